"""Assertions about members: who belongs to what, who joined or left it, and when."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.assertions._members import TABLES
from factlint.assertions.assertion import Assertion
from factlint.assertions.clauses import clause_of
from factlint.assertions.frames import FrameFinder
from factlint.assertions.tokens import Sentence, Token
from factlint.assertions.words import bases
from factlint.grammars import Reject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.draft import Draft
    from factlint.facts import FactBase
    from factlint.values import Period

Kind: TypeAlias = Literal["joined", "left", "member"]

_WORDS = {
    "JOIN": frozenset("join accede enter".split()),
    "LEAVE": frozenset("leave quit exit".split()),
    "BECOME": frozenset({"become"}),
    "BE": frozenset("be remain".split()),
}
_ENTRIES = frozenset("accession admission entry membership addition joining".split())
_FILLERS = frozenset(
    """the a an both also then now still already officially formally currently finally eventually full military alliance
    defence defense bloc organisation organization active proud has have had newest ally latest itself to""".split()
)
_AHEAD = frozenset(
    """to will would could may might should if wants want hopes hoping plans seeking applied apply bid talks path not
    invited invite before prospective candidate aspiring potential allowed let former formerly unless until
    never""".split()
)
_DENIALS = frozenset("to not never".split())
_CLASSES = {
    "of": "OF",
    "to": "TO",
    "and": "AND",
    ",": "COMMA",
    "not": "NOT",
    "n't": "NOT",
    "never": "NOT",
    "since": "SINCE",
}
_WHEN = frozenset("in on at during".split())


@dataclass(frozen=True, slots=True)
class _Group:
    names: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class _Stay:
    kind: Kind
    people: tuple[Token, ...] = ()
    bodies: tuple[Token, ...] = ()
    word: Token | None = None
    date: Token | None = None
    negated: bool = False
    referring: bool = False
    later: tuple[tuple[tuple[Token, ...], Token], ...] = field(default=())


class MemberFinder:
    """Finds the frames of `members.lark`."""

    def __init__(self, facts: FactBase) -> None:
        self._finder = FrameFinder(TABLES, _Handlers(facts), _classes)

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int, _Stay]]:
        yield from self._finder.find(sentence)


class _Handlers:
    """What each rule of `members.lark` means. A first group is who joins, the groups after it are what they join."""

    def __init__(self, facts: FactBase) -> None:
        self._lists = facts.member_lists

    def people(self, *tokens: Token) -> _Group:
        return _Group(tuple(token for token in tokens if token.name))

    def bodies(self, *tokens: Token) -> _Group:
        group = self.people(*tokens)
        listed = [any(name in self._lists for name in token.name.entities) for token in group.names if token.name]
        if any(listed) and not listed[-1]:
            raise Reject
        return group

    def joining(self, *parts: Token | _Group) -> _Stay:
        word = next(p for p in parts if isinstance(p, Token) and _class(p) in ("JOIN", "BECOME"))
        before, after = parts[: parts.index(word)], parts[parts.index(word) + 1 :]
        stays = _dated(after)
        first = stays[0] if stays else ((), _date(after))
        later = tuple((bodies, date) for bodies, date in stays[1:] if date is not None)
        return _Stay("joined", _names(before), first[0], word, first[1], referring=not _names(before), later=later)

    def leaving(self, *parts: Token | _Group) -> _Stay:
        return replace(self._around("LEAVE", parts), kind="left")

    def entering(self, *parts: Token | _Group) -> _Stay:
        word = next(p for p in parts if isinstance(p, Token) and _class(p) == "ENTRY")
        at = parts.index(word)
        groups = [part for part in parts if isinstance(part, _Group)]
        owned = any(isinstance(p, Token) and p.cls == "OWN" for p in parts[:at])
        people = () if owned or not groups else groups[0].names
        bodies = groups[0].names if owned and groups else groups[1].names if len(groups) > 1 else ()
        return _Stay("joined", people, bodies, word, _date(parts), referring=owned)

    def belonging(self, *parts: Token | _Group) -> _Stay:
        stay = self._around("MEMBER", parts)
        groups = [part for part in parts if isinstance(part, _Group)]
        pronoun = any(isinstance(p, Token) and _class(p) == "PRON" for p in parts)
        people = () if pronoun else groups[0].names
        denied = any(isinstance(p, Token) and _class(p) == "NOT" for p in parts)
        return replace(stay, people=people, bodies=groups[-1].names, negated=denied, referring=pronoun)

    def called(self, *parts: Token | _Group) -> _Stay:
        groups = [part for part in parts if isinstance(part, _Group)]
        word = next(part for part in parts if isinstance(part, Token))
        return _Stay("member", groups[1].names, groups[0].names, word)

    def start(self, stay: _Stay) -> _Stay:
        return stay

    def _around(self, cls: str, parts: tuple[Token | _Group, ...]) -> _Stay:
        word = next(p for p in parts if isinstance(p, Token) and _class(p) == cls)
        at = parts.index(word)
        people, bodies = _names(parts[:at]), _names(parts[at:])
        return _Stay("member", people, bodies, word, _date(parts), referring=not people)


def _names(parts: tuple[Token | _Group, ...]) -> tuple[Token, ...]:
    return next((part.names for part in parts if isinstance(part, _Group)), ())


def _date(parts: tuple[Token | _Group, ...]) -> Token | None:
    return next((part for part in parts if isinstance(part, Token) and part.cls == "DATE"), None)


def _dated(parts: tuple[Token | _Group, ...]) -> list[tuple[tuple[Token, ...], Token | None]]:
    """The bodies with the date after each."""
    found: list[tuple[tuple[Token, ...], Token | None]] = []
    for part in parts:
        if isinstance(part, _Group):
            found.append((part.names, None))
        elif part.cls == "DATE" and found:
            found[-1] = (found[-1][0], part)
    return found


def _classes(sentence: Sentence) -> list[str]:
    tokens = sentence.tokens
    found = [_class(token) for token in tokens]
    for i, cls in enumerate(found):
        if cls == "COMMA":
            at = i + 1
            while at < len(found) and found[at] == "FILL":
                at += 1
            if at < len(found) and found[at] == "MEMBER":
                found[i] = "APART"
    return found


def _class(token: Token) -> str:
    word = token.text.casefold()
    if token.name and token.name.form != "demonym" and token.term is None:
        return "NAME"
    if token.cls in ("DATE", "POSS"):
        return token.cls
    if token.cls == "OWN":
        return "OWN"
    if word in ("it", "they", "which", "who", "that"):
        return "PRON"
    if word in _CLASSES:
        return _CLASSES[word]
    if word in _WHEN:
        return "WHEN"
    if word in ("member", "members", "member state", "member states", "member country", "member nation", "ally"):
        return "MEMBER"
    if word in _ENTRIES:
        return "ENTRY"
    if word in _FILLERS or word.startswith("founding") or token.cls == "HEDGE":
        return "MEMBER" if word.startswith("founding ") else "FILL"
    base = bases(word)
    return next((name for name, words in _WORDS.items() if base & words), "")


def memberships(draft: Draft, finder: MemberFinder) -> Iterator[Assertion]:
    """The assertions about members of the bodies that have a list of them."""
    bodies = set(draft.facts.member_lists)
    for index, sentence in enumerate(draft.sentences):
        if not any(token.name for token in sentence.tokens) or not bodies:
            continue
        for first, last, stay in finder.find(sentence):
            yield from _assertions(draft, index, sentence, first, last, stay)


def _assertions(
    draft: Draft, index: int, sentence: Sentence, first: int, last: int, stay: _Stay
) -> Iterator[Assertion]:
    people, sure = _people(draft, index, sentence, first, stay)
    date = stay.date or _leading_date(sentence, first)
    pairs = [(stay.bodies or _bodies(draft, sentence, first), date), *stay.later]
    ahead = {token.text.casefold() for token in sentence.tokens[max(0, first - 2) : last]} & (_AHEAD - _DENIALS)
    word = sentence.index_at(stay.word.start) if stay.word else first
    ahead = ahead or (_AHEAD & {sentence.tokens[word - 1].text.casefold()} if word else set())
    for tokens, when in pairs:
        for body in (name for token in tokens if token.name for name in token.name.entities):
            for person in people:
                if body in draft.facts.member_lists and person != body:
                    yield _assertion(draft, sentence, (first, last), stay, body, person, when, sure and not ahead)


def _assertion(
    draft: Draft,
    sentence: Sentence,
    span: tuple[int, int],
    stay: _Stay,
    body: str,
    person: str,
    date: Token | None,
    firm: bool,
) -> Assertion:
    clause = clause_of(sentence, *span)
    period = date.mention.period if date and date.mention else None
    since = date is not None and sentence.tokens[max(0, sentence.index_at(date.start) - 1)].text.casefold() == "since"
    dated = period is not None and (stay.kind != "member" or since)
    who = next((t for t in stay.people if t.name and person in t.name.entities), None)
    place = date if dated and date else who or stay.word
    assert place is not None
    value: Period | str = period if dated and period else stay.kind
    return Assertion(
        place.start,
        place.end,
        (sentence.start, sentence.end),
        "members",
        body,
        "joined" if dated and stay.kind == "member" else stay.kind,
        value,
        place.text,
        clause.when if not dated else None,
        clause.tense,
        negated=stay.negated,
        quoted=draft.quoted(place.start, place.end),
        attributed=clause.attributed,
        hypothetical=clause.hypothetical,
        firm=firm,
        object=person,
        kind="member",
    )


def _people(draft: Draft, index: int, sentence: Sentence, first: int, stay: _Stay) -> tuple[list[str], bool]:
    """Who joined, and whether the words leave no doubt of it."""
    if stay.people:
        return [name for token in stay.people if token.name for name in token.name.entities], True
    pronoun = sentence.tokens[first]
    if pronoun.text.casefold() in ("which", "who") and first > 1:
        before = sentence.tokens[first - 2 if sentence.tokens[first - 1].cls == "COMMA" else first - 1]
        return (list(before.name.entities), True) if before.name else ([], False)
    known = {m.member for lists in draft.facts.member_lists.values() for listed in lists for m in listed.members}
    kinds = {draft.facts.entities[name].kind for name in known if name in draft.facts.entities}
    for i, tokens in (
        (index, sentence.tokens[:first]),
        (index - 1, draft.sentences[index - 1].tokens if index else ()),
    ):
        if i < index and (index == 0 or draft.sentences[i].block != sentence.block):
            break
        named = [
            name
            for at, token in enumerate(tokens)
            if token.name
            and token.name.form != "demonym"
            and not (at and tokens[at - 1].cls in ("OF", "IN", "FROM", "BY"))
            for name in token.name.entities
            if draft.facts.entities[name].kind in kinds and name not in draft.facts.member_lists
        ]
        if named:
            return [named[0]], len(set(named)) == 1 or i < index
    return [], False


def _bodies(draft: Draft, sentence: Sentence, first: int) -> tuple[Token, ...]:
    """The body named last before the frame."""
    for token in reversed(sentence.tokens[:first]):
        if token.name and any(name in draft.facts.member_lists for name in token.name.entities):
            return (token,)
    for token in sentence.tokens[first:]:
        if token.name and any(name in draft.facts.member_lists for name in token.name.entities):
            return (token,)
    return ()


def _leading_date(sentence: Sentence, first: int) -> Token | None:
    """The date of "In 1952, Greece joined": at the head of the clause."""
    at = first - 1
    while at >= 0 and sentence.tokens[at].cls in ("COMMA", "DET"):
        at -= 1
    return sentence.tokens[at] if at >= 0 and sentence.tokens[at].cls == "DATE" else None
