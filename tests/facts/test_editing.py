"""A change touches only the words that change; whatever cannot be proved is refused."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factlint.bundled import bundled_folder
from factlint.facts.editing import add_entity, add_entry, plain, set_value
from factlint.facts.language.tree import SourceText, compose
from factlint.facts.round_trip import EditError

TEXT = """\
# our works
factlint: 1
sources:
  annual: {title: "Annual report", url: https://brine.example/report}

attributes:
  staff: {type: count, nouns: [employee, [person, people]]}   # all sites

entities:
  works:
    name: 'Brine Works'

    facts:
        # the head count
        staff:
          - {value: 120, from: 2019, source: annual}   # checked twice
          - value: 140       # by hand
            from: 2022-05

            source: annual


        price: "12 EUR"
        motto: 'it''s salt'
        note: >
          folded
          text

  # the branch
  branch: {name: Brine Branch, facts: {staff: 12}}
  depot:
    name: Depot   # no facts yet
  yard: {name: Yard}
# the end
"""


def changed_lines(old: str, new: str) -> list[str]:
    """The lines that differ, as a diff shows them."""
    diff = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in diff if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize(
    ("attribute", "value", "start", "expected"),
    [
        (
            "staff",
            "150",
            "2022-05",
            ["-          - value: 140       # by hand", "+          - value: 150       # by hand"],
        ),
        (
            "staff",
            "121",
            "2019",
            [
                "-          - {value: 120, from: 2019, source: annual}   # checked twice",
                "+          - {value: 121, from: 2019, source: annual}   # checked twice",
            ],
        ),
        ("price", "13 EUR", None, ['-        price: "12 EUR"', '+        price: "13 EUR"']),
        ("motto", "it's brine", None, ["-        motto: 'it''s salt'", "+        motto: 'it''s brine'"]),
    ],
)
def test_one_value_is_one_line(attribute: str, value: str, start: str | None, expected: list[str]) -> None:
    new = set_value(TEXT, "works", attribute, value, start=start)
    assert changed_lines(TEXT, new) == expected
    assert set_value(new, "works", attribute, {"150": "140", "121": "120"}.get(value, value), start=start) in {
        TEXT,
        new,
    }


def test_what_cannot_be_said_bare_is_put_in_quotes() -> None:
    new = set_value(TEXT, "branch", "staff", "no: #1")
    assert changed_lines(TEXT, new)[1] == "+  branch: {name: Brine Branch, facts: {staff: 'no: #1'}}"
    assert 'staff: "yes"}' in set_value(TEXT, "branch", "staff", "yes")


@pytest.mark.parametrize(
    ("entity", "attribute", "start", "reason"),
    [
        ("works", "staff", None, "has 2 entries"),
        ("works", "staff", "2020", "there are 2019, 2022-05"),
        ("works", "height", None, "has no fact height"),
        ("mill", "staff", None, "mill is not under entities"),
        ("works", "note", None, "change it by hand"),
    ],
)
def test_what_is_not_clear_is_refused(entity: str, attribute: str, start: str | None, reason: str) -> None:
    with pytest.raises(EditError, match=reason):
        set_value(TEXT, entity, attribute, "1", start=start)


def test_a_derived_value_is_changed_where_it_comes_from() -> None:
    text = "entities:\n  x: {name: X, facts: {staff: {count_of: staff_list}}}\n"
    with pytest.raises(EditError, match="derived by count_of"):
        set_value(text, "x", "staff", "3")


@pytest.mark.parametrize(
    ("entity", "attribute", "fields", "expected"),
    [
        (
            "works", "staff", {"value": "160", "from": "2024", "source": "annual"},
            ["+          - {value: 160, from: 2024, source: annual}"],
        ),
        ("works", "area", {"value": "3 ha"}, ["+        area: 3 ha"]),
        (
            "branch", "area", {"value": "3 ha", "as_of": "2024"},
            [
                "-  branch: {name: Brine Branch, facts: {staff: 12}}",
                "+  branch: {name: Brine Branch, facts: {staff: 12, area: {value: 3 ha, as_of: 2024}}}",
            ],
        ),
        (
            "branch", "staff", {"value": "14", "from": "2024"},
            [
                "-  branch: {name: Brine Branch, facts: {staff: 12}}",
                "+  branch: {name: Brine Branch, facts: {staff: [12, {value: 14, from: 2024}]}}",
            ],
        ),
        ("depot", "staff", {"value": "2"}, ["+    facts:", "+      staff: 2"]),
        (
            "yard", "staff", {"value": "2"},
            ["-  yard: {name: Yard}", "+  yard: {name: Yard, facts: {staff: 2}}"],
        ),
    ],
)  # fmt: skip
def test_an_entry_is_written_like_those_beside_it(
    entity: str, attribute: str, fields: dict[str, str], expected: list[str]
) -> None:
    text = TEXT.replace("        note: >\n          folded\n          text\n", "")
    assert changed_lines(text, add_entry(text, entity, attribute, fields)) == expected


def test_an_entity_is_added_after_the_last() -> None:
    new = add_entity(TEXT, "pans", "Salt Pans")
    assert changed_lines(TEXT, new) == ["+  pans: {name: Salt Pans}"]


def test_line_ends_of_the_file_are_kept() -> None:
    text = TEXT.replace("\n", "\r\n")
    new = add_entry(set_value(text, "branch", "staff", "13"), "depot", "staff", {"value": "2"})
    assert "\n" not in new.replace("\r\n", "")


BLOCKS = """\
entities:
    x:
        name: X
        facts:
            # people here
            population:
                # counted
                value: 3   # first
                as_of: 2020

            # after
            area: {value: 3 km2,   also: [4 km2]}  # both
            height:
        # end of x
    y: {name: Y,   # why
        facts: {area: 1 km2}}
"""


def test_a_statement_over_several_lines_becomes_a_list() -> None:
    new = add_entry(BLOCKS, "x", "population", {"value": "4", "as_of": "2024", "estimate": "true"})
    assert [line[:44].rstrip() for line in changed_lines(BLOCKS, new)] == [
        "-                value: 3   # first",
        "-                as_of: 2020",
        "+                - value: 3               #",
        "+                  as_of: 2020",
        "+                - {value: 4, as_of: 2024, e",
    ]


def test_spaces_and_comments_of_the_changed_line_are_kept() -> None:
    assert changed_lines(BLOCKS, add_entry(BLOCKS, "x", "area", {"value": "5 km2", "from": "2024"}))[1] == (
        "+            area: [{value: 3 km2,   also: [4 km2]}, {value: 5 km2, from: 2024}]  # both"
    )
    assert changed_lines(BLOCKS, set_value(BLOCKS, "x", "area", "32 km2"))[1] == (
        "+            area: {value: 32 km2,   also: [4 km2]}  # both"
    )


def test_what_was_begun_is_filled() -> None:
    new = add_entry(BLOCKS, "x", "height", {"value": "9 m", "note": "true"})
    assert changed_lines(BLOCKS, new)[1] == '+            height: {value: 9 m, note: "true"}'
    begun = "about: begun\nentities:\nevents:\n"
    assert add_entity(begun, "x", "X") == "about: begun\nentities:\n  x: {name: X}\nevents:\n"


def test_a_comment_that_would_be_lost_is_a_reason_to_refuse() -> None:
    with pytest.raises(EditError, match="would be lost"):
        set_value(BLOCKS, "y", "area", "2 km2")
    assert changed_lines(BLOCKS, add_entity(BLOCKS, "z", "Z: last")) == ["+    z: {name: 'Z: last'}"]


@pytest.mark.parametrize("path", sorted(bundled_folder("seeds").glob("*.yaml")), ids=lambda path: path.stem)
def test_bundled_files_change_in_the_lines_of_the_fact_alone(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    entities = plain(compose(SourceText(path.name, text))).get("entities", {})
    stated = [(entity, name) for entity, owner in entities.items() for name in owner.get("facts", {})]
    for entity, name in stated[:: len(stated) // 3 + 1]:
        lines = changed_lines(text, add_entry(text, entity, name, {"value": "1", "from": "2030"}))
        assert len(lines) <= 2, lines
        assert "{value: 1, from: 2030}" in lines[-1]


def test_a_file_that_is_broken_is_not_edited() -> None:
    with pytest.raises(EditError, match="already given"):
        set_value("about: x\nabout: y\n", "works", "staff", "1")


@settings(max_examples=150, deadline=None)
@given(value=st.text(min_size=1, max_size=30).filter(lambda text: text.isprintable() and text.strip()))
def test_any_value_is_either_put_there_exactly_or_refused(value: str) -> None:
    for attribute in ("price", "motto"):
        try:
            new = set_value(TEXT, "works", attribute, value)
        except EditError:
            continue
        wanted = plain(compose(SourceText("facts.yaml", TEXT)))
        assert isinstance(wanted, dict)
        wanted["entities"]["works"]["facts"][attribute] = value
        assert plain(compose(SourceText("facts.yaml", new))) == wanted
        assert len(changed_lines(TEXT, new)) <= 2


ANCHORED = """\
entities:
  &k mill: &mill   # ours
    name: &n "Old Mill"
    facts:
      staff: &staff
        - &first {value: 3, from: 2001}   # at first
        - {value: &v 4,   from: 2010}
      motto: &m  'grind'
  yard: &yard {name: Yard, facts: {staff: &s 2}}
"""


@pytest.mark.parametrize(
    ("entity", "attribute", "start", "old", "new"),
    [
        ("mill", "staff", "2001", "&first {value: 3", "&first {value: 9"),
        ("mill", "staff", "2010", "value: &v 4,   from", "value: &v 9,   from"),
        ("mill", "motto", None, "&m  'grind'", "&m  '9'"),
        ("yard", "staff", None, "{staff: &s 2}", "{staff: &s 9}"),
    ],
)
def test_anchors_stay_where_they_are(entity: str, attribute: str, start: str | None, old: str, new: str) -> None:
    assert set_value(ANCHORED, entity, attribute, "9", start=start) == ANCHORED.replace(old, new)


def test_what_is_added_leaves_anchors_alone() -> None:
    line = "        - {value: 5, from: '2020'}\n"
    new = add_entry(ANCHORED, "mill", "staff", {"value": "5", "from": "2020"})
    assert new == ANCHORED.replace("      motto", line.replace("'", "") + "      motto")
    new = add_entry(ANCHORED, "yard", "staff", {"value": "5", "from": "2020"})
    assert new == ANCHORED.replace("&s 2}}", "[&s 2, {value: 5, from: 2020}]}}")
    assert add_entity(ANCHORED, "pond", "Pond") == ANCHORED + "  pond: {name: Pond}\n"


def read_by_another(text: str) -> dict[str, Any]:
    """The file as ruamel.yaml reads it, which keeps scalars as they are written."""
    reader = YAML()
    reader.preserve_quotes = True
    read: dict[str, Any] = reader.load(text)
    return read


def comments(text: str) -> list[str]:
    tokens = (line.partition(" #")[2] for line in text.splitlines() if " #" in line or line.startswith("#"))
    return list(tokens)


def test_another_reader_sees_the_change_and_nothing_else() -> None:
    old, new = read_by_another(TEXT), read_by_another(set_value(TEXT, "works", "staff", "150", start="2022-05"))
    assert new["entities"]["works"]["facts"]["staff"][1]["value"] == 150
    new["entities"]["works"]["facts"]["staff"][1]["value"] = 140
    assert new == old
    added = add_entry(TEXT, "works", "staff", {"value": "160", "from": "2024", "note": "a: b # c"})
    assert read_by_another(added)["entities"]["works"]["facts"]["staff"].pop() == {
        "value": 160,
        "from": 2024,
        "note": "a: b # c",
    }
    assert comments(added)[:2] == comments(TEXT)[:2]
    assert [line for line in comments(TEXT) if line not in comments(added)] == []


def test_places_count_code_points_whatever_stands_before() -> None:
    text = (
        "about: 'sea \U0001f30a and e\u0301 \u2028 and \x85 more'\n"
        "entities:\n  x: {name: '\U0001f6a2', facts: {a: 3}}   # \U0001f6a2\n"
    )
    new = set_value(text, "x", "a", "4")
    assert new == text.replace("a: 3", "a: 4")
    source = SourceText("facts.yaml", text)
    compose(source)
    place = source.location(text.index("3}"))
    assert (place.line, place.column) == (3, 29)
