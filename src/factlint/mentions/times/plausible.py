"""Which readings of an island are no time in their context: counts like years, months like names, and so on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factlint.mentions.times.clocks import Clock, PartOfDay
from factlint.mentions.times.durations import Counted, Lasting
from factlint.mentions.times.numeric import Numeric
from factlint.mentions.times.recurring import Yearless
from factlint.mentions.times.relative import Now, OnWeekday, TurnedUnit
from factlint.mentions.times.stretches import Fixed

if TYPE_CHECKING:
    from collections.abc import Callable

_PREVIOUS = re.compile(r"([^\W_]+)[\s,(]*(?:the\s+)?$", re.IGNORECASE)
_FOLLOWING = re.compile(r"\s+([^\W\d_]+)")
_LEADS = frozenset(
    "in of since by from until till to through during before after between and for about around circa early mid late"
    " beginning end on at year years c ca vs than or as throughout via dated starting ending this last next spring summer"
    " autumn fall winter january february march april may june july august september october november december".split()
)
_PEOPLE = frozenset(
    "people men women children persons staff police troops percent per km kg miles feet metres meters".split()
)
_AFTER_SEASON = frozenset(
    "and or when the a an with to for by as was is are but at he she it they we after before in on of that which while had has".split()
)
_RATED = re.compile(
    r"(?:[0-9%]|\b(?:percent|cent|cents|dollars?|pounds?|euros?|pence|hundred|thousand|million|billion|trillion|times|once|twice|hours?|minutes?"
    r"|days?|miles|tons|tonnes|barrels|people|visitors|copies|points?|units|meals|pills|gallons|litres|liters))\s+$",
    re.IGNORECASE,
)
_LONGING = frozenset("for of within took takes take lasted last lasts spent spend wait waited".split())


class Place:
    """The text around `text[start:end]`."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.before = text[max(0, start - 40) : start]
        self.after = text[end : end + 40]

    @property
    def char_before(self) -> str:
        return self.before[-1:]

    @property
    def char_after(self) -> str:
        return self.after[:1]

    @property
    def alone(self) -> bool:
        """Whether nothing else stands in the text or the line, as in a heading or a cell."""
        return not self.before.rpartition("\n")[2].strip() and not self.after.partition("\n")[0].strip()

    @property
    def word_before(self) -> str:
        """The word before in lower case, articles and commas stepped over."""
        match = _PREVIOUS.search(self.before)
        return match[1].lower() if match else ""

    @property
    def word_after(self) -> str:
        match = _FOLLOWING.match(self.after)
        return match[1] if match else ""

    @property
    def led(self) -> bool:
        """Whether a preposition or the like stands before."""
        return self.word_before in _LEADS

    @property
    def opens_sentence(self) -> bool:
        before = self.before.rstrip()
        return not before or before[-1] in ".!?:\"“”'’"

    @property
    def rated(self) -> bool:
        """Whether a figure stands before, so that "a day" is a rate."""
        return _RATED.search(self.before) is not None


def plausible(expression: Any, place: Place) -> bool:
    """Whether the expression is a time where it stands."""
    check = _CHECKS.get(type(expression))
    return check is None or check(expression, place)


def _fixed(expression: Fixed, place: Place) -> bool:
    slot = expression.first
    if slot.unit == "century" and place.word_after[:1].isupper() and place.text[place.end - 7] == "C":
        return False  # 20th Century Fox
    if slot.unit != "year" or not place.text[place.start : place.end].isdigit():
        return slot.unit != "year" or "'" not in place.text[place.start : place.end][:1] + "" or place.led
    if (
        place.char_before in set("$€£¥#+/\\_-–.")
        or place.char_after in set("%_/°$€")
        or place.after[:2] in ("-b", "-p", "-m")
    ):
        return _after_dash(place)
    following = place.word_after.lower()
    if place.alone:
        return 1500 <= slot.year <= 2100
    if re.search(r"\b[Tt]he\s+$", place.before):
        return following not in _PEOPLE
    if place.led:
        return following not in _PEOPLE and not (
            following.endswith("s")
            and place.word_before in ("of", "about", "around", "than", "to", "and", "or", "for", "at")
            and _plural(place.word_after)
        )
    if not 1500 <= slot.year <= 2100:
        return place.char_after == ")" and place.char_before == "("
    return following not in _PEOPLE and not _plural(place.word_after)


def _after_dash(place: Place) -> bool:
    """A year after a dash or slash is one where a word of time stands before it: "mid-2019", "May/2019"."""
    return place.char_before in set("-–/") and place.led


