"""Tables: each cell states a value of what its row and its column name. A draft marks every cell that is wrong."""

from __future__ import annotations

import re

import pytest

import factlint
from factlint.facts.loading import parse_facts

ISLES = parse_facts("""\
factlint: 1
attributes:
  lighthouses: {label: number of lighthouses, type: count, nouns: [lighthouse, light], verbs: [have]}
  new_lighthouses: {label: lighthouses built in 2024, type: count, nouns: [new lighthouse]}
  area: {label: area, type: quantity, unit: km2, tolerance: 0.5%, nouns: [area, land area], verbs: [cover]}
  budget: {label: budget, type: money, nouns: [budget]}
  founded: {label: date of founding, type: date, nouns: [founding, foundation], verbs: [found, establish]}
  founders: {label: number of founders, type: count, nouns: [founder], verbs: [found]}
  seat: {label: seat, type: entity, nouns: [seat, headquarters]}
  berths: {label: berths for visitors, type: count, bound: max, nouns: [berth]}
  bookings: {label: bookings for one boat, type: quantity, unit: per week, bound: max,
    nouns: [new booking, booking, [booking per boat, bookings per boat]]}
  crossings: {label: crossings for one ticket, type: quantity, unit: per 3 hours, bound: max, nouns: [crossing]}
entities:
  norrey:
    name: Norrey
    kind: island
    facts:
      lighthouses: [{value: 38, from: 2005, until: 2019}, {value: 41, from: 2019}]
      new_lighthouses: 3
      area: 1_240 km2
      budget: 41 million EUR
      berths: 60
      bookings: 20 per week
      crossings: 4 per 3 hours
  sudrey: {name: Sudrey, kind: island, facts: {lighthouses: 27, area: 860 km2, budget: 2.9 million EUR}}
  pilots: {name: Guild of Pilots, kind: guild, facts: {founded: 1921-03-05, founders: 12, seat: lerna}}
  lerna: {name: Lerna, kind: town}
  ostra: {name: Ostra, kind: town}
""")


def wrong_cells(marked: str) -> tuple[list[str], list[str]]:
    """The words that a draft marks, and those that findings are about."""
    draft = re.sub("[«»]", "", marked)
    found = factlint.lint_text(draft, facts=ISLES, as_of="2025-06-02", name="draft.md")
    places = sorted((one.start.offset, one.end.offset) for one in found if one.code.startswith("F"))
    return re.findall("«(.*?)»", marked), [draft[start:end] for start, end in places]


@pytest.mark.parametrize(
    "draft",
    [
        "| Island | Lighthouses |\n|---|---|\n| Norrey | «42» |\n| Sudrey | 27 |\n",
        "| Island | Lighthouses | Area (km²) |\n|---|---|---|\n| **Norrey** | 41 | «1,420» |\n| Sudrey | 27 | 860 |\n",
        "| Island | Number of lighthouses[1] |\n|---|---|\n| Norrey | «42»† |\n| Sudrey | 27 |\n",
        "| | Norrey | Sudrey |\n|---|---|---|\n| Lighthouses | 41 | «28» |\n| Budget (€m) | 41 | «2.5» |\n",
        "| Island | Budget (€ million) |\n|---|---|\n| Norrey | «44» |\n| Sudrey | 2.9 |\n",
        "| Island | Lights (2010) | Lights in 2022 |\n|---|---|---|\n| Norrey | «41» | 41 |\n| Sudrey | 27 | 27 |\n",
        "## Lighthouses in 2010\n\n| Island | Lighthouses |\n|---|---|\n| Norrey | «41» |\n| Sudrey | 27 |\n",
        "Table 2. The islands as of May 2010\n\n| Island | Lights |\n|---|---|\n| Norrey | «41» |\n| Sudrey | 27 |\n",
        "# Norrey\n\n| Year | Lighthouses |\n|---|---|\n| 2010 | «35» |\n| 2020 | 41 |\n",
        "# Norrey\n\n| Fact | Value |\n|---|---|\n| Lighthouses | «40» |\n| Area | 1,240 km² |\n",
        "| Norrey | |\n|---|---|\n| Lighthouses | «40» |\n",
        "| Norrey | Limit |\n|---|---|\n| Max berths | «80» |\n",
        "Mind the limits of Norrey:\n\n| Thing | Limit |\n|---|---|\n| New bookings per boat | «30 per week» |\n",
        "We share the limits of Norrey:\n\n| Thing | Limit |\n|---|---|\n| Crossings | «5 every 3 hours» |\n",
        "| Body | Founded | Seat |\n|---|---|---|\n| Guild of Pilots | «1912» | «Ostra» |\n",
        "<table><tr><th>Island</th><th>Lighthouses</th></tr><tr><td>Norrey</td><td>«42»</td></tr></table>\n",
    ],
)
def test_each_cell_is_held_against_its_fact(draft: str) -> None:
    marked, found = wrong_cells(draft)
    assert found == marked


@pytest.mark.parametrize(
    "draft",
    [
        "| Island | Rank | Change in lighthouses | New lighthouses |\n|---|---|---|---|\n| Norrey | 1 | 2 | 5 |\n",
        "| Island | Lighthouses in the south |\n|---|---|\n| Norrey | 40 |\n",
        "| Island | Lighthouses (automatic) |\n|---|---|\n| Norrey | 40 |\n",
        "| Island | Lighthouses (%) |\n|---|---|\n| Norrey | 40 |\n",
        "| Island | Lighthouses |\n|---|---|\n| North Norrey | 40 |\n| Norrey (south) | 40 |\n| Norrey bay | 40 |\n",
        "Forecast for 2040:\n\n| Island | Lighthouses |\n|---|---|\n| Norrey | 44 |\n",
        "## Before the storm\n\n| Island | Lighthouses |\n|---|---|\n| Norrey | 40 |\n",
        "The survey was finished in 2010, before these counts:\n\n| Island | Lights |\n|---|---|\n| Norrey | 40 |\n",
        "| Island | Year | Lighthouses |\n|---|---|---|\n| Norrey | 1890 | 36 |\n",
        "| Island | Lighthouses |\n|---|---|\n| Norrey | 4 |\n| Sudrey | 3 |\n",
        "| Island | Lighthouses |\n|---|---|\n| Norrey | 41 of 50 |\n| Sudrey | 27/30 |\n",
        "| Island | Area |\n|---|---|\n| Norrey | 1.240 km² |\n| Sudrey | 332 sq mi |\n",
        "We met Norrey and Sudrey:\n\n| Thing | Limit |\n|---|---|\n| Crossings | 5 every 3 hours |\n",
        "We met Norrey in May.\n\n| Thing | Limit |\n|---|---|\n| Crossings | 5 every 3 hours |\n",
        "| Island | Berths |\n|---|---|\n| Norrey | 71 |\n",
        "| Lighthouses | Norrey tour |\n|---|---|\n| 40 | yes |\n",
        "| Island | Lighthouses |\n|---|---|\n| Norrey | |\n| Sudrey | - |\n",
        "# Isles\n\n| Fact | Value |\n|---|---|\n| Lighthouses | 40 |\n",
    ],
)
def test_what_narrows_a_table_keeps_it_silent(draft: str) -> None:
    assert wrong_cells(draft)[1] == []
