"""`factlint facts show`, `list`, `find` and `schema`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.facts.conftest import TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.facts.conftest import Facts


def test_show_draws_the_timeline_with_its_origin(works: Path, facts: Facts) -> None:
    code, out, _ = facts("show", "the works", "staff", "--facts", "works.yaml", "--as-of", "2021", "--origin")
    assert code == 0
    lines = out.splitlines()
    assert lines[0] == "staff (count)"
    assert lines[1].startswith("► 120 ░")
    assert lines[1].endswith("from 2019 until 2022-05")
    assert lines[2].strip() == "at works.yaml:13:19"
    assert facts("show", "ada", "--facts", "works.yaml")[1].splitlines()[-1] == "  head of Brine Works from 2019"


def test_a_card_says_what_else_is_given_and_where_members_and_events_stand(works: Path, facts: Facts) -> None:
    works.write_text(
        "sources: {own: {title: Own count}}\n"
        "defaults: {source: own, review_by: 2030}\n"
        "attributes: {decks: {type: count}, sailors: {type: count}, share: {type: percent}}\n"
        "entities:\n"
        "  ferry:\n"
        "    name: Ferry\n"
        "    crew_list: {since: {2018: [ada]}}\n"
        "    facts: {decks: {value: 6, also: [7, 8]}, sailors: 17, share: {share_of: [decks, sailors]}}\n"
        "    events: [{name: Refit, on: 2019-05}]\n"
        "  ada: {name: Ada Berg}\n",
        encoding="utf-8",
    )
    arguments = ["show", "ferry", "--facts", "works.yaml", "--as-of", "2024"]
    lines = facts(*arguments)[1].splitlines()
    assert lines[lines.index("decks (count)") :][:3] == ["decks (count)", "► 6", "      also given as 7, 8"]
    assert lines[lines.index("share (percent)") + 1] == "► 35.3%"
    assert not [line for line in lines if "works.yaml" in line]
    lines = facts(*arguments, "--origin")[1].splitlines()
    at = lines.index("  Ada Berg")
    assert lines[at + 1] == "      at works.yaml:7:16; sources: Own count; review by 2030"
    assert lines[-1] == "      at works.yaml:9:14; sources: Own count; review by 2030"


def test_what_is_not_there_is_told_with_the_nearest(works: Path, facts: Facts) -> None:
    assert facts("show", "brine work", "--facts", "works.yaml")[::2] == (
        2,
        "factlint: no entity is called 'brine work'; did you mean Brine Works?\n",
    )
    assert "did you mean Brine Works?" in facts("show", "brine", "--facts", "works.yaml")[2]
    assert "did you mean staff?" in facts("show", "works", "staf", "--facts", "works.yaml")[2]
    assert facts("find", "pepper", "--facts", "works.yaml")[0] == 1


def test_list_and_find(works: Path, facts: Facts) -> None:
    _, out, _ = facts("list", "--kind", "person", "--facts", "works.yaml")
    assert out.split() == ["ada", "person", "0", "facts", "Ada", "Berg"]
    _, out, _ = facts("find", "employee", "--facts", "works.yaml")
    assert out == "attribute  staff: staff (facts of works)\n"
    _, out, _ = facts("find", "salt", "fair", "--facts", "works.yaml")
    assert out == "event      2021-06-05: Salt Fair\n"


def test_words_for_a_thing_and_a_property_find_the_fact(works: Path, facts: Facts) -> None:
    _, out, _ = facts("find", "works", "employee", "--facts", "works.yaml", "--as-of", "2023-01-01")
    assert out == "fact       works.staff: 140 on 2023-01-01\n"
    _, out, _ = facts("find", "brine head", "--facts", "works.yaml", "--as-of", "2023-01-01")
    assert out == "fact       works.head: Ada Berg on 2023-01-01\n"


def test_words_are_found_by_their_beginnings_only(works: Path, facts: Facts) -> None:
    assert facts("find", "emp", "--facts", "works.yaml")[1] == "attribute  staff: staff (facts of works)\n"
    assert facts("find", "ployee", "--facts", "works.yaml") == (1, "", "nothing has the words ployee\n")


def test_facts_are_found_beside_events_that_have_the_words(works: Path, facts: Facts) -> None:
    works.write_text(TEXT.replace("name: Salt Fair", "name: Works staff fair"), encoding="utf-8")
    _, out, _ = facts("find", "works", "staff", "--facts", "works.yaml", "--as-of", "2023-01-01")
    assert out.splitlines() == [
        "event      2021-06-05: Works staff fair",
        "fact       works.staff: 140 on 2023-01-01",
    ]


def test_an_unknown_kind_is_told_with_the_nearest(works: Path, facts: Facts) -> None:
    said = "factlint: no entity is of the kind 'persons'; did you mean person?\n"
    assert facts("list", "--kind", "persons", "--facts", "works.yaml") == (2, "", said)


def test_an_unknown_option_is_one_of_the_command_that_was_named(works: Path, facts: Facts) -> None:
    said = "factlint facts add: unrecognized arguments: --form 2027; did you mean --from?\n"
    assert facts("add", "works", "staff", "3", "--form", "2027") == (2, "", said)


def test_the_schema_is_printed(works: Path, facts: Facts) -> None:
    code, out, _ = facts("schema")
    assert code == 0
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
