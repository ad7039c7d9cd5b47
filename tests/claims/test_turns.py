"""Places in a series: the nth holder of an office, the nth event of its kind."""

from __future__ import annotations

import pytest

import factlint
from factlint.facts import FactBase, parse_facts
from tests.facts.worlds import COUNCIL


@pytest.fixture(scope="module")
def council() -> FactBase:
    return parse_facts(COUNCIL)


def found(text: str, facts: FactBase) -> list[tuple[str, str]]:
    findings = factlint.lint_text(text, facts=facts, as_of="2026-10-01")
    return [(finding.name, finding.text) for finding in findings]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Reyes is the seventh mayor of Saltmouth City Council.",
        "Omar Reyes, the seventh mayor of Saltmouth City Council, opened the fair.",
        "Omar Reyes became Saltmouth City Council's seventh mayor in 2022.",
        "Saltmouth City Council's seventh mayor, Omar Reyes, opened the fair.",
        "Omar Reyes, also known as the Captain, is the seventh mayor of Saltmouth City Council.",
        "Omar Reyes is a Spanish sailor and the seventh mayor of Saltmouth City Council.",
        "Omar Reyes is a sailor, poet and lawyer who serves as the seventh mayor of Saltmouth City Council.",
    ],
)
def test_a_wrong_turn_is_found(text: str, council: FactBase) -> None:
    assert found(text, council) == [("ordinal-mismatch", "seventh")]
    assert found(text.replace("seventh", "eighth"), council) == []


@pytest.mark.parametrize(
    "text",
    [
        "Saltmouth City Council's seventh mayor, Ines Dahl, opened the fair.",
        "Omar Reyes met the seventh mayor of Saltmouth City Council.",
        "Omar Reyes is the third mayor of Saltmouth City Council to resign.",
        "Omar Reyes is the second mayor of Saltmouth City Council since 2015.",
        "Omar Reyes is the first blind mayor of Saltmouth City Council.",
        "Omar Reyes is a friend of a sailor who served as the seventh mayor of Saltmouth City Council.",
        "Omar Reyes is a rival of Ann Poe who served as the seventh mayor of Saltmouth City Council.",
        "Omar Reyes is a former deputy and seventh mayor of Saltmouth City Council.",
        "Omar Reyes began his second term as mayor of Saltmouth City Council.",
        "The seventh mayor of Saltmouth City Council handed the chain to Omar Reyes.",
    ],
)
def test_other_series_are_left_alone(text: str, council: FactBase) -> None:
    assert found(text, council) == []


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("The tenth council election was held on 7 May 2026.", None),
        ("The tenth council election was held on 14 May 2026.", "14 May 2026"),
        ("The 9th council election was held in 2018.", "2018"),
        ("The ninth council election was held in May 2022.", None),
        ("The eighth council election was held in 2018.", None),
    ],
)
def test_an_event_is_known_by_its_number(sentence: str, wrong: str | None, council: FactBase) -> None:
    text = f"Saltmouth City Council has 36 seats. {sentence}"
    assert found(text, council) == ([("event-date-mismatch", wrong)] if wrong else [])


SOCIETY = """\
factlint: 1
attributes:
  chair: {type: entity, nouns: [chair], max_at_once: 1}
entities:
  society:
    name: Heron Society
    kind: organisation
    from: 1988-03-12
    facts:
      chair: [{value: otto, from: FIRST}, {value: lise, from: 1996-03-16}, {value: ines, from: 2016-03-12}]
  otto: {name: Otto Brand, kind: person}
  lise: {name: Lise Moen, kind: person}
  ines: {name: Ines Falk, kind: person}
"""


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("1988-03-12", [("ordinal-mismatch", "second")]),  # from the beginning on: Ines Falk is the third
        ("1990-03-12", []),  # somebody may have come before
    ],
)
def test_holders_are_counted_where_nobody_is_missing(first: str, expected: list[tuple[str, str]]) -> None:
    facts = parse_facts(SOCIETY.replace("FIRST", first))
    assert found("Ines Falk is the second chair of the Heron Society.", facts) == expected
    assert found("Ines Falk is the third chair of the Heron Society.", facts) == []
