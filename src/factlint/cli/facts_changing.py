"""`factlint facts add` and `factlint facts set`: changes to a person's fact file, of no more than is asked."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.facts_sources import add_base_options, base_of, entity_id, settings_for, state_folder
from factlint.cli.output import CLEAN, deliver, say
from factlint.facts.problems import nearest
from factlint.reports.escaping import escaped
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

    from factlint.facts import FactBase

_FIELDS = (
    "from",
    "since_before",
    "until",
    "through",
    "in",
    "on",
    "source",
    "note",
    "status",
    "applies_to",
    "review_by",
    "quote",
)


def add_options(name: str, command: ArgumentParser) -> None:
    """Add the options of one of the two commands."""
    command.add_argument("entity", metavar="ENTITY", help="its id or one of its names")
    command.add_argument("attribute", metavar="ATTRIBUTE", help="the id of the attribute")
    command.add_argument("value", metavar="VALUE", help="the value, as a fact file has it")
    if name == "set":
        command.add_argument("--start", metavar="DATE", help="the entry that begins then, where there are several")
    else:
        from factlint.facts.language.keys import STATEMENT  # noqa: PLC0415 - only this command names the keys

        for key in (key for key in STATEMENT if key.name in _FIELDS):
            option, metavar = f"--{key.name.replace('_', '-')}", "DATE" if key.shape == "date" else "TEXT"
            command.add_argument(option, dest=f"field_{key.name}", metavar=metavar, help=key.means)
        command.add_argument("--estimate", action="store_true", help="the value is an estimate")
        command.add_argument("--name", metavar="NAME", help="add the entity too, under this name")
    command.add_argument("--to", type=Path, metavar="FILE", help="the file to change, where facts come from several")
    add_base_options(command)
    command.set_defaults(run=run_set if name == "set" else run_add)


def run_set(options: Namespace) -> int:
    """Change one value."""
    from factlint.facts.editing import set_value  # noqa: PLC0415 - only this command edits

    base = base_of(options)
    entity = entity_id(base, options.entity)
    facts = base.timeline(entity, options.attribute)
    if not facts:
        hint = nearest(options.attribute, base.attributes_of(entity))
        raise UsageError(f"{entity} has no facts on {options.attribute!r}{f'; did you mean {hint}?' if hint else ''}")
    found = [fact.location for fact in facts if fact.location and not fact.derivation]
    shown = found[-1].path if found else str(facts[0].location.path if facts[0].location else "")
    _change(
        options,
        base,
        shown,
        lambda text: set_value(text, entity, options.attribute, options.value, start=options.start),
    )
    return CLEAN


def run_add(options: Namespace) -> int:
    """Add one entry."""
    from factlint.facts.editing import add_entity, add_entry  # noqa: PLC0415 - only this command edits

    base = base_of(options)
    fields = {"value": options.value}
    for field in _FIELDS:
        given = getattr(options, f"field_{field}")
        if given is not None:
            fields[field] = given
    if options.as_of:
        fields["as_of"] = str(options.as_of)
    if options.estimate:
        fields["estimate"] = "true"
    if options.name and options.entity not in base.entities:
        entity, shown = options.entity, _own_file(options, base)

        def edit(text: str) -> str:
            return add_entry(add_entity(text, entity, options.name), entity, options.attribute, fields)
    else:
        entity = entity_id(base, options.entity)
        facts = base.timeline(entity, options.attribute)
        location = facts[-1].location if facts else base.entities[entity].location
        shown = location.path if location else ""

        def edit(text: str) -> str:
            return add_entry(text, entity, options.attribute, fields)

    _change(options, base, shown, edit)
    return CLEAN


def _own_file(options: Namespace, base: FactBase) -> str:
    """The file that a new entity goes to: the one that is named, or the only one that is not bundled."""
    own = [str(options.to)] if options.to else [shown for shown in base.files if not shown.startswith("seed:")]
    if len(own) != 1:
        there = f"; there are {', '.join(own)}" if own else ""
        raise UsageError(f"say with --to which file the new entity goes to{there}")
    return own[0]


def _change(options: Namespace, base: FactBase, shown: str, edit: Callable[[str], str]) -> None:
    """Edit a file under its lock; it is written only if all fact files still load."""
    from factlint.facts import FactFileError  # noqa: PLC0415 - only these commands edit
    from factlint.facts.linking.gathering import gather  # noqa: PLC0415 - as above
    from factlint.facts.loaders import LOADERS  # noqa: PLC0415 - as above
    from factlint.facts.loading import ALL_SEEDS, in_layers  # noqa: PLC0415 - as above
    from factlint.facts.round_trip import EditError  # noqa: PLC0415 - as above
    from factlint.files import FileError, locked, read_file, replace_file  # noqa: PLC0415 - as above

    if options.to is None and shown.startswith("seed:"):
        raise UsageError(f"{shown} is bundled and is not changed; say it in a file of your own with override: true")
    path = Path(options.to or base.files.get(shown, shown))
    try:
        with locked(path, state_folder(options) / "locks"):
            snapshot = read_file(path)
            bom = b"\xef\xbb\xbf" if snapshot.data.startswith(b"\xef\xbb\xbf") else b""
            data = bom + edit(snapshot.data.decode("utf-8-sig")).encode()
            sources = settings_for(options).facts
            paths = in_layers(sources or ALL_SEEDS, LOADERS)
            gather(paths, LOADERS, None, instead={path.resolve(): data})
            replace_file(snapshot, data)
    except (EditError, FileError) as error:
        raise UsageError(str(error)) from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not UTF-8") from None
    except FactFileError as error:
        raise UsageError("nothing was written, for then:", *(str(problem) for problem in error.problems)) from None
    before, after = (text.decode("utf-8-sig").splitlines() for text in (snapshot.data, data))
    deliver(escaped(f"{options.to or shown}:{at}: {line.strip()}") for at, line in _new_lines(before, after))
    if data == snapshot.data:
        say("it says so already")


def _new_lines(before: list[str], after: list[str]) -> Iterator[tuple[int, str]]:
    """The lines that are new, with their numbers: what was cut out between the common head and tail."""
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    rest = zip(reversed(before[head:]), reversed(after[head:]), strict=False)
    tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], rest))
    yield from enumerate(after[head : len(after) - tail], head + 1)
