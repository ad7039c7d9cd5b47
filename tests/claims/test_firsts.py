"""Who did something first, of events that the facts give to somebody: said in so many words, or not said at all."""

from __future__ import annotations

import re
from functools import cache

import pytest

import factlint
from factlint.facts import FactBase, parse_facts

FACTS = """\
factlint: 1
entities:
  kest:  {name: Kest Line, kind: railway}
  verra: {name: Verra Railway, kind: railway, aliases: [Verra]}
  lund:  {name: Ada Lund, kind: person, aliases: [Lund]}
  moor:  {name: Tom Moor, kind: person}
events:
  - {name: first train across the Orrin gorge, aliases: [first to cross the Orrin gorge], on: 1931-06-14, by: kest}
  - {name: first woman to climb Mount Hald, on: 1908, by: lund}
"""


@cache
def facts() -> FactBase:
    return parse_facts(FACTS)


@pytest.mark.parametrize(
    "draft",
    [
        "«Verra Railway» was the first to cross the Orrin gorge.",
        "In 1931 «Verra» became the first to cross the Orrin gorge, after two years of work.",
        "The first woman to climb Mount Hald was «Tom Moor».",
        "«Eva Brandt», the first woman to climb Mount Hald, was a friend of Ada Lund.",
        "Kest Line was the first to cross the Orrin gorge.",
        "The first woman to climb Mount Hald, Ada Lund, was a nurse.",
        "Lund became the first woman to climb Mount Hald in 1908.",
        "Ada Maria Lund was the first woman to climb Mount Hald, says Tom Moor.",
        "Verra Railway was not the first to cross the Orrin gorge.",
        "Verra Railway was the first to cross the Orrin gorge with a tram, not the Kest Line.",
        "Verra Railway was the first to cross the Orrin gorge twice.",
        "If Verra Railway was the first to cross the Orrin gorge, nobody wrote it down.",
        "Tom Moor met the first woman to climb Mount Hald, Ada Lund.",
        "The guide of the first woman to climb Mount Hald was Tom Moor.",
        "Ada Lund saw that the first woman to climb Mount Hald, a photograph by Tom Moor, was gone.",
        "Tom Moor was first across the Orrin gorge on foot.",
    ],
)
def test_somebody_else_is_flagged(draft: str) -> None:
    text = re.sub("[«»]", "", draft)
    found = [(f.start.offset, f.end.offset) for f in factlint.lint_text(text, facts=facts(), as_of="2026-05-20")]
    marked = [(m.start() - 2 * i, m.end() - 2 * i - 2) for i, m in enumerate(re.finditer("«[^»]*»", draft))]
    assert found == marked


def test_the_right_one_is_supported() -> None:
    (claim,) = factlint.find_claims("Kest Line was the first to cross the Orrin gorge.", facts=facts(), as_of="2026")
    assert (claim.verdict, claim.to_dict()["attribute"], claim.to_dict()["value"]) == ("supported", "by", "kest")


DEEDS = """\
factlint: 1
entities:
  lund: {name: Ada Lund, kind: person, born: 1960-02-01}
  moor: {name: Tom Moor, kind: person, born: 1970-02-01}
  tarn: {name: Tarn, kind: ship}
events:
  - {name: opening of the Sallow Tunnel, on: 2015-09-12, by: lund}
  - {name: Tarn naming, on: 2020-03-07, by: lund}
  - {name: first solo in the Great Hall, on: 1999-05-01, by: moor}
"""


@pytest.mark.parametrize(
    "draft",
    [
        "«Tom Moor» opened the Sallow Tunnel in a hard hat.",
        "The Sallow Tunnel was opened in September 2015 by «Tom Moor».",
        "«Eva Brandt» named the Tarn.",
        "The Sallow Tunnel, opened by the minister, «Tom Moor», is two miles long.",
        "«Tom Moor», then 45, opened the new Sallow Tunnel on 12 September 2015.",
        "In 2020 «Tom Moor», now 56, named the Tarn.",
        "In 1999 «Ada Lund» gave the first solo in the Great Hall.",
        "Ada Lund opened the Sallow Tunnel, and Tom Moor watched.",
        "Tom Moor reopened the Sallow Tunnel in 2019.",
        "Tom Moor opened the Sallow Tunnel again.",
        "Tom Moor opened the Sallow Tunnel exhibition.",
        "Tom Moor opened the Sallow Tunnel's gates.",
        "Tom Moor opened the debate on the Sallow Tunnel.",
        "Tom Moor and Ada Lund opened the Sallow Tunnel.",
        "Tom Moor would have opened the Sallow Tunnel had he been well.",
        "The Sallow Tunnel was opened by a crowd with Tom Moor.",
        "Ada Lund heard the first solo in the Great Hall.",
    ],
)
def test_a_deed_is_told_by_its_verb(draft: str) -> None:
    text = re.sub("[«»]", "", draft)
    found = [
        (f.start.offset, f.end.offset) for f in factlint.lint_text(text, facts=parse_facts(DEEDS), as_of="2026-05-20")
    ]
    marked = [(m.start() - 2 * i, m.end() - 2 * i - 2) for i, m in enumerate(re.finditer("«[^»]*»", draft))]
    assert found == marked


MAKERS = """\
factlint: 1
attributes:
  founder: {type: entity, nouns: [founder], verbs: [found, establish]}
  author: {type: entity, nouns: [author], verbs: [write]}
entities:
  club: {name: Sallow Club, kind: club, facts: {founder: lund}}
  song: {name: Orrin Song, kind: song, facts: {author: moor}}
  lund: {name: Ada Lund, kind: person}
  moor: {name: Tom Moor, kind: person}
"""


@pytest.mark.parametrize(
    "draft",
    [
        "The shed had no floor when «Tom Moor» founded the Sallow Club in it.",
        "«Tom Moor» established the Sallow Club with two friends.",
        "The Orrin Song was written by «Ada Lund».",
        "Ada Lund founded the Sallow Club.",
        "Tom Moor founded the Sallow Club's choir.",
        "Tom Moor founded the Sallow Club choir.",
        "Tom Moor and Ada Lund founded the Sallow Club.",
        "Tom Moor did not found the Sallow Club.",
        "Tom Moor wrote a letter to the Sallow Club.",
    ],
)
def test_who_made_something_is_told_by_its_verb(draft: str) -> None:
    text = re.sub("[«»]", "", draft)
    found = [
        (f.start.offset, f.end.offset) for f in factlint.lint_text(text, facts=parse_facts(MAKERS), as_of="2026-05-20")
    ]
    marked = [(m.start() - 2 * i, m.end() - 2 * i - 2) for i, m in enumerate(re.finditer("«[^»]*»", draft))]
    assert found == marked
