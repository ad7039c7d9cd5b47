"""The rules on ages, on drafts that are wrong, marked «…» where, and on drafts that only look it."""

from __future__ import annotations

from tests.rules.builtin.drafts import each_of

from factlint.rules import Example
from factlint.rules.builtin.ages.age_birth_mismatch import age_birth_mismatch
from factlint.rules.builtin.ages.age_conflict import age_conflict
from factlint.rules.builtin.ages.career_arithmetic import career_arithmetic
from factlint.rules.builtin.ages.event_outside_life import event_outside_life
from factlint.rules.builtin.ages.lifespan_age_mismatch import lifespan_age_mismatch

WRITTEN = "2024-05-25"

CASES = [
    (
        age_birth_mismatch,
        [
            Example("Born on 1 June 1990, the «40-year-old» coaches boys.", as_of=WRITTEN),
            Example("Born on 1 June 1990, the 33-year-old coaches boys.", as_of=WRITTEN),
            Example("Born in 1990, she won her first race at 12.", as_of=WRITTEN),
            Example("Born in 1990, she was the mother of a 10-year-old.", as_of=WRITTEN),
            Example("Born in 1990, she turned 30 in 2020.", as_of=WRITTEN),
            Example("Born in 1990, the club still plays on a 50-year-old ground.", as_of=WRITTEN),
            Example('"Born in 1990, the 50-year-old sings," he wrote.', as_of=WRITTEN),
        ],
    ),
    (
        age_conflict,
        [
            "Mia Lund, 31, ran first. Behind her came two others. Lund, «13», smiled.",
            "Mia Lund, 31, ran first. Lund, 31, smiled.",
            "Mia Lund, 31, ran first. Ten years later Lund, 41, smiled.",
            "Mia Lund, 31, ran first. Kai Lund, 13, her son, smiled. Lund, 13, won.",
            "Mia Lund, 31, ran first. Poe, 13, smiled.",
            "Mia Lund won by 31, and Lund, 41, lost.",
            'Mia Lund, 31, ran first. "Lund, 41, is old," he said.',
            "Chapter 3, 31, and Chapter 4, 41, follow.",
        ],
    ),
    (
        lifespan_age_mismatch,
        [
            "Mia Lund (1900-1950) died «aged 60» in Oslo.",
            "The painter, who lived from 3 May 1900 to 2 May 1950, died at the «age of 50».",
            "Mia Lund (1900-1950) died aged 49 in Oslo.",
            "The painter, who lived from 3 May 1900 to 2 May 1950, died at the age of 49.",
            "Mia Lund (1900-1950) painted until she was 48.",
            "Mia Lund (fl. 1900-1950) died aged 80.",
            "The prize (1900-1950) died aged 80, one might say.",
            "Mia Lund (1900-1950) lost her husband, who died aged 70.",
            "Mia Lund (president 1900-1908) died aged 70.",
        ],
    ),
    (
        event_outside_life,
        [
            "Mia Lund (1900-1950) painted the hall in «1955».",
            "Mia Lund (1900-1950) painted the hall in 1945.",
            "Mia Lund (1900-1950) painted the hall, which burnt in 1955.",
            "Mia Lund (1900-1950), whose son moved in 1955, painted.",
            "A statue of Mia Lund (1900-1950) moved to the hall in 1955.",
            "The Lund company (1900-1950) moved in 1955.",
            '"Mia Lund (1900-1950) moved in 1955," he joked.',
        ],
    ),
    (
        career_arithmetic,
        [
            "He sang for «60 years» and died at 62.",
            "She won at 20 in 1980 and again at «30 in 1999».",
            "She won at 20 in 1980 and again at 30 in 1990.",
            "He sang for 40 years and died at 62.",
            "She won at 20 in Oslo and at 30 in Bergen.",
            "He sang for 60 years. His father died at 62.",
            "Some 60 years the hall stood; he died at 62 in it.",
            "Born in 1950, she led it from 1980, for 20 years, and retired at 50.",
        ],
    ),
]


@each_of(CASES)
def test_only_what_is_marked_is_flagged(case):
    case.check()
