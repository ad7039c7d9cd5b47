"""What sounds like an entity or a happening of the facts, and is another: a name tells them apart."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  berths: {label: maximum berths, type: count, bound: max, nouns: [berth], verbs: [offer, allow]}
  headquarters: {label: headquarters, type: entity, nouns: [headquarters], adjectives: [headquartered],
    verbs: [headquarter]}
entities:
  council: {name: Council of the Coast, kind: organisation, facts: {headquarters: leeds}}
  united: {name: United Rowing Organisation, aliases: [URO], kind: organisation, facts: {headquarters: york}}
  leeds: {name: Leeds, kind: city}
  york: {name: York, kind: city}
  brine: {name: Brine Works, kind: company}
  harbour: {name: Harbour Cloud, kind: service, facts: {berths: 5000}}
events:
  - {name: Brine Works agreed to buy Tarnware, aliases: [Brine Works said it would buy Tarnware], on: 2011-05-10}
"""
PAGE = """\
The Council of the Coast is an organisation of ports. Since 2001 it has had ties with the URO.

It meets twice a year.

"""


AS_OF = "2013-09-03"


@pytest.mark.parametrize(
    "text",
    [
        "Brine Works said on «12 May 2011» it would buy Tarnware.",
        "Harbour Cloud offers up to «6,000» berths.",
        PAGE + "The organisation is headquartered in «York».",
    ],
)
def test_the_one_named_is_judged(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "Brine Works said on «Tuesday» it would buy the ferries of Orel.",
        "Brine Works said on «1 September 2013» it would buy Orelware.",
        "Harbour Cloud has limits. KLE offers up to «6,000» berths.",
        PAGE + "The organisation is headquartered in «Leeds».",
    ],
)
def test_another_is_left_alone(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) != "refuted"
