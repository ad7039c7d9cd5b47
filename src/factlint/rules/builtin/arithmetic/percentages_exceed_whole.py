"""Q07: shares that exclude each other add up to more than all."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.exclusive_shares import (
    are_both,
    are_by_place,
    are_gapped,
    are_listed,
    are_opposite,
    are_predicated,
)
from factlint.rules.relations.whole_shares import whole_shares
from factlint.rules.working.slips import are_swapped
from factlint.values import Quantity
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_OPPOSITE = pattern(
    r"(?i)\b(?:in favou?r|opposed|undecided|unsure|abstain\w*|no opinion|none of (?:them|these)|(?:dis)?agreed?|"
    r"(?:dis)?approved?|(?:for|against|neither|yes|no)(?: it)?(?=[,;.)]| and\b|$))"
)
"""Words of which two exclude each other; "for" and "no" only at an end, not in "28% for anxiety"."""
_REST = pattern(
    r"(?i)(?<!in )\b(?:the (?:rest|remaining|remainder)|others|other (?:things|uses|items)|"
    r"all other|everything else|undecided|unsure|no opinion|"
    r"abstained|d(?:o|id) not know|neither)\b"
)
"""Words at the last share that leave nothing out."""
_OTHER_KINDS = pattern(r" (?:(?:of|from|are|were|is) )?(?:all )?(?:other|remaining) [a-z]+")
"""After the last share, what is none of the kinds named before it."""
_LAST = pattern(
    r"(?i)\W*(?:\d+(?:\.\d+)?\s?(?:%|per ?cent)\W+)?(?:everything else|all (?:else|others?|the rest)|"
    r"the (?:rest|remainder)|others\b|other\W*(?:\d|\Z))"
)
"""The last item of a list that leaves nothing out."""
_MADE_OF = pattern(
    r"(?i)\b(?:consist(?:s|ed|ing)? of|made up of|composed of|compris\w+|divided|split|breakdown|br(?:eaks?|"
    r"oke|oken) down|mix|blend|alloy|yarn|fabric|"
    r"of the votes?|vot(?:e|ed) for|(?:one|single|only|first) (?:main|choice)|main [a-z]+|"
    r"one of (?:two|three|four|five))\b"
)
_OWNED = pattern(r"(?i)\bowned(?:\s+jointly)?\s+\Z")
_BY = pattern(r"\s+by\b")
"""After each share of what is owned "55% by its crews"; who owns "55% of the mill" may own all of another."""
_SEVERAL = (
    r"respectively|(?:multiple|several|more than one) (?:answers?|choices?|options?|responses?|replies|things|items)|"
    r"multiple[ -]choice|respondents? could|answers|margin of error|"
    r"(?:tick|mark|name|choose|pick|select|list|check)(?:ed|ing)? (?:every|all|any|as many|several|more than one)|"
    r"all that appl(?:y|ied)"
)
"""Words by which each may have given more than one answer, or by which the shares are of several things."""
_OF_GROUP = pattern(
    r"(?i)\b(?:boys|girls|men|women|(?:fe)?males)(?:: | \()[0-9.]+ ?(?:%|per ?cent)|"
    r"[0-9] ?(?:%|per ?cent) of (?:the )?(?:boys|girls|men|women|(?:fe)?males)\b|"
    r"\bof (?:the )?(?:boys|girls|men|women|(?:fe)?males),? [0-9.]+ ?(?:%|per ?cent)"
)
"""Shares that are of the men and of the women, each by themselves."""
_NEAR = 14
_BOTH = pattern(
    r"(?i)\b(?:multiple|several|both|also|either|rose|fell|increased?|decreased?|down|from(?= [0-9])|than|"
    r"(?<!make )(?<!makes )(?<!made )up)\b"
)
"""Words among shares that are told of more than one time or thing."""
_CHANGED = pattern(
    r"(?i)\b(?:rose|fell|increased?|decreased?|(?<!make )(?<!makes )(?<!made )up|down|from|than)"
    r"(?: (?:by|from|to))?\s+\Z"
)
_THIRD_KIND = pattern(
    r"(?i)(?:the )?(?:undecided|unsure|others|do not knows|no opinion|neither|abstentions)\b[^.;:]{0,30}\Z"
)
"""At the head of a sentence, before the share of those who are neither of the two told before."""
_LABEL = pattern(r"[^,.;:()]*")
"""What stands after a share and is told of it."""
_THE_REST = Phrase(r"\b(?:the|a) (?:remaining|other|final|last) <p:percent>(?! of\b)")
_ONE_ANSWER = pattern(
    r"(?i)\b(?:one|single) (?:answer|choice|response)s?\b|\b(?:choose|pick|name) one\b|"
    r"\bsingle (?:[a-z-]+ ){0,3}(?:thing|reason|issue|cause|problem|factor|priority|worry|concern)\b"
)
_RUN_OFF = pattern(r"(?i)\brun-?offs?\b|\b(?:both|the two|only two) candidates\b")
_CHOOSES = pattern(
    r"(?i)\b(?:chose|choose|picked|named|voted|backed|favou?red|preferred|elected|opted|went|came|comes|goes|took|got|won|"
    r"ma(?:kes?|de) up|account(?:s|ed)? for|represent(?:s|ed)?|constitut(?:es?|ed)|"
    r"had|of (?:the|all|its|their) (?:votes?|ballots?|seats|budget|total|market))\b"
)
_IS = pattern(r"(?i)\b(?:is|are|was|were|contains?|contained|holds?|yields?)(?: (?:about|now))?\s*\Z")
_CLAUSE = pattern(
    r"(?i)\b(?:is|are|was|were|has|have|had|who|which|that|said|say|also|could|can|would|of (?:the|those))\b"
)
_GOES_ON = pattern(
    r"(?:[^.;:()0-9%]{0,40}?(?:,|,? and) )(?:[A-Z][\w’'-]* ){0,3}(?P<number>[1-9][0-9])"
    r"(?=[,.;](?![0-9])| and\b|\Z|(?! ?per ?cent)(?: [A-Za-z]+){1,3}(?:[,.;]| and\b|\Z))"
)
_ALL = 100
_MOST = 125
"""Shares that make more were hardly meant for one whole."""
_MOST_GAPPED = 200
"""The same where each is surely given a part of it."""
_TOLD = frozenset({"exact", "about"})
_ROUGHLY = 3
"""So many points more may shares make together for each that is hedged."""
_LEAST = 3
_FAR_APART = 120
"""How many characters may stand between two shares of one list, and of one that "the remaining" closes."""
_PAPER = pattern(r"(?i) (?:(?:redeemable|cumulative|convertible|senior) )*(?:preferred|debentures?|notes?|bonds?)\b")
"""After what some paper pays or is of, which is no share of a whole: "10 percent redeemable preferred"."""


@rule(
    "Q07",
    "percentages-exceed-whole",
    needs="percent",
    measured=on_all_prose(right=6, read=6),
    bad=[
        "Men make up 71% of the guild, while women account for just «19%».",
        "The mill makes 55 percent of its sales in Ayr, 35 percent in Bute and «25 percent» in Crail.",
        "Wool accounts for 55 percent of the cloth's weight, silk 35 percent and linen «20 percent».",
        "Faults break down by cause as rust (51%), frost (34%) and moths («28%»).",
        "It ended 52% for, 41% against and «17%» undecided.",
        "The yard is owned 55% by its crews, 35% by the county and «20%» by a bank.",
        "The poll has 45% Labour, 40% Conservative and «25%» others.",
        "The poll put Labour on 44%, the Greens on 39% and others on «28%».",
        "Asked to pick one answer, 46 percent said never, 31 percent monthly and «33 percent» weekly.",
        "The yard, which is up for sale, is owned 55% by its crews, 35% by the county and «20%» by a bank.",
        "The vote split 60 percent in favour, 45 percent opposed and «5 percent» undecided.",
        "How they came:\n\n- on foot: 46%\n- by bus: 29%\n- by boat: 21%\n- all others: «14%»\n",
        "Of us 52 percent were in favour and 35 percent opposed. The undecided, at «23 percent», may still turn it.",
        "The fleet consists of trams (45%), buses (35%) and ferries («10%»).",
        "Oak made 58.2% of the total, while ash and elm made 31.5% and «16.3%», respectively.",
        "Barley supplies 45 percent of the valley's flour, rye 30 percent, oats 15 percent and maize «25 percent».",
        "The mill is held by its founder (51%), a bank (30%) and the crews («29%»).",
        "Some 62% of the islanders are Catholic, 24% are Lutheran and «34%» have no religion.",
        "Ashby took 60% of the vote and Corran «55%».",
        "In the referendum 53.4% voted yes and «36.6%» voted no.",
        "About 30% of the staff are women and «60%» are men.",
        "Sixty percent voted for the plan and «50 percent» against.",
        "The damage was mild (36%), moderate (46%), and severe («28%»).",
    ],
    good=[
        "We had 22 per cent in banks, 19 in mills, 17 in oil, 14 in health, 13 in tea and 11 elsewhere, and 4 in cash.",
        "The mill makes 55 percent of its sales in Ayr, 35 percent in Bute and 10 percent in Crail.",
        "Ayr sells 55 percent of its wool to Bute, Crail 35 percent to Bute and Deal 25 percent to Ayr.",
        "Of the women, 44 percent said yes; of the men, 66 percent.",
        "Red 68.1%, blue 25.9%, green 3.0%, other 1.0%; less than 1%: white, black.",
        "Red 50% (includes rose 35.3%, pink 6.8%, and other red 3.7%), blue 40%, other 10%.",
        "Languages: Norlandic 98.2%, Orlandic 1.4%, other 1.1%, unspecified 1.2%.",
        "It ended 52% for, 41% against, 8% undecided.",
        "The yard is owned 45% by its crews, 35% by the county and 20% by a bank.",
        "He owned 55% of the mill, 35% of the quarry and 20% of the brewery.",
        "Some 60% use email and 70% use chat.",
        "They found 80 percent in one region, 50 percent in others and 70 percent in towns.",
        "Support rose from 40% for, 35% against to 60% for.",
        "It ended 52% for, 41% against and 7% undecided.",
        "How they came:\n\n- on foot: 46%\n- by bus: 29%\n- by boat: 11%\n- all others: 14%\n",
        "What they like:\n\n- tea: 86%\n- cake: 79%\n- other people: 14%\n",
        "They told of 28% for stress, 31% for worry, 42% for fear and 40% for lost sleep.",
        "Some 52 percent were in favour and 35 percent opposed. The undecided, at 13 percent, may still turn it.",
        "Farms own 60% of the land in Ashby and 55% in Brede.",
        "In 2010 Ashby had 60% of the market, in 2012 50% and in 2014 45%.",
        "Ashby gets 60% of its water from wells, Brede 55% and Corran 30%.",
        "Some 60% of the islanders are Catholic, 55% are married and 25% are old.",
        "In the referendum 53.4% voted yes and 46.1% voted no.",
        "Asked about the plan, 53% said yes and 37% said no.",
        "Of the guests, 30% were women over sixty and 60% were men.",
        "They asked 75.6% of the men who eat fish, and 42.7% of the women.",
        "The tests found 71% and 90% for one kit, and 79% and 74% for the other, respectively.",
    ],
)
def percentages_exceed_whole(context: Context) -> Iterator[Problem]:
    """Shares that exclude each other add up to clearly more than 100 percent, or shares of all of a whole to less.

    For, against and undecided cannot make 110 percent; what a fleet consists of makes no less than a whole.

    It stays silent unless the last share is named by words that exclude the rest (undecided, others, the remaining),
    two are opposites (for, against), the whole is said to consist of them, or a verb told once gives each its part of
    it ("oil supplies 45 percent, gas 30 percent"); men and women, and the yes and no of a referendum, must make 100
    percent but for a digit; a list that ends in "everything else"
    must make 100 percent; within half a point a share, and where
    several answers were allowed or shares changed. Where the words are no more than those of a list (others, a scale of
    three degrees, what is divided), another digit in one of the shares must make them a whole.
    """
    yield from _listed(context)
    for sentence in context.sentences:
        shares = _shares(sentence)
        missing = [one for one in whole_shares(sentence, shares) if one.is_wrong]
        yield from (_problem(one.shares, "are of one whole and") for one in missing)
        if missing or _may_overlap(sentence, shares):
            continue
        yield from _of_row(context, sentence, shares) if len(shares) >= _LEAST else _of_pair(sentence, shares)
    for first, second in context.neighbours:
        shares = _shares(first)
        third = [one for one in _shares(second)[:1] if _THIRD_KIND.match(second.text[: one.start - second.start])]
        if (
            third
            and len(shares) == 2
            and len(set(_OPPOSITE.findall(first.text))) > 1
            and not _may_overlap(first, shares)
        ):
            yield from _judge([*shares, *third])
        for match in second.find(_THE_REST) if len(shares) >= _LEAST - 1 and not _may_overlap(first, shares) else ():
            end = second.clause_at(match["p"].start)[1]
            more = [share for share in _shares(second) if share.start < end]
            last = bool(more) and more[-1].start == match["p"].start and _make(more) < _ALL
            if last and are_listed(context.text, shares, _FAR_APART) and are_listed(context.text, more):
                yield from _leaves([*shares, *more])


def _of_pair(sentence: Sentence, shares: list[Mention]) -> Iterator[Problem]:
    """Judge two shares beside which there is no third."""
    if are_both(sentence, shares) and _is_out_by_a_digit(shares):
        yield _problem(shares, "leave nobody out and")
    elif len(shares) == _LEAST - 1:
        if are_gapped(sentence, shares):
            yield from _judge(shares, most=_MOST_GAPPED)
        elif are_opposite(sentence, shares) or _RUN_OFF.search(sentence.text):
            yield from _judge(shares)


def _of_row(context: Context, sentence: Sentence, shares: list[Mention]) -> Iterator[Problem]:
    """Judge three shares or more that are of one whole."""
    rest = next((match["p"] for match in sentence.find(_THE_REST)), None)
    if are_gapped(sentence, shares) or are_by_place(sentence, shares):
        yield from _judge(shares, most=_MOST_GAPPED)
    elif rest is not None and rest.start == shares[-1].start and are_listed(context.text, shares):
        yield from _leaves(shares)
    elif (
        _exhausts(context.text, sentence, shares)
        or _is_of_one_answer(context, sentence, shares)
        or (
            (_names_kinds(context.text, sentence, shares) or are_predicated(sentence, shares))
            and _is_out_by_a_digit(shares)
        )
    ):
        yield from _judge(shares)


def _shares(sentence: Sentence) -> list[Mention]:
    """The percentages of a sentence, and bare figures that go on with them: "47 per cent, Brandt 36 and Cole 17"."""
    found: list[Mention] = []
    for mention in sentence.mentions:
        of_paper = _PAPER.match(sentence.document_text, mention.end)
        if mention.kind == "percent" and mention.unit == "%" and not of_paper:
            found.append(mention)
            found.extend(_going_on(sentence, mention))
    return found


def _may_overlap(sentence: Sentence, shares: list[Mention]) -> bool:
    """Whether some may be counted in several of the shares, or these are told of several times."""
    if not shares or sentence.has(_SEVERAL):
        return True
    text, first, last = sentence.document_text, shares[0].start, shares[-1].end
    label = _LABEL.match(text, last, sentence.end)
    among = _BOTH.search(text, first, label.end() if label else last)
    if all(_OF_GROUP.search(text, share.start - _NEAR, min(share.end + _NEAR, sentence.end)) for share in shares):
        return True
    return bool(among or _CHANGED.search(text, max(sentence.start, first - 24), first))


def _going_on(sentence: Sentence, share: Mention) -> Iterator[Mention]:
    """The bare figures after a percentage, each with the name of whose it is, or of what."""
    goes_on = _GOES_ON.match(sentence.document_text, share.end, sentence.end)
    while goes_on:
        number = int(goes_on["number"])
        start, end = goes_on.span("number")
        quantity = Quantity(number, number, "%")
        yield share._replace(start=start, end=end, text=goes_on["number"], value=str(number), quantity=quantity)
        goes_on = _GOES_ON.match(sentence.document_text, end, sentence.end)


def _judge(shares: list[Mention], most: int = _MOST) -> Iterator[Problem]:
    told = [share for share in shares if share.quantity and share.quantity.number is not None]
    hedged = sum(share.bound == "about" for share in told)
    slack = Fraction(len(shares), 2) + hedged * _ROUGHLY
    sure = len(told) == len(shares) and all(share.bound in _TOLD for share in told)
    if sure and _ALL + slack < _make(told) < most:
        yield _problem(shares, "exclude each other and")


def _problem(shares: Sequence[Mention], what: str) -> Problem:
    return Problem(
        shares[-1].start,
        shares[-1].end,
        f"These shares {what} make {close(_make(shares))} percent.",
        related=tuple(Related(share.start, share.end, "a share") for share in shares[:-1]),
    )


def _leaves(shares: list[Mention]) -> Iterator[Problem]:
    """Judge what remains of a whole beside two shares or more."""
    numbers = [
        Fraction(share.quantity.number)
        for share in shares
        if share.quantity and share.quantity.number is not None and share.bound == "exact"
    ]
    if len(numbers) < len(shares):
        return
    left = 100 - sum(numbers[:-1])
    if left <= 0:
        yield from _judge(shares)
    whole = all(number.denominator == 1 for number in numbers)
    slack = Fraction(len(shares) + 2, 4) if whole else Fraction(len(shares), 2)
    if left > 0 and slack < abs(left - numbers[-1]) < _MOST - _ALL:
        yield Problem(
            shares[-1].start,
            shares[-1].end,
            f"The other shares leave {close(left)} percent, not {shares[-1].text}.",
            related=tuple(Related(share.start, share.end, "a share") for share in shares[:-1]),
        )


def _names_kinds(text: str, sentence: Sentence, shares: list[Mention]) -> bool:
    """Whether each share is told with no more than the name of its kind: "55% robusta, 30% arabica and 15% chicory"."""
    if not are_listed(text, shares):
        return False
    before = text[sentence.start : shares[0].start]
    between = [text[one.end : other.start] for one, other in pairwise(shares)]
    chosen = _CHOOSES.search(f"{before} {between[0]}") is not None
    return (chosen or _IS.search(before) is not None) and not any(_CLAUSE.search(words) for words in between[1:])


def _is_out_by_a_digit(shares: list[Mention]) -> bool:
    """Whether the shares make all but for a ten or two, or for two digits of one that have changed places."""
    excess = _make(shares) - _ALL
    return abs(excess) in {10, 20} or any(
        share.quantity is not None and are_swapped(share.quantity, Fraction(share.quantity.number or 0) - excess)
        for share in shares
    )


def _is_of_one_answer(context: Context, sentence: Sentence, shares: list[Mention]) -> bool:
    """Whether words just before a list of shares say that each gave one answer."""
    before = context.text[max(sentence.start - 120, 0) : shares[0].start]
    return _ONE_ANSWER.search(before) is not None and are_listed(context.text, shares)


def _make(shares: Sequence[Mention]) -> Fraction:
    """What shares make together, in percent."""
    numbers = [share.quantity.number for share in shares if share.quantity and share.quantity.number is not None]
    return sum((Fraction(number) for number in numbers), Fraction(0))


def _listed(context: Context) -> Iterator[Problem]:
    """Judge a list with one share in each item whose last one is "everything else": it leaves nothing out."""
    for one in context.document.lists:
        told = [
            [m for m in context.mentions_in(item.start, item.end) if m.kind == "percent" and m.unit == "%"]
            for item in one.items
        ]
        last = context.text[one.items[-1].start : one.items[-1].end]
        if len(told) < _LEAST or any(len(shares) != 1 for shares in told) or not _LAST.match(last):
            continue
        shares = [share for shares in told for share in shares]
        numbers = [share.quantity.number for share in shares if share.quantity and share.bound == "exact"]
        total = sum((Fraction(number) for number in numbers if number is not None), Fraction(0))
        if (
            len(numbers) == len(shares)
            and None not in numbers
            and Fraction(len(shares), 2) < abs(total - 100) < _MOST - 100
        ):
            yield Problem(
                shares[-1].start,
                shares[-1].end,
                f"These shares leave nothing out and make {close(total)} percent.",
                related=tuple(Related(share.start, share.end, "a share") for share in shares[:-1]),
            )


def _exhausts(text: str, sentence: Sentence, shares: list[Mention]) -> bool:
    """Whether the shares are one list whose words leave no room for more than the whole."""
    if not are_listed(text, shares):
        return False
    between = [text[one.end : other.start] for one, other in pairwise(shares)]
    labels = "|".join((*between, text[shares[-1].end : sentence.end]))
    last = text[shares[-2].end : sentence.end]
    before = text[sentence.start : shares[0].start]
    owned = _OWNED.search(before) and all(_BY.match(text, share.end) for share in shares)
    whole = _MADE_OF.search(before) or owned
    others = _OTHER_KINDS.match(text, shares[-1].end, sentence.end)
    return bool(whole or others or _REST.search(last) or len(set(_OPPOSITE.findall(labels))) > 1)
