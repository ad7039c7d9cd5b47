"""What lies between two amounts told right before, by the words that claim it, and the percent of a move to a level."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES, MOVES, way
from factlint.patterns import pattern
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.arithmetic import add, divide, subtract
from factlint.rules.working.slips import differ_in_a_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_CLAIMS = pattern(
    r"(?i)(?:\b(?:leav|show|indicat|mak|giv|exhibit|creat|produc|imply|mean)(?:ing|es|ed|e|s)?|\bthere (?:will be|"
    r"was|is)|"
    r"\b(?:this|that|which) (?:is|was|shows|leaves|makes|means))"
    r" (?:(?!(?:of|in|to|by|from|with|than|that|and|or|no)\b)[a-z-]+ ){0,4}?"
    r"(?:balance|surplus|excess|deficit|deficiency|shortfall|difference|gap|unexpended|unspent|unsettled|loss|profit)\b"
    r"(?P<more>[^.;:$£€0-9]{0,90})\Z"
)
"""Before what two amounts are told to leave: "showing an excess of receipts over expenditures of"."""
_OF_OTHER = pattern(
    r"(?i)\b(?:deduct\w*|after|before|with|including|excluding|added|adding|together|besides|other|previous|preceding|"
    r"last|since|from|than|per|each|between (?!the)|carried|at the (?:close|end|beginning)|on hand)\b"
)
_JOINT = pattern(r"(?i)\b(?:and|against|but|while|whereas|with|of which|to)\b|[;,.]")
_ADDS = pattern(
    r"(?i)\b(?:includ\w+|exclud\w+|deduct\w*|added|adding|add|plus|together with|besides|also|another|further|"
    r"more than|"
    r"less than|fell|falling|fallen|increased?|decreased?|rose|lost|gained|compared|per|each)\b"
)
"""Words around two amounts by which there may be others, or these are changes."""
_MOVED = pattern(
    rf"(?i)\b(?:(?P<verb>{MOVES}|added|lost|shed|won)(?: by)?|(?P<adverb>up|down)(?: by)?|(?P<noun>{CHANGES}) of)"
    r"(?: (?:an?|the|about|some|nearly|almost|just|only|another|more than|less than|as much as))* \Z"
)
_OR = pattern(
    r"(?i)(?: points?)?(?:,? or (?:by )?|, | \(|,? equal to |,? that is,? )(?:about |some |nearly |almost |just )?"
)
_AT_LEVEL = pattern(
    r"(?i)\)?,? (?:to (?:close|end|finish|settle|trade|stand|reach)(?: (?:at|on))?|to|at|closing at|ending at|reaching)"
    r"(?: (?:about|just|only|a record))? "
)
_BEING = pattern(rf"(?i)(?: in [12][0-9]{{3}})?,? (?:being |which (?:is|was) )?an? (?:[a-z]+ )?(?:{CHANGES}) of ")
_TWICE = 2
"""What two amounts leave is miswritten by less than this, or by a digit, or there are others that words leave out."""


def balances(passage: Passage) -> Iterator[Reckoning]:
    """What two amounts leave: "receipts were $333 and expenses $290, showing an excess of receipts of $43"."""
    window = passage.window
    text = window.document_text
    for at, result in enumerate(passage.found):
        claim = _CLAIMS.search(text, window.start, result.mention.start)
        if claim is None or result.is_open or result.is_share or _OF_OTHER.search(claim["more"]):
            continue
        given = [one for one in passage.found[:at] if one.family == result.family]
        if len(given) != 2 or any(one.is_open or one.mention.kind != result.mention.kind for one in given):
            continue
        first, second = given
        if not _JOINT.search(text, first.end, second.mention.start) or _ADDS.search(text, window.start, claim.start()):
            continue
        high, low = sorted(given, key=lambda one: -one.number)
        told = Reckoning("difference", result, (high, low), subtract(high.given, low.given), firm=True)
        near = result.number / _TWICE <= told.middle <= result.number * _TWICE
        if low.number > 0 and (near or _is_slip(high, low, result) or _is_slip(low, high, result)):
            yield told


def _is_slip(high: Figure, low: Figure, left: Figure) -> bool:
    """Whether one digit of the figures is wrong for one of them to be what the other two make."""
    return any(
        one.mention.quantity is not None and meant > 0 and differ_in_a_digit(one.mention.quantity, meant / one.size)
        for one, meant in (
            (high, low.number + left.number),
            (low, high.number - left.number),
            (left, high.number - low.number),
        )
    )


def moved_to(passage: Passage) -> Iterator[Reckoning]:
    """By what percent a level moved that is told with the amount: "fell 2.39 points, or 0.1 percent, to 2,341.59"."""
    text = passage.window.document_text
    for first, second in pairwise(passage.found):
        amount, share = (second, first) if _is_percent(first) else (first, second)
        if not _is_percent(share) or (amount.is_share and not amount.is_points):
            continue
        found = _MOVED.search(text, passage.window.start, first.mention.start)
        if found is None or not _OR.fullmatch(text, first.end, second.mention.start):
            continue
        level = _level(passage, second) or (_level_before(passage, first) if found["noun"] else None)
        if level is not None and amount.is_points:
            amount = amount.sized(1, level.dimension)  # points of an index
        up = way(next(word.lower() for word in found.groupdict().values() if word))
        if level is None or up is None or not 0 < amount.number < level.number or amount.is_open:
            continue
        old = subtract(level.given, amount.given) if up else add(level.given, amount.given)
        makes = divide(amount.given, old)
        yield Reckoning("move", share, (amount, level), makes, firm=True)


def _level(passage: Passage, last: Figure) -> Figure | None:
    """The level that a move led to, told right behind it."""
    behind = [one for one in passage.found if one.mention.start >= last.end][:1]
    found = behind and _AT_LEVEL.match(passage.window.document_text, last.end, behind[0].mention.start)
    near = found and len(passage.window.document_text[found.end() : behind[0].mention.start]) <= 1
    return behind[0] if near and not (behind[0].is_share or behind[0].is_open) else None


def _level_before(passage: Passage, first: Figure) -> Figure | None:
    """The level that a move led to, told right before it: "amounted to 634,000, an increase of 99,000, or"."""
    before = [one for one in passage.found if one.end <= first.mention.start][-1:]
    told = before and _BEING.fullmatch(passage.window.document_text, before[0].end, first.mention.start)
    return before[0] if told and not (before[0].is_share or before[0].is_open) else None


def _is_percent(figure: Figure) -> bool:
    return figure.mention.kind == "percent" and not figure.is_points
