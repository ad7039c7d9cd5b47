"""How often something was done, how long releases are kept up, and other ways to say how large a body is."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

QUAY = """\
factlint: 1
attributes:
  amendments: {label: number of amendments, type: count, nouns: [amendment], verbs: [amend]}
  closures: {label: times the harbour was closed, type: count, nouns: [time, occasion], verbs: [close]}
  members: {label: number of members, type: count, nouns: [member, port], verbs: [have, unite]}
  orbit: {label: length of an orbit, type: quantity, unit: days, nouns: [orbit], verbs: [go round, circle]}
  support: {label: how long a release is supported, type: quantity, unit: years, nouns: [support], verbs: [support]}
entities:
  charter: {name: Harbour Charter, kind: document, facts: {amendments: 14}}
  league: {name: Baltic League, kind: organisation, facts: {members: 12, closures: 2}}
  union: {name: Danube Union, kind: organisation, facts: {members: 18}}
  halden: {name: Halden, kind: comet, facts: {orbit: 76 days}}
  tarn: {name: Tarn, kind: software, facts: {support: 5 years}}
"""


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("The Harbour Charter has been amended «{}».", "14 times", "15 times"),
        ("The port of the Baltic League has been closed only «{}».", "twice", "three times"),
        ("Tarn supports each major release for «{}».", "five years", "six years"),
        ("The Baltic League has «{}» members left.", "12", "13"),
        ("The Baltic League's membership stands at «{}».", "12", "13"),
        ("The Baltic League is a club of «{}».", "twelve", "fourteen"),
        ("The Baltic League links «{}» ports.", "12", "13"),
        ("The Baltic League's family of «{}» ports is large.", "12", "13"),
        ("Tarn drops off the charts. Halden goes round the sun in about «{}».", "76 days", "40 days"),
        ("The Danube Union has 18 members and is ahead of the Baltic League with «{}».", "12", "13"),
    ],
)
def test_counts_told_in_other_words(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), QUAY) == "supported"
    assert verdict(draft.format(wrong), QUAY) == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        "The Harbour Charter has been amended at least «12 times».",
        "The Harbour Charter was amended «twice» as often as the old one.",
        "The Harbour Charter was printed «15 times».",
        "The Baltic League's 12 ports became «15» towns after the war.",
        "The Baltic League closed «three times» as many shops.",
        "Halden was seen again in «71 days».",
        "Halden goes round in a big arc, and in «71 days» it fades.",
        "The port of the Baltic League was closed «four times» in the drill.",
        "In 1990 the Harbour Charter has been amended «12 times».",
        "Tarn supports each release for «12 weeks» in the free plan.",
        "The Baltic League has «10» members left to persuade.",
        "Tarn supports the old plan of the harbour for «six years».",
        "The captain supports Tarn and his family for «six years».",
        "The four members left the Baltic League with «eight».",
    ],
)
def test_what_only_sounds_alike_is_not_judged(draft: str) -> None:
    assert verdict(draft, QUAY) != "refuted"


def test_a_count_that_became_another_is_that_of_before() -> None:
    assert verdict("The Danube Union's «15» members became 18 after the war.", QUAY) != "refuted"
