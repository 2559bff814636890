# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A context goes into a template; which part of it the template asked for comes out.

The checksum of a document covers that part alone, so that a document stays as it is where others change.
"""

from collections.abc import Iterator, Mapping
from typing import Any


class Watched(dict[str, Any]):
    """A dict that notes which of its keys were asked for, and so do the dicts in it, however deep.

    Whoever goes through it, prints or compares it asks for all keys.
    """

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Hold *values*; nothing was asked yet."""
        super().__init__(values)
        self._asked: set[str] = set()  # templates see names without an underscore before keys

    __hash__ = None  # as a dict has none

    def __getitem__(self, key: str) -> Any:
        if key in self._asked:
            return super().__getitem__(key)
        self._asked.add(key)
        value = _watched(super().__getitem__(key))
        super().__setitem__(key, value)
        return value

    def __contains__(self, key: object) -> bool:
        there = super().__contains__(key)
        if there:
            self[str(key)]
        return there

    def get(self, key: str, default: Any = None) -> Any:
        """Look up one key."""
        try:
            return self[key]
        except KeyError:
            return default

    def __iter__(self) -> Iterator[str]:
        self._ask_for_all()
        return super().__iter__()

    def __len__(self) -> int:
        self._ask_for_all()
        return super().__len__()

    def __bool__(self) -> bool:
        return super().__len__() > 0

    def __eq__(self, other: object) -> bool:
        for each in (self, other):
            if isinstance(each, Watched):
                each._ask_for_all()
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __repr__(self) -> str:
        self._ask_for_all()
        return super().__repr__()

    def keys(self) -> Any:
        """Go through all keys."""
        return dict.fromkeys(self).keys()

    def values(self) -> Any:
        """Go through all values."""
        return [self[key] for key in self]

    def items(self) -> Any:
        """Go through everything."""
        return [(key, self[key]) for key in self]

    def _ask_for_all(self) -> None:
        for key in dict.keys(self):
            self[key]


def watched(context: Mapping[str, Any]) -> dict[str, Any]:
    """Return *context* with each dict that stands in it watched."""
    return {key: _watched(value) for key, value in context.items()}


def asked_for(context: Mapping[str, Any], given: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    """Return the part of *context* that was asked for.

    Args:
        context: what there is.
        given: the same, watched, as the template had it.
        names: what the template looked up in it.
    """
    return {name: _part(context[name], given[name]) for name in sorted(names & context.keys())}


def _watched(value: Any) -> Any:
    if isinstance(value, dict):
        return Watched(value)
    if isinstance(value, list):
        return [_watched(each) for each in value]
    return value


def _part(value: Any, given: Any) -> Any:
    """Return what was asked for of *value*; of a dict that was only there, whether anything is in it."""
    if isinstance(given, Watched):
        asked = given._asked  # noqa: SLF001  # the other half of this module
        parts = {key: _part(value[key], dict.__getitem__(given, key)) for key in asked & value.keys()}
        return parts if asked else bool(value)
    if isinstance(given, list):
        return [_part(own, each) for own, each in zip(value, given, strict=True)]
    return value
