"""`factlint facts ...` as a person uses it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from factlint.cli import main
from factlint.facts import parse_facts

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
# our works
factlint: 1
attributes:
  staff: {type: count, nouns: [employee], verbs: [employ]}
  head: {type: entity, nouns: [head], max_at_once: 1}
entities:
  works:
    name: Brine Works
    kind: company
    aliases: [the Works]
    facts:
      staff:
        - {value: 120, from: 2019}   # counted
        - {value: 140, from: 2022-05}
      head: {value: ada, from: 2019}
  ada: {name: Ada Berg, kind: person}
events:
  - {name: Salt Fair, on: 2021-06-05, through: 2021-06-06}
"""


@pytest.fixture
def works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "works.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code and what was printed."""
    try:
        code = main(["facts", *arguments])
    except SystemExit as error:
        code = int(str(error.code))
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_check_is_silent_over_good_facts(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "works.yaml") == (0, "", "2 entities, 3 facts, 1 event: no remarks\n")


def test_check_prints_all_faults_and_exits_2(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    works.write_text(TEXT.replace("staff:\n", "stuff:\n").replace("ada, from", "eve, form"), encoding="utf-8")
    code, out, _ = run(capsys, "check", "works.yaml")
    assert code == 2
    assert [line.partition(": ")[0] for line in out.splitlines()] == [
        "works.yaml:12:7",
        "works.yaml:15:21",
        "works.yaml:15:26",
    ]
    code, out, _ = run(capsys, "check", "works.yaml", "--output-format", "json")
    assert [problem["hint"] for problem in json.loads(out)] == ["staff", None, "from"]


def test_a_folder_without_facts_and_a_missing_file_are_faults(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (works.parent / "empty").mkdir()
    assert run(capsys, "check", "empty")[:2] == (2, "empty:1:1: no fact file in this folder\n")
    assert run(capsys, "check", "none.yaml")[:2] == (2, "none.yaml:1:1: no such file\n")
    assert "no bundled facts 'nata'; did you mean nato?" in run(capsys, "show", "x", "--facts", "seed:nata")[2]


def test_stale_lists_what_is_due(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    works.write_text(TEXT.replace("from: 2022-05}", "from: 2022-05, review_by: 2024-01-01}"), encoding="utf-8")
    due = "works.yaml:14:19: works.staff was to be reviewed by 2024-01-01\n"
    assert run(capsys, "stale", "works.yaml", "--as-of", "2024-01-01")[:2] == (0, "")
    assert run(capsys, "stale", "works.yaml", "--as-of", "2024-01-02")[:2] == (0, due)
    said = "1 entry due for review on 2024-01-02\n"
    assert run(capsys, "stale", "works.yaml", "--as-of", "2024-01-02", "--fail") == (1, due, said)
    assert (
        run(capsys, "stale", "works.yaml", "--as-of", "2020", "--fail")[2] == "nothing due for review on 2020-12-31\n"
    )


def test_show_draws_the_timeline_with_its_origin(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "show", "the works", "staff", "--facts", "works.yaml", "--as-of", "2021", "--origin")
    assert code == 0
    lines = out.splitlines()
    assert lines[0] == "staff (count)"
    assert lines[1].startswith("► 120 ░")
    assert lines[1].endswith("from 2019 until 2022-05")
    assert lines[2].strip() == "at works.yaml:13:19"
    assert run(capsys, "show", "ada", "--facts", "works.yaml")[1].splitlines()[-1] == "  head of Brine Works from 2019"


def test_a_card_says_what_else_is_given_and_where_members_and_events_stand(
    works: Path, capsys: pytest.CaptureFixture[str]
) -> None:
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
    lines = run(capsys, *arguments)[1].splitlines()
    assert lines[lines.index("decks (count)") :][:3] == ["decks (count)", "► 6", "      also given as 7, 8"]
    assert lines[lines.index("share (percent)") + 1] == "► 35.3%"
    assert not [line for line in lines if "works.yaml" in line]
    lines = run(capsys, *arguments, "--origin")[1].splitlines()
    at = lines.index("  Ada Berg")
    assert lines[at + 1] == "      at works.yaml:7:16; sources: Own count; review by 2030"
    assert lines[-1] == "      at works.yaml:9:14; sources: Own count; review by 2030"


def test_what_is_not_there_is_told_with_the_nearest(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "show", "brine work", "--facts", "works.yaml")[::2] == (
        2,
        "factlint: no entity is called 'brine work'; did you mean Brine Works?\n",
    )
    assert "did you mean Brine Works?" in run(capsys, "show", "brine", "--facts", "works.yaml")[2]
    assert "did you mean staff?" in run(capsys, "show", "works", "staf", "--facts", "works.yaml")[2]
    assert run(capsys, "find", "pepper", "--facts", "works.yaml")[0] == 1


def test_list_and_find(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "list", "--kind", "person", "--facts", "works.yaml")
    assert out.split() == ["ada", "person", "0", "facts", "Ada", "Berg"]
    _, out, _ = run(capsys, "find", "employee", "--facts", "works.yaml")
    assert out == "attribute  staff: staff (facts of works)\n"
    _, out, _ = run(capsys, "find", "salt", "fair", "--facts", "works.yaml")
    assert out == "event      2021-06-05: Salt Fair\n"


def test_words_for_a_thing_and_a_property_find_the_fact(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "find", "works", "employee", "--facts", "works.yaml", "--as-of", "2023-01-01")
    assert out == "fact       works.staff: 140 on 2023-01-01\n"
    _, out, _ = run(capsys, "find", "brine head", "--facts", "works.yaml", "--as-of", "2023-01-01")
    assert out == "fact       works.head: Ada Berg on 2023-01-01\n"


def test_words_are_found_by_their_beginnings_only(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "find", "emp", "--facts", "works.yaml")[1] == "attribute  staff: staff (facts of works)\n"
    assert run(capsys, "find", "ployee", "--facts", "works.yaml") == (1, "", "nothing has the words ployee\n")


def test_facts_are_found_beside_events_that_have_the_words(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    works.write_text(TEXT.replace("name: Salt Fair", "name: Works staff fair"), encoding="utf-8")
    _, out, _ = run(capsys, "find", "works", "staff", "--facts", "works.yaml", "--as-of", "2023-01-01")
    assert out.splitlines() == [
        "event      2021-06-05: Works staff fair",
        "fact       works.staff: 140 on 2023-01-01",
    ]


def test_an_unknown_kind_is_told_with_the_nearest(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "factlint: no entity is of the kind 'persons'; did you mean person?\n"
    assert run(capsys, "list", "--kind", "persons", "--facts", "works.yaml") == (2, "", said)


def test_an_unknown_option_is_one_of_the_command_that_was_named(
    works: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "factlint facts add: unrecognized arguments: --form 2027; did you mean --from?\n"
    assert run(capsys, "add", "works", "staff", "3", "--form", "2027") == (2, "", said)


def test_set_changes_one_line_and_keeps_the_rest(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    works.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert run(capsys, "set", "works", "staff", "121", "--start", "2019", "--facts", "works.yaml")[0] == 0
    assert works.read_bytes() == b"\xef\xbb\xbf" + TEXT.replace("120", "121").replace("\n", "\r\n").encode()


def test_add_writes_an_entry_beside_the_others(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(
        capsys,
        "add",
        "Brine Works",
        "staff",
        "150",
        "--from",
        "2024",
        "--note",
        "after the merger",
        "--facts",
        "works.yaml",
    )
    assert (code, err) == (0, "")
    assert re.fullmatch(r"works\.yaml:\d+: - {value: 150, from: 2024, note: after the merger}\n", out)
    line = "        - {value: 150, from: 2024, note: after the merger}\n"
    assert works.read_text(encoding="utf-8") == TEXT.replace("2022-05}\n", "2022-05}\n" + line)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("set", "works", "staff", "many", "--start", "2019"), "works.yaml:13:19: staff: 'many' is not a whole number"),
        (("set", "works", "staff", "1"), "has 2 entries (2019, 2022-05); say which with --start"),
        (("add", "works", "staff", "1", "--from", "2019"), "works.staff is given from 2019 already"),
        (("add", "works", "staf", "1"), "staf is not under attributes; did you mean staff?"),
        (("add", "mill", "staff", "1"), "no entity is called 'mill'"),
    ],
)
def test_a_change_that_would_break_the_facts_is_not_written(
    works: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], reason: str
) -> None:
    code, _, err = run(capsys, *arguments, "--facts", "works.yaml")
    assert code == 2
    assert reason in err
    assert works.read_text(encoding="utf-8") == TEXT


def test_bundled_facts_are_not_changed(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "set", "nato", "founding_members", "13", "--facts", "seed:nato")
    assert code == 2
    assert "bundled and is not changed" in err


def test_export_and_import_again(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "export", "csv", "--facts", "works.yaml")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["entity"], row["value"], row["from"]) for row in rows] == [
        ("works", "120", "2019"),
        ("works", "140", "2022-05"),
        ("works", "ada", "2019"),
    ]
    _, out, _ = run(capsys, "export", "json", "--facts", "works.yaml")
    assert json.loads(out)["facts"][0]["until"] == "2022-05"
    (works.parent / "rows.csv").write_text("who,how many,since\nBrine Works,120,2019\n", encoding="utf-8")
    columns = ["--entity-column", "who", "--value-column", "how many", "--from-column", "since", "--attribute", "staff"]
    code, _, err = run(capsys, "import", "csv", "rows.csv", *columns, "-o", "new.yaml")
    assert code == 0, err
    made = (works.parent / "new.yaml").read_text(encoding="utf-8")
    assert parse_facts(made).timeline("brine-works", "staff")[0].written == "120"
    assert "is there already" in run(capsys, "import", "csv", "rows.csv", *columns, "-o", "new.yaml")[2]


def test_the_schema_is_printed(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "schema")
    assert code == 0
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_diff_tells_changes_of_meaning_only(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = works.with_name("new.yaml")
    new.write_text(
        "# moved\n" + TEXT.replace("   # counted", "").replace("[the Works]", "[ the Works ]"), encoding="utf-8"
    )
    assert run(capsys, "diff", "works.yaml", "new.yaml") == (0, "", "nothing changed in meaning\n")
    text = TEXT.replace("140", "141").replace("06-05,", "06-04,").replace("[the Works]", "[Brine]")
    new.write_text(text.replace("      head: {value: ada, from: 2019}\n", ""), encoding="utf-8")
    code, out, _ = run(capsys, "diff", "works.yaml", "new.yaml")
    assert code == 1
    assert out.splitlines() == [
        "changed works is called Brine too, is no longer called the Works",
        "removed works.head was Ada Berg from 2019",
        "changed works.staff is 141 from 2022-05 instead of 140 from 2022-05",
        "changed event Salt Fair: 2021-06-04 to 2021-06-06 instead of 2021-06-05 to 2021-06-06",
    ]


def test_affected_lists_the_drafts_that_state_what_changed(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (works.parent / "old.yaml").write_text(TEXT.replace("140", "139"), encoding="utf-8")
    (works.parent / "one.md").write_text("# Report\n\nBrine Works has 140 employees.\n", encoding="utf-8")
    (works.parent / "two.md").write_text("Brine Works is led by Ada Berg.\n", encoding="utf-8")
    code, out, err = run(
        capsys, "affected", "one.md", "two.md", "--since", "old.yaml", "--facts", "works.yaml", "--as-of", "2024"
    )
    assert code == 1, err
    assert out == ("one.md:3:17: 140 (supported): works.staff is 140 from 2022-05 instead of 139 from 2022-05\n")
    assert run(capsys, "affected", "two.md", "--since", "old.yaml", "--facts", "works.yaml", "--as-of", "2024")[0] == 0


MEMBERS = """\
factlint: 1
attributes: {members: {type: count, nouns: [member]}}
entities:
  league:
    name: Salt League
    members_list: {since: {1990-03-01: [norland, sutland]}}
    facts: {members: {count_of: members_list}}
  norland: {name: Norland, kind: country}
  sutland: {name: Sutland, kind: country}
  ada: {name: Ada Berg, kind: person, born: 1970-02-03}
"""


def test_births_and_joinings_are_stated_too(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = works.parent
    (folder / "old.yaml").write_text(MEMBERS, encoding="utf-8")
    changed = MEMBERS.replace("[norland, sutland]", "[norland], 1991-05-01: [sutland]").replace("1970", "1971")
    (folder / "new.yaml").write_text(changed, encoding="utf-8")
    (folder / "one.md").write_text(
        "Norland joined the Salt League in 1990.\n\nSutland joined the Salt League in 1990.\n\n"
        "Ada Berg was born in 1970.\n",
        encoding="utf-8",
    )
    code, out, _ = run(capsys, "affected", "one.md", "--since", "old.yaml", "--facts", "new.yaml", "--as-of", "2024")
    assert code == 1
    was = "sutland is a member from 1991-05-01 instead of from 1990-03-01"
    assert out.splitlines() == [
        f"one.md:3:35: 1990 (refuted): league.members_list: {was}",
        "one.md:5:22: 1970 (refuted): ada was born 1971-02-03 instead of 1970-02-03",
    ]


def test_a_draft_that_cannot_be_read_leaves_no_verdict(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (works.parent / "old.yaml").write_text(TEXT.replace("140", "139"), encoding="utf-8")
    outcome = run(capsys, "affected", "none.md", "--since", "old.yaml", "--facts", "works.yaml")
    assert outcome == (2, "", "none.md: no such file\n")


def test_bundled_facts_have_no_revisions(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (works.parent / "one.md").write_text("NATO has 32 members.\n", encoding="utf-8")
    code, _, err = run(capsys, "affected", "one.md", "--facts", "seed:nato")
    assert (code, "these facts are bundled and have no revisions" in err) == (2, True)


def test_a_change_concerns_claims_of_its_own_time(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (works.parent / "old.yaml").write_text(TEXT.replace("140", "139"), encoding="utf-8")
    (works.parent / "one.md").write_text("In 2020 Brine Works had 120 employees.\n", encoding="utf-8")
    arguments = ["affected", "one.md", "--since", "old.yaml", "--facts", "works.yaml", "--as-of", "2024"]
    assert run(capsys, *arguments) == (0, "", "no draft states a fact that changed\n")


def test_writers_at_the_same_time_lose_nothing(works: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    program = (
        "import sys\nfrom factlint.cli import main\n"
        "for year in range(int(sys.argv[1]), int(sys.argv[1]) + 8):\n"
        "    added = ['add', 'works', 'staff', str(year), '--from', str(year), '--facts', 'works.yaml']\n"
        "    assert main(['facts', *added]) == 0\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(start)], env=environment, cwd=works.parent, stderr=subprocess.DEVNULL
        )
        for start in (2100, 2200, 2300)
    ]
    assert [process.wait(timeout=120) for process in running] == [0, 0, 0]
    base = parse_facts(works.read_text(encoding="utf-8"))
    assert len(base.timeline("works", "staff")) == 2 + 3 * 8


def test_a_killed_writer_leaves_the_old_file_or_the_new_one(works: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    program = (
        "from pathlib import Path\nfrom factlint.files import read_file, replace_file\n"
        "path, texts = Path('works.yaml'), [b'a' * 300_000, b'b' * 300_000]\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    for text in texts:\n"
        "        replace_file(read_file(path), text)\n"
    )
    for wait in (0.01, 0.03, 0.05, 0.08, 0.12):
        with subprocess.Popen(
            [sys.executable, "-c", program], env=environment, cwd=works.parent, stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
        content = works.read_bytes()
        assert content in {TEXT.encode(), b"a" * 300_000, b"b" * 300_000}


def test_add_makes_a_new_entity_when_it_is_named(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add = ["add", "mill", "staff", "7", "--as-of", "2024", "--estimate", "--name", "Old Mill", "--to", "works.yaml"]
    code, _, err = run(capsys, *add, "--facts", "works.yaml")
    assert code == 0, err
    line = "  mill: {name: Old Mill, facts: {staff: {value: 7, as_of: 2024, estimate: true}}}\n"
    assert works.read_text(encoding="utf-8") == TEXT.replace("events:\n", line + "events:\n")


def test_a_new_entity_goes_to_the_only_file(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = ["add", "mill", "staff", "7", "--name", "Old Mill", "--facts", "works.yaml"]
    assert run(capsys, *new)[0] == 0
    assert "  mill: {name: Old Mill, facts: {staff: 7}}\n" in works.read_text(encoding="utf-8")
    works.with_name("other.yaml").write_text("entities: {yard: {name: Yard}}\n", encoding="utf-8")
    new[1] = "pond"
    said = "factlint: say with --to which file the new entity goes to; there are works.yaml, other.yaml\n"
    assert run(capsys, *new, "--facts", "other.yaml") == (2, "", said)


def imported(works: Path, capsys: pytest.CaptureFixture[str], table: str, *arguments: str) -> tuple[int, str, str]:
    (works.parent / "table.csv").write_text(table, encoding="utf-8")
    return run(capsys, "import", "csv", "table.csv", *arguments)


@pytest.mark.parametrize(
    ("table", "arguments", "said"),
    [
        ("", [], "no column 'entity'; the table is empty"),
        ("entity,value\n", [], "nothing in it became a fact"),
        ("entity,value\nMill,n/a\n", [], "nothing in it became a fact: row 2 has no value"),
        ("entity;value\n", [], "no column 'entity'; its cells seem to be parted by ';', which --delimiter can say"),
        ("name,value\n", [], "no column 'entity'; there are name, value"),
        ("name,value\n", ["--entity-column", "nam"], "no column 'nam'; did you mean name?"),
        ('entity,value\n"Mill,3\n', [], "row 2: unexpected end of data"),
    ],
)  # fmt: skip
def test_a_table_that_gives_no_facts_is_told_in_one_sentence(
    works: Path, capsys: pytest.CaptureFixture[str], table: str, arguments: list[str], said: str
) -> None:
    outcome = imported(works, capsys, table, *arguments, "-o", "made.yaml")
    assert outcome == (2, "", f"factlint: table.csv: {said}\n")
    assert not (works.parent / "made.yaml").exists()


def test_a_made_file_says_how_it_was_made_and_what_to_review(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = "entity,value,from\nMill,3,2020\nYard,many,2021,x\n"
    code, _, err = imported(works, capsys, table, "--from-column", "from", "-o", "made.yaml")
    assert (code, err) == (0, "made.yaml: written, with 2 remarks at its top; review it, then name it in the config\n")
    assert (works.parent / "made.yaml").read_text(encoding="utf-8").splitlines()[2:5] == [
        "# made by: factlint facts import csv table.csv --from-column from -o made.yaml",
        "# review: row 3 has more cells than there are columns",
        "# review: value is taken for text, because of row 3, 'many'; its other values are figures",
    ]


def test_wikidata_and_endoflife_become_files_to_review(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entity = {
        "id": "Q1",
        "labels": {"en": {"value": "Saltmouth"}},
        "claims": {
            "P1082": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"amount": "+12034", "unit": "1"}}}}]
        },
    }
    (works.parent / "q1.json").write_text(json.dumps(entity), encoding="utf-8")
    code, out, _ = run(capsys, "import", "wikidata-json", "q1.json", "--property", "P1082=population")
    assert code == 0
    assert parse_facts(out).timeline("saltmouth", "population")[0].written == "12034"
    assert "name each property" in run(capsys, "import", "wikidata-json", "q1.json")[2]
    page = "---\ntitle: Saltbase\nreleases:\n  - releaseCycle: '3.1'\n    eol: 2027-02-28\n---\n"
    (works.parent / "saltbase.md").write_text(page, encoding="utf-8")
    code, out, _ = run(capsys, "import", "endoflife", "saltbase.md", "--as-of", "2026-11-01")
    assert code == 0
    assert parse_facts(out).timeline("saltbase-3-1", "support_end")[0].written == "2027-02-28"
    (works.parent / "page.md").write_text("---\ntitle: Saltbase\nreleases:\n- a: [b\n---\n", encoding="utf-8")
    assert run(capsys, "import", "endoflife", "page.md")[2].startswith("factlint: page.md:4:8: did not find")
    (works.parent / "q2.json").write_text("{\n1", encoding="utf-8")
    said = "factlint: q2.json:2:1: this is no JSON: expecting property name enclosed in double quotes\n"
    assert run(capsys, "import", "wikidata-json", "q2.json", "--property", "P1=a") == (2, "", said)
    said = "factlint: q1.json: nothing in it became a fact: Q1 has no P36 (capital)\n"
    assert run(capsys, "import", "wikidata-json", "q1.json", "--property", "P36=capital") == (2, "", said)
    (works.parent / "bad.md").write_bytes(b"\xff")
    assert run(capsys, "import", "endoflife", "bad.md")[::2] == (2, "factlint: bad.md: byte 0xff is not UTF-8\n")
    assert run(capsys, "import", "csv", "none.csv")[::2] == (2, "factlint: none.csv: no such file\n")


def test_affected_compares_with_what_git_has(works: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def git(*arguments: str) -> None:
        named = ["-c", "user.name=x", "-c", "user.email=x@example.test", *arguments]
        subprocess.run(["git", *named], cwd=works.parent, check=True, capture_output=True)

    git("init", "-q")
    git("add", "works.yaml")
    git("commit", "-q", "-m", "facts")
    (works.parent / "one.md").write_text("Brine Works has 140 employees.\n", encoding="utf-8")
    arguments = ["affected", "one.md", "--facts", "works.yaml", "--as-of", "2024"]
    assert run(capsys, *arguments) == (0, "", "no fact changed\n")
    works.write_text(TEXT.replace("140", "150"), encoding="utf-8")
    code, out, _ = run(capsys, *arguments)
    assert code == 1
    assert out == "one.md:1:17: 140 (refuted): works.staff is 150 from 2022-05 instead of 140 from 2022-05\n"
    said = (
        "factlint: none is no file or folder, and as a revision: git: no revision 'none'\n"
        "factlint: give the facts as they were, a file or a folder, with --since\n"
    )
    assert run(capsys, *arguments, "--since", "none")[::2] == (2, said)
    (works.parent / "new.yaml").write_text(TEXT, encoding="utf-8")
    code, out, _ = run(capsys, "affected", "one.md", "--facts", "new.yaml", "--as-of", "2024")
    assert "works.staff is 140 from 2022-05" in out
