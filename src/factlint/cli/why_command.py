"""`factlint why`: what a sentence was read as, and what came of each reading."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.output import CLEAN, deliver
from factlint.cli.parsing import Parser, add_config_options, add_facts_options, add_selection_options
from factlint.cli.situation import plan_of, settings_of
from factlint.documents.lines import Lines
from factlint.reports.escaping import escaped
from factlint.runs.draft import lint_document, read_draft, understand_document
from factlint.runs.opening import UnreadableError
from factlint.runs.usage import UsageError
from factlint.runs.walking import Draft
from factlint.values import Quantity

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction
    from collections.abc import Iterator

    from factlint.claims import Claim
    from factlint.findings import FileResult
    from factlint.mentions import Mention
    from factlint.rules import Context

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?", re.DOTALL)


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    parser = subparsers.add_parser(
        "why",
        help="say what a sentence was read as, and what came of it",
        description="Print every reading of the sentences at a place, and why each did or did not lead to a finding.",
    )
    parser.add_argument("place", metavar="FILE:LINE[:COLUMN]")
    add_facts_options(parser)
    add_selection_options(parser)
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the readings; return the exit code."""
    match = _PLACE.fullmatch(options.place)
    if match is None:
        raise UsageError(f"{options.place!r} is no place; write FILE:LINE or FILE:LINE:COLUMN")
    path = match["path"]
    plan = plan_of(options, settings_of(options, [path]))
    try:
        document = read_draft(plan, Draft(Path(path), path))
    except UnreadableError as error:
        raise UsageError(f"{path}: {error}") from None
    lines = Lines(document.source)
    line = int(match["line"])
    if not 1 <= line <= len(lines):
        raise UsageError(f"{path} has {len(lines)} lines, so none numbered {line}")
    context = understand_document(plan, document)
    result = lint_document(plan, document)
    wanted = lines.span(line)
    if match["column"]:
        at = lines.offset(line, int(match["column"]))
        wanted = (at, at)
    deliver(_told(context, result, lines, wanted))
    return CLEAN


def _told(context: Context, result: FileResult, lines: Lines, wanted: tuple[int, int]) -> Iterator[str]:
    document = context.document
    found = False
    for start, end in document.sentences:
        first, last = document.offsets.source_span(start, end)
        if first <= wanted[1] and wanted[0] <= last:
            found = True
            yield from _sentence(context, result, lines, (start, end))
    if not found:
        yield "Nothing there is read as prose: it is code, front matter, a comment, or an empty line."


def _sentence(context: Context, result: FileResult, lines: Lines, span: tuple[int, int]) -> Iterator[str]:
    document = context.document
    start, end = span
    first, last = document.offsets.source_span(start, end)
    line, column = lines.position(first)
    yield escaped(f"{document.name}:{line}:{column}: {' '.join(document.text[start:end].split())}")
    mentions = context.mentions_in(start, end)
    for mention in mentions:
        yield escaped(f"  {mention.text!r} is a {_mention(mention)}")
    if not mentions:
        yield "  no number and no date is read in it"
    claims = [claim for claim in context.claims if start <= claim.start < end]
    for claim in claims:
        yield from (escaped(told) for told in _claim(context, claim))
    if not claims:
        yield "  no statement about anything in the fact base is read in it"
    findings = [finding for finding in result.findings if first <= finding.start.offset < last]
    for finding in findings:
        yield escaped(f"  finding {finding.code} {finding.name} at {finding.text!r}: {finding.message}")
    if not findings:
        yield "  no finding"


def _mention(mention: Mention) -> str:
    unit = f" {mention.unit}" if mention.unit else ""
    bound = f", {mention.bound.replace('_', ' ')}" if mention.bound != "exact" else ""
    return f"{mention.kind}: {mention.value}{unit}{bound}"


def _claim(context: Context, claim: Claim) -> Iterator[str]:
    said = claim.assertion
    value = said.value.text() if isinstance(said.value, Quantity) else str(said.value)
    yield f"  {said.subject}.{said.attribute} = {value}, judged at {claim.at}: {claim.verdict}"
    yield f"    words: {context.text[said.start : said.end]!r}, frame {said.frame}"
    limits = {
        f"of {said.scope} only": said.scope != "all",
        "negated": said.negated,
        "quoted": said.quoted,
        "attributed to somebody": said.attributed,
        "hypothetical": said.hypothetical,
    }
    if any(limits.values()):
        yield f"    {', '.join(words for words, holds in limits.items() if holds)}"
    yield f"    because: {claim.reason}"
