"""The hedges beside a figure: what they say of its bound, and the words without them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.phrases import SIGN, SIGNS
from factlint.values.hedges import HEDGES, VERBS_WITH_OVER, VERBS_WITH_UP

if TYPE_CHECKING:
    from factlint.mentions import Mention
    from factlint.values import Bound

_ROUGHLY = "or so|about a|about an|around a|around an|roughly a|roughly an"
_PLAIN = "only|just|exactly|precisely|fully|a record|a mere|a further|an additional|another|a combined|the"
"""Words before a figure that leave it as exact as it is."""
_WRITTEN: dict[Bound, tuple[str, ...]] = {
    **HEDGES,
    "about": (*HEDGES["about"], *_ROUGHLY.split("|")),
    "exact": tuple(_PLAIN.split("|")),
}
_LAST_WORDS = tuple(sorted({phrase.rpartition(" ")[2] for phrases in _WRITTEN.values() for phrase in phrases}))
"""What the words before a figure end in where a hedge stands there: a look that costs less than the pattern."""
_BLANKS = str.maketrans(dict.fromkeys([*SIGNS.values(), "\n", "\t", "\xa0"], " "))
_NEARLY = pattern(r"(?i)\b(?:nearly|almost|just under|close to|approaching)\s+(?:an? )?\Z")
_COMPARISON = pattern(
    r"(?i:(?:\s+[a-z]+)?\s+(?:more|less|higher|lower|fewer|greater|larger|smaller|above|below)(?:\s+than)?(?:\s+the)?\s+)"
)
_COMPARED = frozenset({"percent", "multiple", "fraction", "money", "quantity", "duration"})
_MOVED_UP = pattern(
    rf"(?i:\b(?:{VERBS_WITH_UP}|went|goes|go|gone|going|moved?|moves|moving|edged|edges|ticked|crept|came|pushed|"
    rf"is|was|were|are) "
    rf"up to\s*|\b(?:{VERBS_WITH_OVER}) over\s*)\Z"
)
"""In "went up to 50" the figure is a level, not a limit, and in "turned over £50" an amount."""


@cache
def _hedge() -> re.Pattern[str]:
    """A hedge right before a mention."""
    hedges = "|".join(f"(?P<{bound}>{'|'.join(map(re.escape, words))})" for bound, words in _WRITTEN.items())
    return pattern(rf"(?<!\w)(?:{hedges})\s+(?={SIGN})", re.IGNORECASE)


_NOT_SO = pattern(r"(?i)\b(?:can|could|may|might|instead of|rather than|without|short of|not|never)(?: [a-z]+)?\s+\Z")
_TRAILING = pattern(
    r"(?P<about>\s+or\s+so|\s+or\s+thereabouts|-odd)\b|(?P<min>\s+or\s+more\b|\s+or\s+over\b|-plus\b|\+(?!\w))"
    r"|(?P<max>\s+or\s+(?:less|fewer))\b",
    re.IGNORECASE,
)
"""A hedge right after a mention."""


def not_so(text: str, start: int) -> bool:
    """Whether what stands at `start` is told as what may be or is not: "instead of doubling", "could triple"."""
    return _NOT_SO.search(text[max(start - 30, 0) : start]) is not None


def nearly(text: str, start: int) -> bool:
    """Whether the figure at `start` is called not much less than it says: "almost 17", unlike "less than 17"."""
    return _NEARLY.search(text[max(start - 16, 0) : start]) is not None


def without_hedge(words: str, sign: str) -> tuple[str, Bound | None]:
    """The words before a mention without a hedge at their end, and the bound that the hedge gives."""
    left = blank(words)
    bound: Bound | None = None
    definite = False
    while (hedge := _last_hedge(left, sign)) is not None:
        if bound in {None, "exact"} and not definite:
            bound = hedge.lastgroup  # type: ignore[assignment] # the groups are named by the bounds
        definite = definite or hedge[0].strip().lower() == "the"  # "more than the 71" compares
        left = left[: hedge.start()]
    return left, bound


def _last_hedge(words: str, sign: str) -> re.Match[str] | None:
    if not _ends_as_hedge(words[-40:].rstrip().lower()):
        return None
    return _hedge().search(words + sign, max(len(words) - 40, 0))


def _ends_as_hedge(words: str) -> bool:
    """Whether the last word is that of a hedge: not "has", which only ends in "as"."""
    ends = (words[: -len(word)][-1:] for word in _LAST_WORDS if words.endswith(word))
    return words.endswith(_LAST_WORDS) and any(not (before.isalnum() or before == "_") for before in ends)


def blank(words: str) -> str:
    """The words with white space and signs of our own as plain blanks, character for character."""
    return words.translate(_BLANKS)


def hedge_after(text: str, position: int, end: int) -> tuple[Bound | None, int]:
    """The bound that a hedge right at `position` gives, and where it ends; `None` and `position` if there is none."""
    found = _TRAILING.match(text, position, end)
    return (found.lastgroup, found.end()) if found else (None, position)  # type: ignore[return-value] # groups are bounds


def names_level(previous: Mention | None, before: str) -> bool:
    """Whether what looks like a hedge belongs to the words before: "went up to 50", "£30 more than £50"."""
    if before.rstrip().lower().endswith(("up to", "over")) and _MOVED_UP.search(before):
        return True
    if previous is None or _COMPARISON.fullmatch(before) is None:
        return False
    return previous.kind in _COMPARED or (previous.kind == "number" and before.endswith(" the "))


def levelled(mention: Mention) -> Mention:
    """The mention without a bound."""
    if mention.quantity is None:
        return mention
    return mention._replace(bound="exact", quantity=mention.quantity._replace(bound="exact"))


def bounded(mention: Mention, hedge: Bound | None) -> Mention:
    """The mention with the bound of the hedge before it, where the finder of mentions left that out."""
    if hedge in {None, "exact"} or mention.quantity is None or mention.bound != "exact":
        return mention
    assert hedge is not None  # noqa: S101 - tells the type checker what the line above has made sure of
    return mention._replace(bound=hedge, quantity=mention.quantity._replace(bound=hedge))
