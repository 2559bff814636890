# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.spreadsheet import read_spreadsheet


def texts(data, name="table.csv"):
    (sheet,) = read_spreadsheet(data, name)
    return {f"{row}.{column}": cell.text for (row, column), cell in sheet.cells.items()}


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_the_one_that_gives_rows_of_equal_length(separator):
    rows = ["Nr.|Titel|Text".replace("|", separator), f'1{separator}Suche{separator}"Orte, Tage; alles | x"']

    assert texts("\n".join(rows).encode())["2.3"] == "Orte, Tage; alles | x"


def test_a_separator_that_excel_states_counts_and_rows_keep_their_numbers():
    assert texts(b"sep=,\r\na,b;c\r\n") == {"2.1": "a", "2.2": "b;c"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_umlauts_are_read_in_the_encodings_of_office_programs(encoding):
    assert texts("Größe;Übung\n1;2".encode(encoding))["1.1"] == "Größe"


def test_a_file_in_windows_1252_is_said_to_be_one():
    (sheet,) = read_spreadsheet("Größe;b".encode("cp1252"), "t.csv")

    assert "Windows-1252" in sheet.remarks[0].id


def test_a_cell_of_several_lines_keeps_them_and_the_next_row_its_number():
    assert texts(b'a;"b\nc"\nd;e') == {"1.1": "a", "1.2": "b\nc", "2.1": "d", "2.2": "e"}


@pytest.mark.parametrize("cell", ["=1+1", "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "@SUM|x!A1", "-a|b!c"])
def test_a_cell_that_computes_or_calls_is_a_fault_of_the_sheet(cell):
    (sheet,) = read_spreadsheet(f"a;b\n{cell};x".encode(), "t.csv")

    assert [(p.rule, str(p.place)) for p in sheet.faults] == [("TK061", "t.csv:A2")]


@pytest.mark.parametrize("cell", ["-5", "- a point of a list", "+49 5121 1", "a|b", "@home"])
def test_a_sign_before_a_text_is_no_fault(cell):
    (sheet,) = read_spreadsheet(f"a;b\n{cell};x".encode(), "t.csv")

    assert sheet.faults == ()


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02", b"\xd0\xcf\x11\xe0rest", b"a;\x81\xff", b"\xff\xfea", b"a\x00;b\n"]
)
def test_what_is_no_text_is_refused_as_unreadable(data):
    with pytest.raises(InputError) as raised:
        read_spreadsheet(data, "t.csv")

    assert [problem.rule for problem in raised.value.problems] == ["TK060"]


def test_a_table_with_too_many_rows_is_refused():
    with pytest.raises(InputError) as raised:
        read_spreadsheet(b"a;b\n" * 20_001, "t.csv")

    assert raised.value.problems[0].rule == "TK061"
