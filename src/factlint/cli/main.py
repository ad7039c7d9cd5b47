"""Which command runs. Only the module of that command is imported."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMANDS = {
    "check": ("factlint.cli.check_command", "lint drafts"),
    "extract": ("factlint.cli.extract_command", "print the numbers, dates and claims of drafts"),
    "explain": ("factlint.cli.explain_command", "print the page of a rule or the card of an entity"),
    "why": ("factlint.cli.why_command", "say what a sentence was read as, and what came of it"),
    "rules": ("factlint.cli.rules_command", "list the rules"),
    "facts": ("factlint.cli.facts_commands", "check, show and change fact bases"),
    "compare": ("factlint.cli.compare_command", "compare two versions of a draft"),
    "init": ("factlint.cli.init_command", "start a project: a config and a fact file"),
    "trust": ("factlint.cli.trust_command", "allow a local plugin to run as it is now"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    parser = _parser(next((word for word in arguments if not word.startswith("-")), None))
    options = parser.parse_args(arguments)
    result: int = options.run(options)
    return result


def _parser(command: str | None) -> ArgumentParser:
    """The parser with the command's options; all commands are there where none was named."""
    parser = ArgumentParser(
        prog="factlint",
        description="Lint the facts in prose.",
        epilog="commands:\n" + "".join(f"  {name:10}{text}\n" for name, (_, text) in _COMMANDS.items()),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=_version())
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    if command in _COMMANDS:
        import_module(_COMMANDS[command][0]).add_parser(subparsers)
    else:
        for name in _COMMANDS:
            subparsers.add_parser(name)
    return parser


def _version() -> str:
    from factlint import __version__  # noqa: PLC0415 - the package imports this one

    return f"factlint {__version__}"
