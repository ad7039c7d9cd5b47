"""Words that tell that a figure before them counts."""

from __future__ import annotations

COUNTED = frozenset(
    "people men women children persons staff police troops percent per km kg miles feet metres meters".split()
)
_VERBS = frozenset(
    "says makes takes gives shows requires allows provides applies states means marks begins starts ends remains sees"
    " brings becomes comes goes needs sets".split()
)
QUANTIFIERS = frozenset("of about around than to and or for at".split())


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun, so that a figure before it counts."""
    return word.islower() and len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" and word not in _VERBS
