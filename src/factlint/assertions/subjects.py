"""Which entity a figure is about: by name, by pronoun, or because nothing else nearby can have such a figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from factlint.assertions.frames import Frame
from factlint.assertions.lexicon import Term
from factlint.assertions.tokens import Sentence, Token
from factlint.assertions.words import bases
from factlint.facts import FactBase

Tie: TypeAlias = Literal["named", "referred", "near", "far"]
"""How surely the subject is known: the words name it, refer back to it, or it only stands in the same part of the text."""

_PRONOUNS = frozenset("it its they their which that this these whose".split())
BODIES = frozenset(
    """alliance bloc group organisation organization body club union pact cartel court chamber council parliament
    coalition federation grouping league association agency commission institution community house senate company
    country nation state city system planet network service platform committee assembly""".split()
)
_HAVING = frozenset("have comprise contain count number unite total boast consist hold feature".split())
_PARTLY = frozenset("include".split())
_LINKS = frozenset(
    """now currently also still only already then today officially together is are was were be been made up of with a
    an the has have had about over nearly almost just at least some exactly total""".split()
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A reading of who a frame is about."""

    entity: str
    attribute: str
    tie: Tie


class Subjects:
    """The entities of one draft and what they can be the subject of."""

    def __init__(self, sentences: Sequence[Sentence], facts: FactBase) -> None:
        self.sentences = sentences
        self._owners: dict[str, set[str]] = defaultdict(set)
        for entity, attribute in facts.timelines:
            self._owners[attribute].add(entity)
        self._named = [
            [(token, name) for token in sentence.names if token.name for name in token.name.entities]
            for sentence in sentences
        ]
        self._everywhere = {name for found in self._named for _, name in found}

    def owners(self, attribute: str) -> set[str]:
        """The entities of the fact base that have the attribute."""
        return self._owners.get(attribute, set())

    def of(self, index: int, frame: Frame, attributes: Iterable[str]) -> Iterator[Subject]:
        """The readings of a frame in sentence `index`, the surest kind only."""
        wanted = [(owner, attribute) for attribute in sorted(attributes) for owner in self.owners(attribute)]
        here = {owner for owner, _ in wanted}
        if not here & self._everywhere:
            return
        for tie, entities in self._candidates(index, frame, here):
            found = [Subject(owner, attribute, tie) for owner, attribute in wanted if owner in entities]
            if found:
                yield from found
                return

    def _candidates(self, index: int, frame: Frame, owners: set[str]) -> Iterator[tuple[Tie, set[str]]]:
        inside = _entities(frame.names)
        yield "named", inside & owners
        yield "named", self._before(index, frame) & owners
        if self._refers(index, frame):
            yield from self._antecedent(index, frame, owners)
        sentence = {name for _, name in self._named[index]} & owners
        if sentence:
            yield "near", sentence
        block = self.sentences[index].block
        near = {
            name
            for i in range(index - 1, -1, -1)
            if self.sentences[i].block == block
            for _, name in self._named[i]
        } & owners
        yield "near", near
        yield "far", self._everywhere & owners

    def _before(self, index: int, frame: Frame) -> set[str]:
        """The possessor or the grammatical subject to the left of the frame, or what it stands in apposition to."""
        tokens = self.sentences[index].tokens
        at = frame.first - 1
        while at >= 0 and (tokens[at].cls in ("NEUTRAL", "HEDGE", "DET", "ALL") or tokens[at].text.casefold() in _LINKS):
            at -= 1
        if at > 0 and tokens[at].cls == "POSS" and tokens[at - 1].name:
            return _entities([tokens[at - 1]])
        if at > 0 and tokens[at].cls == "COMMA" and tokens[at - 1].name and frame.kind in ("compound", "counted"):
            return _entities([tokens[at - 1]]) if frame.kind == "compound" or _with(tokens, at, frame.first) else set()
        if at >= 0 and _states(tokens[at]):
            return self._clause_subject(tokens, at)
        if at >= 0 and tokens[at].name and at < frame.first - 1:
            return _entities([tokens[at]])
        return set()

    def _clause_subject(self, tokens: Sequence[Token], verb: int) -> set[str]:
        at = verb - 1
        while at >= 0 and (tokens[at].text.casefold() in _LINKS or tokens[at].text.endswith("ly")):
            at -= 1
        if at >= 0 and tokens[at].cls == "CLOSE":
            while at >= 0 and tokens[at].cls != "OPEN":
                at -= 1
            at -= 1
        if at >= 0 and tokens[at].name and not (at > 0 and tokens[at - 1].cls in ("OF", "IN", "FROM", "FOR", "BY")):
            return _entities([tokens[at]])
        return set()

    def _refers(self, index: int, frame: Frame) -> bool:
        """Whether a pronoun or "the bloc" stands where the subject would."""
        tokens = self.sentences[index].tokens
        words = [token.text.casefold() for token in tokens]
        if any(token.cls == "OWN" for token in frame.tokens) or any(
            word in _PRONOUNS for word in words[max(0, frame.first - 5) : frame.first]
        ):
            return True
        after = words[frame.last] if frame.last < len(words) else ""
        if frame.kind == "compound":
            return any(token.text.casefold() in BODIES for token in frame.tokens) or after in BODIES
        return any(
            word in BODIES and words[i - 1] in ("the", "this") for i, word in enumerate(words[: frame.first]) if i
        )

    def _antecedent(self, index: int, frame: Frame, owners: set[str]) -> Iterator[tuple[Tie, set[str]]]:
        start = self.sentences[index].tokens[frame.first].start
        earlier = [name for token, name in self._named[index] if token.start < start and name in owners]
        if earlier:
            yield ("referred" if len(set(earlier)) == 1 else "near"), {earlier[-1]}
        for i in range(index - 1, max(-1, index - 4), -1):
            found = [name for _, name in self._named[i] if name in owners]
            if found:
                yield ("referred" if len(set(found)) == 1 else "near"), {found[0]}
                return


def _entities(tokens: Iterable[Token]) -> set[str]:
    return {entity for token in tokens if token.name for entity in token.name.entities}


def _states(token: Token) -> bool:
    """Whether the token is a verb that says how many."""
    word = token.text.casefold().split()[0]
    return bool(bases(word) & (_HAVING | _PARTLY)) or token.cls == "VERB"


def _with(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(token.text.casefold() in ("with", "a", "an", "the") for token in tokens[start:end])


def attributes_of(terms: Iterable[Term]) -> frozenset[str]:
    """The attributes that any of the terms may name."""
    return frozenset(attribute for term in terms for attribute in term.nouns)
