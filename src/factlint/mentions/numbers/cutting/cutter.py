"""Cuts a chunk of text into the tokens of the grammar of numbers."""

from __future__ import annotations

from factlint.grammars import UNKNOWN
from factlint.mentions.numbers.cutting.cursor import NUMERALS, UNITS, NoFigure, classes
from factlint.mentions.numbers.cutting.digits import VULGAR, holds_no_number
from factlint.mentions.numbers.cutting.in_words import WordCutter
from factlint.mentions.numbers.number import Number
from factlint.mentions.numbers.vocabulary import CLASSES, vocabulary
from factlint.mentions.reading import Token
from factlint.patterns import pattern

_HYPHENS = "-‐‑–"
_MINUS = "-−"
_PLUS_OR_MINUS = ("±", "+/-", "+/−", "+-")
_AROUND = '()[]"“”‘’.,;:!?*_'
_KEEPS_DOT = classes("FT CURC")
_BEFORE_SIGN = classes("CURS CURA") | {""}
_SMALL = classes("D D3")
_PART_FOLLOWS = pattern(r"[-‐‑–][1-9][0-9]?[/⁄][1-9][0-9]?(?![0-9/⁄])")
_PREFIXES = classes("SIGN HEDGE TO IN")
_NAMING = classes("WORD NATION A") | {"", UNKNOWN}
"""What a hyphen and a figure after it make a name of: "US-101"."""


def cut(chunk: str) -> tuple[Token, ...]:
    """The tokens of a chunk. What is no part of a figure becomes a word or an unknown token."""
    known = vocabulary()
    stem = chunk.strip(_AROUND)
    if stem.isdigit() and stem.isascii() and len(stem) == len(chunk.rstrip(_AROUND)):
        return _plain_figure(stem, len(chunk))
    meaning = known.words.get(chunk) or known.signs.get(chunk) or known.words.get(chunk.lower())
    if meaning is not None:
        return (Token(meaning[0], 0, len(chunk), meaning[1]),)
    if not holds_no_number(chunk):
        try:
            return _Cutter(chunk).tokens()
        except NoFigure:
            pass
    return (Token(UNKNOWN, 0, len(chunk)),)


def _plain_figure(digits: str, length: int) -> tuple[Token, ...]:
    """The tokens of the commonest figures, plain digits with at most punctuation after them."""
    name = {1: "D", 2: "D", 3: "D3"}.get(len(digits), "NUM")
    figure = Token(CLASSES[name], 0, len(digits), Number(int(digits)))
    return (figure,) if length == len(digits) else (figure, Token(UNKNOWN, len(digits), length))


class _Cutter(WordCutter):
    """Goes through one chunk and asks at each place what it may be."""

    def tokens(self) -> tuple[Token, ...]:
        while self.at < len(self.chunk):
            self._step()
        return tuple(self.found)

    def _step(self) -> None:
        """Take the next piece."""
        chunk, at = self.chunk, self.at
        character = chunk[at]
        if character.isdigit() or (character == "." and chunk[at + 1 : at + 2].isdigit()) or character in VULGAR:
            self.figure()
        elif self.money_sign():
            self.money()
        elif character in _HYPHENS or character in _MINUS:
            self._dash()
        elif character.isalpha():
            self.word()
        else:
            self._sign()

    # -- dashes, minus

    def _dash(self) -> None:
        after = self.chunk[self.at + 1 :]
        if not after:
            self._last_dash()
        elif after[0].isdigit() or (after[0] in ".+~" and after[1:2].isdigit()) or self._money_follows():
            self._dash_before_figure()
        elif after[0].isalpha() and self.found:
            self.hyphen()
        elif self.last in NUMERALS and after[0] in ",;":
            self.add_class("HANG", 1)
        else:
            self.add(UNKNOWN, 1)

    def _money_follows(self) -> bool:
        sign = self.money_sign(1)
        return bool(sign) and self.chunk[self.at + 1 + len(sign) :][:1].isdigit()

    def _last_dash(self) -> None:
        if self.last in NUMERALS:
            self.add_class("HANG", 1)
        elif not self.found and self.chunk[self.at] != "−":
            self.add_class("SHY" if self.chunk == "-" else "RHY", 1)
        else:
            self.add(UNKNOWN, 1)

    def _dash_before_figure(self) -> None:
        if self.last in _SMALL and _PART_FOLLOWS.match(self.chunk, self.at):
            self.at += 1  # "2-1/2"
            return
        opened = self.last == UNKNOWN and self.chunk[self.at - 1] in "([\"'“‘"
        if self.chunk[self.at] in _MINUS and (self.last in _BEFORE_SIGN or opened):
            self.add_class("SIGN", 1, Number(-1))
        elif self.last in _PREFIXES and self.chunk[self.at] in _MINUS and not self.chunk[self.at - 1].isalpha():
            self.add_class("SIGN", 1, Number(-1))  # "~−27"
        elif self.last in _PREFIXES:
            self.at += 1
        elif self.last in _NAMING or (self.last == CLASSES["UNIT"] and self._ends_in_digits()):
            raise NoFigure  # "US-101", "5W-30"
        else:
            self.add_class("RHY", 1)

    def _ends_in_digits(self) -> bool:
        """Whether nothing but digits and marks is left behind the dash here."""
        return self.chunk[self.at + 1 :].rstrip(_AROUND).isdigit()

    # -- other signs

    def _sign(self) -> None:
        chunk, at = self.chunk, self.at
        if chunk[at] == "~" and self.last in NUMERALS and chunk[at + 1 : at + 2].isdigit():
            self.add_class("RHY", 1)  # "20~30"
            return
        for length in (3, 2, 1):
            text = chunk[at : at + length]
            if text in _PLUS_OR_MINUS:
                self.add_class("PM", len(text))
                return
            meaning = vocabulary().signs.get(text)
            if meaning and text != "+":
                self.add(meaning[0], len(text), meaning[1])
                return
        self._punctuation(chunk[at], chunk[at + 1 :])

    def _punctuation(self, sign: str, after: str) -> None:
        if sign == "+" and (self.last == CLASSES["WORD"] or (self.last in NUMERALS and after[:1].isdigit())):
            raise NoFigure  # "3+4" is a sum
        if sign == "+" and self.last in NUMERALS:
            self.add_class("PLUS", 1)
        elif sign == "+":
            self.add_class("SIGN", 1, Number(1))
        elif sign == "/" and self.last in UNITS and after[:1].isalpha():
            self.add_class("PER", 1)
        elif sign == "," and self.last == CLASSES["MAG"]:
            self.add_class("COMMA", 1)
        elif sign == "." and self.last in _KEEPS_DOT and not after:
            self.at += 1
        elif sign == "—" and self.last == CLASSES["TENS"] and after[:1].isalpha():
            self.hyphen()
        else:
            self.add(UNKNOWN, 1)
