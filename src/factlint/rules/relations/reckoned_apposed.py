"""Shares told in apposition to their part, or before what they are of and what they come to."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.figures import MEASURES
from factlint.rules.relations.paired_shares import pairs
from factlint.rules.relations.reckoned_shares import APPOSED, APPOSITION, HEDGE, leads_to_whole
from factlint.rules.relations.reckoning import CLOSED, Reckoning, around, in_text, is_part_of
from factlint.rules.working.arithmetic import divide, multiply
from factlint.rules.working.dimensions import alike, rated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_OF_THEM_ARE = pattern(r"(?i) of (?:them|these|those)(?:,| \(|,? or) ?(?:or )?")
_OF_OR_ON = pattern(r"(?i) (?:[a-z]+ ){0,2}?(?:of|on) ")
_OF_WHOLE = pattern(r"(?i)(?: majority)? of (?:the |its |all |those )*")
_IN_ALL = pattern(r"(?i) (?:in all|in total|altogether|all told)\b")
_COMES_TO = pattern(
    r"(?i)\b(?:adds?|comes? to|came to|amounts? to|amounted to|works? out at|equals|"
    r"makes?|made|means|meant|yield(?:s|ed)?|brings?|brought(?: in)?|"
    r"raise[sd]?|nett?ed|earn(?:s|ed)?|costs?|fetched|"
    r"that is|this is|or)(?: (?:about|only|just|some|nearly|roughly))?\s*\Z"
)
_NEXT = pattern(r"(?: [\w’'-]+){0,9}(?: — | – | \(|,? or |, )")
_CLOSES = pattern(r"(?i)(?: [a-z]+)?(?=,| —| –|\)|\.\Z)|(?i: of (?:them|these|those)(?=[,.)]))")
_OR_SHARE = pattern(
    r"(?i)(?: (?!(?:who|that|which|whose|and|but|while|to|from|than|with)\b)[\w’'-]+){0,12}?"
    r"(?:,(?: or)?| \(|, that is,?) ?"
    rf"(?:{HEDGE})? ?"
)
"""Between a whole and the share that its part is said to be."""
_CLOSED = pattern(r"[,.;)]|\Z| of (?:the (?:total|whole|lot)\b|(?:all of )?them(?=[,.;)]))")
_PAID_FOR = pattern(r"(?i) for (?:an? |about |just |some |the )*")
_BOUGHT_FOR = pattern(r"(?i)[^.;:0-9]{0,60} for (?:about |just |some )?[$£€]?")
_VALUES = pattern(r"(?i)[^.;0-9]{0,80}\b(?:valu(?:es?|ed|ing|ation)|worth)\b[^.;0-9]{0,40}")
"""Between what is paid for a share and what all of it is worth at that price."""
_AHEAD = pattern(r"(?i)(?: of| the) [^.;:()0-9]{3,60}(?:, |: | — | – )[$£€]?")
_SHUT = pattern(r"(?: [a-z]+)?(?:[,)]| —| –|\.?\s*\Z)")
_ALL_TOLD = pattern(r"(?i)(?: [a-z]+)? (?:in all|in total|altogether|all told)(?=[,.)]| —| –)")
_PROFIT = pattern(r"(?i)\b(?:(?P<kind>[a-z]+) )?(?:profits?|earnings|income|surplus)(?: (?:of|was|came to))? \Z")
_ON_SALES = pattern(r"(?i),? (?:on|from|against) (?:[a-z]+ ){0,2}(?:revenues?|sales|turnover|takings)\b")
_MARGIN = pattern(
    r"(?i)\b(?:an?|the|its|their|that|this) (?:(?P<kind>[a-z]+) )?(?:profit )?margin(?:,? (?:of|was|is|at|stood at))? "
    r"(?:just |only |about )?\Z"
)
_REPRESENTS = pattern(
    r"(?i)[^.;:()]{0,50}?\b(?:represent(?:s|ed|ing)?|constitut(?:es?|ed|ing)|ma(?:kes?|de|king) up|account(?:s|ed|"
    r"ing)? for|"
    r"equal to|equivalent to|this (?:is|was)|that (?:is|was))"
    r"(?: (?:about|only|just|some|nearly|almost|roughly|around|less than|more than|over|under|an?|the))* "
)
_ROUGH = 20
"""By which part of itself a portion told as a fraction may be off."""
_CLOSE = 30
"""How far behind a whole the words may stand that say what a share of it comes to."""


def represented(passage: Passage) -> Iterator[Reckoning]:
    """A share that words say a figure is of a whole: "12 million, but this is less than 6 percent of 130 million"."""
    text = passage.window.document_text
    for part, share, whole in zip(passage.found, passage.found[1:], passage.found[2:], strict=False):
        if not share.is_share or share.mention.kind == "multiple" or share.is_points or part.is_share or part.is_open:
            continue
        if part.family != whole.family or not alike(part.dimension, whole.dimension) or whole.is_open:
            continue
        of = leads_to_whole(text, share, whole)
        if of and _REPRESENTS.fullmatch(text, part.end, share.mention.start) and part.number < whole.number:
            yield Reckoning("share", share, (part, whole), divide(part.given, whole.given), firm=True)


def apposed(passage: Passage) -> Iterator[Reckoning]:
    """A share in apposition to its part: "900 people, a third of the 2,700", "two thirds of them, 1,800"."""
    text = passage.window.document_text
    for first, second, third in zip(passage.found, passage.found[1:], passage.found[2:], strict=False):
        if APPOSITION.fullmatch(text, first.end, second.mention.start) and leads_to_whole(text, second, third):
            share, part, whole = second, first, third
        elif _OF_THEM_ARE.fullmatch(text, second.end, third.mention.start) and CLOSED.match(text, third.end):
            share, part, whole = second, third, first
            like = [
                one for one in passage.found if one.family == whole.family and one.mention.start < share.mention.start
            ]
            if len(like) > 1:
                continue  # "of them": of which?
        elif leads_to_whole(text, first, second) and _is_all_told(text, second, third):
            share, part, whole = first, third, second
        else:
            continue
        if share.mention.kind not in {"percent", "fraction"} or share.is_points or rated(share.dimension):
            continue
        if part.family == whole.family and alike(part.dimension, whole.dimension) and 0 < part.number < whole.number:
            quotient = divide(part.given, whole.given)
            yield Reckoning("share", share, (part, whole), quotient, firm=not (part.is_open or whole.is_open))


def _is_all_told(text: str, whole: Figure, part: Figure) -> bool:
    """Whether a part is told right after its whole as all that a share of it is: "of the twelve, nine in all,"."""
    return _NEXT.fullmatch(text, whole.end, part.mention.start) is not None and bool(_ALL_TOLD.match(text, part.end))


def partitioned(passage: Passage) -> Iterator[Reckoning]:
    """A part told with its whole, and the share in apposition to both, whatever else the sentence tells.

    "14 of the 56 seats on the boards of the ten largest firms, or 25 percent", "A quarter of its seats, 14 of 56, are".
    """
    text, found = passage.window.document_text, passage.found
    for part, whole in pairwise(found):
        if part.is_share or whole.is_share or not is_part_of(text, part, whole) or not 0 < part.number < whole.number:
            continue
        if not alike(part.dimension, whole.dimension) or part.is_open or whole.is_open:
            continue
        for share in found:
            if share.mention.kind not in {"percent", "fraction"} or share.is_points or rated(share.dimension):
                continue
            behind = _OR_SHARE.fullmatch(text, whole.end, share.mention.start) and _CLOSED.match(text, share.end)
            ahead = _AHEAD.fullmatch(text, share.end, part.mention.start) and _SHUT.match(text, whole.end)
            if behind or ahead:
                yield Reckoning("share", share, (part, whole), divide(part.given, whole.given), firm=True)


def valued(passage: Passage) -> Iterator[Reckoning]:
    """What is paid for a share, and what the whole is worth: "£4 million for 5 percent, which values it at £80m"."""
    text = passage.window.document_text
    for share, part, whole in pairs(passage):
        first, second = in_text((share, part))
        between = (_PAID_FOR if first is part else _BOUGHT_FOR).fullmatch(text, first.end, second.mention.start)
        if between and part.mention.kind == "money" and _VALUES.fullmatch(text, second.end, whole.mention.start):
            yield Reckoning("share", share, (part, whole), divide(part.given, whole.given), firm=True)


def earned(passage: Passage) -> Iterator[Reckoning]:
    """A profit, the sales that it was made on, and the margin: "£3 million on sales of £40 million, a margin of"."""
    window = passage.window
    for share, part, whole in pairs(passage):
        margin, profit = _MARGIN.search(around(window, share)[0]), _PROFIT.search(around(window, part)[0])
        if not margin or not profit or margin["kind"] not in {None, profit["kind"]}:
            continue
        in_order = part.end < whole.mention.start < share.mention.start
        if share.mention.kind == "percent" and in_order and _ON_SALES.match(window.document_text, part.end):
            yield Reckoning("share", share, (part, whole), divide(part.given, whole.given), firm=True)


def fronted(passage: Passage) -> Iterator[Reckoning]:
    """A share before what it is of and what it comes to: "two in five of the 900, 360 in all", "5% of £50 is £2.50"."""
    window = passage.window
    for share, part, whole in pairs(passage):
        if not share.mention.start < whole.mention.start < part.mention.start:
            continue
        text = window.document_text
        before, after = around(window, part)
        if (
            _OF_WHOLE.fullmatch(text, share.end, whole.mention.start)
            and APPOSED.search(before)
            and _IN_ALL.match(after)
        ):
            yield Reckoning("share", share, (part, whole), divide(part.given, whole.given), firm=True)
        elif (
            _OF_WHOLE.fullmatch(text, share.end, whole.mention.start)
            and _NEXT.fullmatch(text, whole.end, part.mention.start)
            and _CLOSES.match(after)
        ):
            made = multiply(share.given, whole.given)
            rough = whole.number * share.number / _ROUGH if share.mention.kind == "fraction" else Fraction(0)
            yield Reckoning("portion", part, (share, whole), made.widened(rough), firm=True)
        elif (
            share.mention.kind == "percent"
            and part.mention.kind in MEASURES
            and alike(part.dimension, whole.dimension)
            and _OF_OR_ON.match(text, share.end)
            and _COMES_TO.search(before)
            and part.seconds == whole.seconds
        ):
            firm = part.mention.start - whole.end < _CLOSE
            yield Reckoning("portion", part, (share, whole), multiply(share.given, whole.given), firm)
