"""Shares of wholes: "20 of the 50 shops, or 40 percent"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES, MOVES
from factlint.patterns import pattern
from factlint.rules.reading.sentence import BEGINS
from factlint.rules.relations.contrast import contrasted
from factlint.rules.relations.paired_shares import pairs
from factlint.rules.relations.reckoned_changes import CHANGED_BEFORE, SIGNED
from factlint.rules.relations.reckoning import (
    CLOSED,
    Reckoning,
    around,
    in_text,
    is_part_of,
    tells_whose,
)
from factlint.rules.working.arithmetic import divide, subtract
from factlint.rules.working.dimensions import measured
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_LINKED = pattern(
    r"(?i)(?:\b(?:or|good for|that is|thus|therefore|in other words|means|meaning|representing|equals?|equal to|making"
    r"|amounts? to|having|accounts? for|makes? up|"
    r"(?:rate|turnout|share|proportion|portion)(?: of(?! [a-z]+ (?:was|is|at)\b))?(?: (?!of\b)[a-z]+)?"
    r"(?:,? (?:was|is|at))?(?: thus)?|(?:that|this|it|which) (?:is|was))"
    r"(?: (?:about|only|just|some|an?|the|nearly|fully))?|[(—–])\s*\Z"
)
"""What stands before a share that is told of the figures beside it."""
APPOSED = pattern(r"(?i),\s*\Z")
HEDGE = "(?:just )?(?:over|under)|about|almost|nearly|roughly|some|more than|less than|only"
"""What may stand before a share in apposition to its part."""
APPOSITION = pattern(
    r"(?i)(?: [a-z]+){0,6}(?:,(?: or)?| [–—-]|—| \() ?"
    rf"(?:still )?(?:{HEDGE})? ?"
)
"""Between a part and the share of a whole that it is said to be: "about 900 voters, nearly a third"."""
_OF_ITS_WHOLE = pattern(
    r"(?i) (?:of |(?=the |its |their ))(?:the |its |their |his |her |our |all )*(?:[\w-]+[’']s? )?(?:[a-z]+ )?"
)
"""Between a share and what it is of: "a third of the 60", "half the 60"."""
_PREDICATE = pattern(r"(?i) (?:owned|held|controlled|sure|certain|complete|full|likely|made|done|built)\b")
_OF_ITS = pattern(r"(?i) of (?:[^\W\d_][\w’'-]* ){1,5}(?:of|, at|at) ")
"""Between a share and the whole that is named before it is told: "3 percent of its income of 40 million"."""
_THE = pattern(r"(?i)\b(?:the|those|that|this)\s+\Z")
_THAT = pattern(r"(?i) (?:that|who|which|of them|of these|of those)\b")
_OF_FORMER = pattern(r"(?i) (?:of )?(?:its|their|his|her|the) (?:former|previous|old|original|earlier|one-time)\b")
_A_FEW_WORDS = pattern(r"(?:-?[a-z]+ ?| [a-z]+){0,4}, ")
_OF_ALL_OF_IT = pattern(
    r"(?i) of (?:the|its|their) (?:total|whole|cost|costs|price|sum|bill|budget|money|amount|lot|number)\b"
)
_OF_ALL = pattern(rf"(?:{BEGINS}|[.:;] )(?:Of|Out of|of|out of) (?:the |all |all the |its |their )?\Z")
"""Before a whole that begins a sentence: "Of 27 pupils nine had a cold"."""
_OF_THE_WHOLE = pattern(
    r"(?i)\s*of (?:the|all|(?P<owner>its|their|his|her|our))(?: [\w-]+[’']s?)?(?: [a-z]+)? "
    r"(?P<noun>[a-z]{3,})(?![’'\w])"
)
_OF_OTHER = pattern(
    r"(?i)\s*(?:of (?:the [a-z]+ (?:who|which|that|in|with)\b|(?:those|them|these|whom|which) [a-z])"
    r"|of (?!(?:the|its|their|his|her|all|our|it|them|those|these)\b)|more|less|fewer|higher|lower|up|down"
    r"|points?\b|-point)"
)
_OF_NAMED = pattern(r"[\s-]*(?:of|in) (?:the |all )?(?P<name>[A-Z][a-z]+)")
"""After a share of a whole that a name tells from others: "a quarter of the Irish market"."""
_OR_SO_MANY = pattern(r"[^.;:()0-9]{0,40}?,? or (?:about |some |nearly |almost |only )?")
_OF = pattern(r"[\s-]*of\b")
_RATE_OF = pattern(
    r"(?i)\b(?:(?:interest|growth|inflation|tax|coupon|lending|base|discount|annual|fixed|variable|average) rates?|"
    r"yields?|coupons?|growth|inflation|"
    r"price equal|premium|discount) (?:of|at|to) \Z"
)
"""Before what is no share: "at an interest rate of 10 percent"."""
_REST = pattern(r"(?i)\b(?:in other words|the (?:rest|others|remaining|remainder)|remaining)\b")
_GONE = pattern(
    r"(?i) of (?:it|them|that|these|those) (?:(?:is|was|are|were|has|have|had) )?(?:been |already )?"
    r"(?:gone|lost|missing|destroyed|used up|disappeared|vanished|died|dead)\b"
)
"""After what share of a whole is no more."""
_IT_IS = pattern(r"[.;]\s(?:That|This|It) (?:is|was|makes|made|equals|represents) (?:some |only |just )?\Z")
"""At the head of a sentence that says which share the one before it told of."""
_A_YEAR = pattern(r"(?i)\b(?:annual|yearly)\b")
_BY_OF = pattern(r"(?i)\b(?:of|among) (?:the |its |their |all )*\Z")
_ROSE = "rose|risen|grew|grown|climbed|jumped|fell|fallen|dropped|declined|increased|decreased|up|down"
_INCREASE = pattern(rf"(?i)\b(?:(?:{CHANGES}|more|less)\b[^.;,]*|(?:{_ROSE})(?: by)? )\Z")
_GROWN_FROM = pattern(rf"(?i)\b(?:{MOVES}|up|down|grown|risen|fallen|gone) from \Z")
_OF_THEM = pattern(r"(?i) of (?:them|these|those)\b")
_SAYS_AGAIN = pattern(r"(?:[A-Z][a-z]+ing|The (?:loss|failure|success|death|turnout|response) of) ")
"""How a sentence begins that takes up what was told as a share: "Losing 36 per cent of them"."""
_THAT_IT_IS = pattern(r"[.?!]\sThat \Z")
"""At the head of a sentence that takes up a share as a fact: "That one in five should fail was a shock"."""
_OF_THINGS = pattern(
    r"(?i) (?:of|by|in) (?:(?:the|its|his|her|their|our|all) )*(?:[a-z]+(?:[’']s)? )?(?P<noun>[a-z]{3,})(?:[’']s)?\b"
)
_ALL_OF_IT = frozenset("total whole all them these those number overall sum lot".split())
_NARROWED = pattern(r"(?i) [a-z]+ (?:of|in|with|without|that|which|who|at|from|on)\b")
_OF_ALL_TOLD = pattern(r"(?i) of (?:the|all|them)\b|[.,]| in all\b")
_OF_A_THING = pattern(
    r"(?i) of (?:the|its|their|his|her|what)\b(?! (?:[a-z]+ )?"
    r"(?:time|day|week|month|year|hour|minute|period|stay|wait|term|journey|trip|span|season|shift|sentence)s?\b)"
)
"""After a share that is none of time: "a half of the original dose is left after eight days"."""
_BEFORE_PART = pattern(r"(?i)(?: of (?:the|its|their|these|those|his|her|our) [a-z]+)?(?: \(|, )")
"""Between a share and the part and whole that it is told of: "55% (44 of 80)"."""


def parts_of_wholes(passage: Passage) -> Iterator[Reckoning]:
    """A part of a whole, and what share of it that is, or what share the rest of it is."""
    window = passage.window
    for share, part, whole in pairs(passage):
        before, after = around(window, share)
        linked = part.mention.start < share.mention.start and bool(
            (_LINKED.search(before) and not _PREDICATE.match(after)) or (APPOSED.search(before) and CLOSED.match(after))
        )
        of = _OF_THE_WHOLE.match(after)
        owned = of and of["owner"] and _is_across(window, whole, share)
        named = of and not owned and _is_told_of(window, whole, share, of["noun"])
        apart = _is_across(window, part, share) and not _is_part_in(window, part, whole)
        rest = _REST.search(before) or _GONE.match(after)
        of_whole = part.mention.start < share.mention.start and _OF_ITS.fullmatch(
            window.document_text, share.end, whole.mention.start
        )
        again = _is_told_again(window, share, part, whole)
        told_beside = _is_told_beside(window, share, part, whole)
        again = again or _is_of_former(window, share, part, whole) or _is_beside_partition(window, share, part, whole)
        told = (
            (linked and not _are_joint(window, share, part, whole))
            or (named and not apart)
            or rest
            or of_whole
            or again
            or told_beside
        )
        if (
            SIGNED.match(share.mention.text)
            or not told
            or (_OF_OTHER.match(after) and not of_whole)
            or _is_of_another(window, share, part, whole)
        ):
            continue
        if part.mention.kind == "duration" and (
            _OF_A_THING.match(after) or not (of or told_beside or CLOSED.match(after))
        ):
            continue  # "a half-life of eight days, meaning an eighth is left after 24 days"
        if not (rest or of_whole or again) and _is_of_other_things(window, share, part, whole):
            continue
        if again and CHANGED_BEFORE.search(before):
            continue  # "sales rose 13 percent. Of its 259 shops"
        if (name := _OF_NAMED.match(after)) and name["name"] not in window.document_text[window.start : share.end]:
            continue
        if _RATE_OF.search(before) or _is_of_one_beside(passage, share, part, whole):
            continue
        if _INCREASE.search(around(window, part)[0]) or _GROWN_FROM.search(around(window, part)[0]):
            continue  # "the increase was $9 million, or 7 percent": of what it was before
        quotient = divide(part.given, whole.given)
        if rest:
            yield Reckoning("rest", share, (part, whole), subtract(Interval(1, 1), quotient))
        points_back = of_whole and _points_back(window, share, part, whole)
        next_to = of_whole and APPOSITION.fullmatch(window.document_text, part.end, share.mention.start)
        tied = told_beside or next_to or (linked and _is_part_in(window, part, whole))
        firm = points_back or bool(tied) or (again and share.mention.kind == "fraction")
        yield Reckoning("share", share, (part, whole), quotient, firm)


def leads_to_whole(text: str, share: Figure, whole: Figure) -> bool:
    """Whether what a share is of stands right behind it: "a third of the 60", "3 percent of its income of 40 euros"."""
    return any(of.fullmatch(text, share.end, whole.mention.start) for of in (_OF_ITS_WHOLE, _OF_ITS))


def _is_of_other_things(window: Sentence, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share behind part and whole is told of what these do not count: "or 45 percent of the men"."""
    of = _OF_THINGS.match(window.document_text, share.end)
    behind = share.mention.start > max(part.mention.start, whole.mention.start)
    if of is None or not behind or _is_across(window, whole, share):
        return False
    return of["noun"] not in _ALL_OF_IT and not _is_told_of(window, whole, share, of["noun"])


