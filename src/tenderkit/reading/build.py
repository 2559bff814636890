# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain data that follow a schema go in; the frozen record of the model comes out."""

import types
from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin

from tenderkit.model.numbers import Amount, Moment, amount
from tenderkit.records import Shape, shape
from tenderkit.words import N_, Message

Record = TypeVar("Record")
Faults = list[tuple[tuple[str | int, ...], Message, Message]]
"""Where, what, remedy: faults that a schema cannot see, such as the 30th of February."""
_Path = tuple[str | int, ...]
_Maker = Callable[[Any, _Path, Faults], Any]


def build(record: type[Record], data: Any, faults: Faults | None = None, path: _Path = ()) -> Record:
    """Return *data*, a mapping that its schema accepts, as a *record*.

    What cannot be built goes to *faults* with its path, and a stand-in takes its place.
    """
    made: Record = _maker(cast("Hashable", record))(data, path, [] if faults is None else faults)
    return made


@cache
def _maker(kind: Hashable) -> _Maker:
    origin, inside = get_origin(kind), get_args(kind)
    if origin is types.UnionType:
        kinds = [k for k in inside if k is not type(None)]
        return _maker(kinds[0]) if len(kinds) == 1 else _as_it_is
    if origin is tuple:
        return _many(inside[0])
    if origin is Mapping:
        return _mapping(inside[1])
    if kind in _SCALARS:
        return _SCALARS[kind]
    if isinstance(kind, type):
        if known := shape(kind):
            return _record(kind, known)
        if issubclass(kind, Enum):
            members = {member.value: member for member in kind}
            return lambda data, _path, _faults: members[data] if data in members else kind(data)
    return _as_it_is


def _record(kind: type, known: Shape) -> _Maker:
    makers = {name.rstrip("_"): (name, _maker(inside)) for name, inside in known.kinds.items()}
    unsaid = {**dict.fromkeys(known.kinds), **known.defaults}
    factories = known.factories

    def make(data: Any, path: _Path, faults: Faults) -> Any:
        """Fill a record by hand: to compile `__init__` for a few records of each class takes longer."""
        given = unsaid.copy()
        for name, factory in factories.items():
            given[name] = factory()
        for key, value in data.items():
            if value is not None and key in makers:
                name, maker = makers[key]
                if (
                    maker is _text and type(value) is str
                ):  # most values are, and nothing is to be made of them
                    given[name] = value
                else:
                    given[name] = maker(value, (*path, key), faults)
        record: Any = object.__new__(kind)
        put = object.__setattr__
        for name, value in given.items():
            put(record, name, value)
        return record

    return make


def _many(inside: Any) -> _Maker:
    maker = _maker(inside)
    if maker is _text:
        return lambda data, _path, _faults: tuple(map(str, _listed(data)))

    def make(data: Any, path: _Path, faults: Faults) -> Any:
        return tuple([maker(item, (*path, i), faults) for i, item in enumerate(_listed(data))])

    return make


def _mapping(inside: Any) -> _Maker:
    maker = _maker(inside)
    if maker is _text:
        return lambda data, _path, _faults: {str(key): str(value) for key, value in data.items()}

    def make(data: Any, path: _Path, faults: Faults) -> Any:
        return {str(key): maker(value, (*path, key), faults) for key, value in data.items()}

    return make


def _listed(data: Any) -> Iterator[Any]:
    """Yield the entries of a list; a word such as ``none`` stands for no entries."""
    return iter(data if isinstance(data, list) else ())


def _amount(data: Any, path: _Path, faults: Faults) -> Amount | None:
    made = amount(data)
    if made is None:
        what = Message(N_("the number is not written as it must be, or far too long"))
        faults.append((path, what, Message(N_("Give a whole number or a decimal with a point in quotes."))))
    return made


def _date(data: Any, path: _Path, faults: Faults) -> date:
    try:
        return date.fromisoformat(data)
    except ValueError:
        faults.append((path, Message(N_("there is no such day: {value}"), {"value": data}), _CALENDAR))
        return date.min


def _moment(data: Any, path: _Path, faults: Faults) -> Moment:
    day, _, clock = data.partition("T")
    try:
        at = time.fromisoformat(clock) if clock else None
    except ValueError:
        faults.append((path, Message(N_("there is no such time: {value}"), {"value": clock}), _CALENDAR))
        at = None
    return Moment(_date(day, path, faults), at)


def _as_it_is(data: Any, _path: _Path, _faults: Faults) -> Any:
    """Return what may be of several types as it was written: `true` is no text."""
    return data


def _text(data: Any, _path: _Path, _faults: Faults) -> str:
    return str(data)


_CALENDAR = Message(N_("Look at the calendar and the clock."))
_SCALARS: Mapping[Any, _Maker] = {Amount: _amount, Moment: _moment, date: _date, str: _text}
