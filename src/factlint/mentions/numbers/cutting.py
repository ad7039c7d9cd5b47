"""Cuts a chunk of text into the tokens of the grammar of numbers."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factlint.documents.patterns import pattern
from factlint.grammars import UNKNOWN
from factlint.mentions.numbers.digits import RAISED, VULGAR, holds_no_number, read_digits
from factlint.mentions.numbers.number import Number
from factlint.mentions.numbers.vocabulary import CLASSES, GROUPED, Meaning, Word, listed, vocabulary
from factlint.mentions.reading import Token

_HYPHENS = "-‐‑–"
_MINUS = "-−"
_PLUS_OR_MINUS = ("±", "+/-", "+/−", "+-")
_WORD = pattern(r"[^\W\d_]++(?:['’][^\W\d_]++)*+")
_TAIL = pattern(r"[^\s\-‐‑–—−,;:!?()\[\]{}\"“”*_<>=~|+≈]++")
_AROUND = '()[]"“”‘’.,;:!?*_'
_AFTER_TAIL = ".,;:!?)\"'”’"


def _classes(names: str) -> frozenset[str]:
    return frozenset(CLASSES[name] for name in names.split())


_NUMERALS = _classes(
    "ZERO ONE ONES TEEN TENS HUNDRED MAG MAGS DOZEN MANY VAGUE HALF QUARTER THIRDW ORDW FRACS A AND POINT D D3 NUM "
    "POWER FRACTION MULTI"
)
_RANKS = _classes("ORDW THIRDW HALF QUARTER ORDN A AND POINT MULTI ZERO VAGUE")
_ORDERS, _PARTS = _classes("ORDW THIRDW ORDN"), _classes("HALF QUARTER")
_ONE = _classes("ONE")
_AFTER_NUMERAL = _NUMERALS | _classes("FOLD TIMES OR")
_ENDINGS = {"odd": "ODD", "some": "ODD", "something": "ODD", "ish": "ODD", "plus": "PLUS"}
"""What ends a numeral after a hyphen: "40-odd", "20-plus"."""
_AFTER_HYPHEN = _classes("UNIT FT INCH DEG TEMP UMOD TIMEU OLD CURW PCT PCTAGE POINT BASIS CENTS A PER RATED PPT TO")
_SHARES = _classes("PCTAGE BASIS")
_ONES = _classes("ONE ONES")
_BELOW_TEN = _classes("ONE ONES ORDW THIRDW FRACS")
_GLUED = _classes("MAG EM UNIT FT INCH DEG TEMP TIMEU CURC CURW CURA PCT PPT CENTS TIMES FOLD")
_CROSSED = pattern("×[0-9]")
_HEIGHT = pattern(r"([1-9])(?:(['′’])([0-9]|1[01])([\"″”]|''|’’)|(-(?:foot|ft)-)([0-9]|1[01])()(?![\w-]))")
_LEADS_FIGURE = pattern("[+−-]?[.]?[0-9]")
_MANGLED_POUND = pattern(r"PS(?:[0-9]{2}|[0-9](?:[.,][0-9]|(?:k|m|bn)(?![^\W_])))")
CURRENCY_LETTERS = {"N": "NGN", "R": "ZAR"}
SCALED_CODES = frozenset(scale + code for scale in "kM" for code in "USD EUR GBP CHF SEK NOK DKK CAD AUD".split())
"""Codes of currencies with a scale before them: "48.5 MGBP"."""
_UNITS = _classes("UNIT EM TIMEU FT INCH")
_UNIT_EXPONENT = pattern(r"(?:[−-][1-9]|⁻[¹²³⁴-⁹])(?![0-9A-Za-z])")
_KEEPS_DOT = _classes("FT CURC")
_BEFORE_SIGN = _classes("CURS CURA") | {""}
_PREFIXES = _classes("SIGN HEDGE TO")


class _NoFigure(Exception):  # noqa: N818 - a finding, not an error
    """The chunk holds digits or words that are part of something else."""


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
        except _NoFigure:
            pass
    return (Token(UNKNOWN, 0, len(chunk)),)


def _plain_figure(digits: str, length: int) -> tuple[Token, ...]:
    """The tokens of the commonest figures, plain digits with at most punctuation after them."""
    name = {1: "D", 2: "D", 3: "D3"}.get(len(digits), "NUM")
    figure = Token(CLASSES[name], 0, len(digits), Number(int(digits)))
    return (figure,) if length == len(digits) else (figure, Token(UNKNOWN, len(digits), length))


class _Cutter:
    """Goes through one chunk from left to right."""

    def __init__(self, chunk: str) -> None:
        self.chunk = chunk
        self.at = 0
        self.found: list[Token] = []

    def tokens(self) -> tuple[Token, ...]:
        while self.at < len(self.chunk):
            self._step()
        return tuple(self.found)

    def _add(self, code: str, length: int, value: object = None) -> None:
        end = self.at + length
        self.found.append(Token(code, self.at, end, value))
        self.at = end

    def _add_class(self, name: str, length: int, value: object = None) -> None:
        self._add(CLASSES[name], length, value)

    @property
    def _last(self) -> str:
        return self.found[-1].code if self.found else ""

    def _step(self) -> None:
        """Take the next piece."""
        chunk, at = self.chunk, self.at
        character = chunk[at]
        if character.isdigit() or (character == "." and chunk[at + 1 : at + 2].isdigit()) or character in VULGAR:
            self._figure()
        elif self._money_sign():
            self._money()
        elif character in _HYPHENS or character in _MINUS:
            self._dash()
        elif character.isalpha():
            self._word()
        else:
            self._sign()

    # -- figures

    def _figure(self) -> None:
        if self.at and self._last != CLASSES["CURS"] and self._is_continued():
            raise _NoFigure
        if self._feet_and_inches():
            return
        digits = read_digits(self.chunk, self.at)
        if digits is None:
            raise _NoFigure
        name, end, number = digits
        self._add_class(name, end - self.at, number)
        if name != "ORDN":
            self._suffix()

    def _feet_and_inches(self) -> bool:
        """Take a height such as 5'10" or 6-foot-4; the inches of the latter have no sign, so their token is empty."""
        match = _HEIGHT.match(self.chunk, self.at)
        if match is None:
            return False
        for name, written in zip(
            ("D", "FT", "D", "INCH"), (part for part in match.groups() if part is not None), strict=True
        ):
            self._add_class(name, len(written), Number(int(written)) if name == "D" else Word(written))
        return True

    def _is_continued(self) -> bool:
        """Whether the figure here goes on from what stands before it: "'22", "v.3", "and/2"."""
        before = self.chunk[self.at - 1]
        return before in "'’‘.,/:" or (self.chunk[self.at] == "." and before.isalnum())

    def _suffix(self) -> None:
        """Take what stands glued to a figure: a scale, a unit, a currency, a percent sign."""
        if self._money_sign():
            self._money()
            return
        match = _TAIL.match(self.chunk, self.at)
        tail = match.group() if match else ""
        if not tail or not (tail[0].isalpha() or tail[0] in "%‰°′″¢'’/×º"):
            return
        if tail[0] == "/":
            self._add_class("PER", 1)
            return
        last = self.found[-1].value
        if tail[0] in "′″cp×" and (_is_large(last, self.chunk) or _CROSSED.match(tail)):
            raise _NoFigure
        if tail.rstrip(".'’") == "s" and _has_decimals(last):  # "9.58s", but "1990s"
            code, value = vocabulary().words["s"]
            self._add(code, 1, value)
            return
        if not self._glued_word(tail) and tail[0] not in "'’":
            raise _NoFigure

    def _glued_word(self, tail: str) -> bool:
        """Take the longest piece of the tail that means something right after a figure."""
        trimmed = tail.rstrip(".'’")
        sign = "" if tail[0].isalpha() else tail[0]
        for text in (tail, trimmed, trimmed.split("/")[0], sign):
            meaning = _glued(text)
            if meaning:
                self._add(meaning[0], len(text), meaning[1])
                self._exponent()
                if self.chunk[self.at : self.at + 1] == "/":
                    self._add_class("PER", 1)
                return True
        for scale in ("bn", "mn", "tn", "k", "m", "M"):
            if tail.startswith(scale) and _glued(tail[len(scale) :]):
                code, value = vocabulary().suffixes[scale]
                self._add(code, len(scale), value)
                self._suffix()
                return True
        return False

    # -- money

    def _money_sign(self, offset: int = 0) -> str:
        """The sign of a currency here, if it stands alone or, where it ends in a letter, before a figure."""
        match = _money_pattern().match(self.chunk, self.at + offset)
        return match.group() if match else ""

    def _money(self) -> None:
        sign = self._money_sign()
        leads = _LEADS_FIGURE.match(self.chunk, self.at + len(sign)) is not None
        self._add_class("CURS" if leads else "CURA", len(sign), vocabulary().signs[sign][1])

    # -- words

    def _word(self) -> None:
        match = _WORD.match(self.chunk, self.at)
        if match is None:
            raise _NoFigure
        word = match.group()
        whole = self.chunk[self.at :].rstrip(_AFTER_TAIL)
        named = vocabulary().words.get(whole.lower()) if " " in whole or "-" in whole else None
        if named is not None:
            word, (code, value) = whole, named
        elif word in SCALED_CODES:
            scale, factor = vocabulary().suffixes[word[0]]
            self._add(scale, 1, factor)
            word, (code, value) = word[1:], vocabulary().signs[word[1:]]
        elif whole in vocabulary().signs:
            word, (code, value) = whole, vocabulary().signs[whole]
        elif self.chunk[match.end() : match.end() + 1].isdigit():
            self._code_before_figure(word)
            return
        else:
            code, value = self._meaning(word)
        if self._last == CLASSES["HY"] and (code not in _AFTER_HYPHEN or self._is_score(code)):
            code, value = _plain(word)
        self._add(code, len(word), value)
        self._exponent()

    def _is_score(self, code: str) -> bool:
        """Whether the word here is the noun of "a one-point lead", no decimal point and no percentage point."""
        return code == CLASSES["POINT"] and self.found[-2].code not in _SHARES

    def _exponent(self) -> None:
        """Take the exponent of a unit: with it, the unit is another."""
        match = _UNIT_EXPONENT.match(self.chunk, self.at) if self._last in _UNITS else None
        if match:
            unit = self.found.pop()
            self.at = match.end()
            exponent = match.group().translate(RAISED).replace("−", "-")
            word = unit.value._replace(is_time=False, symbol=f"{unit.value.rate}^{exponent}")
            self.found.append(Token(CLASSES["INV"], unit.start, self.at, word))

    def _meaning(self, word: str) -> Meaning:
        known = vocabulary()
        end = self.at + len(word)
        told = len(word) > 1 or self.found or self.chunk[end : end + 1] == "/" or _UNIT_EXPONENT.match(self.chunk, end)
        sign = known.signs.get(word) if told else None
        return sign or known.words.get(word) or known.words.get(word.lower()) or _plain(word)

    def _code_before_figure(self, word: str) -> None:
        """Take the code of a currency glued to a figure: "EUR3.2bn"."""
        if word in CURRENCY_LETTERS and not self.found:
            digits = self.chunk[self.at + 1 :].rstrip(_AFTER_TAIL)
            self._add_class("CURL", 1, Word(GROUPED if "," in digits else word, CURRENCY_LETTERS[word]))
            return
        written = "GBP" if _MANGLED_POUND.match(self.chunk, self.at) else word.upper()
        code, value = vocabulary().signs.get(written, ("", None))
        if code != CLASSES["CURC"] or self.found:
            raise _NoFigure
        self._add(code, len(word), value)

    # -- hyphens, dashes, minus

    def _dash(self) -> None:
        after = self.chunk[self.at + 1 :]
        if not after:
            self._last_dash()
        elif after[0].isdigit() or (after[0] in ".+~" and after[1:2].isdigit()) or self._money_follows():
            self._dash_before_figure()
        elif after[0].isalpha() and self.found:
            self._hyphen()
        elif self._last in _NUMERALS and after[0] in ",;":
            self._add_class("HANG", 1)
        else:
            self._add(UNKNOWN, 1)

    def _money_follows(self) -> bool:
        sign = self._money_sign(1)
        return bool(sign) and self.chunk[self.at + 1 + len(sign) :][:1].isdigit()

    def _last_dash(self) -> None:
        if self._last in _NUMERALS:
            self._add_class("HANG", 1)
        elif not self.found and self.chunk[self.at] != "−":
            self._add_class("SHY" if self.chunk == "-" else "RHY", 1)
        else:
            self._add(UNKNOWN, 1)

    def _dash_before_figure(self) -> None:
        opened = self._last == UNKNOWN and self.chunk[self.at - 1] in "([\"'“‘"
        if self.chunk[self.at] in _MINUS and (self._last in _BEFORE_SIGN or opened):
            self._add_class("SIGN", 1, Number(-1))
        elif self._last in _PREFIXES:
            self.at += 1
        elif self._last in ("", UNKNOWN, CLASSES["WORD"]):
            raise _NoFigure
        else:
            self._add_class("RHY", 1)

    def _hyphen(self) -> None:
        """Take a hyphen before a word: inside a numeral it means nothing, after one it joins a unit or a noun."""
        match = _WORD.match(self.chunk, self.at + 1)
        word = match.group() if match else ""
        code, value = self._meaning(word)
        last = self.found[-1]
        if last.code == CLASSES["TENS"] and code in _BELOW_TEN and value.value < 10:
            self._join_tens(last, len(word), code, value)
        elif last.code in _NUMERALS and word.lower() in _ENDINGS:
            self._add_class(_ENDINGS[word.lower()], 1 + len(word))
        elif last.code in _ORDERS and code in _PARTS:  # "first-half goals"
            raise _NoFigure
        elif last.code in _NUMERALS and code in _AFTER_NUMERAL and not self._ends_in_point(code, len(word)):
            self.at += 1
        elif last.code == UNKNOWN or (last.code == CLASSES["WORD"] and len(self.found) > 1):
            self._add(UNKNOWN, len(self.chunk) - self.at)
        elif (
            last.code == CLASSES["WORD"]
            or (last.code in _RANKS and code not in _AFTER_HYPHEN)
            or (last.code in _ONE and listed(word, "one-hyphen"))
            or (last.code in _UNITS and len(self.found) == 1 and _names_another(last, code, word))
            or _is_no_noun(code, word)
        ):
            raise _NoFigure
        else:
            self._add_class("HY", 1)

    def _ends_in_point(self, code: str, length: int) -> bool:
        """Whether the word after the hyphen here is a point that no decimals follow: "a one-point lead"."""
        end = self.at + 1 + length
        return code == CLASSES["POINT"] and not self.chunk[end : end + 2].strip(".,;:!?)”’\"'")

    def _join_tens(self, tens: Token, length: int, code: str, ones: Number) -> None:
        """Make one token of "twenty-five", "twenty-fifth" or "twenty-fifths"."""
        name = "TEEN" if code in _ONES else "FRACS" if code == CLASSES["FRACS"] else "ORDW"
        self.at += 1 + length
        number = Number(tens.value.value + ones.value)
        self.found[-1] = Token(CLASSES[name], tens.start, self.at, number)

    # -- other signs

    def _sign(self) -> None:
        chunk, at = self.chunk, self.at
        for length in (3, 2, 1):
            text = chunk[at : at + length]
            if text in _PLUS_OR_MINUS:
                self._add_class("PM", length)
                return
            meaning = vocabulary().signs.get(text)
            if meaning and text != "+":
                self._add(meaning[0], length, meaning[1])
                return
        self._punctuation(chunk[at], chunk[at + 1 :])

    def _punctuation(self, sign: str, after: str) -> None:
        if sign == "+" and self._last in _NUMERALS:
            self._add_class("PLUS", 1)
        elif sign == "+" and self._last == CLASSES["WORD"]:
            raise _NoFigure
        elif sign == "+":
            self._add_class("SIGN", 1, Number(1))
        elif sign == "/" and self._last in _UNITS and after[:1].isalpha():
            self._add_class("PER", 1)
        elif sign == "," and self._last == CLASSES["MAG"]:
            self._add_class("COMMA", 1)
        elif sign == "." and self._last in _KEEPS_DOT and not after:
            self.at += 1
        elif sign == "—" and self._last == CLASSES["TENS"] and after[:1].isalpha():
            self._hyphen()
        else:
            self._add(UNKNOWN, 1)


