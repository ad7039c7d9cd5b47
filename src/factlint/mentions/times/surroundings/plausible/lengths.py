"""Which lengths of time are times where they stand: "days" alone, "a second", "the day before the vote"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.times.expressions.amounts import UNITS
from factlint.mentions.times.expressions.durations import Ahead, Counted, Lasting
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.times.surroundings.place import Place

_LONGING = frozenset("for of within take takes took last lasts lasted spend spent wait waited".split())
_TOLD_AFTER = frozenset("of when where that".split())
_BEFORE_LENGTHS = frozenset("for in within after during over about than at".split())
_BESIDE = ("before ", "after ", "that followed", "following ", "leading up", "since ", "ahead")
"""What tells which days are meant: "in the weeks before the vote"."""
_NOT_COUNTED = frozenset("of working business trading school those these other such as".split())
_COUNT_AFTER = frozenset("as how so too that this not".split())
"""Words after which "many days" tells no time of its own: "how many days", "the third in as many days"."""
_CLAUSES = frozenset("he she it they we you i when but".split())
"""Words that go on after "two years back"; after others somebody is back: "two years back in office"."""
_ENDS_CLAUSE = pattern(r"\s*(?:[.,;:!?)]|$)|\s+(?:and|but)\b")
_WANTED = frozenset(
    "get gets got getting give gives gave given want wants wanted win won buy bought those these".split()
)
_ONE_OR_PART = frozenset(("a second", "a quarter", "some day", "some night"))


def lasting(expression: Lasting, place: Place) -> bool:
    text = place.words.lower()
    (span, unit), *more = expression.amount.parts
    if more:
        return True
    if _counts_or_names(text, place):
        return False
    if span is None and " " not in text:
        return place.word_before in _LONGING or place.since_when or _told_by_what_follows(place)
    if unit == "quarter":
        return expression.window or place.word_before == "for"
    bare = text.removesuffix(" long")
    if bare[-2:-1].isdecimal():
        return bare[-1] == "h" and ":" not in (place.char_before, place.char_after)  # not 3D
    return True


def _counts_or_names(text: str, place: Place) -> bool:
    """Whether a length is no time of its own: it counts, is described, belongs to a name or ends a row."""
    counting = text.startswith("many ") and place.word_before in _COUNT_AFTER
    led = place.word_before in _BEFORE_LENGTHS
    described = not led and (text == "last day" or (text == "a day" and place.word_after in _TOLD_AFTER))
    another = " or " in text and place.word_after.rstrip("s") in UNITS  # "a month or two days"
    early = text.endswith(" ahead") and place.word_after == "of"  # "weeks ahead of the vote"
    aged = place.after.startswith(("-old", " old "))  # "this 45-year-old"
    return (
        (counting or described or another or early or aged)
        or text in _ONE_OR_PART
        or place.char_before in set("-/$.")
        or place.names_something
        or place.closes_a_series
    )


def _told_by_what_follows(place: Place) -> bool:
    """Whether bare "days" are told by what they lie beside: "days before the vote", "in the weeks that followed"."""
    if place.definite:
        return place.after.lower().lstrip().startswith(_BESIDE)
    return place.word_after in ("before", "after") and place.word_before not in _NOT_COUNTED


def counted(_: Counted, place: Place) -> bool:
    """Whether "the day before" stands by itself: nothing follows that it would be the day before of."""
    words = place.words.lower().split()
    if words[-1] == "back" and words[-2].startswith("second"):
        return False  # so far is somebody behind in a race
    if words[-1] == "back":
        return not (place.word_after and place.word_after not in _CLAUSES) and not _is_wanted(place)
    if len(words) <= 2:
        return words[-1] not in ("before", "after", "following") or _stands_by_itself(place)
    if words[-1] not in ("before", "after", "to"):
        return True
    return _ENDS_CLAUSE.match(place.after) is not None and not place.definite  # not "in the two years before, she"


def _stands_by_itself(place: Place) -> bool:
    return not place.word_after and place.char_after not in set("'’")


def _is_wanted(place: Place) -> bool:
    """Whether somebody gets the time back: "she wants her two years back"."""
    return place.personal or place.definite or place.word_before in _WANTED


def ahead(expression: Ahead, place: Place) -> bool:
    return not place.after.startswith(" of ") and lasting(Lasting(expression.amount), place)
