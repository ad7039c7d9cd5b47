"""Laws of timelines and lists that hold for whatever a file states."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.facts import FactBase, FactFileError, load_facts, parse_facts
from factlint.facts.storage.records import ENTITY, FACT, MEMBER_LIST
from factlint.values import Period, Quantity

HEAD = "attributes: {a: {type: count}, m: {type: count}}\nentities:\n"
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
PRECISIONS = st.sampled_from([4, 7, 10])


def timeline(entries: list[tuple[str, int]]) -> FactBase:
    lines = "".join(f"        - {{value: {value}, from: {start}}}\n" for start, value in entries)
    return parse_facts(f"{HEAD}  x:\n    name: X\n    facts:\n      a:\n{lines}")


@settings(max_examples=60, deadline=None)
@given(days=st.lists(DAYS, min_size=1, max_size=8, unique=True), order=st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_count_and_one_value_holds_on_every_day(days: list[date], order: object) -> None:
    entries = [(day.isoformat(), number) for number, day in enumerate(days)]
    shuffled = list(entries)
    order.shuffle(shuffled)  # type: ignore[attr-defined] # a random generator
    base, other = timeline(entries), timeline(shuffled)
    said = [[(fact.value, fact.valid) for fact in found.timeline("x", "a")] for found in (base, other)]
    assert said[0] == said[1]
    for day in days:
        (held,) = base.facts_at("x", "a", Period.of_day(day))
        assert held.written == str(days.index(day))
        before = base.facts_at("x", "a", Period.of_day(day - timedelta(days=1)))
        assert len(before) == (0 if day == min(days) else 1)


@settings(max_examples=60, deadline=None)
@given(
    days=st.lists(st.tuples(DAYS, PRECISIONS), min_size=1, max_size=6, unique_by=lambda pair: pair[0].isoformat()[:4])
)
def test_a_fact_that_surely_holds_possibly_holds_and_ends_where_the_next_begins(days: list[tuple[date, int]]) -> None:
    base = timeline([(day.isoformat()[:precision], number) for number, (day, precision) in enumerate(days)])
    facts = base.timeline("x", "a")
    for fact, following in pairwise(facts):
        assert fact.valid.end == following.valid.start
    for day, _ in days:
        for when in (Period.of_day(day), Period.of_month(day.year, day.month), Period.of_year(day.year)):
            for fact in facts:
                assert not fact.valid.surely(when) or fact.valid.possibly(when)


@settings(max_examples=60, deadline=None)
@given(stays=st.lists(st.tuples(DAYS, st.integers(1, 9000), st.booleans()), min_size=1, max_size=7))
def test_the_count_is_the_number_of_members_on_every_day(stays: list[tuple[date, int, bool]]) -> None:
    people = "".join(f"  p{number}: {{name: P{number}}}\n" for number in range(len(stays)))
    joined: dict[str, list[str]] = {}
    left: dict[str, list[str]] = {}
    for number, (day, days, leaves) in enumerate(stays):
        joined.setdefault(day.isoformat(), []).append(f"p{number}")
        if leaves:
            left.setdefault((day + timedelta(days=days)).isoformat(), []).append(f"p{number}")

    def flow(by_day: dict[str, list[str]]) -> str:
        return "{" + ", ".join(f"{day}: [{', '.join(names)}]" for day, names in by_day.items()) + "}"

    base = parse_facts(
        f"{HEAD}{people}  x:\n    name: X\n    m_list: {{since: {flow(joined)}, left: {flow(left)}}}\n"
        "    facts: {m: {count_of: m_list}}\n"
    )
    (members,) = base.member_lists["x"]
    for day in {date.fromisoformat(text) for text in (*joined, *left)}:
        when = Period.of_day(day)
        present = sum(stay.valid.surely(when) for stay in members.members)
        (fact,) = base.facts_at("x", "m", when)
        assert isinstance(fact.value, Quantity)
        assert fact.value.number == present


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=400))
def test_any_text_loads_or_is_told(text: str) -> None:
    problems: tuple[object, ...] = ()
    try:
        base = parse_facts(text)
    except FactFileError as error:
        base, problems = None, error.problems
    assert base is not None or problems


def test_every_record_of_the_bundled_facts_comes_back_equal() -> None:
    base = load_facts("seed:nato", "seed:united-states")
    assert Path(next(iter(base.files.values()))).is_file()
    for entity in base.entities.values():
        assert ENTITY.decode(ENTITY.encode(entity)) == entity
    for facts in base.timelines.values():
        assert tuple(FACT.decode(FACT.encode(fact)) for fact in facts) == facts
    for lists in base.member_lists.values():
        assert tuple(MEMBER_LIST.decode(MEMBER_LIST.encode(members)) for members in lists) == lists
