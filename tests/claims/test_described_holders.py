"""Holders and seats told of in an apposition, at another time, or of a body that a noun stands for."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

LEAGUE = """\
factlint: 1
attributes:
  secretary: {label: secretary, type: entity, nouns: [secretary, chief], verbs: [lead, head], max_at_once: 1}
  premier: {label: premier, type: entity, nouns: [premier, prime minister], verbs: [govern], max_at_once: 1}
  seat: {label: seat, type: entity, nouns: [headquarters, seat], adjectives: [based], verbs: [base]}
  capital: {label: capital, type: entity, nouns: [capital]}
entities:
  league:
    name: Coastal League
    kind: organisation
    aliases: [CL]
    facts:
      secretary: [{value: ann-lee, from: 2009-08-01}, {value: bo-ek, from: 2014-10-01}]
      seat: geneva
  norland: {name: Norland, kind: country, demonyms: [Norlander],
    facts: {capital: vienna, premier: {value: ida-roe, from: 2018-03-01}}}
  sutland: {name: Sutland, kind: country, demonyms: [Sutlander], facts: {capital: oslo}}
  ann-lee: {name: Ann Lee, kind: person}
  bo-ek: {name: Bo Ek, kind: person}
  ida-roe: {name: Ida Roe, kind: person}
  geneva: {name: Geneva, kind: city}
  vienna: {name: Vienna, kind: city}
  oslo: {name: Oslo, kind: city}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The CL met. Bo Ek, the Norlander lawyer who has been secretary since «2011», spoke.", "refuted"),
        ("The CL met. Bo Ek, the Norlander lawyer who has been secretary since «2014», spoke.", "supported"),
        ("The CL met. «Ann Lee», a lawyer who has been its secretary for a while, spoke.", "refuted"),
        ("CL secretary Bo Ek, a former judge from Oslo who has led the league since «2011», spoke.", "refuted"),
        ("The move was hailed by Ida Roe, who became premier in «2016».", "refuted"),
        ("The move was hailed by Ida Roe, who became premier in «2018».", "supported"),
        ("Bo Ek, on his first trip abroad since he took office as CL secretary in «2016», spoke.", "refuted"),
        ("«Bo Ek» is a lawyer from Oslo who served as secretary of the CL from 2010 to 2012.", "refuted"),
        ("«Ann Lee» is a lawyer from Oslo who served as secretary of the CL from 2010 to 2012.", "supported"),
        ("«Bo Ek» was a diver and the fourth secretary of the CL from 2010 to 2012.", "refuted"),
        ("«Mia Poe» was a diver, poet and lawyer who served as secretary of the CL from 2010 to 2012.", "refuted"),
        ("«Mia Poe» is a diver and secretary of the CL.", "refuted"),
    ],
)
def test_an_apposition_stands_between_a_name_and_what_is_said_of_it(draft: str, expected: str) -> None:
    assert verdict(draft, LEAGUE) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Bo Ek, a friend of the man who has been CL secretary since «2011», spoke.",
        "«Mia Poe» is a friend of a diver who served as secretary of the CL from 2010 to 2012.",
        "«Mia Poe» is a rival of Eva Roe who served as secretary of the CL from 2010 to 2012.",
        "«Mia Poe» is a former diver and secretary of the CL.",
        "«Mia Poe» is a diver who served as deputy secretary of the CL from 2010 to 2012.",
        "«Mia Poe» is a diver who served as secretary of the CL.",
        "«Mia Poe» was a diver and the first secretary of the CL.",
        "Former CL secretary Ann Lee, who took office in «2005», spoke.",
        "Bo Ek, the lawyer who met «Ann Lee», has been CL secretary since 2014.",
        "The move was hailed by Bo Ek, who became premier in «2016».",
        "Bo Ek led the Inland Guild. Bo Ek, who became secretary in «2006», was hailed.",
    ],
)
def test_what_is_said_of_somebody_else_is_not_judged(draft: str) -> None:
    assert verdict(draft, LEAGUE) != "refuted"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The CL met. The line was spoken in 2011 by its then secretary, «Bo Ek», on the quay.", "refuted"),
        ("The CL met. The line was spoken in 2011 by its then secretary, «Ann Lee», on the quay.", "supported"),
        ("The CL met. In 2011 its secretary at the time, «Bo Ek», said so.", "refuted"),
        ("The CL met in 2011. Its secretary in those days, «Ann Lee», said so.", "supported"),
        ("The CL met. The book of 2011 and the film of 2016 praise its then secretary, «Bo Ek».", "supported"),
        ("The CL met. Its then secretary, «Ann Lee», said so.", None),
    ],
)
def test_who_held_an_office_at_the_time_told_of(draft: str, expected: str | None) -> None:
    assert verdict(draft, LEAGUE) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Norland is a country. The country's capital, «Oslo», lies inland.", "refuted"),
        ("Norland is a country. The country's capital, «Vienna», lies inland.", "supported"),
        ("Norland was freed. Soon the young republic received in its capital, «Oslo», the first envoys.", "refuted"),
        (
            "A republic of two million people, whose capital, «Oslo», lies inland, Norland voted. Sutland did not.",
            "refuted",
        ),
        ("Nobody left the CL. The move leaves the «Oslo»-based organisation with a debt.", "refuted"),
        ("Nobody left the CL. The move leaves the «Geneva»-based organisation with a debt.", "supported"),
        ("The CL paid. The Inland Bank did not. The «Oslo»-based organisation has a debt.", "unknown"),
        ("The CL paid. The IBOS did not. The «Oslo»-based organisation has a debt.", "unknown"),
        ("The CL paid. The «Oslo»-based organisation of bakers did not.", "unknown"),
        ("The league does not sit there: its seat is the Ivory Hall in «Oslo». The CL owns it.", "unknown"),
        ("The CL does not sit there: its seat is the Ivory Hall in «Oslo».", "refuted"),
    ],
)
def test_whose_seat_or_capital_it_is(draft: str, expected: str) -> None:
    assert verdict(draft, LEAGUE) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("In May 2016 the Norlander government under «Ida Roe» left the pact.", "refuted"),
        ("In May 2019 the Norlander government under «Ida Roe» left the pact.", "supported"),
        ("The «Ida Roe» government left the pact in 2016.", "refuted"),
        ("In May 2016 the government of Premier «Ida Roe» left the pact.", "refuted"),
        ("In May 2016 critics of the «Ida Roe» government left the pact.", None),
        ("In May 2016 the «Ida Roe» government was accused of it.", None),
        ("The «Ida Roe» government fears a new pact, as it said after the war of 2016.", None),
        ("In May 2016 the «Bo Ek» government left the pact.", None),
    ],
)
def test_a_government_acts_while_its_head_is_in_office(draft: str, expected: str | None) -> None:
    earlier = LEAGUE.replace("premier: {value: ida-roe", "premier: [{value: ulf-oe, from: 2010-01-01}, {value: ida-roe")
    facts = earlier.replace("from: 2018-03-01}}}", "from: 2018-03-01}]}}")
    assert verdict(draft, facts + "  ulf-oe: {name: Ulf Oe, kind: person}\n") == expected


def test_a_strange_holder_is_judged_by_the_time_of_a_story_of_this_year() -> None:
    draft = "The CL met in {}. CL secretary «Jane Roe» spoke."
    assert verdict(draft.format("May 2025"), LEAGUE, "2025-10-02") == "refuted"
    assert verdict(draft.format("May 2011"), LEAGUE, "2025-10-02") == "unknown"


def test_it_opens_a_sentence_whatever_its_verb() -> None:
    draft = "The CL is a body. It adorns quays. Its line was spoken in 2011 by its then secretary, «Bo Ek», on a quay."
    assert verdict(draft, LEAGUE) == "refuted"
