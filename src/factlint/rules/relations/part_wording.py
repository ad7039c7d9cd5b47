"""Words that tell parts from each other: men and women, won and lost, by rail and by road."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, is_plural
from factlint.patterns import pattern
from factlint.rules.relations.elided import HOLDS
from factlint.rules.working.arithmetic import add
from factlint.rules.working.dimensions import COUNTED
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_OPPOSITES = ("men women", "boys girls", "males females", "male female", "adults children", "sons daughters")
"""Nouns of which nobody is two, and which leave no third."""
_OUTCOMES = (
    "won drew lost tied drawn",
    "passed failed skipped",
    "men women children",
    "boys girls adults",
    "survived died",
    "approved rejected",
    "gold silver bronze",
)
_ONE_WAY_EACH = {
    "came arrived travelled traveled got returned went": "by on from via",
    "were are was is lay lie live lived": "in on at under over from",
    "born": "in at",
    "died": "in at on of from",
    "voted": "for against",
}
"""What is done in one way by each, and the words before the way: "31 came by rail and 17 by road"."""
_MONEY_ONCE = {"go goes went gone is was are were given paid spent": "to on for"}
"""The same of money, which is spent once."""
_TO_BE = frozenset("is are was were has have had been will be".split())
_OF_THESE = frozenset("these those them this that whom which of".split())
_WORD = pattern(r"[^\W\d_][\w’'-]*")
_LAST = pattern(r"([^\W\d_][\w’'-]*)\W*\Z")
_KIND = pattern(r"(?i)\s(?:of|in|by|from|at|as|on|for|against|to|via|through|with|under|over)\s")
_NAMED = pattern(r"(?:,|;|\band) (?:the )?(?:[A-Z][\w’'-]*(?: [\w’'-]+){0,2}|independents|others) \Z")
_IS_SO = pattern(r"(?i)\b(?:is|are|was|were|been)(?: [a-z-]+)+")
_ALONE = pattern(r" [a-z]+(?:[,.;:)]| \(| and\b| (?:were|was|are|is|have|had|took|went|came)\b|\Z)")
_PEOPLE = pattern(r" [A-Z][a-z]+s?(?=[,.;:)]| and\b|\Z)")
_BRACKETED = pattern(r"(?: [\w’'-]+){0,3} ?[(\[]")
_DENIED = pattern(
    r"(?i)(?: [a-z]+)? (?:(?:did|were|was|had|do|have|are|could|would) not|without)(?: [a-z]+){0,2}[.,;)]"
)
"""Behind a figure that tells of the others: "and nine did not", "and four were not typable"."""
_VOTE = pattern(
    r"(?i)(?: (?:of them|(?:[a-z]+s|people) (?=(?:vot|abst|back|oppos|support|reject))))?"
    r" (?:(?:had |have |were |was )?(?:vot(?:ed|es|ing) )?(?:(?P<ayes>for|in favou?r|yes|backed|supported|"
    r"to (?:accept|approve|keep|stay|leave|strike))|(?P<noes>against|no|opposed|rejected|to reject))\b|"
    r"(?P<none>abst(?:ained|aining|entions?)|absent|(?:did not|didn[’']t) vote|undecided|spoil(?:ed|t)|were absent))"
)
"""Behind a figure, how those voted whom it counts."""
_NEAR = 60
_TWO = 2


def are_halves(sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """Whether the nouns of two figures leave no third: men and women, adults and children."""
    nouns = {next((word for word in _words(sentence, one) if word not in _TO_BE), "") for one in figures}
    return len(figures) == _TWO and any(nouns == set(pair.split()) for pair in _OPPOSITES)


def are_all(sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """Whether two figures are halves that nothing narrows: not "30 men over sixty and 20 women in work"."""
    return are_halves(sentence, figures) and all(
        _ALONE.match(sentence.document_text, one.mention.end) for one in figures
    )


def are_all_by_share(sentence: Sentence, row: Sequence[Figure], figures: Sequence[Figure]) -> bool | None:
    """Whether the shares told in brackets beside figures make all, as in "30 (42.9%) by rail and 40 (57.1%) by road".

    `None` where not each of them has one.
    """
    shares = [share for part in figures if (share := share_beside(sentence, row, part))]
    return add(*(one.given for one in shares)).overlaps(Interval(1, 1)) if len(shares) == len(figures) else None


def share_beside(sentence: Sentence, row: Sequence[Figure], part: Figure) -> Figure | None:
    """The share that a bracket behind a figure tells."""
    text = sentence.document_text
    return next(
        (
            one
            for one in row
            if one.mention.kind == "percent" and _BRACKETED.fullmatch(text, part.mention.end, one.mention.start)
        ),
        None,
    )


def are_opposed(sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """Whether the second of two figures tells of those of whom the first is not true: "12 came and nine did not"."""
    text, last = sentence.document_text, figures[-1]
    return len(figures) == _TWO and _DENIED.match(text, last.mention.end) is not None


def are_kinds(sentence: Sentence, whole: Figure, figures: Sequence[Figure]) -> bool:
    """Whether figures count what the whole counts, each with words that tell where, or of which kind, and no thing."""
    text = sentence.document_text
    if whole.mention.kind == "percent" or len(figures) < _TWO or whole.dimension == ((COUNTED, 1),):
        return False
    kinds = {kind[0] for one in figures if (kind := _KIND.search(text, one.mention.end, one.end + _NEAR))}
    own = _KIND.search(text, whole.end, figures[0].mention.start)
    if own and own[0] in kinds:
        return False  # it is the first of a list itself: "£20 came from gifts, £15 from fees and £10 from sales"
    nouns = [counted_after(text, one.mention.end, sentence.end) for one in (whole, *figures)]
    head = nouns[0]
    if head and head.modifiers and any(one and one.head == head.head and one != head for one in nouns[1:]):
        return False  # "27 Grammy awards, five Emmy awards and three others"
    if _IS_SO.search(text, whole.end, figures[0].mention.start):
        return False  # "five were good, three fair and one poor"
    told = [_words(sentence, one)[:1] for one in figures]
    described = whole.is_count and all(told) and not any(is_plural(word) for words in told for word in words)
    return described or all(_KIND.match(text, one.mention.end) for one in figures)


def are_told_once(sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """Whether nobody can be in two of the parts."""
    return (
        are_outcomes(sentence, figures)
        or are_halves(sentence, figures)
        or _are_ways(sentence, figures)
        or are_held(sentence, figures)
        or _are_peoples(sentence, figures)
        or _are_votes(sentence, figures)
    )


def _are_peoples(sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """Whether the parts are named as peoples or parties are: "865 Palestinians and 234 Israelis"."""
    text = sentence.document_text
    return all(_PEOPLE.match(text, one.mention.end) for one in figures)


def _are_votes(sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """Whether the parts voted in different ways, or not at all: "30 voted in favour, 12 against and six abstained"."""
    text = sentence.document_text
    votes = [_VOTE.match(text, one.mention.end) for one in figures]
    ways = {next(way for way in ("ayes", "noes", "none") if vote[way]) for vote in votes if vote}
    return all(votes) and len(ways) == len(figures)


def are_outcomes(sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """Whether the parts are outcomes of which each has one: won, drew, lost."""
    text = sentence.document_text
    before = {
        found[1].lower() if (found := _LAST.search(text, sentence.start, one.mention.start)) else "" for one in figures
    }
    skipped = _TO_BE | _OF_THESE
    after = {next((word for word in _words(sentence, one) if word not in skipped), "") for one in figures}
    return any(
        len(words) == len(figures) and words <= set(group.split()) for words in (before, after) for group in _OUTCOMES
    )


def _are_ways(sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """Whether the first part tells by a verb what each does in one way, and the others name their ways alone."""
    first, *rest = figures
    told = [word for word in _words(sentence, first) if word not in _OF_THESE][:4]
    ways = {next(iter(_words(sentence, one)), "") for one in rest}
    kinds = _MONEY_ONCE if first.mention.kind == "money" else _ONE_WAY_EACH
    return any(
        told[at] in before.split() and ways <= set(before.split()) and _is_verb(told[:at], verbs)
        for verbs, before in kinds.items()
        for at in range(1, len(told))
    )


def _is_verb(words: Sequence[str], verbs: str) -> bool:
    """Whether words before a way are one of the verbs, alone or after a form of to be: "was spent"."""
    *before, verb = words
    return verb in verbs.split() and set(before) <= _TO_BE


def are_held(sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """Whether the parts are what each of some names has, once told by a verb: "Labour holds 22, the Greens 15"."""
    text, (first, *rest) = sentence.document_text, figures
    return HOLDS.search(text, sentence.start, first.mention.end) is not None and all(
        _NAMED.search(text, first.mention.end, one.mention.start) for one in rest
    )


def _words(sentence: Sentence, figure: Figure) -> list[str]:
    """The words behind a figure, in small letters."""
    start = figure.mention.end
    return [word.lower() for word in _WORD.findall(sentence.document_text[start : start + _NEAR])]
