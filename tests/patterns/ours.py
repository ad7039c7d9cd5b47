"""The patterns that the package itself keeps."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

import factlint
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    import re


def patterns_of_ours() -> dict[str, re.Pattern[str]]:
    """Every pattern that a module keeps, by where it stands."""
    found = {}
    for module in pkgutil.walk_packages(factlint.__path__, "factlint."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(import_module(module.name)).items():
            for number, one in enumerate(value if isinstance(value, tuple) else (value,)):
                kept = one.pattern if isinstance(one, Phrase) else one
                if type(kept).__name__ == "_Pattern":
                    found[f"{module.name}.{name}.{number}"] = kept
    return found
