"""Named tuples and dataclasses whose constructors are made late behave as those of the standard library."""

from __future__ import annotations

import pickle

import pytest

from factlint.records import NamedTuple, dataclass, field, replace


class Span(NamedTuple):
    start: int
    end: int = 0

    @property
    def length(self) -> int:
        return self.end - self.start


class Marked(Span):
    """Adds nothing but a method."""

    def shown(self) -> str:
        return f"«{self.start}»"


class Nothing(NamedTuple):
    """Has no fields."""


@dataclass(frozen=True, slots=True)
class Base:
    name: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Derived(Base):
    size: int = 1


@dataclass
class Box:
    items: list[int] = field(default_factory=list)
    seen: bool = False

    def __post_init__(self) -> None:
        self.seen = self.seen or bool(self.items)


def test_a_named_tuple_is_a_tuple_with_names() -> None:
    span = Span(3, end=5)
    assert span == (3, 5)
    assert span.length == 2
    assert Span(3) == (3, 0)
    assert span._replace(start=4) == Span(4, 5)
    assert repr(span) == "Span(start=3, end=5)"
    assert span._asdict() == {"start": 3, "end": 5}
    assert Span._fields == ("start", "end")
    assert Nothing() == ()
    assert not hasattr(span, "__dict__")


def test_a_named_tuple_refuses_what_are_no_fields() -> None:
    with pytest.raises(TypeError):
        Span()  # type: ignore[call-arg] # what is tested
    with pytest.raises(TypeError):
        Span(1, 2, 3)  # type: ignore[call-arg] # what is tested
    with pytest.raises(ValueError, match="middle"):
        Span(1)._replace(middle=2)  # type: ignore[call-arg] # what is tested
    with pytest.raises(AttributeError):
        Span(1).start = 2  # type: ignore[misc] # what is tested


def test_a_named_tuple_may_be_subclassed_matched_and_pickled() -> None:
    marked = Marked(7)
    assert (marked.shown(), marked) == ("«7»", (7, 0))
    assert type(marked._replace(end=9)) is Marked
    match marked:
        case Span(start, end):
            assert (start, end) == (7, 0)
    assert pickle.loads(pickle.dumps(marked)) == marked  # noqa: S301 - made in the line


def test_a_frozen_dataclass_is_a_value() -> None:
    derived = Derived("a", size=2)
    assert derived == Derived("a", (), 2)
    assert derived != Base("a")
    assert len({derived, Derived("a", (), 2)}) == 1
    assert replace(derived, name="b") == Derived("b", size=2)
    assert repr(Base("a")) == "Base(name='a', tags=())"
    with pytest.raises(AttributeError):
        derived.size = 3  # type: ignore[misc] # what is tested
    with pytest.raises(AttributeError):
        del derived.name
    with pytest.raises(TypeError):
        Derived()  # type: ignore[call-arg] # what is tested
    match derived:
        case Derived(name, _, size):
            assert (name, size) == ("a", 2)


def test_a_dataclass_makes_its_defaults_anew() -> None:
    first, second = Box(), Box()
    first.items.append(1)
    assert (second.items, Box([1]).seen, second.seen) == ([], True, False)
    with pytest.raises(TypeError):
        hash(first)
