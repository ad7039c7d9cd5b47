"""N08: a quantity far outside what its noun can have."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factlint.mentions.counted import singular
from factlint.records import NamedTuple
from factlint.rules import Context, Phrase, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.values.units import converted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

# What is measured, of what, the unit, the least and the most that is plausible. Wide on purpose: a slip of unit is a
# factor of ten or a thousand. Known records lie inside: the tallest building 828 m, the heaviest man 635 kg, the
# highest air temperature 57 °C, the strongest gust 408 km/h, the hottest fever 46.5 °C.
_PEOPLE = (
    "man woman boy girl child person player striker defender midfielder goalkeeper keeper winger forward footballer "
    "centre-back full-back boxer wrestler athlete sprinter swimmer golfer cricketer bowler batsman actor actress model "
    "singer dancer teacher pupil student teenager toddler suspect patient soldier officer driver winner "
    "champion runner jockey rower he she who"
)
"""Of whom a height or a weight is told; "who" is always somebody."""
_ANYTHING = "*"
"""Any noun that has no row of its own."""
_PLAUSIBLE = f"""
    height|fence wall hedge gate|m|0.1|100
    height|bridge dam roof ceiling|m|0.3|700
    length|footbridge corridor ladder rope table bus coach lorry truck pool|m|0.1|5000
    height|table desk chair bed shelf door window ladder sofa wardrobe|m|0.03|30
    stature|dog cat puppy kitten|m|0.05|1.6
    stature|horse pony cow|m|0.3|2.6
    tall|giraffe elephant|m|0.5|7
    stature|{_PEOPLE}|m|0.3|2.9
    tall|{_ANYTHING}|m|0|1200
    height|tree oak pine fir|m|0.05|140
    height|building tower skyscraper statue mast chimney church|m|0.3|1100
    weight|baby newborn infant|kg|0.2|20
    weight|{_PEOPLE}|kg|0.2|700
    weight|cat dog|kg|0.3|170
    weight|kitten puppy|kg|0.03|40
    weight|hen chicken cockerel duck goose turkey pigeon|kg|0.01|60
    weight|foal lamb piglet calf|kg|0.2|300
    weight|cow bull horse pony donkey|kg|20|3000
    weight|sheep pig goat ram ewe|kg|0.5|800
    weight|egg|kg|0.0001|5
    weight|book novel guitar violin camera|kg|0.02|80
    weight|car hatchback saloon taxi|kg|200|9000
    weight|bus coach lorry tram|kg|1000|200000
    weight|bicycle|kg|1|100
    weight|laptop phone smartphone|kg|0.03|20
    weight|suitcase rucksack backpack handbag|kg|0.05|200
    volume|cup mug teacup glass tumbler|l|0.005|20
    volume|can tin|l|0.01|30
    volume|kettle teapot saucepan jug|l|0.01|100
    volume|bottle flask|l|0.001|100
    volume|teaspoon tablespoon spoon|l|0.0005|0.5
    drunk|coffee tea water beer wine milk juice|l|0|20
    eaten|sodium salt vitamin|g|0|100
    eaten|caffeine|g|0|20
    eaten|sugar fat protein fibre fiber|g|0|1000
    served|calcium iron zinc potassium magnesium cholesterol|g|0|50
    swallowed|pill tablet capsule|g|0|100
    swallowed|dose|g|0|200
    drug|paracetamol aspirin ibuprofen codeine morphine penicillin amoxicillin metformin statin insulin|g|0|50
    speed|runner sprinter cyclist jogger walker he she|km/h|0|300
    driven|car van lorry truck bus coach taxi motorcycle motorbike driver motorist|km/h|0|500
    driven|bicycle bike cyclist scooter|km/h|0|300
    driven|train tram|km/h|0|620
    area|flat apartment bedroom kitchen bathroom studio classroom|m2|1|5000
    depth|pool pond bath puddle|m|0.01|100
    oven|oven|°C|20|1000
    cooked|bake roast cook fry grill simmer|°C|30|600
    cooking|flour sugar butter rice milk|g|0|20000
    air|temperature|°C|-95|60
    wind|wind gust|km/h|0|520
    fever|fever temperature|°C|10|47
    weather|mercury|°C|-95|60
    bathing|sea lake river pool bath|°C|-4|105
