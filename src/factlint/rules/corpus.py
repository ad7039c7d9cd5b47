"""The prose that the built-in rules were measured on: `benchmarks/precision.py`, every finding read.

The rules that need no facts: a collection of 10.3 million words, of which no paragraph occurs twice. Nearly a third are
manuals of free software; a fifth is news and sport, of broadcasters in 2000, 2001, 2004 and 2005 and of papers and web
pages of 2017. The rest are presidential messages since 1790, speeches at conventions and in a parliament, seven old
novels and the stories of games, essays, encyclopedia articles and two dictionaries of wit, release notes, mail to
lists, quotations, and single sentences. Nobody but its authors has checked the mail, the quotations and the web pages;
the papers of 2017 have lost signs on the way.

Every rule of the profile `default` was run over all of it, each text judged at a date of its time, though none carries
a date of its own. Before anything
was mended the rules of `default` had 64 findings, all of which were read: 32 were right and 32 false, .06 false alarms
in 20,000 words. Four that count as right are jokes, which state what cannot be ("February 31"). Ten of the false ones
were directions of a change, of which none was right. The causes of all 32 were mended, and the counts below are those
of the rules after that. So they show that nothing false is left in this text, and not how much will be in another.
Then the rules of sums, directions, scores, lengths, lists and currencies came to reach further: over 1.5 million words
of it, every second file of news, messages and encyclopedia articles, `default` had 19 findings, 14 right and 5 false,
.07 in 20,000 words, whose causes were mended as well.

Two earlier collections of 11.5 and 12.4 million words, with a financial wire of 1987 and much else of these kinds, were
read in the same way. As they were before mending, the rules were wrong .05 times in 20,000 words of the first and .47
times in the second, four fifths of it in the wire, where a story of a hundred words has ten figures. In 1.7 million
words read after that it was .23; and, when the rules of sums, changes, shares, ranks and lists had come to reach
further, .15 in 1.2 million of a third collection. The counts of the rules leave all of this out.

The rules of the other profiles, and those of `default` once more: 6.3 million words of a collection of its own, of
which some sources are the same (news of 2001 and 2016, the American prose of 1961, 9,100 articles of an encyclopedia,
messages since 1790, a wire of 1987, single sentences). `default` had 59 findings, read as they were before mending: 37
right, 22 false, .07 in 20,000 words. Right are misplaced commas and sums of old reports, rates of currencies and dates;
false were mostly those of lengths, lists, directions and roles. The causes of seven were mended, four were passages
that had been cut or joined. Of the 480 words without a date that C10 reports, 82 were read. In 0.75 million words of
medical abstracts, which have figures in every sentence, 35 findings were 10 right and 25 false, .66 in 20,000; the
causes of most were mended.

The rules that compare a tense with the day a draft speaks from: 2.1 million words of a third collection, each text
judged at the last day that its source speaks from, as if `--as-of` gave it. What was still to come when it was written
may be past on that day, and is rightly reported as stale.

The rules that need facts: 5.8 million words of it and of debates, speeches, editorials and country profiles, with the
bundled facts. Of 19 findings 4 were right or arguable and 15 false; the causes of seven were mended, and the counts are
those after that. Most of the eight left stand in articles that were joined into one text, where a word is taken for
what another article told of. In an earlier collection of 4.4 million words 52 of 54 were false before mending.
"""

from __future__ import annotations

from factlint.rules.rule import Measured

_ON = "2026-12-01"


def on_all_prose(*, right: int, read: int) -> Measured:
    """How many of the findings on all the prose were read, and how many of those were right."""
    kinds = "manuals, news, messages, novels, essays, release notes, reference works, mail"
    return Measured(right, read, 10_300_000, kinds, _ON)


def on_a_part(*, right: int, read: int) -> Measured:
    """The same for rules outside the profile `default`, on the collection that they were run over."""
    return Measured(right, read, 6_300_000, "news, messages, encyclopedia articles, American prose of 1961", _ON)


def at_its_day(*, right: int, read: int) -> Measured:
    """The same for rules that need the day a draft speaks from, each text judged at the last day of its source."""
    kinds = "news, encyclopedia articles, country profiles, American prose of 1961, speeches, mail, sentences"
    return Measured(right, read, 2_120_000, kinds, _ON)


def with_bundled_facts(*, right: int, read: int) -> Measured:
    """The same for rules that need facts, with those that are bundled."""
    return Measured(right, read, 5_800_000, "news, messages, debates and articles, with the bundled facts", _ON)


def on_drafts_together(*, right: int, read: int) -> Measured:
    """The same for what compares the drafts of a run: 732 files of that prose, each held against all others."""
    return Measured(right, read, 5_800_000, "news, messages, debates and articles in one run", "2026-12-02")


def on_later_versions(*, right: int, read: int) -> Measured:
    """The same for what compares a draft with another text: files of which paragraphs were moved and left out."""
    return Measured(right, read, 1_100_000, "news and articles, against versions with other paragraphs", "2026-12-02")
