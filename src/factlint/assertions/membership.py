"""Assertions about members: who belongs to what, who joined or left it, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.belonging.parties import is_joined_last
from factlint.assertions.belonging.told import HOPING
from factlint.assertions.draft import Draft, Passage
from factlint.assertions.frames.member_words import ENTRIES, sort_of
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import (
    PREPOSITION_CLASSES,
    is_verb,
    word_at,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.frames.members import MemberFinder, Stay
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_AHEAD = frozenset(
    """to will would could may might should if wants want hopes hoping plans seeking applied apply bid talks path not
    invited invite before prospective candidate aspiring potential allowed let former formerly unless until
    never""".split()
)
_FACTUAL = frozenset("until before".split())
"""What leads to something that did happen where a past form follows: "until it joined"."""
_LAPSING = frozenset("until till before".split())
"""After the words, that somebody belongs no longer: "a member until it joined"."""
_COUNTED = ("earlier", "later")
_LONGEST_SUBJECT = 4
_BELONGING = frozenset("member members belongs belong joined".split())
_INCLUDING = frozenset("including among".split())
_QUANTIFYING = frozenset("some most many all several one".split())
_DENIALS = frozenset("to not never".split())
_FIRST = frozenset("founding founder original charter".split())
_IN_A_LIST = frozenset("NAME DET OF FOR ON AND COMMA OPEN CLOSE DATE".split())
_BETWEEN_BODIES = frozenset("both since also".split())


def memberships(draft: Draft, finder: MemberFinder) -> Iterator[Assertion]:
    """The assertions about members of the bodies that have a list of them."""
    bodies = set(draft.facts.member_lists)
    for index, sentence in enumerate(draft.sentences):
        if not any(token.name for token in sentence.tokens) or not bodies:
            continue
        for first, last, stay in finder.find(sentence):
            if stay.closes and not _pauses(sentence.tokens, first, last):
                continue
            yield from _assertions(Passage(draft, index, first, last), stay)
        yield from _in_brackets(Passage(draft, index, 0, len(sentence.tokens)))


def _in_brackets(passage: Passage) -> Iterator[Assertion]:
    """ "Norland is a member of the League (1995) and the Club (2004)": the year of joining after each body."""
    tokens = passage.tokens
    told = next((at for at, token in enumerate(tokens) if token.text.casefold() in _BELONGING), len(tokens))
    about = passage.draft.discourse.about(passage.number) if told < len(tokens) else None
    end = next((at for at in range(told + 1, len(tokens)) if not _is_listed(tokens[at])), len(tokens))
    for at in range(told + 1, min(end, len(tokens) - 3)):
        name, date = tokens[at].name, tokens[at + 2]
        alone = (tokens[at + 1].cls, tokens[at + 3].cls) == ("OPEN", "CLOSE") and date.cls == "DATE"
        for body in name.entities if name and about and alone else ():
            if about and about.entity in passage.facts.members_of(body):
                yield passage.assertion(
                    date.start,
                    date.end,
                    frame="members",
                    subject=body,
                    attribute="joined",
                    value=date.period,
                    firm=about.sure,
                    object=about.entity,
                    kind="member",
                )


def _is_listed(token: Token) -> bool:
    """Whether a list of bodies with their years may go on with a token: "of the League (1995), the Wheat Board"."""
    capital = token.text[0].isupper()
    return capital or token.cls in _IN_A_LIST or token.text.casefold() in _BETWEEN_BODIES


def _pauses(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words stand by themselves: what follows is a pause, and no preposition leads to them."""
    after = tokens[last] if last < len(tokens) else None
    pause = after is None or after.cls == "AND" or (after.cls != "POSS" and not after.text[0].isalnum())
    return pause and not (first and tokens[first - 1].cls in PREPOSITION_CLASSES)


