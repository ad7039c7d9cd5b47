"""Two small worlds, each as its own people would write it down: a software product and a city council."""

PRODUCT = """\
# yaml-language-server: $schema=https://factlint.invalid/schema/facts-1.json
factlint: 1
about: What the docs of Quern may say
owner: docs team
sources:
  limits:  {title: Service limits, url: https://quern.example/limits, retrieved: 2026-10-01}
  pricing: {title: Price list, url: https://quern.example/pricing, retrieved: 2026-10-01}
  notes:   {title: Release notes, url: https://quern.example/notes, retrieved: 2026-10-01}
defaults: {source: limits, review_by: 2027-06-30}

attributes:
  upload_quota:
    type: quantity
    unit: GiB
    bound: max
    nouns: [upload limit, storage quota, storage]
    verbs: [store, upload]
  request_rate:
    type: quantity
    unit: per minute
    bound: max
    nouns: [request, API call, [request per minute, requests per minute]]
    verbs: [allow, send]
  projects: {type: count, bound: max, nouns: [project], verbs: [create, have], ignore: [sample project]}
  price: {type: money, nouns: [price, fee, subscription], verbs: [cost]}
  seats: {type: count, bound: min, nouns: [seat, user], ignore: [guest user]}
  port: {type: number, nouns: [port, TCP port], verbs: [listen on, use]}
  latest: {type: text, nouns: [latest version, current version]}
  released: {type: date, nouns: [release], verbs: [release, ship]}
  supported_until: {type: date, nouns: [end of support, end of life], verbs: [support]}
  retention: {type: quantity, unit: days, nouns: [retention, retention period], verbs: [keep, retain]}
  uptime: {type: percent, bound: min, nouns: [uptime, availability]}
  year_of_support: {type: count, nouns: [year of support, years of support]}

entities:
  quern:
    name: Quern
    kind: software
    aliases: [Quern Cloud, the service: {only_after: name}]
    not: [Quern Labs, quern stone]
    facts:
      port: 7410
      latest:
        - {value: "4.9", from: 2026-02-10, until: 2026-08-18, source: notes}
        - {value: "4.10", from: 2026-08-18, source: notes}
      released: {value: 2019-03-12, source: notes}
      year_of_support: {age_of: released}
    events:
      - {name: outage of May 2026, aliases: [the May outage], on: 2026-05-14, through: 2026-05-15, source: notes}
  quern-free:
    name: Quern Free
    aliases: [the Free plan, Free plan]
    facts:
      upload_quota:
        - {value: 5 GiB, from: 2024-01-15}
        - {value: 10 GiB, from: 2026-05-01}
      request_rate: 60 per minute
      projects: 3
      price: {value: 0 EUR, source: pricing}
      retention: 30 days
  quern-team:
    name: Quern Team
    aliases: [the Team plan, Team plan]
    facts:
      upload_quota: 1.5 TiB
      request_rate: {value: 600 per minute, note: per token}
      projects: none
      price:
        - {value: 9 EUR, from: 2024-01-15, until: 2026-01-01, source: pricing}
        - {value: 12 EUR, from: 2026-01-01, source: pricing, also: [12.00 EUR]}
        - {value: 14 EUR, from: 2027-01-01, source: pricing, status: announced}
      seats: 2
      uptime: 99.95%
  quern-4-9: {name: Quern 4.9, facts: {released: 2026-02-10, supported_until: 2026-12-31}}
known_errors:
  - {entity: quern, attribute: port, value: 7401, say: "Quern listens on port 7410; 7401 was never used."}
"""

COUNCIL = """\
factlint: 1
about: Saltmouth City Council
sources:
  charter: {title: City charter, publisher: City of Saltmouth}
  budget:  {title: Budget book, publisher: City of Saltmouth}
  returns: {title: Election returns, publisher: City of Saltmouth}

attributes:
  seats: {label: seats on the council, type: count, nouns: [seat, councillor, member], adjectives: [seat, strong]}
  wards: {type: count, nouns: [ward, district]}
  women: {type: count, nouns: [woman, female councillor]}
  share_of_women: {type: percent, nouns: [share of women], tolerance: 0.5}
  mayor: {type: entity, nouns: [mayor, lord mayor], max_at_once: 1}
  budget: {type: money, nouns: [budget], tolerance: 0.5%}
  revenue: {type: money, nouns: [revenue, income]}
  deficit: {type: money, nouns: [deficit, shortfall]}
  quorum: {type: count, bound: min, nouns: [quorum, [councillor present, councillors present]]}
  term_length: {type: quantity, unit: years, nouns: [term, term of office]}
  population: {type: count, nouns: [population, inhabitant, resident], stale_after: 10y}
  seat_of_council: {type: entity, nouns: [seat, home], verbs: [meet in, sit in]}
  parties: {type: count, nouns: [party, group]}
  age: {type: quantity, unit: years, nouns: [age]}

entities:
  saltmouth:
    name: Saltmouth
    kind: city
    demonyms: [Saltmouther, Saltmouthers]
    facts:
      population:
        - {value: 118_204, as_of: 2011-03-27, source: returns}
        - {value: 124_950, as_of: 2021-03-21, source: returns}
      age: {age_of: 1284}
  council:
    name: Saltmouth City Council
    aliases: [the City Council, the council: {only_after: name}]
    kind: council
    parties_list:
      source: returns
      since: {1998-05-07: [blues, greens], 2006-05-04: [harbour-list]}
      left: {2018-05-03: [blues]}
    facts:
      seats:
        - {value: 42, from: 1998-05-07, source: charter}
        - {value: 36, from: 2022-05-05, source: charter}
      wards: {value: 12, source: charter}
      women:
        - {value: 15, from: 2018-05-03, source: returns}
        - {value: 18, from: 2022-05-05, source: returns}
      share_of_women: {share_of: [women, seats]}
      parties: {count_of: parties_list}
      quorum: {value: 19, source: charter}
      term_length: {value: 4 years, source: charter}
      mayor:
        - {value: ines-dahl, from: 2016-05-12, through: 2022-05-11, source: returns, ordinal: 7}
        - {value: omar-reyes, from: 2022-05-12, source: returns, ordinal: 8}
      budget:
        - {value: 412.6 million GBP, in: 2025, source: budget}
        - {value: 398 million GBP, in: 2024, source: budget}
      revenue:
        - {value: 400.1 million GBP, in: 2025, source: budget}
        - {value: 398 million GBP, in: 2024, source: budget}
      deficit: {difference_of: [budget, revenue]}
      seat_of_council: {value: town-hall, source: charter}
    events:
      - {name: council election of 2022, on: 2022-05-05, source: returns, series: council elections, number: 9}
      - {name: council election of 2026, on: 2026-05-07, source: returns, series: council elections, number: 10}
  town-hall: {name: Saltmouth Town Hall, kind: building, aliases: [the Town Hall]}
  ines-dahl: {name: Ines Dahl, kind: person, aliases: [Dahl: {only_after: name}], born: 1961-02-03}
  omar-reyes: {name: Omar Reyes, kind: person, aliases: [Reyes: {only_after: name}], born: 1975-10-30}
  blues: {name: the Blues, kind: party}
  greens: {name: the Greens, kind: party}
  harbour-list: {name: Harbour List, kind: party}
"""
