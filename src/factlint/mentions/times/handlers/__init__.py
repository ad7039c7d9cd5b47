"""What each rule of the grammar of times means: the only package that knows the parse.

Each module is one class of methods named as rules or aliases of `times.lark`, on top of the one before: `amounts`,
`years`, `dates`, `holidays`, `relations`, `stretches`, `clocks`, `moments`.
"""

from factlint.mentions.times.handlers.moments import MomentHandlers as Handlers

__all__ = ["Handlers"]
