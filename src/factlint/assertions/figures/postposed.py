"""Words behind a counted noun that pick some of what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import AUXILIARIES, RELATIVES, SIMPLE_PASTS, SUBORDINATORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

_POSTPOSED = frozenset("present able unable willing unwilling eligible concerned involved affected ready left".split())
"""Adjectives that stand behind the noun they narrow."""
_DESCRIBING = frozenset("including representing comprising numbering totalling totaling serving making during".split())
CLAUSE_ENDS = frozenset((".", ";", ":", "—", "–"))
_PARTICIPIAL = frozenset("be been being have has had by".split())
_BEFORE_NOUNS = ("DET", "OWN", "POSS", "NEUTRAL", "NUM", "IN", "OF", "BY", "FOR", "ON", "AT", "FROM")
_JOINTS = frozenset("but or if as to so".split())


def narrows_after(tokens: Sequence[Token], at: int, *, led: bool = False, aside: bool = False) -> bool:
    """Whether the word after a counted noun picks some of what is counted.

    "The 20 members attending met", "the 20 members represented in Rome agreed", "the 20 members present": a participle
    or an adjective behind its noun. A past form with no other verb after it in the clause is the predicate itself, if
    the noun is not `led` by a preposition: "but for the 20 members called observers by the board". In an `aside` the
    clause ends at its comma: "the League, whose 20 members met, agreed".
    """
    if at >= len(tokens) or tokens[at].name or tokens[at].mention:
        return False
    word = tokens[at].text.casefold()
    if word in _POSTPOSED:
        return True
    if len(word) > 5 and word.endswith("ing") and tokens[at].cls in ("WORD", "VERB"):
        return word not in _DESCRIBING
    past = past_form(tokens[at]) and word not in SIMPLE_PASTS and tokens[at].cls != "BE"
    return past and (led or _has_verb(tokens, at + 1, aside=aside))


def goes_on_counting(tokens: Sequence[Token], at: int, *, named: bool) -> bool:
    """Whether others are counted as well: "a forum of 19 countries and two unions", "19 countries, the EU and X".

    Only others that are `named` make "consists of 19 countries" a part.
    """
    after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].cls == "DET")
    if after >= len(tokens) or not (tokens[after].name or (tokens[after].cls == "NUM" and not named)):
        return False
    listed = tokens[at].cls == "COMMA" and any(token.cls == "AND" for token in tokens[after + 1 : after + 3])
    return listed or tokens[at].cls == "AND" or tokens[at].text == "plus"


def _has_verb(tokens: Sequence[Token], at: int, *, aside: bool) -> bool:
    """Whether a finite verb follows before the clause ends or another begins."""
    for i in range(at, len(tokens)):
        token = tokens[i]
        word = token.text.casefold()
        if token.cls == "AND" or word in RELATIVES | SUBORDINATORS | _JOINTS or token.text in CLAUSE_ENDS:
            return False
        if aside and token.cls == "COMMA":
            return False
        after = tokens[i - 1].text.casefold()
        if token.cls in ("BE", "RISE", "LAST") or (word in AUXILIARIES and token.mention is None):  # not "in May"
            return True
        if past_form(token) and not token.name and after not in _PARTICIPIAL and tokens[i - 1].cls not in _BEFORE_NOUNS:
            return True
    return False
