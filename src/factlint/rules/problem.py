"""What a rule says."""

from __future__ import annotations

from typing import Literal, TypeAlias

from factlint.claims import Claim  # noqa: TC001 - a dataclass names it
from factlint.records import NamedTuple

Severity: TypeAlias = Literal["error", "warning", "note"]
Applicability: TypeAlias = Literal["safe", "unsafe", "display"]


class Edit(NamedTuple):
    """Put `replacement` in place of `text[start:end]`."""

    start: int
    end: int
    replacement: str


class Fix(NamedTuple):
    """One way to mend a problem. `safe` may be applied unasked, `unsafe` on request, `display` is only shown."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability = "unsafe"


class Related(NamedTuple):
    """Another place of the same draft that the problem is about."""

    start: int
    end: int
    message: str


class Problem(NamedTuple):
    """Something wrong at `text[start:end]`, in a sentence a writer understands. A rule only yields problems.

    `claim` carries the facts that refute the words, where facts do. `fixes` are alternatives, the likeliest first.
    `severity` is set only where it differs from the rule's own.
    """

    start: int
    end: int
    message: str
    claim: Claim | None = None
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    severity: Severity | None = None
