"""What a draft says about something that the fact base knows."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, TypeAlias

from factlint.records import NamedTuple
from factlint.values import Period, Quantity

AttributeKind: TypeAlias = Literal["attribute", "member", "event", "office", "life"]
Role: TypeAlias = Literal[
    "value",
    "rest",
    "place",
    "before",
    "after",
    "ratio",
    "start",
    "end",
    "began",
    "years",
    "year",
    "about",
    "span",
    "since",
    "age",
    "rank",
    "cohort",
    "difference",
    "apart",
    "founder",
]


_POWERS = frozenset(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_SIZES = tuple(Fraction(10) ** power for power in range(15, -7, -1))
_TWO_DIGITS, _MANY_DIGITS, _LARGE = 10, 100, 1000
_DISTINCT = 10
"""From which figure on it says something whose figure it is; small ones are everybody's."""


class Assertion(NamedTuple):
    """One reading of a piece of text: of `subject` it says that `attribute` is `value`.

    `start` and `end` bound the words of the value, `sentence` the sentence around them, as half-open offsets.
    `subject` is an entity's id, or an event's name; `attribute` an attribute's id, or `member`, `joined`, `left`,
    `place` among the members or of an event, `turn` among all who joined, `date` for what the fact base keeps in other
    ways. `object`
    is the other entity of a membership.
    `when` is the time that the clause itself gives, `None` where it gives none; `sometime` says that the words mean
    another time than the draft's without saying which.
    `scope` is "all" where the words speak of the whole, else the words that narrow it ("European").
    `role` says how the value stands to the fact: the value itself, the rest without the entities `named` beside it,
    a place in the order of joining, the value before a change (or whom `object` followed in an office, and `after` who
    followed it), a ratio to the value before, the start or the end of `object` in an office, when a
    count `began` to be the figure `object`, whole years since an event
    (an anniversary), the year that runs ("the 250th year"), about so many years, a `span` of years that a body has
    lasted at least, `since` when it has been active, the `age` of a person, the `rank` of the subject by a figure
    of `attribute` among the members of `object`, or all of its kind, counted from the `least` if the noun says so,
    the size of the `cohort` that joined at one time, the `difference` to the figure of `object`, or to that of the
    time `against` or before: how many "more", "less" or "times" as many by `noun`, how far `apart` it lies from the
    date called by the `noun` that the `object` has before it.
    `implied` says that the draft never names the subject, only uses words that belong to nobody else.
    `whole` says that a count is told of all there are now, which a part of them has no place in: "has 12 members".
    `story` are the times told of before a figure that no verb puts in the present, the last first: it may be of them.
    `courtesy` says that a title stands before a name as former holders keep it ("President Carter").
    `series` names the row of alike pairs that a reading is one of ("Greece (1981), Spain (1986)"): most of them bear it
    out, or do not.
    A reading that is not `firm` may agree with a fact but does not contradict one: the words alone do not tie the value
    to the subject, or the value may be another spelling, a limit or a part of what the facts give. One that is at least
    `likely` contradicts a fact that it misses by little: a value of something else would hardly come so near; a figure
    of four digits or more does so whatever ties it. `sole` says that the draft names nobody else who has such a figure,
    as few do at all.
    """

    start: int
    end: int
    sentence: tuple[int, int]
    frame: str
    subject: str
    attribute: str
    value: Quantity | Period | str
    value_text: str
    when: Period | None = None
    against: Period | None = None
    tense: Literal["past", "present", "future"] = "present"
    scope: str = "all"
    negated: bool = False
    quoted: bool = False
    attributed: bool = False
    hypothetical: bool = False
    sometime: bool = False
    lasting: bool = False
    now: bool = False
    firm: bool = True
    likely: bool = False
    sole: bool = False
    role: Role = "value"
    object: str | None = None
    named: tuple[str, ...] = ()
    noun: str = ""
    implied: bool = False
    whole: bool = False
    story: tuple[Period, ...] = ()
    courtesy: bool = False
    series: str = ""
    kind: AttributeKind = "attribute"

    @property
    def quantity(self) -> Quantity:
        """The value of an assertion that states a figure; raises `TypeError` for any other."""
        if not isinstance(self.value, Quantity):
            raise TypeError(f"{self.value_text!r} states no figure")
        return self.value

    @property
    def period(self) -> Period:
        """The value of an assertion that states a date; raises `TypeError` for any other."""
        if not isinstance(self.value, Period):
            raise TypeError(f"{self.value_text!r} states no date")
        return self.value


def is_distinct(stated: Quantity) -> bool:
    """Whether a figure is too large to be that of something else by chance."""
    return stated.number is not None and stated.number >= _DISTINCT


def is_shifted(stated: Quantity, known: Quantity) -> bool:
    """Whether a figure has the digits of another and its point elsewhere: 260,000 for 2.6 million.

    They are three at least, or those of figures so large that nothing else would have them by chance.
    """
    if stated.unit != known.unit or not stated.number or not known.number:
        return False
    one, other = Fraction(stated.number), Fraction(known.number)
    least = _MANY_DIGITS if min(one, other) < _LARGE else _TWO_DIGITS
    return one / other in _POWERS and not any(
        (one / power).denominator == 1 and one / power < least for power in _SIZES
    )
