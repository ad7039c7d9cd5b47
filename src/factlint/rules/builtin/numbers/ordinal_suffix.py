"""N06: a wrong English ordinal ending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Problem, rule
from factlint.rules.corpus import on_all_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDINAL = pattern(
    r"(?<![\w.,/=+*^-])(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?P<ending>st|nd|rd|th)\b(?![-.]\w)"
)
_STONES = (
    r"\b(?:weigh\w*|lb|lbs|kg|pounds?|stones?|heavier|lighter|los[et]|losing|gain\w*|shed|slimm\w*|diet\w*"
    r"|[0-9]+st [0-9]+(?:lbs?)?)\b"
)


@rule(
    "N06",
    "ordinal-suffix",
    words="st nd rd th",
    quoted="report",
    measured=on_all_prose(right=9, read=9),
    bad=[
        "This is the «22th» meeting.",
        "The «11st» vote failed and the «101th» passed.",
        "It was held on the «3th» floor of 4 «42rd» Street.",
        "The «112nd» Congress met.",
    ],
    good=[
        "The 11th, 12th and 13th were dry, the 21st, 22nd and 23rd wet.",
        "Article 22bis applies.",
        "He weighed 11st 6lb at the start.",
        "The 2d Cir. affirmed; see 3d ed.",
        "The 0th row and the 1,000,000th visitor.",
        "The jockey, at 9st, was the lightest.",
        "He is 11st 3lb and tall.",
        "She lost 2st in a year.",
        "The 112th Congress followed the 111th.",
        "The board has the part number 120ST.",
        "Networks without it use 6rd or a tunnel.",
    ],
)
def ordinal_suffix(context: Context) -> Iterator[Problem]:
    """An ordinal has a wrong ending: 22th for 22nd, 11st for 11th.

    Numbers that end in 11, 12 or 13 take -th; others take -st after 1, -nd after 2, -rd after 3, -th otherwise. The
    right ending follows from the number, so the fix is safe.

    It stays silent on the legal 2d and 3d, on weights in stones (11st 6lb), on endings in capitals (120ST), on names
    like 6rd, and inside identifiers.
    """
    for found in _ORDINAL.finditer(context.text):
        number, ending = int(found["number"].replace(",", "")), found["ending"]
        right = _ending(number)
        if 3 < number < 10 or ending == right or context.document.block_at(found.start()) is None:
            continue
        if ending == "st" and _in_stones(context, found.start()):
            continue
        start, end = found.span()
        text = found["number"] + right
        yield Problem(
            start,
            end,
            f"“{found.group()}” should be “{text}”.",
            fixes=(Fix(f"write {text}", (Edit(start, end, text),), applicability="safe"),),
        )


def _ending(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _in_stones(context: Context, offset: int) -> bool:
    start, end = context.document.sentence_at(offset)
    sentence = context.text[start:end]
    return re.search(_STONES + r"|jockey|boxer|wrestler|handicap", sentence, re.IGNORECASE) is not None
