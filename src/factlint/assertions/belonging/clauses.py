"""The clause around a date that may tell of a membership: who joins, leaves or belongs to what."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.belonging.apart import awaited, denial, gapped
from factlint.assertions.belonging.parties import ENTRIES, MEMBERS, PLAIN, Parties, is_beside
from factlint.assertions.belonging.told import (
    ADMITTING,
    ADOPTING,
    ARRIVING,
    BECOMING,
    COMPLETING,
    HOPING,
    JOINING,
    LEAVING,
    PARTING,
    TAKING,
    Told,
)
from factlint.assertions.frames.member_words import EXITS
from factlint.assertions.holders.tenures import OPENING, is_span
from factlint.assertions.sentences.governing import first_verb_from, governing
from factlint.assertions.sentences.predicates import object_of, predicate_of
from factlint.assertions.sentences.verbs import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    RELATIVES,
    is_adverb,
    is_real,
    word_at,
)
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.draft import Draft
    from factlint.assertions.frames.members import Kind, MemberFinder
    from factlint.assertions.sentences.predicates import Predicate

_MOVING = frozenset("come go get move follow".split())
_OPEN = frozenset("by until before after within till through throughout from between to".split())
_BESIDE = 3
_AS_VERB = {"JOIN": {"join"}, "BELONG": {"belong"}}
"""What a verb says that the money of a body makes one of joining or belonging: "adopted the euro"."""
_NOUNS = ENTRIES | EXITS


class Clause:
    """What is said at a date of who belongs to what."""

    def __init__(self, draft: Draft, number: int, date: int, finder: MemberFinder) -> None:
        self.parties = Parties(draft, number, date, finder)
        self.draft, self.number, self.date = draft, number, date
        self.tokens = self.parties.tokens

    def told(self) -> Iterator[Told]:
        """Every reading of the date."""
        late = awaited(self.parties)
        if apart := self.doing(late[0], "joined", verb=late[1]) if late else gapped(self.parties):
            yield apart
            return
        since = word_at(self.tokens, self.date - 1) == "since"
        if since and (described := self._described()):
            yield described
        for predicate in self._predicates():
            told = self.by_verb(predicate)
            if told and (told.kind != "member" or since or self._spans()):
                yield told

    def _spans(self) -> bool:
        """Whether the date gives both ends of a stay: "was a member from 1973 to 2020"."""
        return word_at(self.tokens, self.date - 1) in OPENING and is_span(self.tokens[self.date].text)

    def is_firm(self) -> bool:
        """Whether the date is that of the joining itself: not "by 2004", "in 2004 and 2007 respectively"."""
        if denial(self.parties) is not None:
            return True
        before = word_at(self.tokens, self.date - 1)
        dating = bases(word_at(self.tokens, self.date - 2).split(" ")[0]) & {"date", "back"}
        words = {token.text.casefold() for token in self.tokens}
        counted = self.tokens[self.date].text.casefold().endswith(("earlier", "later"))
        if before in _OPEN and not (dating or self._spans()):
            return False
        return not counted and "respectively" not in words

    def _predicates(self) -> list[Predicate]:
        """The predicates that the date is of, also that of "Since 1995, Norland has been a member"."""
        if self.date == 1 and word_at(self.tokens, 0) == "since":
            verb = first_verb_from(self.tokens, 3, len(self.tokens))
            return [predicate_of(self.tokens, verb)] if verb is not None else []
        return governing(self.tokens, self.date)

    def by_verb(self, predicate: Predicate) -> Told | None:
        """What a verb says of who joins, leaves or belongs to what."""
        tokens, verb = self.tokens, predicate.verb
        base = bases(word_at(tokens, verb).split(" ")[0]) | _AS_VERB.get(tokens[verb].cls, set())
        if base & (ARRIVING | COMPLETING) and (noun := self._noun_of_entry(predicate)) is not None:
            return noun
        if base & BECOMING:
            return self._being(predicate)
        real = is_real(tokens, verb)
        if base & ADMITTING:
            found = self._admitting(predicate)
            return found and found._replace(sure=found.sure and real)
        if (
            base & {"follow"} or (word_at(tokens, verb), word_at(tokens, verb + 1)) == ("did", "so")
        ) and not self._leads_into(verb):
            return self._following(predicate)
        out = bool(base & PARTING) and word_at(tokens, verb + 1) == "out"
        into = base & _MOVING and (word_at(tokens, verb + 1) == "into" or self._gets_in(verb))
        if out or into or base & (JOINING | LEAVING | {"belong"}):
            kind: Kind = "left" if out or base & LEAVING else "member" if base & {"belong"} else "joined"
            sure = real and (not out or bool(self.parties.bodies(verb + 1)))  # "it walked out": of what?
            return self.doing(predicate, kind, sure=sure)
        return None

    def doing(self, predicate: Predicate, kind: Kind, *, sure: bool = True, verb: int | None = None) -> Told | None:
        """ "Norland joined the League in 1995 and the Club in 2004", "the League, which it joined in 1995"."""
        verb = predicate.verb if verb is None else verb
        subject = predicate.subject
        named_first = () if subject is None else self.parties.listed((subject,))
        if len(named_first) == 1:
            return self._joined_by(predicate, kind, named_first[0], sure=sure)
        gap = self.parties.gap(verb)
        named = self.parties.bodies(verb + 1)
        if named is None or word_at(self.tokens, verb + 1) == "by":
            return None
        bodies = self.parties.bodies(gap) if gap else ()
        people = self.parties.sharers(gap) if gap and not bodies else ()
        if bodies is None and not people:
            return None
        subject = predicate_of(self.tokens, predicate.verb).subject if gap else subject
        people = people or self.parties.people(subject)
        found = bodies or named or self.parties.antecedent(predicate)
        if not found and word_at(self.tokens, self.date + 1) not in ("to", "into"):
            before = self.parties.body_before(self._first_of(predicate))
            return Told(kind, people, before, sure and self.parties.is_only(people, before)) if before else None
        return Told(kind, (*people, *self.parties.companions(verb)), found, sure)

    def _first_of(self, predicate: Predicate) -> int:
        """Where what a verb says begins: at the joint, where it shares its subject with another verb before."""
        at = predicate.verb - 1
        while at > 0 and (word_at(self.tokens, at) in AUXILIARIES or is_adverb(self.tokens, at)):
            at -= 1
        return at if at > 0 and self.tokens[at].cls == "AND" else predicate.first

    def _joined_by(self, predicate: Predicate, kind: Kind, body: str, *, sure: bool) -> Told | None:
        """ "The League, which Norland joined in 1995", "the League was joined by Norland in 1995"."""
        tokens, verb = self.tokens, predicate.verb
        if word_at(tokens, verb + 1) == "by":
            return Told(kind, self.parties.names(verb + 2, self.date), (body,), sure)
        doer = verb - 1
        while doer > 0 and (is_adverb(tokens, doer) or word_at(tokens, doer) in AUXILIARIES):
            doer -= 1
        who = self.parties.entity(doer) if word_at(tokens, doer) not in RELATIVES else None
        return Told(kind, (who,), (body,), sure) if who and who != body else None

    def _admitting(self, predicate: Predicate) -> Told | None:
        """ "The League admitted Norland in 1995", "Norland was admitted to it", "Norland, taken into the League"."""
        tokens, verb = self.tokens, predicate.verb
        inner = word_at(tokens, verb + 1) == "in" and tokens[verb + 2].cls != "DATE"
        base = bases(word_at(tokens, verb))
        thing = object_of(tokens, verb + inner)
        first = verb - 1
        while word_at(tokens, first) in ADVERBS | AUXILIARIES - BEING:
            first -= 1
        passive = word_at(tokens, first) in BEING or thing is None
        if passive:
            return self.doing(predicate, "joined") if self._leads_into(verb) or not inner else None
        gap = self.parties.gap(verb)
        subject = predicate_of(tokens, verb).subject
        body = self.parties.entity(subject) if subject is not None else None
        names = self.parties.objects(gap or verb + 1 + inner)
        taken = bool(base & TAKING) or (inner and bool(base & {"take", "let"}))
        return Told("joined", names, (body,)) if taken and body and body in self.parties.lists and names else None

    def _following(self, predicate: Predicate) -> Told | None:
        """ "Norland joined the League in 1995, and Sutland did so in 2004", "Sutland followed in 2004"."""
        first = predicate.first
        before = [*self.tokens[:first], *(self.draft.sentences[self.number - 1].tokens if self.number else ())]
        led = any(bases(token.text.casefold()) & ADOPTING or token.text in MEMBERS for token in before)
        plain = [token for token in before if token.cls != "DET"]
        led = led or any(one.cls == "IN" and self.parties.names_body(other) for one, other in pairwise(plain))
        subject = predicate.subject
        near = subject is not None and self.date - max(predicate.verb, subject) <= _BESIDE
        people = self.parties.people(subject) if led and near else ()
        bodies = self.parties.body_before(first)
        return Told("joined", people, bodies, self.parties.is_only(people, bodies)) if people and bodies else None

    def _being(self, predicate: Predicate) -> Told | None:
        """ "It became the League's 12th member", "was the first to join it", "the latest to join was Norland"."""
        tokens, verb = self.tokens, predicate.verb
        became = word_at(tokens, verb) in ("became", "become", "becomes")
        joining = self._infinitive(verb + 1, self.date)
        real = is_real(tokens, verb)
        if joining is not None:
            return self.doing(predicate, "joined", sure=real, verb=joining)
        if predicate.subject is not None and not became and self._is_newcomer(predicate.subject):
            names = self.parties.names(verb + 1, self.date)
            first = predicate.first
            bodies = self.parties.listed(range(first, verb)) or self.parties.body_before(first) or self.parties.page()
            return (
                Told("joined", names[:1], bodies, real and self.parties.is_only(names[:1], bodies)) if names else None
            )
        complement = range(verb + 1, self.date if self.date > verb else predicate.last)
        member = next((at for at in complement if self.parties.is_member(at)), None)
        within = word_at(tokens, verb + 1) == "in" and not became
        if (member is None and not within) or (member is not None and word_at(tokens, member + 1) in HOPING):
            return None
        return self.doing(predicate, "joined" if became else "member", sure=real)

    def _noun_of_entry(self, predicate: Predicate) -> Told | None:
        """ "Norland's entry into the League came in 1995", "it completed its withdrawal from the League in 1995"."""
        tokens, stop = self.tokens, predicate.verb
        done = bool(bases(word_at(tokens, stop)) & COMPLETING)  # its object is dated by it, not that of "began"
        places = (*range(stop - 1, -1, -1), *(range(stop + 1, self.date) if done else ()))
        at = next((at for at in places if word_at(tokens, at) in _NOUNS), None)
        owned = at is not None and {"POSS", "OWN"} & {tokens[at - 1].cls, tokens[max(0, at - 2)].cls}
        if at is None or not owned or self.date < stop:
            return None
        owner = at - 1 if tokens[at - 1].cls in ("POSS", "OWN") else at - 2
        bodies = self.parties.listed(range(owner + 1, max(at, stop) if at < stop else self.date))
        bodies = bodies or self.parties.body_before(owner)
        plain = (word_at(tokens, i) in ("in", "on", "from", "back", "to") for i in range(stop + 1, self.date))
        if not all(plain) and (at < stop or owner != stop + 1):
            return None
        kind: Kind = "left" if word_at(tokens, at) in EXITS else "joined"
        who = self.parties.names(owner - 1, owner) if tokens[owner].cls == "POSS" else (self.parties.entity(owner),)
        people = tuple(name for name in who if name)
        return Told(kind, people, bodies) if bodies else None

    def _described(self) -> Told | None:
        """ "Norland, in the League since 1995,", "Norland (a League member since 1995)", "A member since 1995, it"."""
        tokens, since = self.tokens, self.date - 1
        first = since
        while (first > 0 and word_at(tokens, first - 1) in PLAIN - {","}) or (first > 0 and tokens[first - 1].name):
            first -= 1
        before = tokens[first - 1] if first else None
        member = any(self.parties.is_member(at) for at in range(first, since)) or word_at(tokens, first) == "in"
        bodies = self.parties.listed(range(first, since))
        if not member or not bodies or (before is not None and before.cls not in ("COMMA", "OPEN")):
            return None
        if first > 1:
            who = None if is_beside(tokens, first - 2) else self.parties.entity(first - 2)
        else:
            after = self.date + 1
            who = None
            if word_at(tokens, after) == ",":
                end = after + 1 + (after + 1 < len(tokens) and tokens[after + 1].cls == "DET")
                who = self.parties.entity(end) if end < len(tokens) else None
        return Told("member", (who,), bodies) if who else None

    def _is_newcomer(self, subject: int) -> bool:
        """Whether a subject is "the latest member", "the last country to join"."""
        tokens = self.tokens
        first = max(0, subject - 8)
        words = [word_at(tokens, at) for at in range(first, subject + 1)]
        newest = not {"latest", "newest", "last", "youngest"}.isdisjoint(words)
        return newest and any(self.parties.is_member(at) or self._is_joining(at) for at in range(first, subject + 1))

    def _infinitive(self, first: int, last: int) -> int | None:
        """The verb of "to join" after who did: "was the only Nordic country to join the League"."""
        tokens = self.tokens
        places = range(first, min(last, len(tokens) - 1))
        at = next((at for at in places if tokens[at].cls == "TO" and self._is_joining(at + 1)), None)
        ranked = at is not None and any(
            tokens[i].cls == "ORD" or word_at(tokens, i) in ("first", "last", "only", "latest")
            for i in range(first, at)
        )
        return at + 1 if at is not None and ranked else None

    def _gets_in(self, verb: int) -> bool:
        """Whether a verb of moving has "in" for its adverb, so that a body is left out: "which came in on 7 May"."""
        after = self.tokens[verb + 2].cls if verb + 2 < len(self.tokens) else ""
        return word_at(self.tokens, verb + 1) == "in" and after in ("IN", "ON")

    def _is_joining(self, at: int) -> bool:
        return self.tokens[at].cls == "JOIN" or bool(bases(word_at(self.tokens, at)) & JOINING)

    def _leads_into(self, verb: int) -> bool:
        """Whether "to", "into" or "in" leads from a verb to a body: "came into NATO", "to which it was admitted"."""
        at = verb + 1
        return word_at(self.tokens, at) in ("to", "into") or (
            word_at(self.tokens, at) == "in" and word_at(self.tokens, at + 1) == "to"
        )
