"""The prose that the built-in rules were measured on: `benchmarks/precision.py`, every finding read.

Every rule of every profile was run over 27.4 million words from 80 sources, of which no file occurs twice: manuals
and release notes of free software (15 million words), presidential messages since 1790, country profiles of two
years, encyclopedia articles and two dictionaries, speeches and debates of 2012 and 2016, American prose of 1961, news
of 1987 and 2001, mail of 2002, essays on politics, a bible, quotations, tales and descriptions of data. Each text was
judged at its own day where it has one, and else at that of its source; what only such a guessed day brings about was
left out, and so were lists and headings that fell together, or were lost, when the texts were made of their pages.

All findings but those of undated-time-word were read. As they first were, some eighty of those of `default` were
false, .06 in 20,000 words; the right ones are mostly sums of old messages and country profiles that do not add up,
lists that grew while their number stayed, misplaced commas, days that no month has and weekdays of made-up dates.
Eight that count as right are jokes or tales, which state what cannot be ("February 31"). The causes of the false ones
were mended, or the rule was moved out of `default`; the counts are those of the rules after that. So they show that
hardly anything false is left in this text, and not how much will be in another: in a collection of 10.3 million words
before it the rules were wrong .06 times in 20,000 words, in others .05 to .47 times, and .66 times in medical
abstracts, which have figures in every sentence.

The rules that need facts ran over the same words with the bundled facts: 15 findings, of which two were right or may
be argued about. The causes of all others but one were mended, most of them titles that speakers give to those whom
they hope to elect.
"""

from __future__ import annotations

from factlint.rules.rule import Measured

_ON = "2026-12-02"
_WORDS = 27_400_000
_KINDS = "manuals, messages, country profiles, articles, speeches, news, essays, mail, release notes"


def on_all_prose(*, right: int, read: int) -> Measured:
    """How many of the findings on all the prose were read, and how many of those were right."""
    return Measured(right, read, _WORDS, _KINDS, _ON)


def with_bundled_facts(*, right: int, read: int) -> Measured:
    """The same for rules that need facts, with those that are bundled."""
    return Measured(right, read, _WORDS, f"{_KINDS}, with the bundled facts", _ON)


def on_a_part(*, right: int, read: int) -> Measured:
    """The same for rules of which not all findings were read, over a collection before it."""
    kinds = "news, messages, encyclopedia articles, American prose of 1961"
    return Measured(right, read, 6_300_000, kinds, "2026-12-01")


def on_drafts_together(*, right: int, read: int) -> Measured:
    """The same for what compares the drafts of a run: 732 files of that prose, each held against all others."""
    return Measured(right, read, 5_800_000, "news, messages, debates and articles in one run", _ON)


def on_later_versions(*, right: int, read: int) -> Measured:
    """The same for what compares a draft with another text: files of which paragraphs were moved and left out."""
    return Measured(right, read, 1_100_000, "news and articles, against versions with other paragraphs", _ON)
