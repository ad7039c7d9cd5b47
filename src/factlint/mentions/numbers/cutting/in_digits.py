"""Cuts figures in digits with what is glued to them: signs of currencies, scales, units."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factlint.grammars import UNKNOWN
from factlint.mentions.numbers.cutting.cursor import UNITS, Cursor, NoFigure, classes
from factlint.mentions.numbers.cutting.digits import RAISED, read_digits
from factlint.mentions.numbers.number import Number
from factlint.mentions.numbers.vocabulary import CLASSES, Meaning, Word, vocabulary
from factlint.mentions.reading import Token
from factlint.patterns import pattern

_TAIL = pattern(r"[^\s\-‐‑–—−,;:!?()\[\]{}\"“”*_<>=~|+≈]++")
_GLUED = classes("MAG EM UNIT FT INCH DEG TEMP TIMEU CURC CURW CURA PCT PPT CENTS TIMES FOLD")
_MEASURES = UNITS | classes("TEMP DEG")
_CROSSED = pattern("×[0-9]")
_OF_ISOTOPES = pattern(r"([CF])/[0-9]+\1(?![A-Za-z])")
_ROUND = frozenset((10, 100, 1000, 10_000, 100_000, 1_000_000))
_BY = pattern(r"[x×](?=[0-9.]+(?:[x×][0-9.]+)?(?:[a-z]|\Z))")
_HEIGHT = pattern(r"([1-9][0-9]?)(?:(['′’])([0-9]|1[01])([\"″”]|''|’’)|(-(?:foot|ft)-)([0-9]|1[01])()(?![\w-]))")
_LEADS_FIGURE = pattern("[+−-]?[.]?[0-9]")
UNIT_EXPONENT = pattern(r"(?:[−-][1-9]|⁻[¹²³⁴-⁹])(?![0-9A-Za-z])")


class FigureCutter(Cursor):
    """Takes a figure in digits, and what stands glued before and behind it."""

    def figure(self) -> None:
        if self.at and self.last != CLASSES["CURS"] and self._is_continued():
            raise NoFigure
        if self._feet_and_inches():
            return
        digits = read_digits(self.chunk, self.at)
        if digits is None:
            raise NoFigure
        name, end, number = digits
        self.add_class(name, end - self.at, number)
        if name != "ORDN":
            self.suffix()

    def _feet_and_inches(self) -> bool:
        """Take a height such as 5'10" or 6-foot-4; the inches of the latter have no sign, so their token is empty."""
        match = _HEIGHT.match(self.chunk, self.at)
        if match is None:
            return False
        feet, foot, inches, inch = (part for part in match.groups() if part is not None)
        self.add_class("D", len(feet), Number(int(feet)))
        self.add_class("FT", len(foot), Word(foot, "ft"))
        self.add_class("D", len(inches), Number(int(inches)))
        self.add_class("INCH", len(inch), Word(inch, "in"))
        return True

    def _is_continued(self) -> bool:
        """Whether the figure here goes on from what stands before it: "'22", "v.3", "and/2"."""
        before = self.chunk[self.at - 1]
        if before == "/" and self.last == UNKNOWN and len(self.found) > 1 and self.found[-2].code in _MEASURES:
            return False
        return before in "'’‘.,/:" or (self.chunk[self.at] == "." and before.isalnum())

    def suffix(self) -> None:
        """Take what stands glued to a figure: a scale, a unit, a currency, a percent sign."""
        if self.money_sign():
            self.money()
            return
        match = _TAIL.match(self.chunk, self.at)
        tail = match.group() if match else ""
        if not tail or not (tail[0].isalpha() or tail[0] in "%‰°′″¢'’/×º"):
            return
        if tail[0] == "/":
            self.add_class("PER", 1)
            return
        if _BY.match(tail):
            self.add_class("BY", 1)
            return
        last = self.found[-1].value
        if tail[0] in "′″cp×" and (_is_large(last, self.chunk[self.found[-1].start : self.at]) or _CROSSED.match(tail)):
            raise NoFigure
        if tail.rstrip(".'’") == "s" and _has_decimals(last):  # "9.58s", but "1990s"
            code, value = vocabulary().words["s"]
            self.add(code, 1, value)
            return
        if tail.rstrip(".,") == "s" and isinstance(last, Number) and last.value in _ROUND:
            figure = self.found.pop()
            self.at += 1
            self.found.append(Token(CLASSES["MANY"], figure.start, self.at, Number(last.value)))
            return
        if not self._glued_word(tail) and tail[0] not in "'’":
            raise NoFigure

    def slash(self) -> None:
        """Take the slash after a unit: "60km/h", but "180C/350F" says the same twice, and "13C/12C" are isotopes."""
        if _OF_ISOTOPES.match(self.chunk, self.at - 1):
            raise NoFigure
        if self.chunk[self.at + 1 : self.at + 2].isdigit():
            self.add(UNKNOWN, 1)
        else:
            self.add_class("PER", 1)

    def _glued_word(self, tail: str) -> bool:
        """Take the longest piece of the tail that means something right after a figure."""
        trimmed = tail.rstrip(".'’")
        sign = "" if tail[0].isalpha() else tail[0]
        for text in (tail, trimmed, trimmed.split("/")[0], sign):
            meaning = _glued(text)
            if meaning:
                self.add(meaning[0], len(text), meaning[1])
                self.exponent()
                if self.chunk[self.at : self.at + 1] == "/":
                    self.slash()
                return True
        for scale in ("bn", "mn", "tn", "k", "m", "M"):
            if tail.startswith(scale) and _glued(tail[len(scale) :]):
                code, value = vocabulary().suffixes[scale]
                self.add(code, len(scale), value)
                self.suffix()
                return True
        return False

    # -- money

    def money_sign(self, offset: int = 0) -> str:
        """The sign of a currency here, if it stands alone or, where it ends in a letter, before a figure."""
        at = self.at + offset
        if self.chunk[at : at + 1] not in _money_openings():
            return ""
        match = _money_pattern().match(self.chunk, at)
        return match.group() if match else ""

    def money(self) -> None:
        sign = self.money_sign()
        leads = _LEADS_FIGURE.match(self.chunk, self.at + len(sign)) is not None
        self.add_class("CURS" if leads else "CURA", len(sign), vocabulary().signs[sign][1])

    def exponent(self) -> None:
        """Take the exponent of a unit: with it, the unit is another."""
        match = UNIT_EXPONENT.match(self.chunk, self.at) if self.last in UNITS else None
        if match:
            unit = self.found.pop()
            self.at = match.end()
            exponent = match.group().translate(RAISED).replace("−", "-")
            word = unit.value._replace(is_time=False, symbol=f"{unit.value.rate}^{exponent}")
            self.found.append(Token(CLASSES["INV"], unit.start, self.at, word))


