"""A place in a chunk of text, and the tokens found before it."""

from __future__ import annotations

from factlint.mentions.numbers.vocabulary import CLASSES, Meaning, Word
from factlint.mentions.reading import Token
from factlint.patterns import pattern

WORD = pattern(r"[^\W\d_]++(?:['’][^\W\d_]++)*")
AFTER_TAIL = ".,;:!?)\"'”’"


def classes(names: str) -> frozenset[str]:
    """The characters of some classes of tokens."""
    return frozenset(CLASSES[name] for name in names.split())


NUMERALS = classes(
    "ZERO ONE ONES TEEN TENS HUNDRED MAG MAGS DOZEN MANY VAGUE HALF QUARTER THIRDW ORDW FRACS A AND POINT D D3 NUM "
    "POWER FRACTION MULTI"
)
UNITS = classes("UNIT EM TIMEU FT INCH")


class NoFigure(Exception):  # noqa: N818 - a finding, not an error
    """The chunk holds digits or words that are part of something else."""


class Cursor:
    """Goes through one chunk from left to right."""

    def __init__(self, chunk: str) -> None:
        self.chunk = chunk
        self.at = 0
        self.found: list[Token] = []

    def add(self, code: str, length: int, value: object = None) -> None:
        """Take the next characters as one token."""
        end = self.at + length
        self.found.append(Token(code, self.at, end, value))
        self.at = end

    def add_class(self, name: str, length: int, value: object = None) -> None:
        """Take the next characters as one token of a class."""
        self.add(CLASSES[name], length, value)

    @property
    def last(self) -> str:
        """The class of the token before, if there is one."""
        return self.found[-1].code if self.found else ""


def plain(word: str) -> Meaning:
    """A word that stands for itself."""
    return CLASSES["WORD"], Word(word)
