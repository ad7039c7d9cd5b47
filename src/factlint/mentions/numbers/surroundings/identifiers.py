"""Digits that identify something and count nothing: codes, telephone numbers, scores."""

from __future__ import annotations

from factlint.patterns import pattern

_LEADING_ZERO = pattern("[+−-]?0[0-9]+")
_DIGITS = frozenset("0123456789")
_JOINING = frozenset("-–‐×")
_SUBSECTION = pattern(r"\((?:[a-z]|[0-9]{1,2})\)")
_BESIDE_GROUP = pattern(r"[+()]|[0-9][ ./-]|[ ./-][0-9]")
_LONGEST_TELEPHONE = 24
_TELEPHONE = pattern(
    r"(?<![\w+])(?:(?:\+|00)[1-9][0-9]{0,2}[ ./-]?(?:\(0\))?[ ./-]?[0-9]{1,5}(?:[ ./-]?[0-9]{2,5}){2,5}"
    r"|\((?:0[1-9][0-9]{0,3}\)[ ./-]?[0-9]{3,5}|[2-9][0-9]{2}\)[ ./-]?[0-9]{3}[ ./-]?[0-9]{2})[ ./-]?[0-9]{2,5}"
    r"|0[1-9][0-9]{1,4}(?:[ ./-][0-9]{2,5}){1,4}"
    r"|[2-9][0-9]{2}[ ./-][0-9]{3}[ ./-][0-9]{4})(?![\w%])"
)


def is_identifier(text: str, start: int, end: int) -> bool:
    """Whether the digits of a figure are part of a code, a score or a telephone number."""
    if text.startswith("-in-", end) or text.endswith("-in-", 0, start):  # "2-in-1"
        return True
    if text[start] not in "+-−0123456789" or not text[end - 1].isdigit():
        return text[start].isdigit() and text[start - 1 : start].isalpha()
    if "0" in text[start : start + 2] and _LEADING_ZERO.fullmatch(text, start, end):
        return True
    return _is_glued(text, start, end) or _is_telephone_number(text, start, end)


def _is_glued(text: str, start: int, end: int) -> bool:
    """Whether letters stand right at the digits, or other digits behind a hyphen: "N95", "2006b", "won 3-1"."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if _SUBSECTION.match(text, end):  # "401(k)"
        return True
    if after[:1].isalpha() or (before[-1:].isalpha() and text[start].isdigit()):
        return True
    return (after[:1] in _JOINING and after[1:] in _DIGITS) or (before[1:] in _JOINING and before[:1] in _DIGITS)


def _is_telephone_number(text: str, start: int, end: int) -> bool:
    """Whether the digits are one group of a telephone number."""
    beside = text[max(0, start - 2) : start] + text[end : end + 2]
    if not _BESIDE_GROUP.search(beside):
        return False
    first = max(0, start - _LONGEST_TELEPHONE)
    found = _TELEPHONE.finditer(text[first : end + _LONGEST_TELEPHONE])
    return any(first + match.start() <= start and end <= first + match.end() for match in found)
