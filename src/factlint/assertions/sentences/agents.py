"""Who or what a clause is about: the head of the noun phrase before its verb."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.assertions.sentences.phrases import after_bracket
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import (
    ADVERBS,
    AUXILIARIES,
    PREPOSITION_CLASSES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_verb,
    word_at,
)
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

AgentKind: TypeAlias = Literal["name", "pronoun", "definite", "owned", "empty", "several", "other"]

_BOUNDARIES = frozenset((".", ";", ":", "—", "–", "(", "?", "!"))

_EMPTY = frozenset("there one you we i".split())
_POINTING = frozenset("the this that today's such".split())
_LEADING = frozenset("IN AT ON BY FOR".split())
_FRONTS = frozenset(("IN", "ON", "AT", "FOR", "FROM", "AS", "BY"))
_COMPLEMENTS = frozenset("of for from by as in among between with".split())
_SINGULAR = frozenset("has is was".split())
"""Verbs of one subject, beside the forms in -s."""
_LONGEST_CLAUSE = 24
_LONGEST_JOINED = 6


class Agent(NamedTuple):
    """The head of a subject at a token: a name, a pronoun, a word with an article, a word that somebody owns.

    An `empty` one stands for nobody ("there are", "you get"), `several` are joined ("Oslo and Bergen"). `verb` is the
    token of the verb that carries the sense of the predicate, the last of its group.
    """

    kind: AgentKind
    at: int
    verb: int = -1


def agent_before(tokens: Sequence[Token], first: int) -> Agent | None:
    """The subject of the clause whose predicate the tokens from `first` belong to."""
    verb = first if tokens[first].cls == "VERB" and first else _verb_before(tokens, first)
    at = predicate_of(tokens, verb).subject if verb is not None else None
    if at is None or verb is None:
        return None
    after = tokens[at + 1 : at + 3]
    if tokens[at].cls == "NAME" and any(token.text.casefold() in ("which", "who") for token in after):
        return Agent("name", at, verb)  # "they wrote to the Union, which has 12 members"
    found = _head(tokens, at)._replace(verb=verb)
    word = word_at(tokens, verb).split(" ")[0]
    alone = found.kind == "several" and (word in _SINGULAR or (word.endswith("s") and word not in AUXILIARIES))
    return found._replace(kind="name") if alone else found  # "carbon has six protons, and Gold has 79"


def governs(tokens: Sequence[Token], agent: Agent, first: int) -> bool:
    """Whether the verb of a clause takes what begins at `first` at once: "has only 12 members", "grew to 12"."""
    first = _joined_first(tokens, agent.verb, first)
    return all(
        token.cls in ("NEUTRAL", "HEDGE", "DET", "ALL", "OWN", "TO", "AT", "FOR", "OF", "BE", "RATE")
        or token.text.casefold() in AUXILIARIES | ADVERBS | {"been", "had", "down", "up", "about", "home", "together"}
        or (token.cls == "COMMA" and before.cls == "NEUTRAL")  # "serve short, four-year terms"
        for before, token in pairwise(tokens[agent.verb : first])
    )


def _joined_first(tokens: Sequence[Token], verb: int, first: int) -> int:
    """Where the first of two things begins of which one does at `first`: "consists of a board and 12 members"."""
    at = first - 2
    if first < verb + 3 or tokens[first - 1].cls != "AND":
        return first
    while at > verb and tokens[at].cls in ("WORD", "NOUN", "NEUTRAL") and first - at < _LONGEST_JOINED:
        at -= 1
    return at if at > verb and (tokens[at].text.casefold() in ("a", "an") or tokens[at].cls == "NUM") else first


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word makes what follows that of somebody: "its", "Oslo's", "Oslo", not "Oslo-based"."""
    return tokens[at].cls in ("OWN", "POSS") or (tokens[at].name is not None and tokens[at + 1].cls != "HYPHEN")


