"""One of a series of events with numbers, and the days on which it is said to be."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

MARKETS = """\
factlint: 1
entities:
  ann: {name: Ann Lee, kind: person}
  quay: {name: Tarn Quay, kind: harbour}
events:
  - {name: 18th Herring Market, series: Herring Market, number: 18, on: 2023-09-02, through: 2023-09-03}
  - {name: 19th Herring Market, series: Herring Market, number: 19, on: 2024-09-07, through: 2024-09-08}
  - {name: third TarnFest, series: TarnFest, number: 3, on: 2024-05-09, through: 2024-05-12}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The «18th» Herring Market, on 7 and 8 September 2024, sold out.", "refuted"),
        ("The «19th» Herring Market, on 7 and 8 September 2024, sold out.", "supported"),
        (
            "The quay was closed for the «twentieth» Herring Market, which was held from 7 to 8 September 2024.",
            "refuted",
        ),
        ("Tarn Quay's «20th» Herring Market took place on 7 and 8 September 2024.", "refuted"),
        ("The 19th Herring Market took place on «7 and 8 October 2024».", "refuted"),
        ("The 19th Herring Market took place on «7 and 8 September 2024».", "supported"),
        ("The «fourth» TarnFest, which ran from 9 to 12 May 2024, was dry.", "refuted"),
        ("The third TarnFest ran from «16 to 19 May 2024».", "refuted"),
    ],
)
def test_the_number_or_the_days_of_one_of_a_series(draft: str, expected: str) -> None:
    assert verdict(draft, MARKETS) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Ann Lee sang at her «fifth» Herring Market, on 7 and 8 September 2024.",
        "Ann Lee's «fifth» Herring Market, on 7 and 8 September 2024, was her last.",
        "The «20th» Herring Market, on 6 and 7 September 2025, will be larger.",
        "The «second» Herring Market since the storm, on 7 and 8 September 2024, sold out.",
        "The «20th» Herring Market will be longer than the last, on 7 and 8 September 2024.",
    ],
)
def test_another_count_or_another_of_the_series(draft: str) -> None:
    assert verdict(draft, MARKETS) in (None, "unknown")
