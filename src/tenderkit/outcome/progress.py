# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A desk and the cells that are decided go in; where the reviewer stands comes out."""

from collections.abc import Collection, Sequence

from tenderkit.outcome.desk import Cell, Desk
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a reviewer stands; numbers count from 1."""

    criterion: int
    criteria: int
    bid: int
    bids: int
    done: int
    total: int


def progress(desk: Desk, cell: Cell, done: Collection[Cell]) -> Progress:
    """Return where *cell* lies among its criteria and bids, and how many cells are decided."""
    criteria = list(dict.fromkeys((each.folder, each.criterion) for each in desk.cells))
    letters = letters_beside(desk, cell)
    decided = sum(each in done for each in desk.cells)
    return Progress(
        criteria.index((cell.folder, cell.criterion)) + 1,
        len(criteria),
        letters.index(cell.letter) + 1,
        len(letters),
        decided,
        len(desk.cells),
    )


def letters_beside(desk: Desk, cell: Cell) -> list[str]:
    """Return the letters of the bids that are judged by the criterion of *cell*, in their order."""
    here = (cell.folder, cell.criterion)
    return [each.letter for each in desk.cells if (each.folder, each.criterion) == here]


def next_open(cells: Sequence[Cell], after: Cell | None, passed: Collection[Cell]) -> Cell | None:
    """Return the first of *cells* behind *after* that is not in *passed*, else the first before it, if any.

    Example:
        >>> a, b, c = (Cell("", "B-01", letter) for letter in "ABC")
        >>> next_open([a, b, c], b, {c}).letter, next_open([a], a, {a})
        ('A', None)
    """
    start = cells.index(after) + 1 if after in cells else 0
    return next((cell for cell in (*cells[start:], *cells[:start]) if cell not in passed), None)
