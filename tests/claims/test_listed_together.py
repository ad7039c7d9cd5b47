"""Members told of beside the others, or by the word that the facts count them by; summits told by number and year."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

LEAGUE = """\
factlint: 1
attributes:
  members: {label: members, type: count, nouns: [member, member state]}
  sister_ports: {label: sister ports, type: count, nouns: [sister port]}
entities:
  league:
    name: Coastal League
    kind: organisation
    members_list:
      complete: true
      since: {1990-01-01: [norland, ostmark], 2004-05-01: [sutland]}
    facts: {members: {count_of: members_list}}
    events:
      - {name: Dublin moot, series: Coastal moot, number: 20, on: 2019-06-20, through: 2019-06-21, place: Dublin}
      - {name: Athens moot, series: Coastal moot, number: 21, on: 2021-06-17, through: 2021-06-18, place: Athens}
      - name: first crossing of the Tarn Strait
        aliases: [the Tarn Strait was first crossed]
        on: 1868-08-11
        by: ann-lee
  hale:
    name: Haleport
    kind: town
    ports_list:
      complete: true
      since: {1974-05-11: [lund], 1988-09-03: [ekby]}
    facts: {sister_ports: {count_of: ports_list}}
  norland: {name: Norland, kind: country, demonyms: [Norlander]}
  ostmark: {name: Ostmark, kind: country}
  sutland: {name: Sutland, kind: country}
  westmark: {name: Westmark, kind: country}
  lund: {name: Lundby, kind: town}
  ekby: {name: Ekby, kind: town}
  roe: {name: Roeville, kind: town}
  ann-lee: {name: Ann Lee, kind: person}
  bo-ek: {name: Bo Ek, kind: person}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Coastal League's members, among them «Westmark», will vote.", "refuted"),
        ("The Coastal League's members, including «Sutland», will vote.", "supported"),
        ("The members of the Coastal League, including «Westmark», will vote.", "refuted"),
        ("Some of the members of the Coastal League, including «Westmark», will vote.", "refuted"),
        ("The sister ports of Haleport are Lundby and «Roeville».", "refuted"),
        ("Haleport's sister ports include Lundby and «Ekby».", "supported"),
        ("«Roeville» is a sister port of Haleport.", "refuted"),
        ("The «23rd» Coastal moot took place in Athens in 2021, said the Coastal League.", "refuted"),
        ("In 2019 Dublin hosted the «20th» Coastal moot of the Coastal League.", "supported"),
        ("The Coastal League met. In 2019 Dublin hosted the «18th» Coastal moot.", "refuted"),
        ("The Coastal League met. The Coastal moot of 2021 was held in «Rome».", "refuted"),
        ("The Coastal League met. The 21st Coastal moot was held in «Rome».", "refuted"),
        ("The Tarn Strait was first crossed in 1868 by «Bo Ek».", "refuted"),
        ("The Tarn Strait was first crossed by «Ann Lee» in 1868.", "supported"),
    ],
)
def test_it_is_read_beside_the_others(draft: str, expected: str) -> None:
    assert verdict(draft, LEAGUE) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Neighbours of the members of the Coastal League, including «Westmark», will vote.",
        "Neighbours of the Coastal League's members, among them «Westmark», will vote.",
        "Former members of the Coastal League, including «Westmark», will vote.",
        "The sister ports of Haleport are larger than «Roeville».",
        "The Coastal League met. The Coastal moot of 2021 would have been held in «Rome».",
        "The Coastal League met. The Coastal moot of 2021 was held in «Dublin».",
        "The Coastal League met. The «23rd» Coastal moot took place in Athens.",
        "The Tarn Strait was first crossed by a friend of «Bo Ek».",
        "The Tarn Strait was first crossed by «Bo Ek» and Ann Lee.",
    ],
)
def test_what_may_be_of_others_is_left(draft: str) -> None:
    assert verdict(draft, LEAGUE) != "refuted"
