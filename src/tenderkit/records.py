# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A class with annotations goes in; a frozen, slotted record as of the standard library comes out, sooner.

``dataclasses`` compiles six methods for each class, makes the class twice and an object for each of its
fields, which with some hundred records was a seventh of the time of ``tenderkit check``. Here all records
share five of the methods, ``__init__`` is compiled for classes of which many records are made (the first few
are filled by hand), and the library's own fields are made when somebody asks for them: ``replace``,
``fields``, ``match`` and ``pickle`` work as ever. To a type checker it is the decorator of the library.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - a re-export
else:

    def dataclass(
        *, frozen: bool, slots: bool, kw_only: bool = False, eq: bool = True
    ) -> Callable[[type], type]:
        """Return the decorator of a record; each says itself that it is frozen and has slots."""
        assert frozen
        assert slots
        return lambda cls: _record(cls, kw_only=kw_only, eq=eq)


_BY_HAND = 8
"""How many records of a class are made before compiling pays: it takes as long as to fill some thirty."""
_OF_PLAIN_CLASSES = ("__dict__", "__weakref__")


class Shape:
    """What a record is made of, in the order of its fields."""

    __slots__ = ("defaults", "factories", "kinds", "positional")

    def __init__(self, base: "Shape | None") -> None:
        """Begin with the fields of *base*, if it is a record."""
        self.kinds: dict[str, Any] = {**base.kinds} if base else {}
        """What is written behind the colon."""
        self.defaults: dict[str, Any] = {**base.defaults} if base else {}
        self.factories: dict[str, Callable[[], Any]] = {**base.factories} if base else {}
        self.positional: tuple[str, ...] = base.positional if base else ()
        """The fields that need no name when a record is made."""


def shape(kind: type) -> Shape | None:
    """Return what the records of *kind* are made of; None where it is no record."""
    found: Shape | None = getattr(kind, "__shape__", None)
    return found


def _record(cls: type, *, kw_only: bool, eq: bool) -> type:
    written = cls.__dict__
    own: Mapping[str, Any] = written.get("__annotations__", {})
    space = {name: v for name, v in written.items() if name not in own and name not in _OF_PLAIN_CLASSES}
    known = space["__shape__"] = _shape(cls, own, kw_only=kw_only)
    space.update(_COMPARED if eq else _SHARED)
    space["__slots__"] = tuple(own)
    space["__match_args__"] = known.positional
    space["__qualname__"] = cls.__qualname__
    space["__dataclass_fields__"] = _StandardFields(cls, kw_only=kw_only)
    made = type(cls.__name__, cls.__bases__, space)
    made.__init__ = _first(made, known)  # type: ignore[misc]
    return made


def _shape(cls: type, own: Mapping[str, Any], *, kw_only: bool) -> Shape:
    made = Shape(shape(cls))
    written = cls.__dict__
    for name, kind in own.items():
        made.kinds[name] = kind
        made.defaults.pop(name, None)
        made.factories.pop(name, None)
        default = written.get(name, MISSING)
        if type(default) is Field:
            assert default.init
            if default.default_factory is not MISSING:
                made.factories[name] = default.default_factory
            default = default.default
        if default is not MISSING:
            made.defaults[name] = default
    if not kw_only:
        made.positional += tuple([name for name in own if name not in made.positional])
    return made


class _StandardFields:
    """Stands for the ``__dataclass_fields__`` of a record until the standard library looks at them."""

    def __init__(self, cls: type, *, kw_only: bool) -> None:
        self._cls = cls
        self._kw_only = kw_only

    def __set_name__(self, owner: type, name: str) -> None:
        self._owner: Any = owner

    def __get__(self, record: object, kind: type) -> dict[str, Field[Any]]:
        made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=self._kw_only)(self._cls)
        self._owner.__dataclass_params__ = made.__dataclass_params__
        self._owner.__dataclass_fields__ = made.__dataclass_fields__
        fields: dict[str, Field[Any]] = made.__dataclass_fields__
        return fields


def _first(cls: Any, known: Shape) -> Callable[..., None]:  # noqa: ANN401
    """Return ``__init__`` of the first records of *cls*; what it cannot fill, a compiled one refuses."""
    left = iter(range(_BY_HAND))

    def first(self: object, *values: object, **named: object) -> None:
        if next(left, None) is not None and _fill(self, known, values, named):
            return
        cls.__init__ = _compiled(cls, known)
        cls.__init__(self, *values, **named)

    return first


def _fill(record: Any, known: Shape, values: tuple[object, ...], named: dict[str, object]) -> bool:  # noqa: ANN401
    """Put *values* and *named* into *record*; return False where they are not what its fields ask for."""
    if len(values) > len(known.positional):
        return False
    given = {**dict(zip(known.positional, values, strict=False)), **named}
    if len(given) < len(values) + len(named) or not given.keys() <= known.kinds.keys():
        return False
    for name in known.kinds.keys() - given.keys():
        if name in known.defaults:
            given[name] = known.defaults[name]
        elif name in known.factories:
            given[name] = known.factories[name]()
        else:
            return False
    for name, value in given.items():
        object.__setattr__(record, name, value)
    if hasattr(record, "__post_init__"):
        record.__post_init__()
    return True


def _compiled(cls: Any, known: Shape) -> Callable[..., None]:  # noqa: ANN401
    """Return ``__init__`` of *cls*, positional fields before those that are named."""
    positional = [_parameter(name, known) for name in known.positional]
    named = [_parameter(name, known) for name in known.kinds if name not in known.positional]
    parameters = ", ".join(["self", *positional, *(["*"] if named else []), *named])
    lines = [f"    put(self, {name!r}, {_value(name, known)})" for name in known.kinds]
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()")
    defaults = {f"default_{name}": default for name, default in known.defaults.items()}
    factories = {f"make_{name}": factory for name, factory in known.factories.items()}
    names: dict[str, Any] = {"put": object.__setattr__, "MISSING": MISSING, **defaults, **factories}
    exec(f"def __init__({parameters}):\n" + "\n".join(lines or ["    pass"]), names)  # noqa: S102 - as dataclasses
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _parameter(name: str, known: Shape) -> str:
    if name in known.defaults:
        return f"{name}=default_{name}"
    return f"{name}=MISSING" if name in known.factories else name


def _value(name: str, known: Shape) -> str:
    return f"make_{name}() if {name} is MISSING else {name}" if name in known.factories else name


def _refuse(_self: object, name: str, *_value: object) -> None:
    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)


def _values(record: Any) -> tuple[object, ...]:  # noqa: ANN401
    return tuple([getattr(record, name) for name in record.__shape__.kinds])


def _restore(record: Any, state: tuple[object, ...]) -> None:  # noqa: ANN401
    for name, value in zip(record.__shape__.kinds, state, strict=True):
        object.__setattr__(record, name, value)


def _equal(self: object, other: object) -> bool:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hashed(self: object) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:  # noqa: ANN401
    shown = [f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"


_SHARED: Mapping[str, Any] = {
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _values,
    "__setstate__": _restore,
    "__repr__": _shown,
}
_COMPARED: Mapping[str, Any] = {**_SHARED, "__eq__": _equal, "__hash__": _hashed}
