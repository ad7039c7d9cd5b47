"""Figures that stand as entries: a sentence of their own, or set off after a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.tokens import Token


_OPENING = frozenset((".", ";", ":", "*", "—", "–"))


def is_entry(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether a figure and its noun are a sentence of their own: "**The League.** Twelve members, seat in Bern."."""
    after = tokens[frame.last] if frame.last < len(tokens) else None
    opens = frame.first == 0 or tokens[frame.first - 1].text in _OPENING
    return opens and (after is None or after.cls in ("COMMA", "OPEN") or after.text in (".", ";", "since"))


def is_set_off(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether brackets after a name hold the frame, or a colon after a name that stands first leads up to it."""
    return set_off_from(tokens, frame) is not None


def set_off_from(tokens: Sequence[Token], frame: Frame) -> int | None:
    """The name whose brackets hold the frame, alone or in a list: "the League (seat in Bern, 12 members, two new)".

    A colon after a name that stands first does the same: "- the League: 12 members".
    """
    at = frame.first - 1
    after = tokens[frame.last] if frame.last < len(tokens) else None
    opening, listed = at, at > 0 and tokens[at].text in (",", ";")
    while listed and opening > 0 and tokens[opening].cls not in ("OPEN", "CLOSE", "NAME"):
        opening -= 1
    if opening < 1 or tokens[opening - 1].name is None:
        return None
    if tokens[opening].cls == "OPEN":
        return opening - 1 if after is not None and after.cls in ("CLOSE", "COMMA") else None
    headed = tokens[at].cls == "COLON" and all(token.cls == "DET" for token in tokens[: at - 1])
    ends = after is None or after.cls in ("COMMA", "OPEN") or after.text in (".", ";")
    return at - 1 if headed and ends else None
