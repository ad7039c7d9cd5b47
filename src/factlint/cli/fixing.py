"""`check --fix` and `check --diff`: lint, mend, and lint again until nothing changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import unified_diff
from typing import TYPE_CHECKING

from factlint.files import FileError, Snapshot, replace_file
from factlint.findings import Failure, FileResult
from factlint.fixes import apply_fixes
from factlint.runs.opening import UnreadableError, decoded, open_draft
from factlint.runs.run import lint_drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents.decoding import Decoded
    from factlint.findings import Finding
    from factlint.runs.plan import Plan
    from factlint.runs.walking import Draft

PASSES = 10
GROWTH = 64 * 1024


class FixError(Exception):
    """Fixes that cannot be applied to a draft, which stays as it was; the message says why."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft before and after its fixes, with what is found after and was found before.

    `snapshot` is `None` for standard input.
    """

    name: str
    before: Decoded
    after: str
    applied: int
    result: FileResult
    unfixed: FileResult
    snapshot: Snapshot | None = None

    @property
    def changed(self) -> bool:
        return self.before.text != self.after

    def diff(self) -> list[str]:
        """The change as a unified diff."""
        old, new = (text.splitlines() for text in (self.before.text, self.after))
        return list(unified_diff(old, new, self.name, self.name, lineterm=""))


def mend_all(plan: Plan, drafts: Sequence[Draft], *, unsafe: bool) -> tuple[list[Mended], list[FileResult]]:
    """Work out the fixes of all drafts before the first one is written.

    A draft whose fixes cannot be applied is linted as it is, with a failure that says why.
    """
    mended: list[Mended] = []
    others: list[FileResult] = []
    for draft in drafts:
        try:
            mended.append(mend(plan, draft, unsafe=unsafe))
        except UnreadableError as error:
            others.append(FileResult(draft.name, failures=(Failure(draft.name, str(error)),)))
        except FixError as error:
            (result,) = lint_drafts(plan, [draft])
            others.append(result._replace(failures=(*result.failures, Failure(draft.name, str(error)))))
    return mended, others


def write_all(mended: Sequence[Mended]) -> list[Mended]:
    """Write the drafts that changed, each whole or not at all, and return them all as they stand then."""
    standing = []
    written = 0
    for draft in mended:
        try:
            if draft.changed and draft.snapshot:
                replace_file(draft.snapshot, draft.before.encode(draft.after))
                written += 1
            standing.append(draft)
        except KeyboardInterrupt:
            files = f"{written} file{'' if written == 1 else 's'}"
            raise KeyboardInterrupt(f"interrupted; {files} written, the rest unchanged") from None
        except FileError as error:
            failure = Failure(draft.name, f"{str(error).removeprefix(f'{draft.name}: ')}; not changed")
            result = draft.unfixed._replace(failures=(*draft.result.failures, failure))
            standing.append(replace(draft, after=draft.before.text, applied=0, result=result))
    return standing


def mend(plan: Plan, draft: Draft, *, unsafe: bool) -> Mended:
    """Apply the fixes of one draft in memory; raise `UnreadableError` or `FixError`."""
    settings = plan.settings
    snapshot = None
    if draft.content is not None:
        content = decoded(draft.content, settings.encoding)
    else:
        snapshot, content = open_draft(draft.path, limit=settings.max_file_size, encoding=settings.encoding)
    text, applied = content.text, 0
    unfixed: FileResult | None = None
    for _ in range(PASSES):
        (result,) = lint_drafts(plan, [draft._replace(content=content.encode(text))])
        unfixed = unfixed or result
        fixed = apply_fixes(text, result.findings, unsafe=unsafe)
        if fixed.source == text:
            return Mended(draft.name, content, text, applied, result, unfixed, snapshot)
        text, applied = fixed.source, applied + len(fixed.applied)
        _check(content, text, fixed.applied)
    raise FixError(f"fixes did not settle in {PASSES} passes ({fixed.applied[0].name}); not changed")


def _check(content: Decoded, text: str, applied: Sequence[Finding]) -> None:
    if len(text) > 2 * len(content.text) + GROWTH:
        raise FixError(f"the fix of {applied[0].name} makes the draft grow without end; not changed")
    added = set(text) - set(content.text)
    control = {character for character in added if ord(character) < 32 and character not in "\t\n\r"}
    if control:
        raise FixError(f"the fix of {_source_of(control, applied)} would put a control character in; not changed")
    try:
        content.encode(text)
    except UnicodeEncodeError:
        rule = _source_of(added, applied)
        raise FixError(f"the fix of {rule} cannot be written as {content.encoding}; not changed") from None


def _source_of(characters: set[str], applied: Sequence[Finding]) -> str:
    """The rule whose fix brought one of the characters."""
    for finding in applied:
        written = "".join(edit.replacement for fix in finding.fixes for edit in fix.edits)
        if not characters.isdisjoint(written):
            return finding.name
    return applied[0].name
