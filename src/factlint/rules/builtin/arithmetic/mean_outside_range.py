"""Q11: an average lies outside the range it is the average of."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.phrases import SIGNS
from factlint.rules.relations.reported import problems
from factlint.rules.working.arithmetic import operand

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_LOW = (
    r"(?:low|minimum|least|cheapest|lowest|smallest|shortest|youngest|lightest|slowest|earliest|coolest|coldest|"
    r"fewest|thinnest|nearest|quickest|poorest|worst|weakest)"
)
_HIGH = (
    r"(?:high|maximum|most|dearest|most expensive|highest|largest|biggest|longest|tallest|oldest|heaviest|fastest|"
    r"latest|best|costliest|priciest|hottest|warmest|farthest|furthest|greatest|slowest|strongest|richest)"
)
_TOLD = r"(?: of <number> [a-z]+s\b)?(?: [^\W\d_][\w’'-]*){0,5}"
_RANGE = (
    Phrase(r"(?:between|from) <low:any>{when} (?:and|to|through) <high:any>"),
    Phrase(r"\brange[ds]?(?: in [a-z]+)? (?:of |between |from )?<low:any> (?:to|and|through) <high:any>"),
    # the cheapest went for $310,000 and the dearest for $465,000 | from a low of 55 to a high of 92
    Phrase(rf"\b{_LOW}{_TOLD} <low:any>{_TOLD},?{_TOLD} {_HIGH}{_TOLD} <high:any>"),
    Phrase(rf"\b{_HIGH}{_TOLD} <high:any>{_TOLD},?{_TOLD} {_LOW}{_TOLD} <low:any>"),
    # pay starts at £38,000 and rises to £95,000
    Phrase(
        r"\b(?:starts?|started|begins?|began) (?:at|from) <low:any>(?: [^\W\d_][\w’'-]*){0,4},? and "
        r"(?:(?:nobody|no one|none)(?: [a-z]+){0,4} more than|(?:rises?|rose|goes|go|went|runs?|ran|climbs?|climbed)"
        r"(?: up| on)? to) <high:any>"
    ),
    Phrase(r"<low:any> to <high:any>"),
    Phrase(r"<range:any>"),
)
_EACH_OF_TWO = Phrase(
    r"<one:any>(?: [a-z]+)? (?:in|on|at|for|among|during|under|from) (?:[^\W\d_][\w’'-]* ){1,5}"
    r"(?:and|while|but) (?:[^\W\d_][\w’'-]* ){0,4}<other:any>"
    r"(?: [^\W\d_][\w’'-]*){1,6}[,;:—–]? ?(?:(?:giving |making |which (?:puts?|gives?|gave|makes?|made) )the|"
    r"(?:for |giving |making |which (?:gives?|gave|makes?|made|is) )?an) (?:average|mean)\b"
)
"""The figures of two, and their average: "2% in the north and 3% in the south, an average of 4%"."""
_BY_EACH = pattern(r"(?i)(?: [a-z]+)? (?:each|apiece|per|an?)\b")
"""Behind an average of another measure than its figures: "$700 a head"."""
_BARE = pattern(r"[.,;:)]")
"""Behind an average that is told without its unit."""
_OF_ONE = pattern(
    r"(?i)\b(?:and|but|they) average \Z|\baverage (?:(?:[a-z]+ )?(?:price|rate|fare|rent|salary|wage|fee|"
    r"charge|pay)|cost)\b"
    r"(?: (?:was|is|being|of|at|stood at|came to|about|just))* \Z"
)
"""Before the average of what one costs or earns."""
_NEAR = 50
_MOST = 8
_MEAN_OF = Phrase(
    r"\b(?:mean|average|median)(?: (?:of|for|among|across))? <number>(?: [a-z]+){0,2} "
    r"(?:was|is|being|came to|stood at) <m:any>"
)
"""The average over the five was 3.1."""
_MEAN = Phrase(
    r"\b(?:mean|average|median|averag(?:ed|ing))(?: (?:of|over|for|among|across)(?: (?:the|these|all|its))? "
    r"(?:<number>|[a-z]+)(?: [a-z]+)?)?(?: [a-z]+){0,2}?(?: in the [a-z]+)?(?: (?:of|was|"
    r"is|at|came to|stood at|being))?(?: "
    r"about)? ?[,:=(]? ?<m:any>(?! more| less| fewer| higher| lower| above| below)"
)
_ON_AVERAGE = Phrase(r"<high:any>{noun}, <m:any>{noun} on average\b")
"""The average right after the end of the range: "between 3 and 8 litres a second, 5 on average"."""
_AT_MEAN = Phrase(r"^At <m:any>, the (?:average|mean|median) ")
_MEAN_NEXT = Phrase(r"^The (?:average|mean|median)(?: (?P<noun>[a-z]+))? (?:was|is) <m:any>")
_PARTIAL = (
    r"most|few|several|typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|mostly|mainly|some|selected|often|many|"
    r"recommended|target|expected|"
    r"national|overall|world|global|than|compared|against|versus|current|reduced|increased|raised|lowered|fell|rose|above|below|previous|others?|"
    r"last(?! (?:year|month|week|season))|"
    r"last [a-z]+[’']s|average (?:low|high|minimum|maximum)s?|"
    r"confidence|CI|percentile\w*|"
    r"(?:rose|risen|fell|fallen|increas\w*|decreas\w*|grew|grown|declin\w*|dropp\w*|climb\w*|went|up|"
    r"down)(?: [a-z]+)? from|"
    r"interquartile|IQR|quartile\w*|standard|deviations?|except|excluding|outliers?|but|while|whereas|"
    r"although|though"
)


@rule(
    "Q11",
    "mean-outside-range",
    needs="two amounts",
    words="mean average median averaged averaging",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The 19 kitchens made 148,200 meals. That is 18,200 more than the year before, when 130,000 were made, a rise "
        "of 14%. It comes to an average of «8,700» for each kitchen.",
        "In the 84 days it was open it was seen by 50,400 people, a daily average of «700», and the doors were shut.",
        "Orders came to £36.1 million in May, £34.7 million in June and £42.9 million in July, an average of "
        "«£39.7 million a month».",
        "Rents run from £650 to £900 a month and average «£620».",
        "A room costs £41 on the coast and £55 in the hills, an average of «£61».",
        "Wages start at £21,000 and rise to £48,000. The average wage is «£53,000».",
        "The volunteers were aged 20 to 35, mean «age 41».",
        "Scores ranged from 12 to 48, with an average of «53».",
        "Marks in the test ranged from 12 to 48, and the mean mark in the test was «51».",
        "Average growth was «2.1%»; the ten cities grew 0.4% to 1.9%.",
        "The boxes weighed 8, 12 and 16 kilograms, an average of «14 kilograms».",
        "They were sold for prices between £8,000 and £24,000. The average price was «£26,000».",
        "The fares range between $3 and $9, and the average is «$11».",
        "The rooms cost between €90 and €140 a night, and the average price is «€160».",
        "The median of 3, 5 and 9 is «8».",
        "The five trials took 20, 22, 25, 27 and 30 minutes, «33 minutes» on average.",
        "Together the four had 212,000 visitors last year, «43,000» on average.",
        "All five schools raised £61,500 in total, an average of «£13,200».",
        "It paid £12,300 to the five schools, an average of «£2,640».",
        "The branches took $120,000, $140,000, $90,000 and $110,000, or «$135,000» on average.",
        "The average wait was «12 minutes»; the four clinics reported 5 to 9 minutes.",
        "Heights varied from 1.52 metres to 1.90 metres (mean «1.96 metres»).",
    ],
    good=[
        "The 19 kitchens made 148,200 meals. That is 18,200 more than the year before, when 130,000 were made, a rise "
        "of 14%. It comes to an average of 7,800 for each kitchen.",
        "In the 84 days it was open it was seen by 50,400 people, a daily average of 600, and the doors were shut.",
        "In the 84 days it was open 50,400 people came, twice the daily average of 300 in May.",
        "Together the four had 212,000 visitors last year, 53,000 on average.",
        "The 12 clubs have 3,480 members, against an average of 310 in the county.",
        "The 12 clubs have 3,480 members, down from an average of 310 each.",
        "The three teams scored 41 goals, 2.1 a game on average.",
        "The six pupils read 54 books, or 3 on average a week.",
        "The four museums had 90,000 visitors, with 300 on average on Sundays.",
        "The wait varied between 12 and 45 minutes; last year's average was 58 minutes.",
        "Days ran from 21°C to 26°C in a week when the average low was 13°C.",
        "Rent is €900 in town and €700 outside it, the average of €1,100 being that of the whole country.",
        "Prices range from $38 to $95 in the north. The average is $102 in the south.",
        "The volunteers were aged 20 to 35, mean age 27.",
        "The boxes weighed 8, 12 and 16 kilograms, an average of 12 kilograms.",
        "They were sold for prices between £8,000 and £24,000. The average price was £12,000.",
        "They were sold for prices between £8,000 and £24,000. The average rent was £262.",
        "Marks in the test ranged from 12 to 48, and the mean mark in the test was 41.",
        "Marks in the test ranged from 12 to 48, and the mean mark in the previous test was 51.",
        "Average growth was 2.1%; selected cities grew by 0.4% to 1.9%.",
        "The rooms cost between €90 and €140 a night, and the average bill is €460.",
        "Oil costs between €2 and €3 a litre, and the average tank costs €160.",
        "The usual range is 3 to 5, and the mean was 5.4 this year.",
        "Scores ranged from 12 to 48, with an average of 31.",
        "The mean age of the dogs was 3 years (6 months to 15 years).",
        "Lakes: mean depth 375 m; note: those of the north have varied between 480 m and 811 m.",
        "Waits at the four clinics ranged from 12 to 25 days, although the region averaged 10 days.",
        "Most fares range between $3 and $9, and the average is $11.",
        "Scores ranged from 12 to 48, 5 more than the national average of 53.",
        "The trips ranged from 3 to 5 days and cost an average of $400.",
        "Of these, 29 took part (mean age 60, 79% men, score 16 [range 1-26]).",
    ],
)
def mean_outside_range(context: Context) -> Iterator[Problem]:
    """An average lies outside the range of the values it is the average of.

    Volunteers aged 20 to 35 cannot have a mean age of 41.

    It stays silent where the range is not of the whole set (most, usual, typical, selected), on confidence intervals
    and percentiles, where two things are compared, where units differ, and where the sentence has several ranges.
    """
    told = {one.start: one for one in (*_in_sentences(context), *_of_range_before(context), *problems(context, "Q11"))}
    yield from told.values()


def _in_sentences(context: Context) -> Iterator[Problem]:
    """Judge the only average of a sentence with one range."""
    for sentence in context.sentences:
        if not sentence.mentions or not sentence.has("mean|average|median|averaged|averaging"):
            continue
        means = [_in_unit(match) for match in sentence.find(_ON_AVERAGE, _MEAN_OF, _MEAN)]
        ranges = list(_ranges(sentence)) or list(_of_two(sentence, means))
        if len(ranges) != 1 or len(means) != 1 or means[0].kind == "ordinal" or len(sentence.mentions) > _MOST:
            continue
        (low, high), mean = _by_the_same(context.text, *ranges[0], means[0])
        first, last = min(mean.end, high.end), max(mean.start, low.start)
        told = re.split(r"[,;]", context.text[max(mean.end, high.end) : sentence.end])[0]
        if re.search(rf"(?i)\b(?:{_PARTIAL})\b", context.text[sentence.start : max(mean.end, high.end)] + told):
            continue
        if any(first <= other.start < last for other in sentence.others(mean, low, high)) and "[" in sentence.text:
            continue  # "mean age 60, 79% men, median score 16 [1-26]"
        if re.search(r";\s*\w+:", context.text[first:last]):
            continue  # "mean elevation: 375 m; note: ... have varied between 4,808 m and 4,811 m"
        if mean.kind == "number" and _BARE.match(context.text, mean.end) and low.start < mean.start:
            mean = _in_unit_of(high, mean)
        if mean.start in {low.start, high.start} or not _outside(low, high, mean):
            continue
        yield _beyond(low, high, mean)


def _in_unit(match: Match) -> Mention:
    """The average, a bare one right after the range being in its unit."""
    high = match.get("high")
    return match["m"] if high is None else _in_unit_of(high, match["m"])


def _in_unit_of(high: Mention, mean: Mention) -> Mention:
    if mean.unit or mean.quantity is None or high.quantity is None:
        return mean
    return mean._replace(kind=high.kind, unit=high.unit, quantity=mean.quantity._replace(unit=high.quantity.unit))


def _by_the_same(text: str, low: Mention, high: Mention, mean: Mention) -> tuple[tuple[Mention, Mention], Mention]:
    """The range and its average, a price told for a time or a thing once being for the same where it is told again."""
    units = [(one.unit or "").partition("/") for one in (low, high, mean)]
    periods = {period for _, _, period in units if period}
    again = {unit for unit, _, _ in units} == {units[-1][0]} and _OF_ONE.search(text, mean.start - _NEAR, mean.start)
    if mean.kind != "money" or len(periods) != 1 or not again:
        return (low, high), mean
    plain = [
        one._replace(unit=unit, quantity=one.quantity and one.quantity._replace(unit=unit))
        for one, (unit, _, _) in zip((low, high, mean), units, strict=True)
    ]
    return (plain[0], plain[0] if high is low else plain[1]), plain[2]


def _of_range_before(context: Context) -> Iterator[Problem]:
    """Judge the average of what the sentence before gives the range of: "prices between ... The average price was"."""
    for first, second in context.neighbours:
        for match in second.find(_MEAN_NEXT, _AT_MEAN):
            partial = first.has(_PARTIAL) or (match.words("noun") != "" and second.has(_PARTIAL))
            ranges = [] if partial else list(_ranges(first))
            noun = re.escape(match.words("noun"))
            closed = _BARE.match(context.text, match["m"].end) is not None
            named = (
                closed if not noun else re.search(rf"\b(?:{noun}(?:s|es)?|{noun[:-1]}ies)\b", first.text, re.IGNORECASE)
            )
            if len(ranges) == 1 and named and _outside(*ranges[0], match["m"]):
                yield _beyond(*ranges[0], match["m"])


def _beyond(low: Mention, high: Mention, mean: Mention) -> Problem:
    return Problem(
        mean.start,
        mean.end,
        f"An average of {mean.text} lies outside the range from {_low(low, high)} to {_high(low, high)}.",
        related=(Related(min(low.start, high.start), max(low.end, high.end), "the range"),),
    )


def _of_two(sentence: Sentence, means: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """The figures of two, the smaller first, where their average is told by nothing else than they are."""
    for match in sentence.find(_EACH_OF_TWO):
        two = [one for one in (match["one"], match["other"]) if one.quantity is not None]
        if not any(_BY_EACH.match(sentence.document_text, mean.end) for mean in means):
            yield from pairwise(sorted(two, key=lambda one: Fraction((one.quantity and one.quantity.number) or 0)))


def _ranges(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    for match in sentence.find(*_RANGE):
        whole = match.get("range")
        if match.inside[:1] in SIGNS.values() and (whole or match["high"]).kind == "number":
            continue  # "in ten or eleven thousand villages"
        if whole is not None:
            quantity = whole.quantity
            if quantity is not None and quantity.number is None and None not in {quantity.low, quantity.high}:
                yield whole, whole
        else:
            yield match["low"], match["high"]


def _outside(low: Mention, high: Mention, mean: Mention) -> bool:
    one, other, middle = low.quantity, high.quantity, mean.quantity
    if one is None or other is None or middle is None or middle.number is None:
        return False
    named = {one.unit, other.unit, middle.unit} - {None}
    units = named - {"year"}
    kinds = {low.kind, high.kind, mean.kind} - {"number", "age", "duration"}
    if len(named) > 1 or len(kinds) > 1 or (units and None in {middle.unit, other.unit}):
        return False
    least, most, stated = operand(one).low, operand(other).high, operand(middle)
    if least is None or most is None or stated.low is None or stated.high is None or least >= most:
        return False
    if least <= -stated.low <= most or least <= -stated.high <= most:
        return False  # "-20% (13 to 30%) lower"
    return stated.low > most or stated.high < least


def _low(low: Mention, high: Mention) -> str:
    return low.text if low is not high else low.value.partition("..")[0].lstrip("P")


def _high(low: Mention, high: Mention) -> str:
    return high.text if low is not high else low.value.partition("..")[2]
