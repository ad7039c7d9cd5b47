"""N01: thousands commas in impossible places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Option, Problem, rule
from factlint.rules.corpus import on_all_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUPED = pattern(
    r"(?<![\w.,/:#@=^~+*-])(?P<sign>[$£€¥₹]|US\$|Rs\.? ?)?(?P<digits>[0-9]++(?:,[0-9]++)+)(?P<decimals>\.[0-9]++)?"
)
_AFTER = pattern(r" ?(?:million|billion|trillion|bn|mln|m\b)| [a-z]{3,}")
_LISTED = pattern(
    r"(?:\b(?!has|was|is|as|its|this|plus|versus|less|perhaps|totals)\w{2,}s|\b(?:and|or|nos?\.?|code|"
    r"port|line|page))\s+\Z",
    re.IGNORECASE,
)
_COUNTED = pattern(
    r" (?:of (?:the|its|their|these|those) )?(?:people|men|women|children|kroner|kronor|yen|yuan|won|rand|baht|"
    r"(?!was\b|is\b|has\b|as\b|its\b|this\b|plus\b|euros|degrees|metres|meters|times|years)"
    r"(?:[a-z]+-)?[a-z]{3,}s)\b"
)
_OF_A_LIST = pattern(
    r"[\w,] [A-Z]\w*,?\s\Z|\b(?:and|or|at|(?<!grown )(?<!grew )(?<!risen )(?<!rose )(?<!fallen )(?<!fell )(?<!up )"
    r"(?<!down )(?<!home )to|nos?\.?)\s\Z"
)
_OF_MANY = pattern(
    r"(?i)\b(?:crowds?|populations?|attendances?|audiences?|circulation|membership|turnout|readership|workforce|toll|"
    r"(?:number|total)s? of [a-z]+)\b(?: (?!(?:and|or|but|while|whereas|with|in|who|which)\b)[a-z]+){0,3}? "
    r"(?:of|was|were|is|are|to|at|reached|totall?ed|numbered|topped)"
    r"(?: (?:announced|given|put|reported|estimated|counted)(?: as| at)?)?"
    r"(?: (?:about|around|nearly|almost|some|only|just|over))?\s\Z"
)
"""Before a number that can only be one of many people or things: "a crowd of"."""
_COUNTED_BEFORE = pattern(r"[0-9] (?!(?:and|or|to)\b)[a-z]{3,}(?: [a-z]+)? and\s\Z")
"""Before the second of two counts: "1,450 homes and"."""
_SCALED = pattern(r" ?(?:million|billion|trillion|thousand|bn|mln|m\b|%|per ?cent)")
_PAIR, _MANY = 2, 3
"""A number of more groups is no list where something is counted behind it."""
_FAR = 80
_WESTERN = frozenset({"$", "£", "€", "US$"})
_YEAR = pattern(r"1[89]\d\d|20\d\d")
_INDIAN = pattern(
    r"\b(?:lakhs?|crores?|rupees?|taka|Rs|INR|India\w*|Pakistan\w*|Bangladesh\w*|Nepal\w*|Sri Lanka\w*|Delhi|Mumbai|"
    r"Kolkata|Chennai|Bengal\w*|Bangalore|Hyderabad|Karachi|Lahore|Dhaka|Punjab\w*|Gujarat\w*|Kerala|Tamil|Hindu|Hindi|"
    r"Maharashtra|Pradesh|Rajasthan|Bihar|Assam|Kashmir|Goa)\b|₹"
)
_DECIMAL_COMMA = pattern(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])")
_MEASURED = pattern(
    r" ?(?:%|‰|per ?cent|°|euros?|eur|kg|g|km|cm|mm|m|l|ml|kw|mw|gw|kwh|v|hz|°c|celsius|degrees)\b", re.IGNORECASE
)


@rule(
    "N01",
    "malformed-digit-grouping",
    words=",",
    severity="error",
    options=[Option("decimal_comma", False, "whether the drafts write decimals with a comma: 1,45 is then a number")],
    quoted="report",
    measured=on_all_prose(right=14, read=14),
    bad=[
        "| Item | Sum |\n|---|---|\n| Rents | 14,260 |\n| Water | «3,81,5» |\n",
        "The turnout was given as «6,1742», the best yet.",
        "They placed an offering of «900,00» shares.",
        "The lamp sold for $«110,00» at auction.",
        "The province has «2,452,3000» inhabitants.",
        "A crowd of «12,4500» people came.",
        "A crowd of «38,20» saw the match.",
        "The average attendance rose to «17,60» last season.",
        "It had a population of «2,3175,40» at the last count.",
        "The sketch fetched $«2650,00» in May.",
        "The estate paid £«1,8923» for the field.",
        "The mill gave «1250,000» pounds to the clinic.",
        "The dues brought in «16,3500» kroner in all.",
        "Only «2,14» of the letters were answered.",
        "By then the port had grown to «52,00» inhabitants.",
        "The new roof cost $«4,12,000,00» in the end.",
    ],
    good=[
        "| Item | Parts |\n|---|---|\n| Rents | 14,260 |\n| Pages | 3, 81, 5 |\n| Loads | 1,5 |\n",
        "The flat costs Rs 1,00,000 a year, the house 1,20,00,000 rupees.",
        "It had a population of 1,4 million and a mean depth of 14,30.",
        "The mean rose to 14,30 and the number was given on pages 41,50.",
        "The notes are due on 12,14,2016 and later.",
        "An output of 1,4 million barrels is written so where the comma is the decimal sign.",
        "The 1,200,300 votes were counted twice.",
        "The room is from 12,50 to 14,30 metres long, the ceiling up to 10,20 metres high.",
        "Ports 80,443,8080 are open.",
        "In 2009,300 people left the town.",
        "Set the colour to (255,99,71) or rgb(12,4500,1).",
        "Das kostet 135,00 Euro, 12,50 Euro oder 99,90 Euro.",
        "The point lies at 51,5072 north of the grid.",
        Example("The answer is 1,2,3 or 4,5,60.", name="example.txt"),
        Example("The offer is for 900,00 shares.", options={"decimal_comma": True}),
        "In John 3,16 and Mark 12,31 the words differ.",
    ],
)
def malformed_digit_grouping(context: Context) -> Iterator[Problem]:
    """A number has thousands commas in impossible places.

    Between commas stand groups of three digits; "900,00 shares" or "2,452,3000 people" lost or won a digit on the way.
    Which one cannot be told, so both readings are shown and neither is applied.

    It stays silent on Indian grouping (1,00,000), on lists of numbers, on coordinates and anything in brackets, where
    a comma may be the decimal sign (one or two digits after a single comma, unless a dollar or pound sign or a counted
    noun says otherwise), and throughout drafts that use decimal commas (three of them, or the option
    `decimal_comma`).
    """
    text = context.text
    if not re.search("[0-9],[0-9]", text):
        return
    odd = [found for found in _GROUPED.finditer(text) if not _well_formed(found["digits"].split(","), western=True)]
    if not odd:
        return
    indian = _INDIAN.search(text) is not None
    decimal_commas = bool(context.options["decimal_comma"]) or len(_DECIMAL_COMMA.findall(text)) >= 3
    for found in odd:
        groups = found["digits"].split(",")
        western = not indian and (found["sign"] in _WESTERN or _is_alone(text, found))
        start, end = found.span("digits")
        block = context.document.block_at(start)
        if block is None or _well_formed(groups, western=western):
            continue
        alone = len(groups) > _PAIR and block.kind == "cell" and text[block.start : block.end].strip() == found.group()
        if not alone and not _is_one_number(text, found, groups, decimal_commas=decimal_commas):
            continue
        likely = list(_readings(groups))
        yield Problem(
            start,
            end,
            f"“{found['digits']}” has a comma in an impossible place: thousands are in groups of three digits, "
            f"so this is {' or '.join(likely)}.",
            fixes=tuple(
                Fix(f"write {reading}", (Edit(start, end, reading),), applicability="display") for reading in likely
            ),
        )


def _well_formed(groups: list[str], *, western: bool) -> bool:
    first, *rest = groups
    if all(len(group) == 3 for group in rest):
        return len(first) <= 3 or (rest == ["000"] and len(first) > 4)
    indian = all(len(group) == 2 for group in rest[:-1]) and len(rest[-1]) == 3 and len(first) <= 2 and len(rest) > 1
    myriads = all(len(group) == 4 for group in rest) and len(rest) > 1
    return (indian and not western) or myriads


def _is_alone(text: str, found: re.Match[str]) -> bool:
    """Whether no other number of the draft is grouped so, and others are grouped by thousands."""
    others = [one["digits"].split(",") for one in _GROUPED.finditer(text) if one.start() != found.start()]
    return bool(others) and all(_well_formed(groups, western=True) for groups in others)


def _is_one_number(text: str, found: re.Match[str], groups: list[str], *, decimal_commas: bool) -> bool:
    """Whether the groups are one number that a writer grouped, and not a list, a pair or a decimal."""
    before, after = text[max(found.start() - 24, 0) : found.start()], text[found.end() : found.end() + 24]
    uneven = len(groups[0]) <= 3 and any(len(group) != 3 for group in groups[1:])
    if re.search(r"[(\[{<|\"'`\\]\Z", before) and not found["sign"]:
        return False
    if re.match(r"[\w/:#@=^~+*°-]|,\s?\d|\s?[)\]}|]", after) and not found["sign"]:
        return False
    noun = _AFTER.match(after) is not None and not _MEASURED.match(after)
    dollars = found["sign"] in {"$", "£", "US$"}
    many = _OF_MANY.search(text, max(found.start() - _FAR, 0), found.start()) is not None and not _SCALED.match(after)
    if groups[0].startswith("0") or (len(groups[0]) > 3 and (len(groups) > 2 or _YEAR.fullmatch(groups[0]))):
        return False
    if len(groups) == 2:
        counts = dollars or many or _counts(text, found, after)
        if len(groups[1]) < 3:
            return len(groups[1]) == 2 and (len(groups[0]) <= 3 or dollars) and not decimal_commas and counts
        return counts if len(groups[0]) > 3 else dollars or (len(groups[1]) == 4 and counts)
    too_long = uneven and any(len(group) > 3 for group in groups[1:])
    return (
        (dollars and uneven)
        or (uneven and len(groups) > _MANY and _counts(text, found, after))
        or (too_long and (many or _counts(text, found, after)))
        or (
            sum(len(group) == 3 for group in groups[1:]) == len(groups) - 2
            and (noun or many or found["sign"] is not None)
            and (many or not _LISTED.search(before))
        )
    )


def _counts(text: str, found: re.Match[str], after: str) -> bool:
    """Whether a plural noun right after the number is what it counts."""
    before = text[max(found.start() - 24, 0) : found.start()]
    if _OF_A_LIST.search(before) and not _COUNTED_BEFORE.search(before):
        return False
    return (
        _COUNTED.match(re.sub(r"\A (?!(?:and|or|in|of|to|on|at|for|with|from|by)\b)[a-z]+(?= [a-z]+s\b)", "", after))
        is not None
    )


def _readings(groups: list[str]) -> Iterator[str]:
    """The numbers that may be meant: all the digits regrouped, or the short or long group mended."""
    regrouped = f"{int(''.join(groups)):,}"
    mended = [groups[0], *(group[:3].ljust(3, "0") for group in groups[1:])]
    yield regrouped
    if ",".join(mended) != regrouped and len(groups[0]) <= len(mended[1]):
        yield ",".join(mended)
