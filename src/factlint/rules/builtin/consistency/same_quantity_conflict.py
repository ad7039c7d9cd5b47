"""D01: two different totals of the same things in one draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.asked import asked
from factlint.rules.counts.comparing import slip
from factlint.rules.counts.labelled import agree
from factlint.rules.counts.pointing import pointing
from factlint.rules.counts.recalled import recalls
from factlint.rules.counts.recounted import recounts
from factlint.rules.counts.totals import Total, totals
from factlint.values.wording import restated

if TYPE_CHECKING:
    from collections.abc import Iterator


_SOLD_OUT = pattern(
    r"\b(?:every (?:ticket|seat)|every one (?:was|is) (?:taken|filled)|(?:was|is) full|packed house|"
    r"sold[ -]out|full house|(?:no|not an) (?:empty|spare) seats?|filled to capacity|"
    r"all (?:the )?(?:tickets|seats) (?:(?:had|have|were|are|been) )*(?:gone|sold|taken|filled))\b",
    re.IGNORECASE,
)
_AUDIENCE = "person people spectator guest visitor fan listener child supporter"
_NO_STANDING = pattern(r"\b(?:no(?:body|body else| one)?|not|nor|without)\b[^.;]{0,30}\bstand(?:ing)?\b")
_THE_WHOLE = pattern(
    r"\b(?:(?:[Tt]he|[Ii]ts|[Tt]his) (?:whole|entire|full)|[Aa]ll(?: of the)?|(?:[Tt]hose|[Tt]hese))\s+\Z"
)
_IN_ONE_WAY = pattern(r"\s+(?:long|wide|broad|deep|high|tall|thick|in (?:length|width|depth|height|area|all))\b")
"""After a measure of a thing: "11.2 kilometres long"."""
_MEASURES = pattern(
    r"\b(?:covers?|covered|measures?|measured|extends? (?:over|to)|spans?|spanned|stretch(?:es|ed)? (?:over|for)|"
    r"runs? (?:for|to)|occup(?:ies|y|ied)|weighs?|weighed|takes? up|holds?)\s+\Z"
)
_NEAR = 800
"""How many characters on "the whole" still points to what was measured."""


@rule(
    "D01",
    "same-quantity-conflict",
    profile="strict",
    needs="two amounts",
    quoted="silent",
    measured=on_all_prose(right=1, read=5),
    bad=[
        "NATO has 32 members. Poland spoke for the «31»-member NATO.",
        "There are 35 chapters in total. Closing all «33» chapters takes years.",
        "Corvia's 14 ministers met. The decree names all the «16» ministers of Corvia.",
        "Tarsia has 12 ministers. Tarsia's «13» ministers met on Monday.",
        "The ethics committee has 15 members. Two of them can convene the «17»-member ethics committee.",
        "The Orion trial enrolled 240 patients. All «264» patients in the Orion trial were followed.",
        "The new hall seats 600 under a roof of larch. Every one of the «450» seats was paid for by a family.",
        "All 460 of its seats are new. On the first night every ticket had gone: «640» people filled the house.",
        "The park covers 74 hectares of fen. Dogs are banned from the whole «47 hectares».",
        "The club has 240 members. At the meeting each of the «420» members got a badge.",
        "The Selby yard employs 830 people. If the order goes, the Selby yard, which employs «380» people, may shut.",
        "Nine divers were trapped when the cave flooded. The «eight» divers came up at dawn on Monday.",
        "The court fined seven union clerks on Monday. Their lawyer wept, and so did the «six» clerks.",
        "An early list of 10 ointments was drawn up. Doing without the «11» ointments could save a lot.",
        "The report has 14 chapters in all. Each of the «15» chapters has a quiz.",
        "A bus carrying 84 pupils broke down at Looe. All «48» pupils were fetched by noon, the driver said.",
        "The 42-bed Lea Hostel opened in 1911. All «48» beds are taken.",
        "Poe Castings employs 380 people at its Lund foundry. The foundry's «430» employees were told by letter.",
        "The atlas runs to 512 pages. Not all of its «412» pages are needed.",
        "The Selby tunnel is 412 metres long. With a length of «512 metres», the tunnel is the longest in the county.",
        "She planted 312 oaks in the spring. By June all «321» oaks were in leaf.",
        "Vandals broke into the hall and smashed 14 windows. The «16» smashed windows will cost £900.",
        "The buffer holds up to 4,096 records. Once it reaches its limit of «2,048» records it is flushed.",
        "The motion was carried by 34 votes to 19. With 34 for and «17» against, the mayor was pleased.",
        "## Who are the «six» judges?\n\nThe five judges are Ada Poe, Ben Roe, Cy Doe, Di Lee and Eve Fox.\n",
    ],
    good=[
        "The buffer holds up to 4,096 records. A small one reaches its limit of 2,048 records soon.",
        "The motion was carried by 34 votes to 19. A second one had 34 for and 17 against.",
        "The council has 86 members. The 68 members who voted were thanked.",
        "Vandals smashed 14 windows of the school. The two smashed windows of the hall are old.",
        "NATO had 30 members then. NATO has 32 members now.",
        "## Who are the five judges?\n\nThe five judges are Ada Poe, Ben Roe, Cy Doe, Di Lee and Eve Fox.\n",
        "## Who are the six judges?\n\nThe three new judges are Ada Poe, Ben Roe and Cy Doe.\n",
        "## Who are the six judges?\n\nThe five judges from Leith are Ada Poe, Ben Roe, Cy Doe, Di Lee and Eve Fox.\n",
        "NATO has 32 members. The 23 European members of NATO met.",
        "The 12 founding members of NATO met. NATO has 32 members.",
        "The ethics committee has 15 members. Two of them can convene the 15-member ethics committee.",
        "The ethics committee has 15 members. The 17-member audit committee met in May.",
        "Do not take the 6-pin round plug for the 4-pin round plug.",
        "The village had 900 residents in 1950. The village has 340 residents today.",
        "The Selby yard employs 830 people. If the order goes, the Selby yard, which employs 830 people, may shut.",
        "The Selby yard employs 830 people. The Hull yard, which employs 380 people, may shut.",
        "The Selby yard employs 830 people. The Selby yard, which then employed 380 people, was founded in 1911.",
        "NATO has 32 members, about 30 members more than the pact.",
        "NATO has 32 members. The bloc counted nearly 31-member votes.",
        "Tarsia has 12 ministers. In 1999 Tarsia's 13 ministers met in Lund.",
        "AUKUS has three members. The 27-member EU does not belong to it.",
        "## Orders\n\nThere are 12 columns in total.\n\n## Stock\n\nFill in all 9 columns.\n",
        "The new hall seats 600. Every one of the 600 seats was paid for by a family.",
        "The big hall seats 600, the small one 80. All 80 seats of the small one are red.",
        "The hall seats 600. Every ticket had gone, and 640 people came, some of them standing.",
        "The club has 240 members. At the meeting each of the 240 members got a badge.",
        "The club has 24 members, the league 42 members. Each of the 42 members got a badge.",
        "The hall seats 600. Every ticket had gone: 600 people filled the house.",
        "The park covers 74 hectares of fen, and the farm 47 hectares. Dogs are banned from the whole 47 hectares.",
        "The park covers 74 hectares of fen. Dogs are banned from the whole 74 hectares.",
        "A bus carrying 84 pupils broke down at Looe. All 48 pupils who were ill were fetched by noon.",
        "A bus carrying 84 pupils broke down at Looe. Most of the 48 pupils from Leith were fetched by noon.",
        "A bus carrying 40 pupils hit a van carrying 12 pupils. All 52 pupils were unhurt.",
        "Six people were killed and 30 hurt. Most of the 30 people came from Leith.",
        "The 42-bed Lea Hostel opened in 1911. A wing was added, and all 48 beds are taken.",
        "Poe Castings employs 380 people at its Lund foundry. Poe Castings's 1,200 employees were told by letter.",
        "The Selby tunnel is 412 metres long. With a width of 12 metres, the tunnel is the widest in the county.",
        "The Selby tunnel is 412 metres long. With a length of 512 metres, the Hull tunnel is longer.",
        "Nine divers were trapped, and one drowned. The eight divers came up at dawn.",
        "Nine divers and a guide were trapped. The ten divers came up at dawn.",
        "Ada Poe and four friends set out at noon. The five friends were found at dawn.",
        "The court fined seven union clerks on Monday. Their lawyer wept, and so did the seven clerks.",
        "The court fined seven clerks on Monday, and freed one. Their lawyer wept, as did the other six clerks.",
        "Two men sat in a boat. One of the three men said so.",
        "Nine divers were trapped. Ada Poe was angry with the eight divers who had lied.",
        "Nine divers were trapped. The six divers from Looe came up at dawn.",
        "The tool has five modes. The three modes that write need a lock.",
        "Nine divers came, Ada Poe and Ben Roe among them. The two divers stayed.",
        "There are 12 columns in total. The short form has 9 columns. Fill in all 9 columns.",
    ],
)
def same_quantity_conflict(context: Context) -> Iterator[Problem]:
    """One draft gives two different totals of the same things.

    "NATO has 32 members" at the top, "the 31-member NATO" below: one of the two was not updated.

    Compared are totals of one owner with the same noun and the same modifiers ("NATO has N members", "N-member NATO",
    "NATO's N members", "the N members of NATO"), totals of the draft itself ("all N chapters", "N chapters in total"),
    those whom one sentence brings in and the next goes on about ("The eight divers", or one more or fewer of "the"
    same within a few sentences), the number that a question asks
    for and that of the answer which names them all, the seats of a hall and those who
    fill them, and "the whole N hectares" of what was measured. Silent inside quotation marks, where the clause speaks
    of another time, a part or a plan ("then", "founding", "other", "by 2030"), where the tenses or the dates differ,
    where a rounded or hedged figure allows the exact one, and where facts judge one of the two already. Totals of the
    draft itself are silent where a heading stands between them, or the draft has told before of so many.

    The fix offers the earlier figure in place of the later one; it is not applied, because the earlier may be wrong.
    """
    found: dict[int, Problem] = {}
    for problem in (*_totals(context), *_full_house(context), *_whole_measures(context), *_recalled(context)):
        found.setdefault(problem.start, problem)
    yield from found.values()


def _totals(context: Context) -> Iterator[Problem]:
    """Compare the totals of one owner, and those of the draft itself."""
    first: dict[tuple[str, str, frozenset[str]], Total] = {}
    for total in context.once(totals):
        if total.narrowed or total.by_verb:
            continue
        earlier = first.setdefault(total.key, total)
        if not total.owner and not ((total.in_total or earlier.in_total) and _of_one_thing(context, earlier, total)):
            continue
        same_time = total.at_one_time(earlier)
        told = context.verdicts(*total.span) or "refuted" in context.verdicts(*earlier.span)
        if same_time and not told and not total.agrees(earlier):
            yield _problem(total, earlier)


def _full_house(context: Context) -> Iterator[Problem]:
    """Judge "every ticket had gone: 640 people" by the one number of seats that the draft gives."""
    seats = [one for one in context.once(totals) if one.counted.head == "seat" and one.mention.bound == "exact"]
    if len({one.mention.value for one in seats}) != 1 or seats[0].narrowed:
        return
    place, capacity = seats[0].mention, seats[0].mention.quantity
    for sentence in context.sentences:
        if sentence.quoted or not _SOLD_OUT.search(sentence.text):
            continue
        for mention in sentence.mentions:
            counted = counted_after(context.text, mention.end, sentence.end) if mention.kind == "number" else None
            people = mention.quantity if counted and counted.head in _AUDIENCE.split() else None
            if people is None or people.number is None or capacity is None or mention.bound != "exact":
                continue
            slipped = slip(mention.text, place.text) == "transposed"
            standing = re.search(r"\bstand(?:ing)?\b", context.text) and not _NO_STANDING.search(context.text)
            if not standing and capacity.number is not None and (people.number > capacity.number or slipped):
                message = f"A full house of {place.text} seats does not hold {mention.text}."
                related = (Related(place.start, place.end, "the seats"),)
                yield Problem(mention.start, mention.end, message, related=related)


def _whole_measures(context: Context) -> Iterator[Problem]:
    """Judge "the whole 47 hectares" by the one measure in hectares that the draft gives before."""
    for mention in context.mentions:
        if mention.kind != "quantity" or mention.bound != "exact" or not mention.unit:
            continue
        if not _THE_WHOLE.search(context.text[max(mention.start - 20, 0) : mention.start]):
            continue
        before = [one for one in context.mentions if one.end < mention.start and one.unit == mention.unit]
        own = context.document.sentence_at(mention.start)[0]
        if len({one.value for one in before}) != 1 or before[-1].end > own or mention.start - before[0].end > _NEAR:
            continue
        earlier = before[0]
        stated = _MEASURES.search(context.text[max(earlier.start - 30, 0) : earlier.start])
        stated = stated or _IN_ONE_WAY.match(context.text, earlier.end)
        headings = (one for one in context.document.blocks if one.kind == "heading")
        apart = any(earlier.end < one.start < mention.start for one in headings)
        exact = earlier.bound == "exact" and not context.quoted(mention.start, mention.end)
        if stated and exact and not apart and not agree(earlier, mention):
            message = f"It is {earlier.text} earlier in the draft, and {mention.text} here."
            related = (Related(earlier.start, earlier.end, "earlier"),)
            yield Problem(mention.start, mention.end, message, related=related)


def _recalled(context: Context) -> Iterator[Problem]:
    """Judge "the 16-week trial" by "the trial ran for 18 weeks" before it."""
    for later, earlier, noun in (*recalls(context), *recounts(context), *asked(context), *pointing(context)):
        judged = {*context.verdicts(later.start, later.end), *context.verdicts(earlier.start, earlier.end)}
        if "refuted" not in judged:
            place = "earlier" if earlier.start < later.start else "further down"
            message = f"The {noun} is {earlier.text} {place} in the draft, and {later.text} here."
            related = (Related(earlier.start, earlier.end, place),)
            yield Problem(later.start, later.end, message, related=related)


def _of_one_thing(context: Context, earlier: Total, later: Total) -> bool:
    """Whether two totals without an owner count the things of one section, and nothing before has as many as the later.

    "All 9 columns" points to the table that was told of last, which need not be the one with "12 columns in total".
    """
    start, end = earlier.span[0], later.span[0]
    headings = (block for block in context.document.blocks if block.kind == "heading")
    if any(start <= block.start < end for block in headings):
        return False
    same = (one for one in context.mentions if one.start < end and one.value == later.mention.value)
    counted = (counted_after(context.text, one.end, context.document.sentence_at(one.start)[1]) for one in same)
    return not any(one and one.head == later.counted.head for one in counted)


def _problem(total: Total, earlier: Total) -> Problem:
    start, end = total.span
    fixes: tuple[Fix, ...] = ()
    number = earlier.mention.quantity.number if earlier.mention.quantity else None
    if number is not None and (new := restated(total.written, number)):
        fixes = (Fix(f"write {new}", (Edit(start, end, new),), "display"),)
    return Problem(
        start,
        end,
        f"The number of {total.counted.head}s is {total.written} here, but {earlier.written} earlier in the draft.",
        related=(Related(*earlier.span, f"{earlier.written} here"),),
        fixes=fixes,
    )
