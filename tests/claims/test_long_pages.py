"""What long pages tell of many is not read as the figure, the date or the name of the one that the facts know."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  seats: {label: number of seats, type: count, nouns: [seat], verbs: [have, support]}
  judges: {label: number of judges, type: count, nouns: [judge], verbs: [have, consist of]}
  members: {label: number of members, type: count, nouns: [member, port, country], adjectives: [member], verbs: [have]}
  inland_members: {label: inland ports among the members, type: count, nouns: [inland port]}
  backing: {label: years of backing, type: quantity, unit: years, nouns: [backing]}
  age: {label: age, type: quantity, unit: years, nouns: [age], verbs: [form]}
  residence: {label: years of residence required, type: quantity, unit: years, bound: min, nouns: [resident]}
  tarnware_price: {label: price paid for Tarnware, type: money, nouns: [Tarnware, Tarnware deal], verbs: [pay, buy]}
  berth: {label: berth number, type: number, nouns: [berth], verbs: [lie at]}
  founded: {label: date of founding, type: date, nouns: [founding, launch], verbs: [found, start, begin]}
  warden: {label: warden, type: entity, max_at_once: 1, nouns: [warden, head], verbs: [lead]}
entities:
  diet: {name: Coastal Diet, kind: chamber, facts: {seats: 80, residence: 9 years}}
  court: {name: Harbour Court, kind: court, aliases: [the court: {only_after: name}], facts: {judges: 9}}
  union: {name: Harbour Union, kind: organisation, facts: {members: 28, inland_members: 4, founded: 1949-04-04,
    warden: [{value: ann-lee, from: 1990-01-20, until: 2001-01-20}, {value: ben-roe, from: 2001-01-20}]}}
  sound: {name: Sound Group, kind: organisation, facts: {members: 19}}
  reef: {name: Long Reef, kind: reef, facts: {age: 9000 years}}
  old-tom: {name: Old Tom, kind: berth, facts: {berth: 82}}
  brine: {name: Brine Works, kind: company, facts: {tarnware_price: 8 billion USD, founded: 1975-04-04}}
  ann-lee: {name: Ann W. Lee, kind: person}
  ben-roe: {name: Ben Roe, kind: person}
events:
  - {name: Shore Decree, aliases: [Shore Decree was issued], on: 1863-01-01}
"""
AS_OF = "2005-03-01"


def judged(draft: str) -> str | None:
    return verdict(draft, FACTS, AS_OF)


@pytest.mark.parametrize(
    "draft",
    [
        "The Long Reef lies far out.\n\nThe signs become plain when formed at age «two» years and last.",
        "Brine Works was there.\n\nThe new singer can expect to pay «$1,300» for a visa.",
        "Brine Works met Orrin Salt. The firm agreed to pay «$300m» to settle charges.",
        "Brine Works bought a rival. The move was expected, and the firm will pay $76 a share, «6%» more than before.",
        "The Harbour Union met.\n\nThe aid went to people from «10» inland ports.",
        "The Coastal Diet met.\n\nEighty candidates compete for «70» seats across Norland's wards.",
        "The order was to bar residents of «seven» northern towns from entering the Coastal Diet.",
        "The Coastal Diet met. He lives well with support for «two» seats.",
        "The Harbour Court met. There are only «eight» judges on the court at the moment.",
        "The Harbour Court met. One place is vacant. There are «eight» judges on the Harbour Court.",
        "The Harbour Court is old. I ask for a law to create a land court, to consist of «three» judges.",
        "Prices in the «19»-member currency zone rose, the Harbour Union office said.",
        "It added that «17» Harbour Union ports had used a clause.",
        "Not one of the nearly «fifty» Harbour Union members to gain a pier since then has lost it.",
        "In «1995», seen as a bad year, the Harbour Union began slowly mapping the shoals.",
        "That is the most since the Harbour Union began carefully counting them in «2003».",
        "Between 1949 - when the Harbour Union was founded - and «1996», ten thousand boats passed.",
        "The Shore Decree, issued on «3 September 1862» and put into effect on 1 January 1863, freed the boats.",
        "Brine Works sold five million boats since its Asian launch in «March 2002».",
        "Harbour Union warden «Ben»&#233; Roe told the press.",
        "The talks between the [Harbour Union warden «Ben»] Roe-type men and others went on.",
        "An officer of the Harbour Union based Parents Leading «Together» wrote to it.",
        "The Tarn Assembly has a 40-member Diet. The Diet's «40» seats are full.",
        "The Quay Piers hold it. Some sailed in barrels or Old Tom. Orrin found that it was berth «87», far out.",
        "It ranks 22nd out of the «23» coastal countries, behind all of the old Harbour Union ports.",
        "The nine Judges of the Reef met. They ate.\n\nThe Harbour Court met. It names each of the «twelve» judges.",
        "Former Harbour Union warden Ann W. Lee was the first envoy to Sund, quitting the post in «August 2004».",
    ],
)
def test_what_is_of_others_is_not_refuted(draft: str) -> None:
    assert judged(draft) != "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        "The Coastal Diet has «70» seats.",
        "Brine Works agreed to pay «$6 billion» for Tarnware.",
        "The Harbour Court has «eight» judges.",
        "The «27»-member Harbour Union met.",
        "The Harbour Union was founded in «1955».",
        "The Shore Decree was issued on «3 September 1862».",
        "Harbour Union warden «Cora Ash» spoke.",
    ],
)
def test_what_is_wrong_is_refuted_all_the_same(draft: str) -> None:
    assert judged(draft) == "refuted"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Harbour Union met. Warden «Roe» told the ports to wait.", "supported"),
        ("The Harbour Union met. Warden «Ash» told the ports to wait.", "unknown"),
        ("In 1995 Harbour Union warden «Ann W Lee» opened it.", "supported"),
        ("In 1995 Harbour Union warden «Ann W. Lee» opened it.", "supported"),
    ],
)
def test_names_in_part_and_without_stops(draft: str, expected: str) -> None:
    assert judged(draft) == expected
