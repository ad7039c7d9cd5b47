"""Whose office or seat a sentence speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.frames.holders import FILLERS
from factlint.assertions.holders.anothers import is_of_another, is_owner, is_part_of
from factlint.assertions.holders.countries import country_ranked, country_told_of, is_in_a_part
from factlint.assertions.referents.naming import names_in, names_unknown, names_unknown_body
from factlint.assertions.sentences.kinds import NAMELESS
from factlint.assertions.sentences.phrases import before_bracket, before_relative, describes, phrase_start
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import (
    PREPOSITIONS,
    PRONOUNS,
    is_verb,
    word_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.holders import Held
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_OPENING, _FARTHEST = 2, 8
_NARROWING = frozenset("OF FOR WORD NOUN NAME".split())
_SPEAKING = frozenset("we i you".split())
_TAKEN = ("started", "called")
_HAVING = frozenset("has have had".split())


def owners_of(passage: Passage, held: Held, attributes: set[str]) -> tuple[list[tuple[str, str]], bool]:
    """Whose office or seat it is, each with the attribute, and whether the words say so."""
    pairs = {(owner, name) for name in attributes for owner in passage.facts.entities_with(name)}
    if is_of_another(passage, held, place=_is_place(passage.facts, attributes)):
        return [], False
    owners = _owners_named(passage, held, {owner for owner, _ in pairs}, attributes)
    if owners is None:
        return _owners_told(passage, held, pairs, attributes)
    found = sorted(pair for pair in pairs if pair[0] in owners)
    return found, len({owner for owner, _ in found}) == 1


def _owners_named(passage: Passage, held: Held, owners: set[str], attributes: set[str]) -> set[str] | None:
    """Those whose office the words say it is, known or not; `None` where they do not say."""
    if any(token.name is None for token in held.owners):
        return _meant(passage, held)
    explicit = {entity for token in held.owners if token.name for entity in token.name.entities}
    if explicit:
        return explicit
    if held.shape == "based" and (apposed := apposed_body(passage) or definite_body(passage)):
        return {apposed}
    tied = {owner for owner in owners if is_relative(passage, owner)}
    named = tied or _beside(passage) & owners or _subject(passage, owners) & owners
    if named or not _is_place(passage.facts, attributes):
        return named or None
    country = country_ranked(passage, held) or country_told_of(passage, held)
    return {country} if country in owners else None


def apposed_body(passage: Passage) -> str | None:
    """The body that words such as "a Leeds-based club" say what it is: "the League, a Leeds-based club"."""
    tokens, first = passage.tokens, passage.first - 1
    last = _described(passage)
    if first < 2 or tokens[first].cls != "DET" or last >= len(tokens):
        return None
    told = tokens[first - 1]
    at = first - 2 if told.cls == "COMMA" else predicate_of(tokens, first - 1).subject if told.cls == "BE" else None
    names = names_in(tokens[at : at + 1]) if at is not None else []
    callings = passage.draft.discourse.callings
    return names[0] if names and callings.answers(names[0], word_at(tokens, last)) else None


def definite_body(passage: Passage) -> str | None:
    """The body that words such as "the Leeds-based club" stand for: the last named, no unknown one being near."""
    tokens, first, last = passage.tokens, passage.first - 1, _described(passage)
    led = first >= 0 and word_at(tokens, first) == "the" and last < len(tokens) and tokens[last].text.islower()
    after = last + 1
    plain = word_at(tokens, after) in PREPOSITIONS or is_verb(tokens, after) if after < len(tokens) else True
    if not led or not (plain or tokens[after].cls not in _NARROWING):
        return None
    subjects, number = passage.draft.subjects, passage.number
    found = subjects.discourse.called(number, last)
    if found is None or not found.sure:
        return None
    earliest = max(0, number - _FARTHEST)
    named = next((i for i in range(number, earliest, -1) if found.entity in subjects.named_in(i)), earliest)
    between = [tokens[:first], *(passage.draft.sentences[i].tokens for i in range(named, number))]
    return None if any(map(names_unknown_body, between)) else found.entity


def _described(passage: Passage) -> int:
    """The last token of the noun that "Leeds-based" stands before."""
    tokens, last = passage.tokens, passage.last
    while last + 1 < len(tokens) and all(map(describes, tokens[last : last + 2])):
        if word_at(tokens, last + 1) in PREPOSITIONS:
            break
        last += 1
    return last


def _owners_told(
    passage: Passage, held: Held, pairs: set[tuple[str, str]], attributes: set[str]
) -> tuple[list[tuple[str, str]], bool]:
    """Whose office it is where the words do not say: the holder's own, that of the body told of, the only one near."""
    draft, facts = passage.draft, passage.facts
    people = {name for token in held.holders if token.name for name in token.name.entities}
    held_by = {(fact.entity, fact.attribute) for person in people for fact in facts.holdings(person)}
    own = sorted(pair for pair in pairs & held_by if pair[0] in draft.subjects.named)
    if not _is_place(facts, attributes):
        own = own or sorted(pair for pair in pairs & held_by if _is_alluded_to(passage, pair[0]))
    beside = draft.sentences[max(0, passage.number - 1) : passage.number + 1]
    if held.date is not None and held.shape in _TAKEN and not any(names_unknown_body(one.tokens) for one in beside):
        own = own or sorted(pairs & held_by)  # "Ann Lee, who became head in 2015"
    told = sorted(pair for pair in pairs if said_of(passage, held, pair))
    place = _is_place(facts, attributes)
    said = told or own if place else own or told
    if said:
        return said, len(said) == 1 and not (place and said is own)  # "its research arm is based in Leeds"
    here = set(draft.subjects.named_in(passage.number))
    everywhere = sorted(pair for pair in pairs if pair[0] in draft.subjects.named)
    back = [pair for pair in everywhere if pair[0] in here] or everywhere
    near = {owner for owner, _ in back} & _named_nearby(passage)
    elsewhere = any(name in attributes for _, name in held_by)  # "the president, Ann Lee": hers is of a body unnamed
    sure = len({owner for owner, _ in everywhere}) == 1 and bool(near) and not elsewhere
    return back, sure and not place


