"""What stands beside a claim and is none: another's name, another's date, another clause."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

LAWS = """\
factlint: 1
entities:
  board:
    name: Harbour Board
    kind: organisation
    events: [{name: Harbour Board was cut to nine members, aliases: [Pilotage Act of 1871], on: 1871-03-02}]
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        # a subject that "it" goes on about
        ("NATO has 32 members. Sweden was a friend for long. It joined in «2023».", "refuted"),
        # a date shared by two bodies is that of the later entry
        ("Norway has been a NATO member since «1960».", "refuted"),
        # a place in the order of all who joined
        ("The «third» country to join NATO was Sweden.", "refuted"),
        ("Finland became the «30th» country to join NATO after a vote in its parliament.", "refuted"),
        # a date past an aside sets the time of the clause
        ("The EU is large. The EU began the decade in 2014, as a club of states, with «28» members.", "supported"),
        ("The EU is large. The EU began the decade in 2014, as a club of states, with «26» members.", "refuted"),
        ("The North Atlantic Treaty was signed on «4 April 1949» and came into force on 24 August.", "supported"),
    ],
)
def test_what_belongs_to_the_claim_is_judged(draft: str, expected: str) -> None:
    assert verdict(draft) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "NATO has 32 members. The country before Sweden was Finland. It joined in «2023».",
        "Norway has been a European Union and NATO member since «1960».",
        "Norway has been a NATO and European Union member since «1960».",
        "The «first» country to join NATO after the end of the war was Greece.",
        "NATO is a pact. The Treaty was signed on 4 April 1949 by North Atlantic states and came into use on «24 May».",
        "NATO has 32 members. The fund was established by «5» nations.",
        "The Security Council is calm. The Chamber has 90 members, whose term of office ends «every six years».",
    ],
)
def test_what_is_of_another_is_not_refuted(draft: str) -> None:
    assert verdict(draft) != "refuted"


def test_a_law_of_another_year_is_another_law() -> None:
    assert verdict("The Harbour Board is old. The Pilotage Act of «1843» gave it six members.", LAWS) != "refuted"
    assert verdict("The Harbour Board is old. The Harbour Board was cut to nine members in «1872».", LAWS) == "refuted"
