"""Figures and dates in a text that tells of an earlier time: they are held against that time, or against none."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  members: {label: number of members, type: count, nouns: [member, member port, ally, allies], verbs: [have, unite]}
  term: {label: length of a term, type: quantity, unit: years, nouns: [term], verbs: [serve, elect]}
  repairs: {label: how long a boat gets repairs, type: quantity, unit: years, nouns: [repair], verbs: [repair]}
  hosts: {label: towns that have hosted the Cup, type: count, nouns: [town, host town], verbs: [host, stage]}
  markets: {label: number of market towns, type: count, nouns: [town], verbs: [have]}
  votes: {label: votes in favour, type: count, nouns: [vote, delegate], verbs: [vote for]}
entities:
  league:
    name: Quay League
    kind: league
    facts:
      members:
        - {value: 9, from: 2001-03-01, until: 2008-05-01}
        - {value: 12, from: 2008-05-01, until: 2017-01-01}
        - {value: 15, from: 2017-01-01}
      votes:
        - {value: 61, from: 2019-02-11, until: 2023-10-02}
        - {value: 48, from: 2023-10-02}
  senate:
    name: Quay Senate
    kind: chamber
    facts: {term: 6 years}
  boats:
    name: Tarnwerk
    facts: {repairs: 2 years}
  cup:
    name: Quay Cup
    facts: {hosts: 19}
  shire:
    name: Quay Shire
    facts: {markets: 7}
events:
  - {name: seizure of Holm, aliases: [Holm was seized], on: 2018-02-24}
  - {name: Orwick applied to join the Quay League, on: 2018-05-18}
"""
AS_OF = "2024-05-02"


@pytest.mark.parametrize(
    "text",
    [
        "Two ports joined the Quay League in 2008. All «12» allies met in Holm.",
        "The meeting in Holm took place in June 2014. The Quay League's «12» members promised more boats.",
        "The meeting in Holm took place in June 2014.\n\nThe «12» members of the Quay League promised more boats.",
        "In February 2019 the Quay League called for peace; «61» delegates voted for that text.",
    ],
)
def test_a_figure_of_the_time_told_of_is_right(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "The quarrel of 1994 was about fish. The «seven» members of the Quay League were asked to keep away.",
        "Orwick joined in 2008 and paid its dues in 2021. All «12» allies of the Quay League met in Holm.",
    ],
)
def test_a_figure_that_may_be_of_a_time_told_of_is_open(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) != "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "The meeting in Holm took place in June 2014. The Quay League has «12» members.",
        "The meeting in Holm took place in June 2014. Now the «12» members of the Quay League promise more.",
        "The meeting in Holm took place in June 2014. Today the Quay League unites «12» members.",
        "The meeting in Holm took place in June 2014. The Quay League's «13» members promised more boats.",
    ],
)
def test_a_figure_of_now_is_held_against_now(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "About a third of the Quay Senate is up for election «every second year».",
        "The Quay Senate is elected for six years. Two of its seats fall vacant «each year» before an election.",
        "Repairs of Tarnwerk come «every two months».",
        "Tarnwerk prints a list of repairs «every month».",
    ],
)
def test_how_often_a_part_or_a_single_thing_comes_is_no_length(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) != "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "The Quay Senate is elected «every four years».",
        "The term in the Quay Senate ends «every four years».",
    ],
)
def test_how_often_one_follows_another_is_how_long_each_lasts(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) == "refuted"


def test_a_noun_of_much_else_needs_the_verb() -> None:
    assert verdict("The Quay Cup took place in Holm, with «14» towns or fewer.", FACTS, AS_OF) != "refuted"
    assert verdict("In all, «14» towns have hosted the Quay Cup.", FACTS, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "In «May 2018» the two ports, alarmed by the seizure of Holm, handed in their papers.",
        "It was in «May 2018», when the seizure of Holm was three months old, that Orwick wrote.",
        "The seizure of Holm led Orwick, in «May 2018», to give up its old ways.",
        "Orwick sent its papers in «May 2018», within three months of the seizure of Holm.",
        "Orwick sent its papers in «May 2018», within ten weeks of the duke's seizure of Holm.",
        "Orwick sent its papers in «May 2018», three months into the seizure of Holm.",
        "The seizure of Holm prompted a letter in «May 2018», and talks followed.",
        "Orwick wrote in May 2018, following the seizure of Holm by the duke in «March».",
        "Orwick applied to join the Quay League in May 2018, and joined in «April 2019».",
    ],
)
def test_the_date_of_another_act_is_not_that_of_what_led_to_it(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) != "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "The seizure of Holm took place in «May 2018».",
        "The raid on Orwick in June 2016 was followed by the seizure of Holm, with 90 ships, in «May 2018».",
        "In «May 2018» Holm was seized by the duke.",
        "Orwick applied to join the Quay League in «April 2019».",
    ],
)
def test_its_own_date_is(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) == "refuted"
