"""The classes of tokens with digits."""

from __future__ import annotations

from factlint.patterns import pattern

_SHAPES = {
    "STAMP": r"(?:[12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:\.[0-9]{1,6})?"
    r"|[12][0-9]{3}[01][0-9][0-3][0-9]T[0-2][0-9][0-5][0-9](?:[0-5][0-9])?)"
    r"(?:Z|[+-][0-2][0-9]:?[0-5][0-9])?",
    "DATE": r"[12][0-9]{3}(?P<y>[-/.])[0-9]{1,2}(?P=y)[0-9]{1,2}"
    r"|[0-9]{1,2}(?P<d>[-/.])[0-9]{1,2}(?P=d)(?:[12][0-9])?[0-9]{2}",
    "LAP": r"[0-9]{1,3}:[0-5][0-9]\.[0-9]{1,3}|[0-9]{1,2}:[0-5][0-9]:[0-5][0-9]\.[0-9]{1,3}",
    "CLOCK": r"(?:[01]?[0-9]|2[0-4])[:h][0-5][0-9]",
    "HMS": r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{4,6})?",
    "YEARSPAN": r"[12][0-9]{3}[-–/][0-9]{2}|[12][0-9]{3}/[12][0-9]{3}",
    "WEEKCODE": r"[12][0-9]{3}-W[0-5][0-9](?:-[1-7])?|[12][0-9]{3}W[0-5][0-9][1-7]?",
    "PARTCODE": r"[12][0-9]{3}-?[QqHh][1-4]|[0-9]{2}[Qq][1-4]|(?:[1-4][Qq]|[12]H)(?:[12][0-9])?[0-9]{2}",
    "YM": r"[12][0-9]{3}-(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[/-][12][0-9]{3}",
    "SLASH": r"[0-9]{1,2}/[0-9]{1,2}",
    "DECADE": r"(?:[12][0-9])?[0-9]0['’]?s|['’][0-9]0['’]?s",
    "YY": r"['’][0-9]{2}",
    "ORD": r"(?:[0-9]|[0-9][0-9])(?:st|nd|rd|th)",
    "DOTTED": r"(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]",
    "FRACTION": r"[½¼¾⅓⅔]",
    "NUM": r"[0-9]{1,3}(?:,[0-9]{3}){1,3}",
    "DECIMAL": r"[0-9]{1,6}\.[0-9]{1,6}",
}
"""The shapes of figures that are more than digits by their class, in the order in which they are tried."""
_SHAPE = pattern("|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items()))


def shape_of(text: str) -> str:
    """The class of a figure, empty for what is no part of a time."""
    if text.isascii() and text.isdigit():
        return _digits(text)
    found = _SHAPE.fullmatch(text)
    return found.lastgroup or "" if found else ""


def _digits(text: str) -> str:
    length, number = len(text), int(text[:9])
    if length == 4 and text[0] in "12":
        return "YEAR"
    if length == 4 and text[0] == "0" and text[2] in "012345":
        return "MILITARY"
    if length <= 2:
        return "DAY" if 1 <= number <= 31 else "TWO" if length == 2 else "NUM"
    if length == 8 and text[:2] in ("19", "20") and 1 <= int(text[4:6]) <= 12 and 1 <= int(text[6:]) <= 31:
        return "DATE"
    return "NUM" if length <= 9 else ""
