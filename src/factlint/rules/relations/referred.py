"""Changes told apart from their two levels: "The rise of 27 cents", "It is 65 metres longer".

`levels` knows the levels by what stands beside each. Here the words of the amount ask for two levels, and these are the
only two figures of their measure before it: in its sentence, else in the nearest ones.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.directions import BETWEEN, MORE, NOUNS, way
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_NOUN = rf"(?P<noun>{'|'.join(sorted(NOUNS | BETWEEN | {'saving', 'loss'}))})"
_KIND = (
    r"(?:(?!(?:first|last|next|further|average|annual|yearly|expected|planned|proposed|previous|earlier)\b)[a-z-]+ )?"
)
_IS = r"(?:is|was|makes|means|represents|marks|equals|gives|amounts to|comes to|works out (?:at|as))"
_DEFINITE = (
    # The rise of 27 cents | the difference is 14 metres
    Phrase(rf"\b(?:the|that|this) {_KIND}{_NOUN}(?: of|,? (?:which )?(?:is|was|comes to|came to)) <r:level>"),
    # the 25 percent drop
    Phrase(rf"(?P<the>)<r:level>[ -](?:[a-z]+ )?{_NOUN}\b(?! (?:of|from|to)\b)"),
    # That is an increase of 12 percent
    Phrase(rf"(?:^|,? (?:so|and) )(?:that|this|it|which) {_IS} an? {_KIND}{_NOUN} of <r:level>"),
)
"""Amounts of a change that has been told before."""
_COMPARED = (
    # Its replacement, at 1,345 metres, is 65 metres longer | 54% less time
    Phrase(rf"(?:,|\b(?:is|was|are|were)) <r:level> (?P<more>{MORE})\b(?! than\b)"),
    Phrase(rf"(?:,|;| —| –| \() ?(?:which {_IS} |making |giving |leaving )?(?:an?|the) {_KIND}{_NOUN} of <r:level>"),
)
"""Amounts of which one level stands in the same sentence."""
_OLD = pattern(
    r"(?i)\b(?:before|earlier|ago|previous(?:ly)?|prior|last|then|old|originally|formerly|first|used to|at the "
    r"(?:start|beginning|outset))\b"
)
_NEW = pattern(r"(?i)\b(?:now|today|after(?:wards)?|later|this|new|current(?:ly)?|second|latest|at the end)\b")
_AGAINST = pattern(r"(?i)\b(?:against|compared|versus|instead|rather than|up|down|in place of|replac\w+|than|from)\b")
"""Words that set a level against another: of another time, or the two as such."""
_JOINT = pattern(r"[.?!]\s|\n|,| and | but | while | whereas |;")
_OF_ANOTHER = pattern(r" (?:in|of|for|among|by) (?:(?:the|its|their|his|her|all) )?(?P<noun>[a-z]{4,})")
_THE = pattern(r"(?i)\b(?:the|that|this)\s+\Z")
_OTHER_TIME = pattern(
    r"(?i)\b(?:planned|expected|forecast|announced|proposed|promised|projected|next|since|(?:a|per|each|every) "
    r"(?:day|week|month|quarter|year)|yearly|annual(?:ly)?|further|another|average[ds]?|net|between)\b"
)
"""Words of a change that is not the one between the levels told."""
_KINDS = frozenset({"number", "money", "quantity", "percent", "duration"})
_REACH = 3
"""In how many sentences before the amount its levels are looked for."""
_NEAR = 5
"""How many times as large one level is as the other at most."""


class Referred(NamedTuple):
    """An amount and its two levels as they stand; `up` is the way the words say, `None` where they say none."""

    amount: Mention
    up: bool | None
    way: tuple[int, int]
    levels: tuple[Mention, Mention]
    window: Sentence


def referred(context: Context) -> Iterator[Referred]:
    """The amounts of a draft whose levels stand apart from them, each once."""
    for index, sentence in enumerate(context.sentences):
        if not sentence.mentions or sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}:
            continue
        for match in sentence.find(*_DEFINITE):
            yield from _levelled(context, index, match, definite=True)
        for match in sentence.find(*_COMPARED):
            yield from _levelled(context, index, match, definite=False)


def _levelled(context: Context, index: int, match: Match, *, definite: bool) -> Iterator[Referred]:
    amount, sentence = match["r"], context.sentences[index]
    if "the" in match.found.re.groupindex and not (_unit(amount) and _THE.search(context.text[: amount.start][-6:])):
        return  # "the two lead actors"
    for window in context.windows(index, _REACH):
        found = _pair(window, amount)
        if not found:
            continue
        own = sum(level.start >= sentence.start for level in found)
        if len(found) == 2 and (definite or own) and _are_meant(window, match, found, definite=definite):
            name = "noun" if match.words("noun") else "more"
            yield Referred(
                _in(found[0], amount), way(match.words(name)), match.span(name), (found[0], found[1]), window
            )
        return


def _pair(window: Sentence, amount: Mention) -> list[Mention]:
    """The levels before an amount: empty where fewer than two may be meant, more than two where nobody can tell."""
    measured: dict[str | None, list[Mention]] = {}
    counted: dict[str, list[Mention]] = {}
    in_points = amount.unit == "pp" or window.document_text[amount.end : amount.end + 6] in {" point", "-point"}
    for level in window.sketch.mentions:
        if level.end > amount.start or not _may_be_level(level, amount, in_points=in_points):
            continue
        if level.kind == "number":
            noun = counted_after(window.document_text, level.end, window.end)
            counted.setdefault(noun.head if noun else "", []).append(level)
        else:
            measured.setdefault(_unit(level), []).append(_in(level, level))
    bare = counted.pop("", [])
    if in_points or amount.kind in {"money", "quantity", "duration"}:
        counted = {}
    groups = [[*group, *(_in(group[0], level) for level in bare)] for group in (*measured.values(), *counted.values())]
    groups = [group for group in groups or [bare] if len(group) > 1]
    return groups[0] if len(groups) == 1 else [level for group in groups for level in group]


def _in(like: Mention, bare: Mention) -> Mention:
    """A figure in the measure of another that it has or leaves out: "6 minutes instead of 8", 45 cents in euros."""
    if bare.kind in {"percent", "fraction"} or like.kind == "percent":
        return bare
    quantity = bare.quantity and bare.quantity._replace(unit=_unit(like))
    return bare._replace(kind=like.kind, unit=_unit(like), quantity=quantity)


def _unit(mention: Mention) -> str | None:
    """The unit without what it is counted by: hours of hours a week."""
    unit = mention.quantity.unit if mention.quantity else None
    return unit.partition("/")[0] if unit else None


def _may_be_level(level: Mention, amount: Mention, *, in_points: bool) -> bool:
    if level.kind not in _KINDS or level.quantity is None or not level.quantity.number:
        return False
    if level.unit and level.text.endswith(f"-{level.unit}"):
        return False  # "a two-bedroom flat"
    if level.kind == "number":
        return not in_points
    if amount.kind in {"percent", "fraction"} and not in_points:
        return True
    if in_points:
        return level.kind == "percent"
    cents = amount.kind == level.kind == "money" and "cent" in amount.text
    return amount.kind != "number" and (_unit(level) == _unit(amount) or cents)


def _are_meant(window: Sentence, match: Match, levels: Sequence[Mention], *, definite: bool) -> bool:
    """Whether the two figures can be the levels of one thing, and the change is of no other."""
    numbers = [abs(Fraction(level.quantity.number or 0)) for level in levels if level.quantity]
    other = _OF_ANOTHER.match(match.after) if definite else None
    if other is not None and other["noun"][:5].lower() not in window.document_text[window.start : match.start].lower():
        return False
    if _OTHER_TIME.search(match.inside) or (definite and _OTHER_TIME.search(match.after[:60])):
        return False
    base_is_known = (
        match["r"].kind not in {"percent", "fraction"} or way(match.words("noun") or match.words("more")) is not None
    )
    of_two = match.words("noun") in BETWEEN or match.words("more") != ""
    return (
        min(numbers) < max(numbers) <= _NEAR * min(numbers)
        and base_is_known
        and (of_two or _contrasted(window, *levels))
    )


def _contrasted(window: Sentence, one: Mention, other: Mention) -> bool:
    """Whether two figures are set against each other, as of two times: not "£12 for adults and £8 for children"."""
    text = window.document_text
    between = text[one.end : other.start]
    joint = _JOINT.search(between)
    apart = joint.start() if joint else len(between)
    after = text[other.end : window.end]
    stop = re.search(r"[.;,]| and ", after)
    first = text[max(window.start, one.start - 60) : one.end + apart]
    second = between[apart:] + after[: stop.start() if stop else None]
    if _AGAINST.search(between):
        return True
    marks = [_mark(words) for words in (first, second)]
    dates = [
        [m.value for m in window.mentions if m.kind in {"date", "duration"} and start <= m.start < end]
        for start, end in (
            (window.start, one.end + apart),
            (one.end + apart, other.end + (stop.start() if stop else 80)),
        )
    ]
    if all(dates) and dates[0] != dates[1]:
        return True
    return marks[0] != marks[1] and (None not in marks or ". " in between or "\n" in between)


def _mark(words: str) -> str | None:
    return "old" if _OLD.search(words) else "new" if _NEW.search(words) else None
