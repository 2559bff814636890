# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date, timedelta

import pytest

from tenderkit.checking.lint.procedure_holidays import easter, holiday_name
from tenderkit.reading.lists import read_lists

LISTED = read_lists()["holidays"]
LAENDER = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")


@pytest.mark.parametrize("land", LAENDER)
def test_the_list_agrees_with_a_library_day_by_day(land):
    holidays = pytest.importorskip("holidays")
    known = holidays.Germany(subdiv=land, years=range(2026, 2031))
    days = [date(2026, 1, 1) + timedelta(number) for number in range(5 * 365 + 1)]

    assert [day for day in days if holiday_name(day, land, LISTED)] == sorted(known)


@pytest.mark.parametrize(
    ("day", "land", "name"),
    [
        (date(2027, 3, 29), "NI", "Ostermontag"),
        (date(2027, 10, 31), "NI", "Reformationstag"),
        (date(2027, 10, 31), "BY", None),
        (date(2027, 10, 31), None, None),
        (date(2026, 11, 18), "SN", "Buß- und Bettag"),
        (date(2027, 12, 24), "NI", None),
    ],
)
def test_a_holiday_counts_in_its_land(day, land, name):
    assert (holiday_name(day, land, LISTED) or {}).get("de") == name


@pytest.mark.parametrize("day", [date(1818, 3, 22), date(2038, 4, 25), date(2000, 4, 23), date(2027, 3, 28)])
def test_easter_falls_where_the_church_says(day):
    assert easter(day.year) == day


def test_without_a_list_there_are_no_holidays():
    assert holiday_name(date(2027, 1, 1), "NI", {}) is None
