"""Which years, decades and stretches between years are times where they stand: counts look like years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.numeric import Numeric
from factlint.mentions.times.expressions.recurring import Yearless
from factlint.mentions.times.expressions.relative import Now
from factlint.mentions.times.expressions.stretches import Between, Fixed, NthOf, PartOf, PeriodOf, StretchOf
from factlint.mentions.times.surroundings.plausible.counting import COUNTED, QUANTIFIERS, plural
from factlint.mentions.times.surroundings.plausible.days import named_season, numeric

if TYPE_CHECKING:
    from factlint.mentions.times.surroundings.place import Place

_NO_RANGE_AFTER = frozenset("in by since until".split())
"""Words after which a year opens no range of years."""
_READ_OUT = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty".split()
)
"""Numbers among which "twelve twenty-one" is read out like them, and no year."""
_OF_YEARS = frozenset(
    "levels prices dollars figures standards elections floods sales revenues earnings profits deliveries"
    " estimates forecasts".split()
)
"""Plurals that a year before them dates, rather than counts: "53% of 1913 levels"."""
_OBJECTS = frozenset("a an the his her its their our my this that these those it them".split())
_FIRST_USUAL, _LAST_USUAL = 1500, 2100
"""Figures of four digits that are more often years than counts."""
_BEFORE_FAR_YEARS = frozenset("in by year until since of after before".split())
"""Words after which even 2632 is a year; after others it counts: "from 2632 to 2618 m"."""
_LABELS = frozenset(
    "page pages line lines room item version port error box chapter figure table unit model flight route highway"
    " windows article section iso rfc number code serial id suite apartment channel build revision release resolution"
    " postcode pin zip extension ext".split()
)
"""Words that a figure of four digits numbers things after."""
_COUNTING = frozenset("some nearly almost".split())
_HEDGING = frozenset("about around".split())
_DOING = frozenset(
    "have had are were do did will would can could should must come came live lived work worked die died remain"
    " remained stay stayed fled arrive arrived attend attended join joined take took".split()
)
"""What those do that a hedged figure counts: "about 1500 live there"."""
_COMPOUNDS = ("-b", "-p", "-m")


def fixed(expression: Fixed, place: Place) -> bool:
    if expression.first.unit == "decade" or (place.words[-1] == "s" and place.words[0].isdecimal()):
        return _decade(place)
    if expression.first.unit == "century":
        return not ("C" in place.words and place.word_after[:1].isupper())  # 20th Century Fox
    if expression.first.unit != "year":
        return not (place.words.isdecimal() and place.word_before in _LABELS)  # build 20240101
    return _year(expression.first.number, place) if place.words.isdecimal() else _year_in_words(place)


def _year_in_words(place: Place) -> bool:
    """Whether a year that is more than four digits is one: "in twenty twenty", "in the year 410", "in '22"."""
    if (
        place.words[-4:].strip().isdecimal() and place.words[-4] == " "
    ):  # "in the year 410", not "a year 200 ships pass"
        return place.definite and place.led and not plural(place.word_after)
    if place.words.lower().startswith("twenty"):  # "in twenty twenty", not "twenty twenty-dollar bills"
        return place.led and place.char_after != "-" and not plural(place.word_after)
    return place.word_before not in _READ_OUT and (place.words[0] not in "'’" or place.led)


def _decade(place: Place) -> bool:
    """Whether tens are years: not in "1000s of times", "in his 60s", "in 60s music"."""
    if place.after.startswith(" of ") or place.personal or place.measured:
        return False
    if place.words[0].isupper() and place.word_after[:1].isupper():
        return False  # the Forties Field
    bare = place.words[0].isdecimal() and len(place.words) < 5
    return not bare or place.definite


def nth(_: NthOf, place: Place) -> bool:
    """Whether a unit with a number is one of the calendar: not "Week 2", nor "week 2 of the course"."""
    words = place.words.split()
    numbered = len(words) == 2 and words[1].isdecimal()
    return not (numbered and (words[0].istitle() or place.word_after == "of"))


def period(_: PeriodOf, place: Place) -> bool:
    """Whether a year tells a quarter, "in the 1988 quarter": not in "the 1988 period piece", "1988 quarter-finals"."""
    return not place.words[0].isdecimal() or (place.definite and place.led and place.char_after not in set("-–"))


def stretch(expression: StretchOf, place: Place) -> bool:
    return not named_season(expression.whole, place)


def part(expression: PartOf, place: Place) -> bool:
    if " of " in place.words and named_season(expression.whole, place):
        return False
    return not (isinstance(expression.whole, Fixed) and place.personal)


def _year(year: int, place: Place) -> bool:
    """Whether a bare figure of four digits is a year."""
    if place.char_before in set("-–/"):
        return place.led
    glued = (place.char_before in set("$€£¥#+\\_.`") and not place.led) or place.char_after in set("%_/°$€")
    labelled = place.word_before in _LABELS or place.before.endswith(("No. ", "no. ", "Nos. "))
    housed = (place.word_before == "at" or not place.led) and place.in_address
    far = year > _LAST_USUAL and place.word_before not in _BEFORE_FAR_YEARS
    counting = place.word_before in _COUNTING or (place.word_before in _HEDGING and place.word_after in _DOING)
    if far or glued or labelled or housed or counting or place.of_amount or place.after[:2] in _COMPOUNDS:
        return False
    usual = _FIRST_USUAL <= year <= _LAST_USUAL
    if place.alone:
        return usual
    if place.word_after.lower() in COUNTED or place.definite:
        return place.definite
    counts = plural(place.word_after) and not place.after_year and place.word_after not in _OF_YEARS
    if place.led:
        return not (counts and place.word_before in QUANTIFIERS)
    return usual and not counts


def between(expression: Between, place: Place) -> bool:
    if isinstance(expression.low, Numeric) and place.word_after and not numeric(expression.low, place):
        return False  # "1/2-3/4 inch"
    short = place.words[-3:-2] == " " and isinstance(expression.high, Fixed)
    coded = place.char_before in set("-–/") and not place.led  # CVE-2019-1353
    if coded or (short and (place.word_before in _NO_RANGE_AFTER or place.word_after in COUNTED)):
        return False  # "from 40 in 2019 to 60", "between 1990 and 95 people"
    if plural(place.word_after) and (short or not (_usual(expression.low) and _usual(expression.high))):
        return False  # "from 1000 to 2000 hires"
    if isinstance(expression.high, int) and isinstance(expression.low, Yearless):
        return place.char_after != "%" and not (plural(place.word_after) or place.word_after in COUNTED)
    if isinstance(expression.high, Now) and place.words.endswith("present") and place.word_after in _OBJECTS:
        return False  # "from 2005 to present the case"
    return place.char_after != "%"


def _usual(date: Any) -> bool:
    """Whether a date is none of the years that are commoner as counts."""
    return (
        not (isinstance(date, Fixed) and date.first.unit == "year") or _FIRST_USUAL <= date.first.number <= _LAST_USUAL
    )
