# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A class with annotations goes in; the frozen, slotted record of the standard library comes out, sooner.

``dataclasses`` compiles six methods for each class when it is defined, which with some hundred records
was a seventh of the time of ``tenderkit check``. Here all records share five of them, and ``__init__``
is compiled for classes of which many records are made; the first few are filled by hand. ``replace``,
``fields``, ``match`` and ``pickle`` work as ever; a field that ``__init__`` does not take is refused. To
a type checker it is the decorator of the standard library.
"""

import dataclasses
from collections.abc import Callable
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


def _record(cls: type, *, kw_only: bool, eq: bool) -> type:
    known: type = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    new: Any = known

    new.__init__ = _first(new)
    new.__setattr__ = new.__delattr__ = _refuse
    new.__getstate__, new.__setstate__ = _state, _restore
    new.__repr__ = _shown
    if eq:
        new.__eq__, new.__hash__ = _equal, _hashed
    return known


def _first(cls: Any) -> Callable[..., None]:  # noqa: ANN401
    """Return ``__init__`` of the first records of *cls*; what it cannot fill, a compiled one refuses."""
    left = iter(range(_BY_HAND))

    def first(self: object, *values: object, **named: object) -> None:
        if next(left, None) is not None and _fill(self, values, named):
            return
        cls.__init__ = _compiled(cls)
        cls.__init__(self, *values, **named)

    return first


def _fill(record: Any, values: tuple[object, ...], named: dict[str, object]) -> bool:  # noqa: ANN401
    """Put *values* and *named* into *record*; return False where they are not what its fields ask for."""
    fields: dict[str, Field[Any]] = record.__dataclass_fields__
    positional = [name for name, field in fields.items() if not field.kw_only] if values else []
    given = {**dict(zip(positional, values, strict=False)), **named}
    if (
        len(values) > len(positional)
        or len(given) < len(values) + len(named)
        or not given.keys() <= fields.keys()
    ):
        return False
    for name, field in fields.items():
        if name in given:
            value = given[name]
        elif field.default_factory is not MISSING:
            value = field.default_factory()
        elif field.default is MISSING:
            return False
        else:
            value = field.default
        object.__setattr__(record, name, value)
    if hasattr(record, "__post_init__"):
        record.__post_init__()
    return True


def _compiled(cls: Any) -> Callable[..., None]:  # noqa: ANN401
    """Return ``__init__`` of *cls*, positional fields before those that are named."""
    fields: tuple[Field[Any], ...] = dataclasses.fields(cls)
    assert all(f.init for f in fields)
    positional = [_parameter(f) for f in fields if not f.kw_only]
    named = [_parameter(f) for f in fields if f.kw_only]
    parameters = ", ".join(["self", *positional, *(["*"] if named else []), *named])
    lines = [f"    put(self, {f.name!r}, {_value(f)})" for f in fields]
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()")
    defaults = {f"default_{f.name}": f.default for f in fields if f.default is not MISSING}
    factories = {f"make_{f.name}": f.default_factory for f in fields if f.default_factory is not MISSING}
    names: dict[str, Any] = {"put": object.__setattr__, "MISSING": MISSING, **defaults, **factories}
    exec(f"def __init__({parameters}):\n" + "\n".join(lines or ["    pass"]), names)  # noqa: S102 - as dataclasses
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _parameter(field: Field[Any]) -> str:
    if field.default is not MISSING:
        return f"{field.name}=default_{field.name}"
    return field.name if field.default_factory is MISSING else f"{field.name}=MISSING"


def _value(field: Field[Any]) -> str:
    if field.default_factory is MISSING:
        return field.name
    return f"make_{field.name}() if {field.name} is MISSING else {field.name}"


def _refuse(_self: object, name: str, *_value: object) -> None:
    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)


def _values(record: Any) -> tuple[object, ...]:  # noqa: ANN401
    return tuple([getattr(record, name) for name in record.__dataclass_fields__])


def _state(record: object) -> tuple[object, ...]:
    return _values(record)


def _restore(record: Any, state: tuple[object, ...]) -> None:  # noqa: ANN401
    for name, value in zip(record.__dataclass_fields__, state, strict=True):
        object.__setattr__(record, name, value)


def _equal(self: object, other: object) -> bool:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hashed(self: object) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:  # noqa: ANN401
    shown = [f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"
