"""What figures of one kind make together, and their average."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules.relations.priced import are_prices
from factlint.rules.relations.reckoning import (
    Reckoning,
    around,
    beside,
    in_text,
    uses_all,
)
from factlint.rules.relations.unread import has_unread
from factlint.rules.working.arithmetic import add, scaled
from factlint.values.wording import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_TOTAL_BEFORE = pattern(
    r"(?i)(?:[,;] (?:an? |the )?(?:overall )?total:?|"
    r"\b(?:(?:total(?! (?:population|area)\b)|"
    r"haul|weekend|tally|catch|crop|aggregate|bill|takings|proceeds|score|length|weight|distance)"
    r"(?: [a-z-]+){0,2} (?:of|is|was|at|to)"
    r"|totall?(?:s|ed|ing)|so|(?:together(?! with)|altogether|all told|in all),?(?: [a-z]+){0,4}"
    r"|(?:makes?|making|made|gives?|giving|gave|brings?|bringing|brought|adds? up|comes?|came|"
    r"finish(?:es|ed) (?:on|with)|end(?:s|ed)(?: up)? (?:on|with))"
    r"(?: (?:to|it|them|him|her|an?|the|in|altogether))*"
    r"|\bso(?: that)? (?:the [a-z]+|they|it|we|he|she) (?:ha[ds]|have|heard|listened to|got|saw|met|welcomed|received)"
    r"|\b(?:(?<=[.;:,] )between them|so there (?:is|are|were|was))(?:,? [a-z’'-]+){0,7}"
    r"|\b(?:that|which|this|together they) (?:gives?|gave|makes?|made|brings?|brought)(?: [a-z’'-]+){1,6}"
    r"|(?:bringing|making|earning|giving|netting|costing)(?: (?!(?:to|up|each|every|more|than)\b)[a-z’'-]+){1,4}))"
    r"(?: (?:just|only))?\s*\Z"
)
_THE_WHOLE = pattern(r"(?i)\b(?:the|this|that|its|their) (?:(?:whole|entire|combined)(?: [a-z]+ of)?|full) \Z")
"""Before a total wherever its sentence begins: "Ministers say that the whole £4m will be lent"."""
_THOSE = pattern(r"(?i)\b(?:the|this|that|these|those|all) \Z")
_FROM = pattern(r"(?i)\b(?:from|than|against|versus)\s(?:[a-z]+\s){0,5}\Z")
_TOTAL_AFTER = pattern(r"(?i)(?: [a-z]+){0,2} (?:in all|altogether|all told|combined|in total(?= ?[.,;)]|\Z))\b")
_MEAN_BEFORE = pattern(
    r"(?i)\b(?:(?:average|mean) of (?:the|all|these|those|its|their) [a-z-]+ (?:being|was|is)"
    r"|(?:average|mean)(?: (?!of\b)[a-z]+){0,2}(?: (?:of|was|is|at|being|comes? to|came to))?|averag(?:es?|ed|"
    r"ing)|on average)"
    r"(?: (?:just|only))?\s*\Z"
)
_MEDIAN_BEFORE = pattern(
    r"(?i)\bmedian(?: (?:of (?:the|all|these|those|its|their) [a-z-]+|[a-z]+))?,? (?:being|was|is|of|comes? to|"
    r"came to)\s*\Z"
)
_OF_ROW = pattern(r"(?i)\b(?:(?P<median>median)|average|mean) of(?: the (?:numbers|figures|scores|values))? \Z")
_IS = pattern(r"(?i) (?:is|was|equals|comes to|came to|=) (?:just |only )?[$£€]?")
"""Around the figures of "the median of 3, 5 and 9 is 5"."""
_MEAN_AFTER = pattern(r"(?i)(?: [a-z]+){0,2} on average\b")
_OF_OTHERS = pattern(r"(?i)\b(?:average|mean)(?: [a-z]+){0,2} (?:in|for|among|across)\b")
_ALL_OF_THEM = pattern(
    r"(?i)(?:(?:in|over|during|for) (?:the|those|these|all) (?:two|three|four|five|six|seven) [a-z]+s|in all|"
    r"altogether|all told|together|total|combined|between them|that|this|these|those|they|their|its?|all|the (?:[a-z]+"
    r" )?(?:total|sum|average|mean|bill|takings|proceeds|haul|tally|lot|whole|three|two|four|five|six))\b"
)
"""How a sentence begins that sums up those before it."""
_OVER_ALL = pattern(r"(?i)(?:in|over|during|for) (?:the|those|these|all) (?P<number>[a-z]+) [a-z]+s\b")
_OVER_THEM = pattern(r"(?i) (?:in|over|during|for|from) (?:the|those|these|all) (?P<number>[a-z]+)(?: [a-z]+s)?\b")
"""After a total of as many times as have been told of: "or £168,000 over the three years"."""
_SETS = frozenset("pair couple dozen score set group team crew trio quartet family".split())
"""What is counted as one and is more."""
_COLLECTIVE = frozenset({"crew"})
"""Those of them that count heads in the singular: "eleven crew"."""
_OF_BEFORE = pattern(r"(?i)\b(?:previous|prior|last(?! ?,)|preceding|year-earlier)\b[^.;:]{0,40}\Z")
"""Before a total of another time."""
_WITH_THE_REST = pattern(r"(?i)\b(?:the (?:rest|others|remainder)|some others|more elsewhere)\b")
"""Among parts of which one is left without a figure."""
_BY_NOW = pattern(r"(?i)\b(?:now|currently|so far|by then|since|stands?|stood|to date)\b")
_ADDED = pattern(r"(?i)(?: [a-z]+)? (?:new|more|further|additional|extra)\b")
"""Before a total, and after a figure that was added to something: the total takes in what was there before."""
_ROW = pattern(r"(?: [A-Za-z][\w’'-]*){0,8}(?:,|,? and|;) ")
_KIND = pattern(r"-(?!(?:one|two|three|four|five|six|seven|eight|nine|half)\Z)[a-z]+\Z")
"""At the end of a figure that tells of which kind something is: "a three-year term"."""
_AND_A = pattern(r" (?:and|plus) an? (?!total\b|grand\b|sum\b|combined\b)[a-z]{3}")
_FEWEST = 2
_ROUND = 20
"""Into so many parts goes a total of which the round figure before it is at most one part off."""
_SPREAD = 10
"""How many times as large an average is as the least of its figures at most."""
_APART = 200
"""How many times as large one addend is as another at most."""


def sums(passage: Passage) -> Iterator[Reckoning]:
    """All of one kind but the last, which is their total or their average."""
    window, found = passage
    for family in {figure.family for figure in found if not figure.is_share or figure.number == 1}:
        alike_ = _addends(window, found, family)
        if not alike_ or any(_KIND.search(one.mention.text) for one in alike_):
            continue
        *givens, result = in_text(alike_)
        if len(givens) > _FEWEST and announces(givens[0], result):
            givens = givens[1:]
        before, after = around(window, result)
        before = before[-(result.mention.start - givens[-1].mention.end) :]
        if not _is_of_all(window, result, givens[-1]) or _are_added_otherwise(window, found, givens, result):
            continue
        if has_unread(window) or window.has("wickets?|innings|overs"):
            continue
        small = all(given.is_aside for given in givens) and not _are_in_row(window, givens, least=2)
        if small or _OF_BEFORE.search(before) or _FROM.search(before) or _goes_on_counting(window, givens, before):
            continue
        of_row = _OF_ROW.search(around(window, givens[0])[0])
        of_row = of_row if _IS.fullmatch(window.document_text, givens[-1].end, result.mention.start) else None
        if _MEDIAN_BEFORE.search(before) or (of_row and of_row["median"]):
            if len(givens) % 2 and _are_in_row(window, givens):
                middle = sorted(givens, key=lambda one: one.number)[len(givens) // 2]
                yield Reckoning("median", result, tuple(givens), middle.given, firm=True)
            continue
        total, numbers = add(*(given.given for given in givens)), [given.number for given in givens]
        if of_row or _MEAN_BEFORE.search(before) or _MEAN_AFTER.match(after):
            like = _are_in_row(window, givens) and {given.size for given in givens} == {result.size}
            if not _OF_OTHERS.search(before + after) and like and min(numbers) < result.number * _SPREAD:
                yield Reckoning("mean", result, tuple(givens), scaled(total, Fraction(1, len(givens))), firm=True)
        elif (
            _WITH_THE_REST.search(window.document_text, givens[0].end, result.mention.start) is None
            and (_is_told(window, result) or _is_over_all(window, result, givens) or _is_over_them(after, givens))
            and min(numbers) * _APART > max(numbers)
        ):
            yield Reckoning("sum", result, tuple(givens), total)


def _addends(window: Sentence, found: Sequence[Figure], family: object) -> list[Figure]:
    """The figures of one kind up to the one told as theirs, without the number of the parts: "the two wings".

    None, if more is told but in a clause behind it.
    """
    alike_ = [one for one in found if one.family == family and not _is_told_again(window, one, found)]
    while (
        len(alike_) > _FEWEST and not _is_told(window, alike_[-1]) and any(_is_told(window, one) for one in alike_[2:])
    ):
        alike_.pop()
    parts = [one for one in alike_ if one.is_aside and one.number == len(alike_) - 2 >= _FEWEST]
    if len(parts) == 1:
        alike_.remove(parts[0])
    if len(alike_) <= _FEWEST:
        return []
    near = beside(window, alike_, found)
    others = [one for one in found if one not in parts and (one in near or one.end < alike_[-1].end)]
    return alike_ if uses_all(alike_, others) else []


def _is_told(window: Sentence, figure: Figure) -> bool:
    """Whether words beside a figure tell it as what others make."""
    before, after = around(window, figure)
    return any(each.search(before) for each in (_MEDIAN_BEFORE, _MEAN_BEFORE, _TOTAL_BEFORE, _THE_WHOLE)) or any(
        each.match(after) for each in (_MEAN_AFTER, _TOTAL_AFTER)
    )


def _is_told_again(window: Sentence, figure: Figure, found: Sequence[Figure]) -> bool:
    """Whether a figure points back to one told before: "the whole of those 35 miles"."""
    same = any(one.number == figure.number and one.end < figure.mention.start for one in found)
    return same and _THOSE.search(around(window, figure)[0]) is not None


def announces(first: Figure, total: Figure) -> bool:
    """Whether the first of some figures is their total in round numbers: "some 250,000 swabs: ..., 247,300 in all"."""
    hedged = first.mention.bound != "exact" or not first.mention.text[:1].isdigit()
    return hedged and abs(first.number - total.number) * _ROUND <= total.number


def _is_over_all(window: Sentence, result: Figure, givens: Sequence[Figure]) -> bool:
    """Whether the sentence of a result begins by naming as many times as have been told of: "In the three months"."""
    begins = [part.start for part in window.parts if part.start < result.mention.start]
    over = _OVER_ALL.match(window.document_text, begins[-1]) if begins else None
    counted = over is not None and over["number"] == in_words(len(givens))
    return counted and not any(begins[-1] <= one.mention.start < result.mention.start for one in givens)


def _is_over_them(after: str, givens: Sequence[Figure]) -> bool:
    """Whether the words behind a result name as many times as have been told of."""
    over = _OVER_THEM.match(after)
    return over is not None and over["number"] == in_words(len(givens))


def _goes_on_counting(window: Sentence, givens: Sequence[Figure], before: str) -> bool:
    """Whether a total adds the last figure to others than those before: "40 new ones came, and it now stands at 90"."""
    text, last = window.document_text, givens[-1].mention
    apart = any(givens[-2].mention.end <= part.start < last.start for part in window.parts)
    return apart and _BY_NOW.search(before) is not None and _ADDED.match(text, last.end) is not None


def _are_in_row(window: Sentence, givens: Sequence[Figure], least: int = 3) -> bool:
    """Whether so many figures or more stand in a row, so that each counts as much as the others in their average."""
    text = window.document_text
    return len(givens) >= least and all(_ROW.fullmatch(text, a.end, b.mention.start) for a, b in pairwise(givens))


def _is_of_all(window: Sentence, result: Figure, last: Figure) -> bool:
    """Whether a result in a sentence of its own is told of what stands before it."""
    begins = [part.start for part in window.parts if last.mention.end <= part.start < result.mention.start]
    whole = _THE_WHOLE.search(around(window, result)[0]) is not None
    return not begins or whole or _ALL_OF_THEM.match(window.document_text, begins[-1]) is not None


def _are_added_otherwise(window: Sentence, found: Sequence[Figure], givens: Sequence[Figure], result: Figure) -> bool:
    """Whether some are sets or prices, of which there are several, a percentage comes before the total, or one is left.

    Left is a number in figures that was read as nothing that can be added, as in "and the fifth, 12: 62 in all", or one
    that "a" tells, "two semi-finals and a final, 59 in all".
    """
    sets = any(_counts_sets(window, given) for given in givens)
    read, first = {one.mention.start for one in found}, givens[0].mention.start
    left = (one for one in window.mentions if one.kind == "number" and first < one.start < result.mention.start)
    if any(one.text.isdigit() and one.start not in read for one in left):
        return True
    if _AND_A.search(window.document_text, givens[-1].end, result.mention.start):
        return True
    return sets or are_prices(window, givens) or _is_raised(found, givens[-1], result)


def _is_raised(found: Sequence[Figure], last: Figure, result: Figure) -> bool:
    """Whether a percentage before the total may have been added: "service at ten per cent made it £132"."""
    between = (one for one in found if last.end <= one.mention.start < result.mention.start)
    return not result.is_share and any(one.mention.kind == "percent" for one in between)


def _counts_sets(window: Sentence, figure: Figure) -> bool:
    """Whether each of those counted is more than one: "five pairs"."""
    noun = counted_after(window.document_text, figure.mention.end, window.end) if figure.is_count else None
    return noun is not None and noun.head in _SETS and (noun.plural or noun.head not in _COLLECTIVE)
