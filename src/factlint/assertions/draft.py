"""A draft prepared for reading: its sentences as tokens, its names, and the words of the fact base."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factlint.assertions.assertion import Assertion
from factlint.assertions.referents.antecedents import with_antecedents
from factlint.assertions.referents.qualified import Qualifiers
from factlint.assertions.referents.subjects import Subjects
from factlint.assertions.sentences.asides import with_left_out, without_asides
from factlint.assertions.sentences.homes import at_home
from factlint.assertions.sentences.kinds import NAMELESS
from factlint.assertions.sentences.lexicon import Lexicon
from factlint.assertions.sentences.names import Name, NameIndex
from factlint.assertions.sentences.openers import labelled_lines, statements
from factlint.assertions.sentences.superlatives import Superlatives
from factlint.assertions.sentences.timelines import Stretch, in_year, stretches, with_verb
from factlint.assertions.sentences.tokens import Sentence, Token, tokenise
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.referents.discourse import Discourse
    from factlint.assertions.sentences.clauses import Clause
    from factlint.documents import Document
    from factlint.facts import FactBase
    from factlint.facts.model import Event
    from factlint.mentions import Mention


_PERSON = pattern(r"\b(?:[Hh]e|[Ss]he|him|her|who)\b")


_OPENING = pattern(r"(?:The|This|That) ([A-Z][a-z]+)\b|It (?:is|was|has)\b|Its [a-z ]+ is\b")
_PROPER = pattern(r"\b(?:[A-Z]|[0-9]+th\b)\w*(?: (?:of |the )*[A-Z]\w+)+")
_LONGEST = 5_000
"""Nobody says anything in a sentence of more characters: it is a table or a dump, and to read it takes too long."""


class Vocabulary:
    """What a fact base makes readable: its names and its lexicon, each built when first asked for."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts

    @cached_property
    def names(self) -> NameIndex:
        return NameIndex(self.facts)

    def tells_of_event(self, text: str) -> bool:
        """Whether the text uses a name of an event, of what it is about, or of a series of events, word for word."""
        folded = text.casefold()
        return any(phrase in folded for phrase in self._event_names)

    def scenes_in(self, text: str) -> list[str]:
        """The names in lower case of the events with a place, and of what they are about, that the text uses."""
        folded = text.casefold() if self._scene_names else ""
        return [phrase for phrase in self._scene_names if phrase in folded]

    @cached_property
    def _scene_names(self) -> tuple[str, ...]:
        events = (event for event in self.facts.events if event.place)
        names = [name for event in events for name in (event.name, *event.aliases) if " " in name]
        about = (found for name in names for found in _PROPER.findall(name))  # "signing of the Treaty of Rome"
        return tuple(dict.fromkeys(name.casefold() for name in (*names, *about)))

    @cached_property
    def _event_names(self) -> tuple[str, ...]:
        events = self.facts.events
        names = [name for event in events for name in (event.name, *event.aliases, event.series or "") if " " in name]
        names += [event.series for event in events if event.series and event.series[0].isupper()]
        about = (found for name in names for found in _PROPER.findall(name))
        return tuple(dict.fromkeys(name.casefold() for name in (*names, *about)))

    @cached_property
    def superlatives(self) -> Superlatives:
        return Superlatives(self.facts)

    @cached_property
    def deeds(self) -> dict[str, Event]:
        """The events that the facts give to somebody, by the phrases that name them, in lower case."""
        done = [event for event in self.facts.events if event.by and event.status != "withdrawn"]
        return {name.casefold(): event for event in done for name in (event.name, *event.aliases) if " " in name}

    @cached_property
    def qualifiers(self) -> Qualifiers:
        return Qualifiers(self.facts)

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon(self.facts)


class Draft(NamedTuple):
    """One document with its tokens and the entities it names."""

    document: Document
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...]
    subjects: Subjects

    @property
    def facts(self) -> FactBase:
        return self.vocabulary.facts

    @property
    def discourse(self) -> Discourse:
        return self.subjects.discourse


class Passage(NamedTuple):
    """The tokens `first:last` of one sentence of a draft."""

    draft: Draft
    number: int
    first: int
    last: int

    @property
    def sentence(self) -> Sentence:
        return self.draft.sentences[self.number]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    @property
    def facts(self) -> FactBase:
        return self.draft.facts

    def assertion(self, start: int, end: int, clause: Clause | None = None, **said: Any) -> Assertion:
        """The assertion that the words `start:end` of the text make here, in the setting of their clause."""
        setting = {} if clause is None else clause.setting
        return Assertion(
            start,
            end,
            (self.sentence.start, self.sentence.end),
            value_text=self.draft.document.text[start:end],
            quoted=self.draft.document.quoted(start, end),
            **setting | said,
        )


