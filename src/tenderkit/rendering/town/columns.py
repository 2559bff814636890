# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of a Word file goes in; how many columns it has comes out, and its grid is made to fit."""

from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING

from tenderkit.rendering.docx_xml import W
from tenderkit.rendering.town.spots import TC, TR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


def fit_grid(table: "_Element") -> None:
    """Give a filled table as many grid columns as its rows have; the last one is repeated or goes."""
    grid = table.find(f"{{{W}}}tblGrid")
    wanted = max((_columns(row) for row in _rows(table)), default=0)
    if grid is None or len(grid) == 0 or wanted == 0:
        return
    for column in list(grid)[wanted:]:
        grid.remove(column)
    for _ in range(wanted - len(grid)):
        grid.append(deepcopy(grid[-1]))


def is_regular(table: "_Element") -> bool:
    """Return whether all rows of a table have as many columns; rows that are a tag alone do not matter."""
    return all(one == other for one, other in pairwise(_columns(row) for row in _rows(table)))


def _rows(table: "_Element") -> "Iterator[_Element]":
    """Yield the rows of a table that are no tag alone."""
    for row in table.iterchildren(TR):
        text = "".join(item.text or "" for item in row.iter(f"{{{W}}}t"))
        if not ("{%tr" in text or "{{tr" in text):
            yield row


def _columns(row: "_Element") -> int:
    count = 0
    for name in ("gridBefore", "gridAfter"):
        count += _number(row.find(f"{{{W}}}trPr/{{{W}}}{name}"), 0)
    for cell in row.iter(TC):
        if next(cell.iterancestors(TR)) is row:
            text = "".join(item.text or "" for item in cell.iter(f"{{{W}}}t"))
            if not text.startswith(("{%tc", "{{tc")):
                count += _number(cell.find(f"{{{W}}}tcPr/{{{W}}}gridSpan"), 1)
    return count


def _number(element: "_Element | None", otherwise: int) -> int:
    return otherwise if element is None else int(element.get(f"{{{W}}}val", otherwise))
