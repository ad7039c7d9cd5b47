"""N13: a difference in temperature converted as if it were a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.conversions import Conversion, conversions
from factlint.rules.relations.temperatures import difference_factor, is_difference, is_same_difference
from factlint.values.wording import close, restated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction


@rule(
    "N13",
    "temperature-difference-conversion",
    needs="two figures",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The probe reads 3 °C («37.4 °F») too high.",
        "Keeping the rise in sea temperatures to 1 °C («33.8 °F») would save the reef.",
        "It varies by up to 95 °F («35 °C») a day.",
        "The mean rose by 1.5 °C («34.7 °F») in a century.",
        "A warming of 2 °C («35.6 °F») is expected.",
        "The cellar warmed by up to 12 °C («53.6 °F») in May.",
        "The valley is 10 °C («50 °F») warmer than the ridge.",
        "Blinds cut the swing in indoor temperature to 5 °C («41 °F»).",
        "From floor to roof the contrast can reach 9 °C («48.2 °F») at noon.",
    ],
    good=[
        "The loft is 3 °C (37.4 °F) above freezing.",
        "It rose to 35 °C (95 °F) in the shade.",
        "A warming of 2 °C (3.6 °F) is expected.",
        "They want to limit warming to 1.5 °C (2.7 °F).",
        "The valley is 10 °C (18 °F) warmer than the ridge.",
        "Store it at 4 °C (39 °F).",
        "The cellar warmed up to 12 °C (53.6 °F) in May.",
        "The water was between 10 °C (50 °F) and 12 °C (54 °F).",
        "Heating it from 10 °C (50 °F) up to 30 °C (86 °F) takes an hour.",
    ],
)
def temperature_difference_conversion(context: Context) -> Iterator[Problem]:
    """A difference in temperature is converted as if it were a reading of a thermometer.

    A rise by 1.5 °C is a rise by 2.7 °F; 34.7 °F is what a thermometer shows at 1.5 °C. The zero of the scale must be
    left out.

    It stays silent unless words mark a difference (by, warming of, varies, warmer) and the second figure is not the
    first as a difference. "To" marks a reading.
    """
    for sentence in context.sentences:
        for conversion in conversions(sentence):
            first, second = conversion.first.quantity, conversion.second.quantity
            factor = difference_factor(first, second) if first is not None and second is not None else None
            if factor is None or not is_difference(conversion.match) or _is_reached(conversion):
                continue
            assert first is not None  # noqa: S101 - it has a factor
            assert second is not None  # noqa: S101
            if first.number is not None and not is_same_difference(first, second):
                yield _problem(conversion, first.number * factor)


def _is_reached(conversion: Conversion) -> bool:
    """Whether a temperature is what something came up to: "warmed up to 4 °C" tells no difference, "by up to" does."""
    moved = conversion.match.before.rstrip().lower().endswith(("ed", "rose", "risen", "fell", "went", "crept"))
    return conversion.first.bound == "max" and moved


def _problem(conversion: Conversion, number: Fraction) -> Problem:
    first, second = conversion.first, conversion.second
    text = restated(second.text, number)
    name = second.text.lstrip("0123456789.,-−+ ")
    return Problem(
        second.start,
        second.end,
        f"A difference of {first.text} is a difference of {close(number)} {name}; "
        f"{second.text} is what a thermometer shows.",
        related=(Related(first.start, first.end, "the same difference on another scale"),),
        fixes=(Fix(f"write {text}", (Edit(second.start, second.end, text),), applicability="unsafe"),) if text else (),
    )
