"""Times: dates, clock times, durations and recurrences, by their own grammar, resolved from where a text speaks."""

from factlint.mentions.times.finding import find_times

__all__ = ["find_times"]
