"""Two texts side by side: which of their sentences are the same but for the figures."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.records import NamedTuple
from factlint.rules.counts.rows import rows_of
from factlint.rules.working.arithmetic import result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.cells import Cell
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Quantity

Slip: TypeAlias = Literal["transposed", "dropped", "added", "scaled"]

_NEAR = Fraction(1, 20)
"""How far from a figure, in parts of it, one with a hedge may lie that is said of it."""
_SHORTEST = 2
"""A sentence with fewer words than this is not known again by its words."""

_WORDS = "the and but are was were been has have had that this its for with from"
_LITTLE = frozenset(_WORDS.split())


class Pair(NamedTuple):
    """A sentence that both texts have, with the same words and the same kinds of figures, and the figures in pairs."""

    old: Sentence
    new: Sentence
    figures: tuple[tuple[Mention, Mention], ...]

    @property
    def changed(self) -> tuple[tuple[Mention, Mention], ...]:
        """The figures that say something else in the new text."""
        return tuple((one, other) for one, other in self.figures if one.value != other.value or one.unit != other.unit)


def pairs(old: Context, new: Context) -> Iterator[Pair]:
    """The sentences that both texts have but for their figures; equal ones are paired in their order."""
    unchanged = Counter(_skeleton(sentence) + _values(sentence) for sentence in old.sentences)
    waiting: list[Sentence] = []
    for sentence in new.sentences:
        # A sentence that did not change belongs to its like, so it takes it away before the changed ones look.
        if unchanged[_skeleton(sentence) + _values(sentence)] > 0:
            unchanged[_skeleton(sentence) + _values(sentence)] -= 1
        elif sentence.mentions:
            waiting.append(sentence)
    known: dict[str, deque[Sentence]] = defaultdict(deque)
    for sentence in old.sentences:
        if unchanged[_skeleton(sentence) + _values(sentence)] > 0:
            unchanged[_skeleton(sentence) + _values(sentence)] -= 1
            known[_skeleton(sentence)].append(sentence)
    for sentence in waiting:
        candidates = known[_skeleton(sentence)]
        if candidates and (_is_labelled(sentence) or _words(sentence) >= _SHORTEST):
            other = candidates.popleft()
            figures = tuple(zip(other.sketch.mentions, sentence.sketch.mentions, strict=False))
            yield Pair(other, sentence, figures)


def _words(sentence: Sentence) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", sentence.sketch.text))


def _is_labelled(sentence: Sentence) -> bool:
    """Whether the label of a list item tells what the figure is: "- Beds: 140"."""
    return sentence.kind == "item" and re.match(r"\W*[^\W\d_]{2,}[^:]{0,40}:\s", sentence.text) is not None


def changed_cells(old: Context, new: Context) -> Iterator[tuple[Cell, Cell]]:
    """The cells with figures that differ between two tables of the same header, in rows of the same label."""
    known: dict[tuple[str, ...], list[dict[str, tuple[Cell, ...]]]] = defaultdict(list)
    for header, rows in _tables(old):
        known[header].append(rows)
    for header, rows in _tables(new):
        for label, row in (known[header].pop(0) if known[header] else {}).items():
            for one, other in zip(row[1:], rows.get(label, ())[1:], strict=False):
                if one.stated and other.stated and one.words != other.words:
                    yield one, other


def _tables(context: Context) -> Iterator[tuple[tuple[str, ...], dict[str, tuple[Cell, ...]]]]:
    """The tables as their header and their rows by label."""
    for table in context.document.tables:
        cells = rows_of(context, table)
        if table.header and cells:
            yield tuple(cell.words for cell in cells[0]), {row[0].words: row for row in cells[1:] if row}


def slip(old: str, new: str) -> Slip | None:
    """What happened to the digits of a figure, if it looks like a slip of the fingers rather than a new figure."""
    before, after = re.sub(r"\D", "", old), re.sub(r"\D", "", new)
    if before == after and before:
        return "scaled"
    if len(before) == len(after) and sorted(before) == sorted(after) and len(before) > 1:
        differing = [index for index in range(len(before)) if before[index] != after[index]]
        return "transposed" if len(differing) == 2 else None
    if len(before) == len(after) + 1 and len(after) > 1:
        return "dropped" if _without_one(before, after) else None
    if len(after) == len(before) + 1 and len(before) > 1:
        return "added" if _without_one(after, before) else None
    return None


def is_rounding(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether one figure is the other, written to fewer places or with a hedge: 38,640, and "some 39,000"."""
    if one is None or other is None or one.unit != other.unit:
        return False
    if one.bound != other.bound and "exact" in (one.bound, other.bound):
        hedged, exact = (other, one) if one.bound == "exact" else (one, other)
        return _is_near(hedged, exact)
    if one.quantum == other.quantum:
        return False
    coarse, fine = (one, other) if one.quantum > other.quantum else (other, one)
    return fine.number is not None and fine.number in coarse.written


def _is_near(hedged: Quantity, exact: Quantity) -> bool:
    """Whether a figure with a hedge may be said of another that is near it."""
    if hedged.number is None or exact.number is None or exact.number not in result(hedged):
        return False
    return abs(Fraction(hedged.number) - exact.number) <= abs(Fraction(exact.number)) * _NEAR


def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry its subject, cut to their first six letters so that endings do not matter."""
    words = (word.lower() for word in re.findall(r"[^\W\d_]{3,}", text))
    return frozenset(word[:6] for word in words if word not in _LITTLE)


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)))


def _skeleton(sentence: Sentence) -> str:
    return " ".join(sentence.sketch.text.split()).lower()


def _values(sentence: Sentence) -> str:
    return "".join(f"\n{mention.value} {mention.unit}" for mention in sentence.mentions)
