"""Patterns over words and mentions: what stands between the figures of a sentence.

A sentence is drawn as a sketch: its words, with every mention as one character of its kind and the hedges before a
mention left out (they are in its bound). A range with "to" is drawn as its two ends, since "from 40 to 60" may be a
change as well. A phrase is a regular expression over such sketches in which `<old:level>`
stands for a mention of a class and is caught under the name `old`:

    Phrase("rose <change:percent>,? to <new:level> from <old:level>")
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING, get_args

from factlint.mentions.mention import Kind, Mention
from factlint.values import exact_text
from factlint.values.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.values import Bound, Exact

SIGNS: dict[str, str] = {kind: chr(0xE001 + index) for index, kind in enumerate(get_args(Kind))}
"""The character that stands for a mention of each kind."""
_CLASSES: dict[str, tuple[str, ...]] = {
    **{kind: (kind,) for kind in get_args(Kind)},
    "level": ("number", "money", "quantity", "percent", "duration", "fraction"),
    "amount": ("number", "money", "quantity"),
    "measure": ("quantity", "duration"),
    "every": ("set", "duration"),
    "share": ("percent", "fraction"),
    "any": get_args(Kind),
}
_MACROS = {
    # up to four words that belong to one noun phrase, each with a blank before it
    "noun": r"(?: (?!(?:from|to|of|and|or|in|on|at|by|but|than|for|with|against|while|as|is|was|were|are|the)\b)"
    r"[^\W\d_][\w'’./-]*){0,4}?",
    # up to five words of any sort, each with a blank before it
    "words": r"(?: [^\W\d_][\w'’-]*,?){0,5}?",
}
_HEDGES: tuple[tuple[str, Bound], ...] = (
    ("more than|over|above|in excess of|upwards of|better than|greater than|just over|a little over|slightly more than",
     "more_than"),
    ("less than|fewer than|under|below|nearly|almost|just under|close to|approaching", "less_than"),
    ("at least|no less than|no fewer than|not less than|a minimum of", "min"),
    ("at most|up to|no more than|not more than|as much as|as many as|a maximum of|as little as|as few as", "max"),
    ("about|around|roughly|approximately|some|circa|an estimated|estimated|around about|or so", "about"),
    ("only|just|exactly|precisely|fully|a record|a mere|a further|an additional|another|a combined|the",
     "exact"),
)  # fmt: skip
_COMPARISON = r"(?i:\s+(?:more|less|higher|lower|fewer|greater|larger|smaller|above|below)(?:\s+than)?(?:\s+the)?\s+)"
_MOVED_UP = (
    r"(?i:\b(?:went|goes|go|gone|going|moved?|moves|moving|edged|edges|ticked|crept|came|pushed|is|was|were|are) "
    r"up to\s*)\Z"
)
"""In "went up to 50" the figure is a level, not a limit."""
_SIGN = "[" + "".join(SIGNS.values()) + "]"
_SLOT = r"(?<!\?P)<(?:(\w+):)?(\w+)>"
_MACRO = r"\{([a-z]+)\}"
_BLANK = r" (\?)?"


@cache
def _hedge() -> re.Pattern[str]:
    """A hedge right before a mention. Compiled on first use: a start without figures need not pay for it."""
    hedges = "|".join(f"(?P<{bound}>{words})" for words, bound in _HEDGES)
    return re.compile(rf"\b(?:{hedges})\s+(?={_SIGN})", re.IGNORECASE)


@cache
def _trailing() -> re.Pattern[str]:
    """A hedge right after a mention."""
    return re.compile(
        r"(?P<about>\s+or\s+so|\s+or\s+thereabouts|-odd)\b|(?P<min>\s+or\s+more\b|\s+or\s+over\b|-plus\b|\+(?!\w))"
        r"|(?P<max>\s+or\s+(?:less|fewer))\b",
        re.IGNORECASE,
    )


class Phrase:
    """A pattern over sketches. Letters match in both cases; one blank matches any run of white space."""

    def __init__(self, template: str) -> None:
        self.template = template

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first used."""
        source = re.sub(_MACRO, lambda macro: _MACROS[macro.group(1)], self.template)
        source = re.sub(_BLANK, lambda blank: " *+" if blank.group(1) else " ++", re.sub(_SLOT, _slot, source))
        return re.compile(source, re.IGNORECASE)

    def may_fit(self, sketch: str) -> bool:
        """Whether the sketch has the mentions that every match needs: a look that costs less than the pattern."""
        needed = self._needed
        enough = len(needed) < 2 or sum("\ue001" <= character <= "\ue0ff" for character in sketch) >= len(needed)
        return enough and all(any(sign in sketch for sign in signs) for signs in needed)

    @cached_property
    def _needed(self) -> tuple[tuple[str, ...], ...]:
        """The signs of each slot that stands outside all groups, and so in every match."""
        outside, depth = [], 0
        for piece in re.finditer(
            r"\\.|\[(?:\\.|[^\]\\])*\]|<(?:\w+:)?(\w+)>|[()|]", re.sub(r"\(\?P<\w+>", "(", self.template)
        ):
            depth += {"(": 1, ")": -1}.get(piece.group(), 0)
            if piece.group() == "|" and not depth:
                return ()
            if piece.group(1) and not depth:
                outside.append(tuple(SIGNS[kind] for kind in _CLASSES[piece.group(1)]))
        return tuple(outside)


