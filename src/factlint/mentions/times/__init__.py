"""Times: dates, clock times, durations and recurrences, by their own grammar, resolved from where a text speaks.

The way of a block: `cutting` makes tokens of its chunks (`words.txt`, `shapes`), `reclassing` settles the ambiguous
ones by their neighbours, the grammar `times.lark` finds islands, `handlers` and their parts make expressions of them
(`stretches`, `recurring`, `relative`, `durations`, `clocks`, `numeric`, `holidays`), `plausible` drops those that are
no times in their place, and each expression resolves itself from a `Viewpoint` (`values`; `tense` and `story` say where
it looks) into slots of the calendar (`slots`). `leading` reads the words before an island, `sharing` lists that
share a year. `finding` walks that way and emits mentions.
"""

from factlint.mentions.times.finding import find_times, time_phrases, time_reader

__all__ = ["find_times", "time_phrases", "time_reader"]
