"""Which fact files a `facts` command works on."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, TextIO

from factlint.facts import FactFileError, load_facts
from factlint.reports.escaping import escaped
from factlint.values import Period

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from factlint.facts import FactBase

DEFAULT = ("seed:all",)


def add_facts_option(command: ArgumentParser) -> None:
    """Let a command be told its fact files by option."""
    command.add_argument(
        "--facts", action="append", default=[], metavar="PATH", help="fact file or folder, or seed:NAME (repeatable)"
    )


def base_of(sources: list[str]) -> FactBase | None:
    """The fact base, or `None` once its faults are on stderr."""
    try:
        return load_facts(*(sources or DEFAULT))
    except FactFileError as error:
        report(error)
        return None


def report(error: FactFileError) -> None:
    """Print the faults of fact files on stderr, a line each."""
    for problem in error.problems:
        say(str(problem), sys.stderr)


def say(line: str, stream: TextIO | None = None) -> None:
    """Print a line, made safe for a terminal."""
    print(escaped(line), file=stream or sys.stdout)


def day_of(options: Namespace) -> date:
    """The day that the command speaks of: `--as-of`, else today."""
    if options.as_of:
        return Period.parse(options.as_of).last
    return date.today()  # noqa: DTZ011 - the reader's own day
