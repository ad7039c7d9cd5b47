"""Each share of a passage with two figures of one kind that it may be told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.reckoning import in_text
from factlint.rules.working.dimensions import rated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_KIND = pattern(r" (?!of\b)[^\W\d_]+")
"""After a share in brackets, what it is one of: "(52% female)"."""


def _is_temperature(figure: Figure) -> bool:
    """Whether it is so many degrees, of which none is twice another."""
    return (figure.mention.unit or "").startswith("°")


def pairs(passage: Passage) -> tuple[tuple[Figure, Figure, Figure], ...]:
    """Each share with the two other figures, of one kind, the smaller first."""
    return passage.once(_paired)


def _paired(passage: Passage) -> tuple[tuple[Figure, Figure, Figure], ...]:
    return tuple(_beside_shares(passage)) if any(figure.is_share for figure in passage.found) else ()


def _is_bracketed(passage: Passage, share: Figure, rest: Sequence[Figure]) -> bool:
    """Whether a share in brackets is that of the figure before it, or of a kind: "19 (26%) of 73", "(52% female)"."""
    text, start = passage.window.document_text, share.mention.start
    if text[start - 1 : start] != "(":
        return False
    of_another = any(one.mention.end == start - len(" (") for one in passage.found if one not in rest)
    return of_another or _KIND.match(text, share.end) is not None


def _beside_shares(passage: Passage) -> Iterator[tuple[Figure, Figure, Figure]]:
    for three in passage.threes:
        shares = [figure for figure in three if figure.is_share and not rated(figure.dimension)]
        rest = [figure for figure in three if not figure.is_share]
        if len(shares) != 1 or len(rest) != 2 or rest[0].family != rest[1].family:
            continue
        if any(figure.is_aside for figure in rest) and not any(figure.is_aside for figure in shares):
            continue
        text, (first, second, third) = passage.window.document_text, in_text(three)
        listed = [text[one.end : other.mention.start].strip(" ,") for one, other in ((first, second), (second, third))]
        if listed[0] == "" and listed[1] in {"", "or", "and"}:
            continue
        between = text[rest[0].mention.end : rest[1].mention.start]
        if shares[0].mention.kind == "multiple" or shares[0].is_points or between.strip() in {"-", "–"}:
            continue
        if _is_bracketed(passage, shares[0], rest):
            continue
        part, whole = sorted(rest, key=lambda figure: figure.number)
        if 0 < part.number < whole.number and not part.told.overlaps(whole.told) and not _is_temperature(whole):
            yield shares[0], part, whole
