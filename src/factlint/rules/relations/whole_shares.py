"""Lists of shares whose words tell that they leave nothing out, or no room for more."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.working.slips import are_a_digit_apart

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_OTHERS = (
    r"the (?:rest|remaining|remainder)|the last(?= [0-9])|(?:various |all |any |some )?others?"
    r"(?! (?:had|have|has|was|were|are|is|did|do|said|went|came|could|would|who)\b)|"
    r"(?:every|some|any)(?:thing|one|body) else|elsewhere|unspecified|two or more races"
)
_NEITHER = (
    r"undecided|unsure|unknown|unclassified|undetermined|untypable|none|neither|mixed|miscellaneous|"
    r"no (?:opinion|answer|preference|response|change)|abstain\w*|unchanged|don['’]t know|"
    r"(?:did|do|does|was|were|is|are) not (?:know|say|sure|known|stated|reported|specified|assessed|classified)"
)


def _last(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells, before the last share and after it, that it is that of some words."""
    return (
        pattern(rf"(?i)(?:\A|[,;] |\band )[^,;]{{0,60}}?\b(?:{words})\b(?:[^,;]{{0,45}}|, )\Z"),
        pattern(
            rf"(?i)\s?(?:\([^()]*\) ?)?[)\]]? ?(?!(?:in|among|for|with|at|of) (?:the |all )?(?:other|rest|remain))"
            rf"(?:(?!\b(?:in|among|for|at|than)\b)[a-z-]+,? ){{0,4}}?(?<!and (?=the ))(?:{words})\b"
        ),
    )


_IS_REST, _IS_NEITHER = _last(_OTHERS), _last(_NEITHER)
""" "..., and other satellite channels for the remaining 42%", "others (17%)", "0.35% from two or more races"."""
_DID_NOT = pattern(r"(?i)\s?(?:\([^()]*\) )?(?:(?:of )?[a-z]+ ){0,2}?(?:did|do|does) not (?P<verb>[a-z]{4})")
_DIVIDES = pattern(
    r"(?i)\b(?:(?P<all>consist(?:s|ed|ing)? of|comprising|composed of|made up of|make-?up|"
    r"(?:divided|split)(?: (?:up|evenly))? (?:into|among|between|as)|(?:is|are|was|were) (?:divided|split))|"
    r"composition|breakdown|classified|categori[sz]ed|distribution|types|classes|categories)\b[^.;%]{0,140}\Z"
)
"""Words right before a list that its items divide a whole between them, and surely all of it."""
_OF_ALL = pattern(
    r"(?i) of (?:the|all|its|their) (?:[a-z-]+ )?(?:total|sample|votes?|market|whole|entity|population|respondents)\b|"
    r" of all [a-z]+|(?: [a-z]+)? of total\b"
)
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
    r"(?i)\b(?:CI|confidence interval|vs?|versus|compared|than|according to|doses?|concentrations?|agreements?|"
    r"probabilit\w+|multiple|several|both|also|either|rose|fell|rise|rate|rates|changed?|reduction|symptoms?|"
    r"side[ -]effects?|adverse|complications?|comorbidit\w+|risk factors?|most (?:common|frequent|often|popular)\w*|"
    r"sensitivity|specificity|accuracy|survival|of any race|mainly|mostly|could|up to|at least|followed for|"
    r"months|years|days|weeks|hours|(?:[0-9]|first|second|third|one|per|each|every)[- ](?:month|year|day|week|hour))\b|"
    r"\bp ?[<>=]|[≥≤±]|\bat(?= [0-9])|[0-9] (?:out )?of [0-9]|[0-9]/[0-9]|% (?:fe)?male\b"
)
"""Words by which shares may be of several wholes, times or groups, or by which one may be counted in two of them."""
_REPEATED = pattern(
    r"(?i)\b(?:used?|using|own(?:ed)?|lik(?:e|ed)|speak|spoke|grow|grew|eat|ate|drink|drank|read|watch(?:ed)?|"
    r"cit(?:e|ed|ing)|mention(?:ed|ing)?|nam(?:ed|ing)|report(?:ed|ing)?|experienc\w+|suffer\w*|visit(?:ed)?|want(?:ed)?|"
    r"worr(?:y|ied)|enjoy(?:ed)?|believ\w+|answers?|reasons?|languages?|ancestr(?:y|ies))\b"
)
"""What somebody may do or have of several things, so that the shares may make more than a whole."""
_SOME = pattern(r"(?i)\b(?:including|such as|e\.g\.)")
_SEAM = pattern(r",|;|\band\b|\bwhile\b| [-–—] ")
_IN_BRACKETS = pattern(r"\([^()]*\)|\[[^\[\]]*\]")
_IS_PART = pattern(r"[^,;()\[\]]*[(\[][^,;()\[\]]*")
"""Between a share and one in brackets that is part of it: "67% White (64% of them Irish)"."""
_OPENS = pattern(r"\s*[(\[][^()\[\];]*")
"""Between a share and a bracket's first."""
_SEVERAL_EACH = pattern(r"(?i)\b(?:option of|more than one|two or more|multiple|several) \b")
"""Behind shares of which one may be counted in several."""
_AND_MORE = pattern(
    r"(?i)[;,.] less than [0-9.]+ ?(?:%|per ?cent)|[^.;:()\d]{0,30},? and [0-9.]+ (?:in|for|on|as|to|were)\b"
)
"""Behind shares: others too small for a figure of their own, or one without its sign: "11 elsewhere, and 4 in cash"."""
_CLOSES = pattern(r"[^()\[\],;]*[)\]]")
_PART_ENDS = pattern(r";|[.?!] ")
_BRACKET = pattern(r"[()\[\]]")
_PARTS = pattern(
    r"[.?!:] |\b(?:make-?up|composition|breakdown|distribution|of (?:which|whom|these|those|them)|"
    r"among (?:them|these|those|whom))\b"
)
"""Between shares of two wholes."""
_APART = 130
"""How many characters may stand between two shares of a list."""
_BEFORE = 160
"""So many characters before a list are read with it."""
_FEWEST, _MOST_SHARES = 3, 12
_ALL = 100
_MOST = 65
"""By so many points may one digit change a share."""
_LEAST = Fraction(1, 2)
_ROUGHLY = 2
"""So many points more may shares miss a whole where one is hedged."""


