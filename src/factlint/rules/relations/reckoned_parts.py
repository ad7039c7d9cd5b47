"""A whole and its parts, told by role: which figures of a list are parts, and what its words promise."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES
from factlint.patterns import pattern
from factlint.rules.relations.elided import gapped, ones
from factlint.rules.relations.part_lists import OF_THEM, QUOTED_APART, REST, PartList, is_meant, part_lists
from factlint.rules.relations.part_wording import are_all, are_all_by_share, are_opposed, are_told_once
from factlint.rules.relations.passages import figure_of, figures
from factlint.rules.relations.reckoned_turnover import changed_to
from factlint.rules.relations.reckoning import Reckoning, in_text
from factlint.rules.relations.unread import has_unread
from factlint.rules.working.arithmetic import add, negate
from factlint.rules.working.dimensions import COUNTED, rated
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_LETTER = pattern(r"[^\W\d_]")
_NEXT = pattern(r"[,;]? (?:and|plus|while|whereas|&) |[,;] (?:with )?")
"""What parts one element of a list from the next."""
_JOINED = pattern(r"(?i)[,;]? (?:and|plus|&|while) |[,;] with ")
_HEADS = pattern(
    r"(?i)(?:the |its |their |all )?(?:other |remaining |last |final |rest |another )?(?:some |about )?[$£€]?"
)
"""What may stand before the figure of an element that goes on with a list after its last "and"."""
_CLAUSE = pattern(r"(?i)(?:it|they|he|she|we|i|you|there)\b")
_OTHERS = pattern(r"(?i)\b(?:rest|others|remainder)\b")
_THEREST = pattern(r"\s*The (?:rest|others|remainder)\b")
_ANOTHER = pattern(r"(?i)(?:an? |(?:some|several|many|most|no|none|nobody|few|any)\b)")
"""At the head of an element without a figure: there is more than is told."""
_NOT_ALL = pattern(
    r"(?i)\b(?:includ\w+|mostly|mainly|main|largely|chief(?:ly)?|princip\w+|primar\w+|e\.g|especially|notabl[ey]|such|"
    r"like|at least|so far|or|than(?! [$£€]?[0-9])|(?:some|most|many) of|between(?= [$£€]?[0-9])|"
    rf"respectively|(?<=\()(?:was|were|formerly|previously)|(?:{CHANGES}) (?:on|over|from)|"
    r"except\w*|exclud\w+|without|CI|SD|IQR|confidence|versus|compared|"
    r"for (?:example|instance)|above all|as well as|up to|less(?! than [$£€]?[0-9])|"
    r"(?:half|twice|as|so|times|equally|just) as (?:much|many)|as (?:much|many) again|"
    r"the same (?:again|for|on|to|number|sum|amount)|"
    r"median|mean|average|max(?:imum)?|min(?:imum)?)\b|"
    r"[{}|\[\]]|(?<!\b[nN])(?<!\b[nN] )=|[<>](?!\s?[0-9])"
)
"""Words by which figures are no parts, or only some of them."""
_OF_WHICH = pattern(r"(?i)\bof (?:which|whom) \Z")
_PAIR_OPENS, _PAIR_CLOSES = pattern(r"\(\Z"), pattern(r", [0-9.]+\)")
"""Around the first of two figures that only a bracket holds: "(0.8, 0.98)"."""
_NAMED = pattern(r"(?i)\b(?:integer|float|int|double|byte|bit|type|class|level|grade|those|these|the same) \Z")
"""Before a figure that is a name, "unsigned integer 32", or one told again, "those two"."""
_CONSTANT = pattern(r"[0-9]{6}L")
_PLACED = pattern(r"(?i) (?:[a-z]+ )?(?:north|south|east|west)[a-z]* of\b")
"""Behind a distance, which is none of another's parts: "3,360 km southwest of Leith"."""
_EACH_HOLDS = pattern(r"(?i)\beach(?: one| of (?:them|which|whom))? [a-z]+ing \Z")
"""Before what each of several has."""
_THE = pattern(r"(?i)\(the \Z")
"""Before figures that are spoken of again: "to 15 in case of a fault (the 10 and 15 are alike)"."""
_STOP = pattern(r"[.!?]\s")
_OF_THE_THINGS = pattern(r"(?i)\b(?:of|among) (?:the|its|their|these|those) [a-z]+s, \Z")
_ONE_MORE = pattern(r"(?i)\ban? (?:second|third|fourth)\b")
_RATED = pattern(r"(?i)\b(?:each|per)\b")
"""Words in a list by which its figures are counted by something."""
_IN_ORDER = pattern(r"(?: [a-z]+)?,? respectively\b")
_PARTLY = pattern(
    r"(?i)(?:\b(?:most|many|some|several|part|all but|half|thirds?|quarters?|fifths?|tenths?|percent|per cent|majority|"
    r"minority|bulk|share|rest)|%) of(?: [\w’'-]+){1,4} \Z|\bout of (?:the |its )?\Z|"
    r"\btop \Z"
)
"""Before a whole of which only a part is divided."""
_OF_SOME = pattern(r"\b(?:most|some|many|half|few) of (?:them|these|those|which|whom)\b")
"""Behind a whole, before parts of only some of it: "86 clocks, most of them old: 30 with weights"."""
_TWICE = pattern(
    r"(?i)\b(?:(?:to|in|by|of|for|with|from|on) both|more than one|more than once|count(?:ed|ing) twice|by volume)\b|"
    r"\b(?:do|does|did|take|took|play|played|study|studied|speak|spoke|hold|held|own|owned) both\b"
)
"""Words by which some are counted twice, or shrink."""
_OVERLAP = Fraction(1, 25)
"""Where parts may overlap, a sum that is larger by more than this may be right; by less, they were to be the whole."""
_PARTLY_TOLD = 2
"""A whole that is more than so many times its parts has others."""
_SLIP = 10
"""Unless it is so much larger that its scale is wrong."""
_AS_MUCH = Fraction(1, 20)
"""By how much figures differ that are all the same one, in other units: "3,441,325,000 bytes (3.4 GB, 3.2 GiB)"."""
_OTHER_NOUNS = Fraction(1, 4)
"""Parts of other names ("15 votes: two senators and 13 members") that make much more or less may be other things."""
_TELLING = 3
"""Where so many digits count, one that is another shows that parts were meant to make a whole."""
_FEWEST, _MOST = 2, 12
_NEAR = 120
_AT = pattern(r"\b[Aa]t \Z")
"""Before a bare number that is an age, a price or an hour: "Ben began at 15 and Abe at 20"."""
_SEVERAL_OF = pattern(
    r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|[2-9]|[1-9][0-9])(?: [a-z]+)? of \Z"
)
"""Before what several parts are each: "two pieces of 25 and one of ten"."""
_AND_ANOTHER = pattern(r"\bnote: (?:note: )?includes\b")
"""Behind parts: what else the whole has."""


