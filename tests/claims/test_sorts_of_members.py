"""A body may have several lists: the words for a sort of members say on which of them somebody stands."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import pytest

import factlint
from factlint.facts import FactBase, parse_facts
from factlint.facts.cards import entity_card

FACTS = """\
factlint: 1
attributes:
  members: {type: count, nouns: [member], verbs: [have], ignore: [standing member, elected member, honorary member]}
  standing_members: {type: count, nouns: [standing member, standing seat], ignore: [new standing member]}
  elected_members: {type: count, nouns: [elected member, rotating member]}
  honorary_members: {type: count, nouns: [honorary member]}
entities:
  union: {name: River Union, kind: organisation}
  board:
    name: River Board
    kind: organ
    not: [River Board Fund]
    standing_members_list:
      since:
        1950-05-01: [norland, ostmark]
        1970-01-01: [sudland]
    elected_members_list:
      complete: false
      since: {2020-01-01: [westria], 2024-01-01: [nordania]}
      left: {2022-01-01: [westria]}
    facts:
      members: 7
      standing_members: {count_of: standing_members_list}
      honorary_members: 2
  norland: {name: Norland, kind: country}
  ostmark: {name: Ostmark, kind: country}
  sudland: {name: Sudland, kind: country}
  westria: {name: Westria, kind: country}
  nordania: {name: Nordania, kind: country}
  midland: {name: Midland, kind: country}
"""


@cache
def facts() -> FactBase:
    return parse_facts(FACTS)


def told(marked: str) -> tuple[str | None, str]:
    """The verdict on the «marked» words and the reason, if they are claimed at all."""
    before, words, after = re.fullmatch(r"(.*)«(.*)»(.*)", marked).groups()  # type: ignore[union-attr]
    for claim in factlint.find_claims(before + words + after, facts=facts(), as_of="2025-06-01"):
        if (claim.start, claim.end) == (len(before), len(before + words)) and claim.assertion.kind == "member":
            return claim.verdict, claim.reason
    return None, ""


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("«Norland», a standing member of the River Board, agreed.", "supported"),
        ("«Midland», a standing member of the River Board, agreed.", "refuted"),
        ("«Nordania», a standing member of the River Board, agreed.", "refuted"),
        ("«Ostmark», one of the three standing members of the River Board, agreed.", "supported"),
        ("«Nordania», one of the three standing members of the River Board, agreed.", "refuted"),
        ("«Nordania», one of the River Board's standing members, agreed.", "refuted"),
        ("«Nordania» is an elected member of the River Board.", "supported"),
        ("«Nordania» is a rotating member of the River Board.", "supported"),
        ("«Nordania» is a member of the River Board.", "supported"),
        ("«Norland» is a member of the River Board.", "supported"),
        ("«Westria» is an elected member of the River Board.", "refuted"),
        ("«Midland» is not a standing member of the River Board.", "supported"),
        ("«Norland» is not a standing member of the River Board.", "refuted"),
        ("River Board standing member «Midland» agreed.", "refuted"),
        ("The standing members of the River Board are Norland, Ostmark and «Midland».", "refuted"),
        ("The River Board's three standing members are Norland, Ostmark and «Midland».", "refuted"),
        ("Sudland became a standing member of the River Board in «1970».", "supported"),
        ("Sudland became a standing member of the River Board in «1975».", "refuted"),
        ("Ostmark has been a standing member of the River Board since «1950».", "supported"),
        ("Ostmark has been a standing member of the River Board since «1958».", "refuted"),
        ("Midland, a standing member of the River Board since «1950», agreed.", "refuted"),
        ("Midland, an elected member of the River Board since «1950», agreed.", "unknown"),
        ("In 1960, «Sudland» was a standing member of the River Board.", "refuted"),
        # What no list says.
        ("«Midland» is an elected member of the River Board.", "unknown"),
        ("«Midland» is an honorary member of the River Board.", None),
        ("«Midland» should be a standing member of the River Board.", None),
        ("«Midland» wants to be a standing member of the River Board.", None),
        ("If «Midland» were a standing member of the River Board, it would agree.", "unknown"),
        ("«Midland», a standing member of the River Board Fund, agreed.", None),
        ("«Midland», a standing member of the River Board's water committee, agreed.", None),
        ("The standing members of the River Board and «Midland» agreed.", None),
        ("The standing members of the River Board (Norland, Ostmark and Sudland) and «Midland» agreed.", None),
        ("«Midland», an ally of a standing member of the River Board, agreed.", None),
    ],
)
def test_the_words_say_on_which_list(draft: str, verdict: str | None) -> None:
    assert told(draft)[0] == verdict


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        ("«Midland» is a standing member of the River Board.",
         "River Board: Midland is not among its 3 standing members."),
        ("«Norland» is not a standing member of the River Board.",
         "River Board: Norland is a standing member, since 1 May 1950."),
        ("«Westria» is an elected member of the River Board.",
         "River Board: Westria has not been an elected member since 1 January 2022."),
        ("Sudland became a standing member of the River Board in «1975».",
         "River Board: Sudland became a standing member on 1 January 1970, not in 1975."),
        ("«Westria» is a member of the River Board.",
         "River Board: Westria has not been a member since 1 January 2022."),
    ],
)  # fmt: skip
def test_the_reason_names_the_sort(draft: str, reason: str) -> None:
    findings = factlint.lint_text(draft.replace("«", "").replace("»", ""), facts=facts(), as_of="2025-06-01")
    assert [finding.message for finding in findings] == [reason]


def test_cards_name_the_sort() -> None:
    card = "\n".join(entity_card(facts(), facts().entities["westria"], date(2025, 6, 1)))
    assert "  elected member of River Board from 2020-01-01 until 2022-01-01" in card
