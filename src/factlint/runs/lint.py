"""factlint from Python: one text, or the drafts of some paths."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from factlint.config import Settings
from factlint.documents.reading import read
from factlint.facts import FactBase
from factlint.plugins import load_plugins
from factlint.runs.draft import lint_document, understand_document
from factlint.runs.plan import load_fact_base, prepare
from factlint.runs.run import lint_drafts
from factlint.runs.walking import walk
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factlint.claims import Claim
    from factlint.documents import Document
    from factlint.findings import FileResult, Finding
    from factlint.plugins import Plugins
    from factlint.rules import Profile
    from factlint.runs.plan import Plan


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
    plan = _plan_for_texts(profile)._replace(facts=facts or _no_facts(), **_dated(as_of))
    result = lint_document(plan, read(text, name))
    if result.failures:
        raise RuntimeError("; ".join(failure.message for failure in result.failures))
    return list(result.findings)


def lint_paths(  # noqa: PLR0913 - the settings that a caller may want to say by name
    paths: Iterable[str | Path],
    *,
    config: Settings | Path | None = None,
    facts: FactBase | None = None,
    as_of: date | str | Period | None = None,
    profile: Profile | None = None,
    jobs: int | None = None,
) -> Iterator[FileResult]:
    """Lint files and folders; yield the result of each draft in order, what could not be read among them.

    Without `facts`, the fact bases of the config are taken, or every bundled one. Local plugins are not loaded.
    """
    if config is None or isinstance(config, Settings):
        settings = config or Settings()
    else:
        from factlint.config import read_config  # noqa: PLC0415 - only where there is one

        settings = read_config(config)
    settings = settings._replace(profile=profile or settings.profile, jobs=jobs or settings.jobs)
    plan = _plan(settings, facts if facts is not None else load_fact_base(settings), as_of)
    yield from lint_drafts(plan, walk([str(path) for path in paths], settings).drafts)


def find_claims(
    text: str, *, facts: FactBase, as_of: date | str | Period | None = None, name: str = "<text>"
) -> tuple[Claim, ...]:
    """What a text says that the facts know something about, each with its verdict.

    A date in the text goes before `as_of`; with neither, claims are judged as of today.
    """
    document = read(text, name)
    plan = _plan_for_texts("default")._replace(facts=facts, **_dated(as_of))
    context = understand_document(plan, document)
    return tuple(_in_source(claim, document) for claim in context.claims)


def _in_source(claim: Claim, document: Document) -> Claim:
    """The claim with its span in the source instead of the text."""
    said = claim.assertion
    start, end = document.offsets.source_span(said.start, said.end)
    return claim._replace(assertion=said._replace(start=start, end=end))


@cache
def _built_in() -> Plugins:
    """The built-in plugin, which is the same for every call."""
    return load_plugins()


@cache
def _no_facts() -> FactBase:
    """The empty fact base, with which readers of drafts are kept."""
    return FactBase()


@cache
def _plan_for_texts(profile: Profile) -> Plan:
    """What reading texts needs but for the facts and the date, which each call has of its own."""
    return _plan(Settings(profile=profile), _no_facts(), None)


def _dated(as_of: date | str | Period | None) -> dict[str, Any]:
    """The date of a run, and where it comes from."""
    given = period_of(as_of)
    today = Period.of_day(date.today())  # noqa: DTZ011 - the day where the writer is
    return {"as_of": given or today, "dated_by": "option" if given else "today"}


def _plan(settings: Settings, facts: FactBase, as_of: date | str | Period | None) -> Plan:
    """What a run needs; raise `RuntimeError` where a rule or a plugin cannot be loaded, for it would say nothing."""
    plan = prepare(settings, _built_in(), facts=facts, **_dated(as_of or settings.as_of))
    if plan.failures:
        raise RuntimeError("; ".join(plan.failures))
    return plan


def period_of(given: date | str | Period | None) -> Period | None:
    """A date in any of the forms that callers may give it."""
    if isinstance(given, str):
        return Period.parse(given)
    return Period.of_day(given) if isinstance(given, date) else given
