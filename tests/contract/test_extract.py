"""The lines of `extract`: the kinds of mention with their values, and claims."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import factlint as package
from tests.cli.conftest import STALE, Outcome

Run = Callable[..., Outcome]


@pytest.mark.parametrize(
    ("text", "span", "kind", "value", "unit"),
    [
        ("It has 32 members.", "32", "number", "32", "member"),
        ("It cost 1.2 million in all.", "1.2 million", "number", "1200000", None),
        ("He bought a dozen eggs.", "dozen", "number", "12", "egg"),
        ("Some 10 to 12 people came.", "10 to 12", "number", "10..12", "people"),
        ("It is the 32nd member.", "32nd", "ordinal", "32", None),
        ("It took two-thirds of the vote.", "two-thirds", "fraction", "2/3", None),
        ("They earn twice the wage.", "twice", "multiple", "2", None),
        ("Prices rose 5.2%.", "5.2%", "percent", "5.2", "%"),
        ("Prices rose five per cent.", "five per cent", "percent", "5", "%"),
        ("It rose two percentage points.", "two percentage points", "percent", "2", "pp"),
        ("It cost €3.2bn.", "€3.2bn", "money", "3200000000", "EUR"),
        ("It cost $5.", "$5", "money", "5", "$"),
        ("It is 5 km away.", "5 km", "quantity", "5", "km"),
        ("It hit a 30-foot wall.", "30-foot", "quantity", "30", "ft"),
        ("It opened on 13 June 2024.", "13 June 2024", "date", "2024-06-13", None),
        ("It opened in June 2024.", "June 2024", "date", "2024-06", None),
        ("It opened in 2024.", "2024", "date", "2024", None),
        ("It fell in the fourth quarter of 2019.", "fourth quarter of 2019", "date", "2019-Q4", None),
        ("It opened in summer 2024.", "summer 2024", "date", "2024-SU", None),
        ("It grew in the 1990s.", "1990s", "date", "199", None),
        ("It grew from 2019 to 2024.", "2019 to 2024", "date", "2019-01-01/2025-01-01", None),
        ("It opened on 13 June.", "13 June", "date", "XXXX-06-13", None),
        ("It opened at 14:30.", "14:30", "time", "T14:30", None),
        ("It runs daily.", "daily", "set", "P1D", None),
        ("It is held every four years.", "every four years", "set", "P4Y", None),
        ("It was a two-day summit.", "two-day", "duration", "P2D", None),
        ("It lasted six months.", "six months", "duration", "P6M", None),
        ("It took 30 minutes.", "30 minutes", "duration", "PT30M", None),
        ("A 64-year-old man left.", "64-year-old", "age", "P64Y", None),
    ],
)
def test_a_kind_with_its_value_and_unit(text: str, span: str, kind: str, value: str, unit: str | None) -> None:
    (mention,) = (found.to_dict() for found in package.find_mentions(text))
    assert text[mention["start"] : mention["end"]] == mention["text"]
    assert span in mention["text"]
    assert (mention["kind"], mention["value"]) == (kind, value)
    assert kind == "age" or mention["unit"] == unit


@pytest.mark.parametrize(
    ("hedge", "bound"),
    [
        ("", "exact"),
        ("about ", "about"),
        ("at least ", "min"),
        ("at most ", "max"),
        ("up to ", "max"),
        ("more than ", "more_than"),
        ("fewer than ", "less_than"),
    ],
)
def test_a_hedge_becomes_the_bound_and_is_not_in_the_span(hedge: str, bound: str) -> None:
    (mention,) = (found.to_dict() for found in package.find_mentions(f"It drew {hedge}300 people."))
    assert (mention["text"], mention["bound"]) == ("300", bound)


def test_relative_dates_take_the_date_of_the_draft_where_it_is_known() -> None:
    def value(as_of: str | None) -> str:
        (mention,) = package.find_mentions("It met on Thursday.", as_of=as_of)
        return str(mention.to_dict()["value"])

    assert value("2024-06-13") == "2024-06-13"
    assert value(None) == "XXXX-WXX-4"


def test_a_mention_is_one_line_with_these_keys(folder: Path, factlint: Run) -> None:
    (folder / "a.md").write_text("It has “31” members.\n")
    (line,) = factlint("extract", "a.md", "--output-format", "json-lines").out.splitlines()
    assert json.loads(line) == {
        "path": "a.md",
        "start": 8,
        "end": 10,
        "line": 1,
        "column": 9,
        "text": "31",
        "kind": "number",
        "value": "31",
        "unit": "member",
        "bound": "exact",
        "quoted": True,
    }


def test_a_claim_is_one_line_with_these_keys(folder: Path, factlint: Run) -> None:
    (folder / "a.md").write_text(f"{STALE}In 2023 the Harbour Guild had 31 members.\n")
    options = ("--facts", "facts.yaml", "--as-of", "2024-06-13", "--what", "claims", "--output-format", "json-lines")
    now, then = (json.loads(line) for line in factlint("extract", "a.md", *options).out.splitlines())
    keys = ["subject", "attribute", "value", "unit", "bound", "when", "scope", "negated", "quoted", "verdict", "facts"]
    assert {"path", "start", "end", *keys} <= set(now)
    assert (now["start"], now["end"]) == (22, 24)
    assert [now[key] for key in keys if key not in {"unit", "scope"}] == [
        "guild",
        "members",
        "31",
        "exact",
        None,
        False,
        False,
        "refuted",
        ["guild.members"],
    ]
    assert (then["when"], then["verdict"]) == ("2023", "supported")
