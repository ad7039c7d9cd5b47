"""Lists of parts: what opens one, where it ends, and which figures before it may be the whole."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.sentence import BEGINS
from factlint.rules.relations.part_wording import (
    are_all,
    are_all_by_share,
    are_held,
    are_kinds,
    are_outcomes,
)
from factlint.rules.relations.reckoning import is_part_of
from factlint.rules.working.slips import differ_in_a_digit

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_DIVIDED = (
    r"(?:consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)(?: of)?|(?:made up|composed) of|corresponds? to|"
    r"(?:divided|split|shared(?: out)?|broken down)(?: up)?(?: (?:into|between|among))?)"
)
_OPENER = pattern(
    rf"(?i)(?P<closed>(?<!\s):\s|[(\[]|\s(?:[—–-]|--)\s|—|\b{_DIVIDED}\s|, being )|"
    r",? (?:whereof|of (?:which|whom)) |[,;] (?:and )?of (?:these|those|them),? "
)
"""What stands between a whole and its parts; `closed` promises all of them."""
_COLON = pattern(r"[^:(]*: ")
_SEMICOLON = pattern(r"; ")
_BRACKETS = ("(", "[")
_CLOSING = {"(": ")", "[": "]", "—": "—", "–": " –", "-": " -", "--": " --"}
FRONTED = pattern(
    rf"(?i)(?:{BEGINS}|[,;:.—–] )(?:of|out of|among) (?:all )?(?:(?:the|its|their|his|her|those|these) )?"
    r"(?:[\w-]+[’']s? )?\Z"
)
"""Before a whole that leads to its parts: "Of the 73 seats, 28 go to others"."""
OF_THEM = pattern(r"(?i)(?: [a-z]+)? of (?:them|these|those|which|whom|it|that(?=[,;.])|the (?:total|whole|lot))\b")
_OF_THESE = pattern(r"(?i)(?:of|among|from) (?:these|those|them|this|that)(?:,| [a-z]+,?)? ")
_THEY_ARE = pattern(rf"(?i)(?:it|they|this|that|these|those|the [a-z]+) (?:[a-z]+ )?{_DIVIDED} ")
_APPOSED = pattern(r"(?: [\w’'-]+){0,5}, ")
_PLAIN = pattern(r"(?: [\w’'-]+){0,6} ")
_ARE = pattern(r"(?i) (?:[a-z’'-]+ ){1,7}(?:are|were|comprise|include only) (?:made up of )?")
_ALL_THE = pattern(rf"(?:{BEGINS}|[.;:] )(?:The|All|Its|Their|Our|My|the|all|its|their|our|my)(?: the)? \Z")
"""Around what is all of its parts: "The 28 boats are nine trawlers, twelve yachts and seven dinghies"."""
REST = pattern(r"(?i)(?:\b(?:other|remaining|rest|balance),?|\bthe (?:last|final))\s+(?:some )?\Z")
QUOTED_APART = pattern(r"[\"”’'],? (?:(?:and|or) )?[\"“‘']")
"""Between figures of two quotations: "23 of the 32", "the other 11"."""
_INCLUDES = pattern(r"(?i),? (?:including|among them|includ(?:es?|ed)) ")
"""Between a whole and some of its parts."""
_SEATS = pattern(r"(?i) (?:[a-z-]+ )?(?:seats|members|deputies|councillors|votes|places)\b")
_REST_TAKEN = pattern(r"(?i)\b(?:mak(?:es?|ing)|tak(?:es?|ing)|fill(?:s|ing)?) up the (?:rest|remainder|balance)\b")
_SHARE = pattern(r" ?\([0-9]+(?:\.[0-9]+)? ?%\)")
_ALL_IN_ALL = pattern(r"(?i), (?:(?:an?|the)(?: [a-z]+){0,3} (?:of|at)|or) (?:about |almost |nearly |just |over )*\Z")
_LONG = 90
"""How many characters before its list a whole may stand."""
_NEAR = 30
_FEWEST, _MOST = 2, 12


class PartList(NamedTuple):
    """A list of parts in `text[start:end]` of the document, and the figures before it that may be its whole.

    `closed` is true where what opens it promises all of the parts, `sure` where a slip of the pen in their sum shows
    that they were meant to be all, `some` where it promises no more than some, `bracket` where it stands in one.
    """

    wholes: tuple[Figure, ...]
    start: int
    end: int
    closed: bool
    sure: bool = False
    some: bool = False
    bracket: bool = False


def part_lists(window: Sentence, row: list[Figure]) -> Iterator[PartList]:
    """The lists of parts in a sentence, or in one of which the sentence before tells the whole."""
    return _across(window, row) if window.parts else _within(window, row)


def _within(sentence: Sentence, row: list[Figure]) -> Iterator[PartList]:
    """The lists that a sentence opens after their whole."""
    text = sentence.document_text
    for opener in _OPENER.finditer(text, row[0].end, row[-1].mention.start):
        if _closes(text, sentence.start, opener):
            continue
        before = tuple(one for one in row if opener.start() - _LONG < one.end <= opener.start())
        end, closed = _end(text, opener, sentence.end), opener["closed"] is not None
        begins, bracket = [opener.end()], opener.group() in _BRACKETS
        if bracket:
            before = _before_bracket(text, opener, before, row)
            begins += [cut.end() for cut in _SEMICOLON.finditer(text, opener.end(), end)]
        yield from (PartList(before, begin, end, closed, sure=True, bracket=bracket) for begin in begins)
    for opener in _INCLUDES.finditer(text, row[0].end, row[-1].mention.start):
        before = tuple(one for one in row if opener.start() - _LONG < one.end <= opener.start())
        yield PartList(before[-1:], opener.end(), sentence.end, closed=False, some=True)
    yield from _shared_out(sentence, row)
    bare = [one for one in row if not _is_beside(text, one)]
    stop = _before_share_of_all(text, bare, sentence.end)
    bare = [one for one in bare if one.mention.start < stop]
    for at, (one, after) in enumerate(pairwise(bare)):
        gap, rest = _SHARE.sub("", text[one.end : after.mention.start]), bare[at + 1 :]
        start = after.mention.start
        if FRONTED.search(text, sentence.start, one.mention.start) and ", " in gap:
            start = text.index(", ", one.end) + 2
            yield PartList((one,), start, stop, closed=False, sure=True)
        elif is_part_of(text, one, after):
            yield PartList((after,), one.mention.start, stop, closed=False)
        elif OF_THEM.match(text, after.mention.end):
            yield PartList((one,), start, stop, closed=False, sure=True)
        elif _ARE.fullmatch(gap) and _ALL_THE.search(text, sentence.start, one.mention.start):
            yield PartList((one,), start, stop, closed=True)
        elif (_APPOSED.fullmatch(gap) and not _is_one_of_three(text, rest)) or _PLAIN.fullmatch(gap):
            kinds = _APPOSED.fullmatch(gap) is not None and are_kinds(sentence, one, rest)
            if kinds or are_all(sentence, rest):
                yield PartList((one,), start, stop, closed=True)


def _shared_out(window: Sentence, row: list[Figure]) -> Iterator[PartList]:
    """The list of the first figures whose shares make all, whatever opens it, with what may be its whole."""
    counts = [one for one in row if one.mention.kind == "number" and not one.is_share]
    runs = ((first, end) for first in range(1, len(counts)) for end in range(first + _FEWEST, len(counts) + 1))
    first, end = next((run for run in runs if are_all_by_share(window, row, counts[slice(*run)])), (0, 0))
    if first:
        parts, rest = counts[first:end], counts[end:]
        made = sum((one.number for one in parts), Fraction(0))
        wholes = tuple(one for one in counts[:first] if "." not in one.mention.text and is_meant(one, made))
        stop = rest[0].mention.start if rest else window.end
        yield PartList(wholes, parts[0].mention.start, stop, closed=False, sure=True)


def is_meant(whole: Figure, made: Fraction) -> bool:
    """Whether a whole is what its parts make, or was meant to be but for a digit."""
    quantity = whole.mention.quantity
    return whole.number == made or (quantity is not None and differ_in_a_digit(quantity, made / Fraction(whole.size)))


def _before_share_of_all(text: str, row: Sequence[Figure], end: int) -> int:
    """Where a list ends before the share that all of it is: "52 of this and 48 of that, a rate of 89%"."""
    if len(row) <= _FEWEST or not row[-1].is_share or row[-2].is_share:
        return end
    found = _ALL_IN_ALL.search(text, row[-2].end, row[-1].mention.start)
    return found.start() if found else end


def _is_beside(text: str, figure: Figure) -> bool:
    """Whether a figure is a share in a bracket beside another."""
    return figure.mention.kind == "percent" and _SHARE.match(text, figure.mention.start - 1) is not None


def _before_bracket(
    text: str, bracket: re.Match[str], before: tuple[Figure, ...], row: Sequence[Figure]
) -> tuple[Figure, ...]:
    """The figure of which a bracket may tell the parts: the last before it of the kind of those in it.

    None, if that stands in another bracket; "203 patients of two eras (102 of the first, 101 of the second)" are 203.
    """
    inside = next((one for one in row if one.mention.start >= bracket.end()), None)
    alike_ = [one for one in before if inside and one.family == inside.family]
    if len(alike_) > 1 and inside and alike_[-1].number <= _MOST and alike_[-1].number < inside.number:
        alike_.pop()
    closing = _CLOSING[bracket.group()]
    return tuple(one for one in alike_[-1:] if closing not in text[one.end : bracket.start()])


def _closes(text: str, start: int, opener: re.Match[str]) -> bool:
    """Whether a dash is the second of two that set an aside off: "a stake - 52 percent of it - with Poe holding"."""
    dash = opener.group()
    return dash.strip() in {"-", "–", "—", "--"} and text.count(dash, start, opener.start()) % 2 == 1


def _is_one_of_three(text: str, rest: Sequence[Figure]) -> bool:
    """Whether a comma before "and" makes two figures go on with one before: "9 towns, 64 villages, and one city"."""
    return len(rest) == _FEWEST and text[rest[0].end : rest[1].mention.start].endswith(", and ")


def _end(text: str, opener: re.Match[str], end: int) -> int:
    """Where a list ends: in a bracket or between dashes with these, else with its sentence."""
    closing = _CLOSING.get(opener.group().strip())
    if closing is None and text.rfind("(", 0, opener.start()) > text.rfind(")", 0, opener.start()):
        closing = ")"  # it opens in a bracket, and ends there
    found = text.find(closing, opener.end(), end) if closing else -1
    return found if found >= 0 else end


def _across(window: Sentence, row: list[Figure]) -> Iterator[PartList]:
    """The lists of a sentence whose whole the one before tells: "It has 900 members. Of these, 500 came by rail"."""
    text, (first, second) = window.document_text, window.parts
    yield from (one for one in _shared_out(window, row) if one.start >= second.start)
    before = tuple(one for one in row if one.mention.start < second.start)
    rest = row[len(before) :]
    rest = [one for one in rest if not (one.is_aside and one.number == len(rest) - 1 > 1)]
    alike = tuple(one for one in before if rest and one.family == rest[0].family and not _is_by(text, one))
    if len(alike) != 1 or len(rest) < _FEWEST:
        return
    over = sum(one.number for one in rest if one.family == alike[0].family) > alike[0].number
    if found := _THEY_ARE.match(text, second.start):
        yield PartList(alike, found.end(), second.end, closed=True)
    elif found := _OF_THESE.match(text, second.start):
        yield PartList(alike, found.end(), second.end, closed=False, sure=over)
    elif rest[0].mention.start - second.start < _NEAR and OF_THEM.match(text, rest[0].mention.end):
        yield PartList(alike, rest[0].mention.start, second.end, closed=False, sure=over)
    elif before == alike and any(REST.search(text, second.start, one.mention.start) for one in rest):
        yield PartList(alike, second.start, second.end, closed=False)
    elif rest[0].mention.kind == "money" and (found := _COLON.search(text, second.start, rest[0].mention.start)):
        yield PartList(alike, found.end(), second.end, closed=True)
    elif any(one.is_aside and one.number == len(rest) for one in before):
        yield PartList(alike, second.start, second.end, closed=True)
    elif (alike[0].is_name or _SEATS.match(text, alike[0].mention.end)) and are_held(window, rest):
        yield PartList(alike, second.start, second.end, closed=_REST_TAKEN.search(second.text) is not None)
    elif before == alike and _are_narrowed(window, alike[0], rest):
        yield PartList(alike, second.start, second.end, closed=_same_subject(first, second))
    elif before == alike and rest[0].mention.start - second.start < _NEAR and are_outcomes(second, rest):
        yield PartList(alike, second.start, second.end, closed=False)


def _is_by(text: str, figure: Figure) -> bool:
    """Whether a figure is by how much another is more or less."""
    return text.endswith("by ", 0, figure.mention.start)


def _are_narrowed(window: Sentence, whole: Figure, rest: Sequence[Figure]) -> bool:
    """Whether each of some figures counts a kind of what the whole counts: six medals, a gold one and five silver."""
    counted = [counted_after(window.document_text, one.mention.end, window.end) for one in (whole, *rest)]
    heads = {noun.head if noun else "" for noun in counted}
    narrowed = [noun.modifiers if noun else () for noun in counted]
    return (
        len(heads) == 1
        and "" not in heads
        and not narrowed[0]
        and all(narrowed[1:])
        and (len(set(narrowed)) == len(narrowed))
    )


def _same_subject(first: Sentence, second: Sentence) -> bool:
    """Whether the second sentence speaks of whom the first did: the same first word, or a pronoun."""
    one, other = (sentence.text.split(maxsplit=1)[0].lower() for sentence in (first, second))
    return one == other or other in {"they", "it", "he", "she", "these", "this", "that", "we"}
