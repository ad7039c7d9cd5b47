"""`factlint init`: the files a project starts with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.output import CLEAN, deliver, say
from factlint.files import FileError, create_file
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction

    from factlint.cli.parsing import Parser

CONFIG = """\
# Settings of factlint. `factlint check --help` says what the same words mean as options.
facts = ["facts"]            # fact files or folders; "seed:nato", "seed:all" are bundled
profile = "default"          # default, strict or all
# as-of = "2024-06-13"       # the date of drafts that carry none of their own
# exclude = ["archive/"]

[per-file-ignores]
# "quotes/*.md" = ["F"]
"""

FACTS = """\
# What is true, since when, and where that stands. `factlint facts check` reads this file,
# `factlint facts show our-project` shows what it says.
factlint: 1

sources:
  own-records: {title: Our own records}

attributes:
  staff:
    label: number of staff
    type: count
    nouns: [employee, staff member]      # the words drafts use; plurals are worked out
    verbs: [have, employ]

entities:
  our-project:
    name: Example Works
    facts:
      staff:
        - {value: 40, from: 2023-01, source: own-records}
        - {value: 45, from: 2024-06-01, source: own-records}
"""

DRAFT = """\
Try it: put "Example Works has 40 employees." into a draft and run `factlint check`.
"""


def add_parser(subparsers: _SubParsersAction[Parser]) -> None:
    parser = subparsers.add_parser(
        "init",
        help="start a project: a config and a fact file",
        description="Write factlint.toml and facts/facts.yaml. Files that are there already are left alone.",
    )
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write the files; return the exit code."""
    folder: Path = options.folder
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder")
    if (folder / "factlint.toml").exists():
        raise UsageError(f"{folder / 'factlint.toml'}: is there already; nothing was written")
    try:
        (folder / "facts").mkdir(exist_ok=True)
        for path, content in ((folder / "facts" / "facts.yaml", FACTS), (folder / "factlint.toml", CONFIG)):
            if path.exists():
                say(f"{path}: is there already, left as it is")
            else:
                create_file(path, content.encode())
                deliver([f"wrote {path}"])
    except FileError as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(f"{folder / 'facts'}: {(error.strerror or str(error)).lower()}") from None
    deliver(DRAFT.splitlines())
    return CLEAN
