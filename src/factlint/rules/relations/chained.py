"""Products of two rates told apart: "50 orders a week ... 100 names per order ... that means 5,000 a week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.relations.passages import as_told
from factlint.rules.relations.rates import rates
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.arithmetic import multiply
from factlint.rules.working.dimensions import COUNTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.relations.figures import Figure

_SO = r"combined|together|that means|which means|this means|so that|in all|multiplied|for a total of"
_BEFORE = 6
"""In how many sentences before the product its factors are looked for."""
_TIMES = 3
"""How many times as much or as little as it should be a product is at most."""


def chained(context: Context) -> Iterator[Reckoning]:
    """A rate of orders, the number of names in each, and the rate of names that both make."""
    for index, sentence in enumerate(context.sentences):
        products = rates(sentence) if sentence.mentions and not sentence.crowded else ()
        if len(products) != 1 or not sentence.has(_SO):
            continue
        near = [place for place in context.sentences[max(index - _BEFORE, 0) : index] if place.mentions]
        others = [rate for place in near for rate in rates(place) if rate.seconds == products[0].seconds]
        counts = [figure for place in near for figure in as_told(place) if _is_of_each(figure)]
        if len(counts) == len(others) == 1:
            told = Reckoning("product", products[0], (counts[0], others[0]), multiply(counts[0].given, others[0].given))
            if told.middle / _TIMES < products[0].number < told.middle * _TIMES:
                yield told


def _is_of_each(figure: Figure) -> bool:
    """Whether it is so many things for each of others."""
    counted = {power > 0 for name, power in figure.dimension if name[0] == COUNTED}
    return counted == {True, False} and len(figure.dimension) == len(counted) and figure.mention.kind == "number"
