"""Classes that depend on the neighbours: "second" before a month, "and" inside a number, the hour before "pm"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER = "DAY ONE TEEN"
_RULES = (
    # what stands before, the class, what stands after, the class it becomes
    ("A+UNIT AT+UNIT", "TO", f"{_NUMBER} NOON", "TOHOUR"),
    ("HALF DAY ONE TEEN TENS NUM UNIT UNITS", "PASTHOUR", f"{_NUMBER} NOON", "PASTHOUR_"),
    ("", "PASTHOUR", "", "LAST"),
    ("", "PASTHOUR_", "", "PASTHOUR"),
    ("", "SECOND", "UNIT WEEKDAY HALF MONTH FISCAL OF TO DASH", "ORD"),
    ("", "SECOND", "AND+ORD", "ORD"),
    ("TENS EACH MONTH WEEKDAY", "SECOND", "", "ORD"),
    ("HUNDRED THOUSAND", "AND", "ONE TEEN TENS", "NAND"),
    ("", "AND", "A+HALF HALF+UNITS", "PLUS"),
    ("DAY ORD", "AND", "DAY+MONTH DAY+OF+MONTH ORD+MONTH ORD+OF+MONTH", "PAIR"),
    ("BETWEEN+DAY BETWEEN+ORD", "PAIR", "", "AND"),
    ("", "SLASH", "UNIT UNITS HOURS A+UNIT", "FRACTION"),
    ("", f"{_NUMBER} NUM", "AM OCLOCK PASTHOUR TONIGHT", "HOUR"),
    ("", f"{_NUMBER} NUM", "UNIT+PASTHOUR UNITS+PASTHOUR", "HOUR"),
    ("PASTHOUR AT TOHOUR", _NUMBER, "", "HOUR"),
    ("", "MILITARY", "UNITS", "MILHOUR"),
    ("UNIT", "A", "UNIT+AGO UNIT+LATER", "ONE"),
    ("", _NUMBER, "IN+DAYPART AT+NIGHT", "HOUR"),
    ("MONTH", "HOUR", "IN+DAYPART AT+NIGHT", "DAY"),
)


def reclasser(classes: dict[str, str]) -> Callable[[str], str]:
    """The function that applies the rules, in their order, to a class string of these classes."""
    spare = {**classes, "PASTHOUR_": "\x01"}

    def one_of(names: str) -> str:
        paths = [" *".join(re.escape(spare[name]) for name in path.split("+")) for path in names.split()]
        return f"(?:{'|'.join(paths)})"

    def needed(names: str) -> frozenset[str]:
        return frozenset(spare[path.split("+")[-1]] for path in names.split())

    rules = []
    for before, names, after, becomes in _RULES:
        pattern = (f"({one_of(before)} *)" if before else "()") + one_of(names)
        pattern += f"(?= *{one_of(after)})" if after else ""
        marks = [needed(part) for part in (names, before, after) if part]
        rules.append((marks, pattern, rf"\g<1>{spare[becomes]}"))

    def reclass(codes: str) -> str:
        for marks, pattern, replacement in rules:
            if not any(mark.isdisjoint(codes) for mark in marks):
                codes = re.sub(pattern, replacement, codes)
        return codes

    return reclass
