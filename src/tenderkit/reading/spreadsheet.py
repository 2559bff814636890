# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a spreadsheet go in (XLSX or CSV); its sheets come out, each cell as stored, with its name.

Nothing is computed, converted or guessed here. A file that could do more than be read is refused.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum

from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.characters import MOST_SHOWN, forbidden_characters
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

UNREADABLE = "TK060"
"""The rule of a file that cannot be read as a table."""
HOSTILE = "TK061"
"""The rule of a file, or a cell, that could do more than be read."""

MOST_BYTES = 20 * 2**20
MOST_ROWS = 20_000
MOST_COLUMNS = 256
MOST_CELLS = 400_000
MOST_CHARACTERS = 20 * 2**20
"""In all cells of a sheet: many cells may hold one text that is stored once."""

Spot = tuple[int, int]
"""Row and column, from 1."""


class Stored(StrEnum):
    """How a cell keeps its value."""

    TEXT = "text"
    NUMBER = "number"
    """Its text is the exact decimal, with a point."""
    DATE = "date"
    """A number that the spreadsheet shows as a day or a time."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell that is not empty."""

    text: str
    stored: Stored
    place: Place


@dataclass(frozen=True, slots=True)
class Area:
    """Cells that are shown as one (verbundene Zellen)."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or the whole of a CSV file."""

    name: str
    """Empty for CSV."""
    file: str
    cells: Mapping[Spot, SheetCell]
    merged: tuple[Area, ...] = ()
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    remarks: tuple[Message, ...] = field(default=())
    """What was noticed that a person should know of."""
    faults: tuple[Problem, ...] = field(default=())
    """Why the sheet must not be used: cells that compute, show an error or hide something."""

    def place(self, row: int, column: int) -> Place:
        """Return the name of a cell, such as ``table.xlsx:Sheet1!C7``."""
        return Place(cell_name(self.file, self.name, row, column))

    def last_row(self) -> int:
        """Return the number of the last row with anything in it; 0 for an empty sheet."""
        return max((row for row, _ in self.cells), default=0)


def read_spreadsheet(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Return the sheets of the file that is called *name* in messages.

    Raises:
        InputError: it is no such file, it is too large, or it could do more than be read. What is wrong
            inside a sheet is a fault of that sheet, for another one may be meant.
    """
    if len(data) > MOST_BYTES:
        values = {"limit": MOST_BYTES // 2**20}
        what = Message(N_("the table is larger than {limit} megabytes"), values)
        raise InputError([Problem(UNREADABLE, Place(name), what, Message(_SMALLER))])
    if data[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        from tenderkit.reading.spreadsheet_xlsx import xlsx_sheets

        sheets = xlsx_sheets(data, name)
    else:
        from tenderkit.reading.spreadsheet_csv import csv_sheet

        sheets = (csv_sheet(data, name),)
    return tuple(replace(s, faults=(*s.faults, *_unseen(s))[:MOST_SHOWN]) for s in sheets)


def cell_name(file: str, sheet: str, row: int, column: int) -> str:
    """Return how a spreadsheet calls a cell.

    Example:
        >>> cell_name("table.xlsx", "Sheet1", 7, 3), cell_name("table.csv", "", 1, 28)
        ('table.xlsx:Sheet1!C7', 'table.csv:AB1')
    """
    return f"{file}:{sheet}{'!' if sheet else ''}{column_letters(column)}{row}"


def column_letters(column: int) -> str:
    """Return the letters of a column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def too_many(name: str, sheet: str) -> Problem:
    """Return the problem that a sheet is larger than any table of a tender."""
    values = {"rows": MOST_ROWS, "columns": MOST_COLUMNS, "cells": MOST_CELLS}
    what = N_("the sheet has more than {rows} rows, {columns} columns or {cells} filled cells")
    return Problem(
        HOSTILE, Place(f"{name}:{sheet}" if sheet else name), Message(what, values), Message(_SMALLER)
    )


def formula(place: Place) -> Problem:
    """Return the problem that a cell computes."""
    what = Message(N_("the cell holds a formula, and only values are read"))
    remedy = N_("Copy the sheet and paste it as values, or write the value into the cell.")
    return Problem(HOSTILE, place, what, Message(remedy))


def _unseen(sheet: Sheet) -> Iterator[Problem]:
    """Yield the characters that must not come into a tender file."""
    for cell in sheet.cells.values():
        for _, code in forbidden_characters(cell.text):
            what = Message(N_("the character {code} must not stand in a table"), {"code": code})
            remedy = N_("Remove it; it cannot be seen, or it changes how the text around it is read.")
            yield Problem(UNREADABLE, cell.place, what, Message(remedy))


_SMALLER = N_("Save the one table that is meant as a file of its own.")
