"""`factlint rules`: all rules there are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factlint.cli.output import CLEAN, TROUBLE, deliver, say
from factlint.cli.parsing import Parser, add_config_options, add_facts_options, add_selection_options
from factlint.cli.situation import plan_of, settings_of
from factlint.reports.escaping import escaped

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction
    from collections.abc import Iterator

    from factlint.runs.plan import Plan


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    parser = subparsers.add_parser("rules", help="list the rules", description="List the rules, those that run marked.")
    parser.add_argument("--output-format", choices=["concise", "json"], default="concise", help="how to print them")
    parser.add_argument("--selected", action="store_true", help="only those that run")
    add_facts_options(parser)
    add_selection_options(parser)
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the rules by code; return the exit code."""
    options.no_facts = True
    plan = plan_of(options, settings_of(options))
    if options.output_format == "json":
        deliver([json.dumps([_entry(plan, number) for number in range(len(plan.known))], indent=1)], machine=True)
    else:
        deliver(_lines(plan, selected=options.selected))
    for failure in plan.failures:
        say(failure)
    return TROUBLE if plan.failures else CLEAN


def _lines(plan: Plan, *, selected: bool) -> Iterator[str]:
    running = {rule.code for rule in plan.rules}
    for rule in plan.known:
        if rule.code in running or not selected:
            mark = "*" if rule.code in running else " "
            yield escaped(f"{mark} {rule.code:8} {rule.name:34} {rule.severity:8} {rule.profile:8} {rule.summary}")


def _entry(plan: Plan, number: int) -> dict[str, object]:
    rule = plan.known[number]
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "profile": rule.profile,
        "status": rule.status,
        "summary": rule.summary,
        "origin": rule.origin,
        "selected": rule in plan.rules,
    }
