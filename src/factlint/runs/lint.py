"""Linting a text from Python."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factlint.documents.reading import read
from factlint.engine import lint
from factlint.facts import FactBase
from factlint.findings.selection import Selection, select_rules
from factlint.plugins import load_plugins
from factlint.values import Period

if TYPE_CHECKING:
    from factlint.findings import Finding
    from factlint.rules import Profile


def lint_text(
    text: str,
    *,
    facts: FactBase | None = None,
    as_of: date | str | Period | None = None,
    profile: Profile = "default",
    name: str = "<text>",
) -> list[Finding]:
    """The findings in a text. `facts=None` is no fact base, the suffix of `name` picks the reader.

    A date in the draft goes before `as_of`; with neither, rules that need the draft's date stay silent and the others
    take today. A rule that breaks raises `RuntimeError`.
    """
    document = read(text, name)
    given = period_of(as_of)
    result = lint(
        document,
        facts=facts or FactBase(),
        rules=select_rules(load_plugins().rules, Selection(profile=profile)),
        as_of=document.dated or given or Period.of_day(date.today()),  # noqa: DTZ011 - the day where the writer is
        dated=bool(document.dated or given),
    )
    if result.failures:
        raise RuntimeError("; ".join(failure.message for failure in result.failures))
    return list(result.findings)


def period_of(given: date | str | Period | None) -> Period | None:
    """A date in any of the forms that callers may give it."""
    if isinstance(given, str):
        return Period.parse(given)
    return Period.of_day(given) if isinstance(given, date) else given
