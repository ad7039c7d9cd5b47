"""Figures told place by place, which only rise or only fall: "first with 68 points, second with 65, third with 49"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.superlatives import LEAST, MOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_KINDS = frozenset({"number", "money", "quantity", "duration", "percent"})
_LAST = 9
"""The last place that is read."""
_FEWEST = 3
"""Of two figures nobody can tell whether more or less is better."""
_WITH = r"(?: with| on| at| in|,| \()(?: (?:just|only|a total of))? ?[$£€]?"
_FIRST = pattern(
    rf"(?i)\b(?:the (?:{MOST}|{LEAST})|first|won|wins|leads?|led|topped|tops|winners?)\b(?! of\b)"
    rf"[^.;:()0-9]{{0,60}}?{_WITH}\Z"
)
"""Before the figure of the first."""
_PLACED = pattern(rf"(?i)(?: place| spot| position)?(?: behind [A-Z][\w’'-]+)?{_WITH}")
"""Between the place and its figure."""
_NAME = r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
_FOLLOWED = pattern(rf",? (?:followed|trailed) by {_NAME}{_WITH}\Z")
_AND_NEXT = pattern(rf"(?: points?| votes?| seats?| goals?| [a-z]+s)?\)?(?:,|,? and(?: then)?|,? then) {_NAME}{_WITH}")
_OTHER_TIME = pattern(
    r"(?i)\b(?:last (?:year|season|time)|in [12][0-9]{3}|previous|then|previously|used to|joint|equal|tied)\b"
)
_LOOK_BACK = 90
_PLACES = "(?:places|spots|positions|ranks|rungs)"
_MOVES = (
    Phrase(
        r"\b(?:climbed|rose|moved|jumped|dropped|fell|slipped|sank|up|down|gained|lost) (?:by )?"
        rf"<places:number> {_PLACES},? (?:(?:in the table|overall|up|down),? )?"
        r"from <old:ordinal>(?: place)? to <new:ordinal>"
    ),
    Phrase(
        r"\bfrom <old:ordinal>(?: place)? to <new:ordinal>(?: place)?,? a (?:climb|rise|jump|drop|fall|slip|gain|loss) "
        rf"of <places:number> {_PLACES}\b"
    ),
)


class Placing(NamedTuple):
    """A figure with the place that words give to what has it."""

    place: int
    figure: Mention


class Misplaced(NamedTuple):
    """A figure that lies on the wrong side of the one a place before it, as those before that tell."""

    figure: Mention
    ahead: Mention
    first: Mention


def misplaced(near: Sequence[Sentence]) -> Iterator[Misplaced]:
    """The figure that breaks a row of places in the first sentence, or in it and the next."""
    own = list(_placings(near[0]))
    for row in (own, [*own, *(_placings(near[1]) if len(near) > 1 and own else ())]):
        places = [one.place for one in row]
        like = {(one.figure.kind, one.figure.unit) for one in row}
        if len(row) < _FEWEST or places != list(range(1, len(row) + 1)) or len(like) != 1:
            continue
        figures = [one.figure for one in row]
        numbers = [one.exact for one in figures]
        if None in numbers or any(one.bound != "exact" for one in figures):
            return
        up = numbers[1] > numbers[0]  # type: ignore[operator] # none of them is None
        for ahead, figure in pairwise(figures[1:]):
            if figure.exact != ahead.exact and (figure.exact > ahead.exact) is not up:  # type: ignore[operator]
                yield Misplaced(figure, ahead, figures[0])
                return
        return


class Moved(NamedTuple):
    """So many places up or down, and the places from which and to which somebody moved."""

    places: Mention
    old: Mention
    new: Mention

    @property
    def due(self) -> int:
        """How many places lie between the two."""
        return abs((self.old.whole or 0) - (self.new.whole or 0))


def moved(sentence: Sentence) -> Iterator[Moved]:
    """The moves that a sentence tells: "climbed five places, from seventh to second"."""
    for found in sentence.find(*_MOVES):
        one = Moved(found["places"], found["old"], found["new"])
        if one.places.bound == "exact" and None not in {one.places.whole, one.old.whole, one.new.whole}:
            yield one


def _placings(sentence: Sentence) -> Iterator[Placing]:
    """The places that a sentence tells with a figure each, in the order of the text."""
    text = sentence.document_text
    if _OTHER_TIME.search(sentence.text):
        return
    last: Placing | None = None
    for before, mention in zip((None, *sentence.mentions), sentence.mentions, strict=False):
        if mention.kind not in _KINDS or mention.exact is None:
            continue
        place = None
        if before is not None and before.kind == "ordinal" and _PLACED.fullmatch(text, before.end, mention.start):
            place = None if text.endswith("the ", 0, before.start) else before.whole  # "the second with 5 slots"
        elif last is not None and (
            _FOLLOWED.search(text, last.figure.end, mention.start)
            or (last.place > 1 and _AND_NEXT.fullmatch(text, last.figure.end, mention.start))
        ):
            place = last.place + 1
        elif last is None and _FIRST.search(text, max(sentence.start, mention.start - _LOOK_BACK), mention.start):
            place = 1
        if place is not None and 1 <= place <= _LAST:
            last = Placing(place, mention)
            yield last
