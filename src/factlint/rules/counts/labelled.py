"""Figures with what they count and the words around them, so that two texts can be held against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.comparing import content_words, slip
from factlint.rules.working.arithmetic import operand
from factlint.rules.working.derivations import derive

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

OF_THEM = pattern(r"\s+of\s+(?:them|these|those|whom|which)\b")
"""After a part of what was told before: "two of them"."""
_KINDS = ("number", "money", "percent", "quantity")
_REVISED = pattern(
    r"\b(?:revised?|preliminary|provisional|estimated?|forecast|updated|corrected|previous\w*|earlier|last year|then|"
    r"initially|originally|at first)\b",
    re.IGNORECASE,
)
_OTHERS = pattern(r"\b(?:other|another|additional|more|new)\b", re.IGNORECASE)
"""Words of a clause that may tell of others than another clause does."""
_CONTRASTS = (
    "north|south|east|west|northern|southern|eastern|western",
    "men|women|boys|girls|male|female|children|adults",
    "killed|injured|wounded|hurt|missing",
    "first|second|third|fourth|last",
    "imports?|exports?|births?|deaths?|profits?|loss(?:es)?",
)
"""Words that set two figures of one subject apart."""
_STAGE = pattern(
    r"\b(?:first|second|third|fourth|(?<=the )last|final|opening) "
    r"(?:years?|months?|weeks?|days?|quarter|half|season|phase)\b",
    re.IGNORECASE,
)
"""A part of the time that another sentence may speak of as a whole."""
_SHARED = 2
"""So many words of subject must two sentences share, beside the noun counted, to speak of the same thing."""

_SHARED_WITHOUT_NOUN = 3


class Figure(NamedTuple):
    """A figure of a text. `label` is its unit or kind, the noun counted and its modifiers; `words` its sentence's."""

    mention: Mention
    label: tuple[str, str, frozenset[str]]
    words: frozenset[str]
    sentence: Sentence

    @property
    def noun(self) -> str:
        """The noun counted, empty for money and measures."""
        return self.label[1]

    @property
    def clause(self) -> tuple[int, int]:
        """The span of the clause that tells it."""
        return self.sentence.clause_at(self.mention.start)


def figures(context: Context, sentences: Iterable[Sentence] | None = None) -> Iterator[Figure]:
    """The figures of a draft, or of some of its sentences, that can be compared."""
    for sentence in context.sentences if sentences is None else sentences:
        words = content_words(sentence.text) if sentence.mentions else frozenset[str]()
        for mention in sentence.mentions:
            if mention.kind not in _KINDS or mention.quantity is None or mention.quantity.low is None:
                continue
            counted = counted_after(context.text, mention.end, sentence.end) if mention.kind == "number" else None
            if mention.kind == "number" and (counted is None or not counted.plural):
                continue
            head, modifiers = (counted.head, frozenset(counted.modifiers)) if counted else ("", frozenset[str]())
            yield Figure(mention, (mention.unit or mention.kind, head, modifiers), _beside(words, head), sentence)


def _beside(words: frozenset[str], noun: str) -> frozenset[str]:
    """The words without the noun itself, in the singular and the plural."""
    return frozenset(word for word in words if not noun or not word.startswith(noun[:6]))


