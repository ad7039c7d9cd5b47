"""Three small worlds that the claims of the tests are held against, and a short way to ask for a verdict."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.claims import Claim
from factlint.claims.find import find_claims
from factlint.documents.reading import read
from factlint.facts import FactBase
from factlint.facts.loading import parse_facts
from factlint.mentions import find_each
from factlint.values import Period

if TYPE_CHECKING:
    from factlint.documents import Document

ALLIANCES = """\
factlint: 1
attributes:
  members:
    label: number of members
    type: count
    nouns: [member, member state, [ally, allies], nation, country]
    adjectives: [member, nation, strong]
    verbs: [have, comprise, include, count, unite, consist of]
    ignore: [founding member, new member, associate member]
  founding_members: {label: number of founding members, type: count, nouns: [founding member, founding nation],
    verbs: [found, establish]}
  permanent_members: {label: number of permanent members, type: count, nouns: [permanent member]}
  staff_cap: {label: maximum staff, type: count, bound: max, nouns: [diplomat, employee, staff],
    verbs: [accredit, limit, cap, cut]}
  secretary_general: {label: secretary general, type: entity, max_at_once: 1,
    nouns: [[secretary general, secretaries general], chief]}
  president: {label: president, type: entity, max_at_once: 1, nouns: [president]}
  headquarters: {label: headquarters, type: entity, nouns: [headquarters, head office],
    adjectives: [based, headquartered], verbs: [headquarter, base, seat]}
  capital: {label: capital, type: entity, nouns: [capital, capital city]}
  founded: {label: date of founding, type: date, nouns: [founding, establishment], verbs: [found, establish, create]}
  independence: {label: date of independence, type: date, nouns: [independence], verbs: [become independent]}
  population: {label: population, type: count, tolerance: 1%, nouns: [population, [person, people], inhabitant]}
  area: {label: area, type: quantity, unit: km2, tolerance: 0.5%, nouns: [area], verbs: [cover]}
  term_length: {label: length of a term, type: quantity, unit: years, nouns: [term, term of office], verbs: [serve]}
  spending_target: {label: spending target, type: percent, bound: min, nouns: [of GDP, spending target]}
entities:
  nato:
    name: NATO
    kind: organisation
    aliases: [North Atlantic Treaty Organization, the alliance: {only_after: name}]
    not: [NATO Parliamentary Assembly]
    members_list:
      since:
        1949-08-24: [belgium, canada, france, iceland, italy, norway]
        1952-02-18: [greece, turkey]
        2020-03-27: [north-macedonia]
        2023-04-04: [finland]
        2024-03-07: [sweden]
    facts:
      members: {count_of: members_list}
      founding_members: 6
      founded: 1949-04-04
      headquarters: brussels
      spending_target: 2%
      secretary_general:
        - {value: jens-stoltenberg, from: 2014-10-01}
        - {value: mark-rutte, from: 2024-10-01}
    events:
      - {name: Washington summit, aliases: [NATO summit in Washington], on: 2024-07-09, through: 2024-07-11}
      - {name: signing of the North Atlantic Treaty, aliases: [North Atlantic Treaty was signed], on: 1949-04-04}
  eu:
    name: European Union
    kind: organisation
    aliases: [EU, the bloc: {only_after: name}]
    facts:
      members: [{value: 28, from: 2013-07-01}, {value: 27, from: 2020-02-01}]
  council:
    name: Security Council
    kind: organisation
    facts: {members: 15, permanent_members: 5, term_length: 2 years}
  mission:
    name: Russian mission to NATO
    kind: mission
    facts:
      staff_cap: [{value: 20, from: 2018-03-27}, {value: 10, from: 2021-10-07}]
  ghana: {name: Ghana, kind: country, demonyms: [Ghanaian],
    facts: {capital: accra, independence: 1957-03-06, area: 238_533 km2}}
  austria: {name: Austria, kind: country}
  ukraine: {name: Ukraine, kind: country}
  belgium: {name: Belgium, kind: country}
  canada: {name: Canada, kind: country}
  france: {name: France, kind: country}
  iceland: {name: Iceland, kind: country}
  italy: {name: Italy, kind: country}
  norway: {name: Norway, kind: country}
  greece: {name: Greece, kind: country}
  turkey: {name: Turkey, kind: country}
  north-macedonia: {name: North Macedonia, kind: country}
  finland: {name: Finland, kind: country}
  sweden: {name: Sweden, kind: country}
  brussels: {name: Brussels, kind: city}
  accra: {name: Accra, kind: city}
  geneva: {name: Geneva, kind: city}
  jens-stoltenberg: {name: Jens Stoltenberg, kind: person, aliases: [Stoltenberg], born: 1959-03-16}
  mark-rutte: {name: Mark Rutte, kind: person, aliases: [Rutte], born: 1967-02-14}
