"""How old bodies are, and how many years after something else took place."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("NATO, now «76» years old, is in Brussels.", None),
        ("NATO, now «76 years old», is in Brussels.", "supported"),
        ("NATO, now «70 years old», is in Brussels.", "refuted"),
        ("The secretariat is in Brussels. NATO is only «66 years old».", "refuted"),
        ("NATO will be «72» on 4 April 2026.", "refuted"),
        ("NATO is in Brussels. It will be «77» on 4 April 2026.", "supported"),
        ("NATO is in Brussels. The «66-year-old» alliance pays.", "refuted"),
        ("NATO is in Brussels. The «76-year-old» alliance pays.", "supported"),
        ("NATO is in Brussels. It is the «76th» birthday of the alliance.", "supported"),
        ("NATO is in Brussels. It is the «66th» birthday of the alliance.", "refuted"),
        ("# NATO at «76»\n\nIt is in Brussels.", "supported"),
        ("# NATO at «60»\n\nIt is in Brussels.", "refuted"),
    ],
)
def test_the_age_of_a_body_is_counted_from_its_founding(draft: str, expected: str | None) -> None:
    assert verdict(draft) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("In 2019, «60 years» after its founding, NATO met in Geneva.", "refuted"),
        ("In 2019, «70 years» after its founding, NATO met in Geneva.", "supported"),
        ("«Sixty years» after its founding, NATO is as large as ever.", "refuted"),
        ("«Seventy-six years» after its founding, NATO is as large as ever.", "supported"),
        ("Ghana became a republic in 1960, «seven years» after independence.", "refuted"),
        ("Ghana became a republic in 1960, «three years» after independence.", "supported"),
        ("In 2020, «60 years» after Turkey joined NATO, nobody objected.", "refuted"),
        ("In 2020, «68 years» after Turkey joined NATO, nobody objected.", "supported"),
    ],
)
def test_years_after_something_end_at_the_date_beside_them_or_now(draft: str, expected: str) -> None:
    assert verdict(draft) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "NATO is in Brussels. The «66-year-old» alliance clerk pays.",
        "NATO is in Brussels. It is the «66th» birthday of the alliance secretary.",
        "A school of NATO, now «60 years old», is closed.",
        "A report on NATO is «60 years old».",
        "The NATO flag is «60 years old».",
        "NATO will be «32» soon.",
        "# NATO at «60» meetings\n\nIt is in Brussels.",
        "Ghana became a republic «seven years» after independence.",
        "Ghana, which joined the Union in 1957, became a republic «five years» after independence.",
        "France gave the masks to Ghana, «60 years» after independence.",
        "«Sixty years» after the founding of the Alps Treaty, NATO is large.",
        "«Sixty years» after its founding, NATO was as large as ever.",
        "More than «60 years» after its founding, NATO is large.",
    ],
)
def test_years_of_something_else_are_left_alone(draft: str) -> None:
    assert verdict(draft) != "refuted"


def test_a_birthday_of_people_is_none_of_a_body() -> None:
    assert verdict("Every child of a NATO member gets a ship's tour on their «18th» birthday.") is None
