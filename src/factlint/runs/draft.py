"""One draft, from its bytes to its result."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from factlint.documents import Fault
from factlint.documents.lines import Lines
from factlint.documents.reading import read
from factlint.engine import judge, understand
from factlint.findings import Failure, FileResult
from factlint.findings.housekeeping import housekeeping
from factlint.findings.ordering import ordered
from factlint.findings.suppression import sift, suppressions
from factlint.runs.opening import UnreadableError, decoded, open_draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.documents import Document
    from factlint.facts import FactBase
    from factlint.rules import Context, Rule
    from factlint.runs.plan import Plan
    from factlint.runs.walking import Draft


def lint_draft(plan: Plan, draft: Draft, announce: Callable[[Rule], None] | None = None) -> FileResult:
    """Read and lint one draft. Whatever keeps it from being linted is a failure of its result, other drafts go on."""
    try:
        return lint_document(plan, read_draft(plan, draft), announce)
    except UnreadableError as error:
        return FileResult(draft.name, failures=(Failure(draft.name, str(error)),))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one draft must not lose the others
        return FileResult(draft.name, failures=(Failure(draft.name, internal_error(error)),))


def internal_error(error: Exception) -> str:
    """A fault of ours in one line, with the place in the code that a report of it needs."""
    from traceback import extract_tb  # noqa: PLC0415 - only for a fault of ours

    frame = extract_tb(error.__traceback__)[-1]
    place = f"{frame.filename.replace(os.sep, '/').rpartition('factlint/')[2]}:{frame.lineno}"
    return f"internal error, please report it: {type(error).__name__}: {error} ({place})"


def read_draft(plan: Plan, draft: Draft) -> Document:
    """Read one draft; raise `UnreadableError`."""
    settings = plan.settings
    if draft.content is not None:
        text = decoded(draft.content, settings.encoding).text
    else:
        text = open_draft(draft.path, limit=settings.max_file_size, encoding=settings.encoding)[1].text
    return read(text, draft.name, plan.readers)


def understand_document(plan: Plan, document: Document) -> Context:
    """What a draft says, judged from its own date or else the date of the run."""
    as_of = document.dated or plan.as_of
    dated = document.dated is not None or plan.dated_by != "today"
    facts, faults = _with_own_facts(plan, document)
    whole = document._replace(faults=(*document.faults, *faults)) if faults else document
    return understand(whole, facts=facts, as_of=as_of, dated=dated)


def _with_own_facts(plan: Plan, document: Document) -> tuple[FactBase, list[Fault]]:
    """The facts under those that the draft brings along in its front matter, and what is wrong with these."""
    own = document.metadata.get("factlint")
    if not isinstance(own, Mapping) or "facts" not in own:
        return plan.facts, []
    from factlint.facts.drafts import with_draft_facts  # noqa: PLC0415 - few drafts bring facts
    from factlint.facts.problems import FactFileError  # noqa: PLC0415 - as above

    try:
        given = document.front_matter or document.metadata
        return with_draft_facts(plan.facts, given, document.name, first_line=2), []
    except FactFileError as error:
        lines = Lines(document.source)
        starts = [(lines.offset(min(p.location.line, len(lines)), p.location.column), p) for p in error.problems]
        return plan.facts, [Fault(at, at, str(problem).removeprefix(f"{problem.location}: ")) for at, problem in starts]


def lint_document(plan: Plan, document: Document, announce: Callable[[Rule], None] | None = None) -> FileResult:
    """Lint what was read."""
    context = understand_document(plan, document)._replace(sources=plan.sources, previous=plan.previous)
    document = context.document
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
        claims=dict(Counter(claim.verdict for claim in context.claims)),
        as_of=str(context.as_of),
        dated_by=document.dated_by or plan.dated_by,
    )
