"""The words before an island of the grammar that belong to its time or change what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.amounts import Amount
from factlint.mentions.times.expressions.durations import Ahead, Lasting
from factlint.mentions.times.expressions.holidays.holiday import Holiday
from factlint.mentions.times.expressions.recurring import Turned, Yearless
from factlint.mentions.times.expressions.relative import OnWeekday, TurnedUnit
from factlint.mentions.times.surroundings.place import without_article
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

_PREPOSITIONS = pattern(r"(?:from|between|in|at|on)\s+(?:the\s+)?", re.IGNORECASE)
_FOLLOWING = pattern(r"\bthe\s+(following\s+)$", re.IGNORECASE)
_MEASURED = pattern(
    r"(?:\b(?:first|last|only|second|third) time|\bonce|\btimes"
    r"|\b(?:[a-z]+est|worst|most|least|first)(?:\s+(?!(?:will|would|can|could|may|might|shall|should|is|are|to)\b)[a-z-]+){0,3}"
    r"|(?:\b(?:more|less|fewer|enough)|[0-9])(?: [a-z-]+){1,2}) in\s+$",
    re.IGNORECASE,
)
"""Before a time that something takes: "the first time in two years", "more debt in one year", "200 nuts in a day"."""
_PAST = pattern(r"past\s", re.IGNORECASE)
_LONG = ("year", "decade", "century")
_FOR = pattern(r"\b(?:for|over)\s+the\s+$", re.IGNORECASE)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_ORDINARY = pattern(rf"[a-z]+\s+(?=({'|'.join(_WEEKDAYS)})\b)")
"""Before a weekday that only looks like a holiday: "a good Friday for shares", "giving Tuesday off"."""
_TURNED_ATTRIBUTE = pattern(
    r"(?:the\s+)?(?:first|second|third|fourth|last|next|past|previous|latest|coming|upcoming|following)\s+"
    r"(?=[^\s-]+(?:-[^\s-]+)*-[^\W\d_]*[^\W\d_s]$)",
    re.IGNORECASE,
)
"""Before an attribute that is no stretch of time told from now: "the last two-day meeting"."""
_LAST = pattern(r"last\s+")
_EXTREME = pattern(r"(?:final|closing|opening)\s+", re.IGNORECASE)
_AUXILIARY = pattern(
    r"(?:\b(?:will|would|can|could|may|might|must|shall|should|to|not|cannot|does|did|do)|n['’]t|['’]ll)"
    r"\s+(?:(?:only|also|just|often|usually)\s+)?$",
    re.IGNORECASE,
)
"""Before the verb "last"."""
_THAT_THE = pattern(r"that\s+the\s+", re.IGNORECASE)
_NOUN = pattern(
    r"['’-]|\s+(?!(?:in|and|or|but|when|that|at|after|before|of|as|was|is|he|she|it|they|we|the)\b)[^\W\d_]"
)
_ANY = pattern(r"(?:^|\s)a\s+$", re.IGNORECASE)


def start_of_time(text: str, start: int, end: int) -> int:
    """Where the time of an island begins, its prepositions left out."""
    lead = _PREPOSITIONS.match(text, start, end)
    start = lead.end() if lead else start
    long = text.endswith("long", start, end) and text.startswith(("a ", "A "), start)  # "a year-long study"
    return start + 2 if long else start


def with_what_leads(expression: Any, text: str, start: int, end: int) -> tuple[Any, int]:
    """The expression at `text[start:end]` and its start with the words before them."""
    read = _READINGS.get(type(expression))
    return read(expression, text, start, end) if read is not None else (expression, start)


def _yearless(expression: Yearless, text: str, start: int, _: int) -> tuple[Any, int]:
    """ "The following January" is a January, while "following January's vote" is after it."""
    turned = _FOLLOWING.search(text[max(0, start - 15) : start])
    return (Turned("following", expression), start - len(turned[1])) if turned else (expression, start)


def _lasting(expression: Lasting, text: str, start: int, end: int) -> tuple[Any, int]:
    """ "The last two-day meeting" tells how long meetings last, and so does "they may last two days"."""
    verb = _LAST.match(text, start, end) if expression.window else None
    if verb is not None and _AUXILIARY.search(text[max(0, start - 15) : start]):
        return Lasting(expression.amount), verb.end()
    extreme = _EXTREME.match(text, start, end)
    if extreme is not None:
        return Lasting(expression.amount), extreme.end()
    attribute = _TURNED_ATTRIBUTE.match(text, start, end)
    return (Lasting(expression.amount), attribute.end()) if attribute else (expression, start)


def _ahead(expression: Ahead, text: str, start: int, _: int) -> tuple[Any, int]:
    """What something takes, "for the first time in two years", is not waited for."""
    measured = _MEASURED.search(text[max(0, start - 40) : start])
    return (Lasting(expression.amount), start) if measured else (expression, start)


def _holiday(expression: Holiday, text: str, start: int, _: int) -> tuple[Any, int]:
    """ "A good Friday" is a Friday."""
    ordinary = _ORDINARY.match(text, start)
    return (OnWeekday(_WEEKDAYS.index(ordinary[1]) + 1), ordinary.end()) if ordinary else (expression, start)


def _turned_unit(expression: TurnedUnit, text: str, start: int, end: int) -> tuple[Any, int]:
    """ "The past year" and "the last year" are the twelve months up to now, unlike "last year"; "for the next year"."""
    definite = bool(article_before(text, start))
    if _PAST.match(text, start):
        lasts = definite or expression.unit in _LONG
    elif expression.turn in ("next", "coming", "following"):
        lasts = expression.unit in _LONG and _FOR.search(text[max(0, start - 15) : start]) is not None
    else:
        lasts = definite and (expression.turn, expression.unit) in (("last", "year"), ("last", "day"))
    if lasts:
        return Lasting(Amount((((1, 1), expression.unit),)), window=True), start
    return _turned(expression, text, start, end)


def _turned(expression: Turned | TurnedUnit | OnWeekday, text: str, start: int, _: int) -> tuple[Any, int]:
    """ "That the summer was dry" is about no summer named before."""
    conjunction = _THAT_THE.match(text, start)
    return (_without_turn(expression), conjunction.end()) if conjunction else (expression, start)


def _weekday(expression: OnWeekday, text: str, start: int, end: int) -> tuple[Any, int]:
    """ "On a Friday" it may be any, not "in a Friday statement"."""
    bare = expression.turn is None and expression.week is None and expression.day is None
    if bare and _ANY.search(text[max(0, start - 5) : start]) and not _NOUN.match(text, end):
        return expression._replace(turn="a"), start
    return _turned(expression, text, start, end)


def _without_turn(expression: Turned | TurnedUnit | OnWeekday) -> Any:
    if isinstance(expression, Turned):
        return expression.inner
    if isinstance(expression, TurnedUnit):
        return expression._replace(turn="the")
    return expression._replace(turn=None)


_READINGS: dict[type, Callable[[Any, str, int, int], tuple[Any, int]]] = {
    Yearless: _yearless,
    Lasting: _lasting,
    Ahead: _ahead,
    Holiday: _holiday,
    TurnedUnit: _turned_unit,
    Turned: _turned,
    OnWeekday: _weekday,
}


def article_before(text: str, start: int) -> str:
    """The article "the" before a time, with its space."""
    before = text[max(0, start - 5) : start]
    return before[len(without_article(before)) :]
