"""Run the examples of YAML rules without a test runner."""

from __future__ import annotations

import sys
from pathlib import Path

from factlint.testing import cases_in


def main(arguments: list[str]) -> int:
    """Check every example below the paths; print the ones that fail, and how many there were."""
    if not arguments:
        sys.stderr.write("usage: python -m factlint.testing PATH...\n")
        return 2
    failed = passed = 0
    for argument in arguments:
        try:
            cases = cases_in(Path(argument))
        except ValueError as error:
            sys.stderr.write(f"{error}\n")
            return 2
        for case in cases:
            try:
                case.check()
                passed += 1
            except AssertionError as error:
                failed += 1
                sys.stdout.write(f"{error}\n\n")
    sys.stdout.write(f"{passed} passed, {failed} failed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
