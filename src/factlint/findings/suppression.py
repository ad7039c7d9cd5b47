"""Comments in a draft that switch rules off, for a line, a block, a stretch or the whole file.

<!-- factlint-ignore F01 -- reason -->             the same line, or the next block where the comment stands alone
<!-- factlint-ignore nato.members until 2027-01-01 -->   whatever rests on one fact, for a time
<!-- factlint-disable F01 --> ... <!-- factlint-enable F01 -->
<!-- factlint-ignore-file F01 -->
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING

from factlint.findings.selection import selector_problem
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from factlint.documents import Document
    from factlint.documents.lines import Lines
    from factlint.findings.finding import Finding
    from factlint.rules import Rule

_COMMENT = pattern(
    r"(?:<!--|\{/\*|^[ \t]*(?:\.\.|//|%|\#))[ \t]*factlint-(?P<verb>ignore-file|ignore|disable|enable)\b"
    r"(?P<rest>[^\r\n]*?)(?:-->|\*/\}|$)",
    re.MULTILINE,
)
_REASON = pattern(r"\s(?:--|—|because\b).*|:\s.*", re.DOTALL)
_UNTIL = pattern(r"\buntil\s+([0-9-]+)")
_FACT = pattern(r"[a-z0-9][\w-]*\.[\w-]+")
_BRIEF = 4000
"""How many characters a line or a block mostly has at most."""


class Suppression(NamedTuple):
    """One comment: the words in it (rules, facts; none is everything) and the stretch of the source it covers."""

    comment: tuple[int, int]
    words: tuple[str, ...]
    covers: tuple[int, int]
    expired: bool = False

    def hides(self, finding: Finding) -> bool:
        """Whether the finding is one of those that the comment switches off."""
        start, end = self.covers
        if self.expired or not start <= finding.start.offset < end:
            return False
        return not self.words or any(_names(word, finding) for word in self.words)


def _names(word: str, finding: Finding) -> bool:
    if _FACT.fullmatch(word):
        stated = finding.claim and f"{finding.claim.subject}.{finding.claim.attribute}"
        return word == stated or any(evidence.fact == word for evidence in finding.evidence)
    by_code = finding.code == word.upper() or (word.isupper() and finding.code.startswith(word))
    return by_code or word in ("all", finding.name)


def suppressions(document: Document, lines: Lines, as_of: date) -> tuple[Suppression, ...]:
    """The comments of a draft in order; `as_of` decides which have run out."""
    source = document.source
    found = _in_front_matter(document)
    if "factlint-" not in source:
        return tuple(found)
    open_since: list[tuple[tuple[str, ...], int, tuple[int, int], bool]] = []
    for match in _COMMENT.finditer(source):
        words, expired = _words(match["rest"], as_of)
        place = match.span()
        verb = match["verb"]
        if verb == "disable":
            open_since.append((words, match.end(), place, expired))
        elif verb == "enable":
            for entry in [entry for entry in open_since if not words or entry[0] == words]:
                open_since.remove(entry)
                found.append(Suppression(entry[2], entry[0], (entry[1], match.start()), entry[3]))
        else:
            covers = (0, len(source) + 1) if verb == "ignore-file" else _reach(document, lines, match)
            found.append(Suppression(place, words, covers, expired))
    found += [Suppression(place, words, (since, len(source) + 1), gone) for words, since, place, gone in open_since]
    return tuple(sorted(found, key=lambda suppression: suppression.comment))


def _in_front_matter(document: Document) -> list[Suppression]:
    """What the front matter switches off for the whole file: `factlint: {ignore: [F01, nato.members]}`."""
    own = document.metadata.get("factlint")
    listed = own.get("ignore", ()) if isinstance(own, Mapping) else ()
    words = tuple(re.split(r"[\s,]+", listed.strip("[] "))) if isinstance(listed, str) else tuple(map(str, listed))
    at = max(document.source.find("ignore"), 0)
    return [Suppression((at, at + 6), words, (0, len(document.source) + 1))] if any(words) else []


def _words(rest: str, as_of: date) -> tuple[tuple[str, ...], bool]:
    listed = _REASON.sub("", f" {rest} ")
    until = _UNTIL.search(listed)
    expired = False
    if until:
        listed = listed.replace(until[0], " ")
        try:
            expired = Period.parse(until[1]).start <= as_of
        except ValueError:
            expired = True
    return tuple(word for word in re.split(r"[\s,]+", listed) if word), expired


def _reach(document: Document, lines: Lines, match: re.Match[str]) -> tuple[int, int]:
    """The line of the comment where it has other words, else the block after it."""
    source = document.source
    first, _ = lines.span(lines.position(match.start())[0])
    _, last = lines.span(lines.position(match.end())[0])
    if source[first : match.start()].strip(" \t>*-") or source[match.end() : last].strip():
        return first, last + 1
    span = document.offsets.source_span
    after = bisect_left(document.blocks, match.end(), key=lambda block: span(block.start, block.end)[0])
    if after == len(document.blocks):
        return match.end(), match.end()
    start, end = span(document.blocks[after].start, document.blocks[after].end)
    return start, end + 1


class _Near:
    """Finds the comments that may cover an offset: those of a line or a block close by, and all that reach far."""

    def __init__(self, comments: Iterable[Suppression]) -> None:
        ordered = sorted(comments, key=lambda comment: comment.covers)
        self._far = [comment for comment in ordered if comment.covers[1] - comment.covers[0] > _BRIEF]
        self._brief = [comment for comment in ordered if comment.covers[1] - comment.covers[0] <= _BRIEF]
        self._starts = [comment.covers[0] for comment in self._brief]

    def of(self, offset: int) -> list[Suppression]:
        first, last = bisect_left(self._starts, offset - _BRIEF), bisect_right(self._starts, offset)
        return self._far + self._brief[first:last]


class Sifted(NamedTuple):
    """What is left of the findings, the comments that hid nothing, and those that name no rule, and why."""

    kept: tuple[Finding, ...]
    unused: tuple[Suppression, ...] = ()
    unknown: tuple[tuple[Suppression, str], ...] = ()


def sift(findings: Iterable[Finding], comments: Sequence[Suppression], rules: Sequence[Rule]) -> Sifted:
    """Take out the findings that a comment switches off."""
    kept = []
    used: set[Suppression] = set()
    near = _Near(comments)
    for finding in findings:
        hiding = [comment for comment in near.of(finding.start.offset) if comment.hides(finding)]
        used.update(hiding)
        if not hiding:
            kept.append(finding)
    unknown = tuple(
        (comment, problem) for comment in comments for word in comment.words if (problem := _problem(word, rules))
    )
    wrong = {comment for comment, _ in unknown}
    unused = tuple(comment for comment in comments if comment not in used and comment not in wrong)
    return Sifted(tuple(kept), unused, unknown)


def _problem(word: str, rules: Sequence[Rule]) -> str:
    if word == "all" or _FACT.fullmatch(word):
        return ""
    return selector_problem(word, rules)
