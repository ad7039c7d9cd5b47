"""How old a person is, was or died: told by a verb, before it, or at what they did."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

CHOIR = """\
factlint: 1
attributes:
  chair: {type: entity, nouns: [chair], verbs: [chair], max_at_once: 1}
  founded: {type: date, nouns: [foundation], verbs: [found], phrases: [was founded]}
entities:
  choir:
    name: Harrow Choir
    kind: choir
    aliases: ["the choir": {only_after: name}]
    facts:
      founded: 2010-05-03
      chair: [{value: lund, from: 2010-05-03}, {value: moor, from: 2018-09-01}]
  lund: {name: Ada Lund, kind: person, aliases: [Lund], born: 1960-02-01, died: 2022-03-15}
  moor: {name: Tom Moor, kind: person, aliases: [Moor], born: 1970-02-01}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("At «46», Tom Moor is the oldest in the row.", "refuted"),
        ("At «55», Tom Moor is the oldest in the row.", "supported"),
        ("Aged just «46», Tom Moor is the oldest in the row.", "refuted"),
        ("Moor was «44» when he became chair of the Harrow Choir.", "refuted"),
        ("Moor was «48» when he became chair of the Harrow Choir.", "supported"),
        ("Moor was «44» on the day he became chair of the Harrow Choir.", "refuted"),
        ("Moor became chair of the Harrow Choir at the «age of 44».", "refuted"),
        ("Ada Lund, born in Ely, was «45» when she started the Harrow Choir.", "refuted"),
        ("Lund founded the Harrow Choir at «50».", "supported"),
        ("At «43» Moor was the only one to stand when the choir made him chair on 1 September 2018.", "refuted"),
        ("Ada Lund died in March 2022, «aged 78».", "refuted"),
        ("The choir mourns Ada Lund, who died on 15 March 2022 at the «age of 62».", "supported"),
        ("Ada Lund has died. She was «63».", "refuted"),
        (
            "Moor, a baker who has sung since he was a boy, was «44» when he became chair of the Harrow Choir.",
            "refuted",
        ),
        ("Tom Moor is a baker in Ely. The baker was «44» when he became chair of the Harrow Choir.", "refuted"),
    ],
)
def test_an_age_is_held_against_the_birth(draft: str, expected: str) -> None:
    assert verdict(draft, CHOIR) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "At «10», Tom Moor is on stage.",
        "At «40», Tom Moor was a plumber.",
        "Tom Moor was «12» when he first sang.",
        "Tom Moor was «39» when he became chair of the Leeds Choir.",
        "Ada Lund's dog has died. It was «13».",
        "Tom Moor has a hall in Ely. The hall was «44» when he became chair of the Harrow Choir.",
        "Tom Moor met a baker in Ely. The baker was «44» when he became chair of the Harrow Choir.",
        "Tom Moor wept when Ada Lund died. He was «51».",
        "Tom Moor would have been «44» when he became chair.",
        "Ada Lund died at «63» Mill Lane.",
        "Ada Lund was «20» when Tom Moor founded the Leeds Choir.",
    ],
)
def test_an_age_of_another_time_or_of_no_person_is_left_alone(draft: str) -> None:
    assert verdict(draft, CHOIR) in ("unknown", None)
