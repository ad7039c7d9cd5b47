"""Counts whose noun was said before: "Jupiter has 95", "there are now 29", "its rings, of which 13 are known"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.figures.gapped import bare_assertion, is_comparable, size_of
from factlint.assertions.referents.naming import names_in
from factlint.assertions.referents.referent import Referent
from factlint.assertions.referents.roles import HAVING, exists
from factlint.assertions.sentences.agents import governs
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.sentences.words import bases, stem
from factlint.facts.index import PIECE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts.model import Attribute

_REACH = 2
"""How many sentences back the noun may stand."""
_WHICH = frozenset("which whom".split())
_RANKING = frozenset("come rank follow place stand finish be".split())
_PLACES = frozenset("next last place close behind".split())
_FEW = 3
_LISTING = frozenset("of by and , then".split())
ADDED = frozenset("more another additional further extra new".split())
_FIGURES = frozenset(("NUM", "MEASURE", "ORD", "JOINED", "MULT"))


def elided(draft: Draft, number: int, at: int) -> Assertion | None:
    """What a figure says of the things that were spoken of last, where the words name who has so many."""
    owner = _haver(draft, number, at)
    for index, noun in _nouns_before(draft, number, at) if owner else ():
        found = _said(draft, (number, at), (index, noun), owner) if owner else None
        if found or _is_counted(draft.sentences[index].tokens, noun):
            return found
    return None


def counted_before(draft: Draft, number: int, at: int) -> tuple[Referent, str] | None:
    """Of whose things "the total" is: of those that are added to, "found 128 more moons around Saturn, bringing it"."""
    for index, noun in _nouns_before(draft, number, at):
        tokens = draft.sentences[index].tokens
        if ADDED.isdisjoint(token.text.casefold() for token in tokens[max(0, noun - 3) : noun]):
            return None
        term = tokens[noun].term
        counts = [name for name in term.nouns if draft.facts.attributes[name].type == "count"] if term else []
        named = set(names_in(draft.sentences[index].tokens)) if index == number else set()
        pairs = [(owner, name) for name in counts for owner in draft.subjects.owners(name) & named]
        if len({owner for owner, _ in pairs}) != 1:
            return None
        return (Referent(pairs[0][0], sure=True), pairs[0][1]) if len(pairs) == 1 else None
    return None


def ones(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "It has two official ones", "it supports the three most recent ones": the noun stands in the sentence before."""
    tokens = draft.sentences[number].tokens
    last = next((i for i in range(at + 1, min(at + 5, len(tokens))) if word_at(tokens, i) == "ones"), None)
    words = {word for token in tokens[at + 1 : last] for word in token.text.casefold().split()}
    agent, owner = draft.discourse.agent(number, at)
    if last is None or agent is None or owner is None or not governs(tokens, agent, at):
        return None
    verb = tokens[agent.verb]
    having = bool(bases(verb.text.casefold().split(" ")[0]) & HAVING)
    text = draft.document.text[draft.sentences[max(number - 1, 0)].start : tokens[at].start].casefold()
    spoken = {stem(word) for word in PIECE.findall(text)}
    found = [
        name
        for name in draft.facts.attributes_of(owner.entity)
        if draft.facts.attributes[name].type == "count"
        and (having or (verb.term and name in verb.term.verbs))
        and _is_one_of(draft.facts.attributes[name], words, spoken)
    ]
    said = (
        bare_assertion(draft, number, at, owner.entity, found[0])._replace(firm=owner.sure) if len(found) == 1 else None
    )
    return said if said and is_comparable(draft.facts, said) else None


def _is_one_of(attribute: Attribute, words: set[str], spoken: set[str]) -> bool:
    """Whether a noun of an attribute has the words before "ones", and ends with a word that was spoken of."""
    nouns = (form.casefold().split() for phrase in attribute.nouns for form in phrase.forms[:1])
    return any(words and words <= set(noun[:-1]) and stem(noun[-1]) in spoken for noun in nouns)


def _haver(draft: Draft, number: int, at: int) -> Referent | None:
    """Who has so many: the subject of a verb of having, or what the text goes on about where "there are" so many."""
    tokens, discourse = draft.sentences[number].tokens, draft.discourse
    first = at - (at > 0 and tokens[at - 1].cls == "HEDGE")
    lead = first - 3 - (first > 3 and tokens[first - 3].cls == "DET")
    listed = first > 2 and word_at(tokens, first - 1) == "with" and word_at(tokens, lead) in _LISTING
    beside = tokens[first - 2].entity if listed else None
    if beside is not None:
        return Referent(beside, sure=True)  # "ahead of Jupiter with 95"
    agent, meant = discourse.agent(number, first)
    if agent is None:
        return None
    verb = tokens[agent.verb]
    if agent.kind == "empty":
        there = word_at(tokens, agent.at) == "there" and verb.cls == "BE" and governs(tokens, agent, first)
        return _placed(draft, number, at) if there else None
    credited = word_at(tokens, first - 1) == "with" and agent.verb == first - 2 and past_form(verb)
    credited = credited or _gives_place(tokens, agent.verb, first)
    noun = word_at(tokens, agent.verb) == "number" and tokens[agent.verb + 1].cls == "OF"  # "the magic number of 12"
    having = not noun and bool(bases(verb.text.casefold().split(" ")[0]) & HAVING) and governs(tokens, agent, first)
    if not (having or credited) or agent.kind == "owned":
        return None
    return meant


