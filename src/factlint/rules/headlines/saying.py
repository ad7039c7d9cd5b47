"""What is said of a figure of a headline that the body refutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Problem, Related

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.mentions import Mention
    from factlint.values import Quantity


def each(quantity: Quantity) -> Quantity:
    """The amount without the time it is for: rents "a month" are compared with others that do not say it again."""
    return quantity._replace(unit=quantity.unit.partition("/")[0]) if quantity.unit else quantity


def against(stated: Mention, other: Mention) -> Problem:
    """The body tells the same with another figure."""
    related = (Related(other.start, other.end, "in the body"),)
    return Problem(stated.start, stated.end, f"The headline has {stated.text}, the body {other.text}.", related=related)


def unfounded(stated: Mention, givens: Iterable[Mention] = ()) -> Problem:
    """No figures of the body make it; `givens` are those that were meant to."""
    related = tuple(Related(given.start, given.end, "in the body") for given in givens)
    message = f"The headline has {stated.text}, and nothing in the body leads to it."
    return Problem(stated.start, stated.end, message, related=related)
