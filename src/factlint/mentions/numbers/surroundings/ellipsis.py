"""What a number counts whose noun is left out, because a number beside it names it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.mention import Mention

_BARE = pattern(
    r"[\"”’]?(?:[,;:.!?)—–]|\s*\Z|\s+(?:in|at|by|during|on|from|to|last|this|who|which|that|and|but|or|were|was|are|had"
    r"|have|per|each|after|before|since|through|with|a|the|as|for|when|while|others|more|(?:a|one) (?:year|month|week)"
    r"|(?:years|months|weeks) (?:ago|earlier|before)|today|yesterday)\b)"
)
"""What follows a number without a noun of its own."""
_HEDGES = r"(?:(?:about|around|nearly|almost|some|roughly|just|only|over|another|at least|more than|up to)\s+)*"
_LINKED = pattern(
    rf"\b(?:and|or|but|nor|from|than|to|with|including|versus|vs\.?|against|while|leaving|only|another|injured|hurt"
    rf"|wounded|killed|lost|added)\s+{_HEDGES}\Z"
)
"""What stands before a number that is set beside another one."""
_TO_NEXT = pattern(rf"(?: to| and| or)\s+{_HEDGES}")
_SENTENCE_ENDS = pattern(r"[.!?][\"”’)]*\s+[\"“‘(]*[A-Z0-9]")
_FARTHEST = 160
_LONGEST_LINK = 40
_MOST_APART = 1000


def completed(mentions: list[Mention], text: str) -> list[Mention]:
    """The mentions; a bare number counts what the one beside it does: "32 members, up from 12", "from 5 to 9 ships"."""
    found: list[Mention] = []
    for at, mention in enumerate(mentions):
        if _is_bare(mention):
            following = mentions[at + 1] if at + 1 < len(mentions) else None
            donor = _donor_after(mention, following, text) or _donor_before(mention, found, text)
            found.append(mention._replace(following=donor.following) if donor else mention)
        else:
            found.append(mention)
    return found


def _is_bare(mention: Mention) -> bool:
    """Whether no noun follows that the number would count."""
    return mention.kind == "number" and mention.unit is None and _BARE.match(mention.following) is not None


def _donor_before(mention: Mention, before: list[Mention], text: str) -> Mention | None:
    """The nearest number before in the sentence that says what it counts, if the mention is set beside it."""
    donor = next((other for other in reversed(before) if other.kind == "number"), None)
    if donor is None or mention.start - donor.end > _FARTHEST or donor.unit is not None:
        return None
    link = text[max(donor.end, mention.start - _LONGEST_LINK) : mention.start]
    if _LINKED.search(link) is None or _SENTENCE_ENDS.search(text, donor.end, mention.start + 1):
        return None
    return donor if _alike(donor, mention) and _counts(donor) else None


def _donor_after(mention: Mention, following: Mention | None, text: str) -> Mention | None:
    """The number right after, at the other end of a change or a list."""
    if following is None or following.kind != "number" or following.unit is not None or _is_bare(following):
        return None
    if following.start - mention.end > _LONGEST_LINK or not _TO_NEXT.fullmatch(text, mention.end, following.start):
        return None
    return following if _alike(following, mention) and _counts(following) else None


def _counts(number: Mention) -> bool:
    """Whether a plural says what the number counts."""
    counted = counted_after(number.following, 0, len(number.following))
    return counted is not None and counted.plural and number.counted is not None


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two numbers are of a size that lets them count the same."""
    amounts = [number.quantity.low if number.quantity is not None else None for number in (one, other)]
    low, high = sorted(amount or 0 for amount in amounts)
    return low > 0 and Fraction(high) <= low * _MOST_APART
