"""What a fact base holds: entities, attributes, facts with their valid time, members, events and sources."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, TypeAlias

from factlint.records import NamedTuple
from factlint.values import Exact, Period, Quantity

ValueType: TypeAlias = Literal["count", "number", "quantity", "money", "percent", "date", "entity", "text"]


class Location(NamedTuple):
    """A place in a fact file; line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Delay(NamedTuple):
    """A length of time in calendar months and days, as in `stale_after: 2y`."""

    months: int = 0
    days: int = 0

    def after(self, day: date) -> date:
        """The day that lies this long after `day`; the last of the month where the month is too short."""
        month = day.year * 12 + day.month - 1 + self.months
        year, index = divmod(month, 12)
        if year >= date.max.year:
            return date.max
        last = Period.of_month(year, index + 1).last
        return min(last, last.replace(day=min(day.day, last.day))) + timedelta(days=self.days)


class Source(NamedTuple):
    """Where a fact can be looked up."""

    id: str
    title: str
    publisher: str | None = None
    url: str | None = None
    retrieved: Period | None = None
    published: Period | None = None
    licence: str | None = None
    archive: str | None = None
    location: Location | None = None


class Phrase(NamedTuple):
    """A word or phrase of the lexicon in the forms a writer may use: singular first, then plural where there is one."""

    forms: tuple[str, ...]


class Tolerance(NamedTuple):
    """How far a stated figure may lie from the fact, beyond its own rounding: absolute, in a unit, or a share of it."""

    amount: Exact
    relative: bool = False
    unit: str | None = None


class Attribute(NamedTuple):
    """A property that facts state of entities, and the words by which drafts name it.

    `most` and `least` are the superlatives of whoever has the greatest and the smallest value. The values of one
    `of_persons` are persons; an `office` is held by one after another: it says how many may hold it at once, or persons
    hold it from a day on.
    """

    id: str
    label: str
    type: ValueType
    unit: str | None = None
    bound: Literal["max", "min"] | None = None
    nouns: tuple[Phrase, ...] = ()
    adjectives: tuple[Phrase, ...] = ()
    verbs: tuple[Phrase, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    ignore: tuple[Phrase, ...] = ()
    most: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    tolerance: Tolerance | None = None
    rounding: Exact | None = None
    stale_after: Delay | None = None
    max_at_once: int | None = None
    of_persons: bool = False
    office: bool = False
    location: Location | None = None


class ValidTime(NamedTuple):
    """The closed-open time in which a fact holds.

    `start` is the period in which it began to hold (a day where the day is known, else a month or a year), `end` the
    period in which it ceased to; `None` is "always so" and "until further notice". A claim about a day inside `start`
    or `end` may go with the old value or the new one.
    """

    start: Period | None = None
    end: Period | None = None

    def surely(self, when: Period) -> bool:
        """Whether the fact held on every day of `when`, whichever days its ends fell on."""
        return (self.start is None or self.start.last <= when.start) and (
            self.end is None or when.end <= self.end.start
        )

    def possibly(self, when: Period) -> bool:
        """Whether the fact may have held on some day of `when`."""
        return (self.start is None or self.start.start < when.end) and (self.end is None or when.start < self.end.last)


class Alias(NamedTuple):
    """A name of an entity; with `only_after` it counts only once the draft has named that entity.

    `only_after_name` says that this is the entity itself. `valid` bounds the time in which the thing was so called.
    """

    text: str
    only_after_name: bool = False
    valid: ValidTime = ValidTime()
    only_after: str | None = None


class Entity(NamedTuple):
    """Something that facts are about. `began` and `ended` bound its own existence (for a person, birth and death)."""

    id: str
    name: str
    kind: str | None = None
    aliases: tuple[Alias, ...] = ()
    demonyms: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    began: Period | None = None
    ended: Period | None = None
    wikidata: str | None = None
    note: str | None = None
    location: Location | None = None


class Name(NamedTuple):
    """A text by which drafts may name an entity; `not` marks a longer phrase that is something else."""

    text: str
    entity: str
    kind: Literal["name", "alias", "demonym", "not"]
    only_after_name: bool = False
    only_after: str | None = None


NoValue: TypeAlias = Literal["none", "unknown"]
FactValue: TypeAlias = Quantity | Period | str
"""A figure, a date, or text: an entity's id for attributes of type entity, a word for type text, or a `NoValue`."""


class Fact(NamedTuple):
    """One statement: this attribute of this entity has this value in this time.

    `measured` is the time of a measurement (`as_of`), which is used until the next one; `during` the period that the
    figure belongs to (`in`: the revenue of 2025); `happened` the days on which it was so (`on`). `written` is the value
    as the fact file has it. `bound` is the attribute's, or the statement's own. `derivation` is the working of a
    derived value. `ordinal` counts holders of an office or members of a series.
    """

    entity: str
    attribute: str
    value: FactValue
    written: str
    valid: ValidTime = ValidTime()
    measured: Period | None = None
    sources: tuple[str, ...] = ()
    note: str | None = None
    status: Literal["current", "announced", "disputed", "withdrawn"] = "current"
    estimate: bool = False
    tolerance: Tolerance | None = None
    also: tuple[FactValue, ...] = ()
    applies_to: str | None = None
    review_by: Period | None = None
    derivation: str | None = None
    location: Location | None = None
    during: Period | None = None
    happened: Period | None = None
    bound: Literal["max", "min"] | None = None
    ordinal: int | None = None
    quote: str | None = None
    owner: str | None = None
    overrides: bool = False

    @property
    def id(self) -> str:
        return f"{self.entity}.{self.attribute}"


class Membership(NamedTuple):
    """One stay of a member in a body, in the order in which members joined (`place` from 1)."""

    body: str
    member: str
    valid: ValidTime
    place: int
    sources: tuple[str, ...] = ()
    location: Location | None = None
    left_location: Location | None = None


class MemberList(NamedTuple):
    """Who belongs to a body and since when; only a complete list gives counts and says who is not a member.

    `id` is the list's key in the fact file (`members_list`), `counted_by` the attribute whose value it gives.
    """

    id: str
    body: str
    members: tuple[Membership, ...]
    complete: bool = True
    location: Location | None = None
    counted_by: str | None = None
    review_by: Period | None = None


class Event(NamedTuple):
    """Something that happened on a day, or from a day through another. `entity` is the entity it is filed under."""

    name: str
    aliases: tuple[str, ...]
    on: Period
    through: Period | None = None
    place: str | None = None
    by: str | None = None
    entity: str | None = None
    sources: tuple[str, ...] = ()
    location: Location | None = None
    series: str | None = None
    number: int | None = None
    status: Literal["current", "announced", "disputed", "withdrawn"] = "current"
    note: str | None = None
    review_by: Period | None = None

    @property
    def span(self) -> Period:
        """The days from the first to the last."""
        return Period(self.on.start, (self.through or self.on).end)


class KnownError(NamedTuple):
    """A value that is often written and wrong, and what to say about it."""

    entity: str
    attribute: str
    value: FactValue
    say: str
    location: Location | None = None
