# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet and the heights of its rows go in; how it is printed on A4 in landscape comes out."""

from collections.abc import Iterator, Sequence

from tenderkit.rendering.sheets.book import Sheet

_WIDEST_DIGIT = 7.5
"""Pixels; programs differ in how wide a digit is."""
_PAGE_PIXELS = 1000
"""Of the width of A4 in landscape between its margins, with a little to spare."""
_PAGE_POINTS = 505.0
"""Of its height, with a little to spare."""


def print_scale(widths: Sequence[float]) -> int:
    """Return the percent at which the columns fit on the page; fitting by itself would ignore page breaks.

    Example:
        >>> print_scale((20.0,)), print_scale((100.0, 100.0))
        (100, 66)
    """
    width = sum(int(width * _WIDEST_DIGIT + 5) for width in widths)
    return max(min(100, _PAGE_PIXELS * 100 // width), 10)


def page_widths(sheet: Sheet) -> tuple[float, ...]:
    """Return the widths of the columns of one page."""
    return sheet.widths[: sheet.titles + sheet.across] if sheet.across else sheet.widths


def column_breaks(sheet: Sheet) -> list[int]:
    """Return the columns that begin a page, where one page does not take all.

    Example:
        >>> column_breaks(Sheet("", (10.0,) * 12, (), titles=2, across=4))
        [6, 10]
    """
    if not sheet.across:
        return []
    return list(range(sheet.titles + sheet.across, len(sheet.widths), sheet.across))


def page_breaks(sheet: Sheet, heights: Sequence[float]) -> Iterator[int]:
    """Yield the rows that begin a new page, so that each block stays whole where a page can hold it."""
    if not sheet.blocks:
        return
    page = _PAGE_POINTS * 100 / print_scale(page_widths(sheet))
    head = sum(heights[sheet.repeated[0] : sheet.repeated[1] + 1]) if sheet.repeated else 0.0
    used = sum(heights[: sheet.blocks[0]])
    for first, after in zip(sheet.blocks, (*sheet.blocks[1:], len(heights)), strict=True):
        height = sum(heights[first:after])
        if used + height > page and head + height <= page:
            yield first
            used = head
        used += height
        while used > page:
            used -= page - head
