"""What figures make, told in an apposition, by a pronoun, or of a mark that stood; and what is told of others."""

from __future__ import annotations

import pytest

import factlint


def slips(text: str) -> list[str]:
    """The figures that are said to be wrong."""
    found = factlint.lint_text(text, as_of="2026-06-15", name="draft.md", profile="strict")
    return [finding.text for finding in found]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # a share in apposition to its part, whatever else the sentence measures
        ("Some 2,400 voters, a third of the town's 4,800 voters, live within two miles of the dam.", "a third"),
        ("About 90 boats, or 60 per cent of the fleet's 300 boats, are over 12 metres long.", "60 per cent"),
        ("The vet looked at 120 hens and found that a quarter of them, 48, had mites.", "a quarter"),
        ("We wrote to 200 parishes. Half of them, or 140, wrote back.", "Half"),
        # a sentence that only says which share it is
        ("The car park earns £24m a year. That is some 3 per cent of the port's yearly income of £200m.", "3 per cent"),
        # a verb that multiplies, before the level that it leads to
        ("The club had 1,100 members in 2015. Last year the number had tripled to 2,200.", "tripled"),
        # what a total is divided by
        ("The dam cost £600m, which, spread over the 40 years it should last, comes to £25m a year.", "£25m a year"),
        # what each has of what all have in a year
        ("The 24,000 flats use 4,800 tonnes of coal a year, or 20 kilograms each.", "20 kilograms"),
        ("The 30,000 members pay £600,000 a year, or £200 each.", "£200"),
        # an average of a range whose ends are told with their months
        ("Prices in 2023 ran from £40 in May to £90 in July, with a monthly average of £95.", "£95"),
        # what is added to a mark
        ("Her last jump, of 6.84 metres, added 1.12 metres to a record of 6.72 metres held since 1998.", "1.12 metres"),
        # the difference of two bare figures
        ("Women there live to 84.6, and in the next valley to 79.3. That gap of 6.3 years has grown.", "6.3 years"),
        # the way of two levels, with words of its own between
        ("The queue has lengthened since the clerk left, from 40 minutes in 2022 to 25 minutes now.", "lengthened"),
        # begun and completed by somebody
        ("The book rests on a six-year survey of bats that was begun in 2004 and completed in 2014.", "six-year"),
    ],
)  # fmt: skip
def test_a_slip_is_told_in_other_words(text, figure):
    assert slips(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        # it is so
        "Some 1,600 voters, a third of the town's 4,800 voters, live within two miles of the dam.",
        "The vet looked at 120 hens and found that a quarter of them, 30, had mites.",
        "The car park earns £24m a year. That is about 12 per cent of the port's annual income of £200m.",
        "The club had 1,100 members in 2015. Last year the number had doubled to 2,200.",
        "The dam cost £600m, which, spread over the 40 years it should last, comes to £15m a year.",
        "The 24,000 flats use 4,800 tonnes of coal a year, or 200 kilograms each.",
        "Prices in 2023 ran from £40 in May to £90 in July, with a monthly average of £65.",
        "Her last jump, of 6.84 metres, added 12 centimetres to a club record of 6.72 metres held since 1998.",
        "Women there live to 84.6, and in the next valley to 79.3. That gap of 5.3 years has grown.",
        # a share of others than those beside it
        "Some 2,400 voters, a third of them from the 900 flats by the dam, live within two miles of it.",
        "The vet looked at 120 hens and 60 ducks and found that a quarter of them, 45, had mites.",
        "The car park earns £24m a month. That is about 3 per cent of the port's debts, and the bridge earns £200m.",
        # another period, another owner
        "The car park earns £2m a month. That is 12 per cent of the port's annual income of £200m.",
        "The 24,000 flats use 4,800 tonnes of coal a year. The hotels lead, at 20 kilograms each.",
        "The 24,000 flats use 4,800 tonnes of coal a year, or 17 kilograms each a month.",
        "The club had 1,100 members in 2015. Last year the number of its rivals had tripled, and it had 2,200.",
        "The dam cost £600m and should last for 40 years. The firm that built it makes £70m a year.",
        # the levels are those of others than the change
        "Sales have almost tripled in Peru; worldwide they made $8.8 billion last year against $4.1 billion in 2020.",
        "The number of night nurses was halved in 2023. For nurses of all kinds, the count was 310 after 470 in 2022.",
        "Losses doubled in the north in 2024. Across the whole company, they came to £90m after £70m in 2023.",
        "The queue has lengthened since the clerk left, from 25 minutes in 2022 to 40 minutes now.",
        "The queue has grown since the clerk left, and waits run from 40 minutes at noon to 25 minutes at five.",
        "The book rests on a six-year survey of bats that was begun in 2004 and completed in 2010.",
        # a bare number makes up the rest
        "She joined the post office in 1950, served 30 years there with six in the army between, and left in 1986.",
    ],
)  # fmt: skip
def test_what_fits_or_is_told_of_others_is_left_alone(text):
    assert slips(text) == []


def test_levels_told_when_and_not_of_whom_belong_to_the_change_before_them():
    assert slips("The number of night nurses was halved. In 2024, there were 310, against 470 in 2022.") == ["halved"]


def test_a_length_with_nothing_else_in_the_sentence_is_held_against_its_ends():
    assert slips("She joined the post office in 1950, served 30 years there, and left in 1986.") == ["30 years"]
