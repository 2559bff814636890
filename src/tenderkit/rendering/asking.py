# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A context goes into a template; which part of it the template asked for comes out.

The checksum of a document covers that part alone, so that a document stays as it is where others change.
"""

from collections.abc import Iterator, Mapping
from typing import Any


class Watched(dict[str, Any]):
    """A dict that notes which of its keys were asked for: all of them, if somebody goes through it."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Hold *values*; nothing was asked yet."""
        super().__init__(values)
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """Look up one key."""
        self.asked.add(key)
        return super().get(key, default)

    def __iter__(self) -> Iterator[str]:
        self.asked |= dict.keys(self)
        return super().__iter__()

    def keys(self) -> Any:
        """Go through all keys."""
        return dict.fromkeys(self).keys()

    def values(self) -> Any:
        """Go through all values."""
        return [self[key] for key in self]

    def items(self) -> Any:
        """Go through everything."""
        return [(key, self[key]) for key in self]


def watched(context: Mapping[str, Any]) -> dict[str, Any]:
    """Return *context* with each dict that stands in it directly watched."""
    return {key: Watched(value) if isinstance(value, dict) else value for key, value in context.items()}


def asked_for(context: Mapping[str, Any], given: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    """Return the part of *context* that was asked for.

    Args:
        context: what there is.
        given: the same, watched, as the template had it.
        names: what the template looked up in it.
    """
    return {
        name: {key: context[name][key] for key in part.asked & context[name].keys()}
        if isinstance(part := given[name], Watched)
        else context[name]
        for name in sorted(names & context.keys())
    }
