"""What a number, a total or a membership comes to: "took the membership to 32", "is down to twelve"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.figures.elided import ADDED, counted_before
from factlint.assertions.figures.gapped import bare_assertion, counts_else, is_comparable, size_of
from factlint.assertions.figures.narrated import at_change
from factlint.assertions.figures.running import body_told_of, tells_of_change
from factlint.assertions.referents.naming import names_in
from factlint.assertions.referents.referent import Referent, only_one
from factlint.assertions.referents.roles import GROWING, defined_at, has, moves
from factlint.assertions.sentences.agents import governs
from factlint.assertions.sentences.clauses import is_over
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.phrases import before_aside, in_phrase, phrase_start
from factlint.assertions.sentences.verbs import is_adverb, is_verb, word_at
from factlint.assertions.sentences.words import bases
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_NUMBERING = frozenset("number total".split())
_COMING = GROWING | frozenset("come go grow rise fall shrink drop climb limit".split())
_MEMBERSHIP = frozenset("membership".split())
_TALLIES = _MEMBERSHIP | frozenset("number figure total tally count".split())


def moved(draft: Draft, number: int, at: int) -> list[Assertion]:
    """ "Brought the alliance's membership to 32", "the total rose from 15 to 25": how many there are, and were."""
    tokens = draft.sentences[number].tokens
    phrase = _tally(draft, number, at)
    if phrase is None or not all(map(_is_plain, tokens[slice(*phrase)])):
        return []
    whose = _whose_count(draft, number, phrase, at)
    if whose is None:
        return []
    owner, attribute = whose
    found = bare_assertion(draft, number, at, owner.entity, attribute)._replace(firm=owner.sure)
    if is_over(tokens, [i for i in range(at) if not phrase[0] <= i < phrase[1]]):
        found = found._replace(tense="past")
    if found.when is None and found.tense == "past":
        found = found._replace(when=at_change(Passage(draft, number, at, at + 1), owner.entity))
    if found.when is not None or found.tense != "past":
        found = found._replace(frame="moved")
    return [one for one in _levels(found) if is_comparable(draft.facts, one)]


def changes(draft: Draft, number: int, frame: Frame) -> list[Assertion]:
    """The levels of "its membership has fallen from 15 to 14", where each is a mention of its own."""
    sentence = draft.sentences[number]
    left, come = (sentence.index_at(figure.start) for figure in (frame.figures[0], frame.figures[-1]))
    found = moved(draft, number, come)
    if not found or left == come:
        return found
    before = bare_assertion(draft, number, left, found[-1].subject, found[-1].attribute)
    return [before._replace(role="before", frame="changed", firm=found[-1].firm), *found]


def _levels(said: Assertion) -> list[Assertion]:
    """The level that is come to; before it that which is left, where both are one mention: "from 15 to 25"."""
    value = said.quantity
    before, to, after = said.value_text.partition(" to ")
    if not to or value.low is None or value.high is None:
        return [said]
    left = said._replace(end=said.start + len(before), value_text=before, value=Quantity(value.low, value.low))
    come = said._replace(start=said.end - len(after), value_text=after, value=Quantity(value.high, value.high))
    return [left._replace(role="before", frame="changed"), come]


def _tally(draft: Draft, number: int, at: int) -> tuple[int, int] | None:
    """The words for a number that something brings to a figure, or that comes to it by itself."""
    tokens = draft.sentences[number].tokens
    to = at - 1 - (at > 1 and tokens[at - 1].cls == "HEDGE" and tokens[at - 1].text.casefold() != "up to")
    stands = to > 1 and tokens[to - (tokens[to].cls == "AT")].cls == "BE"  # "stands at 12", "is 12"
    if to < 1 or not (stands or tokens[to].cls in ("TO", "FROM") or word_at(tokens, to).endswith(" to")):
        return None
    before = to - 2 if tokens[to - 2].cls == "FROM" else to + (tokens[to].cls == "VERB")  # "rose to" is one
    last = before - 1
    while last > 0 and in_phrase(tokens, last) and not moves(tokens[last]):
        last -= 1
    if moves(tokens[last]) and last < before - 1:
        phrase = last + 1, before
    else:
        agent, _ = draft.discourse.agent(number, before)
        comes = agent is not None and bases(word_at(tokens, agent.verb).split(" ")[0]) & _COMING
        if agent is None or not (comes or stands):
            return None
        verb = next((i for i in range(agent.at + 1, before) if is_verb(tokens, i) or i == agent.verb), None)
        if verb is None or not governs(tokens, agent, before):
            return None
        while is_adverb(tokens, verb - 1):
            verb -= 1  # "its membership now stands at"
        phrase = phrase_start(tokens, agent.at), verb
    head = next((i for i in range(*phrase) if tokens[i].cls in ("OF", "IN")), phrase[1]) - 1
    return phrase if word_at(tokens, head) in _TALLIES else None


def _is_plain(token: Token) -> bool:
    """Whether a word leaves a set as large as it is: not in "the number of women members"."""
    whole = token.name is not None or token.cls in ("DET", "OWN", "OF", "IN", "ON", "POSS", "NEUTRAL", "NOUN", "TO")
    return whole or token.text.casefold() in _TALLIES | BODIES | {"basin"}


def _whose_count(draft: Draft, number: int, phrase: tuple[int, int], at: int) -> tuple[Referent, str] | None:
    """Whose number the words speak of, and what it counts: "the number of its members", "the membership"."""
    tokens, discourse = draft.sentences[number].tokens, draft.discourse
    words = tokens[slice(*phrase)]
    nouns = {name for token in words if token.term and token.cls == "NOUN" for name in token.term.nouns}
    owner = _owner_within(draft, number, phrase)
    if owner is None and not nouns and _MEMBERSHIP.isdisjoint(token.text.casefold() for token in words):
        return counted_before(draft, number, at) or _sized_body(draft, number, at)
    last = next((token for token in reversed(tokens[: phrase[0]]) if token.text[0].isupper()), None)
    own = word_at(words, 0) == "its" and (owner is None or _counted(draft.facts, owner.entity, nouns) is None)
    own = own and last is not None and last.name is not None  # not "met the Rope Club, raising its membership"
    plain = owner is None and not any(token.cls in ("OWN", "POSS") for token in words)
    if own or plain:  # "Sweden has joined NATO, taking its membership to"
        named = {name for name in names_in(tokens) if _counted(draft.facts, name, nouns)}
        owner = only_one(named) if named or own else discourse.told(number) or discourse.about(number)
    attribute = _counted(draft.facts, owner.entity, nouns) if owner else None
    return (owner, attribute) if owner and attribute else None


def _sized_body(draft: Draft, number: int, at: int) -> tuple[Referent, str] | None:
    """The body that the text tells of, with the attribute of its size, after a change of its members."""
    body = body_told_of(draft, number)
    told = body is not None and tells_of_change(draft.sentences[number].tokens, at)
    attribute = size_of(draft.facts, body.entity) if body and told else None
    return (body, attribute) if body and attribute else None


def _owner_within(draft: Draft, number: int, phrase: tuple[int, int]) -> Referent | None:
    """Whose number a phrase itself says that it is: "its membership", "the number of members of NATO"."""
    tokens, discourse = draft.sentences[number].tokens, draft.discourse
    first, last = phrase
    named = [name for token in tokens[first:last] if token.name for name in token.name.entities]
    if named and not any(token.cls == "OWN" for token in tokens[first:last]):
        return Referent(named[-1], sure=len(named) == 1)
    return discourse.owner_in(number, first, last)


def _counted(facts: FactBase, entity: str, nouns: set[str]) -> str | None:
    """The attribute of an entity that nouns name, or the one that says how large it is where no noun does."""
    counted = nouns & set(facts.attributes_of(entity))
    return counted.pop() if len(counted) == 1 else None if nouns else size_of(facts, entity)


def tallied(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Assertion | None:
    """ "It began with six members; the number stands at twelve today": what was counted last is counted again."""
    tokens = draft.sentences[number].tokens
    agent, _ = draft.discourse.agent(number, at)
    before = [one for one in said if one.start < tokens[at].start and one.role == "value" and one.frame == "counted"]
    if agent is None or not before or tokens[agent.at].text.casefold() not in _TALLIES or agent.at < 1:
        return None
    plain = tokens[agent.at - 1].text.casefold() in ("the", "this", "that") and tokens[agent.at + 1].cls != "OF"
    if not (plain and has(tokens[agent.verb]) and governs(tokens, agent, at)):
        return None
    last = before[-1]
    attribute, noun = _without_addition(draft.facts, last)
    if attribute is None:
        return None
    found = bare_assertion(draft, number, at, last.subject, attribute)
    return found._replace(firm=last.firm and last.scope == "all", noun=noun)


def counted_again(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Assertion | None:
    """ "It reached 47 members in 2007; there are 46 today": what was counted last, where nothing else is counted."""
    tokens = draft.sentences[number].tokens
    before = [one for one in said if one.end <= tokens[at].start and one.role == "value"]
    agent, _ = draft.discourse.agent(number, at)
    there = agent is not None and word_at(tokens, agent.at) == "there" and tokens[agent.verb].cls == "BE"
    if agent is None or not before or not (there and governs(tokens, agent, at)) or counts_else(tokens, at, before):
        return None
    last = before[-1]
    counts = draft.facts.attributes[last.attribute].type == "count" and last.scope == "all"
    found = bare_assertion(draft, number, at, last.subject, last.attribute)._replace(firm=last.firm, noun=last.noun)
    return found if counts and is_comparable(draft.facts, found) else None


def _without_addition(facts: FactBase, said: Assertion) -> tuple[str | None, str]:
    """What a total counts after an assertion, with its noun: moons in all, after "128 new moons were found"."""
    first, _, noun = said.noun.partition(" ")
    if first not in ADDED:
        return said.attribute, said.noun
    counts = [name for name in facts.attributes_of(said.subject) if facts.attributes[name].type == "count"]
    named = [name for name in counts if any(noun in phrase.forms for phrase in facts.attributes[name].nouns)]
    return (named[0] if len(named) == 1 else None), noun


def sized(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "The cartel is down to twelve", "a court of nine": how large a body is."""
    entity = _whose_size(draft, number, at)
    attribute = size_of(draft.facts, entity) if entity else None
    if entity is None or attribute is None:
        return None
    found = bare_assertion(draft, number, at, entity, attribute)
    tokens = draft.sentences[number].tokens
    if is_over(tokens, range(at)):  # "it went to twelve when Norland left": that it came to then
        found = found._replace(tense="past", frame=found.frame if found.when is None else "moved")
    return found if is_comparable(draft.facts, found) else None


