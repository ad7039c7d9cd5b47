"""Ranks with those told to be ahead: "third, behind Poe (41) and Roe (38)", "fourth-largest. Only Poe is larger"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.enumeration import read_enumeration
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.superlatives import APART, LEAST, MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_BEST = r"[- ](?P<best>[a-z]{2,}est|most|least|best|worst)\b"
_PLACED = (
    r"\b(?:finish(?:ed|es)|c[ao]mes?|placed|was|were|is|are|rank(?:ed|s)|w[io]ns?|t[ao]kes?|took|gets?|got|claim(?:ed|s)|"
    r"ended)(?: (?:home|up|in|only|a|the)){0,2} "
)
_RANK = (
    rf"(?P<placed>{_PLACED})?(?:<rank:ordinal>|(?P<medal>silver|bronze)\b)"
    rf"(?:{_BEST}|(?P<place>[- ]place\b)|(?= (?:spot|overall|home|in|at|on|with|by|behind)\b| ?[,.;)]| ?\Z))"
)
_BEHIND = Phrase(
    rf"{_RANK}(?:(?!<ordinal>|\b(?:behind|after|trailing|beaten|surpassed|exceeded|bettered)\b)[^;:()]){{0,90}}?"
    r"(?P<comma>,?) (?P<word>behind|trailing|after|beaten|surpassed|exceeded|bettered)(?P<only> only| just)?(?: by)? "
    r"(?=(?-i:[A-Z])|the (?-i:[A-Z]))"
)
_TOLD = Phrase(_RANK)
_BARE = ("number", None)
_MEDAL = pattern(r"\b(?:silver|bronze)\b")
_MEDALS = {"silver": 2, "bronze": 3}
_SHARED = pattern(r"(?i)\b(?:joint|equal|tied|shared?|sharing|level)\b")
_PARTNERS = pattern(r"(?i)\b(?:pairs?|duos?|trios?|quartets?|doubles|relays?|partners?|couples?)\b")
"""Where several names may be one competitor."""
_NAME = pattern(r"(?:the\s+)?[A-Z][\w’'.-]*(?:\s+(?:of\s+|de\s+|van\s+)?[A-Z0-9][\w’'-]*){0,4}")
_BRACKETS = pattern(r"\s*\([^()]*\)")
_OWN_WORDS = pattern(r"(?:,?\s+(?:with|on|at|in))?\s*\Z")
_ITS_NOUN = pattern(r"(?:\s+(?!and\b)[a-z]+){0,2}(?=,|\s+and\b|\s*\Z)")
_LIST_ENDS = pattern(
    r"(?<!\b[A-Z])(?<!\bSt)[;:.—](?:\s|\Z)|\s[–-]\s|,\s+(?!(?:and\s+)?(?:the\s+)?[A-Z])|\s+(?:and|but)\s+(?!(?:the\s+)?[A-Z])"
)
_GOES_ON = pattern(r",?\s+and\s+(?:the\s+)?[A-Z]")
"""After "behind only Poe, who led all day," another name may follow."""
_COUNTS = "one two three four five six".split()
_COMPARATIVE = r"[a-z]+er|ahead|better|in front|more(?: [a-z]+)?"
_AHEAD = pattern(
    r"(?:(?:^|[;,]\s+(?:and\s+)?|\s+and\s+)(?:only|just)\s+(?P<who>[^;.]{3,160}?),?"
    rf"|^(?P<others>(?:{'|'.join(_COUNTS)})\s+(?:others?|rivals?|other\s+[a-z]+)))"
    r"\s+(?P<verb>is|are|was|were|had\s+been|finished|came|did|[a-z]+)\s+(?:even\s+|still\s+)?"
    rf"(?P<how>{_COMPARATIVE})(?:\s+than\s+(?:it|he|she|him|her|them))?(?=[.,;]|\s*\Z)",
    re.IGNORECASE,
)
"""Who alone was ahead: "Only Poe and Roe are larger", "Three others had more votes"."""
_ASIDE = pattern(
    r"(?:,?\s\(?(?:who|whose|which|in|with|then|of|from|on|at)|(?:,\s|\s\()(?:the|an?)(?=\s[a-z]))\b"
    r"[^,]*(?:,|(?=\sand\s)|\Z)"
)
_NUMBERED = pattern(rf"(?i)({'|'.join(_COUNTS)})(?:\s+(?:of\s+)?(?:the\s+)?(?:other\s+)?[a-z]+)?(?:,\s+.*)?")
_ALIKE = (
    frozenset("larg big great".split()),
    frozenset("fast quick".split()),
    frozenset("high tall".split()),
)
_SIZES = frozenset("larg big busy rich wealthy deadly populous most".split())
"""What is ranked by how much there is of whatever is counted, so that another has "more"."""


class Ranked(NamedTuple):
    """A rank told at `start:end` and those ahead, named or counted at `ahead`: so many at least and at most.

    `all` is true where they are said, or can be taken, to be all. `behind` is one of their figures, and the figure of
    the one ranked, where these say that it is not ahead.
    """

    start: int
    end: int
    rank: int
    ahead: tuple[int, int]
    least: int
    most: int
    all: bool
    behind: tuple[Mention, Mention] | None = None

    @property
    def fits(self) -> bool:
        """Whether somebody behind those ahead can have the rank."""
        return self.least <= self.rank - 1 and (not self.all or self.rank - 1 <= self.most)


def ranked(near: list[Sentence]) -> Iterator[Ranked]:
    """The ranks of the first sentence that a list of those ahead stands behind, there or in the next one."""
    first = near[0]
    if not (first.mentions or _MEDAL.search(first.text)) or _SHARED.search(first.text):
        return
    for found in first.sketch.find(_BEHIND):
        if one := _listed(first, found):
            yield one
    told = [found for found in first.sketch.find(_TOLD) if _is_rank(found)]
    for sentence in near if len(told) == 1 else ():
        for ahead in _AHEAD.finditer(sentence.text):
            start = sentence.start + ahead.start()
            follows = start >= told[0].end if sentence is first else ahead.start() == 0
            count = _alone(ahead["who"] or ahead["others"]) if follows and _same_measure(told[0], ahead) else None
            if count is not None:
                span = sentence.start + ahead.start("who"), sentence.start + ahead.end("who")
                yield Ranked(*_place(told[0]), span if ahead["who"] else (start, start + 3), count, count, all=True)


def _is_rank(found: Match) -> bool:
    """Whether an ordinal is a rank: "third-highest", "finished third", "third place"."""
    return any(found.words(name) for name in ("placed", "best", "place"))


def _place(found: Match) -> tuple[int, int, int]:
    """Where a rank stands, and which it is."""
    rank = found.get("rank")
    if rank is None:
        return *found.span("medal"), _MEDALS[found.words("medal")]
    return rank.start, rank.end, rank.whole or 0


def _listed(sentence: Sentence, found: Match) -> Ranked | None:
    """Those named after "behind", each of whom may have a figure in brackets or after "with"."""
    names, figures = _names(sentence, found.end)
    best, only = bool(found.words("best")), bool(found.words("only"))
    if names is None or not _is_rank(found) or not (best or only or found.words("comma")):
        return None
    start, end, least, most = names
    if found.words("word") == "after" and not only and len(figures) != least:
        return None  # "third in Paris, after Rome and Madrid"
    place = _place(found)
    one = Ranked(*place, (start, end), least, most, only or (least > 1 and place[2] <= most + 2))
    of_one = not figures and not best and _PARTNERS.search(sentence.text)
    if one.rank < 2 or of_one:
        return None
    return one._replace(behind=_behind(sentence, found, figures)) if len(figures) == least == most else one


def _behind(sentence: Sentence, found: Match, figures: list[Mention]) -> tuple[Mention, Mention] | None:
    """The figure of one told to be ahead that lies behind, with the only figure that the one ranked can have."""
    kinds = {(figure.kind, figure.unit) for figure in figures}
    kind, unit = next(iter(kinds)) if len(kinds) == 1 else ("date", None)
    own = [
        mention
        for mention in sentence.sketch.mentions
        if mention.start < found.end and mention.kind not in {"ordinal", "date"}
    ]
    if len(own) != 1 or kind == "date" or ((kind, unit) != (own[0].kind, own[0].unit) and (kind, unit) != _BARE):
        return None
    mine = own[0].exact
    numbers = [figure.exact for figure in figures]
    if mine is None or any(number is None or not mine / APART < number < mine * APART for number in numbers):
        return None
    most = re.fullmatch(MOST, found.words("best")) is not None
    least = re.fullmatch(LEAST, found.words("best")) is not None
    less = [figure for figure in figures if figure.exact is not None and figure.exact < mine]
    more = [figure for figure in figures if figure.exact is not None and figure.exact > mine]
    wrong = less if most else more if least else min(less, more, key=len)
    return (wrong[0], own[0]) if wrong else None


def _names(sentence: Sentence, start: int) -> tuple[tuple[int, int, int, int] | None, list[Mention]]:
    """Where an enumeration of names stands, how many they are at least and at most, and their figures."""
    text, figures = sentence.document_text[: sentence.end], []
    plain = list(text[start:])
    for mention in sentence.sketch.mentions:
        if mention.start >= start and mention.kind != "ordinal" and not text[mention.start].isalpha():
            lead = _OWN_WORDS.search(text[start : mention.start])
            begin = start + lead.start() if lead else mention.start
            noun = _ITS_NOUN.match(text, mention.end)
            stop = noun.end() if noun else mention.end
            plain[begin - start : stop - start] = " " * (stop - begin)
            figures.append(mention)
    rest = _BRACKETS.sub(lambda aside: " " * len(aside[0]), "".join(plain))
    if ends := _LIST_ENDS.search(rest):
        if _GOES_ON.search(rest, ends.start()):
            return None, figures
        rest = rest[: ends.start()]
    stop = start + (ends.end() if ends else len(rest) + 1)  # the bracket of the last name may stand before it
    figures = [figure for figure in figures if figure.start < stop]
    names = read_enumeration(rest, 0, len(rest))
    if names is None:
        single = _NAME.fullmatch(rest.rstrip(" ."))
        return ((start, start + single.end(), 1, 1) if single else None), figures
    listed = [" ".join(rest[slice(*item)].rstrip(" .").split()) for item in names.items]
    if not names.closed or not all(_NAME.fullmatch(name) for name in listed):
        return None, figures
    return (start + names.start, start + names.end, names.least, names.most), figures


def _alone(who: str) -> int | None:
    """How many "Ada Poe, who led all day, and Eva Roe" are, or "two others"."""
    if number := _NUMBERED.fullmatch(who):
        return _COUNTS.index(number[1].lower()) + 1
    names = read_enumeration(plain := _ASIDE.sub("", who), 0, len(plain))
    if names is None:
        return 1 if _NAME.fullmatch(plain) else None
    listed = all(_NAME.fullmatch(plain[slice(*item)].strip()) for item in names.items)
    return names.least if names.closed and listed and names.least == names.most else None


def _same_measure(told: Match, ahead: re.Match[str]) -> bool:
    """Whether "larger", or "more" of something, measures what the rank does."""
    how, verb = ahead["how"].lower(), ahead["verb"].lower()
    best = told.words("best")
    if not best:
        return how != "more" or verb in {"is", "are", "had", "got", "won", "took", "scored"}
    stem, other = _stem(best, "est"), _stem(how, "er")
    if how.startswith("more"):
        return stem in _SIZES
    return stem == other or any({stem, other} <= alike for alike in _ALIKE)


def _stem(word: str, ending: str) -> str:
    """The adjective of a superlative or a comparative: "big" of "biggest"."""
    stem = word.removesuffix(ending)
    if stem == word:
        return word
    stem = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "gdtnm" else stem
    return stem[:-1] + "y" if stem.endswith("i") else stem
