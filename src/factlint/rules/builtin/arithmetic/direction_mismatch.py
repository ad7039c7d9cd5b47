"""Q02: the words say up and the figures go down, or the reverse."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import DOWN, UP
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.directions_told import Directed, directed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_RISE = r"rise|increase|gain|jump|growth|surge"
_FALL = r"fall|drop|decline|decrease|cut|slump|loss"
_THEN = pattern(
    rf"(?:The|This) (?P<noun>{_RISE}|{_FALL}) (?:follow|came|comes|compare|was|is|mark|continue|beat|surprised)"
)
_MOVED = pattern(
    r"\b(?:(?P<up>rose|climbed|increased|grew|jumped|surged|gained)|(?P<down>fell|dropped|declined|decreased|slumped|shrank))"
    r"(?: by)? (?=[\d\ue000-\ue0ff])"
)
_AGAIN = pattern(
    rf"(?:\.\s+The|[;,] (?:and )?the|\.\s+This) (?P<noun>{_RISE}|{_FALL})"
    r"(?= (?:[a-z]+ed|let|was|is|came|comes|has|will|beg[au]n|led|means|meant|would|follows?)\b)"
)
_OF_ANOTHER = pattern(
    r"(?i)\b(?:given|despite|after|with|in spite of|because of|owing to) the (?:rise|fall|drop|increase)"
)
"""Before a move that only explains another: "given the rise of the currency from 1.04 to 1.13, the fall is larger"."""
_NEAR = 5
_REACH = 120
"""How far behind the figures of a change it is spoken of."""
_OTHER_WAY = {
    True: rf"down|lower|less|slow\w*|ease[ds]?|{_FALL}|fell|(?:dropp|declin|decreas)ed|(?:fall|dropp|declin)ing",
    False: rf"up|higher|more|faster|recover\w*|{_RISE}|rose|grew|(?:climb|increas)ed|(?:ris|climb|increas|gain)ing",
}
"""Words of a move against the one told, which "the decline" of the next sentence may mean: "rose 8, down from 9"."""
_HEADED = Phrase(
    r"\b(?:(?P<up>up|rises?|rose|climbs?|jumps?|grows?|grew|surges?|doubles|triples|soars?)|"
    r"(?P<down>down|falls?|fell|drops?|halves|slips?|sinks?|sank|slumps?|plunges?|shrinks?)) to <level:level>"
)
_FIRST = 6
"""In how many sentences of the body the change of the headline is looked for."""
_FORECAST = pattern(r"\s+(?:forecasts?|estimates?|targets?|projections?|outlook|rates?|assumptions?|predictions?)\b")
_TOOK = pattern(r"\s+(?:took|takes|brought|brings|left|leaves)\b")
_TO_PERCENT = pattern(r"[^.;:0-9]{0,20} to (?:about |just )?(?:[0-9.]+|[a-z]+) ?(?:%|percent|per cent|pct)")
"""After growth that is itself so much: "revised down growth this year to two percent from three"."""
_FOR = pattern(r"\b(?:for|of|in|on|with)\s+\Z")
_RATIO = pattern(r"\b[0-9.]+ to 1\b")
"""Where two stand, none is a way from one figure to another: "is 9 to 1 (increased from 3 to 1)"."""
_ROUNDED = pattern(r"\bround (?:it |them |this |that )?\Z")
_SCALE = pattern(r"\((?:from )?1 to (?:5|7|10)\)")
"""The ends of a scale of answers."""
_INVERSE = (
    r"to the (?:U\.?S\.? )?(?:dollar|pound|euro|yen)|against the \w+|per dollar|exchange rates?|yen|currency|"
    r"frequency|intervals?|resolution|versions?|rank\w*|standings|seed\w*|"
    r"place[ds]?|positions?|spots?|handicap|odds|lists?|tables?|leagues?|charts?|albums?"
)
"""Words of measures that count the other way: a currency that gains costs fewer units of itself; rank 1 is the top."""


@rule(
    "Q02",
    "direction-mismatch",
    words=f"{UP} {DOWN} up down higher than more fewer",
    measured=on_all_prose(right=1, read=1),
    bad=[
        "Unemployment was «down» from 2.1% to 2.4%.",
        "Output «rose» from 5,200 tonnes to 4,800 tonnes.",
        "Sales «fell» to $62 million from $58 million.",
        "The company «cut» its staff from 1,100 people to 1,400.",
        "The fare is $3.20, «up» from $3.50.",
        "The wait «increased» from 12 days to 9 days.",
        "# Deficit «doubles» to €1.2m\n\nThe deficit fell to €1.2m from €2.4m the year before.\n",
        "Output fell 3.4 percent. The «rise» follows two good years.",
        "The herd had 88 cows in 2018; by 2022 their number had «dropped» to 97.",
        "The flock has «shrunk», with 640 birds in it now against 590 a year ago.",
        "The new rules «cut» the share of a bank that any family may own from 20 percent to 35 percent.",
        "Thefts «fell» from 312 cases worth £80,000 to 431 cases worth £71,000.",
        "The fare could «rise» to £4.20 from a revised £4.60.",
        "Profits rose 12% in the port and «climbed» to £41m, against £56m a year earlier.",
        "Rents rose by 4.1 percent in May, «more» than the 6.3 percent rise of the month before.",
        "By 2019 «more» boys than girls had left the school: 350 to 410.",
        "The limit would «rise» from 24 weeks to 20.",
        "Growth in the north edged «down» to 4.2 percent, from 3.9 percent in May.",
        "The number of mills grew, to 93 last year from 80, as did that of forges, which «grew» to 33 from 35.",
        "Losses «deepened» to £12m from £51m.",
        "The number of clerks who think two moves enough «rose» from nine to six.",
        "Wages have come «down»: a porter who earned 19 pounds in 2020 now earns 22.",
    ],
    good=[
        "Over a working week of five days it adds up to three and a half hours.",
        "It is 48 blocks, but round it up to 2 if the answer is smaller.",
        "Eight million eat free or reduced-price lunches, up from three million in 1969.",
        "Those who like it less say so (from 1 to 5).",
        "It did well for its lower dependence on trade and the gifts from four- to five-million workers abroad.",
        "The sum of $12,405,005 was paid this year, reducing the whole debt of the town to $48,565,406.",
        "The fan runs when the inner sensor climbs to 56 degrees or the outer sensor climbs to 46 degrees.",
        "When 8 bit NARROW devices hang on a 16 bit WIDE bus, the wide lines are pulled up.",
        "The maps came out at a lower resolution (from 6 m to 20 m).",
        "Thefts sank to 88, against 79 in the south.",
        "Of the missing, 50 were in the north, up to 20 were in the south and six at sea.",
        "Thefts fell from 431 cases worth £71,000 to 312 cases worth £80,000.",
        "Growth was scaled back to 4.2 percent from 4.6 percent.",
        "Of those who want three more trains, the number rose from six to nine.",
        "The town has a £15 wage for when the minimum increases to £13.50.",
        "Rents rose by 7.1 percent in May, more than the 6.3 percent rise of the month before.",
        "By 2019 more boys than girls had left the school: 410 to 350.",
        "The song crept up from six to five in the charts.",
        "# Deficit halves to €1.2m\n\nThe deficit fell to €1.2m from €2.4m the year before.\n",
        "Most went for £30 to £60, but £900 for the flag lifted the mean to £81.",
        "Wages have gone up: a porter who earned 19 pounds in 2020 now earns 22.",
        "The yen rose to 161 from 221 to the dollar.",
        "Forecasts of Danish growth were scaled back to 2.0% from 2.4%.",
        "Growth in output was pared to 2.0% from 2.4%.",
        "At the top of the charts nothing changed, while Old Rope crept up from six to five.",
        "Shares in Poe have fallen after the firm said its losses had deepened to £51m from £12m.",
        "The number of mills grew, to 93 last year from 80 in 2015, as did that of forges, to 43 from 35.",
        "The number of clerks who think two moves enough rose from six to nine.",
        "Output would be 2.7 percent, less than its present 3.5, without towns growing at 9.7 percent.",
        "They won a $15 wage for some for when the state minimum increases to $13.50.",
        "The share held by the poorer half has fallen from one third to one quarter.",
        "The pay differential is 9 to 1 (increased from 3 to 1 after much debate).",
        "The price was cut to 50 cents from 1.50 dollars.",
        "The team climbed to third from fifth.",
        "Sales rose to $1.2 billion from $980 million.",
        "Income grew to 381 million from 160.",
        "The rate fell from 5 to 10 percent of sales.",
        "Output fell 3.4 percent. The fall follows a drop from 9 to 8.",
        "She climbed from 12 to 3 in the rankings.",
        "Losses narrowed from $5 million to $3 million.",
        "Profit rose to more than $30 million from $30.4 million.",
        "The number was cut from 12 ships to 40 planes.",
        "The wait was reduced from 18 months to 45 days.",
        "Wages increased from about 45 cents an hour to $1.40 an hour.",
        "Growth in trade was steadily decreased, from 2.3 percent in the first year to 1.9 percent in the second.",
        "Growth would almost halve from 3.4 percent to 1.8 percent.",
        "The party won 33 of parliament's 150 seats, down from 41 in 2012.",
        "Spending increased by 8.1 percent, down 0.2 points from May. The decline is in line with the plan.",
        "Taxes may be reduced from sixty to eighty millions a year.",
    ],
)
def direction_mismatch(context: Context) -> Iterator[Problem]:
    """The words say up and the figures go down, or the reverse.

    "Down from 2.1% to 2.4%" has the wrong word or its two figures swapped.

    It stays silent on exchange rates and ranks, which count the other way, on figures of different units or with a
    scale word left out, and where rounding or a hedge leaves room for both directions.
    """
    moves = directed(context)
    found = (*_of_two_figures(context, moves), *_told_again(context), *_in_headline(context, moves))
    yield from {one.start: one for one in found}.values()


def _called_otherwise(context: Context, one: Directed) -> Iterator[Problem]:
    """A change that is called the opposite where it is spoken of again: "fell to 3.1 ... The rise"."""
    last = max(one.old.mention.end, one.new.mention.end)
    again = _AGAIN.search(context.text, last, last + _REACH) if not one.refuted else None
    if again and _OF_ANOTHER.search(context.text, context.document.sentence_at(one.start)[0], one.end + _NEAR):
        return
    if again and one.up == (re.fullmatch(_FALL, again["noun"]) is not None):
        if re.search(rf"\b(?:{_OTHER_WAY[one.up]})\b", context.text[last : again.start()]):
            return
        start, end = again.span("noun")
        yield Problem(
            start,
            end,
            f"“{again['noun']}” says the opposite of “{context.text[one.start : one.end]}” before.",
            related=(Related(one.start, one.end, "told here"),),
        )


def _is_of_something(text: str, start: int, end: int) -> bool:
    """Whether a word of a change only says of what kind something is: "its growth forecast", "the sum for raises"."""
    growth = text[start:end].lower() == "growth" and _TO_PERCENT.match(text, end) is not None
    subject = _TOOK.match(text, end) is not None and text[max(start - 4, 0) : start].lower() == "the "
    return (
        growth
        or subject
        or _FORECAST.match(text, end) is not None
        or _FOR.search(text, max(start - 6, 0), start) is not None
    )


def _of_two_figures(context: Context, told: Sequence[Directed]) -> Iterator[Problem]:
    """Judge words that say which of two figures is more by these figures."""
    for one in told:
        yield from _called_otherwise(context, one)
        sentence = context.text[slice(*context.document.sentence_at(one.start))]
        first = min(one.old.mention.start, one.new.mention.start)
        of_kind = (
            _is_of_something(context.text, one.start, one.end)
            or re.search(rf"\b(?:{_OTHER_WAY[one.up]})\b", context.text[one.end : first])
            or (one.new.number == 1 and len(_RATIO.findall(sentence)) > 1)
            or one.old.mention.text.endswith("-")  # "from four- to five-million guests"
            or _ROUNDED.search(context.text, max(one.start - 12, 0), one.start)
            or _SCALE.search(context.text, first - 6, first + 8)
        )
        if one.refuted and not of_kind and not re.search(rf"(?i)\b(?:{_INVERSE})\b", sentence):
            old, new = one.old.mention, one.new.mention
            yield Problem(
                one.start,
                one.end,
                f"“{context.text[one.start : one.end]}” says the opposite of the figures: {new.text} is "
                f"{'less' if one.up else 'more'} than {old.text}.",
                related=(Related(old.start, old.end, "the figure that it is set against"),),
                fixes=(_exchanged(one),),
            )


def _told_again(context: Context) -> Iterator[Problem]:
    """A fall that the next sentence calls "the rise", or the reverse."""
    for first, second in pairwise(context.sentences):
        then = _THEN.match(second.text) if first.mentions and second.text.startswith(("The ", "This ")) else None
        moves = list(_MOVED.finditer(first.sketch.text)) if then else []
        if then is None or len(moves) != 1 or first.has(_INVERSE):
            continue
        up = moves[0]["up"] is not None
        rest = first.sketch.text[: moves[0].start()] + first.sketch.text[moves[0].end() :]
        if re.search(rf"\b(?:{_OTHER_WAY[up]})\b", rest):
            continue
        if up == (re.fullmatch(_FALL, then["noun"]) is not None):
            start, end = second.start + then.start("noun"), second.start + then.end("noun")
            yield Problem(
                start, end, f"“{then['noun']}” says the opposite of “{moves[0].group().strip()}” just before."
            )


def _in_headline(context: Context, told: Sequence[Directed]) -> Iterator[Problem]:
    """A headline that says up to the level to which the body says down: "deficit doubles to €1.2m"."""
    if not context.sentences or context.sentences[0].kind != "heading":
        return
    end = context.sentences[:_FIRST][-1].end
    for match in context.sentences[0].find(_HEADED):
        level, up = match["level"], match.words("up") != ""
        same = [one for one in told if one.new.mention.value == level.value and one.new.mention.unit == level.unit]
        same = [one for one in same if one.end < end]
        if len(same) == 1 and same[0].up is not up and not same[0].refuted:
            start, end = match.span("up" if up else "down")
            body = same[0].start, same[0].end
            yield Problem(
                start,
                end,
                f"“{context.text[start:end]}” says the opposite of “{context.text[slice(*body)]}” in the body.",
                related=(Related(*body, "in the body"),),
            )


def _exchanged(one: Directed) -> Fix:
    """The two levels in each other's place; the word may be the wrong one as well."""
    old, new = one.old.mention, one.new.mention
    edits = Edit(old.start, old.end, new.text), Edit(new.start, new.end, old.text)
    return Fix(f"exchange {old.text} and {new.text}", edits, applicability="display")
