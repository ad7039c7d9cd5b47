"""Figures that several figures make together: "5 feet and 10 inches", "3 dollars 50 cents", "6 and 13 kg"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.values import Quantity, exact, exact_text
from factlint.values.units import unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.mentions.mention import Mention

_GAP = re.compile(r"(?:,? and|,)? ")
_LIST_GAP = re.compile(r"(?:,? (?:and|or)|,) ")
_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$)")
_IS_CENTS = re.compile(r"(?:cents?|[cp¢]|pence|penny|pennies|sens?|centavos?)\Z", re.IGNORECASE)


def compounds(mentions: Iterable[Mention], text: str) -> Iterator[Mention]:
    """The mentions, those that state one amount in falling units as one mention in the smallest of them."""
    before: Mention | None = None
    for mention in mentions:
        if before is not None:
            whole = _whole(before, mention, text)
            if whole is None:
                yield before
            before = whole or mention
        else:
            before = mention
    if before is not None:
        yield before


def _whole(left: Mention, right: Mention, text: str) -> Mention | None:
    """Both mentions as one, where they state one amount."""
    if right.start - left.end > 6 or _GAP.fullmatch(text, left.end, right.start) is None:
        return None
    one, other = left.quantity, right.quantity
    if one is None or other is None or not isinstance(one.number, int) or other.number is None or one.number < 0:
        return None
    if left.kind == right.kind == "quantity":
        return _measured(left, right, text)
    if left.kind == "money" and one.quantum == 1 and _is_small_change(left, right, text):
        part = other.number if right.kind == "money" else Fraction(other.number, 100)
        return _joined(left, right, text, Quantity(one.number, one.number, one.unit, one.bound, Fraction(1, 100)), part)
    return None


def _measured(left: Mention, right: Mention, text: str) -> Mention | None:
    larger, smaller = unit(left.unit or ""), unit(right.unit or "")
    if larger is None or smaller is None or larger.dimension != smaller.dimension or larger.zero != smaller.zero:
        return None
    ratio = Fraction(larger.factor) / Fraction(smaller.factor)
    one, other = left.quantity, right.quantity
    assert one is not None
    assert other is not None
    if ratio <= 1 or one.number is None or other.number is None or not 0 < other.number < ratio:
        return None
    amount = exact(one.number * ratio)
    return _joined(left, right, text, Quantity(amount, amount, smaller.symbol, one.bound, other.quantum), other.number)


def _is_small_change(left: Mention, right: Mention, text: str) -> bool:
    assert right.quantity is not None
    number = right.quantity.number
    if number is None:
        return False
    if right.kind == "money":
        return bool(_IS_CENTS.search(right.text)) and number < 1 and right.unit in ("$", left.unit, "GBP")
    figures = right.text.isdigit() and len(right.text) == 2
    return right.kind == "number" and figures and _ENDS.match(text, right.end) is not None


def _joined(left: Mention, right: Mention, text: str, base: Quantity, part: Fraction | int) -> Mention:
    assert base.low is not None
    amount = exact(base.low + part)
    quantity = replace(base, low=amount, high=amount)
    return replace(
        left,
        end=right.end,
        text=text[left.start : right.end],
        value=exact_text(amount),
        unit=base.unit,
        quantity=quantity,
    )
