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
from factlint.values.wording import close, opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_GROWTH = (
    r"ris\w*|rose|rais\w+|soar\w*|increas\w*|grow\w*|grew|gain\w*|hike\w*|up|went up|goes up|pay|rents?|fees?|"
    r"prices?|wages?|years?"
)
_AND = r"(?:,|,? and(?= then)|,? (?:then|followed by)| \+) (?:(?:then|followed by|by|and|a|further) )*"
_MAKES = (
    r"(?:,? or|,? a total of|,? which (?:makes|is|comes to)|,? making|,? in all| make|,? altogether| =|,? adding up to|"
    r",(?= an? (?:total|combined|overall))|,? together|,? totalling|,? (?:add|adds|sum|sums|come|comes|amount|amounts)"
    r"(?: up)?(?: to)?| makes) (?:an? (?:(?:total|combined|overall) )?"
    r"(?:total|rise|increase|reduction|cut|fall|loss|drop) of |by )?"
)
_WHEN = r"(?: (?:in|for|this|next|the)(?: [a-z]+| <any>){1,3}?)?"
"""When each rise comes: "3% in year one", "5% in May"."""
_LIST = Phrase(
    rf"<a:percent>{_WHEN}{_AND}(?:<b:percent>{_WHEN}(?:,? (?:and|then|and then|followed by)| \+)(?: by)? )?"
    rf"<c:percent>{_WHEN}"
    rf"(?P<between>[^.;]{{0,60}}?)(?:{_MAKES}<s:percent>|, <t:percent> (?:altogether|in all|in total)"
    r"|,? (?:so|which|and|meaning)\b[^.;]{0,80} <u:percent> (?:more|higher|dearer|in all|altogether))"
)
_TWO = Phrase(
    rf"<a:percent>{_WHEN},? and(?: by)?(?: another| a further)? <c:percent>{_WHEN}"
    rf"(?:{_MAKES}<s:percent>|,? (?:so|meaning)\b[^.;]{{0,80}} <u:percent> (?:more|higher|dearer|in all|altogether))"
)
_YEARLY = Phrase(
    r"<rate:percent>(?P<each> <set>| annually| yearly)?(?: [a-z]+){0,2}? (?:for|over|in) <years:duration>"
    r"(?:[,:;](?! (?:and|but|while)\b)|,? (?:or|and so|which|makes|so|will|would)\b)[^.;]{0,40}? "
    r"(?:up by|total of|makes|altogether|in all|"
    r"rise of|increase of|comes to|by|up|be|is) <s:share>"
)
_GROWN = Phrase(
    r"<rate:percent>(?P<each> <set>| annually\b| yearly\b)?[^.;]{0,90}? (?:grows?|grew|rises?|rose|increases?|goes up"
    r"|went up) by <s:share> (?:in|over|after) <years:duration>"
)
_STEPS = Phrase(
    rf"<a:percent>{_WHEN}(?: [a-z]+){{0,3}},? (?:and|then|but)(?:,?(?: [a-z]+| <any>){{1,4}},)?(?: "
    rf"[a-z]+){{0,4}} <c:percent>"
)
"""Two changes one after the other, of which the next sentence gives the level before and the level after."""
_BACK = Phrase(
    r"(?:(?P<fall>fell|lost|dropped|cut|declined|slid)|(?P<rise>rose|gained|soared|climbed|grew))(?: by)? <a:percent>"
    r"[^.;]{0,40} (?:(?P<gain>gained|rose|recovered|climbed|regained|grew)|(?P<loss>fell|lost|dropped|declined|slid))"
    r"(?: by)? <b:percent>[^.;]{0,90} (?P<back>(?:back )?(?:exactly |just |precisely )?(?:where|(?:at|to) the level) "
    r"(?:it|they|he|she|we|prices) (?:had )?(?:started|began|begun|been|were|was)(?: from)?)"
)
"""A fall and a rise by the same percent do not lead back: 75 percent of the price and a quarter of that are 94."""
_SEVERAL = Phrase(
    r"<n:number> (?:successive|consecutive|annual|yearly|further|such) (?:rises|increases|hikes|raises) of <a:percent>"
    rf"(?P<between>[^.;]{{0,30}}?)(?:{_MAKES}|,) ?<s:percent>"
)
_GROWS = r"ris(?:e|es|ing)|rose|grow(?:s|ing)?|grew|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|up"
_CUT = r"cut|cuts|reduc\w+|discount\w*|fell|falls?|drop\w*|lower\w*|lost|loses|shr[aiu]nk\w*|declin\w*"
_EACH = r"each|every|a year|per year|annual(?:ly)?|yearly|successive|consecutive|running"
_OF_A_BASE = pattern(r"(?i)(?:%|percent|per cent) of (?:the|that|what|its|their|\w+[’']s)\b")
_SIMPLE = (
    r"simple interest|original|initial|points|"
    r"of the (?:first|base) year|not compounded|averag\w*"
)


