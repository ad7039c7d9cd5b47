"""Assertions about the time between two happenings that the facts date.

"The Heron was built in 2007, seven years before the Egret", "the mill burnt down twenty years after it was founded",
"Pine 5 followed Pine 4 after two years", "between Pine 4 and Pine 5 lay five years".
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.happenings.elapsed import Years
from factlint.assertions.happenings.matching import content_of, match_of
from factlint.assertions.happenings.telling import is_narrowed, is_told_by
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PAUSES, is_verb, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.happenings.happening import Happening, HappeningIndex
    from factlint.assertions.sentences.tokens import Token

_UNITS = frozenset("year month week day".split())
_TURNS = {"later": "after", "earlier": "before"}
_WITHIN = frozenset("within in for over during until by the its".split())
"""What makes the time one in which something happened, not after which."""
_GOING_ON = frozenset("of in on as at".split())
_FOLLOWING = frozenset("follow succeed replace".split())
_LYING = frozenset("lay lie lies lain passed pass elapsed elapse went were are was".split())
_NEARLY = frozenset(("nearly", "almost", "just under", "not quite", "close to"))
"""Words for a little less, where "less than ten" may be anything less."""


def intervals(draft: Draft, index: Callable[[], HappeningIndex]) -> Iterator[Assertion]:
    """The assertions that so much time lies between two happenings."""
    for number, sentence in enumerate(draft.sentences):
        for at, token in enumerate(sentence.tokens):
            if token.cls == "MEASURE" and token.quantity and token.quantity.unit in _UNITS and token.quantity.number:
                yield from _Interval(draft, number, at, index()).said()


class _Interval:
    """A length of time at token `at` of a sentence, and what it may lie between."""

    def __init__(self, draft: Draft, number: int, at: int, index: HappeningIndex) -> None:
        self.draft, self.number, self.at, self.index = draft, number, at, index
        self.tokens = draft.sentences[number].tokens
        self.first = at - (at > 0 and self.tokens[at - 1].cls == "HEDGE")

    def said(self) -> Iterator[Assertion]:
        """The assertion, where the words tell of two happenings of which the facts know the dates."""
        tokens, at = self.tokens, self.at
        hedge = word_at(tokens, self.first) if self.first < at else ""
        quantity = tokens[at].quantity
        bound = quantity.bound if quantity else "exact"
        open_ended = bound == "max" or (bound == "less_than" and hedge not in _NEARLY)
        if open_ended or word_at(tokens, self.first - 1) in _WITHIN:
            return
        word = word_at(tokens, at + 1)
        word = _TURNS.get(word, word) if word_at(tokens, at + 2) == "than" else word
        if word in ("after", "before"):
            pair = self._told(at + 2 + (word != word_at(tokens, at + 1)))
            pair = (pair[1], pair[0]) if pair and word == "before" else pair
        elif word_at(tokens, self.first - 1) == "after" and word not in _GOING_ON:
            pair = self._followed()
        else:
            pair = self._between()
        if pair and pair[0].period and pair[1].period and pair[0] != pair[1]:
            yield self._assertion(*pair)

    def _told(self, first: int) -> tuple[Happening, Happening] | None:
        """What the clause before the time tells of, and what the words from a token on count it from."""
        entity = self._named(first)
        if entity and bases(word_at(self.tokens, self.first - 1)) & _FOLLOWING:
            return self._both_came(self._subject(self.first - 1), entity)
        here = self._happening()
        if here is None:
            return None
        if entity:
            dated = [happening for happening in self.index.owned_by(entity) if happening.attribute != "date"]
            alike = [happening for happening in dated if here.attribute in ("date", happening.attribute)]
            return (here, alike[0]) if len(alike) == 1 else None
        there = Years(self.draft, self.number, self.at, self.index).counted_from(first)
        return (here, there) if there else None

    def _named(self, first: int) -> str | None:
        """The entity that is all that a phrase names: "before the Fjordmark", "before the Fjordmark did"."""
        tokens = self.tokens
        first += first < len(tokens) and tokens[first].cls == "DET"
        name = tokens[first].entity if first < len(tokens) else None
        first += word_at(tokens, first + 1) == "did"
        return name if word_at(tokens, first + 1) in PAUSES else None

    def _happening(self) -> Happening | None:
        """The only dated happening that the clause before the time tells of."""
        content = content_of(self.draft, self.number, 0, self.first)
        dated = next((at for at in range(self.first - 1, 0, -1) if self.tokens[at].cls == "DATE"), self.first)
        predicates = governing(self.tokens, self.first) or governing(self.tokens, dated)  # "in 1961, nine years before"
        found: dict[int, Happening] = {}
        for happening, bag in self.index.touched(content.words, content.present) if predicates else ():
            match = match_of(happening, bag, content, self.first)
            if match is None or not match.named or match.share < 1 or bag.dated:
                continue
            told = [one for one in predicates if not is_narrowed(self.tokens[: self.first], one, match)]
            if is_told_by(self.draft, self.number, told, match, content):
                found[id(happening)] = happening
        return next(iter(found.values())) if len(found) == 1 else None

    def _followed(self) -> tuple[Happening, Happening] | None:
        """ "Pine 5 followed Pine 4 after two years", "Pine 5 followed its predecessor, Pine 4, after two years"."""
        tokens = self.tokens
        last = self.first - 2 - (tokens[self.first - 2].cls == "COMMA")
        verb = next((at for at in range(last, 0, -1) if is_verb(tokens, at)), 0)
        earlier = tokens[last].entity if last > 0 else None
        follows = bool(bases(word_at(tokens, verb)) & _FOLLOWING)
        return self._both_came(self._subject(verb), earlier) if follows and earlier else None

    def _between(self) -> tuple[Happening, Happening] | None:
        """ "Between the one and the other lay two years", "two years passed between the one and the other"."""
        tokens = self.tokens
        between = next((at for at in range(len(tokens)) if word_at(tokens, at) == "between"), None)
        pair = None if between is None else _names_joined(tokens, between + 1)
        if between is None or pair is None:
            return None
        one, other, end = pair
        lies = end == self.first - 1 if between < self.first else between == self.at + 2
        verb = self.first - 1 if between < self.first else self.at + 1
        if not lies or word_at(tokens, verb) not in _LYING:
            return None
        both = self._both_came(one, other)
        return (max(both, key=_start), min(both, key=_start)) if both else None

    def _subject(self, verb: int) -> str | None:
        subject = predicate_of(self.tokens, verb).subject
        return None if subject is None else self.draft.discourse.entity(self.number, subject)

    def _both_came(self, one: str | None, other: str) -> tuple[Happening, Happening] | None:
        """How each of two came to be: the first of the dates that the facts have of both."""
        if one is None or one == other:
            return None
        mine, theirs = ({h.attribute: h for h in self.index.owned_by(entity)} for entity in (one, other))
        alike = [name for name in mine if name in theirs and name != "date" and mine[name].period]
        first = min(alike, key=lambda name: _start(mine[name]), default=None)
        return (mine[first], theirs[first]) if first else None

    def _assertion(self, later: Happening, earlier: Happening) -> Assertion:
        figure = self.tokens[self.at]
        return Passage(self.draft, self.number, self.at, self.at + 1).assertion(
            figure.start,
            figure.end,
            frame="interval",
            subject=later.subject,
            attribute=later.attribute,
            value=figure.quantity,
            object=earlier.subject,
            noun=earlier.attribute,
            role="apart",
            kind="event",
        )


def _start(happening: Happening) -> date:
    """When it began; every date lies after that of one whose date is not known."""
    return happening.period.start if happening.period else date.min


def _names_joined(tokens: Sequence[Token], first: int) -> tuple[str, str, int] | None:
    """Two names joined by "and" from a token on, and where they end."""
    at, names = first, []
    for joint in ("AND", ""):
        at += at < len(tokens) and tokens[at].cls == "DET"
        name = tokens[at].entity if at < len(tokens) else None
        if name is None or (joint and (at + 1 == len(tokens) or tokens[at + 1].cls != joint)):
            return None
        names.append(name)
        at += 1 + bool(joint)
    return names[0], names[1], at
