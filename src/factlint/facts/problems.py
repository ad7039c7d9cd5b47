"""What is wrong with a fact file, in sentences with a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.facts.model import Location


class FactProblem(NamedTuple):
    """One fault of a fact file. `kind` is stable (`unknown-key`, `bad-date`, ...); `hint` is the nearest right word."""

    location: Location
    kind: str
    message: str
    hint: str | None = None
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        hint = f"; did you mean {self.hint}?" if self.hint else ""
        return f"{self.location}: {self.message}{hint}"


class FactFileError(ValueError):
    """The fact files cannot be used; `problems` are all their faults, in the order of the files."""

    def __init__(self, problems: Iterable[FactProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, if any is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - only faulty files need it

    known = list(known)
    folded = {name.casefold(): name for name in known}
    if word.casefold() in folded:
        return folded[word.casefold()]
    found = get_close_matches(word, known, n=1, cutoff=0.65)
    return found[0] if found else None
