"""C05: "next week", "yesterday" and the like beside a date that is none of that."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.feasts import misdated
from factlint.rules.lifetimes.steps import steps
from factlint.rules.reading.dates import WEEKDAYS, day_of, is_relative, nearest, spoken, states_year, written
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_APART = pattern(
    r"(?:,?\s*(?:on|in|from|starting|beginning|opening|ending)?\s+(?:on\s+|in\s+)?(?:the\s+)?|,\s+|\s*\(\s*|"
    r"\s*[–—]\s*)\Z"
)
_SET_BESIDE = pattern(r"(?:,?\s+|\s*\(\s*|\s*[–—]\s*)\Z")
"""Between a date and the phrase behind it: "6 August, next week", not "as in 2014 in the coming five years"."""
_MONTH_OF = 80
"""So many characters before a sentence may stand the year of its days."""
_AGAINST = pattern(r"\b(?:from|than|against|versus|ahead of|behind|above|below)\s+(?:the\s+|those\s+of\s+)?\Z")
_SAYS = pattern(r"\s+(?:said|told|saw|[a-z]+ed|is|are|was|were|has|have|will|would)\b")
"""After a day on which something else was done or said than what is told before: "until May 3, today admitted"."""
_PUT_OFF = pattern(
    r"\b(?:extended|prolonged|postponed|delayed|pushed back|put off|deferred|renewed|rescheduled)\s+"
    r"(?:by\s+[\w ]{1,20}\s+|(?:the|its|their|his|her|a|an)\s+(?:[\w-]+\s+){1,4}?)?(?:on\s+\w+day,?\s+)?"
    r"(?:(?:in)?to|until|till|through)\s+(?:\w+\s+)?\Z"
)
_NO_DATE = pattern(r"\b(?:later|earlier)\b|\A(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")
"""A time told by another, and a weekday, which a boat may be called by: "in the last week the Friday boat sails"."""
_DONE = pattern(
    r"(?:\b(?:died|drowned|was\s+(?:killed|buried|murdered|arrested|found\s+dead|sworn\s+in|elected))\b"
    r"(?:(?!\b(?:will|would|shall|may|can|is|are|men|women|man|woman)\b)[^.,;:\d]){0,60}"
    r"|(?:\b(?:whose|his|her|their)|[’']s)\s+(?:death|murder|suicide|arrest))\s+on\s+\Z"
)
"""What has happened, for certain, by the day that a draft tells of it."""
_MONTH = timedelta(days=31)
_SLACK = timedelta(days=3)
"""Whether a week starts on Sunday or on Monday, and whether "next" is this week's or the one after, is left open."""

_FROM_STORY = pattern(
    r"(?:the )?(?:next|following|same|previous) (?:day|morning|evening|afternoon|night)\b|.*\bmay\b|"
    r".*\b(?:later|earlier|before|after)\b",
    re.IGNORECASE,
)
"""These count from the day that the story has come to; "may" in lower case is rarely the month."""

_AS_TOLD_THEN = pattern(r"\b(?:wrote|letter|diary|had (?:promised|planned|hoped|announced|said|written))\b")
"""Words of a sentence that repeats what was said on another day."""
_YEARS_BEFORE = pattern(r"\b(?:ago|before|hence|his|her|their|its)\s+\Z")
""" "A hundred years ago today": the years are counted back from it; "her last year" is the last of her life."""

_COUNTED = pattern(
    r"(?:[\w-]+ ){1,3}?(?P<unit>day|week|month)s?(?: ago|[’']? time| from (?:today|now)|(?P<bare>))", re.IGNORECASE
)
"""A day that is counted from that of the draft: "three weeks ago", "in ten days", "a week from today"."""
_ON_DAY = pattern(r"(?:[’']? time)?,\s+(?:on\s+)?(?:the\s+)?")
_IN = pattern(r"\b[Ii]n\s+\Z")
_COUNTED_SLACK = {"day": timedelta(days=1), "week": timedelta(days=4), "month": timedelta(days=20)}
_TWO_DAYS = pattern(r"(?i)day (?:after tomorrow|before yesterday)\Z")
_PART_OF_THIS = pattern(r"(?i)(?P<side>earlier|later) this (?P<unit>month|year)")
_EDGE_OF_MONTH = 3
_WEEK = timedelta(days=7)
_WEEKDAY_TOLD = pattern(rf"(?i)(?:next|this|last) (?:{'|'.join(WEEKDAYS)})")
"""A day that some place in this week and others in the one beside it: "next Saturday" on a Monday."""
_LATE = timedelta(days=430)
_UNMISTAKEN = pattern(r"[^\W\d_]{3}|\A\d{4}-\d\d-\d\d\Z")
"""A date whose day and month nobody can exchange."""