@rule(
    "Q18",
    "compounding-mismatch",
    needs="percent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "Rents rise 3%, 4% and 3.5% over three years, a total of «10.5%».",
        "Pay will go up by 10 percent, then 10 percent, or «20 percent» in all.",
        "It grows by 6% a year for five years: up by «two-thirds».",
        "At 7 percent a year for ten years, prices rise by «70 percent».",
        "It went up 5% in May, 5% in June and 10% in July, «20%» altogether.",
        "Rises of 5% and 5% make «10%» in all.",
        "Two successive rises of 20 percent make «40 percent».",
        "Fees go up by 3% + 4% + 3.5% over three years = «10.5%».",
    ],
    good=[
        "It grows by 6% a year for five years: up by a third.",
        "It pays 6% a year for five years, a total of 30%.",
        "Rents rise 3%, 4% and 3.5% over three years, a total of 10.9%.",
        "Rents rise 3%, 4% and 3.5%, or roughly 10%.",
        "Each year adds 6% of the original price, 6% and 6%, 12% in all.",
        "The shares are 3%, 4% and 3.5%, a total of 10.5%.",
        "Fees rose 1%, 1% and 1%, a total of 3%.",
    ],
)
def compounding_mismatch(context: Context) -> Iterator[Problem]:
    """Successive rises in percent are added up where they compound.

    Rises of 3%, 4% and 3.5% make 1.03 × 1.04 × 1.035 = 1.109, a rise of 10.9%, not 10.5%; and 6% a year for five years
    is a rise by a third.

    It stays silent unless the total is the plain sum and lies a quarter of a point or more from the product, where no
    word tells of a rise (shares of a whole are added rightly), on simple interest, and on hedged totals.
    """
    for first, second in context.neighbours:
        yield from _of_levels(first, second)
    told = {one.start: one for one in (*problems(context, "Q18"), *_in_sentences(context), *_plain_sums(context))}
    yield from told.values()


def _in_sentences(context: Context) -> Iterator[Problem]:
    for sentence in context.sentences:
        for match in sentence.find(_LIST, _TWO):
            cut = sentence.has(_CUT)
            if not (cut or sentence.has(_GROWTH)) or _is_simple(sentence):
                continue
            numbers, total = _numbers(match), _total(match)
            if total.quantity is None or total.quantity.number is None or not _is_exact(match) or len(numbers) < 2:
                continue
            product = Fraction(1)
            for number in numbers:
                product *= 1 + (-number if cut else number) / 100
            exact = abs(product - 1) * 100
            if total.quantity.number != sum(numbers) or abs(exact - sum(numbers)) < Fraction(1, 4):
                continue
            yield Problem(
                total.start,
                total.end,
                f"One after the other the changes make {close(exact)} percent; {total.text} is their plain sum.",
                related=(Related(match["a"].start, match["c"].end, "the changes"),),
            )
        yield from (_no_way_back(match) for match in sentence.find(_BACK) if _same_percent(match))
        for match in sentence.find(_SEVERAL):
            if not _is_simple(sentence):
                yield from _repeated(match)
        for match in sentence.find(_YEARLY, _GROWN):
            if (match["each"] or _is_yearly(match["rate"])) and not _is_simple(sentence):
                yield from _over_years(match, grows=sentence.has(_GROWS))


def _is_yearly(share: Mention) -> bool:
    """Whether a percentage states its year: "6% a year"."""
    return share.unit == "%/year"


def _a_year(share: Mention) -> str:
    """The percentage of each year in words."""
    return share.text if _is_yearly(share) else f"{share.text} a year"


def _is_simple(sentence: Sentence) -> bool:
    """Whether words tell that each change is one of the same base."""
    return sentence.has(_SIMPLE) or _OF_A_BASE.search(sentence.text) is not None


