"""`factlint facts check` and `factlint facts stale`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from factlint.cli.facts_sources import base_of, day_of, say
from factlint.facts.checking import check, overdue

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from factlint.facts.problems import FactProblem


def add_options(name: str, command: ArgumentParser) -> None:
    """Add the options of one of the two commands."""
    command.add_argument("paths", nargs="*", metavar="PATH", help="fact files, folders or seed:NAME")
    command.add_argument("--as-of", metavar="DATE", help="the day to check against instead of today")
    command.add_argument("--output-format", choices=["text", "json"], default="text")
    if name == "stale":
        command.add_argument("--fail", action="store_true", help="exit 1 when something is due")
    command.set_defaults(run=run_check if name == "check" else run_stale)


def run_check(options: Namespace) -> int:
    """Check fact files: exit 2 when they cannot be used, 1 with remarks, 0 without."""
    base = base_of(options.paths)
    if base is None:
        return 2
    problems = check(base, day_of(options))
    _print(problems, options.output_format)
    facts = sum(len(timeline) for timeline in base.timelines.values())
    counted = f"{len(base.entities)} entities, {facts} facts, {len(base.events)} events"
    say(f"{counted}: {len(problems) or 'no'} remarks", sys.stderr)
    return 1 if problems else 0


def run_stale(options: Namespace) -> int:
    """List what is due for review."""
    base = base_of(options.paths)
    if base is None:
        return 2
    problems = sorted(overdue(base, day_of(options)), key=str)
    _print(problems, options.output_format)
    return 1 if problems and options.fail else 0


def _print(problems: list[FactProblem], output_format: str) -> None:
    if output_format == "json":
        rows = [
            {
                "path": problem.location.path,
                "line": problem.location.line,
                "column": problem.location.column,
                "kind": problem.kind,
                "severity": problem.severity,
                "message": problem.message,
            }
            for problem in problems
        ]
        sys.stdout.write(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
        return
    for problem in problems:
        say(str(problem))
