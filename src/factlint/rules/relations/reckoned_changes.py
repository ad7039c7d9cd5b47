"""Changes in percent: from one level to another, "up 14% from $70 million"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES, MORE, MOVES, way
from factlint.patterns import pattern
from factlint.rules.reading.dates import year_of
from factlint.rules.reading.topics import goes_on
from factlint.rules.relations.apposed_changes import CHANGED, is_apposed_change
from factlint.rules.relations.contrast import contrasted, refers
from factlint.rules.relations.paired_shares import pairs
from factlint.rules.relations.reckoning import (
    CLOSED,
    Reckoning,
    around,
    in_text,
    is_of_another_time,
    is_part_of,
)
from factlint.rules.working.arithmetic import negate, percent_change, scaled
from factlint.rules.working.dimensions import COUNTED, alike, plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

CHANGED_BEFORE = pattern(
    rf"(?i)\b(?:(?P<noun>{CHANGED}) of|"
    rf"(?P<verb>{MOVES}|up|down)(?:(?: [a-z]+){{0,3}} by)?)"
    r"(?: (?:just|only|some|almost|nearly|an?|the))*\s*\Z"
)
SIGNED = pattern(r"(?P<sign>[+−–-])")
"""How a change in percent begins that no verb tells: "(2023: 70, +20%)"."""
_CHANGED_AFTER = pattern(
    rf"(?i)[ -](?:[a-z]+ )?(?P<noun>{CHANGES}|{MORE}|above|below|up on|down on|off(?! [0-9$£€]))\b(?! (?:of|in)\b)"
)
_THIS = pattern(r"(?i)\b(?:this|that) \Z")
_THIS_CHANGE = pattern(rf"(?i)[ -](?:[a-z]+ )?(?P<noun>{CHANGES})\b")
"""The same of a change that has been told, whatever it was one of: "this 80 percent cut in waste"."""
_THAN_THE = pattern(
    rf"(?i) (?:(?:{MORE}|up|down) (?:than|on|from)|below|above|under|over) (?:the |its |their |last (?:year|"
    rf"month)[’']s )?[$£€]?"
)
"""Between a change in percent and the level that it is from: "31 percent below the £140 million"."""
_APPOSED_LEVEL = pattern(r"(?i),? at (?:just |only |about |some )?[$£€]?\Z")
"""Before the level of the subject: "Sales, at £96 million, were"."""
_MOVES = pattern(rf"(?i)\b(?P<verb>{MOVES})\b")
_OR = pattern(r"(?i),? or (?:by )?\Z")
_BY = pattern(r"(?i)\bby\s+\Z")
_AT = pattern(r"(?i) (?:[a-z]+ )?at [$£€]?\Z")
"""Between a change and the level that it led to, from one that is not told: "to trade 8 percent higher at 16 euros"."""
_PACE = pattern(
    r"(?i)\b(?:annual(?:i[sz]ed)?|yearly|monthly|quarterly|weekly|daily|average|mean|compound(?:ed)?|successive)"
    r"(?: (?:average|annual|compound))?(?: [a-z]+)? (?:growth|(?<!average )(?<!mean )rates?|rises?|increases?|"
    r"gains?|falls?|declines?|drops?|"
    r"decreases?|inflation|returns?)\b[^.;:,0-9]*\Z"
)
_EVERY_YEAR = pattern(
    r"(?i) (?:annually|yearly|on average|compounded|(?:each|every|per) (?:year|month|quarter|week|day))\b"
)
_LATELY = pattern(r"(?i) (?:over|in|during|within) the (?:past|last) (?:year|quarter|month|week)\b")
_LED_TO = pattern(r"(?i),? (?:to|reaching) (?:about |some |just |only )?[$£€]?")
"""Between a change and the level that it led to, from one told before: "it has since grown 12 percent, to 2,100"."""
_TAKES_UP = pattern(
    r"(?i)(?:(?:by|in|since|until|at|from|over|within) [^.;:,]{1,30}?,? )?(?:it|they|this|that|these|"
    r"(?:the|this|that) (?:number|figure|total|sum|amount|level))(?: ha[sd]| have| then| soon| rose| fell|"
    r" grew| [a-z]+ed)\b"
)
"""How a sentence begins that goes on with what the one before it told of."""
_OVER_ANOTHER = pattern(
    r"(?i)(?:[ -][a-z]+){0,2} (?:than|over|on|from) (?:(?:in|during|for|at|by)\b|(?:the|that|a|an|its|last|this)\b"
    r"[^.,;0-9]*(?:[.,;]|\Z))"
)
"""After a change from what is not told: "12 percent more than the year before"."""
_PERCENT = Fraction(1, 100)


def changes(passage: Passage) -> Iterator[Reckoning]:
    """By what share one figure is more or less than another."""
    window = passage.window
    for share, low, high in pairs(passage):
        before, after = around(window, share)
        cue = (
            CHANGED_BEFORE.search(before)
            or _CHANGED_AFTER.match(after)
            or (_THIS.search(before) and _THIS_CHANGE.match(after))
            or _told_before(window, share, before, after)
            or SIGNED.match(share.mention.text)
        )
        if (
            cue is None
            or not alike(low.dimension, high.dimension)
            or is_part_of(window.document_text, *in_text((low, high)))
            or not (refers(window, share) or _tells_of_same(window, share, low, high))
            or _BY.search(around(window, low)[0])
            or any(_AT.match(window.document_text, share.end, one.mention.start) for one in (low, high))
            or _OVER_ANOTHER.match(after)
            or is_of_another_time(cue.group() + after)
            or is_paced(window, share)
        ):
            continue
        if (
            share.own == abs(high.own - low.own)
            and plain(low.dimension) == ()
            and not _counts(low)
            and not _counts(high)
        ):
            continue  # of rates without a sign
        words = cue.groupdict()
        first, second, third = in_text((share, low, high))
        told_of = refers(window, share) or words.get("sign") or _told_before(window, share, before, after) is not None
        led_to = second is share and _leads_to(window, share, third)
        firm = ((third is share and bool(told_of)) or led_to) and contrasted(window, low, high)
        firm = firm or is_apposed_change(window, share, low, high)
        firm = firm or (
            second is share
            and _THAN_THE.fullmatch(window.document_text, share.end, third.mention.start) is not None
            and _APPOSED_LEVEL.search(window.document_text, window.start, first.mention.start) is not None
        )
        up = words["sign"] == "+" if words.get("sign") else way((words.get("verb") or words["noun"] or "").lower())
        rise, fall = percent_change(low.given, high.given), negate(percent_change(high.given, low.given))
        if up is not False:
            yield Reckoning("change", share, (low, high), scaled(rise, _PERCENT), firm)
        if up is not True:
            yield Reckoning("change", share, (high, low), scaled(fall, _PERCENT), firm)


def _tells_of_same(window: Sentence, share: Figure, *levels: Figure) -> bool:
    """Whether levels told in other sentences than their change are set against each other, and of the same thing."""
    apart = [part for part in window.parts if not part.start <= share.mention.start < part.end]
    beside = [part for part in apart if any(part.start <= level.mention.start < part.end for level in levels)]
    if not beside:
        return True
    own = next(part for part in window.parts if part.start <= share.mention.start < part.end)
    return contrasted(window, *levels) and all(goes_on(*sorted((own, part))) for part in beside)


def is_paced(window: Sentence, share: Figure) -> bool:
    """Whether a change is that of one of some years, or their average: "12% a year", "annual growth of 12%"."""
    before, after = around(window, share)
    if "/" in (share.mention.unit or "") or _EVERY_YEAR.match(after):
        return True
    years = [year for mention in window.mentions if (year := year_of(mention)) is not None]
    apart = max(years, default=0) - min(years, default=0) > 1
    lengths = any(mention.kind == "duration" for mention in window.mentions)
    return (apart and _LATELY.match(after) is not None) or ((apart or lengths) and _PACE.search(before) is not None)


def _leads_to(window: Sentence, share: Figure, level: Figure) -> bool:
    """Whether a change of what has been told leads to a level: "It was 1,500. It has since grown 12%, to 1,680"."""
    own = [part for part in window.parts if part.start <= share.mention.start < part.end]
    led = _LED_TO.fullmatch(window.document_text, share.mention.end, level.mention.start)
    return (
        led is not None
        and "/" not in (share.mention.unit or "")
        and all(_TAKES_UP.match(window.document_text, part.start) for part in own)
    )


def _counts(figure: Figure) -> bool:
    """Whether it names what it counts."""
    return figure.dimension != ((COUNTED, 1),)


def _told_before(window: Sentence, share: Figure, before: str, after: str) -> re.Match[str] | None:
    """The verb of a change whose percent is told after its levels: "climbed to 7.2 million from 6.0, or 20 percent"."""
    if not _OR.search(before) or not CLOSED.match(after):
        return None
    moves = list(_MOVES.finditer(window.document_text, window.start, share.mention.start))
    return moves[0] if len(moves) == 1 else None
