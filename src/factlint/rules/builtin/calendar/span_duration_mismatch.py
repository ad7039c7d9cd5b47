"""C04: a length of time that its start and end refute."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes import spans
from factlint.rules.lifetimes.beside import PLANNED, belong_together
from factlint.rules.lifetimes.clock_spans import worked_out
from factlint.rules.lifetimes.lengths import DAYS, is_before_noun, is_in_figures
from factlint.rules.lifetimes.reckoned import reckoned
from factlint.rules.lifetimes.retold import since_events
from factlint.rules.lifetimes.span_phrases import AND_AGAIN
from factlint.rules.reading.dates import spoken, stretch, year_of, years_across_eras
from factlint.rules.reading.hedges import nearly
from factlint.rules.reading.places import Places
from factlint.values import Interval
from factlint.values.wording import plain, restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.lifetimes.reckoned import Reckoning
    from factlint.rules.lifetimes.spans import Span
    from factlint.rules.reading.sentence import Sentence

_UNITS = frozenset({"year", "month", "week", "day"})
_TWO_MONTHS = 60
_IN_ALL = pattern(r" (?:in all|in total|altogether|all told)\b")
"""After the sum of several stretches: "from 1998 to 2000 and from 2011 to 2016, seven years in all"."""
_AGAIN = pattern(r"\bagain,? (?:from |between )?\Z")
"""Before a stretch that is not the first."""
_IN_PARTS = pattern(r"P\d+[YM]\d")
_UNEVEN = 3
"""By how many days some months and years may be longer than they are on average: "63 years, seven months, two days"."""
_OF_WHOLE_YEARS = pattern(rf"\s+(?:[^\W\d_]+\s+)?{PLANNED}\b")
_NAMED = pattern(r"[A-Z][a-z]+[ -](?:Years?|Days?|Months?|Weeks?)\b")
"""The Hundred Years' War took longer."""

_STAYED = pattern(r"[^.;:]{0,60}\b(?:she|he|they|it|who|where|and)\b[^.;:]{0,40}\bfor\s+\Z")
_WITHIN = pattern(r",?\s+(?:he|she|they|it)\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,2}\s+for\s+\Z")
"""Between a range and a length that must not be longer: "Between 2001 and 2004 he served for ten years"."""
_LEFT = (
    r"\s*(?P<when>In\s+)(?P<year>[12]\d{3}),?\s+(?:she|he|they|it)\s+"
    r"(?:returned|left|moved|retired|resigned|departed|emigrated|quit)\b"
)
_NOT_A_LENGTH = pattern(
    r"\b(?:ago|old|aged|age|every|per|each|after|before|within|later|earlier|younger|older|junior|senior|"
    r"between|interrupted|recent|on and off)\b",
    re.IGNORECASE,
)
_A_PART = pattern(r"\s+(?:longer|shorter|more|less|of (?:it|them|which|that time|those years))\b")
"""After a length that is only a part of the range, or compared with it."""
_ZONES = pattern(
    r"\b(?:UTC|GMT|(?i:time zones?|local time|hours? (?:[0-9]+ minutes )?(?:ahead|behind)|"
    r"flights?|fl(?:y|ies|ew|ying) (?:from|to|into|out|home|back|non-?stop)|"
    r"(?:lands|landed) (?:in|at) (?-i:[A-Z])|air(?:line|liner|port|craft)s?|planes?|jets?))\b"
)
_ONE_ZONE = pattern(r"(?i)\b(?:no (?:change|difference) (?:of|in) time|no time (?:change|difference)|same time zone)\b")
_ONE_CLOCK = ({"UTC"}, {"GMT"})
"""The only zone that is told of: it is that of both ends."""
_BREAK = pattern(
    r"(?i)\b(?:with|after|including|excluding|not counting|apart from|interrupted by) (?:an?|the|one|two|its|their)\b"
    r"[^.;:]{0,30}?\b(?:breaks?|pauses?|interruptions?|recess|intervals?|gaps?|holidays?|vacation|half-term)\b"
)
_NEAR = 300
_TWO_HOURS = 120
_CIRCA = pattern(r"(?i)\b(?:ca?\.|circa|about|around) ?\Z")
"""Before a range whose first year is not known."""
_A_LIFE = (20, 110)
"""How many years may be those of a life."""


