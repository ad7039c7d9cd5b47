"""Regular expressions that are compiled when a text may match them: compiling is a good part of a short run.

What was compiled in one run is kept for the next where a folder is named for that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from factlint.patterns.demands import demands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factlint.patterns.demands import Demand
    from factlint.patterns.shelf import Shelf

_LONG_TEXT = 4000
"""In a text longer than this no words are looked for: it is worth the compiling."""
_SHORT_PATTERN = 24
"""A pattern shorter than this is compiled as fast as its demands are found."""
_OFTEN = 50
"""A pattern that has been asked so many times is worth the compiling, too."""

_shelf: Shelf | None = None


def keep_in(folder: Path | None) -> None:
    """From now on take from a cache folder what earlier runs compiled; `None` keeps nothing."""
    global _shelf  # noqa: PLW0603 - one for the process, like the cache of `re`
    if folder is None:
        _shelf = None
    else:
        from factlint.patterns.shelf import open_shelf  # noqa: PLC0415 - only where something is kept

        _shelf = open_shelf(folder)


def save_kept() -> None:
    """Keep for the next run what was compiled in this one."""
    if _shelf:
        _shelf.save()


class _Pattern:
    def __init__(self, written: str, flags: int, *, rare: bool) -> None:
        self.pattern = written
        self._flags = flags
        self._any_case = bool(flags) and bool(flags & re.IGNORECASE)
        self._rare = rare
        self._expression: re.Pattern[str] | None = None
        self._demands: tuple[Demand, ...] | None = None
        self._asked = 0

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        return None if self._fails(text, *bounds) else self._compiled("match")(text, *bounds)

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        return None if self._fails(text, *bounds) else self._compiled("fullmatch")(text, *bounds)

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        return None if self._fails(text, *bounds) else self._compiled("search")(text, *bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        return iter(()) if self._fails(text, *bounds) else self._compiled("finditer")(text, *bounds)

    def findall(self, text: str, *bounds: int) -> list[Any]:
        return [] if self._fails(text, *bounds) else self._compiled("findall")(text, *bounds)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        return [text] if self._fails(text) else self._compiled("split")(text, maxsplit)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return text if self._fails(text) else self._compiled("sub")(new, text, count)

    def _fails(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether the text between the bounds lacks what every match holds."""
        self._asked += 1
        if not self._rare and (self._asked > _OFTEN or len(self.pattern) < _SHORT_PATTERN or self._on_shelf()):
            return False
        text = text[max(start, 0) : end if end is None else max(end, 0)]  # as an expression takes bounds
        if len(text) > _LONG_TEXT:
            return False
        if self._demands is None:
            self._demands = self._worked_out()
        if self._any_case:
            text = text.lower() if text.isascii() else text.casefold().replace("ı", "i")
        for demand in self._demands:
            for word in demand:
                if word in text:
                    break
            else:
                return True
        return False

    def _on_shelf(self) -> bool:
        """Whether an earlier run compiled it; that need be asked only once."""
        if _shelf and self._asked == 1:
            self._expression = _shelf.expression(self.pattern, self._flags)
        return self._expression is not None

    def _worked_out(self) -> tuple[Demand, ...]:
        """What every match holds, as an earlier run worked it out if there was one."""
        if self._flags & re.VERBOSE:
            return ()
        found = _shelf.demands(self.pattern, self._flags) if _shelf else None
        if found is None:
            found = demands(self.pattern, any_case=self._any_case)
            if _shelf:
                _shelf.put_demands(self.pattern, self._flags, found)
        return found

    def _compiled(self, method: str) -> Any:
        """A method of the compiled expression; unless it is rare, its methods take the place of these from now on."""
        if self._expression is None:
            self._expression = (_shelf.compile if _shelf else re.compile)(self.pattern, self._flags)
        compiled = self._expression
        for name in () if self._rare else ("match", "fullmatch", "search", "finditer", "findall", "split", "sub"):
            setattr(self, name, getattr(compiled, name))
        return getattr(compiled, method)


def pattern(written: str, flags: int = 0, *, rare: bool = False) -> re.Pattern[str]:
    """A pattern to be used as if it were compiled.

    For one that is slow to search and rarely matches, its words are looked for every time.
    """
    if written.startswith("(?i)"):
        written, flags = written.removeprefix("(?i)"), flags | re.IGNORECASE
    return cast("re.Pattern[str]", _Pattern(written, int(flags), rare=rare))
