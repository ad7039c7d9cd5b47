"""The fact file that the examples of this family speak of."""

from __future__ import annotations

from factlint.rules.rule import Example

FACTS = """\
factlint: 1
attributes:
  members:
    label: number of members
    type: count
    nouns: [member, member state, member country, ally, nation]
    adjectives: [member, nation]
    verbs: [have, comprise, include, count, unite]
    ignore: [founding member, new member]
  secretary_general:
    label: secretary general
    type: entity
    nouns: [[secretary general, secretaries general], [secretary-general, secretaries-general]]
    verbs: [lead, head]
    max_at_once: 1
  headquarters:
    label: headquarters
    type: entity
    nouns: [headquarters, HQ]
    adjectives: [based, headquartered]
    verbs: [base, headquarter]
  accredited_staff_cap:
    label: maximum accredited staff
    type: count
    bound: max
    nouns: [staff, accredited staff, diplomat, employee]
    verbs: [cap, limit, cut, reduce, accredit]
  population:
    type: count
    nouns: [population, people, inhabitant]
    tolerance: 1%
  founded:
    label: date of founding
    type: date
    nouns: [founding, foundation]
    verbs: [found, establish, create]
entities:
  nato:
    name: NATO
    kind: organisation
    aliases: [North Atlantic Treaty Organization, the alliance: {only_after: name}]
    members_list:
      since:
        1949-08-24: [belgium, canada, denmark, france, iceland, italy, luxembourg, netherlands,
          norway, portugal, united-kingdom, united-states]
        1952-02-18: [greece, turkey]
        1955-05-06: [germany]
        1982-05-30: [spain]
        1999-03-12: [czechia, hungary, poland]
        2004-03-29: [bulgaria, estonia, latvia, lithuania, romania, slovakia, slovenia]
        2009-04-01: [albania, croatia]
        2017-06-05: [montenegro]
        2020-03-27: [north-macedonia]
        2023-04-04: [finland]
        2024-03-07: [sweden]
    facts:
      members: {count_of: members_list}
      secretary_general:
        - {value: jens-stoltenberg, from: 2014-10-01}
        - {value: mark-rutte, from: 2024-10-01}
      headquarters: brussels
      founded: 1949-04-04
    events:
      - {name: Washington summit, on: 2024-07-09, through: 2024-07-11}
      - {name: first NATO summit, on: 1957-12-16, through: 1957-12-19, place: Paris}
  russia-nato-mission:
    name: Russia's mission to NATO
    aliases: [Russian mission to NATO]
    facts:
      accredited_staff_cap:
        - {value: 30, from: 2015}
        - {value: 20, from: 2018-03-27}
        - {value: 10, from: 2021-10-07}
  jens-stoltenberg: {name: Jens Stoltenberg, kind: person, aliases: [Stoltenberg], born: 1959-03-16}
  konrad-adenauer: {name: Konrad Adenauer, kind: person, born: 1876-01-05, died: 1967-04-19}
  mark-rutte: {name: Mark Rutte, kind: person, aliases: [Rutte], born: 1967-02-14}
  albania: {name: Albania}
  austria: {name: Austria}
  belgium: {name: Belgium}
  brussels: {name: Brussels, kind: city}
  oslo: {name: Oslo, kind: city}
  bulgaria: {name: Bulgaria}
  canada: {name: Canada}
  croatia: {name: Croatia}
  czechia: {name: Czechia, aliases: [Czech Republic]}
  denmark: {name: Denmark}
  estonia: {name: Estonia}
  finland: {name: Finland}
  france: {name: France}
  greece: {name: Greece}
  hungary: {name: Hungary}
  iceland: {name: Iceland}
  italy: {name: Italy}
  latvia: {name: Latvia}
  lithuania: {name: Lithuania}
  luxembourg: {name: Luxembourg}
  montenegro: {name: Montenegro}
  netherlands: {name: Netherlands}
  north-macedonia: {name: North Macedonia}
  norway: {name: Norway}
  poland: {name: Poland}
  portugal: {name: Portugal}
  romania: {name: Romania}
  slovakia: {name: Slovakia}
  slovenia: {name: Slovenia}
  spain: {name: Spain}
  sweden: {name: Sweden}
  turkey: {name: Turkey}
  ukraine: {name: Ukraine}
  united-kingdom: {name: United Kingdom}
  united-states: {name: United States}
  soviet-union: {name: Soviet Union, demonyms: [Soviet], from: 1922-12-30, until: 1991-12-26}
  european-union: {name: European Union, aliases: [EU], from: 1993-11-01}
  germany:
    name: Germany
    facts:
      population: [{value: 84_012_284, as_of: 2025, estimate: true}]
events:
  - {name: full-scale invasion of Ukraine, aliases: [Russia's full-scale invasion of Ukraine], on: 2022-02-24}
"""


def draft(text: str, as_of: str | None = "2026-01-15") -> Example:
    """An example that the facts above decide."""
    return Example(text, as_of=as_of, facts=FACTS)
