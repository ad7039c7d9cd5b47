"""What one run compiled, the next takes from a shelf: the same expressions, however the file may look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from factlint import patterns
from factlint.cli import main
from factlint.patterns import keep_in, pattern, save_kept
from factlint.patterns.shelf import open_shelf
from tests.patterns.ours import patterns_of_ours

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.patterns.shelf import Shelf

WRITTEN = [
    ("32 members", 0),
    (r"(?P<count>[0-9]++) (?:members|allies)(?= of (?P<body>[A-Z]\w+))", 0),
    (r"(?>rose|fell)\s+by", re.IGNORECASE),
    (
        r"""(?P<day>[0-9]{1,2})  # of the month
         \s (?P<month>May|June)""",
        re.VERBOSE,
    ),
    (r"(?m)^\s*(?:–|-)\s", 0),
    (r"(?s:a.b)|(?-i:NATO)", re.IGNORECASE),
    (r"(a)(?(1)b|c)\1", 0),
    ("€[\u0391-\u03a9]\U0001f600|\udc80", 0),
]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    keep_in(None)


def opened(folder: Path) -> Shelf:
    shelf = open_shelf(folder)
    assert shelf is not None
    return shelf


def file_of(folder: Path) -> Path:
    (path,) = (folder / "expressions").iterdir()
    return path


@pytest.mark.parametrize(("written", "flags"), WRITTEN)
def test_an_expression_from_the_shelf_is_the_one_that_re_compiles(folder: Path, written: str, flags: int) -> None:
    fresh = re.compile(written, flags)
    shelf = opened(folder)
    assert shelf.expression(written, int(flags)) is None
    assert shelf.compile(written, int(flags)) == fresh
    shelf.save()
    kept = opened(folder).expression(written, int(flags))
    assert kept == fresh  # `re` compares the code of the engine
    assert (kept.groups, kept.groupindex, kept.flags) == (fresh.groups, fresh.groupindex, fresh.flags)


def test_every_pattern_of_ours_comes_from_the_shelf_as_re_compiles_it(folder: Path) -> None:
    ours = {(kept.pattern, kept._flags) for kept in patterns_of_ours().values()}  # type: ignore[attr-defined]
    shelf = opened(folder)
    for written, flags in ours:
        shelf.compile(written, flags)
    shelf.save()
    again = opened(folder)
    for written, flags in ours:
        assert again.expression(written, flags) == re.compile(written, flags), written


def test_other_flags_make_another_expression(folder: Path) -> None:
    shelf = opened(folder)
    shelf.compile("nato", re.IGNORECASE)
    shelf.save()
    assert opened(folder).expression("nato", 0) is None
    assert opened(folder).expression("nato", re.IGNORECASE) is not None


@pytest.mark.parametrize("rare", [True, False])
@pytest.mark.parametrize("written", [r"[0-9]+ members of the board", "members"])
def test_what_is_there_is_not_put_there_again(folder: Path, written: str, *, rare: bool) -> None:
    sizes = []
    for _ in range(3):
        keep_in(folder)
        for asked in (pattern(written, rare=rare), pattern(written, rare=rare)):
            assert asked.search("32 members of the board")
            assert asked.search("32 seats") is None
        save_kept()
        sizes.append(file_of(folder).stat().st_size)
    assert sizes[0] == sizes[1] == sizes[2]


def test_a_wrong_expression_fails_as_in_re(folder: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        opened(folder).compile("(32 members", 0)


def test_demands_are_kept(folder: Path) -> None:
    shelf = opened(folder)
    shelf.put_demands("rose|fell", 0, (("rose", "fell"),))
    shelf.save()
    assert opened(folder).demands("rose|fell", 0) == (("rose", "fell"),)
    assert opened(folder).demands("rose", 0) is None


@pytest.mark.parametrize("cut", [1, 9, 41, 60])
def test_what_was_cut_off_counts_as_none_and_what_follows_is_read(folder: Path, cut: int) -> None:
    shelf = opened(folder)
    shelf.compile("first", 0)
    shelf.save()
    file_of(folder).write_bytes(file_of(folder).read_bytes()[:-cut])
    again = opened(folder)
    if cut > 1:  # the last line break alone is no loss
        assert again.expression("first", 0) is None
    again.compile("second", 0)
    again.save()
    assert opened(folder).expression("second", 0) == re.compile("second")


def test_a_changed_byte_is_noticed(folder: Path) -> None:
    shelf = opened(folder)
    shelf.compile("members", 0)
    shelf.save()
    kept = file_of(folder).read_bytes()
    for place in range(1, len(kept) - 1):
        file_of(folder).write_bytes(kept[:place] + bytes([kept[place] ^ 1]) + kept[place + 1 :])
        assert opened(folder).expression("members", 0) is None


def test_a_file_that_grew_too_large_is_begun_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = opened(folder)
    shelf.compile("first", 0)
    shelf.save()
    monkeypatch.setattr("factlint.patterns.shelf.LARGEST", 10)
    again = opened(folder)
    assert again.expression("first", 0) is None
    again.compile("second", 0)
    again.save()
    monkeypatch.undo()
    assert opened(folder).expression("first", 0) is None
    assert opened(folder).expression("second", 0) is not None


def test_nothing_is_kept_where_others_may_write(folder: Path) -> None:
    (folder / "expressions").mkdir()
    (folder / "expressions").chmod(0o777)
    assert open_shelf(folder) is None
    keep_in(folder)
    assert pattern(r"[0-9]+ members of the board").search("32 members of the board")
    save_kept()
    assert list((folder / "expressions").iterdir()) == []


def test_a_pattern_is_taken_from_the_shelf_without_looking_for_its_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = r"[0-9]+ members of the board"
    keep_in(folder)
    assert pattern(written).search("32 members of the board")
    save_kept()
    keep_in(folder)
    monkeypatch.setattr(patterns, "demands", lambda *_, **__: pytest.fail("it is compiled already"))
    asked = pattern(written)
    assert asked.search("32 seats") is None
    assert asked.search("32 members of the board")


def test_a_run_finds_the_same_with_and_without_the_shelf(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("NATO has 31 members. Sales rose by 10% from 50 to 60 million on Monday, 3 May 2024.\n")
    cache = folder / "cache"
    command = ["check", str(draft), "--as-of=2024-06-13", "--output-format=json-lines", f"--cache-dir={cache}"]
    said = []
    for options in (["--no-cache"], [], []):
        for kept in (cache / "results").glob("*"):
            kept.unlink()
        assert main([*command, *options]) == 1
        said.append(capsys.readouterr().out)
    assert said[0] == said[1] == said[2]
    assert all(code in said[0] for code in ("F13", "Q01", "C01"))