@rule(
    "C04",
    "span-duration-mismatch",
    profile="strict",
    words=(
        "year years month months week weeks day days night nights hour hours minute minutes fortnight fortnights "
        "decade decades century centuries old"
    ),
    quoted="silent",
    measured=on_all_prose(right=0, read=2),
    bad=[
        "At 6:40 on the morning of Monday, 2 September 2024, the bird took off. She landed at 2:40 in the afternoon on "
        "Tuesday, 10 September. She had been in the air for exactly «208 hours».",
        "The boat leaves at 9.40am and ties up at 11.25am. The crossing takes «an hour and a quarter», or more.",
        "The boat leaves at 8.40 and ties up at 9.25, a «35-minute» crossing.",
        "Its first train left on 9 July 1885. Its last, on 30 September 1951, was full, so after «fifty-six years» "
        "the line was shut.",
        "The first boat leaves at 7.40am and the last at 6.20pm, so they are spread over «11 hours and 40 minutes».",
        "The boat leaves at 1:15 p.m. and lands at 1:40, so the crossing takes «35 minutes».",
        "The boat lands at 1:40. The last boat back is at 5:20, which gives you «4 hours and 40 minutes» ashore.",
        "Elected in 1412, he held office until 1459, a rule of «57 years» in which the hall was built.",
        "The clerks walked out on 7 November. Their action was called off at noon on the 27th after «five weeks».",
        "She led the agency for «12 years», from 2005 to 2012.",
        "The «five-year» plan (2021-2029) was dropped.",
        "The reign of Karl III (1520-1548) lasted «38 years».",
        "The voyage began on 3 May and ended on 17 May: «24 days» at sea.",
        "The fair ran from 3 to 12 May 2024, a total of «14 days».",
        "They have a «three-year» plan to bring the show to Leith from 2018 to 2022.",
        "The «two-week» course, from 3 March to 7 April 2024, is full.",
        "They took a «seven-year» lease, running from May 2012 to May 2015.",
        "She spent «five years» in Rome, 1995-2007.",
        "He worked from 1970 to 1990 at the mill, «30 years» in all.",
        "Between 2001 and 2004 he served for «ten years» as a judge.",
        "In 1954 she came to Leith, where she taught for «nine years». In 1958 she returned to Oban.",
        "The siege began on 3 March 1944 and ended on 5 May 1944, after «five months».",
        "The alarm rang at 10.40pm on Monday. At 1.15am on Tuesday, «four hours later», it rang again.",
        "They walked out on 11 March and went back to work on 9 May, after a strike of «five weeks».",
        "The ferry sails at 21:15 and docks at 07:30 the following day, a crossing of «nine hours and 15 minutes».",
        "He was arrested on 4 May 2021 and freed on 18 May, having spent «24 nights» in a cell.",
        "The hall, shut since October 2011, opens again in October 2024. A gap of «nine years» has hurt it.",
        "The first fair was held in 1973 but it took «10 years» for the next one to open. It opened in 1985.",
        "He took a «five-year» lease on the mill in April 2021. It runs out in April 2025.",
        "During the «22 months» from October 1, 1890, to September 30, 1891, the port grew.",
        "The mean for the «six years» from 1881 to 1890 was 40.",
        "She won the belt on 16 June 2003, which she held for «24 weeks» until 7 September 2003.",
        Example("The duke, on his throne since 1949, has ruled for more than «65 years».", as_of="2005-02-01"),
        Example(
            "It has been «100 days» since the poet Ada Poe was jailed. Poe was jailed in Leith on November 20.",
            as_of="2017-03-30",
        ),
        "The war lasted for «18 years», beginning on 7 July 1937 and ending on 15 August 1945.",
        "The king reigned «84 years», from 141 to 87 BC.",
        "The line ruled from c. 1046 BC until 256 BC, lasting for «590 years».",
        "The town was parted for «96 years» by the wall (1945–1991) into two halves.",
        "In the «60 years» between 1900 and 1940 it grew.",
        "He ruled the town for almost «90 years», between 1900 and 1950.",
        "The realm spanned «39 years», starting with the revolt on 3 January 1868, and ending with a vote of the house "
        "on 3 May 1947.",
        "The road was shut from 5 to 19 May 2023, a closure of «five weeks» for the shops.",
        "The coach leaves Truro at 09:10 and gets to Exeter at 11:40, a ride of «four and a half hours».",
        "The blockade began in May 1820 and lasted «three years»; the garrison surrendered in July 1821.",
        "Term: «thirty-six (36) months», commencing 1 March 2021 and expiring 28 February 2022.",
        "The pool opens at 21:00 and closes at 00:30, so swimmers have «five hours» of it.",
        "The «ten-day» workshop starts on 3 July and the last lecture is on 26 July 2025.",
        Example(
            "Work began on 28 October, and the tree was frozen on 20 January. Those «14 weeks» saw 448 changes.",
            as_of="2025-01-31",
        ),
        "The train leaves Ely at 08:52 and pulls into Leith at 11:37, and for all of those «three and three-quarter "
        "hours» it hurries.",
        "Downtime: 09:00-11:30 UTC, «five hours» in total.",
    ],
    good=[
        "She taught from 1961 until her child came, in 1967, and again from 1975 to 1999, 30 years in all.",
        "She was mayor three times, from 1998 to 2000, from 2004 to 2006 and, the longest, from 2011 to 2016, nine "
        "years in all.",
        "At 6:40 on the morning of Monday, 2 September 2024, the bird took off. She landed at 2:40 in the afternoon on "
        "Tuesday, 10 September. She had been in the air for exactly 200 hours.",
        "She reigned for 63 years, seven months and two days, from 20 June 1837 to 22 January 1901.",
        "Most of the 180 minutes went by between two calls (09:17 to 11:52).",
        "The boat leaves at 9.40am and ties up at 11.25am. The crossing takes an hour and three quarters.",
        "The boat leaves at 8.40 and ties up at 9.25, a 45-minute crossing.",
        "Shares opened at 8.40 and closed at 9.25, after a 35-minute halt.",
        "Its first train left on 9 July 1885. Its last, on 30 September 1951, was full, and so, after sixty-six years, "
        "the line was shut.",
        "The first boat leaves at 7.40am and the last at 6.20pm, so they are spread over 10 hours and 40 minutes.",
        "The boat leaves at 1:15 p.m. and lands at 1:40, so the crossing takes 25 minutes.",
        "The boat lands at 1:40. The last boat back is at 5:20, which gives you 3 hours and 40 minutes ashore.",
        "The boat leaves at 1:15 p.m. and lands at 1:40, so the crossing takes ten minutes more than in May.",
        "The hall opens at 9am and shuts at 5pm, with a break of an hour, so we work seven hours.",
        "The boat leaves at 9:10 and lands at 9:35. The next is at 11:00, so you have an hour and 25 minutes ashore.",
        "It opens at 9am, the show begins at 11am and ends at noon, so it lasts an hour.",
        "The course takes ten weeks, from 6 January to 28 March 2025, with a two-week break in the middle.",
        "The road was shut from 5 to 19 May 2023, a delay of five weeks for the new bridge.",
        "The coach leaves Truro at 09:10 and gets to Exeter at 11:40, a ride of two and a half hours.",
        "The blockade began in May 1820 and lasted three years; in July 1821 ships were let in once.",
        "The pool opens at 06:00 and closes at 22:00, so staff work in two shifts of eight hours.",
        "The three-year plan starts in May 2015 and the first of its halls was done in June 2015.",
        "Clocks are 1 hour in advance of the zone, commencing on 1 November 2015 and ending on 17 January 2016.",
        "She lived there from 1990 to 1996, two years longer than she had meant to.",
        "It was told in Showa 12 years (1937), and will be so on Sep 21, 1945.",
        "The king reigned 54 years, from 141 to 87 BC, and his son for 40 years, from 27 BC to AD 14.",
        "The line ruled from c. 1046 BC until 256 BC, lasting for 800 years.",
        "They reviewed a deal, made in December, to cut output for six months. They meet again in April.",
        Example(
            "The ferry started last year on 1 April and laid up on 31 October, which is 214 days on paper.",
            as_of="2024-06-12",
        ),
        Example(
            "Work began on 28 October, and the tree was frozen on 20 January. Those 12 weeks saw 448 changes.",
            as_of="2025-01-31",
        ),
        "Guests have two weeks between August and December 2019 to use the ticket.",
        "The town was parted for 46 years by the wall (1945–1991) into two halves.",
        "It was run for 48 years by a clerk (1895-1972).",
        "He ruled the town for almost 60 years, between 1900 and 1958.",
        "The realm spanned 79 years, starting with the revolt on 3 January 1868, and ending with a vote of the house "
        "on 3 May 1947.",
        "Elected in 1412, he held office until 1459, a rule of 47 years in which the hall was built.",
        "The clerks walked out on 7 November. Their action was called off at noon on the 27th after three weeks.",
        "In the 12 months from October 1, 1890, to September 30, 1891, the port grew.",
        "The mean for the ten years from 1881 to 1890 was 40.",
        "The islands were ruled from Leith for three centuries from 1516 to 1830.",
        "She won the belt on 16 June 2003, which she held for 12 weeks until 7 September 2003.",
        Example("The duke, on his throne since 1949, has ruled for more than 50 years.", as_of="2005-02-01"),
        Example(
            "It has been 100 days since the poet Ada Poe was jailed. Poe was jailed in Leith on December 20.",
            as_of="2017-03-30",
        ),
        Example(
            "It has been 100 days since the poet Ada Poe was jailed. Poe had moved to Leith on November 20.",
            as_of="2017-03-30",
        ),
        "Nia Marsh was a lawyer who led the bureau for 48 years (1895-1972), and Bo Lind for only 34 days (1912-1978).",
        "They have a three-year plan to bring the show to Leith from 2018 to 2020.",
        "They have a three-year plan to bring the show to Leith from 2018 to 2021.",
        "She led the agency for seven years, from 2005 to 2012.",
        "He worked from 1970 to 1990 at the mill, 20 years in all.",
        "The five-year plan (2021-2025) was dropped.",
        "The library opens at 9am and closes at 5pm, six hours later than it did.",
        "She leaves London at 10:00 and lands in Rome at 13:30 after a flight of two and a half hours.",
        "The ferry sails at 21:15 and docks at 07:30 the following day, a crossing of ten hours and 15 minutes.",
        "The voyage began on 3 May and ended on 17 May, ten days late.",
        "The 71-year-old served from 1981 to 1987.",
        "After 30 years in politics he led the party from 2010 to 2015.",
        "The Hundred Years' War (1337-1453) is long over.",
        "Between 1990 and 2004 he served for ten years as a judge.",
        "The two-day talks, from 3 March to 5 March 2024, failed.",
        "He worked there for nearly eight years, from 2005 to 2012.",
        "The fair ran from 3 to 12 May 2024, a total of ten days.",
        "In 1954 she came to Leith, where she taught for four years. In 1958 she returned to Oban.",
        "They watched them for 169 weeks from 2015 to 2018.",
        "They watched for a 10-week period between April and June 2019.",
        "The siege began on 3 March 1944 and ended on 5 May 1944, after nine weeks.",
        "The alarm rang at 10.40pm on Monday. At 1.15am on Tuesday, two and a half hours later, it rang again.",
        "He took a five-year lease on the mill in April 2021. It runs out in April 2026.",
        "They walked out on 11 March and went back to work on 9 May, after a strike of eight weeks.",
        "The hall, shut since October 2011, opens again in October 2024. A gap of 13 years has hurt it.",
        "In 1926 he wrote of it. Ten years later he still did. So for twenty years he was of one mind.",
        "Clocks there are an hour ahead. A train that leaves at 13:10 and takes 3 hours arrives at 17:10.",
        Example("First jailed in 1978, he has now served a total of 33 years.", as_of="2017-02-28"),
        "She resigned on 11 March and moved to Rome on 9 May, after a career of 30 years.",
        "A five-year lease was signed in April 2021. It was broken in April 2023.",
        "She was born in 1926 and sang first in 1955. She then made her first record in nearly four decades.",
        "The first fair was held in 1973 but it took 10 years for the next one to open. The town was not far behind "
        "in building halls in 1985 that let people dance while they waited.",
    ],
)
def span_duration_mismatch(context: Context) -> Iterator[Problem]:
    """A stated length of time does not fit the start and end given with it.

    Checked are lengths right beside their range ("for 12 years, from 2005 to 2012", "the five-year plan (2021-2029)",
    "from 3 to 12 May, a total of 14 days"), lengths of what begins and ends by its verbs ("began on ... and ended on
    ..., after five months", "a five-year lease in ... It runs out in ..."), "four hours later" between two moments, "it
    has been 100 days since" an event that another sentence dates, and a stay that ends too early ("In 1954 ... for nine
    years. In 1958 she returned"). With any other verbs a length is held against the only two moments of its sentence,
    or of it and its neighbour ("missing on 14 March, found on 2 April ... after 29 days"), or one moment and the day of
    the draft ("launched in 1990, it has now flown for just over 32 years"), where it looks like a slip: off by up to a
    third or by ten, or with two digits exchanged.

    People count both ends, one end or neither, so one unit more or less is allowed, and two where the length is
    hedged; "nearly" and "just over" have two sides. Silent for ages of persons, where another length or a third moment
    stands near, and inside quotation marks.

    The fix offers the length of the range; it is not applied, because one of the ends may be wrong.
    """
    told = (*spans.told(context), *spans.between_clocks(context), *spans.counted_on(context), *worked_out(context))
    found = [_told_by_verbs(context, span) for span in told if not span.fits]
    reckonings = (*reckoned(context), *since_events(context))
    found += [_reckoned(context, reckoning) for reckoning in reckonings if reckoning.slips]
    found += _beside_its_range(context)
    places = Places()
    apart = (one for one in found if not (_is_in_two_zones(context, one) or _is_interrupted(context, one)))
    yield from (problem for problem in apart if places.take(problem.start, problem.end))


