"""The words beside a figure that say how exactly it is meant, by the bound that they set."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.values.quantity import Bound


def _phrases(written: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in written.split("|"))


HEDGES: Mapping[Bound, tuple[str, ...]] = {
    "min": _phrases(
        "at least|no less than|no fewer than|no shorter than|not less than|not fewer than|not shorter than|a minimum of"
        "|as little as|as few as"
    ),
    "max": _phrases(
        "at most|up to|no more than|no longer than|not more than|not longer than|a maximum of|as much as|as many as"
    ),
    "more_than": _phrases(
        "more than|longer than|greater than|better than|over|above|in excess of|upwards of|just over|a little over"
        "|slightly more than|slightly over|a shade over|a shade more than|a touch over|a touch more than|well over"
    ),
    "less_than": _phrases(
        "less than|fewer than|shorter than|under|below|nearly|almost|not quite|just under|close to|approaching"
        "|a little under|slightly under|slightly less than|a shade under|a touch under|well under"
    ),
    "about": _phrases(
        "about|around|around about|approximately|approx.|roughly|circa|c.|ca.|some|an estimated|estimated|~|≈"
    ),
}
"""The hedges that stand before a figure."""
VERBS_WITH_UP = r"(?:add|sum|mount)(?:s|ed|ing)?|tot(?:s|ted|ting)?"
"""The verbs after which "up to" is no hedge: "that adds up to £900"."""
VERBS_WITH_OVER = r"(?:turn|hand)(?:s|ed|ing)?|spread(?:s|ing)?|shared(?: out)?|divided|split"
"""The verbs after which "over" is no hedge: "turned over £48 million", "spread over 4,000 people"."""
