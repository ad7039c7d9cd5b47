"""Figures without a noun: "the cartel is down to twelve", "a court of nine", "Mount Hald (612 m)"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.figures.elided import elided, of_which
from factlint.assertions.figures.gapped import bare_assertion, gapped, is_comparable, plain_figure
from factlint.assertions.figures.picked import picked
from factlint.assertions.referents.discourse import Referent
from factlint.assertions.referents.roles import brought, has
from factlint.assertions.sentences.agents import Agent, governs
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.words import bases
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.names import Name
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_NUMBERING = frozenset("number total".split())
_COMING = frozenset("come go grow rise fall shrink drop cut reduce enlarge expand raise increase limit".split())
_TALLIES = frozenset("number figure total tally count membership".split())
_ENDS = frozenset((".", ",", ";", ":", "—", "–", ")", "?", "!"))
_AFTER = frozenset("and but while after before since when in strong so until today now".split())
_NEAR = 2
"""A figure that is more than so many times the known ones, or less, is not a size of the same thing."""


def bare(draft: Draft, number: int, said: Sequence[Assertion]) -> Iterator[Assertion]:
    """The assertions of the figures of a sentence that no frame takes up; `said` are those that frames make."""
    tokens = draft.sentences[number].tokens
    taken = {one.start for one in said}
    told = list(said)
    for at, token in enumerate(tokens):
        if token.cls == "MEASURE" or (plain_figure(token) and token.start not in taken):
            found = _found(draft, number, at, told)
            told += [found] if found else []
            yield from [found] if found else []


def _found(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Assertion | None:
    """What one figure says; `said` is what those before it say."""
    tokens = draft.sentences[number].tokens
    figure = plain_figure(tokens[at])
    if not _stands_alone(tokens, at):
        return (picked(draft, number, at, said) or of_which(draft, number, at)) if figure else None
    if figure is None:
        return _measured(draft, number, at)
    return (
        gapped(draft, number, at, said)
        or _tallied(draft, number, at, said)
        or _moved(draft, number, at)
        or elided(draft, number, at)
        or _sized(draft, number, at)
    )


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows a figure."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    named = at + 2 < len(tokens) and any(token.name for token in tokens[at + 2 : at + 4])
    dated = after is not None and after.cls == "AS" and any(token.cls == "DATE" for token in tokens[at + 2 : at + 5])
    ends = after is None or dated or after.text in _ENDS or after.text.casefold() in _AFTER
    return ends or (after is not None and after.cls == "OF" and named)


def _tallied(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Assertion | None:
    """ "It began with six members; the number stands at twelve today": what was counted last is counted again."""
    tokens = draft.sentences[number].tokens
    agent, _ = draft.subjects.discourse.agent(number, at)
    before = [one for one in said if one.start < tokens[at].start and one.role == "value" and one.frame == "counted"]
    if agent is None or not before or tokens[agent.at].text.casefold() not in _TALLIES or agent.at < 1:
        return None
    plain = tokens[agent.at - 1].text.casefold() in ("the", "this", "that") and tokens[agent.at + 1].cls != "OF"
    if not (plain and has(tokens[agent.verb]) and governs(tokens, agent, at)):
        return None
    found = bare_assertion(draft, number, at, before[-1].subject, before[-1].attribute)
    return found._replace(firm=before[-1].firm and before[-1].scope == "all", noun=before[-1].noun)


def _moved(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "Brought the alliance's membership to 32", "cut the number of its members to 46": how many there are then."""
    tokens = draft.sentences[number].tokens
    last = brought(tokens, at)
    first = phrase_start(tokens, last) if last is not None else at
    phrase = tokens[first:at]
    if not any(token.text.casefold() in _TALLIES for token in phrase) or not all(map(_is_plain, phrase)):
        return None
    meant = _whose_tally(draft, number, first, at)
    nouns = {name for token in phrase if token.term and token.cls == "NOUN" for name in token.term.nouns}
    attribute = _counted(draft.facts, meant.entity, nouns) if meant else None
    if meant is None or attribute is None:
        return None
    found = bare_assertion(draft, number, at, meant.entity, attribute)
    return found._replace(frame="moved", firm=meant.sure) if is_comparable(draft.facts, found) else None


def _is_plain(token: Token) -> bool:
    """Whether a word leaves a set as large as it is: not in "the number of women members"."""
    whole = token.name is not None or token.cls in ("DET", "OWN", "OF", "POSS", "NEUTRAL", "NOUN", "TO")
    return whole or token.text.casefold() in _TALLIES | BODIES


