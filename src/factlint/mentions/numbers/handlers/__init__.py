"""What each rule of the grammar of numbers means: the only package that knows the parse.

Each module is one class of methods named as rules or arrows of `numbers.lark`, on top of the one before: `numerals`,
`measures`, `amounts`, `figures`.
"""

from factlint.mentions.numbers.handlers.figures import Figures as Handlers

__all__ = ["Handlers"]
