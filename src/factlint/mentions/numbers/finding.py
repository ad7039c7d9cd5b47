"""Finds the figures of a text."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factlint.grammars import Parser
from factlint.mentions.mention import Mention
from factlint.mentions.numbers._tables import TABLES
from factlint.mentions.numbers.cutting import cut
from factlint.mentions.numbers.cutting.in_words import SCALED_CODES
from factlint.mentions.numbers.cutting.reclassing import reclass
from factlint.mentions.numbers.figure import alike, in_unit_of
from factlint.mentions.numbers.handlers import Handlers
from factlint.mentions.numbers.surroundings.beside import (
    Surroundings,
    bound_behind,
    changes,
    follows_change,
    is_age,
    is_capped,
    is_no_bound,
    is_paid,
    is_priced,
    is_race,
    ranges,
)
from factlint.mentions.numbers.surroundings.ellipsis import completed
from factlint.mentions.numbers.surroundings.inches import end_of_inches, in_inches
from factlint.mentions.numbers.surroundings.joining import between_bounds, compounds, sharing
from factlint.mentions.numbers.surroundings.millions import is_scaled
from factlint.mentions.numbers.surroundings.naming import names_something
from factlint.mentions.numbers.vocabulary import listed, vocabulary
from factlint.mentions.reading import Reader
from factlint.patterns import pattern
from factlint.values import exact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.mentions.numbers.figure import Figure
    from factlint.mentions.reading import Reading

_A_PART = pattern(r"an?\s+\w+", re.IGNORECASE)
_IN_DATE = pattern(
    r".{0,6}?(?:\b(?:in|since|by|of|until) (?:1[5-9]|20)[0-9]{2}|[0-9]{2}[-–/][0-9]{1,2})\Z", re.DOTALL | re.IGNORECASE
)
"""What ends in a figure that opens no range: "in 2023" to €2.48 billion, "2000-01" to 0.26%."""
_DAY_BEFORE = pattern(
    r".{0,11}?\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|"
    r"September|October|November|December)\.?\s(?:[12][0-9]|3[01]|0?[1-9])\Z",
    re.DOTALL,
)
_A_TIME = pattern(r"\san?\s[a-z]+\Z")
_BEFORE = pattern(r"\s(?:before|after)(?=[,.;:)])")
_CAPPED = frozenset(("number", "quantity", "money", "percent"))
_LABELS_GO_ON = pattern(r",? ?(?:and|or|to|through|&|[–-])? ?")
"""What stands between the numbers of "lines 3, 5 and 7"."""
_LONGEST_NOUN = 80
_LARGE = 1000
_AFTER_PART = frozenset(
    "of or to in at by and from as more less than on for with are is were was had have has will".split()
)


@cache
def number_reader() -> Reader:
    """The reader of the grammar of numbers, made once."""
    known = vocabulary()
    return Reader(Parser(TABLES, Handlers()), cut, reclass, known.words.keys() | known.signs.keys() | SCALED_CODES)


_SCALE = pattern(r"(?:thousand|million|billion|trillion)\b")
_LABEL_BEFORE = pattern(r"[^\W\d_]-[\d.,]*\d\s\Z")


def number_phrases() -> tuple[str, ...]:
    """The names of units and currencies that have several words."""
    return vocabulary().phrases


def find_numbers(readings: Iterable[Reading], text: str) -> list[Mention]:
    """The mentions of numbers that the islands of one block of the text make, in order."""
    found = list(_figures(readings, text))
    if len(found) < 2:
        return found
    return completed(between_bounds(sharing(compounds(found, text), text), text), text)


def _figures(readings: Iterable[Reading], text: str) -> Iterator[Mention]:
    label_end = -1
    for reading in readings:
        for end_of_range in _ends(_as_counting(_bounded(reading, text), reading, text), reading, text):
            figure = _as_counting(end_of_range, reading, text)
            start, end = reading.span(figure.first, figure.last)
            if _continues_figure(text, start, end):
                continue
            if (figure.unit is None and _goes_on(text, label_end, start, end)) or names_something(
                figure, text, start, end
            ):
                dates = listed(Surroundings(text, start, end).before, "month")
                label_end = end if figure.kind == "number" and not dates else -1
                continue
            label_end = -1
            read = _without_time(_read_in_context(figure, text, start, end), text, start, end)
            start, end = reading.span(read.first, read.last)
            if behind := end_of_inches(read, text, start, end):
                read, end = in_inches(read), behind
            yield _mention(read, text, start, end)


def _continues_figure(text: str, start: int, end: int) -> bool:
    """Whether a scale word has its figure in a label before it, as in "the government-75 million euros"."""
    return (
        text[start] in "tmb"
        and _SCALE.match(text, start, end) is not None
        and _LABEL_BEFORE.search(text, max(0, start - 24), start) is not None
    )


def _bounded(reading: Reading, text: str) -> Figure:
    """The figure of the reading; "went up to 40" sets no bound, "limited to 40" does.

    Nor does what compares two figures, "8 points less than the 71", or a verb, "turned over £48 million".
    """
    figure: Figure = reading.value
    if figure.bound in ("more_than", "less_than") and is_no_bound(text, reading.start):
        return figure._replace(bound="exact")
    if figure.bound == "max" and text[reading.start : reading.start + 2].lower() == "up":
        level = follows_change(text, reading.start) or is_no_bound(text, reading.start)
        return figure._replace(bound="exact") if level else figure
    if figure.bound == "exact" and figure.kind in _CAPPED:
        bound = "max" if is_capped(text, reading.start) else bound_behind(text, reading.end)
        return figure if bound == "exact" else figure._replace(bound=bound)
    return figure


def _goes_on(text: str, label_end: int, start: int, end: int) -> bool:
    """Whether the figure is the next of several labels, the last of which ended at `label_end`."""
    if label_end < 0 or _LABELS_GO_ON.fullmatch(text, label_end, start) is None:
        return False
    alike = text[label_end - 1].isdigit() == text[start].isdigit()
    return alike and not Surroundings(text, start, end).is_counting


def _as_counting(figure: Figure, reading: Reading, text: str) -> Figure:
    """The figure; its suffix is a scale where a noun follows that it counts, "5m people", and pence beside a price."""
    if figure.counted is None:
        return figure
    start, end = reading.span(figure.first, max(figure.last, figure.counted.last))
    in_pence = figure.kind == "number" and figure.counted.kind == "money"
    other = is_priced(text, start, end) if in_pence else is_scaled(text, start, end, figure.unit)
    return figure.counted._replace(bound=figure.bound) if other else figure


def _ends(figure: Figure, reading: Reading, text: str) -> tuple[Figure, ...]:
    """The figure, or both ends of one that tells of a change: "rose from 40 to 60" has two."""
    if figure.ends is None:
        return (figure,)
    if figure.kind == "fraction":  # "one over 20 years" is none
        return figure.ends if text[reading.end : reading.end + 2].strip().isalpha() else (figure,)
    if figure.apart:
        return _sides(figure.ends, text, reading.end)
    left, right = figure.ends
    begins, ends = reading.span(left.first, left.last)
    if _IN_DATE.match(text, max(0, begins - 7), ends):
        return (right,)
    amounts = right.kind != "number" or right.scale != 1
    if amounts and _DAY_BEFORE.match(text, max(0, begins - 11), ends):
        return (right,)
    return figure.ends if _are_two(figure, reading, text) else (figure,)


def _sides(ends: tuple[Figure, ...], text: str, end: int) -> tuple[Figure, ...]:
    """The sides of a thing, each a figure; of "a 4x100m relay" the first one counts."""
    if not listed(Surroundings(text, end, end).after, "relay"):
        return ends
    return ends[0]._replace(kind="number", unit=None), *ends[1:]


def _are_two(figure: Figure, reading: Reading, text: str) -> bool:
    """Whether the ends of a range are two figures: those of a change, and "8 or $9"."""
    assert figure.ends is not None  # noqa: S101 - a range has them
    left, right = figure.ends
    opening = text[reading.start : reading.start + 5].lower()
    if opening == "betwe":
        return False
    if opening.startswith("from"):
        falls = left.low > in_unit_of(right, left).low and not ranges(text, reading.start)
        return falls or changes(text, reading.start)
    if left.kind == "money" and _has_sign_behind(left, right, reading, text):
        return True
    apart = figure.explicit or not alike(left.low, right.low)
    return apart and follows_change(text, reading.start)


def _has_sign_behind(left: Figure, right: Figure, reading: Reading, text: str) -> bool:
    """Whether "or" stands between a bare figure and one with a sign before it."""
    first, second = (text[reading.span(end.first, end.last)[0]] for end in (left, right))
    start, end = reading.span(right.first - 1, right.first)
    return first.isdigit() and not second.isalnum() and text[start:end].lower() == "or"


def _read_in_context(figure: Figure, text: str, start: int, end: int) -> Figure:
    """The figure as the words beside it make it read."""
    unit, _, per = (figure.unit or "").partition("/")
    if unit == "lb" and is_paid(text, start, end, per, large=figure.low >= _LARGE):
        return figure._replace(kind="money", unit=f"GBP/{per}" if per else "GBP")
    if figure.kind == "number" and figure.unit is None and is_age(text, start, end):
        return figure._replace(kind="age", unit="year")
    if figure.unit == "pp" and _are_base_pairs(text, start, end):
        return figure._replace(kind="number", unit="bp", low=exact(figure.low * 100), high=exact(figure.low * 100))
    if figure.scale == 1000 and is_race(text, start, end):
        length = exact(Fraction(figure.low) / 1000)
        return figure._replace(kind="quantity", unit="km", low=length, high=length, quantum=1)
    if figure.kind == "fraction" and _A_PART.fullmatch(text, start, end):
        return _ranked(figure, text, start, end)
    return figure


def _without_time(figure: Figure, text: str, start: int, end: int) -> Figure:
    """The figure without "a year" behind it where that is a time before: "up from €5 a year before,"."""
    unit, _, per = (figure.unit or "").partition("/")
    if per and _BEFORE.match(text, end) and _A_TIME.search(text, start, end):
        return figure._replace(unit=unit, last=figure.last - 2)
    return figure


def _are_base_pairs(text: str, start: int, end: int) -> bool:
    """Whether "bp" are no basis points: "a 450-bp fragment", but "a 25-bp cut"."""
    after = Surroundings(text, start, end).after.rstrip(".,;:!?)")
    named = after.isalpha() and after.islower() and not (listed(after, "basis-move") or listed(after, "plain"))
    return text.endswith("bp", start, end) and named


def _ranked(figure: Figure, text: str, start: int, end: int) -> Figure:
    """The figure; "a third" before a noun that it ranks is an ordinal and no part."""
    after = Surroundings(text, start, end).after.rstrip(".,;:!?)")
    ranking = after.isalpha() and after.islower() and after not in _AFTER_PART and not after.endswith("ed")
    if text[start:end].endswith(("quarter", "half")) or not (ranking or text[end : end + 1] == "-"):
        return figure
    rank = exact(1 / Fraction(figure.low))
    return figure._replace(kind="ordinal", low=rank, high=rank, first=figure.first + 1)


def _mention(figure: Figure, text: str, start: int, end: int) -> Mention:
    written = text[start:end]
    following = text[end : end + _LONGEST_NOUN] if figure.kind == "number" and figure.unit is None else ""
    quantity = figure.quantity
    value = figure.text(quantity)
    return Mention(start, end, written, figure.kind, value, figure.unit, figure.bound, quantity, following=following)