def _plural(word: str) -> bool:
    return (
        word.islower()
        and len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in ("was", "has", "does")
    )


def _yearless(expression: Yearless, place: Place) -> bool:
    if expression.day is not None:
        return True
    if expression.unit == "season":
        return _season(place)
    if expression.unit != "month":
        return True
    led = place.led or place.word_before in ("every", "each", "another", "said", "s")
    if expression.weak:
        return led and place.text[place.start].isupper() and not place.word_after[:1].isupper()
    word = place.text[place.start : place.end]
    if word.lower() in ("may", "march"):
        if place.opens_sentence:
            return not place.word_after and place.char_after not in set("\"'’")
        if not led and _capital_before(place):
            return False
    return led or not (place.word_after[:1].isupper() and not place.opens_sentence)


def _capital_before(place: Place) -> bool:
    match = _PREVIOUS.search(place.before)
    return match is not None and match[1][:1].isupper()


def _season(place: Place) -> bool:
    if not (place.word_before in _LEADS or re.search(r"\bthe\s+$", place.before, re.IGNORECASE)):
        return False
    if place.text[place.start : place.end].lower() in ("fall", "spring") and place.word_before not in (
        "in",
        "by",
        "since",
        "during",
        "until",
        "early",
        "late",
    ):
        return False
    return not place.word_after or place.word_after.lower() in _AFTER_SEASON


def _weekday(expression: OnWeekday, place: Place) -> bool:
    if not expression.weak or expression.turn or expression.week:
        return True
    return place.led or (not place.word_after and place.before.strip() == "")


def _numeric(expression: Numeric, place: Place) -> bool:
    if place.char_before in set("-–.$€£") or place.char_after in set("-–/%"):
        return False
    if expression.year is not None or place.text[place.start].isalpha():
        return True
    return place.word_before in (
        "on",
        "by",
        "from",
        "until",
        "before",
        "after",
        "since",
        "dated",
        "of",
        "date",
        "to",
    ) or not (place.before.strip() or place.after.strip())


def _lasting(expression: Lasting, place: Place) -> bool:
    text = place.text[place.start : place.end].lower()
    (span, unit), *more = expression.amount.parts
    if more:
        return True
    if text in ("some day", "some night", "many a day", "some time"):
        return False
    if span is None and " " not in text:
        return place.word_before in _LONGING
    if text in ("a second", "a quarter", "a third", "second") or (
        unit == "quarter" and "past" not in text and "last" not in text and "next" not in text
    ):
        return unit == "quarter" and place.word_before in ("last", "past", "next", "for") and text != "a quarter"
    if place.text[place.start : place.end][-2:-1].isdigit():
        return text[-1] in "hd" and not place.after[:1].isalnum()
    return place.char_before not in set("-/$.")


def _clock(expression: Clock, place: Place) -> bool:
    if place.char_before in set(":.$") or place.char_after in set(":%"):
        return False
    text = place.text[place.start : place.end]
    if ":" in text and text[-1:].isdigit() and _capital_before(place) and place.word_before not in (*_LEADS, "at"):
        return False
    return text.lower() not in ("noon",) or True


def _counted(expression: Counted, place: Place) -> bool:
    """ "The day before" alone is a date only where nothing follows that it would be the day before of."""
    words = place.text[place.start : place.end].lower().split()
    return (
        words[-1] not in ("before", "after", "following")
        or len(words) > 2
        or (not place.word_after and place.char_after not in set("'’"))
    )


def _never(expression: Any, place: Place) -> bool:  # noqa: ARG001 - one signature for all checks
    return False


def _unit(expression: TurnedUnit, place: Place) -> bool:
    words = place.text[place.start : place.end].split()
    if expression.turn == "the":
        return (
            expression.unit in ("quarter", "weekend", "fiscal")
            and re.search(r"\bthe\s+$", place.before) is not None
            and place.word_after != "of"
        )
    if len(words) == 2 and words[1][0].isupper() and words[1][1:].islower():
        return False
    text = place.text[place.start : place.end].lower()
    return not (
        expression.turn == "that"
        and text.startswith("that")
        and not place.opens_sentence
        and place.word_before in ("said", "so")
    )


def _part_of_day(expression: PartOfDay, place: Place) -> bool:  # noqa: ARG001 - one signature for all checks
    return True


_CHECKS: dict[type, Callable[[Any, Place], bool]] = {
    Fixed: _fixed,
    Yearless: _yearless,
    OnWeekday: _weekday,
    Numeric: _numeric,
    Lasting: _lasting,
    Clock: _clock,
    Counted: _counted,
    Now: _never,
    TurnedUnit: _unit,
}
