"""A span of text that states a number or a time."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, TypeAlias

from factlint.values import Bound, Period, Quantity  # noqa: TC001 - a named tuple names them

Kind: TypeAlias = Literal[
    "number",
    "ordinal",
    "fraction",
    "multiple",
    "percent",
    "money",
    "quantity",
    "date",
    "time",
    "set",
    "duration",
    "age",
]


class Mention(NamedTuple):
    """A number or a time as written. Offsets are code points into the text that was read, half-open.

    `value` is the normal form of the contract: a decimal or fraction string for numbers, a TIMEX3 value for times.
    `quantity` is there for everything that counts or measures, durations and ages too (their unit is "day", "month",
    "year", ...). `period` is there for a date whose days are known.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: str
    unit: str | None = None
    bound: Bound = "exact"
    quantity: Quantity | None = None
    period: Period | None = None
    modifier: Literal["start", "mid", "end"] | None = None
    quoted: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The mention as `extract` prints it, without path, line and column."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "kind": self.kind,
            "value": self.value,
            "unit": self.unit,
            "bound": self.bound,
            "quoted": self.quoted,
        }