def _is_in_two_zones(context: Context, one: Problem) -> bool:
    """Whether the clocks at start and end may differ: of a flight, or where the text tells of time zones."""
    if re.search("hour|minute", context.text[one.start : one.end]) is None:
        return False
    around = max(one.start - _NEAR, 0), one.end + _NEAR
    zones = {found.group() for found in _ZONES.finditer(context.text, *around)}
    return bool(zones) and zones not in _ONE_CLOCK and _ONE_ZONE.search(context.text, *around) is None


def _is_interrupted(context: Context, one: Problem) -> bool:
    """Whether the sentence tells of a break that need not count: "ten weeks, from ..., with a two-week break".

    Breaks of a show or a shift are counted, by the minute.
    """
    if re.search("hour|minute|[0-9][:.][0-9]{2}", context.text[one.start : one.end]):
        return False
    start, end = context.document.sentence_at(one.start)
    return _BREAK.search(context.text, start, end) is not None


def _beside_its_range(context: Context) -> Iterator[Problem]:
    """Judge "the five-year plan (2021-2029)"."""
    for sentence in context.sentences:
        if sentence.crowded:
            continue
        lengths = [m for m in sentence.mentions if m.kind == "duration" and m.quantity and m.quantity.unit in _UNITS]
        for length in lengths:
            after = length.end + (0 if context.text.startswith("years between ", length.end - 5) else 8)
            if _NAMED.search(length.text) or _NOT_A_LENGTH.search(context.text, max(length.start - 12, 0), after):
                continue
            several = sum(_days(one) is not None for one in sentence.mentions) > 1
            if _A_PART.match(context.text, length.end) or (several and _IN_ALL.match(context.text, length.end)):
                continue
            for span in sentence.mentions:
                days = _days(span)
                if AND_AGAIN.match(context.text, span.end) or _is_added(context.text, sentence, span):
                    continue
                if days is not None and belong_together(context.text, length, span):
                    if not _may_be_life(context.text, length, span, days):
                        yield from _compare(context.text, length, span, days)
                elif days is not None and _WITHIN.match(context.text[span.end : length.start]):
                    yield from _compare(context.text, length, span, days, at_most=True)
            yield from _left_too_early(context, sentence, length)


