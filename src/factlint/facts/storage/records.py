"""The model as plain JSON rows and back, exactly. Fields stand in the order of their classes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, Generic, TypeVar

from factlint.facts.model import (
    Alias,
    Attribute,
    Delay,
    Entity,
    Event,
    Fact,
    FactValue,
    KnownError,
    Location,
    MemberList,
    Membership,
    Name,
    Phrase,
    Source,
    Tolerance,
    ValidTime,
)
from factlint.facts.problems import FactProblem
from factlint.values import Exact, Period, Quantity

_Model = TypeVar("_Model")
_Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]
_from_day = date.fromordinal


class Record(Generic[_Model]):
    """The codec of one class, from the codecs of the fields that are not plain text, numbers or flags."""

    def __init__(self, model: type[_Model], **codecs: _Codec) -> None:
        self._model = model
        self._names: tuple[str, ...] = vars(model)["__match_args__"]
        unknown = codecs.keys() - set(self._names)
        assert not unknown, unknown  # noqa: S101 - a field was renamed
        self._encoders = [(name, codecs[name][0] if name in codecs else None) for name in self._names]
        self._decoders = [(at, codecs[name][1]) for at, name in enumerate(self._names) if name in codecs]

    def encode(self, model: _Model) -> list[Any]:
        """The fields as JSON values."""
        row = []
        for name, encode in self._encoders:
            value = getattr(model, name)
            row.append(value if encode is None or value is None else encode(value))
        return row

    def decode(self, row: list[Any]) -> _Model:
        """The object whose row this is."""
        if not self._decoders:
            return self._model(*row)
        row = list(row)
        for at, decode in self._decoders:
            if row[at] is not None:
                row[at] = decode(row[at])
        return self._model(*row)

    @property
    def codec(self) -> _Codec:
        return self.encode, self.decode


def listed(codec: _Codec) -> _Codec:
    """The codec of a tuple of such values."""
    encode, decode = codec
    return (lambda values: [encode(value) for value in values]), (lambda rows: tuple([decode(row) for row in rows]))


def _encode_exact(number: Exact) -> Any:
    return number if isinstance(number, int) else f"{number.numerator}/{number.denominator}"


def _decode_exact(number: Any) -> Exact:
    return number if isinstance(number, int) else Fraction(number)


def _encode_period(period: Period) -> list[int]:
    return [period.start.toordinal(), period.end.toordinal()]


def _decode_period(row: list[int]) -> Period:
    return Period(_from_day(row[0]), _from_day(row[1]))


EXACT: _Codec = (_encode_exact, _decode_exact)
PERIOD: _Codec = (_encode_period, _decode_period)
TEXTS: _Codec = (list, tuple)
LOCATION = Record(Location).codec
QUANTITY = Record(Quantity, low=EXACT, high=EXACT, quantum=EXACT).codec


def _encode_value(value: FactValue) -> Any:
    if isinstance(value, Quantity):
        return ["q", *QUANTITY[0](value)]
    return ["p", *_encode_period(value)] if isinstance(value, Period) else value


def _decode_value(row: Any) -> FactValue:
    if isinstance(row, str):
        return row
    value: FactValue = QUANTITY[1](row[1:]) if row[0] == "q" else _decode_period(row[1:])
    return value


VALUE: _Codec = (_encode_value, _decode_value)
VALID = Record(ValidTime, start=PERIOD, end=PERIOD).codec
TOLERANCE = Record(Tolerance, amount=EXACT).codec
PHRASES = listed(Record(Phrase, forms=TEXTS).codec)

SOURCE = Record(Source, retrieved=PERIOD, published=PERIOD, location=LOCATION)
ATTRIBUTE = Record(
    Attribute,
    nouns=PHRASES,
    adjectives=PHRASES,
    verbs=PHRASES,
    phrases=PHRASES,
    ignore=PHRASES,
    most=TEXTS,
    least=TEXTS,
    tolerance=TOLERANCE,
    rounding=EXACT,
    stale_after=Record(Delay).codec,
    location=LOCATION,
)
ENTITY = Record(
    Entity,
    aliases=listed(Record(Alias, valid=VALID).codec),
    demonyms=TEXTS,
    not_names=TEXTS,
    began=PERIOD,
    ended=PERIOD,
    location=LOCATION,
)
FACT = Record(
    Fact,
    value=VALUE,
    valid=VALID,
    measured=PERIOD,
    sources=TEXTS,
    tolerance=TOLERANCE,
    also=listed(VALUE),
    review_by=PERIOD,
    location=LOCATION,
    during=PERIOD,
    happened=PERIOD,
)
MEMBERSHIP = Record(Membership, valid=VALID, sources=TEXTS, location=LOCATION, left_location=LOCATION)
MEMBER_LIST = Record(MemberList, members=listed(MEMBERSHIP.codec), location=LOCATION, review_by=PERIOD)
EVENT = Record(Event, aliases=TEXTS, on=PERIOD, through=PERIOD, sources=TEXTS, location=LOCATION, review_by=PERIOD)
KNOWN_ERROR = Record(KnownError, value=VALUE, location=LOCATION)
NAME = Record(Name)
PROBLEM = Record(FactProblem, location=LOCATION)
