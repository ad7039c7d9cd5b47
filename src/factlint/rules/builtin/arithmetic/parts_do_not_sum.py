"""Q06: parts announced as the whole do not add up to the total."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.breakdowns import Breakdown, breakdowns
from factlint.rules.counts.houses import houses
from factlint.rules.counts.listed_totals import listed_totals
from factlint.rules.relations.reported import problems
from factlint.rules.working.arithmetic import add, operand
from factlint.rules.working.derivations import derive
from factlint.values.wording import plain, restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_OVERLAP = Fraction(1, 25)
"""A sum of shares that is too large by more may count some twice; by less, it was meant to be the whole."""
_PARTLY = 2
"""A whole that is more than so many times its parts has others."""
_SLIP = 10
"""Unless it is so much larger that its scale is wrong."""
_OTHER_NOUNS = Fraction(1, 4)
"""Parts of other names ("15 votes: two senators and 13 members") that make much more or less may be other things."""
_SHARE = (
    Phrase(
        r"(?P<share><k:number>|\bone) of (?:its |their |these |those |our |all )?<n:number>(?!-)(?P<noun> [a-z-]+)?"
    ),
    # of the 18 trees in the park, seven were safe
    Phrase(r"\bof {the}<n:number>(?!-)(?P<noun> [a-z-]+)?{noun}{rest}, <k:number> (?!(?:or|and|of)\b)[a-z]+"),
)
_REST = Phrase(r"\b(?:the |its |their )?(?:other|remaining) <m:number>(?!-)(?P<noun> [a-z-]+)?")
_REACH = 2
"""In how many sentences after "one of the 28" "the other 27" is looked for."""


_SHARED = pattern(
    r"(?i)\b(?:(?:to|in|by|of|for|with|from|on) both|more than one|more than once|count(?:ed|ing) twice)\b"
)
"""Behind parts of which some are counted twice: "26 for the trust and 15 for the department, three being for both"."""
_BY_VOLUME = pattern(r"\s*(?:parts?|volumes?)? by volume\b")


@rule(
    "Q06",
    "parts-do-not-sum",
    needs="two amounts",
    measured=on_all_prose(right=3, read=4),
    bad=[
        "Of «4,963» men, 2,210 returned, 1,946 were captured and 913 were killed.",
        "The support lasts for «16 months» (12 months of fixes and 2 months of upgrades).",
        "The plant made «650,015 tonnes»: 150 tonnes of glass and 500 tonnes of paper.",
        "The clerks counted «1.16 million» ballots, 463,000 by mail and 654,000 in person.",
        "The team won «seven» medals in all. It won one silver medal and five bronze medals.",
        "The state has «15» electors. That corresponds to two senators and 14 representatives.",
        "One of the 28 commissioners chairs the meeting. The other «26» members vote.",
        "The mill runs «1,205» looms, of which 430 are in the old hall, 512 in the new and 268 in store.",
        "Of the 18 trees in the park, seven were safe. The other «13» were felled.",
        "Of the «73» seats, 28 are given to others and 46 are kept back.",
        "In all, 28 of the «73» seats go to others and 46 are kept.",
        "Two funds of $3.2 million and $4.1 million make a total of «$8.3 million».",
        "The panel has five women and four men, «ten» members in all.",
        "It has stages of 140, 160 and 90 kilometres. That makes «410 kilometres» in total.",
        "The assembly of «706» members will have 460 men and 245 women.",
        "The «28» seats left empty will be split: 27 go to other states and 3 are kept.",
        "The committee has «12» members, five elected and six appointed.",
        "The province has «14» towns, of which nine are on the coast and the other six inland.",
        "The fleet has «19» buses, 11 of them electric and the other 6 diesel.",
        "Of the «60» seats, 34 went to the left and 22 to the right, and the remaining 8 to others.",
        "She scored «85» points: 40 in the first round, 25 in the second and 30 in the third.",
    ],
    good=[
        "Spirit of proof has 100 parts by volume, consisting of 50 parts of alcohol and 53.71 parts of water.",
        "It has 800 boards (2.1 petaflops in single precision and 599 teraflops in double precision).",
        "Most of the county's 11,000 farmers live in Hill (6,200) and Dale (3,800).",
        "The village has 1,205 people, of whom 930 own a car, 712 a dog and 268 a boat.",
        "The mill runs 1,205 looms, of which 430 are in the old hall and 512 in the new.",
        "The club has lost 11 games out of 38: nine away and two at home.",
        "Waterways: 14,500 km (5,200 km on major rivers and 485 km on canals fit for ships).",
        "It makes a number from two floats (-0 and +0).",
        "The panel has six women and four men, ten members in all.",
        "She scored 3 goals and gave 4 passes, 12 points in all.",
        "In all, 28 of the 73 seats go to others and 40 are kept.",
        "In all, 12 of the 30 ships were hit and 28 came home.",
        "He owns 12 guitars, two red and three blue.",
        "The house of 300 seats has 20 doors and 40 windows.",
        "Of 100 firms, 60 export and 70 import.",
        "The fleet has 19 buses, 11 of them electric and the other 8 diesel.",
        "They have 12.4 million followers: 7.2 on one site and 5.3 on the other.",
        "Up to 30 people died, among them 12 officers and 3 guards.",
        "Of 100 guests, 40 came by train and 38 by bus.",
        "The team won six medals in all. It won one silver medal and five bronze medals.",
        "One of the 28 commissioners chairs the meeting. The other 27 members vote.",
        "The house has 5 rooms (including 2 baths and 1 kitchen).",
        "The fleet has 20 ships, 30 planes and 40 cars.",
        "They have four children: two boys, a girl and a baby.",
        "Of the 10 rowers, 3 fell ill and 2 left; the other five went on.",
        "Of the 18 trees in the park, seven were safe and two dead. The other nine were felled.",
        "The kit costs $500: $300 for the frame and $200 for the wheels.",
        "In all 137 pupils came: 49 by bus, 32 by train and 54 on foot; 2 were driven.",
        "Of the 220 houses, 148 are old and 82 were repaired.",
        "It consists of 11 clubs from the north, 1 from the west, 1 from the east and 1 from the south.",
        "She ended with a 69 and a three-round total of 206.",
        "Four of the 11 runners stopped early. Two more gave up, and the remaining 5 arrived.",
    ],
)
def parts_do_not_sum(context: Context) -> Iterator[Problem]:
    """Parts that are announced as the whole do not add up to the total.

    "Of 4,963 men, 2,210 returned, 1,946 were captured and 913 were killed" makes 5,069. Read are lists after a colon,
    in a bracket or list, after "made up of", before "in all", of the same noun in the next sentence, "of the N, A and
    B", and "the other N".

    It stays silent within rounding, where words promise only some of the parts (including, among, at least), where an
    element of the list has no figure, where units or nouns differ, and for "of the N, A and B" unless the sum is too
    large by a tenth or less: parts may be left out, and may overlap. Any of the figures may be the wrong one.
    """
    for breakdown in (*breakdowns(context.sentences), *houses(context), *listed_totals(context)):
        by_volume = _BY_VOLUME.match(context.text, breakdown.total.end)  # what is mixed shrinks
        end = breakdown.parts[-1].end
        shared = _SHARED.search(context.text, end, context.document.sentence_at(end - 1)[1])
        if by_volume or shared or _has_kind(breakdown) or _measures(breakdown):
            continue
        if (problem := _judge(breakdown)) and not _rest_is_told(context, breakdown):
            yield problem
    yield from problems(context, "Q06")
    yield from _others(context.sentences)


def _has_kind(breakdown: Breakdown) -> bool:
    """Whether a part only tells of which kind something is: "a three-round total"."""
    return any(part.unit and part.text.endswith(f"-{part.unit}") for part in breakdown.parts)


def _measures(breakdown: Breakdown) -> bool:
    """Whether parts with decimals are rather measures of what the total counts: "50 boards (1.5 petaflops and ...)"."""
    total, parts = breakdown.total.quantity, [part.quantity for part in breakdown.parts]
    counted = total is not None and breakdown.total.kind == "number" and total.quantum == 1
    return counted and not breakdown.same_noun and any(part is not None and part.quantum < 1 for part in parts)


def _judge(breakdown: Breakdown) -> Problem | None:
    quantities = breakdown.quantities
    if quantities is None:
        return None
    total, parts = quantities
    numbers = [Fraction(part.number) for part in parts if part.number is not None]
    stated = Fraction(total.number or 0)
    if not stated or len(numbers) < len(parts) or not all(numbers) or stated in numbers:
        return None
    whole = add(*map(operand, parts))
    if whole.overlaps(operand(total)):
        return None
    sum_of_parts = Fraction(sum(numbers))
    hundred = breakdown.total.kind == "percent" and abs(stated + sum_of_parts - 100) <= 1
    # "14,500 km (5,200 km on rivers and 485 km on canals)" tells of some of them.
    partly = _PARTLY < stated / sum_of_parts < _PARTLY * _SLIP
    if hundred or partly or (not breakdown.same_noun and abs(sum_of_parts / stated - 1) > _OTHER_NOUNS):
        return None  # "40% said yes, 30% no, and the remaining 30%": all are parts of a hundred
    most = stated * (2 if breakdown.exclusive else 1 + _OVERLAP)
    if not breakdown.exact and not stated < sum_of_parts <= most:
        return None
    working = " + ".join(part.text for part in breakdown.parts)
    text = restated(breakdown.total.text, sum_of_parts)
    edit = Edit(breakdown.total.start, breakdown.total.end, text or "")
    return Problem(
        breakdown.total.start,
        breakdown.total.end,
        f"The parts make {plain(sum_of_parts, 2)} ({working}), not {breakdown.total.text}.",
        related=tuple(Related(part.start, part.end, "a part") for part in breakdown.parts),
        fixes=(Fix(f"write {text}", (edit,), applicability="display"),) if text else (),
    )


def _rest_is_told(context: Context, breakdown: Breakdown) -> bool:
    """Whether another figure of the sentence is what is missing: "...; 2 had no treatment"."""
    total, parts = breakdown.quantities or (None, ())
    if total is None or total.number is None:
        return False
    made = sum(Fraction(part.number or 0) for part in parts)
    # What is missing, or the whole that the total is a part of: "of 28 tonnes, 15 will be wheat, 12 maize and ..."
    told_numbers = {Fraction(total.number) - made, Fraction(total.number) + made}
    told = {(mention.start, mention.end) for mention in (breakdown.total, *breakdown.parts)}
    return any(
        mention.quantity is not None
        and mention.quantity.number in told_numbers
        and (mention.start, mention.end) not in told
        for mention in context.mentions_in(*context.document.sentence_at(breakdown.total.start))
    )


def _others(sentences: tuple[Sentence, ...]) -> Iterator[Problem]:
    """The rest that is not the whole less the part: "one of the 28 ... the other 26"."""
    for index, sentence in enumerate(sentences):
        for share in sentence.find(*_SHARE):
            near = sentences[index : index + 1 + _REACH]
            rests = (rest["m"] for place in near for rest in place.find(_REST) if rest.start > share.end)
            if (rest := next(rests, None)) is not None:
                yield from _rest(near, share, rest)


def _rest(near: tuple[Sentence, ...], share: Match, rest: Mention) -> Iterator[Problem]:
    part, whole = share.get("k"), share["n"]
    one = part.quantity.number if part is not None and part.quantity else 1
    if whole.quantity is None or rest.quantity is None or one is None or whole.quantity.number is None:
        return
    left = Fraction(whole.quantity.number) - one
    stated = rest.quantity.number
    if left <= 0 or stated is None or stated == left or abs(stated - left) > max(Fraction(2), left / 5):
        return
    between = [
        mention.quantity
        for sentence in near
        for mention in sentence.sketch.mentions
        if whole.end <= mention.end < rest.start and mention.quantity is not None and mention.start != whole.start
    ]
    others = whole.quantity._replace(low=left, high=left)
    if derive(rest.quantity, [whole.quantity, others, *between], ways=frozenset({"identity", "sum", "difference"})):
        return
    text = restated(rest.text, left)
    yield Problem(
        rest.start,
        rest.end,
        f"{part.text.capitalize() if part else 'One'} of {whole.text} leaves {plain(left)}, not {rest.text}.",
        related=(Related(whole.start, whole.end, "the whole"),),
        fixes=(Fix(f"write {text}", (Edit(rest.start, rest.end, text),), applicability="display"),) if text else (),
    )
