"""Rules that compare the drafts of one run with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.lines import Lines
from factlint.engine import judge
from factlint.findings.ordering import ordered
from factlint.findings.suppression import sift, suppressions
from factlint.runs.draft import read_draft, understand_document
from factlint.runs.opening import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.findings import FileResult
    from factlint.rules import Context
    from factlint.runs.plan import Plan
    from factlint.runs.walking import Draft


def compare_drafts(plan: Plan, drafts: Sequence[Draft], results: Iterable[FileResult]) -> Iterator[FileResult]:
    """Yield the results with what the rules that compare drafts find. All drafts are held in memory for it."""
    contexts = {draft.name: context for draft in drafts if (context := _context(plan, draft))}
    narrowed = plan._replace(rules=tuple(rule for rule in plan.rules if rule.compares == "drafts"))
    for result in results:
        context = contexts.get(result.path)
        others = tuple(other for name, other in contexts.items() if name != result.path)
        yield _with_comparison(narrowed, context, others, result) if context else result


def _context(plan: Plan, draft: Draft) -> Context | None:
    try:
        return understand_document(plan, read_draft(plan, draft))
    except UnreadableError:
        # It is a failure of its result already.
        return None


def _with_comparison(plan: Plan, context: Context, others: tuple[Context, ...], result: FileResult) -> FileResult:
    linted = judge(context._replace(drafts=others), plan.rules, plan.settings.options)
    comments = suppressions(context.document, Lines(context.document.source), context.as_of.start)
    kept = [one for one in sift(linted.findings, comments, plan.known).kept if one.fingerprint not in plan.accepted]
    findings = tuple(ordered((*result.findings, *kept)))
    return result._replace(findings=findings, failures=(*result.failures, *linted.failures))
