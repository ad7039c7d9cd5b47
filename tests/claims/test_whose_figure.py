"""Whose figure it is where the words around it are long: joined things, requirements, what each release gets."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  members: {label: number of members, type: count, nouns: [member, member port, delegate], verbs: [have, unite]}
  chapters: {label: number of chapters, type: count, nouns: [chapter], verbs: [have, consist of, comprise]}
  events: {label: number of races, type: count, nouns: [race, sailing race], verbs: [feature, include]}
  tilt: {label: tilt of the mast, type: quantity, unit: degrees, nouns: [tilt], verbs: [tilt, lean]}
  support: {label: how long a release is supported, type: quantity, unit: years, nouns: [support], verbs: [support]}
  term: {label: length of a term, type: quantity, unit: years, nouns: [term], verbs: [serve, elect]}
  seats: {label: number of seats, type: count, nouns: [seat, assessor], verbs: [have]}
  residence: {label: years of residence required, type: quantity, unit: years, bound: min, nouns: [resident]}
  people: {label: population, type: count, nouns: [inhabitant, [person, people]], tolerance: 1%, verbs: [have]}
  extra_support: {label: years of Longer Harbour Care, type: quantity, unit: years,
    nouns: [Longer Harbour Care], verbs: [add]}
entities:
  league: {name: Quay League, kind: organisation, facts: {members: 21, tilt: 12 degrees}}
  statute:
    name: Quay Statute
    kind: treaty
    facts: {chapters: 8}
    events:
      - {name: ratification of the Quay Statute, aliases: [Quay Statute was ratified], on: 1788-06-21}
  regatta: {name: Holm Regatta, kind: games, facts: {events: 34}}
  pine: {name: Pineware, kind: software, facts: {support: 4 years, extra_support: 3 years}}
  assize:
    name: Quay Assize
    aliases: [assize]
    kind: court
    facts: {term: 6 years, seats: 40, residence: 9 years}
  shire:
    name: Quay Shire
    kind: country
    facts: {people: {value: 62029, as_of: 2011}}
  college: {name: Quay College of Assessors, kind: body, facts: {seats: 38}}
"""
AS_OF = "2024-05-02"


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("The Quay Statute consists of a preface and «{}» chapters.", "eight", "nine"),
        ("The Quay Statute was drawn up in Holm. It has a preface and «{}» chapters.", "eight", "nine"),
        ("The Quay Statute comprises the first «{}» chapters.", "eight", "nine"),
        ("The Quay League is a seafaring organisation with «{}» member ports.", "21", "23"),
        ("Then comes the Holm Regatta in Orwick and Staithe, with «{}» races.", "34", "31"),
        ("The Quay League keeps a ship: its mast is tilted by «{}».", "12 degrees", "15 degrees"),
        ("A major version of Pineware is supported for «{}».", "four years", "six years"),
        ("Every version of Pineware is supported for «{}».", "four years", "six years"),
        ("Pineware Plus adds «{}» of Longer Harbour Care.", "three years", "five years"),
        ("A candidate for the Quay Assize must have been a resident for «{}».", "nine years", "eleven years"),
        ("The census of 2011 in Quay Shire counted some shops and «{}» inhabitants.", "62,029", "60,229"),
        ("Sailors vote on Friday. They choose the men of the Quay Assize. It has «{}» seats.", "40", "42"),
    ],
)
def test_whose_figure_it_is(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), FACTS, AS_OF) == "supported"
    assert verdict(draft.format(wrong), FACTS, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "The Quay Statute built on a law and «nine» chapters of a book.",
        "The Quay Statute consists of rules; the preface and «nine» chapters of another book are kept in Holm.",
        "The first «nine» chapters of the book on the Quay Statute are short.",
        "The Quay League sent an envoy with «23» member ports on his list.",
        "The crowd in Orwick and Staithe saw the Holm Regatta and, with «31» races, the Bar Cup.",
        "An old version of Pineware is supported for «six years».",
        "The last version of Pineware is supported for «six years».",
        "A module of Pineware is supported for «six years».",
        "A captain of the Quay Assize must have been a resident for «eleven years».",
        "In Quay Shire the census of 2001 counted «60,229» inhabitants.",
        "The census of 2011 in Quay Shire counted about «60,200» inhabitants.",
        "Sailors vote on Friday. They choose the Bar Council with the Quay Assize. It has «42» seats.",
        "Ashby, a port in the north, ratified the Quay Statute in «1790».",
        "Norland ratified the Quay Statute in «1790».",
    ],
)
def test_what_may_be_of_something_else_is_open(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) != "refuted"


def test_what_was_ratified_by_all_is_dated() -> None:
    assert verdict("The Quay Statute was ratified in «1790».", FACTS, AS_OF) == "refuted"
