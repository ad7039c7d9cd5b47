"""N08: a quantity far outside what its noun can have."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factlint.mentions.counted import singular
from factlint.records import NamedTuple
from factlint.rules import Context, Phrase, Problem, rule
from factlint.rules.corpus import on_a_part
from factlint.values.units import converted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

# What is measured, of what, the unit, the least and the most that is plausible. Wide on purpose: a slip of unit is a
# factor of ten or a thousand. Known records lie inside: the tallest building 828 m, the heaviest man 635 kg, the
# highest air temperature 57 °C, the strongest gust 408 km/h, the hottest fever 46.5 °C.
_PLAUSIBLE = """
    height|fence wall hedge gate|m|0.1|100
    stature|man woman boy girl player child person he|m|0.3|2.9
    height|tree oak pine fir|m|0.05|140
    height|building tower skyscraper statue mast chimney church|m|0.3|1100
    weight|baby newborn infant|kg|0.2|20
    weight|man woman boy girl player child person he|kg|0.2|700
    weight|cat kitten dog puppy|kg|0.05|170
    weight|hen chicken cockerel duck goose turkey pigeon|kg|0.01|60
    weight|foal lamb piglet|kg|0.2|300
    weight|car hatchback saloon taxi|kg|200|9000
    weight|bus coach lorry tram|kg|1000|200000
    weight|bicycle|kg|1|100
    weight|laptop phone smartphone|kg|0.03|20
    weight|suitcase rucksack backpack handbag|kg|0.05|200
    volume|cup mug teacup glass tumbler|l|0.005|20
    volume|can tin|l|0.01|30
    volume|bottle flask|l|0.001|100
    volume|teaspoon tablespoon spoon|l|0.0005|0.5
    drunk|coffee tea water beer wine milk juice|l|0|20
    eaten|sodium salt caffeine vitamin|g|0|100
    eaten|sugar fat protein fibre fiber|g|0|1000
    served|calcium iron zinc potassium magnesium cholesterol|g|0|50
    swallowed|pill tablet capsule|g|0|100
    speed|runner sprinter cyclist jogger walker he she|km/h|0|300
    wind|wind gust|km/h|0|520
    fever|fever temperature|°C|10|47
    weather|mercury|°C|-95|60
    bathing|sea lake river pool bath|°C|-4|105
