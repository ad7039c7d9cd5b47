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
    r"everyone else|unknown|undecided|do(?:n[’']t| not) know|(?:not (?:stated|known|specified|given|recorded|"
    r"sure|classified))|"
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
_PLAIN_SHARE = pattern(
    r"(?i)\W*(?:(?:market )?share|(?:share|%|per ?cent(?:age)?) of (?:the )?(?:total|votes?|sales|budget|"
    r"market|output|"
    r"energy|power|income|funding|revenue|weight|mass))\W*(?:\(%\)|%)?\W*\Z"
)
"""The heading of shares of one whole."""
_KINDS = pattern(
    r"(?i)\W*(?:[a-z]+ )?(?:source|mode|party|candidate|fuel|sector|component|region|country|continent|"
    r"category|type|class|"
    r""
    r"segment|vendor|maker|browser|manufacturer|company|brand|age(?: group| band)?|material|ingredient|element|"
    r"shareholder|owner|department|item)s?\W*\Z"
)
"""The heading of labels of which one whole has each part once."""
_WEIGHT, _MARKED = (
    pattern(r"(?i)\W*weight(?:ing)?s?\W*(?:\(%\))?\W*\Z"),
    pattern(r"(?i)\b(?:grades?|components?|criteri\w+|assessments?|assignments?|exams?|factors?|parts?)\b"),
)
"""Headings of what a mark is made up of."""
_BAND = pattern(
    r"(?i)\W*(?:(?:under|below|less than|up to|over|above|more than|aged?|ages) )?[$£€]?[0-9][0-9,.]*k?"
    r"(?: ?(?:[-–—]|to|and) ?[$£€]?[0-9][0-9,.]*k?)?(?:\+| (?:and|or) (?:over|older|above|more|under|younger|less))?"
    r"(?: (?:years?|euros|dollars))?\W*\Z"
)
_OPEN_BAND = pattern(r"(?i)\W*(?:over|above|more than) [$£€]?[0-9]|.*(?:\+|\b(?:over|older|above|more)\b)")
_ANSWERS = frozenset(("yes", "no", "for", "against", "do not know", "undecided", "abstained", "unsure", "no answer"))
_SOME = pattern(
    r"(?i)\b(?:top|largest|biggest|main|leading|selected|principal|major|chosen|some|most|several|only|first|"
    r"the rest|remainder|other)\b"
)
"""In the words beside a table: what is left out of it."""
_SUMMED = pattern(r"(?i)\W*(?:(?:grand|sub)?[ -]?total|all|sum|average|mean|overall)\b(?! others?\b)")
_NO_COUNT = pattern(r"(?i)\b(?:year|rank|no\.|id|price|rate|average|mean|median|age|position)\b")
_ROUND = 100
_FARTHEST = 30
_LEAST = 3


class WrongShares(NamedTuple):
    """Shares that are all there are, and what they make."""

    cells: tuple[Cell, ...]
    sum: Fraction


class WrongShare(NamedTuple):
    """A share of a column, the number it is told beside, the sum of these, and what it should be."""

    cell: Cell
    number: Cell
    whole: Fraction
    made: Fraction


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
    exhausted = _REST.match(body[-1][0].words) is not None or _is_partition([row[0].words for row in body])
    said = any(map(_WHOLE.search, (heading, *beside))) and not any(map(_SOME.search, beside))
    others = len(shares) > 1 and len(body) > _LEAST
    kinds = _PLAIN_SHARE.match(heading) and _KINDS.match(header[0].words)
    over = _sum(column) > _ROUND and (kinds or _OWNED.search(heading))
    marks = _WEIGHT.match(heading) and _MARKED.search(header[0].words)
    if exhausted or said or others or over or marks:
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


def _is_partition(labels: Sequence[str]) -> bool:
    """Whether labels leave nothing out: bands up to an open one, "under 18", "18-64", "65 and over", or yes and no."""
    answers = {label.strip(" *_").lower() for label in labels}
    if answers <= _ANSWERS and (answers >= {"yes", "no"} or answers >= {"for", "against"}):
        return True
    return all(map(_BAND.match, labels)) and _OPEN_BAND.match(labels[-1]) is not None


def wrong_share_of_count(header: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> Iterator[WrongShare]:
    """The only share of a column that is not that of the number beside it, where all others are."""
    rows = [row for row in body if not _SUMMED.match(row[0].words)]
    shares = [at for at in range(1, len(header)) if _SHARE.search(header[at].words) or _all_percent(rows, at)]
    counts = [at for at in range(1, len(header)) if at not in shares and not _NO_COUNT.search(header[at].words)]
    for at, of in ((at, of) for of in shares for at in counts) if len(rows) >= _LEAST else ():
        numbers, told = ([row[index] for row in rows] for index in (at, of))
        if not all(cell.stated and cell.figure and cell.figure > 0 for cell in (*numbers, *told)):
            continue
        whole = _sum(numbers)
        made = [(number.figure or Fraction(0)) / whole * _ROUND for number in numbers]
        off = [abs((share.figure or Fraction(0)) - due) for share, due in zip(told, made, strict=True)]
        wrong = [index for index, cell in enumerate(told) if off[index] > (cell.place or 1)]
        if len(wrong) == 1 and off[wrong[0]] > 1:
            yield WrongShare(told[wrong[0]], numbers[wrong[0]], whole, made[wrong[0]])


def _all_percent(rows: Sequence[Sequence[Cell]], at: int) -> bool:
    return all("%" in row[at].words for row in rows)


def _may_be_wrong(cells: Sequence[Cell]) -> bool:
    figures = [cell.figure for cell in cells if cell.stated and cell.figure is not None]
    return len(figures) == len(cells) and min(figures) >= 0 and abs(_sum(cells) - _ROUND) <= _FARTHEST


def _is_whole(cells: Sequence[Cell]) -> bool:
    """Whether shares make a hundred but for rounding."""
    place = max((cell.place for cell in cells if cell.place is not None), default=Fraction(1))
    return all(cell.figure is not None for cell in cells) and abs(_sum(cells) - _ROUND) <= len(cells) * place / 2


def _sum(cells: Sequence[Cell]) -> Fraction:
    return sum((cell.figure or Fraction(0) for cell in cells), Fraction(0))
