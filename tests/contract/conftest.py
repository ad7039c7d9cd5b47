"""The command line of `tests/cli`."""

from tests.cli.conftest import check, factlint, folder

__all__ = ["check", "factlint", "folder"]
