"""One change at random to a file that uses the whole language: loader and schema must agree on its shape."""

from __future__ import annotations

import copy
import json
import random
from typing import Any

import pytest

from factlint.facts import FactFileError, parse_facts
from factlint.facts.language import keys
from factlint.facts.language.tree import SourceText, compose

from .test_schema import SCHEMA, plain

WHOLE = """\
factlint: 1
about: all
owner: desk
licence: MIT
defaults: {source: s, review_by: 2030}
sources:
  s: {title: S, publisher: P, url: u, retrieved: 2024-01-02, published: 2024, licence: L, archive: a, note: n}
attributes:
  n:
    {type: count, label: L, nouns: [ox, [ally, allies]], verbs: [have], adjectives: [strong], phrases: [all told],
     ignore: [old ox], tolerance: 1%, rounding: 10, stale_after: 2y, max_at_once: 1, bound: max, note: n}
  q: {type: quantity, unit: km, nouns: [road]}
  m: {type: money, nouns: [price]}
  e: {type: entity, nouns: [chair]}
  d: {type: date, nouns: [opening]}
  t: {type: text, nouns: [motto]}
  p: {type: percent, nouns: [share]}
entities:
  a:
    {name: A, kind: person, born: 1950-01-02, died: 2001, demonyms: [Aer], not: [AAA],
     aliases: [AA, the A: {only_after: name, from: 1999, until: 2000}]}
  b:
    name: B
    from: 1900
    until: 2100
    wikidata: Q1
    source: [s]
    members_list: {since: {1999: [a], 2000-01: c}, left: {2001-01-01: [a]}, source: s, complete: true, review_by: 2031}
    c_list: {members: [a, c]}
    facts:
      n: {count_of: members_list}
      q:
        - {value: 5 km, from: 1999, until: 2000, source: s, also: [6 km]}
        - {value: 7 km, from: 2001, through: 2002-03, note: x, status: announced}
      m: {value: 5 USD, in: 2005, tolerance: 2 USD, estimate: true}
      e: {value: a, since_before: 1999, quote: q, ordinal: 2}
      d: 2001-02-03
      t: hello
      p: {value: 5%, as_of: ~2004, applies_to: x, review_by: 2030, checked: 2024, review_in: 6 months, owner: o}
    events:
      - {name: E, on: 1999-01-01, through: 1999-01-02, aliases: [F], place: here, number: 3, source: s}
  c: {name: C}
events:
  - {name: G, in: 2001, by: a, source: s}
known_errors:
  - {entity: b, attribute: q, value: 9 km, say: no}
"""
VALUES = (
    "", " ", None, [], {}, ["x"], {"x": "y"}, "x", "a", "12", "0",
    "-3", "1.5", "2024-13", "2024", "true", "yes", "5 km",
    "name", "~2004", "2004-Q2", "FY2004", "next year", "a b", [["x"]], [{}], ["a", "c"], [""], "1,5", "2y", "1%",
)  # fmt: skip
BEYOND_SHAPE = frozenset(
    """bad-value unit unknown-attribute unknown-entity unknown-source unknown-list unknown-alias order overlap duplicate
    circular missing-key too-many contradiction not-known""".split()
)
"""Kinds of faults that hang on the attribute's type, on other entries or on other files."""
DATES = {
    key.name
    for part in (keys.STATEMENT, keys.ENTITY, keys.ALIAS, keys.EVENT, keys.SOURCE, keys.DEFAULTS, keys.MEMBER_LIST)
    for key in part
    if key.shape == "date"
}


def places(tree: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path to everything in a tree."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


TREE = plain(compose(SourceText("facts.yaml", WHOLE)))
PLACES = places(TREE)[1:]
WORDS = [*sorted({key for place in PLACES for key in place if isinstance(key, str)}), "zz", "A B", "-x"]


def changed(chance: random.Random) -> tuple[Any, tuple[Any, ...], Any]:
    """A copy of the tree with one thing set, added, renamed or taken away, where, and the value."""
    tree, place = copy.deepcopy(TREE), chance.choice(PLACES)
    owner, key, value = tree, place[-1], copy.deepcopy(chance.choice(VALUES))
    for step in place[:-1]:
        owner = owner[step]
    how = chance.choice(("set", "set", "take", "rename", "add"))
    if how == "take":
        del owner[key]
    elif how == "rename" and isinstance(owner, dict):
        owner[chance.choice(WORDS)] = owner.pop(key)
    elif how == "add" and isinstance(owner[key], dict):
        word = chance.choice(WORDS)
        owner[key][word] = value
        place = (*place, word)
    elif how == "add" and isinstance(owner[key], list):
        owner[key].append(value)
    else:
        owner[key] = value
    return tree, place, value


def loaded(text: str) -> set[str]:
    """The kinds of faults that the loader finds."""
    try:
        parse_facts(text)
    except FactFileError as error:
        return {problem.kind for problem in error.problems if problem.severity == "error"}
    return set()


def test_nothing_is_wrong_with_the_file_itself() -> None:
    assert loaded(WHOLE) == set()
    assert SCHEMA.is_valid(TREE)


@pytest.mark.parametrize("seed", range(6))
def test_one_change_is_refused_by_both_or_by_neither(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    for _ in range(80):
        tree, place, value = changed(chance)
        faults = loaded(json.dumps(tree))
        said = next((error.message for error in SCHEMA.iter_errors(tree)), None)
        if said is not None:
            assert faults, f"the schema alone refuses {place}: {said}"
        beyond = BEYOND_SHAPE if DATES & set(place) else BEYOND_SHAPE | {"bad-date"}
        assert said is not None or faults <= beyond, f"the loader alone refuses {place}: {faults}, {value}"
