"""`factlint check`."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.cli.fact_lines import fact_lines
from factlint.cli.output import CLEAN, FINDINGS, TROUBLE, deliver, is_terminal, say, wants_color
from factlint.cli.parsing import (
    Parser,
    add_config_options,
    add_facts_options,
    add_selection_options,
    number_option,
)
from factlint.cli.situation import drafts_of, environment_of, plan_of, settings_of
from factlint.config import OUTPUT_FORMATS
from factlint.config.settings import FAIL_LEVELS
from factlint.facts.problems import nearest
from factlint.findings import Failure
from factlint.findings.result import Run
from factlint.reports import Style
from factlint.runs.plan import UsageError
from factlint.runs.run import lint_drafts
from factlint.runs.walking import STANDARD_INPUT, Walked, walk

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction
    from collections.abc import Sequence

    from factlint.cli.fixing import Mended
    from factlint.findings import FileResult
    from factlint.reports import Reporter
    from factlint.runs.plan import Plan

MACHINE_FORMATS = frozenset(OUTPUT_FORMATS) - {"full", "concise", "github"}


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    parser = subparsers.add_parser("check", help="lint drafts", description="Lint drafts: files, folders, or - .")
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and folders; - is standard input"
    )
    add_facts_options(parser)
    add_selection_options(parser)
    add_output_options(parser)
    _add_fix_options(parser)
    known = parser.add_argument_group("known findings")
    known.add_argument("--baseline", type=Path, metavar="FILE", help="report only findings that are not in this file")
    known.add_argument("--update-baseline", action="store_true", help="put all present findings into the baseline")
    known.add_argument("--warn-unused-ignores", action="store_true", help="report comments that hide nothing")
    files = parser.add_argument_group("files")
    files.add_argument("--stdin-filename", metavar="NAME", help="the name that standard input goes by")
    files.add_argument("--changed-since", metavar="REV", help="only files that differ from a git revision")
    files.add_argument("--force-exclude", action="store_true", help="leave out excluded files even when they are named")
    files.add_argument("--allow-empty", action="store_true", help="finding no file to check is no error")
    files.add_argument("--source", action="append", default=[], metavar="FILE", help="a text the figures come from")
    files.add_argument("--jobs", type=number_option, metavar="N", help="how many processes work at once")
    add_config_options(parser)
    parser.set_defaults(run=run)


def add_output_options(parser: Parser) -> None:
    """The options that say how findings are reported."""
    group = parser.add_argument_group("output")
    group.add_argument("--output-format", metavar="FORMAT", help=f"one of {', '.join(OUTPUT_FORMATS)}")
    group.add_argument("-o", "--output-file", type=Path, metavar="FILE", help="write the report to a file")
    group.add_argument("--statistics", action="store_true", help="print how often each rule found something")
    group.add_argument("--fail-level", choices=FAIL_LEVELS, help="the least severity that makes the exit code 1")
    group.add_argument("--exit-zero", action="store_true", help="findings leave the exit code 0")
    group.add_argument("-q", "--quiet", action="store_true", help="no summary")


def _add_fix_options(parser: Parser) -> None:
    group = parser.add_argument_group("fixes")
    group.add_argument("--fix", action="store_true", help="apply safe fixes")
    group.add_argument("--unsafe-fixes", action="store_true", help="apply fixes that may change the meaning, too")
    group.add_argument("--diff", action="store_true", help="print what --fix would change, and change nothing")


def run(options: Namespace) -> int:
    """Lint and report; return the exit code."""
    began = time.monotonic()
    settings = settings_of(options, options.paths)
    plan = _with_options(plan_of(options, settings), options)
    reporter = _reporter(options, plan)
    walked = walk(options.paths, settings, force_exclude=options.force_exclude)
    if options.changed_since:
        from factlint.runs.changes import only_changed  # noqa: PLC0415 - needs git, on request

        walked = replace(walked, drafts=only_changed(walked.drafts, options.changed_since))
    walked = replace(walked, drafts=drafts_of(options, walked, settings))
    results, changed = _results(plan, walked, options)
    result = Run(tuple(results), str(plan.as_of), _failures(plan, walked, options), time.monotonic() - began)
    if options.update_baseline:
        return _update_baseline(result, options.baseline or settings.baseline)
    if options.diff:
        deliver(line for draft in changed for line in draft.diff())
    elif options.fix and STANDARD_INPUT in options.paths:
        deliver(line for draft in changed for line in draft.after.splitlines())
    else:
        _report(result, plan, reporter, options)
    _remarks(result, plan, walked, changed, options)
    if options.diff and not result.all_failures:
        return FINDINGS if any(draft.changed for draft in changed) else CLEAN
    return exit_code(result, plan, options)


def report_run(result: Run, plan: Plan, options: Namespace) -> int:
    """Report a run as the options ask; return the exit code."""
    _report(result, plan, _reporter(options, plan), options)
    _remarks(result, plan, Walked(()), (), options)
    return exit_code(result, plan, options)


def _results(plan: Plan, walked: Walked, options: Namespace) -> tuple[list[FileResult], list[Mended]]:
    """The results of all drafts in order, and the mended drafts where fixes were asked for."""
    if not (options.fix or options.diff):
        return list(lint_drafts(plan, walked.drafts)), []
    from factlint.cli.fixing import mend_all, write_all  # noqa: PLC0415 - only on request

    mended, others = mend_all(plan, walked.drafts, unsafe=options.unsafe_fixes)
    results = [draft.result for draft in mended] if options.diff else write_all(mended)
    order = {draft.name: number for number, draft in enumerate(walked.drafts)}
    return sorted((*results, *others), key=lambda result: order.get(result.path, 0)), mended


def _update_baseline(result: Run, path: Path | None) -> int:
    from factlint.findings.baseline import BaselineError, write_baseline  # noqa: PLC0415 - only on request

    if path is None:
        raise UsageError("--update-baseline needs --baseline FILE, or a baseline in the config")
    try:
        write_baseline(path, result.findings)
    except BaselineError as error:
        raise UsageError(str(error)) from None
    say(f"{path}: {_count(len(result.findings), 'finding')} accepted")
    for failure in result.all_failures:
        say(f"{failure.path}: {failure.message}" if failure.path else failure.message)
    return TROUBLE if result.all_failures else CLEAN


def _remarks(result: Run, plan: Plan, walked: Walked, changed: Sequence[Mended], options: Namespace) -> None:
    """Say on standard error what is no finding."""
    for note in walked.notes:
        say(f"note: {note}")
    for warning in plan.facts.warnings:
        say(f"{warning}")
    for failure in result.all_failures:
        say(f"{failure.path}: {failure.message}" if failure.path else failure.message)
    if options.quiet:
        return
    fixed = sum(draft.applied for draft in changed)
    if fixed:
        say(f"{_count(fixed, 'fix').replace('fixs', 'fixes')} {'would be made' if options.diff else 'made'}")
    for line in summary(result):
        say(line)


def _with_options(plan: Plan, options: Namespace) -> Plan:
    """The plan with what only this command may ask for."""
    changes: dict[str, Any] = {"warn_unused": options.warn_unused_ignores}
    baseline = options.baseline or plan.settings.baseline
    if baseline and not options.update_baseline:
        from factlint.findings.baseline import BaselineError, read_baseline  # noqa: PLC0415 - only on request

        try:
            changes["accepted"] = read_baseline(baseline)
        except BaselineError as error:
            raise UsageError(str(error)) from None
    if options.source:
        from factlint.runs.sources import read_texts  # noqa: PLC0415 - only on request

        changes["sources"] = read_texts(plan, options.source)
    return replace(plan, **changes)


def _reporter(options: Namespace, plan: Plan) -> Reporter:
    """The format that is asked for, else the one that suits where the output goes."""
    environment = environment_of(options)
    usual = "full" if is_terminal() and not options.output_file else "concise"
    name = options.output_format or environment.get("FACTLINT_OUTPUT_FORMAT") or plan.settings.output_format or usual
    known: dict[str, Reporter] = {reporter.name: reporter for reporter in reversed(plan.reporters)}
    found = known.get(name)
    if found is None:
        near = nearest(name, known)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
        raise UsageError(f"no output format is called {name!r}; {hint}")
    return found


def _failures(plan: Plan, walked: Walked, options: Namespace) -> tuple[Failure, ...]:
    empty = () if options.allow_empty else walked.empty
    return (
        *(Failure("", failure) for failure in plan.failures),
        *(Failure(path, f"no file to check in {path}") for path in empty),
    )


def _report(result: Run, plan: Plan, reporter: Reporter, options: Namespace) -> None:
    if options.statistics:
        deliver(statistics(result), file=options.output_file)
        return
    environment = environment_of(options)
    color = wants_color(environment) and options.output_file is None
    style = Style(color=color, width=80, fact_line=fact_lines(plan.facts))
    machine = reporter.name in MACHINE_FORMATS
    deliver(reporter.render(result, style), file=options.output_file, machine=machine)


def statistics(result: Run) -> list[str]:
    """How often each rule found something, the most frequent first."""
    counts: dict[tuple[str, str], int] = {}
    for finding in result.findings:
        key = (finding.code, finding.name)
        counts[key] = counts.get(key, 0) + 1
    listed = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return [f"{count:6} {code} {name}" for (code, name), count in listed]


def summary(result: Run) -> list[str]:
    """What was done, in a line or two."""
    counts = result.summary()
    claims = ", ".join(f"{number} {verdict}" for verdict, number in counts["claims"].items() if number)
    lines = [
        f"{_count(counts['findings'], 'finding')} in {_count(counts['files'], 'draft')}"
        f" ({_count(counts['words'], 'word')}{f'; claims: {claims}' if claims else ''})"
    ]
    undated = sum(file.dated_by == "today" for file in result.files)
    if undated:
        whose = "1 draft carries" if undated == 1 else f"{undated:,} drafts carry"
        lines.append(f"Judged as of today, {result.as_of}: {whose} no date. Give one with --as-of or in front matter.")
    return lines


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def exit_code(result: Run, plan: Plan, options: Namespace) -> int:
    """2 for what could not be done, else 1 for findings at or above the level that counts, else 0."""
    if result.all_failures:
        return TROUBLE
    least = FAIL_LEVELS.index(options.fail_level or plan.settings.fail_level)
    counting = any(FAIL_LEVELS.index(finding.severity) >= least for finding in result.findings)
    return FINDINGS if (counting or plan.facts.warnings) and not options.exit_zero else CLEAN
