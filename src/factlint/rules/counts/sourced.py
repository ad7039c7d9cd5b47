"""Figures and dates of a draft that none of its sources tells, beside the one there that must be meant."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from math import comb
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.comparing import content_words, slip
from factlint.rules.counts.labelled import agree, are_sides
from factlint.rules.counts.synonyms import called
from factlint.rules.reading.dates import is_relative, states_year
from factlint.rules.working.derivations import derive
from factlint.rules.working.slips import differ_in_a_digit, is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.working.derivations import How

_AMOUNTS = frozenset({"number", "money", "percent", "quantity", "duration", "age"})
_KINDS = _AMOUNTS | {"date"}
_REVISED = pattern(
    r"(?i)\b(?:revised?|preliminary|provisional|estimated?|forecast|expect(?:s|ed)|target|updated|corrected|previous\w*|"
    r"earlier|(?<!and )then|initially|originally|first|peak|average|up to|"
    r"at least)\b"
)
"""Words that make another figure of one of two clauses where the other has none of them."""
_OTHERS = pattern(r"(?i)\b(?:other|another|additional|extra|further|more)\s+\Z")
_OTHERS_AFTER = pattern(
    r"(?i)\s+(?:(?:other|additional|extra|further|more|new)\b|of (?:them|these|those|whom|which)\b)"
)
_ON = pattern(r" (?:in|on|during|for|by)(?: the)? ")
"""Between a figure and its date."""
_BOUNDS = {"about": "exact"}
_OPEN = frozenset({"min", "max"})
_ONE_SIDED = _OPEN | {"more_than", "less_than"}
"""Bounds by which a figure tells of no other in particular: "over 70" is not 2,138."""
_NAME = pattern(r"(?<=[a-z,] )(?P<root>[A-Z][^\W\d_]{1,3})")
_SUBJECT = pattern(r"(?:[Tt]he|[Aa]n?|[Ii]n|[Aa]t|[Oo]f)\s+(?P<root>[A-Z][^\W\d_]{1,3})")
"""The name that a sentence begins with, behind a small word."""
_ANYBODY = "person"
_SEVERAL = 2
_SHARED = 2
"""So many words of subject must two sentences share to tell of the same thing."""
_LIKE = 2
"""What a noun that both figures count is worth, and digits that changed places, in words that are shared."""
_ENDING = pattern(r"(?<=[a-z]{4})(?:ed?|e?s|d)\Z")
_TWICE = 2
"""How many times a figure of one digit may be another that was meant."""
_NEAR_YEARS = 3
_SMALL = 12
_MONTH = 31
_FEWEST = 2
_WAYS: frozenset[How] = frozenset({"identity", "sum", "difference", "share", "percent change", "complement"})
_HARDLY = 0.03
_SELDOM = 0.12
"""The chance at which a figure is taken for the slip of another whatever is told around it; where a word is shared."""


class _Told(NamedTuple):
    """A figure or a date with the words around it."""

    mention: Mention
    sentence: Sentence

    @cached_property
    def noun(self) -> str:
        """The noun that it counts; empty where there is none."""
        counted = (
            counted_after(self.sentence.document_text, self.mention.end, self.sentence.end)
            if self.mention.kind == "number"
            else None
        )
        return singular(counted.head) if counted else ""

    @cached_property
    def clause(self) -> str:
        """The words of the clause, and those of a label before it: "Income of the fund: fees £4,100; rent £380"."""
        text, (start, end) = self.sentence.document_text, self.sentence.clause_at(self.mention.start)
        if text[start - 1 : start] == ":" and start - 1 > self.sentence.start:
            start = self.sentence.clause_at(start - 2)[0]
        return text[start:end]

    @cached_property
    def near(self) -> frozenset[str]:
        return _stems(self.clause)

    @cached_property
    def around(self) -> frozenset[str]:
        return self.sentence.once(_words)

    @cached_property
    def beside(self) -> tuple[Mention, ...]:
        """The other mentions of the clause."""
        start, end = self.sentence.clause_at(self.mention.start)
        return tuple(one for one in self.sentence.mentions if start <= one.start < end and one is not self.mention)

    @cached_property
    def dates(self) -> tuple[Mention, ...]:
        """The dates of the clause; the one right behind the figure alone, where one is."""
        return self.date or tuple(one for one in self.beside if one.kind == "date")

    @cached_property
    def date(self) -> tuple[Mention, ...]:
        """The date right behind the figure: "5 million tons in 2024"."""
        text, end = self.sentence.document_text, self.mention.end
        dates = (one for one in self.beside if one.kind == "date" and one.start > end)
        return tuple(one for one in dates if _ON.fullmatch(text[end : one.start]))

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the clause, cut so that endings do not matter: "China" and "Chinese"."""
        return frozenset(found["root"] for found in _NAME.finditer(self.clause))

    @cached_property
    def stage(self) -> frozenset[str]:
        return frozenset(word.lower() for word in _REVISED.findall(self.clause))