def _is_told_beside(window: Sentence, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share is told right before part and whole, of the whole before the part, or of both after them."""
    text = window.document_text
    begins = [one.start for one in window.parts]
    if _BEFORE_PART.fullmatch(text, share.end, part.mention.start):
        return _is_part_in(window, part, whole)
    if leads_to_whole(text, share, whole):
        the = part.mention.start - len("The ")
        again = the in begins and text.startswith("The ", the) and part.dimension == whole.dimension
        return again and _NARROWED.match(text, part.end) is None
    heads = any(_SAYS_AGAIN.fullmatch(text, start, share.mention.start) for start in begins)
    heads = heads and _OF_ALL_TOLD.match(text, share.end) is not None
    heads = heads or _THAT_IT_IS.search(around(window, share)[0]) is not None
    return heads and part.end < share.mention.start and _is_part_in(window, part, whole)


def _is_part_in(window: Sentence, part: Figure, whole: Figure) -> bool:
    """Whether words make a figure a part of another: "20 of the 50 shops", "of the 50 shops, 20", "20 of them"."""
    text = window.document_text
    if part.mention.start < whole.mention.start:
        return is_part_of(text, part, whole)
    own = [one for one in window.parts or (window,) if one.start <= part.mention.start < one.end]
    of = _BY_OF.search(text, window.start, whole.mention.start)
    return bool(own and own[0].start <= whole.mention.start and of) or _OF_THEM.match(text, part.end) is not None


def _is_of_former(window: Sentence, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share is what is left of an earlier level: "600 once and 150 now, a quarter of its former strength"."""
    text = window.document_text
    told_last = share.mention.start > max(part.mention.start, whole.mention.start)
    return told_last and _OF_FORMER.match(text, share.end) is not None and contrasted(window, part, whole)


def _is_beside_partition(window: Sentence, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share stands behind the part of a whole that it is: "£300 of the £900 needed, a third of the cost"."""
    text = window.document_text
    beside = _A_FEW_WORDS.fullmatch(text, whole.end, share.mention.start)
    return beside is not None and is_part_of(text, part, whole) and _OF_ALL_OF_IT.match(text, share.end) is not None


def _is_of_one_beside(passage: Passage, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share stands in apposition to another figure than these two: "18,287 votes, or 53 percent"."""
    text, (first, *_) = passage.window.document_text, in_text((part, whole))
    before = [one for one in passage.found if one.end <= share.mention.start]
    before = [one for one in before if not tells_whose(text, one, first, share)]
    if not before or not _OR_SO_MANY.fullmatch(text, before[-1].end, share.mention.start):
        return False
    if before[-1] is whole:
        return not is_part_of(text, part, whole)
    return before[-1] is not part


def _points_back(window: Sentence, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a sentence only says which share the one before it told of: "That is 4 per cent of its budget of"."""
    words = window.document_text[share.end : whole.mention.start]
    alike_in_time = part.seconds == whole.seconds or (
        part.seconds == measured("year")[1] and _A_YEAR.search(words) is not None
    )
    return alike_in_time and _IT_IS.search(around(window, share)[0]) is not None


def _are_joint(window: Sentence, share: Figure, one: Figure, other: Figure) -> bool:
    """Whether two figures of another sentence than the share are two of a kind, of which none is a part."""
    first, second = in_text((one, other))
    between = window.document_text[first.end : second.mention.start]
    of = _BY_OF.search(between) or _BY_OF.search(around(window, first)[0])
    return _is_across(window, second, share) and " and " in between and of is None


def _is_across(window: Sentence, figure: Figure, share: Figure) -> bool:
    """Whether a sentence, or a part of one up to a semicolon, ends between a figure and a share."""
    return re.search(r"[.;?!]\s", window.document_text[figure.end : share.mention.start]) is not None


def _is_told_again(window: Sentence, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share points back to part and whole, "the half that", or these are told of all at once in its wake."""
    before, after = around(window, share)
    first, second = in_text((part, whole))
    if share.mention.start > second.mention.start:
        return _THE.search(before) is not None and _THAT.match(after) is not None
    begins = any(
        one.start == first.mention.start - len("Of ") or one.start == first.mention.start for one in window.parts
    )
    of = _OF_ALL.search(window.document_text, window.start, first.mention.start) if first is whole else None
    return of is not None and (begins or of.start() > share.end) and share.mention.end < of.start()


def _is_told_of(window: Sentence, whole: Figure, share: Figure, noun: str) -> bool:
    """Whether a noun, of which a share is told, stands by the whole: "480 farmers ... a third of the farmers"."""
    text, start, end = window.document_text, whole.mention.start - 60, whole.mention.end + 50
    if whole.mention.start < share.mention.start:
        near = text[max(window.start, start) : min(end, share.mention.start)]
    else:
        near = text[max(share.mention.end + 40, start) : min(window.end, end)]
    return noun.lower()[:5] in near.lower()


def _is_of_another(window: Sentence, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a whole stands right before a share of something else: "101,300 shares, or 9 percent of the total"."""
    if not whole.mention.start < share.mention.start < part.mention.start:
        return False
    return _BY_OF.search(window.document_text, window.start, whole.mention.start) is None
