"""Yearly events told with the year of the first and the number of this one: "every summer since 2001 ... its 12th"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.dates import year_of
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_SEASON = (
    r"(?:year|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Christmas|Easter)"
)
_YEARLY = pattern(rf"\b(?:(?:every|each) {_SEASON}\b|annual(?:ly)?\b|yearly\b|once a year\b)")
_UNBROKEN = pattern(
    r"\b(?:without (?:a |any )?(?:break|gap|interruption|fail)|never missed|not missed|uninterrupted|unbroken)\b"
)
_BROKEN = pattern(
    r"\b(?:twice|except|apart from|cancelled|canceled|skipped|missed (?!a year)|biennial|every (?:two|other|second)|"
    r"pandemic|Covid|lockdown|postponed|called off|revived|resumed|war|gap of|did not take place|again in)\b",
    re.IGNORECASE,
)
_NTH = Phrase(
    r"<nth:ordinal>(?: (?:annual|yearly|[A-Z][\w’'-]+)){0,3}? "
    r"(?:edition|running|staging|outing|renewal|annual\b|instal?lment|time\b)|"
    r"<now:date>(?:[’']s)?(?: [\w’'-]+){0,3}?,(?: which is)? (?:its )?<latest:ordinal>(?=[,.;])"
)
"""The number of an edition: "its 12th edition", "this year's festival, the 12th,"."""
_FIRST = (
    Phrase(
        r"\bsince (?:(?:(?:the|its) )?(?:very )?(?:first|inaugural|debut|launch|start|<ordinal>)"
        r"(?: (?!<date>)[a-z]+){0,3}? (?:in|of) )?<first:date>"
    ),
    Phrase(r"\bsince (?!the\b)[^.;:,<>]{3,40}? in <first:date>"),
    Phrase(
        r"\b(?:founded|established|began|begun|started|launched|inaugurated|first (?:held|staged|run|took place)|"
        r"<ordinal> (?:held|staged|run)|took place for the <ordinal> time|held for the <ordinal> time)"
        r"(?: (?!<date>)[a-z]+){0,4}? in <first:date>"
    ),
)
_NOW = pattern(
    r"\b(?:is|are|returns?|this (?:year|week|month|spring|summer|autumn|weekend)|now|has|opens|reaches|begins|starts|"
    r"takes place|celebrates|today|tomorrow)\b"
)
_THEN = pattern(r"\b(?:was|were|next year|last year|in (?:19|20)\d\d for its)\b")
_IN = pattern(r"\b(?:[Ii]n|[Oo]f)\s+(?:[A-Z][a-z]+\s+)?\Z")
_A_YEAR = 366
_SLIP = 10


class Edition(NamedTuple):
    """The number of this year's edition as told, and the one that is due."""

    ordinal: Mention
    first: Mention
    number: int
    due: int
    year: int


def editions(context: Context) -> Iterator[Edition]:
    """The editions of yearly events in a draft that knows its year; too low ones only where none was missed."""
    if not _YEARLY.search(context.text):
        return
    for index, sentence in enumerate(context.sentences):
        nth = next(sentence.find(_NTH), None) if not sentence.quoted and not sentence.crowded else None
        for window in _around(context, index) if nth is not None else ():
            first = next((found["first"] for found in window.find(*_FIRST)), None)
            year = _year_of_this(context, sentence, window, first) if first is not None else None
            if nth is None or first is None or year is None or not _is_of_this_year(nth):
                continue
            if _YEARLY.search(window.text) and not _BROKEN.search(window.text):
                yield from _counted(window, nth.get("nth") or nth["latest"], first, year)
                break


def _around(context: Context, index: int) -> Iterator[Sentence]:
    """A sentence, with the one before it, and with the one after it."""
    yield from context.windows(index, 1)
    if index + 1 < len(context.sentences):
        yield from (one for one in context.windows(index + 1, 1) if one.parts)


def _is_of_this_year(nth: Match) -> bool:
    now = nth.get("now")
    return now is None or now.text.lower() == "this year"


def _year_of_this(context: Context, sentence: Sentence, window: Sentence, first: Mention) -> int | None:
    """The year of the edition told: the only other one of the window, or that of a draft that speaks of now."""
    others = [mention for mention in window.mentions if mention is not first and year_of(mention) is not None]
    if others:
        said = len(others) == 1 and _IN.search(window.document_text[max(others[0].start - 8, 0) : others[0].start])
        return year_of(others[0]) if said else None
    now = _NOW.search(sentence.text) and not _THEN.search(sentence.text)
    return context.as_of.start.year if now and context.dated and context.as_of.days <= _A_YEAR else None


def _counted(window: Sentence, ordinal: Mention, first: Mention, this: int) -> Iterator[Edition]:
    year, number = year_of(first), ordinal.whole
    if year is None or number is None:
        return
    due = this - year + 1
    off = abs(number - due)
    missed = number < due and not _UNBROKEN.search(window.text)
    if due > 1 and off and (off == _SLIP or (off < due / 3 and not missed)):
        yield Edition(ordinal, first, number, due, this)