class Restated(NamedTuple):
    """A figure or date of the draft that no source has, and the one of a source that it restates otherwise."""

    mention: Mention
    meant: Mention


def restated(context: Context) -> Iterator[Restated]:
    """The figures and dates of a draft that its sources tell otherwise, each with the only one that can be meant.

    Looked at is what no source tells, rounds to or makes; meant is a figure of the same kind, unit and noun that the
    draft does not tell anywhere else, in a sentence on the same subject, as near to it as a slip may lead.
    """
    told = [one for source in context.sources for one in _told(source)]
    mine = list(_told(context))
    known = [mention for source in context.sources for mention in source.mentions]
    names = {found["root"] for source in context.sources for found in _NAME.finditer(source.text)}
    dated = any(mention.kind == "date" and _is_dated(mention) for mention in known)
    closed = [one.mention for one in mine if one.mention.bound not in _ONE_SIDED]
    free = [one for one in told if not any(_agree(mention, one.mention) for mention in closed)]
    for one in mine:
        if one.sentence.quoted or _is_known(one.mention, known):
            continue
        subject = _SUBJECT.match(one.clause.lstrip())
        if subject is not None and subject["root"] not in names:
            continue  # it is told of something else
        if dated and not all(_is_known(date, known) for date in one.date):
            continue  # the sources tell of other times
        if one.mention.kind == "date" and any(not _is_known(other, known) for other in one.beside):
            continue  # it may be what makes the figure another one
        meant = _meant(one, [other for other in free if _may_be_meant(one, other)]) or _twin(one, told, free)
        if meant is not None and not _is_made(one, meant):
            yield Restated(one.mention, meant.mention)


def _is_known(mention: Mention, known: Sequence[Mention]) -> bool:
    return any(_agree(mention, other) for other in known)


def _told(context: Context) -> Iterator[_Told]:
    for sentence in context.sentences:
        for mention in sentence.mentions if not sentence.crowded else ():
            if (
                mention.kind in _KINDS
                and ".." not in mention.value.strip(".")
                and (mention.kind != "date" or _is_dated(mention))
            ):
                yield _Told(mention, sentence)


def _is_dated(mention: Mention) -> bool:
    """Whether a date names a day, month or year itself."""
    return (
        mention.period is not None
        and mention.period.days <= 366
        and not is_relative(mention)
        and not (mention.text[:1].isalpha() and not any(sign.isdigit() for sign in mention.text))
    )


def _words(sentence: Sentence) -> frozenset[str]:
    return _stems(sentence.text)


def _stems(text: str) -> frozenset[str]:
    """The words of a text without the endings that a verb of five or six letters keeps: "smoke" and "smoked"."""
    return frozenset(_ENDING.sub("", word) for word in content_words(text))


def _agree(one: Mention, other: Mention) -> bool:
    """Whether two mentions can be the same figure or date, told to other places or with another unit."""
    if one.kind == "date" or other.kind == "date":
        if one.period is None or other.period is None or one.kind != other.kind:
            return one.exact is not None and one.exact == other.exact
        return other.period in one.period or one.period in other.period
    ends = [
        {mention.quantity.low, mention.quantity.high} - {None} if mention.quantity else set()
        for mention in (one, other)
    ]
    if ends[0] & ends[1]:
        return True
    return not {one.bound, other.bound} & _OPEN and agree(one, other)


def _may_be_meant(one: _Told, other: _Told) -> bool:
    """Whether a figure or date is of the kind of another, told of nothing else, and as near to it as a slip leads."""
    return _are_alike(one, other) and _is_near(one.mention, other.mention) and not _are_apart(one, other)


def _are_alike(one: _Told, other: _Told) -> bool:
    """Whether two figures have one kind, unit and bound, and count the same."""
    kinds = {
        (told.mention.kind, told.mention.unit, _BOUNDS.get(told.mention.bound, told.mention.bound))
        for told in (one, other)
    }
    nouns = {called(told.noun) for told in (one, other)} - {""}
    return len(kinds) == 1 and (len(nouns) < _SEVERAL or _ANYBODY in nouns)


def _is_near(mention: Mention, meant: Mention) -> bool:
    if mention.kind == "date":
        return _is_slip_of_date(mention, meant)
    if mention.quantity is None or meant.exact is None:
        return False
    single = len(_digits(mention)) == len(_digits(meant)) == 1
    ratio = Fraction(mention.exact or 0) / Fraction(meant.exact) if meant.exact else Fraction(0)
    return is_slip(mention.quantity, meant.exact) or (single and Fraction(1, 2) <= ratio <= _TWICE)


def _are_apart(one: _Told, other: _Told) -> bool:
    """Whether words or names beside two figures tell of two things, of two times, or of others than those counted."""
    if one.mention.kind == "date":
        return False
    names = one.names & other.names
    if not names and (one.mention.kind == "age" or (one.names and other.names)):
        return True
    if _are_others(one, other) or _have_other_dates(one, other):
        return True
    return not _are_swapped(one, other) and (one.stage != other.stage or are_sides(one.clause, other.clause))


