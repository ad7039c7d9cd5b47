"""Dates beside the whole phrases by which a fact file says that something began."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

TRAMS = """\
factlint: 1
attributes:
  opened: {type: date, nouns: [opening], phrases: [took its first visitors]}
  in_service: {label: first day in service, type: date, phrases: [ran for the first time, went into traffic]}
  printed: {type: date, nouns: [publication], phrases: [hit the shelves, surfaced]}
  supported: {label: end of repairs, type: date, nouns: [end of repairs], phrases: [repaired until]}
entities:
  depot: {name: Harrow Lane Depot, kind: museum, facts: {opened: 1991-05-04}}
  tram: {name: Blue Nine, kind: tram, facts: {in_service: 2006-09-18, supported: 2031-06-30}}
  guide: {name: Rails of Harrow, kind: book, facts: {printed: 2013-10-07}}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Harrow Lane Depot, which took its first visitors on «4 May 1990», has a café.", "refuted"),
        ("Harrow Lane Depot, which took its first visitors on «4 May 1991», has a café.", "supported"),
        ("It was in «June 2007» that the Blue Nine went into traffic.", "refuted"),
        ("The Blue Nine ran for the first time in «September 2006», and it rained.", "supported"),
        ("The Blue Nine is being repaired until «30 June 2030».", "refuted"),
        ("Rails of Harrow surfaced in «2012», with a map in colour.", "refuted"),
        ("Rails of Harrow hit the shelves in «October 2014».", "refuted"),
    ],
)
def test_a_phrase_dates_what_it_is_said_of(draft: str, expected: str) -> None:
    assert verdict(draft, TRAMS) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Rails of Harrow surfaced in a film in «October 2014».",
        "Rails of Harrow hit the shelves again in «October 2016».",
        "In «May 2018» Rails of Harrow surfaced on a list of the best books.",
        "The Blue Nine went into traffic on the hill line in «May 2018».",
        "A new brake of the Blue Nine went into traffic in «May 2018».",
    ],
)
def test_what_is_done_again_or_elsewhere_later_is_another_thing(draft: str) -> None:
    assert verdict(draft, TRAMS) in (None, "unknown")
