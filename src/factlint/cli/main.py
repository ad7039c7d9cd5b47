"""Which command runs. Only the module of that command is imported."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from factlint.cli.output import READER_GONE, TROUBLE, OutputError, ReaderGoneError, say
from factlint.cli.parsing import Parser, parse
from factlint.patterns import save_kept
from factlint.runs.usage import UsageError
from factlint.version import __version__

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


def run(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. Whatever goes wrong is one sentence, never a traceback."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if not arguments:
            _parsers(None)[0].print_help(sys.stderr)
            return TROUBLE
        parser, command = _parsers(next((word for word in arguments if not word.startswith("-")), None))
        options = parse(parser, command, arguments)
        result: int = options.run(options)
        save_kept()
    except UsageError as error:
        for message in error.messages:
            say(f"factlint: {message}")
        return TROUBLE
    except OutputError as error:
        say(f"factlint: {error}")
        return TROUBLE
    except ReaderGoneError:
        return READER_GONE
    except Exception as error:  # noqa: BLE001 - a fault of ours is said in one line, too
        from factlint.runs.draft import internal_error  # noqa: PLC0415 - only for a fault of ours

        say(f"factlint: {internal_error(error)}")
        return TROUBLE
    return result


def _parsers(command: str | None) -> tuple[Parser, Parser]:
    """The parser, and that of the command; all commands are there where none was named."""
    parser = Parser(
        prog="factlint",
        description="Lint the facts in prose.",
        epilog="commands:\n" + "".join(f"  {name:10}{text}\n" for name, (_, text) in _COMMANDS.items()),
    )
    parser.add_argument("--version", action="version", version=f"factlint {__version__}")
    subparsers = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=Parser, prog="factlint"
    )
    if command in _COMMANDS:
        import_module(_COMMANDS[command][0]).add_parser(subparsers)
        return parser, subparsers.choices[command]
    for name in _COMMANDS:
        subparsers.add_parser(name)
    return parser, parser
