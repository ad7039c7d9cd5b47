"""The series and the place of a gathering that only its name tells: "NATO summit in Madrid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.facts.model import Entity, Event

_NAMED = pattern(
    r"(?:the )?(?P<series>.+ (?:summit|meeting|congress|conference|assembly|convention|forum|games))"
    r" in (?P<place>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})"
)


def told_by_name(event: Event, body: Entity | None) -> Event:
    """The event with the series and the place in one of its names, where that has a name of the body in it."""
    if event.series is not None or body is None or event.on.days > 1:
        return event
    bodies = (body.name, *(alias.text for alias in body.aliases))
    for name in (event.name, *event.aliases):
        found = _NAMED.fullmatch(name)
        if found and any(f"{one} " in found["series"] for one in bodies):
            return event._replace(series=found["series"], place=event.place or found["place"])
    return event
