"""What the words around a time say of it.

`leading` are words that belong to it, `hedges` bound it, `plausible` drops what is no time in its `place`, `sharing`
lends the year of a list, and `tense` and `story` say where a sentence and a block look.
"""
