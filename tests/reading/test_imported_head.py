# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.reading.imported import read_import
from tenderkit.reading.imported_head import found_head
from tenderkit.reading.spreadsheet import read_spreadsheet
from tenderkit.words import sentence
from tests.reading.workbooks import workbook


def head(text, into="requirements"):
    (sheet,) = read_spreadsheet(text.encode(), "t.csv")
    return found_head(sheet, into)


def test_the_row_with_most_known_columns_is_the_head():
    found = head("Titel;Stand\nNr.;Titel;Priorität\n1;Nr.;Titel\n")

    assert found is not None
    assert (found.top, found.columns) == (2, {1: "id", 2: "title", 3: "priority"})


def test_one_known_column_is_no_head():
    assert head("Titel;Datum\nKatalog;2027\n") is None


def test_a_head_deep_below_the_beginning_is_not_looked_for():
    assert head("x;y\n" * 40 + "Nr.;Titel;Prio\n") is None


def two_rows(book):
    sheet = book.add_worksheet("Matrix")
    for columns, text in (("A1:A2", "Nr."), ("B1:B2", "Kriterium"), ("C1:C2", "Gewichtung")):
        sheet.merge_range(columns, text)
    sheet.merge_range("D1:E1", "Bewertungsstufen")
    sheet.write_row(1, 3, ["0 Punkte", "10 Punkte"])
    sheet.write_row(2, 0, ["B1.1", "Vorgehen", 100, "fehlt", "vollständig"])


def test_a_head_of_two_rows_is_read_by_its_lower_headings():
    into, read = read_import(workbook(two_rows), "t.xlsx")

    assert into == "criteria"
    assert read.entries[0].data["anchors"] == {"0": "fehlt", "10": "vollständig"}
    assert sentence(read.remarks[0], str) == "t.xlsx:Matrix!D1 was not read: 'Bewertungsstufen'"
