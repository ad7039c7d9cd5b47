"""Signs that say the same, made one: no-break spaces are spaces, an aside stands between commas, "didn't" is "did not".

"The League – founded in 1949 – met", "The League (which was founded in 1949) met" and "The League, founded in 1949,
met" are one sentence to a reader, and so to every rule.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 160
"""How many characters an aside has at most."""
_SPACE = pattern(r"(?<!\d)[\u00a0\u202f\u2007\u2009]|[\u00a0\u202f\u2007\u2009](?!\d)")
"""Between digits they part groups of digits, as no other space does."""
_DASH = pattern(r"(?<=[^\s|>-])(?:[ \t]+(?:–|--)(?:[ \t]+(?=[^\s|])|(?=\r?\n))|[ \t]?—(?:[ \t]*(?=[^\s|—])|(?=\r?\n)))")
"""The short ones stand between spaces."""
_ENDS = pattern(r"[.!?;:](?=[\s\"”’)*_]|\Z)|\n\s*\n|[()|“”\"«»]")
"""What no aside goes on across."""
_BRACKET = pattern(
    r"(?<=[^\s.!?:;|>])\s\((?=(?:which|who|whose|whom|where|with|the|an?|headed|led|chaired|run|born|built|opened|founded|aged"
    rf"|based|made|including|compared|up|down)\s)(?P<aside>[^()|“”\"«»]{{3,{_LONGEST}}})\)"
)
_ATTACHING = pattern(r"(?:which|who|whose|where)\s")
_ADDED = pattern(
    rf"(?P<aside>(?P<noun>(?:(?:which|who|whose|where)\b|(?:an?|the)\s(?:(?!(?:which|who|whose|where|that)\b)[^.!?;:–—]){{3,{_LONGEST}}}))"
    rf"[^.!?;:–—]{{0,{_LONGEST}}})[.!?](?=\s|\Z)"
)
_FINITE = pattern(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|do|did|says?|said)\b")
_LIST = pattern(r",.*\s(?:and|or)\s|,[^,]*,|^\W*(?:[A-Z0-9][^,]*),", re.DOTALL)
"""Several things, which commas would run into what follows."""
_NOT = pattern(r"(?:\b(?P<other>ca|wo|sha)|(?<=[a-z]))n[’']t\b", re.IGNORECASE)
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}
_DIGITS_BESIDE = pattern(r"\d\s*(?:–|—|--)\s*\d")


class Variant(NamedTuple):
    """`source[start:end]`, and what it is read as."""

    start: int
    end: int
    text: str


def variants(source: str) -> list[Variant]:
    """The signs of a source that are read as others, in order and apart."""
    found: list[Variant] = []
    if not source.isascii():
        found += [Variant(*match.span(), " ") for match in _SPACE.finditer(source)]
    if "'" in source or "’" in source:
        found += [Variant(*match.span(), _in_full(match)) for match in _NOT.finditer(source)]
    if "–" in source or "—" in source or "--" in source:
        found += _dashes(source)
    if "(" in source:
        found += _brackets(source)
    return apart(found)


def _in_full(short: re.Match[str]) -> str:
    """The words of "n't" and what it has changed: " not", "will not"."""
    other = short["other"] or ""
    whole = _WHOLE.get(other.lower(), "")
    return (whole.capitalize() if other[:1].isupper() else whole) + " not"


def apart(found: list[Variant]) -> list[Variant]:
    """The variants in order, without those that an earlier one covers."""
    kept: list[Variant] = []
    for one in sorted(found):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept


def _dashes(source: str) -> Iterator[Variant]:
    """Commas for two dashes of one kind around an aside, and for the dash before what a sentence adds at its end."""
    opened: re.Match[str] | None = None
    for dash in _DASH.finditer(source):
        if _DIGITS_BESIDE.match(source, dash.start() - 1):
            opened = None
        elif opened and opened[0].strip() == dash[0].strip() and _is_aside(source[opened.end() : dash.start()]):
            yield from (_comma(source, opened), _comma(source, dash))
            opened = None
        else:
            yield from _last(source, opened)
            opened = dash
    yield from _last(source, opened)


def _comma(source: str, dash: re.Match[str]) -> Variant:
    return Variant(*dash.span(), "," if source[dash.end()].isspace() else ", ")


def _last(source: str, dash: re.Match[str] | None) -> Iterator[Variant]:
    """A comma for the dash before an aside that ends its sentence: "– a body of 12", but not "– the vote was late"."""
    added = dash and _ADDED.match(source, dash.end())
    if dash and added and _is_aside(added["aside"]) and not _FINITE.search(added["noun"]):
        yield _comma(source, dash)


def _brackets(source: str) -> Iterator[Variant]:
    """Commas for brackets around words that go on about what stands before them."""
    for bracket in _BRACKET.finditer(source):
        if _is_aside(bracket["aside"]):
            yield Variant(bracket.start(), bracket.start("aside"), ", ")
            paused = source[bracket.end() : bracket.end() + 1] in {"", *",.;:!?"}
            yield Variant(bracket.end() - 1, bracket.end(), "" if paused else ",")


def _is_aside(words: str) -> bool:
    if len(words) > _LONGEST or _ENDS.search(words):
        return False
    return _ATTACHING.match(words) is not None or not _LIST.search(words)
