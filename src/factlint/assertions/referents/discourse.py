"""Whom "it", "the court" or "today's association" stands for, from what the sentences before are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.referents.callings import Callings
from factlint.assertions.referents.main_clauses import NEVER_IT, MainClauses
from factlint.assertions.referents.naming import (
    apart_from,
    apposed_name,
    is_by_seat,
    is_part,
    is_telling,
    leads_up,
    names_another,
    names_in,
    names_unknown,
    only_name,
    presented_at,
    taken_up,
    titled,
)
from factlint.assertions.referents.referent import Referent, only_one
from factlint.assertions.referents.roles import in_longer_name
from factlint.assertions.sentences.agents import Agent, agent_before, fronted_agent, main_agent
from factlint.assertions.sentences.kinds import CALLED
from factlint.assertions.sentences.phrases import before_relative, head_of, is_narrowed, phrase_start
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PRONOUNS, word_at
from factlint.assertions.sentences.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts import FactBase

_PERSONS = frozenset("he she his her".split())
_EARLY = 6
"""A subject stands before this token of its sentence."""
_HEADING = frozenset(".:—–*")
_POINTING = frozenset("the this that".split())
_NAMED_AFTER = frozenset("alliance bloc union cartel treaty pact accord accords agreement convention".split())
"""What something is that has its name before the word: "the Tarn treaty"; "the Tarn agency" may be one of several."""
_REACH = 8
"""How many sentences back a word with an article may look for what it means."""
_FARTHEST = 40
"""How many it may look back where nothing nearer can be meant by it."""


class Discourse:
    """What the sentences of one draft are about."""

    def __init__(self, sentences: Sequence[Sentence], facts: FactBase) -> None:
        self.sentences = sentences
        self.callings = Callings(facts)
        """By which words the draft may call an entity."""
        self._abouts: dict[int, Referent | None] = {}
        self._named: dict[int, list[str]] = {}
        self._agents: dict[tuple[int, int], tuple[Agent | None, Referent | None]] = {}
        self.mains = MainClauses(sentences, self.callings)
        """What each sentence by itself is about."""

    def agent(self, index: int, first: int) -> tuple[Agent | None, Referent | None]:
        """The subject of the clause before the token `first` of a sentence, and the entity it stands for."""
        if (index, first) not in self._agents:
            found = agent_before(self.sentences[index].tokens, first)
            self._agents[index, first] = found, self.meant(index, found) if found else None
        return self._agents[index, first]

    def meant(self, index: int, agent: Agent) -> Referent | None:
        """The entity that the subject of a clause stands for."""
        tokens = self.sentences[index].tokens
        if agent.kind == "name":
            return self._named_at(index, agent.at)
        if agent.kind == "pronoun" and tokens[agent.at].text.casefold() in ("it", "he", "she"):
            return self._fitting(index, agent.at)
        if agent.kind in ("definite", "owned"):
            return self.referent(index, agent.at)
        return self._apposed(index, agent.at) if agent.kind == "other" else None

    def _named_at(self, index: int, at: int) -> Referent | None:
        """The entity that a name stands for, if it is no piece of another name."""
        tokens = self.sentences[index].tokens
        part = is_narrowed(tokens, at) or in_longer_name(tokens, at)
        return Referent(entity, sure=True) if (entity := tokens[at].entity) and not part else None

    def _fitting(self, index: int, at: int) -> Referent | None:
        """Whom a pronoun stands for: a person if it is one for persons, and else none."""
        found, personal = self._pronoun(index, at), self.sentences[index].tokens[at].text.casefold() in _PERSONS
        if found is not None and (self.callings.kind(found.entity) == "person") == personal:
            return found
        if personal:
            return self._brought_up(index, at) or self._presented(index, at)
        taken = taken_up(self.sentences[index].tokens, at) if found is None else None
        return Referent(taken, sure=True) if taken else None

    def _brought_up(self, index: int, at: int) -> Referent | None:
        """The one person named before in a sentence about "it": "it is a win for Ann Lee, and she"."""
        tokens, subject = self.sentences[index].tokens[:at], self.mains.subject(index)
        thing = subject is not None and subject.at < at and self._is_thing(index, subject)
        persons = self._persons(tokens) if thing and not names_unknown(tokens) else []
        return Referent(persons[0], sure=True) if len(persons) == 1 else None

    def _presented(self, index: int, at: int) -> Referent | None:
        """The one person that the sentence before is about, ends with or presents: "the chair is Ann Lee, a diver"."""
        tokens = self.sentences[index - 1].tokens if index and at < _EARLY else ()
        persons = self._persons(tokens)
        if len(persons) != 1 or self.sentences[index - 1].block != self.sentences[index].block:
            return None
        place = next(i for i, token in enumerate(tokens) if token.entity == persons[0])
        subject = self.mains.subject(index - 1)
        last = place == len(tokens) - 1 - (tokens[-1].text == ".")
        told = last or (subject is not None and (subject.at == place or self._is_thing(index - 1, subject)))
        said = (
            place > 1 and tokens[place - 1].cls == "BE" and place + 1 < len(tokens) and tokens[place + 1].cls == "COMMA"
        )
        sure = (told and not names_unknown(tokens)) or (said and not names_unknown(tokens[:place]))
        return Referent(persons[0], sure=True) if sure else None

    def _persons(self, tokens: Sequence[Token]) -> list[str]:
        """The persons that tokens name."""
        return [name for name in names_in(tokens) if self.callings.kind(name) == "person"]

    def _is_thing(self, index: int, subject: Agent) -> bool:
        """Whether a subject is no person: "it", "this"."""
        return self.sentences[index].tokens[subject.at].text.casefold() in ("it", "this", "that", "there")

    def _apposed(self, index: int, at: int) -> Referent | None:
        """The entity that "a body" stands for that is said of it: "the League, a club that", "is a club which"."""
        tokens = self.sentences[index].tokens
        first = phrase_start(tokens, at)
        if first < 2 or tokens[first].text.casefold() not in ("a", "an") or head_of(tokens, at, first) != at:
            return None
        defined = predicate_of(tokens, first - 1).subject if word_at(tokens, first - 1) in ("is", "was") else None
        name = first - 2 if tokens[first - 1].cls == "COMMA" else defined
        found = None if name is None else self._named_at(index, name)
        return found if found and self.callings.answers(found.entity, tokens[at].text.casefold()) else None

    def entity(self, index: int, at: int) -> str | None:
        """The one entity that a phrase ending at a token of a sentence surely stands for."""
        found = self.referent(index, at)
        return found.entity if found and found.sure else None

    def referent(self, index: int, at: int) -> Referent | None:
        """The entity that a phrase ending at a token of a sentence stands for."""
        tokens = self.sentences[index].tokens
        token, word = tokens[at], tokens[at].text.casefold()
        if token.name:
            part = is_part(tokens, at) or is_narrowed(tokens, at)
            return Referent(token.entity, sure=True) if token.entity and not part else None
        if word in PRONOUNS or token.cls == "OWN":
            return self._fitting(index, at)
        named = tokens[at - 1].entity if at and word in _NAMED_AFTER else None
        if named and self.callings.answers(named, word):
            return Referent(named, sure=True)
        apposed = apposed_name(tokens, at)
        if apposed is not None:
            return self.referent(index, apposed) or self._called_beside(index, apposed, word)
        if found := self._definite(index, at):
            return found
        opens = phrase_start(tokens, at) == 0 and index and at < _EARLY and word_at(tokens, 0) not in _POINTING
        headed = only_name(self.sentences[index - 1].tokens) if opens else None
        return Referent(headed, sure=True) if headed else None

    def _called_beside(self, index: int, at: int, word: str) -> Referent | None:
        """The entity of a name that ends a phrase, if a word set beside it calls that: "the heir of Tarn, a firm"."""
        tokens = self.sentences[index].tokens
        name = tokens[at].entity
        owned = tokens[at - 1].cls == "OF" and tokens[at + 1].cls == "COMMA"
        return Referent(name, sure=True) if name and owned and self.callings.answers(name, word) else None

    def is_part_of(self, index: int, at: int, entity: str) -> bool:
        """Whether a version, or a noun that "the" or "its" leads, may be the entity's: told of before, and alone."""
        tokens = self.sentences[index].tokens
        if tokens[phrase_start(tokens, at)].cls == "OWN":
            return self.entity(index, phrase_start(tokens, at)) == entity
        version = tokens[at].text[0].isdecimal() and phrase_start(tokens, at) == at
        if not version and (tokens[phrase_start(tokens, at)].text.casefold() != "the" or not index):
            return False
        found = self._pronoun(index, at)
        word = stem(tokens[at].text.casefold())
        known = any(stem(token.text.casefold()) == word for token in self.sentences[index - 1].tokens)
        return found is not None and found.entity == entity and (found.sure or known or entity == self.page())

    def topic(self, index: int) -> Referent | None:
        """What the paragraph of a sentence is about, so far: the subject of its first sentence."""
        for at in range(self.mains.opening(index), index):
            found = self.about(at)
            if found:
                return found
        return None

    def heading(self, index: int) -> str | None:
        """The name that heads the paragraph of a sentence: in its first words, or alone in the line above."""
        first = self.mains.opening(index)
        tokens = self.sentences[first].tokens
        agent = self.mains.subject(first)
        if agent and agent.kind == "name" and tokens[agent.at + 1 :] and tokens[agent.at + 1].text in _HEADING:
            meant = self.meant(first, agent)
            return meant.entity if meant else None
        return only_name(self.sentences[first - 1].tokens) if first else None

    def told(self, index: int) -> Referent | None:
        """What a sentence that names nothing goes on about: the same as before, or what the page defines."""
        opens = not index or self.sentences[index - 1].block != self.sentences[index].block
        if not opens and not self.sentences[index - 1].tokens:
            return None  # nobody knows what a sentence without figures and names is about
        return self._before(index) or (self.about(0) if opens and index and self.mains.open_with_definition() else None)

    def page(self) -> str | None:
        """The entity that the draft has for its title, or defines in its first sentence."""
        title = only_name(self.sentences[0].tokens) or self._title()
        found = (
            self.about(0) if title is None and self.sentences[0].tokens and self.mains.open_with_definition() else None
        )
        return found.entity if found else title

    def _title(self) -> str | None:
        """What the first line is about, if it stands alone."""
        alone = len(self.sentences) > 1 and self.sentences[1].block != self.sentences[0].block
        return titled(self.sentences[0].tokens) if alone else None

    def about(self, index: int) -> Referent | None:
        """The entity that a sentence is about, if it is about one."""
        if index not in self._abouts:
            self._abouts[index] = None  # a sentence that looks back at itself finds nothing
            agent = self.mains.subject(index)
            presented = presented_at(self.sentences[index].tokens)
            found = self._named_at(index, presented) if presented else None
            if found and self.callings.kind(found.entity) in NEVER_IT:
                found = None  # "the capital is Oslo" is still about the country
            found = found or (self.whose(index, agent) or self.meant(index, agent) if agent else None)
            self._abouts[index] = found or self._asked(index)
        return self._abouts[index]

    def named(self, index: int) -> list[str]:
        """The entities that a sentence names, but not by a demonym or a shared name."""
        if index not in self._named:
            self._named[index] = names_in(self.sentences[index].tokens)
        return self._named[index]

    def _asked(self, index: int) -> Referent | None:
        """The one entity that a question names: "When was the League founded?"."""
        tokens = self.sentences[index].tokens
        first = next((at for at, token in enumerate(tokens) if token.text[0].isalnum()), 0)
        if not any(token.text == "?" for token in tokens[-3:]) or names_unknown(tokens[first:]):
            return None
        demonym = any(token.name.form == "demonym" for token in tokens if token.name)
        return None if demonym else only_one(set(names_in(tokens)))

    def whose(self, index: int, agent: Agent) -> Referent | None:
        """Whose the subject of a sentence is: "its budget" and "Oslo's budget" keep to the owner."""
        tokens = self.sentences[index].tokens
        if agent.kind != "owned":
            return None
        if any(token.cls in ("OWN", "POSS") for token in tokens[max(0, agent.at - 4) : agent.at]):
            return self.owner_in(index, agent.at - 4, agent.at)
        after = next((at for at in range(agent.at + 1, min(agent.at + 5, len(tokens))) if tokens[at].name), None)
        return self._named_at(index, after) if after and tokens[agent.at + 1].cls == "OF" else None

    def owner_in(self, index: int, first: int, last: int) -> Referent | None:
        """Whom the words `first:last` before a noun say that it is of: "its rings", "Saturn's rings", "the bloc's"."""
        tokens = self.sentences[index].tokens
        at = next((at for at in range(last - 1, max(first, 0) - 1, -1) if tokens[at].cls in ("OWN", "POSS")), None)
        if at is None:
            return None
        return self.owner(index, at) if tokens[at].cls == "OWN" else self._holder(index, at - 1)

    def _holder(self, index: int, at: int) -> Referent | None:
        """Whom a name, or a word that "the" leads, says that something is of: "the Union's", "the body whose"."""
        named = self.sentences[index].tokens[at].name is not None
        return self._named_at(index, at) if named else self._definite(index, at)

    def owner(self, index: int, at: int) -> Referent | None:
        """Whom "its" or "whose" at a token stands for."""
        tokens = self.sentences[index].tokens
        word = tokens[at].text.casefold()
        if word == "whose" and at > 1:
            return self._holder(index, before_relative(tokens, at))
        if word == "their" and index:
            agent = self.mains.subject(index - 1)
            return self.about(index - 1) if agent and agent.kind in ("owned", "name") else None
        if at > 1 and tokens[at - 1].cls == "AND" and tokens[at - 2].is_unknown_name:
            return None  # "met the Bar Council and its 12 members"
        return self._pronoun(index, at) if word == "its" else None

    def _pronoun(self, index: int, at: int) -> Referent | None:
        """The subject of the sentence so far, else what the sentences before are about."""
        tokens, word = self.sentences[index].tokens, word_at(self.sentences[index].tokens, at)
        stop = max((i + 1 for i in range(at) if tokens[i].text in (";", ":")), default=0)
        nearer = main_agent(tokens[stop:at]) if stop else None
        if nearer and nearer.kind == "name":
            return self.meant(index, nearer._replace(at=nearer.at + stop))  # "a giant: the Moon is large, and it"
        here = fronted_agent(tokens)
        main = self.mains.subject(index)
        if here is None or here.at >= at or here.kind in ("pronoun", "empty"):
            here = main
        elif main and main.kind == "name" and here.at < main.at < at:
            here = main  # "After the Club had gone, Norland moved on: it"
        if here and here.kind == "name" and leads_up(tokens, at, here.at):
            return self.meant(index, here)
        if here and here.at < at:
            found = self.whose(index, here) or self.meant(index, here)
            thing = word in ("it", "its") and found and self.callings.kind(found.entity) == "person"
            if found and not thing:
                return found
            which = next((i for i in range(at, 1, -1) if tokens[i].text == "which"), 0)
            if which and tokens[which - 2].name and tokens[which - 1].cls == "COMMA":
                return self._named_at(index, which - 2)
            many = here.kind == "other" and self.mains.is_plural(index, here.at) and word == "it"
            if not (thing or many) and here.kind not in ("pronoun", "empty"):
                return None
        return self._before(index) or self._of_page(index, at)

    def _of_page(self, index: int, at: int) -> Referent | None:
        """What the title of a page names, for "it" with which a paragraph opens after one about nothing of its kind."""
        opens = index > 1 and self.sentences[index - 1].block != self.sentences[index].block and at < _EARLY
        title = self._title() if opens and self.sentences[index].tokens[at].text.casefold() == "it" else None
        before = self.sentences[index - 1].tokens
        kinds = {self.callings.kind(name) for name in names_in(before) if name != title}
        rivals = names_unknown(before) or not before or kinds - NEVER_IT - {"country"}
        return Referent(title, sure=True) if title and not rivals else None

    def _before(self, index: int) -> Referent | None:
        """What the sentences before one are about: the last, past those that "it" cannot look back to."""
        for i in range(index - 1, max(-1, index - _REACH), -1):
            found = self.about(i)
            if found:
                presented = presented_at(self.sentences[i].tokens) is not None
                known = presented or self._asked(i) is not None or not self.mains.introduces(i)
                return found._replace(sure=found.sure and known)
            agent = self.mains.subject(i)
            here = self.sentences[i].block == self.sentences[index].block
            if agent is None and here and (names := set(self.named(i))):
                others = self.sentences[i].tokens[1:]
                strange = any(
                    token.text[0].isupper() and not token.name for token in others
                )  # "The Moon circles Earth"
                return None if strange else only_one(names)  # "No news from the League. It has"
            if agent and not (agent.kind in ("empty", "several") or self.mains.is_plural(i, agent.at)):
                return None
        return None

    def _definite(self, index: int, at: int) -> Referent | None:
        """The last entity named that answers to a word such as "the court"."""
        tokens = self.sentences[index].tokens
        lead = at - 1
        while lead > 0 and (tokens[lead].cls == "NEUTRAL" or is_telling(tokens[lead])):
            lead -= 1
        seat = tokens[at - 3].name if is_by_seat(tokens, at) else None
        today = lead > 0 and tokens[lead].cls == "POSS" and tokens[lead - 1].cls == "DATE"
        if not (seat or today or word_at(tokens, lead) in _POINTING):
            return None  # "the political committee"
        if at + 1 < len(tokens) and tokens[at + 1].cls == "OF":
            return None  # "the Council of Elders"
        found = self.called(index, at)
        return found if seat is None or found is None or self.callings.sits_in(found.entity, seat.entities) else None

    def called(self, index: int, at: int) -> Referent | None:
        """The last entity named before a token that answers to its word."""
        tokens = self.sentences[index].tokens
        word = tokens[at].text.casefold()
        found: list[str] = []
        for i in range(index, max(-1, index - _FARTHEST), -1):
            if i <= index - _REACH and found:
                break
            earlier = [t for t in self.sentences[i].tokens if i < index or t.start < tokens[at].start]
            if names_another(earlier, word):
                break
            found += [name for name in names_in(earlier)[::-1] if self.callings.answers(name, word)]
            if i == index and len(set(found)) == 1:
                told = self.told(index)
                if told is None or told.entity == found[0] or not self.callings.answers(told.entity, word):
                    return Referent(found[0], sure=True)
                here, before = self.callings.is_called(found[0], word), self.callings.is_called(told.entity, word)
                return told if before and not here else Referent(found[0], sure=here and not before)
        paragraph = range(self.mains.opening(index) if word in CALLED["country"] else index, index)
        strange = any(self.mains.is_about_stranger(i) for i in paragraph)
        apart = names_in(apart_from(tokens, at))
        nearby = [name for i in paragraph for name in self.named(i) if name in found and name not in apart]
        page = self.page() if not nearby or self.page() in nearby else None
        if page and page not in found and self.callings.answers(page, word):
            found.append(page)
        found = [name for name in found if name not in apart]
        called = [name for name in found if self.callings.is_called(name, word)]
        if page and page in found and (word == self.callings.kind(page) or page in called):
            called.append(page)  # "the organisation" is the one that the page is about, whoever has the word for a name
        found = called if called or tokens[at].text[0].isupper() else found
        last = set(names_in(self.sentences[index - 1].tokens)) & set(found) if index else set()
        for topic in (self.about(index - 1) if index else None, self.topic(index), self.about(0) if index else None):
            if topic and topic.entity in found:
                nearest = not strange and (not nearby or topic.entity in nearby)
                return topic._replace(sure=topic.sure and nearest and last <= {topic.entity})
        sure = len(set(found)) == 1 and not strange
        return Referent(found[0], sure=sure) if found else None
