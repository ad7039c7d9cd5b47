"""N08: a quantity far outside what its noun can have."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules import Context, Phrase, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.values.units import converted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

# What is measured, the unit, the least and the most that is plausible. Wide on purpose: a slip of unit is a factor of
# ten or a thousand. Known records lie inside: the tallest building 828 m, the longest life 122 years, the highest air
# temperature 57 °C, the fastest road car about 500 km/h.
_PLAUSIBLE = """
    tall (?:fence|wall|hedge|gate)|m|0.2|60
    tall (?:man|woman|boy|girl|player|child|person)|m|0.4|2.8
    tall (?:tree|oak|pine|fir)|m|0.1|130
    tall (?:building|tower|skyscraper|statue|mast|chimney|church)|m|0.5|1000
    tall (?:he|she)|m|0.4|2.8
    drank of (?:coffee|tea|water|beer|wine|milk|juice)|l|0|20
    ran (?:runner|sprinter|cyclist|jogger|walker|he|she)|km/h|0|150
    of (?:sodium|salt|caffeine|vitamin c)|g|0|100
    of (?:sugar|fat|protein|fibre|fiber)|g|0|1000
    (?:baby|newborn|infant)|kg|0.2|15
"""
_SHAPES = (
    ("", Phrase(r"<q:quantity>[- ](?P<noun>tall [a-z]+|of [a-z]+(?: c)?|baby|newborn|infant)\b")),
    ("", Phrase(r"\b(?P<noun>baby|newborn|infant) (?:weigh(?:s|ed|ing)|is|was) <q:quantity>")),
    ("tall ", Phrase(r"\b(?P<noun>fence|wall|man|woman|tree|tower|building|he|she|player) (?:is|was|stands|stood) "
                     r"<q:quantity> (?:tall|high)\b")),
    ("drank ", Phrase(r"\b(?:drank|drinks?) <q:quantity> (?P<noun>of [a-z]+)\b")),
    ("ran ", Phrase(r"\b(?P<noun>runner|sprinter|cyclist|jogger|walker|he|she) (?:ran|runs|sprinted|cycled|walked) "
                    r"at <q:quantity>")),
)  # fmt: skip
"""What stands before the noun in the table of ranges, and the shape that tells of it."""
_MANY = (
    r"ton(?:ne)?s|production|produc\w+|sold|mined|export\w*|import\w*|in all|total|a year|per year|world|"
    r"reserves|miles of|bulk|bags?"
)


@rule(
    "N08",
    "implausible-unit",
    severity="note",
    profile="all",
    measured=on_all_prose(right=0, read=1),
    bad=[
        "A portion of fries with «480 grams» of sodium is served.",
        "They built a «30-kilometre»-tall fence around it.",
        "The wall is «12 km» high.",
        "The baby weighed «34 kilograms» at birth.",
    ],
    good=[
        "They ate 480 grams of potatoes.",
        "They built a 30-kilometre-long fence.",
        "The statue is 18 metres tall.",
        "The mine produced 480 tonnes of salt.",
        "A portion has 480 milligrams of sodium.",
    ],
)
def implausible_unit(context: Context) -> Iterator[Problem]:
    """A quantity lies far outside what its noun can have, which mostly means a slip of the unit.

    A portion with 480 grams of sodium is one with 480 milligrams; no fence is 30 kilometres tall.

    It stays silent on nouns it has no range for, and where goods are counted in bulk. The ranges are wide and few, so
    the rule runs only when every rule is asked for.
    """
    for sentence in context.sentences:
        for said, shape in _SHAPES:
            for match in sentence.find(shape, unless=_MANY):
                if limits := _outside(said + match.words("noun"), match["q"]):
                    figure = match["q"]
                    yield Problem(figure.start, figure.end, f"“{figure.text}” is beyond the plausible {limits}.")


def _outside(noun: str, figure: Mention) -> str | None:
    """The range that a figure misses, for the message; `None` where it is plausible or nothing is known."""
    for row in _PLAUSIBLE.strip().splitlines():
        pattern, unit, least, most = row.strip().rsplit("|", 3)
        if not re.match(rf"{pattern}\b", noun) or figure.quantity is None:
            continue
        found = converted(figure.quantity._replace(bound="exact"), unit)
        if found is None or found.low is None or found.high is None:
            return None
        return None if Fraction(least) <= found.low and found.high <= Fraction(most) else f"{least} to {most} {unit}"
    return None
