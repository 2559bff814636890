# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of a document → its columns in millimetres, and which of its rows stay together."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT_WIDTH_MM = {"portrait": 165, "landscape": 252}
_SHORT_ROWS, _SHORT_TEXT = 6, 600
"""Rows and letters up to which a table is not broken over pages; a taller one would leave a gap."""
_LOW_ROW, _HIGH_ROW = 180, 500
"""Letters of a row that looks lost alone at the foot or head of a page; of the highest kept with it."""
_NOTE_PADDING_MM = 8
LANDSCAPE = "section[@class='landscape']"


def room_mm(table: "_Element") -> int:
    """The width of the text where the table stands."""
    room = TEXT_WIDTH_MM["landscape" if table.xpath(f"ancestor::{LANDSCAPE}") else "portrait"]
    return room - _NOTE_PADDING_MM * len(table.xpath("ancestor::div[@class='note']"))


def span(cell: "_Element") -> int:
    """Columns that a cell takes."""
    return int(cell.get("colspan", "1"))


def stays_whole(table: "_Element") -> bool:
    """Whether a table is so short that it belongs on one page."""
    letters = sum(len(text) for text in table.itertext())
    return len(list(table.iter("tr"))) <= _SHORT_ROWS and letters <= _SHORT_TEXT


def companions(table: "_Element") -> list["_Element"]:
    """Rows that stay on the page of the row behind them: so that no low row begins or ends a table alone."""
    rows = list(table.iterfind("tbody/tr"))
    if len(rows) < len(("first", "second")):
        return []
    pairs = {0: (rows[0], rows[1]), len(rows) - 2: (rows[-1], rows[-2])}
    return [rows[n] for n, (low, other) in pairs.items() if _is(low, _LOW_ROW) and _is(other, _HIGH_ROW)]


def _is(row: "_Element", letters: int) -> bool:
    return row.find(".//textarea") is None and sum(len(text) for text in row.itertext()) <= letters


def cell_width_mm(cell: "_Element") -> float:
    """How wide a cell is."""
    row, table = cell.getparent(), next(cell.iterancestors("table"))
    start = sum(span(before) for before in row[: row.index(cell)])
    return sum(column_widths(table)[start : start + span(cell)])


def column_widths(table: "_Element") -> list[float]:
    """Widths as given, else the text width in equal parts."""
    columns = list(table.iter("col"))
    if columns:
        return [float(column.get("style").partition(":")[2].strip().removesuffix("mm")) for column in columns]
    count = max((sum(span(cell) for cell in row) for row in table.iter("tr")), default=1)
    return [room_mm(table) / count] * count
