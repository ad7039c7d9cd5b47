"""Words beside a reckoning that bring in what its figures do not tell: "excluding", "plus postage", "so far"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.sentence import BEGINS
from factlint.rules.relations.passages import figures
from factlint.rules.relations.reckoning import FACTORS, TOLD_BY_ALL
from factlint.rules.working.arithmetic import divide, multiply, scaled

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.reckoning import Reckoning


def _words(some: str) -> re.Pattern[str]:
    """A pattern of whole words, in any case."""
    return pattern(rf"(?i)\b(?:{some})\b")


_ELSE = _words(
    r"exclud(?:e|es|ed|ing)|except(?:ing|ion)?|apart from|leaving out|left out|including|includes?|not counting|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|few|many|most|half|thirds?|quarters?|fifths?|"
    r"tenths?) of (?:them|those|these|which|whom)|all but|but for|save for|free of charge|unpaid|"
    r"refund(?:s|ed)?|half[- ]price|(?<!one after )another|match(?:ed|ing)|compound(?:s|ed|ing)?|"
    r"overtime|time and a half|short of the|kept back|thrown in|adjusted|inflation|annuali[sz]ed|respectively|"
    r"(?<!add )(?<!adds )(?<!adding )(?<!sums )(?<!hold )(?<!holds )(?<!carry )(?<!carries )(?<!seat )(?<!seats )up to|"
    r"at least|more than one(?! (?:hundred|thousand|million|billion)\b)|more than once|"
    r"several (?:headings|categories|groups)|cumulative(?:ly)?|weighted|responding|duplicates?|"
    r"overlap(?:s|ped|ping)?|one-time|one-off|"
    r"valid (?:votes?|ballots?|papers?|responses?|returns?|entries)|abst(?:ain|ained|ention|entions)"
)
"""Words that bring in what the figures do not tell."""
_SO_FAR = _words(r"so far|to date|already")
"""Words by which there will be more, and by which a part is told of its whole."""
_ELSE_LEVEL = _words(
    r"(?:needed|required)(?! (?:\w+ ){1,2}(?:seconds|minutes|hours|days|weeks|months|years))|expected|forecast|target|"
    r"planned|proposed"
)
"""Words that bring in another level, where it is not told that these are the two that are compared."""
_ELSE_OF_SHARES = _words(r"those (?:who|that|which|with|in)|not all")
"""Words that bring in others than those counted."""
_ELSE_OF_PRICES = _words(
    r"(?:VAT|GST|sales tax|delivery|carriage)(?! (?:(?:is|was|being) )?(?:free|included|paid))|"
    r"now (?:[a-z]+ )?(?:worth|valued|trad(?:e|es|ing)|sell|sells|fetch|fetches)|worth (?:now|today)"
)
_LESS_OF_PRICES = _words(
    r"deposit|down payment|(?:in )?advance|prepa(?:id|yment)|instal?ments?|upfront|up front|discount(?:ed|s)?|rebate|"
    r"balance|the rest|remaining|partly|on account|subsid\w+|grants?|(?:fee|charge|tip|surcharge|postage)s? of"
)
"""Words by which less is paid, or not all of it yet."""
_REDUCED = _words(r"discount(?:ed|s)?|rebates?")
_OTHER_STAGE = _words(
    r"so far|by [12][0-9]{3}|first|initially|peak|at least|(?<!an )average|mean|respectively|up to|rising|could|target"
)
"""Words by which two rates may be of two times, or of two sizes."""
_COMPARED = _words(r"compar(?:es|ed)|versus|against")
"""Words by which a figure is set against others, and is not made of them."""
_OF_ANOTHER = pattern(
    r"(?:For|In|On|With|Among|At) (?:an?|any|others?|some|most|many|few|small\w*|larg\w*|the (?:previous|last|next|"
    r"first|second|earlier)|[a-z]+(?= [a-z]+, (?:taken )?(?:by (?:itself|themselves)|alone)))\b [^.,;:]{2,60},"
)
"""What opens a sentence on another thing: "For a small tree, it is 33% faster"."""
_ELSE_OF_CHANGES = _words(
    r"(?<!stood )(?<!held )(?:since|on) [12][0-9]{3}(?!, (?:when|from|the (?:year|season)))|"
    r"(?:from|since|below|above|off|than|on|against|over) (?:its|their|the|his|her|an?) "
    r"(?:[a-z-]+ ){0,2}(?:peak|height|heyday|high|low|trough|record|best|worst|maximum|minimum|bottom)(?! of)"
)
"""Words that compare a figure with another than those told."""
_WORDS_END = pattern(r"[,;:)—?!]|\.(?:\s|\Z)| (?:and|but|while|whereas|although)\b|\Z")
"""Where the words behind a figure end that are told of it."""
_WITH_MORE = pattern(
    r"(?i),? (?:and |but )?(?:(?:all |not )?(?:includ|exclud|count)\w+|except|apart|leaving|before|after|plus|net|"
    r"adjusted|at least|so far|to date|already|up to|compared|against|versus|with|[a-z]+ and all)\b[^,;.]*"
)
"""After a comma, what is told of the figures before it."""
_WITH_ELSE = pattern(
    rf"(?i)(?:{BEGINS}|[.;:]\s|,? (?:and|but|so) )(?:with|plus|counting|adding|before|after|without|leaving|besides|"
    r"once|on top of) (?P<else>(?:(?![.;:]\s).)*)\Z"
)
"""Before a result to which something is added first, or from which it is taken: "with cases the bill was £900"."""
_A_WORD = pattern(r"[a-z]{3}")
_AND_ANOTHER = pattern(
    r"\s(?:and|as well as|plus)\s+(?:an?|the|some|its|their|his|her)\s+(?!total|sum|bill|cost)[a-z]{3}|"
    r",? (?:leaving|with) [$£€]?[0-9]"
)
_CHANGES = frozenset({"change", "difference", "margin", "multiple"})


def brings_else(window: Sentence, one: Reckoning) -> bool:
    """Whether words bring in what the figures do not tell."""
    if one.is_listed or (one.firm and one.how in TOLD_BY_ALL):
        return False
    start, end = _told_in(window, one)
    words = [_ELSE] if one.firm and one.how == "share" else [_ELSE, _SO_FAR]
    if one.how in {"product", "sum"}:
        words.append(_ELSE_OF_PRICES if one.result.number > one.middle else _LESS_OF_PRICES)
    if one.how == "quotient":
        words.append(_REDUCED)
    if one.how == "sum":
        words.append(_COMPARED)
    if not (one.firm and one.how in {"difference", "margin", "share", "multiple"}):
        words.append(_ELSE_LEVEL)
    if one.how == "same":
        words.append(_OTHER_STAGE)
    if one.how in _CHANGES:
        words.append(_ELSE_OF_CHANGES)
    if one.how in FACTORS:
        words.append(_ELSE_OF_SHARES)
    mine = [(figure.mention.start, figure.end) for figure in (one.result, *one.givens)]
    return (
        any(_is_told(window, each, (start, end), mine) for each in words)
        or (one.how in _CHANGES and any(_OF_ANOTHER.match(part.text) for part in window.parts[1:]))
        or (one.how == "difference" and not one.firm and _told_too_soon(window, one))
        or (one.how in FACTORS and (_and_more(window, one) or _has_another_factor(window, one)))
        or (not (one.firm and one.how in _CHANGES) and _is_with_else(window, one))
    )


def _told_in(window: Sentence, one: Reckoning) -> tuple[int, int]:
    """Where figures and result are told: from the head of the first's sentence to where the words of the last end.

    What follows after a comma is told of the result, unless it begins with a word that brings in something else.
    """
    text, terms = window.document_text, (one.result, *one.givens)
    first, last = min(term.mention.start for term in terms), max(term.end for term in terms)
    start = max((part.start for part in window.parts if part.start <= first), default=window.start)
    ends = _WORDS_END.search(text, last, window.end)
    end = ends.start() if ends else window.end
    more = _WITH_MORE.match(text, end, window.end)
    return start, more.end() if more else end


def _is_told(window: Sentence, words: re.Pattern[str], span: tuple[int, int], mine: Sequence[tuple[int, int]]) -> bool:
    """Whether such words stand there, but in a figure itself: "a third of them" is told of the figures before."""
    return any(
        not any(start <= found.start() < end for start, end in mine)
        for found in words.finditer(window.document_text, *span)
    )


def _is_with_else(window: Sentence, one: Reckoning) -> bool:
    """Whether something is added to the result, or taken from it, before it is told."""
    start = one.result.mention.start
    found = _WITH_ELSE.search(window.document_text, window.start, start)
    if found is None or not _A_WORD.search(found["else"]):
        return False
    return not any(found.start("else") <= given.mention.start < start for given in one.givens)


def _and_more(window: Sentence, one: Reckoning) -> bool:
    """Whether something without a figure is in it as well: "at 12 euros each and a ladder, for 400 euros"."""
    text, stop = window.document_text, one.result.mention.start
    if one.how == "quotient" and one.result.number < one.middle:
        return _AND_ANOTHER.match(text, max(one.result.end, *(given.end for given in one.givens))) is not None
    ends = [given.end for given in one.givens if given.end <= stop and one.result.number > one.middle]
    return one.how == "product" and bool(ends) and _AND_ANOTHER.search(text, max(ends), stop) is not None


def _has_another_factor(window: Sentence, one: Reckoning) -> bool:
    """Whether a product fits with a third factor: "$600,000 for 20 workers over ten years, $3,000 each a year"."""
    used = {figure.mention.start for figure in (one.result, *one.givens)}
    free = [figure for figure in figures(window) if figure.mention.start not in used]
    others = [figure for figure in free if not figure.is_open and not figure.is_share and figure.own > 1]
    made = one.makes.widened(one.slack)
    return any(
        interval.overlaps(one.result.told)
        for other in others
        for size in {Fraction(1), Fraction(1) / Fraction(other.size)}
        for interval in (multiply(made, scaled(other.given, size)), divide(made, scaled(other.given, size)))
    )


def _told_too_soon(window: Sentence, one: Reckoning) -> bool:
    """Whether one level stands beside the difference, and the other in a later sentence, where it is of another thing.

    "They spent 12.9 million, leaving 2.1 million unspent. The grants of the next year are 15 million."
    """
    after = next((part.start for part in window.parts if part.start > one.result.mention.start), None)
    later = [after is not None and figure.mention.start >= after for figure in one.givens]
    return any(later) and not all(later)
