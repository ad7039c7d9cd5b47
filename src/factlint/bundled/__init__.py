"""What comes with factlint beside its code: the starter fact bases and the rule packs."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).parent


def bundled_folder(name: Literal["rules", "seeds"]) -> Path:
    """The folder of that name: inside the package in a wheel, at the top of the repository in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[2] / name
