# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet goes in, with whatever stands above its table; the row of headings comes out, or rows."""

from collections.abc import Mapping

from tenderkit.reading.imported_headings import headings
from tenderkit.reading.spreadsheet import Sheet, SheetCell
from tenderkit.records import dataclass

_SEARCHED = 40
"""Rows in which the headings are looked for."""
_FEWEST = 2
_MOST_ROWS = 3
_SAYING = frozenset({"title", "text", "question", "want"})


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a table; those that are merged downwards make it several rows high."""

    top: int
    bottom: int
    captions: Mapping[int, SheetCell]
    """Column → the lowest heading above its cells."""
    columns: Mapping[int, str]
    """Column → the key that it fills."""
    twice: tuple[tuple[int, int], ...] = ()
    """Pairs of columns that mean the same."""


def found_head(sheet: Sheet, into: str) -> Head | None:
    """Return the headings of a table of *into*, or None where there are none.

    It is the first of the rows in which most columns are known, at least two, one of them what an entry says.
    """
    best: Head | None = None
    for row in sorted({row for row, _ in sheet.cells if row <= _SEARCHED}):
        head = _head(sheet, row, into)
        keys = set(head.columns.values())
        enough = len(keys) >= _FEWEST and keys & _SAYING
        if enough and (best is None or len(keys) > len(set(best.columns.values()))):
            best = head
    return best


def _head(sheet: Sheet, top: int, into: str) -> Head:
    """Return what the columns mean if *top* is the first row of headings."""
    down = [area.bottom for area in sheet.merged if area.top == top < area.bottom < top + _MOST_ROWS]
    bottom = max(down, default=top)
    captions: dict[int, SheetCell] = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        if top <= row <= bottom:
            captions[column] = cell
    known = headings({column: cell.text for column, cell in captions.items()}, into)
    return Head(top, bottom, captions, known.columns, known.twice)