"""
_NOUN = r"(?P<noun>[a-z]+)"
_ALONE = (
    rf"(?!(?:he|she|who)\b){_NOUN}\b(?=[.,;:)]|$| (?:is|was|were|had|has|that|which|who|with|in|on|at|and|or|for|from|"
    r"to|by|[a-z]+(?:ed|s))\b)"
)
"""A noun that is no part of another: no car ferry."""
_SUBJECT = (
    rf"^(?:the|an?|her|his|their|our|its)(?: [a-z-]+){{0,2}}? {_NOUN} "
    r"(?:is|was|has|had|[a-z]+ed)\b[^.;:,]{0,60}? and"
)
"""The first noun of a sentence with two verbs: "The baby was born on Tuesday and"."""
_BE = r"(?:is|was|stands|stood|rises|(?:will|would) be)"
_A = r"\b(?:an?|the|her|his|its|their|each|every|one)"
_HOLDS = r"(?:of|with|holds?|held|contain(?:s|ed|ing)|provid(?:es|ing)|deliver(?:s|ing))"
_WENT_AT = (
    r"(?:(?:was|were|is|are|been) )?(?:travell?ing|driving|going|moving|speeding|racing|clocked|caught|recorded|"
    r"driven|ran|runs|running|drove|rode|rides?|riding|cycled|went|travell?ed|travels?|sped)"
    r"(?: (?:down|along|through|past|on) [a-z0-9 ]{2,30}?)?(?: (?:at|doing))?"
)
_MOVED = r"(?:rose|fell|climbed|dropped|soared|sank|hit|reached|plunged|went up)(?: to)?"
_PLACE = r"(?:city|town|village|country|capital|region|desert|valley|north|south|east|west|shade|state|area|park)"
_SHAPES = (
    ("height", Phrase(rf"<q:quantity>[- ](?:tall|high) {_NOUN}\b")),
    ("stature", Phrase(rf"<q:quantity>[- ](?:tall|high) {_ALONE}")),
    ("stature", Phrase(rf"\b{_NOUN},?(?: (?:is|was|stands|stood))? <q:quantity> tall\b")),
    ("height", Phrase(rf"\b{_NOUN},?(?: (?:is|was|stands|stood))? <q:quantity> (?:tall|high)\b")),
    ("length", Phrase(rf"\b{_NOUN} (?:is|was) <q:quantity> long\b")),
    ("stature", Phrase(rf"\b{_NOUN} (?:at|in|of) (?:the|our|its) [a-z]+ (?:is|was|stands|stood) <q:quantity> tall\b")),
    ("weight", Phrase(rf"\b{_NOUN},?(?: which| that| who)? weigh(?:s|ed|ing) <q:quantity>(?! (?:more|less|of)\b)")),
    ("stature", Phrase(rf"{_SUBJECT} (?:is|was|stands|stood) <q:quantity> tall\b")),
    ("stature", Phrase(r"\b(?P<noun>who)(?: (?:is|was|stands|stood|are))? <q:quantity> tall\b")),
    ("tall", Phrase(rf"\b{_NOUN},?(?: (?:which|that))?(?: {_BE})? <q:quantity> tall\b")),
    ("weight", Phrase(rf"{_SUBJECT} (?:now |already )?weigh(?:s|ed) <q:quantity>(?! (?:more|less|of)\b)")),
    ("weight", Phrase(rf"<q:quantity>-? ?{_ALONE}")),
    ("weight", Phrase(r"\b(?P<noun>newborn) [a-z]+ weigh(?:s|ed|ing) <q:quantity>(?! (?:more|less|of)\b)")),
    ("weight", Phrase(r"\b(?P<noun>baby|newborn|infant) (?:is|was) <q:quantity>")),
    ("volume", Phrase(rf"{_A}(?: [a-z]+)? {_NOUN} {_HOLDS} <q:quantity>")),
    ("volume", Phrase(rf"<q:quantity>-? ?{_ALONE}")),
    ("drunk", Phrase(rf"\b(?:drank|drinks?) <q:quantity> of {_NOUN}\b")),
    ("eaten", Phrase(rf"<q:quantity> of (?:added |saturated |dietary )?{_NOUN}\b")),
    ("served", Phrase(rf"<q:quantity> of {_NOUN}\b")),
    ("swallowed", Phrase(rf"{_A} {_NOUN} {_HOLDS} <q:quantity>")),
    ("speed", Phrase(rf"\b{_NOUN} (?:ran|runs|sprint(?:ed|s)|cycle[ds]|walk(?:ed|s)) at <q:quantity>")),
    ("drug", Phrase(rf"<q:quantity> of {_NOUN}\b")),
    ("driven", Phrase(rf"\b{_NOUN},?(?: (?:which|that|who))? {_WENT_AT} <q:quantity>")),
    ("area", Phrase(rf"<q:quantity>-? ?{_ALONE}")),
    ("area", Phrase(rf"\b{_NOUN} (?:is|was|of|covers|measures|measured|has|with) <q:quantity>(?! (?:from|away|of))")),
    ("area", Phrase(rf"\b{_NOUN} (?:has|had|with) (?:an?|a floor|a total) area of <q:quantity>")),
    (
        "speed",
        Phrase(rf"\b{_NOUN} (?:reach(?:ed|es)|hits?) (?:an? )?(?:top |average |maximum )?speeds? of <q:quantity>"),
    ),
    (
        "driven",
        Phrase(rf"\b{_NOUN} (?:reach(?:ed|es)|hits?) (?:an? )?(?:top |average |maximum )?speeds? of <q:quantity>"),
    ),
    ("depth", Phrase(rf"\b{_NOUN},?(?: which| that)?(?: (?:is|was))? <q:quantity> deep\b")),
    (
        "driven",
        Phrase(
            rf"\b(?:dr[io]ves?|driving|rode|riding|raced|racing) (?:the|an?|his|her|their|its) {_NOUN} at <q:quantity>"
        ),
    ),
    ("cooked", Phrase(r"\b(?P<noun>bake|roast|cook|simmer|fry|grill)\b[^.;:]{0,40}? at <q:quantity>")),
    ("cooking", Phrase(rf"<q:quantity> of {_NOUN}\b")),
    (
        "air",
        Phrase(rf"\b(?P<noun>temperatures?) (?:in|at|across) (?:the|our) {_PLACE} (?:\w+ )?{_MOVED} <q:quantity>"),
    ),
    ("oven", Phrase(rf"\b{_NOUN} (?:to|at|of) <q:quantity>")),
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
_VAST = (
    r"mountains?|peaks?|volcano\w*|clouds?|plumes?|columns?|thunderheads?|eruption|ash|smoke|flames?|jets?|waves?|"
    r"summit|hills?|range|space|elevator|orbit\w*|cliffs?|would be|stack\w*|pile\w*"
)
"""What is as tall as nothing that is built."""
_RECORDS = r"records?|rockets?|jets?|land speed|fastest|maglev|bullet|aircraft|plane|light|dream\w*"
_UNLESS = {
    "tall": _VAST,
    "driven": _RECORDS,
    "drug": _BULK,
    "cooked": r"clay|ceramics?|kiln|glazes?|samples?|furnace|pottery|tiles?|bricks?",
    "cooking": _BULK,
    "drunk": _BULK,
    "eaten": _BULK,
    "served": _BULK,
    "stature": _LIKENESS,
    "weight": _BEASTS,
}
_ONLY_WITH = {
    "cooking": r"recipe|cake|loaf|dough|pancakes?|biscuits?|bowl|whisk|bake",
    "served": r"servings?|portions?|glass|cup|bowl|slice|bar|tablets?|pills?|capsules?|dose|daily|a day|per day|diet|"
    r"drinks?|meal|burger|fries|soup|milk|cereal",
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
    measured=on_all_prose(right=0, read=3),
    bad=[
        "A portion of fries with «480 grams» of sodium is served.",
        "They built a «30-kilometre»-tall fence around it.",
        "The wall is «12 km» high.",
        "The footbridge is «400 kilometres» long.",
        "The horse in the stable is «18 metres» tall.",
        "The baby weighed «34 kilograms» at birth.",
        "A glass of it has «300 grams» of calcium.",
        "The «1,300-tonne» hatchback was towed away.",
        "Each cup holds «250 litres» of tea.",
        "The boy had a fever of «104 °C».",
        "The new keeper, who is «19.2 metres» tall, comes from Ashby.",
        "The office block, which is «140 kilometres» tall, is empty.",
        "The baby was born in May and weighs «34 kilograms».",
        "Adults take one tablet containing «500 grams» of paracetamol.",
        "The car was travelling at «1,400 kilometres an hour» when it left the road.",
        "They live in a «70 square kilometre» flat.",
        "The recipe calls for «250 kilograms» of flour.",
        "Bake the loaf at «2,000 °C» for an hour.",
        "She drove the van at «900 miles an hour».",
        "Gusts of «1,400 kilometres an hour» tore off roofs.",
    ],
    good=[
        "They ate 480 grams of potatoes.",
        "They built a 30-kilometre-long fence.",
        "The statue is 18 metres tall.",
        "Including the 3,000 tonnes he acquired on Friday, it holds 21,000 tonnes.",
        "The plume of ash, which is 14 kilometres tall, can be seen from Ashby.",
        "The rocket car was travelling at 1,000 kilometres an hour.",
        "The plant made 500 tonnes of paracetamol, which the world needs.",
        "The keeper, who is 1.92 metres tall, has a 70 square metre flat.",
        "The baby was born in May and weighs 3.4 kilograms.",
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
            limits = _limits(told, singular(match.words("noun").lower().split()[-1]))
            if limits and sentence.has(_ONLY_WITH.get(told, "")) and limits.is_left_by(match["q"]):
                figure = match["q"]
                words = f"“{figure.text}” is beyond the plausible {limits}."
                found.setdefault(figure.start, Problem(figure.start, figure.end, words))
    yield from found.values()


def _limits(told: str, noun: str) -> _Range | None:
    """What is plausible of a noun, or else of anything that such words tell of."""
    return _ranges().get((told, noun)) or _ranges().get((told, _ANYTHING))


@cache
def _ranges() -> dict[tuple[str, str], _Range]:
    """What is plausible, by what is measured and the noun."""
    rows = (row.strip().split("|") for row in _PLAUSIBLE.strip().splitlines())
    return {
        (told, noun): _Range(unit, Fraction(least), Fraction(most))
        for told, nouns, unit, least, most in rows
        for noun in nouns.split()
    }
