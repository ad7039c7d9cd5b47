"""Which times of day are times where they stand: verses and ratios look like them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.times.expressions.clocks import Clock
from factlint.mentions.times.expressions.relative import OnWeekday, Today
from factlint.mentions.times.surroundings.place import LEADS, Place
from factlint.mentions.times.surroundings.plausible.counting import COUNTED, plural
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.clocks import At, Every, Hours

_TIMED = frozenset("hours hrs minutes mins seconds secs".split())
_PRICED = pattern(
    r"\b(?:shares?|stocks?|bonds?|index|dollar|euro|yen|pound|sterling|rate|yield|price|priced|trad\w+|quot\w+|settl\w+)\b",
    re.IGNORECASE,
)
_BEFORE_CLOCKS = frozenset("at by from between until till before after since around".split())


def at(expression: At, place: Place) -> bool:
    """Whether a part of a day is none of a name, and a clock no figure: not in "Saturday Night Live"."""
    if isinstance(expression.time, Clock) and expression.time.dotted:
        return _is_appointed(place)
    if not isinstance(expression.day, OnWeekday | Today):
        return True
    return not (place.words.split()[-1].istitle() and place.words[0].isupper() and place.word_after[:1].isupper())


def _is_appointed(place: Place) -> bool:
    """Whether "at 2.30" after a day is a time of day, which is yet to come, and not a price of that day."""
    counts = plural(place.word_after) or place.word_after in COUNTED or place.char_after in set("%/-–")
    return not counts and _PRICED.search(place.before) is None and place.direction in ("future", "next")


def clock(_: Clock, place: Place) -> bool:
    if place.words.isdecimal():
        return place.word_before in _BEFORE_CLOCKS and place.char_after not in set("-/%")
    if " to " in place.words and plural(place.word_after):
        return False  # "a quarter to nine friends"
    if place.word_after in _TIMED:
        return False  # "it took 2:30 hours"
    if place.words in ("noon", "Noon", "Midnight") and (place.word_before == "high" or _is_title(place)):
        return False
    if place.char_before in set(":.$") or place.char_after in set(":%m") or place.proportion:
        return False
    verse = ":" in place.words and place.words[-1].isdecimal() and place.name_before
    return not verse or place.word_before in LEADS  # Mark 10:27


def _is_title(place: Place) -> bool:
    """Whether a time of day with a capital is part of a name: "the Savoy Midnight Show"."""
    return place.words.istitle() and place.name_before and place.word_before not in _BEFORE_CLOCKS


def hours(_: Hours, place: Place) -> bool:
    """Whether two figures of four digits are times: not in "0800-1234", a telephone number, nor "3:20 to 5 minutes"."""
    counted = plural(place.word_after) or place.word_after in COUNTED or place.char_after in set("%-–/")
    if place.words[-2:-1] == " " and (counted or place.proportion):
        return False
    return any(not (char.isdecimal() or char in "-–") for char in place.words) or place.word_before in _BEFORE_CLOCKS


def every(_: Every, place: Place) -> bool:
    return place.char_before not in set("-/") and place.char_after not in set("-/")
