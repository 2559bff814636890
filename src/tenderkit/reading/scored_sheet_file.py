# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a scoring workbook go in; its worksheets come out, and what it says of itself."""

from collections.abc import Iterator, Mapping

from tenderkit.model.score_form import Part
from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.characters import forbidden_characters
from tenderkit.reading.spreadsheet import MOST_BYTES, UNREADABLE, Sheet, SheetCell
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

NO_SHEET = "TK840"
"""The rule of a file that is no score sheet."""
TECHNICAL = "tenderkit"
"""The worksheet that says what the file is."""
_DOCUMENT = "bewertungsbogen"
_LIKE_AN_ARCHIVE = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class ScoredFile:
    """A workbook that somebody may have filled in."""

    name: str
    sheets: Mapping[str, Sheet]
    """By name."""
    tender: str
    reviewer: str
    part: Part
    layout: str
    print: str
    """Fingerprint of what was exported."""
    seal: str | None
    facts: Mapping[str, str]
    """All that its hidden worksheet says."""


def read_scored_file(data: bytes, name: str) -> ScoredFile:
    """Return the workbook *data*, called *name* in messages; not one of its cells is judged yet.

    Raises:
        InputError: it is no score sheet that was exported.
    """
    sheets = {sheet.name: sheet for sheet in _sheets(data, name)}
    technical = sheets.get(TECHNICAL)
    facts = {} if technical is None else dict(_facts(technical))
    parts = [part for part in Part if part.value == facts.get("part")]
    if facts.get("document") != _DOCUMENT or not parts or not {"number", "reviewer", "print"} <= facts.keys():
        raise InputError([no_score_sheet(name)])
    return ScoredFile(
        name,
        sheets,
        facts["number"],
        facts["reviewer"],
        parts[0],
        facts.get("layout", ""),
        facts["print"],
        facts.get("seal"),
        facts,
    )


def faults_at(sheet: Sheet, row: int, column: int) -> Iterator[Problem]:
    """Yield why what stands in a cell must not be taken: it computes, or it has characters nobody sees."""
    place = sheet.place(row, column)
    yield from (problem for problem in sheet.faults if problem.place.file == place.file)
    cell = sheet.cells.get((row, column))
    for _, code in forbidden_characters(cell.text if cell else ""):
        what = Message(N_("the character {code} must not stand in a table"), {"code": code})
        remedy = N_("Remove it; it cannot be seen, or it changes how the text around it is read.")
        yield Problem(UNREADABLE, place, what, Message(remedy))


def cell_at(sheet: Sheet, row: int, column: int) -> SheetCell | None:
    """Return a cell, None where it is blank."""
    return sheet.cells.get((row, column))


def _sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Return the worksheets, each with all its faults: cells that compute are many here, and meant."""
    if not data.startswith(_LIKE_AN_ARCHIVE) or len(data) > MOST_BYTES:
        raise InputError([no_score_sheet(name)])
    from tenderkit.reading.spreadsheet_xlsx import xlsx_sheets

    return xlsx_sheets(data, name)


def _facts(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for row in range(1, sheet.last_row() + 1):
        key, value = (sheet.cells.get((row, column)) for column in (1, 2))
        if key is None or value is None:
            return
        yield key.text, value.text


def no_score_sheet(name: str) -> Problem:
    """Return the problem that the file *name* is none of ours."""
    what = Message(N_("the file is no score sheet that tenderkit has exported"))
    remedy = Message(N_("Import the .xlsx of `tenderkit sheet export`, as the reviewer saved it."))
    return Problem(NO_SHEET, Place(name), what, remedy)
