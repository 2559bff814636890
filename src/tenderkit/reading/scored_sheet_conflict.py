# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first worksheet of a scoring workbook goes in; the declaration on conflicts of interest comes out."""

import re
from datetime import date, timedelta

from tenderkit.model.score import Conflict
from tenderkit.model.score_form import OVERVIEW_ROWS, VALUE_COLUMN, FormWords
from tenderkit.problems import Problem
from tenderkit.reading.scored_sheet_file import cell_at, faults_at
from tenderkit.reading.spreadsheet import Sheet, SheetCell, Stored
from tenderkit.words import N_, Message

_FIRST_DAY = date(1899, 12, 30)
"""Day 0 of a spreadsheet, as it counts from March 1900 on."""
_GERMAN = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})", re.ASCII)
_SERIAL = re.compile(r"([0-9]{5})(?:\.[0-9]+)?", re.ASCII)


def declared_conflict(sheet: Sheet, words: FormWords, problems: list[Problem]) -> Conflict | None:
    """Return what the reviewer declares; None where it is missing or wrong and named in *problems*."""
    rows = [OVERVIEW_ROWS[key] for key in ("conflict", "on", "text")]
    if faults := [fault for row in rows for fault in faults_at(sheet, row, VALUE_COLUMN)]:
        problems += faults
        return None
    said, on, text = (cell_at(sheet, row, VALUE_COLUMN) for row in rows)
    declared = words.declared.get(said.text) if said else None
    day = _day(on) if on else None
    if declared is None:
        what = Message(N_("the declaration on conflicts of interest is missing"))
        remedy = Message(N_("Choose one of: {known}."), {"known": ", ".join(words.declared)})
        problems.append(Problem("TK847", sheet.place(rows[0], VALUE_COLUMN), what, remedy))
    if day is None:
        what = Message(N_("the day of the declaration is missing, or is no day"))
        remedy = Message(N_("Enter a day, such as 2027-03-15."))
        problems.append(Problem("TK847", sheet.place(rows[1], VALUE_COLUMN), what, remedy))
    return Conflict(declared, day, text.text if text else None) if declared and day else None


def _day(cell: SheetCell) -> date | None:
    """Return the day that *cell* shows, however a program stored it."""
    if cell.stored is not Stored.TEXT and (serial := _SERIAL.fullmatch(cell.text)):
        return _FIRST_DAY + timedelta(days=int(serial[1]))
    if german := _GERMAN.fullmatch(cell.text):
        return _valid(int(german[3]), int(german[2]), int(german[1]))
    try:
        return date.fromisoformat(cell.text[:10])
    except ValueError:
        return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
