"""The levels of a change, each with a time of its own: "rose from 36 in 2023 to 41 in 2024"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.assertion import Role
    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.clauses import Clause
    from factlint.assertions.sentences.tokens import Token
    from factlint.values import Period

_LEADS = frozenset(("IN", "FOR", "ON", "AT", "OPEN", "NOUN"))
_LONGEST_LEAD = 3


def of_level(clause: Clause, role: Role, passage: Passage, frame: Frame, figure: Token) -> tuple[Clause, Role]:
    """The setting of one level of a change and its role: one with a time of its own is a figure of that time.

    What is left without one is not of the other's: "from 36 in 2023 to 41", but "from 36 to 41 in 2024". So with a
    level that is set off: "the rate, 47% in 2022, climbed to 52%".
    """
    tokens, at = passage.tokens, passage.sentence.index_at(figure.start)
    own = time_behind(tokens, at)
    others = [time_behind(tokens, i) for i in range(frame.first, frame.last) if tokens[i].quantity and i != at]
    if frame.kind == "stated" and not any(others):
        return clause, role
    if own is not None:
        return clause._replace(when=own, tense="past", sometime=False), "value"
    return (clause._replace(when=None) if role == "value" and any(others) else clause), role


def time_behind(tokens: Sequence[Token], at: int) -> Period | None:
    """The time told right behind a figure: "41 in 2024", "41 members last year", "41 (2024)"."""
    for after in range(at + 1, min(at + 1 + _LONGEST_LEAD, len(tokens))):
        if tokens[after].cls == "DATE":
            return tokens[after].period
        if tokens[after].cls not in _LEADS:
            break
    return None
