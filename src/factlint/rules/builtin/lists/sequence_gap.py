"""T04: a numbered series that jumps, repeats or runs back."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Problem, needs, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.announced import announced_count
from factlint.rules.counts.series import LABELS, NUMERAL, Entry, entries, left_out, numbered_rows, told_series

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents import Item

_HEADING = pattern(
    rf"\s*(?:(?P<label>(?P<titled>{LABELS}|Day|Week)|[A-Z][a-z]+)\s+)?"
    rf"(?P<number>[0-9]{{1,3}}|(?(label)(?(titled)(?:{NUMERAL})|(?!))|(?:{NUMERAL})(?=[.):]\s)))"
    r"(?P<mark>[.):]|\s[–—-]\s|(?(label)(?(titled)(?=\s|\Z)|(?!))|\Z))(?![0-9])"
)
_CAPTION = pattern(
    rf"\s*(?P<label>(?!(?:Day|Week|Month|Year|Version|Release)\b)(?:(?P<titled>{LABELS})|[A-Z][a-z]+\.?))\s+"
    rf"(?P<number>(?(titled)(?:{NUMERAL})|[0-9]{{1,3}}))"
    r"(?P<mark>[.:]|\s[–—-]\s)(?![0-9])"
)
"""A paragraph that begins with a word and its number; days and releases may be left out."""
_CLAUSE = pattern(
    r"\s*(?P<label>(?:[0-9]{1,2}\.){1,3}|\[|[A-Z](?=[0-9]{1,2}[.:]))(?P<number>[0-9]{1,3})(?:(?<!\[\d)(?<!\[\d\d)[.:]?|\])"
    r"\s+(?=[A-Z“\"])"
)
"""A heading or a paragraph that begins with "2.1", with "[4]" or with "Q3:"."""
_CHOSEN = pattern(
    r"\b(?:excerpts?|selected|selection|extracts?|some of|for example|quoted|articles? from|clauses? from|"
    r"reprint(?:ed|s)?|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|a few|many|most) of (?:the|its|his|her|their|our|"
    r"these))\b",
    re.IGNORECASE,
)
_PARTS = "table figure chapter part section step appendix volume act stage phase lesson box chart"
_NUMBERED = pattern(rf"(?i)\b(?:{_PARTS.replace(' ', '|')}) 1\b")
_TIED = pattern(r"\b(?:tied?|joint|equal|ditto)\b|=", re.IGNORECASE)
_WITH_TIES = pattern(r"\b(?:ties?|tied|joint|equal)\b", re.IGNORECASE)
_UNDERLINED = pattern(r"-{4}|={4}|\^{4}|~{4}")
"""Numbered headings of plain text, which some readers take for items."""

_LEAST = 3
_FARTHEST = 5
"""A jump over more numbers than this is a choice of the author's, not a slip."""