def parts(passage: Passage) -> Iterator[Reckoning]:
    """A whole and the parts that words divide it into."""
    window = passage.window
    row = row_of(passage)
    if not _FEWEST < len(row) <= _MOST or len(window.parts) > _FEWEST:
        return
    unread = has_unread(window, row)
    for one in part_lists(window, row):
        wholes = one.wholes if one.bracket or not unread else ()
        found = [reckoned for whole in wholes for reckoned in _broken_down(window, row, whole, one)]
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


def _broken_down(window: Sentence, row: list[Figure], whole: Figure, told: PartList) -> Iterator[Reckoning]:
    """The sum of a list as that of a whole; one that fits where other figures explain what is too much or missing."""
    text, found = window.document_text, _listed(window, row, whole, told)
    if found is None or rated(whole.dimension):
        return
    rest = REST.search(text, window.start, found[0][-1].mention.start)
    if rest and _OF_THE_THINGS.search(text, window.start, whole.mention.start):
        return  # "Of the quilts, 27 are ours. She has 22, and the remaining 15 ...": a part itself
    if any(changed_to(text, one, whole) or changed_to(text, whole, one) for one in row):
        return  # "it grew from nine to ten: two left and three joined"
    given, closed = found
    apart = told.some or told.sure  # what stands before is told of the whole
    first, last = told.start if apart else min(whole.mention.end, told.start), given[-1].mention.start
    if _NOT_ALL.search(text, first, last) or _is_of_else(window, whole, given, told):
        return
    summed = Reckoning("parts", whole, tuple(given), add(*(part.given for part in given)), firm=True)
    if whole.is_share and _is_share_of_all(whole, given, row):
        return  # all of them are parts, of what is told as a whole nowhere
    others = [
        one
        for one in row
        if one.family == whole.family and one not in {whole, *given} and not OF_THEM.match(text, one.mention.end)
    ]
    if _is_under(whole, given) and (summed.fits or fits_with(whole, given, others)):
        yield summed._replace(makes=whole.given)
    elif _is_exceeded(whole, given):
        yield summed
    elif told.some:
        if are_told_once(window, given) and (_made(given) > whole.number or are_all(window, given)):
            yield summed
    elif not (whole.is_share and told.bracket) and _is_promised(
        window, row, whole, given, told._replace(closed=closed)
    ):
        yield summed
    elif told.sure and max(_digits(whole.own), _digits(summed.middle / Fraction(whole.size))) >= _TELLING:
        yield summed._replace(firm=False)


