"""Files read safely and changed whole: whatever happens, a file holds its old text or its new one."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BYTES = 10 * 1024 * 1024
_SUFFIX = ".factlint.tmp"


class FileError(OSError):
    """A file that cannot be read or changed, with the reason as a sentence."""


class Snapshot(NamedTuple):
    """A file as it was read: its bytes, and what tells whether it is still the same file."""

    path: Path
    data: bytes
    identity: tuple[int, int, int, int]
    mode: int
    links: int


def read_file(path: Path, *, limit: int = MAX_BYTES) -> Snapshot:
    """Read a regular file of at most `limit` bytes; pipes and devices are never waited for."""
    handle = _opened(path)
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        raise FileError(f"{path}: not a regular file ({_kind(status.st_mode)})")
    with open(handle, "rb") as stream:  # noqa: PTH123 - of a handle
        if status.st_size > limit:
            raise FileError(f"{path}: {status.st_size:,} bytes, more than the limit of {limit:,}")
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise FileError(f"{path}: more than the limit of {limit:,} bytes")
    return Snapshot(path, data, _identity(status), status.st_mode, status.st_nlink)


def _opened(path: Path) -> int:
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags)
    except FileNotFoundError:
        raise FileError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise FileError(f"{path}: not a regular file (folder)") from None
    except OSError as error:
        raise FileError(f"{path}: {(error.strerror or str(error)).lower()}") from None


def _kind(mode: int) -> str:
    kinds = {
        stat.S_IFIFO: "named pipe",
        stat.S_IFCHR: "character device",
        stat.S_IFBLK: "block device",
        stat.S_IFSOCK: "socket",
        stat.S_IFDIR: "folder",
    }
    return kinds.get(stat.S_IFMT(mode), "special file")


def _identity(status: os.stat_result) -> tuple[int, int, int, int]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def replace_file(old: Snapshot, data: bytes) -> None:
    """Give a file new bytes, unless it is no longer the file that was read.

    The link that a path may be stays a link: the file behind it is replaced. Owner and mode are kept. Raises
    `FileError`, and then the file is as it was.
    """
    if data == old.data:
        return
    if old.links > 1:
        raise FileError(f"{old.path}: has {old.links} hard links; a new file would part them")
    target = old.path.resolve()
    if not old.mode & 0o222 or not os.access(target, os.W_OK):  # to the superuser, every file is writable
        raise FileError(f"{old.path}: read-only")
    with _errors_of(old.path):
        _remove_leftovers(target)
        _write_beside(target, data, old)


def create_file(path: Path, data: bytes) -> None:
    """Write a new file whole; a file that is there already is left alone and is an error."""
    if path.exists() or path.is_symlink():
        raise FileError(f"{path}: is there already")
    with _errors_of(path):
        _write_beside(path.parent.resolve() / path.name, data, None)


@contextlib.contextmanager
def _errors_of(path: Path) -> Iterator[None]:
    try:
        yield
    except FileError:
        raise
    except OSError as error:
        raise FileError(f"{path}: not written, {(error.strerror or str(error)).lower()}") from error


def _write_beside(target: Path, data: bytes, old: Snapshot | None) -> None:
    temporary = target.with_name(f".{_stem(target)}.{os.urandom(4).hex()}{_SUFFIX}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o600 if old else 0o666)
    try:
        with open(handle, "wb") as stream:  # noqa: PTH123 - of a handle
            stream.write(data)
            stream.flush()
            if old:
                _take_after(stream.fileno(), target, old)
            os.fsync(stream.fileno())
        if old is None:
            _put_in_place(temporary, target)
        else:
            _check_unchanged(old)
            temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _put_in_place(temporary: Path, target: Path) -> None:
    """Give a new file its name, unless a file of that name appeared meanwhile."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise FileError(f"{target}: is there already") from None
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileError(f"{target}: is there already") from None
        temporary.replace(target)
    else:
        temporary.unlink()


def _take_after(handle: int, target: Path, old: Snapshot) -> None:
    """Give the new file the mode, owner and extended attributes of the old one."""
    status = target.stat()
    if hasattr(os, "fchown") and (status.st_uid, status.st_gid) != (os.geteuid(), os.getegid()):
        with contextlib.suppress(PermissionError):
            os.fchown(handle, status.st_uid, status.st_gid)
    if hasattr(os, "fchmod"):
        os.fchmod(handle, stat.S_IMODE(old.mode))
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(target):
                os.setxattr(handle, name, os.getxattr(target, name))


def _check_unchanged(old: Snapshot) -> None:
    now = read_file(old.path, limit=max(MAX_BYTES, len(old.data)))
    if now.identity != old.identity or now.data != old.data:
        raise FileError(f"{old.path}: changed since it was read; nothing was written")


def _remove_leftovers(target: Path) -> None:
    """Remove what a killed run left beside the file, once it is old enough to be nobody's."""
    newest = target.stat().st_mtime - 60
    for leftover in target.parent.glob(f".{_escaped(_stem(target))}.*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            if leftover.lstat().st_mtime < newest or _older_than_a_minute(leftover):
                leftover.unlink()


def _stem(target: Path) -> str:
    """The name as far as a temporary name that begins with it stays within 255 bytes."""
    return os.fsdecode(os.fsencode(target.name)[:200]) if len(os.fsencode(target.name)) > 200 else target.name


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _older_than_a_minute(leftover: Path) -> bool:
    import time  # noqa: PLC0415 - only when there is a leftover

    return time.time() - leftover.lstat().st_mtime > 60


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def locked(path: Path, lock_folder: Path) -> Iterator[None]:
    """Hold the lock of a file, so that several processes change it one after the other."""
    import hashlib  # noqa: PLC0415 - only writers need it

    lock_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]
    with (lock_folder / f"{name}.lock").open("w") as stream:
        try:
            import fcntl  # noqa: PLC0415 - not on every platform
        except ImportError:
            yield
            return
        fcntl.flock(stream, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(stream, fcntl.LOCK_UN)


def private_folder(folder: Path) -> Path | None:
    """A folder for what is kept between runs, made where it is missing; `None` where others could write into it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.lstat()
    except OSError:
        return None
    if not stat.S_ISDIR(status.st_mode):
        return None
    if hasattr(os, "geteuid") and (status.st_uid != os.geteuid() or stat.S_IMODE(status.st_mode) & 0o022):
        return None
    return folder


def read_checked(path: Path) -> bytes | None:
    """The content of a file that `write_checked` wrote; `None` where there is none or it is damaged."""
    from hashlib import sha256  # noqa: PLC0415 - only caches need it

    try:
        checksum, _, content = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if checksum == sha256(content).hexdigest().encode() else None


def write_checked(path: Path, content: bytes) -> None:
    """Write a file whole, under the hash of its content. One that cannot be written is no error."""
    from hashlib import sha256  # noqa: PLC0415 - only caches need it

    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    with contextlib.suppress(OSError):
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        try:
            with open(os.open(temporary, flags, 0o600), "wb") as stream:  # noqa: PTH123 - of a handle
                stream.write(sha256(content).hexdigest().encode() + b"\n" + content)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