@rule(
    "T04",
    "sequence-gap",
    quoted="silent",
    measured=on_all_prose(right=7, read=7),
    bad=[
        "The guild agreed (a) to mend the roof, (b) to sell the bell, («d») to hire a clerk and (e) to meet in May.",
        "1. Unpack it.\n2. Plug it in.\n4. «Wait» a minute.\n",
        "## Step 1: Unpack\n\nOpen it.\n\n## Step 2: Plug in\n\nUse it.\n\n## Step «2»: Wait\n\nStop.\n",
        "Step 1: Open it. Step 2: Drain it. Step «2»: Dry it. Step 3: Close it.",
        "Now 1) open it, 2) charge it, «4») turn it on and 5) wait.",
        "1. Drain it.\n2. Dry it.\n4. «Sand» it.\n4. Paint it.\n",
        "Step 1. Open it.\nStep 2. Drain it.\nStep «4». Dry it.\nStep 4. Close it.\n",
        "Table 1: Votes\n\nText.\n\nTable 2: Seats\n\nText.\n\nTable «4»: Turnout\n",
        "Table 1: Votes\n\nTable 3: Seats\n\nTable «2»: Turnout\n",
        "Figure 7: the pier\n\nFigure 8: the lamp\n\nFigure «8»: the stair\n",
        "**Myth 1:** Ice is dry.\n\n**Myth 2:** Tin rusts.\n\n**Myth «4»:** Owls bark.\n",
        Example("Table 1: Votes\n\nTable 2: Seats\n\nTable «4»: Turnout\n", name="example.txt"),
        "## 1.1 Ash\n\nText.\n\n## 1.2 Elm\n\nText.\n\n## 1.«4» Fir\n",
        "Part I. Ash. Part II. Elm. Part «IV». Fir. Part V. Oak.",
        "## Appendix A: Ash\n\nText.\n\n## Appendix B: Elm\n\nText.\n\n## Appendix «D»: Fir\n",
        "Chapter 1 tells of ash, Chapter 2 tells of elm, Chapter «4» tells of fir and Chapter 5 sums up.",
        "First, it is light. Second, it is cheap. «Fourth», it lasts.",
        "You must: (a) wash it, (b) dry it, («d») oil it and (e) lock it.",
        "| No. | Tree |\n|---|---|\n| 7 | Ash |\n| 8 | Elm |\n| «8» | Fir |\n| 9 | Oak |\n",
        "Our best:\n\n5. Ash\n4. Elm\n2. «Fir»\n1. Oak\n",
    ],
    good=[
        "The guild agreed (a) to mend the roof, (b) to sell the bell, (c) to hire a clerk and (d) to meet in May.",
        "It names: (1) ash, (2) elm, (3) fir and (4) oak; better than (1) and (2) but like (3).",
        "[1] Ash, by Roe\n[2] Elm, by Poe.\n\n[3] Fir, by Lee.\n\n[4] Oak, by Cox.\n",
        Example(
            "1. Cost\n\n2. Design\n\n3. Work\n\nIt goes so:\n\n1. Lock.\n2. Copy.\n3. Swap.\n4. Free.\n4. Tests\n",
            name="plan.md",
        ),
        "1. Unpack it.\n2. Plug it in.\n3. Wait.\n",
        "1. Unpack it.\n1. Plug it in.\n1. Wait.\n",
        "The contract says, in excerpts from its clauses:\n\n4. No smoking.\n6. No pets.\n7. No music.\n",
        "## 1. North\n\n1. Oslo\n2. Bergen\n\n## 2. South\n\n1. Rome\n2. Bari\n\n## 3. East\n",
        "1. Poe\n2. Roe\n2. Doe (tied)\n4. Lee\n",
        "The best four, two of them tied in the last place:\n\n1. Poe\n2. Roe\n3. Doe\n3. Lee\n",
        "Chapter 3 is lost. Chapter 1 tells of ash, Chapter 2 tells of elm, Chapter 4 tells of fir, Chapter 5 ends it.",
        "Vitamin A: eyes.\n\nVitamin B: nerves.\n\nVitamin D: bones.\n",
        "First, it is light. Second, it is cheap. A third point is its looks. Fourth, it lasts.",
        "By section 4 (a), (b) and (d), they must pay; of (e) it says nothing.",
        "| ID | Tree |\n|---|---|\n| T-1 | Ash |\n| T-2 | Elm |\n| T-4 | Fir |\n| T-5 | Oak |\n",
        "See (1) for wool, (2) for silk and (4) for felt.",
        "1. Poe\n2. Roe\n5. Doe\n7. Lee\n",
        "Figure 7: the pier\n\nFigure 8: the lamp\n\nFigure 10: the stair\n",
        "Table 1: Votes\n\nTable 2: Seats\n\nTable 2: Seats\n\nTable 3: Turnout\n",
        "Day 1: We sailed.\n\nDay 2: We fished.\n\nDay 4: We slept.\n",
        "## 2019\n\nText.\n\n## 2021\n\nText.\n\n## 2022\n\nText.\n",
    ],
)
def sequence_gap(context: Context) -> Iterator[Problem]:
    """Numbers that the author gave to steps, headings or captions jump, repeat or run back.

    An entry was cut, added or moved, and the numbers after it stayed; references to them now lead astray.

    Checked are numbered lists in markup, headings of one level under one parent, captions, other paragraphs that begin
    with a word and its number, the first column of a table where it numbers the rows, and steps, chapters and points
    ("First", "Second") told in prose; in digits, letters, Roman numerals and words. Silent for series that do not begin
    at one, or count down to it (unless a number comes twice), for fewer than three numbers, where all are the same (the
    renderer counts), where more than one place is out of order (then it is no plain series) but for two neighbours in
    each other's place, for lists that start afresh, for jumps over more than five, for ties, for days and releases, and
    where the words before speak of excerpts.

    The fix offers the number that would follow; it is not applied, because an entry may be missing instead.
    """
    rows = (numbered_rows(context, table) for table in context.document.tables)
    for series in (*_lists(context), *_headings(context), *_captions(context), *told_series(context), *rows):
        counted = _upwards(series)
        if counted and (counted[0].number in {0, 1} or counted[-1].number in {0, -1} or _repeats(counted)):
            yield from _check(counted)
    yield from _beyond_the_count(context)


