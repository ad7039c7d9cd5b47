"""A rule's examples as tests: each bad one flagged exactly at the words it marks, each good one silent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.documents.reading import read
from factlint.engine import problems_of, understand
from factlint.facts import FactBase
from factlint.plugins.yaml_rules import read_rules
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.rules import Context, Example, Problem, Rule

Span = tuple[int, int]

UNDATED = Period.parse("2026-11-22")
"""The date an example speaks from where it gives none; fixed, so that examples mean the same every day."""


@dataclass(frozen=True, slots=True)
class Case:
    """One example of one rule."""

    rule: Rule
    example: Example
    number: int
    bad: bool

    def __str__(self) -> str:
        return f"{self.rule.name}-{'bad' if self.bad else 'good'}-{self.number}"

    def check(self) -> None:
        """Raise `AssertionError`, saying what was marked and what was flagged, where the two differ."""
        problems, marked = run_example(self.rule, self.example)
        if bool(marked) != self.bad:
            raise AssertionError(
                f"{self}: a bad example marks the words to flag with «…», a good one marks none\n{self.example.text}"
            )
        flagged = sorted((problem.start, problem.end) for problem in problems)
        if flagged != marked:
            text = unmarked(self.example.text)[0]
            told = [f"  {text[problem.start : problem.end]!r}: {problem.message}" for problem in problems]
            wanted = [f"  {text[start:end]!r}" for start, end in marked]
            raise AssertionError("\n".join([f"{self}:", text, "to flag:", *wanted, "flagged:", *told]))


def cases_of(*rules: Rule) -> list[Case]:
    """Every example of the rules, for `pytest.mark.parametrize("case", cases_of(rule), ids=str)`."""
    return [case for rule in rules for case in _cases(rule)]


def cases_in(path: Path) -> list[Case]:
    """Every example of the YAML rules in a file or a folder; raise `ValueError` where one cannot be read."""
    rules, complaints = read_rules(path)
    if complaints:
        raise ValueError("\n".join(complaints))
    return cases_of(*rules)


def run_example(rule: Rule, example: Example) -> tuple[list[Problem], list[Span]]:
    """Run the rule over an example; return its problems, placed in the text without marks, and the marked spans."""
    text, marked = unmarked(example.text)
    document = read(text, example.name)
    as_of = Period.parse(example.as_of) if example.as_of else UNDATED
    if example.as_of:
        document = document._replace(dated=as_of)
    understood = understand(document, facts=_facts(example), as_of=as_of, dated=example.as_of is not None)
    context = understood._replace(
        previous=None if example.previous is None else _compared(example, example.previous, as_of),
        sources=tuple(_compared(example, source, as_of) for source in example.sources),
        drafts=tuple(_compared(example, draft, as_of) for draft in example.drafts),
    )
    options = {option.name: option.default for option in rule.options} | dict(example.options)
    problems = []
    for problem in problems_of(rule, context.with_options(options)):
        start, end = document.offsets.source_span(problem.start, problem.end)
        problems.append(problem._replace(start=start, end=end))
    return problems, marked


def _compared(example: Example, text: str, as_of: Period) -> Context:
    return understand(read(text, example.name), facts=FactBase(), as_of=as_of, dated=example.as_of is not None)


def unmarked(text: str) -> tuple[str, list[Span]]:
    """The text without its marks «…», and the spans that they enclosed."""
    plain, spans = "", []
    for index, piece in enumerate(text.replace("»", "«").split("«")):
        if index % 2:
            spans.append((len(plain), len(plain) + len(piece)))
        plain += piece
    return plain, spans


def _cases(rule: Rule) -> Iterator[Case]:
    for number, example in enumerate(rule.bad):
        yield Case(rule, example, number, bad=True)
    for number, example in enumerate(rule.good):
        yield Case(rule, example, number, bad=False)


def _facts(example: Example) -> FactBase:
    if example.facts is None:
        return FactBase()
    from factlint.facts.loading import parse_facts  # noqa: PLC0415 - most examples need no facts

    return parse_facts(example.facts)
