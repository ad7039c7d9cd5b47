"""The date that a draft itself says it speaks from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from factlint.patterns import pattern
from factlint.values import Period

if TYPE_CHECKING:
    from factlint.documents.document import Block

_KEYS = ("as_of", "as-of", "date", "published", "pubdate", "publish_date", "publishDate")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?i:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = (
    rf"(?:(?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})|(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?\s(?P<m1>{_MONTH}),?\s(?P<y1>[0-9]{{4}})"
    rf"|(?P<m2>{_MONTH})\s(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?,\s(?P<y2>[0-9]{{4}}))"
)
_WEEKDAY = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
_ZONE = r"(?:\s?(?:Z|[A-Z]{2,4}|[+-][0-9]{2}:?[0-9]{2}))?"
_TIME = rf"(?:[,T\s]\s?(?:at\s)?[0-9]{{1,2}}[:.][0-9]{{2}}(?:[:.][0-9]{{2}})?\s?(?:[ap]\.?m\.?)?{_ZONE})?"
_WHOLE = pattern(
    rf"\s*(?:(?:published|posted|updated|last updated|date|dated|issued)(?:\son)?:?\s|"
    rf"(?:(?:press|news|media) release|newsletter|bulletin|statement)(?:,|:|\sof)?\s)?{_WEEKDAY}{_DAY}{_TIME}\s*",
    re.IGNORECASE,
)
_PLACE = r"(?:[A-Z][\w.’' -]{1,40}(?:,\s[A-Z][\w. ]{1,20})?,\s)?"
_DATELINE = pattern(rf"{_PLACE}\(?{_WEEKDAY}{_DAY}\)?\s?(?:\([A-Z][\w\s/.]{{1,20}}\)\s?)?(?:—|–|--|-)\s(?![0-9])")
_NAME = pattern(r"(?P<iso>[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)(?![0-9])")
_DASHES = ("— ", "– ", "- ")
_FIRST_BLOCKS = 6


def dated(metadata: Mapping[str, Any], name: str, text: str, blocks: Sequence[Block]) -> tuple[Period | None, str]:
    """The date in the front matter, in the file's name, or on a line at the top, and which of these it was."""
    own = metadata.get("factlint")
    for values in (own if isinstance(own, Mapping) else {}, metadata):
        for key in _KEYS:
            if key in values and (found := _period(str(values[key]))) is not None:
                return found, "front matter"
    stem = name.replace("\\", "/").rpartition("/")[2]
    match = _NAME.match(stem) if stem[:4].isdecimal() else None
    if match and (found := _parsed(match["iso"])):
        return found, "file name"
    return _dateline(text, blocks)


def _dateline(text: str, blocks: Sequence[Block]) -> tuple[Period | None, str]:
    paragraphs = 0
    for block in blocks[:_FIRST_BLOCKS]:
        if block.kind not in ("paragraph", "heading"):
            continue
        words = text[block.start : min(block.end, block.start + 200)]
        match = None
        # The patterns are large, so what they need is looked for first: most drafts have no such line.
        if len(words) <= 80 and (words[-1].isalnum() or words.endswith(")")) and any(map(str.isdecimal, words)):
            match = _WHOLE.fullmatch(words)
        if match is None and paragraphs == 0 and any(dash in words[:120] for dash in _DASHES):
            match = _DATELINE.match(words)
        paragraphs += block.kind == "paragraph"
        if match and (found := _of_match(match)):
            return found, "dateline"
    return None, ""


def _period(value: str) -> Period | None:
    """The day, month or year that a value of the front matter begins with."""
    text = value.strip()
    if match := re.match(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?=\Z|[T\s])", text):
        return _parsed(match[0])
    match = re.match(_WEEKDAY + _DAY, text, re.IGNORECASE)
    return _of_match(match) if match else None


def _of_match(match: re.Match[str]) -> Period | None:
    if match["iso"]:
        return _parsed(match["iso"])
    day, month, year = (match[f"{part}1"] or match[f"{part}2"] for part in "dmy")
    try:
        return Period.of_day(date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day)))
    except ValueError:
        return None


def _parsed(iso: str) -> Period | None:
    try:
        return Period.parse(iso)
    except (ValueError, OverflowError):
        return None
