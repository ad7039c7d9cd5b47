"""What figures side by side make of each other: "5 feet and 10 inches", "3 dollars 50 cents", "6 and 13 kg"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.values import Exact, Quantity, exact
from factlint.values.units import ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.mentions.mention import Mention

_GAP = pattern(r"(?:,? and|,)? ")
_PART_GAP = pattern(r" of (?:the|its|their|his|her|a total of) ")
_LARGE = 1000
_LIST_GAP = pattern(r",? (?:and|or) |, ")
_BOUNDS_GAP = pattern(r"(?:,| and| but|,? and|,? but) (?:(?:[a-z]+ ){1,4}|[<≤]=? ?)", re.IGNORECASE)
_LOWER = frozenset(("more_than", "min"))
_UPPER = frozenset(("less_than", "max"))
_SIDES = pattern(r" ?(?:x|×|by) ?[0-9]")
"""What stands between the sides of a thing: "5 x 6 mm"."""
_ENDS = pattern(r"(?: more\b)?\s*(?:[.,;:!?)]|$)")
_ENDS_BODY = pattern(r"\s*(?:[.,;:!?)]|$)| (?:tall|and)\b")
_OUNCES = 16
_PARTS = {"ft": "in", "st": "lb"}
"""The units that heights and weights of people leave out."""
_IS_CENTS = pattern(r"(?:cents?|[cp¢]|pence|penny|pennies|sens?|centavos?)\Z", re.IGNORECASE)


def compounds(mentions: Iterable[Mention], text: str) -> Iterator[Mention]:
    """The mentions, those that state one amount in falling units as one mention in the smallest of them."""
    before: Mention | None = None
    for mention in mentions:
        whole = _whole(before, mention, text) if before is not None else None
        if before is not None and whole is None:
            yield before
        before = whole or mention
    if before is not None:
        yield before


def sharing(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """The mentions; a bare number in a list takes the unit that another states: "6 and 13 kg", "aged 74 and 44".

    A part takes the unit of its whole.
    """
    found = list(mentions)
    shared = len(found)
    for at in range(len(found) - 2, -1, -1):
        this, following = found[at], found[at + 1]
        goes_on = shared == at + 1 or not text.startswith(", ", this.end)  # "20, 5 km" is no list, "5, 6 and 8 mm" is
        listed = goes_on and following.kind in ("quantity", "percent") and _is_listed(this, following, text)
        if listed or _is_part_of(this, following, text):
            found[at], shared = _alike(this, following), at
    for at in range(1, len(found)):
        if found[at - 1].text[:4].lower() == "aged" and _is_listed(found[at], found[at - 1], text):
            found[at] = _alike(found[at], found[at - 1])._replace(value=f"P{found[at].value}Y")
    return found


def between_bounds(mentions: list[Mention], text: str) -> list[Mention]:
    """The mentions; a lower and an upper bound side by side are one range: "more than 30 but less than 40"."""
    found: list[Mention] = []
    for mention in mentions:
        whole = _bounded_twice(found[-1], mention, text) if found else None
        if whole is None:
            found.append(mention)
        else:
            found[-1] = whole
    return found


def _bounded_twice(left: Mention, right: Mention, text: str) -> Mention | None:
    if left.bound not in _LOWER or right.bound not in _UPPER or (left.kind, left.unit) != (right.kind, right.unit):
        return None
    one, other = left.quantity, right.quantity
    if one is None or other is None or one.number is None or other.number is None or one.number >= other.number:
        return None
    if right.start - left.end > 40 or _BOUNDS_GAP.fullmatch(text, left.end, right.start) is None:
        return None
    return _joined(left, right, text, Quantity(one.number, other.number, one.unit, "exact", other.quantum))


def _is_listed(bare: Mention, other: Mention, text: str) -> bool:
    """Whether a bare number stands in a list with the other figure and both are in digits or both in words."""
    between = (bare.end, other.start) if bare.start < other.start else (other.end, bare.start)
    if bare.kind != "number" or bare.unit is not None or _LIST_GAP.fullmatch(text, *between) is None:
        return False
    return bare.quantity is not None and bare.text[0].isdigit() == other.text.removeprefix("aged ")[0].isdigit()


def _is_part_of(bare: Mention, whole: Mention, text: str) -> bool:
    """Whether a large bare number is a part of an amount: "280 million of the 1.5 billion shekels"."""
    if whole.kind not in ("money", "quantity") or bare.kind != "number" or bare.unit is not None:
        return False
    large = bare.quantity is not None and (bare.quantity.low or 0) >= _LARGE
    return large and _PART_GAP.fullmatch(text, bare.end, whole.start) is not None


def _alike(bare: Mention, other: Mention) -> Mention:
    assert bare.quantity is not None  # noqa: S101 - a number has one
    return bare._replace(kind=other.kind, unit=other.unit, quantity=bare.quantity._replace(unit=other.unit))


def _whole(left: Mention, right: Mention, text: str) -> Mention | None:
    """Both mentions as one, where they state one amount."""
    if right.start - left.end > 6 or _GAP.fullmatch(text, left.end, right.start) is None:
        return None
    if _SIDES.match(text, right.end):
        return None
    one, other = left.quantity, right.quantity
    if one is None or other is None or not isinstance(one.number, int) or other.number is None or one.number < 0:
        return None
    if left.text.endswith(("pound", "pounds")) and (right.text.endswith("pence") or _is_bare_pence(right, text)):
        left, one = left._replace(kind="money"), one._replace(unit="GBP")
    if _leaves_unit_out(left, right, text):
        right = right._replace(kind="quantity", unit=_PARTS[left.unit or ""])
    if left.kind == right.kind == "quantity":
        return _with_smaller_unit(left, right, one, other, text)
    if left.kind == "money" and one.quantum == 1:
        return _with_small_change(left, right, one, other.number, text)
    return None


def _with_smaller_unit(left: Mention, right: Mention, one: Quantity, other: Quantity, text: str) -> Mention | None:
    held = ratio(left.unit or "", right.unit or "")
    apart = ("-" in left.text) != ("-" in right.text)
    if apart or held is None or one.number is None or other.number is None or not 0 < other.number < held:
        return None
    amount = exact(one.number * held + other.number)
    return _joined(left, right, text, Quantity(amount, amount, right.unit, one.bound, other.quantum))


def _leaves_unit_out(left: Mention, right: Mention, text: str) -> bool:
    """Whether the second figure of a height or weight goes without its unit: "6 feet 2", "12 stone 4"."""
    bare = right.kind == "number" and right.unit is None and text[left.end : right.start] == " "
    return bare and left.unit in _PARTS and left.text[-1].isalpha() and _ENDS_BODY.match(text, right.end) is not None


def _with_small_change(left: Mention, right: Mention, one: Quantity, change: Exact, text: str) -> Mention | None:
    if right.kind == "money" and _IS_CENTS.search(right.text) and _is_change_of(left, right):
        part = change
    elif right.kind == "number" and re.fullmatch("[0-9]{2}", right.text) and _ENDS.match(text, right.end):
        part = Fraction(change) / 100
    else:
        return None
    if one.number is None or part >= 1:
        return None
    amount = exact(one.number + part)
    return _joined(left, right, text, Quantity(amount, amount, one.unit, one.bound, Fraction(1, 100)))


def _is_bare_pence(figure: Mention, text: str) -> bool:
    """Whether two digits behind pounds are pence, more than there are ounces in one: "2 pounds 50"."""
    bare = figure.kind == "number" and figure.unit is None and len(figure.text) == 2 and figure.text.isdecimal()
    return bare and int(figure.text) > _OUNCES and _ENDS.match(text, figure.end) is not None


def _is_change_of(left: Mention, right: Mention) -> bool:
    """Whether cents belong to a currency: "30 pence" to pounds, cents and pennies to most of them."""
    return right.unit in ("$", left.unit) or right.text.lower().endswith(("penny", "pennies"))


def _joined(left: Mention, right: Mention, text: str, quantity: Quantity) -> Mention:
    return left._replace(
        end=right.end,
        text=text[left.start : right.end],
        value=quantity.text(),
        unit=quantity.unit,
        bound=quantity.bound,
        quantity=quantity,
        following=right.following,
    )
