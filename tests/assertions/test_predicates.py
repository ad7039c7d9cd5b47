"""Predicates: the subject and the object of a verb, and whether it is done to the subject."""

from __future__ import annotations

import pytest

from factlint.assertions.draft import Vocabulary, prepare
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import is_verb
from factlint.documents.reading import read
from factlint.mentions import find_each
from tests.claims.worlds import ALLIANCES, world


@pytest.mark.parametrize(
    ("text", "verb", "subject", "patient"),
    [
        ("NATO has 32 members.", "has", "NATO", "members"),
        ("NATO was founded in 1949.", "founded", "NATO", "NATO"),
        ("That has 32 members in NATO.", "has", "That", "members"),
        ("Twelve states founded NATO in 1949.", "founded", "states", "NATO"),
        ("NATO, which was founded in 1949, has 32 members.", "founded", "NATO", "NATO"),
        ("NATO, which was founded in 1949, has 32 members.", "has", "NATO", "members"),
        ("NATO, shared by Spain, Italy and France, has 32 members.", "has", "NATO", "members"),
        ("The pact, unlike NATO, has 14 members.", "has", "pact", "members"),
        ("The seat of NATO, founded in 1949, lies in Brussels.", "founded", "NATO", "NATO"),
        ("NATO is to be founded in 1949.", "founded", "NATO", "NATO"),
        ("NATO was, after years of talks, founded in 1949.", "founded", "NATO", "NATO"),
        ("NATO was founded in 1949, has 32 members and meets in May.", "has", "NATO", "members"),
        ("NATO was founded in 1949 and has 32 members.", "has", "NATO", "members"),
        ("Founded in 1949, NATO has 32 members.", "Founded", "NATO", "NATO"),
        ("Spain would, in the end, have joined NATO.", "joined", "Spain", "NATO"),
        ("The Family Assembly met, but Spain left NATO.", "met", "Assembly", "Assembly"),
    ],
)
def test_whom_a_verb_is_said_of_and_whom_it_befalls(text: str, verb: str, subject: str, patient: str) -> None:
    document = read(text)
    tokens = prepare(document, find_each(document.text), Vocabulary(world(ALLIANCES))).sentences[0].tokens
    at = next(i for i, token in enumerate(tokens) if token.text.split(" ")[0] == verb and (is_verb(tokens, i) or not i))
    found = predicate_of(tokens, at)
    assert [tokens[i].text for i in (found.subject, found.patient) if i is not None] == [subject, patient]
