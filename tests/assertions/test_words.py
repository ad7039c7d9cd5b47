"""Forms of words: base forms for verbs of the lexicon, stems for what happened."""

from __future__ import annotations

import pytest

from factlint.assertions.sentences.words import bases, stem


@pytest.mark.parametrize(
    ("written", "base"),
    [("has", "have"), ("comprises", "comprise"), ("comprising", "comprise"), ("united", "unite"), ("made", "make"),
     ("capped", "cap"), ("limits", "limit"), ("carries", "carry"), ("carried", "carry"), ("won", "win"), ("is", "be")],
)  # fmt: skip
def test_base_forms(written: str, base: str) -> None:
    assert base in bases(written)


@pytest.mark.parametrize(
    "family",
    [
        ["sign", "signed", "signing", "signs"],
        ["found", "founded", "founding"],
        ["ratify", "ratified", "ratification"],
        ["adopt", "adopted", "adoption"],
        ["vote", "voted", "voting", "votes"],
        ["invade", "invaded", "invasion"],
        ["dissolve", "dissolved", "dissolution"],
        ["win", "won"],
        ["leave", "left"],
    ],
)
def test_a_verb_and_its_noun_share_a_stem(family: list[str]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("sign", "assign"), ("member", "remember"), ("found", "fund"), ("state", "start")]
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)
