"""A pattern is compiled only where a text holds what its matches must hold, and finds the same as a compiled one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factlint.patterns import pattern
from factlint.patterns.demands import demands
from tests.patterns.ours import patterns_of_ours

DRAFTS = sorted((Path(__file__).parents[2] / "seeds" / "drafts").glob("*.md"))


@pytest.mark.parametrize(
    ("written", "demanded"),
    [
        ("rose", {("rose",)}),
        (r"rose(?: to)? (?:more|less) than", {("rose",), ("more", "less"), (" than",)}),
        ("ash|beech", {("ash", "beech")}),
        (r"\b(?:ash|beech tree)s?\b", {("ash", "beech tree")}),
        ("colou?r", {("colo",), ("r",)}),
        ("ab{2}c", {("ab",), ("c",)}),
        ("ab{0,2}c", {("a",), ("c",)}),
        ("(?P<year>in )?then", {("then",)}),
        (r"etc\.?", {("etc",)}),
        (r"no\. [0-9]", {("no. ",)}),
        (r"[Tt]he [^]x]+ of", {("T", "t"), ("he ",), (" of",)}),
        ("[0-9]+[-–][0-9]+", {("-", "–")}),
        ("[0-9]+[–-][0-9]+", {("–", "-")}),
        ("(?P<tree>ash|white birch) in", {("ash", "white birch"), (" in",)}),
        ("(?:ash|birch)? in", {(" in",)}),
        ("[-/ ]?a[a-z][^-]", {("a",)}),
        (r"(?>oak|elm)++ wood", {("oak", "elm"), (" wood",)}),
    ],
)
def test_every_match_holds_one_word_of_each_demand(written: str, demanded: set[tuple[str, ...]]) -> None:
    assert set(demands(written, any_case=False)) == demanded


@pytest.mark.parametrize(
    "written",
    [
        r"\d+",
        "(?:ash|)",
        "(?:ash)?",
        "(?:ash|[a-z])",
        "(?<=ash)",
        "(?!ash)",
        "(?=ash)[a-z]+",
        "(?i:ash)",
        r"\x41\u2013",
        "[a-h]",
        r"(?:(?:ash)?\d){1,2}",
        "(?P<tree>ash)?(?(tree)oak|elm)",
        " +",
    ],
)
def test_nothing_is_demanded_where_a_match_may_hold_anything(written: str) -> None:
    assert demands(written, any_case=False) == ()


@pytest.mark.parametrize(
    ("text", "found"), [("The Ash", ["Ash"]), ("THE AſH", ["AſH"]), ("ash in spring", ["ash"]), ("beech", [])]
)
def test_letters_of_any_case_are_found(text: str, found: list[str]) -> None:
    assert pattern("ash", re.IGNORECASE).findall(text) == found
    assert pattern("(?i)ash").findall(text) == found


def test_a_pattern_works_as_if_it_were_compiled() -> None:
    for text in ("no tree here", "ash, then oak, then ash"):
        for once in (lambda: pattern("ash|beech"), lambda: re.compile("ash|beech")):
            made = once()
            assert [made.search(text) is None, made.match(text) is None, made.fullmatch(text) is None] == (
                [True, True, True] if "ash" not in text else [False, False, True]
            )
            assert [found.span() for found in made.finditer(text)] == ([(0, 3), (20, 23)] if "ash" in text else [])
            assert made.sub("elm", text) == text.replace("ash", "elm")
            assert made.split(text) == text.split("ash")
            assert made.findall(text, 1) == (["ash"] if "ash" in text else [])
            assert made.pattern == "ash|beech"


@pytest.mark.parametrize("bounds", [(-5,), (-5, 30), (3, -1), (0, -40), (-40, 40)])
def test_bounds_outside_a_text_are_taken_as_an_expression_takes_them(bounds: tuple[int, ...]) -> None:
    written, text = r"\b(?:never|no longer|instead|rather)\b", "It never rose from 14 to 12."
    found, expected = pattern(written).search(text, *bounds), re.compile(written).search(text, *bounds)
    assert (found and found.span()) == (expected and expected.span())


def test_a_pattern_that_is_asked_often_is_compiled() -> None:
    asked = pattern("(?:ash|beech|elm|oak) in (?:spring|summer|autumn)")
    assert [asked.search("no tree here") for _ in range(100)] == [None] * 100
    assert asked.search.__self__ == re.compile(asked.pattern)  # type: ignore[attr-defined] # the method of a compiled one


def test_no_pattern_of_ours_is_passed_over_where_it_matches() -> None:
    sentences = [line for draft in DRAFTS for line in draft.read_text(encoding="utf-8").splitlines() if line]
    sentences += [example for pieces in zip(sentences, reversed(sentences), strict=True) for example in pieces]
    patterns = patterns_of_ours()
    assert len(patterns) > 200
    for place, kept in patterns.items():
        written, flags = kept.pattern, kept._flags  # type: ignore[attr-defined] # what it is made of
        compiled = re.compile(written, flags)
        for sentence in sentences:
            if compiled.search(sentence):
                assert pattern(written, flags).search(sentence), f"{place}: {sentence}"
