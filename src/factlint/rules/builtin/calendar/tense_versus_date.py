"""C06: a past tense for a day that is still to come."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.asides import is_named_in_passing
from factlint.rules.reading.dates import nearest, spoken, states_year, written
from factlint.rules.reading.happened import happens_then, has_happened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention

_SAID = (
    r"\b(?:said|told|announced|confirmed|warned|added|wrote|reported|ruled|declared|denied|admitted|decided|agreed|"
    r"insisted|claimed|stated|tweeted|testified|acknowledged)"
    r"(?:\s+(?:reporters|journalists|lawmakers|parliament|viewers|it|him|her|them))?\s+on\s+(?:the\s+)?\Z"
)
"""What somebody said, right before a day: no plan is dated so."""
_LEADING = pattern(r"\A(?:In|On|By) (?:the )?(?:(?:early|late) )?\Z")
_NAMED_BY_YEAR = pattern(
    r" (?:[A-Za-z]+ ){0,2}(?:elections?|by-elections?|census|championships?|tournament|final|finals|referendum|vote|"
    r"games|Games|Olympics|race|cup|Cup|festival|summit|marathon),?(?= )"
)
"""What a year at the head of a sentence may be that of: "In the 2029 election"."""
_NO_SUBJECT = pattern(r"\b(?:was|were|be|been|being|is|are|to|and|or|by|of|the|an?|newly|recently)\s+\Z")
"""Before a participle, which tells nothing of its own: "the treaty signed"."""
_OF_BIRTH = pattern(r"\bborn\s+on\s+(?:the\s+)?\Z")
"""Before a day of every year."""
_OF_A_YEAR = tuple(f"{which} year" for which in ("last", "this", "next"))
"""How a day ends that names its year so: "3 March last year"."""
_SOON = timedelta(days=45)
"""A date without its year that lies further ahead is one of the past: "he was killed on 13 April"."""
_SHORTLY = timedelta(days=10)
"""One that dates what somebody said is rather of the past where it lies further ahead."""
_CLAUSE_ENDS = pattern(r"[,;]| and had\b")
_ONCE = pattern(r"(?i)\b(?:after|once|when|until|before|by the time)\b")
"""Before what has happened when something else will: "after the rule of the town ended in 2030, the state would"."""
_INVENTED = pattern(r"(?i)\b(?:fiction\w*|novel|plot)\b")
_PLANNED = pattern(
    r"\b(?:scheduled|planned|due|was to|were to|would|will|expected|hoped|set to|if|to be|had|plans?|targets?|"
    r"proposals?)\b",
    re.IGNORECASE,
)


@rule(
    "C06",
    "tense-versus-date",
    profile="strict",
    needs="own date",
    quoted="silent",
    measured=on_all_prose(right=0, read=2),
    bad=[
        Example("The singer died on «12 February 2024» at home.", as_of="2024-02-07"),
        Example("The museum opened its new wing in «October 2026».", as_of="2024-02-07"),
        Example("The two governments signed the accord on «12 December 2024».", as_of="2024-02-07"),
        Example("The firm was founded in «2031» by two sisters.", as_of="2025-06-01"),
        Example("The minister said on «Tuesday, 3 March», that taxes would rise.", as_of="2026-03-02"),
        Example('"It is over," she told reporters on «4 March».', as_of="2026-03-02"),
        Example("The dam collapsed in «December 2028» after days of rain.", as_of="2025"),
        Example("The harbour pool was closed on «Monday, 16 March».", as_of="2026-03-02"),
        Example("The two clubs merged in «June 2031» and moved to Leith.", as_of="2025-06-01"),
        Example("Mrs Roe was appointed head of the school in «2031».", as_of="2025-06-01"),
        Example("On «14 March 2031» the council sold the old mill.", as_of="2025-06-01"),
        Example("Ada Poe, who ran the mill, died on «27 August 2031».", as_of="2031-08-21"),
        Example("The next fair took place in Leith in «2031».", as_of="2025-06-01"),
        Example("The ferry, which sank off Leith in «May 2031», will be raised.", as_of="2025-06-01"),
        Example("In the «2031» by-election the Pirates lost both seats.", as_of="2025-06-01"),
    ],
    good=[
        Example("In the 2024 by-election the Pirates lost both seats.", as_of="2025-06-01"),
        Example("In the 2031 by-election the Pirates defend both seats that they lost.", as_of="2025-06-01"),
        Example("In the 2031 budget the council named four new schools.", as_of="2025-06-01"),
        Example("In the 2031 plan the council proposed four new schools.", as_of="2025-06-01"),
        Example("The singer died on 2 February 2024 at home.", as_of="2024-02-07"),
        Example("The season was scheduled to start on September 9, 2020.", as_of="2019-06-01"),
        Example("The data collected from 8/12/2019 to 8/29/2019 contained errors.", as_of="2019-06-01"),
        Example("The show would have opened on 12 May 2024.", as_of="2024-02-07"),
        Example("The bids are to be opened on 20 May 2024.", as_of="2024-02-07"),
        Example("In 1918 the general was killed on 13 April.", as_of="2024-04-07"),
        Example("The general was killed on 13 May.", as_of="2024-02-07"),
        "The singer died on 12 February 2087 at home.",
        Example("The town won the right to host the games in 2030.", as_of="2025-06-01"),
        Example("The two banks signed a contract for deliveries in 2030.", as_of="2025-06-01"),
        Example("The treaty signed last week ends in 2030.", as_of="2025-06-01"),
        Example("The plan adopted in 2023 set targets for 2035.", as_of="2025-06-01"),
        Example("The act sets limits for all cars sold in 2031.", as_of="2025-06-01"),
        Example("The party promised a vote in 2031.", as_of="2025-06-01"),
        Example("The club was awarded the games in 2031.", as_of="2025-06-01"),
        Example("It lasts from New Year to the fair, held on the 15th day of the year.", as_of="2026-01-01"),
        Example("The heirs decided to sell in 2031.", as_of="2025-06-01"),
        Example("If the tolls were abolished in 2031, trade gained.", as_of="2025-06-01"),
        Example("The queen agreed on 7 March, and the tax was paid on 2 May 1599.", as_of="2026-03-02"),
        Example("The plant was to be closed in May 2027.", as_of="2025-06-01"),
        Example("The firm was founded in 2025 by two sisters.", as_of="2025-06-01"),
        Example("The minister said on Monday, 2 March, that taxes would rise.", as_of="2026-03-02"),
        Example("The minister was to say on 3 March that taxes would rise.", as_of="2026-03-02"),
        Example("Had she said on 3 March that it was over, nobody would have minded.", as_of="2026-03-02"),
        Example("The sale announced on 3 March last year is off.", as_of="2026-03-02"),
        Example("In 2019 she said on 3 March that it was over.", as_of="2026-03-02"),
        Example("The poet was born on 3 March.", as_of="2026-03-02"),
        Example("Word came to him again on the twenty-fourth day of the month.", as_of="2026-03-02"),
        Example("The harbour pool is closed on Monday, 16 March.", as_of="2026-03-02"),
    ],
)
def tense_versus_date(context: Context) -> Iterator[Problem]:
    """Something has happened, the sentence says, on a day that is still to come when the draft speaks.

    Read is the past form that the day, month or year belongs to ("died", "was held", "opened its new wing"). Silent
    where the date may belong to something else ("promised a vote in 2031", "cars sold in 2031 need"), for plans ("was
    to open", "scheduled"), where nobody says which day the draft speaks from, and inside quotation marks.
    """
    if context.as_of.days > 366:
        return
    for mention in context.mentions:
        day = _day(context, mention) if context.as_of.days == 1 else None
        begins = day or _first_day(mention)
        if begins is None or begins <= context.as_of.last or context.quoted(mention.start, mention.end):
            continue
        start, end = context.document.sentence_at(mention.start)
        start, end = max(start, mention.start - 400), min(end, mention.end + 400)
        before, after = context.text[start : mention.start], context.text[mention.end : end]
        led = states_year(mention) and _LEADING.match(before) is not None
        named = _NAMED_BY_YEAR.match(after) if led and before.endswith("the ") else None
        done = happens_then(after[named.end() :] if named else after) if led else has_happened(before, after)
        clause = before + (after if _ONCE.search(before) else _CLAUSE_ENDS.split(after, maxsplit=1)[0])
        planned = _PLANNED.search(clause) or _INVENTED.search(context.text, start, end)
        anew = _OF_BIRTH.search(before) and not states_year(mention)
        if (done and not planned and not anew) or (day and _was_said(context, before, day, mention)):
            today = spoken(context.as_of)
            yield Problem(
                mention.start,
                mention.end,
                f"{written(day) if day else mention.text} is still to come in a draft of {today}.",
            )


def _was_said(context: Context, before: str, day: date, mention: Mention) -> bool:
    """Whether somebody said it that day, whatever is planned in what they said: "said on 3 March that taxes will"."""
    found = re.search(_SAID, before)
    far = day - context.as_of.last > _SHORTLY and not states_year(mention)
    led = before[: found.start()] if found else ""
    return found is not None and not far and not _PLANNED.search(led) and not _NO_SUBJECT.search(led)


def _first_day(mention: Mention) -> date | None:
    """The first day of a month or year that states its year."""
    if mention.kind != "date" or mention.period is None or not 28 <= mention.period.days <= 366:
        return None
    return mention.period.start if states_year(mention) and not mention.modifier else None


def _day(context: Context, mention: Mention) -> date | None:
    if mention.kind != "date" or mention.period is None or mention.period.days != 1:
        return None
    day = mention.period.start
    if mention.text.endswith("of the month"):
        return None
    if states_year(mention) or mention.text.endswith(_OF_A_YEAR):
        return day
    near = nearest(context.as_of.start, day)
    soon = near - context.as_of.last <= _SOON
    return near if soon and " " in mention.text and not _tells_of_other_years(context, mention) else None


def _tells_of_other_years(context: Context, mention: Mention) -> bool:
    """Whether the draft names another year shortly before, which a date without its own may borrow."""
    return any(
        other.kind == "date"
        and other.period is not None
        and other.period.end <= context.as_of.start
        and states_year(other)
        and not is_named_in_passing(context.document, other, mention)
        for other in context.mentions_in(max(mention.start - 1500, 0), context.document.sentence_at(mention.start)[1])
    )
