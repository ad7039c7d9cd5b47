"""The date a draft speaks from, where the draft says it."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("a.md", "---\ndate: 2024-06-13\n---\nText.", "2024-06-13"),
        ("a.md", "---\ndate: 2024-06-13T10:00:00Z\n---\nText.", "2024-06-13"),
        ("a.md", "---\ndate: 13 June 2024\n---\nText.", "2024-06-13"),
        ("a.md", "---\ndate: 2024-06-13\nfactlint:\n  as_of: 2023-05\n---\nText.", "2023-05"),
        ("a.md", '+++\ndate = "2024-06-13"\n+++\nText.', "2024-06-13"),
        ("drafts/2024-06-13-title.md", "Text.", "2024-06-13"),
        ("2024-06-13-title.md", "---\ndate: 2023-01-02\n---\nText.", "2023-01-02"),
        ("a.txt", "A title\n\nThursday, 13 June 2024, 10:30 GMT\n\nText.", "2024-06-13"),
        ("a.md", "# A title\n\n*Published on June 13, 2024*\n\nText.", "2024-06-13"),
        ("a.txt", "BRUSSELS, June 13, 2024 (Wire) - The council met.", "2024-06-13"),
        ("a.txt", "On 13 June 2024 the council met.", None),
        ("a.txt", "The 13 June 2024 - 15 June 2024 meeting was long.", None),
        ("2024-budget.md", "Text.", None),
        ("a.md", "---\ndate: 2024-13-45\n---\nText.", None),
        ("a.md", "---\n\nA rule, then text.\n\n---\n", None),
    ],
)
def test_date(name: str, source: str, expected: str | None) -> None:
    document = read(source, name)
    assert (str(document.dated) if document.dated else None) == expected


def test_front_matter_is_data_and_no_prose() -> None:
    source = "---\ntitle: Seven reasons\ntags: [a, b]\nmore:\n  - x\n  - y\n---\nText."
    document = read(source, "a.md")
    assert document.text == "Text."
    assert document.metadata == {"title": "Seven reasons", "tags": ["a", "b"], "more": ["x", "y"]}


def test_aliases_in_front_matter_are_a_fault_with_a_place() -> None:
    source = "---\na: &x [1]\nb: *x\n---\nText."
    document = read(source, "a.md")
    assert [source[fault.start : fault.end] for fault in document.faults] == ["&x", "*x"]
