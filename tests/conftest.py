"""Property tests draw the same cases on every machine, however slow it is."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("factlint", deadline=None, derandomize=True)
settings.load_profile("factlint")
