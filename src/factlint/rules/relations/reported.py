"""What the rules say of reckonings that are wrong."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules.needs import held
from factlint.rules.problem import Edit, Fix, Problem, Related
from factlint.rules.working.dimensions import period_of
from factlint.values.numerals import numeral
from factlint.values.wording import close, opening, restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.relations.reckoning import Reckoning

_TOLD = {
    "parts": "Together, {names} make {number}",
    "sum": "Together, {names} make {number}",
    "remainder": "{names} leave {number}",
    "difference": "Between {names} there is a difference of {number}",
    "margin": "Between {names} there is a difference of {number}",
    "growth": "{names} make {number} more",
    "pace": "{names} make {number}",
    "level": "{names} make {number}",
    "points": "From {names} is {points} percentage points, or a change of {number}",
    "same": "{names} is {number}",
    "share": "{names} make a share of {number}",
    "split": "Of {names} together, the first is {number}",
    "portion": "{names} make {number}",
    "rest": "{names} leave a share of {number}",
    "change": "From {names} is a change of {number}",
    "move": "A move by {names} is one of {number}",
    "multiple": "{names} make a ratio of {number} to one",
    "average": "{names} make an average of {number}",
    "median": "The median of {names} is {number}",
    "mean": "The average of {names} is {number}",
}


def problems(context: Context, code: str) -> Iterator[Problem]:
    """What a rule has to say of the reckonings that are for it."""
    if "two amounts" not in context.once(held):
        return iter(())
    from factlint.rules.relations.refuted import refuted  # noqa: PLC0415 - it takes amounts to reckon with

    return (problem_of(one.reckoning, context.text) for one in context.once(refuted) if one.code == code)


def _length(one: Reckoning) -> str:
    """A length of time in words, in the units that fit it; empty of anything else."""
    size = one.result.seconds or 1
    unit, number = period_of(size), one.middle / Fraction(size)
    if one.result.dimension != (("time", 1),) or not unit:
        return ""
    return f"{close(number)} {unit}{'' if number == 1 else 's'}"


def _written(result: Mention) -> Fraction:
    """By what the number of a sum of money is written larger than it is: 80 cents are four fifths of a euro."""
    digits, quantity = numeral(result.text), result.quantity
    if result.kind != "money" or digits is None or quantity is None or not quantity.number:
        return Fraction(1)
    return Fraction(digits.value) / Fraction(quantity.number)


def problem_of(one: Reckoning, text: str) -> Problem:
    """What is said of a reckoning that is wrong; `text` is that of the document."""
    result = one.result.mention
    number = one.middle / Fraction(one.result.size) * _written(result)
    joint = " to " if one.how in {"change", "move", "points"} else " and "
    names = joint.join(
        filter(None, (", ".join(given.mention.text for given in one.givens[:-1]), one.givens[-1].mention.text))
    )
    if one.how == "same":
        names = text[one.givens[0].mention.start : one.givens[0].end]
    mended = restated(result.text, number)
    mended = None if mended == result.text else mended  # rounded as the wrong figure is, the right one looks the same
    shown, points = _shown(one, number, mended, text), close(one.result.own)
    words = _TOLD.get(one.how, "{names} make {number}").format(names=names, number=shown, points=points)
    return Problem(
        result.start,
        one.result.end if one.how == "same" else result.end,
        f"{opening(words)}, not {result.text}.",
        related=tuple(Related(g.mention.start, g.mention.end, "a figure that it is made from") for g in one.givens),
        fixes=(_as_points(result),)
        if one.how == "points"
        else (Fix(f"write {mended}", (Edit(result.start, result.end, mended),), applicability="display"),)
        if mended
        else (),
    )


def _as_points(result: Mention) -> Fix:
    """The figure as the difference of two percentages that it is."""
    points = re.sub(r" ?(?:%|per ?cent)\Z", " percentage points", result.text)
    return Fix(f"write {points}", (Edit(result.start, result.end, points),), applicability="unsafe")


def _shown(one: Reckoning, number: Fraction, mended: str | None, text: str) -> str:
    """What the figures do make, in the words of the result where that is possible."""
    if length := _length(one):
        return length
    if one.result.is_share and one.how != "multiple":
        return mended or f"{close(one.middle * 100)} percent"
    return (mended or close(number)) + text[one.result.mention.end : one.result.end]