def _assertions(passage: Passage, stay: Stay) -> Iterator[Assertion]:
    from factlint.assertions.belonging.joiners import joiners  # noqa: PLC0415 - few drafts tell of members

    people, sure, denied, told = joiners(passage, stay)
    stay = stay._replace(negated=stay.negated or denied)
    tokens, lists = passage.tokens, passage.facts.member_lists
    bodies = stay.bodies or _bodies(passage)
    sure = sure and (not stay.listing or _strangers(bodies, stay.people, passage.facts) <= 1)
    pairs = [(bodies, stay.date or _governed_date(passage)), *stay.later]
    ahead: frozenset[str] | set[str] = {
        token.text.casefold() for token in tokens[max(0, passage.first - 2) : passage.last]
    } & (_AHEAD - _DENIALS)
    ahead -= _FACTUAL if past_form(stay.word) else set()
    word = passage.sentence.index_at(stay.word.start)
    sort = sort_of(tokens[passage.first : passage.last])
    unsure = _AHEAD - _DENIALS if stay.negated else _AHEAD
    planned = word and stay.kind != "member"
    ahead = ahead or (unsure & {tokens[word - 1].text.casefold()} if planned else set())
    for named, when in pairs:
        together = [name for token in named if token.name for name in token.name.entities]
        for body in together:
            listed = passage.facts.members_of(body)
            noun = next((name for name in sorted(sort) if passage.facts.lists_called(body, name)), "")
            if sort and not noun:
                continue  # "an associate member of" what lists no such members
            others = (
                listed & passage.draft.subjects.named - set(people) if when and not (stay.people or sure) else set()
            )
            for person in (*people, *sorted(others)):  # "it" may stand for another, whom the date fits
                firm = (
                    sure
                    and not ahead
                    and not (_is_done_to(passage, stay) or _may_include_others(passage))
                    and (bool(stay.people) or (person in people and (told or person in listed)))
                    and not (stay.kind == "member" and word_at(tokens, passage.last) in _LAPSING | HOPING)
                    and (stay.kind != "member" or not when or is_joined_last(person, body, together, lists))
                )
                if body in lists and person != body and not _is_person(passage, person):
                    yield _assertion(passage, stay, (body, person), when, firm=firm)._replace(noun=noun)


def _strangers(bodies: Sequence[Token], people: Sequence[Token], facts: FactBase) -> int:
    """How many of those named no list of the bodies knows; where they are several, it is no list of members."""
    named = [name for token in bodies if token.name for name in token.name.entities]
    listed = {member for body in named for member in facts.members_of(body)}
    return sum(listed.isdisjoint(token.name.entities) for token in people if token.name)


def _is_person(passage: Passage, name: str) -> bool:
    """Whether somebody joins a body to work there, unless persons are its members."""
    return passage.facts.entities[name].kind == "person" and not passage.facts.lookup.bodies_of(name)


def _may_include_others(passage: Passage) -> bool:
    """Whether "including" may be said of what is told of members: "neighbours of its members, among them Norland"."""
    tokens, before = passage.tokens, passage.first - 1
    before -= before > 0 and tokens[before].cls == "DET"
    led = before > 0 and tokens[before].cls == "OF" and word_at(tokens, before - 1) not in _QUANTIFYING
    return led and any(word_at(tokens, at) in _INCLUDING for at in range(passage.first, passage.last))


def _is_done_to(passage: Passage, stay: Stay) -> bool:
    """Whether a date may be that of a verb with the joining as its object: "ratified the accession in January"."""
    before = passage.first - 1
    before -= before > 0 and passage.tokens[before].cls in ("DET", "OWN")
    noun = stay.kind == "joined" and stay.word.cls != "JOIN" and stay.word.text in ENTRIES
    return noun and stay.date is not None and before > 0 and past_form(passage.tokens[before])


