"""The command line."""

from factlint.cli.main import main

__all__ = ["main"]
