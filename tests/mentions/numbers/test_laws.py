"""What holds for every text: offsets, values there and back, concatenation, and time that grows with length alone."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import find_mentions
from factlint.values import exact_text
from factlint.values.units import currencies, units
from tests.growth import grows_linearly

from .marking import numbers_of

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {10**12: "trillion", 10**9: "billion", 10**6: "million", 1000: "thousand"}
_SENTENCES = st.sampled_from(
    [
        "The council has 32 members.",
        "It spent $4.5-5bn, or about half as much as before.",
        "A 64-year-old man ran five miles.",
        "Growth was 5.2 per cent, up from 3.",
        "Nobody knows why.",
        "One in five of the 3,000-odd firms closed.",
        "It weighs between 12 and 14 kg, no more.",
        "The 22nd of them was the third.",
        "They left in March",
        "5 stayed",
        "It is Article",
    ]
)


def in_words(number: int) -> str:
    """The number in English words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundred" + (f" and {in_words(rest)}" if rest else "")
    for scale, name in _SCALES.items():
        if number >= scale:
            count, rest = divmod(number, scale)
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_words(count)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")
    raise AssertionError


def _only_value(text: str) -> Fraction:
    (mention,) = numbers_of(text)
    assert mention.quantity is not None
    assert mention.quantity.number is not None
    return Fraction(mention.quantity.number)


