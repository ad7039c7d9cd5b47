"""Those who joined at one date, of whom one may be the wrong one, and joining told behind another verb."""

from __future__ import annotations

import pytest

from tests.claims.test_running_sizes import AS_OF, FACTS
from tests.claims.worlds import verdict

LEAGUE = (
    FACTS
    + """\
  zone:
    name: crown zone
    kind: group
    members_list: {complete: true, since: {2001-01-01: [ashby], 2005-01-01: [nairn]}}
"""
)


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Ashby, Corran and «Nairn» joined the Fell Rowing League in 1950.", "refuted"),
        ("Ashby, Corran and «Elmdale» joined the Fell Rowing League in 1950.", "supported"),
        ("In 1950 three clubs – Ashby, Corran and «Nairn» – joined the Fell Rowing League.", "refuted"),
        ("Some clubs (among them Ashby, Corran and «Nairn») joined the Fell Rowing League in 1950.", "refuted"),
        ("Nairn applied to the Fell Rowing League in 1960 and was admitted, with Tarn, in «1964».", "refuted"),
        (
            "After Elmdale had gone, Nairn was bold: it applied to the FRL in 1960 and was admitted in «1964».",
            "refuted",
        ),
        ("Nairn has been using the crown since «2003».", "refuted"),
        ("Nairn has used the crown since «2005».", "supported"),
    ],
)
def test_joining_is_dated_for_each(draft: str, expected: str) -> None:
    assert verdict(draft, LEAGUE, AS_OF) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Ashby, «Nairn» and Orrin joined the Fell Rowing League in 1950.",
        "Ashby, Corran and «Nairn» met the Fell Rowing League in 1950.",
        "Nairn rowed for the Fell Rowing League and was admitted in «1964» to the Cup Board.",
        "Nairn has been using the crown jewels since «2003».",
    ],
)
def test_what_says_too_little_is_left_alone(draft: str) -> None:
    assert verdict(draft, LEAGUE, AS_OF) != "refuted"
