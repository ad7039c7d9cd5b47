"""Named tuples and dataclasses that cost little to define: their constructors are made when they are first called.

To a type checker and to their users they are those of the standard library, but for what factlint does without.
Defining them there takes a sixth of a short run: types are evaluated and functions are compiled for many classes of
which the run makes no object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["NamedTuple", "dataclass", "field", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
    from typing import NamedTuple
else:
    from collections import _tuplegetter

    _NONE = object()

    class _NamedTupleType(type):
        """Makes fields of the annotations of a class right below `NamedTuple`."""

        def __new__(mcs, name, bases, namespace):
            if bases and "_top" in vars(bases[0]):
                fields = tuple(namespace.get("__annotations__", ()))
                defaults = {field: namespace[field] for field in fields if field in namespace}
                namespace.update({field: _tuplegetter(at, None) for at, field in enumerate(fields)})
                namespace.update(_fields=fields, _field_defaults=defaults, __match_args__=fields, __slots__=())
            return super().__new__(mcs, name, bases, namespace)

    class NamedTuple(tuple, metaclass=_NamedTupleType):
        """As `typing.NamedTuple`."""

        __slots__ = ()
        _top = True

        def __new__(cls, *args, **kwargs):
            """Make the constructor of the class, and an object with it."""
            owner = next(base for base in cls.__mro__ if "_fields" in vars(base))
            fields, defaults = owner._fields, owner._field_defaults
            body = f"return _make(_cls, ({''.join(f'{field}, ' for field in fields)}))"
            known = {"_make": tuple.__new__, "_defaults": defaults}
            owner.__new__ = _function("__new__", ("_cls", *_parameters(fields, defaults)), body, known)
            return cls.__new__(cls, *args, **kwargs)

        @classmethod
        def _make(cls, values):
            return tuple.__new__(cls, values)

        def _replace(self, /, **changes):
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"{type(self).__name__} has no fields {', '.join(changes)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            return _shown(self, self._fields, self)

        __replace__ = _replace

    class _Factory:
        """Makes the default of a field anew for each object."""

        def __init__(self, make):
            self.make = make

    def field(*, default_factory):
        """As `dataclasses.field`."""
        return _Factory(default_factory)

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True):
        """As `dataclasses.dataclass`."""
        if cls is None:
            return lambda cls: dataclass(cls, frozen=frozen, slots=slots, eq=eq)
        own = tuple(vars(cls).get("__annotations__", ()))
        defaults = {field: vars(cls)[field] for field in own if field in vars(cls)}
        fields = tuple(dict.fromkeys((*getattr(cls, "__match_args__", ()), *own)))
        defaults = {**getattr(cls, "_defaults", {}), **defaults}

        def first_init(self, /, *args, **kwargs):
            cls.__init__ = _init_of(cls, frozen=frozen)
            cls.__init__(self, *args, **kwargs)

        if slots:
            dropped = (*own, "__dict__", "__weakref__")
            namespace = {name: value for name, value in vars(cls).items() if name not in dropped}
            namespace["__slots__"] = tuple(field for field in own if field not in getattr(cls, "__slots__", ()))
            cls = type(cls)(cls.__name__, cls.__bases__, namespace)
        cls.__match_args__, cls._defaults, cls.__init__, cls.__replace__ = fields, defaults, first_init, replace
        cls.__repr__ = _repr
        if eq:
            cls.__eq__ = _equal
            cls.__hash__ = _hash if frozen else None
        if frozen:
            cls.__setattr__ = cls.__delattr__ = _refuse
        return cls

    def replace(record, /, **changes):
        """As `dataclasses.replace`."""
        return type(record)(**{field: getattr(record, field) for field in record.__match_args__} | changes)

    def _init_of(cls, *, frozen):
        """The constructor of a dataclass."""
        defaults = cls._defaults
        lines = []
        for field in cls.__match_args__:
            made = isinstance(defaults.get(field), _Factory)
            value = f"_defaults[{field!r}].make() if {field} is _defaults[{field!r}] else {field}" if made else field
            lines.append(f"_set(self, {field!r}, {value})" if frozen else f"self.{field} = {value}")
        if hasattr(cls, "__post_init__"):
            lines.append("self.__post_init__()")
        known = {"_set": object.__setattr__, "_defaults": defaults}
        return _function("__init__", ("self", *_parameters(cls.__match_args__, defaults)), "\n ".join(lines), known)

    def _parameters(fields, defaults):
        return [f"{field}=_defaults[{field!r}]" if field in defaults else field for field in fields]

    def _function(name, parameters, body, known):
        """A function made of its source, the way the standard library makes them."""
        exec(f"def {name}({', '.join(parameters)}):\n {body}", known)  # noqa: S102 - nothing but names goes in
        return known[name]

    def _values(record):
        return tuple([getattr(record, field) for field in record.__match_args__])

    def _equal(self, other):
        return _values(self) == _values(other) if type(self) is type(other) else NotImplemented

    def _hash(self):
        return hash(_values(self))

    def _repr(self):
        return _shown(self, self.__match_args__, _values(self))

    def _shown(record, fields, values):
        given = ", ".join(f"{field}={value!r}" for field, value in zip(fields, values, strict=True))
        return f"{type(record).__qualname__}({given})"

    class FrozenInstanceError(AttributeError):
        """As that of `dataclasses`."""

    def _refuse(self, name, *_):
        raise FrozenInstanceError(f"{type(self).__name__} does not change: {name!r}")
