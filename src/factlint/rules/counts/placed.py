"""Places and parts that tell one by one of what a number counts: "three shops, in Ayr, Leith and Wick"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.enumeration import Enumeration, read_enumeration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.mentions.counted import Counted
    from factlint.rules import Context

_PLACES = pattern(
    r"[\"”’]?"
    r"(?:,|\s+(?:which|that)\s+(?:are|were)\s+(?:located|based|situated|held))"
    r"\s+(?=(?P<preposition>in|at|near)\s(?:the\s)?[A-Z])"
)
_HAS = pattern(r"\b(?:has|have|had|with|its|their|runs?|owns?|operates?|opened)\s+(?:(?:just|only)\s+)?\Z")
"""Before things of which each stands in one place; of others, several may: "won five titles, in Rome and Oslo"."""
_A_NAME = pattern(r"(?:the )?[A-Z][\w’'.-]*(?: (?:of |the )?[A-Z][\w’'.-]*){0,3}")
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SO_MANY = (
    r"(?P<number>one|two|three|four|five|six)(?P<each> each| apiece)? (?:from|in|at|for|to|by|of) (?=[A-Z]|the [A-Z])"
)
_SHARED_OUT = pattern(
    r"(?:\s+(?:on|in|of|for|from|at|to|by|with)\s+[^.:;,()]{2,60}?)?"
    rf"(?:\s+(?:are|were|come|came|go|went|comprise|include)|:|,) {_SO_MANY}"
)
_AND_SO_MANY = pattern(rf"(?:,? and|,) {_SO_MANY}")
_NAMES = pattern(
    r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?(?:(?:, |,? and )(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)*"
)
_OF_NAMES = pattern(r"\s+of\s+(?=[A-Z])")
_EACH_FOR = pattern(r"(?:,|:)? one (?:each|apiece) (?:for|to|from|in|of|by|at) ")
_KINDS = pattern(r"(?:the )?[a-z-]+(?: [a-z-]+)?(?:, (?:the )?[a-z-]+(?: [a-z-]+)?)+,? and (?:the )?[a-z-]+(?=[,.;)])")
"""Things in a row of which each has one: "one each for clocks, costume and maps"."""
_THE_REST = pattern(r"\b(?:youngest|oldest|eldest|others?|last|remaining|latest|newest|rest|even|also|finally)\b")
"""Words that tell of those to whom nothing was given out yet, or that go on in another way: "and even the old"."""
_NEAR = 200
"""In how many characters after the names the rest is told of."""


def places(context: Context, mention: Mention, end: int, limit: int) -> Iterator[Enumeration]:
    """The places right behind the things that a number counts, each of which has one of them."""
    text = context.text
    found = _PLACES.match(text, end, limit)
    has = _HAS.search(text[max(mention.start - 20, 0) : mention.start])
    if found is not None:
        yield from (one for one in _places(text, found, limit) if has or one.most > (mention.whole or 0))


def _places(text: str, found: re.Match[str], limit: int) -> Iterator[Enumeration]:
    """Read "in Vienna, Austria, and in Tokyo, Japan", where each preposition begins a place, and "in Ayr and Wick"."""
    stop = text.find(".", found.end(), limit)
    stop = limit if stop < 0 else stop
    spans: list[tuple[int, int]] = []
    begin = found.end()
    for joint in re.compile(rf",?\s+(?:and\s+)?(?={found['preposition']}\s(?:the\s)?[A-Z])").finditer(
        text, found.end(), stop
    ):
        spans.append((begin, joint.start()))
        begin = joint.end()
    spans.append((begin, stop))
    if len(spans) == 1:
        named = read_enumeration(text, found.end() + len(found["preposition"]) + 1, stop)
        items = [text[start:end] for start, end in named.items] if named else []
        if named and named.closed and len(items) > 2 and all(map(_A_NAME.fullmatch, items)):
            yield named
    elif not any(re.search(r"\band\b", text[start:end]) for start, end in spans):
        yield Enumeration(tuple(spans), len(spans), len(spans), closed=True)


def distributed(context: Context, counted: Counted, limit: int) -> Iterator[Enumeration]:
    """Read "one each from Chile, Mali and Wales and two from Vietnam", by which so many are shared out."""
    text = context.text
    found = _SHARED_OUT.match(text, counted.end, limit)
    if found is None:
        given = _EACH_FOR.match(text, counted.end, limit)
        row = _KINDS.match(text, given.end(), limit) if given else None
        if row is not None and not _THE_REST.search(text, row.end(), row.end() + _NEAR):
            number = len(re.split(r",? and |, ", row[0]))
            yield Enumeration((row.span(),), number, number, closed=True)
        return
    spans, number, place = [], 0, found.end()
    part: re.Match[str] | None = found
    while part is not None:
        each = _COUNTS[part["number"].lower()]
        row = _NAMES.match(text, part.end(), limit)
        if row is None:
            return
        names = re.split(r",? and |, ", row[0])
        if part["each"] is None and len(names) > 1:
            return  # "two from Vietnam and Laos" may be both of them together
        number += each * len(names)
        spans.append((part.start("number"), row.end()))
        place = row.end()
        part = _AND_SO_MANY.match(text, place, limit)
    rest = _THE_REST.search(text, place, place + _NEAR)
    if found["each"] is not None and not rest and re.match(r"\s*[.;,)]", text[place : place + 2]):
        yield Enumeration(tuple(spans), number, number, closed=True)


def of_names(text: str, start: int, limit: int) -> Iterator[Enumeration]:
    """Read "the trio of Ash, Elm and Oak"."""
    of = _OF_NAMES.match(text, start, limit)
    row = _NAMES.match(text, of.end(), limit) if of else None
    names = read_enumeration(text, row.start(), row.end()) if row else None
    if names is not None and names.closed:
        yield names
