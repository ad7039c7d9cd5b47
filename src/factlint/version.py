"""The version of factlint, in one place."""

__version__ = "0.1.0"