def _whose_size(draft: Draft, number: int, at: int) -> str | None:
    tokens, first = draft.sentences[number].tokens, at
    while first and tokens[first - 1].cls in ("HEDGE", "NEUTRAL"):
        first -= 1
    of = first > 1 and tokens[first - 1].cls == "OF"
    named = of and tokens[first - 2].name is not None
    defined = defined_at(tokens, first) if (first < at or of) and not named else None
    if defined is not None:
        return draft.discourse.entity(number, defined)  # "the cartel is a club of twelve"
    if of:
        return tokens[first - 2].entity
    agent, meant = draft.discourse.agent(number, first)
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


def resized(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "The exit reduces the League, which had 12 members, to 11": what a verb brings the size of a body to."""
    tokens = draft.sentences[number].tokens
    if at < 4 or tokens[at - 1].cls != "TO":
        return None
    end = before_aside(tokens, at - 2) if tokens[at - 2].cls == "COMMA" else at - 2
    verb = (end or 0) - (end is not None and word_at(tokens, end) == "it")
    while verb > 0 and in_phrase(tokens, verb) and not moves(tokens[verb]):
        verb -= 1
    moving = end if end and verb < end and moves(tokens[verb]) else None
    entity = draft.discourse.entity(number, moving) if moving else None
    attribute = size_of(draft.facts, entity) if entity else None
    owner = (Referent(entity, sure=True), attribute) if entity and attribute else None
    if owner is None and moving and word_at(tokens, moving) == "it":
        owner = _sized_body(draft, number, at)
    if owner is None:
        return None
    found = bare_assertion(draft, number, at, owner[0].entity, owner[1])._replace(firm=owner[0].sure)
    if tokens[at - 2].cls == "COMMA":  # the time of the aside is that of before
        found = found._replace(when=None, sometime=False, hypothetical=False, tense="present")
    if is_over(tokens, range(verb + 1)):
        found = found._replace(tense="past", frame=found.frame if found.when is None else "moved")
    return found if is_comparable(draft.facts, found) else None
