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
    """Whether brackets after a name hold the frame, or begin with it: "the League (12 members, two of them new)".

    A colon after a name that stands first does the same: "- the League: 12 members".
    """
    at = frame.first - 1
    if at < 1 or tokens[at - 1].name is None:
        return False
    after = tokens[frame.last] if frame.last < len(tokens) else None
    if tokens[at].cls == "OPEN":
        return after is not None and after.cls in ("CLOSE", "COMMA")
    listed = tokens[at].cls == "COLON" and all(token.cls == "DET" for token in tokens[: at - 1])
    return listed and (after is None or after.cls in ("COMMA", "OPEN") or after.text in (".", ";"))
