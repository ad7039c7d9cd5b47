"""Q10: a number of things times the price of one is not the stated total."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions import Mention  # noqa: TC001 - a named tuple names it
from factlint.mentions.counted import singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.priced_rows import wrong_rows
from factlint.rules.counts.rows import rows_of
from factlint.rules.reading.cells import written_like
from factlint.rules.relations.reported import problems
from factlint.rules.working.arithmetic import add, divide, multiply, operand, result
from factlint.values import Interval
from factlint.values.wording import close, opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_NESTED = r"(?P<of>of (?:the |its |their |his |her |our |all )?)?"
"""In "2 million of the 3 million shares at $24" the price goes with the other number."""
_TOTAL = (
    r"(?:or |for |making |costing |coming to |raising |to raise |bringing in |a total of |in all |"
    r"(?:taking|grossing|netting|collecting|earning|generating|yielding|fetching|paying|spending|totall?ing) |"
    r"(?:an?|the) [a-z]+ (?:worth|valued at|totall?ing) )*<total:money>"
)
_AT_PRICE = (
    r"<n:any>(?P<noun>{noun}) (?:at <price:money>(?: each| apiece| a piece| (?:per|a) (?P<unit>[a-z]+))?|"
    r"for <for:money>(?: each| apiece| a piece))"
)
_SALE = (
    Phrase(
        rf"{_NESTED}{_AT_PRICE}(?:,|;| —| –| c[ao]mes? to| costs?| makes?| made| is| was| were"
        r"|,? (?:and|which) (?:[a-z]+ )?(?:paid|earned|took|got|made|raised|received|collected|spent|grossed|netted)) "
        rf"{_TOTAL}"
        r"(?! (?:profit|more|less|down|off|each|apiece|loss|a|an|per|on|for|from|when|to|in (?!all\b|total\b))\b)"
        r"(?: in all| in total| altogether)?"
    ),
    # paid $200 for eight chairs at $20 each | eight chairs at $20 each for $200
    Phrase(rf"<total:money> for {_AT_PRICE}(?=[.,;]|$)"),
    Phrase(rf"{_NESTED}{_AT_PRICE} for <total:money>(?=[.,;]|$| in all| in total| altogether)"),
    Phrase(
        r"<n:number>(?P<noun>{noun}) (?:at|of|with) <price:any>{noun} each,? "
        r"(?:or |for |making |a total of |in all )*<total:any>"
    ),
    # 12 boxes of 24 cans make 288 cans
    Phrase(
        rf"{_NESTED}<n:number>(?P<noun> [a-z]+s) of <price:number> (?P<thing>[a-z]+s)(?: each)?"
        r"(?:,? (?:or|that is|i\.e\.|making)|,? makes?|,? gives?|,? for a total of) <total:number> (?P=thing)\b"
    ),
)
_ALSO_SOLD = Phrase(r"<n:any>(?: [a-z]+){0,3} (?:at|for) <price:money>(?: each| apiece| a piece)?")
_AND_THEN = pattern(r",?(?: and)? ")
"""Between one lot and the next that are paid for together: "12 chairs at £40 and 3 tables at £90, £750"."""
_CENTS = r"(?P<cents> (?:cts|cents|c|pence|p))?"
_PER_SHARE = Phrase(rf"<eps:any>{_CENTS}(?: (?:a|per) share|/share)?")
_EPS_WORD = Phrase(rf"\b(?:eps|earnings per share|shr|per share)(?: (?:of|was|were|is))? <eps:any>{_CENTS}")
_NET = Phrase(
    r"\b(?:net(?: (?:income|profit|earnings|loss))?(?: for the [a-z]+)?"
    r"(?: (?:of|was|is|(?:rose|fell|climbed|slipped|came|amounted) to))?|earned|"
    r"(?:made|reported) a profit of) <net:amount>"
)
_SHARES = Phrase(r"<shares:number>(?: (?:average|outstanding|common|diluted|ordinary|total))* (?:shares|shrs)\b|"
                 r"\b(?:average |avg )?(?:shares|shrs)(?: outstanding)?(?: (?:of|were|was))? "
                 r"<plain:number>")  # fmt: skip
_SHARE_WORDS = ("share", "shr", "eps")
_EXTRAS = (
    r"plus|fees?|postage|preferred(?! stock)|diluted|discount\w*|rebates?|tax|deposit|instal\w+|VAT|GST|delivery|"
    r"of the|nearly|including|as well as|besides|together with|along with|on top of|"
    r"excluding|authori[sz]ed"
)
_GAINS = pattern(r"\b(?:made|took|got|earned|raised|received|collected|earning|taking|netting|netted)\b")
_BUYS = pattern(r"(?i)\b(?:b(?:ought|uys?|uying)|purchas\w+)\b")
"""Who bought things and made so much on them tells of a gain."""
_ANYONE = frozenset("head person piece unit".split())
_RESTATED = pattern(r"(?: each)?,? or(?: [a-z]+){0,2} ")
_NEAR = 3
"""A figure after "or" is the one before it told otherwise where it differs by less than this part of it."""
_EPS_FACTOR = 2
"""Preferred dividends and changing share counts move earnings per share; only more than this tells of a slip."""


@rule(
    "Q10",
    "price-quantity-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "They bought 12 chairs at £40 and 3 tables at £90, «£850» in all.",
        "| Item | Qty | Price | Total |\n|---|---|---|---|\n| Ink | 6 | 85.00 | 510.00 |\n"
        "| Pens | 40 | 4.50 | «220.00» |\n| Pins | 3 | 12.00 | 36.00 |\n",
        "He bought 12 tickets at $25, «$3,000» in all.",
        "It sold 3 million shares at $12 each, raising «$48 million».",
        "The scouts bought 20 tents at 90 euros each and paid «1,950 euros» in all.",
        "Six nights at £90 a night came to «£640».",
        "The 12 boxes of 24 cans make «264» cans.",
        "They build 1.2 million homes with 2.3 people each, «5 million» people.",
        "It earned 43 cents a share on net income of $10.6 million, with «200.7 million» average shares.",
        "The club sold 8,000 seats at €35, taking «€180,000» at the gate.",
        "She paid «€250» for six lamps at €25 apiece.",
        "The line ordered 10 ferries at $90 million each, a deal worth «$1.9 billion».",
        "He sold 30 sketches for €200 each and earned «€9,000».",
        "At $5 a head, 300 visitors brought in «$2,500».",
        "All 450 weavers will receive a bonus of $2,000, at a cost to the mill of «$9 million».",
    ],
    good=[
        "They bought 12 chairs at £40 and 3 tables at £90, £750 in all.",
        "They stayed three nights at £84 and two at £60, £372 in all.",
        "A family ticket is £20 and we sold 40 of them, as well as 310 singles at £8, for £3,280.",
        "They bought 12 chairs at £40 each and 3 tables at £90 each, for a total of £750.",
        '"It gave up at 66, and I am sorry," he said.\n\nEach will get £250 now, which comes to £11,500 for the three.',
        "Four seats at €65 each, plus a booking fee of €20, cost them €280.",
        "She bought 2,000 shares at $24 a share; they are now worth $58,000.",
        "| Item | Qty | Price | Total |\n|---|---|---|---|\n| Ink | 6 | 85.00 | 459.00 |\n"
        "| Pens | 40 | 4.50 | 162.00 |\n| Pins | 3 | 12.00 | 36.00 |\n",
        "| Item | Kilos | Price | Total |\n|---|---|---|---|\n| Ham | 2.5 | 7.99 | 19.98 |\n"
        "| Veal | 1.2 | 14.49 | 17.39 |\n| Lamb | 3.1 | 9.99 | 30.97 |\n",
        "They sold 2.6 million of the 3.06 million shares at $24, or $62.4 million.",
        "He bought 10 at $5 plus postage, $58.",
        "He bought 12 shares at $25, making $100 profit.",
        "They drank three bottles at $12 a glass, for $180.",
        "She bought 12 shares at $25 and made $400.",
        "He sold 30 lamps at €20 each and received €900 from his father.",
        "At $5 a head, 300 visitors spent $2,500 on food.",
        "They bought 12 chairs at $25 each and paid $100 down.",
        "They sold 12 chairs at $25 each, and paid $40 in fees.",
        "He paid $200 for eight chairs at $20 each and a table.",
        "He bought three for $90 each and paid $500 for the fourth.",
        "He bought 12 tickets at $25, $300 in all.",
        "The scouts bought 20 tents at 90 euros each and a stove, paying 2,150 euros in all.",
        "It earned 43 cents a share on net income of $10.6 million, with 24.7 million average shares.",
        "The hike costs $40 per person per day for 5 days, so 12 people pay $2,400.",
        "They ordered 40 chairs at 30 euros, 1,100 euros after a rebate.",
        "Diluted earnings were 43 cents a share on net income of $10.6 million and 50 million shares.",
    ],
)
def price_quantity_mismatch(context: Context) -> Iterator[Problem]:
    """A number of things times the price of one is not the stated total.

    Twelve tickets at $25 are $300, in a sentence or in the row of a bill whose other rows fit. Earnings per share times
    the shares should come near the net income.

    It stays silent where fees, postage, tax, discounts or preferred dividends may come in, on "N of the M shares at",
    whose total belongs to another number, within 2 percent, and for earnings per share below a factor of two.
    """
    yield from _in_rows(context)
    told = set()
    for sentence in context.sentences:
        for match in sentence.find(*_SALE, unless=_EXTRAS):
            price, total = _price(match), match["total"]
            nested = "of" in match.found.re.groupindex and match.words("of")
            gain = _GAINS.search(context.text, price.end, total.start) and _BUYS.search(match.before)
            if not nested and not gain and _is_sale(match):
                lots = (*_sold_before(sentence, match), _Lot(match["n"], price))
                for problem in _judge(lots, total, context.text[price.end : total.start]):
                    told.add(problem.start)
                    yield problem
        yield from _earnings(sentence)
    yield from (problem for problem in problems(context, "Q10") if problem.start not in told)
    for first, second in context.neighbours:
        both = first.joined(second)
        if found := list(_earnings(both)):
            inside = {problem.start for one in (first, second) for problem in _earnings(one)}
            yield from (problem for problem in found if problem.start not in inside)


def _in_rows(context: Context) -> Iterator[Problem]:
    """Judge the rows of bills: 40 reams at $4.50 do not come to $220."""
    for table in context.document.tables:
        cells = rows_of(context, table) if table.header else ()
        if any(len(row) != len(cells[0]) for row in cells):
            continue
        for row in wrong_rows(cells[0], cells[1:]) if cells else ():
            new = written_like(row.product, row.total)
            yield Problem(
                row.total.start,
                row.total.end,
                f"{row.quantity.words} times {row.price.words} is {new}, not {row.total.words}.",
                related=(Related(row.quantity.start, row.price.end, "how many at what price"),),
            )


class _Lot(NamedTuple):
    """So many things, and the price of one of them."""

    things: Mention
    price: Mention

    @property
    def exact(self) -> Fraction:
        """What they come to as the figures are written; 0 where one is left open."""
        count, one = self.things.quantity, self.price.quantity
        return Fraction((count and count.number) or 0) * Fraction((one and one.number) or 0)

    @property
    def makes(self) -> Interval:
        """What they may come to."""
        return multiply(_exactly(self.things), operand(self.price.quantity)) if self.price.quantity else Interval(0, 0)


def _sold_before(sentence: Sentence, match: Match) -> list[_Lot]:
    """What else is paid for with what a match tells, in the order of the text."""
    lots: list[_Lot] = []
    start = match["n"].start
    for one in reversed(list(sentence.find(_ALSO_SOLD))):
        if one.end <= start and _AND_THEN.fullmatch(sentence.document_text, one.end, start):
            lots.insert(0, _Lot(one["n"], one["price"]))
            start = one["n"].start
    return lots


def _judge(lots: Sequence[_Lot], figure: Mention, words: str) -> Iterator[Problem]:
    """Judge a total told behind a lot: that of it alone, or of all those that are paid for together."""
    price, total = lots[-1].price, figure.quantity
    if total is None or total.number is None or not all(lot.exact for lot in lots):
        return
    one = Fraction((price.quantity and price.quantity.number) or 0)
    if _RESTATED.fullmatch(words) and abs(Fraction(total.number) - one) * _NEAR < one:
        return
    if any(_may_be(some, result(total)) for some in (lots, lots[-1:])):
        return
    names = " and ".join(f"{lot.things.text} times {lot.price.text}" for lot in lots)
    exact = sum((lot.exact for lot in lots), Fraction(0))
    yield Problem(
        figure.start,
        figure.end,
        f"{opening(names)} is {close(exact)}, not {figure.text}.",
        related=(Related(price.start, price.end, "the price of one"),),
    )


def _may_be(lots: Sequence[_Lot], total: Interval) -> bool:
    """Whether lots come to a total, give or take a fiftieth."""
    exact = sum((lot.exact for lot in lots), Fraction(0))
    return add(*(lot.makes for lot in lots)).widened(exact / 50).overlaps(total)


def _exactly(count: Mention) -> Interval:
    """What a count stands for; nights are counted, not measured."""
    quantity = count.quantity
    if quantity is None or count.kind != "duration" or quantity.number is None:
        return operand(quantity) if quantity is not None else Interval(None, None)
    return Interval(quantity.number, quantity.number)


def _price(match: Match) -> Mention:
    """The price of one of what is sold."""
    return match.get("price") or match["for"]


def _is_sale(match: Match) -> bool:
    """Whether the price is of what is counted, nights for one, and in the money of the total."""
    count, price = match["n"], _price(match)
    of_what, unit = match.words("noun").split()[-1:], match.words("unit")
    if unit and of_what and unit not in {singular(of_what[0]), *_ANYONE}:
        return False  # "two bottles at $12 a glass"
    currency, _, each = (price.unit or "").partition("/")
    if count.kind not in {"number", "duration"} or (currency or None) != match["total"].unit:
        return False
    return count.kind == "number" or (each != "" and each in count.text)


def _is_per_share(match: Match) -> bool:
    words = match.inside.lower()
    return any(word in words for word in _SHARE_WORDS) or (match["eps"].unit or "").endswith("/share")


def _each(price: Mention) -> str:
    """The earnings of one share without the words that say so."""
    return re.sub(r" ?(?:an?|per) share\Z|/share\Z", "", price.text)


def _earnings(sentence: Sentence) -> Iterator[Problem]:
    small = sentence.text.lower()
    told = any(word in small for word in _SHARE_WORDS)
    earnings = [match for match in sentence.find(_EPS_WORD, _PER_SHARE) if _is_per_share(match)] if told else []
    if not earnings:
        return
    each_share = {match["eps"].start for match in earnings}  # "earned 43 cents a share" tells no net income
    nets = [match["net"] for match in sentence.find(_NET) if match["net"].start not in each_share]
    shares = list(sentence.find(_SHARES))
    if not len(earnings) == len(nets) == len(shares) == 1 or sentence.has(_EXTRAS):
        return
    each, net = earnings[0]["eps"].quantity, nets[0].quantity
    figure = shares[0].get("shares") or shares[0]["plain"]
    count = figure.quantity
    if each is None or net is None or count is None or not each.number or not count.number or not net.number:
        return
    price = Fraction(each.number) / (100 if earnings[0].words("cents") else 1)
    ratio = Fraction(net.number) / (price * count.number)
    implied = divide(operand(net), operand(each)).low
    if implied is not None and not Fraction(1, _EPS_FACTOR) < ratio < _EPS_FACTOR:
        yield Problem(
            figure.start,
            figure.end,
            f"{nets[0].text} at {_each(earnings[0]['eps'])} a share is {close(Fraction(net.number) / price)} shares, "
            f"not {figure.text}.",
            related=(Related(nets[0].start, nets[0].end, "the net income"),),
        )
