"""`factlint extract`: what was captured in drafts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factlint.cli.output import CLEAN, TROUBLE, deliver, say
from factlint.cli.parsing import Parser, add_config_options, add_facts_options
from factlint.cli.situation import drafts_of, plan_of, settings_of
from factlint.documents.lines import Lines
from factlint.mentions import find_mentions
from factlint.reports.escaping import escaped
from factlint.reports.json import SURROGATES, named
from factlint.runs.draft import read_draft, understand_document
from factlint.runs.opening import UnreadableError
from factlint.runs.walking import walk

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction
    from collections.abc import Iterator

    from factlint.documents import Document
    from factlint.runs.plan import Plan


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    parser = subparsers.add_parser(
        "extract",
        help="print the numbers, dates and claims of drafts",
        description="Print every number and date of drafts, or every claim that the fact base knows something about.",
    )
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and folders; - is standard input"
    )
    parser.add_argument("--what", choices=["mentions", "claims"], default="mentions", help="what to print")
    parser.add_argument("--output-format", choices=["concise", "json-lines"], default="concise", help="how to print it")
    parser.add_argument("--stdin-filename", metavar="NAME", help="the name that standard input goes by")
    add_facts_options(parser)
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print one line a mention or a claim; return the exit code."""
    if options.what == "mentions":
        # Mentions need no facts, and loading some would only take time.
        options.no_facts = True
    settings = settings_of(options, options.paths)
    plan = plan_of(options, settings)
    walked = walk(options.paths, settings)
    code = CLEAN
    lines: list[str] = []
    for path in walked.empty:
        say(f"no file to check in {path}")
        code = TROUBLE
    for draft in drafts_of(options, walked, settings):
        try:
            document = read_draft(plan, draft)
        except UnreadableError as error:
            say(f"{draft.name}: {error}")
            code = TROUBLE
            continue
        entries = _claims(plan, document) if options.what == "claims" else _mentions(plan, document)
        lines += map(_json if options.output_format == "json-lines" else _concise, entries)
    deliver(lines, machine=options.output_format == "json-lines")
    return code


def _mentions(plan: Plan, document: Document) -> Iterator[dict[str, Any]]:
    """The mentions; relative dates stay open where nothing but the running day could resolve them."""
    when = document.dated or (plan.as_of if plan.dated_by != "today" else None)
    lines = Lines(document.source)
    for mention in find_mentions(document.text, as_of=when.start if when else None):
        quoted = document.is_marked("quoted", mention.start, mention.end)
        yield _placed(document, lines, {**mention.to_dict(), "quoted": quoted})


def _claims(plan: Plan, document: Document) -> Iterator[dict[str, Any]]:
    lines = Lines(document.source)
    for claim in understand_document(plan, document).claims:
        yield _placed(document, lines, claim.to_dict())


def _placed(document: Document, lines: Lines, entry: dict[str, Any]) -> dict[str, Any]:
    """The entry with its path, its span in the source, and its line and column."""
    start, end = document.offsets.source_span(entry["start"], entry["end"])
    line, column = lines.position(start)
    place = {"path": document.name, "start": start, "end": end, "line": line, "column": column}
    text = {"text": document.source[start:end]}
    return named({**place, **text, **{key: value for key, value in entry.items() if key not in (*place, "text")}})


def _json(entry: dict[str, Any]) -> str:
    return json.dumps(entry, ensure_ascii=False).translate(SURROGATES)


def _concise(entry: dict[str, Any]) -> str:
    what = f"{entry['subject']}.{entry['attribute']} {entry['verdict']}" if "verdict" in entry else entry["kind"]
    unit = f" {entry['unit']}" if entry["unit"] else ""
    bound = f" ({entry['bound']})" if entry["bound"] != "exact" else ""
    place = f"{entry['path']}:{entry['line']}:{entry['column']}"
    return escaped(f"{place}: {what} {entry['value']}{unit}{bound}: {' '.join(entry['text'].split())}")