def _beyond_the_count(context: Context) -> Iterator[Problem]:
    """Judge "has three tables. Table 1 lists ..., Table 2 ... and Table 4": more than there are of them."""
    if context.once(needs.words).isdisjoint(_PARTS.split()) or not _NUMBERED.search(context.text):
        return
    for mention in context.mentions:
        many = announced_count(context, mention)
        counted = counted_after(context.text, mention.end, len(context.text)) if many else None
        block = context.document.block_at(mention.start)
        if counted is None or block is None or counted.head not in _PARTS.split() or counted.modifiers:
            continue
        label = re.compile(rf"\b{counted.head}\s+(?P<number>\d{{1,2}})\b(?!\s?[%.–-]\d)", re.IGNORECASE)
        named = list(label.finditer(context.text, block.start, block.end))
        numbers = {int(one["number"]) for one in named}
        if many and len(numbers) == many and min(numbers) == 1 and max(numbers) > many >= _LEAST:
            last = next(one for one in named if int(one["number"]) > many)
            yield Problem(*last.span("number"), f"There are {many} in all; {last[0]} is beyond them.")


def _check(series: Sequence[Entry]) -> Iterator[Problem]:
    wrong = [(one, other) for one, other in pairwise(series) if other.number != one.number + 1]
    # A number that took the place of another fits neither neighbour: 1, 2, 4, 4 or 1, 2, 3, 5, 5.
    astray = len(wrong) == 2 and wrong[0][1] == wrong[1][0] and wrong[1][1].number == wrong[0][0].number + 2
    swapped = next(((one, other) for one, other in pairwise(series) if other.number == one.number - 1), None)
    swapped = swapped if swapped and _are_swapped(series, *swapped) else None
    if len(series) < _LEAST or not (len(wrong) == 1 or swapped or (astray and len(series) > _LEAST)):
        return
    before, after = swapped or wrong[0]
    if after.number == 1 or after.number - before.number > _FARTHEST:
        return
    if after.number < before.number and not after.written:
        return
    if _TIED.search(before.words + after.words):
        return
    due = before.called(before.number + 1)
    shown = "“{}”".format if before.names else str
    follows = f"{shown(after.called(after.number))} follows {shown(before.called(before.number))}"
    if after.number > before.number + 1:
        last = after.called(after.number - 1)
        message = f"{follows}: {shown(due) if last == due else f'{shown(due)} to {shown(last)}'} is missing."
    else:
        message = f"{follows}: the numbers {'repeat' if after.number == before.number else 'run back'}."
    fix = Fix(f"write {due}", (Edit(after.start, after.end, due),), "display")
    yield Problem(after.start, after.end, message, fixes=(fix,) if after.written else ())


def _upwards(series: Sequence[Entry]) -> list[Entry]:
    """A series whose numbers grow: of one that counts down, the negative numbers."""
    down = sum(other.number == one.number - 1 for one, other in pairwise(series))
    counts_down = len(series) > _LEAST and down >= len(series) - 2  # all steps but one
    return [entry._replace(number=-entry.number) if counts_down else entry for entry in series]


def _repeats(series: Sequence[Entry]) -> bool:
    """Whether a number comes twice, for different things: that is a slip wherever the series begins."""
    written = (pair for pair in pairwise(series) if pair[0].written)
    return any(one.number == other.number and one.words != other.words for one, other in written)


def _are_swapped(series: Sequence[Entry], one: Entry, other: Entry) -> bool:
    """Whether the numbers are in order but for two neighbours in each other's place: 1, 3, 2, 4."""
    mended = [{one: other, other: one}.get(entry, entry).number for entry in series]
    return all(later == earlier + 1 for earlier, later in pairwise(mended))


