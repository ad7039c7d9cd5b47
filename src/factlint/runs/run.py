"""All drafts of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.engine import OWN_RULES
from factlint.runs.draft import lint_draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.findings import FileResult
    from factlint.runs.plan import Plan
    from factlint.runs.walking import Draft


def in_company(plan: Plan, drafts: Sequence[Draft]) -> bool:
    """Whether a result says more than what one draft, the facts and our own code decide."""
    strangers = _has_strangers(plan) or plan.read_by_strangers
    return strangers or _compares(plan, drafts) or bool(plan.sources or plan.previous)


def lint_drafts(plan: Plan, drafts: Sequence[Draft]) -> Iterator[FileResult]:
    """Lint the drafts and yield their results in order, with as many workers as the settings ask for."""
    results = _one_by_one(plan, drafts)
    if not _compares(plan, drafts):
        return results
    from factlint.runs.across import compare_drafts  # noqa: PLC0415 - few runs compare drafts

    return compare_drafts(plan, drafts, results)


def _compares(plan: Plan, drafts: Sequence[Draft]) -> bool:
    return len(drafts) > 1 and any(rule.compares == "drafts" for rule in plan.rules)


def _has_strangers(plan: Plan) -> bool:
    return any(not rule.module.startswith(OWN_RULES) for rule in plan.rules)


def _one_by_one(plan: Plan, drafts: Sequence[Draft]) -> Iterator[FileResult]:
    """Lint each draft by itself.

    Rules of strangers always run in a worker, where a rule that hangs or dies can be stopped.
    """
    jobs = plan.settings.jobs
    if drafts and (_has_strangers(plan) or (jobs > 1 and len(drafts) > 1)):
        from factlint.runs import workers  # noqa: PLC0415 - one draft and our own rules need no workers

        if workers.available():
            yield from workers.run_in_workers(plan, drafts, jobs)
            return
    for draft in drafts:
        yield lint_draft(plan, draft)
