"""Regular expressions that are compiled when they are first used: compiling is a good part of a short run."""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._written)
        vars(self).update(
            {
                method: getattr(compiled, method)
                for method in ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")
            }
        )
        return getattr(compiled, name)


def pattern(written: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern to be used as if it were compiled."""
    return cast("re.Pattern[str]", _Pattern(written, flags))
