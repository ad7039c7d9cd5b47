"""Fingerprints survive edits elsewhere, findings come in order and once, and travel as JSON without loss."""

from __future__ import annotations

from factlint import lint_text
from factlint.findings import FileResult
from factlint.findings.ordering import ordered
from factlint.findings.transport import from_json, to_json
from tests.reports.sample import CONFLICT, IMPOSSIBLE, RUN, STALE

DRAFT = "It closes on 31 June. Nobody knew.\n"


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    before = lint_text(DRAFT, name="a.md")
    after = lint_text("# A title\n\nMore words.\n\n" + DRAFT + "\nThe end.", name="a.md")
    assert [one.fingerprint for one in before] == [one.fingerprint for one in after]


def test_equal_sentences_have_fingerprints_of_their_own() -> None:
    found = lint_text(f"{DRAFT}\n{DRAFT}\n{DRAFT}", name="a.md")
    assert len({one.fingerprint for one in found}) == len(found) == 3


def test_another_file_or_another_sentence_has_another_fingerprint() -> None:
    texts = {"a.md": DRAFT, "b.md": DRAFT, "c.md": DRAFT.replace("closes", "opens")}
    assert len({lint_text(text, name=name)[0].fingerprint for name, text in texts.items()}) == 3


def test_findings_come_in_the_order_of_the_text_and_once() -> None:
    assert ordered([CONFLICT, STALE, IMPOSSIBLE, STALE]) == [IMPOSSIBLE, STALE, CONFLICT]


def test_an_error_that_several_rules_see_is_told_once() -> None:
    draft = "Ada Poe was born on 12 February 1847. She died on 3 January 1921, aged 74, in Leith."
    assert [one.code for one in lint_text(draft, profile="strict")] == ["A01"]


def test_two_errors_at_one_place_are_both_told() -> None:
    again, other = CONFLICT._replace(code="Z01"), CONFLICT._replace(code="Z01", related=())
    assert CONFLICT.related
    assert ordered([again, CONFLICT]) == [CONFLICT]
    assert ordered([other, CONFLICT]) == [CONFLICT, other]


def test_results_travel_as_json_without_loss() -> None:
    for result in RUN.files:
        assert from_json(to_json(result)) == result
    assert from_json(to_json(FileResult("x\udcff.md"))) == FileResult("x\udcff.md")
