"""Words before a figure that pick some of what is counted, or make it the figure of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.tokens import Token

_MEASURING = frozenset("size level value extent figure number total count amount length".split())
_OF_ANOTHER_BODY = frozenset(
    """old older former early earlier then future next planned proposed envisaged eventual hypothetical core inner outer
    rump smaller larger bigger wider broader looser tighter similar rival special standing""".split()
)
"""Words before a body that make it another, or the same at another time."""


def picks_before(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether a word between article and figure picks some of a set: "the lower 48 states".

    Before the adjective of a body it tells of that: "an enlarged 27-member EU", but for what makes it another.
    """
    at = frame.first - 1
    if frame.kind == "compound":
        return word_at(tokens, at) in _OF_ANOTHER_BODY
    if at < 1 or tokens[at].cls != "WORD" or not tokens[at].text.islower() or frame.kind in ("changed", "reversed"):
        return False
    stands = tokens[at - 1].text.casefold() in ("that", "this") and tokens[at].text[-1] == "s"  # "that makes 48 states"
    return tokens[at - 1].cls == "DET" and not stands


def head_before(tokens: Sequence[Token], first: int) -> str:
    """The noun that a figure after another noun is of: "the growth of its population is", not "the size of"."""
    at = first - 1
    while at > 0 and (tokens[at].name or tokens[at].cls in ("DET", "OWN", "POSS", "NEUTRAL")):
        at -= 1
    head = word_at(tokens, at - 1)
    led = at > 1 and tokens[at].cls == "OF" and tokens[at - 2].cls in ("DET", "OWN", "NEUTRAL")
    return head if led and tokens[at - 1].cls == "WORD" and head not in _MEASURING else ""


def qualifier_before(tokens: tuple[Token, ...], frame: Frame, own: frozenset[str]) -> str:
    """The word before a noun that makes it another: "the first-quarter revenue was", "its video upload limit is"."""
    if frame.first < 2:
        return ""
    before, opening = tokens[frame.first - 1], tokens[frame.first - 2]
    if before.cls == "DATE" and before.period and before.period.days < 360:
        return before.text
    if frame.tokens[0].term and frame.tokens[0].term.verbs and frame.has("FOR"):
        return ""  # "the project supports for a total of 30 months"
    numbered = opening.cls == "OF" and word_at(tokens, frame.first - 3) == "number"  # "the number of women members"
    led = numbered or opening.cls in ("DET", "OWN", "POSS")
    narrow = before.cls == "WORD" and led and before.text.casefold() not in own
    return before.text if narrow else ""
