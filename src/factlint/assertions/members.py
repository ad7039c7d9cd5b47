"""The frames of `members.lark`: who joins, leaves or belongs to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from factlint.assertions._members import TABLES
from factlint.assertions.frames import FrameFinder
from factlint.assertions.tokens import Sentence, Token
from factlint.assertions.words import bases
from factlint.grammars import Reject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts import FactBase

Kind: TypeAlias = Literal["joined", "left", "member"]

_WORDS = {
    "JOIN": frozenset("join accede enter".split()),
    "ADDED": frozenset("add admit".split()),
    "LEAVE": frozenset("leave quit exit depart".split()),
    "BECOME": frozenset({"become"}),
    "BE": frozenset("be remain".split()),
    "BELONG": frozenset({"belong"}),
    "INCLUDE": frozenset({"include"}),
}
_ENTRIES = frozenset("accession admission entry membership addition joining".split())
_EXITS = frozenset("departure exit withdrawal secession".split())
_FILLERS = frozenset(
    """the a an both also then now still already officially formally currently finally eventually full military alliance
    defence defense bloc organisation organization active proud has have had newest ally latest itself to do does
    did""".split()
)
_CLASSES = {
    "of": "OF",
    "to": "TO",
    "and": "AND",
    ",": "COMMA",
    "from": "FROM",
    "not": "NOT",
    "n't": "NOT",
    "never": "NOT",
    "since": "SINCE",
}
_ORDERS = frozenset("first last only latest second third country nation state club".split())
_MANY = 2
_WHEN = frozenset("in on at during".split())


class _Group(NamedTuple):
    names: tuple[Token, ...]


class Stay(NamedTuple):
    kind: Kind
    word: Token
    people: tuple[Token, ...] = ()
    bodies: tuple[Token, ...] = ()
    date: Token | None = None
    negated: bool = False
    referring: bool = False
    later: tuple[tuple[tuple[Token, ...], Token], ...] = ()


class MemberFinder:
    """Finds the frames of `members.lark`."""

    def __init__(self, facts: FactBase) -> None:
        self._finder = FrameFinder(TABLES, _Handlers(facts), _classes)

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int, Stay]]:
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

    def joining(self, *parts: Token | _Group) -> Stay:
        word = next(p for p in parts if isinstance(p, Token) and _class(p) in ("JOIN", "BECOME", "ADDED"))
        before, after = parts[: parts.index(word)], parts[parts.index(word) + 1 :]
        stays = _dated(after)
        first = stays[0] if stays else ((), _date(after))
        later = tuple((bodies, date) for bodies, date in stays[1:] if date is not None)
        return Stay("joined", word, _names(before), first[0], first[1], referring=not _names(before), later=later)

    def leaving(self, *parts: Token | _Group) -> Stay:
        return self._around("LEAVE", parts)._replace(kind="left")

    def parting(self, *parts: Token | _Group) -> Stay:
        return self._around("EXIT", parts)._replace(kind="left")

    def listing(self, *parts: Token | _Group) -> Stay:
        body, *groups = (part for part in parts if isinstance(part, _Group))
        word = next(part for part in parts if isinstance(part, Token) and _class(part) == "MEMBER")
        names = groups[0].names if groups else tuple(p for p in parts if isinstance(p, Token) and p.name)
        if len(names) < _MANY and any(isinstance(p, Token) and _class(p) == "BE" for p in parts):
            raise Reject  # "the members of the League are Ashby fans"
        return Stay("member", word, names, body.names)

    def entering(self, *parts: Token | _Group) -> Stay:
        word = next(p for p in parts if isinstance(p, Token) and _class(p) == "ENTRY")
        at = parts.index(word)
        groups = [part for part in parts if isinstance(part, _Group)]
        owned = any(isinstance(p, Token) and p.cls == "OWN" for p in parts[:at])
        people = () if owned or not groups else groups[0].names
        bodies = groups[0].names if owned and groups else groups[1].names if len(groups) > 1 else ()
        return Stay("joined", word, people, bodies, _date(parts), referring=owned)

    def belonging(self, *parts: Token | _Group) -> Stay:
        belongs = any(isinstance(p, Token) and _class(p) == "BELONG" for p in parts)
        stay = self._around("BELONG" if belongs else "MEMBER", parts)
        groups = [part for part in parts if isinstance(part, _Group)]
        pronoun = any(isinstance(p, Token) and _class(p) == "PRON" for p in parts)
        people = () if pronoun else groups[0].names
        denied = any(isinstance(p, Token) and _class(p) == "NOT" for p in parts)
        return stay._replace(people=people, bodies=groups[-1].names, negated=denied, referring=pronoun)

    def called(self, *parts: Token | _Group) -> Stay:
        groups = [part for part in parts if isinstance(part, _Group)]
        word = next(part for part in parts if isinstance(part, Token))
        return Stay("member", word, groups[1].names, groups[0].names)

    def newest(self, *parts: Token | _Group) -> Stay:
        body = next(part for part in parts if isinstance(part, _Group))
        word, name = (next(p for p in parts if isinstance(p, Token) and _class(p) == cls) for cls in ("MEMBER", "NAME"))
        return Stay("joined", word, (name,), body.names, _date(parts))

    def start(self, stay: Stay) -> Stay:
        return stay

    def _around(self, cls: str, parts: tuple[Token | _Group, ...]) -> Stay:
        word = next(p for p in parts if isinstance(p, Token) and _class(p) == cls)
        at = parts.index(word)
        people, bodies = _names(parts[:at]), _names(parts[at:])
        return Stay("member", word, people, bodies, _date(parts), referring=not people)


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
        if cls == "TO" and found[i + 1 : i + 2] in (["JOIN"], ["LEAVE"]):
            for before in range(max(0, i - 3), i):  # "was the last country to join"
                found[before] = "FILL" if tokens[before].text.casefold() in _ORDERS else found[before]
        if cls == "COMMA":
            at = i + 1
            while at < len(found) and found[at] == "FILL":
                at += 1
            if at < len(found) and found[at] == "MEMBER":
                found[i] = "APART"
    return found


def _class(token: Token) -> str:  # noqa: PLR0911 - one return for each case
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
    if word in _ENTRIES or word in _EXITS:
        return "EXIT" if word in _EXITS else "ENTRY"
    if word in _FILLERS or word.startswith("founding") or token.cls == "HEDGE":
        return "MEMBER" if word.startswith("founding ") else "FILL"
    base = bases(word)
    return next((name for name, words in _WORDS.items() if base & words), "")