def _is_alluded_to(passage: Passage, body: str) -> bool:
    """Whether a draft uses the name of a body inside others or in short: "the UN assembly", "the Commission"."""
    entity, text = passage.facts.entities[body], passage.draft.document.text
    names = [name for name in (entity.name, *(alias.text for alias in entity.aliases)) if name[0].isupper()]
    called = "|".join([*map(re.escape, names), f"[Tt]he {re.escape(entity.name.split()[-1])}"])
    return re.search(rf"\b(?:{called})\b", text) is not None


def _named_nearby(passage: Passage) -> set[str]:
    """The entities that the paragraph names so far, or that the draft opens with."""
    sentences, subjects = passage.draft.sentences, passage.draft.subjects
    block = passage.sentence.block
    near = [i for i in range(passage.number + 1) if sentences[i].block == block]
    return {name for i in {0, *near} for name in subjects.named_in(i)}


def _meant(passage: Passage, held: Held) -> set[str]:
    """Whom "the bank" behind an office surely stands for."""
    at = next(passage.sentence.index_at(token.start) for token in held.owners if token.name is None)
    found = passage.draft.discourse.entity(passage.number, at)
    return {found} if found else set()


def is_said(passage: Passage, held: Held, office: tuple[str, str]) -> bool:
    """Whether the words say whose the office is: "the head of the League", "whose head is", "it has a head"."""
    explicit = bool(held.owners) or is_relative(passage, office[0]) or said_of(passage, held, office)
    return explicit or office[0] in _subject(passage, {office[0]})


def said_of(passage: Passage, held: Held, office: tuple[str, str]) -> bool:
    """Whether a sentence without another body says who has an office, or what "the capital" is, of what was told of."""
    tokens, subjects = passage.tokens[passage.first : passage.last], passage.draft.subjects
    states = any(token.cls == "BE" for token in tokens) and held.shape in ("titled", "called")
    apposed = _is_place(passage.facts, {office[1]}) and (
        (held.shape == "called" and tokens[-2].text == "the")
        or (held.shape == "titled" and passage.first == 0 and tokens[0].text == "The")  # "The capital, Oslo, lies"
    )
    named = (token.name for token in passage.sentence.names if token.name and token.name.form != "demonym")
    kind = subjects.discourse.callings.kind
    kinds = {kind(entity) for name in named for entity in name.entities if entity != office[0]}
    owned = any(token.cls == "OWN" for token in tokens)  # "is its capital": of whom the clause says
    if held.owners or owned or kind(office[0]) in kinds or not (states or apposed) or is_in_a_part(passage):
        return False
    told = subjects.discourse.told(passage.number)
    before = set(subjects.named_in(passage.number - 1)) if passage.number else set[str]()
    alike = {entity for entity in before if kind(entity) == kind(office[0])}
    if told is None or told.entity != office[0] or alike - set(passage.facts.entities_with(office[1])):
        return False  # nobody knows the capital of the other country named
    return told.sure or alike == {office[0]}


