"""A railway union: rates with their time, founders, lists beside that of the members, turns, prices of other years."""

from __future__ import annotations

import re
from functools import cache

import pytest

import factlint
from factlint.facts import FactBase, parse_facts

FACTS = """\
factlint: 1
attributes:
  railways: {label: number of member railways, type: count, nouns: [member, member railway, railway],
    adjectives: [member, railway], verbs: [have, comprise]}
  founders: {type: count, nouns: [founding member, founding railway]}
  founded: {type: date, nouns: [founding], verbs: [found, set up]}
  bookings: {label: bookings, type: quantity, bound: max, nouns: [booking], verbs: [allow]}
  orders: {label: orders, type: quantity, bound: max, nouns: [ticket order], verbs: [accept]}
  fare: {label: fare, type: money, nouns: [fare, day ticket], verbs: [cost]}
  council_term: {label: term of the council, type: quantity, unit: years, nouns: [term], verbs: [elect]}
  released: {label: release date, type: date, nouns: [release], verbs: [release, come out]}
  support_end: {label: end of support, type: date, nouns: [end of support], verbs: [be supported until]}
  hosts: {label: towns that have held the meet, type: count, nouns: [town, club], verbs: [hold, host]}
entities:
  union:
    name: Orrin Rail Union
    aliases: [ORU]
    members_list:
      since: {1952-05-01: [tolm, verra, kest], 1970: [sandor], 1999-10-01: [brill], 2015-03-01: [mirth]}
    observers_list: {complete: false, since: {2001: [plover]}}
    facts:
      railways: {count_of: members_list}
      founders: 3
      founded: 1952-05-01
      bookings: 50 per week
      orders: 300 per 3 hours
      fare: [{value: 24 EUR, from: 2020-01-01}, {value: 29 EUR, from: 2025-01-01}]
      council_term: 6 years
    events:
      - {name: Third Orrin congress, series: Orrin congress, number: 3, on: 1961-09-12, place: Stonham}
      - {name: call for a standstill, aliases: [Orrin Rail Union called for a standstill], on: 2011-02-03}
  meet:
    name: Steam Meet
    facts: {hosts: {value: 19, from: 2016-08-05}}
  app-3: {name: Orrin App 3, facts: {released: 2022-10-24, support_end: 2027-10}}
  app-4: {name: Orrin App 4, facts: {released: 2023-10-02, support_end: 2028-10}}
  tolm: {name: Tolm Railway}
  verra: {name: Verra Railway}
  kest: {name: Kest Line}
  sandor: {name: Sandor Railway}
  brill: {name: Brill Railway}
  mirth: {name: Mirth Valley Railway}
  plover: {name: Plover Line}
"""


@cache
def facts() -> FactBase:
    return parse_facts(FACTS)


@pytest.mark.parametrize(
    "draft",
    [
        # rates
        "The ORU allows «60» bookings per week.",
        "The ORU allows «50» bookings a day.",
        "The ORU allows up to «50» bookings every day.",
        "The ORU allows «300» ticket orders per hour.",
        "The ORU allows 50 bookings per week.",
        "The ORU allows 7 bookings a day.",
        "The ORU allows 200 bookings every four weeks.",
        "The ORU allows 100 ticket orders per hour, or 300 ticket orders every three hours.",
        # those that made a body are its founders, whatever verb says so
        "The ORU was founded by «four» railways.",
        "The ORU was founded in 1952 by «four» railways.",
        "The ORU was founded by three railways.",
        # a list beside that of the members
        "«Plover Line» is a member of the ORU.",
        "Plover Line is not a member of the ORU.",
        "Plover Line joined the ORU in 2001.",
        # what is told of a past year, and of a share
        "In 2022 an ORU day ticket cost «€29».",
        "In 2022 an ORU day ticket cost €24.",
        "ORU day tickets cost «€24».",
        "The Steam Meet was held in Leeds in 1936, with 14 clubs.",
        "The Steam Meet took place at Leeds in 1936, with 14 clubs or fewer.",
        "The council of the ORU is elected «every two years».",
        "A third of the ORU council is elected every two years.",
        "The ORU council has a term of six years, and two of its seats fall vacant each year.",
        # what the sentence itself names goes before what was named earlier
        "Orrin App 4 came out in October 2023. Orrin App 3 was released in «October 2023».",
        "Orrin App 4 came out in October 2023; Orrin App 3 in October 2022; its support ends in October 2027.",
        # what a name is also called
        'Orrin App 3 "Heron" was released in «May 2022».',
        "Orrin App 3 “Heron” was released in October 2022.",
        "The “Heron” was released in May 2022, like Orrin App 3.",
        # others of a series, others than those known
        "The fourth Orrin congress was held in 1963 in Leeds.",
        "The third Orrin congress was held in «1963».",
        "The ORU has six members; another 12 have joined its fare pool.",
        "The ORU says that there are 40 railways in the world.",
    ],
)
def test_what_is_wrong_is_found_and_nothing_else(draft: str) -> None:
    text = re.sub("[«»]", "", draft)
    found = [(f.start.offset, f.end.offset) for f in factlint.lint_text(text, facts=facts(), as_of="2026-05-20")]
    marked = [(m.start() - 2 * i, m.end() - 2 * i - 2) for i, m in enumerate(re.finditer("«[^»]*»", draft))]
    assert found == marked


def test_the_message_gives_both_rates() -> None:
    (finding,) = factlint.lint_text("The ORU allows 60 bookings per week.", facts=facts(), as_of="2026-05-20")
    assert finding.message == "Orrin Rail Union: the bookings are 50 per week, not 60 per week."


@pytest.mark.parametrize(
    ("draft", "word"),
    [
        ("The third Orrin congress met. The fourth Orrin congress of the ORU was held in September 1961.", "September"),
        ("The ORU has six members; another 6 railways use its tracks.", "6"),
    ],
)
def test_a_value_of_another_is_no_support(draft: str, word: str) -> None:
    claims = factlint.find_claims(draft, facts=facts(), as_of="2026-05-20")
    assert not any(claim.start == draft.rindex(word) and claim.verdict == "supported" for claim in claims)


def test_a_date_without_a_label_is_called_by_its_noun() -> None:
    (finding,) = factlint.lint_text("The ORU was founded in 1953.", facts=facts(), as_of="2026-05-20")
    assert finding.message == "Orrin Rail Union: the founding is 1 May 1952, not 1953."
