"""Texts that tell of another time than their own, where dates without a year belong to that time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from factlint.mentions.times.expressions.clocks import At
from factlint.mentions.times.expressions.durations import Counted
from factlint.mentions.times.expressions.recurring import InYear, Recurring, Turned
from factlint.mentions.times.expressions.relative import Now, OnWeekday, Today, TurnedUnit
from factlint.mentions.times.expressions.stretches import Between, Fixed, NthOf, PartOf, StretchOf
from factlint.mentions.times.expressions.values import Viewpoint
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.expressions.slots import Slot
    from factlint.mentions.times.expressions.values import Course, Value
    from factlint.mentions.times.surroundings.place import Place
    from factlint.values import Period

Tells: TypeAlias = Literal["now", "then", "some year"]
Times: TypeAlias = "Sequence[tuple[Any, Place]]"
"""The times of a block, each with its place."""

_YEARS_AWAY = 10
_FEWEST = 2
_MANY_TIMES = 3
"""At least how many blocks tell another time in a text that is one story, and how many for each of its own time."""
_MOVING = ("day", "month", "season", "year")
_BEFORE_YEARS = frozenset("in by from since until till during throughout through early mid late before after".split())
_BEFORE_DAYS = frozenset("on by from since until before after".split())


class Story(NamedTuple):
    """Where the story of a text has come to.

    `anchor` are the days that dates without a year are told from, `None` in a block that speaks of its own time or has
    named no time yet. In a `prelude` the anchor comes only further on in the text: "By 5 May ... on 9 June 1914".
    """

    told: bool = False
    anchor: Period | None = None
    prelude: bool = False

    @property
    def course(self) -> Course | None:
        """Whether what is told comes after the anchor or before it, `None` where the block speaks of its own time."""
        if self.anchor is None:
            return None
        return "prelude" if self.prelude else "story"

    def before(self, block: Times, tells: Tells | None) -> Story:
        """The story before the first word of the next block.

        It is dated by the first day or month that the block gives with its year, else it goes on from where it is.
        """
        if tells == "then":
            named = (_dating(expression, place) for expression, place in block)
            first = next((slot for slot in named if slot is not None and slot.unit != "year"), None)
            if first is not None:
                return Story(told=True, anchor=first.period, prelude=True)
            return self._replace(told=True, prelude=False)
        return self._replace(prelude=False)

    def after(self, expression: Any, place: Place, value: Value) -> Story:
        """The story after an expression that came to a value.

        "On 9 September 1914 ... by 2 October" and "In 1916 ... by July" move it; what lies behind does not, nor does a
        look back, "the year before".
        """
        if not self.told or value.first is None or value.period is None:
            return self
        if _own_year(expression) is None:
            moves = self._goes_on(expression, value.first.unit, value.period)
        else:
            moves = _dating(expression, place) is not None
        return self._replace(anchor=value.period, prelude=False) if moves else self

    def _goes_on(self, expression: Any, unit: str, period: Period) -> bool:
        """Whether the story goes on with a date that is told from it."""
        if self.anchor is None or self.prelude or unit not in _MOVING:
            return False
        return isinstance(expression, Recurring) or period.start >= self.anchor.start


def what_it_tells(block: Times, as_of: Period | None) -> Tells | None:
    """Of what time a block tells.

    It is "then" if all the years that it names lie far from the text's date and nothing in it is told from that date,
    "now" if they do not or something is, "some year" if it has dates without a year alone, and `None` if it has no
    dates.
    """
    expressions = [expression for expression, _ in block]
    if any(map(_told_from_now, expressions)):
        return "now"
    years = [slot.year for slot in map(_own_year, expressions) if slot is not None]
    if years:
        far = as_of is None or all(abs(year - as_of.start.year) > _YEARS_AWAY for year in years)
        return "then" if far else "now"
    return "some year" if any(isinstance(expression, Recurring) for expression in expressions) else None


def is_one_story(blocks: Sequence[Tells | None]) -> bool:
    """Whether the blocks of a text, by what they tell, are so much of another time that a story goes on over them.

    "The treaty was signed on 5 May 1921 ..." and a block on, "In July the first ships arrived". News of a firm that was
    founded in 1921 goes on in its own time.
    """
    then = blocks.count("then")
    if then < _FEWEST:
        return False
    now = blocks.count("now") + blocks[: blocks.index("then")].count("some year")
    return then >= _MANY_TIMES * now


def _told_from_now(expression: Any) -> bool:
    if isinstance(expression, Between):
        return _told_from_now(expression.low) or _told_from_now(expression.high)
    date = _whole(expression)
    if isinstance(date, InYear):
        date = _whole(date.year)
    if isinstance(date, Counted):
        return date.anchor is None and not date.anaphoric
    if isinstance(date, Turned | TurnedUnit):
        return date.turn in ("this", "last") and not (isinstance(date, TurnedUnit) and date.unit == "day")
    return isinstance(date, Today | Now | OnWeekday)


def _dating(expression: Any, place: Place) -> Slot | None:
    """The slot of a date with its year where it dates what is told.

    It does not where it only tells which one of several is meant, "charged in the 21 December 1988 bombing", nor as the
    year in which something began that is still there: "founded in 1949, it met again in April"; "born on 2 May 1943".
    """
    slot = _own_year(expression)
    if slot is None or place.of_birth:
        return None
    if slot.unit == "year":
        return slot if not place.background and (place.opens_sentence or place.word_before in _BEFORE_YEARS) else None
    attribute = place.definite and place.word_before not in _BEFORE_DAYS and not isinstance(expression, At)
    return None if attribute and slot.unit == "day" else slot


def _own_year(expression: Any) -> Slot | None:
    """The year, month or day of a date that names its year."""
    if isinstance(expression, Between):
        return _own_year(expression.low) or _own_year(expression.high)
    date = _whole(expression)
    if isinstance(date, InYear) and isinstance(date.year, Fixed):
        return date.resolve(Viewpoint()).first
    if isinstance(date, Fixed) and date.first.unit in ("year", "month", "day"):
        return date.first
    return None


def _whole(expression: Any) -> Any:
    """The date of which an expression names a part: "1914" of "early 1914", "Friday" of "Friday night"."""
    while isinstance(expression, At | PartOf | NthOf | StretchOf):
        expression = expression.day if isinstance(expression, At) else expression.whole
    return expression
