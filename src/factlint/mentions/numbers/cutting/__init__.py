"""From chunks of text to tokens.

`cutter` goes through a chunk, `in_digits` and `in_words` take what is written so, with what is glued to it, `digits`
gives the value of a figure; `reclassing` settles the tokens that could be several things by their neighbours.
"""

from factlint.mentions.numbers.cutting.cutter import cut

__all__ = ["cut"]
