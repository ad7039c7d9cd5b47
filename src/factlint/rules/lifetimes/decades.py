"""The decade of a life by its name: "in her 80s", "in his early forties", "an octogenarian", "a teenager"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_NAMED = {
    "teenager": (13, 19), "quadragenarian": (40, 49), "quinquagenarian": (50, 59), "sexagenarian": (60, 69),
    "septuagenarian": (70, 79), "octogenarian": (80, 89), "nonagenarian": (90, 99), "centenarian": (100, 125),
}  # fmt: skip
_DECADE = pattern(
    rf"\b(?:(?:well )?into|in) (?:his|her|their) (?:early |mid-?|late )?"
    rf"(?:(?P<age>[2-9]0)s|(?P<tens>{'|'.join(_TENS)}))\b"
    r"|(?:(?:\A|(?<=[.:] ))The|(?:,|\bthat)\s+the|,\s+an?|\bis\s+(?:now\s+|still\s+)?an?)\s+"
    rf"(?P<name>{'|'.join(_NAMED)})(?=[,.;)]|\Z|\s+(?:who|was|is|has|still|from|and)\b)"
)

_SIGN = pattern(r"(?i)[2-9]0s|ties\b|arian\b|teenager\b")
"""Part of all their words, which is found sooner."""


class Decade(NamedTuple):
    """A decade of a life in words, and the first and the last age of it."""

    start: int
    end: int
    least: int
    most: int

    def __contains__(self, age: object) -> bool:
        return isinstance(age, int) and self.least <= age <= self.most


def decades(text: str) -> Iterator[Decade]:
    """The decades that a text names as those of whom it tells."""
    for found in _DECADE.finditer(text) if _SIGN.search(text) else ():
        yield Decade(*found.span("name" if found["name"] else 0), *_ages(found))


def _ages(found: re.Match[str]) -> tuple[int, int]:
    if found["name"]:
        return _NAMED[found["name"].lower()]
    first = int(found["age"]) if found["age"] else 20 + 10 * _TENS.index(found["tens"])
    return first, first + 9
