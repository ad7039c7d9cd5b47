"""The prose that the built-in rules were measured on.

`benchmarks/precision.py` over 19.0 million words: presidential messages since 1790, news of 1987 to 2017, speeches in
parliaments and at conventions, encyclopedia articles, abstracts of medical papers, an almanac of countries,
dictionaries, labelled pages, sentences of all kinds, and manuals of free software; for the rules that need facts, the
9.0 million of them that speak of countries and their unions, with the bundled facts, each draft judged at its own
date. What was widened or added later was measured on a second collection of 17.5 million words: presidential messages
up to 2026, news of 1961 to 2005, two almanacs ten years apart, encyclopedia articles, convention speeches, posts,
books on computing, and manuals and release notes of free software. What was widened since was measured on a third of
9.7 million words: messages, news, fiction and essays of 1961 and 2005, articles, abstracts, an almanac and manuals,
paragraph by paragraph. What reads ages, lengths, editions and ranks in any words and reckons with units was measured
on a fourth of 5.2 million: messages, news, articles, speeches, almanacs, tales and dialogue. What reckons with the
figures of a passage whatever the words, and what reads ages, spans of time, lists and tables so, was measured on a
sixth of a fifth, 3.6 million words of messages, news, fiction, mail, recipes, dictionaries and manuals. Mostly facts
that somebody has checked, so that nearly every finding there is a false alarm or a real error worth reading.
"""

from __future__ import annotations

from factlint.rules.rule import Measured

_ON = "2026-11-29"
_LATELY = "2026-11-30"


def on_mixed_prose(*, right: int, read: int) -> Measured:
    """How many of the findings on the mixed prose were read, and how many of those were right."""
    return Measured(right, read, 19_000_000, "speeches, news, abstracts, reference works and manuals", _ON)


def on_second_prose(*, right: int, read: int) -> Measured:
    """The same on the second collection; left out are dates of posts that are known by their month only."""
    return Measured(right, read, 17_500_000, "speeches, news, almanacs, reference works and manuals", _ON)


def on_third_prose(*, right: int, read: int) -> Measured:
    """The same on the third collection."""
    return Measured(right, read, 9_700_000, "messages, news, abstracts, reference works and manuals", _LATELY)


def on_fourth_prose(*, right: int, read: int) -> Measured:
    """The same on the fourth collection; left out are findings that hang on a day that was only assumed."""
    return Measured(right, read, 5_200_000, "messages, news, articles, speeches, almanacs, tales and dialogue", _LATELY)


def on_fifth_prose(*, right: int, read: int) -> Measured:
    """The same on a sixth of the fifth collection."""
    return Measured(right, read, 3_600_000, "messages, news, fiction, mail, recipes, dictionaries and manuals", _LATELY)


def with_bundled_facts(*, right: int, read: int) -> Measured:
    """The same for rules that need facts, with those that are bundled."""
    return Measured(right, read, 9_000_000, "speeches, news and reference works, with the bundled facts", _ON)
