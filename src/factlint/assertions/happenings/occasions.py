"""Assertions about one of a series of events that last: where it is held, on which days, how long, which day it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.happenings.series import HELD, Occasion, last_day, occasions_in, period_at, said_after
from factlint.assertions.holders.cities import city_at
from factlint.assertions.sentences.phrases import CHAINING
from factlint.assertions.sentences.verbs import ADVERBS, PREPOSITIONS, word_at
from factlint.assertions.sentences.words import concept
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.happenings.series import Series
    from factlint.assertions.sentences.tokens import Token

FRAME = "occasion"
LAST = -1
"""The last day of an occasion, as days are counted from its end."""
_DAYS = {"opening": 1, "final": LAST, "last": LAST, "closing": LAST, "concluding": LAST}
_OPENING = frozenset(concept(word) for word in ("open", "begin", "start", "commence"))
_CLOSING = frozenset(concept(word) for word in ("end", "close", "conclude", "finish"))
_LASTING = frozenset(("last", "lasts", "lasted"))
_TAKING = frozenset("take takes took taking taken".split())
_HELPING = frozenset("is are was were will be being been has had have".split())
_BEING = frozenset("is was be marks marked".split())
_LEADING = frozenset(("at", "during", "for"))
_PERSONAL = frozenset("his her my your".split())
_WEEK, _MONTH, _YEAR = 7, 31, 366
_LONGEST = 21
"""How many days an occasion may last, and be given with."""


def occasions(draft: Draft, series: Callable[[], Sequence[Series]]) -> Iterator[Assertion]:
    """The assertions about occasions of the series that the facts know."""
    if not any(event.series for event in draft.facts.events):
        return
    for number, occasion in occasions_in(draft, series()):
        yield from _Saying(draft, number, occasion).said()


class _Saying:
    """What a sentence says of an occasion that it names."""

    def __init__(self, draft: Draft, number: int, occasion: Occasion) -> None:
        self.draft, self.number = draft, number
        self.tokens = draft.sentences[number].tokens
        self.named = occasion
        self.verb = self._verb()
        whole = said_after(draft, self.tokens, occasion._replace(end=self.verb + 1)) if self.verb else occasion
        self.occasion = self._before(whole)

    def said(self) -> Iterator[Assertion]:
        """The assertions, each at the words that may be wrong."""
        day = self._day()
        length = self.occasion.length
        if length is not None and (quantity := self._days_of(length)):
            yield self._assertion(length, length + 1, "days", quantity)
        if day is not None:
            place, count, tied = day
            yield self._assertion(place, place + 1, "day", Quantity(count, count), tied)
            if tied is not None and count in (1, LAST):
                yield self._assertion(tied, tied + 1, "first day" if count == 1 else "last day", None, tied)
        else:
            yield from self._dated()
        yield from self._numbered()
        yield from self._placed(day[1] if day else None)

    def _verb(self) -> int | None:
        """The verb that says that it was held, or began or ended, where it is the subject."""
        at, before = self.named.end, word_at(self.tokens, self.named.first - 1)
        if word_at(self.tokens, at) == "," and word_at(self.tokens, at + 1) == "which":
            at += 2
        elif before in CHAINING | PREPOSITIONS:
            return None  # "the press centre of the summit opened"
        while word_at(self.tokens, at) in _HELPING | ADVERBS:
            at += 1
        word = word_at(self.tokens, at)
        if word in _TAKING and word_at(self.tokens, at + 1) == "place":
            return at + 1
        opened = concept(word) in _OPENING | _CLOSING
        if word == "took place" or word in HELD | _LASTING or opened or word in ("run", "runs", "ran"):
            return at
        return at - 1 if at > self.named.end and word_at(self.tokens, at - 1) in _BEING else None

    def _before(self, occasion: Occasion) -> Occasion:
        """The occasion with the city or the date that the sentence begins with, or that hosts it."""
        tokens, first = self.tokens, occasion.first
        verb = first - 1
        if occasion.city is None and word_at(tokens, verb) in ("hosted", "hosts", "hosting"):
            found = next(
                (c for at in range(verb) if (c := city_at(tokens, at, self.draft.facts)) and c.last == verb), None
            )
            occasion = occasion._replace(city=found)
        opens = len(tokens) > 2 and tokens[0].cls in ("IN", "ON") and tokens[1].cls == "DATE"
        clause = opens and (first in (2, 3) or (verb > 0 and word_at(tokens, verb) == "hosted"))
        if occasion.date is None and clause and tokens[1].period:
            occasion = occasion._replace(date=1)
        led = first > 1 and word_at(tokens, first - 1) in _LEADING and tokens[first - 2].cls == "DATE"
        if occasion.date is None and led and tokens[first - 2].period:  # "spoke next week at the summit in Rome"
            occasion = occasion._replace(date=first - 2)
        return occasion

    def _day(self) -> tuple[int, int, int | None] | None:
        """The word that says which day of it is meant, which that is, and the date that it is said to be."""
        tokens, first, last = self.tokens, self.named.first, self.named.last
        if word_at(tokens, first - 1) == "of" and word_at(tokens, first - 2) == "day":
            at, edge = first - 3, self.named.end
        elif word_at(tokens, last) in ("'s", "’s") and word_at(tokens, last + 2) == "day":
            at, edge = last + 1, last + 3
        else:
            return None
        mention = tokens[at].mention
        counted = int(mention.value) if mention and mention.kind == "ordinal" and mention.value.isdecimal() else None
        count = _DAYS.get(word_at(tokens, at), counted)
        if count is None:
            return None
        return at, count, self._tied(at, edge)

    def _tied(self, at: int, edge: int) -> int | None:
        """The date that a day of it is said to be: "on Thursday, the first day of", "the first day, 9 July,"."""
        tokens = self.tokens
        start = at - (word_at(tokens, at - 1) in ("the", "its"))
        before = start - 1
        if before > 0 and (tokens[before].cls == "COMMA" or word_at(tokens, before) in _BEING):
            before -= 1 + (word_at(tokens, before - 1) == "will")
            if tokens[before].cls == "DATE" and _is_day(tokens[before]):
                return before
        if self.named.date is not None and not self.named.specifies and _is_day(tokens[self.named.date]):
            return self.named.date
        after = edge + (edge < len(tokens) and tokens[edge].cls in ("COMMA", "OPEN", "ON", "BE"))
        return after if after < len(tokens) and tokens[after].cls == "DATE" and _is_day(tokens[after]) else None

    def _dated(self) -> Iterator[Assertion]:
        """When it is, by a range of days; when it began or ended; how long it lasted."""
        tokens, occasion = self.tokens, self.occasion
        verb = word_at(tokens, self.verb)
        if verb in _LASTING and self.verb is not None and (quantity := self._days_of(self.verb + 1)):
            yield self._assertion(self.verb + 1, self.verb + 2, "days", quantity)
        if occasion.date is None or occasion.specifies:
            return
        period = tokens[occasion.date].period
        said, digits = concept(verb), any(map(str.isdecimal, tokens[occasion.date].text))
        if period_at(tokens, occasion.date) != period:
            period, digits = period_at(tokens, occasion.date), True
        held = HELD & {verb, *(word_at(tokens, occasion.date - back) for back in (1, 2))}
        if period and period.days == 1 and said in _OPENING | _CLOSING and self.named.date is None:
            attribute = "opens" if said in _OPENING else "closes"
            yield self._assertion(occasion.date, occasion.date + 1, attribute, None, occasion.date)
        elif period and occasion.definite and (held if period.days == 1 else digits and period.days <= _LONGEST):
            yield self._assertion(occasion.date, last_day(tokens, occasion.date) + 1, "dates", None, occasion.date)

    def _numbered(self) -> Iterator[Assertion]:
        """Its number in the series, where its days say which one is meant, or its city and the year."""
        occasion, when = self.occasion, period_at(self.tokens, self.occasion.date)
        number = self._number()
        longest = _LONGEST if occasion.city is None or self._is_denied() else _YEAR
        if number and occasion.ordinal is not None and when is not None and when.days <= longest:
            yield self._assertion(
                occasion.ordinal, occasion.ordinal + 1, "number", Quantity(number, number), occasion.date, role="place"
            )

    def _number(self) -> int | None:
        """Its number in the series; not which it is for somebody: "her fifth summit", "Ann Lee's fifth summit"."""
        tokens, count = self.tokens, self.occasion.ordinal
        mention = None if count is None else tokens[count].mention
        if count is None or mention is None or not mention.value.isdecimal() or word_at(tokens, count - 1) in _PERSONAL:
            return None
        owner = tokens[count - 2] if count > 1 and tokens[count - 1].cls == "POSS" else None
        person = owner is not None and owner.entity and self.draft.facts.entities[owner.entity].kind == "person"
        return None if person or (owner is not None and owner.is_unknown_name) else int(mention.value)

    def _placed(self, day: int | None) -> Iterator[Assertion]:
        """The city, where the time said with it, or the day of it that the draft speaks from, tells which it is."""
        tokens, occasion = self.tokens, self.occasion
        city, when = occasion.city, period_at(tokens, occasion.date)
        known = occasion.definite or (when is not None and when.days <= _WEEK)  # "hosts a summit on Tuesday"
        if city is None or not known or self._is_denied():
            return
        joined = (
            city.last + 1 < len(tokens)
            and tokens[city.last].cls == "AND"
            and city_at(tokens, city.last + 1, self.draft.facts)
        )
        longest = _YEAR if occasion.series.numbered else _MONTH  # of a numbered series the facts know all
        told = when is not None and (when.days <= longest or occasion.specifies)
        told = told or (when is None and self._number() is not None)
        alone = day is not None and not any(token.cls == "DATE" for token in tokens)
        if not joined and (told or alone):
            yield self._assertion(
                city.first, city.last, "place", None, occasion.date, value=city.name, named=(str(day),) if alone else ()
            )

    def _is_denied(self) -> bool:
        """Whether something before its verb, or before it, denies it or leaves it open."""
        words = {word_at(self.tokens, at) for at in range((self.verb or self.named.end) + 1)}
        return not words.isdisjoint("not never no if would could might may should instead originally".split())

    def _days_of(self, at: int) -> Quantity | None:
        mention = self.tokens[at].mention if at < len(self.tokens) else None
        if mention is None or mention.kind != "duration" or mention.quantity is None or mention.bound != "exact":
            return None
        return mention.quantity if mention.quantity.unit == "day" and mention.quantity.number else None

    def _assertion(
        self, first: int, last: int, attribute: str, quantity: Quantity | None, date: int | None = None, **said: Any
    ) -> Assertion:
        tokens, occasion = self.tokens, self.occasion
        value = quantity or period_at(tokens, date)
        when = period_at(tokens, occasion.date if date is None else date)
        setting: dict[str, Any] = {
            "value": value,
            "when": when,
            "object": occasion.city.name if occasion.city else None,
            "noun": str(self._number() or ""),
        } | said
        return Passage(self.draft, self.number, first, last).assertion(
            tokens[first].start,
            tokens[last - 1].end,
            frame=FRAME,
            subject=occasion.series.name,
            attribute=attribute,
            kind="event",
            **setting,
        )


def _is_day(token: Token) -> bool:
    return token.period is not None and token.period.days == 1
