"""The words that say whom a body unites: "comprises", "is made up of", "the trade pact between"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.frames.counts import SKIPPED
from factlint.assertions.sentences.phrases import describes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

_PACTS = frozenset(
    """alliance pact partnership group grouping bloc union association treaty organisation organization agreement forum
    club coalition community league""".split()
)
_BETWEEN = frozenset("between among of linking uniting joining grouping comprising".split())
_BE = ("", "is ", "are ", "was ", "were ")
_UNITING = frozenset(
    (
        *"comprise comprises comprised comprising unite unites united uniting groups includes included".split(),
        *(f"{verb} of" for verb in ("consist", "consists", "consisted", "consisting")),
        *(f"{verb} together" for verb in ("bring", "brings", "brought")),
        *(f"{be}{verb} of" for be in _BE for verb in ("made up", "composed")),
    )
)
_OPENINGS = frozenset(phrase.partition(" ")[0] for phrase in _UNITING)
_LONGEST_VERB = 4
_CALLED = ("known as", "called", "dubbed")
_LONGEST_PHRASE = 7
_PARTITIVES = ("all of", "both of")
_DASHES = ("–", "—")
_RELATIVES = frozenset("which whom that".split())


def mark_uniting(tokens: Sequence[Token], words: Sequence[str], found: list[str]) -> None:
    """Set the classes of what unites members, and of the relatives that speak of several: "all of which are"."""
    for at, word in enumerate(words):
        if found[at] == "COMMA" or word in _DASHES:
            _mark_apart(words, found, at)
        elif found[at] in ("", "BE", "INCLUDE") and (size := _uniting(words, at)):
            found[at : at + size] = ["UNITE", *[SKIPPED] * (size - 1)]
        elif word == "has" and "OF" not in found[:at] and _announces(words, found, at):
            found[at : at + 4] = ["UNITE", *[SKIPPED] * 3]  # "has three members: Norland, Ostmark and Sudland"
        elif word in _PACTS and words[at + 1 : at + 2] and words[at + 1] in _BETWEEN:
            _mark_pact(tokens, found, at)
        elif tokens[at].cls == "JOINED":
            found[at : at + 3] = [SKIPPED] * len(found[at : at + 3])  # "the 32-member alliance"
        elif word == "other" and words[at - 1 : at] == ["and"]:
            start = at - 1 - (at > 1 and words[at - 2] == ",")
            found[start : at + 1] = ["OTHER", *[SKIPPED] * (at - start)]  # "and other members"
        elif word == "(":
            found[at] = "OPEN"
        elif word == ")":
            found[at] = "CLOSE"


def _announces(words: Sequence[str], found: Sequence[str], at: int) -> bool:
    """Whether a list of members comes after a verb, their number and a colon."""
    return found[at + 2 : at + 3] in (["MEMBER"], ["KIND"]) and words[at + 3 : at + 4] == [":"]


def _uniting(words: Sequence[str], at: int) -> int:
    """How many tokens from here on are a verb of uniting; one token may hold several words."""
    if words[at].partition(" ")[0] not in _OPENINGS:
        return 0
    sizes = range(min(_LONGEST_VERB, len(words) - at), 0, -1)
    return next((size for size in sizes if " ".join(words[at : at + size]) in _UNITING), 0)


def _mark_apart(words: Sequence[str], found: list[str], pause: int) -> None:
    """A pause before a relative, before what something is called, or before the verb after an aside."""
    at = pause + 1
    if " ".join(words[at : at + 2]) in _PARTITIVES:
        at += 2
    following = words[at] if at < len(words) else ""
    if following in _RELATIVES:
        found[pause : at + 1] = ["APART", *[SKIPPED] * (at - pause - 1), "PRON"]
    elif found[at : at + 1] == ["BE"]:
        found[pause] = "APART"
    elif size := next((n for n in (1, 2) if " ".join(words[at : at + n]) in _CALLED), 0):
        found[pause : at + size] = ["APART", "CALLED", *[SKIPPED] * (size - 1)]


def _mark_pact(tokens: Sequence[Token], found: list[str], noun: int) -> None:
    """A pact with the words that describe it, back to its article."""
    start = noun
    while start and noun - start < _LONGEST_PHRASE and describes(tokens[start - 1]):
        start -= 1
    if start and tokens[start - 1].cls == "DET":
        found[start:noun] = [SKIPPED] * (noun - start)
        found[noun : noun + 2] = ["PACT", "BETWEEN"]
        before = start - 2
        if before >= 0 and found[before] == "COMMA":
            found[before] = "APART"
