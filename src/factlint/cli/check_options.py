"""The options of `factlint check` and of the commands that report like it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.parsing import (
    Parser,
    add_config_options,
    add_facts_options,
    add_selection_options,
    number_option,
)
from factlint.config.settings import FAIL_LEVELS
from factlint.reports import REPORTERS

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_check_parser(subparsers: _SubParsersAction[Parser]) -> Parser:
    """Add the command with all its options."""
    parser = subparsers.add_parser("check", help="lint drafts", description="Lint drafts: files, folders, or - .")
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files, folders, - (standard input)")
    add_facts_options(parser)
    add_selection_options(parser)
    add_output_options(parser)
    fixes = parser.add_argument_group("fixes")
    fixes.add_argument("--fix", action="store_true", help="apply safe fixes")
    fixes.add_argument("--unsafe-fixes", action="store_true", help="apply fixes that may change the meaning, too")
    fixes.add_argument("--diff", action="store_true", help="print what --fix would change, and change nothing")
    known = parser.add_argument_group("known findings")
    known.add_argument("--baseline", type=Path, metavar="FILE", help="report only findings that are not in this file")
    known.add_argument("--update-baseline", action="store_true", help="put all present findings into the baseline")
    known.add_argument("--warn-unused-ignores", action="store_true", help="report comments that hide nothing")
    files = parser.add_argument_group("files")
    files.add_argument("--stdin-filename", metavar="NAME", help="the name that standard input goes by")
    files.add_argument("--changed-since", metavar="REV", help="only files that differ from a git revision")
    files.add_argument("--force-exclude", action="store_true", help="leave out excluded files even when they are named")
    files.add_argument("--allow-empty", action="store_true", help="finding no file to check is no error")
    files.add_argument("--source", action="append", default=[], metavar="FILE", help="a text the figures come from")
    files.add_argument("--jobs", type=number_option, metavar="N", help="how many processes work at once")
    add_config_options(parser)
    return parser


def add_output_options(parser: Parser) -> None:
    """The options that say how findings are reported."""
    group = parser.add_argument_group("output")
    formats = ", ".join(reporter.name for reporter in REPORTERS)
    group.add_argument("--output-format", metavar="FORMAT", help=f"one of {formats}")
    group.add_argument("-o", "--output-file", type=Path, metavar="FILE", help="write the report to a file")
    group.add_argument("--statistics", action="store_true", help="print how often each rule found something")
    group.add_argument("--fail-level", choices=FAIL_LEVELS, help="the least severity that makes the exit code 1")
    group.add_argument("--exit-zero", action="store_true", help="findings leave the exit code 0")
    group.add_argument("-q", "--quiet", action="store_true", help="no summary")