def _is_no_noun(code: str, word: str) -> bool:
    """Whether what follows a figure and a hyphen cannot be what it counts: "3-D", "10-K"."""
    return code == CLASSES["WORD"] and (len(word) < 2 or not word.islower())


def _names_another(unit: Token, code: str, word: str) -> bool:
    """Whether a unit at the head of a chunk is part of another noun: "day-care centres", "week-long" trips."""
    long = unit.code != CLASSES["TIMEU"] and listed(word, "dimension")
    return code == CLASSES["WORD"] and not long


def _is_large(number: object, chunk: str) -> bool:
    """Whether a letter behind the number is none of pence or cents: "1080p", but "3,482p"."""
    return isinstance(number, Number) and number.value >= 1000 and "," not in chunk


def _has_decimals(number: object) -> bool:
    return isinstance(number, Number) and number.quantum < 1


def _plain(word: str) -> Meaning:
    return CLASSES["WORD"], Word(word)


@cache
def _money_pattern() -> re.Pattern[str]:
    signs = (re.escape(sign) + ("(?=[0-9])" if sign[-1].isalpha() else "") for sign in vocabulary().money_signs)
    return re.compile("|".join(signs))


@lru_cache(maxsize=4096)
def _glued(text: str) -> Meaning | None:
    """What a piece means right after a figure."""
    known = vocabulary()
    if text in ("c", "p"):
        return CLASSES["CENTS"], Word(text, "$" if text == "c" else "GBP", scale=100)
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
