"""A figure told as what other figures make, and whether it may be that."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from itertools import combinations, pairwise, product
from math import prod
from typing import TYPE_CHECKING, TypeVar

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.memo import once
from factlint.rules.working.arithmetic import add, negate
from factlint.rules.working.dimensions import COUNTED, alike, rated
from factlint.rules.working.slips import are_swapped
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

T = TypeVar("T")
_HOUR = 3600
_ROUGH, _EIGHTH = Fraction(3, 100), 8
"""How far off, of the whole, a share may be that is told as a fraction; a small one by so great a part of itself."""
_SUMS = frozenset({"sum", "parts", "remainder", "difference", "margin", "multiple"})
"""What is made by adding and taking away, or dividing evenly."""
_AS_TOLD = _SUMS | {"same"}
"""What is not rounded again by whoever works it out."""
_HALF = Fraction(1, 2)
FACTORS = frozenset({"product", "quotient"})
TOLD_BY_ALL = frozenset({"growth", "pace", "level", "points"})
"""What is told by so many figures that no word brings in another."""
_ROUGHLY = pattern(
    r"(?i)(?<= )(?:just (?:over|under)|(?:a little|slightly|well) (?:over|under|more than|less than)|about|almost|"
    r"nearly|roughly|around|approximately|close to|an estimated) \Z"
)
"""A hedge right before a figure."""
_OTHER_TIME = pattern(
    r"(?i)\b(?:planned|expected|forecast|announced|proposed|promised|projected|next|since|(?:a|per|each|every) "
    r"(?:day|week|month|quarter|year)(?! (?:ago|bef|ear))|yearly|annual(?:ly)?|further|another|average[ds]?|"
    r"net(?! (?:gain|loss|rise|increase|fall|debt|sales|income|profit|assets|worth|revenue|interest|earnings|pay|zero)"
    r"\b)|compound(?:ed)?)\b"
)
CLOSED = pattern(r"(?i)\s*(?:of (?:them|those|these|the total|the whole))?\s*(?:[,.;:)—–]|\Z)")
"""After a share of all that is told of, where its words end."""
_SENTENCE_END = pattern(r"[.?!]\s+(?=[A-Z“\"‘'])")
_PART_OF_TIME = pattern(r"(?i)\bthe (?:first|last|final|other)\b")
_SO = pattern(
    r"(?i)\b(?:so|therefore|thus|hence|that|this|which|mak(?:es?|ing)|total|whole|in all|all|altogether|average|each|"
    r"or|for|works out|comes to|came to|amount(?:s|ed) to|at|proceeds|takings|bill|cost|revenue|receipts|price|value)\b"
)
"""Words of a sentence of its own that tell what the figures before it make."""
_SO_MUCH = pattern(
    r"(?i)\b(?:so|therefore|thus|hence|(?:that|this|it) (?:is|was|means|meant|equals|makes|made|gives|gave)|which|"
    r"mak(?:es?|ing)|average|each|or|works out|comes to|came to|amount(?:s|ed) to)\b"
)
"""The same before what is told by the hour or the year, as much else is beside it."""


_EXACTLY: dict[str, Callable[[list[Fraction]], Fraction]] = {
    "same": lambda numbers: numbers[0],
    "product": lambda numbers: numbers[0] * numbers[1],
    "quotient": lambda numbers: numbers[0] / numbers[1],
    "average": lambda numbers: numbers[0] / numbers[1],
    "share": lambda numbers: numbers[0] / numbers[1],
    "split": lambda numbers: numbers[0] / sum(numbers, Fraction(0)),
    "portion": lambda numbers: numbers[0] * numbers[1],
    "multiple": lambda numbers: numbers[0] / numbers[1],
    "difference": lambda numbers: numbers[0] - numbers[1],
    "remainder": lambda numbers: 2 * numbers[0] - sum(numbers, Fraction(0)),
    "margin": lambda numbers: numbers[0] - numbers[1],
    "sum": lambda numbers: sum(numbers, Fraction(0)),
    "parts": lambda numbers: sum(numbers, Fraction(0)),
    "mean": lambda numbers: sum(numbers, Fraction(0)) / len(numbers),
    "median": lambda numbers: sorted(numbers)[len(numbers) // 2],
}


_OF_THE = pattern(
    r"(?i)(?:(?: (?!(?:each|every|for)\b)[a-z]+){0,3}? (?:out )?of (?:(?:all|the|its|their|these|those|his|her|our) )+"
    r"(?:[\w-]+[’']s? )?(?:[a-z]+ )?|(?: [a-z]+){0,2}? out of | of )[$£€]?"
)
"""Between a part and its whole: "20 of the 50 shops", "12 villages out of 40", "3 of 12"."""
_FROM_OLD = pattern(
    r"(?i)(?: [a-z]+){0,2},? (?:(?:up|down)(?: \w+)? (?:from|on)|against|compared (?:with|to)) (?:[a-z]+ ){0,3}"
)
"""Between the level of a share and an earlier one: "turnout was 48 percent, down from 51"."""
_CLAUSE = pattern(
    r",? (?:in which|of which|when|while|whereas|although|though|but|before|after|who|which|where|because|since|as|"
    r"out of|thanks to|despite|including|excluding|"
    r"(?:adding|saying|noting|warning|explaining|stressing) that)\b|, (?:and|so|with|or|then)\b|[;—(]|[.?!]\s"
)


_ENDED = pattern(r"(?i)(?: of (?:them|those|these|the total|the whole|it|all))?\s*[,;:)—–]|(?: [a-z]+){0,2},")
"""After the last of some figures, where what is said of them ends."""
_ADDS = pattern(
    r"(?i)[^a-z]*(?:exclud\w+|includ\w+|counting|plus|minus|and|or|net|without|with|after|before|besides|than|"
    r"from|to|up|down|of which|of them|of whom|adding)\b"
)
"""What may still bring in a further one."""
_WHOSE = pattern(
    r"(?i)\b(?:of|in|on|at|for|from|by|among) "
    r"(?:the|its|their|these|those|his|her|our|[\w-]+[’']s?|[\w-]+s[’']) (?:[\w-]+[’']s? )?\Z"
)
SIDE = pattern(r"\d\S* by \Z")
"""Before the other side of what has two: "73 by 92 cm"."""
_BOTH = 2
_FAR = 50
"""How many times as large figures are as a small number in words that has no part in them: "on its four campuses"."""
_FARTHER = 500
"""The same of a number in digits."""


class Reckoning(NamedTuple):
    """A figure told as what `givens` make: `makes` are the numbers that they do make, in base units.

    `firm` is true where its words can be meant of these alone, so that it need not be near what they make.
    """

    how: str
    result: Figure
    givens: tuple[Figure, ...]
    makes: Interval
    firm: bool = False

    @property
    def fits(self) -> bool:
        """Whether the result may be so, rounded up, down or to the nearest."""
        low, high = self.makes
        if low is None or high is None:
            return True
        made, told = self.makes.widened(self.slack), self.target
        if made.overlaps(self.result.given):
            return True
        if self.how in {"multiple", "share"} and self.result.is_open:
            return False
        if None in {told.low, told.high, made.low, made.high}:
            return True
        return made.low < told.high and made.high > told.low  # type: ignore[operator] # none of them is None

    @property
    def is_listed(self) -> bool:
        """Whether it is a whole with its parts in a list that promises them, so that no figure beside explains it."""
        return self.firm and self.how in {"parts", "remainder"}

    @property
    def is_made_otherwise(self) -> bool:
        """Whether its figures make the result after all, or a sum is their product or their difference: "2 hubs of 2".

        A bare difference may be told in per cent: "fell by 27 per cent, and the other from 410 to 390, by only 5".
        """
        makes, own = self.middle / Fraction(self.result.size), self.result.own
        rounded = self.how == "difference" and any(" and " in given.mention.text for given in self.givens)
        made = makes == own or (rounded and self.result.mention.kind == "duration" and abs(makes - own) < 1)
        summed = len(self.givens) > 1 and self.how in {"sum", "parts"}
        if self.how == "difference" and self.result.is_bare:
            changes = [100 * abs(makes) / given.own for given in self.givens if given.own]
            made = made or any(abs(change - own) <= _HALF for change in changes)
        two = [given.number for given in self.givens] if summed else []
        apart = len(two) == _BOTH and abs(two[0] - two[1]) == self.result.number  # "17.1 were issued, 2.0 bought back"
        return made or apart or (summed and prod(two) == self.result.number)

    @property
    def target(self) -> Interval:
        """The numbers that the result may stand for; a sum of numbers as fine as it is told as it is."""
        return self.result.given if self.how in _AS_TOLD and not self._is_coarse else self.result.told

    @property
    def _is_coarse(self) -> bool:
        """Whether a difference is told in a greater last place than what it is one of: "52.3% to 46.1%, 6 points"."""
        places = [
            Fraction(one.mention.quantity.quantum if one.mention.quantity else 0) * Fraction(one.size)
            for one in (self.result, *self.givens)
        ]
        return self.how in {"difference", "margin"} and 0 < min(places[1:]) <= max(places[1:]) < places[0]

    @property
    def slack(self) -> Fraction:
        """How far off it may be told: what is measured is seldom told to the last digit."""
        quantity = self.result.mention.quantity
        if quantity is not None and are_swapped(quantity, self.middle / Fraction(self.result.size)):
            return Fraction(0)
        if self.result.mention.kind == "fraction":
            return min(_ROUGH, self.result.number / _EIGHTH)
        return self.middle / part if (part := self._loose) else self._unit

    @property
    def _loose(self) -> int:
        """Into how many parts what the figures make is divided of which one may be missing; 0 where it is exact."""
        terms = (self.result, *self.givens)
        kinds = {figure.mention.kind for figure in terms}
        if self.how == "same":
            return 5 if "about" in {figure.mention.bound for figure in terms} else 20
        if self.how == "multiple":
            exact = {figure.mention.bound for figure in terms} == {"exact"}
            if exact and self.middle.denominator == 1 and self.middle > 1:
                return 0  # who can say "four times" of 80 and 20 does
            return 18 if self.result.is_open else 6
        if self.how not in FACTORS or kinds <= {"number", "money"}:
            return 0
        return 50 if "quantity" not in kinds else 25

    @property
    def _unit(self) -> Fraction:
        """The unit of the lengths of time that are added, where all are told in whole ones of it."""
        quantity, terms = self.result.mention.quantity, (self.result, *self.givens)
        sizes = {Fraction(figure.size) for figure in terms}
        timed = self.how in _SUMS and {figure.mention.kind for figure in terms} == {"duration"}
        whole = quantity is not None and quantity.quantum >= 1
        return min(sizes) if timed and whole and len(sizes) == 1 and max(sizes) < _HOUR else Fraction(0)

    @property
    def middle(self) -> Fraction:
        """What the figures make as they are written."""
        if self.how in _EXACTLY:
            return _EXACTLY[self.how]([given.number for given in self.givens])
        low, high = self.makes
        return (Fraction(low or 0) + Fraction(high or 0)) / 2


def is_made_with(one: Reckoning, others: Sequence[Figure]) -> bool:
    """Whether a result is made with another figure: added to those that make it, or in the place of one of them.

    "Her earlier rounds of 68, 71 and 66 gave her a total of 275" after a round of 70; "$120 million a year for ten
    years" of a settlement that was told before, not of the revenue of who pays it.
    """
    used = {one.result, *one.givens}
    free = [other for other in others if other not in used]
    if one.how == "sum":
        alike_ = [other for other in free if other.family == one.result.family]
        return any(add(one.makes, other.given).overlaps(one.target) for other in alike_)
    if one.how not in FACTORS:
        return False
    for at, given in enumerate(one.givens):
        for other in (other for other in free if alike(other.dimension, given.dimension) and other.number > 0):
            numbers = [term.number for term in (*one.givens[:at], other, *one.givens[at + 1 :])]
            made = _EXACTLY[one.how](numbers)
            if Interval(made, made).overlaps(one.target):
                return True
    return False


def in_text(figures_: Sequence[Figure]) -> list[Figure]:
    return sorted(figures_, key=lambda figure: figure.mention.start)


def uses_all(used: Sequence[Figure], found: Sequence[Figure]) -> bool:
    """Whether what is left over can have no part in it."""
    families = {figure.family for figure in used}
    for figure in found:
        if figure in used or _is_again(figure, used):
            continue
        if figure.mention.kind == "multiple" and all(one.mention.kind != "multiple" for one in used):
            continue  # "the six-point lead is twice the margin of error"
        numbers = figure.family in families and all(one.mention.kind == "number" for one in used)
        near = figure.number * _FAR > min(one.number for one in used)
        if (figure.is_aside and not (numbers and near)) or is_far_smaller(figure, used):
            continue
        each = rated(figure.dimension) and figure.mention.kind == "number"
        if figure.family in families or figure.dimension == ((COUNTED, 1),) or each:
            return False
        if figure.mention.kind in {"money", "quantity"} and len(families) > 1:
            return False
    return not any(figure.is_open and figure.mention.kind not in {"multiple", "fraction"} for figure in used)


def is_far_smaller(figure: Figure, used: Sequence[Figure]) -> bool:
    """Whether a number is so small beside others that it has no part in their sums: "our 19 kitchens"."""
    numbers = figure.family in {one.family for one in used} and all(one.mention.kind == "number" for one in used)
    return numbers and 0 < figure.number * _FARTHER < min(one.number for one in used)


class Passage(NamedTuple):
    """One sentence, or some that follow each other, with one reading of the figures in it."""

    window: Sentence
    found: tuple[Figure, ...]

    def once(self, work: Callable[[Passage], T]) -> T:
        """What `work` makes of the passage, done once for all that ask."""
        return once(self, work)

    @cached_property
    def kept(self) -> dict[object, object]:
        """What was worked out of it."""
        return {}

    @cached_property
    def threes(self) -> tuple[tuple[Figure, Figure, Figure], ...]:
        """Any three figures of which what is left over can have no part in what they make."""
        found = self.found
        return tuple(three for three in combinations(found, 3) if uses_all(three, beside(self.window, three, found)))


def _is_again(figure: Figure, used: Sequence[Figure]) -> bool:
    """Whether a length of time is one that is used, in other words: "a day of 24 hours"."""
    times = [one.number for one in used if one.mention.kind == figure.mention.kind == "duration"]
    return figure.number in times


def is_part_of(text: str, one: Figure, after: Figure) -> bool:
    """Whether a figure tells of a part of the one after it: the 900 of "some 900 of the 1,660"."""
    return not rated(one.dimension) and _OF_THE.fullmatch(text, one.end, after.mention.start) is not None


def beside(window: Sentence, three: Sequence[Figure], found: Sequence[Figure]) -> Sequence[Figure]:
    """The figures that may have a part in what three of them make.

    Left out are parts of one of the three ("some 900 of the 1,660"), and what another clause tells of, before all of
    them or after ("a drop of 26, while 40 of them stayed").
    """
    if len(found) == len(three):
        return found
    first, *_, last = in_text(three)
    text = window.document_text
    parts = {one for one, after in pairwise(found) if after in three and is_part_of(text, one, after)}
    parts |= {after for one, after in pairwise(found) if one in three and is_part_of(text, one, after)}
    together = _SENTENCE_END.search(text, first.end, last.mention.start) is None
    return [
        one
        for one in found
        if one in three
        or not (
            one in parts
            or ((together or not one.is_share or one.is_points) and _is_apart(text, one, first, last))
            or tells_whose(text, one, first, last)
            or (one.is_share and last.is_share and _FROM_OLD.fullmatch(text, last.end, one.mention.start))
        )
    ]


def tells_whose(text: str, one: Figure, first: Figure, last: Figure) -> bool:
    """Whether a small number only tells whose or which the things counted are: "of the country's ten largest firms"."""
    inside = first.end < one.mention.start < last.mention.start
    return one.is_aside and inside and _WHOSE.search(text, first.end, one.mention.start) is not None


def _is_apart(text: str, one: Figure, first: Figure, last: Figure) -> bool:
    """Whether a clause ends between a figure and those from `first` to `last`."""
    if one.mention.start > last.mention.start:
        between = text[last.end : one.mention.start]
        return _CLAUSE.search(between) is not None or bool(_ENDED.match(between) and not _ADDS.match(between))
    return one.end < first.mention.start and _CLAUSE.search(text, one.end, first.mention.start) is not None


def are_concluded(window: Sentence, three: Sequence[Figure]) -> bool:
    """Whether the last of three figures is told as what the others make, where it stands in another sentence."""
    *_, before, last = in_text(three)
    between = window.document_text[before.mention.end : last.mention.start]
    ends = [found.end() for found in _SENTENCE_END.finditer(between)]
    if not ends or any(name[0] == COUNTED and power < 0 for name, power in last.dimension):
        return True  # what is so much for every village names the villages; by the year may be anything
    return (_SO_MUCH if rated(last.dimension) else _SO).search(between[ends[-1] :]) is not None


def ends_before(window: Sentence, used: Sequence[Figure]) -> bool:
    """Whether a length is but the start or the end of a time that a later sentence sums up: "in the last two days"."""
    last = in_text(used)[-1]
    return any(
        figure.mention.kind == "duration"
        and _PART_OF_TIME.search(window.document_text, max(figure.mention.start - 4, 0), figure.end)
        and _SENTENCE_END.search(window.document_text, figure.end, last.mention.start)
        for figure in used
        if figure is not last
    )


def is_of_another_time(words: str) -> bool:
    """Whether the words beside a change tell that it is none between the levels told: "expected next year"."""
    return _OTHER_TIME.search(words) is not None


def around(window: Sentence, figure: Figure) -> tuple[str, str]:
    """The words before and after a figure, as far as they may speak of it."""
    text, mention = window.document_text, figure.mention
    before = text[max(window.start, mention.start - 60) : mention.start]
    return _ROUGHLY.sub("", before), text[mention.end : min(window.end, mention.end + 50)]


def summed(alike: Sequence[Figure], used: set[int]) -> Iterator[Interval]:
    """The sums and differences of two or three figures of one kind, those that are used with others only."""
    for size in (2, 3):
        for some in combinations(alike, size):
            for signs in product((1, -1), repeat=size - 1) if brings_in(some, used) else ():
                terms = (f.given if sign > 0 else negate(f.given) for f, sign in zip(some, (1, *signs), strict=True))
                total = add(*terms)
                yield total
                yield negate(total)


def brings_in(some: Sequence[Figure], used: set[int]) -> bool:
    """Whether one of some figures is not among those used, told by where these start."""
    return not used.issuperset(figure.mention.start for figure in some)
