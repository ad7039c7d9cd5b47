"""Lists of shares whose words tell that they leave nothing out, or no room for more."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_OTHERS = (
    r"the (?:rest|remaining|remainder)|the last(?= [0-9])|(?:various |all |any |some )?others?"
    r"(?! (?:had|have|has|was|were|are|is|did|do|said|went|came|could|would|who)\b)|(?:every|some|any)(?:thing|one|body) else|"
    r"elsewhere|unspecified|two or more races"
)
_NEITHER = (
    r"undecided|unsure|unknown|unclassified|undetermined|untypable|none|neither|mixed|miscellaneous|"
    r"no (?:opinion|answer|preference|response|change)|abstain\w*|unchanged|don['’]t know|"
    r"(?:did|do|does|was|were|is|are) not (?:know|say|sure|known|stated|reported|specified|assessed|classified)"
)


def _last(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells, before the last share and after it, that it is that of some words."""
    return (
        pattern(rf"(?i)(?:\A|[,;] |\band )[^,;]{{0,60}}?\b(?:{words})\b[^,;]{{0,45}}\Z"),
        pattern(
            rf"(?i)\s?(?:\([^()]*\) ?)?[)\]]?,? ?(?!(?:in|among|for|with|at|of) (?:the |all )?(?:other|rest|remain))"
            rf"(?:(?!\b(?:in|among|for|at|than)\b)[a-z-]+,? ){{0,4}}?(?<!and (?=the ))(?:{words})\b"
        ),
    )


_IS_REST, _IS_NEITHER = _last(_OTHERS), _last(_NEITHER)
""" "..., and other satellite channels for the remaining 42%", "others (17%)", "0.35% from two or more races"."""
_DID_NOT = pattern(r"(?i)\s?(?:\([^()]*\) )?(?:(?:of )?[a-z]+ ){0,2}?(?:did|do|does) not (?P<verb>[a-z]{4})")
_DIVIDES = pattern(
    r"(?i)\b(?:(?P<all>consist(?:s|ed|ing)? of|comprising|composed of|made up of|make-?up|"
    r"(?:divided|split)(?: (?:up|evenly))? (?:into|among|between|as)|(?:is|are|was|were) (?:divided|split))|composition|"
    r"breakdown|classified|categori[sz]ed|distribution|types|classes|categories)\b[^.;%]{0,90}\Z"
)
"""Words right before a list that its items divide a whole between them, and surely all of it."""
_OF_ALL = pattern(r"(?i) (?:of (?:the|all|its|their) )(?:[a-z-]+ )?(?:total|sample|votes?|market|whole|entity|population|respondents)\b|"
                  r" of all [a-z]+|(?: [a-z]+)? of total\b")
"""After the first share: what all of them are parts of."""
_OF = pattern(r" of (?:the|all|its|their)\b")
_SCALES = tuple(
    tuple(pattern(rf"(?i)\b(?:{word})\b") for word in words)
    for words in (
        (r"low", r"intermediate|medium|moderate|middle", r"high"), (r"mild", r"moderate", r"severe"),
        (r"poor", r"fair|good|moderate", r"good|excellent|complete"), (r"complete", r"partial", r"no|none|absent"),
        (r"increased", r"decreased", r"unchanged|stable|no change"), (r"never", r"former|past|ex-smokers", r"current"),
    )
)  # fmt: skip
"""Degrees of which there are no others."""
_OTHER_DEGREE = pattern(r"(?i)\b(?:very|critical|extreme\w*|minimal|asymptomatic)\b")
_OVERLAPS = pattern(
    r"(?i)\b(?:CI|confidence interval|vs?|versus|compared|than|multiple|several|both|also|either|rose|fell|rise|rate|rates|"
    r"changed?|symptoms?|side[ -]effects?|adverse|complications?|comorbidit\w+|risk factors?|most (?:common|frequent|often)\w*|"
    r"sensitivity|specificity|accuracy|survival|reduction|of any race|mainly|mostly|"
    r"could|up to|at least|followed for|months?|years?|days?|weeks?|hours?)\b|\b[pP] ?[<>=]|≥|≤|±"
)
"""Words by which shares may be of several wholes, times or groups, or by which one may be counted in two of them."""
_SOME = pattern(r"(?i)\b(?:including|such as|e\.g\.)")
_SEAM = pattern(r",|;|\band\b|\bwhile\b| [-–—] ")
_BRACKET = pattern(r"[()\[\]]")
_PARTS = pattern(r"[.?!:] |\b(?:makeup|make-up|composition|breakdown|distribution)\b|\b(?:of (?:which|whom|these|those|them)|among (?:them|these|those|whom))\b")
_APART = 130
_FEWEST, _MOST_SHARES = 3, 12
_ALL = 100
_LEAST = Fraction(1, 2)
_ROUGHLY = 2
"""So many points more may shares miss a whole where one is hedged."""


