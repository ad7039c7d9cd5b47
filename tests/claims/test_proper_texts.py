"""Names that the facts keep as texts: a seat, a sponsor, a ground, in the words of their attributes."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

REGATTA = """\
factlint: 1
attributes:
  headquarters: {type: text, nouns: [headquarters, head office], verbs: [base]}
  sponsor: {type: text, nouns: [sponsor, main sponsor], verbs: [sponsor]}
  home_water: {type: text, nouns: [home water], phrases: [row on, hail from]}
  nickname: {type: text, nouns: [nickname], verbs: [nickname]}
entities:
  regatta:
    name: Tarn Regatta
    kind: regatta
    aliases: ["the regatta": {only_after: name}]
    facts:
      headquarters: Kendal
      sponsor: [{value: Hall Mills, from: 2005}, {value: Orr Bank, from: 2020-01-01}]
  otters: {name: Tarn Otters, kind: club, facts: {home_water: Silver Tarn, nickname: the Whiskers}}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Headquartered in «Preston», the Tarn Regatta keeps a boathouse in Ely.", "refuted"),
        ("Headquartered in «Kendal», the Tarn Regatta keeps a boathouse in Ely.", "supported"),
        ("The Tarn Regatta is based in «Preston».", "refuted"),
        ("The Tarn Regatta and its main sponsor, «Hall Mills», have a new cup.", "refuted"),
        ("The Tarn Regatta is sponsored by «Vane & Sons».", "refuted"),
        ("The sponsor of the Tarn Regatta is «Orr Bank».", "supported"),
        ("The Tarn Otters hail from «Long Mere».", "refuted"),
        ("They meet at «Long Mere», the home water of the Tarn Otters.", "refuted"),
        ("The Tarn Otters' nickname is the «Minnows».", "refuted"),
    ],
)
def test_another_name_is_flagged(draft: str, expected: str) -> None:
    assert verdict(draft, REGATTA) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "The Tarn Regatta and its first sponsor, «Vane Foods», fell out.",
        "The Tarn Regatta lost its sponsor, «Hall Mills», in 2019.",
        "The sponsor of the Tarn Regatta, «Peter Hall» says, is a bank.",
        "The Tarn Regatta is sponsored by «Orr».",
        "The Tarn Regatta is not based in «Preston».",
        "The Tarn Regatta was based in «Preston» until 2001.",
        "The Tarn Otters row on «Sundays».",
        "The Tarn Regatta's head office in «Kendal Road» is shut.",
    ],
)
def test_what_may_be_another_or_of_another_time_is_left_alone(draft: str) -> None:
    assert verdict(draft, REGATTA) != "refuted"
