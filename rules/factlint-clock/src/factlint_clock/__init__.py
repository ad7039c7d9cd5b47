"""A factlint plugin: times of day that no clock shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint import Context, Problem, Rule, hookimpl, rule

_CLOCK = re.compile(r"(?<![0-9:.,$€£])([0-9]{1,2})([:.])([0-9]{2})(?![0-9:%]|[.,][0-9])(?:\s?([ap])\.?m\b)?")
_CUES = ("at", "from", "until", "till", "by", "before", "after", "around")


@rule(
    "CLOCK01",
    "impossible-clock-time",
    bad=[
        "Doors open at «25:30».",
        "The meeting begins at «9:75» and ends before noon.",
        "The last train leaves at «13:40 pm».",
    ],
    good=[
        "Doors open at 23:30, and the shop shuts at 24:00.",
        "The meeting begins at 9:45 am.",
        "The side won at 31:28 on points.",
        "Mixed at 50:50, the paint holds.",
        "See John 3:76 for the verse.",
        "The share price closed at 25.75 after a rise.",
    ],
)
def impossible_clock_time(context: Context) -> Iterator[Problem]:
    """A time of day has an hour or a minute that no clock shows.

    Flags an hour above 24, a minute above 59, and "pm" beside an hour above 12, where a word such as "at" or "until"
    stands before the figure. Scores, ratios and prices are silent: a point between the figures counts only with
    am or pm beside it, and an hour far beyond the clock is taken for a score.
    """
    for match in _CLOCK.finditer(context.text):
        hour, sign, minute, half = int(match[1]), match[2], int(match[3]), match[4]
        before = context.text[: match.start()].rsplit(maxsplit=1)[-1:]
        if not before or before[0].lower() not in _CUES or (sign == "." and not half):
            continue
        if hour > 29 or (hour <= 24 and minute <= 59 and not (half == "p" and hour > 12)):
            continue
        yield Problem(match.start(), match.end(), f"{match[0]} is no time of day; check the hour and the minutes.")


@hookimpl
def factlint_register_rules() -> list[Rule]:
    """Return the rules of this plugin."""
    return [impossible_clock_time]