class ShareList(NamedTuple):
    """Shares of one whole; `full` where they cannot make more than it, `closed` where they leave nothing out."""

    shares: tuple[Mention, ...]
    full: bool
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
        told = self.full if excess > 0 else self.closed
        return told and slack < abs(excess) < _MOST and any(map(self._may_be_slip, self.shares))

    def _may_be_slip(self, share: Mention) -> bool:
        """Whether another digit in a share makes them a whole."""
        quantum = Fraction((share.quantity and share.quantity.quantum) or 1)
        stated, meant = _number(share) / quantum, (_number(share) - self.excess) / quantum
        rounded = self.slack / quantum / 2
        found = range(max(ceil(meant - rounded), 1), floor(meant + rounded) + 1)
        return any(are_a_digit_apart(str(int(stated)), str(one)) for one in found)


def _number(share: Mention) -> Fraction:
    """The number of a share that is told as one."""
    return Fraction((share.quantity and share.quantity.number) or 0)


def _is_one_share(share: Mention) -> bool:
    return share.bound in {"exact", "about"} and 0 < _number(share) < _ALL


class _Row(NamedTuple):
    """Shares that stand side by side: in one bracket, or each by itself; `apart` where no other stands beside them."""

    shares: list[Mention]
    bracketed: bool
    apart: bool


