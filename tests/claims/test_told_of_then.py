"""Holders, seats and makers told of at a time of their own: "in 2015 its head was", "until 1992 it was based in"."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

YARD = """\
factlint: 1
attributes:
  head: {label: head, type: entity, nouns: [head, director], verbs: [lead, head], max_at_once: 1}
  seat: {label: headquarters, type: entity, nouns: [headquarters, seat], verbs: [base, headquarter], max_at_once: 1}
  owner: {label: owner, type: entity, nouns: [owner, parent], verbs: [own], max_at_once: 1}
  maker: {label: maker, type: entity, nouns: [maker, developer], verbs: [make, develop]}
entities:
  tarn:
    name: Tarn Yard
    kind: company
    aliases: [the yard: {only_after: name}]
    facts:
      head:
        - {value: ann-lee, from: 2009-08-01, ordinal: 3}
        - {value: bo-ek, from: 2017-10-01, ordinal: 4}
      seat:
        - {value: geneva, from: 1950-01-01}
        - {value: vienna, from: 1992-03-01}
      owner:
        - {value: lund, from: 1950-01-01}
        - {value: hale, from: 2018-02-01}
  sketch: {name: Sketchpad, kind: software, facts: {maker: hale}}
  lodge: {name: Lodge Bank, kind: company, facts: {seat: oslo}}
  lund: {name: Lund Group, kind: company}
  hale: {name: Hale Holding, kind: company}
  ann-lee: {name: Ann Lee, kind: person}
  bo-ek: {name: Bo Ek, kind: person}
  geneva: {name: Geneva, kind: city}
  vienna: {name: Vienna, kind: city}
  oslo: {name: Oslo, kind: city}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("In 2012 the head of Tarn Yard was «Bo Ek».", "refuted"),
        ("In 2012 the head of Tarn Yard was «Ann Lee».", "supported"),
        ("Tarn Yard's head in 2012 was «Bo Ek».", "refuted"),
        ("The head of Tarn Yard in 2012 was «Ann Lee».", "supported"),
        ("Until 2017 the head of Tarn Yard was «Bo Ek».", "refuted"),
        ("Its head until 2017 was «Ann Lee», and Tarn Yard grew.", "supported"),
        ("In 1980 Tarn Yard was based in «Vienna».", "refuted"),
        ("Tarn Yard had its seat in «Vienna» in 1980.", "refuted"),
        ("Until 1992 the headquarters of Tarn Yard were in «Oslo».", "refuted"),
        ("Until 1992 Tarn Yard was based in «Geneva».", "supported"),
        ("Tarn Yard was based in «Vienna» until 1992.", "refuted"),
        ("Geneva-based Tarn Yard will build two ferries. It is led by «Bo Ek».", "supported"),
        ("«Geneva»-based Tarn Yard will build two ferries.", "refuted"),
        ("In 1992 Tarn Yard moved its headquarters from Geneva to «Oslo».", "refuted"),
        ("Tarn Yard moved its seat to «Paris» in 1992.", "refuted"),
        ("Until 2018 Tarn Yard was owned by «Hale Holding».", "refuted"),
        ("Until 2018 Tarn Yard was owned by the «Lund Group».", "supported"),
        ("Sketchpad is developed by the «Lund Group».", "refuted"),
        ("Sketchpad, a drawing tool made by «Tarn Yard», runs in a browser.", "refuted"),
        ("Sketchpad is a drawing tool made by «Hale Holding».", "supported"),
        ("Tarn Yard is now owned by the «Lund Group».", "refuted"),
        ("The «fifth» head of Tarn Yard was Bo Ek.", "refuted"),
        ("Tarn Yard's «fourth» head was Bo Ek.", "supported"),
    ],
)
def test_what_was_so_then(draft: str, expected: str) -> None:
    assert verdict(draft, YARD) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "The head of Tarn Yard was «Ann Lee».",
        # Before the facts go back, and a namesake.
        "The head of Tarn Yard was «Cy Dahl».",
        "«Cy Dahl» was the first head of Tarn Yard, serving from 1951 until 1960.",
        "Joseph Lee was the head of Tarn Yard from «1951» to 1960.",
        "In 2012 the head of Tarn Yard's bank was «Bo Ek».",
        "In 1980 the research arm of Tarn Yard was based in «Vienna».",
        "Tarn Yard's research arm is based in «Geneva».",
        "In 1980 Lodge Bank was based in «Geneva».",
        "Lodge Bank moved its headquarters to «Paris» in 1980.",
        "Tarn Yard moved its research headquarters to «Oslo» in 1992.",
        "Tarn Yard wanted to move its headquarters to «Oslo» in 1992.",
        "A plugin for Sketchpad was developed by the «Lund Group».",
        "Sketchpad is not developed by the «Lund Group».",
        "A third of Tarn Yard is owned by the «Lund Group».",
        "Tarn Yard is partly owned by the «Lund Group».",
        "Sketchpad has a font made by the «Lund Group».",
        "Sketchpad, a rival of a tool made by the «Lund Group», is slow.",
        "The «fifth» head of Tarn Yard was Bo Ek's uncle.",
    ],
)
def test_what_may_have_been_so_is_left(draft: str) -> None:
    assert verdict(draft, YARD) != "refuted"
