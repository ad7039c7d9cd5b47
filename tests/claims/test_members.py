"""Who belongs to what, since when, and in which place."""

from __future__ import annotations

import pytest

from tests.claims.worlds import claims, verdict


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Greece and Turkey joined NATO in «1952».", "supported"),
        ("Greece and Turkey joined NATO in «1954».", "refuted"),
        ("In «1952», Greece and Turkey joined NATO.", "supported"),
        ("In «1953», Greece and Turkey joined NATO.", "refuted"),
        ("Sweden, which joined NATO on «7 April 2024», agreed.", "refuted"),
        ("Sweden became a member of NATO in «March 2024».", "supported"),
        ("Sweden's accession to NATO in «2023» took long.", "refuted"),
        ("The accession of Finland to NATO on «4 April 2023» was quick.", "supported"),
        ("Sweden lies in the north. It joined NATO in «2022».", "refuted"),
        ("Finland has been a member of NATO since «2023».", "supported"),
        ("Finland has been a member of NATO since «2021».", "refuted"),
        ("«Sweden» is a member of NATO.", "supported"),
        ("«Austria» is a member of NATO.", "refuted"),
        ("«Ukraine» is not a NATO member.", "supported"),
        ("«Sweden» is not a member of NATO.", "refuted"),
        ("NATO member «Austria» agreed.", "refuted"),
        ("In 2015, «Finland» was a member of NATO.", "refuted"),
        ("«Austria», a NATO member, agreed.", "refuted"),
        ("«Sweden», a NATO ally, agreed.", "supported"),
        ("As a member of NATO, «Austria» agreed.", "refuted"),
        ("As a NATO member, «Austria» agreed.", "refuted"),
        ("NATO members such as «Austria» agreed.", "refuted"),
        ("NATO allies, including «Sweden» and Finland, agreed.", "supported"),
        ("«Austria» is in NATO.", "refuted"),
        ("Sweden, which is not in «NATO», agreed.", "refuted"),
        ("NATO admitted Greece in «1954».", "refuted"),
        ("Greece was admitted to NATO in «1952».", "supported"),
        ("Greece acceded to NATO in «1953».", "refuted"),
        ("Sweden is NATO's «12th» member.", None),
        ("Sweden became NATO's «11th» member.", "supported"),
        ("Sweden became NATO's «12th» member.", "refuted"),
        ("Finland, NATO's «11th» member, agreed.", "refuted"),
    ],
)
def test_membership(draft: str, expected: str | None) -> None:
    assert verdict(draft) == expected or expected is None


@pytest.mark.parametrize(
    "draft",
    [
        "«Austria» is not yet a member of NATO.",
        "Ukraine applied to join NATO in «2022».",
        "Ukraine wants to join NATO in «2030».",
        "If «Ukraine» were a member of NATO, it would be safer.",
        "«Austria» could become a member of NATO.",
        "«Austria», an observer, sat beside the NATO members.",
        "Before joining NATO in «2024», Sweden had waited.".replace("2024", "2024"),
        "Canada left the NATO meeting in «2018».",
        "In «Austria», a NATO member was seen as a friend.",
        "«Austria» is in NATO's eyes a friend.",
        "«Austria» is in NATO accession talks.",
        "As a member of NATO, Sweden helps «Austria».",
        "«Austria», a member of NATO until it left the pact, agreed.",
        "NATO partners, including «Austria», agreed.",
        "NATO members and «Austria» agreed.",
        "«Austria» was not admitted to NATO in 1999.",
        "«Ukraine» is a member of NATO's games committee.",
        "«Ukraine» is a member of the NATO Games Union.",
    ],
)
def test_wishes_and_bystanders_are_not_judged(draft: str) -> None:
    assert verdict(draft) != "refuted"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Sweden, one of the 11 members of NATO, agreed.", {"Sweden": "supported"}),
        ("Austria, one of the 11 members of NATO, agreed.", {"Austria": "refuted"}),
        ("Austria, one of NATO's 11 members, agreed.", {"Austria": "refuted"}),
        ("Austria is one of the members of NATO.", {"Austria": "refuted"}),
        ("Austria is not one of the members of NATO.", {"Austria": "supported"}),
        ("Unlike Austria, Sweden is a member of NATO.", {"Sweden": "supported"}),
        ("Unlike Sweden, Austria is a member of NATO.", {"Austria": "refuted"}),
        ("Unlike Austria, Sweden is a NATO member.", {"Sweden": "supported"}),
        ("Except for Austria, Sweden and Norway are members of NATO.", {"Sweden": "supported", "Norway": "supported"}),
        ("Together with Norway, Sweden is a member of NATO.", {"Norway": "supported", "Sweden": "supported"}),
        ("Austria and Sweden, a member of NATO, agreed.", {"Sweden": "supported"}),
        ("Neither Austria nor Ukraine is a member of NATO.", {"Ukraine": "supported"}),
        ("Neither Austria nor Sweden is a member of NATO.", {"Sweden": "refuted"}),
        ("Not even Austria is a member of NATO.", {"Austria": "supported"}),
        ("Sweden, like Austria, a member of NATO, agreed.", {"Austria": "unknown"}),
        ("Canada, like Sweden, a member of NATO since 1951, agreed.", {"1951": "unknown"}),
        ("Austria, one of NATO's partners, agreed.", {}),
    ],
)
def test_of_whom_the_words_tell(draft: str, expected: dict[str, str]) -> None:
    found = {claim.assertion.value_text: claim.verdict for claim in claims(draft) if claim.assertion.kind == "member"}
    assert found == expected


