"""N12: a bracketed conversion disagrees with the first figure."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Option, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.conversions import (
    Conversion,
    agrees,
    conversions,
    convertible,
    in_two_units,
    in_unit_of,
    is_at_sea,
    misnamed,
)
from factlint.rules.relations.temperatures import is_compared, is_difference, is_same_difference, tells_reading
from factlint.values.numerals import in_digits
from factlint.values.units import converted, unit
from factlint.values.wording import close, restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.values import Quantity

_IN_YEARS = pattern(r"(?P<y>[0-9]{1,3}) years?,? (?:and )?(?P<w>[0-9]{1,2}) weeks?")
_PART_OF = pattern(r"(?:/[0-9]+(?:st|nd|rd|th)?|half|third|quarter|fifth|tenth|hundredth|thousandth) of \Z")
"""Before a unit of which a part is converted: "1/72 of an inch (0.353 mm)"."""
_POWER = pattern(
    r"(?:2[0-9]{2}\s?(?:bytes?|bits?|B)\b|10[-−–][0-9]{1,2}\s?[A-Za-zµ]|10[0-9]{1,2}\s?(?:bytes?|bits?|B|Hz)\b)"
)
_TAKEN_OFF = pattern(r"(?i)(?:minus|plus|less)\b")
"""A power that lost its superscript on the way: 4 GB (232 bytes), 1 ns (10-9 s)."""
_IN_WORDS = Fraction(1, 5)
"""How far off a conversion in words may be: "25 minutes (half an hour)"."""
_ROUGH = Fraction(1, 4)
_FRACTION = pattern(r"[½¼¾⅓⅔⅛⅜⅝⅞]")
"""In a figure that is measured by eye, and so is its conversion: "¼ inch (0.75 cm)"."""
_THAT_IS = Phrase(r"^(?:That|This|It) (?:is|makes|means|equals|comes to|works out at) <b:measure>(?=[.,;]|$)")
_OVEN = 50
"""From here on temperatures may be those of an oven."""
_NOMINAL = pattern(
    r"(?i)\b(?:nominal\w*|so-called|(?<!in )(?<!the )sizes?|calibre|caliber|by weight|at sea level|equivalent to)\b"
)
"""Beside a figure that is a name: "a 2 in (60 mm) nominal pipe"."""
_BESIDE = 60
"""So many characters before and behind a conversion are searched for it."""


@rule(
    "N12",
    "unit-conversion-mismatch",
    needs="two amounts",
    options=[Option("tolerance", 1, "by how many percent beyond rounding a conversion may be off")],
    measured=on_all_prose(right=3, read=3),
    bad=[
        "The tower is 36 metres («108 feet») high.",
        "They built a 30-foot («48-kilometre») fence.",
        "The trail is 6 km («4.8 miles») long.",
        "The park covers 8,048 square kilometres («5,000 square miles»).",
        "It weighs 12 kg («40 lb») when empty.",
        "The span of 549 ft («137 metres») was a record.",
        "The post was empty for 42 months, or over «five years».",
        "The post was empty for 62 months, or over «six years».",
        "The climb took 90 minutes, or «two and a half hours».",
        "Bake it at 180 °C («450 °F»).",
        "The lorry carries 20 tonnes («44 lb»).",
        "It lies about 6 km («4.8 miles») from the coast.",
        "The summit is 2,400 m, or «6,874 feet», above the sea.",
        "It sank less than 60 miles (around «79 kilometres») from the port.",
        "It came down more than 400 nautical miles (about «640 km») out.",
        "The pass lies at 6,200 metres («1,890 metres»), above the last trees.",
        "The common is 350 hectares, or «142 acres» in the old money.",
        "The isles lie 1,300 km («860 mi») from the cape.",
        "The hut lies over 2,500 m («8,600 ft») above the town.",
        "The plain covers 900,000 km2 («310,000 sq mi»).",
        "The isle lies 296 km (184 miles, «60 nautical miles») off the coast.",
        "The newt is up to 16 cm («8.3 in») long.",
        "The print is 42 inches («5 feet, 6 inches») long.",
        "Keep it at or below 4 °C («70 °F») day and night.",
        "The old road is 775 miles («1,427 km») long.",
        "He was 5 ft 10 in («1.68 m») tall.",
        "The gauge is 2 ft 6 in («726 mm») here.",
    ],
    good=[
        "The disk holds 1 GB (109 bytes).",
        "A point is 1/72 of an inch (0.353 mm).",
        "Firmware made more than 1024 weeks (19 years and 36 weeks) ago wraps around.",
        "It stands about 30 ft (9 m) high.",
        "It sank less than 60 miles (around 97 kilometres) from the port.",
        "It came down more than 400 nautical miles (about 740 km) out.",
        "It fell within 400 miles (around 650 km) of the coast.",
        "The tube is 6 ft (1.8 m) to 7 ft (2.1 m) long.",
        "Use a 2-by-4 (38 by 89 mm) for the frame.",
        "The city is 500 miles (800 km) away.",
        "The pass lies at 4,380 m (14,000 ft), the mine 500 km (330 miles) from it.",
        "It weighs over 9 lb (4 kg), or 1 lb (0.5 kg) less than a man of 125 lb (55 kg) can carry in each hand.",
        "The isle lies 296 km (184 miles, 160 nautical miles) off the coast.",
        "The newt is up to 16 cm (6.3 in) long.",
        "The print is 42 inches (3 feet, 6 inches) long.",
        "Keep it at or below 4 °C (40 °F) day and night.",
        "The sea lane is 775 miles (1,435 km) long.",
        "He was 5 ft 10 in (1.8 m) tall.",
        "The gauge is 2 ft 6 in (762 mm) here.",
        "They were watched for 205 hours (18 days).",
        "It has a gauge of 4-foot-8+1⁄2-inch (1.435 m) from here on.",
        "It burns 10 gallons (45 litres) an hour.",
        "The file has 4 GB (4,294,967,296 bytes).",
        "The post was empty for 62 months, or over five years.",
        "The road is 5 km (of which 2 miles are paved).",
        "It reached 35 °C (95 °F) at noon.",
        "The print is 1.15 metres (nearly 3 feet 9 inches) long.",
        "The warming of 2 °C (3.6 °F) is the limit.",
        "January's temperature was 1.58 Fahrenheit (0.88 Celsius) above the average of 53.6 F (12 C).",
        "The bar weighs 400 troy ounces (12.4 kg).",
        "Hike 5 miles, or 3 km.",
        "The pass lies at 1,890 metres (1,900 metres by the old map).",
        "The jump was 6.20 metres (1.20 metres more than in May), the throw 40 metres (12 metres).",
        "The common is 350 hectares, or 865 acres in the old money.",
        "Each rider may choose 50 km, or 20 miles in the dark.",
        "The summit is 2,400 m, or 7,874 feet, above the sea.",
        "Runners choose 10 km, or 5 miles, as they like.",
        "It takes 25 minutes (half an hour).",
        "The climb took 150 minutes, or two and a half hours.",
        "Wait ten days, or two weeks.",
        "It is mended within 24 hours (or 7 days).",
        "It needs 3 * 2^24 bytes (about 50 megabytes).",
        "The walk takes 90 minutes (1.5 hours).",
        "They wait six months (180 days).",
        "The talks took 4.6 years (9-99 months) to end.",
        "Visits are limited to a half day (4 hours) or less.",
        "The lower area is 64 kilobytes (minus 16 bytes) long.",
    ],
)
def unit_conversion_mismatch(context: Context) -> Iterator[Problem]:
    """A figure given in two units does not agree with itself beyond rounding.

    "6 km (4.8 miles)" is 3.7 miles. The usual slips are the factor turned round, the linear factor used for an area,
    a digit lost, feet for metres.

    One of the two is the original, exact as written, and the other must be that in its unit, rounded to the digits
    that it shows, or cut behind "over" and "less than". It stays silent where another unit of the same name fits (US
    and imperial gallons, short, long and metric tons, kB of 1000 or 1024 bytes), on nominal sizes, on hours of more
    days than they fill, and on temperature differences, which temperature-difference-conversion judges. The option
    `tolerance` widens all of it. The fix rewrites the second figure; the first may be the wrong one, so it is applied
    only on request.
    """
    tolerance, at_sea = Fraction(str(context.options["tolerance"])) / 100, is_at_sea(context.text)
    yield from _restated(context, tolerance, at_sea=at_sea)
    for sentence in context.sentences:
        for conversion in conversions(sentence):
            first, second = conversion.first.quantity, conversion.second.quantity
            loose = max(tolerance, _IN_WORDS) if not in_digits(conversion.second.text) else tolerance
            loose = max(loose, _ROUGH) if _FRACTION.search(conversion.first.text + conversion.second.text) else loose
            to_the_unit = in_two_units(conversion.first)
            if first is None or second is None:
                continue
            if agrees(first, second, loose, to_the_unit=to_the_unit, at_sea=at_sea):
                continue
            of_part = _PART_OF.search(context.text, max(conversion.first.start - 12, 0), conversion.first.start)
            if of_part or _is_by_52(first, conversion.second.text):
                continue
            if _POWER.match(conversion.second.text) or _TAKEN_OFF.match(conversion.second.text):
                continue
            if _is_temperature(first) and is_compared(context.text[conversion.second.end : sentence.end][:30]):
                continue
            if _is_temperature(first) and _are_settings(first, second):
                continue
            if _is_temperature(first) and (is_difference(conversion.match) or _may_be_difference(conversion)):
                continue
            if _NOMINAL.search(
                context.text,
                max(conversion.first.start - _BESIDE, sentence.start),
                min(conversion.second.end + _BESIDE, sentence.end),
            ):
                continue
            yield _problem(conversion.first, conversion.second, first, second)
        for twice, other in misnamed(sentence):
            yield Problem(
                twice.second.start,
                twice.second.end,
                f"{twice.first.text} is not {twice.second.text}: one of the two is in {other}.",
                related=(Related(twice.first.start, twice.first.end, "the same figure in the same unit"),),
            )


def _is_by_52(weeks: Quantity, years: str) -> bool:
    """Whether weeks are told in years of 52 of them: "1024 weeks (19 years and 36 weeks)"."""
    found = _IN_YEARS.fullmatch(years)
    return found is not None and weeks.unit == "week" and weeks.number == int(found["y"]) * 52 + int(found["w"])


def _restated(context: Context, tolerance: Fraction, *, at_sea: bool) -> Iterator[Problem]:
    """A measure that the next sentence gives in another unit: "It holds 4.2 million cubic metres. That is ..."."""
    for one, other in context.neighbours:
        match = next(other.find(_THAT_IS), None)
        measures = [mention for mention in one.sketch.mentions if mention.kind in {"quantity", "duration"}]
        if match is None or len(measures) != 1 or match["b"].kind != measures[0].kind:
            continue
        first, second = measures[0].quantity, match["b"].quantity
        if first is None or second is None or not convertible(first, second) or _is_temperature(first):
            continue
        if first.number is None or second.number is None or agrees(first, second, tolerance, at_sea=at_sea):
            continue
        yield _problem(measures[0], match["b"], first, second)


def _is_temperature(quantity: Quantity) -> bool:
    found = unit(quantity.unit or "")
    return found is not None and found.dimension == "temperature"


def _are_settings(first: Quantity, second: Quantity) -> bool:
    """Whether both are marks on the dial of an oven, of which none is the exact other: 350 °F and 180 °C."""
    there = converted(first, second.unit or "")
    if there is None:
        return False
    ends = ((first.low, there.low, second.low), (first.high, there.high, second.high))
    slack = 20 if second.unit == "°C" else 35  # a fan oven is set so much lower
    return all(
        None not in (one, made, told)
        and not Fraction(one or 0) % 5
        and not Fraction(told or 0) % 5
        and min(Fraction(one or 0), Fraction(told or 0)) >= _OVEN
        and abs(Fraction(made or 0) - Fraction(told or 0)) <= slack
        for one, made, told in ends
    )


def _may_be_difference(conversion: Conversion) -> bool:
    """Whether two temperatures are the same difference, and no words call them readings."""
    first, second = conversion.first.quantity, conversion.second.quantity
    if first is None or second is None or tells_reading(conversion.match):
        return False
    return is_same_difference(first, second)


def _unit_name(text: str) -> str:
    """The unit as the draft writes it: "miles" of "4.8 miles", "years" of "five years"."""
    if in_digits(text):
        return re.sub(r"^[\d.,\s¼½¾⅓⅔⅛-]+", "", text)
    return text.rpartition(" ")[2]


def _problem(one: Mention, other: Mention, first: Quantity, second: Quantity) -> Problem:
    there = next(in_unit_of(first, second))
    number = there.number if there.number is not None else there.low
    text = restated(other.text, number) if number is not None and there.number is not None else None
    name = _unit_name(other.text) or str(second.unit)
    told = f"{close(number or 0)} {name}, " if first.unit != second.unit else ""
    edit = Edit(other.start, other.end, text or "")
    return Problem(
        other.start,
        other.end,
        f"{one.text} is {told}not {other.text}.",
        related=(Related(one.start, one.end, "the same figure in another unit"),),
        fixes=(Fix(f"write {text}", (edit,), applicability="unsafe"),) if text else (),
    )
