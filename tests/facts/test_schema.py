"""The generated JSON Schema agrees with the loader over good and bad files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factlint.bundled import bundled_folder
from factlint.facts import FactFileError, parse_facts
from factlint.facts.language.schema import fact_file_schema
from factlint.facts.language.tree import Mapping, Node, Scalar, SourceText, compose

from .test_broken_files import CASES

SCHEMA = Draft202012Validator(fact_file_schema())

BEYOND_SHAPE = {
    "an alias that waits for nobody", "words for a number", "a number and words", "half a person", "not a number",
    "a text that is no number", "a text of many digits", "a huge exponent",
    "a huge number", "money for a count", "money without a currency", "an unknown currency",
    "a wrong percentage", "a wrong unit", "30 February", "day or month first", "a date not in full",
    "month 0", "a unit of something else", "a time of day",
    "an end before the beginning", "an unknown attribute", "an unknown source", "an unknown entity", "a name for an id",
    "a known error of nobody", "a known error of nothing", "an overlap", "the same start twice",
    "no start beside one", "two holders", "nothing to count", "a sum of nothing", "a circle", "the age of nothing",
    "an unknown member", "a member twice", "a leaver who never joined", "a bad joining date", "a count of an open list",
    "too many holders", "the same holder twice", "a sum of unlike units",
    "nothing by nothing", "two currencies", "an event that ends first",
    "an event twice", "an include in a text", "an entity without a name",
}  # fmt: skip
"""Faults of value, reference and order: a schema sees the shape only."""

GOOD = {
    "the least": "factlint: 1\n",
    "one value": "attributes: {a: {type: count}}\nentities: {x: {name: X, facts: {a: 12}}}\n",
    "all times": (
        "attributes: {a: {type: number}}\nentities:\n  x:\n    name: X\n    facts:\n      a:\n"
        "        - {value: 1, from: 1999, until: 2001-02}\n        - {value: 2, from: 2002-03-04, through: 2003}\n"
        "        - {value: 3, as_of: ~2004}\n        - {value: 4, in: 2005-Q3}\n        - {value: 5, on: 2006-01-02}\n"
        "        - {value: 6, in: FY2007}\n        - {value: 7, in: 2008-H1}\n"
    ),
    "members": (
        "attributes: {a: {type: count}}\nentities:\n  p: {name: P}\n  q: {name: Q}\n"
        "  x: {name: X, members_list: {since: {1999: [p], 2000-01: q}, left: {2001-01-01: [p]}}, "
        "facts: {a: {count_of: members_list}}}\n"
    ),
    "events": "events:\n  - {name: E, on: 1999-01-01, through: 1999-01-02, aliases: [F], place: here, number: 3}\n",
    "aliases": (
        "entities:\n  x: {name: X, aliases: [Y, the X: {only_after: name}, Z: {until: 1999}],\n"
        "    demonyms: [Xer], not: [XX]}\n"
    ),
    "begun and still empty": (
        "sources:\nattributes:\n  a: {type: count}\nevents:\nknown_errors:\nentities:\n"
        "  x:\n    name: X\n    aliases:\n    demonyms:\n    facts:\n    events:\n"
    ),
    "one instead of a list": (
        "sources: {s: {title: S}}\nattributes: {a: {type: count, nouns: ox, verbs: have}}\n"
        "entities: {x: {name: X, aliases: Y, demonyms: Xer, not: XX, facts: {a: {value: 1, source: s, also: 2}}}}\n"
    ),
    "words": (
        "attributes:\n  a: {type: count, nouns: [ox, [ally, allies]], verbs: [have], adjectives: [strong], "
        "phrases: [all told], ignore: [old ox], tolerance: 1%, stale_after: 2y, max_at_once: 1, bound: max}\n"
    ),
}


def plain(node: Node | None, *, typed: bool = False) -> Any:
    """The tree as data: all text as our loader reads it, or typed as a YAML 1.2 reader of an editor would."""
    if isinstance(node, Scalar):
        if typed and node.plain:
            if node.text in {"true", "false"}:
                return node.text == "true"
            if re.fullmatch(r"-?(0|[1-9][0-9]*)", node.text) and len(node.text) < 18:
                return int(node.text)
            if re.fullmatch(r"-?[0-9]+\.[0-9]+", node.text):
                return float(node.text)
        return node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value, typed=typed) for key, value in node.pairs}
    return [plain(item, typed=typed) for item in node.items] if node else None


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(fact_file_schema())


@pytest.mark.parametrize("name", CASES)
def test_loader_and_schema_refuse_the_same_shapes(name: str) -> None:
    text, _ = CASES[name]
    source = SourceText("facts.yaml", text)
    root = compose(source)
    if root is None or source.errors:
        return  # no YAML: there is nothing for a schema to see
    assert SCHEMA.is_valid(plain(root)) == (name in BEYOND_SHAPE)
    assert SCHEMA.is_valid(plain(root, typed=True)) == (name in BEYOND_SHAPE)


@pytest.mark.parametrize("name", GOOD)
def test_loader_and_schema_accept_the_same_files(name: str) -> None:
    try:
        parse_facts(GOOD[name])
    except FactFileError as error:
        pytest.fail(str(error))
    root = compose(SourceText("facts.yaml", GOOD[name]))
    for typed in (False, True):
        assert not list(SCHEMA.iter_errors(plain(root, typed=typed)))


@pytest.mark.parametrize("path", sorted(bundled_folder("seeds").glob("*.yaml")), ids=lambda path: path.stem)
def test_bundled_facts_follow_the_schema(path: Path) -> None:
    root = compose(SourceText(path.name, path.read_text(encoding="utf-8")))
    assert not list(SCHEMA.iter_errors(plain(root)))
