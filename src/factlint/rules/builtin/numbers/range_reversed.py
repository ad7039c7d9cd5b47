"""N05: the first bound of a range is larger than the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, rule
from factlint.rules.corpus import on_a_part
from factlint.values.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_RANGE = (
    Phrase(r"\bbetween <a:amount> and <b:amount>"),
    Phrase(r"\b(?:from|between) <a:number> (?:to|and) <b:number>(?= [a-z]+s\b| people| men| women| children)"),
    Phrase(r"<a:age> to <b:any>"),
    Phrase(r"<a:number> to <b:number>(?= (?:[a-z]+s|people|men|women|children)\b)"),
    Phrase(r"<a:number>(?: - | – |-|–)<b:number>(?= (?:[a-z]+s|people|men|women|children)\b)"),
)
_BETWEEN = pattern(r"(?i)\bbetween\s+\Z")
_FROM = pattern(r"(?i)\bfrom\s+\Z")
_BOUNDS = pattern(r"(?P<first>[^\s–—-]+(?: [a-z]+)?)(?P<link> (?:and|to|or) |-|–| – )(?P<second>\S+)(?P<unit> ?.*)")
_SCALE = pattern(r" ?(?:thousand|million|billion|trillion)\b")
_ALL = 100
"""What two shares of a vote make: "lost by 45-55 percent" tells of no range."""
_MEASURED = frozenset({"money", "quantity", "duration", "percent"})
_FALLING = (
    r"los[st]\w*|price\w*|curfew|count\w*|fell|fall\w*|cut\w*|reduc\w*|declin\w*|drop\w*|down|"
    r"lower\w*|shrink\w*|shrank|"
    r"decreas\w*|beat|won|win|vot\w*|score\w*|outnumber\w*|odds|ratio|against|dwindl\w*|went|hours?|"
    r"from [0-9]+ (?:am|pm)|"
    r"ago|BCE?|hex(?:adecimal)?|"
    r"chang\w*|switch\w*|mov\w*|convert\w*|compared|slid\w*|slip\w*|ratio|reverse\w*|descend\w*|backward\w*|trim\w*"
)


@rule(
    "N05",
    "range-reversed",
    severity="note",
    profile="all",
    measured=on_a_part(right=1, read=26),
    bad=[
        "Each region sends «from 9 to 5» delegates.",
        "The course is for people «aged 60 to 16».",
        "A crew has between «15 and 9» hands.",
        "Expect to pay between «90 and 60 euros» for a room.",
        "Dissolve «12-8 grams» of yeast in a cup of water.",
    ],
    good=[
        "The losses were between 2.20 and 1.80 dollars.",
        "They keep a curfew between 2200 and 0700 hours.",
        "They count down from 10 to 1.",
        "It was warm then (360 to 345 million years ago).",
        "Each region sends from 5 to 9 delegates.",
        "The number fell from 9 to 5 delegates.",
        "Members voted 9 to 5 against new rules.",
        "A crew has between 9 and 15 hands.",
        "The gap between 15 and 9 was one that nobody filled.",
        "They mean to dig out between 500,000 and 1 million tonnes.",
        "It is between 250KiB and 1MiB, and they ask for between .4 and 2 bitcoins.",
        "Swabs were kept for 7 days or 4 weeks.",
        "The town said no by 55-45 percent.",
    ],
)
def range_reversed(context: Context) -> Iterator[Problem]:
    """The first bound of a numeric range is larger than the second.

    On real prose such ranges were nearly all meant: falling prices, a curfew at night, a countdown, a vote. So the rule
    runs only when every rule is asked for.

    It stays silent where words tell of a fall, a count, a vote, prices, hours of the day or years before our time.
    """
    for sentence in context.sentences:
        for match in sentence.find(*_RANGE, unless=_FALLING):
            first, second = match["a"], match["b"]
            if _exceeds(first, second):
                yield Problem(
                    match.start,
                    match.end,
                    f"The range begins at {first.text} and ends at {second.text}, which is less.",
                    fixes=(_exchanged(first, second),),
                )
        yield from _between(sentence)


def _between(sentence: Sentence) -> Iterator[Problem]:
    """Judge "between 15 and 9 hands" and "12-8 grams", which are one mention from the lower to the higher end."""
    for mention in sentence.mentions:
        bounds = _BOUNDS.fullmatch(mention.text) if ".." in mention.value else None
        if bounds is None or not _is_range(sentence, mention, bounds["link"]):
            continue
        first, second = bounds["first"], bounds["second"]
        one, other = numeral(first), numeral(second)
        if one is None or other is None or one.word != other.word or one.number <= other.number:
            continue
        if one.number + other.number == _ALL or _measures_apart(sentence, mention, first, bounds["unit"]):
            continue
        if not sentence.has(_FALLING):
            message = f"The range begins at {first} and ends at {second}, which is less."
            edit = Edit(mention.start, mention.end, f"{second}{bounds['link']}{first}{bounds['unit']}")
            fix = Fix("exchange the two bounds", (edit,), applicability="display")
            yield Problem(mention.start, mention.end, message, fixes=(fix,))


def _measures_apart(sentence: Sentence, mention: Mention, first: str, unit: str) -> bool:
    """Whether the ends have scales or units of their own, or are a number and its power: "18 months or 3 years"."""
    own = first.lstrip("0123456789.,£$€ ").rstrip("s")
    power = sentence.document_text[: mention.start].rstrip().endswith("×")
    return power or _SCALE.match(unit) is not None or bool(own and not unit.strip().startswith(own))


def _is_range(sentence: Sentence, mention: Mention, link: str) -> bool:
    """Whether two figures joined in one mention can only be the ends of a range."""
    text, start = sentence.document_text, max(sentence.start, mention.start - 10)
    told = _BETWEEN.search(text, start, mention.start) is not None
    if mention.kind in _MEASURED:
        return told if link == " and " else _FROM.search(text, start, mention.start) is None
    counted = counted_after(text, mention.end, sentence.end)
    return mention.kind == "number" and told and counted is not None and counted.plural


def _exceeds(first: Mention, second: Mention) -> bool:
    one, other = first.quantity, second.quantity
    if one is None or other is None or one.number is None or other.number is None:
        return False
    return one.number > other.number and (first.unit == second.unit or first.kind == "age")


def _exchanged(first: Mention, second: Mention) -> Fix:
    lead = first.text[: len(first.text) - len(first.text.lstrip("agedAGED "))]
    edits = (
        Edit(first.start, first.end, lead + second.text),
        Edit(second.start, second.end, first.text.removeprefix(lead)),
    )
    return Fix("exchange the two bounds", edits, applicability="display")
