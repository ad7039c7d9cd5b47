"""The digits of a fact say how exact it is: a draft that is more exact may say more, one that is as exact may not."""

from __future__ import annotations

from functools import cache

import pytest

import factlint
from factlint.facts import FactBase, parse_facts

FACTS = """\
factlint: 1
attributes:
  passengers: {type: count, nouns: [passenger], verbs: [carry], rounding: 100}
  sailors: {type: count, nouns: [sailor], verbs: [employ]}
  officers: {type: count, nouns: [officer], verbs: [employ]}
  share: {type: percent, nouns: [share of officers]}
  income: {type: money, nouns: [income]}
  loss: {type: percent, nouns: [market share]}
  limit: {type: quantity, unit: per hour, bound: max, nouns: [crossing], verbs: [make]}
entities:
  nord:
    name: MS Nord
    facts:
      passengers: 900
      sailors: 17
      officers: 10
      share: {share_of: [officers, sailors]}
      income: 1.24 billion EUR
      loss: 2.5%
      limit: 4 per hour
"""


@cache
def facts() -> FactBase:
    return parse_facts(FACTS)


def messages(draft: str) -> list[str]:
    return [finding.message for finding in factlint.lint_text(draft, facts=facts(), as_of="2025-06-01")]


@pytest.mark.parametrize(
    "draft",
    [
        "MS Nord carries 930 passengers.",
        "MS Nord carries 867 passengers.",
        "MS Nord employs 17 sailors.",
        "The income of MS Nord is 1.24 billion euros.",
        "The income of MS Nord is 1.241 billion euros.",
        "The income of MS Nord is 1,244 million euros.",
        "The income of MS Nord is 1.2 billion euros.",
        "The market share of MS Nord is 2.54%.",
        "The share of officers on MS Nord is 59%.",
        "The share of officers on MS Nord is 58.8%.",
    ],
)
def test_more_digits_or_fewer_agree(draft: str) -> None:
    assert messages(draft) == []


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        ("MS Nord carries 960 passengers.", "MS Nord: the passengers are 900, not 960."),
        ("MS Nord carries 1,000 passengers.", "MS Nord: the passengers are 900, not 1,000."),
        ("MS Nord employs 18 sailors.", "MS Nord: the sailors are 17, not 18."),
        ("The income of MS Nord is 1.25 billion euros.",
         "MS Nord: the income is 1,240,000,000 EUR, not 1.25 billion euros."),
        ("The income of MS Nord is 1,247 million euros.",
         "MS Nord: the income is 1,240,000,000 EUR, not 1,247 million euros."),
        ("The market share of MS Nord is 2.6%.", "MS Nord: the loss is 2.5%, not 2.6%."),
        ("The share of officers on MS Nord is 60%.", "MS Nord: the share is 58.8%, not 60%."),
        ("MS Nord makes up to six crossings per hour.", "MS Nord: the limit is 4 per hour, not six per hour."),
    ],
)  # fmt: skip
def test_other_figures_as_exact_do_not(draft: str, message: str) -> None:
    assert messages(draft) == [message]
