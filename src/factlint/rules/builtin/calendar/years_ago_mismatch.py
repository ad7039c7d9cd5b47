"""C07: "N years ago" beside a year that is not so long ago."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.lengths import DAYS
from factlint.rules.lifetimes.things import nth_years
from factlint.rules.lifetimes.years_since import BESIDE, begun_with, event_of
from factlint.rules.reading.dates import is_relative, states_month, states_year, year_of
from factlint.values import Period
from factlint.values.wording import restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_AGO = pattern(r"\s+ago\Z")
_APART = pattern(r"\s+(?P<way>before|after)\b")
_NEXT = pattern(r",\s+(?:(?:just|only|exactly)\s+)?")
"""Between a year and how long it was before or after another: "in 1991, two years before"."""
_THEN_IN = pattern(r",\s+(?:in|on)\s+(?:[A-Z]?[a-z]+\s+)?")
_OF_IT = pattern(r"[^,;:]*?(?:,?\s(?:in|of|on|from)\s+(?:the\s+)?(?:[A-Z]?[a-z]+\s+)?|\(|\s)")
"""Between "after" and the year of the event that is counted from."""
_SUBORDINATE = pattern(r"\b(?:that|which|who|whose|had)\b")
_TWO = 2
_A_SLIP = 15
_A_MONTH, _A_YEAR = 31, 365
_LATER = pattern(r"(?:\w+[ -])?\w+ years later", re.IGNORECASE)
_COUNTED = pattern(r"(?:\w+[ -]){1,3}(?:years?|decades?) (?P<way>later|earlier)", re.IGNORECASE)
_REACH = 200
"""How many characters two years are apart that years are counted between."""
_OF_DECADES = 4
"""How many years may be left out, or added, where decades are counted: from 1999 to 2023 it is two decades."""
_UNITS = {"year": 1, "decade": 10, "century": 100, "quarter-century": 25}
_LOG = 16
_LOGGED = pattern(r"[0-9]:[0-9]{2}(?: [A-Z]{2,4})? \Z")
"""Before the age of an entry in a log: "00:00:11 CEST 3 days ago"."""
_LASTED = pattern(r"\bfor\s+(?:(?:more|longer) than|over|at least|well over)\s+\Z")
_ROUND = pattern(r"decade|century|quarter|generation", re.IGNORECASE)


@rule(
    "C07",
    "years-ago-mismatch",
    words="ago since later earlier before after on last with into year has having boasts boasting",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        Example("She is the first to win it since 1987, ending a «20-year» drought.", as_of="2017-03-15"),
        Example("«Six years» into the war that began in 2001, the town is in ruins.", as_of="2017-03-15"),
        Example("The war, now in its «sixth» year, began in 2001.", as_of="2017-03-15"),
        Example("The 1945 flood of the town took place «50 years ago» this month.", as_of="2005-02-01"),
        Example("The record, out today, ends a «21-year» wait since their last in 1993.", as_of="2005-02-01"),
        Example("After «17 years» in power since 1997 the party is tired.", as_of="2005-02-01"),
        Example("The bank failed in December 2001, more than «five years ago».", as_of="2005-02-01"),
        "The law, passed in 1994, was repealed «a decade later» in 2014.",
        Example("The strike of 1978, «35 years ago», closed the papers.", as_of="2023-05-02"),
        Example("«20 years ago», in 2009, it had 28 members.", as_of="2025-03-01"),
        Example("More than «60 years» have passed since the coup of 1974.", as_of="2024-05-01"),
        Example(
            "The first call was made in 1985. In the «16 years» since that day, all has changed.", as_of="2005-02-01"
        ),
        Example("They last won the cup in 1995, but «20 years» on they are near it again.", as_of="2005-03-01"),
        Example("The trail opened in 1971. «Forty years» on it is among the best.", as_of="2021-06-01"),
        Example("The team is back «23 years» after its show in 1984.", as_of="2017-03-15"),
        Example(
            "The last count was held in 1988. Now, after «19 years», the town is counted again.", as_of="2017-03-15"
        ),
        Example("A firm established in 1985 with more than «120 years» of trade in Leith.", as_of="2017-03-24"),
        Example("They won in Leith for the first time in «25 years», having last done so in 1990.", as_of="2005-02-01"),
        "The line was founded in 1974 and first flew «two years later» in 1967.",
        "The prize was given in «2012», eight months before she died in the autumn of 2011.",
        "The vote was held on «3 July 2021», three weeks after the flood of 5 April 2021.",
        Example("The vote is on «3 July», three weeks after the fire on 5 April.", as_of="2021-06-01"),
        Example("It is «247 years» since the birth of the composer (1756).", as_of="2013-06-01"),
        Example("The bridge opened in 1777. In the «224 years» since, it has never closed.", as_of="2021-06-11"),
        Example("He took it over in 2011, half ruined. In the «14 years» since, it has grown.", as_of="2023-05-02"),
        "Turkey joined in 1952, and Germany followed «three years later», in 1959.",
    ],
    good=[
        "They meet again over four days from Friday 18 July, a fortnight after this match began on Friday the 4th.",
        Example("The trail opened in 1971. Fifty years on it is among the best.", as_of="2021-06-01"),
        Example("The trail opened in 1971. Forty years on from the war it is well known.", as_of="2021-06-01"),
        Example("The trail opened in 1971. Ten years on (in 1981) it is well known.", as_of="2021-06-01"),
        Example("2021-05-03 00:00:11 CEST 3 days ago the timer ran.", as_of="2024-05-02"),
        Example("It has ruled for more than 30 years since the war of 1947.", as_of="2024-05-02"),
        Example("She is the first to win it since 1987, ending a 30-year drought.", as_of="2017-03-15"),
        Example("The war, now in its seventh year, began in 2011.", as_of="2017-03-15"),
        Example("He has been in Leith since 2001, and is in the second year of his contract.", as_of="2017-03-15"),
        Example("The show, which began in 2005, has a rival now in its second year.", as_of="2017-03-15"),
        Example("The club has won it for the seventh year in a row since 2001.", as_of="2017-03-15"),
        Example("The 1945 flood of the town took place 60 years ago this month.", as_of="2005-02-01"),
        Example("The record, out today, ends a 12-year wait since their last in 1993.", as_of="2005-02-01"),
        Example("After three years in prison since 1997 he was tired of it.", as_of="2005-02-01"),
        Example("The bank failed in December 2001, more than three years ago.", as_of="2005-02-01"),
        "The law, passed in 1994, was repealed a decade later in 2007.",
        Example("The vote is on 26 April, three weeks after the fire on 5 April.", as_of="2021-04-20"),
        Example("The vote was on 2 January, three weeks after the fire on 12 December.", as_of="2021-06-01"),
        "The prize was given in 2011, eight months before she died in the spring of 2012.",
        Example("The strike of 1978, 45 years ago, closed the papers.", as_of="2023-05-02"),
        Example("A quarter of a century ago, in 1999, it had 19 members.", as_of="2025-03-01"),
        Example("10 years ago, in late 2014, it had 28 members.", as_of="2025-03-01"),
        Example('"It was 35 years ago, in 1978," he wrote in 2013.', as_of="2023-05-02"),
        Example("In 2013 he looked back 35 years, to 1978.", as_of="2023-05-02"),
        Example("The bridge opened in 1777. In the 244 years since, it has never closed.", as_of="2021-06-11"),
        Example(
            "They last won the cup in 1985, but ten years on they lost the final, and no more.", as_of="2005-03-01"
        ),
        Example("The team was back 12 years after its show in 1984.", as_of="2017-03-15"),
        Example("A firm established in 1895 with more than 20 years of trade in Leith.", as_of="2017-03-24"),
        Example("A firm founded in 1985 with 120 years of experience between its owners.", as_of="2017-03-24"),
        Example("They won in Leith for the first time in 15 years, having last done so in 1990.", as_of="2005-02-01"),
        Example("He was 35 years old in 1978.", as_of="2023-05-02"),
        Example("It was the most in a single year since the count began in 2009.", as_of="2017-02-07"),
        "Turkey joined in 1952, and Germany followed three years later, in 1955.",
        Example("# The town in 2023\n\nA thousand years ago, monks built the first bridge.", as_of="2023-05-02"),
        Example("The port opened in 1998. In the 10 years since, he wrote, dues had doubled.", as_of="2023-05-02"),
        Example("She has run it since 1999, and in the two decades since, it has won 11 prizes.", as_of="2023-05-02"),
        Example("They joined in 1952. It cost her sleep that summer half a century ago.", as_of="2024-07-20"),
    ],
)
def years_ago_mismatch(context: Context) -> Iterator[Problem]:
    """A number of years ago, or of years since, does not lead from the date of the draft to the year named with it.

    Such phrases are copied from older texts, where they were right.

    Checked are "N years ago" beside a year or after a sentence that gives one, "N years since ... (year)", "in the N
    years since" and "N years on" after such a sentence, "N years after ... in" where that is now, "N years later, in"
    after another year, and "N years before" or "after" between two years of a sentence. One year more or less is
    allowed, a tenth for round and hedged numbers. Silent where the sentence or the one before gives another time to
    count from, in drafts that do not say when they speak (but for "later"), and inside quotation marks.

    The fix offers the number of years; it is not applied, because the year may be wrong.
    """
    yield from _later(context)
    yield from _before_or_after(context)
    if not context.dated or context.as_of.days > 366:
        return
    for nth in nth_years(context):
        message = f"In its year {nth.told} is what began {nth.told - 1} years ago, not in {year_of(nth.begun)}."
        yield Problem(nth.start, nth.end, message, related=(Related(nth.begun.start, nth.begun.end, "the beginning"),))
    for index, mention in enumerate(context.mentions):
        count = _years(mention)
        logged = _LOGGED.search(context.text, max(mention.start - _LOG, 0), mention.start)
        if count is None or logged or context.quoted(mention.start, mention.end):
            continue
        event = event_of(context, index)
        year = year_of(event) if event is not None else None
        if event is not None and year is not None and not _fits(context, mention, count, year):
            yield _problem(context, mention, event, year)
            continue
        begun = begun_with(context, index)
        since = year_of(begun) if begun is not None else None
        if begun is not None and since is not None and context.as_of.last.year - since + 1 < count:
            yield _problem(context, mention, begun, since)


def _later(context: Context) -> Iterator[Problem]:
    """Judge "in 1952, and three years later, in 1957": the years between two years of one or two sentences.

    "Looking back from 2023, the flood of 1953, sixty years earlier" is read likewise.
    """
    for before, one, other in zip(context.mentions, context.mentions[1:], context.mentions[2:], strict=False):
        counted, event = (one, other) if year_of(one) is None else (other, one)
        way, first, last = _COUNTED.fullmatch(counted.text), year_of(before), year_of(event)
        if way is None or first is None or last is None or other.start - before.start > _REACH:
            continue
        between = context.text[one.end : other.start]
        apposed = BESIDE.fullmatch(between) if event is other else _NEXT.fullmatch(between)
        closed = event is other or context.text[other.end : other.end + 1] in set(",;:.)")
        count = _count(counted)
        passed = last - first if way["way"] == "later" else first - last
        if not apposed or not closed or count is None or abs(passed - count) <= _slack(counted):
            continue
        one_sentence = before.start >= context.document.sentence_at(counted.start)[0]
        if passed < 0 and not (one_sentence and event is other):
            continue
        if context.quoted(counted.start, counted.end) or _counts_from_another(context, counted, last, count):
            continue
        yield Problem(
            counted.start,
            counted.end,
            f"From {min(first, last)} to {max(first, last)} it is {passed} years, not {count}."
            if passed >= 0
            else f"{counted.text.capitalize()} than {first} it is not {last}.",
            related=(Related(before.start, before.end, "from here"), Related(event.start, event.end, "to here")),
        )


def _slack(counted: Mention) -> int:
    return _OF_DECADES if "decade" in counted.text.lower() else 1


def _counts_from_another(context: Context, counted: Mention, event: int, count: int) -> bool:
    """Whether the years lead to the event from another year that the draft names near by."""
    near = context.mentions_in(max(counted.start - _REACH * 2, 0), counted.end + _REACH)
    return any((year := year_of(one)) is not None and abs(abs(year - event) - count) <= 1 for one in near)


def _before_or_after(context: Context) -> Iterator[Problem]:
    """Judge "finished in 1991, two years before she died, in 1988" and "ten years after the flood of 1953, in 1973"."""
    for sentence in context.sentences if _APART.search(context.text) else ():
        dates = [one for one in sentence.mentions if year_of(one) is not None or _is_day_or_month(one)]
        if len(dates) != _TWO or sentence.quoted or sentence.crowded:
            continue
        for length in sentence.mentions:
            apart = _APART.match(context.text, length.end, sentence.end) if length.kind == "duration" else None
            told = _told_and_event(context, length, apart, *dates) if apart is not None else None
            if apart is not None and told is not None:
                yield from _apart(length, apart["way"], *told)


def _told_and_event(
    context: Context, length: Mention, apart: re.Match[str], one: Mention, other: Mention
) -> tuple[Mention, Mention] | None:
    """Which of two years is told by a length "before" or "after" the other, and the other one."""
    text = context.text
    if one.end <= length.start and _NEXT.fullmatch(text, one.end, length.start):
        told, event = one, other
    elif one.start >= apart.end() and _THEN_IN.fullmatch(text, one.end, other.start):
        told, event = other, one
    else:
        return None
    words = text[apart.end() : event.start]
    return (told, event) if _OF_IT.fullmatch(words) and not _SUBORDINATE.search(words) else None


def _is_day_or_month(mention: Mention) -> bool:
    """Whether a date is a day or a month that leaves its year to the text around it."""
    known = mention.kind == "date" and states_month(mention) and not is_relative(mention)
    return known and mention.period is not None and mention.period.days <= _A_MONTH and not states_year(mention)


def _apart(length: Mention, way: str, told: Mention, event: Mention) -> Iterator[Problem]:
    year, base, count = year_of(told), year_of(event), _years(length)
    message = f"{told.text} is not {length.text} {way} {event.text}."
    if year is not None and base is not None:
        due = base + (count or 0) * (1 if way == "after" else -1)
        off = abs(due - year)
        if count:
            message = f"{length.text.capitalize()} {way} {base} it was {due}, not {year}."
        wrong = off <= _A_SLIP or (count and off % 10 == 0)
        wrong = wrong and (off > 1 if count else not _may_lie_apart(length, way, told, event))
    else:
        wrong = not (count or _may_lie_apart(length, way, told, event))
    if wrong:
        related = (Related(length.start, length.end, "the time between"), Related(event.start, event.end, "the event"))
        yield Problem(told.start, told.end, message, related=related)


def _may_lie_apart(length: Mention, way: str, told: Mention, event: Mention) -> bool:
    """Whether some months, weeks or days may lie between two dates, one more or fewer; of what is unknown, yes."""
    unit = DAYS.get((length.quantity and length.quantity.unit) or "")
    if unit is None or not length.whole or length.bound != "exact" or told.modifier or event.modifier:
        return True
    first, last = (
        one.period or Period.of_year(year_of(one) or 0) for one in ((event, told) if way == "after" else (told, event))
    )
    least, most = (last.start - first.last).days, (last.last - first.start).days
    years = int(year_of(told) is None or year_of(event) is None)  # of a day without its year it is only guessed
    return any(
        least + turn <= (length.whole + 1) * unit and (length.whole - 1) * unit <= most + turn
        for turn in range(-years * _A_YEAR, years * _A_YEAR + 1, _A_YEAR)
    )


def _count(later: Mention) -> int | None:
    """The number of years in "three years later"."""
    for mention in find_mentions(later.text.rsplit(" ", 1)[0]):
        number = mention.quantity.number if mention.quantity else None
        unit = _UNITS.get((mention.quantity and mention.quantity.unit) or "")
        if isinstance(number, int) and unit is not None:
            return number * unit
    return None


def _years(mention: Mention) -> int | None:
    """How many years the mention goes back or lasts."""
    words = _AGO.sub("", mention.text.lower())
    if later := _LATER.fullmatch(mention.text):
        return _count(mention) if later else None
    if mention.kind == "duration" and mention.quantity is not None and mention.quantity.unit in _UNITS:
        number = mention.quantity.number
        some = " to " in mention.text or "single" in words  # "the most in a single year since 2009"
        return None if number is None or some else round(number * _UNITS[mention.quantity.unit])
    if mention.kind != "date" or words == mention.text.lower() or mention.period is None:
        return None
    return 0


def _fits(context: Context, mention: Mention, count: int, year: int) -> bool:
    """Whether the years lead back to the event, counted from the draft or from another year of the sentence."""
    if mention.period is not None and _AGO.search(mention.text.lower()):
        count = context.as_of.start.year - mention.period.start.year
    hedged = mention.bound != "exact" or count % 5 == 0 or _ROUND.search(mention.text)
    slack = max(1, count // 10, _OF_DECADES * ("decade" in mention.text)) if hedged else 1
    start, end = context.document.sentence_at(mention.start)
    start, end = max(start, mention.start - 400), min(end, mention.end + 400)
    froms = {context.as_of.start.year, context.as_of.last.year}
    froms |= {other for m in context.mentions_in(start, end) if (other := year_of(m)) is not None and other != year}
    more = max(slack, count // 2) if mention.bound in {"more_than", "min"} else slack
    if _LASTED.search(context.text, start, mention.start) and mention.bound in {"more_than", "min"}:
        return True  # "it has ruled for more than 30 years since independence in 1947", with years between
    less = count // 20 if mention.bound in {"more_than", "min"} else slack
    return any(-less <= (now - year) - count <= more for now in froms)


def _problem(context: Context, mention: Mention, event: Mention, year: int) -> Problem:
    years = context.as_of.start.year - year
    fixes: tuple[Fix, ...] = ()
    if mention.kind == "duration" and (new := restated(mention.text, years)) is not None:
        fixes = (Fix(f"write {new}", (Edit(mention.start, mention.end, new),), "display"),)
    return Problem(
        mention.start,
        mention.end,
        f"From {year} to {context.as_of.start.year} it is {years} years, not {_AGO.sub('', mention.text)}.",
        related=(Related(event.start, event.end, "the year"),),
        fixes=fixes,
    )