class ShareList(NamedTuple):
    """Shares of one whole; `closed` is true where they leave nothing out, not only no room for more."""

    shares: tuple[Mention, ...]
    closed: bool

    @property
    def excess(self) -> Fraction:
        """By how many points they make more than a whole, or less."""
        return sum(map(_number, self.shares), Fraction(-_ALL))

    @property
    def slack(self) -> Fraction:
        """By how many points they may miss a whole as rounded figures do."""
        rounded = sum((Fraction(one.quantity.quantum) / 2 for one in self.shares if one.quantity), Fraction(0))
        return max(rounded, _LEAST) + (_ROUGHLY if any(one.bound == "about" for one in self.shares) else 0)

    @property
    def is_wrong(self) -> bool:
        """Whether they miss a whole, and one digit of one share mends it."""
        excess, slack = self.excess, self.slack
        return abs(excess) > slack and (excess > 0 or self.closed) and any(map(self._may_be_slip, self.shares))

    def _may_be_slip(self, share: Mention) -> bool:
        """Whether another digit in a share makes them a whole."""
        quantum = Fraction((share.quantity and share.quantity.quantum) or 1)
        stated, meant = _number(share) / quantum, (_number(share) - self.excess) / quantum
        rounded = self.slack / quantum / 2
        found = range(max(ceil(meant - rounded), 1), floor(meant + rounded) + 1)
        return any(_is_a_digit_off(str(int(stated)), str(one)) for one in found)


def _number(share: Mention) -> Fraction:
    """The number of a share that is told as one."""
    return Fraction((share.quantity and share.quantity.number) or 0)


def _is_one_share(share: Mention) -> bool:
    return share.bound in {"exact", "about"} and 0 < _number(share) < _ALL


def _is_a_digit_off(one: str, other: str) -> bool:
    off = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    swapped = len(off) == 2 and sorted(one[off[0] : off[1] + 1]) == sorted(other[off[0] : off[1] + 1]) and off[1] == off[0] + 1
    return len(one) == len(other) and (len(off) == 1 or swapped)


def whole_shares(sentence: Sentence, shares: Sequence[Mention]) -> Iterator[ShareList]:
    """The lists of three shares or more of a sentence that are surely shares of one whole."""
    text = sentence.document_text
    for row in _rows(sentence, shares):
        if not _FEWEST <= len(row) <= _MOST_SHARES or not all(map(_is_one_share, row)):
            continue
        start, end = sentence.part_at(row[0].start)[0], _end(text, row[-1].end, sentence.end)
        start = max(start, row[0].start - 150)
        if _OVERLAPS.search(text, start, end):
            continue
        others = _is_last(text, row, end, _IS_REST)
        if _SOME.search(text, start, row[0].start) and not others:
            continue
        divides = _DIVIDES.search(text[start : row[0].start])
        closed = others or _is_scale(text, start, end, row) or _is_told_both_ways(text, row, end)
        closed = closed or (divides is not None and divides["all"] is not None)
        of_all = _OF_ALL.match(text, row[0].end, end) is not None and _OF.search(text, row[1].end, end) is None
        if closed or divides or of_all or _is_last(text, row, end, _IS_NEITHER):
            yield ShareList(tuple(row), closed)


def _rows(sentence: Sentence, shares: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The shares that stand side by side, as the items of one list."""
    text = sentence.document_text
    brackets = _brackets(sentence, shares)
    row: list[Mention] = []
    for share, bracket, before in zip(shares, brackets, (None, *brackets), strict=False):
        between = text[row[-1].end : share.start] if row else ""
        if row and (bracket != before or not _goes_on(between)):
            yield row
            row = []
        elif ";" in between and len(row) > 1 and ";" not in text[row[-2].end : row[-1].start]:
            yield row
            row = []
        row.append(share)
    if row:
        yield row


def _brackets(sentence: Sentence, shares: Sequence[Mention]) -> tuple[int, ...]:
    """Where the bracket opens that each share stands in with others, 0 where it stands in none or alone."""
    opened: list[int] = []
    found: list[int] = []
    at = sentence.start
    for share in shares:
        for one in _BRACKET.finditer(sentence.document_text, at, share.start):
            if one[0] in "([":
                opened.append(one.end())
            elif opened:
                opened.pop()
        at = share.end
        found.append(opened[-1] if opened else 0)
    return tuple(one if found.count(one) > 1 else 0 for one in found)


def _goes_on(between: str) -> bool:
    return len(between) <= _APART and bool(_SEAM.search(between)) and not _PARTS.search(between)


def _end(text: str, start: int, end: int) -> int:
    """Where the words end that are told of the last share."""
    found = min((at for at in (text.find(";", start, end), text.find(". ", start, end)) if at >= 0), default=end)
    return min(found, start + _APART, end)


def _is_last(text: str, row: Sequence[Mention], end: int, words: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    """Whether the last share is that of those whom some words name."""
    before, after = words
    return bool(after.match(text, row[-1].end, end) or before.search(text[row[-2].end : row[-1].start]))


def _is_told_both_ways(text: str, row: Sequence[Mention], end: int) -> bool:
    """Whether the last share is that of those who did not do what the first did."""
    opposite = _DID_NOT.match(text, row[-1].end, end)
    return opposite is not None and opposite["verb"] in text[row[0].end : row[1].start]


def _is_scale(text: str, start: int, end: int, row: Sequence[Mention]) -> bool:
    """Whether three shares are told of the three degrees of a scale."""
    if len(row) != _FEWEST or _OTHER_DEGREE.search(text, start, end):
        return False
    return any(all(word.search(text, start, end) for word in scale) for scale in _SCALES)
