"""Times: dates, clock times, durations and recurrences, read by their own grammar and resolved from where a text speaks."""

from factlint.mentions.times.finding import find_times

__all__ = ["find_times"]
