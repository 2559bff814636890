# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is written: texts stay texts, the bytes stay the same, and nothing is lost without a word."""

from fractions import Fraction

import pytest

from tenderkit.model.dossier import Dossier
from tenderkit.rendering.sheets.book import Book, Cell, Choice, Formula, Row, Sheet, Style
from tenderkit.rendering.sheets.writing import render_xlsx
from tests.rendering.sheets.conftest import LOOK, book_of, opened

HOSTILE = (
    '=HYPERLINK("http://example.org","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1,2)",
    "-1+1",
    "\ttab first",
    "http://example.org/",
    "mailto:a@example.org",
    "0123",
    "1e5",
    "{=1+1}",
    "_x000D_",
    "line\nbreak",
    " spaces ",
    "<b>&amp;</b>",
    "𝄞 beyond the plane",
)


def one_column(*cells: Cell) -> Book:
    return Book((Sheet("Sheet", (20.0,), tuple(Row({0: cell}) for cell in cells)),))


def test_a_text_stays_a_text_whatever_it_begins_with():
    data = render_xlsx(one_column(*(Cell(text, Style.TEXT) for text in HOSTILE)), LOOK)

    sheet = opened(data).active
    cells = [sheet.cell(row, 1) for row in range(1, len(HOSTILE) + 1)]

    assert [cell.data_type for cell in cells] == ["s"] * len(HOSTILE)
    assert all(cell.hyperlink is None for cell in cells)
    assert [cell.value for cell in cells] == list(HOSTILE)


def test_the_same_book_gives_the_same_bytes():
    book = one_column(Cell(Fraction(1, 3), Style.INPUT), Cell(Formula("A1*3", Fraction(1)), Style.NUMBER))

    assert render_xlsx(book, LOOK) == render_xlsx(book, LOOK)


def test_the_dates_of_the_file_are_those_of_the_dossier():
    properties = opened(render_xlsx(one_column(), LOOK)).properties

    assert properties.created.isoformat() == "2027-03-08T00:00:00"
    assert properties.creator == "Amt & Söhne"


def test_what_the_library_refuses_is_an_error():
    twice = Choice("A1", "tk", "x" * 33, "a title of more than 32 characters")
    book = Book((Sheet("Sheet", (20.0,), (Row(),), choices=(twice,)),))

    with pytest.raises((RuntimeError, UserWarning)):
        render_xlsx(book, LOOK)


def test_only_inputs_can_be_changed(sample: Dossier):
    for document in ("bewertungsmatrix", "preisblatt"):
        workbook = opened(render_xlsx(*book_of(sample, document)))
        for sheet in workbook:
            assert sheet.protection.sheet
            free = [cell for row in sheet.iter_rows() for cell in row if not cell.protection.locked]
            assert not any(str(cell.value).startswith("=") for cell in free)
            assert bool(free) == (sheet is workbook.worksheets[0])


def test_each_page_says_its_number_and_repeats_the_head(sample: Dossier):
    for document in ("bewertungsmatrix", "preisblatt"):
        sheet = opened(render_xlsx(*book_of(sample, document))).worksheets[0]

        assert "&P" in sheet.oddFooter.right.text
        assert "&N" in sheet.oddFooter.right.text
        assert "KP-2027-01" in sheet.oddFooter.left.text
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.print_title_rows
        assert sheet.freeze_panes


def test_names_in_the_foot_are_no_codes():
    footer = opened(render_xlsx(one_column(), LOOK)).active.oddFooter

    assert "Amt && Söhne" in footer.left.text or "Amt & Söhne" in footer.left.text
    assert "2027-01" in footer.left.text
