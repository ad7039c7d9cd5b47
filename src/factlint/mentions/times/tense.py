"""Whether the words around a time look back or ahead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.mentions.times.values import Direction

_REACH = 200
_NOTE = 60
_AHEAD = (
    "will|won't|'ll|’ll|shall|(?:is|are|am) (?:going )?to|plans?|planned|planning|scheduled|expects?|expected|due"
    "|upcoming|would|must|should|let's|let’s|please|deadline|intends?|tomorrow|postponed|delayed|extended|adjourned"
    "|deferred|rescheduled"
)
_BACK = (
    "was|were|had|did|said|been|has|have|came|went|took|made|got|left|won|lost|led|held|met|saw|told|gave|found|became"
    "|rose|fell|began|ran|sent|put|cut|hit|shot|sold|bought|brought|thought|spoke|wrote|fought|built|ago|last|since"
    "|died|grew|kept|paid|struck|drew|broke|chose|drove|flew|knew|laid|lay|rode|sank|sat|shook|spent|stood|stole|swore"
    "|taught|threw|wore|felt|bore|beat|blew|caught|ate|forgot|froze|hung|lit|slept|slid|split|spread|stuck|swept|tore"
    "|withdrew|[a-z]{2,20}ed"
)
_PARTICIPLE = "(?: (?:not|to|be|have|been|[a-z]{2,20}ly)){0,3}+(?: [a-z]{2,20}ed)?"
"""What follows a word that looks ahead and goes with it: "will not be signed"."""
_NOW = "is|are|am|be|do|does|says|[a-z]{3,20}ing"
_VERB = re.compile(rf"\b(?:(?P<ahead>(?:{_AHEAD}){_PARTICIPLE})|(?P<back>{_BACK})|(?P<now>{_NOW}))\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?;\n](?=\s|$)")


def direction(text: str, start: int, end: int) -> Direction:
    """Where the sentence around `text[start:end]` looks: the nearest verb before decides, else the first one after.

    A note without any verb ("Thursday 8:00, room 5") looks ahead; a sentence that does not tell is read as news.
    """
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    after = _STOP.split(text[end : end + _REACH], 1)[0]
    verbs_before, verbs_after = list(_VERB.finditer(before)), list(_VERB.finditer(after))
    telling = [verb for verb in (*reversed(verbs_before), *verbs_after) if not verb["now"]]
    if telling:
        return "future" if telling[0]["ahead"] else "past"
    return "past" if verbs_before or verbs_after or len(before) + len(after) > _NOTE else "next"
