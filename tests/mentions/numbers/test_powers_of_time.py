"""Units of time with an exponent are rates, not lengths of time."""

import pytest

from factlint import find_mentions


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It turns at a rate of 2.5 s-1 here.", "second^-1"),
        ("A flow of 40 ml came at 3 min⁻¹ each.", "minute^-1"),
        ("It decays at 4 hour-1 or so.", "hour^-1"),
    ],
)
def test_a_unit_of_time_with_an_exponent_is_a_quantity(text: str, unit: str):
    mention = find_mentions(text)[-1]
    assert (mention.kind, mention.unit) == ("quantity", unit)


def test_a_day_before_an_amount_is_no_end_of_a_range():
    values = [mention.value for mention in find_mentions("Balances rose on Feb 27 to $3.4 billion from $1.5 billion.")]
    assert values == ["XXXX-02-27", "3400000000", "1500000000"]