def _is_of_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name says whose the head is: "the budget of Oslo"."""
    after = tokens[at + 1 : at + 4]
    if not after or after[0].cls != "OF":
        return False
    return next((token.name is not None for token in after[1:] if token.cls != "DET"), False)


def main_agent(tokens: Sequence[Token]) -> Agent | None:
    """The subject of the main clause of a sentence, past the words in front of it."""
    opening = next((at for at, token in enumerate(tokens) if token.text != "*"), 0)  # "**OPEC.** Twelve members"
    marked = opening and tokens[opening].cls == "NAME" and _is_headed(tokens, opening)
    start = opening if marked else _after_front(tokens)
    start += start + 1 < len(tokens) and tokens[start].cls == "DET" and tokens[start + 1].cls == "NAME"
    if start < len(tokens) and tokens[start].cls == "NAME" and _is_headed(tokens, start):
        return Agent("name", start)
    at = start + 1
    while at < min(len(tokens), start + _LONGEST_CLAUSE):
        if tokens[at].cls == "OPEN":  # "the League (LN; founded in 1920) is"
            at = after_bracket(tokens, at) - 1
        elif tokens[at].text in _BOUNDARIES:
            break
        elif is_verb(tokens, at):
            subject = predicate_of(tokens, at).subject
            return _told_of(tokens, start, subject) if subject is not None and subject >= start else None
        at += 1
    verb = word_at(tokens, start + 1)
    alone = word_at(tokens, start) in ("it", "he", "she") and verb.isalpha() and verb.endswith("s")
    return Agent("pronoun", start) if alone else None  # "It sets": whatever the verb


def _told_of(tokens: Sequence[Token], start: int, subject: int) -> Agent:
    """The head of a subject; a name that only places it is none: "the country before Norland was"."""
    found = _head(tokens, subject)
    before = found.at - 1 - (found.at > 1 and tokens[found.at - 1].cls == "DET")
    placed = before > start and tokens[before].text.casefold() in SUBORDINATORS | PREPOSITIONS
    return found._replace(kind="other") if found.kind == "name" and placed else found


def fronted_agent(tokens: Sequence[Token]) -> Agent | None:
    """The subject of a clause that stands before the main one: "When the League was founded, it had"."""
    end = _after_front(tokens)
    if not end or tokens[0].text.casefold() not in SUBORDINATORS | {"as"}:
        return None
    found = main_agent(tokens[1:end])
    return None if found is None else found._replace(at=found.at + 1)


def _is_headed(tokens: Sequence[Token], start: int) -> bool:
    """Whether a sentence only says what it is about, or says so first: "OPEC. A cartel", "OPEC, a cartel, was"."""
    after = tokens[start + 1] if start + 1 < len(tokens) else None
    if after is None or after.text in (".", ":", "—", "–", "(", "*"):
        return True
    beside = [token for token in tokens[start + 2 : start + 4] if token.cls != "DET"]
    return after.cls == "COMMA" and start + 2 < len(tokens) and not any(token.name for token in beside[:1])


def _after_front(tokens: Sequence[Token]) -> int:
    """Where the main clause begins, after "In 1998," or "Since the war ended,"."""
    opening = next((at + 1 for at in range(len(tokens) - 1, -1, -1) if tokens[at].text in ("?", "*")), 0)
    if opening >= len(tokens):
        return 0
    first = tokens[opening]
    word = first.text.casefold()
    fronted = first.cls in _FRONTS or word in SUBORDINATORS | PREPOSITIONS | {"as"}
    fronted = fronted or past_form(first) or word.endswith("ing")
    if fronted and (end := _after_date(tokens, opening)) is not None:
        return end
    comma = _comma_from(tokens, opening) if fronted else None
    while comma is not None and _leads_on(tokens, comma) and (after := _comma_from(tokens, comma + 1)) is not None:
        comma = after
    return opening if comma is None else comma + 1


def _comma_from(tokens: Sequence[Token], first: int) -> int | None:
    return next((at for at in range(first, len(tokens)) if tokens[at].cls == "COMMA"), None)


def _leads_on(tokens: Sequence[Token], comma: int) -> bool:
    """Whether one more phrase stands in front after a comma: "On 1 July, under its old motto, it"."""
    after = comma + 1
    return after < len(tokens) and (tokens[after].cls in _LEADING or word_at(tokens, after) in PREPOSITIONS)


def _after_date(tokens: Sequence[Token], opening: int) -> int | None:
    """Where a subject follows the date in front of a sentence at once: "In 2015 it adopted the euro, as"."""
    date = opening + 1 + (word_at(tokens, opening + 1) == "the")
    if date + 1 >= len(tokens) or tokens[date].cls != "DATE":
        return None
    after = tokens[date + 1]
    leads = after.cls in ("DET", "OWN") or word_at(tokens, date + 1) in PRONOUNS
    return date + 1 if leads or after.entity is not None else None


def _verb_before(tokens: Sequence[Token], first: int) -> int | None:
    """The nearest finite verb to the left in the same clause."""
    at = first - 1
    low = max(0, first - _LONGEST_CLAUSE)
    while at > low:
        token = tokens[at]
        if token.cls == "CLOSE":
            at = next((i for i in range(at, low - 1, -1) if tokens[i].cls == "OPEN"), -1)
        elif token.text in _BOUNDARIES or (token.text.casefold() in SUBORDINATORS | {"that"} and token.cls != "DET"):
            return None
        elif is_verb(tokens, at):
            return at
        at -= 1
    return None


def _head(tokens: Sequence[Token], at: int) -> Agent:
    """The head of the noun phrase that ends at a token, past what follows it with a preposition."""
    while True:
        start = _chunk_start(tokens, at)
        before = tokens[start - 1] if start else None
        inner = before is not None and before.text.casefold() in _COMPLEMENTS
        if not inner or start < 2 or _is_break(tokens, start - 2):
            apart = before is not None and before.cls in PREPOSITION_CLASSES and tokens[at].name
            return Agent("other", at) if apart else _agent(tokens, start, at)
        if tokens[start - 2].cls in ("COMMA", "AND", "NUM", "DATE", "MEASURE", "ORD"):
            return _agent(tokens, start, at)
        at = start - 2


def _chunk_start(tokens: Sequence[Token], at: int) -> int:
    """Where the words begin that stand before a head without a preposition: "the European | court"."""
    start = at
    while start and at - start < 6 and not _is_break(tokens, start - 1):
        if tokens[start].cls in ("DET", "OWN") or tokens[start].text.casefold() in PRONOUNS:
            break
        start -= 1
    return start


def _is_break(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    word = token.text.casefold()
    if word == "that" and (at == 0 or tokens[at - 1].cls == "COMMA" or tokens[at - 1].text in _BOUNDARIES):
        return False  # "That area has"
    if word == "that" and word_at(tokens, at - 1) in SUBORDINATORS:
        return False  # "when that area had"
    return (
        token.cls in (*PREPOSITION_CLASSES, "COMMA", "AND", "OPEN", "CLOSE", "DATE", "COLON")
        or token.text in _BOUNDARIES
        or word in SUBORDINATORS | PREPOSITIONS | RELATIVES | {"but", "or", "as"}
        or is_verb(tokens, at)
    )


def _agent(tokens: Sequence[Token], start: int, at: int) -> Agent:
    """What kind of subject the words `start:at` are; `at` is their head."""
    word = tokens[at].text.casefold()
    kind: AgentKind = "other"
    if start > 1 and tokens[start - 1].cls == "AND" and not is_verb(tokens, start - 2) and tokens[at].name:
        kind = "several"
    elif tokens[at].name and tokens[at].cls == "NAME":
        kind = "name"
    elif word in _EMPTY:
        kind = "empty"
    elif word in PRONOUNS:
        kind = "pronoun"
    elif tokens[start].cls == "POSS" and start and tokens[start - 1].cls == "DATE":
        kind = "definite"  # "today's court"
    elif any(_owns(tokens, i) for i in range(start, at)) or _is_of_one(tokens, at):
        kind = "owned"
    elif tokens[start].text.casefold() in _POINTING and start < at:
        kind = "definite"
    return Agent(kind, at)
