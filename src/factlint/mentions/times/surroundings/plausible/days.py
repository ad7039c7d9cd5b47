"""Which days, months, seasons and weekdays are times where they stand: months look like names, fractions like dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.recurring import Yearless
from factlint.mentions.times.surroundings.plausible.counting import COUNTED, QUANTIFIERS, plural
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.holidays.holiday import Holiday
    from factlint.mentions.times.expressions.numeric import Numeric
    from factlint.mentions.times.expressions.recurring import InYear
    from factlint.mentions.times.expressions.relative import DayOfMonth, OnWeekday, Today, TurnedUnit
    from factlint.mentions.times.surroundings.place import Place

_AFTER_SEASON = frozenset(
    "and or when the a an with to for by as was is are but at he she it they we after before in on of that which while"
    " had has".split()
)
_BEFORE_SEASON = frozenset("in by since during until early late".split())
_BEFORE_FIGURES = frozenset("on by from until before after since dated of date to".split())
_MARKED = pattern(r"\b(?:scores?|ratings?|marks?|grades?|average|results?|rated|scored|voted) of $", re.IGNORECASE)
"""What two figures after it are no date of: "a score of 8/10"."""
_AFTER_DAY = frozenset(
    "and or but when while after before at he she it they we the a was were had has did would will".split()
)
_OF_A_GAME = pattern(r" of (?:the|a|this|that|his|her|their|its) (?:game|match|contest|bout|race|final)", re.IGNORECASE)
_MARCHED = pattern(r"\s+(?:for|on|against)\s+[A-Z]")
"""After the name of a march: "the annual March for Hope"."""
_GIVEN_NAMES = frozenset("April June August".split())
_DASHES = frozenset("-–")
_ABBREVIATED = 3
_PAPERS = frozenset("Times Telegraph Mirror Post Mail Herald Express Independent Tribune Star".split())
_DAYS_WITH_NAMES = frozenset("super bloody sheffield".split())
_OPENING, _CLOSING = frozenset("\"'“‘`"), frozenset("\"'”’")
_OWN_DAYS = ("'s day", "’s day", "s' day", "s’ day")
_BEFORE_HALVES = frozenset("in during by for since until from through".split())


def yearless(expression: Yearless, place: Place) -> bool:
    if expression.day is not None:
        return _day(place)
    return _month(expression, place) if expression.unit == "month" else _part_of_year(expression, place)


def _month(month: Yearless, place: Place) -> bool:
    """Whether the name of a month alone means the month: not in "Mr. March", "June Carter", "you may march"."""
    named = place.word_after[:1].isupper()
    if named and place.word_before in QUANTIFIERS:
        return False
    if place.titled or (named and place.words in _GIVEN_NAMES and not place.led):
        return False
    if month.weak:
        return place.led and place.words[0].isupper() and not named and place.char_after != "-"  # Mar-a-Lago
    if place.led:
        return True
    return _may(place, named=named) if place.words.lower() in ("may", "march") else not named or place.opens_sentence


def _day(place: Place) -> bool:
    """Whether a day of a month is one: not in "in July the first battle", nor the figure of "May 5 and 9 men"."""
    after = place.word_after
    if " the " in place.words and after and after.lower() not in _AFTER_SEASON | _AFTER_DAY:
        return False
    return not (place.words.isdecimal() and (plural(after) or after in COUNTED))


def _may(place: Place, *, named: bool) -> bool:
    """Whether a capital "May" or "March" without a preposition is the month."""
    if place.opens_sentence:
        return not place.word_after and (place.words == "March" or place.char_after not in set("\"'’"))
    walked = place.before.endswith(" a ") and place.word_after in ("for", "on")
    marched = place.definite or place.owned or walked or _MARCHED.match(place.after) is not None
    return not (place.name_before or named or (marched and place.words == "March"))


def _part_of_year(expression: Yearless, place: Place) -> bool:
    if expression.unit == "season":
        return _season(place)
    if place.words[0].isdecimal() or _OF_A_GAME.match(place.after):  # 2H is a pencil, too
        return False
    coded = place.words[-1].isdecimal()  # Q1, H1
    if coded and place.words[0] == "H":
        alone = not place.word_after or place.word_after.lower() in _AFTER_SEASON
        return alone and place.word_before in _BEFORE_HALVES  # not "the binding of H2 in oil"
    return not coded or place.led or (place.words[0] in "Qq" and not place.opens_sentence)


def _season(place: Place) -> bool:
    if place.beside_season or " " in place.words:  # "later in the summer"
        return True
    if not (place.led or place.definite):
        return False
    if place.words.lower() in ("fall", "spring") and place.word_before not in _BEFORE_SEASON:
        return False
    return not place.word_after or (place.word_after.lower() in _AFTER_SEASON and place.word_after != "of")


def named_season(whole: Any, place: Place) -> bool:
    """Whether a date ends with a season that leads a noun: "the last two weeks of spring training"."""
    season = isinstance(whole, Yearless) and whole.unit == "season"
    return season and place.word_after != "" and place.word_after.lower() not in _AFTER_SEASON


def in_year(expression: InYear, place: Place) -> bool:
    """Whether a year and a season are no part of a name: not in "the 1992 Winter Games"."""
    inner = expression.inner
    named = isinstance(inner, Yearless) and inner.unit == "season" and place.word_after[:1].isupper()
    return not (named and place.words[:4].isdecimal() and place.words[4:].strip()[0].isupper())


def weekday(expression: OnWeekday, place: Place) -> bool:
    if place.word_before in _DAYS_WITH_NAMES or place.word_after in _PAPERS:
        return False
    if len(place.words) == _ABBREVIATED and place.char_after in _DASHES:
        return False  # Mon-Khmer
    if not expression.weak or expression.turn or expression.week:
        return True
    if place.definite:
        return False  # the Sun
    return place.word_before in _BEFORE_FIGURES or (not place.word_after and not place.before.strip())


def day_of_month(_: DayOfMonth, place: Place) -> bool:
    """Whether an ordinal is a day: on the 18th; not on the 18th floor, nor the 18th to arrive."""
    if not place.definite or place.word_before not in _BEFORE_FIGURES or place.words.isalpha():
        return False
    return place.word_after.lower() in _AFTER_DAY or (not place.word_after and place.char_after not in set("-'’/%"))


def numeric(expression: Numeric, place: Place) -> bool:
    if place.char_after.isalnum():
        return False
    if place.words == "9/11" and place.word_before not in ("on", "by", "dated"):
        return False  # the attacks of 2001
    if place.words == "24/7" or place.char_before in set("-–.$€£") or place.char_after in set("-–/%"):
        return False
    if expression.year is not None or place.words[0].isalpha():
        return True
    return (place.word_before in _BEFORE_FIGURES and not _MARKED.search(place.before)) or place.alone


def today(_: Today, place: Place) -> bool:
    """Whether "today" is the day: with a capital, after a name or between quotation marks, it is a title."""
    if place.words.istitle() and place.char_before in _OPENING and place.char_after in _CLOSING:
        return False
    return (
        place.words[0].islower()
        or place.words.isupper()
        or place.opens_sentence
        or not (place.name_before or place.owned)
    )


def unit(expression: TurnedUnit, place: Place) -> bool:
    if expression.turn == "the":
        return expression.unit in ("quarter", "weekend", "fiscal") and place.definite and place.word_after != "of"
    if (expression.turn == "last" and expression.unit == "day") or place.closes_a_series:
        return False
    words = place.words.split()
    return not (len(words) == 2 and words[1].istitle())  # the programme "This Week"


def holiday(holiday: Holiday, place: Place) -> bool:
    if place.definite and place.words[0].islower() and place.words.endswith(_OWN_DAYS):
        return False  # "the mother's day was long"
    return not (holiday.key == "ramadan" and place.name_before and not place.led)  # a surname, too