def _slot(slot: re.Match[str]) -> str:
    name, group = slot.groups()
    signs = "".join(SIGNS[kind] for kind in _CLASSES[group])
    return f"(?P<{name}>[{signs}])" if name else f"[{signs}]"


@dataclass(frozen=True)
class Match:
    """A place where a phrase fits: its mentions by name, and its span in the text of the document."""

    sketch: Sketch
    found: re.Match[str]

    def __getitem__(self, name: str) -> Mention:
        """The mention caught under a name that took part in the match."""
        return self.sketch.mention_at(self.found.start(name))

    def get(self, name: str) -> Mention | None:
        """The mention caught under a name, `None` where that part of the phrase was left out."""
        return self[name] if name in self.found.re.groupindex and self.found.start(name) >= 0 else None

    def words(self, name: str) -> str:
        """The words caught by an ordinary named group, in lower case; empty where it was left out or is none."""
        return (self.found.group(name) or "").lower() if name in self.found.re.groupindex else ""

    def span(self, name: str) -> tuple[int, int]:
        """The span in the document's text of a group that took part in the match."""
        return self.sketch.offset(self.found.start(name)), self.sketch.end_offset(self.found.end(name))

    @property
    def start(self) -> int:
        return self.sketch.offset(self.found.start())

    @property
    def end(self) -> int:
        return self.sketch.end_offset(self.found.end())

    @property
    def before(self) -> str:
        """The sketch up to the match."""
        return self.sketch.text[: self.found.start()]

    @property
    def after(self) -> str:
        """The sketch from the end of the match on."""
        return self.sketch.text[self.found.end() :]

    @property
    def inside(self) -> str:
        """The sketch of the match itself."""
        return self.found.group()


@dataclass(frozen=True)
class Sketch:
    """A run of text with every mention as one character. `pieces` lead its offsets back: (sketch, text) pairs."""

    text: str
    mentions: tuple[Mention, ...]
    signs: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]

    def find(self, *phrases: Phrase) -> Iterator[Match]:
        """The places where one of the phrases fits, phrase by phrase; a place taken by one is left to it."""
        taken: list[tuple[int, int]] = []
        for phrase in phrases:
            if not phrase.may_fit(self.text):
                continue
            for found in phrase.pattern.finditer(self.text):
                if not any(found.start() < end and start < found.end() for start, end in taken):
                    taken.append(found.span())
                    yield Match(self, found)

    def mention_at(self, offset: int) -> Mention:
        """The mention whose sign stands at an offset of the sketch."""
        return self.mentions[bisect_right(self.signs, offset) - 1]

    def sign_of(self, mention: Mention) -> int:
        """Where in the sketch a mention stands."""
        return self.signs[next(i for i, other in enumerate(self.mentions) if other.start == mention.start)]

    def offset(self, offset: int) -> int:
        """The offset in the document's text of an offset in the sketch."""
        sketch, text = self.pieces[bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1]
        return text + offset - sketch

    def end_offset(self, offset: int) -> int:
        """The offset in the document's text of the end of a run of the sketch that ends at `offset`."""
        last = offset - 1
        if last in self.signs:
            return self.mention_at(last).end
        return self.offset(last) + 1


