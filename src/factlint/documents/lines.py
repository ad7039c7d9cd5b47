"""Lines and columns of a source text."""

from __future__ import annotations

from bisect import bisect_right

from factlint.patterns import pattern

_LINE_END = pattern(r"\r\n|\n|\r")


class Lines:
    """The line index of a text. Lines end at LF, CRLF and CR alone, as editors count them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(source))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a line and a column, no further than the end of that line."""
        start, end = self.span(line)
        return min(start + column - 1, end)

    def span(self, line: int) -> tuple[int, int]:
        """The half-open span of a line without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._source)
        # A line end is one character or two; the line itself is not copied to find out.
        tail = self._source[max(start, end - 2) : end]
        return start, end - (len(tail) - len(tail.rstrip("\r\n")))

    def text(self, line: int) -> str:
        """The line without its line end."""
        start, end = self.span(line)
        return self._source[start:end]
