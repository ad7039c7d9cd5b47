"""The card of an entity, for a terminal of 80 columns: what is known, since when, and from where."""

from __future__ import annotations

from datetime import date
from textwrap import shorten, wrap
from typing import TYPE_CHECKING

from factlint.facts.model import ValidTime
from factlint.facts.validity import span_text
from factlint.values import Exact, Period, Quantity, exact_text
from factlint.values.wording import close, unit_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.facts.base import FactBase
    from factlint.facts.model import Attribute, Entity, Event, Fact, Location, MemberList

WIDTH = 80
MOST = 60
"""How many entries of a timeline are drawn."""
_WIDEST_BAR, _NARROWEST_BAR = 24, 8
_WIDEST_VALUE = 28


def entity_card(base: FactBase, entity: Entity, day: date, *, origin: bool = False) -> Iterator[str]:
    """The lines of an entity's card."""
    yield f"{entity.name}{f' · {entity.kind}' if entity.kind else ''} · {entity.id}"
    yield "=" * min(WIDTH, len(entity.name) + len(entity.kind or "") + len(entity.id) + 6)
    if entity.aliases:
        names = "; ".join(
            f"{alias.text} (after {alias.only_after})" if alias.only_after else alias.text for alias in entity.aliases
        )
        yield from _paragraph("also", names)
    if entity.demonyms:
        yield from _paragraph("demonyms", "; ".join(entity.demonyms))
    if entity.not_names:
        yield from _paragraph("not", "; ".join(entity.not_names))
    if entity.began or entity.ended:
        person = entity.kind == "person"
        lived = [f"born {entity.began}" if entity.began else "", f"died {entity.ended}" if entity.ended else ""]
        existed = ", ".join(filter(None, lived)) if person else span_text(ValidTime(entity.began, entity.ended))
        yield from _paragraph("life" if person else "existed", existed)
    for attribute in base.attributes_of(entity.id):
        yield ""
        yield from timeline_card(base, entity.id, attribute, day, origin=origin)
    for members in base.member_lists.get(entity.id, ()):
        yield ""
        yield from _members(base, members, day, origin=origin)
    yield from _held(base, entity)
    events = base.events_of(entity.id)
    if events:
        yield ""
        yield "events"
        for event in sorted(events, key=lambda event: event.on):
            yield from _event(base, event, origin=origin)


def timeline_card(base: FactBase, entity: str, attribute: str, day: date, *, origin: bool = False) -> Iterator[str]:
    """One timeline, drawn to scale: `█` where the value surely holds, `░` where its ends are not known to the day."""
    known = base.attributes[attribute]
    facts, left_out = _near(base.timeline(entity, attribute), day)
    bound = {"max": ", a maximum", "min": ", a minimum"}.get(known.bound or "", "")
    yield f"{known.label} ({known.type}{bound})"
    first, last = _extent(facts, day)
    texts = [shown_value(base, fact, known) for fact in facts]
    width = min(_WIDEST_VALUE, max((len(text) for text in texts), default=0))
    times = [_when(fact) for fact in facts]
    room = WIDTH - len("► ") - width - len("  ") - max((len(time) for time in times), default=0)
    cells = max(_NARROWEST_BAR, min(_WIDEST_BAR, room))
    for fact, text, time in zip(facts, texts, times, strict=True):
        mark = "►" if fact.valid.possibly(Period.of_day(day)) and fact.status != "withdrawn" else " "
        bar = f"{_bar(fact.valid, first, last, cells)} " if first < last else ""
        line = f"{mark} {shorten(text, width, placeholder='…'):{width}} {bar}{time}"
        yield line.rstrip()
        yield from _remarks(base, fact, known, origin=origin)
    if left_out:
        yield f"  ({left_out} entries further off are left out)"


def _near(facts: tuple[Fact, ...], day: date) -> tuple[tuple[Fact, ...], int]:
    """The facts around a day where there are very many, such as one for every year of an age; and how many others."""
    if len(facts) <= MOST:
        return facts, 0
    when = Period.of_day(day)
    held = [at for at, fact in enumerate(facts) if fact.valid.possibly(when)]
    middle = held[0] if held else len(facts) - 1
    near = facts[max(middle - 3, 0) : middle + 4]
    return near, len(facts) - len(near)


def shown_value(base: FactBase, fact: Fact, attribute: Attribute) -> str:
    """The value for a reader: an entity by its name, a figure with its unit."""
    if attribute.type == "entity" and isinstance(fact.value, str) and fact.value in base.entities:
        return base.entities[fact.value].name
    if isinstance(fact.value, Quantity):
        return shown_quantity(fact.value)
    return str(fact.value)


def shown_quantity(value: Quantity) -> str:
    """A figure with grouped digits and its unit."""
    low, high = ("" if number is None else _digits(number) for number in (value.low, value.high))
    number = low if low == high else f"{low}..{high}"
    about = "about " if value.bound == "about" else ""
    if not value.unit:
        return f"{about}{number}"
    unit = unit_after(value.number, value.unit)
    return f"{about}{number}{unit}" if unit[0] in "%/°" else f"{about}{number} {unit}"


