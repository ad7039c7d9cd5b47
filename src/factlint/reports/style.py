"""How a report may look: what the terminal can do, and where lines of fact files come from."""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003 - a dataclass names it

from factlint.records import NamedTuple

_CODES = {"bold": "1", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36", "dim": "2"}


def _no_line(path: str, line: int) -> str | None:  # noqa: ARG001 - the shape of a lookup
    return None


class Style(NamedTuple):
    """`fact_line` gives a line of a fact file, or nothing where the file cannot be read."""

    color: bool = False
    width: int = 80
    fact_line: Callable[[str, int], str | None] = _no_line

    def paint(self, text: str, *looks: str) -> str:
        """The text in colour, where colour is wanted."""
        if not self.color or not looks or not text:
            return text
        return f"\x1b[{';'.join(_CODES[look] for look in looks)}m{text}\x1b[0m"
