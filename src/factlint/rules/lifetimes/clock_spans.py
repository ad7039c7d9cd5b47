"""Lengths that a sentence works out from two clock times: "Open at 9am and shut at 5pm, which makes nine hours"."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.lengths import DAYS, is_before_noun
from factlint.rules.lifetimes.spans import OF_CLOCK, TWO_CLOCKS, Span, span_between
from factlint.rules.reading.hedges import nearly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_WORKED_OUT = pattern(
    r"(?i)[^.;:]{0,40}?(?:,|—|–| and) ?(?:so|thus|therefore|hence|which|that|this|making|giving|leaving|having|lasting|"
    r"(?:after )?(?:a|an) [a-z]+ of|in all|for|in)\b[^.;:]{0,60}\Z"
)
"""Between the second clock time and the length that follows from both."""
_BY_THE_WAY = pattern(r"(?: (?:am|pm|a\.m\.|p\.m\.))?,? an? \Z")
"""The same before a noun: "and ties up at 9.25am, a 45-minute crossing"."""
_THE_TRIP = pattern(
    r"The (?:crossing|journey|trip|voyage|flight|ride|drive|sailing|passage) (?:takes|took|lasts|lasted|is|was) "
    r"(?:just |only |about |nearly )?\Z"
)
"""How the sentence after two clock times begins that tells the length: "The crossing takes"."""
_TOLD_AT = pattern(r"(?i)\b(?:at|from|until|till|to|by) \Z")
_WITH_A_POINT = pattern(r"(?P<hour>[01]?[0-9]|2[0-3])\.(?P<minute>[0-5][0-9])")
"""A clock time as it is written without am or pm, of which one alone may be a price: "leaves at 8.40"."""
_OF_ELSE = pattern(
    r"(?i)\b(?:breaks?|intervals?|pauses?|late|early|earlier|delay\w*|every|each|longer|shorter|more|less|extra|shifts?|"
    r"behind|ahead|only|another|minus|plus|except|usual\w*|normal\w*)\b"
)
"""Words about a length that is not that from the first to the second."""
_GOES_ON = pattern(
    r"(?i) (?:late|early|earlier|longer|shorter|more|less|before|after|ago|behind|ahead|each|every|of)\b"
)
_SIGNS = frozenset("+-−–")
"""Before the distance of a zone from another: "UT-02:30"."""
_MOST = 4
_NEAR = Fraction(1, 2)
"""By how much, as a share of it, a length may be wrong that was worked out."""


def worked_out(context: Context) -> Iterator[Span]:
    """The lengths worked out from the two clock times before them, where no others told beside them make these."""
    previous: Sentence | None = None
    for sentence in context.sentences if TWO_CLOCKS.search(context.text) else ():
        before, previous = previous, sentence
        if sentence.quoted or sentence.crowded:
            continue
        for length in sentence.mentions:
            if length.kind == "duration" and length.quantity and length.quantity.unit in OF_CLOCK:
                yield from _from_clocks(context, before, sentence, length)


def _from_clocks(context: Context, before: Sentence | None, sentence: Sentence, length: Mention) -> Iterator[Span]:
    own = _clocks(sentence, length.start)
    earlier = _clocks(before, length.start) if before and not before.quoted else ()
    if len(earlier) > 1 and _THE_TRIP.fullmatch(context.text, sentence.start, length.start):
        yield from _between(context, earlier, length)
        return
    told = [*earlier, *own]
    if not own or not 1 < len(told) <= _MOST or not _follows(context.text, own[-1], length):
        return
    start = own[0].start if len(own) > 1 else own[-1].start
    if _OF_ELSE.search(context.text, start, length.start) or _GOES_ON.match(context.text, length.end):
        return
    yield from _between(context, told, length)


def _between(context: Context, told: Sequence[Mention], length: Mention) -> Iterator[Span]:
    """The span between the last two clock times, where no two of those told are so far apart as the length says."""
    almost = nearly(context.text, length.start)
    pairs = combinations(told, 2)
    spans = [span for pair in pairs for span in span_between(*pair, length.quantity, length, almost=almost)]
    last = [span for span in spans if (span.begin, span.end) == (told[-2], told[-1])]
    if last and not any(span.fits for span in spans) and _is_near(last[0]):
        yield last[0]


def _follows(text: str, clock: Mention, length: Mention) -> bool:
    """Whether the words behind a clock time lead to a length that it ends."""
    aside = is_before_noun(length) and _BY_THE_WAY.fullmatch(text, clock.end, length.start)
    return bool(aside) or _WORKED_OUT.fullmatch(text, clock.end, length.start) is not None


def _clocks(sentence: Sentence, end: int) -> Sequence[Mention]:
    """The clock times of a sentence up to a place."""
    text = sentence.document_text
    told = [one for one in sentence.mentions if one.kind == "time" and "/" not in one.value and one.end <= end]
    told = [one for one in told if text[one.start - 1 : one.start] not in _SIGNS]
    pointed = [
        one._replace(kind="time", value=f"T{int(clock['hour']):02}:{clock['minute']}")
        for one in sentence.mentions
        if one.kind == "number" and one.end <= end and _TOLD_AT.search(text, max(one.start - 6, 0), one.start)
        if (clock := _WITH_A_POINT.fullmatch(one.text)) is not None
    ]
    return told or (pointed if len(pointed) > 1 else ())


def _is_near(span: Span) -> bool:
    """Whether a length is near enough to what it should be to have been worked out."""
    told = Fraction(span.length.low or 0) * DAYS[span.length.unit or "hour"]
    return abs(told - span.least) <= _NEAR * span.least
