"""Which length of time stands right beside the range that it is the length of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.lengths import is_before_noun

if TYPE_CHECKING:
    from factlint.mentions import Mention

TAKES_TIME = (
    r"(?:stoppage|strike|walkout|lockout|shutdown|closure|outage|downtime|interruption|absence|stay|visit|tour|journey|"
    r"trip|ride|drive|walk|hike|trek|crossing|passage|voyage|flight|run|march|climb|ascent|descent|expedition|siege|"
    r"war|campaign|occupation|blockade|reign|rule|tenure|term|period|spell|stretch|span|stint|interval|gap|wait|break|"
    r"pause|hiatus|session|shift|sitting|meeting|hearing|trial|match|concert|evening|marriage|courtship|residence|"
    r"residency|imprisonment|detention|captivity|confinement|internment|exile|apprenticeship|drought|season|festival|"
    r"exhibition|fast|swim|operation|sleep|window|duration|length|total|vigil|slog|marathon|lockdown|curfew|truce|"
    r"ceasefire|premiership|presidency|holiday|cruise|lease|tenancy|course|project|programme|program|retreat|day|night)"
)
"""What a length may be the length of: "a stoppage of six weeks", not "a delay of six weeks"."""
_NEXT_TO = r",?\s*\(?\s*(?:(?:running\s+)?from\s+|between\s+)?\Z"
_AND_NOUN = (
    r"\s+(?:[^\W\d_]+\s+)?(?:term|reign|rule|war|plan|period|stint|tenure|career|presidency|programme|program|project|"
    r"contract|drought|siege|occupation|campaign|tour|study|trial|spell|run|stay|mission|expedition|strike|festival|"
    r"fair|conference|summit|truce|ceasefire|agreement|lease|loan|budget|mandate|sentence|ban|boom|cycle|framework)"
    r",?\s*\(?\s*(?:from\s+|between\s+)?\Z"
)
_RUNS = (
    r"\s+(?:[^\W\d_]+\s+)?(?:[^\W\d_]+(?<![sS]))(?:,\s+|,?\s+(?:(?:which|that)\s+)?(?:runs|ran|running|lasts|lasted|lasting|"
    r"is held|was held|takes place|took place)\s+)(?:from|between)\s+\Z"
)
"""Between "the two-week" and its days: any noun in the singular, and a verb that tells when it is."""
PLANNED = r"(?:plan|program|programme|project|scheme|strategy|contract|deal|lease|agreement|mandate|framework|cycle)"
_TO_DO = rf"\s+(?:[^\W\d_]+\s+)?{PLANNED}\s+(?:to|for)\s+[^.;:()\d]{{3,90}}\s(?:from|between)\s+\Z"
"""Between "a three-year" and its years where they stand after what is planned: "plan to bring the show here from"."""
_IN_BRACKET = (
    r"\s+(?:(?:in|of|as|at|by|under|with|through|across|over|against)\s+(?:[^\W\d_]+\s+){0,4}[^\W\d_]+\s*\(|(?:in|at)\s+(?:[^\W\d_]+\s+){0,2}[^\W\d_]+,\s+"
    r"(?:from\s+)?)\Z"
)
_HEDGED = (
    r"(?:(?:just|only|exactly|some|about|around|roughly|nearly|almost|well|over|under|more|less|than|a|full|whole|"
    r"total|of)\s+){0,4}"
)
_AFTER_RANGE = pattern(
    r"\)?(?:,?\s+(?:lasted|lasting|lasts|takes|took|runs|ran|spanned|covers|covered)(?:\s+for)?|:|"
    rf",?\s+(?:for\s+)?(?:an?\s+|the\s+)?(?:[a-z]+\s+){{0,2}}?{TAKES_TIME}\s+of|,?\s+in all|"
    r",?\s+(?:that\s+is|i\.e\.|which\s+(?:is|was|makes|made)),?|\s*[(,]|"
    rf"\s*[–—]|,?\s+or|,?\s+for)\s*{_HEDGED}\Z",
    re.IGNORECASE,
)
_IN_ALL = pattern(r"\s+(?:at|in|as|for|with)\s+[^.;:,()\d]{2,40},\s*\Z")


def belong_together(text: str, length: Mention, span: Mention) -> bool:
    """Whether a length and a range are told of one thing by the words between them."""
    if length.end <= span.start:
        between = text[length.end : span.start]
        if "(" in between and text[span.end : span.end + 1] != ")":
            return False
        patterns = (_NEXT_TO, _AND_NOUN, _IN_BRACKET, *((_RUNS, _TO_DO) if is_before_noun(length) else ()))
        return any(re.match(pattern, between, re.IGNORECASE) for pattern in patterns)
    between = text[span.end : length.start]
    if re.match(r"\s+(?:in all|altogether|in total)\b", text[length.end :][:15]) and _IN_ALL.match(between):
        return True
    return _AFTER_RANGE.match(between) is not None
