"""What a draft tells only to dispute it: "calls her 40, which isn't right", "Saturday 7 October? No such day."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.documents.document import Document

_WRONG = (
    r"(?:wrong|incorrect|untrue|false|mistaken|impossible|inaccurate|nonsense|out by|a (?:mistake|misprint|slip|myth)|"
    r"an (?:error|impossibility))"
)
_DENIED = (
    rf"(?:(?:is|was|are|were|[’']s)(?: (?:plainly|clearly|simply|just|quite|almost certainly|of course))? {_WRONG}"
    r"|(?:is|was|are|were|can|could)(?:n[’']t| not)(?: (?:right|so|true|correct|possible|be(?: right| true)?))?"
    r"(?=[.,;:)]))"
)
"""What is said of a statement that is not so."""
_AFTER = pattern(
    rf"(?i)[^.;:!?\n]{{0,60}}?(?:, (?:which|that|but (?:that|this|it)|and (?:that|this)) {_DENIED}"
    r"|;[^.;:!?\n]{1,40} (?:is|was) (?:right|correct|meant)(?=[.,;:)])"
    r"|\W{1,3}sic\b|,? \(?(?:wrongly|mistakenly|by mistake|in error)(?=[.,;:)])"
    rf"|[.?!;][”’\"')]* (?:No such|(?:That|This|It|They|The (?:date|figure|number|sum)) {_DENIED}|Not so\b))"
)
"""Behind what is disputed: ", which isn't right", "; Wednesday is right", "(sic)", "? No such day"."""
_BEFORE = pattern(
    r"(?i)\b(?:misprinted|misstated|misread|misdated|misreported|"
    r"(?:wrongly|mistakenly|erroneously|incorrectly|falsely) (?:gives?|gave|given|sa(?:ys?|id)|states?|stated|reports?|"
    r"reported|prints?|printed|describes?|described|lists?|listed|dates?|dated|calls?|called|puts?|put|tells?|told|"
    r"records?|recorded|claims?|claimed|shows?|showed|shown))"
    r"(?: [^\s.;:!?]+){0,6} ?\Z"
)
"""Before it: "the notice wrongly gave it as"."""
_NEAR = 80
"""So many characters before a place, and twice as many behind it, may dispute what it tells."""


def is_disputed(document: Document, start: int, end: int) -> bool:
    """Whether the draft itself says that what it tells at a place is wrong."""
    text = document.text
    first, _ = document.sentence_at(start)
    block = document.block_at(start)
    last = min(end + 2 * _NEAR, block.end if block is not None else len(text))
    return (
        _AFTER.match(text, end, last) is not None or _BEFORE.search(text, max(first, start - _NEAR), start) is not None
    )
