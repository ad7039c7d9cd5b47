"""PROVISIONAL dates by a few regular expressions, until the grammar of times stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.mention import Mention
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = "January February March April May June July August September October November December".split()
_NUMBERS = {name.lower(): index for index, name in enumerate(_MONTHS, 1)}
_NUMBERS |= {name[:3].lower(): index for index, name in enumerate(_MONTHS, 1)}
_MONTH = "|".join(_MONTHS) + "|" + "|".join(name[:3] + r"\.?" for name in _MONTHS)
_DATE = re.compile(
    rf"(?P<iso>\b\d{{4}}-\d\d-\d\d\b)|(?P<dmy>\b(?P<d1>\d{{1,2}}) (?P<m1>{_MONTH})(?:,? (?P<y1>\d{{4}}))?\b)"
    rf"|(?P<mdy>\b(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:, (?P<y2>\d{{4}}))?\b(?! *%))"
    rf"|(?P<my>\b(?P<m3>{_MONTH}),? (?P<y3>\d{{4}})\b)"
    rf"|(?P<year>(?<![\d.,$€£])\b(?:1[5-9]|20)\d\d\b(?![,.]?\d|%| (?:members|people)))"
)


def find_dates(text: str, year: int | None) -> Iterator[Mention]:
    """Dates with a month, and bare years."""
    for match in _DATE.finditer(text):
        groups = match.groupdict()
        value = match.group()
        if groups["dmy"] or groups["mdy"]:
            month = _NUMBERS[(groups["m1"] or groups["m2"]).lower().rstrip(".")]
            stated = groups["y1"] or groups["y2"] or year or "XXXX"
            value = f"{stated}-{month:02}-{int(groups['d1'] or groups['d2']):02}"
        elif groups["my"]:
            value = f"{groups['y3']}-{_NUMBERS[groups['m3'].lower().rstrip('.')]:02}"
        try:
            period = None if value.startswith("X") else Period.parse(value)
        except ValueError:
            continue
        yield Mention(match.start(), match.end(), match.group(), "date", value, period=period)
