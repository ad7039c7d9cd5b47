"""What changed between two times: its levels, each with a time of its own, and how much lies between them."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

HUTS = """\
factlint: 1
attributes:
  guests: {label: guests in a year, type: count, nouns: [guest, attendance], verbs: [attract, welcome], tolerance: 0.5%}
  grant: {type: money, nouns: [valley grant, grant]}
  budget: {type: money, nouns: [budget]}
  ascent: {type: quantity, unit: minutes, nouns: [ascent], verbs: [take]}
  length: {type: quantity, unit: m, nouns: [length], most: longest, least: shortest}
  speed: {type: quantity, unit: kn, nouns: [speed], most: fastest, least: slowest}
  age_limit: {type: quantity, unit: years, bound: min, nouns: [minimum age]}
  guides: {type: count, nouns: [guide], adjectives: [strong], verbs: [employ]}
  bunks: {type: count, bound: max, nouns: [sleeper], phrases: [beds for]}
  shelf: {type: quantity, unit: kg, bound: max, nouns: [luggage]}
  turnout: {type: percent, nouns: [turnout]}
  fee: {type: money, nouns: [fee], verbs: [charge]}
  wardens: {type: count, nouns: [warden, staff]}
entities:
  hald:
    name: Hald Hut
    kind: hut
    facts:
      guests: [{value: 12_000, in: 2022}, {value: 15_000, in: 2023}, {value: 14_100, in: 2024}]
      grant: [{value: "€40,000", in: 2022}, {value: "€50,000", in: 2023}, {value: "€60,000", in: 2024}]
      turnout: [{value: 41%, on: 2019-05-02}, {value: 46.5%, on: 2023-05-04}]
      fee: [{value: €20, from: 2019-01-01}, {value: €24, from: 2024-04-01}]
      wardens: [{value: 29, from: 2020-04-01}, {value: 34, from: 2024-04-01}]
      ascent: [{value: 150, from: 2001-05-01}, {value: 90, from: 2019-06-01}]
      length: 21 m
      age_limit: 14
      guides: 38
      bunks: 48
      shelf: 50 kg
  birk: {name: Birk Hut, kind: hut, facts: {length: 30 m, speed: 4 kn}}
  skov: {name: Skov Hut, kind: hut, facts: {length: 17 m, speed: 7 kn}}
