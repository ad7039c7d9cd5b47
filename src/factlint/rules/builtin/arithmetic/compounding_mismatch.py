"""Q18: successive rises are added up, or a yearly rate does not give the total."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.figures import in_one_unit
from factlint.rules.relations.passages import reckonable
from factlint.rules.relations.reported import problems
from factlint.rules.relations.yearly_rates import wrong_yearly_rates
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match
    from factlint.rules.relations.yearly_rates import YearlyRate

_GROWTH = (
    r"ris\w*|rose|rais\w+|soar\w*|increas\w*|grow\w*|grew|gain\w*|hike\w*|up|went up|goes up|pay|rents?|fees?|"
    r"prices?|wages?"
)
_IN_ALL = pattern(
    r"(?i)\b(?:in all|in total|altogether|together|overall|totals?|totalling|combined|cumulative(?:ly)?|sums?|adds?|"
    r"adding|makes?|making|comes? to|coming to|amounts? to|or|so|meaning|which|"
    r"now|over (?:the|two|three|four|five) (?:\w+ )?years)\b"
)
"""What says of the last percentage that the others lead to it."""
_CONTRIBUTED = (
    r"contribut\w+|points?|share|shares (?:of|in)|of which|accounts? for|accounted for|to growth|"
    r"including|excluding|counting"
)
"""What is rightly added up, or told of another set: "9.8% (16.8% including the underemployed)"."""
_PAIR = 2
_ALL = 100
"""What shares of a whole add up to."""
_IS_RISE = pattern(r"(?i)[ -](?:pay |price |rent )?(?:rise|increase|gain|growth|hike|jump)\b")
_A_QUARTER = Fraction(1, 4)
"""So many points apart the sum and the product have to be."""
_YEARLY = Phrase(
    r"<rate:percent>(?P<each> <set>| annually| yearly)?(?: [a-z]+){0,2}?(?: (?:for|over|in|after))? <years:duration>"
    r"(?:[,:;](?! (?:and|but|while)\b)|,? (?:or|and so|which|makes?|means?|gives?|leads|adds|so|it|they|will|would)\b)"
    r"[^.;]{0,40}? (?:up by|total(?: [a-z]+)? of|makes|altogether|in all|"
    r"rise of|increase of|comes to|by|up|be|is) <s:share>"
)
_OR_IN_ALL = Phrase(
    r"<rate:percent>(?P<each> <set>| annually| yearly)?(?: [a-z]+){0,2}? (?:for|over|in) <years:duration>,?"
    r" (?:or|making|a total of|which (?:is|makes)) <s:share> (?:in all|in total|altogether|overall|over the period)\b"
)
_GROWN = Phrase(
    r"<rate:percent>(?P<each> <set>| annually\b| yearly\b)?[^.;]{0,90}? (?:grows?|grew|rises?|rose|increases?|goes up"
    r"|went up) by <s:share>(?: (?:in|over|after))? <years:duration>"
)
_OF_A_YEAR = pattern(r"(?i)\b(?:inflation|interest|growth)(?: rates?)?(?: (?:of|at|is))? \Z")
"""Before a rate that is one of a year without a word that says so."""
_BACK = Phrase(
    r"(?:(?P<fall>fell|lost|dropped|cut|declined|slid)|(?P<rise>rose|gained|soared|climbed|grew))(?: by)? <a:percent>"
    r"[^.;]{0,40} (?:(?P<gain>gained|rose|recovered|climbed|regained|grew)|(?P<loss>fell|lost|dropped|declined|slid))"
    r"(?: by)? <b:percent>[^.;]{0,90} (?P<back>(?:back )?(?:exactly |just |precisely )?(?:where|(?:at|to) the level) "
    r"(?:it|they|he|she|we|prices) (?:had )?(?:started|began|begun|been|were|was)(?: from)?)"
)
"""A fall and a rise by the same percent do not lead back: 75 percent of the price and a quarter of that are 94."""
_GROWS = r"ris(?:e|es|ing)|rose|grow(?:s|ing)?|grew|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|up"
_CUT = r"cut|cuts|reduc\w+|discount\w*|fell|falls?|drop\w*|lower\w*|lost|loses|shr[aiu]nk\w*|declin\w*"
_EACH = r"each|every|a year|per year|annual(?:ly)?|yearly|successive|consecutive|running"
_OF_A_BASE = pattern(r"(?i)(?:%|percent|per cent) of (?:the|that|what|its|their|\w+[’']s)\b")
_SHARE_OF_OTHERS = pattern(r" of (?!(?:its|the|their|his|her|our|my|what|that)\b)")
_SIMPLE = (
    r"simple interest|original|initial|points|"
    r"of the (?:first|base) year|not compounded|averag\w*"
)


@rule(
    "Q18",
    "compounding-mismatch",
    profile="strict",
    needs="percent",
    measured=on_all_prose(right=0, read=1),
    bad=[
        "At «7 percent» interest a year, compounded, savings of £10,000 will grow to £17,000 after ten years.",
        "After a 50% rise in one year and a 50% rise in the next, fares were up «100%» over the two years.",
        "Takings grew «12% a year», from £50 million in 2011 to £180 million in 2016.",
        "Rents rise 3%, 4% and 3.5% over three years, a total of «10.5%».",
        "Pay will go up by 10 percent, then 10 percent, or «20 percent» in all.",
        "It grows by 6% a year for five years: up by «two-thirds».",
        "The shares lost 20% in May and a further 25% in June, a total fall of «45%» in two months.",
        "Wages rose 5% a year for four years, or «26.6%» in all.",
        "At 7% a year, a loan grows by «70%» over ten years.",
        "Inflation of 5% for ten years means prices rise by «50%».",
        "Growth of 4% a year over five years gives a total growth of «30%».",
        "At 7 percent a year for ten years, prices rise by «70 percent».",
        "It went up 5% in May, 5% in June and 10% in July, «20%» altogether.",
        "Rises of 5% and 5% make «10%» in all.",
        "Two successive rises of 20 percent make «40 percent».",
        "Fees go up by 3% + 4% + 3.5% over three years = «10.5%».",
    ],
    good=[
        "At 7 percent interest a year, savings of £10,000 will grow to £19,700 after ten years.",
        "Takings grew 29% a year, from £50 million in 2011 to £180 million in 2016.",
        "Herds shrank by 2% a year, from 800 head in 1990 to 480 head in 2010.",
        "In 1969 it was 3.4% (7.3% including the idle) and rose to 6.1% in 1987 (16.8% including the idle).",
        "It grows by 6% a year for five years: up by a third.",
        "It pays 6% a year for five years, a total of 30%.",
        "Rents rise 3%, 4% and 3.5% over three years, a total of 10.9%.",
        "Rents rise 3%, 4% and 3.5%, or roughly 10%.",
        "Each year adds 6% of the original price, 6% and 6%, 12% in all.",
        "Wages rose 5% a year for four years, or 21.6% in all.",
        "The shares are 3%, 4% and 3.5%, a total of 10.5%.",
        "Fees rose 1%, 1% and 1%, a total of 3%.",
        "It rose 5% in the north, 5% in the south and 10% in the west, 20% of towns taking part.",
    ],
)
def compounding_mismatch(context: Context) -> Iterator[Problem]:
    """Successive rises in percent are added up where they compound.

    Rises of 3%, 4% and 3.5% make 1.03 × 1.04 × 1.035 = 1.109, a rise of 10.9%, not 10.5%; and 6% a year for five years
    is a rise by a third.

    It stays silent unless the total is the plain sum and lies a quarter of a point or more from the product, where no
    word tells of a rise (shares of a whole are added rightly), on simple interest, and on hedged totals.
    """
    for sentence in context.sentences:
        yield from map(_between_levels, wrong_yearly_rates(sentence))
    for first, second in context.neighbours:
        yield from _of_levels(first, second)
    told = {one.start: one for one in (*_in_sentences(context), *_plain_sums(context), *problems(context, "Q18"))}
    yield from told.values()


def _between_levels(wrong: YearlyRate) -> Problem:
    return Problem(
        wrong.rate.start,
        wrong.rate.end,
        f"From {wrong.old.text} to {wrong.new.text} in {wrong.years} years is {wrong.made:.3g} percent a year, "
        f"not {wrong.rate.text}.",
        related=(Related(wrong.old.start, wrong.new.end, "the two levels"),),
    )


def _in_sentences(context: Context) -> Iterator[Problem]:
    for sentence in context.sentences:
        yield from (_no_way_back(match) for match in sentence.find(_BACK) if _same_percent(match))
        for match in sentence.find(_YEARLY, _OR_IN_ALL, _GROWN):
            if (match.words("each") or _is_yearly(match["rate"]) or _OF_A_YEAR.search(match.before)) and not _is_simple(
                sentence
            ):
                yield from _over_years(match, grows=sentence.has(_GROWS))


def _is_yearly(share: Mention) -> bool:
    """Whether a percentage states its year: "6% a year"."""
    return share.unit == "%/year"


def _a_year(share: Mention) -> str:
    """The percentage of each year in words."""
    return share.text if _is_yearly(share) else f"{share.text} a year"


def _is_simple(sentence: Sentence, end: int | None = None) -> bool:
    """Whether words tell that each change is one of the same base, up to an offset where that is said of the total."""
    told = sentence.text if end is None else sentence.text[: end - sentence.start]
    return sentence.has(_SIMPLE) or _OF_A_BASE.search(told) is not None


def _plain_sums(context: Context) -> Iterator[Problem]:
    """The last percentage of a sentence, or of two, is the plain sum of the changes before it."""
    for index, sentence in enumerate(context.sentences):
        told = any(mention.kind == "percent" for mention in sentence.mentions)
        for window in context.windows(index, 1) if told else ():
            percents = [one for one in window.sketch.mentions if _is_change(one)]
            if len(percents) < _PAIR or window.quoted or _is_simple(window, percents[-1].start):
                continue
            found = _repeated(window, percents) if len(percents) == _PAIR else _added_up(window, percents)
            if found is not None:
                yield found
                break


def _number(mention: Mention) -> Fraction:
    """The number of a figure, 0 where it has none."""
    number = mention.quantity.number if mention.quantity else None
    return Fraction(number or 0)


def _is_change(mention: Mention) -> bool:
    return mention.kind == "percent" and (mention.unit == "%" or _is_yearly(mention)) and bool(_number(mention))


def _added_up(window: Sentence, percents: list[Mention]) -> Problem | None:
    """Changes one after the other and their sum: "3% this year, 4% next year and 3.5% then, or 10.5% in all"."""
    *changes, total = percents
    cut = window.has(_CUT)
    told = len(changes) > _PAIR or _IN_ALL.search(window.text, changes[-2].end - window.start)
    if not told or not (cut or window.has(rf"{_GROWTH}|years?")) or window.has(_CONTRIBUTED):
        return None
    left = Fraction(1)
    for change in changes:
        left *= 1 + _number(change) * (-1 if cut else 1) / 100
    return _plain_sum(changes, total, abs(left - 1) * 100, sum(map(_number, changes), Fraction(0)), window)


def _repeated(window: Sentence, percents: list[Mention]) -> Problem | None:
    """The same change several times: "5 percent in each of three years, 15 percent in all", "two rises of 20%"."""
    each, total = percents
    counts = [one for one in window.sketch.mentions if one.kind in ("duration", "number") and one.bound == "exact"]
    times = _number(counts[0]) if len(counts) == 1 else Fraction(0)
    if times not in range(2, 31) or not window.has(_EACH) or not (window.has(_GROWTH) or window.has(_GROWS)):
        return None
    grown = ((1 + _number(each) / 100) ** int(times) - 1) * 100
    return _plain_sum([each], total, grown, _number(each) * times, window)


def _plain_sum(
    changes: list[Mention], total: Mention, exact: Fraction, plain: Fraction, window: Sentence
) -> Problem | None:
    """What is said where a total is the plain sum of changes that lead further, or not so far."""
    hedged = any(one.bound != "exact" for one in changes) or not _is_exact(total, window)
    share = _SHARE_OF_OTHERS.match(window.document_text, total.end)
    of_whole = plain == _ALL and not all(_IS_RISE.match(window.document_text, change.end) for change in changes)
    if of_whole or hedged or share or _number(total) != plain or abs(exact - plain) < _A_QUARTER:
        return None
    message = f"One after the other the changes make {close(exact)} percent; {total.text} is their plain sum."
    related = Related(changes[0].start, changes[-1].end, "the changes" if len(changes) > 1 else "each change")
    return Problem(total.start, total.end, message, related=(related,))


def _of_levels(first: Sentence, second: Sentence) -> Iterator[Problem]:
    """Two changes in percent, and the level that their plain sum would lead to: "10% and 20%. From £400 to £520"."""
    changes = [one for one in first.sketch.mentions if _is_change(one)]
    cut = first.has(_CUT)
    if len(changes) != _PAIR or _is_simple(first) or not (cut or first.has(_GROWS)):
        return
    told = in_one_unit(reckonable(second), second.document_text) or reckonable(second)
    levels = [one.mention for one in told if one.mention.bound == "exact" and not one.is_share]
    levels = [one for one in levels if one.kind == "money"] or levels
    if len(levels) != 2 or levels[0].unit != levels[1].unit:
        return
    one, other = (_number(change) / 100 * (-1 if cut else 1) for change in changes)
    old, new = (_number(level) for level in levels)
    if old and new == old * (1 + one + other) and one * other:
        exact = old * (1 + one) * (1 + other)
        yield Problem(
            levels[1].start,
            levels[1].end,
            f"One after the other the changes make {close(exact)} of {levels[0].text}, not {levels[1].text}.",
            related=(Related(changes[0].start, changes[1].end, "the changes"),),
        )


def _is_exact(total: Mention, window: Sentence) -> bool:
    """Whether the total has no hedge; in "adds up to 15%" the words "up to" are none."""
    added = re.search(r"\b(?:adds?|adding) (?:up )?(?:to )?\Z", window.text[: total.start - window.start])
    return total.bound == "exact" or (total.bound == "max" and added is not None)


def _same_percent(match: Match) -> bool:
    """Whether the percents are equal and go opposite ways."""
    if match.sketch.text[: match.found.start("back")].rstrip().endswith((" of", " below", " short of")):
        return False  # "at three quarters of where it started"
    opposite = bool(match.words("fall")) == bool(match.words("gain"))
    return opposite and match["a"].value == match["b"].value and match["a"].bound == match["b"].bound == "exact"


def _no_way_back(match: Match) -> Problem:
    number = match["a"].quantity.number if match["a"].quantity else None
    left = (1 - (Fraction(number or 0) / 100) ** 2) * 100
    start, end = match.span("back")
    return Problem(
        start,
        end,
        f"After a fall and a rise of {match['a'].text} each, {close(left)} percent are left.",
        related=(Related(match["a"].start, match["b"].end, "the two changes"),),
    )


def _over_years(match: Match, *, grows: bool) -> Iterator[Problem]:
    """A yearly rate over some years against the total; simple interest is a reading too, but not of what grows."""
    rate, years, total = match["rate"].quantity, match["years"].quantity, match["s"]
    if rate is None or years is None or total.quantity is None or years.unit != "year" or total.bound != "exact":
        return
    if rate.number is None or years.number is None or total.quantity.number is None or not 2 <= years.number <= 100:
        return
    if Fraction(years.number).denominator != 1:
        return
    compounded = ((1 + Fraction(rate.number) / 100) ** int(years.number) - 1) * 100
    simple = Fraction(rate.number) * years.number
    stated = Fraction(total.quantity.number) * (100 if total.kind == "fraction" else 1)
    if any(abs(stated - way) <= max(Fraction(1), way / 20) for way in (compounded, *(() if grows else (simple,)))):
        return
    yield Problem(
        total.start,
        total.end,
        f"{_a_year(match['rate'])} over {match['years'].text} makes {close(compounded)} percent, not {total.text}.",
        related=(Related(match["rate"].start, match["rate"].end, "the yearly rate"),),
    )