def _whose_tally(draft: Draft, number: int, first: int, last: int) -> Referent | None:
    """Whose number a phrase speaks of: "the number of its members", "the alliance's membership"."""
    tokens, discourse = draft.sentences[number].tokens, draft.subjects.discourse
    own = next((at for at in range(first, last) if tokens[at].cls == "OWN"), None)
    if own is not None:
        return discourse.owner(number, own)
    named = [name for token in tokens[first:last] if token.name for name in token.name.entities]
    if named:
        return Referent(named[-1], sure=len(named) == 1)
    owner = next((at for at in range(first + 1, last - 1) if tokens[at + 1].cls == "POSS"), None)
    return discourse.meant(number, Agent("definite", owner)) if owner is not None else None


def _counted(facts: FactBase, entity: str, nouns: set[str]) -> str | None:
    """The attribute of an entity that nouns name, or the one that says how large it is where no noun does."""
    counted = nouns & set(facts.attributes_of(entity))
    return counted.pop() if len(counted) == 1 else None if nouns else size_of(facts, entity)


def _measured(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "Mount Hald (612 m)", "Mount Hald, at 612 metres, is": the only thing of a place that has such a unit."""
    tokens = draft.sentences[number].tokens
    name = _set_off_by(tokens, at)
    if name is None or name.form == "demonym" or len(name.entities) != 1:
        return None
    found = [
        bare_assertion(draft, number, at, name.entities[0], attribute)
        for attribute in draft.facts.attributes_of(name.entities[0])
        if draft.facts.attributes[attribute].type == "quantity"
    ]
    stated = tokens[at].quantity
    fitting = [one._replace(value=stated) for one in found if stated and _may_be(draft.facts, one, stated)]
    return fitting[0] if len(fitting) == 1 else None


def _set_off_by(tokens: Sequence[Token], at: int) -> Name | None:
    """The name that a measure in brackets or commas stands beside, not one that only says where something is."""
    before = [token.cls for token in tokens[max(0, at - 4) : at]]
    after = [token.cls for token in tokens[at + 1 : at + 3]]
    if before[-1:] == ["OPEN"] and after[:1] in (["CLOSE"], ["COMMA"]) and at > 1:
        led = [cls for cls in before[:-2] if cls != "DET"][-1:]
        return tokens[at - 2].name if set(led) <= {"AND", "COMMA", "BE", "COLON"} else None
    opens = all(cls == "DET" for cls in before[:-3]) and at < 5
    level = before[-2:] == ["COMMA", "AT"] and after == ["COMMA", "BE"]
    return tokens[at - 3].name if opens and level and at > 2 else None


def _may_be(facts: FactBase, said: Assertion, stated: Quantity) -> bool:
    """Whether a measure has the unit of a fact, and may be its value from how large it is."""
    known = [fact.value for fact in facts.timeline(said.subject, said.attribute)]
    alike = [value.number for value in known if isinstance(value, Quantity) and value.unit == stated.unit]
    size = Fraction(stated.number or 0) * _NEAR
    return any(number is not None and number <= size <= number * _NEAR**2 for number in alike)


def _sized(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "The cartel is down to twelve", "a court of nine": how large a body is."""
    entity = _whose_size(draft, number, at)
    attribute = size_of(draft.facts, entity) if entity else None
    if entity is None or attribute is None:
        return None
    found = bare_assertion(draft, number, at, entity, attribute)
    return found if is_comparable(draft.facts, found) else None


def _whose_size(draft: Draft, number: int, at: int) -> str | None:
    tokens, first = draft.sentences[number].tokens, at
    while first and tokens[first - 1].cls in ("HEDGE", "NEUTRAL"):
        first -= 1
    if first > 1 and tokens[first - 1].cls == "OF":
        name = tokens[first - 2].name
        return name.entities[0] if name and len(name.entities) == 1 and name.form != "demonym" else None
    agent, meant = draft.subjects.discourse.agent(number, first)
    if agent is None or meant is None or not meant.sure or agent.kind == "owned":
        return None
    verb = tokens[agent.verb]
    words = bases(verb.text.casefold().split(" ")[0])
    if words & _NUMBERING:
        return meant.entity if agent.verb == first - 1 else None
    to = (
        tokens[first - 1].cls == "TO"
        or tokens[first].text.casefold() == "up to"
        or verb.text.casefold().endswith(" to")
    )
    moved = bool(words & _COMING) or (verb.cls == "BE" and tokens[first - 2].text.casefold() in ("down", "up"))
    return meant.entity if to and moved and governs(tokens, agent, first) else None


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