def _is_large(number: object, written: str) -> bool:
    """Whether a letter behind the number is none of pence or cents: "1080p", but "3,482p"."""
    return isinstance(number, Number) and number.value >= 1000 and "," not in written


def _has_decimals(number: object) -> bool:
    return isinstance(number, Number) and number.quantum < 1


@cache
def _money_openings() -> frozenset[str]:
    """The characters that a sign of a currency may begin with."""
    return frozenset(sign[0] for sign in vocabulary().money_signs)


@cache
def _money_pattern() -> re.Pattern[str]:
    signs = (re.escape(sign) + ("(?=[0-9])" if sign[-1].isalpha() else "") for sign in vocabulary().money_signs)
    return pattern("|".join(signs))


@lru_cache(maxsize=4096)
def _glued(text: str) -> Meaning | None:
    """What a piece means right after a figure."""
    known = vocabulary()
    if text in ("c", "p"):
        return CLASSES["CENTS"], Word(text, "$" if text == "c" else "GBP", scale=100)
    if text == "pc":
        return CLASSES["PCT"], None
    if text == "in":
        return CLASSES["INCH"], Word(text, text)
    if text in ("x", "×"):
        return CLASSES["TIMES"], None
    if text in ("C", "F"):
        return CLASSES["TEMP"], Word(text, f"°{text}")
    meaning = known.suffixes.get(text) or known.signs.get(text)
    if meaning is None and len(text) > 1:
        meaning = known.words.get(text.lower())
    return meaning if meaning and meaning[0] in _GLUED else None
