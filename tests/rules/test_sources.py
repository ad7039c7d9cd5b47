"""A draft against its source: what is reworded is known again, and what the source does not tell stays silent."""

from __future__ import annotations

import pytest

from factlint.rules import Example
from factlint.rules.builtin.consistency.figure_contradicts_source import figure_contradicts_source
from factlint.testing import run_example

SOURCE = """\
The Ostmark Canal Company said on Tuesday that it will dredge the upper reach for 14.3 million euros. Dredging will
begin on 3 May 2026 and take 18 months. Last year 1,240 barges passed the lock at Kellen, up 7 percent from 2024. The
company has 312 employees and runs three locks. Its oldest lock was built in 1878; the gates weigh 45 tonnes each. Up
to 64 barges a day can pass. Two pumps lift 5.8 cubic metres of water a second, and 4.1 in summer.
"""

SLIPS = {
    "The firm means to spend «€13.4 million» on dredging the upper reach.": "14.3 million euros",
    "Dredging is to begin on «13 May 2026».": "3 May 2026",
    "Some «1,420» barges went through the lock at Kellen last year.": "1,240",
    "Traffic at the Kellen lock rose by «9 percent» from 2024.": "7 percent",
    "It is an employer of «321» people.": "312",
    "Each gate of the oldest lock weighs «54 tonnes».": "45 tonnes",
    "The oldest lock was built in «1887».": "1878",
    "The company runs «four» locks.": "three",
    "The pumps lift «8.5 cubic metres» of water a second.": "5.8 cubic metres",
}

SILENT = [
    # What the source tells, to other places or in other words.
    "The firm means to spend some 14 million euros on dredging the upper reach.",
    "Dredging is to begin in May 2026.",
    "About 1,200 barges went through the lock at Kellen last year.",
    "As many as 64 barges can pass in a day.",
    "It employs more than 300 people.",
    # What it does not tell at all.
    "A barge carries 1,350 tonnes.",
    "The canal was last dredged in 2009.",
    "The lock at Kellen has two chambers.",
    # What is told of others, or of another time.
    "Another 321 people work for its suppliers.",
    "In 2023 only 1,204 barges passed the lock at Kellen.",
    "The Varn Canal has 321 employees.",
    'The chairman said: "We have 321 employees."',
]


@pytest.mark.parametrize("draft", SLIPS)
def test_a_figure_that_the_source_tells_otherwise_is_flagged(draft):
    problems, marked = run_example(figure_contradicts_source, Example(draft, sources=(SOURCE,)))
    assert [(problem.start, problem.end) for problem in problems] == marked
    assert f"The source gives {SLIPS[draft]} for this" in problems[0].message


@pytest.mark.parametrize("draft", SILENT)
def test_what_the_source_tells_too_or_does_not_tell_stays_silent(draft):
    problems, _ = run_example(figure_contradicts_source, Example(draft, sources=(SOURCE,)))
    assert problems == []


def test_a_figure_that_the_draft_tells_elsewhere_is_not_meant_again():
    draft = "It has 312 employees. With its 321 pensioners it keeps a choir."
    assert run_example(figure_contradicts_source, Example(draft, sources=(SOURCE,)))[0] == []
