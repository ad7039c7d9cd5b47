"""`factlint trust`: let a local plugin run as it is now."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.output import CLEAN, say
from factlint.cli.situation import config_folder
from factlint.plugins.trust import TrustStore
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction

    from factlint.cli.parsing import Parser


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    parser = subparsers.add_parser(
        "trust",
        help="allow a local plugin to run as it is now",
        description="Allow a Python plugin that a config names to run. Read it first: a plugin can do anything. "
        "One changed byte revokes the trust.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Remember the files; return the exit code."""
    store = TrustStore.in_folder(config_folder(os.environ))
    for file in options.files:
        try:
            digest = store.trust(file)
        except OSError as error:
            raise UsageError(f"{file}: {(error.strerror or str(error)).lower()}") from None
        say(f"{file}: trusted as it is now (sha256 {digest[:16]}…)")
    return CLEAN
