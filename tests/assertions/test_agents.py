"""Agents: who or what a clause with a figure is about, before anybody asks which entity that is."""

from __future__ import annotations

import pytest

from factlint.assertions.draft import Vocabulary, prepare
from factlint.assertions.sentences.agents import agent_before
from factlint.documents.reading import read
from factlint.mentions import find_each
from tests.claims.worlds import ALLIANCES, world


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        ("NATO has 32 members.", "name", "NATO"),
        ("NATO, which was founded in 1949, has 32 members.", "name", "NATO"),
        ("In 1998 the body had 16 members.", "definite", "body"),
        ("At its height it had 16 members.", "pronoun", "it"),
        ("Since Spain joined in 1982 there have been 16 members.", "empty", "there"),
        ("That area has since grown to 29 members.", "definite", "area"),
        ("Today's court has 15 judges.", "definite", "court"),
        ("The budget of NATO comes to 12 parts.", "owned", "budget"),
        ("Its first line-up was 12 states.", "owned", "line-up"),
        ("The judges are chosen by NATO and hold 9 seats.", "definite", "judges"),
        ("France has six clubs, and NATO has 32 members.", "name", "NATO"),
        ("France and NATO have 32 members.", "several", "NATO"),
        ("NATO links 12 states.", "name", "NATO"),
        ("NATO doubled from 16 members.", "name", "NATO"),
        ("NATO is a doubled set of 16 members.", "name", "NATO"),
        ("All 32 members agreed.", None, None),
    ],
)
def test_the_subject_of_a_clause(text: str, kind: str | None, word: str | None) -> None:
    document = read(f"NATO met. {text}")
    draft = prepare(document, find_each(document.text), Vocabulary(world(ALLIANCES)))
    tokens = draft.sentences[-1].tokens
    figure = max(at for at, token in enumerate(tokens) if token.mention and token.cls == "NUM")
    agent = agent_before(tokens, figure)
    assert (agent and agent.kind, agent and tokens[agent.at].text) == (kind, word)
