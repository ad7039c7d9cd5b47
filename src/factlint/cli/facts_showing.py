"""`factlint facts show`, `list` and `find`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from factlint.cli.facts_sources import add_facts_option, base_of, day_of, say
from factlint.facts.cards import entity_card, timeline_card
from factlint.facts.problems import nearest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from factlint.facts import FactBase


def add_options(name: str, command: ArgumentParser) -> None:
    """Add the options of one of the commands."""
    if name == "show":
        command.add_argument("entity", help="its id or one of its names")
        command.add_argument("attribute", nargs="?", help="one of its attributes")
        command.add_argument("--origin", action="store_true", help="say where every entry stands and what it rests on")
        command.add_argument("--as-of", metavar="DATE", help="the day to mark instead of today")
    elif name == "list":
        command.add_argument("--kind", help="only entities of this kind")
    else:
        command.add_argument("words", nargs="+", help="words to look for")
    add_facts_option(command)
    command.set_defaults(run={"show": run_show, "list": run_list, "find": run_find}[name])


def entity_id(base: FactBase, text: str) -> str | None:
    """The id of the entity that is meant, or `None` once that is on stderr."""
    if text in base.entities:
        return text
    found = {name.entity for name in base.names if name.kind != "not" and name.text.casefold() == text.casefold()}
    if len(found) == 1:
        return found.pop()
    if found:
        say(f"{text!r} may be {' or '.join(sorted(found))}; use the id", sys.stderr)
        return None
    hint = nearest(text, [*base.entities, *(name.text for name in base.names)])
    say(f"no entity {text!r}{f'; did you mean {hint}?' if hint else ''}", sys.stderr)
    return None


def run_show(options: Namespace) -> int:
    """Print the card of an entity, or one of its timelines."""
    base = base_of(options.facts)
    found = entity_id(base, options.entity) if base else None
    if base is None or found is None:
        return 2
    day = day_of(options)
    if options.attribute is None:
        lines = entity_card(base, base.entities[found], day, origin=options.origin)
    elif options.attribute in base.attributes_of(found):
        lines = timeline_card(base, found, options.attribute, day, origin=options.origin)
    else:
        hint = nearest(options.attribute, base.attributes_of(found))
        known = ", ".join(base.attributes_of(found)) or "none"
        ask = f"; did you mean {hint}?" if hint else f"; it has {known}"
        say(f"{found} has no facts on {options.attribute!r}{ask}", sys.stderr)
        return 2
    for line in lines:
        say(line)
    return 0


def run_list(options: Namespace) -> int:
    """List the entities with how much is known of each."""
    base = base_of(options.facts)
    if base is None:
        return 2
    for entity in sorted(base.entities.values(), key=lambda entity: entity.id):
        if options.kind and entity.kind != options.kind:
            continue
        facts = sum(1 for _ in base.facts_of(entity.id))
        say(f"{entity.id:32} {entity.kind or '-':14} {facts:4} facts  {entity.name}")
    return 0


def run_find(options: Namespace) -> int:
    """Find what holds all the words: entities by their names, attributes by theirs, events."""
    base = base_of(options.facts)
    if base is None:
        return 2
    words = [word.casefold() for word in options.words]
    lines = [line for text, line in _findable(base) if all(word in text.casefold() for word in words)]
    for line in dict.fromkeys(lines):
        say(line)
    if not lines:
        say(f"nothing has the words {' '.join(options.words)}", sys.stderr)
    return 0 if lines else 1


def _findable(base: FactBase) -> list[tuple[str, str]]:
    entities = [
        (f"{name.entity} {name.text}", f"entity     {name.entity}: {base.entities[name.entity].name}")
        for name in base.names
        if name.kind != "not"
    ]
    attributes = []
    for attribute in base.attributes.values():
        forms = " ".join(form for phrase in (*attribute.nouns, *attribute.phrases) for form in phrase.forms)
        owners = ", ".join(base.entities_with(attribute.id)[:3]) or "no entity"
        line = f"attribute  {attribute.id}: {attribute.label} (facts of {owners})"
        attributes.append((f"{attribute.id} {attribute.label} {forms}", line))
    events = [(" ".join((event.name, *event.aliases)), f"event      {event.on}: {event.name}") for event in base.events]
    return [*entities, *attributes, *events]
