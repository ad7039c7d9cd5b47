"""Totals, parts and differences in long sentences: long figures that miss their sum, and what points back to parts."""

from __future__ import annotations

import pytest

import factlint


def slips(text: str) -> list[str]:
    """The figures that are said to be wrong."""
    found = factlint.lint_text(text, as_of="2026-06-15", name="draft.md")
    return [finding.text for finding in found]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # one digit of a long figure is another, or two have changed places, whatever the words between
        ("The harbour took in, from fees of every kind, £418,337.20 over the twelve months, and what it paid out for "
         "dredging, lights and wages was £391,204.75, so that the clerk could show in hand at Easter £27,312.45.",
         "£27,312.45"),
        ("The fleet counted 48,213 crates in the old hold. A further 17,946 went by road, as the porters told us. "
         "The sheet on the wall has 66,519 of them in all.", "66,519"),
        ("Her estate came to $2,614,880, of which, as the will had it, $1,934,250 went to the college at once and, "
         "when the house was sold, the remainder, $608,630, to the parish.", "$608,630"),
        # what points back to the figures of the sentence before it
        ("We mended 43 bridges in the north, and planning for 29 more bridges is going on. The grant must pay for "
         "these 78 bridges.", "78"),
        ("The north sent 24 boats to the race and the south 17 boats, nine of which sank. Of these 42 boats none won.",
         "42"),
        # parts before the rest of them
        ("The estate sold 4,120 acres, exceeding the year before by 310 acres. Of this area 2,900 acres went to farms "
         "and 1,750 acres to the forest. The remainder is a park.", "4,120 acres"),
        # peoples among all
        ("The wreck took 412 lives, including 297 Norwegians and 164 Danes.", "412"),
        # other kinds
        ("The wood is 70% beech, 25% oak and 15% other trees.", "15%"),
    ],
)  # fmt: skip
def test_a_sum_that_figures_miss_is_found_in_long_sentences(text: str, figure: str) -> None:
    assert slips(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour took in £418,337.20 and paid out £391,204.75, so that it had in hand at Easter £27,132.45.",
        # rounded one by one
        "They sold 12,345 tonnes and 23,456 tonnes, in all 35,802 tonnes.",
        "They took £22,997,000 by June and guess £5,000,000 more, forming a sum for the year near £28,000,000.",
        # figures of no sum, and of short digits
        "The towns have 48,213, 17,946 and 61,804 people.",
        "It cost £4,000 and £5,000, and the last one £8,000.",
        # another figure tells what is missing
        "It took in $900,412 and paid out $700,311, leaving $200,001 after a fee of $100.",
        "The north sent 24 boats to the race and the south 17 boats. Of these 41 boats none won.",
        "The north sent 24 boats and the south 17 boats. Of these 24 boats none won.",
        # numbers that no digits end
        "It ran 4,312.5 feet at 43.25 miles an hour, then 3,117 feet at 41.75 and 2,008 feet at 39.15 miles an hour.",
        # some may be of both kinds
        "The wreck took 412 lives, including 297 women and 164 passengers.",
        "The wreck took 412 lives, including 297 Norwegians and 64 Danes.",
        "The estate sold 4,120 acres. Of this area 2,900 acres went to farms and 750 acres to the forest.",
        "The wood is 70% beech, 25% oak and 5% other trees.",
    ],
)
def test_sums_that_fit_and_figures_of_no_sum_are_left_alone(text: str) -> None:
    assert slips(text) == []
