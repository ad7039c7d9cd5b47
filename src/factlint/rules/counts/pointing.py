"""Numbers that point back with an article to those told before, and are no longer the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules.counts.comparing import slip
from factlint.rules.counts.labelled import OF_THEM, agree, are_sides, told_apart
from factlint.rules.counts.synonyms import called
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.mentions.counted import Counted
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_POINTS = pattern(r"\b(?:the|all|those|these|all the|all of the)\s+\Z", re.IGNORECASE)
_LIMIT = pattern(
    r"\b(?:the|its|their|this|that)\s+(?P<limit>maximum|minimum|limit|capacity)(?:\s+(?:size|number|length))?"
    r"\s+of\s+\Z",
    re.IGNORECASE,
)
_SOME = pattern(
    r"\s+(?:who|that|which|with|without|from|whose|of|where|still|left|not|at|on(?! board)|"
    r"in(?! (?:the|this|our|its) (?:study|trial|survey|sample|poll|list|book|series)))\b"
)
"""After a noun that is of some of those told."""
_OF_OTHERS = pattern(
    r"\b(?:another|the other|an? (?:[a-z]+ )?one|second|today|now|currently|these days|this year|next|since then|upper|"
    r"lower)\b",
    re.IGNORECASE,
)
"""In a sentence that tells of another thing, or of another time."""
_TWICE = 2
_BESIDE = 250
"""So many characters on a limit may be that of the thing told of before."""
_NEAR = 1500
"""So many characters on a number may point back."""
_BY_VOTES = Phrase(
    r"\b(?:(?<!up\s)(?<!down\s)by|passed|carried|approved|rejected|voted|vote of) <one:number>(?: votes)? "
    r"(?:to|against) <other:number>"
)
_FOR_AND_AGAINST = Phrase(
    r"<one:number>(?: [a-z]+){0,3} (?:voted|were|was)? ?(?:for|in favou?r)\b[^.;]{0,60}?<other:number>"
    r"(?: [a-z]+){0,3}? against\b"
)

Pair = tuple["Mention", "Mention", str]


def pointing(context: Context) -> Iterator[Pair]:
    """Each number that points back wrongly, the one that it points to, and what is counted."""
    told: dict[str, list[tuple[Mention, Counted, Sentence]]] = defaultdict(list)
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded:
            continue
        for mention in sentence.mentions:
            counted = counted_after(context.text, mention.end, sentence.end) if mention.kind == "number" else None
            if counted is None or not counted.plural or OF_THEM.match(context.text, mention.end):
                continue
            alike = told[called(counted.head)]
            near = bisect_right(alike, mention.start - _NEAR, key=lambda each: each[0].start)
            same = alike[near:]
            alike.append((mention, counted, sentence))
            if same and len({each[0].value for each in same}) == 1:
                yield from _pointed(context, alike[-1], same[0])
    yield from _votes(context)


def _pointed(
    context: Context, later: tuple[Mention, Counted, Sentence], earlier: tuple[Mention, Counted, Sentence]
) -> Iterator[Pair]:
    (one, counted, sentence), (other, before, told) = later, earlier
    text = context.text
    mine, theirs = (text[slice(*each.clause_at(figure.start))] for each, figure in ((sentence, one), (told, other)))
    if agree(one, other) or _has_heading(context, other.end, one.start) or _OF_OTHERS.search(sentence.text):
        return
    lead = text[max(sentence.start, one.start - 40) : one.start]
    if (limit := _LIMIT.search(lead)) is not None:
        bound = "min" if limit["limit"].lower() == "minimum" else "max"
        if other.bound == bound and one.start - other.end < _BESIDE and not are_sides(mine, theirs):
            yield one, other, f"{limit['limit'].lower()} of {counted.head}s"
    elif _POINTS.search(lead) and one.bound == other.bound == "exact" and not told_apart(mine, theirs):
        narrowed = _SOME.match(text, counted.end) is not None
        swapped = slip(one.text, other.text) == "transposed"
        known = set(counted.modifiers) <= set(before.modifiers)
        done = [word for word in counted.modifiers if word.endswith("ed") and _follows(text, told, other, word)]
        if not narrowed and ((swapped and known) or done):
            yield one, other, f"number of {counted.head}s"


def _follows(text: str, sentence: Sentence, mention: Mention, verb: str) -> bool:
    """Whether a number is the object of a verb of its sentence: "destroyed 14 huts"."""
    return re.search(rf"\b{verb}\s+\Z", text[sentence.start : mention.start]) is not None


def _votes(context: Context) -> Iterator[Pair]:
    """Judge "by 211 votes to 188 ... with 211 in favour and 178 against", where a draft tells of one division."""
    quiet = [sentence for sentence in context.sentences if not sentence.quoted]
    found = [(sentence, match) for sentence in quiet for match in sentence.find(_BY_VOTES, _FOR_AND_AGAINST)]
    told = [match for _, match in found]
    if len(found) == _TWICE and not _OF_OTHERS.search(found[1][0].text):
        mine, theirs = ({each.whole: each for each in (one["one"], one["other"])} for one in reversed(told))
        wrong, right = mine.keys() - theirs.keys(), theirs.keys() - mine.keys()
        if len(wrong) == len(right) == 1 and len(mine) == len(theirs):
            yield mine[wrong.pop()], theirs[right.pop()], "number of votes"


def _has_heading(context: Context, start: int, end: int) -> bool:
    return any(start <= block.start < end for block in context.document.blocks if block.kind == "heading")
