"""Times: dates, clock times, durations and recurrences, by their own grammar, resolved from where a text speaks.

The way of a block: `cutting` makes tokens of its chunks, the grammar `times.lark` finds islands, `handlers` make
`expressions` of them, `surroundings` reads what the words around say of each, and each resolves itself. `finding` walks
that way and emits mentions.
"""

from factlint.mentions.times.finding import find_times, time_phrases, time_reader

__all__ = ["find_times", "time_phrases", "time_reader"]
