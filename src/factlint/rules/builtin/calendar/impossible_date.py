"""C02: a day that its month does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.dates import MONTH
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = {"feb": 2, "apr": 4, "jun": 6, "sep": 9, "nov": 11}
_MONTH = r"(?P<month>Feb(?:ruary|\.)?|Apr(?:il|\.)?|June?\.?|Sept?(?:ember|\.)?|Nov(?:ember|\.)?)"
_DAY = r"(?P<day>29|30|31)(?:st|th)?"
_YEAR = r"(?:,?\s+(?P<year>[12][0-9]{3})\b(?![\d.,]*\d))?"
_MONTH_FIRST = rf"\b{_MONTH}\s+{_DAY}\b(?![.,:/%]?\d|[-–/]\w){_YEAR}"
_DAY_FIRST = (
    rf"(?<![\d.,:/$£€-]){_DAY}\s+(?:of\s+|day\s+of\s+)?{_MONTH}(?:\b|(?=,?\s+[a-z\d]))(?!\s*[\d]{{1,2}}\b){_YEAR}"
)
_ISO = r"(?<![\w./-])(?P<year>[12][0-9]{3})-(?P<month>02|04|06|09|11)-(?P<day>29|30|31)(?![\w/-]|\.\d)"
_PATTERNS = tuple(map(pattern, (_MONTH_FIRST, _DAY_FIRST, _ISO)))
_ANY_MONTH = f"(?P<month>{MONTH})"
_TOO_MANY = r"(?P<day>3[2-9]|[4-9][0-9])"
_NO_DAY = tuple(
    map(
        pattern,
        (
            rf"(?i:\bthe\s){_TOO_MANY}(?:nd|rd|th|st)\s+(?:day\s+)?of\s+{_ANY_MONTH}\b(?![’']s)",
            rf"\b{_ANY_MONTH}\s+{_TOO_MANY}(?:nd|rd|th|st)?,\s+(?P<year>[12][0-9]{{3}})\b(?![\d.,]*\d)",
            rf"\b(?:on|until|till|since|dated)\s{_TOO_MANY}\s+{_ANY_MONTH}\s+(?P<year>[12][0-9]{{3}})\b(?![\d.,]*\d)",
        ),
    )
)
"""A day that no month has."""
_MANY = pattern(r"\b(?:3[2-9]|[4-9][0-9])(?:[a-z]{2})?(?:,|\s+(?:of\s+|day\s+of\s+)?[A-Z])")
"""What is looked for before them."""
_GOES_ON = pattern(
    r"\s*(?:$|\n|[.;:)\]!?—–,\"”’]|(?:and|or|but|at|in|as|by|for|from|to|until|till|through|with|when|where|while|"
    r"after|before|is|was|will|would|has|had|because|if|so|that|which|who|on|the|this|it|he|she|they|we)\b)"
)
_IN = pattern(r"\b[Ii]n\s\Z")
"""Before a month alone, whose number counts something: "in June 31 of the 45 boats"."""
_ON = pattern(r"\b(?:[Oo]n|dated)\s\Z")
"""Before a month that only a day follows."""
_OF_DATES = pattern(
    r"\b(?:no such|not? exist|nonexist\w+|non-exist\w+|impossible|(?:not|a|no|an?y) valid|are valid|"
    r"valid dates?|invalid|illegal|leap|calendar|"
    r"incorrect|wrong|has only|have only|does not have|parse[sd]?|rejects?|rejected|accept(?:s|ed|ing)?|"
    r"normali[sz]e[sd]?|raises?|error|date ?pickers?|validat\w+|parsers?|rolls? over)\b",
    re.IGNORECASE,
)
_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


@rule(
    "C02",
    "impossible-date",
    words=f"{' '.join(f'{name} {name[:3]}' for name in MONTHS).lower()} sept -",
    quoted="silent",
    severity="error",
    measured=on_all_prose(right=7, read=7),
    bad=[
        "The licence is valid from «2024-11-31» and renewed each year.",
        "The licence for fiscal 1987, ending «September 31», was renewed.",
        "Applications close on «29 February 2023».",
        "The season ends «Nov. 31».",
        "Send it by the «31st of June».",
        "Applications close on «30 Feb. 2024».",
        "The lease ran until «2021-04-31».",
        "The hall is let from the 28th of May to «the 33rd of May», and again in June.",
        "The note is dated «March 32, 1871» in another hand.",
        "| Stage | Ends |\n|---|---|\n| Plan | 2026-03-31 |\n| Build | «2026-06-31» |\n",
    ],
    good=[
        "The string 2024-11-31 is not valid.",
        "The hall is let from the 28th of May to the 31st of May, and again in June.",
        "The 43rd of March's regiments was lost.",
        "Our calendar widget used to accept 31 June without a word.",
        "She was one of 42 May 1968 students who wrote of it.",
        "| Stage | Ends |\n|---|---|\n| Plan | 2026-03-31 |\n| Build | 2026-06-30 |\n",
        "The form took 2012-04-31, which is incorrect.",
        "Applications close on 29 February 2024.",
        "Output was higher in June 30 years ago.",
        "In April 31 companies filed for relief.",
        "They filed 12 claims in April and in June 31, all of them late.",
        "Sweden used a 30 February in 1712.",
        "There is no such day as 31 November.",
        "The season ends on Nov. 30.",
        Example("| Contract | Close |\n|---|---|\n| Feb 31 | 4.10 |\n", name="prices.md"),
    ],
)
def impossible_date(context: Context) -> Iterator[Problem]:
    """A date names a day that the month does not have: 31 November, 29 February in a common year.

    Only the days from 29 on count, and only where the words around them read on as after a date: "In April 31 companies
    filed" is no date. Silent inside quotation marks, in table cells without a year (months of contracts stand
    there), for years before 1753, and where the sentence speaks of the calendar itself ("no such day as 30 February").

    The fix offers the last day of the month; it is not applied, because the month may be the wrong half.
    """
    for start, end, day, month, year in sorted(set(_dates(context.text))):
        if day <= _last_day(month, year) or (year is not None and year < 1753) or _spared(context, start, end, year):
            continue
        last = _last_day(month, year)
        name = MONTHS[month - 1]
        written = context.text[start:end]
        digits = re.search(rf"(?<!\d){day}(?:st|nd|rd|th)?(?!\d)", written)
        fixes = []
        if digits:
            ending = ("th" if last != 31 else "st") if digits[0][-1].isalpha() else ""
            edit = Edit(start + digits.start(), start + digits.end(), f"{last}{ending}")
            fixes.append(Fix(f"write {last} {name}, the last day of the month", (edit,), "display"))
        in_year = f" in {year}" if month == 2 and year is not None else ""
        yield Problem(start, end, f"{name} has {last} days{in_year}; there is no {day} {name}.", fixes=tuple(fixes))


def _dates(text: str) -> Iterator[tuple[int, int, int, int, int | None]]:
    for written in _NO_DAY if _MANY.search(text) else ():
        for match in written.finditer(text):
            number = next(index for index, name in enumerate(MONTHS, 1) if name[:3] == match["month"][:3])
            year = int(match.groupdict().get("year") or 0) or None
            yield match.start(), match.end(), int(match["day"]), number, year
    if not re.search(r"(?:29|30|31)(?!\d)", text):
        return
    for written in _PATTERNS:
        for match in written.finditer(text):
            month = match["month"]
            number = int(month) if month.isdecimal() else _SHORT[month[:3].lower()]
            year = int(match["year"]) if match["year"] else None
            before = text[max(match.start() - 6, 0) : match.start()]
            counts = _IN.search(before) or not (_ON.search(before) or _GOES_ON.match(text, match.end()))
            if written is _PATTERNS[0] and year is None and counts:
                continue
            yield match.start(), match.end(), int(match["day"]), number, year


def _last_day(month: int, year: int | None) -> int:
    if month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _LONGEST.get(month, 31)


def _spared(context: Context, start: int, end: int, year: int | None) -> bool:
    block = context.document.block_at(start)
    if (block is not None and block.kind == "cell" and year is None) or context.quoted(start, end):
        return True
    first, last = context.document.sentence_at(start)
    first, last = max(first, start - 400), min(last, end + 400)
    sentence = context.text[first:last]
    return _OF_DATES.search(sentence) is not None or any(
        int(year) < 1753 for year in re.findall(r"(?<![\d.,$£€])[12][0-9]{3}(?![\d%]|[.,]\d)", sentence)
    )
