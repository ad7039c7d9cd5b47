"""From a chunk of text to the tokens of times."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.grammars import UNKNOWN
from factlint.mentions.reading import Token
from factlint.mentions.times.cutting.hyphens import SUSPENDED, heads_compound, joins
from factlint.mentions.times.cutting.shapes import shape_of
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH = (
    "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_PIECE = pattern(
    r"(?P<code>(?:[Qq][1-4]|H[12]|[1-4]Q|[12]H|(?:FY|CY|cy|fy)[ '’]?(?:[0-9]{2}){1,2}(?:[/–-][0-9]{2})?)(?![\w]))"
    rf"|(?P<named>[0-9]{{1,4}}(?P<separator>[-/.]){_MONTH}(?P=separator)[0-9]{{1,4}}(?!\w)"
    rf"|{_MONTH}[-/][0-9]{{1,2}}[-/][12][0-9]{{3}}(?!\w)|[0-9]{{1,2}}{_MONTH}[12][0-9]{{3}}(?!\w))"
    r"|(?P<digits>['’]?[0-9](?:[0-9]|[.,:/–-](?=[0-9])|(?:(?<=[0-9])[hT]|-?[QqHhW])(?=[0-9]))*"
    r"(?:['’]?s(?![^\W\d_])|(?:st|nd|rd|th)(?![^\W\d_])|Z(?!\w)|(?<=:[0-9]{2})\+[0-9]{2}:?[0-9]{2}(?!\w))?|[½¼¾⅓⅔])"
    r"|(?P<circa>(?i:ca?)\.(?=[1-9][0-9]{2,3}\b)|c(?=1[0-9]{3}\b))"
    r"|(?P<zone>(?i:utc|gmt)[+-][0-9]{1,2}(?::?[0-9]{2})?(?!\w))"
    r"|(?P<letters>(?:[^\W\d_]\.){1,3}[^\W\d_](?![^\W_])\.?|[^\W\d_]++(?:['’][^\W\d_]++)?\.?)"
    r"|(?P<other>[$€£¥#][0-9][\w.,]*+|.)",
    re.DOTALL,
)
"""The pieces of a chunk: codes like Q3, figures with a month between, figures, words and abbreviations, the rest."""
_SLASHED = pattern(rf"/(?:(?<=[a-z]/)[0-9]{{1,2}}(?![/\w])|(?<=[0-9]/){_MONTH}(?![/\w]))")
"""The slash of a day and a month by name: "10/August", "Jan/3"."""
_GLUED = {
    "a": ("AM", "a"),
    "p": ("AM", "p"),
    "h": ("HOURS", "hour"),
    "d": ("UNITS", "day"),
    "w": ("UNITS", "week"),
    "y": ("UNITS", "year"),
    "m": ("UNITS", "minute"),
    "s": ("UNITS", "second"),
}
"""Letters that mean a time only right after digits: "3h", "5:30p"."""
_MARKS = {**dict.fromkeys(",·•∙", "COMMA"), "@": "AT", **dict.fromkeys("-‐‑–~", "DASH")}
_SUFFIXED = frozenset("AM UNIT UNITS HOURS MONTH ERA".split())
"""Classes of words that may stand right after digits: "5pm", "10days"."""
_INSIDE = pattern(r"[-/ ]")
_SUFFIX = pattern(r"(?:[^\W\d_]\.){1,3}[^\W\d_]|[^\W\d_]+")
_WEAK = frozenset("march may mar jan sun sat mon wed dec sep oct fall spring".split())
"""Names that are other words, too, when written small; those of `_WEAK_CAPITAL` even with a capital."""
_WEAK_CAPITAL = frozenset("mar jan sun sat fall spring".split())
_NOT_IN_CAPITALS = frozenset("sec secs min mins hr wk some many".split())
"""Abbreviations and short words that are something else in capitals."""


class Name(NamedTuple):
    """A month, weekday or season by number; `weak` where the word alone may as well mean something else."""

    number: int
    weak: bool


class Piece(NamedTuple):
    """A piece of a chunk: the name of its class, empty for none, its offsets within the chunk, its payload."""

    name: str
    start: int
    end: int
    value: Any = None


class Cutter:
    """Cuts chunks for the grammar of times; `classes` are those of its tables."""

    def __init__(self, classes: dict[str, str]) -> None:
        self._classes = classes
        self._words = dict(_words())
        self.known = {word.rstrip(".") for word in self._words} | {"the"}
        self.phrases = tuple(word for word in self._words if " " in word)

    def __call__(self, chunk: str) -> tuple[Token, ...]:
        """The tokens of a chunk. The article "the" has none, so the grammar does not see it."""
        if chunk in ("the", "The", "THE"):
            return ()
        stem = chunk.rstrip(',;:)!?”"')
        if stem.isalpha():
            return self._with_marks(chunk, stem)
        figure = chunk.rstrip(',;:)!?”".')
        if figure.isdecimal() and figure.isascii():
            return self._with_marks(chunk, figure)
        word = self._word(stem) if _INSIDE.search(stem) else None
        if word is None and " " in stem:
            stem = stem.rstrip(".")
            word = self._word(stem)
        if word is not None:
            first = Token(self._classes[word[0]], 0, len(stem), word[1])
            rest = list(self._pieces(chunk, len(stem)))
            return (first, *self._tokens(rest)) if rest else (first,)
        return self._tokens(list(self._pieces(chunk, 0)))

    def _with_marks(self, chunk: str, stem: str) -> tuple[Token, ...]:
        """The tokens of the commonest chunks: a plain word or figure with at most marks after it."""
        if stem.isalpha():
            name, value = self._word(stem) or ("", None)
        else:
            name = shape_of(stem)
            value = _payload(name, stem) if name else None
        first = Token(self._classes.get(name, UNKNOWN), 0, len(stem), value)
        if len(stem) == len(chunk):
            return (first,)
        marks = enumerate(chunk[len(stem) :], len(stem))
        return (first, *[Token(self._class_of_mark(mark), at, at + 1) for at, mark in marks])

    def _class_of_mark(self, mark: str) -> str:
        return self._classes.get(_MARKS.get(mark, ""), UNKNOWN)

    def _tokens(self, pieces: list[Piece]) -> tuple[Token, ...]:
        tokens: list[Token] = []
        for index, piece in enumerate(pieces):
            inside = 0 < index < len(pieces) - 1
            if piece.name == "DASH" and index and index + 1 == len(pieces) and pieces[index - 1].name in SUSPENDED:
                continue  # 18th- and 19th-century
            if piece.name == "DASH" and inside and joins(pieces[index - 1].name, pieces[index + 1].name):
                if pieces[index - 1].name == "EDGE":
                    tokens[-1] = tokens[-1]._replace(code=self._classes["ENDING"])  # end-2025
                continue
            name = "" if index == 0 and heads_compound([piece.name for piece in pieces]) else piece.name
            tokens.append(Token(self._classes.get(name, UNKNOWN), piece.start, piece.end, piece.value))
        return tuple(tokens) or (Token(UNKNOWN, 0, 1),)

    def _pieces(self, chunk: str, at: int) -> Iterator[Piece]:
        """The pieces of the chunk from `at` on."""
        glued = ""
        for match in _PIECE.finditer(chunk, at):
            kind, text = match.lastgroup, match.group()
            start, end = match.span()
            previous, glued = glued, ""
            if kind == "code":
                yield Piece("" if previous else "CODE", start, end, text)
            elif kind == "named":
                yield Piece("" if previous else "DATE", start, end, text)
            elif kind == "zone":
                yield Piece("" if previous else "ZONE", start, end, _offset(text[3:]))
            elif kind == "circa":
                yield Piece("", start, end)
            elif kind == "digits":
                suffix = _SUFFIX.match(chunk, end)
                if previous or (suffix and self._suffix(suffix.group(), chunk[suffix.end() :]) is None):
                    yield Piece("", start, end)
                    glued = "letters" if suffix else ""
                else:
                    yield from self._digits(text, start)
                    glued = "digits" if suffix else ""
            elif kind == "letters":
                yield from self._letters(text, start, previous, chunk[end : end + 1])
                glued = "letters" if chunk[end : end + 1].isdigit() else "plural" if text.endswith("s") else ""
            elif not _SLASHED.match(chunk, start):
                owns = text in "'’" and previous == "plural"
                yield Piece("POSS" if owns else _MARKS.get(text, ""), start, end)
                after = chunk[end : end + 1]
                joined = (text in "_#$€£¥%+.\\" and after.isdigit()) or (text == "$" and after.isalpha())
                glued = "letters" if joined else ""

    def _suffix(self, text: str, rest: str) -> tuple[str, Any] | None:
        """The class and payload of letters right after digits: "5pm", "3h", "10days", "14april"; not "1a6"."""
        if rest[:1].isalnum():
            return None
        bare = text.rstrip(".").lower()
        if bare in _GLUED:
            return _GLUED[bare]
        word = self._word(text) or self._word(bare)
        return word if word is not None and word[0] in _SUFFIXED else None

    def _digits(self, text: str, start: int) -> Iterator[Piece]:
        if text[-2:] in ("'s", "’s") and text[-3] != "0":
            yield from self._digits(text[:-2], start)
            yield Piece("POSS", start + len(text) - 2, start + len(text))
            return
        clock, plus, offset = text.partition("+")
        if plus and "T" not in text:
            yield from self._digits(clock, start)
            yield Piece("ZONE", start + len(clock), start + len(text), _offset(plus + offset))
            return
        name = shape_of(text)
        if name:
            yield Piece(name, start, start + len(text), _payload(name, text))
            return
        if text[-1] == "s" and text[:-1].isdigit():  # 49s of "3m 49s"
            yield from self._digits(text[:-1], start)
            yield Piece("UNITS", start + len(text) - 1, start + len(text), "second")
            return
        parts = re.split(r"([-–])", text)
        if len(parts) != 3:
            yield Piece("", start, start + len(text))
            return
        for part in parts:
            if part in "-–":
                yield Piece("DASH", start, start + 1)
            else:
                yield from self._digits(part, start)
            start += len(part)

    def _letters(self, text: str, start: int, previous: str, after: str) -> Iterator[Piece]:
        end = start + len(text)
        if after.isdigit() or previous == "letters":
            yield Piece("", start, end)
            return
        if previous == "digits" and text.rstrip(".").lower() in _GLUED:
            bare = text.rstrip(".")
            name, value = _GLUED[bare.lower()]
            yield Piece(name, start, start + len(bare), value)
            return
        tail = ""
        if self._word(text) is None:
            tail = next((tail for tail in (".", "'s", "’s") if text.endswith(tail)), "")
        word = self._word(text.removesuffix(tail))
        yield Piece(word[0], start, end - len(tail), word[1]) if word else Piece("", start, end - len(tail))
        if tail:
            yield Piece("" if tail == "." else "POSS", end - len(tail), end)

    def _word(self, text: str) -> tuple[str, Any] | None:
        lower = text.lower().replace("’", "'")
        found = self._words.get(lower)
        if found is None:
            return None
        name, value = found
        if text.isupper() and lower in _NOT_IN_CAPITALS:
            return None
        if name in ("MONTH", "WEEKDAY", "SEASON", "FALL"):
            bare = lower.rstrip(".")
            short = text.isupper() and len(bare) < 4  # SUN, DEC, MAY
            weak = short or (bare in _WEAK and (text[0].islower() or bare in _WEAK_CAPITAL))
            return name, Name(value, weak)
        return name, value


def _offset(text: str) -> str:
    """An offset from UTC as ISO 8601 writes it: `+2`, `+0245` and `-8:45` with two digits each."""
    figures = re.sub("[^0-9]", "", text)
    hours, minutes = (figures[:-2], figures[-2:]) if len(figures) > 2 else (figures, "00")
    return f"{text[0]}{int(hours):02}:{minutes}"


def _payload(name: str, text: str) -> Any:
    if name in ("DAY", "YEAR", "TWO", "NUM"):
        return int(text.replace(",", ""))
    if name == "ORD":
        return int(text[:-2])
    return text


def _words() -> Iterator[tuple[str, tuple[str, Any]]]:
    """Each word of `words.txt` with its class and payload."""
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, value, *words = line.split()
        payload = None if value == "-" else int(value) if value.lstrip("-").isdecimal() else value
        for word in words:
            yield word.replace("_", " "), (name, payload)
