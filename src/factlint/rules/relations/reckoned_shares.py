"""Shares and changes in percent, and what is so many per cent more or less."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.directions import DOWN, MORE, NOUNS, UP, way
from factlint.rules.relations.contrast import contrasted, refers
from factlint.rules.relations.figures import MEASURES
from factlint.rules.relations.reckoning import Reckoning, around, in_text, is_of_another_time
from factlint.rules.working.arithmetic import add, divide, multiply, negate, percent_change, scaled, subtract
from factlint.rules.working.dimensions import COUNTED, alike, measured, plain, rated
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_NOUN_OF_CHANGE = "|".join(sorted(NOUNS))
_MOVED = "|".join(sorted({*UP.split(), *DOWN.split(), "up", "down"}))
_LINKED = pattern(
    r"(?i)(?:\b(?:or|that is|thus|therefore|in other words|means|meaning|representing|equals?|equal to|making"
    r"|amounts? to|having|accounts? for|makes? up|(?:rate|turnout|share|proportion|portion)(?: of)?(?: [a-z]+)?"
    r"(?: (?:was|is))?(?: thus)?|(?:that|this|it|which) (?:is|was))"
    r"(?: (?:about|only|just|some|an?|the|nearly|fully))?|[(—–])\s*\Z"
)
"""What stands before a share that is told of the figures beside it."""
_APPOSED = pattern(r"(?i),\s*\Z")
_APPOSITION = pattern(
    r"(?i)(?: [a-z]+){0,2}(?:,(?: or)?| [–—-]|—) ?"
    r"(?:(?:just )?(?:over|under)|about|almost|nearly|roughly|some|more than|less than|only)? ?"
)
"""Between a part and the share of a whole that it is said to be: "about 900 voters, nearly a third"."""
_OF_ITS_WHOLE = pattern(r"(?i) of (?:the |its |their |his |her |our |all )*(?:[\w-]+[’']s? )?(?:[a-z]+ )?")
_OF_THEM_ARE = pattern(r"(?i) of (?:them|these|those)(?:,| \(|,? or) ?(?:or )?")
_PREDICATE = pattern(r"(?i) (?:owned|held|controlled|sure|certain|complete|full|likely|made|done|built)\b")
_OF_OR_ON = pattern(r"(?i) (?:[a-z]+ ){0,2}?(?:of|on) ")
_OF_WHOLE = pattern(r"(?i) of (?:the |its |all |those )*")
_OF_ITS = pattern(r"(?i) of (?:[^\W\d_][\w’'-]* ){1,5}(?:of|, at|at) ")
"""Between a share and the whole that is named before it is told: "3 percent of its income of 40 million"."""
_THE = pattern(r"(?i)\b(?:the|those|that|this)\s+\Z")
_THAT = pattern(r"(?i) (?:that|who|which|of them|of these|of those)\b")
_OF_ALL = pattern(r"(?:\A|[.:;] )(?:Of|Out of|of|out of) (?:the |all |all the |its |their )?\Z")
"""Before a whole that begins a sentence: "Of 27 pupils nine had a cold"."""
_IN_ALL = pattern(r"(?i) (?:in all|in total|altogether|all told)\b")
_CLOSED = pattern(r"(?i)\s*(?:[,.;:)—–]|\Z|of (?:them|those|these|the total|the whole)\b)")
_OF_THE_WHOLE = pattern(r"(?i)\s*of (?:the|all|(?P<owner>its|their|his|her|our))(?: [a-z]+)? (?P<noun>[a-z]{3,})")
_OF_OTHER = pattern(
    r"(?i)\s*(?:of (?:those|them|the [a-z]+) (?:who|which|that|in|with)\b"
    r"|of (?!(?:the|its|their|his|her|all|our|it|them|those|these)\b)|more|less|fewer|higher|lower|up|down"
    r"|points?\b|-point)"
)
_OF_NAMED = pattern(r"[\s-]*(?:of|in) (?:the |all )?(?P<name>[A-Z][a-z]+)")
"""After a share of a whole that a name tells from others: "a quarter of the Irish market"."""
_OR_SO_MANY = pattern(r"[^.;:()0-9]{0,40}?,? or (?:about |some |nearly |almost |only )?")
_OF = pattern(r"[\s-]*of\b")
_RATE_OF = pattern(
    r"(?i)\b(?:(?:interest|growth|inflation|tax|coupon|lending|base|discount) rates?|yields?|coupons?|growth|inflation|"
    r"price equal|premium|discount) (?:of|at|to) \Z"
)
"""Before what is no share: "at an interest rate of 10 percent"."""
_COMES_TO = pattern(
    r"(?i)\b(?:comes? to|came to|amounts? to|amounted to|works? out at|equals|makes?|made|means|meant|yields?|brings?|"
    r"that is|this is|or)(?: (?:about|only|just|some|nearly|roughly))?\s*\Z"
)
_REST = pattern(r"(?i)\b(?:in other words|the (?:rest|others|remaining|remainder)|remaining)\b")
_GONE = pattern(
    r"(?i) of (?:it|them|that|these|those) (?:(?:is|was|are|were|has|have|had) )?(?:been |already )?"
    r"(?:gone|lost|missing|destroyed|used up|disappeared|vanished|died|dead)\b"
)
"""After what share of a whole is no more."""
_CHANGED_BEFORE = pattern(
    rf"(?i)\b(?:(?P<noun>{_NOUN_OF_CHANGE}|saving|loss) of|(?P<verb>{_MOVED})(?:(?: [a-z]+){{0,3}} by)?)"
    r"(?: (?:just|only|some|almost|nearly|an?|the))*\s*\Z"
)
_CHANGED_AFTER = pattern(
    rf"(?i)[ -](?:[a-z]+ )?(?P<noun>{_NOUN_OF_CHANGE}|{MORE}|above|below|up on|down on)\b(?! (?:of|in)\b)"
)
_MOVES = pattern(rf"(?i)\b(?P<verb>{'|'.join(sorted({*UP.split(), *DOWN.split()}))})\b")
_OR = pattern(r"(?i),? or (?:by )?\Z")
_BY = pattern(r"(?i)\bby\s+\Z")
_OVER_ANOTHER = pattern(
    r"(?i)(?:[ -][a-z]+){0,2} (?:than|over|on|from) (?:(?:in|during|for|at|by)\b|(?:the|that|a|an|its|last|this)\b"
    r"[^.,;0-9]*(?:[.,;]|\Z))"
)
"""After a change from what is not told: "12 percent more than the year before"."""
_ADDED = pattern(
    r"(?i)\b(?:add(?:s|ed|ing)?|plus|on top|surcharge|mark-?up|uplift|with (?:VAT|GST|tax|duty|service))\b"
)
_OF_A_KIND = pattern(r"(?i) (?:[a-z]+ ){0,3}(?:stocks?|bonds?|loans?|notes?|debentures?|shares?|solutions?)\b")
"""After a percentage that only tells of which kind something is: "5% stock"."""
_TAKEN_OFF = pattern(r"(?i)\b(?:discount(?:ed)?|knocked off|taken off|deduct(?:s|ed|ing|ion)?)\b")
_IT_IS = pattern(r"[.;]\s(?:That|This|It) (?:is|was|makes|made|equals|represents) (?:some |only |just )?\Z")
"""At the head of a sentence that says which share the one before it told of."""
_A_YEAR = pattern(r"(?i)\b(?:annual|yearly)\b")
_BY_OF = pattern(r"(?i)\b(?:of|among) (?:the |its |their |all )*\Z")
_ROSE = "rose|risen|grew|grown|climbed|jumped|fell|fallen|dropped|declined|increased|decreased|up|down"
_INCREASE = pattern(rf"(?i)\b(?:(?:{_NOUN_OF_CHANGE}|more|less)\b[^.;,]*|(?:{_ROSE})(?: by)? )\Z")
_GROWN_FROM = pattern(rf"(?i)\b(?:{_MOVED}|grown|risen|fallen|gone) from \Z")
_CLOSE = 30
"""How far behind a whole the words may stand that say what a share of it comes to."""
_PERCENT = Fraction(1, 100)


def parts_of_wholes(passage: Passage) -> Iterator[Reckoning]:
    """A part of a whole, and what share of it that is, or what share the rest of it is."""
    window = passage.window
    for share, part, whole in _pairs(passage):
        before, after = around(window, share)
        linked = (_LINKED.search(before) and not _PREDICATE.match(after)) or (
            _APPOSED.search(before) and _CLOSED.match(after)
        )
        of = _OF_THE_WHOLE.match(after)
        owned = of and of["owner"] and _is_across(window, whole, share)
        named = of and not owned and _is_told_of(window, whole, share, of["noun"])
        rest = _REST.search(before) or _GONE.match(after)
        of_whole = part.mention.start < share.mention.start and _OF_ITS.fullmatch(
            window.document_text, share.end, whole.mention.start
        )
        again = _is_told_again(window, share, part, whole)
        told = (linked and not _are_joint(window, share, part, whole)) or named or rest or of_whole or again
        if not told or _OF_OTHER.match(after) or _is_of_another(window, share, part, whole):
            continue
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
        firm = points_back or (again and share.mention.kind == "fraction")
        yield Reckoning("share", share, (part, whole), quotient, firm)


def _is_of_one_beside(passage: Passage, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share stands in apposition to another figure than these two: "18,287 votes, or 53 percent"."""
    text, before = passage.window.document_text, [one for one in passage.found if one.end <= share.mention.start]
    if not before or not _OR_SO_MANY.fullmatch(text, before[-1].end, share.mention.start):
        return False
    return before[-1] is not part if _OF.match(text, share.end) else before[-1] not in {part, whole}


