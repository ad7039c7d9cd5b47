"""The words in question with their line, what the fact file says, and how to mend them."""

from __future__ import annotations

import unicodedata
from textwrap import wrap
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.reports.escaping import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings import Evidence, Finding
    from factlint.findings.result import Run
    from factlint.reports.style import Style

_WORD = pattern(r"[^\s:,\[\]{}#]+")
_COLORS = {"error": "red", "warning": "yellow", "note": "blue"}


def full(run: Run, style: Style) -> Iterator[str]:
    """Yield the findings, a blank line after each."""
    for finding in run.findings:
        yield from _finding(finding, style)
        yield ""


def _finding(finding: Finding, style: Style) -> Iterator[str]:
    color = _COLORS[finding.severity]
    head = f"{finding.code} {finding.name}"
    message = wrap(f"{head}: {escaped(finding.message)}", style.width, subsequent_indent="  ") or [head]
    yield style.paint(head, color, "bold") + message[0][len(head) :]
    yield from message[1:]
    shown = _shown(finding, style.width)
    gutter = " " * max(len(str(finding.start.line)), *(len(_place(e)[1]) for e in finding.evidence), 1)
    bar = style.paint("|", "blue")
    yield f"{gutter}{style.paint('-->', 'blue')} {escaped(finding.path)}:{finding.start.line}:{finding.start.column}"
    yield f"{gutter} {bar}"
    number = style.paint(str(finding.start.line).rjust(len(gutter)), "blue")
    line, column, length = shown
    yield f"{number} {bar} {line}".rstrip()
    yield f"{gutter} {bar} {' ' * column}{style.paint('^' * length, color, 'bold')}"
    for place in finding.related:
        where = f"line {place.start.line}" if place.path == finding.path else f"{place.path}:{place.start.line}"
        yield from _wrapped(f"{escaped(where)}: {escaped(place.message)}", gutter, style, "see")
    for evidence in _told_once(finding.evidence):
        yield from _evidence(evidence, gutter, style)
    yield from _help(finding, gutter, style)


def _shown(finding: Finding, width: int) -> tuple[str, int, int]:
    """The part of the line around the words, the caret's column in it and its length, for a terminal so wide."""
    room = max(width - 10, 30)
    first = finding.start.column - 1 - finding.excerpt_start
    same_line = finding.end.line == finding.start.line
    last = min(finding.end.column - 1 - finding.excerpt_start if same_line else 10**9, len(finding.excerpt))
    begin = 0
    if last > room:
        begin = max(0, min(first - room // 3, last - room + 1))
    text = finding.excerpt[begin : begin + room]
    before = ("…" if begin or finding.excerpt_start else "") + escaped(text[: first - begin])
    words = escaped(text[first - begin : last - begin])
    after = escaped(text[last - begin :]) + ("…" if len(finding.excerpt) > begin + room else "")
    return before + words + after, _columns(before), max(_columns(words), 1)


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)


def _told_once(evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """The evidence without what points to the same line again, three entries at most."""
    seen: dict[str, Evidence] = {}
    for entry in evidence:
        seen.setdefault(entry.location or entry.fact, entry)
    return list(seen.values())[:3]


def _place(evidence: Evidence) -> tuple[str, str, int]:
    """The file, the line and the column of a fact."""
    path, _, rest = (evidence.location or "").rpartition(":")
    path, _, line = path.rpartition(":")
    return path, line, int(rest) if rest.isdecimal() else 1


def _evidence(evidence: Evidence, gutter: str, style: Style) -> Iterator[str]:
    path, number, column = _place(evidence)
    bar = style.paint("|", "blue")
    said = _said(evidence)
    text = style.fact_line(path, int(number)) if number.isdecimal() else None
    if text is None:
        where = f" ({escaped(evidence.location)})" if evidence.location else ""
        yield from _wrapped(f"{said}{where}", gutter, style, "fact")
        return
    yield f"{gutter} {bar}"
    yield f"{gutter}{style.paint(':::', 'blue')} {escaped(path)}:{number}:{column}"
    begin = min(len(text) - len(text.lstrip()), column - 1)
    room = style.width - len(gutter) - 3
    line = text[begin:].rstrip()
    short = line if len(line) <= room else line[: room - 1] + "…"
    yield f"{style.paint(number.rjust(len(gutter)), 'blue')} {bar} {escaped(short)}"
    word = _WORD.match(short, column - 1 - begin)
    if word and word[0]:
        underline = "-" * _columns(word[0])
        yield f"{gutter} {bar} {' ' * _columns(short[: word.start()])}{style.paint(underline, 'blue')}"
    yield from _wrapped(said, gutter, style, "fact")


def _said(evidence: Evidence) -> str:
    since = f" from {evidence.since}" if evidence.since else ""
    until = f" until {evidence.until}" if evidence.until else ""
    source = f"; {escaped(evidence.source_title)}" if evidence.source_title else ""
    url = f" <{escaped(evidence.source_url)}>" if evidence.source_url else ""
    working = f" ({escaped(evidence.derivation)})" if evidence.derivation else ""
    return f"{escaped(evidence.fact)} is {escaped(evidence.value)}{since}{until}{working}{source}{url}"


def _wrapped(text: str, gutter: str, style: Style, label: str) -> Iterator[str]:
    lead = f"{gutter} = {label}: "
    lines = wrap(text, style.width - len(lead), break_long_words=False, break_on_hyphens=False) or [""]
    yield f"{gutter} {style.paint('=', 'blue')} {style.paint(label, 'bold')}: {lines[0]}"
    for line in lines[1:]:
        yield " " * len(lead) + line


def _help(finding: Finding, gutter: str, style: Style) -> Iterator[str]:
    for fix in finding.fixes[:3]:
        mark = {"safe": " [--fix]", "unsafe": " [--fix --unsafe-fixes]", "display": ""}[fix.applicability]
        yield from _wrapped(f"{escaped(fix.title)}{mark}", gutter, style, "help")
