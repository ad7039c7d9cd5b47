"""Frames: which words stand together, before anybody asks what they are about."""

from __future__ import annotations

import pytest

from factlint.assertions.draft import Vocabulary, prepare
from factlint.assertions.frames.counts import CountFinder
from factlint.documents.reading import read
from factlint.mentions import find_each
from tests.claims.worlds import ALLIANCES, world


def frames(text: str) -> list[tuple[str, str]]:
    document = read(f"NATO. {text}")
    draft = prepare(document, find_each(document.text), Vocabulary(world(ALLIANCES)))
    finder = CountFinder()
    found = [frame for sentence in draft.sentences for frame in finder.find(sentence)]
    return [(frame.kind, document.text[frame.tokens[0].start : frame.tokens[-1].end]) for frame in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All 32 allies agreed.", [("counted", "All 32 allies")]),
        ("The other 27 members of the EU voted.", [("counted", "The other 27 members of the EU")]),
        ("A 32-member alliance met.", [("compound", "A 32-member alliance")]),
        ("Six of the 15 members left.", [("part", "Six of the 15 members")]),
        ("They grew from 12 members to 32.", [("changed", "from 12 members to 32")]),
        ("They grew from 12 to 32.", [("changed", "from 12 to 32")]),
        ("The population of Ghana is 33 million.", [("stated", "population of Ghana is 33 million")]),
        ("It was the 32nd member.", [("ranked", "the 32nd member")]),
        ("A term of four years is long.", [("stated", "term of four years")]),
        ("They serve four-year terms.", [("counted", "four-year terms")]),
        ("The cat ate 3 mice.", []),
        ("In 2019 members met.", []),
    ],
)
def test_frames(text: str, expected: list[tuple[str, str]]) -> None:
    assert frames(text) == expected


def test_a_sentence_end_and_a_clause_end_break_a_frame() -> None:
    assert frames("They have 32. Members met.") == []
    assert frames("They have 32; members met.") == []
