# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.spreadsheet import MOST_BYTES, column_letters, read_spreadsheet


def test_columns_have_the_letters_of_a_spreadsheet():
    assert [column_letters(n) for n in (1, 26, 27, 52, 53, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_a_file_that_is_too_large_is_refused_before_it_is_read():
    with pytest.raises(InputError) as raised:
        read_spreadsheet(b"a" * (MOST_BYTES + 1), "t.csv")

    assert raised.value.problems[0].rule == "TK060"


def test_characters_that_nobody_sees_are_faults_with_their_cell():
    (sheet,) = read_spreadsheet("a;b\nc\u202e;d".encode(), "t.csv")

    assert [(p.rule, str(p.place)) for p in sheet.faults] == [("TK060", "t.csv:A2")]
