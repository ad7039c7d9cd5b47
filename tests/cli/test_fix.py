"""`check --fix` and `--diff`: safe fixes only unless asked, each file whole, nothing else touched."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factlint.cli import fixing
from tests.cli.conftest import RIGHT, STALE, Outcome

Run = Callable[..., Outcome]
UNSAFE = ("--fix", "--unsafe-fixes")


def test_unsafe_fixes_need_to_be_asked_for(folder: Path, check: Run) -> None:
    draft = folder / "a.md"
    draft.write_text(STALE)
    asked = check("a.md", "--fix")
    assert asked.code == 1
    assert "1 finding can be mended with --fix --unsafe-fixes." in asked.err
    assert draft.read_text() == STALE
    done = check("a.md", *UNSAFE)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("1 fix made\n")
    assert draft.read_text() == RIGHT
    assert "made" not in check("a.md", *UNSAFE).err


def test_a_difference_is_printed_and_nothing_changed(folder: Path, check: Run) -> None:
    draft = folder / "a.md"
    draft.write_text("One.\n\n" + STALE)
    done = check("a.md", "--diff", "--unsafe-fixes")
    assert done.code == 1
    assert done.out.splitlines()[-2:] == ["-" + STALE.strip(), "+" + RIGHT.strip()]
    assert draft.read_text() == "One.\n\n" + STALE
    draft.write_text(RIGHT)
    assert check("a.md", "--diff").code == 0


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + STALE.encode(),
        STALE.replace("\n", "\r\n").encode(),
        STALE.replace("\n", "\r").encode(),
        STALE.strip().encode(),
        f"é {STALE}".encode("utf-16"),
        "\u2028\x85 The *Harbour Guild* &mdash; it has **31** members.\n".encode(),
    ],
)
def test_all_other_bytes_stay(folder: Path, check: Run, content: bytes) -> None:
    draft = folder / "a.md"
    draft.write_bytes(content)
    assert check("a.md", *UNSAFE).code == 0
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    old, new = (text.encode("utf-16")[2:] if wide else text.encode() for text in ("31", "32"))
    assert draft.read_bytes() == content.replace(old, new)


def test_mode_and_links_stay(folder: Path, check: Run) -> None:
    (folder / "real").mkdir()
    (folder / "real" / "a.md").write_text(STALE)
    (folder / "real" / "a.md").chmod(0o640)
    (folder / "link.md").symlink_to("real/a.md")
    assert check("link.md", *UNSAFE).code == 0
    assert (folder / "link.md").is_symlink()
    assert (folder / "real" / "a.md").read_text() == RIGHT
    assert (folder / "real" / "a.md").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (folder / "real").iterdir()] == ["a.md"]


def test_a_file_with_two_names_is_left_alone(folder: Path, check: Run) -> None:
    (folder / "a.md").write_text(STALE)
    os.link(folder / "a.md", folder / "b.txt")
    done = check("a.md", *UNSAFE)
    assert (done.code, (folder / "a.md").read_text()) == (2, STALE)
    assert "a.md: has 2 hard links" in done.err
    assert done.out.startswith("a.md:1:23: F13")


def test_a_read_only_file_is_left_alone(folder: Path, check: Run) -> None:
    (folder / "a.md").write_text(STALE)
    (folder / "a.md").chmod(0o444)
    done = check("a.md", *UNSAFE)
    assert (done.code, (folder / "a.md").read_text()) == (2, STALE)
    assert "a.md: read-only; not changed" in done.err
    assert "fix made" not in done.err


def test_a_file_that_changed_meanwhile_is_left_alone(folder: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = folder / "a.md"
    draft.write_text(STALE)
    mend = fixing.mend

    def slow(*arguments, **options):  # type: ignore[no-untyped-def] # as the real one
        mended = mend(*arguments, **options)
        draft.write_text("Saved by an editor.\n")
        return mended

    monkeypatch.setattr(fixing, "mend", slow)
    done = check("a.md", *UNSAFE)
    assert (done.code, draft.read_text()) == (2, "Saved by an editor.\n")
    assert "changed" in done.err


def test_standard_input_is_printed_mended(check: Run) -> None:
    done = check("-", *UNSAFE, stdin=STALE.encode())
    assert (done.code, done.out) == (0, RIGHT)


def test_standard_input_keeps_its_line_ends_and_byte_order_mark(folder: Path) -> None:
    options = ["--facts", "facts.yaml", "--as-of", "2024-06-13", *UNSAFE]
    text = "\ufeffOne\u2028line, \x0cone page.\r\n\r\nThe Harbour Guild has {} members."
    done = subprocess.run(
        [sys.executable, "-m", "factlint", "check", "-", *options],
        input=text.format(31).encode(),
        capture_output=True,
        cwd=folder,
        check=True,
    )
    assert done.stdout == text.format(32).encode()


RULE = """\
import factlint


@factlint.rule("MEND01", "mending", bad=["«x»"], good=["y"])
def check(context):
    \"\"\"Mends what needs none.\"\"\"
    at = context.text.find("{wrong}")
    if at >= 0:
        edits = (factlint.Edit(at, at + {length}, {right!r}),)
        yield factlint.Problem(at, at + {length}, "no", fixes=(factlint.Fix("mend", edits, "safe"),))


@factlint.hookimpl
def factlint_register_rules():
    return [check]
"""


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("word", "word word", "fixes did not settle in 10 passes (mending)"),
        ("word", "word " * 50_000, "makes the draft grow without end"),
        ("word", "\x00", "the fix of mending would put a control character in"),
        ("word", "\ud800", "cannot be written as utf-8"),
    ],
)
def test_a_fix_that_does_harm_changes_nothing(folder: Path, factlint: Run, wrong: str, right: str, told: str) -> None:
    (folder / "factlint.toml").write_text('facts = []\nplugins = ["mend.py"]\n')
    (folder / "mend.py").write_text(RULE.format(wrong=wrong, length=len(wrong), right=right))
    (folder / "a.md").write_text("A word.\n")
    assert factlint("trust", "mend.py").code == 0
    done = factlint("check", "a.md", "--fix")
    assert done.code == 2
    assert told in done.err
    assert (folder / "a.md").read_text() == "A word.\n"
