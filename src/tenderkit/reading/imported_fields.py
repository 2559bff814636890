# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The cells of one row go in; the keys of its entry come out, in the order in which dossiers write them."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tenderkit.problems import Problem
from tenderkit.reading.imported_values import ID, id_of, number, text_of, truth, word
from tenderkit.reading.spreadsheet import SheetCell
from tenderkit.words import N_, Message

LISTS = frozenset({"acceptance", "covers"})
"""Keys to which the rows below may add."""
_NUMBERS = frozenset({"weight", "min_points", "page_limit", "quantity"})
_CROSSES = frozenset({"must", "should", "may"})
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "requirements": ("title",),
    "criteria": ("title",),
    "prices": ("title", "quantity", "unit"),
}
_TOGETHER: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "story": (("as", "want", "so"), ("as", "want")),
    "quality": (("measure", "level", "method"), ("level",)),
}
"""Keys that stand below one key, and those of them that it needs."""
_ORDER = (
    "id lot group kind stage priority title text story quality question expectation anchors weight "
    "min_points evidence page_limit covers quantity unit counted acceptance declare source"
).split()
_BULLET = re.compile(r"\s*(?:[-–•*]|[0-9]+[.)])\s+")


class Fields:
    """Reads cells by the key that their column fills."""

    def __init__(
        self, numbers: str | None, group_of: Callable[[SheetCell], str], problems: list[Problem]
    ) -> None:
        """Keep how numbers are written, who names groups, and where problems go."""
        self._numbers, self._group_of, self._problems = numbers, group_of, problems

    def fill(self, data: dict[str, Any], key: str, cell: SheetCell) -> None:
        """Put what *cell* says into *data*."""
        if key in LISTS:
            self.extend(data, key, cell)
        elif key in _CROSSES:
            self._cross(data, key, cell)
        elif key.startswith("anchor "):
            points = key.removeprefix("anchor ")
            data.setdefault("anchors", {})[points] = text_of(cell, self._problems)
        else:
            data[key] = self._value(key, cell)

    def extend(self, data: dict[str, Any], key: str, cell: SheetCell) -> None:
        """Add what *cell* says to a list of *data*."""
        if key == "covers":
            parts = re.split(r"[,;\s]+", cell.text.strip())
            named = (id_of(SheetCell(p, cell.stored, cell.place), "R-", self._problems) for p in parts if p)
            data.setdefault(key, []).extend(id_ for id_ in named if id_ is not None)
            return
        tests: list[dict[str, str]] = data.setdefault(key, [])
        stem = str(data["id"]).removeprefix("R-")
        for part in _listed(text_of(cell, self._problems) or ""):
            tests.append({"id": f"T-{stem}-{len(tests) + 1}", "text": part})

    def number(self, cell: SheetCell) -> int | str | None:
        """Return the number in *cell* as YAML writes it: whole, or as text."""
        read = number(cell, self._numbers, self._problems)
        return int(read) if read is not None and read.isdigit() else read

    def _value(self, key: str, cell: SheetCell) -> object:
        if key in _NUMBERS:
            return self.number(cell)
        if key in {"priority", "stage"}:
            return word(cell, key, self._problems)
        if key in {"declare", "counted"}:
            return truth(cell, self._problems)
        if key == "group":
            return self._group_of(cell)
        if key == "lot":
            return id_of(cell, "L", self._problems)
        return text_of(cell, self._problems)

    def _cross(self, data: dict[str, Any], key: str, cell: SheetCell) -> None:
        if not truth(cell, self._problems):
            return
        if "priority" in data:
            what = Message(N_("two columns state a priority for this row"))
            self._problems.append(Problem(ID, cell.place, what, Message(N_("Leave one cross."))))
        data["priority"] = key


def completed(data: dict[str, Any], into: str) -> tuple[dict[str, Any], list[str]]:
    """Return *data* with what belongs together below one key, and the keys that are missing."""
    missing = [key for key in _NEEDED[into] if key not in data]
    for above, (keys, needed) in _TOGETHER.items():
        if inside := {key: data.pop(key) for key in keys if key in data}:
            missing += [key for key in needed if key not in inside]
            data[above] = inside
    return {key: data[key] for key in _ORDER if data.get(key) is not None}, missing


def _listed(text: str) -> Iterator[str]:
    """Yield the tests in a cell: its bullets, or the whole where it has none."""
    if not _BULLET.match(text):
        yield from [text] if text else []
        return
    part = ""
    for line in text.split("\n"):
        if _BULLET.match(line) and part:
            yield part
            part = ""
        part = f"{part} {_BULLET.sub('', line, count=1).strip()}".strip()
    yield part
