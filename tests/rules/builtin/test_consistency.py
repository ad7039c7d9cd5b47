"""The rules that compare parts, versions and sources, on drafts marked «…» where they are wrong."""

from __future__ import annotations

import pytest
from tests.rules.builtin.drafts import each_of

from factlint.rules import Example
from factlint.rules.builtin.consistency.drafts_conflict import drafts_conflict
from factlint.rules.builtin.consistency.figure_contradicts_source import figure_contradicts_source
from factlint.rules.builtin.consistency.group_size_conflict import group_size_conflict
from factlint.rules.builtin.consistency.headline_body_mismatch import headline_body_mismatch
from factlint.rules.builtin.consistency.number_changed_between_drafts import number_changed_between_drafts
from factlint.rules.builtin.consistency.role_conflict import role_conflict
from factlint.rules.builtin.consistency.same_event_date_conflict import same_event_date_conflict
from factlint.rules.builtin.consistency.same_number_other_label import same_number_other_label
from factlint.rules.builtin.consistency.same_quantity_conflict import same_quantity_conflict
from factlint.rules.builtin.consistency.summary_body_mismatch import summary_body_mismatch
from factlint.testing import run_example

WRITTEN = "2024-05-25"

CASES = [
    (
        same_quantity_conflict,
        [
            "The Corvian League has 14 members. The League's rules bind the «13»-member Corvian League.",
            "The Tarsia Opera employs 600 people. Tarsia Opera's «650» people are on strike.",
            "The Corvian League has 14 members. The 14-member Corvian League met.",
            "The Corvian League has about 14 members. The 13-member Corvian League met.",
            "The Corvian League has 14 members. By 2030 the Corvian League has 20 members.",
            "The Corvian League has 14 members. The Tarsian League has 12 members.",
            "The Corvian League has 14 members. The Corvian League has 12 full voting members.",
            "In 1990 the Corvian League had 9 members. The Corvian League has 14 members.",
            "The function has 2 arguments. The function has 3 arguments.",
            'The Corvian League has 14 members. "The 13-member Corvian League," he said.',
        ],
    ),
    (
        group_size_conflict,
        [
            "Five young sailors were rescued. A boat took «the seven sailors» to Bergen.",
            "Five sailors were rescued. A boat took the five to Bergen.",
            "Five sailors were rescued. A boat took the four sailors who could walk to Bergen.",
            "Five sailors and two cooks were rescued. The seven men rested.",
            "Five sailors were rescued, then two others. The seven sailors rested.",
            "Five sailors were rescued and six drowned. The seven sailors of the second boat rested.",
            "Five sailors and eight sailors met. The nine sailors rested.",
            "Two sides met. The three sides of a triangle are not these.",
        ],
    ),
    (
        same_event_date_conflict,
        [
            Example("The summer fair opens on 4 June. Remember: the summer fair opens on «5 June».", as_of=WRITTEN),
            "Ada Poe was born on 3 May 1950. Ada Poe was born in «1951».",
            Example("The summer fair opens on 4 June. The summer fair closes on 9 June.", as_of=WRITTEN),
            Example("The summer fair opens on 4 June. The winter fair opens on 4 December.", as_of=WRITTEN),
            "Ada Poe was born on 3 May 1950. Ada Poe was elected in 1990.",
            "The fair was held in 2019. The fair was held in 2021.",
            "It was signed in 1949. It was signed in 1950.",
            'The treaty was signed in 1949. "The treaty was signed in 1950," she said.',
        ],
    ),
    (
        role_conflict,
        [
            "Captain Ada Poe spoke. At noon «General Poe» left.",
            "Captain Ada Poe spoke. Then Captain Poe left.",
            "Captain Ada Poe spoke. She was promoted, and General Poe left.",
            "Captain Ada Poe spoke. Then General Ben Poe left.",
            "Then-Captain Poe spoke. General Poe left.",
            "Deputy Governor Roe spoke. Mayor Roe left.",
            "The King Lear of President Roe was praised.",
            'Judge Roe spoke. "Prosecutor Roe is here," they cried.',
        ],
    ),
    (
        summary_body_mismatch,
        [
            "## Key points\n\n- The tour reached «91» coast towns.\n\n## Body\n\nThe tour reached 19 coast towns.\n",
            "## Abstract\n\nThe tour cost $5m.\n\n## Report\n\nThe bus cost $4m.\n",
            "## Abstract\n\nThe tour reached nearly 20 towns.\n\n## Report\n\nThe tour reached 19 towns.\n",
            "The tour reached 91 towns. The tour reached 19 towns.",
            "## Abstract\n\nThe tour reached 9 inland towns.\n\n## Report\n\nThe tour reached 19 coastal towns.\n",
            "## Abstract\n\nThe revised tour reached 91 towns.\n\n## Report\n\nThe tour reached 19 towns.\n",
        ],
    ),
    (
        headline_body_mismatch,
        [
            "# «12» ships lost\n\nThe navy has 40 ships. It sold 3 ships.\n",
            "# 43 ships lost\n\nThe navy had 40 ships. It rented 3 ships.\n",
            "# 12 ships lost\n\nThe navy has 40 sailors. It sold 3 boats.\n",
            "# The best 12 ships\n\nThe navy has 12 ships. It sold 3 ships.\n",
            "# A year with 12 ships\n\nNobody counts them.\n",
            "# 12 ships lost\n\nText.\n\n# 3 ships found\n\nThe navy has 40 ships. It sold 5 ships.\n",
        ],
    ),
    (
        number_changed_between_drafts,
        [
            Example("It rose by «15%» in May.", previous="It rose by 51% in May."),
            Example("It rose by 51% in May.", previous="It fell by 15% in May."),
            Example("It rose by 51% in May. It fell by 3%.", previous="It fell by 3%. It rose by 51% in May."),
            Example("It has 1.5 tons of coal.", previous="It has 1.49 tons of coal."),
            Example("In June, 12 ships left.", previous="In May, 10 ships left."),
            Example("Figures: 12.", previous="Figures: 21."),
            "It rose by 51% in May.",
        ],
    ),
    (
        figure_contradicts_source,
        [
            Example(
                "The Corvian navy counts «21» grey ships.",
                sources=("Grey paint was bought for the Corvian navy and its 12 grey ships.",),
            ),
            Example("The Corvian navy counts 12 ships.", sources=("The Corvian navy has 12 ships.",)),
            Example("The Tarsian army counts 21 ships.", sources=("The Corvian navy has 12 ships.",)),
            Example("The Corvian navy has 21 new ships.", sources=("The Corvian navy has 12 ships.",)),
            Example("The Corvian navy has 15 ships.", sources=("The Corvian navy has 12 ships and rents 3 ships.",)),
            Example(
                "In 2020 the Corvian navy had 21 ships.", sources=("In 2010 the Corvian navy had 12 ships in all.",)
            ),
            Example('"The Corvian navy has 21 ships," he said.', sources=("The Corvian navy has 12 ships.",)),
            "The Corvian navy has 21 ships.",
        ],
    ),
    (
        same_number_other_label,
        [
            Example(
                "The port shipped «4,812 crates».", sources=("Last year it shipped 4,812 boxes and 1,377 crates.",)
            ),
            Example("The port shipped 4,812 crates.", sources=("Last year 4,812 loads passed through.",)),
            Example(
                "The port shipped 4,812 crates.",
                sources=("In May 4,812 crates were shipped, in June 4,812 boxes and 1,377 crates.",),
            ),
            Example("The port shipped 4,812 barrels.", sources=("Shipped barrels: 4,812 in all.",)),
            Example("The port shipped 4,800 tons.", sources=("Last year 4,800 sailors passed through.",)),
            Example("The port had 4,812 workers.", sources=("Last year 4,812 people passed through.",)),
            Example("The port shipped 12 barrels.", sources=("Last year 12 sailors passed through.",)),
            "The port shipped 4,812 tons.",
        ],
    ),
    (
        drafts_conflict,
        [
            Example("The Corvian League has «13» members.", drafts=("Hello.", "The 14-member Corvian League met.")),
            Example("The Corvian League has 14 members.", drafts=("The 14-member Corvian League met.",)),
            Example("The Corvian League had 13 members.", drafts=("The Corvian League has 14 members.",)),
            Example(
                "Three of the Corvian League's 5 southern members left.", drafts=("The Corvian League has 14 members.",)
            ),
            Example("All 12 rooms are taken.", drafts=("All 14 rooms are taken.",)),
            "The Corvian League has 13 members.",
        ],
    ),
]


@each_of(CASES)
def test_only_what_is_marked_is_flagged(case):
    case.check()


@pytest.mark.parametrize(
    ("old", "new", "severity"),
    [
        ("6,431", "6,413", "warning"),
        ("6,431", "631", "warning"),
        ("631", "6,431", "warning"),
        ("6.4 million", "64 million", "warning"),
        ("6,431", "7,000", None),
    ],
)
def test_a_slip_of_the_fingers_weighs_more_than_a_new_figure(old, new, severity):
    example = Example(f"The plant employs {new} people.", previous=f"The plant employs {old} people.")
    (problem,), _ = run_example(number_changed_between_drafts, example)
    assert problem.severity == severity
    assert [edit.replacement for fix in problem.fixes for edit in fix.edits] == [old]
