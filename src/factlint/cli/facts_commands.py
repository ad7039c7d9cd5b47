"""`factlint facts ...`: check, show and change fact bases."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_COMMANDS = {
    "check": ("factlint.cli.facts_checking", "find gaps, contradictions, missing sources, overdue reviews, ..."),
    "stale": ("factlint.cli.facts_checking", "list what is due for review"),
    "show": ("factlint.cli.facts_showing", "print the card of an entity, or one of its timelines"),
    "list": ("factlint.cli.facts_showing", "list the entities"),
    "find": ("factlint.cli.facts_showing", "find entities, attributes and events by words"),
}


def add_parser(subparsers: Any) -> None:
    """Add `facts` with its own subcommands."""
    parser = subparsers.add_parser("facts", help="check, show and change fact bases")
    commands = parser.add_subparsers(dest="facts_command", metavar="COMMAND", required=True)
    for name, (module, text) in _COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        import_module(module).add_options(name, command)
