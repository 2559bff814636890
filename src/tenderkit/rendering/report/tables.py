# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cells go in; a table as both templates print it comes out, with the order of its numbers for sorting."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tenderkit.model.root import Number

Cell = dict[str, Any]
Row = dict[str, Any]
Order = Callable[[Number | None], int | None]
"""Number → its place among the numbers of its column."""


def cell(text: str, order: int | None = None, **more: object) -> Cell:
    """Return one cell; *order* is its place when its column is sorted, None where it has no number."""
    return {"text": text, "order": order, "share": None, "heat": None, "head": False, **more}


def head(text: str, *, number: bool = False) -> dict[str, Any]:
    """Return the head of a column."""
    return {"text": text, "number": number}


def row(cells: Sequence[Cell], **more: object) -> Row:
    """Return one row."""
    return {"cells": list(cells), "group": False, "first": False, "total": False, **more}


def orders(numbers: Iterable[Number | None]) -> Order:
    """Return what gives each number its place among *numbers*, compared exactly, the smallest first."""
    listed = sorted({number for number in numbers if number is not None})
    return lambda number: None if number is None else listed.index(number)
