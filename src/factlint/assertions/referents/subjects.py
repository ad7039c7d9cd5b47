"""Which entity a figure is about: by name, by pronoun, or because nothing else nearby can have such a figure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.assertions.referents.bodies import Bodies
from factlint.assertions.referents.discourse import Discourse
from factlint.assertions.referents.entries import is_entry, set_off_from
from factlint.assertions.referents.naming import is_strange, names_in, names_unknown
from factlint.assertions.referents.referent import STRANGER, Referent, only_one
from factlint.assertions.referents.roles import (
    HAVING,
    LINKS,
    belongs_to,
    brought,
    defined_at,
    done_by,
    entities_of,
    exists,
    founded_by,
    in_longer_name,
    is_beside_subject,
    left_with,
    named_at,
    opens_with,
    possessor,
    served_in,
    takes,
)
from factlint.assertions.sentences.agents import Agent, main_agent
from factlint.assertions.sentences.kinds import NAMELESS
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import is_verb, word_at
from factlint.assertions.sentences.words import bases, stem
from factlint.facts.index import PIECE
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts import FactBase

_PLACES = frozenset("area region city capital district province suburbs agglomeration conurbation".split())
"""Parts of a country, which have people, an area and a history of their own."""
Tie: TypeAlias = Literal["named", "referred", "near", "far", "loose", "implied"]
"""How surely the subject is known: the words name it, refer back to it, or it only stands in the same part of the text;
loose if another of its kind stands between, implied if the draft never names it but speaks of it all the time."""


_LONG = 4
_MANY = frozenset("they we you".split())
_KIN = frozenset("rival successor predecessor heir forerunner offshoot counterpart arm wing partner part".split())
"""What stands beside a body, and may be what is defined: "a rival of the League, a group of 12 clubs"."""
_FEW = 2
"""Who belongs to so few is known by what they have."""
_SPOKEN_OF = 40
"""How many sentences away a page still speaks of what it names, unless it is a page about that."""


class Subject(NamedTuple):
    """A reading of who a frame is about."""

    entity: str
    attribute: str
    tie: Tie


class Subjects:
    """The entities of one draft and what they can be the subject of."""

    def __init__(self, text: str, sentences: Sequence[Sentence], facts: FactBase, implied: frozenset[str]) -> None:
        self._text = text
        self.sentences = sentences
        self._facts = facts
        self.discourse = Discourse(sentences, facts)
        self._named = [
            [(token, name) for token in sentence.names if token.name for name in token.name.entities]
            for sentence in sentences
        ]
        self._everywhere = {name for found in self._named for _, name in found}
        self._implied = implied - self._everywhere
        self._bodies = Bodies(sentences, facts, self.discourse, self._everywhere)

    @property
    def named(self) -> set[str]:
        """All entities that the draft names."""
        return self._everywhere

    def owners(self, attribute: str) -> set[str]:
        """The entities of the fact base that have the attribute."""
        return set(self._facts.entities_with(attribute))

    def present(self, attributes: Iterable[str]) -> set[str]:
        """The attributes that one of the entities of the draft has."""
        return {name for name in attributes if self.owners(name) & (self._everywhere | self._implied)}

    def of(self, index: int, frame: Frame, attributes: Iterable[str], beside: Subject | None) -> list[Subject]:
        """The readings of a frame in a sentence, the surest kind only; `beside` is whom the frame before is about."""
        wanted = [(owner, attribute) for attribute in sorted(attributes) for owner in sorted(self.owners(attribute))]
        owners = {owner for owner, _ in wanted}
        if frame.kind == "compound":
            owners = self._bodies.called_so(index, frame, owners) or owners
            wanted = [(owner, attribute) for owner, attribute in wanted if owner in owners]
        if not owners & (self._everywhere | self._implied):
            return []
        for tie, entities in self._candidates(index, frame, {name for _, name in wanted}, owners, beside):
            found = [Subject(owner, attribute, tie) for owner, attribute in wanted if owner in entities]
            if found:
                return found
        return []

    def named_in(self, index: int) -> list[str]:
        """The entities that a sentence names, in order."""
        return [name for _, name in self._named[index]]

    def last_named(self, index: int) -> set[str]:
        """The entities that a sentence names last, after any stop inside it."""
        tokens = self.sentences[index].tokens
        stop = max((at for at, token in enumerate(tokens[:-1]) if token.text == "."), default=-1)
        return entities_of(tokens[stop + 1 :])

    def is_member_word(self, owner: str, token: Token) -> bool:
        """Whether a noun is that of the members of the one body of the draft that is called so: "a senator's term"."""
        word = stem(token.text.casefold())[:6]
        if token.term is None or token.name or len(word) <= _LONG or not self._bodies.called_like(owner, word):
            return False
        return sum(self._bodies.called_like(other, word) for other in self._bodies.counted_by(token)) == 1

    def asked_of(self, index: int, owners: set[str]) -> set[str]:
        """The owners whose members the question before a sentence asks about: "Who can be a senator?"."""
        before = self.sentences[index - 1] if index else None
        text = self._text[before.start : before.end].strip(" *").casefold() if before else ""
        words = {stem(word)[:6] for word in PIECE.findall(text) if len(word) > _LONG} if text.endswith("?") else ()
        return {
            owner for owner in owners & self._everywhere if any(self._bodies.called_like(owner, word) for word in words)
        }

    def _candidates(
        self, index: int, frame: Frame, attributes: set[str], owners: set[str], beside: Subject | None
    ) -> Iterator[tuple[Tie, set[str]]]:
        yield "named", entities_of(frame.names) & owners
        tokens = self.sentences[index].tokens
        if beside and frame.first and tokens[frame.first - 1].text.casefold() in ("and", ",", "or"):
            yield beside.tie, {beside.entity} & owners
        if (verb := founded_by(tokens, frame)) is not None:
            made = predicate_of(tokens, verb).subject
            yield "named", (entities_of([tokens[made]]) if made is not None else set()) & owners
        yield "named", served_in(tokens, frame.first) & owners
        yield "named", self._said_to_be(index, frame) & owners
        left = left_with(tokens, frame.first) & owners
        yield "named", left if len(left) == 1 else set()
        yield "named", (self._before(index, frame) or done_by(tokens, frame)) & owners
        meant = self._meant(index, frame, attributes, owners)
        if meant and meant.entity in owners:
            agent, _ = self.discourse.agent(index, frame.first)
            named = agent is not None and agent.kind == "name" and tokens[agent.at].entity == meant.entity
            yield "loose" if not meant.sure else "named" if named else "referred", {meant.entity}
        if beside:
            yield beside.tie, {beside.entity} & owners
        if meant is None or not meant.sure or meant.entity in owners:
            yield from self._around(index, frame, owners)

    def _meant(self, index: int, frame: Frame, attributes: set[str], owners: set[str]) -> Referent | None:
        """The entity that the figure is of where no name says so: whose it is, what it is done to, the clause's own."""
        tokens, first = self.sentences[index].tokens, frame.first
        own = next((at for at in range(max(0, first - 1), frame.last) if tokens[at].cls == "OWN"), None)
        if own is not None:
            return self._owner(index, own, owners)
        if first > 1 and tokens[first - 1].cls == "POSS":
            body = tokens[first - 2].text.islower()  # "the Union's" may be another union's
            return self.discourse.referent(index, first - 2) if body else None
        led = first - (first > 1 and tokens[first - 1].cls == "DET")  # "with an area of", "with 12 clubs"
        opens = led > 0 and opens_with(tokens, led - 1)
        if opens or (led > 1 and word_at(tokens, led - 1) == "with" and tokens[led - 2].cls == "COMMA"):
            return self._set_off(index, led, opens=opens)
        if frame.kind == "compound":
            return self._bodies.called(index, frame, owners)
        headed = self.discourse.heading(index) if is_entry(tokens, frame) else None
        told = belongs_to(tokens, frame.last) or brought(tokens, first)
        entity = headed if told is None else self.discourse.entity(index, told) or self._last_owner(index, told, owners)
        if entity or told is not None:
            return Referent(entity, sure=True) if entity else None
        left = exists(tokens, frame.last) and not self._named[index]
        return self.discourse.told(index) if left else self._agent_of(index, frame, attributes, owners)

    def _last_owner(self, index: int, at: int, owners: set[str]) -> str | None:
        """Whom "it" stands for after the one name of an owner: "joined the League and helped to bring it to 12"."""
        tokens = self.sentences[index].tokens
        last = max((i for i in range(at) if entities_of([tokens[i]]) & owners), default=0)
        named = set(names_in(tokens[:at])) & owners if tokens[at].text == "it" else set()
        return named.pop() if len(named) == 1 and not names_unknown(tokens[last:at]) else None

    def _set_off(self, index: int, first: int, *, opens: bool) -> Referent | None:
        """What "with" so many opens the sentence for, or is set off after: "the League, with 12 clubs, is"."""
        tokens = self.sentences[index].tokens
        verb = next((at for at in range(first, len(tokens)) if tokens[at].cls == "COMMA" or is_verb(tokens, at)), first)
        if opens and tokens[verb - 1].name and is_verb(tokens, verb):
            return self.discourse.referent(index, verb - 1)  # "With 12 clubs the League is"
        agent, meant = self.discourse.agent(index, first)
        main = main_agent(tokens) if agent is None else None
        leads = main is not None and main.at == first - 3 and phrase_start(tokens, main.at) == 0
        return self.discourse.about(index) if opens or leads else meant

    def _owner(self, index: int, at: int, owners: set[str]) -> Referent | None:
        """Whom "its" stands for: the only owner of such a figure where nobody else does, as in "a Charter, and its"."""
        tokens = self.sentences[index].tokens
        beside = tokens[at - 2].entity if at > 1 and word_at(tokens, at - 1) == "with" else None
        if beside in owners:  # "faster than the Tarn with its top speed of 14"
            return Referent(beside, sure=True)
        meant = self.discourse.owner(index, at)
        opens = tokens[at].text != "whose" and (at == 0 or tokens[at - 1].cls in ("AND", "COMMA"))
        if not opens or (meant and (meant.entity in owners or (meant.sure and at == 0))):
            return meant
        for i, before in ((index, tokens[:at]), (index - 1, self.sentences[index - 1].tokens)):
            found = {name for name in names_in(before) if name in owners} if i >= 0 else set()
            if found:
                alone = len(owners) <= _FEW or not names_unknown(before)
                return only_one(found) if alone else meant
        return meant

    def _agent_of(self, index: int, frame: Frame, attributes: set[str], owners: set[str]) -> Referent | None:
        """The entity that the subject of the clause stands for, or whose it is: "it", "the court", "its membership"."""
        tokens = self.sentences[index].tokens
        agent, meant = self.discourse.agent(index, frame.first)
        if agent is None or not takes(tokens, agent, frame):
            return None
        if agent.kind == "empty" and not self._named[index]:
            topic = self.discourse.topic(index)
            return topic if topic and topic.entity in owners else None
        if agent.kind == "pronoun" and (meant is None or meant.entity not in owners):
            return self._last_told_of(index, owners) if meant else self._told_before(index, agent, attributes)
        if agent.kind == "owned":
            if self._tells(tokens, agent, attributes):
                return self.discourse.whose(index, agent)
            return STRANGER if word_at(tokens, agent.at) in _PLACES else None  # "its metro area has 3 million people"
        if meant is None and agent.kind in ("definite", "other") and (term := tokens[agent.at].term):
            meant = only_one(self._bodies.by_member(index, tokens[agent.at].text, term))
        part = any(word_at(tokens, at) in _PLACES for at in range(phrase_start(tokens, agent.at), agent.at + 1))
        return STRANGER if meant is None and (part or is_strange(tokens, agent)) else meant

    def _told_before(self, index: int, agent: Agent, attributes: set[str]) -> Referent | None:
        """Whom "they" or "it" stands for where the sentence before is about many: "Voters elect the House. It has"."""
        before = self.sentences[index - 1]
        main = (
            self.discourse.mains.subject(index - 1) if index and before.block == self.sentences[index].block else None
        )
        it = self.sentences[index].tokens[agent.at].text.casefold() == "it"
        if main is not None and it and before.tokens[main.at].text.casefold() in _MANY:
            return self._only_owner_in(before.tokens, attributes)
        if main is None:
            return None
        head = before.tokens[main.at]
        they = self.sentences[index].tokens[agent.at].text.casefold() == "they"
        counts = any(self._facts.attributes[name].type == "count" for name in attributes)
        if they and not counts and (counted := self._counted_in(index - 1)):
            return counted  # "The court has 15 judges. They serve for nine years."
        if not head.text.endswith("s"):
            return None
        if they:
            whose = self.discourse.about(index - 1) if head.name or not counts else None
            return whose or (self._of_members(index - 1, head) if not counts else None)
        objects = [named_at(before.tokens, at) for at in range(main.at + 1, len(before.tokens))]
        body = head.name is not None and head.name.form != "demonym"
        return None if body or names_unknown(before.tokens) else only_one(set().union(*objects))

    def _counted_in(self, index: int) -> Referent | None:
        """Whom a sentence is about that counts his members: "the court has 15 judges"."""
        tokens, about = self.sentences[index].tokens, self.discourse.about(index)
        counted = [
            b.term for a, b in pairwise(tokens) if a.cls == "NUM" and b.cls in ("NOUN", "WORD") and b.text[-1] == "s"
        ]
        known = set(self._facts.attributes_of(about.entity)) if about and about.sure else set()
        return about if counted and all(term and term.nouns & known for term in counted) else None

    def _of_members(self, index: int, head: Token) -> Referent | None:
        """The body whose members a noun names: the Senate of "senators", else the only one that has such members."""
        called = self._bodies.by_member(index, head.text, head.term) if head.term else set()
        return only_one(called) or only_one(self._bodies.counted_by(head))

    def _only_owner_in(self, tokens: Sequence[Token], attributes: set[str]) -> Referent | None:
        """The one entity that a sentence names, if it can have such a figure: "they choose the Assembly. It has"."""
        owners = {name for attribute in attributes for name in self.owners(attribute)}
        named = set(names_in(tokens))
        return only_one(named) if named <= owners and not names_unknown(tokens) else None

    def _last_told_of(self, index: int, owners: set[str]) -> Referent | None:
        """What a paragraph was about last of all that can have such a figure, where it names no other of them.

        "It is the oldest league. Since Norland left in 2019, it has had 12 members": countries have none.
        """
        for i in range(index - 1, self.discourse.mains.opening(index) - 1, -1):
            about = self.discourse.about(i)
            if about and about.entity in owners:
                named = {name for at in range(i, index + 1) for name in self.named_in(at)} & owners
                return about if named <= {about.entity} else None
        return None

    def _tells(self, tokens: Sequence[Token], agent: Agent, attributes: set[str]) -> bool:
        """Whether what somebody owns or its verb says what is counted: "its membership has", "its axis tilts by"."""
        verb, head = tokens[agent.verb], stem(tokens[agent.at].text.casefold())
        if verb.term and verb.term.verbs & attributes and not bases(verb.text.casefold().split(" ")[0]) & HAVING:
            return True
        nouns = (phrase for name in attributes for phrase in self._facts.attributes[name].nouns)
        own = {stem(word) for phrase in nouns for form in phrase.forms for word in form.casefold().split()}
        own |= {stem(word) for name in attributes for word in self._facts.attributes[name].label.casefold().split()}
        start = agent.at - 1
        while start > 0 and (stem(tokens[start].text.casefold()) in own or word_at(tokens, start) in self._facts.kinds):
            start -= 1  # "its steering council has", "its town council has"
        of = _named_of(tokens, agent.at)
        plain = start >= 0 and (tokens[start].cls in ("OWN", "POSS") or (of and tokens[start].cls == "DET"))
        return plain and any(head.startswith(word) for word in own if len(word) > 3)

    def _named_up_to(self, index: int, frame: Frame) -> set[str]:
        """The names of a sentence but for those in what follows the clause of a frame, past a comma."""
        tokens = self.sentences[index].tokens
        comma = next((at for at in range(frame.last, len(tokens)) if tokens[at].cls == "COMMA"), len(tokens))
        return entities_of(tokens[:comma])

    def _around(self, index: int, frame: Frame, owners: set[str]) -> Iterator[tuple[Tie, set[str]]]:
        """The owners named in the sentence, then in the ones before it, then around it, then anywhere."""
        kinds = {self.discourse.callings.kind(owner) for owner in owners & self._everywhere}
        block = self.sentences[index].block
        tie: Tie = "near"
        about = self.discourse.about(index)
        leading = [about.entity] if about else []
        leading += [name for token, name in self._named[index] if token in self.sentences[index].tokens[:3]]
        head = next((token for token in self.sentences[index].tokens[:3] if token.term and not token.name), None)
        leading += sorted(self._bodies.by_member(index, head.text, head.term)) if head and head.term else []
        if set(leading) & owners:
            yield tie, set(leading) & owners
        for i in range(index, max(-1, index - 12), -1):
            named = {name for _, name in self._named[i]}
            yield tie if self.sentences[i].block == block or tie == "loose" else "far", named & owners
            between = named if i < index else self._named_up_to(index, frame)
            if any(self.discourse.callings.kind(name) in kinds for name in between):
                tie = "loose"
        lately = self._named_within(index, _SPOKEN_OF) | {self.discourse.page()}
        yield "far" if tie == "near" else tie, {name for name in lately if name in owners}
        yield "loose", self._everywhere & owners
        yield "implied", set(self._implied & owners)

    def _named_within(self, index: int, reach: int) -> set[str | None]:
        """The entities that the sentences around one name, so many before it and after."""
        return {name for found in self._named[max(0, index - reach) : index + reach] for _, name in found}

    def _before(self, index: int, frame: Frame) -> set[str]:
        """The possessor or the grammatical subject to the left of the frame, or what it stands in apposition to."""
        tokens = self.sentences[index].tokens
        defined = defined_at(tokens, frame.first)
        if defined is not None:
            return named_at(tokens, defined) or self._apposed(tokens, defined, frame.first)
        at = frame.first - 1
        if (name := set_off_from(tokens, frame)) is not None:
            return named_at(tokens, name)
        while at > 0 and (tokens[at].cls in ("NEUTRAL", "HEDGE", "DET", "ALL") or tokens[at].text.casefold() in LINKS):
            at -= 1
        compared = main_agent(tokens) if is_beside_subject(tokens, at - (tokens[at].cls == "COMMA")) else None
        return named_at(tokens, compared.at) if compared else possessor(tokens, at, frame)

    def _said_to_be(self, index: int, frame: Frame) -> set[str]:
        """What is said to be a body of so many: "the League is a 12-member group"."""
        tokens, at = self.sentences[index].tokens, frame.first
        while at > 1 and (tokens[at].cls in ("NEUTRAL", "HEDGE", "DET") or tokens[at].text in ("a", "an")):
            at -= 1
        verb = at if tokens[at].cls in ("BE", "LAST") else at - 1
        if frame.kind != "compound" or verb < 1 or tokens[verb].cls not in ("BE", "LAST"):
            return set()
        agent, _ = self.discourse.agent(index, frame.first)
        named = agent is not None and agent.kind == "name" and agent.verb == verb
        return entities_of([tokens[agent.at]]) if agent and named else set()

    def _apposed(self, tokens: Sequence[Token], at: int, first: int) -> set[str]:
        """Whom a word for bodies defines that a preposition leads: "is in the League, a group of 12 clubs"."""
        words = [word for token in tokens[at + 1 : first + 1] for word in token.text.casefold().split(" ")]
        found = entities_of([tokens[at]]) if tokens[at + 1].cls == "COMMA" else set()
        alike = {name for name in found if any(self.discourse.callings.answers(name, word) for word in words)}
        lead = at - 1 - (tokens[at - 1].cls == "DET")
        kin = lead > 0 and tokens[lead - 1].text.casefold() in _KIN | NAMELESS
        return set() if kin or in_longer_name(tokens, at) else alike


def _named_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name behind "of" says whose a noun is: "the council of Ashby", not "the council of Ashby's rival"."""
    name = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].cls == "DET")
    plain = word_at(tokens, at + 1) == "of" and name < len(tokens) and tokens[name].name is not None
    return plain and (name + 1 == len(tokens) or tokens[name + 1].cls != "POSS")
