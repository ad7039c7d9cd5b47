"""Changes told in one breath with both their levels: "rose by 20 percent, from 50 to 60", "doubled to 90 from 45"."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import ADDS, CHANGES, MORE, MOVES, SHEDS, way
from factlint.patterns import pattern
from factlint.rules.reading.hedges import not_so
from factlint.rules.relations.another_base import has_another_base
from factlint.rules.relations.contrast import contrasted, rises
from factlint.rules.relations.multiplying import BARRIER, multiplied
from factlint.rules.relations.reckoned_changes import is_paced
from factlint.rules.relations.reckoning import SIDE, Reckoning, around, is_of_another_time
from factlint.rules.working.arithmetic import divide, negate, percent_change, scaled, subtract
from factlint.rules.working.dimensions import alike, plain, rated
from factlint.values.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_THE = (
    r"(?:\s+(?:the|its|their|his|her|an?|just|only|some|about|around|nearly|almost|roughly|more|less|over|under|than|"
    r"at|last year[’']s|that|those|record|high|low|peak|of))*\s*\(?\Z"
)
_STOP = r"(?!(?:and|but|while|whereas|although|though|because|who|that|whose|if)\b)"
_WORDS = rf"(?:,? {_STOP}(?:[^\W\d_][\w’'-]*|[12][0-9]{{3}}|[0-9]{{1,2}})){{0,9}}?"
_FROM = pattern(rf"(?i)\bfrom{_THE}")
_TO_NEW = pattern(rf"(?i){_WORDS},? to{_THE}")
_FROM_OLD = pattern(
    rf"(?i){_WORDS}(?:,? or [^,;]{{1,30}})?,? (?:from|against|versus|compared (?:with|to)|instead of|rather than|"
    rf"in place of){_THE}"
)
_AFTER_OLD = pattern(rf"(?i)(?: (?!in\b)[a-z]+){{0,2}},? after{_THE}")
_OF_BEFORE = pattern(r"(?i)(?: [a-z]+)? (?:(?:the|a) )?(?:previous|earlier|before|last|year|in [12][0-9]{3})\b")
"""Between a level and an older one, and after that: "to 17.3 billion after 17.2 billion the previous year"."""
_THAN_OLD = pattern(
    rf"(?i)(?:{_WORDS},? (?:than|on|over|above|below|from)"
    rf"(?: (?:the|its|their|last)(?: [\w’'/-]+){{1,5}} of| (?:the |its |their )?(?:[\w-]+ )?[\w-]+[’']s)?"
    rf"|(?: as \w+)? as|){_THE}"
)
_REACHING = pattern(
    r"(?i),? (?:to|reaching|to reach|(?:bringing|taking|making|leaving) [^.;:,0-9]{2,30})(?: [\w’'-]+){0,4}? ?"
)
"""Between the amount of a change and the level that it leads to: "to grow by 40, reaching a membership of"."""
_BRACKET = pattern(r"\((?:[a-z]+ )?\Z")
_RANGE_WORD = pattern(r"(?i)(?:\s*[-–—]\s*| to )")
_CUE_BEFORE = pattern(
    rf"(?i)\b(?:(?P<noun>{CHANGES})(?: in (?:[a-z]+ ){{1,4}}?)? ?(?:of|by)|(?P<adverb>up|down)(?: by)?"
    rf"|(?P<verb>{MOVES})(?: up| down)?(?:(?: [\w’'-]+){{0,5}}? by)?"
    rf"|(?P<bare>{'|'.join((ADDS + SHEDS).split())})"
    rf"|(?:put|puts|putting) (?P<put>up|down) (?:[\w’'-]+ ){{1,4}}by"
    rf"|(?P<by>by))(?: (?:just|only|some|almost|nearly|about|another|an?|the|more than|less than|fully))*\s*\Z"
)
_CUE_AFTER = pattern(rf"(?i)[ -](?:[a-z-]+ ){{0,2}}?(?P<noun>{CHANGES}|{MORE})\b(?! (?:of|in|to) [0-9$£€])")
_OF_TIME = frozenset({"later", "earlier"})
_BROUGHT = pattern(r"(?i)\b(?:br[io]ng\w*|brought|tak(?:es?|ing)|took|lift\w*|swell\w*)\b[^.;:()0-9]{0,40} from\s*\Z")
"""Between those who are added and the levels: "the 12 recruits brought its strength from 60 to 72"."""
_BY = pattern(r"(?i)\bby(?: (?:about|some|nearly|just|only))? \Z")
"""Before a change, which is no level: "boosted its output by 870,000 barrels to 3.67 million"."""
_RESULTS = frozenset("loss losses lost lose loses losing profit profits".split())
_SCORE = pattern(
    r"(?i)\b(?:lead(?:s|ing)?|led|beats?|beaten|outnumber(?:s|ed|ing)?|defeated|won|passed|approved|voted)\b"
    r"[^.;:,0-9]{0,40} (?:by )?\Z"
)
_ENDS = pattern(r"[.?!]\s")
_SCORED = pattern(r"(?i),? to |-[a-z0-9]")
_YEAR_AGO = pattern(r"(?i)[^.;]{0,30}?\b(?:one|a|last) year\b")
"""After the level of a year ago, beside a change that may be one of a week: "fell by five to 761, against 1,137"."""
_NEARLY_BY = pattern(r"(?i)\b(?:nearly|almost|about|roughly|some) by \Z")
_RANGING = pattern(r"(?i)\b(?:rang\w+|var\w+|anywhere|anything) from\s*\S?\Z")
_TO_IT = pattern(r"(?i),? to [$£€]?")
_OF_ALL = pattern(r"(?i)(?:[ -][a-z]+)? of (?:the|its|their|all|total|outstanding|those|these|[A-Z][\w’']*)\b")
"""After a share that is one of something named, and no change: "343,500 shares, or 8.3 percent of the total"."""
_ANOTHER_MOVED = pattern(
    r"(?i), (?:taking|bringing|lifting|pushing|driving|sending|leaving|putting) (?:the|its|their|his|her|(?-i:[A-Z]))|"
    r"\b(?:took|brought|lifted|raised|pushed|drove|boosted|increased|cut|reduced|swelled) the (?:[a-z]+ )?"
    r"(?:total|whole|average|sum|tally|figure|bill|number|count)\b"
)
"""Between a level and a change of something else: "exports were 64 million, taking the annual total up 35 percent"."""
_APPOSED = pattern(r"(?i)[^,(:;–—.0-9]{0,40}(?:\b[12][0-9]{3}\b[^,(:;–—.0-9]{0,40})?(?:,? or\b|[,(:–—])")
"""Between levels and what is told of them after: "from 50 to 60 in a year, a rise of"."""
_EACH = pattern(
    r"(?i)(?:[\s-](?!(?:in|within|over|for|after|of|from|to|on|than|as)\b)[a-z]+){0,2}\s(?:each|every|per|an?) [a-z]+"
)
_AFTER_A = pattern(r"(?i)\bafter an? \Z")
_OF_A_PART = pattern(
    r"(?i)(?:[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|all|each))"
    r" (?:out )?of (?:[\w’'-]+ ){0,3}\Z"
)
_OR_IN_PERCENT = pattern(r"(?i),? or (?:(?:about|nearly|almost|some) )?\Z")
_NET = r"net of|notional|excluding|including|after [a-z]+ing|adjusted|on average|annually"
_OTHER_MONTH = pattern(
    r"(?i)[^,.;]{0,30}?\b(?:month|week|quarter|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b"
)
"""After a level that is set beside the new one only, where a change of the year may be told."""
_AGAINST = pattern(rf"(?i)\b(?:against|versus|compared (?:with|to)){_THE}")
_FOLD, _MOVED = pattern(r"(?i)fold\Z"), pattern(rf"(?i)\b({MOVES})\b[^.;:,0-9]*\Z")
_TIMES_THE = pattern(r"(?i)(?:twice|[\w.,]+ times) (?:the|its|their|that|what)\b")
"""A multiple of something told, which is a size and no move: "twice the official value sees a rise from 29 to 31"."""
_IS_CHANGE = pattern(rf"(?i)\b(?:{CHANGES})\b[^.;:,0-9]{{0,40}} of \Z")
"""Before a figure that is a change itself: "to an increase under the new bill of"."""
_WITH_ITS_OWN = pattern(rf"(?i)\bwith (?:[\w’'-]+ ){{1,9}}?(?:{MOVES})\b")
"""Between a change and levels that have a verb of their own: "strikes doubled, with their share rising from"."""
_FAR = 90
_MOST_TIMES = 100
_LEAST_BARE = 1000
"""A smaller figure may do without the scale word of the one beside it."""
_TWO, _THREE = 2, 3
_OWN_TIME = r"for (?:the|those|all|its|another) [a-z0-9]+ (?:days|weeks|months|years|decades|seasons)"
"""Words that give what is told before a time of its own: "for the five months it lasted"."""
_LEVELS_FOLLOW = pattern(r"(?i)(?:[:;—–]|\.|, (?:when|since|the (?:year|month|season|time) (?:in which|when)))\s")
_OF_OTHERS = pattern(
    r"(?:\W|\b(?i:and|but|while|whereas)\b)*(?:(?i:worldwide|globally|nationally|nationwide|overall|elsewhere|together|combined|"
    r"in all|altogether|as a whole)\b|(?i:for|in|across|among|at|throughout|outside|with)\b[^,.;:]{2,60},)"
)
"""What opens the clause of two levels with whom they are told of: "For staff of all kinds, it came to"."""
_MEAN = pattern(r"(?i)\b(?:averaged?|mean|median)\b")
_IT = pattern(
    r"(?i)\W*(?:(?:this|that|these|those|they|there|from|in|now|then|last|by)\b"
    r"|it (?:was|had|went|is|has|used|stood|fell|rose)\b"
    r"|the (?:number|figure|total|count|price|rate|sum|share|level|tally)\b|[0-9])"
)
"""How a sentence begins that goes on with what has been told: "It used 500 tonnes in 2011 and 400 in 2021"."""
_ANOTHER = pattern(r"(?i)\b(?:further|another|additional|extra)\s+\Z")


def moves(passage: Passage) -> Iterator[Reckoning]:
    """By how much a figure moved between two levels that one clause sets against each other."""
    window, found = passage
    yield from _told_ahead(passage)
    if window.parts:
        return
    for first, second in combinations(found, 2):
        for amount in _amounts(passage, first, second):
            levels = _levels(passage, first, second, amount)
            other = SIDE.search(around(window, amount)[0]) or _leads_elsewhere(passage, amount, (first, second))
            if levels is not None and not other and _is_beside(passage, amount, first, second):
                yield from _told(passage, amount, *levels)


def _told_ahead(passage: Passage) -> Iterator[Reckoning]:
    """A change that is told before its levels, each of a time of its own: "Fell by half: 80 in May, 60 now"."""
    window, found = passage
    told = [one for one in found if not one.is_aside]
    if len(told) > _THREE:
        told = [one for one in told if one.mention.kind != "duration"]
    if len(told) != _THREE or len(window.parts) > _TWO or window.has(_OWN_TIME):
        return
    amount, first, second = told
    ends = _LEVELS_FOLLOW.search(window.document_text, amount.end, first.mention.start)
    if (
        ends is None
        or _is_of_others(window, ends.end(), first)
        or _is_of_own_time(window, amount.end, first.mention.start)
        or not _may_be_levels(first, second)
        or _BY.search(around(window, first)[0])
        or _IS_CHANGE.search(around(window, first)[0])
        or window.document_text[first.end : second.mention.start].strip(" ,") == "or"
        or ((first.is_end or second.is_end) and not _are_ends_of_change(around(window, first)[0], first))
        or any(amount.end <= one.mention.start < first.mention.start for one in found if one.mention.kind != "duration")
    ):
        return
    if _ENDS.search(window.document_text, amount.end, first.mention.start) and not _goes_on(window, first):
        return
    rise = rises(window, first, second) if contrasted(window, first, second) else None
    if rise is not None:
        low, high = sorted((first, second), key=lambda one: one.number)
        old, new = (low, high) if rise else (high, low)
        if _way(passage, amount, old, new) is not None:
            yield from _told(passage, amount, old, new)


def _is_of_own_time(window: Sentence, end: int, levels: int) -> bool:
    """Whether a change ends a sentence with a date that the levels behind it have not: "doubled in the 1990s."."""
    stop = _ENDS.search(window.document_text, end, levels)
    if stop is None:
        return False
    dates = [mention for mention in window.mentions if mention.kind == "date"]
    own = {mention.value for mention in dates if end <= mention.start < stop.start()}
    return bool(own) and own.isdisjoint(mention.value for mention in dates if mention.start > stop.start())


def _goes_on(window: Sentence, first: Figure) -> bool:
    """Whether the sentence of two levels goes on with what has been told: "It used 500 tonnes in 2011 and 400 now"."""
    levels = next((part for part in window.parts if part.start <= first.mention.start < part.end), window)
    return _IT.match(levels.text) is not None and _MEAN.search(levels.text) is None


def _is_of_others(window: Sentence, start: int, first: Figure) -> bool:
    """Whether the clause of two levels opens by naming whom they are told of, and not when."""
    found = _OF_OTHERS.match(window.document_text, start, first.mention.start)
    return found is not None and not any(
        found.start() <= one.start < found.end() for one in window.mentions if one.kind in {"date", "duration"}
    )


def _amounts(passage: Passage, first: Figure, second: Figure) -> Iterator[Figure]:
    """The figures by which two levels may be told to differ."""
    if not _may_be_levels(first, second):
        return
    text = passage.window.document_text
    for one in passage.found:
        by = text.startswith(" from ", first.end) and _TO_IT.fullmatch(text, one.end, first.mention.start)
        if one not in {first, second} and not rated(one.dimension) and (by or not (one.is_end and one.is_share)):
            yield one
    made = multiplied(passage, first)
    if made is not None:
        yield made


def _may_be_levels(first: Figure, second: Figure) -> bool:
    if first.is_points or second.is_points or first.mention.kind in {"fraction", "multiple"}:
        return False
    low, high = sorted((first.number, second.number))
    one, other = numeral(first.mention.text), numeral(second.mention.text)
    bare = one is not None and other is not None and (one.word is None) != (other.word is None)
    return (
        first.is_share == second.is_share
        and alike(first.dimension, second.dimension)
        and (first.mention.kind == second.mention.kind or plain(first.dimension) == plain(second.dimension) != ())
        and 0 < low < high < low * _MOST_TIMES
        and not (bare and low < _LEAST_BARE)
    )


def _levels(passage: Passage, first: Figure, second: Figure, amount: Figure) -> tuple[Figure, Figure] | None:
    """Which of two figures is the old level and which the new one, by the words beside them; `None` if neither is."""
    text, start = passage.window.document_text, passage.window.start
    before = text[max(start, first.mention.start - 40) : first.mention.start]
    between = text[first.end : second.mention.start]
    by = _TO_IT.fullmatch(text, amount.end, first.mention.start)  # "by 30 to 160 from 120"
    if (first.is_end or second.is_end) and not by and not _are_ends_of_change(before, first):
        return None
    others = [one for one in passage.found if first.end <= one.mention.start < second.mention.start]
    others = [one for one in others if one is not amount]
    inside = first.end <= amount.mention.start < second.mention.start
    if inside:
        between = text[amount.mention.end : second.mention.start]
    asides = [one for one in others if text[one.mention.start - 4 : one.mention.start] in {", or", " or "}]
    if len(others) > len(asides) or len(between) > _FAR:
        return None
    if inside:
        barriers = (BARRIER, _ANOTHER_MOVED)
        if any(each.search(text, first.end, amount.mention.start) for each in barriers) or _is_reached(passage, first):
            return None
        ahead = _REACHING.fullmatch(between)
        return (first, second) if ahead else (second, first) if _THAN_OLD.fullmatch(between) else None
    if (_FROM.search(before) and _TO_NEW.fullmatch(between)) or (
        _BRACKET.search(before) and _RANGE_WORD.fullmatch(between)
    ):
        return first, second
    after = _AFTER_OLD.fullmatch(between) and amount.is_share and _OF_BEFORE.match(text, second.end)
    against = _AGAINST.search(between)
    last_year = against and not amount.is_share and _YEAR_AGO.match(text, second.end)
    another = against and _OTHER_MONTH.match(text, second.end) and not _OTHER_MONTH.match(between)
    is_old = after or (_FROM_OLD.fullmatch(between) and not (another or last_year))
    return (second, first) if is_old else None


def _are_ends_of_change(before: str, first: Figure) -> bool:
    """Whether what looks like a range is what something went from and to: "from 400 to 900", "(400 to 900)"."""
    told = _FROM.search(before) and not _RANGING.search(before)
    return first.is_end and bool(told or _BRACKET.search(before) or _BY.search(before))


def _is_reached(passage: Passage, level: Figure) -> bool:
    """Whether a level is the end of a change of its own: "fell 100 million to 22.9 billion, with credits up 10 at"."""
    text = passage.window.document_text
    return any(
        _TO_IT.fullmatch(text, one.end, level.mention.start) for one in passage.found if one.end < level.mention.start
    )


def _leads_elsewhere(passage: Passage, amount: Figure, levels: tuple[Figure, Figure]) -> bool:
    """Whether a change leads to a level of its own: "from 1.6 to 2.5 km, growing 10 cm to 130 cm"."""
    text = passage.window.document_text
    return any(
        _TO_IT.fullmatch(text, amount.end, one.mention.start) for one in passage.found if one not in {amount, *levels}
    )


def _told(passage: Passage, amount: Figure, old: Figure, new: Figure) -> Iterator[Reckoning]:
    up = _way(passage, amount, old, new)
    rises = new.number > old.number
    if up is not None and up is not rises:
        return  # whichever way it went, the words are wrong
    if amount.mention.kind == "multiple":
        if up is not None:
            one, other = (new, old) if up is (amount.number > 1) else (old, new)
            yield Reckoning("multiple", amount, (one, other), divide(one.given, other.given), firm=True)
    elif amount.is_share and not amount.is_points and not old.is_share:
        if up is not None and amount.number > 0:
            change = percent_change(old.given, new.given)
            made = scaled(change if rises else negate(change), Fraction(1, 100))
            yield Reckoning("change", amount, (old, new), made, firm=True)
    elif up is not None:
        low, high = (old, new) if rises else (new, old)
        makes = subtract(high.given, low.given)
        if amount.is_share and not amount.is_points:
            if amount.number == high.number - low.number:
                made = divide(makes, old.given)
                if not made.widened(Fraction(made.low or 0) / 10).overlaps(amount.told):
                    yield Reckoning("points", amount, (old, new), made, firm=True)
        elif _is_alike(amount, old):
            brought = _BROUGHT.search(passage.window.document_text, amount.end, old.mention.start)
            yield Reckoning("difference", amount, (high, low), makes, firm=brought is None)


def _is_alike(amount: Figure, level: Figure) -> bool:
    if amount.is_points:
        return level.is_share
    return amount.is_share == level.is_share and alike(amount.dimension, level.dimension)


def _way(passage: Passage, amount: Figure, old: Figure, new: Figure) -> bool | None:
    """Which way words say that a figure moved by an amount; `None` where the amount is that of something else."""
    text, window = passage.window.document_text, passage.window
    start = _begins(passage, amount, (old, new))
    before = text[max(window.start, start - 70) : start]
    after = text[amount.end : min(window.end, amount.end + 60)]
    of_a_part = _OF_A_PART.search(text, max(window.start, new.mention.start - 40), new.mention.start)
    if of_a_part or _is_of_more(window, amount, before, (old, new)):
        return None
    if amount.mention.kind == "multiple":
        of_else = _TIMES_THE.match(text, amount.mention.start) is not None
        falls = (
            _FOLD.search(amount.mention.text) and (moved := _MOVED.search(before)) and way(moved[1].lower()) is False
        )
        return None if of_else or not_so(text, amount.mention.start) else amount.number > 1 and not falls
    cue = _CUE_AFTER.match(after) or _CUE_BEFORE.search(before)
    words = cue.groupdict() if cue else {}
    of_time = (words.get("noun") or "").lower() in _OF_TIME  # "the network of 85 towers later heard from 104"
    if cue and ((of_time and amount.mention.kind != "duration") or _tells_else(passage, amount, before, words)):
        return None
    if cue is None and not amount.is_share and _BROUGHT.search(text, amount.end, old.mention.start):
        return new.number > old.number
    if words.get("bare"):
        return way(words["bare"].lower()) if not amount.is_share else None
    said = next((word.lower() for word in words.values() if word), None)
    told = None if said is None else way(said)
    return new.number > old.number if told is None and said else told


def _tells_else(passage: Passage, amount: Figure, before: str, words: dict[str, str | None]) -> bool:
    """Whether words of a change tell of a score, "led by 328 to 23", or of a loss or a profit, a level of its own."""
    result = amount.mention.kind == "money" and any(word and word.lower() in _RESULTS for word in words.values())
    score = _SCORE.search(before) and _SCORED.match(passage.window.document_text, amount.end)
    return result or bool(score) or _NEARLY_BY.search(before) is not None


def _is_of_more(window: Sentence, amount: Figure, before: str, levels: tuple[Figure, Figure]) -> bool:
    """Whether words give an amount another base than two levels, or tell that it is not all of their difference."""
    yearly = amount.seconds and amount.mention.kind != "duration" and not any(one.seconds for one in levels)
    if yearly or _ANOTHER.search(before) or _EACH.match(window.document_text, amount.mention.end, window.end):
        return True
    if amount.is_share:
        if not amount.is_points and _OF_ALL.match(window.document_text, amount.end, window.end):
            return True
        return has_another_base(window, (amount, *levels)) or is_paced(window, amount)
    of_another = is_of_another_time(before[-20:].rpartition(", ")[2])
    return of_another or _AFTER_A.search(before) is not None or window.has(_NET)


def _begins(passage: Passage, amount: Figure, levels: tuple[Figure, Figure]) -> int:
    """Where a change is told, which may be told twice: "an increase of $99,000, or 16 percent"."""
    low, high = sorted(level.number for level in levels)
    before = [one for one in passage.found if one.end < amount.mention.start]
    again = before and _OR_IN_PERCENT.fullmatch(passage.window.document_text, before[-1].end, amount.mention.start)
    told = amount.is_share and again and before[-1].number == high - low
    return before[-1].mention.start if told else amount.mention.start


def _is_beside(passage: Passage, amount: Figure, first: Figure, second: Figure) -> bool:
    """Whether nothing between an amount and its levels speaks of anything else."""
    text = passage.window.document_text
    start, end = _begins(passage, amount, (first, second)), amount.end
    if end <= first.mention.start:
        gap = text[end : first.mention.start]
        if _WITH_ITS_OWN.search(gap):
            return False
    elif start >= second.end:
        gap = text[second.end : start]
        if not _APPOSED.match(gap):
            return False
    else:
        return True
    figures_between = any(
        min(end, second.end) <= one.mention.start < max(start, first.mention.start)
        for one in passage.found
        if one not in {amount, first, second} and one.mention.kind != "duration"
    )
    return len(gap) <= _FAR and not figures_between and not BARRIER.search(gap.strip(" ("))