def whole_shares(sentence: Sentence, shares: Sequence[Mention]) -> Iterator[ShareList]:
    """The lists of three shares or more of a sentence that are surely shares of one whole."""
    text = sentence.document_text
    for row in _rows(sentence, shares) if len(shares) >= _FEWEST else ():
        first, last = row.shares[0], row.shares[-1]
        if not _FEWEST <= len(row.shares) <= _MOST_SHARES or not all(map(_is_one_share, row.shares)):
            continue
        if row.bracketed and any(_OPENS.fullmatch(text, one.end, first.start) for one in shares):
            continue  # they are parts of that share: "Asian 50% (includes Chinese 6.8%, Korean 4.2% and other 39%)"
        start = max(sentence.part_at(first.start)[0], first.start - _BEFORE)
        end = _end(text, last.end, min(last.end + _APART, sentence.end), bracketed=row.bracketed)
        others = _is_last(text, row.shares, end, _IS_REST)
        if _OVERLAPS.search(text, start, end) or (_SOME.search(text, start, first.start) and not others):
            continue
        divides = _DIVIDES.search(text[start : first.start])
        closed = (
            others
            or (divides is not None and divides["all"] is not None)
            or _is_scale(text, start, end, row.shares)
            or _is_told_both_ways(text, row.shares, end)
        )
        if closed or divides or _is_of_all(text, row.shares, end) or _is_last(text, row.shares, end, _IS_NEITHER):
            several = _SEVERAL_EACH.search(text, end, min(end + _APART, len(text)))
            once = _REPEATED.search(text, start, end) is None and several is None
            more = _AND_MORE.match(text, last.end) is not None or _AND_MORE.match(text, end) is not None
            yield ShareList(tuple(row.shares), full=once, closed=closed and row.apart and not more)


def _rows(sentence: Sentence, shares: Sequence[Mention]) -> Iterator[_Row]:
    """The shares of a sentence as the items of lists; those in brackets of their own go on with those in none."""
    text = sentence.document_text
    brackets = _brackets(sentence, shares)
    for bracket in dict.fromkeys(brackets):
        rows: list[list[Mention]] = []
        for share in (share for share, around in zip(shares, brackets, strict=True) if around == bracket):
            if rows and _is_part(text, rows[-1][-1], share):
                continue
            if rows and _goes_on(text, rows[-1], share):
                rows[-1].append(share)
            else:
                rows.append([share])
        ends = [_PART_ENDS.search(text, one[-1].end, other[0].start) is not None for one, other in pairwise(rows)]
        for row, before, after in zip(rows, [True, *ends], [*ends, True], strict=True):
            yield _Row(row, bracketed=bracket > 0, apart=before and after)


def _is_part(text: str, whole: Mention, share: Mention) -> bool:
    """Whether a share in brackets is part of the one before it: "67% red (64% dark red)"."""
    return bool(_IS_PART.fullmatch(text, whole.end, share.start) and _CLOSES.match(text, share.end))


def _goes_on(text: str, row: Sequence[Mention], share: Mention) -> bool:
    """Whether a share is the next item of a list, in which a semicolon stands between all items or none."""
    between = _IN_BRACKETS.sub("", text[row[-1].end : share.start])
    if len(between) > _APART or _PARTS.search(between) or not _SEAM.search(between):
        return False
    return ";" not in between or len(row) == 1 or ";" in text[row[-2].end : row[-1].start]


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


def _end(text: str, start: int, end: int, *, bracketed: bool) -> int:
    """Where the words end that are told of the last share."""
    found = (text.find(mark, start, end) for mark in (";", ". ", ")" if bracketed else ";"))
    return min((at for at in found if at >= 0), default=end)


def _is_last(text: str, row: Sequence[Mention], end: int, words: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    """Whether the last share is that of those whom some words name."""
    before, after = words
    return bool(after.match(text, row[-1].end, end) or before.search(text[row[-2].end : row[-1].start]))


def _is_told_both_ways(text: str, row: Sequence[Mention], end: int) -> bool:
    """Whether the last share is that of those who did not do what the first did."""
    opposite = _DID_NOT.match(text, row[-1].end, end)
    return opposite is not None and opposite["verb"] in text[row[0].end : row[1].start]


def _is_of_all(text: str, row: Sequence[Mention], end: int) -> bool:
    """Whether the first share is told to be of a total, and none after it of anything else."""
    return _OF_ALL.match(text, row[0].end, end) is not None and _OF.search(text, row[1].end, end) is None


def _is_scale(text: str, start: int, end: int, row: Sequence[Mention]) -> bool:
    """Whether three shares are told of the three degrees of a scale."""
    if len(row) != _FEWEST or _OTHER_DEGREE.search(text, start, end):
        return False
    return any(all(word.search(text, start, end) for word in scale) for scale in _SCALES)
