"""Cuts words, and what hyphens join to them."""

from __future__ import annotations

from fractions import Fraction

from factlint.grammars import UNKNOWN
from factlint.mentions.numbers.cutting.cursor import AFTER_TAIL, NUMERALS, UNITS, WORD, NoFigure, classes, plain
from factlint.mentions.numbers.cutting.in_digits import UNIT_EXPONENT, FigureCutter
from factlint.mentions.numbers.number import Number
from factlint.mentions.numbers.vocabulary import CLASSES, GROUPED, Meaning, Word, listed, vocabulary
from factlint.mentions.reading import Token
from factlint.patterns import pattern
from factlint.values import exact

_RANKS = classes("ORDW THIRDW HALF QUARTER ORDN A AND POINT MULTI ZERO VAGUE")
_ORDERS, _PARTS = classes("ORDW THIRDW ORDN"), classes("HALF QUARTER DEG")
_PARTED = NUMERALS - _ORDERS
_SINGULAR_PARTS = classes("QUARTER THIRDW")
_ONE = classes("ONE")
_DIGITS = classes("D D3 NUM")
_ONE_IN = pattern(r"-in-\w")
_AFTER_NUMERAL = NUMERALS | classes("FOLD TIMES OR TO")
_ENDINGS = {"odd": "ODD", "some": "ODD", "something": "ODD", "ish": "ODD", "plus": "PLUS"}
"""What ends a numeral after a hyphen: "40-odd", "20-plus"."""
_AFTER_HYPHEN = classes("UNIT FT INCH DEG TEMP UMOD TIMEU OLD CURW PCT PCTAGE POINT BASIS CENTS A PER RATED PPT TO")
_SHARES = classes("PCTAGE BASIS")
_BEFORE_RATED = classes("A PER")
_ONES = classes("ONE ONES")
_BELOW_TEN = classes("ONE ONES ORDW THIRDW FRACS")
_MANGLED_POUND = pattern(r"PS(?:[0-9]{2}|[0-9](?:[.,][0-9]|(?:k|m|bn)(?![^\W_])))")
_CURRENCY_LETTERS = {"N": "NGN", "P": "PHP", "R": "ZAR", "Y": "JPY"}
_AFTER_SIGN = pattern(rf"/|-(?:long|tall|high|wide|deep|thick|broad)|{UNIT_EXPONENT.pattern}")
"""What follows a letter that is the sign of a unit: "m/s", "m-thick", "m2"."""
_NO_NOUNS = frozenset("K for on off up down by with from against".split())
"""What stands between the figures of "two-for-one" and "10-K"."""
_YEN = pattern("Y=(?=[0-9])")
_USUAL_CODES = "USD EUR GBP CHF SEK NOK DKK CAD AUD".split()
SCALED_CODES = frozenset(scale + code for scale in "kM" for code in _USUAL_CODES)
"""Codes of currencies with a scale before them: "48.5 MGBP"."""


