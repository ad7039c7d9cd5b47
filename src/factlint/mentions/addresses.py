"""Numbers of houses: what a street follows is neither a count nor a year."""

from __future__ import annotations

from factlint.patterns import pattern

_STREET = pattern(
    r"(?: [A-Z][\w’'-]{0,20}\.?| [0-9]{1,3}(?:st|nd|rd|th)){0,3} (?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Boulevard"
    r"|Blvd|Way|Parkway|Highway|Square|Terrace|Crescent|Court|Plaza|Close)(?![\w'’])"
)


def street_follows(text: str, end: int) -> bool:
    """Whether a figure that ends at the offset is the number of a house: "221 Baker Street"."""
    return _STREET.match(text, end) is not None