def _is_of_else(window: Sentence, whole: Figure, given: Sequence[Figure], told: PartList) -> bool:
    """Whether words tell that figures are no parts of a whole, or of only some of it, or that one is counted twice."""
    text, start, end = window.document_text, whole.mention.start, whole.mention.end
    partly = _PARTLY.search(text, window.start, start) or _EACH_HOLDS.search(text, window.start, start)
    twice = _TWICE.search(text, end, told.end) or _ONE_MORE.search(text, told.start, told.end)
    rated = _RATED.search(text, told.start, told.end) or _IN_ORDER.match(text, given[-1].end)
    some = _OF_SOME.search(text, end, max(end, told.start))
    apart = whole.is_share and whole.number == 1 and _STOP.search(text, whole.end, told.start)
    more = not told.bracket and len({part.number for part in given}) == 1 and whole.number % given[0].number == 0
    again = _THE.search(text, start, given[0].mention.start) and any(part.number == whole.number for part in given)
    restated = all(abs(part.number - whole.number) <= whole.number * _AS_MUCH for part in given)
    noted = _AND_ANOTHER.search(text, told.end, told.end + _NEAR)
    noted = noted or QUOTED_APART.search(text, min(start, told.start), given[-1].mention.start)
    told_at = all(one.is_bare and _AT.search(text, window.start, one.mention.start) for one in given)
    several = any(_SEVERAL_OF.search(text, window.start, one.mention.start) for one in given)
    return more or any((again, restated, partly, twice, rated, some, apart, noted, told_at, several))


def _is_share_of_all(whole: Figure, given: Sequence[Figure], row: Sequence[Figure]) -> bool:
    """Whether a share makes a whole with all those listed, or with another: "Poe 51%, Roe 49%; in May Poe had 31%"."""
    others = [one.given for one in row if one.is_share and one is not whole and one not in given]
    rests = (add(*(part.given for part in given)), *others)
    return any(add(whole.given, rest).overlaps(Interval(1, 1)) for rest in rests)


def _is_exceeded(whole: Figure, given: Sequence[Figure]) -> bool:
    """Whether a part is more than its whole, which has a digit wrong: "£45, including £50 for coal and £5 for wood"."""
    alike = all(one.dimension in {whole.dimension, ((COUNTED, 1),)} for one in given)
    return alike and not _is_under(whole, given) and is_meant(whole, _made(given))


