"""What the words around a figure, and the figures beside it, say of it.

`naming` drops what names something, with `identifiers` for digits that do, by the words `beside`; `joining` makes one
amount of several figures or lends a unit, `ellipsis` lends a noun.
"""
