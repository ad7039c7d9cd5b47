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
  chair: {label: chair, type: entity, nouns: [chair], max_at_once: 1}
  tour: {label: time of a tour, type: quantity, unit: days, nouns: [tour], verbs: [go round the valley in]}
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
      fare:
        - {value: 24 EUR, from: 2020-01-01}
        - {value: 29 EUR, from: 2025-01-01}
        - {value: 35 EUR, from: 2027-05-01, status: announced}
      council_term: 6 years
      chair: [{value: brook, from: 2012, ordinal: 5}, {value: rill, from: 2018, ordinal: 6}]
    events:
      - {name: Third Orrin congress, series: Orrin congress, number: 3, on: 1961-09-12, place: Stonham}
      - {name: call for a standstill, aliases: [Orrin Rail Union called for a standstill], on: 2011-02-03}
  meet:
    name: Steam Meet
    facts: {hosts: {value: 19, from: 2016-08-05}}
  app-3: {name: Orrin App 3, facts: {released: 2022-10-24, support_end: 2027-10}}
  app-4: {name: Orrin App 4, facts: {released: 2023-10-02, support_end: 2028-10}}
  brook: {name: Ada Brook, kind: person}
  rill: {name: Tom Rill, kind: person}
  coach: {name: Valley Coach, facts: {tour: 8 days}}
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
        # whose turn it was, where only the holder is named
        "Tom Rill was the «fifth» chair.",
        "Tom Rill was the sixth chair, after Ada Brook.",
        "Tom Rill was the fifth chair of the flower show.",
        "Tom Rill was the first chair to resign.",
        "Tom Rill greeted the fifth chair.",
        # a length of time that looks like a time from now
        "The Valley Coach goes round the valley in «10 days».",
        "The Valley Coach goes round the valley in 8 days.",
        "The Valley Coach will start in 10 days.",
        # what is announced for a time to come
        "From May 2027 an ORU day ticket will cost €35.",
        "An ORU day ticket costs «€35».",
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


def test_what_is_announced_is_supported_for_its_time() -> None:
    claims = factlint.find_claims("From May 2027 an ORU day ticket will cost €35.", facts=facts(), as_of="2026-05-20")
    assert [claim.verdict for claim in claims] == ["supported"]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("in: 2026-Q1", "was 5 in the first quarter of 2026"),
        ("in: 2025-H2", "was 5 in the second half of 2025"),
        ("in: 2025", "was 5 in 2025"),
    ],
)
def test_a_period_is_told_as_writers_do(when: str, words: str) -> None:
    known = parse_facts(
        "factlint: 1\nattributes: {loss: {type: count, nouns: [lost parcel], verbs: [have]}}\n"
        f"entities: {{post: {{name: Valley Post, facts: {{loss: {{value: 5, {when}}}}}}}}}\n"
    )
    time = words.partition(" in ")[2]
    (finding,) = factlint.lint_text(f"Valley Post had 6 lost parcels in {time}.", facts=known, as_of="2026-06-01")
    assert words in finding.message


def test_about_a_year_takes_in_the_years_beside_it() -> None:
    known = parse_facts(
        "factlint: 1\nattributes: {opening: {type: date, nouns: [opening], verbs: [open]}}\n"
        "entities: {hall: {name: Drill Hall, facts: {opening: ~1920}}}\n"
    )
    assert not factlint.lint_text("The Drill Hall opened in 1921.", facts=known, as_of="2026")
    (finding,) = factlint.lint_text("The Drill Hall opened in 1922.", facts=known, as_of="2026")
    assert finding.message == "Drill Hall: the opening is 1919 to 1921, not 1922."
