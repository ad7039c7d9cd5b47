"""Our loop over class strings accepts exactly what Lark's own parser accepts, with the same derivations."""

from __future__ import annotations

import random
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from lark import Token, Tree
from lark.exceptions import UnexpectedInput

import factlint
from factlint.grammars import Parser, Tables
from factlint.grammars.compiling import lark_parser
from factlint.grammars.opening import feed
from factlint.grammars.parsing import WINDOW, replay
from factlint.mentions.numbers.cutting import cut as cut_numbers

_PACKAGE = Path(factlint.__file__).parent
_BUILT_IN = ["mentions/numbers/numbers.lark", "mentions/times/times.lark"]
_TEXT = """
The council has 32 members, two more than the 30 of 2019, and at least 12 of them, or a third, are women. It spent
$4.5-5bn, up from 3.2 million euros, about half as much as the three hundred and forty-two thousand five hundred dollars
of the year before. A 64-year-old driver, aged between 60 and 70, covered 5 ft 10 in at 100 km/h on 3 May 2024 at 14:30.
One in five of the 3,000-odd firms, or 20 to 25 per cent, cut two and a half thousand jobs from mid-2019 to the end of
June; minus 40 degrees Celsius, 1.3x10^6 units, ±5 %, half a dozen eggs, a million and a half votes, the twenty-fifth
day, the 1990s, every four years, three weeks ago, last Thursday and more than hundreds of thousands of tonnes.
"""


class _Named:
    """Handlers that keep the derivation: the name of each rule with its children."""

    def __getattr__(self, name: str) -> Any:
        return lambda *children: (name, *children)


@cache
def _grammar(path: str) -> tuple[Tables, Parser, Any]:
    text = (_PACKAGE / path).read_text(encoding="utf-8")
    tables = import_module("factlint." + path.rsplit("/", 1)[0].replace("/", ".") + "._tables").TABLES
    return tables, Parser(tables, _Named()), lark_parser(text)


def _ends_by_lark(lark: Any, names: list[str]) -> list[int]:
    """How many tokens long each island from the first token is, as Lark's parser sees it."""
    parser = lark.parse_interactive()
    ends = []
    for count, name in enumerate(names, 1):
        try:
            parser.feed_token(Token(name, name))
        except UnexpectedInput:
            break
        complete = lark.parse_interactive()
        for earlier in names[:count]:
            complete.feed_token(Token(earlier, earlier))
        try:
            complete.feed_eof()
        except UnexpectedInput:
            continue
        ends.append(count)
    return ends


def _shape(node: Any) -> Any:
    return (str(node.data), *map(_shape, node.children)) if isinstance(node, Tree) else str(node)


def _check(path: str, names: list[str]) -> int:
    """Compare both parsers from the first token of `names`; the number of islands compared."""
    tables, parser, lark = _grammar(path)
    codes = "".join(tables.classes[name] for name in names)
    found = parser.ends(codes, 0)
    assert [end for end, _ in found] == _ends_by_lark(lark, names[:WINDOW]), names
    for end, derivation in found:
        tree = _shape(lark.parse(iter([Token(name, name) for name in names[:end]])))
        mine = replay(derivation, names[:end])
        assert (mine if isinstance(mine, tuple) else (mine,)) == (tree if isinstance(tree, tuple) else (tree,))
    return len(found)


def _walk(tables: Tables, names: dict[str, str], choose: random.Random) -> list[str]:
    """A sequence of classes that the automaton mostly can take, with a wrong one now and then."""
    stack: tuple[int, ...] | None = (tables.start,)
    walked = []
    for _ in range(choose.randrange(1, 14)):
        able = [code for code in names if stack is not None and feed(tables, stack, code) is not None]
        code = choose.choice(able if able and choose.random() < 0.93 else list(names))
        walked.append(names[code])
        stack = feed(tables, stack, code) if stack is not None else None
    return walked


@pytest.mark.parametrize("path", _BUILT_IN)
def test_generated_sequences_parse_alike(path: str) -> None:
    tables, _, _ = _grammar(path)
    names = {code: name for name, code in tables.classes.items()}
    choose = random.Random(20240309)  # noqa: S311 - a test, not a secret
    islands = sum(_check(path, _walk(tables, names, choose)) for _ in range(1500))
    assert islands > 500


def test_words_of_prose_parse_alike() -> None:
    path = _BUILT_IN[0]
    tables, _, _ = _grammar(path)
    names = {code: name for name, code in tables.classes.items()}
    tokens = [token.code for chunk in _TEXT.split() for token in cut_numbers(chunk)]
    islands = 0
    for start, code in enumerate(tokens):
        if code in names:
            stretch = [names.get(code, "") for code in tokens[start : start + 30]]
            islands += _check(path, stretch[: stretch.index("")] if "" in stretch else stretch)
    assert islands > 40


@pytest.mark.parametrize("path", _BUILT_IN)
def test_the_opening_pattern_loses_no_island(path: str) -> None:
    tables, parser, _ = _grammar(path)
    names = {code: name for name, code in tables.classes.items()}
    choose = random.Random(7)  # noqa: S311 - a test, not a secret
    for _ in range(300):
        codes = " ".join(tables.classes[name] for name in _walk(tables, names, choose))
        for start in range(0, len(codes), 2):
            if parser.ends(codes, start):
                assert parser.opening.match(codes, start), (codes, start)