class WordCutter(FigureCutter):
    """Takes a word, and a hyphen with the word behind it."""

    def word(self) -> None:
        match = WORD.match(self.chunk, self.at)
        if match is None:
            raise NoFigure
        word = match.group()
        whole = self.chunk[self.at :].rstrip(AFTER_TAIL)
        named = vocabulary().words.get(whole.lower()) if " " in whole or "-" in whole else None
        if named is not None:
            word, (code, value) = whole, named
        elif word in SCALED_CODES:
            scale, factor = vocabulary().suffixes[word[0]]
            self.add(scale, 1, factor)
            word, (code, value) = word[1:], vocabulary().signs[word[1:]]
        elif whole in vocabulary().signs:
            word, (code, value) = whole, vocabulary().signs[whole]
        elif word == "A" and len(whole) == 1 and match.end() < len(self.chunk):  # no article stands before a comma
            code, value = CLASSES["LETTER"], Word("A", "A")
        elif self.chunk[match.end() : match.end() + 1].isdigit() or _YEN.match(self.chunk, self.at):
            self._code_before_figure(word, len(word) + (not self.chunk[match.end()].isdigit()))
            return
        else:
            code, value = self.meaning(word)
        if self.last == CLASSES["HY"] and (code not in _AFTER_HYPHEN or self._is_score(code) or self._is_noun(code)):
            code, value = plain(word)
        self.add(code, len(word), value)
        self.exponent()

    def _is_score(self, code: str) -> bool:
        """Whether the word here is the noun of "a one-point lead", no decimal point and no percentage point."""
        return code == CLASSES["POINT"] and self.found[-2].code not in _SHARES

    def _is_noun(self, code: str) -> bool:
        """Whether the word here is the noun of "a 12-person crew", and not of "a $5-a-head dinner"."""
        return code == CLASSES["RATED"] and self.found[-2].code not in _BEFORE_RATED

    def meaning(self, word: str) -> Meaning:
        known = vocabulary()
        end = self.at + len(word)
        told = len(word) > 1 or self.found or _AFTER_SIGN.match(self.chunk, end)
        sign = known.signs.get(word) if told else None
        return sign or known.words.get(word) or known.words.get(word.lower()) or plain(word)

    def _code_before_figure(self, word: str, length: int) -> None:
        """Take the code of a currency glued to a figure: "EUR3.2bn"; the length is with what joins it, "Y=5,000"."""
        if word in _CURRENCY_LETTERS and not self.found:
            digits = self.chunk[self.at + length :].rstrip(AFTER_TAIL)
            self.add_class("CURL", length, Word(GROUPED if "," in digits else word, _CURRENCY_LETTERS[word]))
            return
        written = word.upper() if word.upper() in _USUAL_CODES else word  # "usd20", not "amd64"
        written = "GBP" if _MANGLED_POUND.match(self.chunk, self.at) else written
        code, value = vocabulary().signs.get(written, ("", None))
        if code != CLASSES["CURC"] or self.found:
            raise NoFigure
        self.add(code, len(word), value)

    def hyphen(self) -> None:
        """Take a hyphen before a word: inside a numeral it means nothing, after one it joins a unit or a noun."""
        match = WORD.match(self.chunk, self.at + 1)
        word = match.group() if match else ""
        code, value = self.meaning(word)
        last = self.found[-1]
        if last.code == CLASSES["TENS"] and code in _BELOW_TEN and value.value < 10:
            self._join_tens(last, len(word), code, value)
        elif last.code == CLASSES["ONES"] and code in _SINGULAR_PARTS:
            self._join_part(last, len(word), value)
        elif last.code in NUMERALS and word.lower() in _ENDINGS:
            self.add_class(_ENDINGS[word.lower()], 1 + len(word))
        elif last.code == CLASSES["IN"] or (last.code in _PARTED and _ONE_IN.match(self.chunk, self.at)):
            self.at += 1
        elif (last.code in _ORDERS and code in _PARTS) or _is_name(last, word, code):  # "first-half goals", "7-Eleven"
            raise NoFigure
        elif last.code in _ORDERS and (word.endswith("est") or listed(word, "superlative")):
            self.add(UNKNOWN, len(self.chunk) - self.at)
        elif last.code in NUMERALS and code in _AFTER_NUMERAL and not self._ends_in_point(code, len(word)):
            self.at += 1
        elif last.code == UNKNOWN or (last.code == CLASSES["WORD"] and len(self.found) > 1):
            self.add(UNKNOWN, len(self.chunk) - self.at)
        elif (
            last.code == CLASSES["WORD"]
            or (last.code in _RANKS and code not in _AFTER_HYPHEN)
            or (last.code in _ONE and listed(word, "one-hyphen"))
            or (last.code in UNITS and len(self.found) == 1 and _names_another(last, code, word))
            or _is_no_noun(code, word)
        ):
            raise NoFigure
        else:
            self.add_class("HY", 1)

    def _ends_in_point(self, code: str, length: int) -> bool:
        """Whether the word after the hyphen here is a point that no decimals follow: "a one-point lead"."""
        end = self.at + 1 + length
        return code == CLASSES["POINT"] and not self.chunk[end : end + 2].strip(".,;:!?)”’\"'")

    def _join_part(self, count: Token, length: int, part: Number) -> None:
        """Make one token of "three-quarter" in "a three-quarter inch"."""
        self.at += 1 + length
        share = part.value if part.value < 1 else Fraction(1, int(part.value))
        self.found[-1] = Token(CLASSES["FRACTION"], count.start, self.at, Number(exact(count.value.value * share), 0))

    def _join_tens(self, tens: Token, length: int, code: str, ones: Number) -> None:
        """Make one token of "twenty-five", "twenty-fifth" or "twenty-fifths"."""
        name = "TEEN" if code in _ONES else "FRACS" if code == CLASSES["FRACS"] else "ORDW"
        self.at += 1 + length
        number = Number(tens.value.value + ones.value)
        self.found[-1] = Token(CLASSES[name], tens.start, self.at, number)


def _is_name(figure: Token, word: str, code: str) -> bool:
    """Whether a number with a capital stands behind a figure and a hyphen: "7-Eleven"."""
    return code in NUMERALS and figure.code in _DIGITS and word.istitle()


def _is_no_noun(code: str, word: str) -> bool:
    """Whether what follows a figure and a hyphen cannot be what it counts: "3-D", "10-K"."""
    return word in _NO_NOUNS or (code == CLASSES["WORD"] and (len(word) < 2 or not word.islower()))


def _names_another(unit: Token, code: str, word: str) -> bool:
    """Whether a unit at the head of a chunk is part of another noun: "day-care centres", "week-long" trips."""
    long = unit.code != CLASSES["TIMEU"] and listed(word, "dimension")
    return code not in _AFTER_HYPHEN and not long
