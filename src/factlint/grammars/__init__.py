"""Grammars: LALR tables that Lark compiled, and the loop that reads class strings by them.

A grammar speaks of classes of tokens, one printable character each. `compiling` alone knows Lark, and nothing of it is
imported where the tables come from a generated module.
"""

from factlint.grammars.parsing import Island, Parser, Reject, located
from factlint.grammars.tables import END, GAP, UNKNOWN, Rule, Tables

__all__ = ["END", "GAP", "UNKNOWN", "Island", "Parser", "Reject", "Rule", "Tables", "located"]
