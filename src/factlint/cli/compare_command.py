"""`factlint compare`: what an edit did to the figures of a draft."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.check_options import add_output_options
from factlint.cli.parsing import Parser, add_config_options, add_facts_options, add_selection_options
from factlint.cli.reporting import exit_code, remark, report, reporter_for
from factlint.cli.situation import plan_of, settings_of
from factlint.findings import Failure
from factlint.findings.result import Run
from factlint.runs.draft import lint_draft
from factlint.runs.results_cache import Surroundings
from factlint.runs.sources import read_texts
from factlint.runs.walking import Draft

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    parser = subparsers.add_parser(
        "compare",
        help="compare two versions of a draft",
        description="Report figures that changed from OLD to NEW while the words around them did not.",
    )
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    add_facts_options(parser)
    add_selection_options(parser)
    add_output_options(parser)
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Run the rules that compare versions over the new one; return the exit code."""
    began = time.monotonic()
    settings = settings_of(options, [options.old, options.new])
    # Every rule that compares may run here, whatever its profile: the command asks for them.
    plan = plan_of(options, settings._replace(profile="all"))
    previous = read_texts(plan, [options.old])[0]
    rules = tuple(rule for rule in plan.rules if rule.compares == "previous")
    plan = plan._replace(rules=rules, previous=previous)
    result = lint_draft(plan, Draft(Path(options.new), options.new))
    failures = tuple(Failure("", failure) for failure in plan.failures)
    whole = Run((result,), str(plan.as_of), failures, time.monotonic() - began)
    around = Surroundings(plan.facts.files, tuple(str(warning) for warning in plan.facts.warnings))
    report(whole, reporter_for(options, settings, plan.reporters), around, options)
    remark(whole, around, options)
    return exit_code(whole, around, options, settings)
