"""The times of a text, from its chunks to mentions."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

from factlint.grammars import Parser
from factlint.mentions.mention import Mention
from factlint.mentions.reading import Reader
from factlint.mentions.times._tables import TABLES
from factlint.mentions.times.cutting.cutter import Cutter
from factlint.mentions.times.cutting.reclassing import reclasser
from factlint.mentions.times.expressions.durations import Counted, Lasting
from factlint.mentions.times.expressions.recurring import Recurring
from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.stretches import Between, PartOf, PeriodOf
from factlint.mentions.times.expressions.values import Value, Viewpoint
from factlint.mentions.times.found import Found, times_of
from factlint.mentions.times.handlers import Handlers
from factlint.mentions.times.surroundings.dating import is_yearless
from factlint.mentions.times.surroundings.frame import Frame
from factlint.mentions.times.surroundings.hedges import bound_beside
from factlint.mentions.times.surroundings.sharing import is_leading
from factlint.mentions.times.surroundings.story import Story, is_one_story, what_it_tells
from factlint.mentions.times.surroundings.tense import direction, is_habit, will_be

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from factlint.mentions.reading import Reading
    from factlint.mentions.times.surroundings.place import Place
    from factlint.values import Period


@cache
def _cutter() -> Cutter:
    return Cutter(TABLES.classes)


def time_phrases() -> tuple[str, ...]:
    """The names of holidays that have several words."""
    return _cutter().phrases


@cache
def time_reader() -> Reader:
    """The reader of the grammar of times, made once."""
    cutter = _cutter()
    return Reader(Parser(TABLES, Handlers()), cutter, reclasser(TABLES.classes), cutter.known)


def find_times(
    blocks: Iterable[Iterable[Reading]], text: str, as_of: Period | None = None, *, day_first: bool = False
) -> list[Mention]:
    """The dates, times, durations and recurrences that the islands of each block of a text make, in order.

    They are resolved from `as_of`, the day, month or year that the text speaks from; `day_first` reads 5/6 as 5 June.
    """
    told = [times for times in (times_of(readings, text) for readings in blocks) if times]
    return list(_told(told, text, as_of, day_first))


def _told(blocks: list[list[Found]], text: str, as_of: Period | None, day_first: bool) -> Iterator[Mention]:
    """The mentions of a text, block by block; a story of another time may go on from one to the next."""
    placed = [[(time.expression, time.place) for time in times] for times in blocks]
    tells = [what_it_tells(block, as_of) for block in placed]
    goes_on = as_of is not None and is_one_story(tells)
    view = Viewpoint(as_of, day_first=day_first)
    story, frame = Story(), Frame()
    for times, block, of in zip(blocks, placed, tells, strict=True):
        own = of in ("now", "near")
        before = Story() if own else story.before(block, of)
        after, frame = yield from _resolved(times, text, view, before, frame.into(of))
        if goes_on and not own:
            story = after


def _resolved(
    times: list[Found], text: str, view: Viewpoint, story: Story, frame: Frame
) -> Generator[Mention, None, tuple[Story, Frame]]:
    """The mentions of a block, where the story has come to at its end, and in which year."""
    previous = quarter = None
    for time in times:
        own = story.course is not None and (_expected(time, text) or _falls_now(time, story, view.as_of))
        here = Story() if own else story
        every_year = is_yearless(time.expression) and is_habit(text, time.start, time.end)
        here_now = Viewpoint(
            None if every_year else here.anchor or view.as_of,
            previous,
            here.course,
            partial(direction, text, time.start, time.end),
            bool(time.article),
            view.day_first,
            quarter,
        )
        try:
            value = time.expression.resolve(here_now)
        except (ValueError, OverflowError):  # a day outside the calendar, as in "May 5 to 31 February"
            continue
        if here.anchor is None and frame.slot is not None and not _expected(time, text):
            value = frame.told(time.expression, time.place, value, view.as_of)
        frame = frame.after(time.expression, time.place, view.as_of)
        if value.kind == "date" and value.first is not None:
            if not _aside(time.expression):
                previous = _named_last(value, value.first)
                quarter = _quarter_named_last(previous, quarter)
            story = story.after(time.expression, time.place, value) if here is story else story
        yield _mention(time, value, text)
    return story, frame


def _expected(time: Found, text: str) -> bool:
    """Whether a date without a year is one that the writer expects: "in November she will retire"."""
    return isinstance(time.expression, Recurring) and will_be(text, time.start, time.end)


def _falls_now(time: Found, story: Story, as_of: Period | None) -> bool:
    """Whether the weekday beside a date is that of the text's own year, not that of the story it tells."""
    date, then = time.expression, story.anchor
    if not isinstance(date, Recurring) or date.weekday is None or as_of is None or then is None:
        return False
    return date.is_on_its_weekday(as_of) and not date.is_on_its_weekday(then)


def _named_last(value: Value, first: Slot) -> Slot:
    """What a date is counted from after a value: the end of a stretch, the month of "early May"."""
    if value.modifier is None or value.last is None:
        return value.last or first
    return Slot("year", first.year) if first.unit != "day" else Slot.containing("month", first.first_day)


def _quarter_named_last(named: Slot, quarter: Slot | None) -> Slot | None:
    """The quarter that a text speaks of after a date: no longer the last one where a month outside of it is named."""
    if named.unit == "quarter":
        return named
    period = named.period if named.unit == "month" else None
    return quarter if quarter is None or period is None or Slot.containing("quarter", period.start) == quarter else None


def _aside(expression: Any) -> bool:
    """Whether no other date is told from this one: "up from 12 a year earlier", "May" of "May and June 2019"."""
    return (
        isinstance(expression, PeriodOf)
        or is_leading(expression)
        or (isinstance(expression, Counted) and expression.compares)
    )


def _mention(time: Found, value: Value, text: str) -> Mention:
    start = time.start - len(time.article) if _keeps_article(time.expression) else time.start
    quantity = value.quantity
    bound = bound_beside(time.place, dated=value.kind == "date")
    if quantity is not None:
        quantity = quantity._replace(bound=bound) if bound != "exact" else quantity
        bound = quantity.bound
    kind = "set" if value.kind == "duration" and _is_rate(time.place) else value.kind
    return Mention(
        start,
        time.end,
        text[start : time.end],
        kind,
        value.text,
        quantity.unit if quantity is not None and kind == "quantity" else None,
        bound=bound,
        quantity=quantity,
        period=value.period,
        modifier=value.modifier,
    )


def _is_rate(place: Place) -> bool:
    """Whether a duration is what something happens in: "20 miles a day", but "up to 40 a week before the vote"."""
    beside = place.word_after in ("before", "after")
    return place.words[:2].lower() in ("a ", "an") and not beside and place.rated


def _keeps_article(expression: Any) -> bool:
    """Whether "the" belongs to the span: "the end of May", "the past few months"."""
    if isinstance(expression, Between):
        expression = expression.low
    if isinstance(expression, PartOf):
        return expression.edge
    return isinstance(expression, Lasting) and expression.window
