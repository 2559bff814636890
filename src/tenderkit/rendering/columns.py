# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of a document → its columns, in millimetres."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT_WIDTH_MM = {"portrait": 165, "landscape": 252}
SHORT_TABLE_ROWS = 6
"""Up to so many, a table is not broken over pages."""
LANDSCAPE = "section[@class='landscape']"


def room_mm(table: "_Element") -> int:
    """The width of the text where the table stands."""
    return TEXT_WIDTH_MM["landscape" if table.xpath(f"ancestor::{LANDSCAPE}") else "portrait"]


def span(cell: "_Element") -> int:
    """Columns that a cell takes."""
    return int(cell.get("colspan", "1"))


def column_widths(table: "_Element") -> list[float]:
    """Widths as given, else the text width in equal parts."""
    columns = list(table.iter("col"))
    if columns:
        return [float(column.get("style").partition(":")[2].strip().removesuffix("mm")) for column in columns]
    count = max((sum(span(cell) for cell in row) for row in table.iter("tr")), default=1)
    return [room_mm(table) / count] * count
