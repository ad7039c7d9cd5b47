"""Numbers that are one off the list that a sentence ends in: "six areas of the country (Belem, ... and Recife)".

What may stand between things that are counted and their names has no end. So it is not read: a list after a colon, a
dash or in a bracket, as many as no number before it says and one more or fewer than one of them does, was counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import Counted, counted_after, is_plural
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.announced import announced_count
from factlint.rules.counts.collectives import COLLECTIVES
from factlint.rules.reading.enumeration import Enumeration, read_enumeration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_SIGN = pattern(r":\s+|\s[–-]\s|\s?(?:—|--)\s?|\s\(")
_FOLLOWING = pattern(r"\bfollowing\b")
_APART = pattern(r"[.:;()?!—]|\s[–-]\s|,\s(?:the\s)?[A-Z]")
"""Between a number and a list that is of something else."""
_GAP = 110
_OF_THEM = pattern(r"\s+of\s+(?:the|its|their|his|her|our|these|those|them)\b")
_BY_VERB = pattern(r"\s+(?:are|were|have|had|will|[a-z]+ed)\b")
"""Behind a number that counts what was named before: "seven were listed"."""
_CLAUSE = pattern(
    r"\b(?:is|are|was|were|he|she|they|we|I|it|you|will|would|can|has|have|had|to|that|one|first|second|third|"
    r"firstly|by|said)\b"
)
"""In an item that is no mere name of a thing."""
_OR = pattern(r"\bor\b")
"""Before the last of what there is to choose from: "compare two weights - lighter, equal, or heavier"."""
_LONGEST = 8
_BARE = 3
"""So many items, at least, make a list that no colon announces."""


class NearlyListed(NamedTuple):
    """A number of things, and the list that is one off it."""

    mention: Mention
    number: int
    counted: Counted | None
    listed: Enumeration


def nearly_listed(context: Context) -> Iterator[NearlyListed]:
    """The numbers of a draft that are one off the list which their sentence ends in."""
    for sentence in context.sentences:
        numbers = [one for one in sentence.mentions if one.kind == "number" and one.quantity is not None]
        if not numbers or sentence.crowded or sentence.kind in {"cell", "heading"} or _FOLLOWING.search(sentence.text):
            continue
        for sign in _SIGN.finditer(context.text, numbers[0].end, sentence.end):
            before = [one for one in numbers if one.end <= sign.start()]
            listed = _read(context, sentence, sign.end(), colon=sign[0].startswith(":"))
            if listed is None or any(_says(one, listed) for one in numbers):
                continue
            yield from _one_off(context, before, sign.start(), listed)[:1]


def _read(context: Context, sentence: Sentence, start: int, *, colon: bool) -> Enumeration | None:
    """The names or things of a word or a few that stand behind a sign; `None` where they cannot be counted."""
    listed = read_enumeration(context.text, start, sentence.end)
    if listed is None or not listed.closed or (len(listed.items) < _BARE and not colon):
        return None
    items = [context.text[start:end] for start, end in listed.items]
    if len({item[:1].isupper() or item.startswith(("the ", '"', "“")) for item in items}) > 1:
        return None
    if any(len(item.split()) > _LONGEST or _CLAUSE.search(item) for item in items):
        return None
    if _OR.search(context.text, listed.items[-2][0], listed.end):
        return None
    figures = context.mentions_in(listed.start, listed.end)
    return None if any(one.kind != "date" for one in figures) else listed


def _says(mention: Mention, listed: Enumeration) -> bool:
    """Whether a number, or an end of a range, is that of a list."""
    quantity = mention.quantity
    ends = (quantity.low, quantity.high) if quantity is not None else ()
    return any(end is not None and listed.least <= end <= listed.most for end in ends)


def _one_off(context: Context, before: list[Mention], sign: int, listed: Enumeration) -> list[NearlyListed]:
    """The numbers before a sign that are one off the list behind it, the nearest first."""
    found = []
    for mention in reversed(before):
        number = announced_count(context, mention)
        if number is None or not listed.least - 1 <= number <= listed.most + 1:
            continue
        of = _OF_THEM.match(context.text, mention.end, sign)
        counted = counted_after(context.text, of.end() if of else mention.end, sign)
        counts = of or (counted is not None and counted.plural) or _BY_VERB.match(context.text, mention.end, sign)
        end = counted.end if counted is not None else mention.end
        if counts and sign - end <= _GAP and not _is_of_others(context.text, end, sign):
            found.append(NearlyListed(mention, number, counted, listed))
    return found


def _is_of_others(text: str, end: int, sign: int) -> bool:
    """Whether a list is of things named between a number and its sign: "three judges on the rights of mills (...)"."""
    last = text[end:sign].rpartition(" ")[2]
    others = (last.islower() and is_plural(last)) or last in COLLECTIVES
    return _APART.search(text, end, sign) is not None or others
