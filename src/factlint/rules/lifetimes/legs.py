"""Lengths of a career or of a marriage told between its beginning and its end, each an age or a year."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.ages import ages
from factlint.rules.lifetimes.pairing import ANOTHER_PERSON
from factlint.rules.reading.dates import states_year, year_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_TIED = (
    r"\b[^.;:]{0,50}?(?:,\s+)?\b(?:at|in|aged|when (?:he|she|they) (?:was|were))\s+(?:the\s+)?"
    r"(?:(?:age|end)\s+of\s+)?\Z"
)
_STARTS = (
    r"\b(?:joined|joining|began|begun|beginning|started|starting|entered|enlisted|hired|qualified|"
    r"(?:was|been) apprenticed|left school|took (?:up|over|holy|(?:his|her) first)|turned (?:pro|professional)|"
    r"went to sea|signed (?:up|on)|(?:was|been) ordained|married|wed|met|came to|became|moved in)"
)
_ENDS = (
    r"\b(?:retir\w+|stopped|left|leaving|(?:stepped|stood) down|(?:gave|giving) up|hung up|hand(?:ed|ing)|discharged|"
    r"died|divorced|separated|widowed|parted|split|(?:was|were) (?:made|promoted|appointed|demobbed)|became|sold|"
    r"came ashore|opened (?:his|her)|bowed out)"
)
_BEGIN = pattern(
    rf"{_STARTS}{_TIED}|\bsince\s+(?:the\s+)?age\s+of\s+\Z|"
    r"\b(?:was|served|worked|taught|led|ran|held)\b[^.;:]{0,50}? from\s+\Z",
    re.IGNORECASE,
)
_END = pattern(_ENDS + _TIED, re.IGNORECASE)
_WHEN_BEGUN = pattern(rf"\s+when\s+(?:he|she)\s+(?:first\s+)?(?:{_STARTS}|took|got)\b")
_WHEN_ENDED = pattern(rf"\s+when\s+(?:he|she)\s+(?:finally\s+)?{_ENDS}")
_OF_MARRIAGE = pattern(r"\s+(?:of (?:marriage|service|married life|wedlock)|together)\s+in\s+\Z")
"""Between a length and the year in which it was kept: "ten years of marriage in 1990"."""
_BEFORE = pattern(r"\b(?:had|having|since)\b[^.;:]*\Z")
"""A beginning that is told after the end."""
_LASTED = pattern(
    r"(?:\bfor(?:\s+the)?|\bspent|\bserved|\bdid|\bworked|\bput in|\bcelebrated|\bmarked|\bkept|\bthen|\band)\s+"
    r"(?:(?:another|a further)\s+)?\Z"
)
_HAS_SO_MANY = pattern(r"\bha(?:s|d)\s+\Z")
_OF_EXPERIENCE = pattern(r"[’']?\s+(?:of\s+)?(?:[a-z]+\s+)?experience\b")
"""Around a length told as a possession: "has 20 years' experience"."""
_BOUND = pattern(r"\b(?:sign\w*|contract\w*|sentence\w*|jailed|imprisoned|bound|lease\w*|rent\w*|elected|deal)\b")
"""Lengths that were only meant so."""
_AFTER = pattern(r"\b[Aa]fter\s+\Z")
_WHICH = pattern(rf",\s+(?:which|that|where)\s+(?:he|she|they)\s+(?:had\s+)?(?:first\s+)?{_STARTS}")
"""Between a length and the beginning of it: "After nine years in the army, which he joined in"."""
_THEN = pattern(r"\b(?:then|after (?:that|which)|afterwards|followed by|before|another|a further)\b")
_MORE = pattern(r"\s+more\b")
_SEASONS = pattern(r"\s+seasons\b")
_ELLIPTIC = pattern(r"\s+more\b|\s*[,.;]|\s+and\b")
_UNBROKEN = pattern(
    r"\b(?:without (?:a|one|any) (?:break|day off|pause)|unbroken|uninterrupted\w*|continuously|never left|"
    r"retired straight from)\b"
)
HIS_KIN = pattern(r"\b(?:his|her|their) (?!own\b)[a-z]+ (?:had|has|was|[a-z]+ed)\b")
_THEY = pattern(r"\b(?:they|their)\b")
_ONE_PERSON = pattern(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_]{4,}")
_STEM = 4
GOES_ON = pattern(r"(?:He|She|They|The (?:pair|couple|two))\b")
_AND_HE = pattern(r"[,;]\s+(?:(?:and|but)\s+)?(?=(?:he|she|they)\b)")
_AT_LEAST = frozenset({"exact", "more_than", "min"})

Role = Literal["begin", "end", "length", "after"]


class Part(NamedTuple):
    """An age, a year or a length, and what it is in a career; `scale` tells ages from years."""

    role: Role
    mention: Mention
    number: int
    scale: str = ""
    told_back: bool = False


class Career(NamedTuple):
    """A beginning, the lengths that follow it, and the end."""

    begin: Part
    lengths: tuple[Part, ...]
    end: Part
    unbroken: bool

    @property
    def years(self) -> int:
        """How many years its lengths make."""
        return sum(one.number for one in self.lengths)

    @property
    def is_impossible(self) -> bool:
        """Whether the lengths are more than lie between, or, of a life without a gap, less."""
        between, slack = self.end.number - self.begin.number, (len(self.lengths) + 1) / 2
        return between > 0 and (self.years > between + slack or (self.unbroken and self.years < between - slack))


def careers(context: Context) -> Iterator[Career]:
    """The careers that a sentence tells in order or backwards, and those of which the next one tells both ends."""
    before: tuple[Sentence, tuple[Part, ...]] | None = None
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded or not sentence.mentions:
            before = None
            continue
        parts = tuple(parts_of(context, sentence))
        told = (
            _in_turn(context, sentence, parts)
            or _backwards(context, sentence, parts)
            or _told_at_once(context, sentence, parts)
        )
        if told is None and before is not None and GOES_ON.match(sentence.text):
            told = _told_apart(context.text, before[0].start, before[1], sentence.start, parts)
        if told is not None and told.is_impossible:
            yield told
        before = sentence, parts


def parts_of(context: Context, sentence: Sentence) -> Iterator[Part]:
    """What a sentence tells of beginnings, lengths and ends, each by the words since the figure before."""
    text, since = context.text, sentence.start
    of_age = {age.mention.start: age.number for age in ages(context, sentence)}
    begun, lasted = False, False
    for mention in sentence.mentions:
        if mention.kind == "ordinal" and mention.start not in of_age:
            continue
        words = text[since : mention.start]
        number = of_age.get(mention.start) or (year_of(mention) if states_year(mention) else None)
        scale = "age" if mention.start in of_age else "year"
        if number is not None and mention.bound == "exact":
            tied = f"{words}aged " if mention.kind == "age" else words
            when = scale == "age"
            ends = _END.search(tied) or (when and _WHEN_ENDED.match(text, mention.end))
            ends = ends or (lasted and _OF_MARRIAGE.fullmatch(words))
            begins = _BEGIN.search(tied) or (when and _WHEN_BEGUN.match(text, mention.end))
            if begins and not (begun and ends):
                yield Part("begin", mention, number, scale, told_back=_BEFORE.search(words) is not None)
                begun = True
            elif ends:
                yield Part("end", mention, number, scale)
        elif (years := _years(text, mention, lasted=lasted)) is not None and mention.bound in _AT_LEAST:
            if _AFTER.search(words):
                yield Part("after", mention, years)
            elif (_LASTED.search(words) or _is_experience(text, mention, words)) and not _BOUND.search(words):
                yield Part("length", mention, years)
                lasted = True
        since = mention.end


def _is_experience(text: str, length: Mention, words: str) -> bool:
    return _HAS_SO_MANY.search(words) is not None and _OF_EXPERIENCE.match(text, length.end) is not None


def _years(text: str, mention: Mention, *, lasted: bool) -> int | None:
    """The years of a length, of seasons, or of "nine more" after another length."""
    if mention.kind == "duration":
        return mention.whole if mention.quantity is not None and mention.quantity.unit == "year" else None
    of_seasons = _SEASONS.match(text, mention.end) or (lasted and _ELLIPTIC.match(text, mention.end))
    return mention.whole if mention.kind == "number" and of_seasons else None


def _in_turn(context: Context, sentence: Sentence, parts: Sequence[Part]) -> Career | None:
    """The career of "joined at 16, served for 30 years and retired at 41"."""
    roles = [part.role for part in parts]
    if len(parts) < 3 or roles != ["begin", *["length"] * (len(parts) - 2), "end"] or parts[0].told_back:
        return None
    begin, *lengths, end = parts
    told = context.text[begin.mention.end : end.mention.start]
    if begin.scale != end.scale or _BEFORE.search(context.text, begin.mention.end, lengths[0].mention.start):
        return None
    before = context.text[begin.mention.end : lengths[-1].mention.end]
    if not _ONE_PERSON.search(sentence.text):
        before = _THEY.sub("", before)  # a pair
    if re.search(ANOTHER_PERSON, before) or HIS_KIN.search(told):
        return None
    if not follow(context.text, lengths):
        return None
    return Career(begin, tuple(lengths), end, _UNBROKEN.search(context.text, sentence.start, sentence.end) is not None)


def _backwards(context: Context, sentence: Sentence, parts: Sequence[Part]) -> Career | None:
    """The career of "retired at 60 after 45 years in the trade, having begun at 22"."""
    roles = [part.role for part in parts]
    if sorted(roles) != ["after", "begin", "end"]:
        return None
    by_role = {part.role: part for part in parts}
    begin, length, end = by_role["begin"], by_role["after"], by_role["end"]
    at_end = roles[-1] == "after" and _WHEN_ENDED.match(context.text, end.mention.end) is not None
    which = roles[0] == "after" and _WHICH.search(context.text, length.mention.end, begin.mention.start)
    if not (begin.told_back or at_end or which) or begin.scale != end.scale or HIS_KIN.search(sentence.text):
        return None
    return Career(begin, (length,), end, unbroken=at_end)


def _told_apart(text: str, start: int, lengths: Sequence[Part], after: int, ends: Sequence[Part]) -> Career | None:
    """The career whose lengths are told from `start` and its two ends from `after` on, both in words of the lengths."""
    if {part.role for part in lengths} != {"length"} or [part.role for part in ends] != ["begin", "end"]:
        return None
    begin, end = ends
    known = stems(text[start:after])
    shared = [
        known & stems(words)
        for words in (text[after : begin.mention.start], text[begin.mention.end : end.mention.start])
    ]
    if begin.scale != end.scale or not all(shared) or not follow(text, lengths):
        return None
    return Career(begin, tuple(lengths), end, unbroken=False)


def _told_at_once(context: Context, sentence: Sentence, parts: Sequence[Part]) -> Career | None:
    """The same within a sentence: "played for 12 seasons, then coached for eight; she began playing in 1998 and"."""
    lengths = [part for part in parts if part.role == "length"]
    ends = parts[len(lengths) :]
    if not lengths or not ends:
        return None
    apart = _AND_HE.search(context.text, lengths[-1].mention.end, ends[0].mention.start)
    return _told_apart(context.text, sentence.start, lengths, apart.end(), ends) if apart else None


def stems(text: str) -> set[str]:
    """The beginnings of the longer words of a text, by which it may tell of what another one does."""
    return {word[:_STEM].lower() for word in _WORD.findall(text)}


def follow(text: str, lengths: Sequence[Part]) -> bool:
    """Whether lengths are told as one after the other."""
    return all(
        _THEN.search(text, one.mention.end, other.mention.start) or _MORE.match(text, other.mention.end)
        for one, other in pairwise(lengths)
    )
