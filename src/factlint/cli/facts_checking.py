"""`factlint facts check` and `factlint facts stale`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factlint.cli.facts_sources import add_base_options, base_of, day_of, settings_for
from factlint.cli.output import CLEAN, FINDINGS, TROUBLE, count, deliver, say
from factlint.facts.loading import ALL_SEEDS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from factlint.facts.problems import FactProblem


def add_options(name: str, command: ArgumentParser) -> None:
    """Add the options of one of the two commands."""
    command.add_argument("paths", nargs="*", metavar="PATH", help="fact files, folders or seed:NAME")
    command.add_argument("--output-format", choices=["text", "json"], default="text", help="how to print")
    if name == "stale":
        command.add_argument("--fail", action="store_true", help="exit 1 when something is due")
    add_base_options(command)
    command.set_defaults(run=run_check if name == "check" else run_stale)


def run_check(options: Namespace) -> int:
    """Check fact files: exit 2 when they cannot be used, 1 with remarks, 0 without."""
    from factlint.facts import FactFileError, load_facts  # noqa: PLC0415 - other commands need less
    from factlint.facts.checking import check  # noqa: PLC0415 - as above

    settings = settings_for(options, options.paths)
    try:
        base = load_facts(*(ALL_SEEDS if settings.facts is None else settings.facts))
    except FactFileError as error:
        deliver(_printed(error.problems, options.output_format))
        say(f"{count(len(error.problems), 'fault')}; these facts cannot be used")
        return TROUBLE
    problems = check(base, day_of(options))
    deliver(_printed(problems, options.output_format))
    facts = count(sum(len(timeline) for timeline in base.timelines.values()), "fact")
    held = ", ".join((count(len(base.entities), "entity", "entities"), facts, count(len(base.events), "event")))
    say(f"{held}: {count(len(problems), 'remark') if problems else 'no remarks'}")
    return FINDINGS if problems else CLEAN


def run_stale(options: Namespace) -> int:
    """List what is due for review."""
    from factlint.facts.checking import overdue  # noqa: PLC0415 - other commands need less

    base = base_of(options, options.paths)
    day = day_of(options)
    problems = sorted(overdue(base, day), key=lambda problem: (problem.location, problem.message))
    deliver(_printed(problems, options.output_format))
    say(f"{count(len(problems), 'entry', 'entries') if problems else 'nothing'} due for review on {day}")
    return FINDINGS if problems and options.fail else CLEAN


def _printed(problems: Sequence[FactProblem], output_format: str) -> list[str]:
    from factlint.reports.escaping import escaped  # noqa: PLC0415 - other commands print nothing of files

    if output_format == "text":
        return [escaped(str(problem)) for problem in problems]
    rows = [
        {
            "path": problem.location.path,
            "line": problem.location.line,
            "column": problem.location.column,
            "kind": problem.kind,
            "severity": problem.severity,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return [json.dumps(rows, indent=1, ensure_ascii=False)]
