"""Which readings are no time where they stand: counts like years, months like names, fractions like dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factlint.documents.patterns import pattern
from factlint.mentions.times.expressions.clocks import At, Clock, Every, Hours
from factlint.mentions.times.expressions.durations import Ahead, Counted, Lasting
from factlint.mentions.times.expressions.holidays import Holiday
from factlint.mentions.times.expressions.numeric import Numeric
from factlint.mentions.times.expressions.recurring import Yearless
from factlint.mentions.times.expressions.relative import DayOfMonth, Now, OnWeekday, Today, TurnedUnit
from factlint.mentions.times.expressions.stretches import Between, Fixed, NthOf, PartOf, PeriodOf
from factlint.mentions.times.surroundings.place import LEADS, Place

if TYPE_CHECKING:
    from collections.abc import Callable

_COUNTED = frozenset(
    "people men women children persons staff police troops percent per km kg miles feet metres meters".split()
)
_READ_OUT = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty".split()
)
"""Numbers among which "twelve twenty-one" is read out like them, and no year."""
_OF_YEARS = frozenset(
    "levels prices dollars figures standards elections floods sales revenues earnings profits deliveries".split()
)
"""Plurals that a year before them dates, rather than counts: "53% of 1913 levels"."""
_VERBS = frozenset(
    "says makes takes gives shows requires allows provides applies states means marks begins starts ends remains sees"
    " brings becomes comes goes needs sets".split()
)
_QUANTIFIERS = frozenset("of about around than to and or for at".split())
_AFTER_SEASON = frozenset(
    "and or when the a an with to for by as was is are but at he she it they we after before in on of that which while"
    " had has".split()
)
_BEFORE_SEASON = frozenset("in by since during until early late".split())
_BEFORE_FIGURES = frozenset("on by from until before after since dated of date to".split())
_MARKED = pattern(r"\b(?:scores?|ratings?|marks?|grades?|average|results?|rated|scored|voted) of $", re.IGNORECASE)
"""What two figures after it are no date of: "a score of 8/10"."""
_AFTER_DAY = frozenset("and or when while after before at he she it they we the a".split())
_LONGING = frozenset("for of within take takes took last lasts lasted spend spent wait waited".split())
_GIVEN_NAMES = frozenset("April June August".split())
_PAPERS = frozenset("Times Telegraph Mirror Post Mail Herald Express Independent Tribune Star".split())
_DAYS_WITH_NAMES = frozenset("super bloody sheffield".split())
_OBJECTS = frozenset("a an the his her its their our my this that these those it them".split())
_FIRST_USUAL, _LAST_USUAL = 1500, 2100
"""Figures of four digits that are more often years than counts."""
_BEFORE_FAR_YEARS = frozenset("in by year until since of after before".split())
"""Words after which even 2632 is a year; after others it counts: "from 2632 to 2618 m"."""
_BEFORE_HALVES = frozenset("in during by for since until from through".split())
_LABELS = frozenset(
    "page pages line lines room item version port error box chapter figure table unit model flight route highway"
    " windows article section iso rfc number code serial id suite apartment channel build revision release resolution"
    " postcode pin zip extension ext".split()
)
"""Words that a figure of four digits numbers things after."""
_TIMED = frozenset("hours hrs minutes mins seconds secs".split())
_BEFORE_CLOCKS = frozenset("at by from between until till before after since around".split())
_COMPOUNDS = ("-b", "-p", "-m")
_TOLD_AFTER = frozenset("of when where that".split())
_BEFORE_LENGTHS = frozenset("for in within after during over about than at".split())
_BESIDE = ("before ", "after ", "that followed", "following ", "leading up", "since ", "ahead")
"""What tells which days are meant: "in the weeks before the vote"."""
_NOT_COUNTED = frozenset("of working business trading school those these other such as".split())
_COUNT_AFTER = frozenset("as how so too that this not".split())
"""Words after which "many days" tells no time of its own: "how many days", "the third in as many days"."""
_ONE_OR_PART = frozenset(("a second", "a quarter", "some day", "some night"))


def plausible(expression: Any, place: Place) -> bool:
    """Whether the expression is a time where it stands."""
    check = _CHECKS.get(type(expression))
    return check is None or check(expression, place)


def _fixed(expression: Fixed, place: Place) -> bool:
    if expression.first.unit == "decade" or (place.words[-1] == "s" and place.words[0].isdigit()):
        return _decade(place)
    if expression.first.unit == "century":
        return not ("C" in place.words and place.word_after[:1].isupper())  # 20th Century Fox
    if expression.first.unit != "year":
        return not (place.words.isdigit() and place.word_before in _LABELS)  # build 20240101
    return _year(expression.first.number, place) if place.words.isdigit() else _year_in_words(place)


def _year_in_words(place: Place) -> bool:
    """Whether a year that is more than four digits is one: "in twenty twenty", "in the year 410", "in '22"."""
    if place.words[-4:].strip().isdigit() and place.words[-4] == " ":  # "in the year 410", not "a year 200 ships pass"
        return place.definite and place.led and not _plural(place.word_after)
    if place.words.lower().startswith("twenty"):  # "in twenty twenty", not "twenty twenty-dollar bills"
        return place.led and place.char_after != "-" and not _plural(place.word_after)
    return place.word_before not in _READ_OUT and (place.words[0] not in "'’" or place.led)


def _decade(place: Place) -> bool:
    """Whether tens are years: not in "1000s of times", "in his 60s", "in 60s music"."""
    if place.after.startswith(" of ") or place.personal or place.measured:
        return False
    if place.words[0].isupper() and place.word_after[:1].isupper():
        return False  # the Forties Field
    bare = place.words[0].isdigit() and len(place.words) < 5
    return not bare or place.definite


def _nth(_: NthOf, place: Place) -> bool:
    """Whether a unit with a number is one of the calendar: not "Week 2" of a course."""
    words = place.words.split()
    return not (len(words) == 2 and words[0].istitle() and words[1].isdigit())


def _period(_: PeriodOf, place: Place) -> bool:
    """Whether a year tells a quarter, "in the 1988 quarter": not in "the 1988 period piece", "1988 quarter-finals"."""
    return not place.words[0].isdigit() or (place.definite and place.led and place.char_after not in set("-–"))


def _part(expression: PartOf, place: Place) -> bool:
    return not (isinstance(expression.whole, Fixed) and place.personal)


def _year(year: int, place: Place) -> bool:
    """Whether a bare figure of four digits is a year."""
    if place.char_before in set("-–/"):
        return place.led
    glued = (place.char_before in set("$€£¥#+\\_.`") and not place.led) or place.char_after in set("%_/°$€")
    labelled = place.word_before in _LABELS or place.before.endswith(("No. ", "no. ", "Nos. "))
    housed = (place.word_before == "at" or not place.led) and place.in_address
    far = year > _LAST_USUAL and place.word_before not in _BEFORE_FAR_YEARS
    if far or glued or labelled or housed or place.of_amount or place.after[:2] in _COMPOUNDS:
        return False
    usual = _FIRST_USUAL <= year <= _LAST_USUAL
    if place.alone:
        return usual
    if place.word_after.lower() in _COUNTED or place.definite:
        return place.definite
    plural = _plural(place.word_after) and not place.after_year and place.word_after not in _OF_YEARS
    if place.led:
        return not (plural and place.word_before in _QUANTIFIERS)
    return usual and not plural


def _plural(word: str) -> bool:
    """Whether a word looks like a plural noun, so that a figure before it counts."""
    return word.islower() and len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" and word not in _VERBS


def _yearless(expression: Yearless, place: Place) -> bool:
    if expression.day is not None:
        return _day(place)
    return _month(expression, place) if expression.unit == "month" else _part_of_year(expression, place)


def _month(month: Yearless, place: Place) -> bool:
    """Whether the name of a month alone means the month: not in "Mr. March", "June Carter", "you may march"."""
    named = place.word_after[:1].isupper()
    if named and place.word_before in _QUANTIFIERS:
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
    return not (place.words.isdigit() and (_plural(after) or after in _COUNTED))


def _may(place: Place, *, named: bool) -> bool:
    """Whether a capital "May" or "March" without a preposition is the month."""
    if place.opens_sentence:
        return not place.word_after and (place.words == "March" or place.char_after not in set("\"'’"))
    marched = place.definite or place.owned or (place.before.endswith(" a ") and place.word_after in ("for", "on"))
    return not (place.name_before or named or (marched and place.words == "March"))


def _part_of_year(expression: Yearless, place: Place) -> bool:
    if expression.unit == "season":
        return _season(place)
    if place.words[0].isdigit():  # 2H is a pencil, too
        return False
    coded = place.words[-1].isdigit()  # Q1, H1
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


def _weekday(expression: OnWeekday, place: Place) -> bool:
    if place.word_before in _DAYS_WITH_NAMES or place.word_after in _PAPERS:
        return False
    if not expression.weak or expression.turn or expression.week:
        return True
    if place.definite:
        return False  # the Sun
    return place.word_before in _BEFORE_FIGURES or (not place.word_after and not place.before.strip())


def _day_of_month(_: DayOfMonth, place: Place) -> bool:
    """Whether an ordinal is a day: on the 18th; not on the 18th floor, nor the 18th to arrive."""
    if not place.definite or place.word_before not in _BEFORE_FIGURES or place.words.isalpha():
        return False
    return place.word_after.lower() in _AFTER_DAY or (not place.word_after and place.char_after not in set("-'’/%"))


def _numeric(expression: Numeric, place: Place) -> bool:
    if place.char_after.isalnum():
        return False
    if place.words == "9/11" and place.word_before not in ("on", "by", "dated"):
        return False  # the attacks of 2001
    if place.words == "24/7" or place.char_before in set("-–.$€£") or place.char_after in set("-–/%"):
        return False
    if expression.year is not None or place.words[0].isalpha():
        return True
    return (place.word_before in _BEFORE_FIGURES and not _MARKED.search(place.before)) or place.alone


def _lasting(expression: Lasting, place: Place) -> bool:
    text = place.words.lower()
    (span, unit), *more = expression.amount.parts
    if more:
        return True
    counting = text.startswith("many ") and place.word_before in _COUNT_AFTER
    described = text == "a day" and place.word_after in _TOLD_AFTER and place.word_before not in _BEFORE_LENGTHS
    if counting or described or text in _ONE_OR_PART or place.char_before in set("-/$.") or place.names_something:
        return False
    if span is None and " " not in text:
        return place.word_before in _LONGING or _told_by_what_follows(place)
    if unit == "quarter":
        return expression.window or place.word_before == "for"
    if text[-2:-1].isdigit():
        return place.words[-1] == "h" and ":" not in (place.char_before, place.char_after)  # not 3D
    return True


def _told_by_what_follows(place: Place) -> bool:
    """Whether bare "days" are told by what they lie beside: "days before the vote", "in the weeks that followed"."""
    if place.definite:
        return place.after.lower().lstrip().startswith(_BESIDE)
    return place.word_after in ("before", "after") and place.word_before not in _NOT_COUNTED


def _at(expression: At, place: Place) -> bool:
    """Whether a part of a day is none of a name: not in "Saturday Night Live"."""
    if not isinstance(expression.day, OnWeekday | Today):
        return True
    return not (place.words.split()[-1].istitle() and place.words[0].isupper() and place.word_after[:1].isupper())


def _clock(_: Clock, place: Place) -> bool:
    if place.words.isdigit():
        return place.word_before in _BEFORE_CLOCKS and place.char_after not in set("-/%")
    if " to " in place.words and _plural(place.word_after):
        return False  # "a quarter to nine friends"
    if place.word_after in _TIMED:
        return False  # "it took 2:30 hours"
    if place.words == "noon" and place.word_before == "high":
        return False
    if place.char_before in set(":.$") or place.char_after in set(":%m") or place.proportion:
        return False
    verse = ":" in place.words and place.words[-1].isdigit() and place.name_before
    return not verse or place.word_before in LEADS  # Mark 10:27


def _hours(_: Hours, place: Place) -> bool:
    """Whether two figures of four digits are times: not in "0800-1234", a telephone number."""
    return any(not (char.isdigit() or char in "-–") for char in place.words) or place.word_before in _BEFORE_CLOCKS


def _counted(_: Counted, place: Place) -> bool:
    """Whether "the day before" stands by itself: nothing follows that it would be the day before of."""
    words = place.words.lower().split()
    if words[-1] not in ("before", "after", "following") or len(words) > 2:
        return True
    return not place.word_after and place.char_after not in set("'’")


def _today(_: Today, place: Place) -> bool:
    """Whether "today" is the day: with a capital after a name it is a programme or a newspaper."""
    return (
        place.words[0].islower()
        or place.words.isupper()
        or place.opens_sentence
        or not (place.name_before or place.owned)
    )


def _between(expression: Between, place: Place) -> bool:
    if isinstance(expression.low, Numeric) and place.word_after and not _numeric(expression.low, place):
        return False  # "1/2-3/4 inch"
    if place.char_before in set("-–/") and not place.led:
        return False  # CVE-2019-1353
    if _plural(place.word_after) and not (_usual(expression.low) and _usual(expression.high)):
        return False  # "from 1000 to 2000 hires"
    if isinstance(expression.high, int) and isinstance(expression.low, Yearless):
        return place.char_after != "%" and not (_plural(place.word_after) or place.word_after in _COUNTED)
    if isinstance(expression.high, Now) and place.words.endswith("present") and place.word_after in _OBJECTS:
        return False  # "from 2005 to present the case"
    return place.char_after != "%"


def _usual(date: Any) -> bool:
    """Whether a date is none of the years that are commoner as counts."""
    return (
        not (isinstance(date, Fixed) and date.first.unit == "year") or _FIRST_USUAL <= date.first.number <= _LAST_USUAL
    )


def _ahead(expression: Ahead, place: Place) -> bool:
    return not place.after.startswith(" of ") and _lasting(Lasting(expression.amount), place)


def _every(_: Every, place: Place) -> bool:
    return place.char_before not in set("-/") and place.char_after not in set("-/")


def _unit(expression: TurnedUnit, place: Place) -> bool:
    if expression.turn == "the":
        return expression.unit in ("quarter", "weekend", "fiscal") and place.definite and place.word_after != "of"
    words = place.words.split()
    return not (len(words) == 2 and words[1].istitle())  # the programme "This Week"


def _holiday(holiday: Holiday, place: Place) -> bool:
    return not (holiday.key == "ramadan" and place.name_before and not place.led)  # a surname, too


def _never(_: Now, __: Place) -> bool:
    return False


_CHECKS: dict[type, Callable[[Any, Place], bool]] = {
    Fixed: _fixed,
    Yearless: _yearless,
    DayOfMonth: _day_of_month,
    OnWeekday: _weekday,
    Numeric: _numeric,
    Lasting: _lasting,
    Ahead: _ahead,
    At: _at,
    Clock: _clock,
    Hours: _hours,
    Counted: _counted,
    NthOf: _nth,
    PartOf: _part,
    PeriodOf: _period,
    Between: _between,
    Every: _every,
    Today: _today,
    TurnedUnit: _unit,
    Now: _never,
    Holiday: _holiday,
}
