"""How two figures stand to each other, held against the facts: of two times, or of two things."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.comparisons.amounts import PART, TIMES
from factlint.claims.claim import Claim
from factlint.claims.comparing import spread, stated_interval
from factlint.claims.times import day_before, holding
from factlint.claims.wording import on, value_text
from factlint.values import Interval, Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.facts.model import Fact
    from factlint.values import Exact

_ROUGH = Fraction(1, 7)
"""By what part of itself a part or a multiple may be off that is told in words: "a quarter" of 22 to 28 per cent."""
_LOOSE = Fraction(1, 5)
"""The same of one that is called about right."""
_NEAR = Fraction(1, 50)
"""The same of one that is a bound: "more than a third"."""
_POINT = Fraction(1, 2)
"""What a percentage may be off beside its rounding, as it may be worked out from figures of more digits."""
_SEASON = 92


def judge_difference(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that a figure is so much more or less than another: refuted where no two that may be meant are."""
    pairs = [*_of_two(said, facts, as_of)] if said.object else [*_of_two_times(said, facts, as_of)]
    at = said.when or as_of
    fitting = [(pair, fit) for pair in pairs if (fit := _fits(said, facts, *pair)) is not None]
    right = next((pair for pair, fit in fitting if fit), None)
    if right and said.scope == "all":
        return Claim(said, "supported", "The difference is what the facts give.", at, right)
    if not fitting or right or len(fitting) < len(pairs):
        return Claim(said, "unknown", "The facts do not have both figures.", at)
    vague = said.negated or said.hypothetical or said.sometime or said.tense == "future" or said.scope != "all"
    if vague or not said.firm:
        return Claim(said, "unknown", "The words do not say it for sure.", at)
    pair = fitting[-1][0]
    return Claim(said, "refuted", _reason(said, facts, pair), at, pair, None, "never")


def _of_two_times(said: Assertion, facts: FactBase, as_of: Period) -> Iterator[tuple[Fact, Fact]]:
    """The earlier and the later fact of each pair that a change may be told of."""
    timeline = [
        fact
        for fact in facts.timeline(said.subject, said.attribute)
        if isinstance(fact.value, Quantity) and fact.status not in ("withdrawn", "announced")
    ]
    then = _at(timeline, said.against) if said.against else []
    if said.when is not None:
        now = _at(timeline, said.when)
        before = _at(timeline, day_before(said.when)) or timeline[: timeline.index(now[0])][-1:] if now else []
        then = then if said.against else [*before, *now]
    else:
        now = [f for f in timeline if f.valid.start is None or (f.valid.start.start - as_of.end).days < _SEASON]
        now = now[-1:] if said.against and said.tense != "past" else now
        then = then if said.against else timeline
    if said.quantity.low is None:
        then, now = _of_time(then, said.against), _of_time(now, said.when)
    order = {id(fact): place for place, fact in enumerate(timeline)}
    told = said.against is not None
    yield from ((one, other) for one in then for other in now if told or order[id(one)] < order[id(other)])


def _at(timeline: Sequence[Fact], when: Period) -> list[Fact]:
    """The facts that may have held at a time; of those measured then the last before its end."""
    found = [fact for fact in timeline if fact.valid.possibly(when)]
    measured = [fact for fact in found if fact.measured is not None and fact.measured.start < when.end]
    return measured[-2:] if measured else found


def _of_time(facts: Sequence[Fact], when: Period | None) -> list[Fact]:
    """Of some facts those that are known to be of a time; what grew between two counts may have fallen within."""
    return [f for f in facts if when is None or _is_of(f, when)]


def _is_of(fact: Fact, when: Period) -> bool:
    if fact.measured is not None:
        return fact.measured.overlaps(when)
    return fact.during is None or when.days >= fact.during.days


def _of_two(said: Assertion, facts: FactBase, as_of: Period) -> Iterator[tuple[Fact, Fact]]:
    """The figures of the thing that is compared with, and of the subject."""
    times = (said.when,) if said.when else (as_of,)
    own = holding(facts, said.subject, said.attribute, times, as_of)
    yield from (
        (other, one) for other in holding(facts, said.object or "", said.attribute, times, as_of) for one in own
    )


