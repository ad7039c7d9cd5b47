"""The sample drafts: correct ones are silent, each single change is found at its words, the show-piece shows all."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import factlint

HERE = Path(__file__).parent
DRAFTS = Path(__file__).parents[2] / "seeds" / "drafts"
SHOW_PIECE = "show-piece"
CORRECT = sorted(path.stem for path in DRAFTS.glob("*.md") if path.stem != SHOW_PIECE)


@cache
def seeds() -> factlint.FactBase:
    return factlint.load_facts("seed:all")


def read(name: str) -> str:
    return (DRAFTS / f"{name}.md").read_text(encoding="utf-8")


def found(text: str, *, as_of: str | None = None, profile: str = "default") -> list[tuple[str, int, int]]:
    """The rule and the place of every finding."""
    findings = factlint.lint_text(text, facts=seeds(), as_of=as_of, profile=profile, name="draft.md")
    as_dicts = [finding.to_dict() for finding in findings]
    return [(each["name"], each["start"]["offset"], each["end"]["offset"]) for each in as_dicts]


def unmarked(marked: str) -> tuple[str, int, int]:
    """The text without its «marks», and where the marked words begin and end in it."""
    before, words, after = re.fullmatch(r"(.*)«(.*)»(.*)", marked, re.DOTALL).groups()  # type: ignore[union-attr]
    return before + words + after, len(before), len(before) + len(words)


@pytest.mark.parametrize("name", CORRECT)
@pytest.mark.parametrize("profile", ["default", "all"])
def test_correct_drafts_are_silent(name: str, profile: str) -> None:
    text = read(name)
    assert [(rule, text[start:end]) for rule, start, end in found(text, profile=profile)] == []


@pytest.mark.parametrize("name", [*CORRECT, SHOW_PIECE])
def test_a_draft_may_break_off_after_any_word(name: str) -> None:
    for line in re.findall(r"[^\n.]+", read(name)):
        words = line.split()
        for count in range(3, len(words) + 1, 4):
            factlint.lint_text(" ".join(words[:count]), facts=seeds(), name="draft.md")


def changes() -> list[Any]:
    listed = yaml.safe_load((HERE / "changes.yaml").read_text(encoding="utf-8"))
    return [pytest.param(change, id=f"{change['draft']}: {change['new']}") for change in listed]


@pytest.mark.parametrize("change", changes())
def test_one_changed_figure_is_found_at_its_words(change: dict[str, str]) -> None:
    text = read(change["draft"])
    assert text.count(change["old"]) == 1
    at = text.index(change["old"])
    new, start, end = unmarked(change["new"])
    findings = [told for told in found(text.replace(change["old"], new)) if told[0] != change.get("also")]
    assert findings == [(change["rule"], at + start, at + end)]


def silent_sentences() -> list[Any]:
    groups = yaml.safe_load((HERE / "silent.yaml").read_text(encoding="utf-8"))
    return [
        pytest.param(sentence, str(group["as_of"]), id=sentence) for group in groups for sentence in group["sentences"]
    ]


@pytest.mark.parametrize(("sentence", "as_of"), silent_sentences())
def test_look_alikes_are_silent(sentence: str, as_of: str) -> None:
    assert [(rule, sentence[start:end]) for rule, start, end in found(sentence, as_of=as_of)] == []


def expected_of_the_show_piece() -> list[tuple[str, int, int]]:
    """Every line of the list: a rule, a colon, and a piece of the draft that occurs once, with the words marked."""
    text = read(SHOW_PIECE)
    expected = []
    for line in (DRAFTS / f"{SHOW_PIECE}.expected").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            rule, marked = line.split(": ", 1)
            piece, start, end = unmarked(marked)
            assert text.count(piece) == 1, piece
            at = text.index(piece)
            expected.append((rule, at + start, at + end))
    return sorted(expected, key=lambda each: each[1:])


def test_the_show_piece_holds_at_least_sixty_errors_of_every_family() -> None:
    assert len(expected_of_the_show_piece()) >= 60


def test_everything_in_the_show_piece_is_found_once_and_nothing_else() -> None:
    text = read(SHOW_PIECE)
    listed = [(rule, text[start:end], start) for rule, start, end in expected_of_the_show_piece()]
    reported = [(rule, text[start:end], start) for rule, start, end in found(text, profile="strict")]
    assert sorted(reported, key=lambda each: each[2]) == listed
