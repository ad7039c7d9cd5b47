"""`factlint facts diff` and `factlint facts affected`: what changed, and which drafts say it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.facts_sources import add_base_options, base_of
from factlint.cli.output import CLEAN, FINDINGS, TROUBLE, deliver, say
from factlint.cli.situation import plan_of, settings_of
from factlint.reports.escaping import escaped
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from factlint.facts import FactBase
    from factlint.facts.comparing import Change
    from factlint.runs.plan import Plan
    from factlint.runs.walking import Draft

    _Changes = dict[tuple[str, str | None], list[Change]]


def add_options(name: str, command: ArgumentParser) -> None:
    """Add the options of one of the two commands."""
    if name == "diff":
        command.add_argument("old", metavar="OLD", help="fact file, folder or seed:NAME as it was")
        command.add_argument("new", metavar="NEW", help="the same as it is")
    else:
        command.add_argument("paths", nargs="+", metavar="FILES", help="drafts or folders of drafts")
        old = "the facts as they were: a file, a folder, or a git revision of the fact files (default: HEAD)"
        command.add_argument("--since", default="HEAD", metavar="OLD", help=old)
    add_base_options(command)
    command.set_defaults(run=run_diff if name == "diff" else run_affected)


def run_diff(options: Namespace) -> int:
    """Say what changed in meaning: exit 1 when something did."""
    from factlint.facts.comparing import compare  # noqa: PLC0415 - only these commands compare

    changes = compare(base_of(options, [options.old]), base_of(options, [options.new]))
    deliver(escaped(str(change)) for change in changes)
    if not changes:
        say("nothing changed in meaning")
    return FINDINGS if changes else CLEAN


def run_affected(options: Namespace) -> int:
    """List the claims of drafts that rest on a fact that changed: exit 1 when there are any."""
    from factlint.facts.comparing import compare  # noqa: PLC0415 - only these commands compare
    from factlint.runs.walking import walk  # noqa: PLC0415 - as above

    settings = settings_of(options, options.paths)
    plan = plan_of(options, settings)
    changes: _Changes = {}
    for change in compare(_earlier(options, plan), plan.facts):
        changes.setdefault((change.subject, change.topic), []).append(change)
    walked = walk(options.paths, settings)
    failures: list[str] = [f"{path}: no drafts in this folder" for path in walked.empty]
    lines = [line for draft in walked.drafts for line in _affected(plan, draft, changes, failures)]
    deliver(lines)
    if not lines and not failures:
        say("no draft states a fact that changed" if changes else "no fact changed")
    for failure in failures:
        say(failure)
    return TROUBLE if failures else FINDINGS if lines else CLEAN


def _earlier(options: Namespace, plan: Plan) -> FactBase:
    """The facts as they were, from other files or from git."""
    from factlint.facts import FactFileError  # noqa: PLC0415 - as above
    from factlint.facts.linking.gathering import gather  # noqa: PLC0415 - as above
    from factlint.facts.loaders import LOADERS  # noqa: PLC0415 - as above
    from factlint.facts.loading import ALL_SEEDS, in_layers  # noqa: PLC0415 - as above
    from factlint.runs.changes import content_at  # noqa: PLC0415 - as above

    if options.since.startswith("seed:") or Path(options.since).exists():
        return base_of(options, [options.since])
    own = [Path(path) for shown, path in plan.facts.files.items() if not shown.startswith("seed:")]
    ask = "give the facts as they were, a file or a folder, with --since"
    if not own:
        raise UsageError(f"these facts are bundled and have no revisions; {ask}")
    try:
        earlier = {path: content_at(path, options.since) or b"factlint: 1\n" for path in own}
    except UsageError as error:
        raise UsageError(f"{options.since} is no file or folder, and as a revision: {error}", ask) from None
    sources = settings_of(options).facts
    try:
        return gather(in_layers(ALL_SEEDS if sources is None else sources, LOADERS), LOADERS, None, earlier)[0]
    except FactFileError as error:
        raise UsageError(f"the facts of {options.since}:", *(str(problem) for problem in error.problems)) from None


def _affected(plan: Plan, draft: Draft, changes: _Changes, failures: list[str]) -> Iterator[str]:
    from factlint.documents.lines import Lines  # noqa: PLC0415 - as above
    from factlint.runs.draft import read_draft, understand_document  # noqa: PLC0415 - as above
    from factlint.runs.opening import UnreadableError  # noqa: PLC0415 - as above

    try:
        document = read_draft(plan, draft)
    except UnreadableError as error:
        failures.append(f"{draft.name}: {error}")
        return
    lines = Lines(document.source)
    for claim in understand_document(plan, document).claims:
        said = claim.assertion
        topic = said.kind if said.kind in ("life", "member") else said.attribute
        member = said.object if said.attribute in ("member", "joined", "left") else None
        known = [change for change in changes.get((said.subject, topic), ()) if change.concerns(claim.at, member)]
        if known:
            start, _ = document.offsets.source_span(claim.start, claim.end)
            line, column = lines.position(start)
            more = f"; and {len(known) - 3} more" if len(known) > 3 else ""
            facts = "; ".join(change.message for change in known[:3]) + more
            yield escaped(f"{draft.name}:{line}:{column}: {said.value_text} ({claim.verdict}): {facts}")
