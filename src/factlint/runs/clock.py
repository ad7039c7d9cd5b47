"""The running day."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def today(environment: Mapping[str, str]) -> date:
    """The running day, or the day that `SOURCE_DATE_EPOCH` names, so that a run can be repeated exactly."""
    from datetime import date  # noqa: PLC0415 - its text does for a run that finds its results in the cache

    return date.fromisoformat(today_as_text(environment))


def today_as_text(environment: Mapping[str, str]) -> str:
    """The same as `2024-06-13`: the day where the writer is, or in UTC where the variable names it."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    fixed = epoch.isascii() and epoch.isdigit() and len(epoch) <= 11
    return time.strftime("%Y-%m-%d", time.gmtime(int(epoch)) if fixed else time.localtime())
