"""The phrases that speak of one of a series of events, such as "the NATO summit in Washington", and what they say.

A series is known by the words of its name and the entity in it, wherever these stand: "this week's summit of NATO
leaders", "its 2024 summit", and "the summit" once the draft has named it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.holders.cities import City, city_at
from factlint.assertions.sentences.kinds import TOWNS
from factlint.assertions.sentences.phrases import CHAINING
from factlint.assertions.sentences.verbs import SUBORDINATORS, is_verb, word_at
from factlint.assertions.sentences.words import concept
from factlint.facts.index import PIECE
from factlint.records import NamedTuple
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.draft import Draft, Vocabulary
    from factlint.assertions.sentences.tokens import Token

HELD = frozenset("held hosted staged convened issued published released adopted signed".split())
"""What is said of an occasion right before its day or its place."""
_REACH = 8
"""So many sentences on, "the summit" is still the one named last."""
_PLAIN = frozenset("annual yearly current present official leaders the".split())
_OTHERS = frozenset("of from with between".split())
_LEADING = frozenset("IN ON AT OF FOR TO FROM BY AS AND COMMA COLON OPEN".split()) | {""}
_INDEFINITE = frozenset(("a", "an"))


class Series(NamedTuple):
    """A series by the concepts of its words, that of its head, and the entities in its name.

    Of one that is `numbered` the facts know the number of each of its events.
    """

    name: str
    head: str
    words: frozenset[str]
    names: frozenset[str]
    numbered: bool = False


class Occasion(NamedTuple):
    """One of a series, spoken of by the tokens `first:last`, which end after its head and what it is the head of.

    `end` is the end of what is said right after it of where and when: `city`, and `date`, the token of a date, which
    stands within the phrase where it `specifies` which one is meant ("the 2024 summit"). `length` is the token of
    "two-day", `ordinal` that of "the third"; `definite` tells that the reader knows it.
    """

    series: Series
    first: int
    last: int
    end: int
    definite: bool
    specifies: bool
    city: City | None = None
    date: int | None = None
    length: int | None = None
    ordinal: int | None = None


def series_of(vocabulary: Vocabulary) -> tuple[Series, ...]:
    """The series that the events of a fact base belong to, but for those that are only numbered."""
    found: dict[str, Series] = {}
    for event in vocabulary.facts.events:
        if event.series and event.series not in found and (event.place or event.through):
            names = [name for name in vocabulary.names.find(event.series) if len(name.entities) == 1]
            rest = event.series
            for name in reversed(names):
                rest = rest[: name.start] + " " + rest[name.end :]
            words = [piece.casefold() for piece in PIECE.findall(rest)]
            head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
            concepts = frozenset(concept(word) for word in words if word not in ("of", "the"))
            entities = frozenset(name.entities[0] for name in names)
            numbered = all(one.number for one in vocabulary.facts.events if one.series == event.series)
            found[event.series] = Series(event.series, concept(head), concepts, entities, numbered)
    return tuple(found.values())


def occasions_in(draft: Draft, series: Sequence[Series]) -> Iterator[tuple[int, Occasion]]:
    """The occasions that a draft speaks of, each with the number of its sentence."""
    named: dict[str, tuple[Series | None, int]] = {}
    for number, sentence in enumerate(draft.sentences):
        for at, token in enumerate(sentence.tokens):
            if token.cls not in ("WORD", "NOUN", "VERB") or token.name:
                continue
            word = concept(token.text.casefold())
            alike = [one for one in series if one.head == word]
            told = next((found for one in alike if (found := _occasion(draft, number, at, one))), None)
            before, when = named.get(word, (None, 0))
            if told is None and alike and before and number - when <= _REACH:
                told = _again(draft, number, at, before)
            if told is not None:
                yield number, told
            if alike:
                named[word] = (told.series if told else None, number)


def _occasion(draft: Draft, number: int, at: int, series: Series) -> Occasion | None:
    """The occasion that the phrase around a head names with all words of the series."""
    tokens = draft.sentences[number].tokens
    first = _first_of(draft, tokens, at, series)
    if first is None:
        return None
    last = _last_of(tokens, at, series)
    inside = tokens[first:last]
    if not series.words <= {concept(token.text.casefold()) for token in inside}:
        return None
    entities = {entity for token in inside if token.name for entity in token.name.entities}
    if tokens[first].cls == "OWN" and (own := draft.discourse.entity(number, first)):
        entities.add(own)
    if len(series.words) > 1 and word_at(tokens, last) not in _OTHERS:  # enough to know it by, once its body is named
        near = draft.sentences[max(0, number - 2) : number + 1]
        entities |= {
            entity for sentence in near for token in sentence.names if token.name for entity in token.name.entities
        }
    return _told(draft, number, (first, last), series) if series.names <= entities else None


def _again(draft: Draft, number: int, at: int, series: Series) -> Occasion | None:
    """The occasion that "the summit" means after one of the series has been named."""
    tokens = draft.sentences[number].tokens
    first = at - 1
    while first > 0 and tokens[first].cls in ("MEASURE", "DATE"):
        first -= 1
    known = word_at(tokens, first) in ("the", "this") and word_at(tokens, at + 1) != "of"
    told = _told(draft, number, (first, at + 1), series) if first >= 0 and known else None
    return told if told and told.city is None else None  # "the summit in Berlin" may be another


def _first_of(draft: Draft, tokens: Sequence[Token], head: int, series: Series) -> int | None:
    """Where the phrase of a head begins; `None` where a word may make it another occasion ("a virtual summit")."""
    at = head
    while at > 0 and _belongs(draft, tokens[at - 1], series):
        at -= 1
    before = tokens[at - 1] if at else None
    if before is None or tokens[at].cls in ("DET", "OWN"):
        return at
    if before.cls in ("DET", "OWN"):
        return at - 1
    word = word_at(tokens, at - 1)
    free = before.cls in _LEADING or word in CHAINING | SUBORDINATORS or is_verb(tokens, at - 1)
    possessed = any(token.cls == "POSS" for token in tokens[at:head])
    return at if free or possessed else None


def _belongs(draft: Draft, token: Token, series: Series) -> bool:
    """Whether a token before a head leaves it one of the series: its name, its body, a city, a year, "two-day"."""
    if token.name:
        towns = (draft.facts.entities[entity].kind in TOWNS for entity in token.name.entities)
        return not series.names.isdisjoint(token.name.entities) or all(towns)
    word = token.text.casefold()
    if token.cls == "ORD":
        return series.numbered
    return token.cls in ("DATE", "MEASURE", "POSS") or word in _PLAIN - {"the"} or concept(word) in series.words


def _last_of(tokens: Sequence[Token], head: int, series: Series) -> int:
    """Where the phrase of a head ends, with whose it is: "summit of NATO leaders", "meeting of defence ministers"."""
    at = head + 1
    if word_at(tokens, at) != "of":
        return at
    at += 1
    while at < len(tokens):
        name, word = tokens[at].name, word_at(tokens, at)
        own = name is not None and not series.names.isdisjoint(name.entities)
        if not (own or word in _PLAIN or concept(word) in series.words):
            break
        at += 1
    return at if at > head + 2 else head + 1


def _told(draft: Draft, number: int, phrase: tuple[int, int], series: Series) -> Occasion:
    """The occasion with what stands in the phrase and right after it of where and when."""
    tokens, (first, last) = draft.sentences[number].tokens, phrase
    inside = range(first, last)
    city = next((found for at in inside if tokens[at].name and (found := city_at(tokens, at, draft.facts))), None)
    length = next((at for at in inside if tokens[at].cls == "MEASURE"), None)
    date = next((at for at in inside if tokens[at].cls == "DATE" and tokens[at].period), None)
    ordinal = next((at for at in inside if tokens[at].cls == "ORD"), None)
    definite = word_at(tokens, first) not in _INDEFINITE
    phrased = Occasion(series, first, last, last, definite, date is not None, city, date, length, ordinal)
    return said_after(draft, tokens, phrased)


def said_after(draft: Draft, tokens: Sequence[Token], occasion: Occasion) -> Occasion:
    """The occasion with the city and the date that follow: "in Rome on 4 May", ", held from 4 to 6 May in Rome"."""
    at, city, date = occasion.end, occasion.city, occasion.date
    while at < len(tokens):
        step = at + (tokens[at].cls in ("COMMA", "OPEN"))
        step += word_at(tokens, step) in HELD or word_at(tokens, step) == "later"
        led = step < len(tokens) and tokens[step].cls in ("IN", "ON", "AT", "FROM", "FOR", "OF")
        place = step + led
        found = city_at(tokens, place, draft.facts) if led and tokens[step].cls in ("IN", "AT") and not city else None
        if found:
            city, at = found, found.last
        elif place < len(tokens) and tokens[place].cls == "DATE" and tokens[place].period and date is None:
            date, at = place, last_day(tokens, place) + 1
        else:
            break
        at += at < len(tokens) and tokens[at].cls == "CLOSE"
    return occasion._replace(end=at, city=city, date=date)


def period_at(tokens: Sequence[Token], at: int | None) -> Period | None:
    """The days of the date at a token, with the next day where that is joined to it: "on 3 and 4 July"."""
    period = None if at is None else tokens[at].period
    after = None if at is None else tokens[last_day(tokens, at)].period
    return Period(period.start, after.end) if period and after else period


def last_day(tokens: Sequence[Token], at: int) -> int:
    """The token of the last day of a date: that of the next day after "and", else its own."""
    joined = at + 2 < len(tokens) and tokens[at + 1].cls == "AND"
    period, after = tokens[at].period, tokens[at + 2].period if joined else None
    return at + 2 if period and after and period.days == after.days == 1 and period.end == after.start else at
