"""Whether the words around a time look back or ahead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.mentions.times.values import Direction

_REACH = 200
_AHEAD = (
    "will|won't|'ll|’ll|shall|(?:is|are|am) (?:going )?to|plans?|planned|planning|scheduled|expects?|expected|due|upcoming"
    "|would|must|should|let's|let’s|please|deadline|intends?|tomorrow|postponed|delayed|extended|adjourned|deferred|rescheduled"
)
_BACK = (
    "was|were|had|did|said|been|has|have|came|went|took|made|got|left|won|lost|led|held|met|saw|told|gave|found|became|rose|fell"
    "|began|ran|sent|put|cut|hit|shot|sold|bought|brought|thought|spoke|wrote|fought|built|ago|last|since|died|grew|kept|paid|[a-z]{2,20}ed"
)
_VERB = re.compile(
    rf"\b(?:(?P<ahead>{_AHEAD})|(?P<back>{_BACK})|(?P<now>is|are|am|be|do|does|says|[a-z]{{3,20}}ing))\b", re.IGNORECASE
)
_STOP = re.compile(r"[.!?;\n](?=\s|$)")


def direction(text: str, start: int, end: int) -> Direction:
    """Where the sentence around `text[start:end]` looks: the nearest verb before decides, else the first one after.

    A note without any verb ("Thursday 8:00, room 5") looks ahead; a sentence that does not tell is read as news.
    """
    before = text[max(0, start - _REACH) : start]
    for stop in _STOP.finditer(before):
        cut = stop.end()
    before = before[cut:] if _STOP.search(before) else before
    after = text[end : end + _REACH]
    stop_after = _STOP.search(after)
    after = after[: stop_after.start()] if stop_after else after
    last = None
    for match in _VERB.finditer(before):
        if match["ahead"] or match["back"]:
            last = match
    found = last or next((match for match in _VERB.finditer(after) if match["ahead"] or match["back"]), None)
    if found is None:
        return "past" if _VERB.search(before) or _VERB.search(after) or len(before) + len(after) > 60 else "next"
    return "future" if found["ahead"] else "past"
