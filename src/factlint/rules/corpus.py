"""The prose that the built-in rules were measured on: `benchmarks/precision.py`, every finding read.

The rules of the default profile that need no facts: 21.7 million words of presidential messages from 1790 to 2026, news
of 1961 to 2005, fiction, tales, mail and dialogue, articles, abstracts, recipes, dictionaries, an almanac of countries
in two editions, and manuals and release notes of free software. Mostly what somebody has checked, so that nearly every
finding there is a false alarm or a real error worth reading. Lists and powers that were lost in taking the text out of
its files count as false alarms.

The rules of other profiles: 19.0 million words of messages, news, speeches, articles, abstracts, almanacs, dictionaries
and manuals. The rules that need facts: the 9.0 million of these that speak of countries and their unions, with the
bundled facts, each draft judged at its own date.
"""

from __future__ import annotations

from factlint.rules.rule import Measured

_ON = "2026-11-29"
_LATELY = "2026-11-30"


def on_mixed_prose(*, right: int, read: int) -> Measured:
    """How many of the findings on the mixed prose were read, and how many of those were right."""
    return Measured(right, read, 19_000_000, "speeches, news, abstracts, reference works and manuals", _ON)


def on_all_prose(*, right: int, read: int) -> Measured:
    """The same on all the prose of the second collection, by the rules as they are now."""
    return Measured(
        right, read, 21_700_000, "messages, news, fiction, mail, recipes, reference works, manuals", _LATELY
    )


def with_bundled_facts(*, right: int, read: int) -> Measured:
    """The same for rules that need facts, with those that are bundled."""
    return Measured(right, read, 9_000_000, "speeches, news and reference works, with the bundled facts", _ON)
