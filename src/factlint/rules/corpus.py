"""The prose that the built-in rules were measured on.

`benchmarks/precision.py` over manuals (Python, PostgreSQL, SQLite, Git, the Linux kernel, Debian), dictionaries and
FAQs, an almanac of countries, news, labelled pages, and changelogs of a Debian system: mostly facts that somebody has
checked, so that nearly every finding there is a false alarm or a real error worth reading.
"""

from __future__ import annotations

from factlint.rules.rule import Measured

_WORDS = 14_100_000


def on_mixed_prose(*, right: int, read: int) -> Measured:
    """How many of the findings on the mixed prose were read, and how many of those were right."""
    return Measured(right, read, _WORDS, "manuals, reference works, news and changelogs", "2026-11-22")