def is_alone(passage: Passage, owner: str) -> bool:
    """Whether a sentence names one body and nothing else, so that a title in it is that body's."""
    subjects = passage.draft.subjects
    return set(subjects.named_in(passage.number)) == {owner} and subjects.discourse.callings.kind(owner) != "country"


def is_of_it(passage: Passage, owners: set[str]) -> bool:
    """Whether "it" or "the company" after a verb surely stands for the one owner: "who has led it since 2014"."""
    tokens = passage.tokens
    words = {at: tokens[at].text.casefold() for at in range(passage.first, passage.last)}
    at = next((at for at, word in words.items() if word == "it" or word in NAMELESS), None)
    subjects, number = passage.draft.subjects, passage.number
    if at is None or {subjects.discourse.entity(number, at)} != owners:
        return False
    return not owners.isdisjoint((*subjects.named_in(number), *subjects.named_in(max(0, number - 1))))


def is_relative(passage: Passage, owner: str) -> bool:
    """Whether a relative pronoun ties the office to its owner: "Veldmark, whose leader, Ann Lee, ..."."""
    tokens, at = passage.tokens, passage.first - 1
    if at < 2 or tokens[at].text.casefold() != "whose":
        return False
    before = before_relative(tokens, at)
    if tokens[before].name is None:  # "Veldmark, a republic of two million whose capital is"
        commas = (i for i in range(before, 0, -1) if tokens[i].cls == "COMMA" or is_verb(tokens, i))
        comma = next(commas, 0)
        before = comma - 1 if comma and word_at(tokens, comma + 1) in ("a", "an") else before
        if not comma and word_at(tokens, 0) in ("a", "an"):  # "A republic whose capital is Accra, Ghana lies"
            named = (i for i in range(passage.last, len(tokens)) if tokens[i].name and tokens[i - 1].cls == "COMMA")
            before = next((i for i in named if is_verb(tokens, i + 1)), before)
    name = tokens[before].name
    if name is None:  # "the island, whose capital is"
        return passage.draft.discourse.entity(passage.number, before) == owner
    return owner in name.entities


def _is_place(facts: FactBase, attributes: set[str]) -> bool:
    return any(not facts.attributes[name].office for name in attributes)


def _beside(passage: Passage) -> set[str]:
    """The name right before the frame, or right after it ("Headquartered in Brussels, Belgium, NATO is ...")."""
    tokens = passage.tokens
    at = passage.first - 1
    if at > 1 and word_at(tokens, at) == "with" and tokens[at - 1].cls == "COMMA":
        at -= 1  # "the League, with its seat in Leeds,"
    if at > 0 and tokens[at].cls == "COMMA" and (past_form(tokens[passage.first]) or tokens[at + 1].text == "with"):
        at -= 1  # "the League, based in Leeds,"
        if is_part_of(tokens, at):
            return set()
    elif at > 0 and tokens[at].cls == "AND" and past_form(tokens[passage.first]):
        at = _before_aside(tokens, at)
    while at >= 0 and (
        tokens[at].cls in ("BE", "VERB", "OWN", "HEDGE", "NEUTRAL") or tokens[at].text.casefold() in FILLERS
    ):
        at -= 1
    if at >= 0 and tokens[at].cls == "POSS":
        at -= 1
    at = before_bracket(tokens, at) if at >= 0 else at
    name = tokens[at].name if at >= 0 else None
    if name is None and at > 0 and tokens[at + 1].cls == "POSS":
        owner = passage.draft.discourse.entity(passage.number, at)
        return {owner} if owner else set()  # "the country's capital, Accra"
    found = set(name.entities) if name and not is_owner(tokens, at) else set()
    if not found and (passage.first <= _OPENING or tokens[passage.last - 1].text.casefold().endswith("based")):
        for token in tokens[passage.last : passage.last + 5]:
            if token.name and token.name.form != "demonym":
                found |= set(token.name.entities)
    return found


