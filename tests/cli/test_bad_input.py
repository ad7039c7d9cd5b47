"""Whatever is wrong is one clear sentence and exit 2: never a traceback, never "no findings"."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import STALE, Outcome

Run = Callable[..., Outcome]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["gone.md"], "gone.md: no such file"),
        (["empty"], "no file to check in empty"),
        ([""], "no file to check in ''"),
        (["a.md", "--statistic"], "did you mean --statistics?"),
        (["a.md", "--select", "F99"], "no rule has the code or name 'F99'"),
        (["a.md", "--ignore", "stale-figur"], "did you mean stale-figure?"),
        (["a.md", "--profile", "stric"], "did you mean strict?"),
        (["a.md", "--output-format", "sarrif"], "did you mean sarif?"),
        (["a.md", "--as-of", "2024-02-30"], "'2024-02-30' is not a date in the calendar"),
        (["a.md", "--as-of", "yesterday"], "'yesterday' is not a date"),
        (["a.md", "--jobs", "many"], "'many' is not a whole number"),
        (["a.md", "--encoding", "utf-9"], "no encoding is called 'utf-9'"),
        (["a.md", "--config", "gone.toml"], "gone.toml: no such file"),
        (["a.md", "--facts", "gone.yaml"], "gone.yaml"),
        (["a.md", "--facts", "seed:natoo"], "did you mean nato?"),
        (["a.md", "--baseline", "gone.json"], "gone.json: no such baseline"),
        (["a.md", "--source", "gone.txt"], "gone.txt: no such file"),
        (["a.md", "-o", "gone/report.json"], "gone/report.json: no such file or directory"),
    ],
)
def test_wrong_use(folder: Path, check: Run, arguments: list[str], told: str) -> None:
    (folder / "a.md").write_text(STALE)
    (folder / "empty").mkdir()
    done = check(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1), done
    assert told in done.err


@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_closed_standard_input_is_told(folder: Path, command: str) -> None:
    shell = f"{sys.executable} -m factlint {command} - <&-"
    done = subprocess.run(["sh", "-c", shell], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "factlint: standard input: closed\n")


def test_an_unknown_command_is_told_with_the_right_one(factlint: Run) -> None:
    done = factlint("chek", "a.md")
    assert done.code == 2
    assert "did you mean check?" in done.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("é good\nCaf".encode() + b"\xe9 bad\n", "line 2: byte 0xe9 at offset 11 is not UTF-8"),
        (b"\xc0\xaf", "line 1: byte 0xc0 at offset 0 is not UTF-8"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not text: it holds NUL bytes"),
        (b"\xff\xfe\x00", "is not UTF-16-LE"),
    ],
)
def test_what_is_no_text_is_told_by_its_byte_and_the_others_are_linted(
    folder: Path, check: Run, content: bytes, told: str
) -> None:
    (folder / "bad.md").write_bytes(content)
    (folder / "ok.md").write_text(STALE)
    done = check(".")
    assert done.code == 2
    assert done.out.startswith("ok.md:1:23: F13")
    assert "bad.md: " in done.err
    assert told in done.err
    assert json.loads(check(".", "--output-format", "json").out)["errors"][0]["path"] == "bad.md"


def test_an_encoding_can_be_named(folder: Path, check: Run) -> None:
    (folder / "a.md").write_bytes(f"Café. {STALE}".encode("latin-1"))
    assert check("a.md", "--encoding", "latin-1").out.startswith("a.md:1:29: F13")
    (folder / "b.md").write_bytes(f"Café. {STALE}".encode("utf-16"))
    assert check("b.md").out.startswith("b.md:1:29: F13")


@pytest.mark.parametrize(("name", "kind"), [("pipe", "named pipe"), ("null", "character device")])
def test_what_is_no_regular_file_is_never_waited_for(folder: Path, check: Run, name: str, kind: str) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "null").symlink_to("/dev/null")
    assert check("-q", name).err == f"{name}: not a regular file ({kind})\n"


def test_a_file_too_large_is_told(folder: Path, check: Run) -> None:
    (folder / "factlint.toml").write_text("max-file-size = 100\n")
    (folder / "a.md").write_text("word " * 100)
    done = check("-q", "a.md")
    assert (done.code, "limit of 100" in done.err) == (2, True)


def test_all_faults_of_a_fact_file_come_at_once_with_their_places(folder: Path, check: Run) -> None:
    (folder / "a.md").write_text(STALE)
    (folder / "facts.yaml").write_text(
        "factlint: 1\nentites: {}\nentities:\n  guild:\n    nmae: Guild\n    from: 2024-02-30\n"
    )
    done = check("a.md")
    assert (done.code, done.out) == (2, "")
    assert "facts.yaml:2:1: " in done.err
    assert "did you mean entities?" in done.err
    assert "facts.yaml:5:5: " in done.err
    assert "did you mean name?" in done.err
    assert "facts.yaml:6:11: " in done.err


def test_a_fault_of_the_config_ends_the_run(folder: Path, check: Run) -> None:
    (folder / "a.md").write_text(STALE)
    (folder / "factlint.toml").write_text('profil = "all"\n')
    done = check("a.md")
    assert (done.code, done.out) == (2, "")
    assert "factlint.toml:1:1: unknown key 'profil'; did you mean profile?" in done.err
    assert check("a.md", "--isolated").code == 1


def test_options_of_rules_are_checked(folder: Path, check: Run) -> None:
    (folder / "a.md").write_text(STALE)
    (folder / "factlint.toml").write_text("[options.stale-figur]\nx = 1\n[options.stale-figure]\nx = 1\n")
    done = check("a.md")
    assert done.code == 2
    assert "did you mean stale-figure?" in done.err
    assert "stale-figure has no option 'x'" in done.err


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("x\n::warning file=y::INJECTED\n.md", "x\\n::warning file=y::INJECTED\\n.md"),
        ("x\u202edm.exe\u202c.md", "x\\u202edm.exe\\u202c.md"),
        ("x\x1b[31m.md", "x\\x1b[31m.md"),
        (os.fsdecode(b"x\xff\xfe.md"), "x\\xff\\xfe.md"),
    ],
)
def test_names_of_files_inject_nothing(folder: Path, check: Run, name: str, shown: str) -> None:
    (folder / name).write_text(STALE)
    done = check(".")
    assert done.out.startswith(f"{shown}:1:23: F13")
    assert done.out.count("\n") == 1
    json.loads(check(".", "--output-format", "json").out.encode("utf-8"))


def command(folder: Path, arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run factlint in a process and a shell of its own."""
    whole = f"{sys.executable} -m factlint check --facts facts.yaml --as-of 2024-06-13 {arguments}"
    return subprocess.run(whole, shell=True, cwd=folder, capture_output=True, check=False)  # noqa: S602 - the shell redirects


