"""From chunks of text to tokens.

`cutter` cuts a chunk by the words of `words.txt` and the `shapes` of figures, `hyphens` join or part its tokens, and
`reclassing` settles those that could be several things by their neighbours.
"""
