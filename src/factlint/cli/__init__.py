"""The command line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; an interruption is no traceback, even while modules load."""
    try:
        from factlint.cli.main import run  # noqa: PLC0415 - see above

        return run(argv)
    except KeyboardInterrupt as error:
        sys.stderr.write(f"factlint: {str(error) or 'interrupted'}\n")
        return INTERRUPTED
