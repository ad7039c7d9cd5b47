"""What sounds like an entity or a happening of the facts, and is another: a name tells them apart."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  members: {label: number of members, type: count, nouns: [member, port], verbs: [have, unite]}
  seats: {label: number of seats, type: count, nouns: [seat, delegate], verbs: [have]}
  berths: {label: maximum berths, type: count, bound: max, nouns: [berth], verbs: [offer, allow]}
  headquarters: {label: headquarters, type: entity, nouns: [headquarters], adjectives: [headquartered],
    verbs: [headquarter]}
entities:
  council: {name: Council of the Coast, kind: organisation, facts: {headquarters: leeds, members: 32}}
  united: {name: United Rowing Organisation, aliases: [URO], kind: organisation,
    facts: {headquarters: york, members: 27}}
  leeds: {name: Leeds, kind: city}
  york: {name: York, kind: city}
  assembly: {name: Coastal Assembly, kind: chamber, facts: {seats: 435}}
  senate: {name: Coastal Senate, aliases: [the Senate], kind: chamber, facts: {seats: 100}}
  brine: {name: Brine Works, kind: company}
  harbour: {name: Harbour Cloud, kind: service, facts: {berths: 5000}}
events:
  - {name: Brine Works agreed to buy Tarnware, aliases: [Brine Works said it would buy Tarnware], on: 2011-05-10}
  - {name: 2012 regatta of the URO in York, aliases: [URO regatta in York], on: 2012-06-09}
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
        "The Council of the Coast kept its name, and it has «31» members.",
        "For the Senate the rules want riper minds. There are «101» delegates, who serve for six years.",
        "In York the URO held its regatta on «9 May 2012».",
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
        # it is who was named last, also in a sentence without a verb
        "The Council of the Coast kept its name. No news, at last, from the URO. It has «27» members.",
        "The Council of the Coast takes Orel out of the Tarn Accord, where «21» ports are left.",
        # the figure of the other that is spoken of
        "In the Assembly 25 is the age. For the Senate the rules want riper minds. There are «435» delegates.",
        # a noun in the singular, before the one that is counted
        "The Council of the Coast held «53» port and harbour fairs.",
        # the agency is based there; "with" brings in what the one that the sentence is about has
        "KLE is a society and an agency of the Council of the Coast, headquartered in «York».",
        "The Council of the Coast knows the URO. Orel sails with them, with «30» ports of its own.",
        "The URO is old. Its newest partner came in May. It met at sea. Its «81» members range from Orel to Tarn.",
        # a city of a body, with what the city has, and the seat of a state that nobody knows
        "Orel is the port and largest town of the URO, with «81» members.",
        # another of the same row
        "In York the URO held its first regatta on «4 October 1996».",
    ],
)
def test_another_is_left_alone(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) != "refuted"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (
            "Coastal Assembly has 435 seats, which makes it larger than the Coastal Senate with its «100» seats.",
            "supported",
        ),
        ("Only «two» members of the United Rowing Organisation, Leeds and York, still belong to it.", "unknown"),
        ("«Two» members of the United Rowing Organisation remain from its first days.", "unknown"),
        ("The United Rowing Organisation has «20» members.", "refuted"),
    ],
)
def test_whose_figure_stands_beside_a_name_and_what_is_left(draft: str, expected: str) -> None:
    assert verdict(draft, FACTS) == expected


PLACES = """\
attributes:
  towns: {type: count, nouns: [town, place], verbs: [have]}
  halls: {type: count, nouns: [hall, place], verbs: [have]}
entities:
  league: {name: Harbour League, kind: league, facts: {towns: 28, halls: 90}}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Harbour League has at least «30» places.", "refuted"),
        ("The Harbour League has more than «80» places.", "supported"),
        # true by far of one and of the other
        ("The Harbour League has at least «10» places.", "supported"),
        ("The Harbour League has at most «100» places.", "supported"),
    ],
)
def test_a_bound_that_is_true_by_far_says_nothing_against_a_nearer_reading(draft: str, expected: str) -> None:
    assert verdict(draft, PLACES) == expected