def _fits(said: Assertion, facts: FactBase, one: Fact, other: Fact) -> bool | None:
    """Whether the second figure stands to the first as the words say; `None` where nobody can tell."""
    attribute, stated = facts.attributes[said.attribute], said.quantity
    unit = other.value.unit if isinstance(other.value, Quantity) else None
    first, second = spread(one, attribute, unit), spread(other, attribute, unit)
    if first is None or second is None or None in (*first, *second):
        return None
    if said.noun == TIMES:
        return _is_times(stated, first, second)
    if said.noun == "less":
        first, second = second, first
    if stated.low is None:
        return _low(second) >= _low(first) and _high(second) > _low(first)
    if stated.unit in ("%", PART):
        relative = _is_part(stated, first, second, of=second if said.noun == "less" else first)
        points = attribute.type == "percent" and stated.unit == "%" and _is_apart(stated, first, second)
        return relative or points
    known = unit if stated.unit in (None, "pp") or stated.unit == unit else stated.unit
    if known != unit:
        first, second = spread(one, attribute, known), spread(other, attribute, known)
        if first is None or second is None:
            return None
        first, second = (second, first) if said.noun == "less" else (first, second)
    return _is_apart(stated, first, second)


def _is_apart(stated: Quantity, first: Interval, second: Interval) -> bool:
    """Whether the second figure is so much more than the first."""
    between = Interval(_low(second) - _high(first), _high(second) - _low(first))
    return _holds(stated, between, stated_interval(stated))


def _is_part(stated: Quantity, first: Interval, second: Interval, *, of: Interval) -> bool:
    """Whether the second figure is more than the first by such a part of one of them."""
    if not _low(of):
        return False
    scale = 100 if stated.unit == "%" else 1
    ends = [
        (Fraction(_low(second)) - Fraction(_high(first))) * scale / Fraction(_high(of) if of is first else _low(of)),
        (Fraction(_high(second)) - Fraction(_low(first))) * scale / Fraction(_low(of) if of is first else _high(of)),
    ]
    between = Interval(min(ends), max(ends))
    if stated.unit == "%":
        return _holds(stated, between, stated_interval(stated).widened(_POINT))
    return _holds(stated, between, _roughly(stated))


def _is_times(stated: Quantity, first: Interval, second: Interval) -> bool | None:
    if not _low(first):
        return None
    ends = Fraction(_low(second)) / Fraction(_high(first)), Fraction(_high(second)) / Fraction(_low(first))
    return _holds(stated, Interval(*ends), _roughly(stated))


def _holds(stated: Quantity, between: Interval, told: Interval) -> bool:
    """Whether a difference is what is told, or lies beyond a bound that is."""
    if stated.bound in ("min", "more_than"):
        return told.low is None or _high(between) >= told.low
    if stated.bound in ("max", "less_than"):
        return (told.high is None or _low(between) <= told.high) and _high(between) > 0
    return between.overlaps(told)


def _roughly(stated: Quantity) -> Interval:
    """The parts or multiples that words for a round one leave open."""
    number = Fraction(stated.number or stated.low or 0)
    slack = _LOOSE if stated.bound == "about" else _ROUGH if stated.bound == "exact" else _NEAR
    return Interval(number, number).widened(number * slack)


def _low(one: Interval) -> Exact:
    return one.low or 0


def _high(one: Interval) -> Exact:
    return one.high or 0


def _reason(said: Assertion, facts: FactBase, pair: tuple[Fact, Fact]) -> str:
    one, other = pair
    if said.object:
        names = (facts.entities[fact.entity].name for fact in (other, one))
        said_of = zip(names, (other, one), strict=True)
        return f"It is {' and '.join(f'{value_text(fact.value)} for {name}' for name, fact in said_of)}."
    return f"It went from {_told(one)} to {_told(other)}."


def _told(fact: Fact) -> str:
    since = fact.during or fact.measured or fact.valid.start
    return f"{value_text(fact.value)} {on(since)}" if since else value_text(fact.value)