def _is_added(text: str, sentence: Sentence, span: Mention) -> bool:
    """Whether a range only goes on with one before it: "from 1966 to 1974 and from 1983 to 1999"."""
    if _AGAIN.search(text, max(span.start - 20, 0), span.start):
        return True
    earlier = (one for one in sentence.mentions if one.end < span.start and _days(one) is not None)
    return any(re.fullmatch(r",? and (?:again )?(?:from |between )?", text[one.end : span.start]) for one in earlier)


def _reckoned(context: Context, reckoning: Reckoning) -> Problem:
    length, begin, end = reckoning.length, reckoning.begin, reckoning.end
    unit = ((length.quantity and length.quantity.unit) or "day").partition("/")[0]
    until = end.text if end else spoken(context.as_of)
    related = [Related(begin.start, begin.end, "it begins here")]
    related += [Related(end.start, end.end, "and ends here")] if end else []
    return Problem(
        length.start,
        length.end,
        f"From {begin.text} to {until} it is about {_many(reckoning.least, reckoning.most, unit)}, not {length.text}.",
        related=tuple(related),
    )


def _told_by_verbs(context: Context, span: Span) -> Problem:
    unit = span.length.unit or "day"
    return Problem(
        *span.place,
        f"From {span.begin.text} to {span.end.text} it is about "
        f"{_many(span.least / DAYS[unit], span.most / DAYS[unit], unit)}, not {context.text[slice(*span.place)]}.",
        related=(
            Related(span.begin.start, span.begin.end, "it begins here"),
            Related(span.end.start, span.end.end, "and ends here"),
        ),
    )


