"""How large a body was left or made by those who came or went, told without the noun and often without its name."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  members: {type: count, nouns: [member, club], verbs: [have]}
  leader: {type: entity, nouns: [leader], max_at_once: 1}
entities:
  league:
    name: Fell Rowing League
    kind: organisation
    aliases: [FRL]
    members_list:
      complete: true
      since: {1950-03-01: [ashby, corran, elm], 1962-05-01: [nairn], 1971-02-01: [orrin, pell]}
      left: {1990-01-01: [elm]}
    facts: {members: {count_of: members_list}}
  ashby: {name: Ashby, kind: club}
  corran: {name: Corran, kind: club}
  elm: {name: Elmdale, kind: club}
  nairn: {name: Nairn, kind: club}
  orrin: {name: Orrin, kind: club}
  pell: {name: Pellow, kind: club}
"""
AS_OF = "2020-06-01"
OPENING = "The Fell Rowing League was a small affair. "


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (OPENING + "Orrin and Pellow made it a league of «seven» in 1971.", "refuted"),
        (OPENING + "Orrin and Pellow made it a league of «six» in 1971.", "supported"),
        (OPENING + "Elmdale walked out at the beginning of 1990; that left «four».", "refuted"),
        (OPENING + "Elmdale walked out at the beginning of 1990; that left «five».", "supported"),
        (OPENING + "With the arrival of Nairn in May 1962 there were «three».", "refuted"),
        (OPENING + "When Nairn joined in May 1962 the number rose to «five».", "refuted"),
        (OPENING + "When Nairn joined in May 1962 the number rose to «four».", "supported"),
        (OPENING + "Orrin and Pellow came in on 1 February 1971 («eight» in total).", "refuted"),
        (OPENING + "The exit of Elmdale in January 1990 reduced it to «four».", "refuted"),
        (OPENING + "The leaders of all «six» FRL clubs are expected.", "refuted"),
        (OPENING + "It has had a hard time. Boats were sold. Nobody rowed. The league is down to «three».", "refuted"),
    ],
)
def test_the_size_after_a_change_is_told(draft: str, expected: str) -> None:
    assert verdict(draft, FACTS, AS_OF) == expected


@pytest.mark.parametrize(
    "draft",
    [
        OPENING + "Two oars broke in 1971; that left «four».",
        OPENING + "In the barn there were «four».",
        OPENING + "The Baltic Rowing Union grew too. When Nairn joined in May 1962 the number rose to «nine».",
        OPENING + "Nairn bought two boats in 1962, which makes «eight».",
        OPENING + "The league had stuck at «four» boats.",
    ],
)
def test_what_is_left_of_something_else_is_left_alone(draft: str) -> None:
    assert verdict(draft, FACTS, AS_OF) != "refuted"
