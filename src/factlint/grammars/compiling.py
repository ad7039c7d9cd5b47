"""From the text of a grammar to tables, by Lark. The only module that knows Lark."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factlint.grammars.tables import END, Rule, Tables

if TYPE_CHECKING:
    from lark import Lark

_DECLARED = re.compile(r"^%declare[ \t]+(.+)$", re.MULTILINE)
_CHARACTERS = (
    string.ascii_uppercase
    + string.ascii_lowercase
    + string.digits
    + "!#$%&()*+,-./:;<=>?@_{|}"
    + "".join(chr(code) for code in range(0xC0, 0x180) if chr(code).isalpha())
)


def classes_of(grammar: str) -> dict[str, str]:
    """The character of each class that the grammar declares, in the order of declaration."""
    names = [name for line in _DECLARED.findall(grammar) for name in line.split("//")[0].split()]
    doubled = sorted({name for name in names if names.count(name) > 1})
    if doubled:
        raise ValueError(f"declared twice: {', '.join(doubled)}")
    return dict(zip(names, _CHARACTERS, strict=False))


def lark_parser(grammar: str) -> Lark:
    """Lark's own parser of the grammar, fed with tokens; `strict` makes any conflict an error."""
    from lark import Lark
    from lark.lexer import Lexer

    class Fed(Lexer):
        def __init__(self, lexer_conf: Any) -> None:
            pass

        def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Any]:  # noqa: ARG002 - Lark calls it so
            yield from lexer_state

    return Lark(grammar, parser="lalr", lexer=Fed, strict=True, maybe_placeholders=False, keep_all_tokens=True)


@lru_cache(maxsize=64)
def compile_grammar(grammar: str) -> Tables:
    """The tables of a grammar whose terminals are all declared and whose start rule is `start`.

    Raises `lark.exceptions.GrammarError` for a grammar with any conflict.
    """
    classes = classes_of(grammar)
    table = lark_parser(grammar).parser.parser._parse_table  # type: ignore[attr-defined] # noqa: SLF001 - Lark has no public way
    characters = {**classes, "$END": END}
    symbols: dict[str, int] = {}
    rules: dict[Any, int] = {}
    actions: list[dict[str, int]] = []
    gotos: list[dict[int, int]] = []
    for state in range(len(table.states)):
        action: dict[str, int] = {}
        goto: dict[int, int] = {}
        for name, (kind, target) in table.states[state].items():
            if name not in characters:
                goto[symbols.setdefault(name, len(symbols))] = target
            elif kind.name == "Shift":
                action[characters[name]] = target
            else:
                action[characters[name]] = ~rules.setdefault(target, len(rules))
        actions.append(dict(sorted(action.items())))
        gotos.append(dict(sorted(goto.items())))
    return Tables(
        classes,
        tuple(actions),
        tuple(gotos),
        tuple(_rule(rule, symbols) for rule in rules),
        table.start_states["start"],
        table.end_states["start"],
    )


def _rule(rule: Any, symbols: dict[str, int]) -> Rule:
    origin = str(rule.origin.name)
    symbol = symbols.setdefault(origin, len(symbols))
    if rule.alias:
        return Rule(symbol, len(rule.expansion), str(rule.alias), "call")
    if origin.startswith("_"):
        return Rule(symbol, len(rule.expansion), origin, "splice")
    return Rule(symbol, len(rule.expansion), origin, "pass" if rule.options.expand1 else "call")