def _before_aside(tokens: Sequence[Token], at: int) -> int:
    """The token before an aside of two participles: "the League, founded in 1921 and based in Leeds,"."""
    for i in range(at - 1, max(0, at - 12), -1):
        if tokens[i].cls == "COMMA" and tokens[i - 1].name and past_form(tokens[i + 1]):
            return i - 1
    return at


def _subject(passage: Passage, owners: set[str]) -> set[str]:
    """The subject of the clause, or whom "its" and "it" stand for: "was founded in 1921 and has its seat in"."""
    tokens, first = passage.tokens, passage.first
    verb = first
    while verb > 0 and (leads(tokens[verb]) or (verb == first and tokens[verb].cls not in ("BE", "VERB"))):
        verb -= 1
    office = next((at for at in range(first, passage.last) if tokens[at].text.casefold() not in FILLERS), first)
    placed = past_form(tokens[office]) and tokens[verb].cls not in ("BE", "VERB")
    placed = placed or tokens[office].text.partition(" ")[0] in _HAVING  # "has 55 members and has its seat in"
    verb = office if placed else verb  # "Founded in 1921 and headquartered in Leeds, the League has"
    says = placed or tokens[verb].cls in ("BE", "VERB") or tokens[verb].text.casefold() in _HAVING
    at = predicate_of(tokens, verb).subject if says and (verb or placed) else None
    token = tokens[at] if at is not None else None
    if at is not None and token is not None and token.name:
        return set() if is_owner(tokens, at) else set(token.name.entities)
    if at is not None and word_at(tokens, at) in PRONOUNS | NAMELESS:
        owned = any(before.cls == "POSS" for before in tokens[max(0, at - 3) : at])  # "the UN's food agency"
        return owners & {passage.draft.discourse.entity(passage.number, at)} if not owned else set()
    if token is not None and token.is_unknown_name:
        return set()  # "met the Danube Board, which has its seat in"
    own = next((i for i in range(max(0, first - 2), passage.last) if tokens[i].cls == "OWN"), None)
    return set() if own is None else _owning(passage, own, owners)


def leads(token: Token) -> bool:
    """Whether a word stands between a verb and the office it takes: "has only one head", "has its new seat"."""
    return token.cls in ("OWN", "DET", "NEUTRAL", "HEDGE", "ONE") or token.text.casefold() in FILLERS


def _owning(passage: Passage, at: int, owners: set[str]) -> set[str]:
    """Whom "its" stands for: who does what the clause tells, if that is an owner, else one that is surely meant."""
    discourse, number = passage.draft.discourse, passage.number
    agent, doer = discourse.agent(number, at)
    if agent and doer and agent.kind == "name" and doer.entity in owners:
        return {doer.entity}  # "the order that the court made at its seat"
    found = discourse.owner(number, at)
    if found is None:
        return _only_one_before(passage, at, owners)
    return {found.entity} if found.sure else set()


def _only_one_before(passage: Passage, own: int, owners: set[str]) -> set[str]:
    """Whose "its" is where nothing else can be meant: the one owner named before in the clause that is about it.

    It is about it if its name is in the subject, or the clause is of those who speak: "we met Norlanders in their
    capital".
    """
    tokens, (agent, _) = passage.tokens, passage.draft.discourse.agent(passage.number, own)
    names = {name for token in tokens[:own] if token.name for name in token.name.entities} & owners
    if agent is None or len(names) != 1 or names_unknown(tokens[:own]):
        return set()
    led = tokens[phrase_start(tokens, agent.at) : agent.at + 1]
    about = any(token.name and names & set(token.name.entities) for token in led)
    country = all(passage.draft.discourse.callings.kind(name) == "country" for name in names)
    told = country and agent.at <= _FARTHEST and word_at(tokens, 0) in _SPEAKING
    return names if about or told else set()
