"""Products and quotients by the dimensions of figures: so much an hour for so long, so many at so much each."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.figures import MEASURES, SIDES
from factlint.rules.relations.reckoning import (
    Reckoning,
    are_concluded,
    around,
    ends_before,
    in_text,
    is_part_of,
    uses_all,
)
from factlint.rules.working.arithmetic import add, divide, multiply, scaled
from factlint.rules.working.dimensions import COUNTED, EACH, alike, combined, plain, rated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_COMPOUND = frozenset({(("power", 1), ("time", 1)), (("length", 2),)})
"""What two measures make that are no rates: power and time, length and width."""
_MEASURED = frozenset({"power", "length"})
_EACH = pattern(
    r"(?i)\b(?:each(?! (?:with|having|wearing)\b)|apiece|a piece|every one|every|a head|per|equal(?:ly)?|evenly|"
    r"split|divided|shared|"
    r"a time|an average of|averag(?:ed|ing)|average (?:[a-z]+ ){1,3}(?:of|is|was)|instal?lments? of|"
    r"sums of|payments of|lots of|shares of)\b"
)
_SETS_OF = pattern(
    r"(?i) (?:[a-z]+ )?(?:boxes|crates|cases|packs|packets|sacks|bags|bundles|sheets|rows|columns|trays|cartons|"
    r"pallets|"
    r"teams|crews|squads|classes|shifts|rounds|sets|lots|batches|coaches|groups|pages|boats|houses) of (?:about |"
    r"some )?"
)
_OF_MEASURE = pattern(r"(?i) (?:[a-z]+ )?[a-z]+s of [$£€]?")
_ALL_OF = pattern(r"(?i)\b(?:all|each of|every one of) (?:(?:of )?(?:the|its|their|our|his|her) )?\Z")
_A_SUM_OF = pattern(r"(?i)\b(?:an?|the same) (?:[a-z-]+ ){1,3}of \Z")
"""Around what each of all is given, pays or gets: "all 450 employees will receive a bonus of $2,000"."""
_ANY_SUM = pattern(r"(?i)\b(?:all|each of|every one of) [^.;]{1,120}?\b(?:an?|the same) (?:[a-z-]+ ){1,3}of ")
_AT_A_RATE = pattern(r"(?:\A|[.;,] )(?:At|at) \Z")
"""Before what one costs, that of so many makes a total: "At $5 a head, 300 visitors brought in $1,500"."""
_ON_IT = pattern(r" (?:on|for|from|in|more|less)\b")
"""After what is only spent on something, or comes from it."""
_MAKES = pattern(
    r"(?i) [a-z]+,? (?:and )?(?:(?:that|which|these|this) )?(?:make|makes|made|is|are|was|were|hold|holds|held|contain|"
    r"contains|contained|gives?|gave|total|totals|totalled|or)(?: (?:just|only|exactly))? "
)
_THAT_MAKES = pattern(
    r"(?i)\b(?:(?:that|this|which) (?:is|makes?|made|gives?|gave|comes? to|came to|adds? up to|means|meant)|"
    r"making|giving|(?:making|giving|for) an? (?:[a-z]+ )?(?:total|sum)(?: [a-z]+){0,3} of|"
    r"(?:so|thus|therefore),? [^.;:,0-9]{3,40}) (?:just |only |about |some )?\Z"
)
_OF_THOSE_NAMED = pattern(r"\band (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* [a-z]+ (?:(?:only|just) )?\Z")
"""Before what each of a row of names has, which no other figure divides: "Ashby, Corran and Tarn have six each"."""
_APPOSED = pattern(
    r"(?i)(?: [a-z]+){0,6}(?:,|:| [–—-]|—|,? (?:or|i\.e\.,?|that is,?)|,? giving|,? making|,? averaging"
    r"|(?:,? (?:which|that))? (?:is|was|works? out(?: at| to)?|comes? to|came to|means))"
    r"(?: (?:an|a|the) (?:average|mean|rate|speed|pace|price|density)(?: of)?)?(?: (?:about|roughly|just|only|some))? "
)
"""What stands before what two figures make, said in other words: "40 books in 20 years, or two a year"."""
_FOR = pattern(r"(?i) for (?:the |its |their |his |her |our )?\Z")
_GIVEN = pattern(r"(?i)\b(?:each of|all) (?:the|these|those|its|their) \Z")
"""Before a figure that is told already: "for each of the six cells"."""
_AFTER = pattern(r"(?i)\b(?:after|following|in|during) (?:an? |the |his |her |their |its )?\Z")
_THE = pattern(r"(?i)\b(?:the|these|those) \Z")
_OF_A_KIND = pattern(r" of [a-z]")
_SO = pattern(r"(?i)\b(?:so|therefore|thus|hence|which means|that means|this means|meaning)\b[^.;:]{0,60}\Z")
_THAT_IS = pattern(
    r"[.;] (?:That|This|It|that|this) (?:is|was|makes?|made|means?|meant|equals?|works? out(?: at| to)?|"
    r"comes? to|came to|"
    r"amounts? to)(?: (?:about|roughly|just|only|some|exactly|an average of))* \Z"
)
"""Before what the figures of the sentence before make."""
_AT_EACH = pattern(r"(?: [a-z]+){0,3},? at (?:an? (?:cost|price|rate|fee) of )?")
"""Between how many are paid for and what each costs: "pays for 60 desks, at a cost of £80 each"."""
_FOR_EACH = pattern(
    r"(?i) (?:each|apiece|a head|per (?:head|person|capita)|(?:for )?every one)\b"
    r"(?! (?:of|for|with)\b|,? (?:and|plus|as well as) (?:an?|the|some|[0-9])\b)"
)
_AVERAGE_OF = pattern(
    r"(?i)[,(] ?(?:or |which is |which means |giving |making )?(?:(?:an|the) average of|averaging|on average|about|"
    r"some) \Z"
)
"""Before what a total is by the head, in the words that divide it."""
_DIVIDED = pattern(
    r"(?i)\b(?:divided by|(?:spread|shared|split|divided)(?: (?:equally|evenly|out|up))? "
    r"(?:over|across|among|between))(?: (?:the|its|their|all))* \Z"
)
"""Before what a total is told to be divided by."""
_CHANGE = pattern(r"(?i)\bfrom\s+\Z")
"""Before the first of two levels: "raised from $600,000 to $2 million a year, so that it may be done in 10 years"."""
_EARLIER = pattern(r"(?i)\b(?:up|down) (?:from|on) (?:an average of )?[$£€]?\Z")
"""Before what was so at another time: "down from an average of 310 each"."""
_INTEREST_OF = pattern(
    r"(?i)\binterest(?: (?:payments?|charges?|bill|costs?))?(?: (?:of|is|was|are|at|to|comes? to|came to))?"
    r"(?: (?:about|just))? \Z"
)
_IN_INTEREST = pattern(r"(?i) (?:in|of) interest\b")
_IN_MONEY = pattern(
    r"(?i)\b(?:revenues?|sales|turnover|receipts|assets|deposits|premiums|income|earnings|profits?) "
    r"(?:of|to|were|was) \Z"
)
"""Before a sum that does without its currency."""
_ROW = pattern(r"(?:,|,? (?:and|or|to)|–|-) ?")
_TWO = 2
_FEW = 4
"""From how many on things are counted to be multiplied."""
_YEAR = Fraction(1461, 4) * 86_400


def multiplied(passage: Passage) -> Iterator[Reckoning]:
    """So much by the hour, for so many hours; so many by the head, among so many."""
    window, found = passage
    measured = any(name in _MEASURED for figure in found for name, _ in figure.dimension)
    for three in passage.threes if measured or any(rated(figure.dimension) for figure in found) else ():
        if any(figure.is_share for figure in three) or _CHANGE.search(around(window, in_text(three)[0])[0]):
            continue
        concluded = are_concluded(window, three) or _is_area_of(window, three)
        if sum(figure.is_aside and figure.is_count for figure in three) > 1 or not concluded:
            continue
        counts = [pair for pair in pairwise(found) if pair[1] in three and pair[0].mention.kind == "number"]
        if any(is_part_of(window.document_text, one, after) for one, after in counts):
            continue  # "2.6 million of the 3.1 million shares at $24 each"
        if any(_counts_nothing(window, figure) for figure in three) or ends_before(window, three):
            continue
        for total in three:
            one, other = (figure for figure in three if figure is not total)
            of = combined(one.dimension, other.dimension)
            physical = plain(of) in _COMPOUND and one.dimension and other.dimension
            meant = alike(of, total.dimension) or (plain(of) == plain(total.dimension) and _is_for(window, three))
            if (physical or _cancel(one, other)) and meant and not _is_fewer(total, one, other):
                solved = _solved(window, total, one, other)
                if solved is not None:
                    yield solved
    if any(one.is_share for one in found) and window.has("interest"):
        yield from _yearly_interest(passage)
    for four in combinations(found, 4) if any(one.is_share for one in found) and window.has("simple") else ():
        if uses_all(four, found):
            yield from _interest(four)


def _counts_nothing(window: Sentence, figure: Figure) -> bool:
    """Whether a bare number is less than one, or money: "4.6 million, or 30 cents per share, on sales of 35"."""
    if figure.mention.kind != "number":
        return False
    return figure.own < 1 or (figure.is_bare and _IN_MONEY.search(around(window, figure)[0]) is not None)


def _is_area_of(window: Sentence, three: Sequence[Figure]) -> bool:
    """Whether the last figure points back to two sides: "105 metres by 68 ... the 7,140 square metres"."""
    text, (first, second, last) = window.document_text, in_text(three)
    sides = SIDES.fullmatch(text, first.end, second.mention.start)
    its_own = _THE.search(text, window.start, last.mention.start) and not _OF_A_KIND.match(text, last.end)
    return sides is not None and bool(its_own)


def _is_for(window: Sentence, three: Sequence[Figure]) -> bool:
    """Whether the first figure is for the second, whatever the third calls them: "900 applicants for its 60 places"."""
    first, second, _ = in_text(three)
    return _FOR.search(window.document_text, first.end, second.mention.start) is not None


def _cancel(one: Figure, other: Figure) -> bool:
    """Whether what one of two factors is counted by is what the other counts: kilos an hour, and hours."""
    below = {name for figure in (one, other) for name, power in figure.dimension if power < 0}
    above = {name for figure in (one, other) for name, power in figure.dimension if power > 0}
    heads = [name for name in below if name[0] == COUNTED]
    anything = COUNTED in above or (EACH[0][0] in heads and (one.is_count or other.is_count))
    return not below.isdisjoint(above) or (heads != [] and anything)


def _is_fewer(total: Figure, one: Figure, other: Figure) -> bool:
    """Whether a total of so many each is less than how many there are of these."""
    return total.mention.kind != "money" and any(
        EACH[0][0] in dict(a.dimension) and b.is_count and b.number > total.number
        for a, b in ((one, other), (other, one))
    )


def _interest(four: Sequence[Figure]) -> Iterator[Reckoning]:
    """Simple interest: so much, at so many per cent a year, for so many years."""
    rates_ = [figure for figure in four if figure.is_share]
    times_ = [figure for figure in four if figure.mention.kind == "duration"]
    sums = [figure for figure in four if figure.mention.kind == "money"]
    if len(rates_) == len(times_) == 1 and len(sums) == 2:
        capital, result = in_text(sums)
        years = scaled(times_[0].given, 1 / _YEAR)
        percent = scaled(rates_[0].given, _YEAR) if rated(rates_[0].dimension) else rates_[0].given
        interest = multiply(multiply(capital.given, percent), years)
        yield Reckoning("interest", result, (capital, rates_[0], times_[0]), interest, firm=True)
        yield Reckoning("interest", result, (capital, rates_[0], times_[0]), add(capital.given, interest))


def _yearly_interest(passage: Passage) -> Iterator[Reckoning]:
    """The interest of a year on a sum: "borrowed £40,000 at 6 percent ... it costs £2,400 a year in interest"."""
    window = passage.window
    for three in passage.threes:
        rates_ = [one for one in three if one.mention.kind == "percent" and not one.is_points]
        sums = [one for one in three if one.mention.kind == "money"]
        yearly = [one for one in sums if one.seconds]
        if len(rates_) != 1 or len(sums) != 2 or len(yearly) != 1:
            continue
        (rate,), (result,), (capital,) = rates_, yearly, [one for one in sums if one not in yearly]
        told = _INTEREST_OF.search(around(window, result)[0]) or _IN_INTEREST.match(window.document_text, result.end)
        whole = not rated(capital.dimension) and not rated(rate.dimension)
        of_another = _OF_A_KIND.match(window.document_text, rate.end)
        if told and result.seconds == _YEAR and whole and not of_another:
            made = scaled(multiply(capital.given, rate.given), 1 / _YEAR if rated(result.dimension) else 1)
            yield Reckoning("interest", result, (capital, rate), made)


def _solved(window: Sentence, total: Figure, one: Figure, other: Figure) -> Reckoning | None:
    """The product of two solved for the figure that is told as what the others make, else for the last of the three."""
    first, second, last = in_text((total, one, other))
    if any(_OF_THOSE_NAMED.search(around(window, figure)[0]) for figure in (one, other) if rated(figure.dimension)):
        return None
    at_rate = rated(first.dimension) and _AT_A_RATE.search(window.document_text, window.start, first.mention.start)
    steps = ((second, last),) if at_rate else ((first, second), (second, last))
    apposed = [after for before, after in steps if _is_apposed(window, before, after)]
    result = apposed[0] if len(apposed) == 1 else last
    if _is_of_its_own(window, result) or any(result.end <= part.start <= last.mention.start for part in window.parts):
        return None
    concluded = _SO.search(window.document_text, first.end, result.mention.start) if result is last else None
    if result is total:
        if at_rate and _ON_IT.match(window.document_text, total.end):
            return None
        sure = concluded is not None or (bool(at_rate) and total.mention.kind == "money" and not window.parts)
        return Reckoning("product", total, (one, other), multiply(one.given, other.given), sure)
    if result in apposed and _is_amount_again(first if result is second else second, result, total):
        return None
    if result is last and rated(result.dimension) and not window.parts:
        concluded = concluded or _AVERAGE_OF.search(window.document_text, second.end, result.mention.start)
    if result is last and rated(result.dimension):
        concluded = concluded or _THAT_IS.search(window.document_text, second.end, result.mention.start)
    if result is last and second is not total:
        concluded = concluded or _DIVIDED.search(window.document_text, first.end, second.mention.start)
    factor = one if result is other else other
    firm = concluded is not None or (result in apposed and rated(result.dimension))
    firm = firm or (not window.parts and _names_both(result, total, factor))
    return Reckoning("quotient", result, (total, factor), divide(total.given, factor.given), firm)


def _names_both(result: Figure, total: Figure, factor: Figure) -> bool:
    """Whether a rate names what is divided and by what, as these do themselves: "30 pupils per teacher"."""
    named = {(name, power) for name, power in result.dimension if name[0] == COUNTED and (name, -power) not in EACH}
    told = {*total.dimension, *((name, -power) for name, power in factor.dimension)}
    return len(named) > 1 and named == told and COUNTED not in dict(result.dimension)


def _is_of_its_own(window: Sentence, result: Figure) -> bool:
    """Whether the words beside a figure tell it of something else: "for each of the six", "after 13 years of study"."""
    before, after = around(window, result)
    spent = result.mention.kind == "duration" and _AFTER.search(before) and _OF_A_KIND.match(after)
    return bool(spent) or _GIVEN.search(before) is not None or _EARLIER.search(before) is not None


def _is_amount_again(before: Figure, result: Figure, total: Figure) -> bool:
    """Whether a bare figure right before a result is an amount itself: "lost 2,051,000, or 1.55 dollars a share"."""
    return before is not total and before.dimension == ((COUNTED, 1),) and rated(result.dimension)


def _is_apposed(window: Sentence, before: Figure, after: Figure) -> bool:
    return _APPOSED.fullmatch(window.document_text, before.end, after.mention.start) is not None


def shared_evenly(passage: Passage) -> Iterator[Reckoning]:
    """So many at so much each."""
    window = passage.window
    each = any(words.search(window.text) for words in (_EACH, _SETS_OF, _OF_MEASURE, _ANY_SUM))
    for three in passage.threes if each else ():
        bare = _without_sets(tuple(_without_each(figure) for figure in three))
        if any(rated(figure.dimension) for figure in bare) or not are_concluded(window, three):
            continue
        for count in bare:
            two = [figure for figure in bare if figure is not count]
            low, high = sorted(two, key=lambda figure: figure.number)
            if (
                low.own == 1
                or not (
                    any(_EACH.search(words) for words in around(window, low))
                    or _holds(window, count, low)
                    or _is_for_all(window, count, low)
                )
                or _are_listed(window, three)
            ):
                continue
            if (
                not _is_number_of(count)
                or count.number < _FEW
                or low.is_share
                or low.mention.kind != high.mention.kind
                or plain(count.dimension) == plain(low.dimension) != ()
                or plain(low.dimension) != plain(high.dimension)
            ):
                continue
            if low.mention.kind == "number" and not (
                alike(low.dimension, high.dimension)
                and count.dimension != high.dimension
                and low.dimension == high.dimension
            ):
                continue
            times_ = count if count.is_count else count._replace(given=scaled(count.given, 1 / Fraction(count.size)))
            solved = _solved(window, high, times_, low)
            if solved is not None:
                makes = (
                    _holds(window, count, low) and _MAKES.fullmatch(window.document_text, low.end, high.mention.start)
                ) or (solved.result is high and _THAT_MAKES.search(around(window, high)[0]))
                if solved.result is low and _is_had_at(window, high, count, low):
                    yield Reckoning("product", high, (times_, low), multiply(times_.given, low.given), firm=True)
                elif solved.result is low and _is_said_of_each(window, high, count, low):
                    each_ = next(one for one in three if one.mention == low.mention)
                    yield solved._replace(result=each_, firm=True)
                else:
                    yield solved._replace(firm=solved.firm or bool(makes))


def _is_had_at(window: Sentence, total: Figure, count: Figure, each: Figure) -> bool:
    """Whether a sum is paid for so many at so much each: "£240,000 pays for 60 desks at £4,000 each"."""
    text, (_, second, last) = window.document_text, in_text((total, count, each))
    at = second is count and last is each and _AT_EACH.fullmatch(text, count.end, each.mention.start)
    return bool(at) and _are_alone(window, each)


def _is_said_of_each(window: Sentence, total: Figure, count: Figure, each: Figure) -> bool:
    """Whether the total is told to come to so much for each, in other words."""
    _, second, last = in_text((total, count, each))
    return last is each and _are_alone(window, each) and _is_apposed(window, second, each)


def _are_alone(window: Sentence, each: Figure) -> bool:
    """Whether one sentence tells what each gets, costs or makes, and no third sum."""
    others = sum(one.kind == "money" for one in window.mentions) > _TWO
    return not (others or window.parts) and _FOR_EACH.match(window.document_text, each.mention.end) is not None


def _holds(window: Sentence, count: Figure, each: Figure) -> bool:
    """Whether each of some sets holds so many, "forty boxes of 24 bottles", or is so much: "four tablets of 5 mg"."""
    text = window.document_text
    measured = each.mention.kind in MEASURES and _OF_MEASURE.fullmatch(text, count.mention.end, each.mention.start)
    return bool(measured) or _SETS_OF.fullmatch(text, count.mention.end, each.mention.start) is not None


def _is_for_all(window: Sentence, count: Figure, each: Figure) -> bool:
    """Whether all of some get or give a sum: "all 450 employees will receive a bonus of $2,000"."""
    sum_of = each.mention.kind == "money" and _A_SUM_OF.search(around(window, each)[0])
    return bool(sum_of) and _ALL_OF.search(around(window, count)[0]) is not None


def _are_listed(window: Sentence, three: Sequence[Figure]) -> bool:
    """Whether the figures stand in a row: "1, 10 or 1,000 commits"."""
    first, second, last = in_text(three)
    text = window.document_text
    return all(_ROW.fullmatch(text, a.end, b.mention.start) for a, b in ((first, second), (second, last)))


def _is_number_of(figure: Figure) -> bool:
    """Whether it may be how many: also so many hectares, of each of which something is told."""
    return figure.is_count or (figure.mention.kind == "quantity" and figure.own.denominator == 1)


def _without_sets(three: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, the one by a shift or a load as what all make in one: "each turns out 35 metres a shift"."""
    by = [one for one in three if any(name[0] == COUNTED and power < 0 for name, power in one.dimension)]
    if len(by) != 1 or by[0].mention.kind == "money":
        return three
    above = tuple(item for item in by[0].dimension if item[1] > 0)
    return tuple(one._replace(dimension=above) if one is by[0] else one for one in three)


def _without_each(figure: Figure) -> Figure:
    return figure._replace(
        dimension=tuple(item for item in figure.dimension if (item[0], 1) not in EACH or item[1] > 0)
    )
