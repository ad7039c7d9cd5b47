"""Fixes change the flagged words and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.findings import Finding, Position, SourceEdit, SourceFix
from factlint.fixes import apply_fixes


def finding(*fixes: SourceFix) -> Finding:
    at = Position(0, 1, 1)
    return Finding("a.md", "F01", "figure-mismatch", "error", "No.", "", at, at, fixes=fixes)


def fix(*edits: tuple[int, int, str], applicability: str = "safe") -> SourceFix:
    return SourceFix("mend", tuple(SourceEdit(*edit) for edit in edits), applicability)


SOURCE = "NATO has 31 members, 12 founders."


def test_safe_fixes_are_applied() -> None:
    fixed = apply_fixes(SOURCE, [finding(fix((9, 11, "32")))])
    assert fixed.source == "NATO has 32 members, 12 founders."
    assert len(fixed.applied) == 1


def test_unsafe_ones_only_on_request_and_shown_ones_never() -> None:
    unsafe = finding(fix((9, 11, "32"), applicability="unsafe"))
    shown = finding(fix((21, 23, "13"), applicability="display"))
    assert apply_fixes(SOURCE, [unsafe, shown]).source == SOURCE
    assert apply_fixes(SOURCE, [unsafe, shown], unsafe=True).source == "NATO has 32 members, 12 founders."


def test_nothing_is_chosen_between_alternatives() -> None:
    assert apply_fixes(SOURCE, [finding(fix((9, 11, "32")), fix((9, 11, "30")))]).applied == ()


def test_of_fixes_that_touch_the_first_is_applied() -> None:
    fixed = apply_fixes(SOURCE, [finding(fix((9, 11, "32"))), finding(fix((0, 11, "It has 30")))])
    assert fixed.source == "NATO has 32 members, 12 founders."
    assert len(fixed.applied) == 1


def test_a_fix_of_several_edits_is_applied_whole_or_not_at_all() -> None:
    both = finding(fix((9, 11, "32"), (21, 23, "13")))
    assert apply_fixes(SOURCE, [both]).source == "NATO has 32 members, 13 founders."
    assert apply_fixes(SOURCE, [finding(fix((21, 23, "14"))), both]).source == "NATO has 31 members, 14 founders."


_EDITS = st.lists(st.tuples(st.integers(0, 33), st.integers(0, 5), st.text("xyz", max_size=4)), max_size=6)


@given(_EDITS)
def test_what_lies_outside_the_edits_stays(edits: list[tuple[int, int, str]]) -> None:
    findings = [finding(fix((start, min(start + length, 33), text))) for start, length, text in edits]
    fixed = apply_fixes(SOURCE, findings)
    applied = sorted(edit for one in fixed.applied for edit in one.fixes[0].edits)
    at, pieces = 0, []
    for edit in applied:
        assert edit.start >= at
        pieces.append(SOURCE[at : edit.start] + edit.replacement)
        at = edit.end
    assert fixed.source == "".join(pieces) + SOURCE[at:]
