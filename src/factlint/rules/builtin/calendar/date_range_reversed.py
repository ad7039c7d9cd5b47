"""C03: a range of dates that ends before it starts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.beginnings import done_before_founded
from factlint.rules.reading.dates import MONTH, day_of, is_relative, states_year, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
_A_YEAR = pattern(r"[12][0-9]{3}")
"""What is looked for before the patterns that take longer."""
_YEARS = pattern(rf"(?<![\w.,:/$€£#–-])(?P<first>{_YEAR})(?P<dash>\s?[–-]\s?)(?P<last>{_YEAR})(?![\w%:/–-]|[.,]\d)")
_CLOCK_OR_BC = pattern(
    r"\b(?:BCE?|B\.\s?C\.|GMT|UTC|hours|hrs|local time|[ECMP][SD]T|phone|tel|fax|ISBN|ISSN|CVE|pp?\.|pages?|No\.|km|"
    r"miles|metres|feet|calories|points|countdown|backwards?|reversed?|descending|newest|latest)(?!\w)"
)
_FROM_YEAR = pattern(
    rf"(?:\b(?:[Hh]e|[Ss]he|[Ww]ho)\s+(?!(?:fell|cut|dropped|went|moved|raised|lowered|brought|put|took|slipped)\b)"
    rf"[a-z]{{3,}}|\b(?:served|reigned|ruled|lived|worked|taught|studied|played|led|ran|lasted|held|office|reign|term|mayor|"
    rf"president|"
    rf"war|minister|editor|director|chairman|king|queen|active|open|shut|closed))\b[^.;:\d]{{0,40}}?"
    rf"\bfrom (?P<first>{_YEAR})(?P<dash> (?:to|until|till) )(?P<last>{_YEAR})(?=[.,;:)]|\s(?![a-z]+s\b)[a-z]|\s*\Z)"
)
"""A term told in words; elsewhere "from 2012 to 2008" may be points or metres that fall."""
_THEN = pattern(r"\buntil\s+(?:around\s+|about\s+)?\Z")
_AFTER_WHICH = pattern(
    r",?\s+(?:after which|and then|when it|whereupon)\b[^.;]{1,100}\b(?:until|to)\s+(?:around\s+|about\s+)?\Z"
)
_OPENS = Phrase(
    r"\b(?P<verb>opens?|opened|begins?|began|starts?|started|commences?|takes effect|comes into force|runs from) "
    r"(?:on |in |at )?<first:date>,? and (?:will |it |is |are |was |were ){0,2}"
    r"(?:closes?|closed|ends?|ended|finish(?:es|ed)?|over|done|stops?|expires?|lapses?|runs out|concludes?)"
    r"(?: again)? (?:on|in|at|by) <last:date>"
)
_TERM_OF = Phrase(
    r"(?:\b(?:period|term|cover|policy|insurance|valid|validity|booking|stay|lease|tenancy|runs?|lasts?|open|closed|shut|"
    r"in force|available)(?: is| was| are| will be)?(?::| from| between)|effective from) <first:date>,? "
    r"(?:to|until|till|through|–|—|-) <last:date>"
)
"""A stretch of time whose two ends are told with the hour."""
_BEGUN = Phrase(
    r"\b(?:was|were) (?:begun|started|opened|founded|launched|commissioned|established|laid out) in <first:date>,? "
    r"(?:and|but) (?:was |were )?(?:finally |later |only )?(?:finished|completed|closed|ended|abandoned|demolished|"
    r"dedicated|consecrated|destroyed|dissolved|disbanded|wound up) in <last:date>"
)
_ON_A_DAY = r"(?: (?!(?:until|before|after|since|from)\b)[^\W\d_][\w’'-]*){0,6}? (?:on|in|at) (?:the )?"
_CAME_BACK = Phrase(
    r"\b(?:shut|closed|suspended|began|started|set out|set off|left|vanished|missing|disappeared|"
    r"arrested|kidnapped|seized|impounded|detained|grounded|launched|stolen|cordoned off|sealed off|"
    rf"broke out|walked out|admitted){_ON_A_DAY}<first:date>"
    r"(?:(?!\b(?:had|before|previous\w*|earlier|since|not|until|who|which)\b|<date>)[^.;:]){1,100}?"
    r"\b(?:reopened|reopens|resumed|returned|came back|went back|freed|released|was found|were found|lifted|ended|"
    rf"finished|was over|recovered|landed|arrived|came to an end|discharged){_ON_A_DAY}<last:date>"
)
"""What begins and ends in one sentence, each on its day."""
_MADE = (
    Phrase(
        r"^(?:Built|Founded|Erected|Constructed|Established|Opened|Completed|Launched) in <first:date>[^,;.]{0,60}, "
        r"(?:the|it|this) ?(?:[a-z]+ )?(?:was|were|had been) (?:later |then |badly |finally |[a-z]+ly )?"
        r"(?:gutted|destroyed|demolished|rebuilt|restored|closed|damaged|burn(?:t|ed)(?: down)?|converted|sold|listed|"
        r"extended|enlarged|renovated|abandoned|dissolved|renamed|disbanded|razed|bought|wound up|scrapped|sunk)\b"
        r"[^,;.]{0,40}? in <last:date>"
    ),
)
"""What can only be done to a thing that is already there."""
_FORTH = (
    r"(?: (?!(?:had|been|that|which|who|whose|when|after|before|from|since|as|originally|previously|once|already)\b)"
    r"[^\W\d_][\w’'-]*){0,8}?"
)
_UNTIL = rf"{_FORTH} (?:until|till|through) (?:the end of )?<last:date>"
_PROLONGS = r"(?:extending|prolonging|renewing|(?:that|which) (?:extends|extended|prolongs|prolonged|renews|renewed))"
_PROLONGED = (
    Phrase(rf"\b(?:on|in) <first:date>,?{_FORTH} (?:extended|prolonged|renewed){_UNTIL}"),
    Phrase(rf"\ban?(?: [a-z]+){{1,3}}?,? (?:on|in|of|dated) <first:date>,? {_PROLONGS}{_UNTIL}"),
    Phrase(rf"\b(?:on|in) <first:date>,?{_FORTH} an?(?: [a-z]+){{1,3}}?,? {_PROLONGS}{_UNTIL}"),
)
"""What is made to last longer, on a day and until one: the first cannot be the later. "The order" may be an old one."""
_THEN_IN = Phrase(r"(?<=[ ,(])<following:date>,? in <last:date>")
_DAYS_BACK = Phrase(r"(?:^|(?P<verb>[^ ]+) )from <first:number> (?:to|until|till|through) <last:date>")
"""Two days of one month, the later one first: "from 22 to 19 May"."""
_CHANGES = "fell falls rose down up cut dropped went moved extended raised lowered changed shifted brought put"
_LONGEST_MONTH = 31
_YEAR_ROUND = 3
"""A range that ends up to so many days before it starts goes round the year: "from 6 April to 5 April"."""

_PARTS = {None, "start", "mid", "end"}
"""What a date may be qualified by that leaves it where it is."""
_MONTHS_OR_HOURS = pattern(r"(\d{4}-\d\d(?:-\d\d(?=T))?)(?:T[^/]+)?/(\d{4}-\d\d(?:-\d\d(?=T))?)(?:T.+)?")
"""The value of a range of two months, or of two days told with the hour."""
_NEAR = 250
"""How many characters before "the following spring" its date may stand."""
_WRAPS = 65
"""An end that lies more days before the start belongs to the next year: "from 20 December to 5 January"."""


@rule(
    "C03",
    "date-range-reversed",
    needs="date",
    quoted="silent",
    measured=on_all_prose(right=1, read=1),
    bad=[
        "The lease is effective from July 1, 2025, until «June 30, 2025».",
        "The firm was set up in 1989 and sold in «1979».",
        "The exhibition runs from «12 May to 3 May 2025».",
        "Historians call it the «1998-1989» boom.",
        "She was in office from «2012 to 2008».",
        "He sat on the town council from «1987 to 1984».",
        "The museum was shut from «March 2021 to January 2021».",
        "The grant runs until April 1, 2017, after which a smaller one is paid until «April 1, 2017».",
        "The mayor signed an order on 17 March 2020 extending the curfew until «January 2020».",
        "The lift season starts at the end of November 2027 and is over by «early May 2027».",
        "Insurance period: noon on 3 May 2024 until «noon on 2 May 2023».",
        "The pass is valid from «Monday 4 May 2026 at 9am to Friday 1 May 2026 at 5pm».",
    ],
    good=[
        "The lease is effective from July 1, 2025, until June 30, 2026.",
        "The lift season starts at the end of November 2027 and is over by early May 2028.",
        "Insurance period: noon on 3 May 2024 until noon on 2 May 2025.",
        "The deadline was moved from noon on 3 May 2024 to noon on 2 May 2023.",
        "The pass is valid from Monday 4 May 2026 at 9am to Friday 8 May 2026 at 5pm.",
        "The firm was set up in 1989 and sold in 1999.",
        "The boat was built in 1989 and named after a battle in 1916.",
        "The exhibition runs from 3 May to 12 May 2025.",
        "Rome fought the war of 264-241 BC.",
        "It was the best crop of the 1999-00 season.",
        "CVE 2014-1829 is mended in this release.",
        "The market is open 1700-1600 GMT.",
        "The team fell from 2012 to 2008 points in May.",
        "She cut the number of seats from 1987 to 1984.",
        "The resort closes from 20 December to 5 January 2025.",
        "The tax year runs from 6 April to 5 April.",
        "On 4 May 2021 a judge struck down the order extending the curfew until January 2021.",
        "The grant runs until April 1, 2016, after which a smaller one is paid until April 1, 2017.",
    ],
)
def date_range_reversed(context: Context) -> Iterator[Problem]:
    """A range of dates ends before it starts.

    Usually the two ends were swapped, or one of the years is wrong.

    Checked are ranges of years ("1998-1989"), of dates ("from 12 May to 3 May 2025"), a period that follows another
    ("until 2017, after which ... until 2017"), and what a thing did before it began. Silent before Christ, for clock
    times, page and phone numbers, inside quotation marks, and where the range may wrap around the turn of the year or
    go right round it: one without a year may last from a month to any other, as a school year does.

    The fix swaps two years; it is not applied, because one of them may simply be wrong.
    """
    for sentence in context.sentences:
        problems = (
            []
            if sentence.quoted
            else [
                *_years(sentence),
                *_dates(context.text, sentence),
                *_events(sentence),
                *_next(context, sentence),
                *_back_before(context, sentence),
            ]
        )
        if problems and not _CLOCK_OR_BC.search(sentence.text):
            yield from problems
    for began, did in done_before_founded(context):
        said = f"What began in {began.text} did nothing in {did.text}."
        yield Problem(did.start, did.end, said, related=(Related(began.start, began.end, "when it began"),))


def _years(sentence: Sentence) -> Iterator[Problem]:
    if sentence.kind == "cell" or not _A_YEAR.search(sentence.text):
        return
    for found in (*_YEARS.finditer(sentence.text), *_FROM_YEAR.finditer(sentence.text)):
        if 0 < int(found["first"]) - int(found["last"]) < 300:
            start, end = sentence.start + found.start("first"), sentence.start + found.end("last")
            swapped = found["last"] + found["dash"] + found["first"]
            fix = Fix(f"write {swapped}", (Edit(start, end, swapped),), "display")
            yield Problem(start, end, f"{found['first']} comes after {found['last']}.", fixes=(fix,))


def _dates(text: str, sentence: Sentence) -> Iterator[Problem]:
    for mention in sentence.mentions:
        if _reversed(mention) and not _YEARS.search(mention.text):
            yield Problem(mention.start, mention.end, f"The end comes before the start: {mention.text}.")
    for match in sentence.find(_DAYS_BACK):
        first, last = match["first"].quantity, day_of(match["last"])
        told = match["last"].text.split()[0]
        if first is None or last is None or not told.isdigit() or not isinstance(first.number, int):
            continue
        if (
            match.words("verb") not in _CHANGES.split()
            and last.day < first.number <= _LONGEST_MONTH
            and match["first"].bound == "exact"
        ):
            place = match["first"].start, match["last"].end
            yield Problem(*place, f"The end comes before the start: {text[slice(*place)]}.")
    dates = [mention for mention in sentence.mentions if mention.period is not None]
    for index, earlier in enumerate(dates):
        for later in dates[index + 1 : index + 4]:
            if _leaves_no_time(text, sentence.start, earlier, later):
                message = f"Nothing is left between the two: the first already lasts until {earlier.text}."
                yield Problem(later.start, later.end, message)


def _events(sentence: Sentence) -> Iterator[Problem]:
    """Judge the two dates of what opens and closes, is built and destroyed, or is prolonged."""
    for match in sentence.find(_OPENS, _TERM_OF, _BEGUN, *_MADE, *_PROLONGED):
        first, last = match["first"], match["last"]
        if first.period is None or last.period is None or not (states_year(first) and states_year(last)):
            continue
        if last.period.last < first.period.start and not {first.modifier, last.modifier} - _PARTS:
            related = (Related(first.start, first.end, "the beginning"),)
            message = f"{last.text[0].upper()}{last.text[1:]} comes before {first.text}."
            yield Problem(last.start, last.end, message, related=related)


def _back_before(context: Context, sentence: Sentence) -> Iterator[Problem]:
    """Judge "shut on Monday 9 August ... it reopened on Saturday 7 August"."""
    for match in sentence.find(_CAME_BACK):
        first, last = day_of(match["first"]), day_of(match["last"])
        relative = is_relative(match["first"]) or is_relative(match["last"])
        if first is None or last is None or (relative and not context.dated):
            continue
        if 0 < (first - last).days <= _WRAPS:
            related = (Related(match["first"].start, match["first"].end, "the beginning"),)
            message = f"{match['last'].text} comes before {match['first'].text}."
            yield Problem(match["last"].start, match["last"].end, message, related=related)


def _next(context: Context, sentence: Sentence) -> Iterator[Problem]:
    """Judge "September 2022 ... the following spring, in April 2022" by the date told before."""
    for match in sentence.find(_THEN_IN):
        following, last = match["following"], match["last"]
        if not re.match(r"(?:the )?(?:following|next) [a-z]+\Z", following.text) or not states_year(last):
            continue
        before = [m for m in context.mentions_in(max(sentence.start - _NEAR, 0), following.start) if states_year(m)]
        if not before or before[-1].period is None or last.period is None or before[-1].period.days > 31:
            continue
        if last.period.last < before[-1].period.start:
            message = f"{last.text} comes before {before[-1].text}, and so does not follow it."
            yield Problem(last.start, last.end, message, related=(Related(before[-1].start, before[-1].end, "before"),))


def _reversed(mention: Mention) -> bool:
    told = _MONTHS_OR_HOURS.fullmatch(mention.value)
    if told is not None and _states_both_years(mention):
        return told[2] < told[1]
    ends = stretch(mention)
    if ends is None or not re.search(rf"\b{MONTH}", mention.text):
        return False
    start, end = ends
    if not re.search(rf"\d|\b{MONTH}", re.split(r"[–—-]|\bto\b|\band\b|\buntil\b|\bthrough\b", mention.text)[-1]):
        return False
    if _states_both_years(mention):
        return end < start
    if len(re.findall(r"(?<!\d)\d{1,2}(?!\d)", mention.text)) < 2:
        return False
    back = (_in_year(start, end.year) - end).days
    one_year = re.search(r"(?<!\d)\d{4}(?!\d)", mention.text) is not None
    return end.year - start.year in {0, 1} and _YEAR_ROUND < back <= _WRAPS and (one_year or start.month == end.month)


def _states_both_years(mention: Mention) -> bool:
    """Whether both ends of a range name their years."""
    return len(re.findall(r"(?<!\d)\d{4}(?!\d)", mention.text)) > 1


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _leaves_no_time(text: str, start: int, earlier: Mention, later: Mention) -> bool:
    """Whether the second period ("after which ... until") ends no later than the first."""
    if earlier.period is None or later.period is None or later.period.end > earlier.period.end:
        return False
    return (
        _THEN.search(text[max(start, earlier.start - 20) : earlier.start]) is not None
        and _AFTER_WHICH.match(text[earlier.end : later.start]) is not None
        and states_year(later) == states_year(earlier)
    )
