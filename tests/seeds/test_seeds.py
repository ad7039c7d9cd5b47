"""The bundled fact bases: they load, say where each fact stands, and their derived counts are the published ones."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from factlint.facts import FactBase, load_facts
from factlint.facts.cards import entity_card
from factlint.facts.checking import check
from factlint.facts.loading import seed_names
from factlint.values import Period, Quantity

REVIEWED = date(2026, 11, 22)
ALL = seed_names()
TOPICS = tuple(name for name in ALL if name not in {"attributes", "places"})


@cache
def seeds(*names: str) -> FactBase:
    return load_facts(*(f"seed:{name}" for name in names or ["all"]))


@pytest.mark.parametrize("name", ALL)
def test_each_seed_loads_alone_and_without_complaint(name: str) -> None:
    assert [str(warning) for warning in seeds(name).warnings] == []


@pytest.mark.parametrize("name", [*TOPICS, "all"])
def test_checking_has_nothing_to_remark_on_the_day_of_the_last_review(name: str) -> None:
    assert [str(remark) for remark in check(seeds(name), REVIEWED)] == []


@pytest.mark.parametrize("name", TOPICS)
def test_every_topic_states_something(name: str) -> None:
    assert seeds(name).timelines or seeds(name).events


def test_every_fact_has_a_source_and_a_review_date() -> None:
    base = seeds()
    facts = [fact for timeline in base.timelines.values() for fact in timeline]
    assert [fact.id for fact in facts if not fact.sources] == []
    assert [fact.id for fact in facts if not fact.review_by] == []
    assert [event.name for event in base.events if not event.sources] == []


def test_every_source_says_who_published_it_and_where() -> None:
    for source in seeds().sources.values():
        assert source.title, source.id
        assert source.publisher, source.id
        assert source.url, source.id


def test_nothing_was_retrieved_later_than_it_was_reviewed() -> None:
    base = seeds()
    for timeline in base.timelines.values():
        for fact in timeline:
            for source in map(base.sources.__getitem__, fact.sources):
                if source.retrieved and fact.review_by:
                    assert source.retrieved.start < fact.review_by.last, fact.id


# Counts as the bodies give them, written down apart from the lists of members.
PUBLISHED = {
    "nato": {1949: 12, 1952: 14, 1955: 15, 1982: 16, 1999: 19, 2004: 26, 2009: 28, 2019: 29,
        2020: 30, 2023: 31, 2026: 32},
    "european-union": {1958: 6, 1973: 9, 1981: 10, 1986: 12, 1995: 15, 2004: 25, 2007: 27, 2013: 28, 2020: 27},
    "euro-area": {1999: 11, 2001: 12, 2007: 13, 2008: 15, 2009: 16, 2011: 17, 2014: 18, 2015: 19, 2023: 20, 2026: 21},
    "schengen-area": {1995: 7, 2001: 15, 2007: 24, 2008: 25, 2011: 26, 2023: 27, 2024: 29},
    "united-nations": {
        1946: 55, 1947: 57, 1948: 58, 1949: 59, 1950: 60, 1955: 76, 1956: 80, 1957: 82, 1958: 82, 1960: 99, 1961: 104,
        1962: 110, 1964: 115, 1965: 117, 1966: 122, 1967: 123, 1968: 126, 1970: 127, 1971: 132, 1973: 135, 1974: 138,
        1975: 144, 1976: 147, 1977: 149, 1978: 151, 1979: 152, 1980: 154, 1981: 157, 1983: 158, 1984: 159, 1990: 159,
        1991: 166, 1992: 179, 1993: 184, 1994: 185, 1999: 188, 2000: 189, 2002: 191, 2006: 192, 2011: 193, 2026: 193,
    },
    "un-security-council": {1960: 11, 1970: 15, 2026: 15},
    "opec": {1960: 5, 2018: 15, 2019: 14, 2020: 13, 2024: 12, 2026: 11},
    "asean": {1967: 5, 1984: 6, 1995: 7, 1997: 9, 1999: 10, 2024: 10, 2025: 11},
    "african-union": {2003: 53, 2011: 54, 2017: 55},
    "commonwealth-of-nations": {2010: 54, 2014: 53, 2017: 52, 2019: 53, 2021: 54, 2022: 56, 2025: 56},
    "council-of-europe": {1949: 11, 1990: 24, 1996: 40, 2001: 43, 2007: 47, 2021: 47, 2022: 46},
    "efta": {1960: 7, 1971: 8, 1974: 6, 1986: 6, 1992: 7, 1995: 4, 2026: 4},
    "brics": {2011: 5, 2024: 9, 2025: 10},
    "g20": {2005: 20, 2024: 21},
    "g7": {1980: 7},
    "aukus": {2022: 3},
}  # fmt: skip


@pytest.mark.parametrize(
    ("body", "year", "count"),
    [(body, year, count) for body, years in PUBLISHED.items() for year, count in years.items()],
)
def test_counts_at_the_end_of_a_year_are_the_published_ones(body: str, year: int, count: int) -> None:
    (fact,) = seeds().facts_at(body, "members", Period.of_day(date(year, 12, 31)))
    assert isinstance(fact.value, Quantity)
    assert fact.value.number == count


@pytest.mark.parametrize(
    ("body", "office", "day", "holder"),
    [
        ("nato", "secretary_general", date(2003, 6, 1), "george-robertson"),
        ("nato", "secretary_general", date(2021, 10, 7), "jens-stoltenberg"),
        ("nato", "secretary_general", date(2024, 10, 1), "mark-rutte"),
        ("united-nations", "secretary_general", date(1995, 1, 1), "boutros-boutros-ghali"),
        ("united-nations", "secretary_general", date(2026, 11, 22), "antonio-guterres"),
        ("european-commission", "president", date(2020, 1, 1), "ursula-von-der-leyen"),
        ("european-central-bank", "president", date(2012, 7, 26), "mario-draghi"),
        ("us-supreme-court", "chief_justice", date(2006, 1, 1), "john-roberts"),
    ],
)
def test_who_held_an_office(body: str, office: str, day: date, holder: str) -> None:
    assert [fact.value for fact in seeds().facts_at(body, office, Period.of_day(day))] == [holder]


def test_the_cap_on_the_russian_mission_fell_twice() -> None:
    base = seeds("nato")
    caps = {
        day: [fact.written for fact in base.facts_at("russia-nato-mission", "accredited_staff_cap", Period.of_day(day))]
        for day in (date(2016, 1, 1), date(2019, 1, 1), date(2021, 10, 7), date(2023, 1, 1))
    }
    assert list(caps.values()) == [["30"], ["20"], ["10"], ["none"]]


def test_no_longer_name_hides_another_entity() -> None:
    names = seeds().names
    real = {name.text for name in names if name.kind in {"name", "alias"}}
    assert [name.text for name in names if name.kind == "not" and name.text in real] == []


def test_a_disputed_capital_is_marked() -> None:
    assert [fact.status for fact in seeds().timeline("israel", "capital")] == ["disputed"]


def test_atomic_numbers_are_a_row_without_doubles() -> None:
    base = seeds("elements")
    numbers = [
        int(fact.value.number or 0)
        for (_, attribute), facts in base.timelines.items()
        for fact in facts
        if attribute == "atomic_number" and isinstance(fact.value, Quantity)
    ]
    assert sorted(numbers) == [number for number in range(1, 119) if number not in {80, 82}]


@pytest.mark.parametrize("name", ["python", "nodejs", "kubernetes", "ubuntu", "debian"])
def test_support_ends_after_the_release(name: str) -> None:
    base = seeds(name)
    releases = [entity for entity, attribute in base.timelines if attribute == "released"]
    assert len(releases) > 5
    for release in releases:
        (start,), (end,) = base.timeline(release, "released"), base.timeline(release, "end_of_life")
        assert isinstance(start.value, Period)
        assert isinstance(end.value, Period)
        assert start.value.start < end.value.start


def test_every_card_fits_a_terminal() -> None:
    base = seeds()
    bodies = {entity for entity, attribute in base.timelines if len(base.timeline(entity, attribute)) > 1}
    for body in sorted(bodies):
        wide = [line for line in entity_card(base, base.entities[body], REVIEWED, origin=True) if len(line) > 80]
        assert wide == [], body


def test_every_fact_has_a_source_that_was_read_on_a_known_day() -> None:
    base = seeds()
    stated = [fact for timeline in base.timelines.values() for fact in timeline if not fact.derivation]
    assert not [fact.id for fact in stated if not any(base.sources[source].retrieved for source in fact.sources)]
    assert not [event.name for event in base.events if not any(base.sources[s].retrieved for s in event.sources)]
    assert not [name for name, source in base.sources.items() if not source.retrieved]
    assert all(source.url for source in base.sources.values())
