"""Whether an entity is what was founded, launched or freed, or does so to something else: "NATO launched a mission"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.words import is_irregular_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.happenings.matching import Match
    from factlint.assertions.sentences.tokens import Token

_WITHOUT_OBJECT = frozenset(
    """in on at by as during after before since when under from out through throughout following around about with
    and or but , . ; : – — ( )""".split()
)
_REACH = 4


def undergoes(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the verb of a match is done to its entity; a noun ("the founding of NATO") always is.

    One after "from", "with" or "by" has another part in it: "independence from Mexico", "launched by NATO".
    """
    if any(_is_ignored(tokens[at], match) for at in match.words):
        return False
    places = [i for i, token in enumerate(tokens) if token.name and match.bag.names & set(token.name.entities)]
    if places and all(_before(tokens, at) in ("from", "with") or _is_agent(tokens, at) for at in places):
        return False
    return len(match.bag.words) > 1 or not _has_other_object(tokens, match.at, places)


def _is_ignored(token: Token, match: Match) -> bool:
    """Whether a word stands in a phrase that only looks like the attribute: "alpha release"."""
    return token.term is not None and match.happening.attribute in token.term.ignored


def _has_other_object(tokens: Sequence[Token], verb: int, places: Sequence[int]) -> bool:
    """Whether a past form is active, and its object is something else than the entity."""
    word = tokens[verb].text.casefold().split(" ")[0]
    if not word.endswith("ed") and not is_irregular_past(word) and word != "set":
        return False
    if any(token.cls == "BE" for token in tokens[max(0, verb - _REACH) : verb]):
        return False
    if verb - 1 in places and _before(tokens, verb - 1) in ("that", "which"):
        return True
    after = verb + 1
    while after < len(tokens) and tokens[after].text.casefold() in ("up", "back"):
        after += 1
    ends = after == len(tokens) or tokens[after].cls == "DATE" or tokens[after].text.casefold() in _WITHOUT_OBJECT
    return not ends and not any(after <= at < after + _REACH for at in places)


def _before(tokens: Sequence[Token], at: int) -> str:
    """The word before a name, past its article."""
    before = at - 1
    while before >= 0 and tokens[before].text.casefold() in ("the", "a", "an"):
        before -= 1
    return tokens[before].text.casefold() if before >= 0 else ""


def _is_agent(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name stands in a phrase with "by": "by the UN", "by former UN officials"."""
    words = [token.text.casefold() for token in tokens[max(0, at - _REACH) : at]]
    return "by" in words and "," not in words[words.index("by") :]
