"""`factlint facts add` and `set`, also when several write at once or one is killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from factlint.facts import parse_facts
from tests.cli.facts.conftest import TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.facts.conftest import Facts


def test_set_changes_one_line_and_keeps_the_rest(works: Path, facts: Facts) -> None:
    works.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert facts("set", "works", "staff", "121", "--start", "2019", "--facts", "works.yaml")[0] == 0
    assert works.read_bytes() == b"\xef\xbb\xbf" + TEXT.replace("120", "121").replace("\n", "\r\n").encode()


def test_add_writes_an_entry_beside_the_others(works: Path, facts: Facts) -> None:
    code, out, err = facts(
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
    works: Path, facts: Facts, arguments: tuple[str, ...], reason: str
) -> None:
    code, _, err = facts(*arguments, "--facts", "works.yaml")
    assert code == 2
    assert reason in err
    assert works.read_text(encoding="utf-8") == TEXT


def test_bundled_facts_are_not_changed(works: Path, facts: Facts) -> None:
    code, _, err = facts("set", "nato", "founding_members", "13", "--facts", "seed:nato")
    assert code == 2
    assert "bundled and is not changed" in err


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


def test_add_makes_a_new_entity_when_it_is_named(works: Path, facts: Facts) -> None:
    add = ["add", "mill", "staff", "7", "--as-of", "2024", "--estimate", "--name", "Old Mill", "--to", "works.yaml"]
    code, _, err = facts(*add, "--facts", "works.yaml")
    assert code == 0, err
    line = "  mill: {name: Old Mill, facts: {staff: {value: 7, as_of: 2024, estimate: true}}}\n"
    assert works.read_text(encoding="utf-8") == TEXT.replace("events:\n", line + "events:\n")


def test_a_new_entity_goes_to_the_only_file(works: Path, facts: Facts) -> None:
    new = ["add", "mill", "staff", "7", "--name", "Old Mill", "--facts", "works.yaml"]
    assert facts(*new)[0] == 0
    assert "  mill: {name: Old Mill, facts: {staff: 7}}\n" in works.read_text(encoding="utf-8")
    works.with_name("other.yaml").write_text("entities: {yard: {name: Yard}}\n", encoding="utf-8")
    new[1] = "pond"
    said = "factlint: say with --to which file the new entity goes to; there are works.yaml, other.yaml\n"
    assert facts(*new, "--facts", "other.yaml") == (2, "", said)