@rule(
    "C05",
    "relative-date-conflict",
    needs="date",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        Example("The plants close next week, starting «August 6».", as_of="2024-04-01"),
        Example("The bridge was shut yesterday, «5 May», for repairs.", as_of="2024-05-20"),
        Example("The emergency was extended into «January 2020».", as_of="2020-03-20"),
        Example("In March the council extended the curfew to «January 2020».", as_of="2020-03-20"),
        Example("Next year, in «2027», the bridge opens.", as_of="2024-06-20"),
        Example("Last month, in «February», the dam burst.", as_of="2024-05-07"),
        Example("The two clubs merged last year, in «May 2021».", as_of="2024-05-07"),
        Example("The pool is shut on Good Friday and Easter Monday, «17» and 21 April.", as_of="2025-03-10"),
        "One match is on 27 November and the other two weeks later on the «18 December».",
        "The fleet sailed on 4 May 1921. Three days earlier, on «27 April», its admiral had fallen ill.",
        "They signed on 4 May. The next day, «7 May», the strike ended.",
        "She fell on the evening of 3 March; on «6 March», the day after, she was found.",
        "The fair ran from 28 to 30 June 2022. A week later («14 July») the council met.",
        Example("The domain lapses tomorrow («2024-06-20»).", as_of="2024-05-20"),
        Example("Next Saturday, «18 November», they meet again.", as_of="2023-11-20"),
        Example("The bank is shut the day after tomorrow, «27 May».", as_of="2024-05-20"),
        Example("Earlier this month, on «14 April», the mill closed.", as_of="2024-05-20"),
        Example("Later this year, in «March», the road opens.", as_of="2024-05-20"),
        "They closed on Friday 3 May 2024 and opened again the following Monday, «13 May».",
    ],
    good=[
        "One match is on 27 November and the other two weeks later on the 11 December.",
        "The fleet sailed on 4 May 1921. Three days earlier, on 1 May, its admiral had fallen ill.",
        "They signed on 4 May. The next day, 5 May, the strike ended.",
        "On 6 August, two days later, on 8 August, and on 9 August they met.",
        "She fell on the evening of 3 March; on 4 March, the day after, she was found.",
        "The fair ran from 28 to 30 June 2022. A week later (7 July) the council met.",
        "In the Julian calendar it was 4 October 1582. The next day, 15 October, was in the Gregorian.",
        "The talks began on 3 May. The council met within two days, on 4 May, and again after ten.",
        "They met on 8 June, the day before the fair on 12 June.",
        "They met on 29 February 2023. The day after, on 2 March, they parted.",
        "The law passed on 3 May. The mayor spoke. The next day, 9 June, the hall was full.",
        Example("The domain lapses tomorrow (2024-05-21).", as_of="2024-05-20"),
        Example("The bank is shut the day after tomorrow, 22 May.", as_of="2024-05-20"),
        Example("Earlier this month, on 14 May, the mill closed.", as_of="2024-05-20"),
        Example("Earlier this month, on 30 April, the mill closed.", as_of="2024-05-02"),
        Example("Later this year, in October, the road opens.", as_of="2024-05-20"),
        "They closed on Friday 3 May 2024 and opened again the following Monday, 6 May.",
        Example("- March 17: St. Patrick's Day\n- March 20: the equinox\n", as_of="2024-05-02", name="feasts.md"),
        Example("What she painted in her last year (1951) is part of it.", as_of="2024-05-02"),
        Example("Sales were ahead of 1959 this year, and will rise again.", as_of="1961-05-02"),
        Example("The plants close next week, starting April 8.", as_of="2024-04-01"),
        Example("The board meets next week; the plants close on August 6.", as_of="2024-04-01"),
        Example('"We open next week, on 6 August," the mayor said in July.', as_of="2024-04-01"),
        Example("He had planned to retire on 3 March.", as_of="2024-04-01"),
        Example("Next year, in 2025, the bridge opens.", as_of="2024-06-20"),
        Example("The two clubs merged last year, in May 2023.", as_of="2024-05-07"),
        Example("Last month, in April, the dam burst.", as_of="2024-05-07"),
        Example("The bridge was shut yesterday, 19 May, for repairs.", as_of="2024-05-20"),
        Example("The emergency was extended into January 2021.", as_of="2020-03-20"),
        Example("In 2019 the deadline was extended to January 2020.", as_of="2020-03-20"),
        Example("In March 2019 the council extended the curfew to January 2020.", as_of="2020-03-20"),
        Example("She told Evening Tonight last year that it was so.", as_of="2017-03-17"),
        Example("Nine weeks ago today, on the Fourth of July, she was born.", as_of="2012-09-01"),
        Example("It was launched last year on June 30.", as_of="2002-07-23"),
        Example("Snow fell again a week later today.", as_of="2017-02-24"),
        Example("Visits may reach the level of 2014 in the coming five years.", as_of="2017-03-02"),
        Example("This month, May said so in the House.", as_of="2017-03-13"),
        Example("The king agreed on the next day, April 20.", as_of="2020-12-05"),
        Example("Three hundred years ago today, on 1 May 1707, two kingdoms became one.", as_of="2007-05-01"),
        Example("A year ago next month, on 12 December 2021, they voted.", as_of="2022-11-30"),
        Example("Notes for Harbour Armistice Day, 2023\n\nTomorrow we mark 70 years of peace.", as_of="2023-07-26"),
        Example("In the last week of the year the Friday boat sails on 27 December.", as_of="2023-10-12"),
        Example("The town joined the league this spring, on April 4.", as_of="2023-10-06"),
        Example("They met in the hall on December 19, last year.", as_of="2017-02-13"),
        Example("The pool is shut on Good Friday and Easter Monday, 18 and 21 April.", as_of="2025-03-10"),
        "The plants close next week, starting August 6.",
        Example("Next Saturday, 25 November, they meet again.", as_of="2023-11-20"),
    ],
)
def relative_date_conflict(context: Context) -> Iterator[Problem]:
    """A phrase that counts from the day of the draft contradicts the date beside it.

    "Next week, starting August 6" in a draft of 1 April: one of the two is left over from another version.

    A feast set beside a date on which it does not fall ("Good Friday, 5 April 2024") contradicts it as well. So does a
    day counted from the one told before it ("on 3 August. The next day, on 6 August"): one day of slack is left for
    several days, three for weeks.

    Checked are days counted from the draft ("three weeks ago, on 5 May"), "yesterday", "next week", "last month" and
    their like right beside a date, and terms that are extended or put off to a day that is already past. Three days of
    slack are left for where a week begins. Silent in drafts that do not say which day they speak from, inside quotation
    marks, and where the sentence names a year of its own; for feasts of other churches than the western ones.
    """
    yield from _feasts(context)
    yield from _steps(context)
    if context.as_of.days > 31 or not context.dated:
        return
    yield from _counted(context)
    for earlier, later in zip(context.mentions, context.mentions[1:], strict=False):
        relative, explicit = (earlier, later) if _is_from_draft(earlier) else (later, earlier)
        between = context.text[earlier.end : later.start]
        if (
            not _is_from_draft(relative)
            or _is_from_draft(explicit)
            or "\n\n" in between
            or not _APART.fullmatch(between)
        ):
            continue
        if explicit is earlier and not _SET_BESIDE.fullmatch(between):
            continue
        if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*", explicit.text) and not re.search(r"[a-z]", between):
            continue  # "This month, May said" tells of a person, "Tomorrow Mardi Gras opens" of a feast
        said = explicit is earlier and _SAYS.match(context.text, relative.end)
        if (
            said
            or _is_level(context.text, explicit)
            or _is_other_word(context, relative)
            or _NO_DATE.search(explicit.text)
        ):
            continue
        if relative.period is None or context.quoted(earlier.start, later.end):
            continue
        told = context.text[max(0, relative.start - 12) : relative.start]
        then = _AS_TOLD_THEN.search(context.text, *context.document.sentence_at(relative.start))
        from_story = _FROM_STORY.match(relative.text) and not _TWO_DAYS.search(relative.text)
        if then or from_story or _YEARS_BEFORE.search(told):
            continue
        day = _day_meant(relative.period, explicit)
        near = day is not None and (_near(context, relative.period, day) or _is_week_off(relative, day))
        if (day is not None and not near) or _other_stretch(relative, explicit):
            yield Problem(
                explicit.start,
                explicit.end,
                f"In a draft of {spoken(context.as_of)}, {relative.text} is not "
                f"{explicit.text if day is None else written(day)}.",
                related=(Related(relative.start, relative.end, f"{relative.text}: {relative.period}"),),
            )
    yield from _not_yet(context)
    yield from _in_part(context)
    for mention in context.mentions:
        if _put_off_into_past(context, mention):
            yield Problem(
                mention.start,
                mention.end,
                f"In a draft of {spoken(context.as_of)}, {mention.text} is already past.",
            )