"""
_NOUN = r"(?P<noun>[a-z]+)"
_ALONE = (
    rf"{_NOUN}\b(?=[.,;:)]|$| (?:is|was|were|had|has|that|which|who|with|in|on|at|and|or|for|from|to|by|"
    r"[a-z]+(?:ed|s))\b)"
)
"""A noun that is no part of another: no car ferry."""
_A = r"\b(?:an?|the|her|his|its|their|each|every|one)"
_HOLDS = r"(?:of|with|holds?|held|contain(?:s|ed))"
_MOVED = r"(?:rose|fell|climbed|dropped|soared|sank|hit|reached|plunged|went up)(?: to)?"
_SHAPES = (
    ("height", Phrase(rf"<q:quantity>[- ](?:tall|high) {_NOUN}\b")),
    ("stature", Phrase(rf"<q:quantity>[- ](?:tall|high) {_ALONE}")),
    ("stature", Phrase(rf"\b{_NOUN},?(?: (?:is|was|stands|stood))? <q:quantity> tall\b")),
    ("height", Phrase(rf"\b{_NOUN},?(?: (?:is|was|stands|stood))? <q:quantity> (?:tall|high)\b")),
    ("weight", Phrase(rf"\b{_NOUN},?(?: which| that| who)? weigh(?:s|ed|ing) <q:quantity>(?! (?:more|less|of)\b)")),
    ("weight", Phrase(rf"<q:quantity>-? ?{_ALONE}")),
    ("weight", Phrase(r"\b(?P<noun>baby|newborn|infant) (?:is|was) <q:quantity>")),
    ("volume", Phrase(rf"{_A} {_NOUN} {_HOLDS} <q:quantity>")),
    ("volume", Phrase(rf"<q:quantity>-? ?{_ALONE}")),
    ("drunk", Phrase(rf"\b(?:drank|drinks?) <q:quantity> of {_NOUN}\b")),
    ("eaten", Phrase(rf"<q:quantity> of (?:added |saturated |dietary )?{_NOUN}\b")),
    ("served", Phrase(rf"<q:quantity> of {_NOUN}\b")),
    ("swallowed", Phrase(rf"{_A} {_NOUN} {_HOLDS} <q:quantity>")),
    ("speed", Phrase(rf"\b{_NOUN} (?:ran|runs|sprint(?:ed|s)|cycle[ds]|walk(?:ed|s)) at <q:quantity>")),
    ("wind", Phrase(rf"\b{_NOUN} (?:of|at|reach(?:ed|ing)|(?:blew|blowing|gust(?:ing|ed)) (?:at|to)) <q:quantity>")),
    ("fever", Phrase(rf"\b(?P<noun>fever|(?:body|her|his) temperature) (?:{_MOVED}|is|was|of) <q:quantity>")),
    ("weather", Phrase(rf"\bthe {_NOUN} {_MOVED} <q:quantity>")),
    ("bathing", Phrase(rf"\b{_NOUN} (?:is|was|stays) (?:at |kept at |heated to )?<q:quantity>")),
)
"""What is measured, and the words that tell it of a noun."""
_ELSEWHERE = (
    r"(?:exo)?planets?|moons?|supersonic|Mars|Venus|Jupiter|Saturn|Neptune|Uranus|solar|stars?|toy|model|giant|inflatable|novel|film|"
    r"myth\w*|legend\w*|fiction\w*|comic|game|dragons?|alloys?|reactor|furnace|together|combined|carr\w+|load\w*"
)
"""Words of other worlds, of toys and tales, and of what several weigh."""
_BULK = (
    r"ton(?:ne)?s|production|produc\w+|sold|mined|export\w*|import\w*|in all|total|a year|per year|world|"
    r"reserves|miles of|bulk|bags?"
)
_LIKENESS = r"statues?|sculptures?|puppets?|effig\w+|figures?|mural|snowman|balloon"
_BEASTS = r"elephants?|whales?|rhino\w*|hippo\w*|giraffes?|walrus\w*|zoo"
_UNLESS = {"drunk": _BULK, "eaten": _BULK, "served": _BULK, "stature": _LIKENESS, "weight": _BEASTS}
_ONLY_WITH = {
    "served": r"servings?|portions?|glass|cup|bowl|slice|bar|tablets?|pills?|capsules?|dose|daily|a day|per day|diet|"
    r"drinks?|meal|burger|fries|soup|milk|cereal"
}
"""What must tell of food, where the noun is a metal as well."""


class _Range(NamedTuple):
    """What is plausible: from `least` to `most` of a unit."""

    unit: str
    least: Fraction
    most: Fraction

    def __str__(self) -> str:
        return f"{float(self.least):g} to {float(self.most):g} {self.unit}"

    def is_left_by(self, figure: Mention) -> bool:
        """Whether a figure of the same dimension lies outside."""
        found = converted(figure.quantity._replace(bound="exact"), self.unit) if figure.quantity else None
        if found is None or found.low is None or found.high is None:
            return False
        return found.low < self.least or found.high > self.most


@rule(
    "N08",
    "implausible-unit",
    profile="strict",
    measured=on_a_part(right=0, read=2),
    bad=[
        "A portion of fries with «480 grams» of sodium is served.",
        "They built a «30-kilometre»-tall fence around it.",
        "The wall is «12 km» high.",
        "The baby weighed «34 kilograms» at birth.",
        "A glass of it has «300 grams» of calcium.",
        "The «1,300-tonne» hatchback was towed away.",
        "Each cup holds «250 litres» of tea.",
        "The boy had a fever of «104 °C».",
        "Gusts of «1,400 kilometres an hour» tore off roofs.",
    ],
    good=[
        "They ate 480 grams of potatoes.",
        "They built a 30-kilometre-long fence.",
        "The statue is 18 metres tall.",
        "The mine produced 480 tonnes of salt.",
        "A portion has 480 milligrams of sodium.",
        "The melt has 300 grams of iron.",
        "The 1,300-kilogram hatchback was towed away.",
        "Each cup holds 250 millilitres of tea.",
        "The boy had a fever of 104 °F.",
        "On Neptune gusts of 1,400 kilometres an hour are common.",
    ],
)
def implausible_unit(context: Context) -> Iterator[Problem]:
    """A quantity lies far outside what its noun can have, which mostly means a slip of the unit.

    A portion with 480 grams of sodium is one with 480 milligrams; no fence is 30 kilometres tall.

    It stays silent on nouns it has no range for, where goods are counted in bulk, and on other worlds, toys, statues
    and tales. The ranges are wide, so that records lie inside.
    """
    for sentence in context.sentences:
        if any(mention.kind == "quantity" for mention in sentence.mentions) and not sentence.has(_ELSEWHERE):
            yield from _beyond(sentence)


def _beyond(sentence: Sentence) -> Iterator[Problem]:
    found: dict[int, Problem] = {}
    for told, shape in _SHAPES:
        for match in sentence.find(shape, unless=_UNLESS.get(told, "")):
            limits = _ranges().get((told, singular(match.words("noun").lower().split()[-1])))
            if limits and sentence.has(_ONLY_WITH.get(told, "")) and limits.is_left_by(match["q"]):
                figure = match["q"]
                words = f"“{figure.text}” is beyond the plausible {limits}."
                found.setdefault(figure.start, Problem(figure.start, figure.end, words))
    yield from found.values()


@cache
def _ranges() -> dict[tuple[str, str], _Range]:
    """What is plausible, by what is measured and the noun."""
    rows = (row.strip().split("|") for row in _PLAUSIBLE.strip().splitlines())
    return {
        (told, noun): _Range(unit, Fraction(least), Fraction(most))
        for told, nouns, unit, least, most in rows
        for noun in nouns.split()
    }
