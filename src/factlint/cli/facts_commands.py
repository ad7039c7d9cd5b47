"""`factlint facts ...`: check, show and change fact bases."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from factlint.cli.parsing import Parser

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_COMMANDS = {
    "check": ("factlint.cli.facts_checking", "find gaps, contradictions, missing sources, overdue reviews and more"),
    "stale": ("factlint.cli.facts_checking", "list what is due for review"),
    "show": ("factlint.cli.facts_showing", "print the card of an entity, or one of its timelines"),
    "list": ("factlint.cli.facts_showing", "list the entities"),
    "find": ("factlint.cli.facts_showing", "find entities, attributes and events by words"),
    "add": ("factlint.cli.facts_changing", "add a fact to a fact file"),
    "set": ("factlint.cli.facts_changing", "change the value of a fact in its file"),
    "import": ("factlint.cli.facts_moving", "turn other data into a fact file to review"),
    "export": ("factlint.cli.facts_moving", "print all facts as JSON or CSV"),
    "schema": ("factlint.cli.facts_moving", "print the JSON Schema of fact files"),
    "diff": ("factlint.cli.facts_comparing", "say what changed in meaning between two fact bases"),
    "affected": ("factlint.cli.facts_comparing", "list the drafts that state a fact that changed"),
}


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    """Add `facts` with its own commands."""
    parser = subparsers.add_parser("facts", help="check, show and change fact bases", description="Work on fact bases.")
    commands = parser.add_subparsers(dest="facts_command", metavar="COMMAND", required=True, parser_class=Parser)
    for name, (module, text) in _COMMANDS.items():
        command = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
        import_module(module).add_options(name, command)
