"""Shares of one whole that their wording keeps apart, so that they cannot make more than it, or must make it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_HAS = pattern(
    r"(?i)\b(?:own(?:s|ed)?|h[oe]lds?|suppl(?:y|ies|ied)|provid(?:es?|ed)|generat(?:es?|ed)|produc(?:es?|ed)|"
    r"contribut(?:es?|ed)|takes?|took|wins?|won|gets?|got|receiv(?:es?|ed)|secur(?:es?|ed)|ha(?:s|ve|d)|"
    r"pa(?:ys?|id)|financ(?:es?|ed)|fund(?:s|ed)?|account(?:s|ed)? for|ma(?:kes?|de) up|swallow(?:s|ed)?|eats?(?: up)?|"
    r"absorb(?:s|ed)?|consum(?:es?|ed)) \Z"
)
"""Before the first share: what of one whole each does to a part that no other does it to."""
_OF_WHOLE = pattern(
    r"(?i) of (?:the|all|his|her|it|our|total|[\w’'-]+[’']s?)(?: (?!(?:in|during|for|at)\b)[a-z’'-]+){0,5}"
    r"(?=[,;]| and\b)"
)
_NEXT = pattern(
    r"(?i)(?:[,;] (?:and |while |with )?| (?:and|while) )"
    r"(?!(?:in|at|on|by|during|from|of|to|then|now|later|up|down|who|which|that|including|mainly|mostly|almost|about|"
    r"nearly|it|they|he|she|another|also|over|under|more|less|or|but|not|only|some|for)\b)"
    r"(?:(?!(?:is|are|was|were|has|had|have|in|at|on|from|during|who|which|that|than|last|next|year|month)\b)"
    r"[^\W\d_][\w’'.-]*,? ){1,6}"
)
"""Between two shares, whose the second is: ", gas 30 percent", " and the Bank of Ashby 25%"."""
_ENDS = pattern(r"\s*(?:[,;.]|and\b|while\b|\Z)")
_BY_EACH = pattern(
    r"(?i)\b(?:owned|held|shared|supplied|financed|funded|divided|split)(?: jointly)? (?:by|among|between) "
    r"[^.;:()%0-9]{1,50}\(\Z"
)
"""Before the first share: "held by the founder (51%)"."""
_BRACKETS = pattern(r"\),? (?:and |by )*(?:[^\W\d_][\w’'.-]* ){1,6}\(")
_IS_ALL = pattern(r"(?i) of (?:the|its|all) [a-z -]{3,40}? (?:is|was) [a-z]+(?=[,;])")
_IS_NEXT = pattern(r"(?i) (?:of it )?(?:(?:is|was) )?[a-z]+(?: land| soil)?(?=[,;.]| and\b|\Z)")
_ARE_A_PEOPLE = pattern(r"(?: of [a-z ]{3,40}?)? (?:are|were) [A-Z][a-z]+(?=[,;]| and\b)")
_PEOPLE_NEXT = pattern(
    r"(?: (?:are|were))? [A-Z][a-z]+(?=[,;.]| and\b|\Z)"
    r"|(?: (?:are|were|have|had))? (?:no (?:religion|faith)|without (?:a )?(?:religion|faith)|unaffiliated)\b"
)
_OF_A_KIND = pattern(r"(?i) of (?!(?:them|these|those|which|whom|it)\b)")
_PAIRS = tuple(
    pair
    for one, other in (
        (r"wom[ae]n|females?|girls", r"m[ae]n|males?|boys"), (r"yes|in favou?r|for it", r"no|against(?: it)?"),
        (r"agreed?", r"disagreed?"), (r"approved?", r"disapproved?"), (r"voted for", r"against"),
        (r"passed", r"failed"), (r"urban", r"rural"),
    )
    for pair in (
        (pattern(rf"(?i)\b(?:{one})\b"), pattern(rf"(?i)\b(?:{other})\b")),
        (pattern(rf"(?i)\b(?:{other})\b"), pattern(rf"(?i)\b(?:{one})\b")),
    )
)  # fmt: skip
_DEALS = pattern(
    r"(?i)\b(?:gets?|got|earn(?:s|ed)?|makes?|made|sells?|sold|exports?|exported|imports?|imported|derives?|derived|draws?|"
    r"drew|generates?|generated|spends?|spent|sends?|sent|ships?|shipped|buys?|bought|receives?|received|"
    r"takes?|took) \Z"
)
_OF_WHOLE_FROM = pattern(
    r"(?i) of (?:the|its|their|his|her|all(?: its| their)?) (?:[a-z]+ ){1,3}?(?P<way>from|to|on|in)"
    r"(?: (?:the )?[\w’'&-]+){1,4}(?=,| and\b)"
)
_FROM = pattern(r" (?P<way>from|to|on|in)(?: (?:the )?[\w’'&-]+){1,4}?(?=[,.;]| and\b|\Z)")
"""Behind shares of what somebody has: "of its sales from Ayr", "from the north"."""
_COMMA = pattern(r"(?:,|,? and) ")
_APART = 60
"""How many characters may stand between two shares of one list."""
_TWO, _FEWEST = 2, 3
_OPPOSITES = {
    one: other
    for pair in ("women men", "girls boys", "female male", "females males", "urban rural", "yes no", "favour against")
    for one, other in (pair.split(), pair.split()[::-1])
}
"""What is either one or the other."""
_VOTES = frozenset({"yes", "no", "favour", "against"})
_KIND = rf"(?P<kind>{'|'.join(_OPPOSITES)})"
_KIND_AFTER = pattern(
    rf"(?i)(?:(?: of [a-z’' -]{{3,40}}?)? (?:is|are|was|were|voted|said|chose)(?: in)?| in)? {_KIND}\b"
    r"(?=[.,;)]| and\b| while\b|\Z)"
)
_KIND_BEFORE = pattern(
    rf"(?i)(?:\A|[.,;:] |\band |\bwhile ){_KIND}"
    r" (?:(?:ma[kd]e up|account(?:s|ed)? for|h[eo]ld|are|were|won|got|took|at) )?"
    r"(?:(?:just|only|about|some|nearly|almost) )?\Z"
)
_VOTED = pattern(r"(?i)\b(?:referendum|plebiscite)s?\b")
_NEAR = 300
"""How far before two shares the vote may be named that they are told of, in characters."""


def are_gapped(sentence: Sentence, shares: Sequence[Mention]) -> bool:
    """Whether a verb told once, or "by", gives each of some names its share of one whole.

    "Oil supplies 45 percent of the country's energy, gas 30 percent and coal 15 percent", "held by the founder (51%),
    a pension fund (30%) and the employees (19%)".
    """
    text, first = sentence.document_text, shares[0]
    if _BY_EACH.search(text, sentence.start, first.start):
        return all(_between(text, shares, _BRACKETS))
    of_whole = _OF_WHOLE.match(text, first.end, sentence.end)
    if of_whole is None or not _HAS.search(text, sentence.start, first.start):
        return False
    later = [_NEXT.fullmatch(text, of_whole.end(), shares[1].start), *_between(text, shares[1:], _NEXT)]
    return all(later) and all(_ENDS.match(text, share.end, sentence.end) for share in shares[1:])


def are_by_place(sentence: Sentence, shares: Sequence[Mention]) -> bool:
    """Whether what somebody has of one whole is told by places: "makes 55% of its sales in Ayr, 35% in Bute"."""
    text = sentence.document_text
    ways = [
        _OF_WHOLE_FROM.match(text, shares[0].end, sentence.end),
        *(_FROM.match(text, share.end, sentence.end) for share in shares[1:]),
    ]
    told = [found for found in ways if found]
    follows = all(
        _COMMA.fullmatch(text, found.end(), after.start) for found, after in zip(told, shares[1:], strict=False)
    )
    alike = len(told) == len(shares) >= _FEWEST and len({found["way"] for found in told}) == 1
    return alike and follows and _DEALS.search(text, sentence.start, shares[0].start) is not None


def are_predicated(sentence: Sentence, shares: Sequence[Mention]) -> bool:
    """Whether three shares or more of one whole are said to be one stuff each, or one people.

    "60% of the land is forest, 25% farmland and 15% water", "62% are Catholic, 24% are Protestant".
    """
    text = sentence.document_text
    return len(shares) >= _FEWEST and any(
        first.match(text, shares[0].end, sentence.end)
        and all(after.match(text, share.end, sentence.end) for share in shares[1:])
        for first, after in ((_IS_ALL, _IS_NEXT), (_ARE_A_PEOPLE, _PEOPLE_NEXT))
    )


def _between(text: str, shares: Sequence[Mention], words: re.Pattern[str]) -> list[re.Match[str] | None]:
    return [words.fullmatch(text, one.end, after.start) for one, after in pairwise(shares)]


def are_both(sentence: Sentence, shares: Sequence[Mention]) -> bool:
    """Whether two shares are those of the only two kinds there are: men and women, yes and no in a referendum."""
    text = sentence.document_text
    kinds = [
        found["kind"].lower()
        for share in shares
        if (found := _KIND_AFTER.match(text, share.end, sentence.end))
        or (found := _KIND_BEFORE.search(text[sentence.start : share.start]))
    ]
    if len(shares) != _TWO or len(kinds) != _TWO or _OPPOSITES[kinds[0]] != kinds[1]:
        return False
    return kinds[0] not in _VOTES or _VOTED.search(text, max(shares[0].start - _NEAR, 0), sentence.end) is not None


def are_opposite(sentence: Sentence, shares: Sequence[Mention]) -> bool:
    """Whether two shares are those of two kinds beside which there is no third: men and women, yes and no."""
    text = sentence.document_text
    middle = text[shares[0].end : shares[1].start]
    if all(_OF_A_KIND.match(text, share.end) for share in shares):
        return False  # "75% of the men and 42% of the women"
    if len(middle) > _APART or not are_listed(text, shares):
        return False
    for cut in range(2):
        one = text[sentence.start : shares[0].start] if cut else middle
        other = middle if cut else text[shares[1].end : sentence.end]
        if any(a.search(one) and b.search(other) for a, b in _PAIRS):
            return True
    return False


def are_listed(text: str, shares: Sequence[Mention], apart: int = _APART) -> bool:
    """Whether commas or "and" part shares, with so few words between them that they are those of one list."""
    between = [text[one.end : other.start] for one, other in pairwise(shares)]
    return all(len(words) <= apart and re.search(r",|;|\band\b|\bto\b", words) for words in between)
