"""Things that an author numbers one after another: in digits, letters, Roman numerals and ordinals."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import needs
from factlint.rules.counts.rows import rows_of
from factlint.values.wording import NTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents import Block, Table
    from factlint.rules.context import Context

LABELS = (
    "Step|Part|Chapter|Lesson|Rule|Phase|Stage|Section|Article|Appendix|Annex|Schedule|Exhibit|Clause|Act|Book|Unit|"
    "Module|Tip|Reason|Principle|Figure|Table|Box|Chart|Map|Plate"
)
"""What is numbered, in letters and Roman numerals too: a vitamin or a king is not."""
_LABEL_WORDS = LABELS.lower().split("|")
NUMERAL = r"[0-9]{1,3}|[IVX]{1,5}|[A-H]|(?i:one|two|three|four|five|six|seven|eight|nine|ten)\b"
_ROMAN = ("", *"i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split())
_LETTERS = ("", *"abcdefgh")
_WORDS = ("", *"one two three four five six seven eight nine ten".split())
_ORDINALS = ("", *NTH)
_TOLD = rf"(?P<label>{LABELS})\s+(?P<number>{NUMERAL})[.:]\s"
_A_LABEL = pattern(_TOLD)
_IN_TEXT = pattern(rf"(?:\A|(?<=[.!?]\s)|(?<=[.!?][\"”]\s)){_TOLD}")
_SUBJECT = pattern(
    rf"(?:\A|(?<=[.!?;,]\s)|\b(?:and|while|whereas)\s)(?P<label>{LABELS})\s+(?P<number>{NUMERAL})\s"
    r"(?!(?:of|in|to|and|or|on|at|for|from|by|is\s+missing|has\s+been|was\s+\w+ed)\b)(?=[a-z])"
)
"""A part as the subject of a sentence or a clause: "Chapter 2 describes the tools, and Chapter 3 ..."."""
_BARE = pattern(r"(?:\A|(?<=\s))(?P<number>[1-9])\)\s(?=[A-Za-z])")
_LISTED = pattern(
    r"(?:\A|(?P<led>:\s+|(?<=[a-z])\s(?=\([a1i]\)\s(?:to|that|whether|how)\b))|(?<=[,;.!?]\s)|\b(?:and|or|then)\s)\(?(?P<number>[1-9]|[a-h]|i{1,3}|iv|vi{0,3})\)\s"
    r"(?!(?:and|or|of|above|below|is|are|was|were)\b)(?=[A-Za-z])"
)
"""A mark in a list that a colon or a verb opens: "must: (a) clean it", "agreed (a) to clean it"; a reference has no
words of its own."""
_NTH = pattern(rf"(?:\A|(?<=[;:.!?]\s))(?:[Aa]nd\s+|[Bb]ut\s+)?(?P<number>{'|'.join(NTH)})(?:ly)?,\s", re.IGNORECASE)
_FOURTH = pattern(r"(?i)\b(?:third|fourth|fifth|sixth)(?:ly)?,")
_GOES_ON = pattern(r"(?i)\b(?:then|next|another|also|additional\w*|further\w*|moreover|besides|finally|last\w*)\b")
"""Words that tell the next point without its number."""
_NUMBERS = pattern(
    r"\W*(?:#|No|Nr|Number|Step|Item|Entry|Line|Question|Exercise|Rule|S/N|Serial(?: no)?|"
    r"(?P<id>ID|Code|Ref(?:erence)?|Key|Ticket|Case|Invoice|Receipt)(?: (?:no|number))?)\.?\W*",
    re.IGNORECASE,
)
_KEY = pattern(r"\s*(?P<stem>[^\W\d]{0,8}[ .–-]?)(?P<number>\d{1,6})\.?\s*")
"""What numbers a row: "4", "R-4", "Step 4"."""
_LEAST, _FEWEST = 3, 4
"""So many entries make a series; so many where it is read from what may be references or keys."""


class Entry(NamedTuple):
    """One thing of a series: its number, where this is written, and the words by which it is known."""

    start: int
    end: int
    number: int
    words: str
    written: bool = True
    """Whether the number stands at the span itself: the markers of list items are no part of the text."""
    names: tuple[str, ...] = ()
    """The numerals of the series, where they are no digits."""

    def called(self, number: int) -> str:
        """A number of the series as it is written there."""
        return self.names[abs(number)] if abs(number) < len(self.names) else str(abs(number))


def read_numerals(written: Sequence[str]) -> tuple[tuple[str, ...], list[int]] | None:
    """The numbers of a series and its numerals, which are all of one kind; `None` for what is no series from one."""
    if all(one.isdecimal() for one in written):
        return (), [int(one) for one in written]
    lower = [one.lower() for one in written]
    for names in (_ROMAN, _LETTERS, _WORDS, _ORDINALS):
        if lower[0] == names[1] and all(one in names for one in lower):
            capital = str.capitalize if names in (_WORDS, _ORDINALS) else str.upper
            cased = names if written[0].islower() else tuple(map(capital, names))
            return cased, [names.index(one) for one in lower]
    return None


def entries(places: Sequence[tuple[int, re.Match[str]]], words: Sequence[str] = ()) -> list[Entry]:
    """The entries whose numerals the matches hold, each from where its own text starts; none for mixed numerals."""
    read = read_numerals([found["number"] for _, found in places]) if places else None
    if read is None:
        return []
    names, numbers = read
    texts = words or [found.group() for _, found in places]
    spans = [(start + found.start("number"), start + found.end("number")) for start, found in places]
    return [Entry(*span, number, text, names=names) for span, number, text in zip(spans, numbers, texts, strict=True)]


def told_series(context: Context) -> Iterator[list[Entry]]:
    """The series that prose tells: labelled steps, marks in a list, parts as subjects, points by their ordinals."""
    text = context.text
    labels = not context.once(needs.words).isdisjoint(_LABEL_WORDS)
    labelled, subjects = labels and _A_LABEL.search(text), labels and _SUBJECT.search(text)
    marked = "ii) " in text or "3) " in text or "4) " in text or "c) " in text or "d) " in text
    for block in context.document.blocks if labelled or marked or subjects else ():
        if block.kind == "paragraph":
            words = text[block.start : block.end]
            yield from _marked(block, words) if marked else ()
            yield from _labelled(block, words, _IN_TEXT) if labelled else ()
            yield from _subjects(context, block, words) if subjects else ()
    if _FOURTH.search(text):
        yield from _points(context)


def _labelled(block: Block, words: str, way: re.Pattern[str]) -> Iterator[list[Entry]]:
    found = list(way.finditer(words))
    if len({each["label"] for each in found}) == 1:
        yield entries([(block.start, each) for each in found])


def _marked(block: Block, words: str) -> Iterator[list[Entry]]:
    bare = list(_BARE.finditer(words))
    if len(bare) >= _FEWEST:
        yield entries([(block.start, each) for each in bare])
    listed = list(_LISTED.finditer(words))
    if listed and (listed[0]["led"] or not listed[0].start()) and len(listed) != len(bare):
        series = entries([(block.start, each) for each in listed])
        series = series[: _told_again(series)]
        if not any(f"{one})" in words for one in left_out(series)):
            yield series


def _told_again(series: Sequence[Entry]) -> int:
    """Where a series ends and its marks are spoken of again: "(1) ash, (2) elm and (3) fir; (1) and (2) are"."""
    back = (at for at, (one, other) in enumerate(pairwise(series), 1) if other.number < one.number)
    return next((at for at in back if series[at].number in {entry.number for entry in series[:at]}), len(series))


def left_out(series: Sequence[Entry]) -> list[str]:
    """The numerals before the last of a series that it lacks."""
    there = {entry.number for entry in series}
    return [series[0].called(number) for number in range(1, max(there, default=0)) if number not in there]


def _subjects(context: Context, block: Block, words: str) -> Iterator[list[Entry]]:
    """The parts of a work that a paragraph tells of in turn, where the draft names no other."""
    for series in _labelled(block, words, _SUBJECT):
        label = next(each["label"] for each in _SUBJECT.finditer(words))
        missing = left_out(series)
        named = (re.search(rf"(?i)\b{label}s?\s+{one}\b", context.text) for one in missing)
        if len(series) >= _FEWEST and len(missing) == 1 and not any(named):
            yield series


def _points(context: Context) -> Iterator[list[Entry]]:
    """The points told by their ordinals, from each "First" on: "First, ... Second, ... Fourth, ..."."""
    places: list[tuple[int, re.Match[str]]] = []
    for block in context.document.blocks:
        if block.kind not in {"paragraph", "item"}:
            yield from _gapped(context, places)
            places = []
            continue
        for found in _NTH.finditer(context.text[block.start : block.end]):
            if found["number"].lower() == NTH[0]:
                yield from _gapped(context, places)
                places = []
            places.append((block.start, found))
    yield from _gapped(context, places)


def _gapped(context: Context, places: Sequence[tuple[int, re.Match[str]]]) -> Iterator[list[Entry]]:
    """The points as a series, where one is left out and no other words tell it."""
    series = entries(places) if len(places) >= _LEAST else []
    for one, other in pairwise(series):
        if other.number == one.number + 2:
            between = context.text[one.end : other.start]
            missing = re.search(rf"\b{one.called(one.number + 1)}", between, re.IGNORECASE)
            if not missing and not _GOES_ON.search(between):
                yield series


def numbered_rows(context: Context, table: Table) -> list[Entry]:
    """The rows of a table whose first column numbers them, or holds a number of each that may not come twice."""
    cells = rows_of(context, table) if table.header else ()
    header = _NUMBERS.fullmatch(cells[0][0].words) if cells and cells[0] else None
    body = cells[1:] if header else ()
    found = [_KEY.fullmatch(row[0].words) if row else None for row in body]
    keys = [key for key in found if key is not None]
    if header is None or len(body) < _FEWEST or len(keys) < len(body) or len({key["stem"] for key in keys}) > 1:
        return []
    places = [(row[0].start + key.start("number"), row[0].end) for row, key in zip(body, keys, strict=True)]
    words = [context.text[row[0].start : row[-1].end] for row in body]
    numbers = [int(key["number"]) for key in keys]
    if header["id"] and len(set(numbers)) == len(numbers):
        return []
    return [Entry(*place, number, text) for place, number, text in zip(places, numbers, words, strict=True)]