def _is_week_off(relative: Mention, day: date) -> bool:
    """Whether "next Saturday" is that of this week, or of the one after."""
    first = relative.period.start if relative.period else day
    return _WEEKDAY_TOLD.fullmatch(relative.text) is not None and abs(first - day) == _WEEK


def _not_yet(context: Context) -> Iterator[Problem]:
    """Judge "she died on 13 January" by the day of the draft, which is some days before it."""
    for mention in context.mentions if context.as_of.days == 1 else ():
        day = day_of(mention) if mention.kind == "date" and not is_relative(mention) else None
        start = context.document.sentence_at(mention.start)[0]
        done = _DONE.search(context.text, max(start, mention.start - 90), mention.start)
        if day is None or done is None or context.quoted(mention.start, mention.end):
            continue
        if any(
            one.kind == "date" and states_year(one) for one in context.mentions_in(max(start - _MONTH_OF, 0), start)
        ):
            continue  # a heading or the sentence before gives the year
        if context.as_of.last + _SLACK < day < context.as_of.last + _MONTH and not states_year(mention):
            yield Problem(
                mention.start,
                mention.end,
                f"In a draft of {spoken(context.as_of)}, {mention.text} is still to come.",
            )


def _is_from_draft(mention: Mention) -> bool:
    """Whether a date is told from the day of the draft, "the day after tomorrow" too."""
    return is_relative(mention) or (mention.kind == "date" and _TWO_DAYS.search(mention.text) is not None)


