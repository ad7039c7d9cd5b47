"""Texts that tell of another time than their own, where dates without a year belong to that time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from factlint.mentions.times.expressions.recurring import Recurring
from factlint.mentions.times.surroundings.dating import dating, own_year, told_from_now
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.expressions.values import Course, Value
    from factlint.mentions.times.surroundings.place import Place
    from factlint.values import Period

Tells: TypeAlias = Literal["now", "near", "then", "some year"]
Times: TypeAlias = "Sequence[tuple[Any, Place]]"
"""The times of a block, each with its place."""

_YEARS_AWAY = 10
_FEWEST = 2
_MANY_TIMES = 3
"""At least how many blocks tell another time in a text that is one story, and how many for each of its own time."""
_MOVING = ("day", "month", "season", "year")


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
            named = (dating(expression, place) for expression, place in block)
            first = next((slot for slot in named if slot is not None and slot.unit != "year"), None)
            if first is not None:
                return Story(told=True, anchor=first.period, prelude=True)
            return self._replace(told=True, prelude=False)
        return self._replace(prelude=False) if self.prelude else self

    def after(self, expression: Any, place: Place, value: Value) -> Story:
        """The story after an expression that came to a value.

        "On 9 September 1914 ... by 2 October" and "In 1916 ... by July" move it; what lies behind does not, nor does a
        look back, "the year before".
        """
        if not self.told or value.first is None or value.period is None:
            return self
        if own_year(expression) is None:
            moves = self._goes_on(expression, value.first.unit, value.period)
        else:
            moves = dating(expression, place) is not None
        return self._replace(anchor=value.period, prelude=False) if moves else self

    def _goes_on(self, expression: Any, unit: str, period: Period) -> bool:
        """Whether the story goes on with a date that is told from it."""
        if self.anchor is None or self.prelude or unit not in _MOVING:
            return False
        return isinstance(expression, Recurring) or period.start >= self.anchor.start


def what_it_tells(block: Times, as_of: Period | None) -> Tells | None:
    """Of what time a block tells.

    It is "now" if something in it is told from the text's date, else "then" if all the years that it names lie far from
    that date and "near" if one does not; "some year" if none of its dates has a year, and `None` if it has no dates.
    """
    expressions = [expression for expression, _ in block]
    if any(map(told_from_now, expressions)):
        return "now"
    years = [slot.year for slot in map(own_year, expressions) if slot is not None]
    if years:
        far = as_of is None or all(abs(year - as_of.start.year) > _YEARS_AWAY for year in years)
        return "then" if far else "near"
    return "some year" if any(isinstance(expression, Recurring) for expression in expressions) else None


def is_one_story(blocks: Sequence[Tells | None]) -> bool:
    """Whether the blocks of a text, by what they tell, are so much of another time that a story goes on over them.

    "The treaty was signed on 5 May 1921 ..." and a block on, "In July the first ships arrived". News of a firm that was
    founded in 1921 goes on in its own time.
    """
    then = blocks.count("then")
    if then < _FEWEST:
        return False
    now = blocks.count("now") + blocks.count("near") + blocks[: blocks.index("then")].count("some year")
    return then >= _MANY_TIMES * now
