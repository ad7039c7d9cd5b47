"""`factlint explain`: the page of a rule, or the card of an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.cli.output import CLEAN, deliver
from factlint.cli.parsing import Parser, add_config_options, add_facts_options
from factlint.cli.situation import plan_of, settings_of
from factlint.facts.problems import nearest
from factlint.findings.housekeeping import HOUSEKEEPING
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction
    from collections.abc import Iterable

    from factlint.rules import Rule
    from factlint.runs.plan import Plan


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    parser = subparsers.add_parser(
        "explain", help="print the page of a rule or the card of an entity", description="Explain a rule or an entity."
    )
    parser.add_argument("what", metavar="CODE|NAME|ENTITY", help="a rule by its code or name, or an entity by its name")
    add_facts_options(parser)
    add_config_options(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the page or the card; return the exit code."""
    plan = plan_of(options, settings_of(options))
    deliver(line.rstrip() for line in _explained(plan, options.what))
    return CLEAN


def _explained(plan: Plan, what: str) -> Iterable[str]:
    if rule := _rule(plan, what):
        from factlint.rules.page import page  # noqa: PLC0415 - the other answers need none

        return page(rule).splitlines()
    for kind in HOUSEKEEPING:
        if what.upper() == kind.code or what == kind.name:
            return [f"# {kind.code} {kind.name}", "", kind.documentation, "", f"Severity: {kind.severity}."]
    if entity := _entity(plan, what):
        from factlint.facts.cards import entity_card  # noqa: PLC0415 - as above

        return entity_card(plan.facts, plan.facts.entities[entity], plan.as_of.start)
    known = [word for rule in plan.known for word in (rule.code, rule.name)]
    near = nearest(what, [*known, *(name.text for name in plan.facts.names)])
    raise UsageError(f"no rule and no entity is called {what!r}" + (f"; did you mean {near}?" if near else ""))


def _rule(plan: Plan, what: str) -> Rule | None:
    return next((rule for rule in plan.known if what.upper() == rule.code or what.lower() == rule.name), None)


def _entity(plan: Plan, what: str) -> str | None:
    """The entity by its id or by one of its names; a full name goes before an alias."""
    if what in plan.facts.entities:
        return what
    matches = [name for name in plan.facts.names if name.text.casefold() == what.casefold() and name.kind != "not"]
    return min(matches, key=lambda name: name.kind != "name").entity if matches else None
