"""The whole way of a draft, on one page."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from factlint.claims.find import find_claims
from factlint.documents.lines import Lines
from factlint.findings import Failure, Finding
from factlint.findings.ordering import ordered
from factlint.findings.placing import Placer, fingerprinted
from factlint.mentions import find_each
from factlint.records import NamedTuple
from factlint.rules import Context, Problem, Rule
from factlint.rules.rule import concerned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factlint.documents import Document
    from factlint.facts import FactBase
    from factlint.values import Period

LIMIT = 10_000
"""How many problems of a stranger's rule in one draft are reported; ours end with the draft."""

OWN_RULES = "factlint.rules.builtin."
"""Where the rules live that may run in this process, as long as they need."""


class RuleError(Exception):
    """A rule that broke, with what it did."""


class Linted(NamedTuple):
    """The findings of one draft in the order of the text, the rules that broke, and what was understood."""

    context: Context
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]


def judge(
    context: Context,
    rules: Iterable[Rule],
    options: Mapping[str, Mapping[str, Any]],
    announce: Callable[[Rule], None] | None = None,
) -> Linted:
    """Run the rules over what was understood of a draft; `announce` is told of each rule before it runs."""
    document = context.document
    findings: list[Finding] = []
    failures: list[Failure] = []
    placer = Placer(document, context.facts, Lines(document.source))
    for rule in concerned(rules, context):
        if announce:
            announce(rule)
        settings = {option.name: option.default for option in rule.options} | dict(options.get(rule.name, {}))
        try:
            for problem in problems_of(rule, context.with_options(settings) if settings else context):
                findings.append(placer.place(rule, problem))  # noqa: PERF401 - what was found before a crash is kept
        except RuleError as error:
            failures.append(crash(document.name, f"{rule.code} {rule.name}", str(error)))
    return Linted(context, tuple(fingerprinted(ordered(findings), document)), tuple(failures))


def crash(draft: str, rule: str, told: str) -> Failure:
    """What is reported of a rule that broke over a draft: a fault of the rule, never of the draft."""
    return Failure(draft, f"internal-error: {rule}: {told}")


def understand(document: Document, *, facts: FactBase, as_of: Period, dated: bool = True) -> Context:
    """Find the mentions and the claims of a draft."""
    mentions = find_each(document.text, as_of=as_of.start)
    claims = find_claims(document, mentions, facts, as_of)
    return Context(document=document, as_of=as_of, facts=facts, mentions=mentions, claims=claims, dated=dated)


def problems_of(rule: Rule, context: Context) -> Iterable[Problem]:
    """Run one rule in its own guard: whatever it does wrong comes out as a `RuleError`."""
    try:
        given = iter(rule.run(context))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a stranger's rule may raise anything, `SystemExit` too
        raise RuleError(_told(error)) from None
    limit = None if rule.module.startswith(OWN_RULES) else LIMIT
    for number in count():
        try:
            problem = next(given, None)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - as above
            raise RuleError(_told(error)) from None
        if problem is None:
            return
        if number == limit:
            raise RuleError(f"more than {LIMIT} problems in one draft; the rest is left out")
        yield _checked(problem, len(context.text))


def _checked(problem: object, length: int) -> Problem:
    if not isinstance(problem, Problem):
        raise RuleError(f"gave {type(problem).__name__} where a Problem was due")
    spans = [(problem.start, problem.end), *((place.start, place.end) for place in problem.related)]
    spans += [(edit.start, edit.end) for fix in problem.fixes for edit in fix.edits]
    for start, end in spans:
        if not 0 <= start <= end <= length:
            raise RuleError(f"gave the span {start} to {end}, which lies outside the text of {length} characters")
    return problem


def _told(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__