class Record:
    """The figures of one or several texts, by their labels."""

    def __init__(self, stated: Iterable[Figure]) -> None:
        self.stated = tuple(stated)
        self._by_label: dict[tuple[str, str, frozenset[str]], list[Figure]] = defaultdict(list)
        for figure in self.stated:
            self._by_label[figure.label].append(figure)

    def contradicts(self, figure: Figure, *, of_one_draft: bool = False) -> Figure | None:
        """The figure on record that speaks of the same thing and says otherwise.

        In one draft, digits that changed places are enough where the noun is counted only once more.

        `None` where the record holds the figure, rounds to it, lets it be derived, or does not speak of it.
        """
        others = self._by_label.get(figure.label, [])
        if not others:
            return None
        if any(agree(figure.mention, other.mention) for other in self.stated):
            return None
        closest = max(others, key=lambda other: len(figure.words & other.words))
        # 41 ponds and 14 ponds of one draft are the ponds of one count.
        slipped = of_one_draft and slip(figure.mention.text, closest.mention.text) == "transposed"
        if not _same_thing(figure, closest, only=len(others) == 1, slipped=slipped):
            return None
        # Digits that changed places are no coincidence: 612 is not 621 less "nine districts".
        transposed = slip(figure.mention.text, closest.mention.text) == "transposed"
        return closest if transposed or not self._derives(figure, others) else None

    def _derives(self, figure: Figure, others: list[Figure]) -> bool:
        """Whether the figure follows from figures about the same noun or in the same sentences."""
        quantity = figure.mention.quantity
        near = {other.sentence.start: other.sentence.mentions for other in others}
        same_noun = (other.mention for other in self.stated if other.noun == figure.noun != "")
        mentions = (*same_noun, *(mention for group in near.values() for mention in group))
        pool = list(dict.fromkeys(mention.quantity for mention in mentions if mention.quantity is not None))
        if quantity is None:
            return False
        alike = [given._replace(bound="exact") if given.bound == quantity.bound != "about" else given for given in pool]
        wanted = quantity if quantity.bound == "about" else quantity._replace(bound="exact")
        return derive(wanted, alike) is not None


def agree(one: Mention, other: Mention) -> bool:
    """Whether two figures of one unit can be the same number, each rounded or hedged in its way."""
    if one.quantity is None or other.quantity is None or one.unit != other.unit:
        return False
    if one.quantity == other.quantity:
        return True  # also "from 24 to 15 months", which shares no number with itself
    if one.bound == other.bound != "about":
        # "Up to 30" and "up to 300" are two caps.
        first, second = one.quantity._replace(bound="exact"), other.quantity._replace(bound="exact")
        return operand(first).overlaps(operand(second)) or operand(first).overlaps(second.written)
    mine = operand(one.quantity)
    return mine.overlaps(operand(other.quantity)) or mine.overlaps(other.quantity.written)


def told_apart(one: str, other: str) -> bool:
    """Whether words of two sentences say that they speak of different sides, or of a part of the time."""
    return are_sides(one, other) or any(_REVISED.search(text) or _OTHERS.search(text) for text in (one, other))


def are_sides(one: str, other: str) -> bool:
    """Whether two sentences name different sides, or one of them a part of the time."""
    stages = [_STAGE.search(text) is not None for text in (one, other)]
    return stages[0] != stages[1] or any(_contrast(one, other, words) for words in _CONTRASTS)


def _same_thing(figure: Figure, other: Figure, *, only: bool, slipped: bool = False) -> bool:
    """Whether two figures speak of one thing; a slip of the fingers, or the only figure of its noun, needs less."""
    least = _SHARED if figure.noun else _SHARED_WITHOUT_NOUN
    if slip(figure.mention.text, other.mention.text) or (only and figure.noun):
        least -= 1
    if slipped and only and figure.noun:
        least -= 1
    told = (figure, other)
    revised = any(_REVISED.search(one.sentence.text) for one in told)
    if revised or any(_OTHERS.search(one.sentence.document_text, *one.clause) for one in told):
        return False
    if are_sides(figure.sentence.text, other.sentence.text):
        return False
    dates = [{m.value for m in f.sentence.mentions if m.kind == "date"} for f in (figure, other)]
    if all(dates) and not dates[0] & dates[1]:
        return False
    return len(figure.words & other.words) >= least


def _contrast(one: str, other: str, words: str) -> bool:
    """Whether two sentences name different sides: the north and the south."""
    sides = [frozenset(re.findall(rf"\b(?:{words})\b", text, re.IGNORECASE)) for text in (one, other)]
    return bool(sides[0] and sides[1] and not sides[0] & sides[1])
