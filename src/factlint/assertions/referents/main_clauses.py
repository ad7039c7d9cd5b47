"""What each sentence of a draft is about by itself: the subject of its main clause, and what it brings up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.referents.naming import names_unknown
from factlint.assertions.sentences.agents import Agent, main_agent
from factlint.assertions.sentences.phrases import after_bracket
from factlint.assertions.sentences.predicates import object_of, predicate_of
from factlint.assertions.sentences.verbs import PARTICLES, is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.referents.callings import Callings
    from factlint.assertions.sentences.tokens import Sentence, Token


NEVER_IT = frozenset("person city town village country state building".split())
"""Kinds of what a sentence brings up without going on about it: "it met in Oslo. It"."""


class MainClauses:
    """The main clauses of the sentences of one draft."""

    def __init__(self, sentences: Sequence[Sentence], callings: Callings) -> None:
        self._sentences = sentences
        self._callings = callings
        self._subjects: dict[int, Agent | None] = {}
        self._introducing: dict[int, bool] = {}

    def subject(self, index: int) -> Agent | None:
        """The subject of the main clause of a sentence."""
        if index not in self._subjects:
            tokens = self._sentences[index].tokens
            self._subjects[index] = main_agent(tokens) if tokens else None
        return self._subjects[index]

    def opening(self, index: int) -> int:
        """The first sentence of the paragraph of a sentence."""
        first = index
        while first and self._sentences[first - 1].block == self._sentences[index].block:
            first -= 1
        return first

    def opens_on_unknown(self, index: int) -> bool:
        """Whether the first sentence of a paragraph is about something with a name that the facts do not know."""
        first = self.opening(index)
        agent = self.subject(first)
        return agent is not None and names_unknown(self._sentences[first].tokens[: agent.at + 1])

    def is_about_stranger(self, index: int) -> bool:
        """Whether a sentence may be about something that the facts do not know: a word with a capital."""
        agent = self.subject(index)
        return agent is not None and self._sentences[index].tokens[agent.at].is_unknown_name

    def open_with_definition(self) -> bool:
        """Whether the first sentence says what something is: "The League is an association"."""
        tokens, agent = self._sentences[0].tokens, self.subject(0)
        links = (at for at, token in enumerate(tokens) if token.text in ("is", "was"))
        return agent is not None and any(predicate_of(tokens, at).subject == agent.at for at in links)

    def introduces(self, index: int) -> bool:
        """Whether a sentence brings up something new that "it" may stand for: "the Union has a council".

        A name does not take over from what "it" stands for already: "it joined the Pact. It left again".
        """
        if index not in self._introducing:
            self._introducing[index] = self._brings_up(index)
        return self._introducing[index]

    def _brings_up(self, index: int) -> bool:
        tokens = self._sentences[index].tokens
        agent = self.subject(index)
        for at in range(after_bracket(tokens, agent.at + 1) if agent else len(tokens), len(tokens) - 1):
            if is_verb(tokens, at):
                after = at + 1 + (tokens[at + 1].text in PARTICLES and at + 2 < len(tokens))
                goes_on = agent is not None and agent.kind == "pronoun"
                taken = object_of(tokens, at)
                rival = not goes_on and self._is_rival(tokens, taken)
                new = tokens[after].text.casefold() in ("a", "an") and not _is_figure(tokens, taken)
                return tokens[at].cls != "BE" and (rival or new)
        return False

    def _is_rival(self, tokens: Sequence[Token], at: int | None) -> bool:
        """Whether the object of a verb is a name that a pronoun may stand for as well: "met the Danube Board"."""
        if at is None or tokens[at].mention:
            return False
        name = tokens[at].name
        if name is None:
            return tokens[at].text[0].isupper()
        return name.form != "demonym" and all(self._callings.kind(entity) not in NEVER_IT for entity in name.entities)

    def is_plural(self, index: int, at: int) -> bool:
        """Whether a noun or pronoun stands for several."""
        token = self._sentences[index].tokens[at]
        word = token.text.casefold()
        return token.name is None and (word == "they" or (word.endswith("s") and not word.endswith(("ss", "us", "is"))))


def _is_figure(tokens: Sequence[Token], at: int | None) -> bool:
    """Whether a noun only says what a figure measures: "has a population of nearly five million"."""
    if at is None or at + 2 >= len(tokens) or tokens[at].term is None or tokens[at + 1].cls != "OF":
        return False
    return tokens[at + 2 + (tokens[at + 2].cls == "HEDGE" and at + 3 < len(tokens))].cls in ("NUM", "MEASURE")
