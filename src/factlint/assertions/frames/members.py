"""The frames of `members.lark`: who joins, leaves or belongs to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.assertions.frames._members import TABLES
from factlint.assertions.frames.counts import FrameFinder
from factlint.assertions.frames.member_words import LISTED, class_of, classes
from factlint.assertions.frames.money import moneys, with_money
from factlint.assertions.sentences.phrases import qualifies
from factlint.assertions.sentences.tokens import Sentence, Token
from factlint.grammars import Reject
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts import FactBase

Kind: TypeAlias = Literal["joined", "left", "member"]

_MANY = 2
_SEVERAL = 3


class _Group(NamedTuple):
    names: tuple[Token, ...]


class Stay(NamedTuple):
    """Who belongs to what.

    One that `closes` says so only where a pause follows its words ("Poland is in NATO"); one that is a `listing` gives
    those whom a body unites, and may as well tell whom it brings together for a talk.
    """

    kind: Kind
    word: Token
    people: tuple[Token, ...] = ()
    bodies: tuple[Token, ...] = ()
    date: Token | None = None
    negated: bool = False
    referring: bool = False
    closes: bool = False
    listing: bool = False
    later: tuple[tuple[tuple[Token, ...], Token], ...] = ()


class MemberFinder:
    """Finds the frames of `members.lark`."""

    def __init__(self, facts: FactBase) -> None:
        self._finder = FrameFinder(TABLES, _Handlers(facts), classes)
        self._money = moneys(facts)
        listed = (found for lists in facts.member_lists.values() for found in lists)
        self._counting = frozenset(found.counted_by for found in listed if found.counted_by)

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int, Stay]]:
        """The frames of a sentence with their tokens; none that ends in a longer name or in an owner.

        "A member of NATO's programme", "a member of the EU Customs Union" and "joined the NATO mission" are of another.
        """
        for island in self._finder.find(self._with_lists(self.with_money(sentence))):
            tokens, end = sentence.tokens, island.end
            after = tokens[end] if end < len(tokens) else None
            longer = tokens[end - 1].name is not None and qualifies(tokens, end - 1)
            if after is None or not (longer or after.cls == "POSS"):
                yield island

    def _with_lists(self, sentence: Sentence) -> Sentence:
        """The sentence with phrases that count the members of a list as words for members: "its twin towns are"."""

        def is_listed(token: Token) -> bool:
            return token.term is not None and " " in token.text and not self._counting.isdisjoint(token.term.nouns)

        if not any(map(is_listed, sentence.tokens)):
            return sentence
        tokens = (token._replace(cls=LISTED) if is_listed(token) else token for token in sentence.tokens)
        return sentence._replace(tokens=tuple(tokens))

    def with_money(self, sentence: Sentence) -> Sentence:
        """The sentence with the money of a body named as that body after a verb of joining: "adopted the euro"."""
        return with_money(sentence, self._money)


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
        word = _word(parts, "JOIN", "BECOME", "ADDED")
        before, after = parts[: parts.index(word)], parts[parts.index(word) + 1 :]
        stays = _dated(after)
        first = stays[0] if stays else ((), _date(after))
        later = tuple((bodies, date) for bodies, date in stays[1:] if date is not None)
        people, bare = _names(before), class_of(word) == "ADDED" and not first[0] and not _has(before, "PRON")
        closes = bare and not people  # "and was admitted in 1995"
        return Stay("joined", word, people, first[0], first[1], referring=not people, closes=closes, later=later)

    def admitted(self, *parts: Token | _Group) -> Stay:
        word = _word(parts, "ADDED")
        at = parts.index(word)
        return Stay("joined", word, _names(parts[at:]), _names(parts[:at]), _date(parts))

    def leaving(self, *parts: Token | _Group) -> Stay:
        stay = self._around("LEAVE", parts)._replace(kind="left")
        planned = stay.word.text.endswith("ing") and not _has(parts, "BE")
        return stay._replace(date=None) if planned else stay  # "expected to lead to Britain leaving the EU on Friday"

    def parting(self, *parts: Token | _Group) -> Stay:
        return self._around("EXIT", parts)._replace(kind="left")

    def listing(self, *parts: Token | _Group) -> Stay:
        body, *groups = _groups(parts)
        word = _word(parts, "MEMBER")
        if not any(name in self._lists for token in body if token.name for name in token.name.entities):
            raise Reject  # "Norland's members include"
        names = groups[0] if groups else tuple(p for p in parts if isinstance(p, Token) and p.name)
        if len(names) < _MANY and _has(parts, "BE"):
            raise Reject  # "the members of the League are Ashby fans"
        return Stay("member", word, names, body, negated=_has(parts, "NOT"))

    def entering(self, *parts: Token | _Group) -> Stay:
        word = _word(parts, "ENTRY")
        at = parts.index(word)
        groups = [part for part in parts if isinstance(part, _Group)]
        owned = any(isinstance(p, Token) and p.cls == "OWN" for p in parts[:at])
        people = () if owned or not groups else groups[0].names
        bodies = groups[0].names if owned and groups else groups[1].names if len(groups) > 1 else ()
        return Stay("joined", word, people, bodies, _date(parts), referring=owned)

    def belonging(self, *parts: Token | _Group) -> Stay:
        stay = self._around("BELONG" if _has(parts, "BELONG") else "MEMBER", parts)
        groups = _groups(parts)
        pronoun = _has(parts, "PRON") and len(groups) < _MANY
        people = () if pronoun else groups[0]
        if people and _has(parts, "PRON"):  # "Poland and Austria, which is a member"
            singular = _word(parts, "BE").text.casefold() in ("is", "was")
            people = people[-1:] if singular else people
        return stay._replace(people=people, bodies=groups[-1], negated=_has(parts, "NOT"), referring=pronoun)

    def being_in(self, *parts: Token | _Group) -> Stay:
        word = _word(parts, "WHEN")
        at = parts.index(word)
        people, bodies = _names(parts[:at]), _names(parts[at:])
        if word.text != "in":
            raise Reject
        denied = _has(parts, "NOT")
        return Stay("member", bodies[-1], people, bodies, None, denied, referring=not people, closes=True)

    def apart(self, *parts: Token | _Group) -> Stay:
        people, bodies = _groups(parts)
        return Stay("member", _word(parts, "MEMBER"), people, bodies, closes=True)

    def called(self, *parts: Token | _Group) -> Stay:
        bodies, people = _groups(parts)
        return self._called(bodies, people, parts)

    def ranged(self, *parts: Token | _Group) -> Stay:
        people, bodies = _groups(parts)
        return self._called(bodies, people, parts)

    def _called(self, bodies: tuple[Token, ...], people: tuple[Token, ...], parts: tuple[Token | _Group, ...]) -> Stay:
        if any(name in self._lists for token in people if token.name for name in token.name.entities):
            raise Reject  # "as a member of the EU, NATO and other bodies"
        return Stay("member", _word(parts, "MEMBER"), people, bodies, _date(parts))

    def bracketed(self, *parts: Token | _Group) -> Stay:
        stay = self.uniting(*parts)
        (body,) = stay.bodies
        lists = [self._lists.get(name, ()) for name in body.name.entities] if body.name else []
        members = {len(listed.members) for found in lists for listed in found}
        if len(stay.people) not in members:
            raise Reject  # "neighbours of the League (Norland, Ostmark and Sudland)"
        return stay

    def uniting(self, *parts: Token | _Group) -> Stay:
        *bodies, people = _groups(parts)
        return self._united(bodies[0] if bodies else (), people, parts)

    def united(self, *parts: Token | _Group) -> Stay:
        people, bodies = _groups(parts)
        return self._united(bodies, people, parts)

    def _united(self, bodies: tuple[Token, ...], people: tuple[Token, ...], parts: tuple[Token | _Group, ...]) -> Stay:
        """Those whom a body unites; two alone may be partners of it."""
        listed = [name for token in bodies if token.name for name in token.name.entities if name in self._lists]
        alone = len(bodies) == 1 and listed
        if (bodies and not alone) or len(people) < _SEVERAL or _has(parts, "NOT"):
            raise Reject
        word = bodies[0] if bodies else people[0]
        return Stay("member", word, people, bodies, referring=not bodies, listing=True)

    def newest(self, *parts: Token | _Group) -> Stay:
        body = next(part for part in parts if isinstance(part, _Group))
        return Stay("joined", _word(parts, "MEMBER"), (_word(parts, "NAME"),), body.names, _date(parts))

    def start(self, stay: Stay) -> Stay:
        return stay

    def _around(self, cls: str, parts: tuple[Token | _Group, ...]) -> Stay:
        word = _word(parts, cls)
        at = parts.index(word)
        people, bodies = _names(parts[:at]), _names(parts[at:])
        return Stay("member", word, people, bodies, _date(parts), referring=not people)


def _names(parts: tuple[Token | _Group, ...]) -> tuple[Token, ...]:
    return next((part.names for part in parts if isinstance(part, _Group)), ())


def _groups(parts: tuple[Token | _Group, ...]) -> list[tuple[Token, ...]]:
    """The groups of names, in order."""
    return [part.names for part in parts if isinstance(part, _Group)]


def _word(parts: tuple[Token | _Group, ...], *classes: str) -> Token:
    """The first word of one of these classes."""
    if "MEMBER" in classes:
        classes = (*classes, "KIND")
    return next(part for part in parts if isinstance(part, Token) and class_of(part) in classes)


def _has(parts: tuple[Token | _Group, ...], cls: str) -> bool:
    return any(isinstance(part, Token) and class_of(part) == cls for part in parts)


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
