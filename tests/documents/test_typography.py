"""Asides and spaces that are written in several ways are read in one."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The League – founded in 1949 – met.", "The League, founded in 1949, met."),
        ("The League—founded in 1949—met.", "The League, founded in 1949, met."),
        ("The League — founded in 1949 — met.", "The League, founded in 1949, met."),
        ("The League -- founded in 1949 -- met.", "The League, founded in 1949, met."),
        ("The League –\nfounded in 1949 –\nmet.", "The League, founded in 1949, met."),
        ("**Oslo** – the _capital_ – froze.", "Oslo, the capital, froze."),
        ("It left the League – which has 12 members.", "It left the League, which has 12 members."),
        (
            "It left the League – a body of 12 that was set up in 1949.",
            "It left the League, a body of 12 that was set up in 1949.",
        ),
        ("The League (which has 12 members) met.", "The League, which has 12 members, met."),
        ("The League (with 12 members), met.", "The League, with 12 members, met."),
        ("They met in Oslo (the capital).", "They met in Oslo, the capital."),
        ("Some – among them Chad, which left – objected.", "Some, among them Chad, which left, objected."),
        ("It seats 12\u00a0people at 4\u202fpm.", "It seats 12 people at 4 pm."),
    ],
)
def test_what_is_read_alike(source: str, text: str) -> None:
    assert read(source, "draft.md").text == text


@pytest.mark.parametrize(
    "source",
    [
        "Three towns – Lund, Tarn and Moss – agreed.",  # commas would run the list into the sentence
        "From 1949 – 1952 – or so they say.",
        "It was small – very small.",
        "It was late – the train had left.",
        "There were three – the hall, the loft and the cellar.",
        "It was small – so they said. It grew – nobody knew why.",
        "The Paris–Dakar–Cairo race.",
        "Ann Lee (1949–2020) wrote it.",
        "Ann Lee (Norland) won.",
        "The League (founded by Chad, Mali and Niger) met.",
        "The North Sea Council (the “Council”) met.",
        "The rate (12 per cent) rose.",
        "It has 12\u00a0600 members and 1\u202f250 boats.",
        "It – he said (in May – not in June) – failed.",
    ],
)
def test_what_stays_as_it_is_written(source: str) -> None:
    assert read(source, "draft.txt").text == source


@pytest.mark.parametrize("aside", [" – which has 12 members – ", " (which has 12 members) ", "—which has 12 members—"])
def test_the_words_lead_back_to_the_source(aside: str) -> None:
    source = f"The League{aside}met in 1949 at Oslo."
    document = read(source, "draft.txt")
    for word in ("League", "which", "12", "members", "met", "1949", "Oslo"):
        at = document.text.index(word)
        start, end = document.offsets.source_span(at, at + len(word))
        assert source[start:end] == word
