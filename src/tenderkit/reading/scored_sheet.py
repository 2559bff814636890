# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A scoring workbook and what it was to ask go in; points, reasons and the declaration come out.

Every cell that may be filled in is looked at, and every cell that may not is held against what was
exported. What the workbook computes is never read.
"""

from collections.abc import Iterator, Mapping

from tenderkit.model.numbers import Amount, amount
from tenderkit.model.score import Conflict, Score
from tenderkit.model.score_form import (
    BID_COLUMN,
    LAYOUT,
    PLACE_COLUMN,
    POINTS_COLUMN,
    REASON_COLUMN,
    Asked,
    ScoreForm,
)
from tenderkit.problems import Place, Problem, raise_if_any
from tenderkit.reading.scored_sheet_conflict import declared_conflict
from tenderkit.reading.scored_sheet_file import ScoredFile, cell_at, faults_at
from tenderkit.reading.spreadsheet import Sheet, Stored
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

Spot = tuple[str | None, str, str]
"""Lot, letter of the bid, id of the criterion."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What a reviewer has filled in."""

    conflict: Conflict
    scores: Mapping[Spot, Score]
    places: Mapping[Spot, Place]
    """The cell of the points of everything that was asked, also where it is blank."""
    cells: Mapping[Spot, tuple[Place, Place]]
    """The cells of the reason and of the place in the bid, likewise."""


def read_scored(file: ScoredFile, form: ScoreForm) -> Scored:
    """Return what *file* holds, read as *form*.

    Raises:
        InputError: cells were changed that are not to be filled in, or what stands in a cell is not
            what may stand there; each with the name of its cell.
    """
    problems: list[Problem] = []
    conflict = declared_conflict(file.sheets[form.words.overview], form.words, problems)
    scores: dict[Spot, Score] = {}
    places: dict[Spot, Place] = {}
    cells: dict[Spot, tuple[Place, Place]] = {}
    for asked in form.asked:
        sheet = file.sheets[asked.sheet]
        problems += _changed(sheet, asked)
        for letter in asked.bids:
            spot = (asked.lot, letter, asked.criterion.id)
            row = asked.row(letter)
            places[spot] = sheet.place(row, POINTS_COLUMN)
            cells[spot] = (sheet.place(row, REASON_COLUMN), sheet.place(row, PLACE_COLUMN))
            score = _score(sheet, asked, row, problems)
            if score is not None:
                scores[spot] = score
    raise_if_any(problems)
    assert conflict is not None
    return Scored(conflict, scores, places, cells)


def other_version(file: ScoredFile, form: ScoreForm) -> Iterator[Problem]:
    """Yield why *file* was not exported as *form*: it is of somebody else, or what it asks has changed."""
    place = Place(file.name)
    if (file.tender, file.reviewer) != (form.tender, form.reviewer):
        values: dict[str, object] = {"tender": file.tender, "reviewer": file.reviewer}
        what = Message(N_("the sheet is of {reviewer} in the procedure {tender}"), values)
        remedy = Message(N_("Import it where it belongs."))
        yield Problem("TK841", place, what, remedy)
        return
    names = {form.words.overview, *(asked.sheet for asked in form.asked)}
    same = file.facts.get("draw", form.draw) == form.draw and file.print == form.print()
    if file.layout != str(LAYOUT) or not same or not names <= file.sheets.keys():
        what = Message(
            N_("the sheet was exported from another version: criteria, scale, bids or answers differ")
        )
        remedy = Message(
            N_("Export a new one with `tenderkit sheet export`, and let it be filled in from this one.")
        )
        yield Problem("TK842", place, what, remedy)


def _changed(sheet: Sheet, asked: Asked) -> Iterator[Problem]:
    """Yield the cells that name bid or criterion and name another one now: rows may have been moved."""
    head = f"{asked.criterion.id} {asked.criterion.title}"
    expected = {(1, BID_COLUMN): head if asked.lot is None else f"{asked.lot} · {head}"}
    expected |= {(asked.row(letter), BID_COLUMN): letter for letter in asked.bids}
    for (row, column), text in expected.items():
        cell = cell_at(sheet, row, column)
        found = cell.text if cell else ""
        if _plain(found) != _plain(text):
            values = {"found": found or "–", "text": text}
            what = Message(N_("here stands {found}, and {text} was exported"), values)
            remedy = Message(
                N_("Undo what moved cells or wrote over them; only pale yellow cells are filled in.")
            )
            yield Problem("TK843", sheet.place(row, column), what, remedy)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _score(sheet: Sheet, asked: Asked, row: int, problems: list[Problem]) -> Score | None:
    """Return what one row gives; None where it is blank, or wrong and named in *problems*."""
    columns = (POINTS_COLUMN, REASON_COLUMN, PLACE_COLUMN)
    if faults := [fault for column in columns for fault in faults_at(sheet, row, column)]:
        problems += faults
        return None
    given, reason, place = (cell_at(sheet, row, column) for column in columns)
    if given is None:
        if reason is not None or place is not None:
            what = Message(N_("there is a reason, and no points; a blank is never 0"))
            remedy = Message(N_("Give points, or leave the whole row blank."))
            problems.append(Problem("TK846", sheet.place(row, POINTS_COLUMN), what, remedy))
        return None
    if reason is None:
        what = Message(N_("there are points, and no reason"))
        remedy = Message(N_("Say what of the bid led to these points."))
        problems.append(Problem("TK845", sheet.place(row, REASON_COLUMN), what, remedy))
        return None
    where = place.text if place else None
    if asked.criterion.ratings:
        if given.text in asked.criterion.ratings:
            return Score(reason.text, rating=given.text, place=where)
    elif given.stored is not Stored.DATE and (points := _points(given.text, asked)) is not None:
        return Score(reason.text, points, place=where)
    problems.append(_not_allowed(given.place, given.text, asked))
    return None


def _points(text: str, asked: Asked) -> Amount | None:
    """Return the points of the scale that *text* names, written as the scale writes them."""
    found = amount(text.replace(",", "."))
    if found is None:
        return None
    if asked.points:
        return next((points for points in asked.points if points.exact == found.exact), None)
    whole = found.exact.denominator == 1 and asked.top is not None and 0 <= found.exact <= asked.top
    return amount(str(found.exact)) if whole else None


def _not_allowed(place: Place, text: str, asked: Asked) -> Problem:
    allowed = asked.criterion.ratings or tuple(points.written for points in asked.points)
    values = {"found": text, "allowed": ", ".join(allowed) if allowed else f"0, 1, … {asked.top}"}
    what = Message(N_("{found} cannot be given here"), values)
    return Problem("TK844", place, what, Message(N_("Give one of: {allowed}."), values))