def test_a_report_that_cannot_be_delivered_is_no_success(folder: Path) -> None:
    (folder / "a.md").write_text(STALE * 1500)
    full = command(folder, "a.md > /dev/full")
    assert (full.returncode, full.stderr) == (2, b"factlint: standard output: no space left on device\n")
    closed = command(folder, "a.md >&-")
    assert (closed.returncode, closed.stderr) == (2, b"factlint: standard output: closed\n")
    gone = command(folder, "a.md | head -1 > /dev/null; exit ${PIPESTATUS:-0}")
    assert b"Traceback" not in gone.stderr


def test_any_terminal_can_show_any_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "日本.md").write_text(STALE)
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert command(folder, ".").stdout.startswith(b"\\u65e5\\u672c.md:1:23: F13")


def test_fact_files_of_a_config_include_nothing_from_outside(folder: Path, factlint: Run) -> None:
    (folder.parent / "secret.yaml").write_text("factlint: 1\nentities: {guild: {name: Other}}\n")
    (folder / "facts.yaml").write_text("factlint: 1\ninclude: [../secret.yaml]\n")
    (folder / "factlint.toml").write_text('facts = ["facts.yaml", "seed:nato"]\n')
    (folder / "a.md").write_text(STALE)
    done = factlint("check", "a.md")
    assert (done.code, done.out) == (2, "")
    assert "../secret.yaml lies outside project" in done.err
    assert factlint("check", "a.md", "--facts", "facts.yaml").code == 0


def test_an_interruption_is_exit_130_without_a_traceback(folder: Path) -> None:
    arguments = [sys.executable, "-m", "factlint", "check", "-"]
    with subprocess.Popen(
        arguments,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - a runner in the background ignores it; no threads here
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"x" * 1_000_000)  # more than a pipe holds: done once the draft is being read
        process.send_signal(signal.SIGINT)
        told = process.communicate(timeout=20)[1]
    assert (process.returncode, told) == (130, b"factlint: interrupted\n")


def test_a_format_that_a_config_misspells_is_told_with_its_place(folder: Path, factlint: Run) -> None:
    (folder / "factlint.toml").write_text('facts = []\noutput-format = "sarrif"\n')
    (folder / "a.md").write_text("A word.\n")
    done = factlint("check", "a.md")
    assert done.code == 2
    assert "factlint.toml:2:18: no output format is called 'sarrif'; did you mean sarif?" in done.err


def test_rules_that_a_config_misspells_are_told_at_once_with_their_places(folder: Path, factlint: Run) -> None:
    (folder / "factlint.toml").write_text(
        'facts = []\nignore = ["stale-figur", "C01"]\n\n[per-file-ignores]\n"old/**" = ["figure-mismach"]\n'
    )
    (folder / "a.md").write_text("A word.\n")
    done = factlint("check", "a.md")
    assert done.code == 2
    first, second = done.err.splitlines()
    assert "factlint.toml:2:12: no rule has the code or name 'stale-figur'; did you mean stale-figure?" in first
    assert "factlint.toml:5:14: no rule has the code or name 'figure-mismach'; did you mean figure-mismatch?" in second
