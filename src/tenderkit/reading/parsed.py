# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A parsed YAML file: its data, its lines, and where every key and value stands."""

import re
from collections.abc import Sequence
from dataclasses import field
from typing import Any

from tenderkit.problems import Key, Place
from tenderkit.records import dataclass

Spot = tuple[int, int]
"""Line and column, from 1."""
Marks = dict[int, dict[str | int, tuple[int, int, int, int]]]
"""Identity of a container → key or index → line and column of the key, line and column of the value."""

_LONGEST_TEXT = 500
"""Lines in which a passage is looked for."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One parsed YAML file."""

    name: str
    """As it is called in messages."""
    data: Any
    """Dicts, lists, text, whole numbers, `Decimal`, booleans, None."""
    lines: tuple[str, ...]
    marks: Marks = field(repr=False, default_factory=dict)

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Return where the value at *path* stands (its key with *key*), or the nearest thing that does.

        In a list, a step may be the ``id`` of an entry, and after a text a passage of it. A `Key` asks
        for the key by itself.
        """
        node, spot = self.data, None
        for step in path:
            found = _index(node, step)
            spots = self.marks.get(id(node), {}).get(found) if found is not None else None
            if found is None or spots is None:
                spot = self._passage(spot, str(step)) if spot and isinstance(node, str) else spot
                break
            of_key = step.__class__ is Key or (key and step is path[-1])
            spot = spots[:2] if of_key else spots[2:]
            node = node[found]
        return self.spot(*spot) if spot else Place(self.name, 1, 1)

    def _passage(self, start: Spot, passage: str) -> Spot:
        """Return where *passage* of the text that begins at *start* stands, however its lines are broken."""
        line, column = start
        rest = "\n".join([self.lines[line - 1][column - 1 :], *self.lines[line : line + _LONGEST_TEXT]])
        found = re.search(r"\s+".join(map(re.escape, passage.split())), rest) if passage.strip() else None
        if found is None:
            return start
        before = rest[: found.start()].split("\n")
        return line + len(before) - 1, len(before[-1]) + (column if len(before) == 1 else 1)

    def spot(self, line: int, column: int) -> Place:
        """Return the place of *line* and *column* with its excerpt."""
        excerpt = self.lines[line - 1] if line <= len(self.lines) else ""
        return Place(self.name, line, column, excerpt.rstrip("\r\n"))


def _index(node: object, step: str | int) -> str | int | None:
    if isinstance(node, dict):
        return step if step in node else None
    if not isinstance(node, list):
        return None
    if isinstance(step, int):
        return step if step < len(node) else None
    return next((i for i, item in enumerate(node) if isinstance(item, dict) and item.get("id") == step), None)
