"""Capitals that are something besides, go by other names, or are those of the country that a paragraph is about."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

COUNTRIES = """\
factlint: 1
attributes:
  capital: {label: capital, type: entity, nouns: [capital, national capital], ignore: [provincial capital]}
  population: {label: population, type: count, nouns: [population], tolerance: 5%}
entities:
  norland: {name: Norland, kind: country, demonyms: [Norlander], facts: {capital: hale, population: 5_000_000}}
  sutland: {name: Sutland, kind: country, demonyms: [Sutlander], facts: {capital: oslo}}
  hale: {name: Hale, kind: city, aliases: [Halesund]}
  oslo: {name: Oslo, kind: city}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("«Oslo» is the capital and most populous city of Norland.", "refuted"),
        ("«Hale» is the capital and most populous city of Norland.", "supported"),
        ("«Ghent» is the capital and most populous city of Norland.", "refuted"),
        ("The capital and largest city of Norland is «Oslo».", "refuted"),
        ("Norland's capital, main port and largest city is «Oslo».", "refuted"),
        ("Norland is small. Its capital and largest city, «Oslo», lies on the coast.", "refuted"),
        ("«Oslo» is the capital of and largest city in Norland.", "refuted"),
        ("«Oslo» is the third largest city and capital of Norland.", "refuted"),
        ("Norland is a country. «Oslo» is the country's capital and chief port.", "refuted"),
        ("«Oslo» is the capital and largest city of the Norlander north.", None),
        ("«Oslo» is the capital and largest city of Norland's north.", None),
        ("«Oslo» is the capital and largest city of Tarn, a part of Norland.", None),
        ("Norland is small. Its people are the «Norlings», and its capital and largest city is Hale.", None),
    ],
)
def test_what_a_capital_is_besides(draft: str, expected: str | None) -> None:
    assert verdict(draft, COUNTRIES) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("«Oslo», also known as Osterby, is the capital of Norland.", "refuted"),
        ("«Oslo», officially the Royal City of Oslo, is the capital of Norland.", "refuted"),
        ("«Hale», formerly spelt Halle, is the capital of Norland.", "supported"),
        ("«Old Hythe», locally known as Hale, is the capital of Norland.", None),
    ],
)
def test_other_names_of_a_capital(draft: str, expected: str | None) -> None:
    assert verdict(draft, COUNTRIES) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Norland is a country in the north. It borders Sutland. The capital and largest city is «Ghent».", "refuted"),
        ("Norland, officially the Realm, is a country. It borders Sutland. «Lima» is the capital.", "refuted"),
        ("Norland has a population of 5 million. Its capital is «Oslo».", "refuted"),
        ("Tarn is the second largest city of Norland after the capital, «Oslo».", "refuted"),
        ("Tarn is the second largest city of Norland, after the national capital «Hale».", "supported"),
        ("Tarn is the second largest city of Norland's north after the capital, «Oslo».", "unknown"),
        ("Tarn is the second largest city in Wold, Norland, after the capital, «Oslo».", "unknown"),
        ("Norland is a country. It borders Sutland. There are hills in the west. The capital is «Lima».", "refuted"),
        ("Norland is a country. It met Sutland. There is a province in the west. The capital is «Lima».", "unknown"),
        ("Norland is a country. It borders Sutland. Wold lies in the west. The capital is «Lima».", "unknown"),
        ("Norland has a council of sages. Its capital is «Oslo».", "unknown"),
        ("Norland is a country. It borders Sutland. Sutland is poor. The capital is «Oslo».", "supported"),
        ("Norland is a country. It met Sutland there. The largest province is Tarn. The capital is «Lima».", "unknown"),
        ("Norland is a country. It borders Sutland. In the province of Tarn the capital is «Lima».", "unknown"),
    ],
)
def test_the_capital_of_the_country_told_of(draft: str, expected: str | None) -> None:
    assert verdict(draft, COUNTRIES) == expected