"""

PRODUCT = """\
factlint: 1
attributes:
  upload_limit: {label: upload limit, type: quantity, unit: MB, bound: max, nouns: [upload limit, [upload, uploads]],
    verbs: [upload]}
  projects: {label: projects on the free plan, type: count, bound: max, nouns: [project], verbs: [create],
    ignore: [sample project]}
  support_period: {label: how long a release is supported, type: quantity, unit: months, nouns: [support],
    verbs: [support]}
  price: {label: price, type: money, nouns: [price, subscription], verbs: [cost]}
  port: {label: port, type: number, nouns: [port, default port]}
  released: {label: release date, type: date, nouns: [release], verbs: [release, be released]}
  requests_per_key: {label: requests for one key, type: count, bound: max, nouns: [[request per key, requests per key]]}
  keys_per_account: {label: keys of one account, type: count, bound: max, nouns: [[key per account, keys per account]]}
  webhooks_per_project: {label: webhooks, type: count, bound: max, nouns: [[webhook per project, webhooks per project]]}
entities:
  quern:
    name: Quern
    kind: software
    facts:
      upload_limit: [{value: 500 MB, from: 2024-01-15}, {value: 2 GB, from: 2025-06-01}]
      projects: 5
      support_period: 18 months
      price: 12 USD
      port: 7430
      released: 2019-05-02
      requests_per_key: 900
      keys_per_account: 10
      webhooks_per_project: 25
"""

CITY = """\
factlint: 1
attributes:
  seats: {label: seats on the council, type: count, nouns: [seat, councillor, member], adjectives: [seat, member],
    verbs: [have, consist of], ignore: [vacant seat]}
  wards: {label: number of wards, type: count, nouns: [ward], verbs: [divide into]}
  mayor: {label: mayor, type: entity, max_at_once: 1, nouns: [mayor]}
  budget: {label: budget, type: money, tolerance: 1%, nouns: [budget, annual budget]}
entities:
  ashby-council:
    name: Ashby City Council
    kind: council
    aliases: [the council: {only_after: name}]
    facts:
      seats: [{value: 42, until: 2023-05-04}, {value: 45, from: 2023-05-04}]
      wards: 15
      budget: [{value: 212 million GBP, in: 2024}, {value: 220 million GBP, in: 2025}]
      mayor: [{value: ann-low, from: 2022-05-20}, {value: raj-mehta, from: 2024-05-24}]
  ann-low: {name: Ann Low, kind: person}
  raj-mehta: {name: Raj Mehta, kind: person, aliases: [Mehta]}
"""


@cache
def world(facts: str) -> FactBase:
    return parse_facts(facts)


def claims(text: str, facts: str = ALLIANCES, as_of: str = "2025-06-02") -> tuple[Claim, ...]:
    """The claims of a draft, at the characters of its source."""
    document = read(text)
    when = Period.parse(as_of)
    found = find_claims(document, find_each(document.text, as_of=when.start), world(facts), when)
    return tuple(_in_source(claim, document) for claim in found)


def _in_source(claim: Claim, document: Document) -> Claim:
    start, end = document.offsets.source_span(claim.start, claim.end)
    return claim._replace(assertion=claim.assertion._replace(start=start, end=end))


def verdicts(text: str, facts: str = ALLIANCES, as_of: str = "2025-06-02") -> dict[str, str]:
    """The verdict on each value of a draft that the facts say something about."""
    return {text[claim.start : claim.end]: claim.verdict for claim in claims(text, facts, as_of)}


def verdict(marked: str, facts: str = ALLIANCES, as_of: str = "2025-06-02") -> str | None:
    """The verdict on the words between « and »; `None` where nothing was claimed there."""
    start, end = marked.index("«"), marked.index("»") - 1
    found = claims(marked.replace("«", "").replace("»", ""), facts, as_of)
    return next((claim.verdict for claim in found if (claim.start, claim.end) == (start, end)), None)
