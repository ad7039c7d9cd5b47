"""Words beside a figure, a date or a name that narrow nothing, and those that do."""

from __future__ import annotations

from pathlib import Path

import pytest

import factlint

FACTS = """
factlint: 1
attributes:
  members: {label: number of members, type: count, nouns: [member, country, nation], adjectives: [member, nation]}
  target: {label: spending target, type: percent, bound: min, nouns: [of GDP, spending target], verbs: [spend]}
  term_length: {label: length of a term, type: quantity, unit: years, nouns: [term], verbs: [serve]}
entities:
  norland: {name: Norland, kind: country}
  ostmark: {name: Ostmark, kind: country}
  senate: {name: Marsh Senate, kind: chamber, facts: {term_length: 6 years}}
  league:
    name: Baltic League
    kind: alliance
    members_list: {complete: false, since: {1950-01-01: [norland], 1980-01-01: [ostmark]}}
    facts: {members: 12, target: 2%}
    events:
      - {name: annexation of Tarnia, aliases: [the League annexed Tarnia, Tarnia was annexed], on: 2014-03-18}
"""


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> factlint.FactBase:
    path: Path = tmp_path_factory.mktemp("facts") / "facts.yaml"
    path.write_text(FACTS, encoding="utf-8")
    return factlint.load_facts(str(path))


def found(facts: factlint.FactBase, draft: str) -> bool:
    return bool(factlint.lint_text(draft, facts=facts, as_of="2017-03-01", name="draft.md"))


@pytest.mark.parametrize(
    "draft",
    [
        "A newly enlarged 14-member Baltic League has to change.",
        "The powerful 14-member Baltic League is divided.",
        "The 14 nation Baltic League is divided.",
        "Ostmark, a founding member of the Baltic League, objected.",
        "Norland was punished for the annexation of Tarnia in 2012.",
        "Ministers imposed sanctions in response to the annexation of Tarnia in 2012.",
        "Norland hopes to reach the Baltic League target of 3% of GDP by 2025.",
        "She was elected to the Marsh Senate, where she served two four-year terms.",
    ],
)
def test_a_wrong_value_is_found_behind_words_that_narrow_nothing(facts: factlint.FactBase, draft: str) -> None:
    assert found(facts, draft)


@pytest.mark.parametrize(
    "draft",
    [
        "The old 9-member Baltic League was poorer.",
        "A smaller 9-member Baltic League would be easier to run.",
        "Norland, a founding member of the Baltic League, objected.",
        "Ostmark is not a founding member of the Baltic League.",
        "Norland was punished for the annexation of Tarnia in 2016.",
        "Officials had warned of the annexation of Tarnia in 2012.",
        "Norland asked for a new Baltic League target of 3% of GDP.",
        "She left the Marsh Senate to become mayor of Ashby, where she served two four-year terms.",
    ],
)
def test_what_makes_it_another_thing_or_time_keeps_silent(facts: factlint.FactBase, draft: str) -> None:
    assert not found(facts, draft)
