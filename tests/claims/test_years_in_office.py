"""For how many years somebody held an office, told of a term that is over."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

GUILD = """\
factlint: 1
attributes:
  warden: {type: entity, nouns: [warden, head], verbs: [lead], max_at_once: 1}
  cook: {type: entity, nouns: [cook], max_at_once: 1}
entities:
  guild:
    name: Weavers' Guild
    kind: guild
    aliases: ["the guild": {only_after: name}]
    facts:
      warden: [{value: ann-lee, from: 2000-01-01}, {value: bo-ek, from: 2012-01-01}, {value: ida-roe, from: 2020-01-01}]
      cook: [{value: tim-orr, from: 2001-01-01}, {value: ida-roe, from: 2004-01-01, until: 2006-01-01}]
  ann-lee: {name: Ann Lee, kind: person}
  bo-ek: {name: Bo Ek, kind: person}
  ida-roe: {name: Ida Roe, kind: person}
  tim-orr: {name: Tim Orr, kind: person}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("After «six years» at the helm of the Weavers' Guild, Bo Ek retired in December.", "refuted"),
        ("After «eight years» at the helm of the Weavers' Guild, Bo Ek retired in December.", "supported"),
        ("Bo Ek stood down on Monday after «eleven years» as warden of the Weavers' Guild.", "refuted"),
        ("Bo Ek left the top job at the Weavers' Guild after «five years».", "refuted"),
        ("Bo Ek handed over on Friday after nearly «ten years» leading the Weavers' Guild.", "refuted"),
        ("Bo Ek resigned after more than «seven years» as warden of the Weavers' Guild.", "supported"),
        ("After more than «nine years» as warden of the Weavers' Guild, Bo Ek has left.", "refuted"),
        ("The Weavers' Guild met Bo Ek, its warden for «four years».", "refuted"),
        ("Ann Lee spoke first. She had been warden of the Weavers' Guild for more than «two decades».", "refuted"),
        ("Ann Lee retired after «a decade» as head of the Weavers' Guild.", "supported"),
        ("After «six years» as cook of the Weavers' Guild, Ida Roe left.", "refuted"),
    ],
)
def test_a_term_is_as_long_as_the_facts_say(draft: str, expected: str) -> None:
    assert verdict(draft, GUILD) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "After «two years» as warden of the Weavers' Guild, Bo Ek opened a shop.",
        "Bo Ek left for Leeds after «five years» as warden of Ely Minster.",
        "After «two years» at the Weavers' Guild, Bo Ek left his first desk.",
        "Bo Ek retired «three years» after he left the Weavers' Guild.",
        "Bo Ek would not have left after «two years» as warden of the Weavers' Guild.",
        "After «six years» of drought, Bo Ek stood down as warden of the Weavers' Guild.",
        "After «three years» as warden of the Weavers' Guild, Ida Roe stepped back from the choir.",
    ],
)
def test_years_of_something_else_are_left_alone(draft: str) -> None:
    assert verdict(draft, GUILD) in ("unknown", None)


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The roof may be done before June, Weavers' Guild warden «Bo Ek» told the Post on Friday.", "refuted"),
        ("“We would rather weave than spin,” «Bo Ek», the warden of the Weavers' Guild, told us.", "refuted"),
        ("“I kept the letters addressed to me,” says «Bo Ek», the warden of the Weavers' Guild.", "refuted"),
        ("“I kept the letters addressed to me,” says «Ida Roe», the warden of the Weavers' Guild.", "supported"),
        ("In the summer of 2008 the Weavers' Guild, then led by «Bo Ek», sold its looms.", "refuted"),
        ("In the summer of 2008 the Weavers' Guild, then led by «Ann Lee», sold its looms.", "supported"),
    ],
)
def test_who_reports_something_holds_the_office_then(draft: str, expected: str) -> None:
    assert verdict(draft, GUILD) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "After eight years at the head of the Weavers' Guild, «Bo Ek» now teaches.",
        "After twelve years as warden of the Weavers' Guild, «Ann Lee» has a farm.",
        "The looms burned in 2008. “It was a long night,” said «Ann Lee», the warden of the Weavers' Guild.",
        "“It is cold,” says «Bo Ek», the former warden of the Weavers' Guild.",
        "“It was cold,” said «Bo Ek», warden of the Weavers' Guild until 2020.",
    ],
)
def test_who_has_left_may_be_told_of(draft: str) -> None:
    assert verdict(draft, GUILD) != "refuted"


@pytest.mark.parametrize(("year", "expected"), [("2012", "supported"), ("2014", "refuted")])
@pytest.mark.parametrize("took", ["took charge of", "took the helm of"])
def test_who_takes_charge_begins_to_hold_the_office(took: str, year: str, expected: str) -> None:
    assert verdict(f"Bo Ek {took} the Weavers' Guild in «{year}».", GUILD) == expected
