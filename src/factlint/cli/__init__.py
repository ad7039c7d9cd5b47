"""The command line."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

INTERRUPTED = 130

_OBJECTS_BEFORE_COLLECTING = 100_000
"""Hardly any garbage of a run is cyclic; looking for it at every 700 new objects takes a sixth of a short run."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; an interruption is no traceback, even while modules load."""
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    try:
        from factlint.cli.main import run  # noqa: PLC0415 - see above

        return run(argv)
    except KeyboardInterrupt as error:
        sys.stderr.write(f"factlint: {str(error) or 'interrupted'}\n")
        return INTERRUPTED


def command() -> NoReturn:
    """Run as a process of its own. It ends at once: to take apart all modules takes a twentieth of a short run."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            continue  # it is closed, or there was none; what was to be said of that is said
    os._exit(code)
