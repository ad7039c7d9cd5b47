"""`factlint facts import`, `export` and `schema`: data in and out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.facts_sources import add_base_options, base_of, day_of
from factlint.cli.output import CLEAN, count, deliver, say
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from factlint.facts.importing.draft import DraftFile

_COLUMNS = ("entity", "value", "attribute", "from", "until", "through", "as_of", "in", "unit", "note")
_USUAL = {"entity": "entity", "value": "value"}
"""The columns that are read where none is named."""


def add_options(name: str, command: ArgumentParser) -> None:
    """Add the options of one of the commands."""
    if name == "import":
        _add_import_options(command)
    elif name == "export":
        command.add_argument("format", choices=["json", "csv"], help="the format")
    if name != "schema":
        add_base_options(command)
    command.set_defaults(run={"import": run_import, "export": run_export, "schema": run_schema}[name])


def _add_import_options(command: ArgumentParser) -> None:
    command.add_argument("format", choices=["csv", "wikidata-json", "endoflife"], help="what the file is")
    command.add_argument("file", type=Path, metavar="FILE", help="the file to read")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="the fact file to make, for review")
    group = command.add_argument_group("csv")
    for column in _COLUMNS:
        default = _USUAL.get(column)
        option = f"--{column.replace('_', '-')}-column"
        group.add_argument(option, dest=f"column_{column}", default=default, metavar="NAME", help=f"column of {column}")
    group.add_argument("--attribute", default="value", metavar="ID", help="the attribute of rows that name none")
    group.add_argument("--delimiter", default=",", metavar="C", help="what stands between cells")
    group.add_argument("--source-title", metavar="TEXT", help="where the table is from")
    group.add_argument("--source-url", metavar="URL", help="the address of the table")
    group = command.add_argument_group("wikidata-json")
    group.add_argument(
        "--property", action="append", default=[], metavar="P=ID", help="a property and its attribute: P1082=population"
    )


def run_import(options: Namespace) -> int:
    """Turn other data into a fact file to review."""
    from factlint.facts import FactFileError, parse_facts  # noqa: PLC0415 - only this command imports
    from factlint.facts.importing.draft import ImportDataError  # noqa: PLC0415 - as above
    from factlint.files import FileError, create_file, read_file  # noqa: PLC0415 - as above

    try:
        text = read_file(options.file, limit=64 * 1024 * 1024).data.decode("utf-8-sig")
        draft = _imported(options, text)
        draft.recipe = _recipe(options)
        made = draft.text()
        try:
            parse_facts(made, str(options.output or "imported facts"))
        except FactFileError as error:
            say(f"to be completed by hand before it loads: {count(len(error.problems), 'place')}")
            for problem in error.problems[:20]:
                say(str(problem))
        if options.output:
            create_file(options.output, made.encode())
            noted = f", with {count(len(draft.remarks), 'remark')} at its top" if draft.remarks else ""
            say(f"{options.output}: written{noted}; review it, then name it in the config")
        else:
            deliver(made.splitlines())
    except UnicodeDecodeError as error:
        raise UsageError(f"{options.file}: byte 0x{error.object[error.start]:02x} is not UTF-8") from None
    except (FileError, ImportDataError) as error:
        place = "" if isinstance(error, FileError) else f"{options.file}{error.place}: "
        raise UsageError(f"{place}{error}") from None
    return CLEAN


def _recipe(options: Namespace) -> str:
    """The command that imports the same file in the same way."""
    import shlex  # noqa: PLC0415 - only this command imports

    words = ["factlint", "facts", "import", options.format, str(options.file)]
    for column in _COLUMNS:
        named = getattr(options, f"column_{column}")
        if options.format == "csv" and named and named != _USUAL.get(column):
            words += [f"--{column.replace('_', '-')}-column", named]
    given = {"--attribute": options.attribute, "--delimiter": options.delimiter, "--source-title": options.source_title}
    given["--source-url"] = options.source_url
    usual = {"--attribute": "value", "--delimiter": ","}
    for option, value in given.items():
        if options.format == "csv" and value and value != usual.get(option):
            words += [option, value]
    for pair in options.property:
        words += ["--property", pair]
    return shlex.join([*words, *(["-o", str(options.output)] if options.output else [])])


def _imported(options: Namespace, text: str) -> DraftFile:
    from factlint.facts.importing import import_csv, import_endoflife, import_wikidata  # noqa: PLC0415 - as above

    if options.format == "endoflife":
        return import_endoflife(text, retrieved=day_of(options).isoformat())
    if options.format == "wikidata-json":
        pairs = [given.partition("=") for given in options.property]
        wrong = next((code for code, _, name in pairs if not name or not code.startswith("P")), None)
        if wrong is not None or not pairs:
            raise UsageError("name each property and its attribute: --property P1082=population")
        return import_wikidata(text, {code: name for code, _, name in pairs})
    columns = {name: named for name in _COLUMNS if (named := getattr(options, f"column_{name}"))}
    if len(options.delimiter) != 1 and options.delimiter != "\\t":
        raise UsageError("--delimiter is one character")
    source = {"title": options.source_title or options.file.name}
    if options.source_url:
        source["url"] = options.source_url
    source["retrieved"] = day_of(options).isoformat()
    delimiter = options.delimiter.replace("\\t", "\t")
    return import_csv(text, columns, attribute=options.attribute, source=source, delimiter=delimiter)


def run_export(options: Namespace) -> int:
    """Print all facts."""
    from factlint.facts.exporting import as_csv, as_data  # noqa: PLC0415 - only this command exports

    base = base_of(options)
    if options.format == "csv":
        deliver(as_csv(base), machine=True)
    else:
        deliver([json.dumps(as_data(base), indent=1, ensure_ascii=False)], machine=True)
    return CLEAN


def run_schema(_options: Namespace) -> int:
    """Print the JSON Schema of fact files."""
    from factlint.facts.language.schema import fact_file_schema  # noqa: PLC0415 - only this command needs it

    deliver([json.dumps(fact_file_schema(), indent=1, ensure_ascii=False)], machine=True)
    return CLEAN
