# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date
from io import BytesIO

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.spreadsheet import Area, Stored, read_spreadsheet
from tests.reading.workbooks import of_rows, with_files, workbook


def fill(book):
    sheet = book.add_worksheet("Blatt 1")
    sheet.merge_range("A1:D1", "Titel")
    sheet.merge_range("A2:A4", "unten")
    sheet.write("B2", 0.1 + 0.2)
    sheet.write("C2", 0.4, book.add_format({"num_format": "0 %"}))
    sheet.write_datetime("D2", date(2027, 2, 1), book.add_format({"num_format": "dd.mm.yyyy"}))
    sheet.write_rich_string("B3", "ein ", book.add_format({"bold": True}), "fettes", " Wort")
    sheet.write("C3", "oben\nunten")
    sheet.write_boolean("D3", True)  # noqa: FBT003 - as the library asks
    sheet.set_row(2, None, None, {"hidden": True})
    sheet.set_column("C:C", None, None, {"hidden": True})
    book.add_worksheet("Leer").hide()


@pytest.fixture(scope="module")
def data():
    return workbook(fill)


def test_cells_are_read_as_they_were_stored(data):
    sheet, _ = read_spreadsheet(data, "t.xlsx")

    read = {(r, c): (cell.text, cell.stored) for (r, c), cell in sheet.cells.items()}
    assert read[2, 2] == ("0.3", Stored.NUMBER)
    assert read[2, 3] == ("40", Stored.NUMBER)
    assert read[2, 4][1] is Stored.DATE
    assert read[3, 2] == ("ein fettes Wort", Stored.TEXT)
    assert read[3, 3] == ("oben\nunten", Stored.TEXT)
    assert read[3, 4] == ("true", Stored.TEXT)
    assert str(sheet.cells[3, 3].place) == "t.xlsx:Blatt 1!C3"


def test_merged_and_hidden_parts_are_known(data):
    sheet, empty = read_spreadsheet(data, "t.xlsx")

    assert sheet.merged == (Area(1, 1, 1, 4), Area(2, 1, 4, 1))
    assert (sheet.hidden_rows, sheet.hidden_columns) == ((3,), (3,))
    assert (empty.name, empty.hidden, empty.last_row()) == ("Leer", True, 0)


def test_another_library_reads_the_same_cells(data):
    openpyxl = pytest.importorskip("openpyxl")

    other = openpyxl.load_workbook(BytesIO(data), data_only=True)["Blatt 1"]
    sheet, _ = read_spreadsheet(data, "t.xlsx")

    filled = {(c.row, c.column) for row in other.iter_rows() for c in row if c.value is not None}
    assert set(sheet.cells) == filled
    assert other["B3"].value == sheet.cells[3, 2].text


def test_a_formula_is_a_fault_of_its_sheet_alone():
    def fill(book):
        book.add_worksheet("a").write("A1", "x")
        book.add_worksheet("b").write_formula("B2", "=1+1", None, 2)

    plain, computing = read_spreadsheet(workbook(fill), "t.xlsx")

    assert plain.faults == ()
    assert [(p.rule, str(p.place)) for p in computing.faults] == [("TK061", "t.xlsx:b!B2")]


def test_a_cell_that_shows_an_error_is_a_fault():
    shown = with_files(
        of_rows(["x"]), {"xl/worksheets/sheet1.xml": lambda old: old.replace(b't="s"', b't="e"')}
    )

    (sheet,) = read_spreadsheet(shown, "t.xlsx")

    assert [p.rule for p in sheet.faults] == ["TK060"]


def test_notes_on_cells_are_said_not_to_be_read():
    def fill(book):
        sheet = book.add_worksheet("a")
        sheet.write("A1", "x")
        sheet.write_comment("A1", "important")

    (sheet,) = read_spreadsheet(workbook(fill), "t.xlsx")

    assert [remark.values for remark in sheet.remarks] == [{"sheet": "a"}]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="1A"'),
        ("xl/worksheets/sheet1.xml", b'<row r="1"', b'<row r="one"'),
        ("xl/worksheets/sheet1.xml", b'<row r="1"', b'<row r="0"'),
        ("xl/worksheets/sheet1.xml", b'<row r="1"', b'<row r="-3"'),
        ("xl/worksheets/sheet1.xml", b"<v>0</v>", b"<v>7</v>"),
        ("xl/worksheets/sheet1.xml", b"</worksheet>", b""),
        ("xl/workbook.xml", b"workbook", b"document"),
        ("_rels/.rels", b"officeDocument", b"other"),
    ],
)
def test_a_damaged_workbook_is_told_and_no_bug(part, old, new):
    data = with_files(of_rows(["x"]), {part: lambda before: before.replace(old, new)})

    with pytest.raises(InputError) as raised:
        read_spreadsheet(data, "t.xlsx")

    assert [problem.rule for problem in raised.value.problems] == ["TK060"]


def test_a_sheet_beyond_the_rows_of_any_tender_is_refused():
    data = with_files(
        of_rows(["x"]),
        {"xl/worksheets/sheet1.xml": lambda b: b.replace(b'r="1"', b'r="20001"').replace(b"A1", b"A20001")},
    )

    with pytest.raises(InputError) as raised:
        read_spreadsheet(data, "t.xlsx")

    assert raised.value.problems[0].rule == "TK061"


def test_hidden_columns_are_counted_from_the_first_one_whatever_the_file_says():
    hidden = b'<cols><col min="-2000000000" max="3" hidden="1"/></cols><sheetData>'
    data = with_files(
        of_rows(["x"]), {"xl/worksheets/sheet1.xml": lambda old: old.replace(b"<sheetData>", hidden)}
    )

    (sheet,) = read_spreadsheet(data, "t.xlsx")

    assert sheet.hidden_columns == (1, 2, 3)


def test_one_long_text_in_very_many_cells_is_refused():
    many = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(1, 3000))
    data = with_files(
        of_rows(["x" * 10_000]),
        {"xl/worksheets/sheet1.xml": lambda old: old.replace(b"<sheetData>", b"<sheetData>" + many)},
    )

    with pytest.raises(InputError) as raised:
        read_spreadsheet(data, "t.xlsx")

    assert [problem.rule for problem in raised.value.problems] == ["TK061"]


def test_merged_cells_that_cover_each_other_many_times_are_refused():
    merged = b"<mergeCells>" + b'<mergeCell ref="A1:A20000"/>' * 30 + b"</mergeCells>"
    data = with_files(
        of_rows(["x"]),
        {"xl/worksheets/sheet1.xml": lambda old: old.replace(b"</sheetData>", b"</sheetData>" + merged)},
    )

    with pytest.raises(InputError) as raised:
        read_spreadsheet(data, "t.xlsx")

    assert [problem.rule for problem in raised.value.problems] == ["TK061"]
