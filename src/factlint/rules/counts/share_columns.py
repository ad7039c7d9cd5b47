"""Columns and rows of a table whose shares are all there are, and so make a hundred."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.cells import Cell  # noqa: TC001 - a named tuple names it

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHARE = pattern(r"(?i)%|\b(?:per ?cent|percent(?:age)?|shares?|stakes?|holdings?|proportion|portion|weighting)\b")
_NO_SHARE = pattern(
    r"(?i)\b(?:change|growth|rate|yield|margin|increase|decrease|rise|fall|turnout|average|mean|median|return|error|"
    r"confidence|pass(?:ed|es)?|correct|accuracy|recall|precision|coverage|up|down|vs|adults|people|men|women|children|"
    r"respondents|users|households|patients|students|pupils|customers|readers|staff|workers|who|prices?|total pop\w*|"
    r"completed?|done|discount|score|score[sd]|index|cumulative|running|humidity|tax|duty|interest|abv|alcohol|"
    r"daily value|dv|rdi|of (?:gdp|goal|target|plan))\b|[Δ±+/]"
)
"""In a heading: what is no share of one whole, or of people who may be counted in several rows."""
_REST = pattern(
    r"(?i)\W*(?:(?:all |any )?(?:the )?others?\b(?! than\b)|(?:the )?(?:rest|remainder|remaining)\b|everything else|"
    r"everyone else|unknown|undecided|don[’']t know|(?:not (?:stated|known|specified|given|recorded|sure|classified))|"
    r"unspecified|unclassified|unsure|misc\w*|elsewhere|sundries|sundry)\b"
)
"""The label of a row that leaves nothing out."""
_WHOLE = pattern(
    r"(?i)\b(?:breakdown|composition|make-?up|mix|mixture|blend|distribution|split|divided|allocat\w+|apportion\w+|"
    r"consists? of|made (?:up )?of|owned|owners|ownership|where (?:\w+[’']? ){1,5}(?:goes|went|comes?|came)|"
    r"how (?:\w+[’']? ){1,6}(?:spent|spend|divides?|shared|used))\b"
)
_OWNED = pattern(
    r"(?i)\b(?:stakes?|holdings?|ownership|(?:share of|% of|per ?cent of) (?:the )?(?:total )?"
    r"(?:votes?|seats|ballots?|market|equity|shares|budget|mix|mass|weight|volume))\b"
)
"""In a heading: what cannot make more than all of it."""
_SOME = pattern(
    r"(?i)\b(?:top|largest|biggest|main|leading|selected|principal|major|chosen|some|most|several|only|first|"
    r"the rest|remainder|other)\b"
)
"""In the words beside a table: what is left out of it."""
_SUMMED = pattern(r"(?i)\W*(?:(?:grand|sub)?[ -]?total|all|sum|average|mean|overall)\b(?! others?\b)")
_ROUND = 100
_FARTHEST = 30
_LEAST = 3


class WrongShares(NamedTuple):
    """Shares that are all there are, and what they make."""

    cells: tuple[Cell, ...]
    sum: Fraction


def wrong_shares(
    header: Sequence[Cell], body: Sequence[Sequence[Cell]], beside: Sequence[str]
) -> Iterator[WrongShares]:
    """The columns and rows of shares that are all there are and do not make a hundred, in a table without a total."""
    if not any(_SUMMED.match(row[0].words) for row in body):
        yield from _wrong_columns(header, body, beside)
        yield from _wrong_rows(header, body)


def _wrong_columns(
    header: Sequence[Cell], body: Sequence[Sequence[Cell]], beside: Sequence[str]
) -> Iterator[WrongShares]:
    """The columns of shares that do not make a hundred, by the words beside the table and its labels."""
    columns = [_column(header, body, at) for at in range(1, len(header))] if len(body) >= _LEAST else []
    shares = [column for column in columns if column]
    wrong = [column for column in shares if not _is_whole(column)]
    if len(wrong) != 1:
        return
    (column,) = wrong
    heading = header[columns.index(column) + 1].words
    exhausted = _REST.match(body[-1][0].words) is not None
    said = any(map(_WHOLE.search, (heading, *beside))) and not any(map(_SOME.search, beside))
    others = len(shares) > 1 and len(body) > _LEAST
    over = _sum(column) > _ROUND and _OWNED.search(heading)
    if exhausted or said or others or over:
        yield WrongShares(tuple(column), _sum(column))


def _wrong_rows(header: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> Iterator[WrongShares]:
    """The row whose shares do not make a hundred, where those of all other rows do."""
    rows = [row[1:] for row in body]
    shares = all(_SHARE.search(cell.words) for cell in header[1:]) or all(
        "%" in cell.words for row in rows for cell in row
    )
    wrong = [row for row in rows if not _is_whole(row)] if shares and len(header) > 2 and len(body) > _LEAST else []
    if len(wrong) == 1 and _may_be_wrong(wrong[0]):
        yield WrongShares(tuple(wrong[0]), _sum(wrong[0]))


def _column(header: Sequence[Cell], body: Sequence[Sequence[Cell]], at: int) -> list[Cell]:
    """A column of shares that make a hundred or nearly."""
    cells = [row[at] for row in body]
    headed = _SHARE.search(header[at].words) or all("%" in cell.words for cell in cells)
    if not headed or _NO_SHARE.search(header[at].words) or not all(cell.stated for cell in cells):
        return []
    return cells if _may_be_wrong(cells) or _is_whole(cells) else []


def _may_be_wrong(cells: Sequence[Cell]) -> bool:
    figures = [cell.figure for cell in cells if cell.stated and cell.figure is not None]
    return len(figures) == len(cells) and min(figures) >= 0 and abs(_sum(cells) - _ROUND) <= _FARTHEST


def _is_whole(cells: Sequence[Cell]) -> bool:
    """Whether shares make a hundred but for rounding."""
    place = max((cell.place for cell in cells if cell.place is not None), default=Fraction(1))
    return all(cell.figure is not None for cell in cells) and abs(_sum(cells) - _ROUND) <= len(cells) * place / 2


def _sum(cells: Sequence[Cell]) -> Fraction:
    return sum((cell.figure or Fraction(0) for cell in cells), Fraction(0))