def draw(text: str, start: int, end: int, mentions: Iterable[Mention]) -> Sketch:
    """Draw the sketch of `text[start:end]` with the mentions that lie in it."""
    drawn: list[str] = []
    signs: list[int] = []
    pieces: list[tuple[int, int]] = []
    kept: list[Mention] = []
    length, position = 0, start
    for found in (end for whole in mentions for end in ends_of(whole)):
        mention = found
        if mention.start < position:
            continue
        before = text[position : mention.start]
        if re.search(_MOVED_UP, before) or (kept and kept[-1].end == position and _compares(kept[-1], before)):
            words, hedge, mention = _blank(before), None, _level(mention)
        else:
            words, hedge = _without_hedge(before, SIGNS[mention.kind])
        pieces.append((length, position))
        drawn.append(words)
        length += len(words)
        pieces.append((length, mention.start))
        drawn.append(SIGNS[mention.kind])
        signs.append(length)
        length += 1
        position = mention.end
        if trailing := _trailing().match(text, position, end):
            hedge, position = trailing.lastgroup, trailing.end()  # type: ignore[assignment] # groups are bounds
        kept.append(_bounded(mention, hedge))
    pieces.append((length, position))
    drawn.append(_blank(text[position:end]))
    return Sketch("".join(drawn), tuple(kept), tuple(signs), tuple(pieces))


def ends_of(mention: Mention) -> tuple[Mention, ...]:
    """The two ends of a range with "to", each with the unit and the scale that they share; else the mention itself."""
    quantity = mention.quantity
    if quantity is None or ".." not in mention.value or quantity.low is None or quantity.high is None:
        return (mention,)
    first, link, second = re.split(r"(\s+to\s+)", mention.text, maxsplit=1) if " to " in mention.text else ("", "", "")
    if not link or re.search(r"\bto\b", second):
        return (mention,)
    low, high = sorted((quantity.low, quantity.high), reverse=not _rising(mention, first, second))
    middle = mention.start + len(first)
    return (
        _end(mention, mention.start, middle, low),
        _end(mention, middle + len(link), mention.end, high),
    )


def _rising(mention: Mention, first: str, second: str) -> bool:
    """Whether the first end of a range as written is the lower one."""
    one, other = numeral(first), numeral(second)
    if one is not None and other is not None:
        return one.number <= other.number if one.word in {None, other.word} else one.value <= other.value
    number = re.search(r"[0-9][0-9./]*+", mention.value.partition("..")[0])
    quantity = mention.quantity
    if number is None or quantity is None or quantity.low is None or quantity.high is None:
        return True
    return Fraction(number.group()) == min(quantity.low, quantity.high)


def _end(mention: Mention, start: int, end: int, number: Exact) -> Mention:
    assert mention.quantity is not None  # noqa: S101 - only ranges come here
    return replace(
        mention,
        start=start,
        end=end,
        text=mention.text[start - mention.start : end - mention.start],
        value=exact_text(number),
        quantity=replace(mention.quantity, low=number, high=number),
    )


def _without_hedge(words: str, sign: str) -> tuple[str, Bound | None]:
    """The words before a mention without a hedge at their end, and the bound that the hedge gives."""
    blank = _blank(words)
    bound: Bound | None = None
    while (hedge := _last_hedge(blank, sign)) is not None:
        if bound in {None, "exact"}:
            bound = hedge.lastgroup  # type: ignore[assignment] # the groups are named by the bounds
        blank = blank[: hedge.start()]
    return blank, bound


def _last_hedge(words: str, sign: str) -> re.Match[str] | None:
    return _hedge().search(words + sign, max(len(words) - 40, 0))


def _blank(words: str) -> str:
    """The words with white space and signs of our own as plain blanks, character for character."""
    return re.sub(_SIGN, " ", words).replace("\n", " ").replace("\t", " ").replace("\xa0", " ").replace(" ", " ")


def _compares(mention: Mention, after: str) -> bool:
    """Whether "30 percent more than" goes on to what is compared, so that "more than" is no hedge."""
    return mention.kind in {"percent", "multiple", "fraction"} and re.fullmatch(_COMPARISON, after) is not None


def _level(mention: Mention) -> Mention:
    """The mention without a bound."""
    if mention.quantity is None:
        return mention
    return replace(mention, bound="exact", quantity=replace(mention.quantity, bound="exact"))


def _bounded(mention: Mention, hedge: Bound | None) -> Mention:
    """The mention with the bound of the hedge before it, where the finder of mentions left that out."""
    if hedge in {None, "exact"} or mention.quantity is None or mention.bound != "exact":
        return mention
    assert hedge is not None  # noqa: S101 - tells the type checker what the line above has made sure of
    return replace(mention, bound=hedge, quantity=replace(mention.quantity, bound=hedge))
