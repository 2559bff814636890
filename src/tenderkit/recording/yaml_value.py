# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Data, a path such as ``positions.P-01`` and a value go in; the data with that value come out."""

from collections.abc import Mapping, Sequence
from typing import Any


class CannotSetError(ValueError):
    """The path leads nowhere; says where it ends."""


def with_value(data: Any, path: str, value: object, written: str) -> Any:  # noqa: ANN401 - data of any file
    """Return *data* with *value* at *path*; entries of lists go by their ``id``, keys may hold dots.

    Where a text stands now, or nothing, *written* is taken as it was typed if *value* is a number.

    Example:
        >>> with_value({"scores": {"B1.1": {"points": 7}}}, "scores.B1.1.points", 4, "4")
        {'scores': {'B1.1': {'points': 4}}}

    Raises:
        CannotSetError: nothing stands at the path, and it is no new key of something that is there.
    """
    if isinstance(data, Sequence) and not isinstance(data, str):
        return _in_list(list(data), path, value, written)
    if not isinstance(data, Mapping) or not path:
        raise CannotSetError(path)
    key = next((k for k in sorted(data, key=len, reverse=True) if f"{path}.".startswith(f"{k}.")), None)
    if key is None:
        if "." in path and not all(isinstance(old, str) for old in data.values()):
            raise CannotSetError(path)
        return {**data, path: _fitting(data, value, written)}
    rest = path[len(key) + 1 :]
    if rest:
        return {**data, key: with_value(data[key], rest, value, written)}
    if isinstance(data[key], Mapping | list):
        raise CannotSetError(path)
    return {**data, key: written.strip() if isinstance(data[key], str) else value}


def _in_list(entries: list[Any], path: str, value: object, written: str) -> list[Any]:
    for index, entry in enumerate(entries):
        id_ = entry.get("id") if isinstance(entry, Mapping) else None
        if isinstance(id_, str) and path.startswith(f"{id_}."):
            changed = with_value(entry, path[len(id_) + 1 :], value, written)
            return [*entries[:index], changed, *entries[index + 1 :]]
    raise CannotSetError(path)


def _fitting(around: Mapping[str, Any], value: object, written: str) -> object:
    """Return a new value as those *around* are written: as text where they are texts."""
    return written.strip() if around and all(isinstance(old, str) for old in around.values()) else value
