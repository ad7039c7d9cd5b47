"""Classes that depend on the neighbours: "second" before a month, "and" inside a number, the hour before "pm"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.grammars import UNKNOWN
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NUMBER = "DAY ONE TEEN"
_THE_TIME = "THE+UNIT THE+UNITS THE+NEXT+UNIT THE+LAST+UNIT THE+NEXT+UNITS THE+LAST+UNITS"
_RULES = (
    # what stands before, the class, what stands after, the class it becomes
    ("A+UNIT AT+UNIT", "TO", f"{_NUMBER} NOON", "TOHOUR"),
    ("UNITS", "TO", "NOON DAY+AM ONE+AM TEEN+AM DAY+OCLOCK ONE+OCLOCK TEEN+OCLOCK", "TOHOUR"),
    ("HALF DAY ONE TEEN TENS NUM UNIT UNITS", "PASTHOUR", f"{_NUMBER} NOON", "PASTHOUR_"),
    ("", "PASTHOUR", "", "LAST"),
    ("", "TENS", "PASTHOUR_ ONE+PASTHOUR_", "TENSPAST"),
    ("IN FROM TO", "TENS", "TEEN TENS", "TEEN"),  # in twenty twenty
    ("TENSPAST", "ONE", "PASTHOUR_", "HOUR"),
    ("", "PASTHOUR_", "", "PASTHOUR"),
    ("", "SECOND", "UNIT WEEKDAY HALF MONTH FISCAL OF TO DASH LAST+UNIT LAST+WEEKDAY", "ORD"),
    ("", "SECOND", "AND+ORD", "ORD"),
    ("TENS EACH MONTH WEEKDAY", "SECOND", "", "ORD"),
    ("ORD+AND", "SECOND", "UNITS", "ORD"),
    ("HUNDRED THOUSAND", "AND", "ONE TEEN TENS", "NAND"),
    ("", "AND", "A+HALF HALF+UNITS", "PLUS"),
    ("DAY ONE TEEN", "AND", "A+UNIT+UNIT A+UNIT+UNITS A+UNIT+OF", "PLUS"),
    ("ORD+UNIT LAST+UNIT LAST+WEEKDAY", "IN", "MONTH YEAR", "OF"),
    ("ORD+WEEKDAY+DAYPART LAST+WEEKDAY+DAYPART LAST+WEEKDAY+NIGHT", "IN", "MONTH YEAR", "OF"),
    ("", "PEER", "UNIT+OF UNIT+LAST UNIT+A PERIOD+OF PERIOD+LAST PERIOD+A", "THAT"),
    ("", "YEAR", "UTC", "MILITARY"),
    ("HMS", "MILITARY", "UTC", "YEAR"),  # Dec 29 15:18:01 2003 UTC
    ("AT", "YEAR", "UNITS", "MILHOUR"),
    ("AT FROM TO", "CLOCK", "UNITS", "MILHOUR"),
    ("DAY ORD", "AND", "DAY+MONTH DAY+OF+MONTH ORD+MONTH ORD+OF+MONTH", "PAIR"),
    ("MONTH+DAY", "AND", "DAY", "PAIR"),
    ("MONTH+DAY", "COMMA", "DAY+AND+DAY DAY+PAIR+DAY", "PAIR"),
    ("MONTH+DAY+PAIR+DAY", "AND", "DAY", "PAIR"),
    ("CODE", "AND", "CODE+YEAR", "PAIR"),
    ("MONTH+ORD", "AND", "ORD", "PAIR"),
    ("BETWEEN+DAY BETWEEN+ORD BETWEEN+MONTH+DAY", "PAIR", "", "AND"),
    ("IN", "HMS", "", "LAP"),
    ("", "LATER", "THAN", "THAN"),
    ("", "THAT", "MONTH+DAY MONTH+ORD DAY+MONTH ORD+MONTH", "THAN"),  # said that 5 May was dry
    ("", "SLASH", "UNIT UNITS HOURS A+UNIT", "FRACTION"),
    ("", f"{_NUMBER} NUM", "AM OCLOCK PASTHOUR TONIGHT", "HOUR"),
    ("", f"{_NUMBER} NUM", "UNIT+PASTHOUR UNITS+PASTHOUR UNITS+TOHOUR", "HOUR"),
    ("", "DAY ONE TEEN", "NOON", "HOUR"),
    ("YEAR WEEKDAY DATE CLOCK+DASH", "DAY", "HOURS", "HOUR"),
    ("PASTHOUR AT TOHOUR", _NUMBER, "", "HOUR"),
    ("", "MILITARY", "UNITS", "MILHOUR"),
    ("UNIT", "A", "UNIT+AGO UNIT+LATER", "ONE"),
    ("", _NUMBER, "IN+DAYPART AT+NIGHT", "HOUR"),
    ("AT", "HOUR", "MONTH", "DAY"),  # as at 1 June
    ("MONTH SEASON HOLIDAY", "DAY TWO NUM TEEN TENS", "UNITS+AGO", "ONE"),  # Christmas 30 years ago
    ("A+UNIT", "OR", "ONE DAY", "ORTWO"),
    ("", "FALL", "OF+YEAR OF+YY OF+THAT OF+THIS OF+LAST OF+NEXT OF+TEEN OF+ONE OF+YEARSPAN", "SEASON"),
    ("", "FALL", "OF", "FALLING"),  # two years after the fall of the wall
    ("", "FALL", "", "SEASON"),
    ("MONTH", "HOUR", "IN+DAYPART AT+NIGHT NOON", "DAY"),
    ("MONTH", "DAY", _THE_TIME, "DAY_"),
    ("", f"{_NUMBER} TENS TWO NUM DECIMAL", _THE_TIME, "COUNT"),  # 45 the next day
    ("", "DAY_", "", "DAY"),
)
"""What becomes of which class, in this order. "THE" is the article, which has no class of its own."""


def reclasser(classes: dict[str, str]) -> Callable[[str], str]:
    """The function that applies the rules, in their order, to a class string of these classes."""
    spare = {**classes, "PASTHOUR_": "\x01", "FALLING": "\x02", "DAY_": "\x03", "COUNT": UNKNOWN}

    def one_of(names: str) -> str:
        return f"(?:{'|'.join(map(one, names.split()))})"

    def one(path: str) -> str:
        article, names = path.startswith("THE+"), path.removeprefix("THE+").split("+")
        return (" {2,}" if article else "") + " *".join(re.escape(spare[name]) for name in names)

    def needed(names: str) -> frozenset[str]:
        return frozenset(spare[path.split("+")[-1]] for path in names.split())

    anywhere = frozenset(spare.values())
    rules = []
    for before, names, after, becomes in _RULES:
        written = (f"({one_of(before)} *)" if before else "()") + one_of(names)
        written += f"(?= *{one_of(after)})" if after else ""
        left, right = (needed(part) if part else anywhere for part in (before, after))
        instead = rf"\g<1>{spare[becomes]}"
        rules.append(_Rule(needed(names), left, right, pattern(written), instead, frozenset(spare[becomes])))
    changing = frozenset().union(*(rule.of for rule in rules))
    around = (mark for rule in rules for mark in (rule.before, rule.after) if mark is not anywhere)
    telling = changing.union(*around)
    candidates: dict[frozenset[str], tuple[_Rule, ...]] = {}

    def reclass(codes: str) -> str:
        present = telling.intersection(codes)
        changeable = changing & present
        if changeable not in candidates:
            candidates[changeable] = tuple(_candidates(rules, changeable))
        for rule in candidates[changeable]:
            if not (rule.before.isdisjoint(present) or rule.after.isdisjoint(present)):
                present |= rule.becomes
                if rule.pattern.search(codes):
                    codes = rule.pattern.sub(rule.written, codes)
        return codes

    return reclass


class _Rule(NamedTuple):
    of: frozenset[str]
    """The classes that it changes."""
    before: frozenset[str]
    after: frozenset[str]
    """Classes of which a class string must hold one, before them and after them."""
    pattern: re.Pattern[str]
    written: str
    becomes: frozenset[str]


def _candidates(rules: list[_Rule], present: frozenset[str]) -> Iterator[_Rule]:
    """The rules for these classes and for those that other rules make of them."""
    for rule in rules:
        if not rule.of.isdisjoint(present):
            yield rule
            present |= rule.becomes
