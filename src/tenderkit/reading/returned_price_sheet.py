# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workbook of a price sheet goes in (Preisblatt as XLSX); prices and a discount come out, cell by cell.

Only what a bidder types is read, and only values: what the workbook computes is computed again.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.model.dossier import Dossier
from tenderkit.problems import InputError, Problem, Severity
from tenderkit.reading.returned_form import UNREADABLE, by_hand
from tenderkit.reading.returned_gathered import Gathered
from tenderkit.reading.returned_numbers import returned_number, returned_percent
from tenderkit.reading.spreadsheet import Sheet, Stored
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.model.tender import Position
    from tenderkit.reading.spreadsheet import SheetCell

TECHNICAL = "tenderkit"
"""The hidden sheet by which a workbook of ours is known."""
_NUMBER, _TITLE, _PRICE, _AMOUNT = 1, 2, 5, 6
"""Columns."""
_BIDDER = (7, _TITLE)
_PERCENT, _AMOUNT_OFF, _EXEMPT = 2, 3, 6
"""Rows below the last position."""
_MISREAD = N_("Read the cell, and write its value into bids/{bid}/price.yaml yourself.")


def price_sheet(path: Path, name: str, dossier: Dossier, found: Gathered) -> dict[str, str] | None:
    """Put what the workbook in *path* says into *found*; return what it says of itself, if it is one."""
    from tenderkit.reading.returned_form import MOST_BYTES

    if path.stat().st_size > MOST_BYTES:
        what = Message(
            N_("the file is larger than {limit} megabytes and was not read as a form"),
            {"limit": MOST_BYTES // 2**20},
        )
        found.problems.append(by_hand(UNREADABLE, name, what, Severity.INFO))
        return None
    from tenderkit.reading.spreadsheet_xlsx import xlsx_sheets

    try:
        sheets = xlsx_sheets(path.read_bytes(), name)  # with all faults of a sheet, however many
    except InputError as error:
        found.problems += [_mild(problem) for problem in error.problems]
        return None
    facts = next((_facts(sheet) for sheet in sheets if sheet.name == TECHNICAL), {})
    if facts.get("document") != "preisblatt" or not dossier.tender.prices:
        what = Message(N_("this is no price sheet of this program"))
        found.problems.append(by_hand(UNREADABLE, name, what, Severity.INFO))
        return None
    _take(sheets[0], dossier, facts.get("lot", ""), found)
    return facts


def _take(sheet: Sheet, dossier: Dossier, lot: str, found: Gathered) -> None:
    assert dossier.tender.prices is not None
    rows = {cell.text: row for (row, column), cell in sheet.cells.items() if column == _NUMBER}
    positions: list[Position] = [p for p in dossier.tender.prices.positions if p.id in rows]
    for position in positions:
        row = rows[position.id]
        if number := _number(sheet, row, _PRICE, found, missing=("positions", position.id)):
            found.put(("positions", position.id), number, sheet.place(row, _PRICE))
    if cell := sheet.cells.get(_BIDDER):
        found.put(("price", "firm"), " ".join(cell.text.split()), cell.place)
    last = max((rows[p.id] for p in positions), default=0)
    for key, below in (("percent", _PERCENT), ("amount", _AMOUNT_OFF)):
        number = _number(sheet, last + below, _AMOUNT, found)
        if number and number.strip("0."):
            found.put(("price", "discount"), (number, key, lot), sheet.place(last + below, _AMOUNT))
    rules = next((rules.price for j in dossier.judged if (rules := dossier.rules(j))), None)
    if rules is not None and rules.basis == "gross" and (cell := sheet.cells.get((last + _EXEMPT, _AMOUNT))):
        found.put(("bidder", "vat_exempt"), value=cell.text.casefold() in {"ja", "yes"}, place=cell.place)


def _number(
    sheet: Sheet, row: int, column: int, found: Gathered, missing: tuple[str, str] | None = None
) -> str | None:
    """Return the number in a cell; a formula, and a text that is no number, is a problem."""
    cell: SheetCell | None = sheet.cells.get((row, column))
    place = sheet.place(row, column)
    if fault := next((f for f in sheet.faults if f.place == place), None):
        found.given.add(missing or ("price", "discount"))
        found.problems.append(
            Problem(fault.rule, place, fault.message, Message(_MISREAD, {"bid": found.bid}), Severity.WARNING)
        )
        return None
    if cell is None:
        return None
    percent = cell.stored is Stored.TEXT and column == _AMOUNT
    number = returned_percent(cell.text) if percent else returned_number(cell.text)
    if cell.stored is Stored.NUMBER and not cell.text.startswith("-"):
        return cell.text
    if isinstance(number, str) and cell.stored is Stored.TEXT:
        return number
    what = number if isinstance(number, Message) else Message(N_("the cell holds a date, not a number"))
    found.given.add(missing or ("price", "discount"))
    found.problems.append(
        Problem("TK169", place, what, Message(_MISREAD, {"bid": found.bid}), Severity.WARNING)
    )
    return None


def _facts(sheet: Sheet) -> dict[str, str]:
    return {
        cell.text: sheet.cells[row, 2].text
        for (row, column), cell in sheet.cells.items()
        if column == 1 and (row, 2) in sheet.cells
    }


def _mild(problem: Problem) -> Problem:
    """Return the problem of a workbook as one that a person may work around."""
    mild = by_hand(problem.rule, problem.place.file, problem.message)
    return Problem(problem.rule, problem.place, problem.message, mild.remedy, Severity.WARNING)
