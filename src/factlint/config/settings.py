"""The settings of a run."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a dataclass names it
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

from factlint.findings.selection import Selection
from factlint.rules import Profile  # noqa: TC001 - a dataclass names it

OutputFormat: TypeAlias = Literal[
    "full", "concise", "json", "json-lines", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"
]
OUTPUT_FORMATS: tuple[OutputFormat, ...] = (
    "full",
    "concise",
    "json",
    "json-lines",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
)
FAIL_LEVELS = ("note", "warning", "error")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a config file may say, with the defaults. Paths are absolute; `root` is the folder of the config file.

    `facts` is `None` where nothing is said of facts (then every bundled fact base is used) and empty where none are
    wanted. `options` are the settings of rules by the rule's name.
    """

    root: Path = field(default_factory=Path)
    origin: Path | None = None
    facts: tuple[str, ...] | None = None
    as_of: str | None = None
    profile: Profile = "default"
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    respect_gitignore: bool = True
    plugins: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    output_format: OutputFormat | None = None
    fail_level: Literal["note", "warning", "error"] = "note"
    baseline: Path | None = None
    encoding: str | None = None
    jobs: int = 1
    max_file_size: int = 10 * 1024 * 1024
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def selection(self) -> Selection:
        """Which rules the config asks for."""
        return Selection(self.profile, self.select, self.extend_select, self.ignore)
