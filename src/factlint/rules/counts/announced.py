"""Numbers that announce how many things follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions import Mention
    from factlint.rules.context import Context

_WITHOUT_VERB = (
    r"(?:(?!\b(?:is|are|was|were|has|have|had|will|would|can|could|that|which|who|if|when|because)\b)[^.:;,()?!—–])"
)
UP_TO_COLON = (
    rf"(?:\s+(?:of|in|for|from|on|at|by|within|across|to|with|under|this|last|next|listed|named|below|here)\b"
    rf"{_WITHOUT_VERB}{{0,40}}(?<!meaning)(?<!examples)(?<!example)(?<!description)"
    r"|\s+(?:remain|stand out|matter|follow|emerged?|exist|apply|won|qualified|took part|met|signed|attended|"
    r"voted|agreed|abstained|joined|objected|survived|died|withdrew|responded|replied))?"
    rf"(?:\s+(?:are|were|will be)(?:\s+(?!not\b)\w+(?:ed|en|own|old|eld|ound|de|ne|t)\b{_WITHOUT_VERB}{{0,50}})?"
    r"(?:\s+as follows)?)?"
    rf"(?:\s+(?:have|had|has) (?:ever )?\w+(?:ed|en|on|ld|ade|nt)\b{_WITHOUT_VERB}{{0,60}})?"
    r"(?:\s*\((?:known as |called |the )*[^():]{0,40})?:"
)
"""A pattern for what may stand between the noun that a number counts and the colon before what it announces."""

_NARROWED = pattern(
    r"(?:\b(?:first|last|next|top|another|further|additional|least|most|than|up to|about|around|some|nearly|almost|"
    r"roughly|any|every|each|only one|or|until|per|no|chapter|section|article|part|page|figure|table|step|"
    r"number|version|option|phase|stage|level|day|grade|room|route|line|group|class|type|volume|book|psalm|rule|act|"
    r"point)|[-–—/+×x(#$€£])\s*\Z",
    re.IGNORECASE,
)
_PART = pattern(
    r"\b(?:one(?!\s+of\s+\Z)|two|three|four|five|six|seven|eight|nine|ten|\d+|some|most|many|several|none|any|half|"
    r"both|either|[a-z]{2,}est|(?:most|least) [a-z]+|second|third|fourth|fifth)\s+of\s+"
    r"(?:(?:the|these|those|its|his|her|their|our|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)?[’']s?)\s+)?(?:[a-z]+\s+)?\Z",
    re.IGNORECASE,
)


def announced_count(context: Context, mention: Mention, most: int = 40) -> int | None:
    """The count, from 2 to `most`, that a number may announce.

    `None` for what is hedged, quoted, a label ("step 3") or a part ("the first three", "one of the three").
    """
    quantity = mention.quantity
    if mention.kind != "number" or quantity is None or quantity.bound != "exact" or quantity.unit:
        return None
    number = quantity.number
    if not isinstance(number, int) or not 2 <= number <= most or context.quoted(mention.start, mention.end):
        return None
    before = context.text[max(mention.start - 30, 0) : mention.start]
    part = _PART.search(before)
    return None if part or _NARROWED.search(before) else number