def _plain_sums(context: Context) -> Iterator[Problem]:
    """A growth by so much a year, and the plain sum of it: "5 percent in each of three years ... 15 percent higher"."""
    for index in range(len(context.sentences)):
        for window in context.windows(index, 1):
            if sum(mention.kind == "percent" for mention in window.mentions) != 2:
                continue
            percents = [m for m in window.sketch.mentions if m.kind == "percent" and (m.unit == "%" or _is_yearly(m))]
            years = [m.quantity for m in window.sketch.mentions if m.kind == "duration"]
            if len(percents) != 2 or len(years) != 1 or window.quoted or _is_simple(window):
                continue
            over = years[0]
            rate, total = (share.quantity.number if share.quantity else None for share in percents)
            if over is None or over.unit != "year" or over.number not in range(2, 31) or not rate or total is None:
                continue
            times = int(over.number or 0)
            grown = ((1 + Fraction(rate) / 100) ** times - 1) * 100
            exact = percents[0].bound == percents[1].bound == "exact" and total == rate * times
            if exact and grown - total >= Fraction(1, 4) and window.has(_GROWS) and window.has(_EACH):
                each, all_ = percents
                message = f"{opening(_a_year(each))} makes {close(grown)} percent; {all_.text} is a plain sum."
                yield Problem(
                    all_.start, all_.end, message, related=(Related(each.start, each.end, "the yearly rate"),)
                )
                break


def _of_levels(first: Sentence, second: Sentence) -> Iterator[Problem]:
    """Two changes in percent, and the level that their plain sum would lead to: "10% and 20%. From £400 to £520"."""
    steps = list(first.find(_STEPS))
    cut = first.has(_CUT)
    if len(steps) != 1 or _is_simple(first) or not (cut or first.has(_GROWS)):
        return
    rises = [steps[0][name].quantity for name in ("a", "c")]
    told = in_one_unit(reckonable(second), second.document_text) or reckonable(second)
    levels = [one.mention for one in told if one.mention.bound == "exact" and not one.is_share]
    levels = [one for one in levels if one.kind == "money"] or levels
    if len(levels) != 2 or levels[0].unit != levels[1].unit or None in rises:
        return
    one, other = (Fraction(rise.number or 0) / 100 * (-1 if cut else 1) for rise in rises if rise is not None)
    old, new = (Fraction(level.quantity.number or 0) if level.quantity else Fraction(0) for level in levels)
    if old and new == old * (1 + one + other) and one * other:
        exact = old * (1 + one) * (1 + other)
        yield Problem(
            levels[1].start,
            levels[1].end,
            f"One after the other the changes make {close(exact)} of {levels[0].text}, not {levels[1].text}.",
            related=(Related(steps[0].start, steps[0].end, "the changes"),),
        )


def _total(match: Match) -> Mention:
    return match.get("s") or match.get("t") or match["u"]


def _is_exact(match: Match) -> bool:
    """Whether the total has no hedge; in "adds up to 15%" the words "up to" are none."""
    bound = _total(match).bound
    return bound == "exact" or (bound == "max" and re.search(r"\badds? *\Z", match.inside[:-1]) is not None)


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


def _repeated(match: Match) -> Iterator[Problem]:
    """Two successive rises of 20 percent, "40 percent in all"."""
    times, rise, total = match["n"].quantity, match["a"].quantity, match["s"]
    if times is None or rise is None or total.quantity is None or total.bound != "exact":
        return
    count, each = times.number, rise.number
    if count is None or count not in range(2, 31) or each is None or total.quantity.number != count * each:
        return
    exact = ((1 + Fraction(each) / 100) ** int(count) - 1) * 100
    if abs(exact - total.quantity.number) >= Fraction(1, 4):
        yield Problem(
            total.start,
            total.end,
            f"One after the other the rises make {close(exact)} percent; {total.text} is their plain sum.",
            related=(Related(match["a"].start, match["a"].end, "each rise"),),
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


def _numbers(match: Match) -> list[Fraction]:
    found = [match.get(name) for name in ("a", "b", "c")]
    return [
        Fraction(mention.quantity.number)
        for mention in found
        if mention is not None and mention.quantity is not None and mention.quantity.number is not None
    ]
