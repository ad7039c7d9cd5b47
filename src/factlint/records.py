"""`NamedTuple`, as `typing` has it, but made in a quarter of the time: a program that runs reads no annotations."""

from __future__ import annotations

from collections import namedtuple
from functools import cache, cached_property
from types import FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, NamedTuple, Self
else:

    class _Record(tuple):
        """What all tuples with names have in common."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes: Any) -> Self:
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            return f"{type(self).__name__}({', '.join(map('{}={!r}'.format, self._fields, self))})"

    class _Maker(type):
        """Makes a tuple with names of a class, its annotated names being the fields."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:  # noqa: ARG004 - as Python calls it
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            new, getters = _parts(len(fields))
            code = new.__code__.replace(co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__")
            if not any(isinstance(value, cached_property) for value in body.values()):
                body["__slots__"] = ()  # otherwise there is a place to keep what is worked out
            return type(
                name,
                (_Record,),
                body
                | dict(zip(fields, getters, strict=True))
                | {
                    "__new__": FunctionType(code, new.__globals__, "__new__", tuple(defaults.values())),
                    "__match_args__": fields,
                    "_fields": fields,
                    "_field_defaults": defaults,
                },
            )

    @cache
    def _parts(length: int) -> tuple[FunctionType, list[object]]:
        """The constructor and the fields of a named tuple of this length: compiling a constructor is what costs."""
        names = [f"field_{number}" for number in range(length)]
        made = namedtuple("_", names)
        return made.__new__, [vars(made)[name] for name in names]

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})

__all__ = ["NamedTuple"]
