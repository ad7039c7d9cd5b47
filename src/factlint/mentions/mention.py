"""A span of text that states a number or a time."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from factlint.mentions.counted import counted_phrase
from factlint.records import NamedTuple
from factlint.values import Bound, Exact, Period, Quantity  # noqa: TC001 - a named tuple names them

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
    following: str = ""
    """The text after a number, as far as the noun reaches that it may count."""

    @property
    def counted(self) -> str | None:
        """What a bare number counts, in the singular: "member" of "32 members" and of "32-member"."""
        if self.kind != "number" or self.quantity is None:
            return None
        open_ended = self.quantity.high is None
        return self.unit or counted_phrase(self.following, self.quantity.number, open_ended=open_ended)

    @property
    def exact(self) -> Exact | None:
        """The number that it states without a hedge."""
        return self.quantity.number if self.quantity is not None and self.bound == "exact" else None

    @property
    def whole(self) -> int | None:
        """The whole number that it states without a hedge."""
        return self.exact if isinstance(self.exact, int) else None

    def to_dict(self) -> dict[str, Any]:
        """The mention as `extract` prints it, without path, line and column; the unit of a number is what it counts."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "kind": self.kind,
            "value": self.value,
            "unit": self.unit or self.counted,
            "bound": self.bound,
            "quoted": self.quoted,
        }
