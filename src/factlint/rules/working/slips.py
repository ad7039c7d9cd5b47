"""Slips of the pen: how a figure that is wrong still shows which figure was meant."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.values import Exact, Quantity

_NEAR = Fraction(1, 3)
"""How far from what it should be, as a share of that, a figure may be that was meant for it."""
_CLOSE = Fraction(3, 100)
_FEWEST = 2
"""More digits than these must agree."""
_SCALES = (10, 100, 1000)
"""Factors of a point or a scale word in the wrong place."""
_TIMES = frozenset({"second", "minute", "hour", "s", "min", "h"})
_MINUTES = 60


def is_slip(quantity: Quantity, meant: Exact) -> bool:
    """Whether a figure is near enough to another number to have been meant for it."""
    stated, wanted = Fraction(quantity.number or 0), Fraction(meant)
    if stated <= 0 or wanted <= 0:
        return False
    if abs(stated - wanted) <= wanted * _NEAR:
        return True
    ratio = stated / wanted if stated > wanted else wanted / stated
    if any(abs(ratio / scale - 1) <= _CLOSE for scale in ((*_SCALES, _MINUTES) if _is_of_time(quantity) else _SCALES)):
        return True
    return differ_in_a_digit(quantity, wanted) or _has_a_digit_more(*_digits(quantity, wanted))


def _is_of_time(quantity: Quantity) -> bool:
    return not _TIMES.isdisjoint((quantity.unit or "").split("/"))


def differ_in_a_digit(quantity: Quantity, meant: Fraction) -> bool:
    """Whether one digit is another, or two that stand side by side have changed places."""
    one, other = _digits(quantity, meant)
    zeros = min(len(digits) - len(digits.rstrip("0")) for digits in (one, other))
    one, other = one[: len(one) - zeros], other[: len(other) - zeros]
    return len(one) > 1 and are_a_digit_apart(one, other)


def are_a_digit_apart(one: str, other: str) -> bool:
    """Whether of two rows of digits one digit is another, or two that stand side by side have changed places."""
    if len(one) != len(other):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or _swapped(one, other)


def are_swapped(quantity: Quantity, meant: Exact) -> bool:
    """Whether a figure is another number with two neighbouring digits changed: 1,206 for 1,260."""
    one, other = _digits(quantity, Fraction(meant))
    return len(one) == len(other) and _swapped(one, other)


def _has_a_digit_more(one: str, other: str) -> bool:
    """Whether a digit is left out of one of them, or put in: 1,800 for 800."""
    short, long = sorted((one, other), key=len)
    return _FEWEST < len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _digits(quantity: Quantity, meant: Fraction) -> tuple[str, str]:
    quantum = Fraction(quantity.quantum or 1)
    stated, wanted = (str(int(number / quantum + Fraction(1, 2))) for number in (Fraction(quantity.number or 0), meant))
    return stated, wanted


def _swapped(one: str, other: str) -> bool:
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and one[apart[1]] == other[apart[0]]
    )