def _in_part(context: Context) -> Iterator[Problem]:
    """Judge "earlier this month, on 14 April" and "later this year, in March" by the day of the draft."""
    now = context.as_of.start
    for relative, explicit in pairwise(context.mentions if context.as_of.days == 1 else ()):
        part = _PART_OF_THIS.fullmatch(relative.text) if relative.kind == "date" else None
        beside = part and _APART.fullmatch(context.text, relative.end, explicit.start)
        period = explicit.period if explicit.kind == "date" and not is_relative(explicit) else None
        if not (part and beside and period) or period.days > _MONTH.days or explicit.modifier or period.start.day > 28:
            continue
        if not re.search(r"[^\W\d_]{3}", explicit.text) or context.quoted(relative.start, explicit.end):
            continue
        day = period.start if states_year(explicit) else period.start.replace(year=now.year)
        last = day + timedelta(period.days - 1)
        late = part["side"].lower() == "later"
        whole = part["unit"].lower() == "year" or _EDGE_OF_MONTH < now.day <= 28 - _EDGE_OF_MONTH
        if whole and (
            last < now if late else day > now or (part["unit"].lower() == "month" and last.month != now.month)
        ):
            yield Problem(
                explicit.start,
                explicit.end,
                f"In a draft of {spoken(context.as_of)}, {explicit.text} is not {relative.text.lower()}.",
                related=(Related(relative.start, relative.end, "told from the day of the draft"),),
            )


def _steps(context: Context) -> Iterator[Problem]:
    """Judge "two days earlier, on 7 November" by the day told before it."""
    for step in steps(context):
        if step.slips:
            stated = any(states_year(one) for one in (step.anchor, step.told))
            due = written(step.due) if stated else written(step.due).removesuffix(f" {step.due.year}")
            yield Problem(
                step.told.start,
                step.told.end,
                f"Counted from {step.anchor.text}, {step.words} is {due}, not {step.told.text}.",
                related=(Related(step.anchor.start, step.anchor.end, "counted from here"),),
            )


