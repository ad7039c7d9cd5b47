"""Who and what a clause about a membership names: the bodies joined, and those who join them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.frames.member_words import RANKED
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.phrases import before_relative, qualifies
from factlint.assertions.sentences.predicates import object_of
from factlint.assertions.sentences.verbs import RELATIVES, STOPS, SUBORDINATORS, is_adverb, is_verb, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.frames.members import MemberFinder
    from factlint.assertions.sentences.predicates import Predicate
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts.model import MemberList

ENTRIES = frozenset("accession admission entry membership".split())
MEMBERS = frozenset("member members ally allies".split())
PLAIN = frozenset(
    """the a an both also then now still already officially formally finally eventually full fully newest latest
    youngest first last only itself out of to into in as with 's ’s single and , member members ally allies state states
    country nation founding""".split()
)
"""What may stand between a verb of joining and the body that is joined."""
_ENDING = frozenset("on at in as since after before when while with together along alongside under from but by".split())
_BESIDE = frozenset("like unlike alongside beside besides except excepting".split())
_APART_FROM = frozenset(
    (("except", "for"), ("apart", "from"), ("aside", "from"), ("contrary", "to"), ("contrast", "to"))
)
_WITH = frozenset("together along alongside".split())
_OPENING, _CLOSING = frozenset("(–—"), frozenset(")–—")
_GROUPS = frozenset("organisation organization group body alliance treaty union programme".split())
_REACH = 2
"""How many sentences back a body may be left out for that is clear."""


def is_beside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is set beside those of whom something is told: "Unlike Norland, Sutland is a member"."""
    before, word = word_at(tokens, at - 2), word_at(tokens, at - 1)
    return word in _BESIDE or (before, word) in _APART_FROM or (word == "with" and before not in _WITH | {"jointly"})


def is_joined_last(person: str, body: str, bodies: Iterable[str], lists: Mapping[str, tuple[MemberList, ...]]) -> bool:
    """Whether somebody joined no other of the bodies after one: a member of all of them since 1995 is one of the last.

    What nobody lists may have been joined later.
    """
    joined = {
        one: [stay.valid.start for found in lists.get(one, ()) for stay in found.members if stay.member == person]
        for one in bodies
    }
    days = [day for found in joined.values() for day in found if day is not None]
    return len(joined) == 1 or (all(joined.values()) and bool(days) and max(days) in joined[body])


