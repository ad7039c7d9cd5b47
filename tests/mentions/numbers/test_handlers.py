"""Every sequence of words that the grammar takes means something to the handlers, or is refused by them."""

from __future__ import annotations

import random
from typing import Any

from factlint.grammars import Parser
from factlint.grammars.opening import feed
from factlint.mentions.numbers._tables import TABLES
from factlint.mentions.numbers.cutting import cut
from factlint.mentions.numbers.figure import Figure
from factlint.mentions.numbers.handlers.figures import Figures
from factlint.mentions.numbers.vocabulary import vocabulary

_CHUNKS = [
    "7",
    "40",
    "300",
    "2.5",
    "10^6",
    "3/4",
    "32nd",
    "5m",
    "-5",
    "±",
    "5-6",
    "30-",
    "3-foot",
    "3-member",
    "multi-",
]
_CHUNKS += ["×", "$5", "-", "40-odd", "40+", "million,", "3bn", "m−2", "s−1", "N70"]


def _payloads() -> dict[str, list[Any]]:
    """What tokens of each class may carry."""
    known = vocabulary()
    found: dict[str, list[Any]] = {}
    for code, value in [*known.words.values(), *known.signs.values(), *known.suffixes.values()]:
        found.setdefault(code, []).append(value)
    for chunk in _CHUNKS:
        for token in cut(chunk):
            found.setdefault(token.code, []).append(token.value)
    return found


def test_every_class_has_words() -> None:
    reclassed = {TABLES.classes[name] for name in ("NAND", "HAND", "JOIN", "CROSS")}
    assert set(TABLES.classes.values()) - reclassed - set(_payloads()) == set()


def test_handlers_take_what_the_grammar_gives() -> None:
    parser, payloads = Parser(TABLES, Figures()), _payloads()
    choose = random.Random(19490404)  # noqa: S311 - a test, not a secret
    classes = list(TABLES.classes.values())
    figures = 0
    for _ in range(4000):
        stack: tuple[int, ...] | None = (TABLES.start,)
        codes = ""
        for _ in range(choose.randrange(1, 12)):
            able = [code for code in classes if stack is not None and feed(TABLES, stack, code) is not None]
            if not able:
                break
            codes += choose.choice(able)
            stack = feed(TABLES, stack, codes[-1])  # type: ignore[arg-type]
        ends = parser.ends(codes, 0)
        if ends:
            meant = parser.meaning(codes, 0, ends, [choose.choice(payloads.get(code, [None])) for code in codes])
            figures += meant is not None
            assert meant is None or isinstance(meant[1], Figure)
            assert meant is None or meant[1].text()
    assert figures > 1000
