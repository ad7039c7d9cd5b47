"""A value of what a sentence is about agrees with the facts in any words; what differs from them stays undecided."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  seats: {label: number of seats, type: count, nouns: [seat, councillor], verbs: [have, comprise]}
  toll: {label: toll, type: money, unit: GBP, nouns: [toll]}
  mayor: {label: mayor, type: entity, max_at_once: 1, nouns: [mayor], verbs: [chair]}
entities:
  council:
    name: Orwick Council
    kind: council
    facts:
      seats: {value: 48, from: 2012}
      mayor: {value: vera-lund, from: 2019}
  vera-lund: {name: Vera Lund, kind: person}
  bridge:
    name: Orwick Bridge
    kind: bridge
    facts:
      toll: {value: 3.20, from: 2021}
    events:
      - {name: opening of Orwick Bridge, on: 1931-06-17}
  league:
    name: River League
    kind: league
    members_list: {since: {1958: [ashby, brayton], 1971: [orwick]}}
  ashby: {name: Ashby, kind: town}
  brayton: {name: Brayton, kind: town}
  orwick: {name: Orwick, kind: town}
"""
AS_OF = "2024-05-02"


@pytest.mark.parametrize(
    "text",
    [
        # a day, whatever is told of it
        "Bunting hung from Orwick Bridge on «17 June 1931», and the band played until dusk.",
        # a year or a figure with a word for what it is of
        "The mayor had ribbon enough in «1931» for opening Orwick Bridge twice.",
        "Orwick Council fills the hall: those elected sit in rows of eight on their «48» seats.",
        "Coins only, reads the sign at the toll on Orwick Bridge, «£3.20» exactly.",
        # who holds an office
        "At Orwick Council the chain that goes with being mayor suits «Vera Lund».",
        # both parties to a membership
        "The River League rowed past; Orwick has had an oar in it from «1971» onwards.",
    ],
)
def test_what_the_facts_give_is_supported_in_any_words(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Bunting hung from Orwick Bridge on «19 June 1931», and the band played until dusk.",
        "Orwick Council fills the hall: those elected sit in rows of eight on their «31» seats, mostly.",
        "Coins only, reads the sign at the toll on Orwick Bridge, «£2.30» exactly.",
        # the right figure of something else, and nothing that it could be of
        "Orwick Council met. The bus has «48» windows.",
        "The town of Orwick has grown «1931» roses.",
        # the same day of some year, told of something else
        "The opening of Orwick Bridge to lorries was put off again on «17 June».",
        # no party to it is spoken of
        "Trains ran from «1971» onwards, and Orwick slept.",
    ],
)
def test_what_differs_or_is_of_something_else_is_not_decided(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) in (None, "unknown")