@given(st.text(max_size=120))
@settings(max_examples=300, deadline=None)
def test_offsets_slice_to_the_text(text: str) -> None:
    mentions = find_mentions(text)
    assert all(text[m.start : m.end] == m.text and m.text for m in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@given(
    st.lists(
        st.sampled_from("12 3.5 $ € % - – to and of a million half third km ( ) . , 's old -foot 9: / ° ±".split()),
        max_size=12,
    )
)
@settings(max_examples=400, deadline=None)
def test_any_order_of_pieces_is_read_without_fail(pieces: list[str]) -> None:
    for text in (" ".join(pieces), "".join(pieces)):
        assert all(text[m.start : m.end] == m.text for m in find_mentions(text))


@given(st.integers(2, 10**15 - 1))
@settings(max_examples=300, deadline=None)
def test_a_number_in_words_is_read_back(number: int) -> None:
    assert _only_value(f"They sold {in_words(number)} bricks.") == number


@given(st.integers(0, 10**12), st.integers(0, 4))
@settings(max_examples=200, deadline=None)
def test_a_number_in_digits_is_read_back_with_its_place_value(digits: int, places: int) -> None:
    number = Fraction(digits, 10**places)
    text = f"{digits // 10**places:,}" + (f".{digits % 10**places:0{places}}" if places else "")
    (mention,) = numbers_of(f"They weigh {text} kg in all.")
    assert mention.quantity is not None
    assert (mention.value, mention.quantity.quantum) == (exact_text(number), Fraction(1, 10**places))


@given(st.integers(10, 10**6), st.integers(0, 5), st.integers(1, 9))
@settings(max_examples=200, deadline=None)
def test_a_changed_digit_changes_the_value(number: int, place: int, by: int) -> None:
    digits = list(str(number))
    place %= len(digits)
    digits[place] = str((int(digits[place]) + by) % 10)
    changed = "".join(digits)
    if changed[0] != "0":
        assert _only_value(f"They sold {number} bricks for $2.".split(" for")[0]) != _only_value(
            f"They sold {changed} bricks"
        )


_FORMS = [
    ("€{:,}", "money", "EUR"), ("{:,} yen", "money", "JPY"), ("{} million euros", "money", "EUR"),
    ("{} per cent", "percent", "%"), ("{}%", "percent", "%"), ("{} percentage points", "percent", "pp"),
    ("{} km", "quantity", "km"), ("{}-foot", "quantity", "ft"), ("{} square metres", "quantity", "m2"),
    ("{} °C", "quantity", "°C"), ("{}-year-old", "age", "year"), ("{} times", "multiple", None),
]  # fmt: skip


@given(st.integers(2, 999), st.sampled_from(_FORMS))
@settings(max_examples=300, deadline=None)
def test_what_is_rendered_is_read_back(number: int, rendered: tuple[str, str, str | None]) -> None:
    form, kind, unit = rendered
    (mention,) = numbers_of(f"It was a {form.format(number)} thing, they say.")
    scale = 10**6 if "million" in form else 1
    assert (mention.kind, mention.unit, mention.text) == (kind, unit, form.format(number))
    assert mention.quantity is not None
    assert mention.quantity.number == number * scale


@given(
    st.integers(1, 10**6),
    st.integers(1, 10**6),
    st.sampled_from(["{:,} to {:,}", "{:,}–{:,}", "between {:,} and {:,}"]),
)
@settings(max_examples=200, deadline=None)
def test_a_rendered_range_is_read_back(low: int, more: int, form: str) -> None:
    (mention,) = numbers_of(f"It sold {form.format(low + 20, low + 20 + more)} kg of it.")
    assert mention.quantity is not None
    assert (mention.quantity.low, mention.quantity.high) == (low + 20, low + 20 + more)


@given(st.integers(2, 10).flatmap(lambda whole: st.tuples(st.integers(1, whole - 1), st.just(whole))))
def test_a_rendered_share_is_read_back(parts: tuple[int, int]) -> None:
    part, whole = parts
    for text in (f"{part} in {whole}", f"{part} out of {whole}", f"{_ONES[part]} out of every {_ONES[whole]}"):
        assert _only_value(f"They asked, and {text} voters agreed.") == Fraction(part, whole)


@given(st.lists(_SENTENCES, max_size=5), st.lists(_SENTENCES, max_size=5))
@settings(max_examples=100, deadline=None)
def test_texts_joined_have_the_mentions_of_both(left: list[str], right: list[str]) -> None:
    one, other = " ".join(left), " ".join(right)
    for gap in ("\n\n", "\r\n\r\n"):
        joint = find_mentions(one + gap + other)
        apart = [(m.start, m.text, m.value) for m in find_mentions(one)]
        apart += [(m.start + len(one + gap), m.text, m.value) for m in find_mentions(other)]
        assert [(m.start, m.text, m.value) for m in joint] == apart


@pytest.mark.parametrize("unit", list(units().values()), ids=lambda unit: unit.symbol)
def test_every_spelling_of_a_unit_is_read(unit: object) -> None:
    for spelling in (*unit.names, *unit.signs):  # type: ignore[attr-defined]
        (mention,) = find_mentions(f"It came to 17 {spelling} then.")
        assert mention.quantity is not None
        assert (mention.quantity.number, mention.quantity.unit) == (17, unit.symbol), spelling  # type: ignore[attr-defined]


@pytest.mark.parametrize("money", list(currencies().values()), ids=lambda money: money.code)
def test_every_spelling_of_a_currency_is_read(money: object) -> None:
    for name in money.names:  # type: ignore[attr-defined]
        (mention,) = numbers_of(f"It came to 17 {name} then.")
        assert (mention.kind, mention.value, mention.unit) == ("money", "17", money.code), name  # type: ignore[attr-defined]
    for sign in money.signs:  # type: ignore[attr-defined]
        (mention,) = numbers_of(f"It came to {sign}17 then.")
        assert (mention.kind, mention.value, mention.unit) == ("money", "17", money.code), sign  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        "7 ",
        "one ",
        "one million ",
        "1,",
        "1.",
        "1-",
        "$",
        "-",
        "half a ",
        "between 1 and ",
        "\U0001f600",
        "é",
        "1/",
        "a\r\n",
        "(",
        "more than ",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert grows_linearly(lambda size: find_mentions(piece * (size // len(piece))), (4_000, 40_000))


def test_long_runs_of_digits_and_long_lines() -> None:
    assert find_mentions("9" * 100_000) == ()
    assert len(find_mentions("32 members " * 20_000)) == 20_000
