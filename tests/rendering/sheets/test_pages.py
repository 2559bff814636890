# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where pages break."""

from tenderkit.rendering.sheets.book import Row, Sheet
from tenderkit.rendering.sheets.pages import page_breaks


def breaks(heights: list[float], *blocks: int) -> list[int]:
    sheet = Sheet("Sheet", (20.0,), (Row(),) * len(heights), repeated=(0, 0), blocks=blocks)
    return list(page_breaks(sheet, heights))


def test_what_fits_on_one_page_is_not_parted():
    assert breaks([20.0] * 20, 5, 10) == []


def test_a_block_that_would_be_parted_begins_a_page():
    assert breaks([20.0] * 30, 5, 15) == [15]


def test_a_block_taller_than_a_page_flows_on():
    assert breaks([20.0] * 60, 5) == []
    assert breaks([20.0] * 60, 5, 50) == []
    assert breaks([20.0] * 65, 5, 45) == [45]
