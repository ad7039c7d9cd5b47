"""Anniversaries as sentences tell them: "its 60th anniversary", "their golden wedding", and those of marriages."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.dates import year_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

NAMED = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300,
    "sesquicentennial": 150, "quincentenary": 500, "quadricentennial": 400, "semicentennial": 50,
    "tricentenary": 300, "tricentennial": 300, "tercentennial": 300, "sesquicentenary": 150, "quincentennial": 500,
    "quatercentenary": 400, "quadricentenary": 400, "quatercentennial": 400, "sexcentenary": 600,
    "septcentenary": 700, "octocentenary": 800,
    "silver jubilee": 25, "ruby jubilee": 40, "golden jubilee": 50, "diamond jubilee": 60, "platinum jubilee": 70,
    **{f"{name} wedding": years for name, years in {
        "tin": 10, "crystal": 15, "china": 20, "silver": 25, "pearl": 30, "coral": 35, "ruby": 40, "sapphire": 45,
        "golden": 50, "emerald": 55, "diamond": 60, "platinum": 70,
    }.items()},
}  # fmt: skip
"""Which anniversary a word tells."""
ANNIVERSARY = pattern(rf"[\s-]+(?:wedding\s+)?(?:anniversary|birthday)\b|\b(?:{'|'.join(NAMED)})\b")
_JOINED = pattern(r"[^\W\d_-]*(?:-[^\W\d_-]+)*\Z")
"""The words joined by hyphens that end at a place."""
_MARRIED = pattern(
    r"(?i)\b(?:married|wed|wedding|tied the knot|exchanged vows|became man and wife)\b"
    r"(?:(?!\b(?:years?|met)\b)[^.;:])*\Z"
)
"""Before the year of a marriage."""
_IN_IT_MARRIED = pattern(r"[IO]n (?:\S+ ){0,2}")
_WED = pattern(r",? (?:[^\s.,;:]+ ){1,3}?(?:married|wed)\b")
"""Around the year of one: "In September 1961 she married Poe"."""
_KEPT_NOW = pattern(
    r"(?i)\b(?:(?:is|are|was|were) (?:celebrating|marking|observing)|celebrates?|marks?|"
    r"(?:on|this|last) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|weekend|month)|today|yesterday|tomorrow|"
    r"(?:at|over) the weekend)\b"
)
_NOT_NOW = pattern(
    r"(?i)\b(?:next|following|previous|coming|would|had|will|for (?:his|her|the|an?)|of (?:his|her|the|an?))\b"
)
"""Words by which an anniversary may be another year's, or another couple's."""
_THEIRS = pattern(r"\b(?:[Tt]hey|[Tt]he (?:couple|pair|two))\b(?:(?!\bparents?\b)[^.;:])*\btheir \Z")
"""Before the wedding of those whom a draft tells of."""
_A_YEAR = 366
_SEVERAL = 3
_NEAR = 3
"""By how many years an anniversary may be wrong to be that of the event."""
_SINCE = pattern(r"\b(?:since|than|until)\s+\Z")
_OF_A_PART = pattern(
    r"\b(?:(?!marked|celebrated|observed)[a-z]+ed|rebuilt|built|sold|won|made|lost|begun|of) (?:in|on|the) \Z"
)
"""Before the year in which something else befell: "the boathouse, rebuilt in 1923, turns 100 too"."""
LATE = pattern(
    r"(?i)\b(?:delayed|belated|postponed|years? late)\b|\b(?:anniversary|birthday|jubilee) (?:season|edition)\b"
)


class Anniversary(NamedTuple):
    """Which anniversary the words say, and where: the ordinal, or a word such as "centenary"."""

    number: int
    text: str
    start: int
    end: int


def anniversary_of(sentence: Sentence, found: re.Match[str]) -> Anniversary | None:
    start, end = sentence.start + found.start(), sentence.start + found.end()
    word = found.group().lower()
    if word in NAMED:
        return Anniversary(NAMED[word], found.group(), start, end)
    for mention in sentence.mentions:
        if mention.end == start and (told := _rank(sentence.document_text, mention)) is not None:
            return told
    return None


def _rank(text: str, mention: Mention) -> Anniversary | None:
    """The rank that a mention ends, which may be one of several words: "two-hundredth" is no part of a hundred."""
    joined = _JOINED.search(text, max(mention.start - 40, 0), mention.end)
    begin = joined.start() if joined else mention.start
    if begin < mention.start or mention.kind == "fraction":
        words = text[begin : mention.end].replace("-", " ")
        read = find_mentions(words if not words.startswith("hundred") else f"one {words}")
        whole = read[0].whole if len(read) == 1 and read[0].kind == "ordinal" else None
        return Anniversary(whole, text[begin : mention.end], begin, mention.end) if whole else None
    number = mention.quantity.number if mention.quantity else None
    if mention.kind == "ordinal" and isinstance(number, int):
        return Anniversary(number, mention.text, mention.start, mention.end)
    return None


class Wedding(NamedTuple):
    """An anniversary of a wedding, the mention that tells the year of the marriage, and which one it is then."""

    anniversary: Anniversary
    married: Mention
    year: int
    due: int


def weddings(context: Context) -> Iterator[Wedding]:
    """The anniversaries of marriages that the sentence before, or after, tells."""
    for previous, sentence in pairwise(context.sentences) if "edding" in context.text else ():
        if previous.quoted or sentence.quoted or previous.crowded or sentence.crowded:
            continue
        for kept, told in ((sentence, previous), (previous, sentence)):
            found = list(ANNIVERSARY.finditer(kept.text))
            if found and (marriage := _marriage(told)):
                yield from _in_its_year(found, kept, marriage) if told is previous else ()
                yield from _this_year(context, found, kept, marriage)
    yield from _of_the_couple(context) if "edding" in context.text else ()


def _of_the_couple(context: Context) -> Iterator[Wedding]:
    """Judge "They celebrated their golden wedding in 2012" by the only marriage of the draft, told some time before."""
    plain = [one for one in context.sentences if not (one.quoted or one.crowded)]
    told = [
        (at, marriage)
        for at, one in enumerate(plain)
        if not ANNIVERSARY.search(one.text) and (marriage := _marriage(one))
    ]
    if len(told) != 1:
        return
    ((at, marriage),) = told
    for kept in plain[at + 2 :]:
        found = list(ANNIVERSARY.finditer(kept.text))
        if found and _THEIRS.search(kept.text, 0, found[0].start()):
            yield from _in_its_year(found, kept, marriage)


def _marriage(sentence: Sentence) -> tuple[Mention, int] | None:
    """The only year of a sentence, where it is that of a marriage."""
    years = [(m, year) for m in sentence.mentions if (year := year_of(m)) is not None]
    if len(years) != 1:
        return None
    text, told = sentence.document_text, years[0][0]
    before = _MARRIED.search(text, sentence.start, told.start)
    told_in_it = _IN_IT_MARRIED.fullmatch(text, sentence.start, told.start) and _WED.match(text, told.end)
    return years[0] if before or told_in_it else None


def _in_its_year(found: Sequence[re.Match[str]], kept: Sentence, marriage: tuple[Mention, int]) -> Iterator[Wedding]:
    """Judge "He married in 1951. ... golden wedding in 2001 and their diamond wedding in 2009", one by one."""
    if LATE.search(kept.text) or len(found) > _SEVERAL:
        return
    for one, after in zip(found, [*found[1:], None], strict=True):
        end = kept.start + after.start() if after else kept.end
        anniversary = anniversary_of(kept, one)
        years = [y for m in kept.mentions if kept.start + one.end() <= m.start < end and (y := year_of(m))]
        if not years and len(found) == 1:
            years = [y for m in kept.mentions if (y := year_of(m))]
        if anniversary is None or "wedding" not in one.group().lower() or len(years) != 1:
            continue
        due = years[0] - marriage[1]
        if due > 0 and due != anniversary.number and (abs(due - anniversary.number) <= _NEAR or due % 10 == 0):
            yield Wedding(anniversary, *marriage, due)


def _this_year(
    context: Context, found: Sequence[re.Match[str]], kept: Sentence, marriage: tuple[Mention, int]
) -> Iterator[Wedding]:
    """Judge "are celebrating their silver wedding. They were married in 1973" by the day of the draft."""
    years = any(year_of(m) is not None for m in kept.mentions)
    anniversary = anniversary_of(kept, found[0]) if len(found) == 1 else None
    if years or anniversary is None or not context.dated or context.as_of.days > _A_YEAR:
        return
    now = _KEPT_NOW.search(kept.text) and not _NOT_NOW.search(kept.text) and not LATE.search(kept.text)
    ours = "wedding" in found[0].group().lower() or "wedding" in kept.text[found[0].start() - 12 : found[0].start()]
    due = context.as_of.start.year - marriage[1]
    if now and ours and due > 0 and abs(due - anniversary.number) > 1:
        yield Wedding(anniversary, *marriage, due)


def is_aside(sentence: Sentence, mention: Mention) -> bool:
    """Whether a year is only named in passing: after "since", or after a participle and its comma."""
    before = sentence.document_text[sentence.start : mention.start]
    if _SINCE.search(before):
        return True
    participle = _OF_A_PART.search(before)
    return participle is not None and before[: participle.start()].endswith(", ")
