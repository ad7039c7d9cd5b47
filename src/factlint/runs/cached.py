"""Linting with the help of what was found before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.files import FileError, read_file
from factlint.records import NamedTuple
from factlint.runs.results_cache import ResultsCache, Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.findings import FileResult
    from factlint.runs.plan import Plan
    from factlint.runs.walking import Draft


class Linted(NamedTuple):
    """The results of all drafts in order. `plan` is there only if one was needed to get them."""

    results: tuple[FileResult, ...]
    around: Surroundings
    plan: Plan | None = None


def lint_with(cache: ResultsCache | None, drafts: Sequence[Draft], limit: int, make_plan: Callable[[], Plan]) -> Linted:
    """Take from the cache what it has and lint the rest; without any rest, no plan is made."""
    drafts = [_read(draft, limit) for draft in drafts] if cache else list(drafts)
    known = cache.surroundings() if cache else None
    found: list[FileResult | None] = [None] * len(drafts)
    if cache and known:
        found = [cache.get(draft.name, draft.content) if draft.content is not None else None for draft in drafts]
        if drafts and all(found):
            return Linted(tuple(result for result in found if result), known)
    plan = make_plan()
    from factlint.runs.run import in_company, lint_drafts  # noqa: PLC0415 - what is cached needs none of it

    around = Surroundings(plan.facts.files, tuple(str(warning) for warning in plan.facts.warnings))
    if cache is None or plan.failures or in_company(plan, drafts):
        return Linted(tuple(lint_drafts(plan, drafts)), around, plan)
    if known is None:
        cache.note(around)
    missing = [number for number, result in enumerate(found) if result is None]
    for number, result in zip(missing, lint_drafts(plan, [drafts[number] for number in missing]), strict=True):
        found[number] = result
        content = drafts[number].content
        if content is not None:
            cache.put(drafts[number].name, content, result)
    cache.thin_out()
    return Linted(tuple(result for result in found if result), around, plan)


def _read(draft: Draft, limit: int) -> Draft:
    """The draft with its bytes; one that cannot be read is left to say so itself."""
    if draft.content is not None:
        return draft
    try:
        return draft._replace(content=read_file(draft.path, limit=limit).data)
    except (FileError, OSError, ValueError):
        return draft