"""


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("The grant of Hald Hut rose from €50,000 in 2023 to «{}» in 2024.", "€60,000", "€66,000"),
        ("The grant of Hald Hut rose from «{}» in 2023 to €60,000 in 2024.", "€50,000", "€40,000"),
        ("The grant of Hald Hut rose from €40,000 in 2022 to «{}» last year.", "€60,000", "€50,000"),
        ("The grant of Hald Hut rose from €50,000 in 2023 to «{}» for 2024.", "€60,000", "€50,000"),
        ("The grant of Hald Hut rose from €50,000 in 2023 to «{}».", "€60,000", "€66,000"),
        ("The number of guests of Hald Hut rose by a quarter from 12,000 in 2022 to «{}» in 2023.", "15,000", "14,100"),
        ("The grant of Hald Hut, €50,000 in 2023, climbed to «{}» in 2024.", "€60,000", "€65,000"),
        ("The grant of Hald Hut, which stood at «{}» in 2023, is a blessing.", "€50,000", "€65,000"),
        ("At Hald Hut the ascent takes «{}».", "an hour and a half", "two hours and a half"),
    ],
)
def test_each_level_is_of_its_own_time(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), HUTS, "2025-02-01") == "supported"
    assert verdict(draft.format(wrong), HUTS, "2025-02-01") == "refuted"


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("Attendance at Hald Hut rose by «{}» in 2023.", "25 per cent", "12 per cent"),
        ("Attendance at Hald Hut fell by «{}» last year.", "6%", "16%"),
        ("The number of guests that Hald Hut welcomed in 2023 grew by «{}».", "a quarter", "a third"),
        ("The grant of Hald Hut went up by «{}» in 2024.", "€10,000", "€20,000"),
        ("The grant of Hald Hut rose by «{}» between 2022 and 2024.", "€20,000", "€10,000"),
        ("The grant of Hald Hut has risen by «{}» since 2022.", "50%", "20%"),
        ("Hald Hut raised its fee by «{}» in April 2024, to €24.", "€4", "€6"),
        ("The fee of Hald Hut rose by «{}» to 24 euros.", "four euros", "six euros"),
        ("The fee of Hald Hut is «{}» higher than in 2019.", "€4", "€6"),
        ("Turnout at Hald Hut was «{}» higher in 2023 than in 2019.", "5.5 percentage points", "4.5 percentage points"),
        ("The staff of Hald Hut grew by «{}» in 2024.", "five", "eight"),
        ("The grant of Hald Hut was «{}» in 2024 than in 2022.", "higher", "lower"),
        ("In 2024 the grant of Hald Hut was «{}» what it was in 2022.", "1.5 times", "three times"),
        ("Hald Hut welcomed 14,100 guests in 2024, down «{}» on 2023.", "6%", "9%"),
        ("Hald Hut welcomed 14,100 guests in 2024, «{}» fewer than the year before.", "900", "3,000"),
    ],
)
def test_how_much_a_figure_changed(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), HUTS, "2025-02-01") == "supported"
    assert verdict(draft.format(wrong), HUTS, "2025-02-01") == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        "Winter attendance at Hald Hut rose by «40%» in 2024.",
        "The number of young guests of Hald Hut rose by «40%» in 2024.",
        "The number of guests that came to Hald Hut by bus rose by «40%» in 2024.",
        "Attendance at Hald Hut fell by «3%» on weekdays in 2024.",
        "Attendance at Hald Hut rose by «40%» in March 2024.",
        "The fee of Hald Hut rose by «12%» in real terms in 2024.",
        "The grant of Hald Hut is expected to rise by «9%» in 2025.",
        "The grant of Hald Hut could rise by «9%».",
        "Had the fee of Hald Hut risen by «50%» in 2024, nobody would have come.",
        "Of the grant of Hald Hut «12%» is what the costs have doubled",
        "The cost of the grant of Hald Hut rose by «12%» in 2024.",
        "The grant office of Hald Hut grew by «12%» in 2024.",
        "Guests of Hald Hut spent «12%» more in 2024 than in 2023.",
        "The fee of Hald Hut rose by «12%» over the past ten years.",
        "Hald Hut and its 34 wardens earned «12%» more in 2024 than in 2023.",
    ],
)
def test_a_change_of_something_else_is_not_judged(draft: str) -> None:
    assert verdict(draft, HUTS, "2025-02-01") != "refuted"


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("Birk Hut is «{}» longer than Skov Hut.", "13 metres", "15 metres"),
        ("Birk Hut is «{}» than Skov Hut.", "longer", "shorter"),
        ("Skov Hut is «{}» than Birk Hut.", "quicker", "slower"),
        ("Skov Hut is 17 metres long. Birk Hut is «{}» longer.", "13 metres", "15 metres"),
    ],
)
def test_how_two_things_compare(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), HUTS, "2025-02-01") == "supported"
    assert verdict(draft.format(wrong), HUTS, "2025-02-01") == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        "The queue at Skov Hut is «longer» than that of Birk Hut.",
        "Skov Hut is «longer» than the annex of Birk Hut.",
        "Skov Hut could be «longer» than Birk Hut.",
        "Skov Hut is not «longer» than Birk Hut.",
        "Skov Hut is open «longer» than Birk Hut.",
    ],
)
def test_another_comparison_is_not_judged(draft: str) -> None:
    assert verdict(draft, HUTS, "2025-02-01") != "refuted"


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("The minimum age for Hald Hut is «{}».", "14", "12"),
        ("Hald Hut employs «{}» people.", "38", "43"),
        ("Hald Hut has a «{}»-strong guide team.", "38", "48"),
        ("Hald Hut has beds for «{}» sleepers.", "48", "60"),
        ("At Hald Hut you get «{}» of luggage.", "50 kg", "40 kg"),
        ("The fee of Hald Hut has been «{}» since April 2024.", "€24", "€29"),
        ("The valley gave Hald Hut a grant of «{}» for 2023.", "€50,000", "€40,000"),
    ],
)
def test_figures_told_in_few_words(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), HUTS, "2025-02-01") == "supported"
    assert verdict(draft.format(wrong), HUTS, "2025-02-01") == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        "Hald Hut employs «43» cooks.",
        "At Hald Hut you get «40 kg» of luggage for the day room.",
        "At Hald Hut the luggage weighs «40 kg».",
        "Hald Hut has a «12»-strong choir.",
    ],
)
def test_figures_of_something_else_are_not_judged(draft: str) -> None:
    assert verdict(draft, HUTS, "2025-02-01") != "refuted"
