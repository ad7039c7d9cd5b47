"""One draft, from its bytes to its result."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.documents.lines import Lines
from factlint.documents.reading import read
from factlint.engine import judge, understand
from factlint.findings import Failure, FileResult
from factlint.findings.housekeeping import housekeeping
from factlint.findings.ordering import ordered
from factlint.findings.suppression import sift, suppressions
from factlint.runs.opening import UnreadableError, decoded, open_draft
from factlint.runs.walking import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.documents import Document
    from factlint.rules import Context, Rule
    from factlint.runs.plan import Plan
    from factlint.runs.walking import Draft


def lint_draft(plan: Plan, draft: Draft, announce: Callable[[Rule], None] | None = None) -> FileResult:
    """Read and lint one draft. Whatever keeps it from being read is a failure of its result."""
    try:
        document = read_draft(plan, draft)
    except UnreadableError as error:
        return FileResult(draft.name, failures=(Failure(draft.name, str(error)),))
    return lint_document(plan, document, announce)


def read_draft(plan: Plan, draft: Draft) -> Document:
    """Read one draft, or standard input; raise `UnreadableError`."""
    settings = plan.settings
    if draft.name == STANDARD_INPUT:
        import sys  # noqa: PLC0415 - nothing else here reads the process's own streams

        content = sys.stdin.buffer.read(settings.max_file_size + 1)
        source = decoded(content, settings.encoding).text
        return read(source, plan.stdin_name or draft.name, plan.readers)
    _, content = open_draft(draft.path, limit=settings.max_file_size, encoding=settings.encoding)
    return read(content.text, draft.name, plan.readers)


def understand_document(plan: Plan, document: Document) -> Context:
    """What a draft says, judged from its own date or else the date of the run."""
    as_of = document.dated or plan.as_of
    dated = document.dated is not None or plan.dated_by != "today"
    return understand(document, facts=plan.facts, as_of=as_of, dated=dated)


def lint_document(plan: Plan, document: Document, announce: Callable[[Rule], None] | None = None) -> FileResult:
    """Lint what was read."""
    context = replace(understand_document(plan, document), sources=plan.sources, previous=plan.previous)
    linted = judge(context, plan.rules_for(document.name), plan.settings.options, announce)
    lines = Lines(document.source)
    comments = suppressions(document, lines, context.as_of.start)
    sifted = sift(linted.findings, comments, plan.known)
    findings = ordered((*sifted.kept, *housekeeping(document, lines, sifted, unused=plan.warn_unused)))
    return FileResult(
        path=document.name,
        findings=tuple(finding for finding in findings if finding.fingerprint not in plan.accepted),
        failures=linted.failures,
        words=sum(len(document.text[block.start : block.end].split()) for block in document.blocks),
        assertions=len(context.claims),
        claims=Counter(claim.verdict for claim in context.claims),
        as_of=str(context.as_of),
        dated_by=document.dated_by or plan.dated_by,
    )
