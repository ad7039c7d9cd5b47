"""Enumerations whose items all begin with one word: "to open the hall, to hire a clerk, and to mend the roof".

The word tells where each item begins, so that an item may have commas, clauses and conjunctions of its own.
"""

from __future__ import annotations

from factlint.patterns import pattern
from factlint.rules.reading.enumeration import Enumeration

_DOING = r"(?=(?: [a-z]+ly)? [a-z]+ing\b)"
_TO_DO = (
    r"(?! (?:the|an?|this|that|these|those|its?|his|her|their|our|my|your|him|them|us|me|all|both|each|every|some|any|"
    r"no|which|whom|whose|what|date|be sure|[A-Z0-9])\b)(?= [a-z])"
)
_LEADS = {
    "to": _TO_DO, "by": _DOING, "for": _DOING, "in": _DOING, "that": r"(?= [a-z])", "whether": r"(?= )",
    "how": r"(?= )", "why": r"(?= )", "because": r"(?! of\b)(?= )",
}  # fmt: skip
"""The words that may begin all items, and what must follow them there."""
_FIRST = pattern("|".join(lead + follows for lead, follows in _LEADS.items()))
_NEXT = {
    lead: pattern(rf"(?:(?P<stop>[,;]) (?P<or>(?:and|or) )?|(?P<joined> (?:and|or) )){lead}\b{follows}")
    for lead, follows in _LEADS.items()
}
_OPEN = pattern(r"(?:…|\.\.\.|\b(?:etc|so on|so forth|others?|not)\b)")
"""What leaves more to be told, or tells what is no item: "to stay, and not to go"."""
_ENDS = pattern(r"[—:?!)\n]|\s[–-]\s")


def read_parallel(text: str, start: int, limit: int) -> Enumeration | None:
    """Read the enumeration that begins at `start` and ends before `limit`; `None` where no word begins all its items.

    Where no comma stands before the word, it may also begin something within an item.
    """
    lead = _FIRST.match(text, start, limit)
    if lead is None:
        return None
    ended = _ENDS.search(text, start, limit)
    stop = ended.start() if ended else limit
    word = lead[0]
    marks = list(_NEXT[word].finditer(text, start, stop))
    if not marks or not (marks[-1]["or"] or marks[-1]["joined"]) or _OPEN.search(text, start, stop):
        return None
    stop -= text.endswith(".", start, stop)
    ends = [*(mark.start() for mark in marks), stop]
    starts = [start, *(mark.end() - len(word) for mark in marks)]
    serial = any(mark["or"] for mark in marks)  # what is joined after it is within the last item
    least = 1 + sum(mark["stop"] is not None or (mark is marks[-1] and not serial) for mark in marks)
    return Enumeration(tuple(zip(starts, ends, strict=True)), least, len(ends), closed=True)