def _have_other_dates(one: _Told, other: _Told) -> bool:
    """Whether two figures are told of different days, months or years."""
    mine, theirs = (told.dates for told in (one, other))
    return bool(mine and theirs) and not any(_is_known(date, theirs) for date in mine)


def _are_others(one: _Told, other: _Told) -> bool:
    """Whether words beside a figure tell of others than those counted."""
    return any(
        _OTHERS.search(told.sentence.document_text, told.sentence.start, told.mention.start)
        or _OTHERS_AFTER.match(told.sentence.document_text, told.mention.end)
        for told in (one, other)
    )


def _is_slip_of_date(one: Mention, other: Mention) -> bool:
    """Whether two dates of one precision differ in the day, the month or the year alone."""
    if one.period is None or other.period is None or states_year(one) != states_year(other):
        return False
    first, second = one.period.start, other.period.start
    lengths = [min(period.days, 32) // 28 for period in (one.period, other.period)]
    if lengths[0] != lengths[1]:
        return False
    apart = [first.year != second.year, first.month != second.month, first.day != second.day]
    if sum(apart) != 1:
        return False
    years = abs(first.year - second.year)
    return years <= _NEAR_YEARS or slip(str(first.year), str(second.year)) == "transposed" or years % 10 == 0


def _meant(one: _Told, others: Sequence[_Told]) -> _Told | None:
    """The one that shares most words with a figure, if it shares enough and no other figure shares as many."""
    scored = sorted(((_shared(one, other), at) for at, other in enumerate(others)), reverse=True)
    if not scored or scored[0][0] <= 0:
        return None
    best = others[scored[0][1]]
    rivals = [
        others[at] for score, at in scored if score == scored[0][0] and others[at].mention.value != best.mention.value
    ]
    return None if rivals else best


def _twin(one: _Told, told: Sequence[_Told], free: Sequence[_Told]) -> _Told | None:
    """The one whose digits changed places, whatever is told around it, where that is hardly chance.

    Of so many figures of one kind and unit in the sources, each has so many others by two digits that change places,
    out of all that are written with as many digits.
    """
    digits = _digits(one.mention)
    if one.mention.kind not in _AMOUNTS or len(digits) < _FEWEST:
        return None
    same = {
        other.mention.value: other
        for other in told
        if (other.mention.kind, other.mention.unit) == (one.mention.kind, one.mention.unit)
        and len(_digits(other.mention)) == len(digits)
    }
    chance = len(same) * comb(len(digits), 2) / (9 * 10 ** (len(digits) - 1))
    twins = [other for other in same.values() if _are_swapped(one, other)]
    if len(twins) != 1 or twins[0] not in free or not _may_be_meant(one, twins[0]):
        return None
    return twins[0] if chance <= (_SELDOM if one.near & twins[0].near else _HARDLY) else None


def _are_swapped(one: _Told, other: _Told) -> bool:
    """Whether two digits of a figure have changed places."""
    return slip(one.mention.value, other.mention.value) == "transposed"


def _digits(mention: Mention) -> str:
    return "".join(sign for sign in mention.value if sign.isdigit()).rstrip("0")


def _shared(one: _Told, other: _Told) -> int:
    """How much two figures share of what is told around them; nothing where it is too little."""
    same_noun = bool(one.noun) and one.noun == other.noun
    words = (one.near & other.near, one.around & other.around)
    near, around = (sum(not (same_noun and word.startswith(one.noun[:4])) for word in some) for some in words)
    swapped = _are_swapped(one, other)
    if not near or around + same_noun + swapped < _SHARED + (not _is_a_digit_off(one, other)):
        return 0
    if _is_year(one.mention) and 2 * near < min(len(one.near), len(other.near)):
        return 0  # any two things may be told of two years
    return 2 * near + around + _LIKE * (same_noun + swapped)


def _is_year(mention: Mention) -> bool:
    return mention.period is not None and mention.period.days > _MONTH


def _is_a_digit_off(one: _Told, other: _Told) -> bool:
    """Whether a date or a figure is but a digit or a scale away from another, or both are small counts."""
    number = other.mention.exact
    if one.mention.kind == "date" or one.mention.quantity is None or number is None:
        return True
    small = 0 < number <= _SMALL and (one.mention.exact or 0) <= _SMALL
    return (
        small
        or differ_in_a_digit(one.mention.quantity, Fraction(number))
        or slip(one.mention.value, other.mention.value) is not None
    )


def _is_made(one: _Told, other: _Told) -> bool:
    """Whether a figure follows from those of the sentence that tells the other; swapped digits are no coincidence."""
    quantity = one.mention.quantity
    if quantity is None or one.mention.kind == "date" or _are_swapped(one, other):
        return False
    near = [mention.quantity for mention in other.sentence.mentions if mention.quantity is not None]
    return derive(quantity, near, ways=_WAYS) is not None