def _feasts(context: Context) -> Iterator[Problem]:
    """Judge "Good Friday, 5 April 2024" by the feasts of that year."""
    for feast, explicit, due in misdated(context):
        yield Problem(
            explicit.start,
            explicit.end,
            f"{feast.text} is {written(due)}, not {explicit.text}.",
            related=(Related(feast.start, feast.end, "the feast"),),
        )


def _counted(context: Context) -> Iterator[Problem]:
    """Judge "three weeks ago, on 5 May" and "in ten days, on 5 June" by the day of the draft."""
    for relative, explicit in pairwise(context.mentions if context.as_of.days == 1 and context.dated else ()):
        found = _COUNTED.fullmatch(relative.text) if relative.kind == "date" else None
        counted = day_of(relative) if found else None
        if found is None or counted is None or context.quoted(relative.start, explicit.end):
            continue
        ahead = _IN.search(context.text[max(relative.start - 4, 0) : relative.start])
        day = _day_meant(Period.of_day(counted), explicit)
        beside = _ON_DAY.fullmatch(context.text, relative.end, explicit.start)
        if day is None or not beside or (found["bare"] is not None and not ahead):
            continue
        if abs(day - counted) > _COUNTED_SLACK[found["unit"].lower()]:
            yield Problem(
                explicit.start,
                explicit.end,
                f"In a draft of {spoken(context.as_of)}, {relative.text} is {written(counted)}, not {written(day)}.",
                related=(Related(relative.start, relative.end, "counted from the draft"),),
            )


def _is_level(text: str, explicit: Mention) -> bool:
    """Whether a month or a year is that of a level which another one is held against: "fell last year from 1985"."""
    return _AGAINST.search(text, max(explicit.start - 20, 0), explicit.start) is not None


def _is_other_word(context: Context, relative: Mention) -> bool:
    """Whether it is part of a name or of another time: "Tonight" of a paper, "ago today", "last week of the year"."""
    before = context.text[max(0, relative.start - 2) : relative.start]
    after = context.text[relative.end : relative.end + 6]
    named = relative.text[0].isupper() and re.search(r"[A-Za-z] \Z", before) is not None
    return named or after == " today" or " of " in relative.text


def _day_meant(near: Period, mention: Mention) -> date | None:
    day = day_of(mention)
    if day is None or not _UNMISTAKEN.search(mention.text):
        return None
    return day if states_year(mention) else nearest(near.start + timedelta(days=near.days // 2), day)


def _other_stretch(relative: Mention, explicit: Mention) -> bool:
    """Whether "next year" or "last month" is set beside another year or month, named with its year or alone."""
    one, other = relative.period, explicit.period
    if one is None or other is None or one.days < 28 or explicit.modifier or is_relative(explicit):
        return False
    if one.days > 300 and (other.days > 300 or 28 <= other.days <= 31):
        return states_year(explicit) and (other.end <= one.start or one.end <= other.start)
    if 28 <= other.days <= 31 and one.days <= 31 and re.fullmatch(r"[A-Z][a-z]+(?: \d{4})?", explicit.text):
        return other.start.month != one.start.month
    return False


def _near(context: Context, period: Period, day: date) -> bool:
    at_weekend = context.as_of.days > 1 or context.as_of.start.weekday() in {0, 5, 6}
    slack = _SLACK if period.days > 1 and at_weekend else timedelta(days=1)
    return period.start - slack <= day < period.end + slack


def _put_off_into_past(context: Context, mention: Mention) -> bool:
    if mention.kind != "date" or mention.period is None or not states_year(mention):
        return False
    start, end = context.document.sentence_at(mention.start)
    if not _PUT_OFF.search(context.text[max(start, mention.start - 60) : mention.start]):
        return False
    near = context.mentions_in(max(start, mention.start - 400), min(end, mention.end + 400))
    return (
        all(m.kind != "date" or m == mention or _is_later(m, mention) for m in near)
        and context.as_of.start - _LATE <= mention.period.end <= context.as_of.start
        and not context.quoted(mention.start, mention.end)
    )


def _is_later(other: Mention, mention: Mention) -> bool:
    """Whether the other date tells when it was put off, after the day that it was put off to."""
    return other.period is not None and mention.period is not None and other.period.start >= mention.period.end
