"""Whether one sentence goes on with what another tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import DOWN, UP
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.rules.reading.sentence import Sentence

_POINTS_BACK = pattern(
    r"(?i)\W*(?:(?:and|but|so|in|by|at|from|for|since|until|over|last|this|that|the (?:year|month|week) before)\b"
    r"[^,.;]{0,30},?\s+)?(?:it|they|that|this|these|those|he|she|we|its|their|his|her|there|an?|some|all|altogether|"
    r"(?:the|its) (?:total|figure|number|sum|rise|fall|increase|drop))\b"
)
"""How a sentence begins that has no subject of its own."""
_WORD = pattern(r"[^\W\d_]{3,}")
_LITTLE = frozenset(
    "the and but are was were been has have had that this its for with from percent cent per million billion thousand "
    f"year years month months week weeks day days {UP} {DOWN}".split()
)


def goes_on(before: Sentence, after: Sentence) -> bool:
    """Whether a sentence points back to one before it, or names something that it names."""
    return _POINTS_BACK.match(after.text) is not None or bool(subjects(before) & subjects(after))


def subjects(sentence: Sentence) -> frozenset[str]:
    """The words of a sentence that may name what it tells of, cut so that endings do not matter."""
    words = (word.lower() for word in _WORD.findall(sentence.text))
    return frozenset(word[:6] for word in words if word not in _LITTLE)
