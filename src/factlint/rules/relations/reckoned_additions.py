"""An amount with so many per cent added or taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.paired_shares import pairs
from factlint.rules.relations.reckoning import Reckoning, in_text
from factlint.rules.working.arithmetic import add, multiply, subtract
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.relations.reckoning import Passage

_ADDED = pattern(
    r"(?i)\b(?:add(?:s|ed|ing)?|plus|on top|surcharge|mark-?up|uplift|with (?:VAT|GST|tax|duty|service))\b"
)
_OF_A_KIND = pattern(
    r"(?i) (?:[a-z]+ ){0,3}(?:stocks?|bonds?|loans?|notes?|debentures?|shares?|solutions?|principal|par)\b"
)
"""After a percentage that only tells of which kind something is: "5% stock"."""
_TAKEN_OFF = pattern(r"(?i)\b(?:discount(?:ed)?|knocked off|taken off|deduct(?:s|ed|ing|ion)?)\b")


def marked_up(passage: Passage) -> Iterator[Reckoning]:
    """An amount with so many per cent added or taken off."""
    window = passage.window
    added, taken = _ADDED.search(window.text), _TAKEN_OFF.search(window.text)
    for share, low, high in pairs(passage) if bool(added) is not bool(taken) else ():
        first, last = in_text((low, high))
        if (
            share.mention.kind == "percent"
            and not _OF_A_KIND.match(window.document_text, share.end)
            and share.mention.start < last.mention.start
            and (first is low) is bool(added)
        ):
            by = add(Interval(1, 1), share.given) if added else subtract(Interval(1, 1), share.given)
            yield Reckoning("marked up", last, (first, share), multiply(first.given, by))
