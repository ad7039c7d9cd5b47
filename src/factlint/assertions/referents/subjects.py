"""Which entity a figure is about: by name, by pronoun, or because nothing else nearby can have such a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from factlint.assertions.referents.discourse import Discourse, Referent
from factlint.assertions.referents.roles import (
    GROWING,
    LINKS,
    PREPOSITIONS,
    defined_at,
    entities_of,
    has,
    named_at,
    object_of,
    possessor,
    states,
)
from factlint.assertions.sentences.agents import governs
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.names import PIECE
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.words import bases, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.lexicon import Term
    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts import FactBase

Tie: TypeAlias = Literal["named", "referred", "near", "far", "loose", "implied"]
"""How surely the subject is known: the words name it, refer back to it, or it only stands in the same part of the text;
loose if another of its kind stands between, implied if the draft never names it but speaks of it all the time."""

_PRONOUNS = frozenset("it its they their whose".split())
_RELATIVES = frozenset("which that who this these".split())
_PLACES = frozenset("person city town village place country state building".split())


class Subject(NamedTuple):
    """A reading of who a frame is about."""

    entity: str
    attribute: str
    tie: Tie


class Subjects:
    """The entities of one draft and what they can be the subject of."""

    def __init__(self, sentences: Sequence[Sentence], facts: FactBase, implied: frozenset[str]) -> None:
        self.sentences = sentences
        self._facts = facts
        self.discourse = Discourse(sentences, facts)
        self._named = [
            [(token, name) for token in sentence.names if token.name for name in token.name.entities]
            for sentence in sentences
        ]
        self._everywhere = {name for found in self._named for _, name in found}
        self._implied = implied - self._everywhere
        self._kinds = {self.kind(name) for name in self._everywhere}

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

    def kind(self, entity: str) -> str | None:
        """What kind of thing an entity is."""
        return self._facts.entities[entity].kind if entity in self._facts.entities else None

    def of(self, index: int, frame: Frame, attributes: Iterable[str], beside: Subject | None) -> list[Subject]:
        """The readings of a frame in a sentence, the surest kind only; `beside` is whom the frame before is about."""
        wanted = [(owner, attribute) for attribute in sorted(attributes) for owner in sorted(self.owners(attribute))]
        owners = {owner for owner, _ in wanted}
        if not owners & (self._everywhere | self._implied):
            return []
        for tie, entities in self._candidates(index, frame, owners, beside):
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

    def _candidates(
        self, index: int, frame: Frame, owners: set[str], beside: Subject | None
    ) -> Iterator[tuple[Tie, set[str]]]:
        yield "named", entities_of(frame.names) & owners
        tokens = self.sentences[index].tokens
        if beside and frame.first and tokens[frame.first - 1].cls in ("AND", "COMMA"):
            yield beside.tie, {beside.entity} & owners
        yield "named", (self._before(index, frame) or object_of(tokens, frame)) & owners
        if beside:
            yield beside.tie, {beside.entity} & owners
        meant = self._meant(index, frame)
        if meant and meant.sure and meant.entity in owners:
            yield "referred", {meant.entity}
        at = self._referring(index, frame)
        if at is not None and self._relative_to_other(tokens, at, owners):
            yield "loose", self._everywhere & owners
        elif at is not None:
            yield from self._antecedent(index, at, self._of_kind(tokens[at].text.casefold(), owners))
        yield from self._around(index, owners)

    def _meant(self, index: int, frame: Frame) -> Referent | None:
        """The entity that the clause is about, where its subject only stands for one: "it", "the court", "there"."""
        tokens = self.sentences[index].tokens
        own = next((at for at in range(max(0, frame.first - 1), frame.last) if tokens[at].cls == "OWN"), None)
        if own is not None:
            return self.discourse.owner(index, own)
        if frame.first and tokens[frame.first - 1].cls == "POSS":
            return None
        agent, meant = self.discourse.agent(index, frame.first)
        if agent is None or not has(tokens[agent.verb]) or not governs(tokens, agent, frame.first):
            return None
        if agent.kind == "empty" and not self._named[index]:
            return self.discourse.topic(index)
        if agent.kind in ("definite", "other") and meant is None and (term := tokens[agent.at].term):
            bodies = self._by_member(tokens[agent.at].text, term)
            return Referent(bodies.pop(), sure=True) if len(bodies) == 1 else None
        return meant if agent.kind in ("pronoun", "definite", "name") else None

    def _around(self, index: int, owners: set[str]) -> Iterator[tuple[Tie, set[str]]]:
        """The owners named in the sentence, then in the ones before it, then anywhere."""
        kinds = {self.kind(owner) for owner in owners & self._everywhere}
        block = self.sentences[index].block
        tie: Tie = "near"
        leading = [name for token, name in self._named[index] if token in self.sentences[index].tokens[:3]]
        head = next((token for token in self.sentences[index].tokens[:3] if token.term and not token.name), None)
        leading += sorted(self._by_member(head.text, head.term)) if head and head.term else []
        if set(leading) & owners:
            yield tie, set(leading) & owners
        for i in range(index, max(-1, index - 12), -1):
            named = {name for _, name in self._named[i]}
            yield tie if self.sentences[i].block == block or tie == "loose" else "far", named & owners
            if any(self.kind(name) in kinds for name in named):
                tie = "loose"
        yield "far" if tie == "near" else tie, self._everywhere & owners
        yield "implied", set(self._implied & owners)

    def _before(self, index: int, frame: Frame) -> set[str]:
        """The possessor or the grammatical subject to the left of the frame, or what it stands in apposition to."""
        tokens = self.sentences[index].tokens
        defined = defined_at(tokens, frame.first)
        if defined is not None:
            return named_at(tokens, defined)
        at = frame.first - 1
        if is_set_off(tokens, frame):
            return named_at(tokens, at - 1)
        while at > 0 and (tokens[at].cls in ("NEUTRAL", "HEDGE", "DET", "ALL") or tokens[at].text.casefold() in LINKS):
            at -= 1
        said = at - 1 if at > 0 and tokens[at].cls == "TO" else at  # "grew to 32 members"
        if said > 0 and tokens[said].text.casefold() in ("home", "together"):  # "is home to", "brings together"
            said -= 1
        if said > 1 and tokens[said].cls == "IN" and tokens[said - 2].cls == "BE":  # "is available in 12 regions"
            return self._clause_subject(tokens, said - 2)
        if said >= 0 and (
            states(tokens[said])
            or (tokens[said].cls == "BE" and said < at)
            or bases(tokens[said].text.casefold()) & GROWING
        ):
            return self._clause_subject(tokens, said)
        if any(token.cls == "BE" or states(token) for token in tokens[at + 1 : frame.first]):
            return self._clause_subject(tokens, at + 1)
        return possessor(tokens, at, frame)

    def _clause_subject(self, tokens: Sequence[Token], verb: int) -> set[str]:
        at = predicate_of(tokens, verb).subject
        if at is None:
            return set()
        relative = any(token.text.casefold() in ("which", "who") for token in tokens[at + 1 : verb])
        if relative and not any(token.name for token in tokens[:at]):
            return entities_of([tokens[at]])
        if at > 1 and tokens[at].cls == "WORD" and tokens[at - 1].cls == "POSS":
            at -= 2
        term = tokens[at].term
        if term and not tokens[at].name:
            return self._by_member(tokens[at].text, term)
        return named_at(tokens, at)

    def _relative_to_other(self, tokens: Sequence[Token], at: int, owners: set[str]) -> bool:
        """Whether a relative pronoun follows a word that is none of the owners: "the state of Georgia, whose ..."."""
        if tokens[at].text.casefold() not in ("which", "who", "whose"):
            return False
        before = tokens[at - 2 if at > 1 and tokens[at - 1].cls == "COMMA" else at - 1] if at else None
        return before is None or not entities_of([before]) & owners

    def _by_member(self, text: str, term: Term) -> set[str]:
        """The body that a word for its members names: "senators" the Senate, "commissioners" the Commission."""
        word = stem(PIECE.findall(text.casefold())[-1])[:6]
        attributes = term.nouns | term.inner
        owners = {owner for name in attributes for owner in self.owners(name)} & self._everywhere
        return {owner for owner in owners if len(word) > 4 and self._called_like(owner, word)}

    def _called_like(self, entity: str, word: str) -> bool:
        stems = self.discourse.stems(entity)
        return any(known.startswith(word) or (len(known) > 4 and word.startswith(known)) for known in stems)

    def _referring(self, index: int, frame: Frame) -> int | None:
        """Where a pronoun or "the bloc" stands in place of the subject."""
        words = [token.text.casefold() for token in self.sentences[index].tokens]
        tokens = self.sentences[index].tokens
        for at in range(frame.first - 1, max(-1, frame.first - 7), -1):
            if words[at] in _PRONOUNS or (
                words[at] in _RELATIVES and (states(tokens[at + 1]) or tokens[at + 1].cls == "BE")
            ):
                return at
        if any(token.cls == "OWN" for token in frame.tokens):
            return frame.first
        after = words[frame.last] if frame.last < len(words) else ""
        if frame.kind == "compound" and (any(t.text.casefold() in BODIES for t in frame.tokens) or after in BODIES):
            return frame.first
        named = (
            at
            for at in range(1, frame.first)
            if (words[at] in BODIES or words[at] in self._kinds) and not _begins_name(tokens, at)
        )
        return next((at for at in named if words[at - 1] in ("the", "this")), None)

    def _of_kind(self, word: str, owners: set[str]) -> set[str]:
        """The owners that "the document" or "the games" can stand for; a word for any body leaves them all."""
        if word in BODIES or word not in self._kinds:
            return owners
        return {owner for owner in owners if self.kind(owner) == word}

    def meant_by(self, index: int, at: int, owners: set[str]) -> set[str]:
        """The owner that a pronoun at a token of a sentence surely stands for."""
        found = next(self._antecedent(index, at, owners), None)
        return found[1] if found and found[0] == "referred" else set()

    def _antecedent(self, index: int, at: int, owners: set[str]) -> Iterator[tuple[Tie, set[str]]]:
        start = self.sentences[index].tokens[at].start
        earlier = [name for token, name in self._named[index] if token.start < start and name in owners]
        if earlier:
            yield ("referred" if len(set(earlier)) == 1 else "near"), {earlier[-1]}
            return
        for i in range(index - 1, max(-1, index - 5), -1):
            found = [(token, name) for token, name in self._named[i] if name in owners]
            if found:
                yield self._reference(i, found), {found[0][1]}
                return

    def _reference(self, index: int, found: list[tuple[Token, str]]) -> Tie:
        """How surely a pronoun stands for the first of the owners that the sentence before names."""
        rivals = {name for token, name in self._named[index] if self._is_rival(index, token, name)}
        owners = {name for _, name in found}
        if rivals - owners or self.discourse.introduces(index):
            return "loose"
        if len(owners) > 1 and self.discourse.is_of_several(index):
            return "near"
        return "referred" if len(owners) == 1 or found[0][0] in self.sentences[index].tokens[:3] else "near"

    def _is_rival(self, index: int, token: Token, name: str) -> bool:
        """Whether a name is the object of a verb and no person or place, so that "it" may be that one."""
        tokens = self.sentences[index].tokens
        at = self.sentences[index].index_at(token.start)
        at -= at > 0 and tokens[at - 1].cls == "DET"
        free = at > 0 and tokens[at - 1].cls not in (*PREPOSITIONS, "POSS", "AND", "COMMA")
        return free and self.kind(name) not in _PLACES and token.name is not None and token.name.form != "demonym"


def is_set_off(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether brackets after a name hold the frame, or begin with it: "the League (12 members, two of them new)".

    A colon after a name that stands first does the same: "- the League: 12 members".
    """
    at = frame.first - 1
    if at < 1 or tokens[at - 1].name is None:
        return False
    after = tokens[frame.last] if frame.last < len(tokens) else None
    if tokens[at].cls == "OPEN":
        return after is not None and after.cls in ("CLOSE", "COMMA")
    listed = tokens[at].cls == "COLON" and all(token.cls == "DET" for token in tokens[: at - 1])
    return listed and (after is None or after.cls in ("COMMA", "OPEN") or after.text in (".", ";"))


def _begins_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for a body is the head of a name: "the Court of Justice", "the Council Bluffs school"."""
    after = tokens[at + 1]
    return tokens[at].text[0].isupper() and (after.cls == "OF" or (after.cls == "WORD" and after.text[0].isupper()))
