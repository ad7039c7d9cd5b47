"""Cuts a chunk of text into the tokens of the grammar of numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from unicodedata import numeric

from factlint.grammars import UNKNOWN
from factlint.mentions.numbers.figures import Number
from factlint.mentions.numbers.vocabulary import CLASSES, Word, vocabulary
from factlint.mentions.reading import Token
from factlint.values import Exact, exact

_DASHES = "-‐‑–"
_MINUS = "-−"
_VULGAR = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_NUMBER = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?:['’][0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?+|\.[0-9]++"
)
_EXPONENT = (
    r"(?:[eE](?P<e>[+−-]?[0-9]{1,3})(?![0-9A-Za-z])|[x×*]10(?:\^(?P<x>[+−-]?[0-9]{1,3})|(?P<raised>⁻?[⁰¹²³⁴-⁹]++)))"
)
_DIGITS = re.compile(
    rf"(?P<fraction>[0-9]++[/⁄][0-9]++(?:ths?+|nds?+|rds?+)?+)(?![/.,⁄]?[0-9])"
    rf"|(?P<vulgar>[0-9]*+[{_VULGAR}])"
    rf"|(?P<european>[0-9]{{1,3}}(?:\.[0-9]{{3}})++,[0-9]++)"
    rf"|(?P<number>{_NUMBER}){_EXPONENT}?+"
)
_NO_FIGURE = re.compile(
    r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[^0-9]*?[0-9]++(?:\.[0-9]++){2,}(?![,0-9])|[^0-9]*?[0-9][0-9.,]*+(?:[-–‐][0-9][0-9.,]*+){2,}|[0-9]++:[0-9]|[^0-9]*?[0-9]{3}[-–‐][0-9]{3}[1-9](?![0-9])"
    r"|[^ ]*?(?://|@|#|\\|_|www\.)"
)
_PLAIN = re.compile(r"[(\[\"'“‘*_]*+([^\W\d_]++)(?:['’][^\W\d_]++)?+[.,;:!?)\]\"'”’*_]*+")
_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)*+")
_TAIL = re.compile(r"[^\s\-‐‑–—−,;:!?()\[\]{}\"“”*_<>=~|+≈]++")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![^\W_])", re.IGNORECASE)
_SCORE = re.compile(r"([0-9]{1,9})[-–‐]([0-9]{1,9})(?![0-9.,/]*[0-9A-Za-z%°])")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_NUMERALS = frozenset(
    CLASSES[name]
    for name in (
        "ZERO ONE ONES TEEN TENS HUNDRED MAG MAGS DOZEN MANY VAGUE HALF QUARTER THIRDW ORDW FRACS A AND POINT D D3 NUM FRACTION MULTI".split()
    )
)
_RANKS = frozenset(CLASSES[name] for name in "ORDW THIRDW HALF QUARTER ONE ORDN A AND POINT MULTI ZERO VAGUE".split())
_AFTER_NUMERAL = _NUMERALS | frozenset(CLASSES[name] for name in "ODD PLUS FOLD TIMES OR".split())
_BELOW_TEN = frozenset(CLASSES[name] for name in "ONE ONES ORDW THIRDW".split())
_AFTER_HYPHEN = frozenset(
    CLASSES[name] for name in "UNIT FT INCH DEG TEMP UMOD TIMEU OLD CURW PCT PCTAGE POINT CENTS A RATED PPT TO".split()
)
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 16, 20, 24, 25, 30, 32, 40, 50, 60, 64, 100, 128, 1000))


def cut(chunk: str) -> tuple[Token, ...]:
    """The tokens of a chunk. What is no part of a figure becomes a word or an unknown token."""
    known = vocabulary()
    meaning = known.words.get(chunk) or known.signs.get(chunk) or known.words.get(chunk.lower())
    if meaning is not None:
        return (Token(meaning[0], 0, len(chunk), meaning[1]),)
    plain = _PLAIN.fullmatch(chunk)
    if (
        plain and plain[1].isalpha() and plain[1].lower() not in known.words and plain[1] not in known.signs
    ) or _NO_FIGURE.match(chunk):
        return (Token(UNKNOWN, 0, len(chunk)),)
    return _Cutter(chunk).tokens()


def _plain(word: str) -> tuple[str, Word]:
    return CLASSES["WORD"], Word(word)


@cache
def _money_pattern() -> re.Pattern[str]:
    signs = (re.escape(sign) + ("(?=[0-9])" if sign[-1].isalpha() else "") for sign in vocabulary().money_signs)
    return re.compile("|".join(signs))


class _Cutter:
    """Goes through one chunk from left to right."""

    def __init__(self, chunk: str) -> None:
        self.chunk = chunk
        self.at = 0
        self.found: list[Token] = []

    def tokens(self) -> tuple[Token, ...]:
        while self.at < len(self.chunk):
            if not self._step():
                return (Token(UNKNOWN, 0, len(self.chunk)),)
        return tuple(self.found)

    def _add(self, code: str, end: int, value: object = None) -> None:
        self.found.append(Token(code, self.at, end, value))
        self.at = end

    @property
    def _last(self) -> str:
        return self.found[-1].code if self.found else ""

    def _step(self) -> bool:
        """Take the next piece; false where the rest of the chunk is no figure."""
        chunk, at = self.chunk, self.at
        character = chunk[at]
        if character.isdigit() or (character == "." and chunk[at + 1 : at + 2].isdigit()) or character in _VULGAR:
            return self._figure()
        sign = self._money_sign()
        if sign:
            self._add(CLASSES["CURS"], at + len(sign), vocabulary().signs[sign][1])
            return True
        if character in _DASHES or character in _MINUS:
            return self._dash()
        if character.isalpha():
            return self._word()
        return self._sign()

    # -- figures

    def _figure(self) -> bool:
        chunk, at = self.chunk, self.at
        match = _DIGITS.match(chunk, at)
        if match is None or (at and self._last != CLASSES["CURS"] and self._is_continued(at)):
            return False
        end = match.end()
        if _SCORE.match(chunk, at):
            left, right = map(int, re.findall("[0-9]+", _SCORE.match(chunk, at).group()))  # type: ignore[union-attr]
            if left >= right or left == 0:
                return False
        number = _number(match)
        whole = number is not None and match["number"] is not None and number.value == int(number.value)
        ordinal = _ORDINAL.match(chunk, end) if whole and "." not in match.group() else None
        if number is not None and ordinal:
            self._add(CLASSES["ORDN"], ordinal.end(), Number(int(number.value), 0))
            return True
        if number is None or re.match(r"[.:/,'’][0-9]|\.[A-Za-z](?![a-z]{2})", chunk[end : end + 4]):
            return False
        code = "FRACTION" if match["fraction"] or (match["vulgar"] and number.value < 1) else "NUM"
        if match.group().isdigit():
            code = {1: "D", 2: "D", 3: "D3"}.get(len(match.group()), "NUM")
        self._add(CLASSES[code], end, number)
        return self._suffix()

    def _is_continued(self, at: int) -> bool:
        """Whether the figure at the offset goes on from what stands before it: "'22", "v.3", "and/2"."""
        before = self.chunk[at - 1]
        return before in "'’‘.,/" or (self.chunk[at] == "." and before.isalnum())

    def _suffix(self) -> bool:
        """What stands glued to a figure: a scale, a unit, a currency, a percent sign."""
        match = _TAIL.match(self.chunk, self.at)
        if match is None or not (
            match.group()[0].isalpha() or match.group()[0] in "%‰°′″¢½'’/×º" or self._money_sign()
        ):
            return True
        tail = match.group()
        if tail[0] in "′″" and self.found[-1].code == CLASSES["NUM"] and self.found[-1].value.value >= 1000:
            return False
        sign = self._money_sign()
        if sign:
            self._add(CLASSES["CURS"], self.at + len(sign), vocabulary().signs[sign][1])
            return True
        if tail[0] == "/":
            self._add(CLASSES["PER"], self.at + 1)
            return True
        for text in dict.fromkeys(
            (tail, tail.rstrip(".'’"), tail.rstrip(".").split("/")[0], tail[:1] if not tail[0].isalpha() else "")
        ):
            meaning = _glued(text)
            if meaning:
                self._add(meaning[0], self.at + len(text), meaning[1])
                if self.chunk[self.at : self.at + 1] == "/":
                    self._add(CLASSES["PER"], self.at + 1)
                return True
        scale = next(
            (s for s in ("bn", "mn", "tn", "k", "m", "M") if tail.startswith(s) and _glued(tail[len(s) :])), ""
        )
        if scale:
            self._add(*_meaning_to(vocabulary().suffixes[scale], self.at + len(scale)))
            return self._suffix()
        if tail[0] in "'’":
            return True
        return False

    def _money_sign(self, offset: int = 0) -> str:
        """The sign of a currency here, if it stands alone or, where it ends in a letter, before a figure."""
        match = _money_pattern().match(self.chunk, self.at + offset)
        return match.group() if match else ""

    # -- words

    def _word(self) -> bool:
        chunk, at = self.chunk, self.at
        match = _WORD.match(chunk, at)
        if match is None:
            return False
        word, end = match.group(), match.end()
        after = chunk[end : end + 1]
        known = vocabulary()
        if after.isdigit():
            code = known.signs.get(word.upper())
            if code and code[0] == CLASSES["CURC"] and not self.found:
                self._add(code[0], end, code[1])
                return True
            return False
        whole = chunk[at:].rstrip(".,;:!?)\"'”’")
        if " " in chunk:
            meaning = known.words[whole.lower()]
            self._add(meaning[0], at + len(whole), meaning[1])
            return True
        meaning = known.signs.get(whole) if "/" in whole or "²" in whole or "³" in whole else None
        if meaning:
            self._add(meaning[0], at + len(whole), meaning[1])
            return True
        sign = known.signs.get(word) if len(word) > 1 or self.found else None
        meaning = sign or known.words.get(word) or known.words.get(word.lower()) or _plain(word)
        if self._last == CLASSES["HY"] and meaning[0] not in _AFTER_HYPHEN:
            meaning = _plain(word)
        self._add(meaning[0], end, meaning[1])
        return True

    # -- hyphens and other signs

    def _dash(self) -> bool:
        chunk, at = self.chunk, self.at
        after = chunk[at + 1 :]
        if not after:
            if self._last in _NUMERALS:
                self._add(CLASSES["HANG"], at + 1)
            else:
                self._add(CLASSES["RHY"] if not self.found and chunk[at] != "−" else UNKNOWN, at + 1)
            return True
        figure = after[0].isdigit() or (after[0] in ".+~" and after[1:2].isdigit()) or self._money_after(1)
        if figure and not self.found and chunk[at] in _MINUS:
            self._add(CLASSES["SIGN"], at + 1, Number(-1))
            return True
        if figure and self.found and self._last == CLASSES["CURS"] and chunk[at] in _MINUS:
            self._add(CLASSES["SIGN"], at + 1, Number(-1))
            return True
        if figure and self._last in (CLASSES["SIGN"], CLASSES["HEDGE"]):
            self.at += 1
            return True
        if figure:
            if self._last in (CLASSES["WORD"], UNKNOWN, ""):
                return False
            self._add(CLASSES["RHY"], at + 1)
            return True
        if after[0].isalpha() and self.found:
            return self._hyphen()
        if self._last in _NUMERALS and after[0] in ",;":
            self._add(CLASSES["HANG"], at + 1)
            return True
        self._add(UNKNOWN, at + 1)
        return True

    def _money_after(self, offset: int) -> bool:
        sign = self._money_sign(offset)
        return bool(sign) and self.chunk[self.at + offset + len(sign) :][:1].isdigit()

    def _hyphen(self) -> bool:
        """A hyphen before a word: inside a numeral it means nothing, after a numeral it joins a unit or a noun."""
        match = _WORD.match(self.chunk, self.at + 1)
        word = match.group() if match else ""
        meaning = vocabulary().signs.get(word) or vocabulary().words.get(word.lower()) or _plain(word)
        last = self.found[-1]
        if last.code == CLASSES["TENS"] and meaning[0] in _BELOW_TEN and meaning[1].value < 10:
            code = CLASSES["TEEN"] if meaning[0] in (CLASSES["ONE"], CLASSES["ONES"]) else CLASSES["ORDW"]
            total = last.value.value + meaning[1].value
            self.found[-1] = Token(code, last.start, self.at + 1 + len(word), Number(total))
            self.at = self.found[-1].end
            return True
        if last.code in _NUMERALS and meaning[0] in _AFTER_NUMERAL:
            self.at += 1
            return True
        if last.code == CLASSES["WORD"]:
            return False
        if last.code == UNKNOWN:
            self._add(UNKNOWN, len(self.chunk))
            return True
        if last.code in _RANKS and meaning[0] not in _AFTER_HYPHEN:
            self.found[-1] = last._replace(code=CLASSES["WORD"], value=Word(word))
            return False
        plain = meaning[0] == CLASSES["WORD"]
        if plain and (len(word) < 2 or not word.islower()):
            self.found[-1] = last._replace(code=UNKNOWN, value=None)
            return False
        self._add(CLASSES["HY"], self.at + 1)
        return True

    def _sign(self) -> bool:
        chunk, at = self.chunk, self.at
        signs = vocabulary().signs
        for length in (3, 2, 1):
            text = chunk[at : at + length]
            if text in ("±", "+/-", "+-", "+/−"):
                self._add(CLASSES["PM"], at + length)
                return True
            meaning = signs.get(text)
            if meaning and text != "+":
                self._add(meaning[0], at + length, meaning[1])
                return True
        if chunk[at] == "+":
            if self._last in _NUMERALS:
                self._add(CLASSES["PLUS"], at + 1)
            else:
                self._add(CLASSES["SIGN"], at + 1, Number(1))
            return True
        if chunk[at] == "," and self._last == CLASSES["MAG"]:
            self._add(CLASSES["COMMA"], at + 1)
            return True
        if chunk[at] in "#@\\_":
            return False
        if chunk[at] == "." and self.found and self.found[-1].code in _DOTTED and at + 1 == len(chunk):
            self.at += 1
            return True
        if chunk[at] == "—" and self._last == CLASSES["TENS"] and chunk[at + 1 : at + 2].isalpha():
            return self._hyphen()
        end = at + 1
        self._add(UNKNOWN, end)
        return True


_DOTTED = frozenset(CLASSES[name] for name in "FT CURC".split())


def _meaning_to(meaning: tuple[str, object], end: int) -> tuple[str, int, object]:
    return meaning[0], end, meaning[1]


@cache
def _glued(text: str) -> tuple[str, object] | None:
    known = vocabulary()
    if text in ("c", "p"):
        return CLASSES["CENTS"], Word(text, "$" if text == "c" else "GBP")
    meaning = known.suffixes.get(text) or known.signs.get(text)
    if meaning is None and text in ("x", "×"):
        return CLASSES["TIMES"], None
    if meaning is None and len(text) > 1:
        meaning = known.words.get(text.lower())
    allowed = "MAG EM UNIT FT INCH DEG TEMP TIMEU CURC CURW CURS PCT PPT CENTS TIMES FOLD"
    return meaning if meaning and meaning[0] in {CLASSES[name] for name in allowed.split()} else None


def _number(match: re.Match[str]) -> Number | None:
    """The number that the digits write, with the place value of the last one."""
    if match["fraction"]:
        above, below = re.findall("[0-9]+", match["fraction"])
        if int(below) not in _DENOMINATORS or len(above) > 6:
            return None
        return Number(exact(Fraction(int(above), int(below))), 0)
    if match["vulgar"]:
        text = match["vulgar"]
        part = Fraction(numeric(text[-1])).limit_denominator(10)
        return Number(exact(int(text[:-1] or 0) + part), 0)
    if match["european"]:
        return _plain_number(match["european"].replace(".", "").replace(",", "."))
    number = _plain_number(match["number"].replace(",", "").replace("'", "").replace("’", ""))
    exponent = match["e"] or match["x"] or (match["raised"] or "").translate(_RAISED)
    if exponent:
        power = int(exponent.replace("−", "-"))
        factor: Exact = 10**power if power >= 0 else Fraction(1, 10**-power)
        return Number(exact(number.value * factor), exact(number.quantum * factor))
    return number


def _plain_number(text: str) -> Number:
    whole, _, places = text.partition(".")
    if not places:
        return Number(int(whole))
    scale = 10 ** len(places)
    return Number(exact(Fraction(int(whole or 0) * scale + int(places), scale)), Fraction(1, scale))
