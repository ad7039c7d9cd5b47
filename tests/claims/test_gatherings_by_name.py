"""Gatherings whose series and place only their names tell."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

LEAGUE = """\
factlint: 1
entities:
  league:
    name: Coastal League
    kind: organisation
    aliases: [CL]
    events:
      - {name: CL Madrid summit, aliases: [CL summit in Madrid], on: 2022-06-28, through: 2022-06-30}
      - {name: CL Vilnius summit, aliases: [CL summit in Vilnius], on: 2023-07-11, through: 2023-07-12}
      - {name: first meeting, aliases: [first meeting in Oslo], on: 1999-03-04}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("She leaves next week for the CL summit in «Vilnius».", "supported"),
        ("She leaves next week for the CL summit in «Madrid».", "refuted"),
        ("She will speak next week at the CL summit in «Paris».", "refuted"),
        ("She will host a CL summit in «Paris» later on 11 July.", "refuted"),
        ("At the CL summit in «Oslo» in June 2022 they agreed.", "refuted"),
        ("At the CL summit in «Oslo» in June 2021 they agreed.", "unknown"),
        ("At the CL summit in «Madrid» in July 2021 they agreed.", "unknown"),
        ("A CL summit in «Paris» was proposed.", None),
        ("The «first» meeting of the CL in Paris was dull.", None),
    ],
)
def test_where_a_gathering_is_held(draft: str, expected: str | None) -> None:
    assert verdict(draft, LEAGUE, "2023-07-05") == expected
