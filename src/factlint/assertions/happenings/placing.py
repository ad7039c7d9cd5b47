"""Assertions about where something happened: "the treaty was signed in Washington"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.happenings.dating import is_of_something_else
from factlint.assertions.happenings.matching import content_of, match_of
from factlint.assertions.happenings.telling import is_told_by
from factlint.assertions.holders.cities import City, city_at
from factlint.assertions.sentences.governing import first_verb_from, governing
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import is_verb
from factlint.facts.model import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.happenings.happening import HappeningIndex
    from factlint.assertions.sentences.predicates import Predicate
    from factlint.assertions.sentences.tokens import Token

_AFTER = frozenset(("COMMA", "IN", "ON", "BY", "DATE", "FROM", "AS", "TO", "FOR", "CLOSE"))
_MORE_AFTER = frozenset(". ; : — – when where after before while with during but at".split())


def scenes(draft: Draft, index: Callable[[], HappeningIndex]) -> Iterator[Assertion]:
    """The assertions that put a happening into a city; another one of the same verb leaves it open which is meant."""
    if not any(event.place for event in draft.facts.events):
        return
    for number, sentence in enumerate(draft.sentences):
        cities = list(_cities(draft, sentence.tokens))
        if cities:
            yield from _sentence(draft, number, cities, index())


def _sentence(draft: Draft, number: int, cities: list[City], index: HappeningIndex) -> Iterator[Assertion]:
    tokens, content = draft.sentences[number].tokens, content_of(draft, number)
    said = [_predicates(tokens, city) for city in cities]
    for city, told in zip(cities, said, strict=True):
        verbs = [predicate.verb for each in said if each is not told for predicate in each]
        alone = len(cities) == 1 or (bool(verbs) and all(predicate.verb not in verbs for predicate in told))
        for happening, bag in index.touched(content.words, content.present):
            event = happening.known
            if not isinstance(event, Event) or not event.place or bag.dated:
                continue
            match = match_of(happening, bag, content, city.first)
            if match and is_of_something_else(tokens, match, content):
                continue
            if match and not set(match.words) & set(range(city.first, city.last)) and match.named:
                firm = alone and is_told_by(draft, number, told, match, content)
                yield Passage(draft, number, city.first, city.last).assertion(
                    tokens[city.first].start,
                    tokens[city.last - 1].end,
                    frame="placed",
                    subject=happening.subject,
                    attribute="place",
                    value=city.name,
                    firm=firm,
                    scope="all" if match.share == 1 else "partial",
                    kind="event",
                )


def _predicates(tokens: Sequence[Token], city: City) -> list[Predicate]:
    """What is said to have happened there: "signed in Rome", "signed in 1957 in Rome", "In Rome, they signed"."""
    first = city.first - 1
    if " " in tokens[first].text:  # "took place in Rome"
        return [predicate_of(tokens, first)] if is_verb(tokens, first) else []
    if first == 0:
        at = city.last
        while at < len(tokens) and tokens[at].cls in ("COMMA", "ON", "IN", "DATE"):
            at += 1
        verb = first_verb_from(tokens, at, len(tokens))
        return [predicate_of(tokens, verb)] if verb is not None else []
    while first > 1 and tokens[first - 1].cls == "DATE":
        first -= 1 + (tokens[first - 2].cls in ("ON", "IN"))
    return governing(tokens, first)


def _cities(draft: Draft, tokens: Sequence[Token]) -> Iterator[City]:
    """The cities that "in" or "at" leads to and nothing goes on from: not "in London clubs", "in Leeds and in York"."""
    for at in range(1, len(tokens)):
        if tokens[at - 1].cls not in ("IN", "AT") and not tokens[at - 1].text.endswith((" in", " at")):
            continue
        if at > 1 and tokens[at - 2].cls == "AND":
            continue
        found = city_at(tokens, at, draft.facts)
        after = tokens[found.last] if found and found.last < len(tokens) else None
        if found and (after is None or after.cls in _AFTER or after.text.casefold() in _MORE_AFTER):
            yield found