def _digits(exact: Exact) -> str:
    """The number with its thousands apart; a share that no decimals end is cut to what can be read."""
    number = exact_text(exact)
    if "/" in number:
        return close(exact)
    whole, point, places = number.partition(".")
    return f"{int(whole):,}{point}{places}" if whole.lstrip("-").isdecimal() and len(whole) > 4 else number


def _paragraph(label: str, text: str) -> Iterator[str]:
    lines = wrap(text, WIDTH - 10, break_long_words=False)
    for at, line in enumerate(lines):
        yield f"{label if at == 0 else '':9} {line}"


def _extent(facts: Sequence[Fact], day: date) -> tuple[date, date]:
    ends = [end for fact in facts for end in (fact.valid.start, fact.valid.end) if end]
    days = [end.start if end.start != date.min else end.end for end in ends]
    return (min(days), max(*days, day)) if days else (day, day)


def _bar(valid: ValidTime, first: date, last: date, count: int) -> str:
    width = (last - first).days / count
    cells = []
    for at in range(count):
        start = first.toordinal() + int(at * width)
        cell = Period(
            first.fromordinal(start), first.fromordinal(max(start + 1, first.toordinal() + int((at + 1) * width)))
        )
        cells.append("█" if valid.surely(cell) else "░" if valid.possibly(cell) else "·")
    return "".join(cells)


def _when(fact: Fact) -> str:
    if fact.during:
        return f"in {fact.during}"
    if fact.happened:
        return f"on {fact.happened}"
    if fact.measured:
        return f"as of {fact.measured}"
    return span_text(fact.valid)


def _remarks(base: FactBase, fact: Fact, attribute: Attribute, *, origin: bool) -> Iterator[str]:
    remarks = []
    if fact.applies_to:
        remarks.append(f"for {fact.applies_to}")
    if fact.status != "current":
        remarks.append(fact.status)
    if fact.estimate:
        remarks.append("estimate")
    if fact.also:
        others = (shown_value(base, fact._replace(value=other), attribute) for other in fact.also)
        remarks.append(f"also given as {', '.join(others)}")
    if fact.derivation:
        remarks.append(fact.derivation)
    if fact.note:
        remarks.append(fact.note)
    if origin:
        remarks += _origin(base, fact.location, fact.sources, fact.review_by)
    yield from _indented(remarks)


def _origin(
    base: FactBase, location: Location | None, sources: Sequence[str], review_by: Period | None
) -> Iterator[str]:
    """Where something stands, what it rests on, and until when it need not be looked at again."""
    yield f"at {location}"
    if sources:
        yield f"sources: {', '.join(base.sources[source].title for source in sources)}"
    if review_by:
        yield f"review by {review_by}"


def _indented(remarks: Sequence[str]) -> Iterator[str]:
    for line in wrap("; ".join(remarks), WIDTH - 6):
        yield f"      {line}"


def _members(base: FactBase, members: MemberList, day: date, *, origin: bool) -> Iterator[str]:
    now = [stay for stay in members.members if stay.valid.possibly(Period.of_day(day))]
    complete = "" if members.complete else ", not complete"
    yield f"{members.id.replace('_', ' ')} ({len(now)} on {day}{complete})"
    names = [base.entities[stay.member].name for stay in now]
    for line in wrap(", ".join(names), WIDTH - 2):
        yield f"  {line}"
    gone = [stay for stay in members.members if stay.valid.end and stay not in now]
    for stay in gone:
        yield f"  {base.entities[stay.member].name} {span_text(stay.valid)}"
    if origin:
        sources = dict.fromkeys(source for stay in members.members for source in stay.sources)
        yield from _indented(list(_origin(base, members.location, list(sources), members.review_by)))


def _held(base: FactBase, entity: Entity) -> Iterator[str]:
    held = base.holdings(entity.id)
    stays = base.memberships_of(entity.id)
    if held or stays:
        yield ""
        yield "elsewhere"
    for fact in held:
        label = base.attributes[fact.attribute].label
        yield f"  {label} of {base.entities[fact.entity].name} {_when(fact)}".rstrip()
    for listed, stay in stays:
        word = base.member_words(listed)[0]
        yield f"  {word} of {base.entities[stay.body].name} {span_text(stay.valid)}".rstrip()


def _event(base: FactBase, event: Event, *, origin: bool) -> Iterator[str]:
    day = f"{event.on}{f' to {event.through}' if event.through else ''}"
    for at, line in enumerate(wrap(event.name, WIDTH - 27) or [""]):
        yield f"  {day if at == 0 else '':24} {line}".rstrip()
    if origin:
        yield from _indented(list(_origin(base, event.location, event.sources, event.review_by)))
