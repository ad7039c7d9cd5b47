"""What did not happen until a date, or had to wait till then, and what a treaty is called behind its name."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
entities:
  accord:
    name: Skerry Accord
    kind: treaty
    aliases: [Skerry]
    events:
      - {name: signing of the Skerry Accord, aliases: [Skerry Accord was signed], on: 1932-03-24}
      - {name: entry into force of the Skerry Accord, aliases: [Skerry Accord took effect], on: 1936-01-01}
"""
AS_OF = "2020-06-01"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Skerry Accord did not enter into force until «1938».", "refuted"),
        ("The Skerry Accord did not enter into force until «1936».", "supported"),
        ("The Skerry Accord wasn't signed until «1934».", "refuted"),
        ("The Skerry Accord never took effect until «1938».", "refuted"),
        ("The Skerry treaty was signed in «1934».", "refuted"),
        ("The Skerry Accord was long in the making. The text was signed on «24 May 1932».", "refuted"),
    ],
)
def test_it_happened_only_then(draft: str, expected: str) -> None:
    assert verdict(draft, FACTS, AS_OF) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "The Skerry Accord will not be signed until «1934».",
        "The Skerry Accord may not be signed until «1934».",
        "The Skerry Accord was not in force until «1938».",
        "The ink of the Skerry Accord did not dry until «1938».",
        "The Skerry harbour was signed over in «1934».",
    ],
)
def test_what_did_not_happen_then_is_left_alone(draft: str) -> None:
    assert verdict(draft, FACTS, AS_OF) != "refuted"
