"""N07: one figure carries two periods."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.rates import PERIODIC, rates
from factlint.rules.working.dimensions import alike, period_of, times
from factlint.values.wording import MONTHS, an

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.values import Exact

_ANOTHER = r"own|another|as well|too(?! [a-z])|likewise|neighbou?rs?|neighbou?ring|replac\w+|predecessors?|older|former"
"""Words of a sentence that speaks of another of the kind, with a figure of its own."""
_NAME = pattern(
    r"(?:(?<=[a-z,] )|\A(?=(?!(?:The|An?|Our|Its|His|Her|Their|In|On|At|For|Under|By)\b)\S+ [A-Z]))[A-Z]\w+"
)
_OPENING = pattern(
    r"(?:The|This|That|An?|Our) ([a-z]+)\b(?! (?:sa(?:y|ys|id)|call(?:s|ed)|claim(?:s|ed)|argue[sd]?|believe[sd]?|"
    r"told|warn(?:s|ed)|hope[sd]?|insist(?:s|ed)|think[s]?|thought)\b)"
)
"""Of what a sentence tells that does not only say who says so."""
_DAYS = frozenset({*MONTHS, *"Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()})
_BEARER = pattern(
    r"\b(?:(?!(?:an?|the|this|that|its|his|her|their|our|such)\b)(?P<kind>[a-z]+) )?(?P<noun>[a-z]+)"
    r"(?: of|(?:, [^,.;:]{1,60},)? (?:is|was|are|were))(?: [a-z]+)? \Z"
)
"""What a figure is told of: "a service charge of", "the rent, which is billed apart, is"."""
_AGAIN = pattern(r"\b(?:(?:[Tt]he|[Tt]hese|[Tt]hose|its|their|his|her) |[Tt]h(?:is|at) (?:[a-z]+ of )?)\Z")
_TOLD_OF = pattern(
    r"(?i)\b(?:the|these|those|this|that|its|their|his|her|my|your|our) "
    r"(?:(?:(?!(?:new|other|next|second|extra|additional|old|previous|rival|further)\b)[a-z-]+ ){1,3}of |"
    r"(?:[a-z]+ed |same |full |initial |usual )?)\Z|\b(?:more than|beyond|exceed(?:s|ed|ing)?) \Z"
)
"""Before a figure of what has been told of: "the permitted 40", "the initial dose of 40"."""
_SUCH = pattern(r"(?i)\b(?:that|this|the same|these|those|the said) (?P<noun>(?!under\b)[a-z]{4,})\b")
"""What points back to a thing: "under that lease"."""
_GOES_ON = pattern(
    r"(?:At|With|Beyond|After|Above|Over|Past|Those who|Any(?:one|body)|Nobody|No one|Even|That is|It)\b"
)
"""How a sentence begins that tells on of what the one before it told."""
_TURNS = pattern(
    r"(?i)\b(?:now|then|today|since|later|until|afterwards?|instead|raised|cut|lowered|changed|rose|fell|grew|new|other|"
    r"from [$£€]?[0-9]|also|second|first|each|different|former(?:ly)?|whereas|unlike|but|only|by [12][0-9]{3})\b"
)
"""Words before a round figure that may give it to something else, or to another time."""
_POINTS = ("this ", "that ", "these ", "those ")
"""Before a figure that was named before; "the" may be that of a new one."""
_TIME = (("time", 1),)
_DISTINCT = 3
"""How many digits that count a figure has that is hardly the same by chance."""
_TWO = 2
_NEAR = 8
"""In how many a round figure is."""
_REACH = 50
"""In how many sentences after the first the other period is looked for."""


@rule(
    "N07",
    "period-unit-conflict",
    needs="two amounts",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The unit costs 345,600 euros a year. The council pays «the 345,600 euros a month» from its reserve.",
        "The annual maximum is $15,023. Nobody gets «$15,023 a month» from it.",
        "The annual fee is £1,375. Members who pay the monthly fee of «£1,375» may bring a guest.",
        "The port handles 1,340 containers a week, and it wants to raise «the 1,340 containers a day» by a fifth.",
        "The nurse earns £31,400 a year. The union says «£31,400 a month» is too little.",
        "The mine gives 12,600 tonnes a month. Its output of «12,600 tonnes a day» makes it the largest.",
        "The lamp burns 412 litres of oil a week. The tank was built for «that use of 412 litres a day».",
        "The line carries 1.27 million people a day. No other carries «1.27 million people a week».",
        "Guests may send 30 letters a week. Whoever wants more than the allotted «30 letters a day» pays for them.",
        "| Berth | Fee |\n|---|---|\n| Inner | £90 a month |\n| Outer | £20 a month |\n\nOuter costs «£20 a day».",
        "The lease was £40 a quarter. The heirs said that under that lease it had been «£40 a week».",
    ],
    good=[
        "Ada Poe earned 345,600 euros a year. In May Ben Roe earned 345,600 euros a month.",
        "It paid 345,600 euros in May. The 345,600 a month stayed unpaid.",
        "The rent is 12,000 a year, or 1,000 a month.",
        "It carries 5 million a day in peak months and 5 million a month off season.",
        "The unit costs 345,600 euros a year. The council pays 28,800 euros a month.",
        "They earn $36,500 a year. The other firm has $36,500 a year too.",
        "The annual fee is £1,375. Members who pay the monthly subscription of £1,375 may bring a guest.",
        "They stayed 110-365 days a year. The others stayed 120-180 days a month.",
        "The well gives 14,400 litres a day. The pump beside it can lift 14,400 litres an hour.",
        "It pumps 12,500 litres an hour in summer and 12,500 litres a day in winter.",
        "Guests may send 30 letters a week. Staff may send 30 letters a day.",
        "| Berth | Fee |\n|---|---|\n| Inner | £90 a month |\n| Outer | £20 a month |\n\nInner costs £20 a day.",
        "The lease was 40 crowns a quarter. Since then the fixed 40 crowns a week have been paid.",
    ],
)
def period_unit_conflict(context: Context) -> Iterator[Problem]:
    """One figure carries two periods: 345,600 a year here, 345,600 a month there.

    It stays silent unless the figure is distinctive (three digits that count, or more), pointed back to ("those 90
    million litres", "the permitted 40") or told in a table of what the text names again, the unit is the same, and the
    two stand in different sentences of one draft, within fifty, that tell of one thing, and of which none speaks of
    another of the kind; in one sentence the second points back ("the").
    """
    seen: dict[Exact, tuple[int, Figure]] = {}
    sentences = context.sentences
    for index, sentence in enumerate(sentences):
        for rate in rates(sentence) if sentence.mentions else ():
            start = rate.mention.start
            again = _AGAIN.search(context.text, max(start - 24, sentence.start), start)
            digits = re.sub(r"[^0-9]", "", rate.mention.text).strip("0")
            pointed = again is not None and again.group().lower().startswith(_POINTS)
            if rate.is_end or not rate.number or sentence.has(_ANOTHER):
                continue
            where, other = seen.get(rate.own, (index, rate))
            same = alike(times(other.dimension, _TIME), times(rate.dimension, _TIME))
            again_here = index == where and again is not None and other is not rate
            apart = other.seconds != rate.seconds and (again_here or 0 < index - where <= _REACH)
            distinct = pointed or len(digits) >= _DISTINCT
            if apart and index - where <= _NEAR and not distinct:
                distinct = _is_told_on(context, (sentences[where], other), (sentence, rate))
            others = _of_others(sentences[where], sentence) or not (
                again or _may_be_one(context, (sentences[where], other), (sentence, rate))
            )
            if apart and distinct and same and not others:
                period, before = period_of(rate.seconds), period_of(other.seconds)
                yield Problem(
                    again.start() if again else start,
                    rate.end,
                    f"The same figure is said to be over {an(before)} and over {an(period)}.",
                    related=(Related(other.mention.start, other.end, f"here over a {before}"),),
                )
            else:
                seen[rate.own] = index, rate


def _is_told_on(context: Context, before: tuple[Sentence, Figure], again: tuple[Sentence, Figure]) -> bool:
    """Whether a round figure is told of what was told of before, and not of something else or of another time."""
    (one, first), (sentence, rate) = before, again
    start, text = rate.mention.start, context.text
    if _TURNS.search(text, sentence.start, rate.end):
        return False
    if one.kind == "cell":
        return _labels(context, first.mention.start, text[sentence.start : start])
    told_of = _TOLD_OF.search(text, sentence.start, start) or _GOES_ON.match(sentence.text)
    such = [found["noun"] for found in _SUCH.finditer(text, sentence.start, start)]
    return bool(told_of) or any(one.has(noun) for noun in such)


def _labels(context: Context, offset: int, words: str) -> bool:
    """Whether the label of the row in which a cell stands is the last of its table that some words name."""
    for table in context.document.tables:
        if table.rows and table.rows[0][0][0] <= offset <= table.rows[-1][-1][1]:
            labels = {context.text[slice(*row[0])].strip(): row for row in table.rows if row}
            place, label = max((words.rfind(label), label) for label in labels if label)
            return place >= 0 and any(start <= offset < end for start, end in labels[label])
    return False


def _may_be_one(context: Context, *told: tuple[Sentence, Figure]) -> bool:
    """Whether two figures may be of one thing: of a noun that both sentences name, or of none that either tells.

    They are not where the sentences open with "The spring" and "The pump".
    """
    (one, _), (other, _) = told
    bearers = [_BEARER.search(context.text, each.start, rate.mention.start) for each, rate in told]
    nouns = {found["noun"] for found in bearers if found}
    if any(one.has(noun) and other.has(noun) for noun in nouns):
        return len({found["kind"] for found in bearers if found and found["kind"]} - set(PERIODIC)) < _TWO
    opened = [_OPENING.match(each.text) for each in (one, other)]
    return len(nouns) < _TWO and (None in opened or len({found[1] for found in opened if found}) == 1)


def _of_others(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences name different persons or places, and so may give each a figure of its own."""
    first, second = (set(_NAME.findall(each.text)) - _DAYS for each in (one, other))
    return bool(first and second) and not first & second
