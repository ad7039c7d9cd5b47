"""The calendar rules on drafts that are wrong, marked «…» where, and on drafts that only look it."""

from __future__ import annotations

from tests.rules.builtin.drafts import each_of

from factlint.rules import Example
from factlint.rules.builtin.calendar.anniversary_mismatch import anniversary_mismatch
from factlint.rules.builtin.calendar.century_decade_mismatch import century_decade_mismatch
from factlint.rules.builtin.calendar.date_range_reversed import date_range_reversed
from factlint.rules.builtin.calendar.expired_promise import expired_promise
from factlint.rules.builtin.calendar.impossible_date import impossible_date
from factlint.rules.builtin.calendar.quarter_month_mismatch import quarter_month_mismatch
from factlint.rules.builtin.calendar.relative_date_conflict import relative_date_conflict
from factlint.rules.builtin.calendar.span_duration_mismatch import span_duration_mismatch
from factlint.rules.builtin.calendar.tense_versus_date import tense_versus_date
from factlint.rules.builtin.calendar.time_zone_conversion_mismatch import time_zone_conversion_mismatch
from factlint.rules.builtin.calendar.undated_time_word import undated_time_word
from factlint.rules.builtin.calendar.weekday_date_mismatch import weekday_date_mismatch
from factlint.rules.builtin.calendar.years_ago_mismatch import years_ago_mismatch
from factlint.testing import run_example

WRITTEN = "2024-05-25"

