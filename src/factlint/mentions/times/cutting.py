"""From a chunk of text to the tokens of times."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from factlint.grammars import UNKNOWN
from factlint.mentions.reading import Token
from factlint.mentions.times.shapes import shape_of

_MONTH = (
    "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_PIECE = re.compile(
    r"(?P<code>(?:[Qq][1-4]|H[12]|(?:FY|CY|cy|fy)[ '’]?(?:[0-9]{2}){1,2}+(?:[/–-][0-9]{2})?)(?![\w]))"
    rf"|(?P<named>[0-9]{{1,4}}(?P<separator>[-/.]){_MONTH}(?P=separator)[0-9]{{1,4}}(?!\w))"
    r"|(?P<digits>['’]?[0-9](?:[0-9]|[.,:/–-](?=[0-9])|(?:(?<=[0-9])[hT]|-?[QqHhW])(?=[0-9]))*+"
    r"(?:['’]?s(?![^\W\d_])|(?:st|nd|rd|th)(?![^\W\d_])|Z(?!\w))?|[½¼¾⅓⅔])"
    r"|(?P<letters>(?:[^\W\d_]\.){1,3}[^\W\d_](?![^\W_])\.?|[^\W\d_]++(?:['’][^\W\d_]++)?\.?)"
    r"|(?P<other>[$€£¥#][0-9][\w.,]*+|.)",
    re.DOTALL,
)
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
_MARKS = {",": "COMMA", "@": "AT", **dict.fromkeys("-‐‑–~", "DASH")}
_ATTRIBUTED = frozenset("UNIT UNITS SECOND HALF NIGHT DAYPART DAYPARTS SEASON AGO LATER LONG EDGE".split())
_ATTRIBUTES = frozenset("EARLY ORD SECOND LAST ALL UNIT A".split())
_SUFFIXED = frozenset("AM UNIT UNITS HOURS MONTH ERA".split())
_SUFFIX = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_]|[^\W\d_]+")
_LINKED = {("AND", "A"), ("A", "HALF"), ("TO", "EARLY")}
_COUNTS = frozenset(
    {"DAY", "TWO", "NUM", "YEAR", "ONE", "TEEN", "TENS", "HUNDRED", "DECIMAL", "HALF", "FEW", "FRACTION"}
)


class Name(NamedTuple):
    """A month, weekday or season by number; `weak` where the word alone may as well mean something else."""

    number: int
    weak: bool


class Cutter:
    """Cuts chunks for the grammar of times; `classes` are those of its tables."""

    def __init__(self, classes: dict[str, str]) -> None:
        self._classes = classes
        self._words = dict(_words())

    def __call__(self, chunk: str) -> tuple[Token, ...]:
        """The tokens of a chunk. The article "the" has none, so the grammar does not see it."""
        if chunk in ("the", "The", "THE"):
            return ()
        stem = chunk.strip('()[]"“”‘’.,;:!?')
        if stem.isalpha() and stem.lower() not in self._words and f"{stem.lower()}." not in self._words:
            return (Token(UNKNOWN, 0, len(chunk)),)
        stem = chunk.rstrip(',;:)!?”"')
        word = self._word(stem) if "-" in stem else None
        if word is not None:
            first = Token(self._classes[word[0]], 0, len(stem), word[1])
            return (first, *self._tokens(list(self._pieces(chunk, len(stem)))))
        return self._tokens(list(self._pieces(chunk, 0)))

    def _tokens(self, pieces: list[tuple[str, int, int, Any]]) -> tuple[Token, ...]:
        tokens = []
        for index, (name, start, end, value) in enumerate(pieces):
            if name == "DASH" and 0 < index < len(pieces) - 1 and _joins(pieces[index - 1][0], pieces[index + 1][0]):
                continue
            tokens.append(Token(self._classes.get(name, UNKNOWN), start, end, value))
        return tuple(tokens) or (Token(UNKNOWN, 0, 1),)

    def _pieces(self, chunk: str, at: int) -> Any:
        """Class name, offsets and payload of each piece of the chunk from `at` on."""
        glued = ""
        for match in _PIECE.finditer(chunk, at):
            kind, text = match.lastgroup, match.group()
            start, end = match.span()
            previous, glued = glued, ""
            if kind == "code":
                yield ("CODE", start, end, text) if not previous else ("", start, end, None)
            elif kind == "named":
                yield ("DATE", start, end, text) if not previous else ("", start, end, None)
            elif kind == "digits":
                suffix = _SUFFIX.match(chunk, end)
                if previous or (suffix and self._suffix(suffix.group(), chunk[suffix.end() :]) is None):
                    yield "", start, end, None
                    glued = "letters" if suffix else ""
                else:
                    yield from self._digits(text, start)
                    glued = "digits" if suffix else ""
            elif kind == "letters":
                yield from self._letters(text, start, previous, chunk[end : end + 1])
                glued = "letters" if chunk[end : end + 1].isdigit() else ""
            else:
                yield _MARKS.get(text, ""), start, end, None
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

    def _digits(self, text: str, start: int) -> Any:
        if text[-2:] in ("'s", "’s") and text[-3] != "0":
            yield from self._digits(text[:-2], start)
            yield "POSS", start + len(text) - 2, start + len(text), None
            return
        name = shape_of(text)
        if name:
            yield name, start, start + len(text), _payload(name, text)
            return
        parts = re.split(r"([-–])", text)
        if len(parts) != 3:
            yield "", start, start + len(text), None
            return
        for part in parts:
            if part in "-–":
                yield "DASH", start, start + 1, None
            else:
                yield from self._digits(part, start)
            start += len(part)

    def _letters(self, text: str, start: int, previous: str, after: str) -> Any:
        end = start + len(text)
        if after.isdigit() or previous == "letters":
            yield "", start, end, None
            return
        if previous == "digits" and text.rstrip(".").lower() in _GLUED:
            bare = text.rstrip(".")
            yield _GLUED[bare.lower()][0], start, start + len(bare), _GLUED[bare.lower()][1]
            return
        word = self._word(text)
        if word is None and text.endswith("."):
            word = self._word(text[:-1])
            yield (word[0], start, end - 1, word[1]) if word else ("", start, end - 1, None)
            yield "", end - 1, end, None
        elif word is None and text[-2:] in ("'s", "’s"):
            word = self._word(text[:-2])
            yield (word[0], start, end - 2, word[1]) if word else ("", start, end - 2, None)
            yield "POSS", end - 2, end, None
        else:
            yield (word[0], start, end, word[1]) if word else ("", start, end, None)

    def _word(self, text: str) -> tuple[str, Any] | None:
        lower = text.lower().replace("’", "'")
        found = self._words.get(lower)
        if found is None:
            return None
        name, value = found
        if text.isupper() and lower in _NOT_IN_CAPITALS:
            return None
        if name in ("MONTH", "WEEKDAY", "SEASON"):
            bare = lower.rstrip(".")
            short = text.isupper() and len(bare) < 4  # SUN, DEC, MAY
            weak = short or (bare in _WEAK and (text[0].islower() or bare in _WEAK_CAPITAL))
            return name, Name(value, weak)
        return name, value


_WEAK = frozenset("march may mar jan sun sat mon wed dec sep oct fall spring".split())
_NOT_IN_CAPITALS = frozenset("sec secs min mins hr wk some many".split())
"""Abbreviations and short words that are something else in capitals."""
_WEAK_CAPITAL = frozenset("mar jan sun sat fall spring".split())


def _joins(left: str, right: str) -> bool:
    """Whether a hyphen between tokens of these classes makes one attribute of them: "two-day", "mid-May"."""
    if left in _COUNTS | _ATTRIBUTES and right in _ATTRIBUTED:
        return True
    if left == "EARLY" or (left == "TENS" and right in ("ONE", "ORD", "SECOND")):
        return True
    return (left, right) in _LINKED or (right == "AND" and left in _COUNTS)


def _payload(name: str, text: str) -> Any:
    if name in ("DAY", "YEAR", "TWO", "NUM"):
        return int(text.replace(",", ""))
    if name == "ORD":
        return int(text[:-2])
    return text


def _words() -> Any:
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, value, *words = line.split()
        payload = None if value == "-" else int(value) if value.lstrip("-").isdigit() else value
        for word in words:
            yield word, (name, payload)