def _many(least: Fraction, most: Fraction, unit: str) -> str:
    """How many of a unit lie between, hours to the minute where these are known."""
    if unit == "minute" and least == most and least > _TWO_HOURS:
        least, most, unit = least / 60, most / 60, "hour"
    if unit == "hour" and least == most < 1:
        return f"{round(least * 60)} minutes"
    if unit == "hour" and least == most and least.denominator > 1:
        return f"{plain(int(least))} hour{'s' if int(least) != 1 else ''} and {round(least % 1 * 60)} minutes"
    many = round((least + most) / 2)
    plural = "centuries" if unit == "century" else f"{unit}s"
    return f"{plain(many)} {unit if many == 1 else plural}"


def _days(mention: Mention) -> Fraction | None:
    """How many days a range spans: whole years where only years are named, else the days with both ends."""
    if (years := years_across_eras(mention)) is not None:
        return years * DAYS["year"]
    ends = stretch(mention)
    if ends is None or mention.period is None or mention.modifier or "/" in mention.text:
        return None
    first, last = ends
    if is_in_figures(mention.text):
        return Fraction(last.year - first.year) * DAYS["year"]
    return Fraction((last - first).days + 1)


def _may_be_life(text: str, length: Mention, span: Mention, days: Fraction) -> bool:
    """Whether the years in brackets may be those of a person: "head of the bureau for 48 years (1895-1972)"."""
    quantity = length.quantity
    if quantity is None or quantity.unit is None or quantity.number is None or not is_in_figures(span.text):
        return False
    alone = text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"
    stated = quantity.number * DAYS[quantity.unit]
    return alone and _A_LIFE[0] <= days / DAYS["year"] <= _A_LIFE[1] and stated * 3 < days * 2


