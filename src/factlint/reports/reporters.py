"""The formats that findings can be reported in."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factlint.findings.result import Run
    from factlint.reports.style import Style


class Reporter(NamedTuple):
    """A format: `render` turns a run into lines without their line ends."""

    name: str
    render: Callable[[Run, Style], Iterable[str]]


def _own(name: str) -> Reporter:
    """A format of a module of this package, imported when it is used."""
    module = name.replace("-", "_")

    def render(run: Run, style: Style) -> Iterable[str]:
        lines: Iterable[str] = getattr(import_module(f"factlint.reports.{module}"), module)(run, style)
        return lines

    return Reporter(name, render)


_FORMATS = (
    "full",
    "concise",
    "json",
    "json-lines",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
)
REPORTERS: tuple[Reporter, ...] = tuple(_own(name) for name in _FORMATS)