def prepare(document: Document, mentions: Sequence[Mention], vocabulary: Vocabulary) -> Draft:
    """Cut a document into tokens; one that names nothing of the fact base has no sentences."""
    names = vocabulary.names.find(document.text) if vocabulary.names.mentions_any(document.text) else []
    names = at_home(document.text, names, vocabulary.names, vocabulary.facts)
    sentences: list[Sentence] = []
    events = not names and any(mention.period for mention in mentions) and vocabulary.tells_of_event(document.text)
    if names or events or (mentions and vocabulary.lexicon.hints(document.text)):
        mention_starts = [mention.start for mention in mentions]
        name_starts = [name.start for name in names]
        block_starts = [block.start for block in document.blocks]
        scenes = vocabulary.scenes_in(document.text)
        for piece in _statements(document, mentions):
            start, end = piece.start, piece.end
            inside = mentions[bisect_left(mention_starts, start) : bisect_left(mention_starts, end)]
            stretch = names[bisect_left(name_starts, start) : bisect_left(name_starts, end)]
            named = _without_offices_held(document.text, (start, end), stretch, vocabulary)
            block = bisect_right(block_starts, max(start, piece.skipped[1]))
            text = document.text[start:end]
            placed = bool(scenes) and any(phrase in text.casefold() for phrase in scenes)
            figured = inside or any(map(str.isdecimal, text))
            told = bool(names) and _is_about_body(text)
            telling = figured or named or placed or told or vocabulary.lexicon.names_office(text)
            if telling and len(text) <= _LONGEST:
                sentence = tokenise(document.text, (start, end, block), inside, named, vocabulary.lexicon)
                sentence = sentence._replace(tokens=tuple(with_left_out(without_asides(sentence.tokens))))
                sentences.append(_of_entry(sentence, piece))
            else:
                sentences.append(Sentence(start, end, block, ()))
    implied = _implied(sentences, vocabulary.lexicon)
    if not names and not implied and not events:
        sentences = []
    subjects = Subjects(document.text, sentences, vocabulary.facts, implied)
    read = with_antecedents(sentences, subjects.discourse)
    if read != sentences:
        sentences, subjects = read, Subjects(document.text, read, vocabulary.facts, implied)
    return Draft(document, vocabulary, tuple(sentences), subjects)


def _statements(document: Document, mentions: Sequence[Mention]) -> Iterator[Stretch]:
    """The sentences of a document, what is reported in one apart from who reports it."""
    places = [mention.start for mention in mentions]
    for piece in stretches(document, mentions):
        if piece.skipped[1]:
            yield piece
            continue
        inside = places[bisect_left(places, piece.start) : bisect_left(places, piece.end)]
        for line in labelled_lines(document.text, piece.start, piece.end):
            for start, end in statements(document.text, *line, inside):
                yield piece._replace(start=start, end=end)


def _of_entry(sentence: Sentence, piece: Stretch) -> Sentence:
    """The sentence with the time that the entry of a timeline around it is of."""
    if piece.entry is None:
        return sentence
    first, last = piece.skipped
    tokens = tuple(in_year(token, piece.entry) for token in sentence.tokens if not first <= token.start < last)
    return sentence._replace(tokens=with_verb(tokens) if last else tokens, entry=piece.entry)


def _is_about_body(text: str) -> bool:
    """Whether a sentence begins with words for what was named before: "The Union itself is", "It is called"."""
    opening = _OPENING.match(text)
    return opening is not None and (opening[1] is None or opening[1].casefold() in NAMELESS)


def _without_offices_held(
    text: str, place: tuple[int, int], names: Sequence[Name], vocabulary: Vocabulary
) -> Sequence[Name]:
    """The names of a sentence; where it tells of a person, an office is no thing by itself but that of its body.

    "The Norland presidency lasts four years" is about the office, "Ann Lee, the Norland president" about Norland.
    """
    kinds = [{vocabulary.facts.entities[entity].kind for entity in name.entities} for name in names]
    if {"office"} not in kinds or not ({"person"} in kinds or _PERSON.search(text, *place)):
        return names
    return [
        each
        for name, kind in zip(names, kinds, strict=True)
        for each in (vocabulary.names.inside(text, name) if kind == {"office"} else [name])
    ]


def _implied(sentences: Sequence[Sentence], lexicon: Lexicon) -> frozenset[str]:
    """The entities that the draft may speak of without their names: it uses a phrase that belongs to nobody else."""
    phrases: set[str] = set()
    for sentence in sentences:
        for token in sentence.tokens:
            if token.term and " " in token.text and token.name is None and (owner := lexicon.tells(token.term)):
                phrases.add(owner)
    return frozenset(phrases)
