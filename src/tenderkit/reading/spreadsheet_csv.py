# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a CSV file go in, as any office program writes them; one sheet of cells comes out."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.spreadsheet import (
    HOSTILE,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    UNREADABLE,
    Sheet,
    SheetCell,
    Spot,
    Stored,
    cell_name,
    formula,
    too_many,
)
from tenderkit.words import N_, Message

_SEPARATORS = ";,\t|"
_OLE = b"\xd0\xcf\x11\xe0"
_STATED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_DDE = re.compile(r"[+\-@][^|]*\|.*!", re.DOTALL)
Record = list[str]


def csv_sheet(data: bytes, name: str) -> Sheet:
    """Return the table in *data*: UTF-8, UTF-16 with its mark, or Windows-1252.

    Raises:
        InputError: it is no text, or no table.
    """
    text, remarks = _text(data, name)
    records = _records(text, name)
    if len(records) > MOST_ROWS or any(len(record) > MOST_COLUMNS for record in records):
        raise InputError([too_many(name, "")])
    cells = dict(_cells(records, name))
    if len(cells) > MOST_CELLS:
        raise InputError([too_many(name, "")])
    faults = tuple(problem for cell in cells.values() for problem in _computing(cell))
    return Sheet("", name, cells, remarks=remarks, faults=faults)


def _text(data: bytes, name: str) -> tuple[str, tuple[Message, ...]]:
    if data.startswith(_OLE):
        what = Message(N_("the workbook is locked with a password, or of the old format .xls"))
        remedy = Message(N_("Save it as .xlsx without a password."))
        raise InputError([Problem(UNREADABLE, Place(name), what, remedy)])
    wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    try:
        return data.decode("utf-16" if wide else "utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        if wide or b"\x00" in data:
            raise InputError([_no_table(name)])
        return data.decode("cp1252"), (Message(N_("The file is read as Windows-1252; look at the umlauts.")),)
    except UnicodeDecodeError as error:
        raise InputError([_no_table(name)]) from error


def _records(text: str, name: str) -> list[Record]:
    """Return the rows by the separator that gives most rows the same number of cells."""
    if stated := _STATED.match(text):
        return [[], *_parsed(text[stated.end() :], stated[1], name)]
    if name.lower().endswith((".xlsx", ".xlsm", ".ods", ".pdf", ".docx")) or "\x00" in text:
        raise InputError([_no_table(name)])
    return max((_parsed(text, sign, name) for sign in _SEPARATORS), key=_regularity)


def _regularity(records: list[Record]) -> tuple[int, int]:
    """Return how many cells stand in rows of the most frequent length, rows of one cell left out."""
    lengths = Counter(len(record) for record in records if len(record) > 1)
    return max((length * count for length, count in lengths.items()), default=0), -len(records)


def _parsed(text: str, separator: str, name: str) -> list[Record]:
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise InputError([_no_table(name)]) from error


def _cells(records: list[Record], name: str) -> Iterator[tuple[Spot, SheetCell]]:
    for row, record in enumerate(records, 1):
        for column, value in enumerate(record, 1):
            if text := value.strip():
                yield (row, column), SheetCell(text, Stored.TEXT, Place(cell_name(name, "", row, column)))


def _computing(cell: SheetCell) -> Iterator[Problem]:
    if cell.text.startswith("="):
        yield formula(cell.place)
    elif _DDE.match(cell.text):
        what = Message(N_("the cell calls another program (DDE)"))
        remedy = Message(N_("Do not open the file in a spreadsheet; ask where it comes from."))
        yield Problem(HOSTILE, cell.place, what, remedy)


def _no_table(name: str) -> Problem:
    what = Message(N_("the file is no table that can be read"))
    remedy = Message(N_("Save it as an Excel workbook (.xlsx), or as CSV."))
    return Problem(UNREADABLE, Place(name), what, remedy)
