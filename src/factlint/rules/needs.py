"""What a draft must hold for a rule to have anything to look at: a rule that lacks it is not even imported."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context

Need: TypeAlias = Literal[
    "",
    "refutation",
    "two figures",
    "two amounts",
    "two dates",
    "percent",
    "duration",
    "ordinal",
    "age",
    "list",
    "table",
    "rows",
    "outline",
    "date",
    "decade",
    "own date",
    "headline",
    "amount again",
]
"""Nothing; a refuted claim with the fault that the rule is named for; two mentions in a sentence and the next; two
mentions in the draft that are no times, or that are dates; a mention of this kind; a list; a table; one of these two; a
list or several headings; a date that is a decade or a century; the date that the draft speaks from; a heading of one of
two levels before all else; a number that comes back, in the draft or in its sources. A range has two ends and so counts
twice."""

_TIMES = frozenset(("date", "time", "set"))
_YEAR = 4
_SEVERAL = 4
_LETTERED = pattern(r"(?:\A|\n)\(?a[).]\s")
_THIRD = 3
_LONGEST = 14
"""A line of more words is no headline."""
_ENDS = (".", "?", "!", "”", '"', "’")


def held(context: Context) -> frozenset[str]:
    """What the draft holds of all that rules may need, but for refutations."""
    return frozenset(_needs_held(context))


def _needs_held(context: Context) -> Iterator[str]:
    yield ""
    yield from {mention.kind for mention in context.mentions}
    ends = [sentence.ends for sentence in context.sentences]
    if any(one + other > 1 for one, other in pairwise([*ends, 0])):
        yield "two figures"
    if _count([mention for mention in context.mentions if mention.kind not in _TIMES]) > 1:
        yield "two amounts"
    if _count([mention for mention in context.mentions if mention.kind == "date"]) > 1:
        yield "two dates"
    if context.dated:
        yield "own date"
    if _has_headline(context):
        yield "headline"
    if context.document.lists:
        yield "list"
    if context.document.tables:
        yield "table"
    if context.document.lists or context.document.tables:
        yield "rows"
    headings = sum(block.kind == "heading" for block in context.document.blocks)
    if context.document.lists or headings >= _SEVERAL or _LETTERED.search(context.text):
        yield "outline"
    if any(_is_decade(mention) for mention in context.mentions):
        yield "decade"
    if _has_amount_again(context):
        yield "amount again"


def _is_decade(mention: Mention) -> bool:
    century = mention.value.removeprefix("BC")
    return mention.kind == "date" and century.isdecimal() and len(century) < _YEAR


def _has_amount_again(context: Context) -> bool:
    amounts = [mention for mention in context.mentions if mention.kind not in _TIMES]
    values = {mention.value for mention in amounts}
    if any(mention.value in values for source in context.sources for mention in source.mentions):
        return True
    exact = [mention.exact for mention in amounts if mention.exact is not None]
    return len(values) < len(amounts) or len(set(exact)) < len(exact)


def _has_headline(context: Context) -> bool:
    """Whether the draft begins with a heading of the first level, or with a line that is no sentence, as one."""
    first, *rest = context.document.blocks[:2] or (None,)
    if first is None or first.kind == "heading":
        return first is not None and first.level < _THIRD
    words, below = (context.text[block.start : block.end].strip() for block in (first, rest[0] if rest else first))
    is_line = first.kind == "paragraph" and "\n" not in words and len(words.split()) <= _LONGEST
    is_told = bool(rest) and rest[0].kind == "paragraph" and below.endswith(_ENDS) and len(below) > len(words)
    return is_line and is_told and words[:1].isupper() and not words.endswith((*_ENDS, ":", ",", ";", ")", "]"))


def faults(context: Context) -> frozenset[str]:
    """The names of the rules that the refuted claims of the draft are for."""
    refuted = [claim for claim in context.claims if claim.verdict == "refuted"]
    if not refuted:
        return frozenset()
    from factlint.rules.refutations import fault_of  # noqa: PLC0415 - most drafts have no refuted claim

    return frozenset(map(fault_of, refuted))


def words(context: Context) -> frozenset[str]:
    """The words of the draft in small letters, and its signs."""
    return frozenset(re.findall(r"[^\W\d_]+|[^\w\s]", context.text.lower()))


def _count(mentions: Sequence[Mention]) -> int:
    return len(mentions) + any(".." in mention.value for mention in mentions)
