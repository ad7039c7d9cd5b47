"""Figures that share the noun of one before them: "and Corran 48", "while Corran has 48", "27 of Corran"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.sentences.agents import agent_before, governs
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.words import bases
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
_JOINTS = frozenset(("and", ",", ";", "while", "but"))
_DENYING = frozenset("no".split())


def gapped(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Assertion | None:
    """What a figure says that leaves out the noun which the sentence gave before."""
    before = [one for one in said if one.start < draft.sentences[number].tokens[at].start and one.role == "value"]
    return _listed(draft, number, at, before) or _repeated(draft, number, at, before)


def _listed(draft: Draft, number: int, at: int, before: Sequence[Assertion]) -> Assertion | None:
    """ "Ashby has 53 members and Corran 48": a name and a figure that share the words before them."""
    tokens = draft.sentences[number].tokens
    name = tokens[at - 1].name if at > 1 else None
    start = at - 2 - (at > 2 and tokens[at - 2].cls == "DET")
    joint = tokens[start].text.casefold() if at > 1 else ""
    if name is None or len(name.entities) != 1 or joint not in _JOINTS or not before or not before[-1].firm:
        return None
    between = [token for token in tokens if before[-1].end <= token.start < tokens[at - 1].start]
    plain = all(
        token.cls in ("NOUN", "COMMA", "AND", "DET", "RATE") or token.text in (";", "while") for token in between
    )
    if before[-1].subject == name.entities[0] or not plain:
        return None
    return _like(draft, number, at, name.entities[0], before[-1])


def _repeated(draft: Draft, number: int, at: int, before: Sequence[Assertion]) -> Assertion | None:
    """ "Ashby has 53 members, while Corran has 48", "12 clubs of Ashby and nine of Corran"."""
    tokens = draft.sentences[number].tokens
    entity = _haver(tokens, at) or _owner_after(tokens, at)
    if entity is None or _has_other_figure(tokens, at, before):
        return None
    here = [one for one in before if one.start >= tokens[0].start and one.frame in ("counted", "bare")]
    if here and here[-1].subject != entity:
        found = _like(draft, number, at, entity, here[-1])
    else:
        attribute = _denied(draft, tokens[:at], entity) if not here else None
        found = bare_assertion(draft, number, at, entity, attribute) if attribute else None
    return found if found and is_comparable(draft.facts, found) else None


def _like(draft: Draft, number: int, at: int, entity: str, said: Assertion) -> Assertion | None:
    """The same of another: attribute, unit and noun of an assertion before."""
    if entity not in draft.subjects.owners(said.attribute):
        return None
    found = bare_assertion(draft, number, at, entity, said.attribute)
    value = found.quantity._replace(unit=said.quantity.unit)
    return found._replace(value=value, when=said.when, tense=said.tense, noun=said.noun)


def _haver(tokens: Sequence[Token], at: int) -> str | None:
    """The entity that has so many: "Corran has 48"."""
    agent = agent_before(tokens, at)
    if agent is None or "have" not in bases(tokens[agent.verb].text.casefold()):
        return None
    if agent.kind != "name" and not (agent.kind == "several" and tokens[agent.verb].text == "has"):
        return None
    name = tokens[agent.at].name
    single = name is not None and len(name.entities) == 1 and governs(tokens, agent, at)
    return name.entities[0] if name and single else None


def _owner_after(tokens: Sequence[Token], at: int) -> str | None:
    """The entity after "of", where a joint leads to the figure: ", 27 of Corran"."""
    after = [token for token in tokens[at + 1 : at + 4] if token.cls != "DET"]
    led = at > 0 and tokens[at - 1].text.casefold() in _JOINTS
    name = after[1].name if led and len(after) > 1 and after[0].cls == "OF" else None
    return name.entities[0] if name and len(name.entities) == 1 and name.form != "demonym" else None


def _has_other_figure(tokens: Sequence[Token], at: int, before: Sequence[Assertion]) -> bool:
    """Whether something else is counted since the last figure that the facts know: "53 members and four cups"."""
    last = before[-1].end if before else 0
    between = [i for i in range(at) if tokens[i].start >= last]
    return any(
        tokens[i].cls in ("NUM", "MEASURE", "ORD") and tokens[i + 1].cls in ("WORD", "NOUN", "NEUTRAL") for i in between
    )


def _denied(draft: Draft, tokens: Sequence[Token], entity: str) -> str | None:
    """The attribute of an entity whose noun the sentence denied of others: "Ashby has no cups"."""
    nouns = [token for i, token in enumerate(tokens) if i and token.cls == "NOUN" and tokens[i - 1].text in _DENYING]
    names = nouns[-1].term.nouns if nouns and nouns[-1].term else ()
    counts = [name for name in names if draft.facts.attributes[name].type == "count"]
    owned = [name for name in counts if entity in draft.subjects.owners(name)]
    return owned[0] if len(owned) == 1 else None


def plain_figure(token: Token) -> Quantity | None:
    """The figure that a token states, one among them that mentions leave to the name before it: "Corran 48"."""
    if token.cls == "NUM":
        return token.quantity
    plain = token.cls == "" and token.text.isdecimal() and len(token.text) < _LONGEST
    return Quantity(int(token.text), int(token.text)) if plain else None


def is_comparable(facts: FactBase, said: Assertion) -> bool:
    """Whether the figure may be the size of the body at some time, from what its sizes are."""
    stated = said.quantity.number
    known = [fact.value for fact in facts.timeline(said.subject, said.attribute)]
    numbers = [Fraction(value.number) for value in known if isinstance(value, Quantity) and value.number]
    if not stated or stated == 1:
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
