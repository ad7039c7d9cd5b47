"""The two times that a change is told of: "in 2024 on the year before", "since 2019", "than in 2019"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import PAUSES, word_at
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

_BEFORE = pattern(
    r"\b(?:the|a) (?:year|season) (?:before|earlier)\b|\bprevious (?:year|season)\b|\byear[- ]on[- ]year\b"
    r"|\bthan (?:under|before|previously)\b",
)
_EARLIER = frozenset("since from than against compared".split())
_LINKS = frozenset("in the of at for early late end beginning start".split())
_OF_TIME = frozenset("year years season month months week time course period summer winter".split())
_REACH = 6
_YEAR, _MONTH = 366, 28


class Times(NamedTuple):
    """When a figure came to be what it is, and which time it is compared with; `vague` of a time that has no dates."""

    when: Period | None = None
    against: Period | None = None
    vague: bool = False


def times_told(text: str, tokens: Sequence[Token], left: int, right: int, than: int | None = None) -> Times:
    """The times of the clause `left:right`; behind `than` that of what is compared with."""
    places = [at for at in range(left, right) if tokens[at].cls == "DATE" and not _is_before(tokens[at])]
    dates = [(at, period) for at in places if (period := tokens[at].period) is not None]
    between = next((at for at in range(left, right) if word_at(tokens, at) == "between"), None)
    if between is not None and len(dates) > 1 and between < dates[0][0]:
        return Times(dates[1][1], dates[0][1])
    if len(dates) == 1 and dates[0][1].days > _YEAR:
        return Times(Period.of_year(dates[0][1].last.year), Period.of_year(dates[0][1].start.year))
    then = {at for at, _ in dates if (at > than if than is not None else _is_compared(tokens, at))}
    against = next((period for at, period in dates if at in then), None)
    when = next((period for at, period in dates if at not in then), None)
    words = text[tokens[left].start : tokens[right - 1].end] if left < right else ""
    if when is not None and against is None and when.days >= _MONTH and _BEFORE.search(words):
        against = Period.of_year(when.start.year - 1)
    vague = when is None and against is None and any(_is_span(tokens, at) for at in range(left, right))
    return Times(when, against, vague)


def ends_with_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words from `at` on give one time, or the two ends of one, and nothing more: "since 2019."."""
    lead, date = word_at(tokens, at), at + 1
    if lead not in ("in", "since", "between", "from") or date >= len(tokens) or tokens[date].cls != "DATE":
        return False
    joined = word_at(tokens, date + 1) in ("and", "to") and date + 2 < len(tokens) and tokens[date + 2].cls == "DATE"
    last = date + 2 * (joined and lead in ("between", "from"))
    return tokens[last].period is not None and word_at(tokens, last + 1) in PAUSES


def opens_with_time(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has a time in front: "In 2024, its"."""
    return len(tokens) > 1 and tokens[0].cls == "IN" and tokens[1].cls == "DATE"


def is_timed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition leads to a time, or to a figure: "in the first year", "at 12"."""
    after = past_article(tokens, at)
    return bool(tokens[after].period or tokens[after].quantity) or word_at(tokens, after) in _OF_TIME


def past_article(tokens: Sequence[Token], at: int) -> int:
    """What a preposition leads to, past the article."""
    return next((i for i in range(at + 1, len(tokens)) if tokens[i].cls not in ("DET", "NEUTRAL", "LAST")), at)


def _is_before(token: Token) -> bool:
    """Whether words that are read as a date count from another time: "a year earlier"."""
    return token.text.casefold().endswith((" earlier", " before"))


def _is_compared(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date says what a figure is compared with: "since 2019", "on 2019", "from 36 in 2019"."""
    if word_at(tokens, at - 1) == "on" and (period := tokens[at].period) is not None and period.days >= _MONTH:
        return True
    lead = at - 1
    while lead > max(0, at - _REACH) and (
        word_at(tokens, lead) in _LINKS or tokens[lead].quantity or tokens[lead].cls in ("HEDGE", "NOUN", "WORD", "BE")
    ):
        if word_at(tokens, lead) in _EARLIER:
            break
        lead -= 1
    return word_at(tokens, lead) in _EARLIER


def _is_span(tokens: Sequence[Token], at: int) -> bool:
    """Whether a change is told of a length of time: "over the past five years", "within a decade"."""
    token = tokens[at]
    lasting = token.mention is not None and token.mention.kind == "duration"
    return (lasting or word_at(tokens, at) in ("decade", "years")) and any(
        word_at(tokens, i) in ("over", "in", "within", "during", "for") for i in range(max(0, at - 4), at)
    )
