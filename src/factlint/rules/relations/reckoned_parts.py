"""A whole and its parts, told by role: what opens a list of parts, which figures head it, what the words promise."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES
from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.sentence import BEGINS
from factlint.rules.relations.elided import gapped, ones
from factlint.rules.relations.part_wording import are_all, are_held, are_kinds, are_outcomes, are_told_once
from factlint.rules.relations.passages import figure_of, figures
from factlint.rules.relations.reckoning import Reckoning, has_unread, in_text, is_part_of
from factlint.rules.working.arithmetic import add, negate
from factlint.rules.working.dimensions import COUNTED, rated
from factlint.values import Interval

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_DIVIDED = (
    r"(?:consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)(?: of)?|(?:made up|composed) of|corresponds? to|"
    r"(?:divided|split|shared(?: out)?|broken down)(?: up)?(?: (?:into|between|among))?)"
)
_OPENER = pattern(rf"(?i)(?P<closed>(?<!\s):\s|\(|\s[—–-]\s|—|\b{_DIVIDED}\s)|,? of (?:which|whom) ")
"""What stands between a whole and its parts; `closed` promises all of them."""
_COLON = pattern(r"[^:(]*: ")
_CLOSING = {"(": ")", "—": "—", "–": " –", "-": " -"}
FRONTED = pattern(
    rf"(?i)(?:{BEGINS}|[,;:.—–] )(?:of|out of|among) (?:all )?(?:(?:the|its|their|his|her|those|these) )?"
    r"(?:[\w-]+[’']s? )?\Z"
)
"""Before a whole that leads to its parts: "Of the 73 seats, 28 go to others"."""
_OF_THEM = pattern(r"(?i)(?: [a-z]+)? of (?:them|these|those|which|whom|it|the (?:total|whole|lot))\b")
_OF_THESE = pattern(r"(?i)(?:of|among|from) (?:these|those|them|this|that)(?:,| [a-z]+,?)? ")
_THEY_ARE = pattern(rf"(?i)(?:it|they|this|that|these|those|the [a-z]+) (?:[a-z]+ )?{_DIVIDED} ")
_APPOSED = pattern(r"(?: [\w’'-]+){0,5}, ")
_PLAIN = pattern(r"(?: [\w’'-]+){0,6} ")
_ARE = pattern(r"(?i) (?:[a-z’'-]+ ){1,7}(?:are|were|comprise|include only) (?:made up of )?")
_ALL_THE = pattern(rf"(?:{BEGINS}|[.;:] )(?:The|All|Its|Their|Our|My|the|all|its|their|our|my)(?: the)? \Z")
"""Around what is all of its parts: "The 28 boats are nine trawlers, twelve yachts and seven dinghies"."""
_NEXT = pattern(r"[,;]? (?:and|plus|while|whereas|&) |[,;] (?:with )?")
"""What parts one element of a list from the next."""
_JOINED = pattern(r"(?i)[,;]? (?:and|plus|&|while) |[,;] with ")
_HEADS = pattern(
    r"(?i)(?:the |its |their |all )?(?:other |remaining |last |final |rest |another )?(?:some |about )?[$£€]?"
)
"""What may stand before the figure of an element that goes on with a list after its last "and"."""
_CLAUSE = pattern(r"(?i)(?:it|they|he|she|we|i|you|there)\b")
REST = pattern(r"(?i)(?:\b(?:other|remaining|rest)|\bthe (?:last|final))\s+(?:some )?\Z")
_OTHERS = pattern(r"(?i)\b(?:rest|others|remainder)\b")
_THEREST = pattern(r"\s*The (?:rest|others|remainder)\b")
_INCLUDES = pattern(r"(?i),? (?:including|among them) ")
"""Between a whole and some of its parts."""
_ANOTHER = pattern(r"(?i)(?:an? |(?:some|several|many|most|no|none|nobody|few|any)\b)")
"""At the head of an element without a figure: there is more than is told."""
_NOT_ALL = pattern(
    r"(?i)\b(?:includ\w+|mostly|mainly|main|largely|chief(?:ly)?|princip\w+|primar\w+|e\.g|especially|notabl[ey]|such|"
    r"like|at least|so far|or|than|(?:some|most|many) of|between(?= [$£€]?[0-9])|"
    rf"respectively|(?<=\()(?:was|were|formerly|previously)|(?:{CHANGES}) (?:on|over|from)|"
    r"except\w*|exclud\w+|without|CI|SD|IQR|confidence|versus|compared|"
    r"for (?:example|instance)|above all|as well as|up to|less)\b|"
    r"[{}=|<>\[\]]"
)
"""Words by which figures are no parts, or only some of them."""
_RATED = pattern(r"(?i)\b(?:each|per)\b")
"""Words in a list by which its figures are counted by something."""
_PARTLY = pattern(
    r"(?i)(?:\b(?:most|many|some|several|part|all but|half|thirds?|quarters?|fifths?|tenths?|percent|per cent|majority|"
    r"minority|bulk|share|rest)|%) of(?: [\w’'-]+){1,4} \Z|\bout of (?:the |its )?\Z|"
    r"\btop \Z"
)
"""Before a whole of which only a part is divided."""
_TWICE = pattern(
    r"(?i)\b(?:(?:to|in|by|of|for|with|from|on) both|more than one|more than once|count(?:ed|ing) twice|by volume)\b"
)
"""Words by which some are counted twice, or shrink."""
_OVERLAP = Fraction(1, 25)
"""Where parts may overlap, a sum that is larger by more than this may be right; by less, they were to be the whole."""
_PARTLY_TOLD = 2
"""A whole that is more than so many times its parts has others."""
_SLIP = 10
"""Unless it is so much larger that its scale is wrong."""
_OTHER_NOUNS = Fraction(1, 4)
"""Parts of other names ("15 votes: two senators and 13 members") that make much more or less may be other things."""
_LONG = 90
"""How many characters before its list a whole may stand."""
_NEAR = 30
_TELLING = 3
"""Where so many digits count, one that is another shows that parts were meant to make a whole."""
_FEWEST, _MOST = 2, 12


class _List(NamedTuple):
    """A list of parts in `text[start:end]` of the document, and the figures before it that may be its whole.

    `closed` is true where what opens it promises all of the parts, `sure` where a slip of the pen in their sum shows
    that they were meant to be all, `some` where it promises no more than some of them.
    """

    wholes: tuple[Figure, ...]
    start: int
    end: int
    closed: bool
    sure: bool = False
    some: bool = False


def parts(passage: Passage) -> Iterator[Reckoning]:
    """A whole and the parts that words divide it into."""
    window = passage.window
    row = row_of(passage)
    if not _FEWEST < len(row) <= _MOST or len(window.parts) > _FEWEST or has_unread(window, row):
        return
    told = _across(window, row) if window.parts else _within(window, row)
    for one in told:
        found = [reckoned for whole in one.wholes for reckoned in _broken_down(window, row, whole, one)]
        yield from [reckoned for reckoned in found if reckoned.fits][:1] or found[-1:]


def whole_of(
    sentence: Sentence, whole: Mention, found: Sequence[Mention], most: int | None = None
) -> Iterator[Reckoning]:
    """A whole as the sum of its parts, where these are told over more than a few sentences.

    With `most` parts may be left out, so that they are told only where they make more, up to so many times as much.
    """
    first, *rest = (figure_of(sentence, mention) for mention in (whole, *found))
    given = [one for one in rest if one is not None]
    if first is not None and len(given) == len(found):
        made = sum((one.number for one in given), Fraction(0))
        if most is None or first.number < made <= most * first.number:
            yield Reckoning("parts", first, tuple(given), add(*(one.given for one in given)), firm=True)


def row_of(passage: Passage) -> list[Figure]:
    """The figures of a passage with those that tell of a kind, "a 45-seat council", and with "one"."""
    names = [one for one in figures(passage.window) if one.is_name and one.mention.kind == "number"]
    return in_text((*passage.found, *names, *ones(passage.window), *gapped(passage.window)))


def _within(sentence: Sentence, row: list[Figure]) -> Iterator[_List]:
    """The lists that a sentence opens after their whole."""
    text = sentence.document_text
    for opener in _OPENER.finditer(text, row[0].end, row[-1].mention.start):
        if _closes(text, sentence.start, opener):
            continue
        before = tuple(one for one in row if opener.start() - _LONG < one.end <= opener.start())
        if opener.group().strip() == "(":  # a bracket is of what it stands behind, and of nothing in another one
            before = tuple(one for one in before[-1:] if ")" not in text[one.end : opener.start()])
        yield _List(before, opener.end(), _end(text, opener, sentence.end), opener["closed"] is not None, sure=True)
    for opener in _INCLUDES.finditer(text, row[0].end, row[-1].mention.start):
        before = tuple(one for one in row if opener.start() - _LONG < one.end <= opener.start())
        yield _List(before[-1:], opener.end(), sentence.end, closed=False, some=True)
    for at, (one, after) in enumerate(pairwise(row)):
        gap, rest = text[one.end : after.mention.start], row[at + 1 :]
        start = after.mention.start
        if FRONTED.search(text, sentence.start, one.mention.start) and ", " in gap:
            yield _List((one,), one.end + gap.index(", ") + 2, sentence.end, closed=False)
        elif is_part_of(text, one, after):
            yield _List((after,), one.mention.start, sentence.end, closed=False)
        elif _OF_THEM.match(text, after.mention.end):
            yield _List((one,), start, sentence.end, closed=False, sure=True)
        elif _ARE.fullmatch(gap) and _ALL_THE.search(text, sentence.start, one.mention.start):
            yield _List((one,), start, sentence.end, closed=True)
        elif (_APPOSED.fullmatch(gap) and not _is_one_of_three(text, rest)) or _PLAIN.fullmatch(gap):
            kinds = _APPOSED.fullmatch(gap) is not None and are_kinds(sentence, one, rest)
            if kinds or are_all(sentence, rest):
                yield _List((one,), start, sentence.end, closed=True)


def _closes(text: str, start: int, opener: re.Match[str]) -> bool:
    """Whether a dash is the second of two that set an aside off: "a stake - 52 percent of it - with Poe holding"."""
    dash = opener.group()
    return dash.strip() in {"-", "–", "—"} and text.count(dash, start, opener.start()) % 2 == 1


def _is_one_of_three(text: str, rest: Sequence[Figure]) -> bool:
    """Whether a comma before "and" makes two figures go on with one before: "9 towns, 64 villages, and one city"."""
    return len(rest) == _FEWEST and text[rest[0].end : rest[1].mention.start].endswith(", and ")


def _end(text: str, opener: re.Match[str], end: int) -> int:
    """Where a list ends: in a bracket or between dashes with these, else with its sentence."""
    closing = _CLOSING.get(opener.group().strip())
    found = text.find(closing, opener.end(), end) if closing else -1
    return found if found >= 0 else end


def _across(window: Sentence, row: list[Figure]) -> Iterator[_List]:
    """The lists of a sentence whose whole the one before tells: "It has 900 members. Of these, 500 came by rail"."""
    text, (first, second) = window.document_text, window.parts
    before = tuple(one for one in row if one.mention.start < second.start)
    rest = row[len(before) :]
    rest = [one for one in rest if not (one.is_aside and one.number == len(rest) - 1 > 1)]
    alike = tuple(one for one in before if rest and one.family == rest[0].family and not _is_by(text, one))
    if len(alike) != 1 or len(rest) < _FEWEST:
        return
    if found := _THEY_ARE.match(text, second.start):
        yield _List(alike, found.end(), second.end, closed=True)
    elif found := _OF_THESE.match(text, second.start):
        yield _List(alike, found.end(), second.end, closed=False)
    elif rest[0].mention.start - second.start < _NEAR and _OF_THEM.match(text, rest[0].mention.end):
        yield _List(alike, rest[0].mention.start, second.end, closed=False)
    elif before == alike and any(REST.search(text, second.start, one.mention.start) for one in rest):
        yield _List(alike, second.start, second.end, closed=False)
    elif rest[0].mention.kind == "money" and (found := _COLON.search(text, second.start, rest[0].mention.start)):
        yield _List(alike, found.end(), second.end, closed=True)
    elif any(one.is_aside and one.number == len(rest) for one in before):
        yield _List(alike, second.start, second.end, closed=True)
    elif alike[0].is_name and are_held(window, rest):
        yield _List(alike, second.start, second.end, closed=False)
    elif before == alike and _are_narrowed(window, alike[0], rest):
        yield _List(alike, second.start, second.end, closed=_same_subject(first, second))
    elif before == alike and rest[0].mention.start - second.start < _NEAR and are_outcomes(second, rest):
        yield _List(alike, second.start, second.end, closed=False)


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


def _broken_down(window: Sentence, row: list[Figure], whole: Figure, told: _List) -> Iterator[Reckoning]:
    """The sum of a list as that of a whole; one that fits where other figures explain what is too much or missing."""
    text, found = window.document_text, _listed(window, row, whole, told)
    if found is None or rated(whole.dimension):
        return
    given, closed = found
    first, last = told.start if told.some else min(whole.mention.end, told.start), given[-1].mention.start
    if _NOT_ALL.search(text, first, last) or _RATED.search(text, told.start, told.end):
        return
    if _PARTLY.search(text, window.start, whole.mention.start) or _TWICE.search(text, whole.mention.end, told.end):
        return
    summed = Reckoning("parts", whole, tuple(given), add(*(part.given for part in given)), firm=True)
    if whole.is_share and add(whole.given, summed.makes).overlaps(Interval(1, 1)):
        return  # all of them are parts, of what is told as a whole nowhere
    others = [
        one
        for one in row
        if one.family == whole.family and one not in {whole, *given} and not _OF_THEM.match(text, one.mention.end)
    ]
    if summed.fits or fits_with(whole, given, others):
        yield summed._replace(makes=whole.given)
    elif told.some:
        if _made(given) > whole.number and are_told_once(window, given):
            yield summed
    elif _is_promised(window, whole, given, closed=closed):
        yield summed
    elif told.sure and len(str(whole.own).rstrip("0")) >= _TELLING:
        yield summed._replace(firm=False)


def _listed(window: Sentence, row: list[Figure], whole: Figure, told: _List) -> tuple[list[Figure], bool] | None:
    """The figures of a list, one an element, and whether it leaves nothing out; `None` where it tells of more."""
    text = window.document_text
    found: list[Figure] = []
    closed, joined, ended = told.closed, False, told.start
    for start, end in _elements(window, told):
        inside = [one for one in row if start <= one.mention.start < end and one is not whole]
        own = [
            one
            for one in inside
            if one.family == whole.family and not (found and _OF_THEM.match(text, one.mention.end))
        ]
        and_ = _JOINED.fullmatch(text, ended, start) is not None
        ended = end
        if not own:
            more = _OTHERS.search(text, start, end) or not found or (and_ and _ANOTHER.match(text, start))
            closed = closed and not more
            continue
        goes_on = _HEADS.fullmatch(text, start, own[0].mention.start) is not None
        if found and not goes_on and (joined or (told.closed and _CLAUSE.match(text, start))):
            break  # what stands behind the last of a list is told of something else
        if any(not (one.is_share or one.is_aside or one.mention.kind == "duration") for one in inside if one != own[0]):
            return None
        if own[0].is_name or own[0].is_open or own[0].number <= 0:
            return None
        closed = closed or REST.search(text, start, own[0].mention.start) is not None
        joined = joined or (and_ and bool(found))
        found.append(own[0])
    if len(found) < _FEWEST or {part.number for part in found} == {1}:
        return None  # "three floors, one for looms and one for carding and dyeing"
    if any(part.number >= whole.number for part in found):
        return None
    if not (joined or text[told.end : told.end + 1] == ")"):
        return None
    return found, closed


def _elements(window: Sentence, told: _List) -> Iterator[tuple[int, int]]:
    """Where the elements of a list stand; what parts them stands in no figure."""
    start = told.start
    for cut in _NEXT.finditer(window.document_text, told.start, told.end):
        if not any(one.start < cut.end() and cut.start() < one.end for one in window.mentions):
            yield start, cut.start()
            start = cut.end()
    yield start, told.end


def fits_with(whole: Figure, given: Sequence[Figure], others: Sequence[Figure], made: Interval | None = None) -> bool:
    """Whether a whole is that of some parts, one being a part of another, or others tell what is missing."""
    nested = [some for size in range(_FEWEST, len(given)) for some in combinations(given, size)]
    if any(add(*(part.given for part in some)).overlaps(whole.given) for some in nested):
        return True
    made = made or add(*(part.given for part in given))
    return any(
        add(made, *signed).overlaps(whole.given)
        for size in range(1, min(len(others), _FEWEST) + 1)
        for some in combinations(others, size)
        for signed in ([one.given for one in some], [negate(one.given) for one in some])
    )


def _made(given: Sequence[Figure]) -> Fraction:
    return sum((part.number for part in given), Fraction(0))


def _is_promised(window: Sentence, whole: Figure, given: Sequence[Figure], *, closed: bool) -> bool:
    """Whether the words promise that the parts make the whole, so that a sum that does not is an error."""
    made = _made(given)
    ratio = whole.number / made
    names = {part.dimension for part in given} - {whole.dimension, ((COUNTED, 1),)}
    if names and (abs(1 / ratio - 1) > _OTHER_NOUNS or (whole.is_count and any(not one.is_count for one in given))):
        return bool(are_told_once(window, given)) and whole.number < made <= 2 * whole.number
    if closed:
        return not _PARTLY_TOLD < ratio < _PARTLY_TOLD * _SLIP
    once = are_told_once(window, given) or _THEREST.match(window.document_text, window.end)
    most = 2 if once else 1 + _OVERLAP
    return whole.number < made <= whole.number * most