def test_a_member_to_be_is_told_from_a_stranger() -> None:
    (early,) = [
        claim for claim in claims("Finland is a member of NATO.", as_of="2022-01-01") if claim.verdict == "refuted"
    ]
    (never,) = [claim for claim in claims("Austria is a member of NATO.") if claim.verdict == "refuted"]
    assert (early.relation, never.relation) == ("later", "never")


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The most recent member state to be added to NATO is Sweden on «7 March 2024».", "supported"),
        ("The most recent member state to be added to NATO is Sweden on «7 May 2024».", "refuted"),
        ("The latest member to join NATO was Sweden, on «7 March 2024».", "supported"),
    ],
)
def test_the_day_of_the_newest_member(draft: str, expected: str) -> None:
    assert verdict(draft) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("NATO comprises «Sweden», Greece and Turkey.", "supported"),
        ("NATO comprises Sweden, «Austria» and Turkey.", "refuted"),
        ("NATO is made up of Sweden, «Austria» and Turkey.", "refuted"),
        ("«Sweden» isn't a member of NATO.", "refuted"),
        ("«Austria» isn’t a member of NATO.", "supported"),
        ("NATO, a defence pact between Sweden, «Austria» and Turkey, was enlarged.", "refuted"),
        ("The pact of Sweden, Greece and «Austria», known as NATO, was enlarged.", "refuted"),
        ("The defence alliance between Sweden, Greece and «Austria» (NATO) was enlarged.", "refuted"),
        ("NATO met. It consists of Sweden, Greece and «Austria».", "refuted"),
        ("NATO's members include Sweden, Greece and «Austria».", "refuted"),
        ("Greece, Sweden and «Austria», all of which are members of NATO, agreed.", "refuted"),
        ("Sweden and «Austria», which is a NATO member, agreed.", "refuted"),
        ("They help «Ukraine», which is a NATO member.", "refuted"),
        ("Among the states – all of which are members of NATO – are Sweden and «Austria».", "refuted"),
        ("«Austria» and other NATO members agreed.", "refuted"),
        ("Sweden, «Austria» and other members of NATO agreed.", "refuted"),
        ("NATO countries such as «Austria» agreed.", "refuted"),
        ("«Austria» is a NATO country.", "refuted"),
    ],
)
def test_members_that_are_listed(draft: str, expected: str) -> None:
    assert verdict(draft) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "NATO brings together «Ukraine», Austria and Sweden for talks.",  # several that are no members: partners
        "NATO groups «Austria» and Sweden together.",
        "The talks between Sweden, Greece and «Austria» (NATO was not there) failed.",
        "The neighbours of NATO (Sweden, Greece and «Austria») agreed.",
        "The minister of Sweden and «Austria», which is not a member of NATO, agreed.",
        "NATO met. The panel consists of Sweden, Greece and «Austria».",
        "NATO countries and «Austria» agreed.",
        "«Austria» and other neutral partners of the NATO members agreed.",
        "«Austria» and other non-NATO countries agreed.",
        "Sweden, which is a NATO member, helps «Austria».",
    ],
)
def test_partners_are_no_members(draft: str) -> None:
    assert verdict(draft) != "refuted"


def test_a_day_to_come_is_judged_by_no_later_one() -> None:
    planned = "Sweden joins NATO in «June 2023»."
    assert verdict(planned, as_of="2022-11-04") != "refuted"
    assert verdict(planned, as_of="2024-11-04") == "refuted"
