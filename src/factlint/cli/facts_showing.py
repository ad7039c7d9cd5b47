"""`factlint facts show`, `list` and `find`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.cli.facts_sources import add_base_options, base_of, day_of, entity_id
from factlint.cli.output import CLEAN, FINDINGS, deliver, say
from factlint.facts.problems import nearest
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator
    from datetime import date

    from factlint.facts import FactBase
    from factlint.facts.model import Attribute


def add_options(name: str, command: ArgumentParser) -> None:
    """Add the options of one of the commands."""
    if name == "show":
        command.add_argument("entity", metavar="ENTITY", help="its id or one of its names")
        command.add_argument("attribute", nargs="?", metavar="ATTRIBUTE", help="one of its attributes")
        command.add_argument("--origin", action="store_true", help="say where every entry stands and what it rests on")
    elif name == "list":
        command.add_argument("--kind", help="only entities of this kind")
    else:
        command.add_argument("words", nargs="+", metavar="WORD", help="words to look for, or their beginnings")
    add_base_options(command)
    command.set_defaults(run={"show": run_show, "list": run_list, "find": run_find}[name])


def run_show(options: Namespace) -> int:
    """Print the card of an entity, or one of its timelines."""
    from factlint.facts.cards import entity_card, timeline_card  # noqa: PLC0415 - other commands draw nothing

    base = base_of(options)
    found = entity_id(base, options.entity)
    day = day_of(options)
    if options.attribute is None:
        deliver(entity_card(base, base.entities[found], day, origin=options.origin))
    elif options.attribute in base.attributes_of(found):
        deliver(timeline_card(base, found, options.attribute, day, origin=options.origin))
    else:
        hint = nearest(options.attribute, base.attributes_of(found))
        known = ", ".join(base.attributes_of(found)) or "none"
        ask = f"; did you mean {hint}?" if hint else f"; it has {known}"
        raise UsageError(f"{found} has no facts on {options.attribute!r}{ask}")
    return CLEAN


def run_list(options: Namespace) -> int:
    """List the entities with how much is known of each."""
    base = base_of(options)
    kinds = {entity.kind for entity in base.entities.values() if entity.kind}
    if options.kind and options.kind not in kinds:
        hint = nearest(options.kind, kinds)
        ask = f"; did you mean {hint}?" if hint else f"; there are {', '.join(sorted(kinds)) or 'none'}"
        raise UsageError(f"no entity is of the kind {options.kind!r}{ask}")
    entities = sorted(base.entities.values(), key=lambda entity: entity.id)
    listed = [entity for entity in entities if not options.kind or entity.kind == options.kind]
    wide = max((len(entity.id) for entity in listed), default=0)
    kind = max((len(entity.kind or "-") for entity in listed), default=0)
    known = {entity.id: sum(1 for _ in base.facts_of(entity.id)) for entity in listed}
    deliver(
        f"{entity.id:{wide}} {entity.kind or '-':{kind}} {known[entity.id]:3} facts  {entity.name}" for entity in listed
    )
    return CLEAN


def run_find(options: Namespace) -> int:
    """Find what has all the words: entities by their names, attributes by theirs, events; else single facts."""
    base = base_of(options)
    words = [re.compile(rf"\b{re.escape(word)}", re.IGNORECASE) for given in options.words for word in given.split()]
    lines = _having(words, _findable(base))
    named = any(line.startswith(("entity", "attribute")) for line in lines)
    if not named:
        lines |= _having(words, _facts(base, day_of(options)))
    deliver(lines)
    if not lines:
        say(f"nothing has the words {' '.join(options.words)}")
    return CLEAN if lines else FINDINGS


def _having(words: list[re.Pattern[str]], found: Iterable[tuple[str, str]]) -> dict[str, None]:
    """The lines of what has a word that begins with each of these, once each and in order."""
    return dict.fromkeys(line for text, line in found if all(word.search(text) for word in words))


def _facts(base: FactBase, day: date) -> Iterator[tuple[str, str]]:
    """Every attribute of every entity in the words for both, with what holds on a day."""
    from factlint.facts.cards import shown_value  # noqa: PLC0415 - other commands show no values
    from factlint.values import Period  # noqa: PLC0415 - as above

    called: dict[str, list[str]] = {}
    for name in base.names:
        if name.kind != "not":
            called.setdefault(name.entity, []).append(name.text)
    for entity, attribute in base.timelines:
        known = base.attributes[attribute]
        held = base.facts_at(entity, attribute, Period.of_day(day))
        values = ", ".join(dict.fromkeys(shown_value(base, fact, known) for fact in held)) or "nothing"
        text = " ".join((entity, *called.get(entity, ()), attribute, known.label, *_forms(known), values))
        yield text, f"fact       {entity}.{attribute}: {values} on {day}"


def _forms(attribute: Attribute) -> Iterator[str]:
    return (form for phrase in (*attribute.nouns, *attribute.phrases) for form in phrase.forms)


def _findable(base: FactBase) -> list[tuple[str, str]]:
    entities = [
        (f"{name.entity} {name.text}", f"entity     {name.entity}: {base.entities[name.entity].name}")
        for name in base.names
        if name.kind != "not"
    ]
    attributes = []
    for attribute in base.attributes.values():
        having = base.entities_with(attribute.id)
        owners = ", ".join(having[:2]) + (", ..." if len(having) > 2 else "") if having else "no entity"
        line = f"attribute  {attribute.id}: {attribute.label} (facts of {owners})"
        attributes.append((f"{attribute.id} {attribute.label} {' '.join(_forms(attribute))}", line))
    events = [(" ".join((event.name, *event.aliases)), f"event      {event.on}: {event.name}") for event in base.events]
    return [*entities, *attributes, *events]
