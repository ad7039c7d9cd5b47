"""Figures that share the words of one before them: "and Corran 48", "Corran with 48", "27 of Corran"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.verbs import word_at
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_LONGEST = 8
_NEAR = 2
"""A figure that is more than so many times the known ones, or less, is not a size of the same thing."""
_AFTER_ALL = frozenset("in now today then and but by".split())
_JOINTS = frozenset(("and", ",", ";", "while", "but"))


def gapped(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Assertion | None:
    """What a figure says that leaves out the noun which the sentence gave before."""
    before = [one for one in said if one.start < draft.sentences[number].tokens[at].start and one.role == "value"]
    return _listed(draft, number, at, before) or _repeated(draft, number, at, before)


def _listed(draft: Draft, number: int, at: int, before: Sequence[Assertion]) -> Assertion | None:
    """ "Ashby has 53 members and Corran 48", "is left with 53 and Corran with 48": a name and a figure."""
    tokens = draft.sentences[number].tokens
    if not before or not before[-1].firm or before[-1].start < tokens[0].start:
        return None
    first = draft.sentences[number].index_at(before[-1].start)
    whose = at - 1 - (word_at(tokens, at - 1) == word_at(tokens, first - 1) and tokens[at - 1].name is None)
    entity = tokens[whose].entity if whose > 0 else None
    start = whose - 1 - (whose > 1 and tokens[whose - 1].cls == "DET")
    if entity is None or word_at(tokens, start) not in _JOINTS:
        return None
    between = [token for token in tokens[:whose] if before[-1].end <= token.start]
    plain = all(
        token.cls in ("NOUN", "COMMA", "AND", "DET", "RATE") or token.text in (";", "while") for token in between
    )
    if before[-1].subject == entity or not plain:
        return None
    return _like(draft, number, at, entity, before[-1])


def _repeated(draft: Draft, number: int, at: int, before: Sequence[Assertion]) -> Assertion | None:
    """ "12 clubs of Ashby and nine of Corran"."""
    tokens = draft.sentences[number].tokens
    entity = _owner_after(tokens, at)
    here = [one for one in before if one.start >= tokens[0].start and one.frame in ("counted", "bare")]
    if entity is None or counts_else(tokens, at, before) or not here or here[-1].subject == entity:
        return None
    found = _like(draft, number, at, entity, here[-1])
    return found if found and is_comparable(draft.facts, found) else None


def compared(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Assertion | None:
    """ "The area of Ashby is 50 km2, and that of Corran is 30 km2": "that of" stands for the noun said before."""
    tokens = draft.sentences[number].tokens
    verb = at - 1 - (at > 1 and tokens[at - 1].cls in ("HEDGE", "NEUTRAL"))
    if verb < len(("that", "of", "Corran")):
        return None
    name = tokens[verb - 1].name if tokens[verb].cls == "BE" else None
    of = verb - 2 - (tokens[verb - 2].cls == "DET")
    led = of > 0 and tokens[of].cls == "OF" and word_at(tokens, of - 1) in ("that", "those")
    before = [one for one in said if one.start < tokens[of].start and one.role == "value"] if led else []
    if name is None or len(name.entities) != 1 or not before or before[-1].subject == name.entities[0]:
        return None
    return _like(draft, number, at, name.entities[0], before[-1])


def of_them(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Assertion | None:
    """ "It had 15 members, and there were 14 of them in 2019": all of those that were counted last."""
    tokens = draft.sentences[number].tokens
    led = at > 1 and tokens[at - 1].cls == "BE" and word_at(tokens, at - 2) == "there"
    after = [word_at(tokens, i) for i in range(at + 1, at + 4)]
    told = after[:2] == ["of", "them"] and (not after[2].isalnum() or after[2] in _AFTER_ALL)
    dated = after[2:] != ["in"] or (at + 4 < len(tokens) and tokens[at + 4].cls == "DATE")
    before = [one for one in said if one.start < tokens[at].start and one.role == "value" and one.scope == "all"]
    if not (led and told and dated and before) or draft.facts.attributes[before[-1].attribute].type != "count":
        return None
    found = bare_assertion(draft, number, at, before[-1].subject, before[-1].attribute)
    return found._replace(noun=before[-1].noun, firm=before[-1].firm) if is_comparable(draft.facts, found) else None


def _like(draft: Draft, number: int, at: int, entity: str, said: Assertion) -> Assertion | None:
    """The same of another: attribute, unit and noun of an assertion before."""
    if entity not in draft.subjects.owners(said.attribute):
        return None
    found = bare_assertion(draft, number, at, entity, said.attribute)
    value = found.quantity._replace(unit=said.quantity.unit)
    return found._replace(value=value, when=said.when, tense=said.tense, noun=said.noun)


def _owner_after(tokens: Sequence[Token], at: int) -> str | None:
    """The entity after "of", where a joint leads to the figure: ", 27 of Corran"."""
    after = [token for token in tokens[at + 1 : at + 4] if token.cls != "DET"]
    joint = at - 1 - (at > 1 and tokens[at - 1].cls == "DET")
    led = joint >= 0 and tokens[joint].text.casefold() in _JOINTS | {"or"}
    return after[1].entity if led and len(after) > 1 and after[0].cls == "OF" else None


def counts_else(tokens: Sequence[Token], at: int, before: Sequence[Assertion]) -> bool:
    """Whether something else is counted since the last figure that the facts know: "53 members and four cups"."""
    last = before[-1].end if before else 0
    between = [i for i in range(at) if tokens[i].start >= last]
    return any(
        tokens[i].cls in ("NUM", "MEASURE", "ORD") and tokens[i + 1].cls in ("WORD", "NOUN", "NEUTRAL") for i in between
    )


def plain_figure(token: Token) -> Quantity | None:
    """The figure that a token states, one among them that mentions leave to the name before it: "Corran 48"."""
    if token.cls == "NUM":
        return token.quantity
    if token.cls == "ONE":
        return Quantity(1, 1)
    plain = token.cls == "" and token.text.isdecimal() and len(token.text) < _LONGEST
    return Quantity(int(token.text), int(token.text)) if plain else None


def is_comparable(facts: FactBase, said: Assertion) -> bool:
    """Whether the figure may be the size of the body at some time, from what its sizes are."""
    stated = said.quantity.number
    known = [fact.value for fact in facts.timeline(said.subject, said.attribute)]
    numbers = [Fraction(value.number) for value in known if isinstance(value, Quantity) and value.number]
    if not stated or (stated == 1 and 1 not in numbers):
        return False
    return any(one <= Fraction(stated) * _NEAR <= one * _NEAR**2 for one in numbers)


def bare_assertion(draft: Draft, number: int, at: int, entity: str, attribute: str) -> Assertion:
    """What a figure without a noun says of an entity."""
    passage = Passage(draft, number, at, at + 1)
    token = passage.tokens[at]
    clause = clause_of(passage.sentence, at, at + 1)
    quantity = plain_figure(token) or Quantity(None, None)
    if quantity.bound == "max" and token.cls == "NUM" and passage.tokens[at - 1].text.casefold() == "up to":
        quantity = quantity._replace(bound="exact")  # "went up to 112"
    return passage.assertion(
        token.start,
        token.end,
        clause,
        frame="bare",
        subject=entity,
        attribute=attribute,
        value=quantity._replace(unit=None),
    )


def size_of(facts: FactBase, entity: str) -> str | None:
    """The attribute that says how large a body is: the only count of it that has members, or is so many strong."""
    found = []
    for name in {fact.attribute for fact in facts.facts_of(entity)}:
        attribute = facts.attributes[name]
        nouns = {form.casefold() for phrase in attribute.nouns for form in phrase.forms}
        adjectives = {form.casefold() for phrase in attribute.adjectives for form in phrase.forms}
        if attribute.type == "count" and attribute.bound is None and ("member" in nouns or "strong" in adjectives):
            found.append(name)
    return found[0] if len(found) == 1 else None
