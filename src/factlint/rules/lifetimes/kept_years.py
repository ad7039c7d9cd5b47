"""When an anniversary is kept: in another year of its sentence, on a day to come, or in the year of the draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.anniversaries import LATE, is_aside
from factlint.rules.reading.dates import MONTH, WEEKDAYS, year_of
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_LEADS_UP = pattern(
    r"\b(?:on|by|until|till|before|after|since|ahead of|towards?|approach\w*|near(?:s|ed|ing)?|prepar\w+ for|up to)\s+"
    r"(?:(?:the|its|his|her|their)\s+)?(?:\S+)?\Z",
    re.IGNORECASE,
)
"""Before an anniversary that may be any year's: "by its 60th anniversary", "told us on the tenth anniversary"."""
_OTHER_YEAR = pattern(
    r"\b(?:last|next|following|previous|coming|upcoming)\s+(?:year|month|spring|summer|autumn|fall|winter|"
    rf"{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
_OTHER_TENSE = pattern(
    r"\b(?:will|would|(?:was|were)(?! (?:founded|opened|built|established|born|married|wed)\b))\b", re.IGNORECASE
)
_THIS_YEAR = pattern(r"(?i)\b(?:will|is to|are to)\b[^.;:]*\b(?:later\s+)?this\s+year\b")
_WILL = pattern(r"(?i)\b(?:will|shall|is to|are to)\b")
_DAY = pattern(rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?)")
_SOON = pattern(
    r"\b(?:(?i:on|this|last|next|coming) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Tt]onight|"
    r"[Tt]omorrow|[Yy]esterday|[Tt]his (?:week|month|year|weekend|spring|summer|autumn|fall|winter|"
    rf"{'|'.join(MONTHS)})|"
    r"[Tt]he weekend|(?:last|next) week(?:end)?|next month)\b"
)
"""Words by which what was or will be is of the year of the draft; the days round its turn are not asked."""
_EVE, _NEW_YEAR = (12, 20), (1, 10)
_NOW = pattern(
    r"\b(?:today|tonight|yesterday|now|is|are|has|have|this (?:week|month|year|spring|summer|autumn|fall|winter)|"
    r"(?:at|over) the weekend|last weekend|"
    r"marks?|celebrates?|observes?|commemorates?|keeps?|\w+day)\b",
    re.IGNORECASE,
)
"""Words that bind an anniversary to the day of the draft; what is said "on the 10th anniversary of the 2005 fire" may
be told years later."""
_WEEKDAY = pattern(rf"(?:{'|'.join(WEEKDAYS)}),? (?=\S* ?[0-9])")


def anniversaries_due(
    context: Context, sentence: Sentence, event: tuple[Mention, int], at: int
) -> list[tuple[int, int]]:
    """The anniversaries that fall in the other years of the sentence, or in the year of the draft; with the slack."""
    mention, year = event
    years = {
        other
        for m in sentence.mentions
        if m != mention and (other := year_of(m)) is not None and other > year and not is_aside(sentence, m)
    }
    years = years or _on_its_weekday(context, sentence, at) or _to_come(context, sentence, at)
    slack = 12 if years and LATE.search(sentence.text) else 0
    if not years and context.dated and context.as_of.days <= 366 and _is_now(context, sentence, at):
        years = {context.as_of.start.year}
    return [(marked - year - (1 if year < 0 < marked else 0), slack) for marked in sorted(years)]


def _on_its_weekday(context: Context, sentence: Sentence, at: int) -> set[int]:
    """The year of the day in the clause that is told with its weekday: "on Sunday 1 October"."""
    start, end = sentence.clause_at(at)
    days = [m for m in sentence.mentions if start <= m.start < end and _WEEKDAY.match(m.text) and m.period]
    return {day.period.start.year for day in days if day.period and year_of(day) is None} if context.dated else set()


def _to_come(context: Context, sentence: Sentence, at: int) -> set[int]:
    """The year of the day in the clause on which the anniversary will be kept: "will mark its 50th ... on 3 May"."""
    start, end = sentence.clause_at(at)
    if not context.dated or context.as_of.days > 1 or not _WILL.search(context.text, start, at):
        return set()
    today = context.as_of.start
    told = [m for m in sentence.mentions if at < m.start < end and _DAY.fullmatch(m.text) and m.period]
    days = [day.period.last for day in told if day.period and year_of(day) is None]
    return {today.year + ((day.month, day.day) < (today.month, today.day)) for day in days}


def _is_now(context: Context, sentence: Sentence, at: int) -> bool:
    """Whether the clause of an anniversary puts it into the year of the draft."""
    text, (start, end) = context.text, sentence.clause_at(at)
    last = context.as_of.last
    soon = _SOON.search(text, start, end) and _NEW_YEAR < (last.month, last.day) < _EVE
    other = _OTHER_YEAR.search(text, start, end)
    near = other is not None and other[0] == "next month" and last.month < len(MONTHS)
    if _LEADS_UP.search(text, start, at) or (other and not near) or LATE.search(text, start, end):
        return False
    if _THIS_YEAR.search(text, start, end):
        return True
    return bool(soon) or (_NOW.search(text, start, end) is not None and not _OTHER_TENSE.search(text, start, end))
