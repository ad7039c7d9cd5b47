"""What the parser does with islands, handlers and refusals, on a grammar of sums."""

from __future__ import annotations

from typing import Any

import pytest
from lark.exceptions import GrammarError
from tests.growth import grows_linearly

from factlint.grammars import Parser, Reject, located
from factlint.grammars.compiling import compile_grammar

_SUMS = """
%declare NUMBER PLUS OPEN CLOSE COMMA
start: sum
     | OPEN list CLOSE -> bracketed
sum: NUMBER (PLUS NUMBER)*
list: NUMBER (COMMA NUMBER)+
"""


class _Sums:
    def start(self, value: object) -> object:
        return value

    @staticmethod
    def sum(*numbers: int) -> int:
        if sum(numbers) > 100:
            raise Reject
        return sum(numbers)

    @located
    def list(self, at: tuple[int, int], *numbers: int) -> tuple[Any, ...]:
        return (at, *numbers)

    @staticmethod
    def bracketed(value: object) -> object:
        return value


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(compile_grammar(_SUMS), _Sums())


def _islands(parser: Parser, text: str) -> list[tuple[str, Any]]:
    """The islands of a text of digits and signs, each with the stretch it covers."""
    names = {"+": "PLUS", "(": "OPEN", ")": "CLOSE", ",": "COMMA"}
    classes = parser.tables.classes
    codes = "".join(
        " " if sign == " " else classes["NUMBER"] if sign.isdigit() else classes[names[sign]] if sign in names else "~"
        for sign in text
    )

    def payloads(start: int, end: int) -> list[int | None]:
        return [int(sign) * 10 if sign.isdigit() else None for sign in text[start:end] if sign != " "]

    return [(text[island.start : island.end], island.value) for island in parser.islands(codes, payloads)]


def test_the_longest_island_is_taken_and_gaps_mean_nothing(parser: Parser) -> None:
    assert _islands(parser, "x 1 +2+ 3 y 4") == [("1 +2+ 3", 60), ("4", 40)]


def test_what_does_not_complete_falls_back_to_what_does(parser: Parser) -> None:
    assert _islands(parser, "1+2+ x") == [("1+2", 30)]


def test_a_refusal_of_a_handler_takes_the_next_shorter_island(parser: Parser) -> None:
    assert _islands(parser, "5+4+9") == [("5+4", 90), ("9", 90)]


def test_an_unknown_token_breaks_islands(parser: Parser) -> None:
    assert _islands(parser, "1?+2") == [("1", 10), ("2", 20)]


def test_a_located_handler_learns_its_tokens(parser: Parser) -> None:
    assert _islands(parser, "(1, 2, 3)") == [("(1, 2, 3)", ((1, 6), 10, 20, 30))]


def test_a_missing_handler_is_named() -> None:
    with pytest.raises(TypeError, match="bracketed, list, start, sum"):
        Parser(compile_grammar(_SUMS), object())


def test_a_conflict_is_an_error() -> None:
    with pytest.raises(GrammarError):
        compile_grammar("%declare A\nstart: one | two\none: A A?\ntwo: A\n")
    with pytest.raises(GrammarError):
        compile_grammar("%declare A B\nstart: a+ B?\na: A B?\n")


def test_a_class_declared_twice_is_an_error() -> None:
    with pytest.raises(ValueError, match="declared twice: A"):
        compile_grammar("%declare A B\n%declare A\nstart: A B\n")


def test_time_grows_with_the_length_of_the_text_alone(parser: Parser) -> None:
    assert len(_islands(parser, "1+" * 2_000)) > 2_000 // 60
    assert grows_linearly(lambda length: _islands(parser, "1+" * length), (2_000, 20_000))
