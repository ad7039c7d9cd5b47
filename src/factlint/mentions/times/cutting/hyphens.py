"""Hyphens: those that make one attribute of the tokens beside them, and those of compounds that are no times."""

from __future__ import annotations

_COUNTS = frozenset("DAY TWO NUM YEAR ONE TEEN TENS HUNDRED DECIMAL HALF FEW FRACTION".split())
_ATTRIBUTES = _COUNTS | frozenset("EARLY ORD SECOND LAST PRIOR ALL UNIT A".split())
_ATTRIBUTED = frozenset("UNIT UNITS SECOND HALF NIGHT DAYPART DAYPARTS SEASON AGO LATER LONG EDGE".split())
SUSPENDED = frozenset(("ORD", "EARLY"))
"""Classes after which a hyphen at the end of a chunk stands for what follows: "18th- and 19th-century"."""
_LINKED = frozenset(
    (
        *(("TEEN", "DECADE"), ("AND", "A"), ("A", "HALF"), ("HALF", "PASTHOUR"), ("TO", "EARLY")),
        *(("ORD", "TO"), ("SECOND", "TO"), ("TO", "LAST"), ("ORD", "LAST"), ("SECOND", "LAST"), ("FISCAL", "UNIT")),
    )
)
"""Classes that a hyphen links: an attribute with what it describes ("two-day"), and links within longer ones."""


def joins(left: str, right: str) -> bool:
    """Whether a hyphen between tokens of these classes makes one attribute of them: "two-day", "mid-May"."""
    if left in _ATTRIBUTES and right in _ATTRIBUTED:
        return True
    if left == "EARLY" or (left == "TENS" and right in ("ONE", "ORD", "SECOND")):
        return True
    if left == "EDGE" and right in ("YEAR", "MONTH"):
        return True
    return (left, right) in _LINKED or (right == "AND" and left in (*_COUNTS, "UNIT"))


def heads_compound(names: list[str]) -> bool:
    """Whether the unit at the head of a chunk is part of another word: "day-care", "year-round", "months-long"."""
    if names[:3] == ["UNITS", "DASH", "LONG"]:
        return True
    return names[0] in ("UNIT", "UNITS", "SECOND") and names[1:3] == ["DASH", ""]
