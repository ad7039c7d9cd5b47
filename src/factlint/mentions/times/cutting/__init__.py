"""From chunks of text to tokens.

`cutter` cuts a chunk by the words of `words.txt` and the `shapes` of figures; `reclassing` settles the tokens that
could be several things by their neighbours.
"""