def _lists(context: Context) -> Iterator[list[Entry]]:
    """The numbered lists, each with the parts of the same level that follow before the next heading."""
    series: dict[int, list[Entry]] = {}
    left: dict[int, set[int]] = defaultdict(set)  # the last numbers of the series that others stand between
    headings = [block.start for block in context.document.blocks if block.kind == "heading"]
    for one in () if context.document.name.endswith(".txt") else context.document.lists:
        numbered = [
            Entry(*_first_word(context.text, item), item.number, context.text[item.start : item.end], written=False)
            for item in one.items
            if item.number is not None
        ]
        if any(_UNDERLINED.search(entry.words) or _is_underlined(context, entry) for entry in numbered):
            continue
        if len(numbered) != len(one.items) or _introduced(context, one.start, _CHOSEN, _WITH_TIES):
            continue
        open_one = series.get(one.level)
        if resumed := _resumed(numbered, left[one.level] | {entry.number for entry in (open_one or ())[-1:]}):
            yield numbered[:resumed]
            numbered = numbered[resumed:]
        goes_on = open_one and numbered[0].number == open_one[-1].number + 1
        if open_one and goes_on and not any(open_one[-1].end < h < one.start for h in headings):
            open_one.extend(numbered)
            continue
        if open_one:
            left[one.level].add(open_one[-1].number)
            yield open_one
        series[one.level] = numbered
    yield from series.values()


def _resumed(numbered: Sequence[Entry], left: set[int]) -> int:
    """Where in a list an earlier one goes on: "1 2 3", then "1 2 3 4", then "4"; 0 where none does."""
    jumps = (at for at, (one, other) in enumerate(pairwise(numbered), 1) if other.number != one.number + 1)
    return next((at for at in jumps if numbered[at].number - 1 in left), 0)


def _first_word(text: str, item: Item) -> tuple[int, int]:
    word = re.compile(r"\w+|\S").match(text, item.start)
    return item.start, word.end() if word else item.end


def _is_underlined(context: Context, entry: Entry) -> bool:
    """Whether the line behind an item, which the reader took for a rule, underlines it."""
    end = context.document.offsets.source_span(entry.start, entry.start + len(entry.words))[1]
    return re.match(r"\s*\n(?:-{4}|={4}|\^{4}|~{4})", context.document.source[end : end + 9]) is not None


def _introduced(context: Context, start: int, *ways: re.Pattern[str]) -> bool:
    """Whether the words before a list speak of it in one of the ways."""
    before = context.text[max(start - 200, 0) : start]
    return any(way.search(before) for way in ways)


def _headings(context: Context) -> Iterator[list[Entry]]:
    """The numbered headings of each level, apart for each heading above them."""
    parent: dict[int, int] = {}
    series: dict[tuple[int, int, str, bool], list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for block in context.document.blocks:
        if block.kind != "heading":
            continue
        above = max((start for level, start in parent.items() if level < block.level), default=0)
        parent = {level: start for level, start in parent.items() if level < block.level} | {block.level: block.start}
        words = context.text[block.start : block.end]
        found = _CLAUSE.match(words) or _HEADING.match(words)
        if found:
            series[block.level, above, found["label"] or "", found["number"].isdecimal()].append((block.start, found))
    for (level, _, label, _), places in series.items():
        numbered = entries(places, [found.string for _, found in places])
        if _stands_elsewhere(context, label, numbered):
            continue
        # Of plain text, whose headings are guessed, one may have been taken for something else.
        if level or all(other.number in {one.number, one.number + 1} for one, other in pairwise(numbered)):
            yield numbered


def _stands_elsewhere(context: Context, label: str, numbered: Sequence[Entry]) -> bool:
    """Whether a number that a series of "2.1", "2.2" lacks stands in the draft, where the reader saw no heading."""
    missing = left_out(numbered) if len(label) == 1 or label.endswith(".") else ()
    return any(re.search(rf"(?<![\d.]){re.escape(label + one)}(?!\d)", context.document.source) for one in missing)


def _captions(context: Context) -> Iterator[list[Entry]]:
    series: dict[tuple[str, bool], list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for block in context.document.blocks:
        if block.kind in {"paragraph", "caption"} or (block.kind == "heading" and not block.level):
            words = context.text[block.start : min(block.end, block.start + 200)]
            if found := _CLAUSE.match(words) or _CAPTION.match(words):
                series[found["label"].rstrip(".") or found["label"], found["number"].isdecimal()].append(
                    (block.start, found)
                )
    for (label, _), places in series.items():
        numbered = entries(places, [found.string for _, found in places])
        if _stands_elsewhere(context, label, numbered):
            continue
        once = [one for at, one in enumerate(numbered) if not at or one.words != numbered[at - 1].words]
        if once and not _introduced(context, once[0].start, _CHOSEN):
            yield once
