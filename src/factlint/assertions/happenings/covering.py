"""Whether a clause has the words of a happening, and whose happening it is where the clause leaves that out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.happenings.matching import NEARLY
from factlint.assertions.referents.naming import names_in
from factlint.assertions.referents.ownerless import owner_left_out
from factlint.assertions.sentences.phrases import head_of, joined_start, phrase_start
from factlint.assertions.sentences.verbs import ADVERBS, word_at
from factlint.assertions.sentences.words import bases, concept

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from factlint.assertions.draft import Draft
    from factlint.assertions.happenings.matching import Content, Match
    from factlint.assertions.sentences.predicates import Predicate
    from factlint.assertions.sentences.tokens import Token

SIGNING = frozenset("sign conclude reach strike".split())
FOLLOWING = frozenset("follow appear arrive".split())
"""What a happening does after another, so that its own verb is left out: "Pine 3.0 followed"."""
_RELEASED = frozenset((concept("release"), concept("launch")))
_SIGNED = frozenset((concept("sign"),))
_LANDS = frozenset("islands archipelago colony protectorate principality duchy".split())
_LEAVING = concept("leave")
_FRAMING = frozenset("IN ON FOR TO FROM DET DATE COMMA".split()) | {"", "."}
_TELLING = 3


def who(draft: Draft, number: int, at: int) -> str | None:
    """The entity that a phrase stands for; a land without its name is the one that the page is about."""
    tokens, discourse = draft.sentences[number].tokens, draft.discourse
    land = word_at(tokens, at) in _LANDS and tokens[phrase_start(tokens, at)].cls == "DET"
    return discourse.entity(number, at) or (discourse.page() if land else None)


def is_left_out(draft: Draft, number: int, noun: int, match: Match) -> bool:
    """Whether the noun of a dated fact goes without its owner, who is clear: "independence was achieved"."""
    head = head_of(draft.sentences[number].tokens, noun)
    owner, attribute = match.happening.owner, match.happening.attribute
    if owner is None or attribute == "date":
        return False
    owners = frozenset(draft.facts.entities_with(attribute))
    return owner_left_out(draft.discourse, number, head, owners) == owner


def covers(draft: Draft, number: int, predicate: Predicate, match: Match, content: Content) -> bool:
    """Whether the words of the happening stand in the clause of the verb."""
    tokens, bag = draft.sentences[number].tokens, match.bag
    inside = {predicate.verb, *range(predicate.first, predicate.last)}
    for at in (predicate.subject, predicate.object):
        if at is not None:
            inside |= set(range(joined_start(tokens, at), at + 1))
    inside |= set(match.words) if is_case(match) else set()  # its name may have a full stop in it
    verb = bases(word_at(tokens, predicate.verb).split(" ")[0])
    implied = _SIGNED if verb & (SIGNING | {"date"}) else _RELEASED if verb & FOLLOWING else frozenset[str]()
    words = sum(not inside.isdisjoint(content.words.get(word, ())) or word in implied for word in bag.words)
    discourse = draft.discourse
    ends = [at for at in (predicate.subject, predicate.object) if at is not None]
    meant = {who(draft, number, at) for at in ends}
    meant |= {name for name in bag.names for at in ends if discourse.is_part_of(number, at, name)}
    meant |= {match.happening.owner} if any(is_left_out(draft, number, at, match) for at in ends) else set()
    stranger = _is_of_stranger(
        predicate, match, meant, inside & set(content.entities.get(match.happening.owner or "", ()))
    )
    meant |= {match.happening.owner} if not stranger and _is_understood(draft, number, predicate, match) else set()
    owned = {discourse.entity(number, at) for at in inside if tokens[at].cls == "OWN"}
    names = sum(not inside.isdisjoint(content.entities.get(name, ())) or name in meant | owned for name in bag.names)
    owner = match.happening.owner
    missing = stranger or (owner is not None and not match.named)
    leaving = concept(word_at(tokens, predicate.verb)) == _LEAVING
    if owner is not None and owner not in bag.names and leaving:
        missing = missing or _has_strange_name(tokens, range(predicate.verb + 1, predicate.last), match)
    share = (words + names) / bag.size
    return not missing and share >= (1 if bag.size < 5 else NEARLY) and bag.size > 1


def _is_of_stranger(
    predicate: Predicate, match: Match, meant: AbstractSet[str | None], named: AbstractSet[int]
) -> bool:
    """Whether the subject is somebody else than the only one that has a part in it: "the body in Leeds got the prize".

    `meant` are those that subject and object stand for, `named` the places in the clause that name the owner.
    """
    owner, told = match.happening.owner, predicate.subject in match.words or predicate.subject is None
    return not told and match.bag.names == {owner} and owner not in meant and not named


def is_case(match: Match) -> bool:
    """Whether a happening is the ruling in a case: "Roe v. Wade"."""
    return " v. " in match.happening.subject or " v " in match.happening.subject


def _has_strange_name(tokens: Sequence[Token], places: range, match: Match) -> bool:
    """Whether a stretch has a name that is neither known nor the happening's: "withdrew from the Danube Board"."""
    known = frozenset[str]().union(*(bag.words for bag in match.happening.bags))
    words = [tokens[at].text for at in places if at and tokens[at].cls in ("WORD", "NOUN") and not tokens[at].name]
    return any(word[0].isupper() and concept(word.casefold()) not in known for word in words)


def _is_understood(draft: Draft, number: int, predicate: Predicate, match: Match) -> bool:
    """Whether a clause leaves out whose happening it tells: "Norland applied for membership", after a sentence on it.

    It says nothing else, and no other that might be meant is named nearer.
    """
    owner, tokens = match.happening.owner, draft.sentences[number].tokens
    if owner is None or owner not in match.bag.names or match.bag.size < _TELLING:
        return False
    clause = range(predicate.first, predicate.last)
    strange = _has_strange_name(tokens, clause, match)
    plain = (
        at in match.words or tokens[at].cls in _FRAMING or word_at(tokens, at) in ADVERBS
        for at in range(predicate.verb + 1, predicate.last)
    )
    if strange or not all(plain):
        return False
    callings = draft.discourse.callings
    for index in range(number, max(-1, number - _TELLING), -1):
        named = names_in(draft.sentences[index].tokens)
        alike = {name for name in named if callings.kind(name) == callings.kind(owner)}
        if alike:
            return alike == {owner}
    return draft.discourse.page() == owner
