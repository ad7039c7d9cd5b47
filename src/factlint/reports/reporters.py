"""The formats that findings can be reported in."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factlint.findings.result import Run
    from factlint.reports.style import Style


class Reporter(NamedTuple):
    """A format: `render` turns a run into lines without their line ends.

    A format for people takes the terminal's encoding; one for programs is always UTF-8.
    """

    name: str
    render: Callable[[Run, Style], Iterable[str]]
    for_people: bool = False


def _own(name: str, *, for_people: bool = False) -> Reporter:
    """A format of a module of this package, imported when it is used."""
    module = name.replace("-", "_")

    def render(run: Run, style: Style) -> Iterable[str]:
        lines: Iterable[str] = getattr(import_module(f"factlint.reports.{module}"), module)(run, style)
        return lines

    return Reporter(name, render, for_people)


REPORTERS: tuple[Reporter, ...] = (
    *(_own(name, for_people=True) for name in ("full", "concise")),
    *(_own(name) for name in ("json", "json-lines", "sarif")),
    _own("github", for_people=True),
    *(_own(name) for name in ("gitlab", "junit", "checkstyle", "rdjson")),
)
