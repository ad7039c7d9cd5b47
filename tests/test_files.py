"""Files are read safely and replaced whole."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from factlint.files import FileError, create_file, locked, read_file, replace_file

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(read_file(path), b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [child.name for child in tmp_path.iterdir()] == ["facts.yaml"]


def test_equal_bytes_leave_the_file_untouched(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"old")
    before = path.stat()
    replace_file(read_file(path), b"old")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"old")
    snapshot = read_file(path)
    status = path.stat()
    path.write_bytes(b"odd")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(FileError, match="changed since it was read"):
        replace_file(snapshot, b"new")
    assert path.read_bytes() == b"odd"
    assert [child.name for child in tmp_path.iterdir()] == ["facts.yaml"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.yaml"
    real.write_bytes(b"old")
    link = tmp_path / "link.yaml"
    link.symlink_to(real)
    replace_file(read_file(link), b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_hard_links_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    (tmp_path / "b.yaml").hardlink_to(path)
    with pytest.raises(FileError, match="hard links"):
        replace_file(read_file(path), b"new")


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_failing_disk_leaves_the_old_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"old")
    snapshot = read_file(path)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync" if failing == "fsync" else "pathlib.Path.replace", fail)
    with pytest.raises(FileError, match="no space left"):
        replace_file(snapshot, b"new")
    assert path.read_bytes() == b"old"
    assert [child.name for child in tmp_path.iterdir()] == ["facts.yaml"]


def test_pipes_folders_and_missing_files_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError, match=r"not a regular file \(named pipe\)"):
        read_file(tmp_path / "pipe")
    with pytest.raises(FileError, match="folder"):
        read_file(tmp_path)
    with pytest.raises(FileError, match="no such file"):
        read_file(tmp_path / "missing")
    (tmp_path / "big").write_bytes(b"12345")
    with pytest.raises(FileError, match="limit of 4"):
        read_file(tmp_path / "big", limit=4)


def test_a_new_file_is_never_written_over_another(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    create_file(path, b"first")
    with pytest.raises(FileError, match="is there already"):
        create_file(path, b"second")
    assert path.read_bytes() == b"first"


def test_a_lock_can_be_taken_again_after_it_was_given_back(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path / "facts.yaml", tmp_path / "locks"):
            pass


def test_a_new_file_needs_no_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("os.link", fail)
    create_file(tmp_path / "new.yaml", b"text")
    assert [child.name for child in tmp_path.iterdir()] == ["new.yaml"]


def test_a_file_that_appears_while_a_new_one_is_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "new.yaml"
    monkeypatch.setattr("os.fsync", lambda _: path.write_bytes(b"theirs"))
    with pytest.raises(FileError, match="is there already"):
        create_file(path, b"ours")
    assert path.read_bytes() == b"theirs"
    assert [child.name for child in tmp_path.iterdir()] == ["new.yaml"]
