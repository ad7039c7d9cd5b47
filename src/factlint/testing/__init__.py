"""Helpers for the authors of rules. PROVISIONAL."""

from __future__ import annotations

from factlint.documents.reading import read
from factlint.engine import problems_of, understand
from factlint.facts import FactBase
from factlint.rules import Example, Problem, Rule
from factlint.values import Period


def run_example(rule: Rule, example: Example, facts: FactBase | None = None) -> tuple[list[Problem], list[tuple[int, int]]]:
    """Run the rule over an example; return its problems and the spans marked «…» in it."""
    text, wanted = "", []
    for piece in example.text.replace("»", "«").split("«"):
        wanted.append((len(text), len(text) + len(piece)))
        text += piece
    context = understand(read(text, example.name), facts=facts or FactBase(), as_of=Period.parse(example.as_of or "2026-11-22"))
    options = {option.name: option.default for option in rule.options} | dict(example.options)
    return list(problems_of(rule, context.with_options(options))), wanted[1::2]
