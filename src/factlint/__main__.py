"""`python -m factlint`."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    # `python -m` puts the working folder first on the path: a stranger's yaml.py there must not be imported.
    sys.path[:] = [entry for entry in sys.path if entry not in ("", sys.path[0])]
    from factlint.cli import command

    command()
