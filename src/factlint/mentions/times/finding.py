"""The times of a text, from its chunks to mentions."""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factlint.grammars import Parser
from factlint.mentions.mention import Mention
from factlint.mentions.reading import Reader
from factlint.mentions.times._tables import TABLES
from factlint.mentions.times.cutting.cutter import Cutter
from factlint.mentions.times.cutting.reclassing import reclasser
from factlint.mentions.times.expressions.durations import Counted, Lasting
from factlint.mentions.times.expressions.recurring import InYear, Recurring, Yearless
from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.stretches import Between, PartOf, PeriodOf, Several
from factlint.mentions.times.expressions.values import Value, Viewpoint
from factlint.mentions.times.handlers import Handlers
from factlint.mentions.times.surroundings.hedges import bound_beside
from factlint.mentions.times.surroundings.leading import article_before, start_of_time, with_what_leads
from factlint.mentions.times.surroundings.place import Place
from factlint.mentions.times.surroundings.plausible import plausible
from factlint.mentions.times.surroundings.sharing import is_leading, with_shared_years, with_what_stands_before
from factlint.mentions.times.surroundings.story import Story, is_one_story, what_it_tells
from factlint.mentions.times.surroundings.tense import direction, will_be
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from factlint.mentions.reading import Reading
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
    return list(
        _told([times for times in (_times(readings, text) for readings in blocks) if times], text, as_of, day_first)
    )


def _times(readings: Iterable[Reading], text: str) -> list[_Found]:
    """The times of a block."""
    found = [time for reading in readings for time in _Found.all_of(reading, text)]
    kept = [time for time in map(partial(_plausible, text), found) if time is not None]
    return _sharing(kept, text)


class _Found(NamedTuple):
    """An expression at `start:end` of the text, prepositions left out, and the article before it with its space."""

    expression: Any
    start: int
    end: int
    article: str
    place: Place

    @classmethod
    def all_of(cls, reading: Reading, text: str) -> list[_Found]:
        """The times of an island: one, or several that share a word."""
        value = reading.value
        if not isinstance(value, Several):
            return [cls.read(value, reading.start, reading.end, text)]
        starts = (0, *(joint + 1 for joint in value.joints))
        tokens = zip(starts, (*value.joints, len(reading.tokens)), strict=True)
        return [
            cls.read(part, *reading.span(*between), text) for part, between in zip(value.parts, tokens, strict=True)
        ]

    @classmethod
    def read(cls, expression: Any, start: int, end: int, text: str) -> _Found:
        expression, start = with_what_leads(expression, text, start_of_time(text, start, end), end)
        return cls(expression, start, end, article_before(text, start), Place(text, start, end))


def _plausible(text: str, time: _Found) -> _Found | None:
    """The time if it is one where it stands, else what it begins with if that is one."""
    if plausible(time.expression, time.place):
        return time
    expression, words = _beginning(time)
    if not words:
        return None
    alone = _Found.read(expression, time.start, time.start + len(words), text)
    return alone if plausible(alone.expression, alone.place) else None


def _beginning(time: _Found) -> tuple[Any, str]:
    """What is left of a time: the day of "July 4 to 5 percent", the year of "the 1992 Winter Games", and the like."""
    expression, words = time.expression, time.place.words
    if isinstance(expression, Between) and (isinstance(expression.low, Yearless) or words[-3:-2] == " "):
        return expression.low, words.rpartition(" to ")[0]
    if isinstance(expression, Yearless) and expression.day is not None and " the " in words:
        return expression._replace(day=None), words.partition(" the ")[0]
    if isinstance(expression, InYear):
        return expression.year, words[:4]
    if isinstance(expression, Counted) and words.endswith(" back"):
        return Lasting(expression.amount), words.removesuffix(" back")
    if isinstance(expression, Lasting) and " or " in words:
        return expression.shortest, words.partition(" or ")[0]
    return expression, ""


def _sharing(times: list[_Found], text: str) -> list[_Found]:
    """The times, those in a list with the year that only its last one names, or told by the one before."""
    if len(times) < 2:
        return times
    between = [text[one.end : other.start] for one, other in pairwise(times)]
    expressions = with_shared_years(with_what_stands_before([time.expression for time in times], between), between)
    return [time._replace(expression=expression) for time, expression in zip(times, expressions, strict=True)]


def _told(blocks: list[list[_Found]], text: str, as_of: Period | None, day_first: bool) -> Iterator[Mention]:
    """The mentions of a text, block by block; a story of another time may go on from one to the next."""
    placed = [[(time.expression, time.place) for time in times] for times in blocks]
    tells = [what_it_tells(block, as_of) for block in placed]
    goes_on = as_of is not None and is_one_story(tells)
    story = Story()
    for times, block, of in zip(blocks, placed, tells, strict=True):
        before = story.before(block, of) if of != "now" else Story()
        after = yield from _resolved(times, text, as_of, day_first, before)
        if goes_on and of != "now":
            story = after


def _resolved(
    times: list[_Found], text: str, as_of: Period | None, day_first: bool, story: Story
) -> Generator[Mention, None, Story]:
    """The mentions of a block, and where the story has come to at its end."""
    previous = quarter = None
    for time in times:
        here = Story() if _leaves(story, time, text) else story
        view = Viewpoint(
            here.anchor or as_of,
            previous,
            here.course,
            partial(direction, text, time.start, time.end),
            definite=bool(time.article),
            day_first=day_first,
            quarter=quarter,
        )
        try:
            value = time.expression.resolve(view)
        except (ValueError, OverflowError):  # a day outside the calendar, as in "May 5 to 31 February"
            continue
        if value.kind == "date" and value.first is not None:
            if not _aside(time.expression):
                previous = _named_last(value, value.first)
                quarter = previous if previous.unit == "quarter" else quarter
            story = story.after(time.expression, time.place, value) if here is story else story
        yield _mention(time, value, text)
    return story


def _leaves(story: Story, time: _Found, text: str) -> bool:
    """Whether a date without a year leaves the story for what the writer expects."""
    told = story.course is not None and isinstance(time.expression, Recurring)
    return told and will_be(text, time.start, time.end)


def _named_last(value: Value, first: Slot) -> Slot:
    """What a date is counted from after a value: the end of a stretch, the month of "early May"."""
    if value.modifier is None or value.last is None:
        return value.last or first
    return Slot("year", first.year) if first.unit != "day" else Slot.containing("month", first.first_day)


def _aside(expression: Any) -> bool:
    """Whether no other date is told from this one: "up from 12 a year earlier", "May" of "May and June 2019"."""
    return (
        isinstance(expression, PeriodOf)
        or is_leading(expression)
        or (isinstance(expression, Counted) and expression.compares)
    )


def _mention(time: _Found, value: Value, text: str) -> Mention:
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
    """Whether a duration is what something happens in: "20 miles a day"."""
    return place.words[:2].lower() in ("a ", "an") and place.rated


def _keeps_article(expression: Any) -> bool:
    """Whether "the" belongs to the span: "the end of May", "the past few months"."""
    if isinstance(expression, Between):
        expression = expression.low
    if isinstance(expression, PartOf):
        return expression.edge
    return isinstance(expression, Lasting) and expression.window