def _assertion(passage: Passage, stay: Stay, pair: tuple[str, str], date: Token | None, *, firm: bool) -> Assertion:
    tokens, word = passage.tokens, passage.sentence.index_at(stay.word.start)
    clause = clause_of(passage.sentence, passage.first, passage.last)
    period = date.mention.period if date and date.mention else None
    at = passage.sentence.index_at(date.start) if date else 0
    since = at > 0 and word_at(tokens, at - 1) == "since"
    dated = period is not None and (stay.kind != "member" or since)
    alone = sum(token.cls == "DATE" for token in tokens) == 1
    shared = any(token.text == "respectively" for token in tokens)
    counted = date is not None and alone and date.text.casefold().endswith(_COUNTED)  # "nine years later" than what?
    who = next((token for token in stay.people if token.name and pair[1] in token.name.entities), None)
    place = date if dated and date else who or stay.word
    founding = (dated or stay.kind == "member") and _is_of_the_first(tokens[word - 1 : passage.last])
    return passage.assertion(
        place.start,
        place.end,
        frame="members",
        subject=pair[0],
        attribute="joined" if dated and stay.kind == "member" else stay.kind,
        value=period if dated else stay.kind,
        when=None if dated else clause.when,
        tense=clause.tense,
        negated=stay.negated,
        attributed=clause.attributed,
        hypothetical=clause.hypothetical,
        firm=firm and not (counted or (dated and shared)),
        object=pair[1],
        role="founder" if founding else "value",
        kind="member",
    )


def _is_of_the_first(tokens: Sequence[Token]) -> bool:
    """Whether somebody is called one of those who began a body: "a founding member", "one of the original members"."""
    return any(not _FIRST.isdisjoint(token.text.casefold().split(" ")) for token in tokens)


def _bodies(passage: Passage) -> tuple[Token, ...]:
    """The body named last before the frame, else first in it or after it, else the one of the sentence before."""
    tokens, lists = passage.tokens, passage.facts.member_lists

    def listed(token: Token) -> bool:
        return token.name is not None and any(name in lists for name in token.name.entities)

    if _is_strange_name(tokens, passage.last):
        return ()
    stop = max((at + 1 for at in range(passage.first) if tokens[at].text == ";"), default=0)
    here = next(filter(listed, (*reversed(tokens[stop : passage.first]), *tokens[passage.first :])), None)
    if here is not None or stop:
        return () if here is None else (here,)
    earlier = passage.draft.sentences[passage.number - 1] if passage.number else None
    if earlier is None or earlier.block != passage.sentence.block:
        return ()
    found = {token.name.entities: token for token in earlier.tokens if listed(token) and token.name}
    return tuple(found.values()) if len(found) == 1 else ()


def _is_strange_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether an unknown name stands right after the words: "joined the Wheat Board in 2018"."""
    at += at < len(tokens) and tokens[at].cls == "DET"
    return at < len(tokens) and tokens[at].is_unknown_name


def _governed_date(passage: Passage) -> Token | None:
    """The one date that belongs to the verb: "In 1952, Greece joined", not "Greece, free since 1830, joined"."""
    tokens, frame = passage.tokens, range(passage.first, passage.last)
    dates = [
        token
        for at, token in enumerate(tokens)
        if token.cls == "DATE" and (any(found.verb in frame for found in governing(tokens, at)) or _opens(passage, at))
    ]
    return dates[0] if len(dates) == 1 else None


def _opens(passage: Passage, date: int) -> bool:
    """Whether a date ends what stands before the subject: "Since 1952,", "At the summit in Oslo in May 1952,"."""
    tokens = passage.tokens
    if tokens[0].text not in ("Since", "At") or any(is_verb(tokens, at) for at in range(1, date)):
        return False
    subject = tokens[date + 1 + (word_at(tokens, date + 1) == ",") : passage.first]
    plain = len(subject) < _LONGEST_SUBJECT and not any(token.cls in ("COMMA", "DATE") for token in subject)
    return date < passage.first and plain and (date == 1 or tokens[date - 1].cls in ("IN", "ON"))