def _listed(window: Sentence, row: list[Figure], whole: Figure, told: PartList) -> tuple[list[Figure], bool] | None:
    """The figures of a list, one an element, and whether it leaves nothing out; `None` where it tells of more."""
    text = window.document_text
    found: list[Figure] = []
    closed, joined, ended, semicolon = told.closed, False, told.start, False
    for start, end in _elements(window, told):
        if len(found) >= _FEWEST and not semicolon and text.startswith(";", ended):
            closed = closed and not _OTHERS.search(text, start, told.end)
            break  # of a row with commas: "120 patients (70 men, 50 women; mean age 56)"
        semicolon = text.startswith(";", ended)
        inside = [one for one in row if start <= one.mention.start < end and one is not whole]
        own = [
            one for one in inside if one.family == whole.family and not (found and OF_THEM.match(text, one.mention.end))
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
        if any(
            one.family == whole.family and not (one.is_share or one.is_aside or one.is_name)
            for one in inside
            if one != own[0]
        ):
            return None
        if told.bracket and not _LETTER.search(text, start, end):
            return None  # "a median of 10 (5, 14)"
        if _is_no_part(text, start, own[0]):
            return None
        closed = closed or REST.search(text, start, own[0].mention.start) is not None
        joined = joined or (and_ and bool(found))
        found.append(own[0])
    if len(found) < _FEWEST or {part.number for part in found} == {1}:
        return None  # "three floors, one for looms and one for carding and dyeing"
    if not (joined or told.bracket):
        return None
    return found, closed


def _is_no_part(text: str, start: int, one: Figure) -> bool:
    """Whether the figure of an element is none that can be added: "the longest, of which 1,488 km is navigable"."""
    of_another = _OF_WHICH.search(text, start, one.mention.start) is not None
    named = _NAMED.search(text, start, one.mention.start) or _CONSTANT.fullmatch(one.mention.text)
    placed = _PLACED.match(text, one.end)
    if named or placed:
        return True
    of_pair = _PAIR_OPENS.search(text, start, one.mention.start) and _PAIR_CLOSES.match(text, one.end)
    return of_another or of_pair is not None or one.is_name or one.is_open or one.number <= 0


def _elements(window: Sentence, told: PartList) -> Iterator[tuple[int, int]]:
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


def _is_under(whole: Figure, given: Sequence[Figure]) -> bool:
    """Whether each part is less than the whole, as it is unless a digit of that is wrong."""
    return all(part.number < whole.number for part in given)


def _digits(number: Fraction) -> int:
    """How many digits of a number count."""
    return len(str(number.numerator).strip("0"))


def _made(given: Sequence[Figure]) -> Fraction:
    return sum((part.number for part in given), Fraction(0))


def _is_promised(
    window: Sentence, row: Sequence[Figure], whole: Figure, given: Sequence[Figure], told: PartList
) -> bool:
    """Whether the words promise that the parts make the whole, so that a sum that does not is an error."""
    made = _made(given)
    ratio = whole.number / made
    names = {part.dimension for part in given} - {whole.dimension, ((COUNTED, 1),)}
    by_share = are_all_by_share(window, row, given)
    closed = told.closed and by_share is not False
    opened = closed and (told.sure or not names)  # what words open may have any name, not what a row goes on with
    if is_meant(whole, made) and (opened or by_share or are_opposed(window, given)):
        return True
    if not _is_under(whole, given):
        return False
    if names and (abs(1 / ratio - 1) > _OTHER_NOUNS or (whole.is_count and any(not one.is_count for one in given))):
        return bool(are_told_once(window, given)) and whole.number < made <= 2 * whole.number
    if closed:
        return _PARTLY_TOLD * ratio >= 1 and not _PARTLY_TOLD < ratio < _PARTLY_TOLD * _SLIP
    once = are_told_once(window, given) or _THEREST.match(window.document_text, window.end)
    most = 2 if once else 1 + _OVERLAP
    return bool(once or not names) and whole.number < made <= whole.number * most
