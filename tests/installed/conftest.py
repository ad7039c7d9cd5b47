"""A fresh environment with factlint and the example plugin installed from wheels, made without a network."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def environment() -> dict[str, str]:
    """The variables for a process that must not look at this checkout, this user's files, or a network."""
    kept = {key: value for key, value in os.environ.items() if key in {"PATH", "HOME", "LANG", "TMPDIR", "SYSTEMROOT"}}
    return kept | {"PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_BUILD_ISOLATION": "0"}


def borrow_dependencies(site_packages: Path) -> None:
    """Let an environment import what this one has installed: the dependencies and the build backend.

    A path file adds the folder without reading the path files in it, so an editable factlint stays behind.
    """
    (site_packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the programs of a fresh environment, `factlint` among them."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    paths = sysconfig.get_paths(vars={"base": str(home), "platbase": str(home)})
    borrow_dependencies(Path(paths["purelib"]))
    programs = Path(paths["scripts"])
    command = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install", "--quiet", "--no-deps"]
    subprocess.run([*command, str(ROOT), str(ROOT / "rules" / "factlint-clock")], env=environment(), check=True)
    return programs
