"""A change or a share that stands above a body, against the only two figures that the body tells."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import MORE, way
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import Problem, Related
from factlint.rules.counts.comparing import content_words
from factlint.rules.relations.contrast import contrasted, rises
from factlint.rules.relations.multiplying import TIMES
from factlint.rules.relations.passages import amounts, reckonable
from factlint.rules.relations.reckoning import is_part_of
from factlint.rules.working.arithmetic import divide, result, scaled, subtract
from factlint.rules.working.dimensions import alike
from factlint.values import Interval
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_LONGEST = 5
"""A body of more sentences tells more than the figures of its first."""
_FIRST = 2
_TWO = 2
_TIME = (("time", 1),)
_MOST = 20
"""How many times as large one of two levels is as the other at most."""
_VERB = pattern(rf"(?i)\b(?P<stem>{'|'.join(TIMES)})(?:es?|ed|ing)\b(?! of\b)")
_PART = pattern(r"(?i)\W*(?:an? |one |nearly |almost |some )*(?P<part>half|third|quarter|fifth|tenth)(?= of [a-z])")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_WAY_BEFORE = pattern(
    r"(?i)\b(?P<way>[a-z]+)(?: back)?(?: by)?(?: (?:nearly|almost|over|about|some|more than|an?))*\s+\Z"
)
_WAY_AFTER = pattern(rf"(?i)[ -](?:[a-z]+ )?(?P<way>{MORE}|rise|fall|drop|cut|increase|decline|jump|growth|slump)\b")
_OF = pattern(r"(?i) (?:(?:[a-z]+ )?of|(?=(?:its|their|his|her) )) ?(?!(?:its|their|the) (?:peak|level)\b)")
_OF_THEM = pattern(r"(?i)(?: [a-z]+){0,2} of (?:them|these|those)\b")
_OF_ALL = pattern(r"(?:.*(?:[.,;:]|\bthat)\s+)?(?:out )?of (?:the |its |their |all )*", re.IGNORECASE | re.DOTALL)
"""Before a whole whose part follows: "Of 480 buses, 120 were late"."""
_OF_WHICH = pattern(r"(?i)[^.;:]*,\s+of (?:which|whom|them|these),?\s+(?:(?:only|just|some)\s+)?")
"""Between a whole and its part."""
_ROOT = 4
"""So many letters of a word tell it again in another form: "plan" and "planned"."""
_ROUGH = Fraction(3, 100)
"""How far off, of the whole, a fraction may be."""
_ROUGHLY = Fraction(1, 5)
"""How far off, as a share of itself, a multiple may be."""


class Told(NamedTuple):
    """What is told of two figures: the numbers that it may stand for, and which way it says that they went.

    `part` is true of a share of a whole; `times` where the number is what one figure is of the other.
    """

    start: int
    end: int
    text: str
    numbers: Interval
    up: bool | None = None
    part: bool = False
    times: bool = False


def judge_levels(above: Sequence[Sentence], below: Sequence[Sentence], place: str) -> Iterator[Problem]:
    """Judge "Fires double" by 1,630 fires in one year and 4,890 in the next, where the body tells no other figures."""
    told = [found for sentence in above for found in _told(sentence)]
    if len(told) != 1 or not 0 < len(below) <= _LONGEST or any(one.quoted for one in below[:_FIRST]):
        return
    window = below[0].joined(below[1]) if len(below) > 1 else below[0]
    pair = _levels(window)
    if pair is None or any(amounts(one) for one in below[_FIRST:]):
        return
    if told[0].part and _is_led_by_whole(window, *pair):
        makes = _shares(*pair) if share_a_word(above, window.document_text[pair[1].end : window.end]) else ()
    else:
        makes = _made(window, told[0], pair)
    if makes and not any(one.overlaps(told[0].numbers) for one in makes):
        one, other = pair
        names = f"{one.mention.text} and {other.mention.text}"
        yield Problem(
            told[0].start,
            told[0].end,
            f"The {place} has “{told[0].text}”; the only figures below it, {names}, are one to {_ratio(one, other)}.",
            related=tuple(Related(each.mention.start, each.mention.end, "in the body") for each in pair),
        )


def _is_led_by_whole(window: Sentence, whole: Figure, part: Figure) -> bool:
    """Whether the first of two figures is the whole of the second: "Of 480 buses, 120", "480 buses, of which 120"."""
    text = window.document_text
    led = _OF_ALL.fullmatch(text, window.start, whole.mention.start) and "." not in text[whole.end : part.mention.start]
    return part.number < whole.number and bool(led or _OF_WHICH.fullmatch(text, whole.end, part.mention.start))


def share_a_word(above: Sequence[Sentence], words: str) -> bool:
    """Whether words have one of what stands above, in any form: "said they planned to", "plan to"."""
    stems = {word[:_ROOT] for one in above for word in content_words(one.text)}
    return not stems.isdisjoint(word[:_ROOT] for word in content_words(words))


def _shares(whole: Figure, part: Figure) -> tuple[Interval, ...]:
    """What a part is of its whole, and what the rest is."""
    share = divide(part.given, whole.given)
    return share, subtract(Interval(1, 1), share)


def _levels(window: Sentence) -> tuple[Figure, Figure] | None:
    """The only two figures of some sentences, both of one kind."""
    found = [one for one in reckonable(window) if not one.is_aside]
    if any(one.dimension != _TIME for one in found):
        found = [one for one in found if one.dimension != _TIME]
    if len(found) != _TWO or any(one.is_share or one.is_open for one in found):
        return None
    low, high = sorted(one.number for one in found)
    return (found[0], found[1]) if alike(*(one.dimension for one in found)) and 0 < low < high < low * _MOST else None


def _ratio(one: Figure, other: Figure) -> str:
    low, high = sorted((one.number, other.number))
    return close(high / low)


def _told(sentence: Sentence) -> Iterator[Told]:
    """The changes and shares that a sentence tells."""
    text = sentence.document_text
    for verb in _VERB.finditer(text, sentence.start, sentence.end):
        times = Fraction(TIMES[verb["stem"].lower()])
        yield Told(*verb.span(), verb[0], _near(times, times * _ROUGHLY), up=times > 1, times=True)
    if part := _PART.match(text, sentence.start, sentence.end):
        number = Fraction(1, _PARTS[part["part"].lower()])
        yield Told(*part.span("part"), part["part"], _near(number, _ROUGH), part=True)
        return
    for mention in sentence.mentions:
        if mention.kind in {"percent", "fraction"} and mention.unit != "pp" and mention.quantity is not None:
            yield from _share(sentence, mention)


def _share(sentence: Sentence, mention: Mention) -> Iterator[Told]:
    text, quantity = sentence.document_text, mention.quantity
    if quantity is None:
        return
    numbers = result(quantity) if mention.kind == "fraction" else scaled(result(quantity), Fraction(1, 100))
    numbers = numbers.widened(_ROUGH) if mention.kind == "fraction" else numbers
    if _OF.match(text, mention.end, sentence.end):
        yield Told(mention.start, mention.end, mention.text, numbers, part=True)
        return
    moved = _WAY_BEFORE.search(text, sentence.start, mention.start) or _WAY_AFTER.match(text, mention.end, sentence.end)
    up = way(moved["way"].lower()) if moved else None
    if up is not None:
        yield Told(mention.start, mention.end, mention.text, numbers, up=up)


def _made(window: Sentence, told: Told, pair: tuple[Figure, Figure]) -> tuple[Interval, ...]:
    """The numbers that what is told may be of two figures; none where words do not tie these together."""
    one, other = pair
    if told.part:
        if is_part_of(window.document_text, one, other):
            one, other = other, one
        elif not _OF_THEM.match(window.document_text, other.end, window.end):
            return ()
        if other.number > one.number:
            return ()
        return _shares(one, other)
    rise = rises(window, one, other) if contrasted(window, one, other) else None
    if rise is None:
        return ()
    old, new = sorted((one, other), key=lambda figure: figure.number, reverse=not rise)
    times = divide(new.given, old.given)
    if told.up is not rise:
        return (Interval(-2, -1),)  # whatever it is, it went the other way
    return (times,) if told.times else (subtract(times, Interval(1, 1)) if rise else subtract(Interval(1, 1), times),)


def _near(number: Fraction, by: Fraction) -> Interval:
    return Interval(number - by, number + by)
