"""PROVISIONAL finder: a few regular expressions, until the grammars stand. Replace wholesale."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from factlint.mentions.mention import Mention
from factlint.values import Period, Quantity

_W = dict(zip("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split(), [*range(21), 30, 40, 50, 60, 70, 80, 90], strict=True))
_MON = "January February March April May June July August September October November December".split()
_MONTH = {m.lower(): i + 1 for i, m in enumerate(_MON)} | {m[:3].lower(): i + 1 for i, m in enumerate(_MON)}
_M = "|".join(_MON) + "|" + "|".join(m[:3] + r"\.?" for m in _MON)
_SCALE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "m": 10**6, "bn": 10**9}
_RX = re.compile(
    rf"(?P<iso>\b\d{{4}}-\d\d-\d\d\b)|(?P<dmy>\b(?P<d1>\d{{1,2}}) (?P<m1>{_M})(?:,? (?P<y1>\d{{4}}))?\b)|(?P<mdy>\b(?P<m2>{_M}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:, (?P<y2>\d{{4}}))?\b(?! *%))"
    rf"|(?P<my>\b(?P<m3>{_M}),? (?P<y3>\d{{4}})\b)|(?P<year>(?<![\d.,$€£])\b(?:1[5-9]|20)\d\d\b(?![,.]?\d|%| (?:members|people)))"
    rf"|(?P<num>(?P<cur>[$€£])?(?P<n>(?<![\d.])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ord>st|nd|rd|th)?\b|\b(?P<w>(?:{'|'.join(_W)})(?:-(?:{'|'.join(_W)}))?)\b)(?P<sc>[ -]?(?:hundred|thousand|million|billion|trillion|bn|m)\b)?(?P<pc> ?%| per ?cent\b)?(?P<u>[ -](?P<un>year|month|week|day|hour|km|mile|metre|kg|foot|feet)s?\b)?(?P<old>-old\b| old\b)?",
    re.IGNORECASE,
)
_CUR = {"$": "$", "€": "EUR", "£": "GBP"}
_DUR = {"year": "P%sY", "month": "P%sM", "week": "P%sW", "day": "P%sD", "hour": "PT%sH"}


def find_mentions(text: str, *, as_of: date | str | None = None, locale: str = "en") -> tuple[Mention, ...]:
    """Return the mentions of `text` in order."""
    when = Period.parse(as_of) if isinstance(as_of, str) else Period.of_day(as_of) if as_of else None
    out = []
    for m in _RX.finditer(text):
        s, e, t, g = m.start(), m.end(), m.group(), m.groupdict()
        try:
            if g["iso"]:
                out.append(Mention(s, e, t, "date", t, period=Period.parse(t)))
            elif g["dmy"] or g["mdy"]:
                d, mo, y = int(g["d1"] or g["d2"]), _MONTH[(g["m1"] or g["m2"]).lower().rstrip(".")], g["y1"] or g["y2"]
                year = int(y) if y else when.start.year if when else None
                v = f"{year or 'XXXX'}-{mo:02}-{d:02}"
                out.append(Mention(s, e, t, "date", v, period=Period.parse(v) if year else None))
            elif g["my"]:
                v = f"{g['y3']}-{_MONTH[g['m3'].lower().rstrip('.')]:02}"
                out.append(Mention(s, e, t, "date", v, period=Period.parse(v)))
            elif g["year"]:
                out.append(Mention(s, e, t, "date", t, period=Period.parse(t)))
            else:
                raw = g["n"]
                n = Fraction(raw.replace(",", "")) if raw else Fraction(sum(_W[p] for p in g["w"].lower().split("-")))
                q = Fraction(1, 10 ** len(raw.split(".")[1])) if raw and "." in raw else Fraction(1)
                k = _SCALE[g["sc"].strip(" -").lower()] if g["sc"] else 1
                n, q = n * k, q * k
                n = int(n) if n.denominator == 1 else n
                unit = g["un"].lower() if g["un"] else None
                if g["ord"]:
                    out.append(Mention(s, e, t, "ordinal", str(n), quantity=Quantity(n, n)))
                elif g["pc"]:
                    out.append(Mention(s, e, t, "percent", Quantity(n, n).text(), quantity=Quantity(n, n, "%", "exact", q)))
                elif g["cur"]:
                    out.append(Mention(s, e, t, "money", Quantity(n, n).text(), _CUR[g["cur"]], quantity=Quantity(n, n, _CUR[g["cur"]], "exact", q)))
                elif unit in _DUR:
                    out.append(Mention(s, e, t, "age" if g["old"] else "duration", _DUR[unit] % n, quantity=Quantity(n, n, unit, "exact", q)))
                else:
                    out.append(Mention(s, e, t, "quantity" if unit else "number", Quantity(n, n).text(), unit, quantity=Quantity(n, n, unit, "exact", q)))
        except ValueError:
            continue
    return tuple(out)
