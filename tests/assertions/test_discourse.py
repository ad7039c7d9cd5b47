"""Discourse: the entity that a name, a pronoun or "the alliance" stands for, and nothing where it may be another."""

from __future__ import annotations

import pytest

from factlint.assertions.draft import Vocabulary, prepare
from factlint.documents.reading import read
from factlint.mentions import find_each
from tests.claims.worlds import ALLIANCES, world


@pytest.mark.parametrize(
    ("text", "word", "entity"),
    [
        ("NATO was founded in 1949.", "NATO", "nato"),
        ("NATO met in 1949. It was enlarged in 1952.", "It", "nato"),
        ("NATO met in 1949. The organisation was enlarged in 1952.", "organisation", "nato"),
        ("Founded in 1949, NATO has kept its seat since 1967.", "its", "nato"),
        ("The secretary of NATO resigned in 1961.", "secretary", None),
        ("The budget of NATO, founded in 1949, grew.", "NATO", None),
        ("NATO met the Danube Board in 1949. It was enlarged in 1952.", "It", None),
        ("NATO set up a committee in 1949. It was enlarged in 1952.", "It", None),
        ("NATO met in 1949. He left in 1952.", "He", None),
        ("Its head is Jens Stoltenberg. He took over in 2014.", "He", "jens-stoltenberg"),
        ("Older than these is the European Union. It was founded in 1993.", "It", "eu"),
        ("They have an alliance of their own, NATO. It was founded in 1949.", "It", "nato"),
        ("Smaller than the EU is the Danube Board. It was founded in 1949.", "It", None),
        ("## When did NATO move?\n\nIt was enlarged in 1952.", "It", "nato"),
        ("How many allies has NATO lost? It was founded in 1949.", "It", "nato"),
        ("Has NATO left the Danube Board? It was founded in 1949.", "It", None),
        ("NATO bears the costs of the fleet. It was enlarged in 1952.", "It", "nato"),
        ("Many NATO ministers the press had asked were away. It was enlarged in 1952.", "It", None),
        ("In 1949 NATO took up its work, as planned. It was enlarged in 1952.", "It", "nato"),
        ("NATO was founded in 1949. It left the Danube Board in 1950. It was enlarged in 1952.", "It", "nato"),
        ("NATO was founded in 1949. It set up a board in 1950. It was enlarged in 1952.", "It", None),
        ("NATO met in 1949. The now independent alliance was enlarged in 1952.", "alliance", "nato"),
        ("NATO met in 1949. An independent alliance was set up in 1952.", "alliance", None),
        ("NATO\n\nThe rebels left in 1952.", "rebels", None),
        ("NATO at 75\n\nLeaders met in 1948.\n\nIt was founded in 1949.", "It", "nato"),
        ("NATO at 75\n\nThe Danube Board met.\n\nIt was founded in 1949.", "It", None),
    ],
)
def test_whom_words_stand_for(text: str, word: str, entity: str | None) -> None:
    document = read(text)
    draft = prepare(document, find_each(document.text), Vocabulary(world(ALLIANCES)))
    number = len(draft.sentences) - 1
    at = next(i for i, token in enumerate(draft.sentences[number].tokens) if token.text == word)
    assert draft.discourse.entity(number, at) == entity
