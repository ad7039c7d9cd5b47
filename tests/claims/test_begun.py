"""Dates beside words that only look like those of a founding."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

CARTEL = """\
factlint: 1
attributes:
  founded: {label: date of founding, type: date, nouns: [founding], verbs: [found, start, begin]}
entities:
  copper: {name: Organization of Copper Countries, kind: organisation, aliases: [OCC], facts: {founded: 1961-09-14}}
  norland: {name: Norland, kind: country}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The OCC began in «1965».", "refuted"),
        ("The OCC began in «1961».", "supported"),
        ("The OCC began with five mines in «1965».", "refuted"),
        ("The OCC began to meet every spring in «1965».", "unknown"),
        ("The OCC began to meet every spring in «September 1965».", "unknown"),
        ("The OCC began meeting every spring in «September 1965».", "unknown"),
        ("The OCC met. Now to Norland. On «1 May 1999», the country began its reform.", "unknown"),
    ],
)
def test_what_begins_to_do_something_is_older(draft: str, expected: str) -> None:
    assert verdict(draft, CARTEL) == expected


def test_a_country_is_not_an_organization_of_countries() -> None:
    assert verdict("The OCC met. The country was founded in «1950».", CARTEL) == "unknown"
    assert verdict("The OCC met. The organization was founded in «1950».", CARTEL) == "refuted"
