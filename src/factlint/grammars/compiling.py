"""From the text of a grammar to tables, by Lark. The only module that knows Lark."""

from __future__ import annotations

import re
import string
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factlint.grammars.opening import opening
from factlint.grammars.tables import END, Rule, Tables

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    from lark import Lark  # noqa: PLC0415 - costs 60 ms, and built-in grammars do without
    from lark.lexer import Lexer  # noqa: PLC0415 - as above

    class Fed(Lexer):
        def __init__(self, lexer_conf: Any) -> None:
            pass

        def lex(self, tokens: Any) -> Iterator[Any]:  # type: ignore[override]  # Lark hands on what it got
            yield from tokens

    return Lark(grammar, parser="lalr", lexer=Fed, strict=True, maybe_placeholders=False, keep_all_tokens=True)


@lru_cache(maxsize=64)
def compile_grammar(grammar: str) -> Tables:
    """The tables of a grammar whose terminals are all declared and whose start rule is `start`.

    Raises `lark.exceptions.GrammarError` for a grammar with any conflict.
    """
    classes = classes_of(grammar)
    table = lark_parser(grammar).parser.parser._parse_table  # noqa: SLF001 - Lark shows its tables to nobody
    characters = {**classes, "$END": END}
    order = _states_in_order(table, characters)
    number = {state: index for index, state in enumerate(order)}
    found = {target for row in table.states.values() for kind, target in row.values() if kind.name == "Reduce"}
    rules = {rule: index for index, rule in enumerate(sorted(found, key=_rule_key))}
    symbols = {name: index for index, name in enumerate(sorted({str(rule.origin.name) for rule in rules}))}
    actions: list[dict[str, int]] = []
    gotos: list[dict[int, int]] = []
    for state in order:
        action: dict[str, int] = {}
        goto: dict[int, int] = {}
        for name, (kind, target) in sorted(table.states[state].items()):
            if name not in characters:
                goto[symbols[name]] = number[target]
            elif kind.name == "Shift":
                action[characters[name]] = number[target]
            else:
                action[characters[name]] = ~rules[target]
        actions.append(action)
        gotos.append(goto)
    tables = Tables(
        classes,
        dict(enumerate(actions)),
        dict(enumerate(gotos)),
        tuple(_rule(rule, symbols) for rule in rules),
        number[table.start_states["start"]],
        number[table.end_states["start"]],
    )
    return tables._replace(opening=opening(tables))


def _states_in_order(table: Any, characters: dict[str, str]) -> list[int]:
    """The states as met from the start, symbol by symbol: Lark numbers them anew in every process."""
    order = [table.start_states["start"]]
    seen = set(order)
    for state in order:
        for name in sorted(table.states[state], key=lambda name: (name not in characters, name)):
            kind, target = table.states[state][name]
            if kind.name == "Shift" and target not in seen:
                seen.add(target)
                order.append(target)
    return order


def _rule_key(rule: Any) -> tuple[str, tuple[str, ...], str]:
    return str(rule.origin.name), tuple(str(symbol.name) for symbol in rule.expansion), str(rule.alias or "")


def _rule(rule: Any, symbols: dict[str, int]) -> Rule:
    origin = str(rule.origin.name)
    if rule.alias:
        return Rule(symbols[origin], len(rule.expansion), str(rule.alias), "call")
    if origin.startswith("_"):
        return Rule(symbols[origin], len(rule.expansion), origin, "splice")
    if not rule.options.expand1:
        return Rule(symbols[origin], len(rule.expansion), origin, "call")
    alone = len(rule.expansion) == 1 and not rule.expansion[0].name.startswith("_")
    return Rule(symbols[origin], len(rule.expansion), origin, "keep" if alone else "pass")