CASES = [
    (
        weekday_date_mismatch,
        [
            "Posted «Sun, Dec 7, 2007» from Oslo.",
            "It rained on «Friday the 4th of July 2024» too.",
            "«TUESDAY 5 MARCH 2025» – minutes of the council",
            "The ferry sails on «Friday 23.2.2026 at noon».",
            "The fair opened on «14 July 2024, a Monday», in the rain.",
            Example("The count goes on until «Friday, June 11».", as_of=WRITTEN),
            "The ferry sails on Monday 23.2.2026 at noon.",
            "Both Friday, 5 July 2024, and Saturday, 6 July 2024, are free.",
            "The Sunday Times of 5 March 2025 has it.",
            "By 5 March 2025 Friday prayers were back.",
            "The Tuesday after 5 March 2025 is a holiday.",
            "Every Monday since 5 March 2025 they have met.",
            "On 3/4/2025, a Thursday, they met.",
            "On 3/4/2025, a Tuesday, they met.",
            "Doors open on Monday, June 9.",
            Example("In June 2019 they met twice. On Sunday, June 9, nobody came.", as_of=WRITTEN),
        ],
    ),
    (
        impossible_date,
        [
            "The shop shuts on «30 February».",
            "Offers end «June 31, 2024».",
            "The term runs from 1 September to «31 November 2024».",
            "The last day, «February 29, 1900», was never lived.",
            "The shop shuts on 29 February.",
            "Sales in November 30 million above plan were rare.",
            "In June 31 of the 40 boats left.",
            "The code raises an error for 2021-02-30.",
            "Days run from April 1 to April 30.",
            "It was flight 31, June's pilot said.",
            "On 28 February 2023 it closed.",
            "The version 4.31 June release is out.",
        ],
    ),
    (
        date_range_reversed,
        [
            "The «2019–2017» plan was printed twice.",
            "The closure lasts from «14 May 2024 to 3 May 2024».",
            "The 2017–2019 plan was printed twice.",
            "The winter camp runs from 28 December to 4 January 2025.",
            "See pp. 1998-1989 of the annals.",
            "Call 2010-2000 for help, or phone 1955-1800.",
            "It was the dynasty of 1550-1292 BC.",
            "The lease runs from March to February.",
            "Read the archive in reverse: 2020-2015.",
        ],
    ),
    (
        span_duration_mismatch,
        [
            "The siege (1941-1944), a period of «nine years», was over.",
            "He served a «20-year» sentence (1990-1995) in full.",
            "They stayed for «six months», from 3 May 2024 to 30 May 2024.",
            "The war of 1914 to 1918 took four years.",
            "A 30-year-old who served from 2005 to 2008 spoke.",
            "Ten years later, from 2005 to 2008, it rained.",
            "For more than three years, from 2005 to 2012, it rained.",
            "Every two years from 1990 to 2020 they meet.",
            "The festival ran from 5 to 9 March, five days in all.",
            "Within two years, from 1990 to 2010, prices doubled twice.",
        ],
    ),
    (
        relative_date_conflict,
        [
            Example("The hall closes tomorrow («28 May») for a week.", as_of=WRITTEN),
            Example("The hall closes next month, on «5 August», for good.", as_of=WRITTEN),
            Example("The hall closes next month, on 5 June, for good.", as_of=WRITTEN),
            Example("The strike was put off until «March 2024».", as_of=WRITTEN),
            Example("The strike was put off until August 2024.", as_of=WRITTEN),
            Example("Last week, on 16 May, the hall closed.", as_of=WRITTEN),
            Example("This year, in May, the hall closed.", as_of=WRITTEN),
            Example("The old lease was extended to 1990.", as_of=WRITTEN),
            "The hall closes tomorrow, 3 January, for a week.",
        ],
    ),
    (
        years_ago_mismatch,
        [
            Example("The mill shut in 1990, «50 years ago», and burnt later.", as_of=WRITTEN),
            Example("The mill shut in 1990, 34 years ago, and burnt later.", as_of=WRITTEN),
            Example("Nearly 40 years ago, in 1986, the mill shut.", as_of=WRITTEN),
            Example("The mill shut 34 years ago. In 1950 it had opened.", as_of=WRITTEN),
            Example("Two years ago the mill of 1890 shut.", as_of=WRITTEN),
            Example("A century ago, in 1921, the mill shut.", as_of=WRITTEN),
            Example("In the four years since, the town has grown.", as_of=WRITTEN),
            "The mill shut in 1990, 12 years ago.",
        ],
    ),
    (
        anniversary_mismatch,
        [
            Example("Today is the «30th» anniversary of the fire of 1990.", as_of=WRITTEN),
            Example("Today is the 34th anniversary of the fire of 1990.", as_of=WRITTEN),
            Example("They are preparing for the 40th anniversary of the fire of 1990, coming in 2030.", as_of=WRITTEN),
            Example("The 20th anniversary of the fire of 1990 was marked quietly.", as_of=WRITTEN),
            "The 30th anniversary of the fire of 1990 fell in 2020.",
            "Their 25th anniversary fell in 2020.",
            "The 30th edition, in 2020, came after that of 1990.",
        ],
    ),
    (
        century_decade_mismatch,
        [
            "The 17th-century barn (built in «1804») is for sale.",
            "A chapel of the 12th century, founded in «1245», stands there.",
            "The 19th-century barn (built in 1804) is for sale.",
            "In the 1980s, from 1979 on, it grew.",
            "The early 19th-century barn (1799) is for sale.",
            "The 18th-century house, rebuilt in 1906, is for sale.",
            "Of the 1960s it was 1969 that mattered.",
            "The barn of the 18th century was sold in 1924.",
        ],
    ),
    (
        expired_promise,
        [
            Example("The bridge will open in «March 2022».", as_of=WRITTEN),
            Example("Tickets are valid until «1 May 2024» only.", as_of=WRITTEN),
            Example("The bridge will open in March 2025.", as_of=WRITTEN),
            Example("The mayor announced that the bridge will open in March 2022.", as_of=WRITTEN),
            Example("The bridge opened in March 2022.", as_of=WRITTEN),
            Example("The bridge will have been open since March 2022.", as_of=WRITTEN),
            Example('"The bridge will open in March 2022," the sign says.', as_of=WRITTEN),
            Example("What will historians say of 1999?", as_of=WRITTEN),
        ],
    ),
    (
        tense_versus_date,
        [
            Example("The bridge opened to cars on «30 June 2024».", as_of=WRITTEN),
            Example("The bridge opened on 3 May 2024.", as_of=WRITTEN),
            Example("The bridge opens on 30 June 2024.", as_of=WRITTEN),
            Example("In the novel the hero died on 12 May 2090.", as_of=WRITTEN),
            Example("The show, planned for years, was held on 30 June 2024.", as_of=WRITTEN),
            "The bridge opened on 30 June 2087.",
            Example("Data collected up to 30 June 2024 will count.", as_of=WRITTEN),
        ],
    ),
    (
        quarter_month_mismatch,
        [
            "Births fell in the «second quarter of 2023 (July to September)».",
            "Births fell in «Q4 (July to September)», too.",
            "Births fell in the third quarter of 2023 (July to September).",
            "In the first half (January to June) births fell.",
            "Net profit of the third quarter (May to July) fell.",
            "In the third quarter of the match (April 4) they scored.",
            "The financial year's first quarter (April to June) was wet.",
            "In the first quarter (as in March) births fell.",
        ],
    ),
    (
        time_zone_conversion_mismatch,
        [
            "It starts at «20:00 GMT (10 a.m. PT)» for all.",
            "It starts at «8 p.m. BST (6 p.m. GMT)» for all.",
            "It starts at 20:00 GMT (noon PST) for all.",
            "It starts at 8 p.m. BST (7 p.m. GMT) for all.",
            "It starts at 3 p.m. in Paris (2 p.m. in London).",
            "It starts at 9 a.m. ET (call 1330).",
            "It starts at 9 a.m. ET, and at noon PT again.",
            "Room 1200 GMT (1100).",
        ],
    ),
    (
        undated_time_word,
        [
            "«At present» 12 ships are at sea.",
            "The club «currently» has 300 members.",
            "The value currently selected is 3.",
            Example("The club currently has 300 members.", as_of=WRITTEN),
            "Since 2019 the club currently has had 300 members.",
            "Keep your two copies up to date.",
            "The club is currently looking for members.",
        ],
    ),
]


@each_of(CASES)
def test_only_what_is_marked_is_flagged(case):
    case.check()


def test_both_halves_of_a_wrong_weekday_are_offered_and_neither_applied():
    (problem,), _ = run_example(weekday_date_mismatch, Example("The vote is on «Tuesday, 5 March 2025»."))
    assert [fix.title for fix in problem.fixes] == ["write Wednesday", "write 4 March 2025"]
    assert {fix.applicability for fix in problem.fixes} == {"display"}
    assert problem.message == "5 March 2025 is a Wednesday, not a Tuesday; one of the two is wrong."
