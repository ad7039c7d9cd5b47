"""Assertions about members: who belongs to what, who joined or left it, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.referents.roles import PREPOSITIONS
from factlint.assertions.sentences.clauses import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.frames.members import MemberFinder, Stay
    from factlint.assertions.sentences.tokens import Token

_RELATIVES = frozenset(("which", "who", "that"))
_AHEAD = frozenset(
    """to will would could may might should if wants want hopes hoping plans seeking applied apply bid talks path not
    invited invite before prospective candidate aspiring potential allowed let former formerly unless until
    never""".split()
)
_OPENING = frozenset("but then when again later finally ; : — –".split())
_DENIALS = frozenset("to not never".split())


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


def _pauses(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words stand by themselves: what follows is a pause, and no preposition leads to them."""
    after = tokens[last] if last < len(tokens) else None
    pause = after is None or after.cls == "AND" or (after.cls != "POSS" and not after.text[0].isalnum())
    return pause and not (first and tokens[first - 1].cls in PREPOSITIONS)


def _assertions(passage: Passage, stay: Stay) -> Iterator[Assertion]:
    people, sure = _people(passage, stay)
    tokens, lists = passage.tokens, passage.facts.member_lists
    pairs = [(stay.bodies or _bodies(passage), stay.date or _leading_date(passage)), *stay.later]
    ahead: frozenset[str] | set[str] = {
        token.text.casefold() for token in tokens[max(0, passage.first - 2) : passage.last]
    } & (_AHEAD - _DENIALS)
    word = passage.sentence.index_at(stay.word.start)
    unsure = _AHEAD - _DENIALS if stay.negated else _AHEAD
    planned = word and stay.kind != "member"
    ahead = ahead or (unsure & {tokens[word - 1].text.casefold()} if planned else set())
    for named, when in pairs:
        for body in (name for token in named if token.name for name in token.name.entities):
            for person in people:
                if body in lists and person != body:
                    yield _assertion(passage, stay, (body, person), when, firm=sure and not ahead)


def _assertion(passage: Passage, stay: Stay, pair: tuple[str, str], date: Token | None, *, firm: bool) -> Assertion:
    clause = clause_of(passage.sentence, passage.first, passage.last)
    period = date.mention.period if date and date.mention else None
    at = passage.sentence.index_at(date.start) if date else 0
    since = at > 0 and passage.tokens[at - 1].text.casefold() == "since"
    dated = period is not None and (stay.kind != "member" or since)
    who = next((token for token in stay.people if token.name and pair[1] in token.name.entities), None)
    place = date if dated and date else who or stay.word
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
        firm=firm,
        object=pair[1],
        kind="member",
    )


def _people(passage: Passage, stay: Stay) -> tuple[list[str], bool]:
    """Who joined, and whether the words leave no doubt of it."""
    if stay.people:
        return [name for token in stay.people if token.name for name in token.name.entities], True
    tokens, first = passage.tokens, passage.first
    relative = next((at for at in (first, first - 1) if at > 0 and tokens[at].text.casefold() in _RELATIVES), None)
    if relative is not None:  # "a country that joined in 2009" is none of those named before
        before = tokens[relative - 2 if relative > 1 and tokens[relative - 1].cls == "COMMA" else relative - 1]
        return (list(before.name.entities), True) if before.name else ([], False)
    found = _candidates(passage, tokens[:first])
    if found:
        return found[:1], len(set(found)) == 1
    earlier = passage.draft.sentences[passage.number - 1] if passage.number else None
    if earlier is None or earlier.block != passage.sentence.block:
        return [], False
    return _candidates(passage, earlier.tokens)[:1], True


def _candidates(passage: Passage, tokens: Sequence[Token]) -> list[str]:
    """The entities named that are of a kind with members of something, but not after a preposition."""
    facts, named = passage.facts, passage.draft.subjects.named
    kinds = {facts.entities[name].kind for name in named if facts.index.bodies_of(name)}
    return [
        name
        for at, token in enumerate(tokens)
        if token.name and token.name.form != "demonym" and not (at and tokens[at - 1].cls in ("OF", "IN", "FROM", "BY"))
        for name in token.name.entities
        if facts.entities[name].kind in kinds and name not in facts.member_lists
    ]


def _bodies(passage: Passage) -> tuple[Token, ...]:
    """The body named last before the frame, or else first in it or after it."""
    tokens, lists = passage.tokens, passage.facts.member_lists
    for token in (*reversed(tokens[: passage.first]), *tokens[passage.first :]):
        if token.name and any(name in lists for name in token.name.entities):
            return (token,)
    return ()


def _leading_date(passage: Passage) -> Token | None:
    """The date of "In 1952, Greece joined": at the head of the clause, not "Greece, free since 1830, joined"."""
    tokens, at = passage.tokens, passage.first - 1
    while at >= 0 and tokens[at].cls in ("COMMA", "DET"):
        at -= 1
    if at < 0 or tokens[at].cls != "DATE":
        return None
    apart = any(token.cls == "COMMA" for token in tokens[at + 1 : passage.first])
    opens = at == 0 or (
        (tokens[at - 1].cls in ("IN", "ON") or tokens[at - 1].text.casefold() == "since")
        and (at == 1 or tokens[at - 2].cls in ("COMMA", "AND") or tokens[at - 2].text.casefold() in _OPENING)
    )
    return tokens[at] if opens or not apart else None
