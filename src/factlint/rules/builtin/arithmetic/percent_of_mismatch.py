"""Q05: a figure is not the stated percent of the other."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.reported import problem_of, problems
from factlint.rules.relations.shares_of_parts import shares_of_parts
from factlint.rules.working.arithmetic import divide, operand, result, scaled
from factlint.values import Interval
from factlint.values.wording import close, opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sketch import Match

_PRODUCT = Phrase(
    r"<p:share>(?: majority)? of (?:the )?<whole:amount>{noun},? (?:=|is|are|equals|makes|gives|comes to|amounts to|"
    r"works out at) <part:any>"
)
_MAJORITY = Phrase(
    r"<p:share> plus one of (?:the )?(?:total )?<whole:number>{noun},? (?:or|that is|which is|making|"
    r"i\.e\.),? <part:number>"
)
_OTHER_WHOLE = pattern(r"\b(?:following|after|since|before|who|whose|which|that|when|than|with|by|through)\b")
"""Words between "9 percent of" and a figure after which it is no longer the whole."""


@rule(
    "Q05",
    "percent-of-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=1, read=1),
    bad=[
        "About 65,000 units were sold. The firm thinks that «four percent» of them, or 6,200 kettles, are faulty.",
        "In July 11,735 people came. Of these 8,214 were seen in four hours: performance of «76.0%», against 72%.",
        "They were told that 4,930 of the 29,600 households had joined, about «one in eight».",
        "Some 1,400 lambs were lost («12%» of the 70,000 born).",
        "The abbey let 12 of its 48 hectares, or «35 per cent».",
        "30% of 40 is «12%».",
        "One third of the 96 seats, «36», are kept.",
        "Half of the 300 seats, or «200», are vacant.",
        "The winner needs half plus one of the 538 electors, or «280».",
        "The flood hit 271,259 people, about «4.2%» of the population of 64.6 million.",
        "Of those asked, 40 of the 95, or «52 percent», agreed.",
        "It passed in 12 of 48 towns («35%»).",
        "In all 10% of the 2,000 staff, «300» people, will go.",
        "Some «55%» (44 of 90) came back.",
        "The club counts 12 million readers, but this is less than «6 percent» of the 130 million in the region.",
        "It earned $210 million, «10 percent» of its revenue of $21.1 billion.",
        "The fee of $19, still only «half» the $30 a day paid elsewhere, is welcome.",
        "Rust was found on 20 («19%») of 144 old bikes and 6 (8%) of 77 new ones, after 3 checks in 5 towns.",
        "Rust was found on «37.5%» (33/120) of the bikes and 45% (9/20) of the cars.",
        "Of the 40 huts, 21 («57.5%») had a stove, 18 (45%) had a lamp and 2 (5%) had both.",
        "The valley has 6,400 homes, of which 1,600 («40%») stand empty.",
        "Of 80 huts checked, «60 percent» (36) had a stove.",
        "Gifts came to €2.4 million, representing «18 per cent» of our total income of €30 million.",
        "Sales of cider came to £48 million, «48%» of total sales of £120 million.",
        "She pays «a third» of her wages in rent: £500 out of £2,000.",
        "«Half» of the ten masons, eight in all, walked out.",
        "There are 44 (75%) huts in use, of which 11 (25%) are new, 23 («56.3%») are old and 10 (22.7%) are shut.",
        "There were 61,000 votes. Poe had 19,520 (32 per cent), Roe 9,150 («18 per cent») and Doe 4,880 (8%).",
        "The chamber asked 80 firms in May. Fifty-two of them, or «75 per cent», had lost trade while it was shut.",
        "We saw 96,400 people, 3,400 more than in 2023. Of all those patients, 69,408 were sent home in four hours. "
        "That is «74 per cent», and not enough.",
        "The box had logged 2,450 cars, an average of 350 a day. Of these 588 had been above the 30 mph limit, that is "
        "«26 per cent», and few above 45.",
        "The code came from 64 people, 24 of whom were new. That's «27.5 percent» newcomers, and we are glad.",
        "Of the 160, the network of 85 towers later heard from 104, or «62 percent», which is a lot.",
    ],
    good=[
        "Of the 90 houses a third are empty and ten, a third of those, are for sale.",
        "About 65,000 units were sold. The firm thinks that four percent of them, or 2,600 kettles, are faulty.",
        "In July 11,735 people came. Of these 8,214 were seen in four hours: performance of 70.0%, against 72%.",
        "They were told that 4,930 of the 29,600 households had joined, about one in six.",
        "Seven of its 28 shops were shut. Half the town knew it. A third of the pupils go to another school.",
        "The chamber asked 80 firms in May. Fifty-two of them, or 65 per cent, had lost trade while it was shut.",
        "The chamber asked 80 firms in May and 120 in June. Fifty-two of them, or 26 per cent, had lost trade.",
        "Of the 160, the network of 85 towers later heard from 104, or 65 percent, which is a lot.",
        "The code came from 64 people, 24 of whom were new. That is 20 percent more than in May.",
        "The code came from 64 people, 24 of whom were new. That's 8 percent of the firm.",
        "The code came from 64 people, 24 of whom were new. That is 12 percent up, and we are glad.",
        "We saw 96,400 people. Of these, 3,000 were men and 1,200 stayed. That is 3 per cent, as in May.",
        "There were 61,000 votes. Poe had 19,520 (32 per cent), Roe 9,150 (15 per cent) and Doe 4,880 (8%).",
        "Some 1,400 lambs were lost (2% of the 70,000 born).",
        "The abbey let 12 of its 48 hectares, or 25 per cent.",
        "30% of 40 is 12.",
        "The club counts 12 million readers, but this is less than 10 percent of the 130 million in the region.",
        "It has 1,285 of them, which is 7% of the 26^3 = 17,576 possible ones.",
        "The winner needs 50 percent plus one of the 538 electors, or 270.",
        "They bought 2.6 million of the 3.06 million shares at $24, or $62.4 million.",
        "Of those asked, 40 of the 95 who answered, or 42%, agreed.",
        "The sample had 12 firms, or a tenth of those in the list of 118.",
        "It passed in 12 of 48 towns (25%).",
        "It lost 5 of 12 seats, 41.7% of its strength.",
        "Turnout was 60 of 90, down 12 percent.",
        "Nearly 1.2 million people, 3% of the population of 40 million, moved.",
        "About 4% of 5,000 is 200.",
        "She pays a third of her wages in rent: £700 out of £2,100.",
        "Half of the ten masons, eight of them fathers, walked out.",
        "The town signed a £320 million deal, and the yearly cost was £42 million, which is 17% of the town's income.",
        "At the limit of 1.020, 42.4% of the 139 samples were too dense.",
        "The trial took in sixty eyes of 56 patients (67.9% of them women).",
        "It holds 101,300 shares, or 9 percent of the total after the sale of 12,500 shares.",
        "It met 97 percent of the demand for five-room flats, and only 30 percent of that for two-room flats.",
        "It has enough five-room flats, and only 30 percent of the needed two-room flats.",
        "Two-thirds of the twenty million people who are 65 own a house.",
        "The fee of $15, still only half the $30 a day paid elsewhere, is welcome.",
        "A total of 153 huts (66.2%) had a lamp (60 lamps in 60 huts).",
        "One third of 120 guests (33%) came, and one hundred ten (89%) of 124 answered.",
        "Of 90 huts, 30 (33%) were new, including 12 (40%) with a stove.",
        "We saw 152 (86%), 70 (40%) and 9 huts (5%), respectively.",
        "A sample of 394 guests was asked: 59 (16.1%) were old, 219 (59.8%) young and 88 (24.0%) neither.",
        "Age-adjusted, 12 of 48 (31%) came.",
        "Of 400 sheep, 44 were ill, of which 11 (2.8%) died.",
        "We weighed 420 hens, of which 200 (60%) were brown, as only 333 could be seen.",
        "Sales of cider came to £48 million, up 48% on total sales of £40 million two years ago.",
        "It rained on 10 of 12 days in May and 9 of 14 in June (83% and 64%).",
    ],
)
def percent_of_mismatch(context: Context) -> Iterator[Problem]:
    """A figure is not the stated percent of another.

    "271,259 people, about 4.2% of the population of 64.6 million" is 0.42%. The base is the figure of the nearest "of".
    Shares noted with what they are counted from, "20 (14%) of 144" and "14% (20/144)", are read by themselves; a part
    that points to the only number it can be of, "52 of them, or 75 per cent", is held against that one.

    It stays silent within rounding and hedges, where the percent has another base (weighted, valid answers, a change),
    and where other figures of the sentence explain it.
    """
    judged = set()
    for problem in problems(context, "Q05"):
        judged |= {problem.start, *(one.start for one in problem.related)}
        yield problem
    for one in shares_of_parts(context):
        if not one.fits and one.result.mention.start not in judged:
            judged.add(one.result.mention.start)
            yield problem_of(one, context.text)
    for sentence in context.sentences:
        for match in sentence.find(_MAJORITY):
            yield from _majority(match)
        for match in sentence.find(_PRODUCT):
            formula = set(context.text[match.start : match.end]) & {"^", "*", "×"}
            told = None if formula or match["p"].start in judged else _product(match)
            if told:
                yield told


def _majority(match: Match) -> Iterator[Problem]:
    """ "Half plus one of the 538 electors, or 270": a majority is a whole number."""
    part, share, whole = match["part"], match["p"], match["whole"]
    numbers = [mention.quantity.number if mention.quantity else None for mention in (part, share, whole)]
    if any(number is None for number in numbers):
        return
    stated, of, count = (Fraction(number) for number in numbers if number is not None)
    exact = floor(count * of / (100 if share.kind == "percent" else 1)) + 1
    if floor(stated) != exact:
        yield Problem(
            part.start,
            part.end,
            f"{opening(share.text)} plus one of {whole.text} is {close(exact)}, not {part.text}.",
            related=(Related(whole.start, whole.end, "the whole"),),
        )


def _product(match: Match) -> Problem | None:
    part, share, whole = match["part"], match["p"], match["whole"]
    if part.quantity is None or share.quantity is None or whole.quantity is None or whole.kind == "percent":
        return None
    if _OTHER_WHOLE.search(match.sketch.text[match.found.start("whole") : match.found.start("part")]):
        return None
    if not share.quantity.number or not whole.quantity.number or part.quantity.number is None:
        return None
    percent = Fraction(share.quantity.number) * (1 if share.kind == "percent" else 100)
    exact = percent * whole.quantity.number / 100
    if part.unit == whole.unit or (part.unit is None and whole.kind in {"quantity", "money"}):
        ratio = scaled(divide(operand(part.quantity), operand(whole.quantity)), 100)
        rounded = (
            result(share.quantity) if share.kind == "percent" else Interval(percent, percent).widened(percent / 20)
        )
        if ratio.overlaps(rounded):
            return None
    elif part.kind != "percent":
        return None
    return Problem(
        part.start,
        part.end,
        f"{opening(share.text)} of {whole.text} is {close(exact)}, not {part.text}.",
        related=(Related(share.start, share.end, "the percent"), Related(whole.start, whole.end, "the whole")),
        fixes=(Fix(f"write {close(exact)}", (Edit(part.start, part.end, close(exact)),), applicability="display"),),
    )
