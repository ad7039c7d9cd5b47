"""A question and its answer, read as one statement that takes no more room than both."""

from __future__ import annotations

import pytest

from factlint.assertions.answers import as_statements
from factlint.documents.reading import read
from factlint.mentions import find_each


def statement(text: str) -> str:
    document = read(text, "quiz.txt")
    said = as_statements(document, find_each(text, as_of="2025"))
    assert len(said.document.text) == len(document.text)
    for mention in said.mentions:
        assert said.document.text[mention.start : mention.end] == mention.text
    return " ".join(said.document.text.split())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("How many piers does Oldport have? Seven.", "Oldport does have Seven piers."),
        (
            "How many piers does the old harbour own? About 7, I think.",
            "the old harbour does own About 7 piers, I think.",
        ),
        ("How many piers are there in Oldport? 7.", "there are 7 piers in Oldport."),
        ("Oldport has how many piers? 7.", "Oldport has 7 piers."),
        ("When was Oldport founded? 1921.", "Oldport was founded in 1921."),
        ("When did Oldport get its charter? In May 1921.", "Oldport did get its charter In May 1921."),
        ("Who runs Oldport? Vera Lund.", "Vera Lund runs Oldport."),
        ("Where is Oldport Council? In Leeds.", "Oldport Council is based In Leeds."),
        ("Where does the council sit? In Leeds, as ever.", "the council is based In Leeds, as ever."),
        ("**Who runs Oldport?** Vera Lund.", "** Vera Lund runs Oldport."),
        ("What is the capital of Norland? Oldport.", "the capital of Norland is Oldport."),
        ("How many piers does Oldport have?\n\nSeven.", "Oldport does have Seven piers."),
        ("## When was Oldport founded?\n\nIn 1921.", "## Oldport was founded In 1921."),
        ("**Who runs Oldport?**\nVera Lund.", "** Vera Lund runs Oldport."),
        ("What is the capital of Norland? Answer: Oldport.", "the capital of Norland is Oldport."),
        ("How many piers does Oldport have?\n\n**A:** Seven.", "Oldport does have Seven piers."),
        ("Capital of Norland? Oldport (the old one).", "Oldport, Capital of Norland, the old one."),
    ],
)
def test_an_answer_is_put_where_it_was_asked_for(asked: str, said: str) -> None:
    assert statement(asked) == said


@pytest.mark.parametrize(
    "text",
    [
        "How many piers does Oldport have? It has seven.",
        "How many piers does Oldport have? Six? Seven?",
        "How many piers does Oldport have? 7 piers burnt down.",
        '"How many piers does Oldport have?" she asked. "Seven."',
        "He asked. How many piers does Oldport have?\n\nSeven.",
        "How many piers does Oldport have?\n\nSeven piers burnt down.",
        "Why did Oldport close? Fire.",
        "What is the capital of Norland? Solution: Oldport.",
        "What is the capital of Norland? Wrong: Eastport.",
        "What is the capital of Norland? Eastport: a popular answer, and wrong.",
        "Really? Oldport.",
    ],
)
def test_what_is_no_plain_answer_stays_as_it_is(text: str) -> None:
    assert statement(text) == " ".join(text.split())
