"""D07: a distinctive number that counts something else in the source, or elsewhere in the draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.borrowed import borrowed
from factlint.rules.counts.elsewhere import Labelled, is_distinctive, labelled, told_otherwise
from factlint.rules.counts.people import are_apart, are_people
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator


_POINTS = pattern(r"\b(?:the|all|these|those)\s+\Z", re.IGNORECASE)
_HOUSEHOLDS = frozenset("household home house family dwelling flat apartment".split())
_BESIDE = pattern(
    r"(?![^.;]*\b(?:of (?:them|these|those|whom|which)|includ\w+|among)\b)[^.;]*\b(?:and|but|while|against)\b[^.;]*"
)
"""Between two numbers of which neither is a part of the other."""
_NARROWED = pattern(
    r"\s+(?:who|which|that|with|without|from|whose|at|of|on(?! [A-Z]\w+day)|"
    rf"in(?! (?:{'|'.join(MONTHS)}|[12]\d{{3}})))\b"
)
"""After a noun that is of some of those told."""
_MODEL = pattern(r"\b[A-Z]\w+ (?P<number>[0-9]+)\b(?! (?!was|is|has|does)[a-z]+s\b)")


@rule(
    "D07",
    "same-number-other-label",
    profile="strict",
    needs="amount again",
    quoted="silent",
    measured=on_all_prose(right=0, read=2),
    bad=[
        "The council lets 1,265 plots and has 2,040 people waiting. Of the «1,265 people» 86 came.",
        "It took 8,930 tonnes of glass and 12,460 tonnes of paper. A mill bought all «12,460 tonnes of glass».",
        "The storm cut off water to 2,317 households. By noon all «2,317 people» had some.",
        "The club has 3,214 members, of whom 2,087 took part in the ballot. The «3,214» who voted chose her.",
        "Guards stopped 1,874 lorries and fined 312 drivers. The «1,874» fined go to court.",
        "The fire killed or hurt 1,463 people, 219 of them fatally. The «1,463» dead had no graves.",
        Example(
            "There were «12,929 patients» in hospital.",
            sources=("The ministry counted 12,929 active cases. Of these 2,104 patients were in hospital.",),
        ),
        Example(
            "The mill bought «3,417 tonnes of glass».",
            sources=("The town gathered 3,417 tonnes of paper and 1,208 tonnes of glass, all bought by the mill.",),
        ),
        Example("The archive holds «5,926 photographs».", sources=("The archive: 5,926 letters, 1,318 photographs.",)),
        Example(
            "It had a profit of «£7.42 million».", sources=("Results: revenue £7.42 million; profit £1.6 million.",)
        ),
        Example(
            "Roe won «614 titles» in her time.", sources=("Roe had won 614 matches and 37 titles when she stopped.",)
        ),
        Example(
            "The library lent out «7,341 films».",
            sources=("| Item | Loans |\n|---|---|\n| Books | 7,341 |\n| Films | 1,208 |\n",),
        ),
        Example("It ruined «2,316 barns».", sources=("The flood ruined 2,316 huts and some 410 barns.",)),
        Example(
            "It made a net profit of «€18.7 million».",
            sources=("Gross profit for the year was €18.7 million. Net profit fell to €4.2 million.",),
        ),
        Example(
            "The marsh has «1,418 kinds» of beetles.",
            sources=("Up to now 1,418 kinds of moths and 211 kinds of beetles have been seen.",),
        ),
        Example(
            "The clinic tested «1,247 miners» for anthrax.",
            sources=("We weighed 1,247 miners before work and tested 86 guests for anthrax.",),
        ),
        Example("The race had «4,318 marshals».", sources=("Of 212 marshals few saw the last of 4,318 runners.",)),
        Example("The poem was sent to «5,213 lecturers».", sources=("We sent it to 5,213 students in June.",)),
    ],
    good=[
        Example(
            "It made a profit of €18.7 million.", sources=("Gross profit: €18.7 million. Net profit: €4 million.",)
        ),
        Example("Ada earned €18.7 million.", sources=("Her income was €18.7 million. The firm earned €4.2 million.",)),
        Example("There are 1,418 species.", sources=("We saw 1,418 moth species and 211 beetle species.",)),
        Example("The poem was sent to 5,213 lecturers.", sources=("We sent it to 5,213 students and lecturers.",)),
        Example(
            "The fair had 4,318 guests.", sources=("In all 4,318 tickets were sold. Some 212 guests slept there.",)
        ),
        Example("They saw 1,247 miners.", sources=("We weighed 1,247 miners and saw 86 miners of the other pit.",)),
        "The council lets 1,265 plots and has 2,040 people waiting. Of the 1,265 plots 86 are bare.",
        "The club has 3,214 members, of whom 2,087 took part in the ballot. The 2,087 who voted chose her.",
        "The club has 3,214 members, of whom 2,087 took part in the ballot. The 3,214 members chose her.",
        "Guards stopped 1,874 lorries and fined 312 drivers. The 1,874 stopped and fined go to court.",
        "The fire killed 1,463 people, 219 of them children. The 1,463 dead had no graves.",
        "The clinic saw 3,118 patients, and 40 people work there. All 3,118 people were weighed.",
        "They sold 1,480 tickets. The 1,480 spectators cheered. Some 200 spectators stayed away.",
        Example("There were 12,929 active cases.", sources=("The ministry counted 12,929 active cases.",)),
        Example("There were 12,929 people in hospital.", sources=("Hospitals admitted 12,929 patients.",)),
        Example("Sales came to £7.42 million.", sources=("Revenue £7.42 million, sales tax £1.6 million.",)),
        Example("Roe played 614 games.", sources=("Roe played 614 matches. She was sent off in 12 games.",)),
        Example("The bakery made 2,713 loaves.", sources=("Bakery: 2,713 of them were made, 214 loaves burnt.",)),
        Example("The lot has 1,146 vehicles.", sources=("Vehicles: 1,146 (vans 402). 39 vehicles are new.",)),
        Example("There were 40 wolves.", sources=("The ministry counted 40 bears.",)),
        Example("There were 3,000,000 wolves.", sources=("The ministry counted 3,000,000 bears.",)),
        Example("The hill is 1,250 m high.", sources=("The hill is 1,250 m above the sea.",)),
        Example("There were 12,929 new active cases.", sources=("The ministry counted 12,929 active cases.",)),
        Example("The loan runs to 2031.", sources=("The museum holds 2,031 coins.",)),
        Example("The village has 1,204 inhabitants.", sources=("The village has 1,204 residents.",)),
    ],
)
def same_number_other_label(context: Context) -> Iterator[Problem]:
    """A number that is not round counts something else where it stood first, in the draft or in its source.

    Right number, wrong label is the commonest error in print: killed for killed or injured, cases for patients.

    Only numbers with three significant digits or more are distinctive enough. In the draft the number must come back
    with an article that points to the first place, and the other noun must have a number of its own, or be people where
    households were counted; or what is told of it now ("the 2,718 who voted") was told of another number beside it.
    Silent where both are people, or one stands for the other as a ticket does for a spectator, and inside quotation
    marks. Against a source it is a note: synonyms are many. There the other noun, or what narrows it ("net
    profit"), must have a number of its own, or the two be on two sides, as teachers and pupils.
    """
    found = {problem.start: problem for problem in (*_borrowed(context), *_relabelled(context))}
    yield from found.values()
    yield from _told_otherwise(context)


def _told_otherwise(context: Context) -> Iterator[Problem]:
    """Judge "12,929 patients" by "12,929 cases" of a source that gives the patients another number."""
    for one, there in told_otherwise(context):
        if not context.quoted(one.mention.start, one.end):
            message = f"The source has {one.mention.text} too, but there it is {there}."
            yield Problem(one.mention.start, one.end, message, severity="note")


def _borrowed(context: Context) -> Iterator[Problem]:
    """Judge "the 2,718 who sang" where 2,718 came, and 312 of them sang."""
    for one in borrowed(context):
        if is_distinctive(one.mention):
            yield Problem(
                one.mention.start,
                one.mention.end,
                f"What is told here of {one.mention.text} the draft tells of {one.owner.text}.",
                related=(
                    Related(one.owner.start, one.owner.end, "told of this number"),
                    Related(one.first.start, one.first.end, "earlier"),
                ),
            )


def _relabelled(context: Context) -> Iterator[Problem]:
    """Judge "of the 2,718 doses" by "2,718 children" before it, where the doses have a number of their own."""
    told: list[Labelled] = []
    for one in labelled(context):
        earlier = [other for other in told if other.number == one.number]
        told.append(one)
        if (
            not earlier
            or not is_distinctive(one.mention)
            or not _POINTS.search(context.text[: one.mention.start][-12:])
        ):
            continue
        if any(other.noun == one.noun for other in earlier) or not are_apart(earlier[0].noun, one.noun):
            continue
        if one.mention.text in context.once(_models):
            continue
        own = [other for other in told if other.noun == one.noun and other.number != one.number]
        if _NARROWED.match(context.text, one.end) or (
            are_people(earlier[0].noun, one.noun) and not any(_are_beside(context, earlier[0], other) for other in own)
        ):
            continue
        if own or (earlier[0].noun in _HOUSEHOLDS and one.noun == "person"):
            first = earlier[0]
            words = context.text[first.mention.start : first.end]
            yield Problem(
                one.mention.start,
                one.end,
                f"The number stands earlier in the draft as {words}.",
                related=(Related(first.mention.start, first.end, "earlier"),),
            )


def _models(context: Context) -> frozenset[str]:
    """The numbers that stand behind a name somewhere, as those of models do: "the Intel 8086", "8086 instructions"."""
    return frozenset(found["number"] for found in _MODEL.finditer(context.text))


def _are_beside(context: Context, one: Labelled, other: Labelled) -> bool:
    """Whether two numbers are told in one sentence as those of two groups: "1,284 protesters, and 312 officers"."""
    first, second = sorted((one, other), key=lambda each: each.end)
    return _BESIDE.fullmatch(context.text, first.end, second.mention.start) is not None
