"""C10: a figure that is tied to "now" in a page without a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, rule
from factlint.rules.corpus import on_a_part

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOW = pattern(
    r"\b(?:currently|presently|at present|at the moment|nowadays|as of now|(?:so far )?this year|this month|"
    r"(?<!up )to date|last (?:year|month)|now|today)\b",
    re.IGNORECASE,
)
_VERB = (
    r"(?:has|have|is|are|was|were|had|counts?|numbers?|stands at|employs?|costs?|runs?|holds?|houses|home to|owns?|"
    r"serves?|reports?|reported|sold|built|made|lost)"
)
_HOLDS = pattern(
    rf",?\s+(?:(?:the|its|their|a|it|they)\s+(?:[a-z]+\s+){{0,2}}?)?(?:{_VERB}\s+)?(?:(?:some|about|only|over|the)\s+)*"
)
"""Between such a word and the figure that holds then."""
_OF_THEN = pattern(rf"\s+(?:[a-z]+\s+){{0,2}}?(?:(?:{_VERB})\s+)?")
"""Between a figure and such a word behind it: "some 3,400 people currently work there"."""
_FIGURES = {"number", "percent", "money", "quantity"}
_AS_OF = pattern(r"\bas (?:of|at)\b|\bsince\b", re.IGNORECASE)


@rule(
    "C10",
    "undated-time-word",
    quoted="silent",
    severity="note",
    profile="all",
    measured=on_a_part(right=80, read=82),
    bad=[
        "The bloc «currently» has 27 members.",
        "«This year» 40 states reported.",
        "The firm «now» employs 3,400 people.",
        "Some 3,400 people «currently» work there.",
    ],
    good=[
        Example("The bloc currently has 27 members.", as_of="2025-03-01"),
        '"We currently have 27 members," she said.',
        "As of May 2025, the bloc currently has 27 members.",
        "The bloc has 27 members.",
        "The alternating current is 16 amperes.",
        "It is currently closed.",
        "The current issue of the journal is out.",
        "The ocean current is strong here.",
    ],
)
def undated_time_word(context: Context) -> Iterator[Problem]:
    """A figure holds "currently" or "this year", and nothing in the page says when that is.

    The page will stay, the figure will not: "as of May 2025" would tell readers what to think of it.

    Silent in drafts that say when they speak (front matter, file name, `--as-of`), where the sentence holds a date of
    its own or no figure, and inside quotation marks.
    """
    if context.dated:
        return
    for sentence in context.sentences:
        figures = [mention for mention in sentence.mentions if mention.kind in _FIGURES]
        dated = any(m.kind == "date" and re.search(r"\d{4}", m.text) for m in sentence.mentions)
        if not figures or dated or _AS_OF.search(sentence.text):
            continue
        for found in _NOW.finditer(sentence.text):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            near = any(
                _HOLDS.fullmatch(context.text, end, one.start) or _OF_THEN.fullmatch(context.text, one.end, start)
                for one in figures
            )
            if near and not context.quoted(start, end):
                yield Problem(start, end, f"Nothing says when “{found[0]}” is; give the date of the figure.")
