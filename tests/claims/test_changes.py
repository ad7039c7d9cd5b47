"""What changed between two times: its levels, each with a time of its own, and how much lies between them."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

HUTS = """\
factlint: 1
attributes:
  guests: {label: guests in a year, type: count, nouns: [guest, attendance], verbs: [attract, welcome], tolerance: 0.5%}
  grant: {type: money, nouns: [valley grant, grant]}
  budget: {type: money, nouns: [budget]}
  ascent: {type: quantity, unit: minutes, nouns: [ascent], verbs: [take]}
entities:
  hald:
    name: Hald Hut
    kind: hut
    facts:
      guests: [{value: 12_000, in: 2022}, {value: 15_000, in: 2023}, {value: 14_100, in: 2024}]
      grant: [{value: "€40,000", in: 2022}, {value: "€50,000", in: 2023}, {value: "€60,000", in: 2024}]
      ascent: [{value: 150, from: 2001-05-01}, {value: 90, from: 2019-06-01}]
"""


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("The grant of Hald Hut rose from €50,000 in 2023 to «{}» in 2024.", "€60,000", "€66,000"),
        ("The grant of Hald Hut rose from «{}» in 2023 to €60,000 in 2024.", "€50,000", "€40,000"),
        ("The grant of Hald Hut rose from €40,000 in 2022 to «{}» last year.", "€60,000", "€50,000"),
        ("The grant of Hald Hut rose from €50,000 in 2023 to «{}» for 2024.", "€60,000", "€50,000"),
        ("The grant of Hald Hut rose from €50,000 in 2023 to «{}».", "€60,000", "€66,000"),
        ("The number of guests of Hald Hut rose by a quarter from 12,000 in 2022 to «{}» in 2023.", "15,000", "14,100"),
        ("At Hald Hut the ascent takes «{}».", "an hour and a half", "two hours and a half"),
    ],
)
def test_each_level_is_of_its_own_time(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), HUTS, "2025-02-01") == "supported"
    assert verdict(draft.format(wrong), HUTS, "2025-02-01") == "refuted"
