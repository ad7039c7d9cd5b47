"""Digits and coins in which a sentence tells more than its figures do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_NAMED_BY_DIGITS = pattern(r"\b(?:[^\W\d_]+-?[0-9]+(?:s\b|\b)|[0-9]+(?:d|st|nd|rd|th)\b)")
"""Digits that belong to a word, or tell a place: "the over-65s", "the B52", "the 23d of May"."""


_OLD_COINS = pattern(
    r"(?i)\b(?:(?:two|three|four|five|six|eight|ten|half)pence|shillings?|farthings?|halfpenn(?:y|ies))\b"
)
"""Coins of which bare numbers beside them tell: "riders at twopence, three and ten"."""


_ONE_MORE = pattern(r"(?i)(?:,|\band) one (?:[a-z]+ed|made|built|held|run|by|in|for|from|at|to|with)\b")
"""One of a row that is told by what was done with it: "two run by banks, one by a mill and one built by the city"."""


def has_unread(window: Sentence, found: Sequence[Figure] = ()) -> bool:
    """Whether digits or old coins stand in the sentences that are part of no figure, so that one may be missing."""
    read, place = [], window.start
    for mention in sorted({*window.mentions, *(one.mention for one in found)}, key=lambda one: one.start):
        read.append(window.document_text[place : mention.start])
        place = max(place, mention.end)
    unread = "".join((*read, window.document_text[place : window.end]))
    digits = _holds_digit(unread) and _holds_digit(_NAMED_BY_DIGITS.sub("", unread))
    return digits or _OLD_COINS.search(unread) is not None or _ONE_MORE.search(unread) is not None


def _holds_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
