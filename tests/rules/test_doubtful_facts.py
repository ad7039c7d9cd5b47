"""What rests on a fact that nobody looked at in time says so, and weighs less."""

from __future__ import annotations

import pytest

import factlint
from factlint.facts import parse_facts

TEXT = """\
attributes:
  staff: {type: count, nouns: [employee], verbs: [employ], stale_after: 2y}
  plants: {type: count, nouns: [plant]}
entities:
  works:
    name: Brine Works
    facts:
      staff: {value: 120, as_of: 2020}
      plants: {value: 3, from: 2019, review_by: 2023-06-30}
"""


@pytest.mark.parametrize(
    ("draft", "as_of", "doubt"),
    [
        ("Brine Works has 150 employees.", "2022-12-30", None),
        ("Brine Works has 150 employees.", "2022-12-31", "The fact was measured in 2020 and may be stale."),
        ("Brine Works has four plants.", "2023-06-30", None),
        ("Brine Works has four plants.", "2023-07-01", "The fact was due for review by 30 June 2023."),
    ],
)
def test_a_doubtful_fact_makes_a_note(draft: str, as_of: str, doubt: str | None) -> None:
    (finding,) = factlint.lint_text(draft, facts=parse_facts(TEXT), as_of=as_of)
    assert finding.severity == ("error" if doubt is None else "note")
    assert finding.message.endswith(f"({doubt})") == (doubt is not None)
