# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scoring workbooks as a person fills them in."""

from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

Row = tuple[object, ...]
"""Points, reason, place."""
DAY = date(2027, 5, 26)


def edited(data: bytes, change: Callable[[Any], None]) -> bytes:
    """The workbook *data* after *change*, saved by another program than ours."""
    from openpyxl import load_workbook

    book, buffer = load_workbook(BytesIO(data)), BytesIO()
    change(book)
    book.save(buffer)
    return buffer.getvalue()


def filled(
    data: bytes, rows: Mapping[tuple[str, str], Row], *, conflict: str | None = None, on: object = DAY
) -> bytes:
    """The workbook *data* with *rows*: worksheet and letter → what stands in the yellow cells.

    Without *conflict* the first declaration of the list is made, in whatever language it is.
    """

    def fill(book: Any) -> None:
        overview = book.worksheets[0]
        said = dict(book["tenderkit"].iter_rows(max_col=2, values_only=True))
        overview["C8"], overview["C9"] = conflict or told(said, "none"), on
        for (sheet, letter), values in rows.items():
            row = row_of(book[sheet], letter)
            for column, value in enumerate(values, start=2):
                book[sheet].cell(row, column).value = value

    return edited(data, fill)


def everything(data: bytes, points: Callable[[str, str], object]) -> dict[tuple[str, str], Row]:
    """Rows for all cells of the workbook *data*: *points* by worksheet and letter, with a reason for each."""
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data))
    return {
        (sheet.title, letter): (points(sheet.title, letter), f"Reason for {sheet.title} of {letter}", "p. 3")
        for sheet in book.worksheets[1:]
        if sheet.title != "tenderkit"
        for letter in letters(sheet)
    }


def letters(sheet: Any) -> list[str]:
    """The letters of the bids on a worksheet."""
    column = [cell.value for cell in sheet["A"]]
    heads = [row for row, value in enumerate(column) if value in {"Bid", "Angebot"}]
    return [str(value) for value in column[heads[-1] + 1 :] if value]


def row_of(sheet: Any, letter: str) -> int:
    """The row of a bid on a worksheet."""
    column = [cell.value for cell in sheet["A"]]
    return len(column) - column[::-1].index(letter)


def told(said: Mapping[object, object], meant: str) -> object:
    """The word of the workbook for a declaration."""
    return said[f"declared {meant}"]


def fill_file(path: Path, rows: Mapping[tuple[str, str], Row], **declared: Any) -> None:
    """Fill in the workbook that lies at *path*."""
    path.write_bytes(filled(path.read_bytes(), rows, **declared))
