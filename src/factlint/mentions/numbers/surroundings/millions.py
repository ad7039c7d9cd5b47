"""Whether the suffix of a figure is a scale or a unit: "2.4m people", "a 2.4m loan", "a 2.4m wall"."""

from __future__ import annotations

from factlint.mentions.numbers.surroundings.beside import Surroundings, clause_before, is_counted, pays
from factlint.mentions.numbers.vocabulary import listed, lists


def is_scaled(text: str, start: int, end: int, unit: str | None) -> bool:
    """Whether what follows a figure, or for an "m" what stands around it, makes its suffix a scale."""
    around = Surroundings(text, start, end)
    if is_counted(around.after.lower()) and not listed(around.after, "track"):
        return True
    return unit == "m" and _is_millions(around)


def _is_millions(around: Surroundings) -> bool:
    """Whether an "m" is millions: of what many are, or of money, unless the noun behind it is a thing with a length."""
    noun, second = around.after, around.second
    if listed(noun, "sum") or listed(noun, "sum-or-verb"):
        return True
    if listed(noun, "lengthy") or listed(second, "lengthy") or listed(noun, "dimension") or listed(noun, "way"):
        return False
    if listed(second, "sum") or listed(second, "many"):
        return True
    if listed(around.before, "in-millions") or pays(around.text, around.start):
        return True
    return not lists()["populous"].isdisjoint(clause_before(around.text, around.start))
