"""`factlint check`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from factlint.cli.check_options import add_check_parser
from factlint.cli.output import CLEAN, FINDINGS, TROUBLE, count, deliver, deliver_bytes, say
from factlint.cli.reporting import exit_code, remark, report, reporter_for
from factlint.cli.situation import as_of_for, cache_folder, drafts_of, environment_of, plan_of, settings_of
from factlint.findings import Failure
from factlint.findings.result import Run
from factlint.runs.cached import Linted, lint_with
from factlint.runs.results_cache import ResultsCache, Surroundings
from factlint.runs.usage import UsageError
from factlint.runs.walking import STANDARD_INPUT, Walked, walk

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.cli.fixing import Mended
    from factlint.cli.parsing import Parser
    from factlint.config import Settings
    from factlint.runs.plan import Plan


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    add_check_parser(subparsers).set_defaults(run=run)


def run(options: Namespace) -> int:
    """Lint and report; return the exit code."""
    began = time.monotonic()
    settings = settings_of(options, options.paths)
    walked = walk(options.paths, settings, force_exclude=options.force_exclude)
    if options.changed_since:
        from factlint.runs.changes import only_changed  # noqa: PLC0415 - needs git, on request

        walked = walked._replace(drafts=only_changed(walked.drafts, options.changed_since))
    walked = walked._replace(drafts=drafts_of(options, walked, settings))
    if options.fix or options.diff:
        linted, mended = _mended(options, settings, walked)
    else:
        linted, mended = _linted(options, settings, walked), []
    reporter = reporter_for(options, settings, linted.plan.reporters if linted.plan else ())
    as_of, _ = as_of_for(options, settings)
    result = Run(linted.results, as_of, _failures(linted.plan, walked, options), time.monotonic() - began)
    if options.update_baseline:
        return _update_baseline(result, options.baseline or settings.baseline)
    if options.diff:
        deliver(line for draft in mended for line in draft.diff())
    elif options.fix and STANDARD_INPUT in options.paths:
        for draft in mended:
            deliver_bytes(draft.before.encode(draft.after))
    else:
        report(result, reporter, linted.around, options)
    if mended and (fixed := sum(draft.applied for draft in mended)) and not options.quiet:
        say(f"{count(fixed, 'fix', 'fixes')} {'would be made' if options.diff else 'made'}")
    remark(result, linted.around, options, walked.notes)
    if options.diff and not result.all_failures:
        return FINDINGS if any(draft.changed for draft in mended) else CLEAN
    return exit_code(result, linted.around, options, settings)


def _linted(options: Namespace, settings: Settings, walked: Walked) -> Linted:
    """The results, from the cache where nothing has changed since."""
    cache = None
    if not (options.source or options.baseline or options.update_baseline or options.warn_unused_ignores):
        as_of, dated_by = as_of_for(options, settings)
        folder = cache_folder(options, environment_of(options))
        cache = ResultsCache.open(folder, settings, as_of=as_of, dated_by=dated_by, plugins=not options.no_plugins)
    return lint_with(cache, walked.drafts, settings.max_file_size, lambda: _plan(options, settings))


def _plan(options: Namespace, settings: Settings) -> Plan:
    """The plan with what only this command may ask for."""
    plan = plan_of(options, settings)._replace(warn_unused=options.warn_unused_ignores)
    baseline = options.baseline or settings.baseline
    if baseline and not options.update_baseline:
        from factlint.findings.baseline import BaselineError, read_baseline  # noqa: PLC0415 - only on request

        try:
            plan = plan._replace(accepted=read_baseline(baseline))
        except BaselineError as error:
            raise UsageError(str(error)) from None
    if options.source:
        from factlint.runs.sources import read_texts  # noqa: PLC0415 - only on request

        plan = plan._replace(sources=read_texts(plan, options.source))
    return plan


def _mended(options: Namespace, settings: Settings, walked: Walked) -> tuple[Linted, Sequence[Mended]]:
    """The results after the fixes, and the mended drafts; they are written unless only the difference is wanted."""
    from factlint.cli.fixing import mend_all, write_all  # noqa: PLC0415 - only on request

    plan = _plan(options, settings)
    mended, others = mend_all(plan, walked.drafts, unsafe=options.unsafe_fixes)
    if not options.diff:
        mended = write_all(mended)
    order = {draft.name: number for number, draft in enumerate(walked.drafts)}
    ordered = sorted((*(draft.result for draft in mended), *others), key=lambda result: order.get(result.path, 0))
    around = Surroundings(plan.facts.files, tuple(str(warning) for warning in plan.facts.warnings))
    return Linted(tuple(ordered), around, plan), mended


def _failures(plan: Plan | None, walked: Walked, options: Namespace) -> tuple[Failure, ...]:
    empty = () if options.allow_empty else walked.empty
    return (
        *(Failure("", failure) for failure in (plan.failures if plan else ())),
        *(Failure("", f"no file to check in {path}") for path in empty),
    )


def _update_baseline(result: Run, path: Path | None) -> int:
    from factlint.findings.baseline import BaselineError, write_baseline  # noqa: PLC0415 - only on request

    if path is None:
        raise UsageError("--update-baseline needs --baseline FILE, or a baseline in the config")
    try:
        write_baseline(path, result.findings)
    except BaselineError as error:
        raise UsageError(str(error)) from None
    say(f"{path}: {count(len(result.findings), 'finding')} accepted")
    for failure in result.all_failures:
        say(f"{failure.path}: {failure.message}" if failure.path else failure.message)
    return TROUBLE if result.all_failures else CLEAN
