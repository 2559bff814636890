# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A book refuses what a spreadsheet would cut off."""

import pytest

from tenderkit.rendering.sheets.book import LONGEST_TEXT, Book, Cell, Row, Sheet, Style, TooLongError


def book(text: str) -> Book:
    return Book((Sheet("Sheet", (20.0,), (Row({0: Cell(text, Style.TEXT)}),)),))


def test_a_text_that_fits_exactly_is_taken():
    assert book("x" * LONGEST_TEXT).sheets


@pytest.mark.parametrize("text", ["x" * (LONGEST_TEXT + 1), "𝄞" * (LONGEST_TEXT // 2 + 1)])
def test_a_longer_text_is_refused(text: str):
    with pytest.raises(TooLongError) as caught:
        book(text)

    assert caught.value.text == text