class Parties:
    """Reads the names around a date in a sentence, with the money of a currency area read as its body."""

    def __init__(self, draft: Draft, number: int, date: int, finder: MemberFinder) -> None:
        self.draft, self.number, self.date, self._finder = draft, number, date, finder
        self.tokens = finder.with_money(draft.sentences[number]).tokens
        self.lists = draft.facts.member_lists

    def people(self, subject: int | None) -> tuple[str, ...]:
        """Those whom the subject of a verb names: all of "Norland and Sutland", the country of "the country, which"."""
        tokens = self.tokens
        if subject is None:
            return ()
        who = self.entity(subject) or self._likely(subject)
        if who is None:
            return self._set_off(subject + 1)
        found_names = [who]
        at = subject
        while at > 1 and tokens[at].name and tokens[at - 1].cls in ("AND", "COMMA"):
            at -= 2 + (tokens[at - 1].cls == "AND" and tokens[at - 2].cls == "COMMA")
            if at < 0 or tokens[at].name is None:
                break
            found_names += names_in(tokens[at : at + 1])
        return tuple(found_names)

    def _set_off(self, first: int) -> tuple[str, ...]:
        """Those whom a bracket or a pair of dashes names as the ones told of: "some (Norland and Sutland) joined"."""
        tokens, at = self.tokens, first + 1
        if first >= len(tokens) or tokens[first].text not in _OPENING:
            return ()
        close = next((i for i in range(at, len(tokens)) if tokens[i].text in _CLOSING), at)
        at += 2 * (word_at(tokens, at) == "among") + (word_at(tokens, at) in ("including", "namely"))
        plain = all(token.name or token.cls in ("COMMA", "AND", "DET") for token in tokens[at:close])
        return self.names(at, close) if plain else ()

    def _likely(self, at: int) -> str | None:
        """Whom "it" stands for where only one that can belong to a body comes into question: no other is an object."""
        discourse = self.draft.discourse
        found = discourse.referent(self.number, at) if word_at(self.tokens, at) == "it" else None
        if found is None or not self.draft.facts.lookup.bodies_of(found.entity) or not self.number:
            return None
        tokens = self.draft.sentences[self.number - 1].tokens
        objects = (object_of(tokens, verb) for verb in range(len(tokens)) if is_verb(tokens, verb))
        taken = names_in([tokens[end] for end in objects if end is not None])
        alike = any(discourse.callings.kind(name) == discourse.callings.kind(found.entity) for name in taken)
        return None if alike else found.entity

    def companions(self, verb: int) -> tuple[str, ...]:
        """Those who do the same: "together with Sutland"."""
        tokens = self.tokens
        at = next((at for at in range(verb + 1, len(tokens)) if word_at(tokens, at) in _WITH), None)
        stop = None if at is None else next((i for i in range(at, len(tokens)) if tokens[i].cls == "DATE"), len(tokens))
        return self.names(at + 1, stop or at) if at is not None else ()

    def bodies(self, first: int) -> tuple[str, ...] | None:
        """The bodies that the words from a token name before anything else is said; `None` where it is something else.

        "The European Union and the League", but not "the League's games" and not "forces with the League".
        """
        tokens, found = self.tokens, list[str]()
        for at in range(first, len(tokens)):
            name, word = tokens[at].name, word_at(tokens, at)
            if self._ends_at(at):
                break
            if name is not None:
                listed = [entity for entity in name.entities if entity in self.lists]
                if not listed:
                    if found and not (tokens[at - 1].cls == "AND" and self._is_like(name.entities[0], found[0])):
                        break
                    return None
                if self._goes_on(at + 1):
                    return None
                found += listed
            elif word in BODIES and not found and self._is_named_at_length(at):
                return None
            elif word in BODIES and not found and (entity := self.entity(at)) in self.lists and entity:
                found.append(entity)
            elif word in _ENDING and (found or word not in ("in", "as", "with")):
                break
            elif not self._leads_on(at):
                if found or word in _ENDING:
                    break
                return None
        return tuple(dict.fromkeys(found))

    def _ends_at(self, at: int) -> bool:
        """Whether something else is said from a token on: "was admitted, with Sutland, in 1995"."""
        tokens, word = self.tokens, word_at(self.tokens, at)
        beside = tokens[at].cls == "COMMA" and word_at(tokens, at + 1) in _WITH | {"with"}
        stops = tokens[at].text in STOPS | {"."} or word in RELATIVES | SUBORDINATORS
        return beside or stops or tokens[at].cls == "DATE"

    def _leads_on(self, at: int) -> bool:
        """Whether a word may stand before the name of a body: "the second customs", "its"."""
        word = word_at(self.tokens, at)
        plain = word in PLAIN | BODIES | MEMBERS or is_adverb(self.tokens, at) or " of " in word
        return plain or self.tokens[at].cls in ("OWN", "ORD")

    def _is_named_at_length(self, at: int) -> bool:
        """Whether a word begins the name of a body that nobody knows: "the Organization for Fair Trade"."""
        tokens = self.tokens
        goes_on = at + 2 < len(tokens) and tokens[at + 1].cls in ("OF", "FOR") and tokens[at + 2].text[0].isupper()
        return tokens[at].text[0].isupper() and goes_on

    def _is_like(self, one: str, other: str) -> bool:
        """Whether what nobody lists is a body as well, so that a date may be of either: "the League and the Club"."""
        return self.draft.facts.entities[one].kind == self.draft.facts.entities[other].kind

    def _goes_on(self, at: int) -> bool:
        """Whether a name goes on after a body, or says only whose something is: "the League Cup", "NATO's corps"."""
        if at >= len(self.tokens):
            return False
        token, word = self.tokens[at], word_at(self.tokens, at)
        if token.cls == "POSS":
            after = range(at + 1, min(at + 4, len(self.tokens)))
            return not any(self.is_member(i) for i in after)
        kept = word in _ENDING | _WITH | {"single", "currency"} | MEMBERS | BODIES | ENTRIES
        return not kept and qualifies(self.tokens, at - 1)

    def antecedent(self, predicate: Predicate) -> tuple[str, ...]:
        """The body that a relative pronoun stands for: "the League, to which it was admitted"."""
        tokens = self.tokens
        for at in range(predicate.verb - 1, max(0, predicate.verb - 6), -1):
            if word_at(tokens, at) in ("which", "that"):
                led = tokens[at - 1].cls == "TO" or word_at(tokens, at - 1) == "into"
                name = tokens[before_relative(tokens, at - led)].name if at > led else None
                return tuple(entity for entity in name.entities if entity in self.lists) if name else ()
        return ()

    def body_before(self, first: int) -> tuple[str, ...]:
        """The one body that the sentence so far names, or else one of the two before; none where others are named."""
        sentences, block = self.draft.sentences, self.draft.sentences[self.number].block
        for index in range(self.number, max(-1, self.number - 1 - _REACH), -1):
            tokens = self.tokens[:first] if index == self.number else self._finder.with_money(sentences[index]).tokens
            named = {entity for entity in names_in(tokens) if entity in self.lists}
            if len(named) > 1 or self._names_unlisted(tokens) or self._brings_up(tokens):
                return ()
            if named:
                return tuple(named)
            if sentences[index].block != block:
                break
        return self.page()

    def page(self) -> tuple[str, ...]:
        page = self.draft.discourse.page()
        return (page,) if page in self.lists and page else ()

    def _brings_up(self, tokens: Sequence[Token]) -> bool:
        """Whether words bring up something new that may be joined as well: "the League has a corps"."""
        new = (at for at in range(len(tokens) - 1) if word_at(tokens, at) in ("a", "an"))
        return any(at and is_verb(tokens, at - 1) and tokens[at - 1].cls != "BE" for at in new)

    def _names_unlisted(self, tokens: Sequence[Token]) -> bool:
        """Whether a body is named whose members nobody lists, or something that nobody knows."""
        kinds = (self.draft.discourse.callings.kind(entity) for entity in names_in(tokens) if entity not in self.lists)
        unknown = (
            token.cls in ("WORD", "NOUN") and token.text[0].isupper() and not token.name and not token.term
            for token in tokens[1 + (len(tokens) > 1 and bool(bases(word_at(tokens, 1)) & BODIES)) :]
        )
        return any(unknown) or not _GROUPS.isdisjoint(kinds)

    def is_only(self, people: Sequence[str], bodies: Iterable[str]) -> bool:
        """Whether no other body that somebody belongs to is dated by what is stated."""
        stated, known = self.tokens[self.date].period, set(bodies)
        starts = (
            stay.valid.start
            for body, lists in self.lists.items()
            if body not in known
            for found in lists
            for stay in found.members
            if stay.member in people
        )
        return stated is not None and not any(start.overlaps(stated) for start in starts if start is not None)

    def gap(self, verb: int) -> int | None:
        """Where the words begin that share the verb of the date before: "joined it in 1995 and the Club in 2004"."""
        dates = [at for at in range(verb + 1, self.date) if self.tokens[at].cls == "DATE"]
        return dates[-1] + 1 if dates else None

    def sharers(self, first: int) -> tuple[str, ...]:
        """Those named before the date who did what others did before: "and Sutland, the last of them, in 1986"."""
        at, found = first, list[str]()
        while at < self.date and (self.tokens[at].name or self.tokens[at].cls in ("AND", "COMMA", "DET")):
            found += names_in(self.tokens[at : at + 1])
            at += 1
        aside = (
            found and word_at(self.tokens, at - 1) in ("the", "a", "an") and self.tokens[self.date - 2].cls == "COMMA"
        )
        return tuple(dict.fromkeys(found)) if aside or at == self.date - 1 else ()

    def names(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(names_in(self.tokens[first:last])))

    def objects(self, first: int) -> tuple[str, ...]:
        """The names that are what a verb takes, all of them: not "Norland as a partner", "Norland's letter"."""
        tokens, found = self.tokens, list[str]()
        for at in range(first, len(tokens)):
            if tokens[at].name and not (qualifies(tokens, at) or tokens[at + 1].cls == "POSS"):
                found += names_in(tokens[at : at + 1])
            elif tokens[at].cls in ("IN", "ON", "DATE") and found:
                break
            elif tokens[at].cls not in ("DET", "AND", "COMMA", "ALL"):
                return ()
        return tuple(name for name in found if name not in self.lists)

    def listed(self, places: Iterable[int]) -> tuple[str, ...]:
        names = (self.tokens[at].name for at in places if not self._goes_on(at + 1))
        return tuple(dict.fromkeys(body for name in names if name for body in name.entities if body in self.lists))

    def names_body(self, token: Token) -> bool:
        """Whether a token names a body whose members are listed."""
        return token.name is not None and any(entity in self.lists for entity in token.name.entities)

    def entity(self, at: int) -> str | None:
        return self.draft.discourse.entity(self.number, at)

    def is_member(self, at: int) -> bool:
        """Whether a token says that somebody is a member: "12th country" as well, but not "associate member"."""
        word = word_at(self.tokens, at).split(" ")
        plain = not MEMBERS.isdisjoint(word) and word[0] in MEMBERS | {"founding", "full"}
        ranked = word[0] in RANKED and at > 0 and self.tokens[at - 1].cls == "ORD"
        return plain or ranked
