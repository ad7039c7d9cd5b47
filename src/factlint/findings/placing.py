"""Turning what a rule says into what is reported: a place in the file, the evidence, a fingerprint."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from factlint.facts.model import Event, Fact, Membership
from factlint.findings.finding import Evidence, Finding, Position, RelatedPlace, SourceEdit, SourceFix, Stated
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.claims import Claim
    from factlint.documents import Document
    from factlint.documents.lines import Lines
    from factlint.facts import FactBase
    from factlint.rules import Fix, Problem, Rule

EXCERPT_LENGTH = 2000
"""How much of an over-long line a finding carries."""


class Placer:
    """Places the problems of one draft in its source."""

    def __init__(self, document: Document, facts: FactBase, lines: Lines) -> None:
        self._document = document
        self._facts = facts
        self._lines = lines

    def place(self, rule: Rule, problem: Problem) -> Finding:
        """The finding of a problem, without its fingerprint."""
        start, end = self._document.offsets.source_span(problem.start, problem.end)
        first = self._position(start)
        begin, excerpt = self._excerpt(first, end - start)
        claim = problem.claim
        return Finding(
            path=self._document.name,
            code=rule.code,
            name=rule.name,
            severity=problem.severity or rule.severity,
            message=problem.message,
            text=self._document.source[start:end],
            start=first,
            end=self._position(end),
            claim=_stated(claim) if claim else None,
            evidence=tuple(evidence_of(fact, self._facts) for fact in claim.facts) if claim else (),
            related=tuple(self._related(place.start, place.end, place.message) for place in problem.related),
            fixes=tuple(self._fix(fix) for fix in problem.fixes),
            excerpt=excerpt,
            excerpt_start=begin,
        )

    def _position(self, offset: int) -> Position:
        return Position(offset, *self._lines.position(offset))

    def _excerpt(self, first: Position, length: int) -> tuple[int, str]:
        """The line around a place, from its start where that is not too far away, and where in the line it begins."""
        start, end = self._lines.span(first.line)
        begin = 0 if first.column + length <= EXCERPT_LENGTH else max(0, first.column - 1 - EXCERPT_LENGTH // 4)
        return begin, self._document.source[start + begin : min(end, start + begin + EXCERPT_LENGTH)]

    def _related(self, start: int, end: int, message: str) -> RelatedPlace:
        first, last = self._document.offsets.source_span(start, end)
        return RelatedPlace(self._document.name, self._position(first), self._position(last), message)

    def _fix(self, fix: Fix) -> SourceFix:
        spans = [(self._document.offsets.source_span(edit.start, edit.end), edit.replacement) for edit in fix.edits]
        edits = tuple(SourceEdit(start, end, replacement) for (start, end), replacement in spans)
        return SourceFix(fix.title, edits, fix.applicability)


def _stated(claim: Claim) -> Stated:
    said = claim.assertion
    value = said.value.text() if isinstance(said.value, Quantity) else str(said.value)
    return Stated(said.subject, said.attribute, value, str(claim.at))


def evidence_of(fact: Fact | Membership | Event, facts: FactBase) -> Evidence:
    """A fact in the words that reports use."""
    if isinstance(fact, Fact):
        name, value = fact.id, fact.written
        since, until = fact.valid.start or fact.measured, fact.valid.end
    elif isinstance(fact, Membership):
        name, value = f"{fact.body}.members", fact.member
        since, until = fact.valid.start, fact.valid.end
    else:
        name, value = fact.name, str(fact.span)
        since, until = fact.on, fact.through and Period(fact.through.end, fact.through.end)
    source = next((facts.sources[key] for key in fact.sources if key in facts.sources), None)
    return Evidence(
        fact=name,
        value=value,
        since=str(since) if since else None,
        until=str(until) if until and not isinstance(fact, Event) else None,
        source_title=source.title if source else None,
        source_url=source.url if source else None,
        location=str(fact.location) if fact.location else None,
        derivation=fact.derivation if isinstance(fact, Fact) else None,
    )


def fingerprinted(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """The findings with fingerprints that survive edits elsewhere in the draft.

    A fingerprint is made of the rule, the path, what is claimed and the words of the sentence around it; the n-th
    equal one counts. Line numbers are not part of it.
    """
    seen: dict[str, int] = {}
    marked = []
    for finding in findings:
        start, end = _around(document.source, finding.start.offset, finding.end.offset)
        words = " ".join(document.source[start:end].split())
        about = f"{finding.claim.subject}.{finding.claim.attribute}" if finding.claim else finding.text
        key = "\0".join((finding.code, finding.path.replace("\\", "/"), about, words))
        seen[key] = seen.get(key, 0) + 1
        digest = hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()
        marked.append(finding._replace(fingerprint=digest[:32]))
    return marked


def _around(source: str, start: int, end: int) -> tuple[int, int]:
    """The words around a place of the source, as far as the sentence, the line or 200 characters go."""
    reach = 200
    before = source[max(0, start - reach) : start]
    after = source[end : end + reach]
    begins = max(before.rfind(mark) for mark in (". ", "! ", "? ", "\n\n"))
    ends = [place for mark in (". ", "! ", "? ", "\n\n", ".\n") if (place := after.find(mark)) >= 0]
    return start - len(before) + begins + 1, end + (min(ends) if ends else len(after))
