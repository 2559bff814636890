# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.reading.spreadsheet_numbers import Format, shown_number


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("40", "", "40"),
        ("0.30000000000000004", "", "0.3"),
        ("1.2E-2", "", "0.012"),
        ("1E3", "", "1000"),
        ("-0", "", "0"),
        ("0.075", "0.0%", "7.5"),
        ("0.4", "0\\ %", "40"),
        ("1.1", "0.00", "1.10"),
        ("5", "000", "005"),
        ("1234.5", '#,##0.00\\ "€"', "1234.5"),
    ],
)
def test_a_number_is_the_decimal_that_a_person_sees(stored, code, shown):
    assert shown_number(stored, Format(code)) == shown


@pytest.mark.parametrize("stored", ["", "NaN", "INF", "1,5", "1e999", "0x10", "٣"])
def test_what_is_no_decimal_is_none(stored):
    assert shown_number(stored, Format()) is None


@pytest.mark.parametrize("code", ["dd.mm.yyyy", "mmm-yy", "[h]:mm", "d. mmmm", "[$-407]d/ mmm;@"])
def test_formats_of_days_and_times_are_known(code):
    assert Format(code).is_date


@pytest.mark.parametrize(
    "code", ["General", "0.00", '#,##0 "Tage"', '0 "h"', "[Red]0", "0%", "@", "", "0\\d"]
)
def test_a_word_in_a_format_makes_no_date(code):
    assert not Format(code).is_date