def _gives_place(tokens: Sequence[Token], verb: int, first: int) -> bool:
    """Whether a verb gives somebody a place "with" so many: "Jupiter comes second with 95", "follows with 95"."""
    between = tokens[verb + 1 : first - 1]
    placed = all(token.cls in ("ORD", "DET") or token.text in _PLACES for token in between)
    ranks = bool(bases(word_at(tokens, verb)) & _RANKING) and (bool(between) or word_at(tokens, verb) == "follows")
    return word_at(tokens, first - 1) == "with" and len(between) <= _FEW and placed and ranks


def _placed(draft: Draft, number: int, at: int) -> Referent | None:
    """Whose "there are" so many: of what a name right after says, else of what the text goes on about.

    In "there are seven in the Guild" they may also be those spoken of before that belong to it.
    """
    tokens, discourse = draft.sentences[number].tokens, draft.discourse
    name = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].cls == "DET")
    led = name < len(tokens) and tokens[at + 1].cls in ("IN", "OF", "ON", "AT")
    if led and (tokens[name].name or tokens[name].is_unknown_name):
        return Referent(entity, sure=False) if (entity := tokens[name].entity) else None
    return discourse.about(number) or discourse.told(number)


def of_which(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "Its rings, of which 13 are known,": the figure is of the noun that the relative clause is about."""
    tokens = draft.sentences[number].tokens
    if at < 4 or word_at(tokens, at - 1) not in _WHICH or tokens[at - 2].cls != "OF" or not exists(tokens, at + 1):
        return None
    noun = at - 3 - (tokens[at - 3].cls == "COMMA")
    owner = draft.discourse.owner_in(number, noun - 1, noun)
    return _said(draft, (number, at), (number, noun), owner) if owner and tokens[noun].cls == "NOUN" else None


def known_of(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "Its rings were found in 1977; 13 are now known": the figure opens a clause of its own about them."""
    tokens = draft.sentences[number].tokens
    lead = at - 1 - (at > 1 and tokens[at - 1].cls in ("DATE", "NEUTRAL", "HEDGE"))
    opens = at == 0 or tokens[lead].text in (";", ".", ":", ",") or tokens[lead].cls == "AND"
    if not opens or not exists(tokens, at + 1):
        return None
    index, noun = next(_nouns_before(draft, number, at), (number, 0))
    owner = draft.discourse.owner_in(index, noun - 1, noun)
    between = (*draft.sentences[index].tokens[noun + 1 :], *tokens[:at]) if index < number else tokens[noun + 1 : at]
    others = any(token.cls == "WORD" and token.text.islower() and token.text[-1] == "s" for token in between)
    return _said(draft, (number, at), (index, noun), owner) if owner and not others else None


def _said(draft: Draft, place: tuple[int, int], noun: tuple[int, int], owner: Referent) -> Assertion | None:
    """The count of an owner that a noun names, where the figure may be one; none where it may be of several."""
    term = draft.sentences[noun[0]].tokens[noun[1]].term
    names = term.nouns & set(draft.facts.attributes_of(owner.entity)) if term else ()
    plural = draft.sentences[noun[0]].tokens[noun[1]].text.casefold().endswith("s")
    counts = sorted(name for name in names if draft.facts.attributes[name].type in ("count", "number"))
    counts = counts if plural else [name for name in counts if name == size_of(draft.facts, owner.entity)]
    found = [bare_assertion(draft, *place, owner.entity, name) for name in counts]
    fitting = [one for one in found if is_comparable(draft.facts, one)]
    text = draft.sentences[noun[0]].tokens[noun[1]].text.casefold()
    return fitting[0]._replace(firm=owner.sure, noun=text) if len(fitting) == 1 else None


def _nouns_before(draft: Draft, number: int, at: int) -> Iterator[tuple[int, int]]:
    """The plural nouns that counts are named by, from the nearest to those of the sentences before."""
    block = draft.sentences[number].block
    for index in range(number, max(-1, number - _REACH - 1), -1):
        tokens = draft.sentences[index].tokens
        if draft.sentences[index].block != block and index < number - 1:
            return
        for i in range((at if index == number else len(tokens)) - 1, -1, -1):
            if tokens[i].cls in _FIGURES and i + 1 < len(tokens) and _counts_else(tokens, i):
                return  # "53 members and four cups"
            if tokens[i].cls == "NOUN":
                yield index, i


def _counts_else(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure counts things that the facts know nothing of."""
    after = next((token for token in tokens[at + 1 : at + 4] if token.cls not in ("NEUTRAL", "HEDGE")), None)
    return after is not None and after.cls == "WORD" and after.text.islower() and after.text[-1] == "s"


def _is_counted(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a figure stands before a noun, so that a later figure without one is of the same things."""
    return any(token.cls in _FIGURES for token in tokens[max(0, noun - 3) : noun])