def _points_back(window: Sentence, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a sentence only says which share the one before it told of: "That is 4 per cent of its budget of"."""
    words = window.document_text[share.end : whole.mention.start]
    alike_in_time = part.seconds == whole.seconds or (
        part.seconds == measured("year")[1] and _A_YEAR.search(words) is not None
    )
    return alike_in_time and _IT_IS.search(around(window, share)[0]) is not None


def apposed(passage: Passage) -> Iterator[Reckoning]:
    """A share in apposition to its part: "900 people, a third of the 2,700", "two thirds of them, 1,800"."""
    text = passage.window.document_text
    for first, second, third in zip(passage.found, passage.found[1:], passage.found[2:], strict=False):
        if _APPOSITION.fullmatch(text, first.end, second.mention.start) and _OF_ITS_WHOLE.fullmatch(
            text, second.end, third.mention.start
        ):
            share, part, whole = second, first, third
        elif _OF_THEM_ARE.fullmatch(text, second.end, third.mention.start) and _CLOSED.match(text, third.end):
            share, part, whole = second, third, first
            like = [
                one for one in passage.found if one.family == whole.family and one.mention.start < share.mention.start
            ]
            if len(like) > 1:
                continue  # "of them": of which?
        else:
            continue
        if share.mention.kind not in {"percent", "fraction"} or share.is_points or rated(share.dimension):
            continue
        if part.family == whole.family and alike(part.dimension, whole.dimension) and 0 < part.number < whole.number:
            quotient = divide(part.given, whole.given)
            yield Reckoning("share", share, (part, whole), quotient, firm=not (part.is_open or whole.is_open))


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


def fronted(passage: Passage) -> Iterator[Reckoning]:
    """A share before what it is of and what it comes to: "two in five of the 900, 360 in all", "5% of £50 is £2.50"."""
    window = passage.window
    for share, part, whole in _pairs(passage):
        if not share.mention.start < whole.mention.start < part.mention.start:
            continue
        text = window.document_text
        before, after = around(window, part)
        if (
            _OF_WHOLE.fullmatch(text, share.end, whole.mention.start)
            and _APPOSED.search(before)
            and _IN_ALL.match(after)
        ):
            yield Reckoning("share", share, (part, whole), divide(part.given, whole.given), firm=True)
        elif (
            share.mention.kind == "percent"
            and part.mention.kind in MEASURES
            and alike(part.dimension, whole.dimension)
            and _OF_OR_ON.match(text, share.end)
            and _COMES_TO.search(before)
        ):
            firm = part.mention.start - whole.end < _CLOSE
            yield Reckoning("portion", part, (share, whole), multiply(share.given, whole.given), firm)


def _is_of_another(window: Sentence, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a whole stands right before a share of something else: "101,300 shares, or 9 percent of the total"."""
    if not whole.mention.start < share.mention.start < part.mention.start:
        return False
    return _BY_OF.search(window.document_text, window.start, whole.mention.start) is None


def changes(passage: Passage) -> Iterator[Reckoning]:
    """By what share one figure is more or less than another."""
    window = passage.window
    for share, low, high in _pairs(passage):
        before, after = around(window, share)
        cue = (
            _CHANGED_BEFORE.search(before) or _CHANGED_AFTER.match(after) or _told_before(window, share, before, after)
        )
        if (
            cue is None
            or _BY.search(around(window, low)[0])
            or _OVER_ANOTHER.match(after)
            or is_of_another_time(cue.group() + after)
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
        firm = in_text((share, low, high))[2] is share and refers(window, share) and contrasted(window, low, high)
        up = way((words.get("verb") or words["noun"] or "").lower())
        rise, fall = percent_change(low.given, high.given), negate(percent_change(high.given, low.given))
        if up is not False:
            yield Reckoning("change", share, (low, high), scaled(rise, _PERCENT), firm)
        if up is not True:
            yield Reckoning("change", share, (high, low), scaled(fall, _PERCENT), firm)


def _counts(figure: Figure) -> bool:
    """Whether it names what it counts."""
    return figure.dimension != ((COUNTED, 1),)


def _told_before(window: Sentence, share: Figure, before: str, after: str) -> re.Match[str] | None:
    """The verb of a change whose percent is told after its levels: "climbed to 7.2 million from 6.0, or 20 percent"."""
    if not _OR.search(before) or not _CLOSED.match(after):
        return None
    moves = list(_MOVES.finditer(window.document_text, window.start, share.mention.start))
    return moves[0] if len(moves) == 1 else None


def _is_temperature(figure: Figure) -> bool:
    """Whether it is so many degrees, of which none is twice another."""
    return (figure.mention.unit or "").startswith("°")


def marked_up(passage: Passage) -> Iterator[Reckoning]:
    """An amount with so many per cent added or taken off."""
    window = passage.window
    added, taken = _ADDED.search(window.text), _TAKEN_OFF.search(window.text)
    for share, low, high in _pairs(passage) if bool(added) is not bool(taken) else ():
        first, last = in_text((low, high))
        if (
            share.mention.kind == "percent"
            and not _OF_A_KIND.match(window.document_text, share.end)
            and share.mention.start < last.mention.start
            and (first is low) is bool(added)
        ):
            by = add(Interval(1, 1), share.given) if added else subtract(Interval(1, 1), share.given)
            yield Reckoning("marked up", last, (first, share), multiply(first.given, by))


def _pairs(passage: Passage) -> tuple[tuple[Figure, Figure, Figure], ...]:
    """Each share with the two other figures, of one kind, the smaller first."""
    return passage.once(_paired)


def _paired(passage: Passage) -> tuple[tuple[Figure, Figure, Figure], ...]:
    return tuple(_beside_shares(passage)) if any(figure.is_share for figure in passage.found) else ()


def _beside_shares(passage: Passage) -> Iterator[tuple[Figure, Figure, Figure]]:
    for three in passage.threes:
        shares = [figure for figure in three if figure.is_share and not rated(figure.dimension)]
        rest = [figure for figure in three if not figure.is_share]
        if len(shares) != 1 or len(rest) != 2 or rest[0].family != rest[1].family:
            continue
        if any(figure.is_aside for figure in rest) and not any(figure.is_aside for figure in shares):
            continue
        text, (first, second, third) = passage.window.document_text, in_text(three)
        listed = [text[one.end : other.mention.start].strip(" ,") for one, other in ((first, second), (second, third))]
        if listed[0] == "" and listed[1] in {"", "or", "and"}:
            continue
        between = text[rest[0].mention.end : rest[1].mention.start]
        if shares[0].mention.kind == "multiple" or shares[0].is_points or between.strip() in {"-", "–"}:
            continue
        part, whole = sorted(rest, key=lambda figure: figure.number)
        if 0 < part.number < whole.number and not part.told.overlaps(whole.told) and not _is_temperature(whole):
            yield shares[0], part, whole
