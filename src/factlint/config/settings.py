"""The settings of a run."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a dataclass names it
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from factlint.findings.selection import Selection
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.rules import Profile

FAIL_LEVELS = ("note", "warning", "error")


class Settings(NamedTuple):
    """What a config file may say, with the defaults. Paths are absolute; `root` is the folder of the config file.

    `facts` is `None` where nothing is said of facts (then every bundled fact base is used) and empty where none are
    wanted; fact files that a config names may include others only from inside `facts_within`. `options` are the
    settings of rules by the rule's name.
    """

    root: Path = Path()
    origin: Path | None = None
    facts: tuple[str, ...] | None = None
    facts_within: Path | None = None
    as_of: str | None = None
    profile: Profile = "default"
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    respect_gitignore: bool = True
    plugins: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    output_format: str | None = None
    fail_level: Literal["note", "warning", "error"] = "note"
    baseline: Path | None = None
    encoding: str | None = None
    jobs: int = 1
    max_file_size: int = 10 * 1024 * 1024
    options: Mapping[str, Mapping[str, Any]] = MappingProxyType({})

    @property
    def selection(self) -> Selection:
        """Which rules the config asks for."""
        return Selection(self.profile, self.select, self.extend_select, self.ignore)
