"""The periods that a figure may be counted by, and how often one holds another."""

from __future__ import annotations

SETS = {"PT1S": "second", "PT1M": "minute", "PT1H": "hour", "P1D": "day", "P1W": "week", "P1M": "month", "P1Y": "year"}
TIMES: dict[tuple[str, str], tuple[int, ...]] = {
    ("year", "month"): (12,), ("year", "week"): (52, 50, 48), ("year", "day"): (365, 366, 360, 260, 252, 250, 200),
    ("year", "hour"): (8760, 2080, 2000), ("month", "week"): (4, 5), ("month", "day"): (30, 31, 28, 20, 21, 22, 25),
    ("week", "day"): (7, 6, 5), ("week", "hour"): (168, 40, 35, 38), ("day", "hour"): (24, 8, 10, 12, 16),
    ("day", "minute"): (1440, 480), ("hour", "minute"): (60,), ("day", "second"): (86400,), ("minute", "second"): (60,),
    ("year", "quarter"): (4,), ("quarter", "month"): (3,), ("quarter", "week"): (13, 12),
    ("hour", "second"): (3600,), ("month", "hour"): (720, 744, 160, 168), ("year", "minute"): (525600,),
}  # fmt: skip
"""How often a period holds a shorter one: all of them, then those that are worked or counted instead."""