def _compare(text: str, length: Mention, span: Mention, days: Fraction, *, at_most: bool = False) -> Iterator[Problem]:
    quantity = length.quantity
    if quantity is None or quantity.unit is None:
        return
    count = days / DAYS[quantity.unit]
    planned = is_before_noun(length) and _OF_WHOLE_YEARS.match(text, length.end)
    whole = planned and not at_most and is_in_figures(span.text)
    slack = Fraction(1 if length.bound == "exact" else 2)
    slack += _UNEVEN if quantity.unit == "day" and _IN_PARTS.match(length.value) else 0
    tenth = max(slack, Fraction(quantity.low or 0) / 10)
    slack = tenth if _CIRCA.search(text, max(span.start - 8, 0), span.start) else slack
    below = quantity.bound in {"max", "less_than"}
    least = tenth if below and nearly(text, length.start) else None if below else slack
    low = None if least is None or quantity.low is None else quantity.low - least
    above = quantity.bound in {"min", "more_than"}
    high = None if above or quantity.high is None else quantity.high + slack * (not whole)
    shortest = longest = count
    if _names_months_only(span):
        shortest = (days - _TWO_MONTHS) / DAYS[quantity.unit]
    elif is_in_figures(span.text) and quantity.unit != "year":
        # From some day of a year to some day of another: "169 weeks from 2015 to 2018".
        shortest, longest = ((days + year) / DAYS[quantity.unit] for year in (-DAYS["year"], DAYS["year"]))
    fits = Interval(low, high).overlaps(Interval(min(shortest, count), longest))
    if fits or (at_most and (high is None or count > high)):
        return
    fixes: tuple[Fix, ...] = ()
    if (new := restated(length.text, round(count))) is not None:
        fixes = (Fix(f"write {new}", (Edit(length.start, length.end, new),), "display"),)
    yield Problem(
        length.start,
        length.end,
        f"The range {span.text} makes {plain(round(count))} {quantity.unit}s, not {length.text}.",
        related=(Related(span.start, span.end, "the range"),),
        fixes=fixes,
    )


def _names_months_only(span: Mention) -> bool:
    """Whether the range runs from some day of a month to some day of another: "between April and June 2019"."""
    return re.search(r"[^\W\d_]{3}", span.text) is not None and not re.search(r"(?<!\d)\d{1,2}(?!\d)", span.text)


def _left_too_early(context: Context, sentence: Sentence, length: Mention) -> Iterator[Problem]:
    """Find "In 1954 ... for nine years. In 1958 she returned"."""
    quantity = length.quantity
    if quantity is None or quantity.number is None or quantity.unit != "year":
        return
    left = re.compile(r"[^.!?]{0,20}[.!?]" + _LEFT).match(context.text, length.end)
    years = [(m, year) for m in sentence.mentions if m.end <= length.start and (year := year_of(m)) is not None]
    if left is None or not years or not _STAYED.search(context.text[years[-1][0].end : length.start]):
        return
    mention, year = years[-1]
    end = int(left["year"])
    if end > year and year + quantity.number > end + 1:
        yield Problem(
            length.start,
            length.end,
            f"From {year} to {end} it is {end - year} years, not {length.text}.",
            related=(
                Related(mention.start, mention.end, "it begins here"),
                Related(*left.span("year"), "and ends here"),
            ),
        )
