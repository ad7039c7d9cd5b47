"""What a draft says about something that the fact base knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from factlint.values import Period, Quantity  # noqa: TC001 - a dataclass names them

AttributeKind: TypeAlias = Literal["attribute", "member", "event", "office", "life"]


@dataclass(frozen=True, slots=True)
class Assertion:
    """One reading of a piece of text: of `subject` it says that `attribute` is `value`.

    `start` and `end` bound the words of the value, `sentence` the sentence around them, as half-open offsets.
    `subject` is an entity's id, or an event's name; `attribute` an attribute's id, or `member`, `date`, ... for what
    the fact base keeps in other ways. `when` is the time that the clause itself gives, `None` where it gives none.
    `scope` is "all" where the words speak of the whole, else the words that narrow it ("European", "the other").
    """

    start: int
    end: int
    sentence: tuple[int, int]
    frame: str
    subject: str
    attribute: str
    value: Quantity | Period | str
    value_text: str
    when: Period | None = None
    tense: Literal["past", "present", "future"] = "present"
    scope: str = "all"
    negated: bool = False
    quoted: bool = False
    attributed: bool = False
    hypothetical: bool = False
