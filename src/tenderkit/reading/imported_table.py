# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One sheet goes in, with titles above and sums below its table; the rows of the table come out.

Whatever stands in the sheet and has no place in a dossier becomes a remark that names its cell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tenderkit.problems import Problem
from tenderkit.reading.imported_headings import Headings, headings, plain_heading
from tenderkit.reading.spreadsheet import Sheet, SheetCell, Spot
from tenderkit.words import N_, Message

HEADING = "TK063"
"""The rule of headings that do not say what a column holds."""
_SEARCHED = 40
"""Rows in which the headings are looked for."""
_FEWEST = 2
_SUMS = frozenset("summe gesamt gesamtsumme zwischensumme total subtotal sum gesamtpreis".split())
_QUOTED = 50


@dataclass(slots=True)
class RawRow:
    """One row below the headings, its cells by the key that their column fills."""

    number: int
    cells: dict[str, SheetCell]
    own: frozenset[str]
    """The keys whose cell lies in this row, and not in one above that is merged down into it."""
    section: SheetCell | None = None
    """The line above that stands alone and names what follows."""


@dataclass(slots=True)
class RawTable:
    """The table in a sheet."""

    sheet: Sheet
    head: int
    columns: Headings
    rows: list[RawRow] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def found_head(sheet: Sheet, into: str) -> tuple[int, Headings] | None:
    """Return the row with the headings of a table of *into*, or None where there is none.

    It is the first of those in which most columns are known, at least two, one of them what an entry says.
    """
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), cell in sheet.cells.items():
        if row <= _SEARCHED:
            by_row.setdefault(row, {})[column] = cell.text
    best: tuple[int, Headings] | None = None
    for row, texts in sorted(by_row.items()):
        known = headings(texts, into)
        keys = set(known.columns.values())
        enough = len(keys) >= _FEWEST and keys & {"title", "text", "question", "want"}
        if enough and (best is None or len(keys) > len(set(best[1].columns.values()))):
            best = row, known
    return best


def raw_table(sheet: Sheet, head: int, columns: Headings) -> RawTable:
    """Return the rows below *head*, merged cells spread over the rows that they cover."""
    table = RawTable(sheet, head, columns)
    table.problems += _doubled(table)
    table.remarks += [_unread(cell) for (row, _), cell in sorted(sheet.cells.items()) if row < head]
    by_row: dict[int, dict[int, SheetCell]] = {}
    for (row, column), cell in sheet.cells.items():
        by_row.setdefault(row, {})[column] = cell
    _fill(table, by_row, _spread(sheet))
    table.remarks += _unknown_columns(table)
    table.remarks += _hidden(table)
    return table


def _fill(table: RawTable, by_row: Mapping[int, dict[int, SheetCell]], spread: Mapping[Spot, Spot]) -> None:
    """Tell rows from sections, sums and repeated headings, from top to bottom."""
    captions = {column: cell.text for column, cell in by_row[table.head].items()}
    section: SheetCell | None = None
    for number in sorted(row for row in by_row if row > table.head):
        cells = by_row[number]
        known = {key: cells[column] for column, key in table.columns.columns.items() if column in cells}
        merged = {
            key: table.sheet.cells[above]
            for column, key in table.columns.columns.items()
            if (above := spread.get((number, column), (0, 0))) in table.sheet.cells and key not in known
        }
        if {column: cell.text for column, cell in cells.items()} == captions:
            table.remarks.append(Message(_REPEATED, {"row": number}))
        elif not merged and (alone := _alone(cells, table.columns)):
            table.remarks += [] if section is None else [_unread(section)]
            section = alone
        elif _is_sum(cells, table.columns):
            table.remarks += [_unread(cell) for cell in cells.values()]
        elif known:
            table.rows.append(RawRow(number, {**merged, **known}, frozenset(known), section))
            section = None
    table.remarks += [] if section is None else [_unread(section)]


def _spread(sheet: Sheet) -> dict[Spot, Spot]:
    """Return for each cell below the first of a merged area where its value stands; none spreads sideways."""
    last = sheet.last_row()
    return {
        (row, area.left): (area.top, area.left)
        for area in sheet.merged
        for row in range(area.top + 1, min(area.bottom, last) + 1)
    }


def _alone(cells: dict[int, SheetCell], columns: Headings) -> SheetCell | None:
    """Return the cell of a row that holds nothing else, as the name of a section does."""
    if len(cells) != 1 or len(columns.columns) < _FEWEST:
        return None
    ((column, cell),) = cells.items()
    listed = {"acceptance", "covers"}
    return None if columns.columns.get(column) in listed else cell


def _is_sum(cells: dict[int, SheetCell], columns: Headings) -> bool:
    named = any(columns.columns.get(column) == "id" for column in cells)
    return not named and any(plain_heading(cell.text) in _SUMS for cell in cells.values())


def _doubled(table: RawTable) -> Iterator[Problem]:
    for first, second in table.columns.twice:
        values = {
            "column": table.sheet.cells[table.head, second].text,
            "other": table.sheet.cells[table.head, first].text,
            "cell": table.sheet.place(table.head, first),
        }
        what = Message(N_("the columns '{column}' and '{other}' ({cell}) mean the same"), values)
        remedy = Message(N_("Give one of them another heading, or remove it."))
        yield Problem(HEADING, table.sheet.place(table.head, second), what, remedy)


def _unknown_columns(table: RawTable) -> Iterator[Message]:
    sheet = table.sheet
    filled: dict[int, int] = {}
    for row, column in sheet.cells:
        if row > table.head and column not in table.columns.columns:
            filled[column] = filled.get(column, 0) + 1
    captions = {column for row, column in sheet.cells if row == table.head}
    for column in sorted({*filled, *(captions - set(table.columns.columns))}):
        head = sheet.cells.get((table.head, column))
        values = {
            "cell": sheet.place(table.head, column),
            "heading": head.text if head else "",
            "count": filled.get(column, 0),
        }
        words = _COLUMN if head else _NO_HEADING
        yield Message(words, values)


def _hidden(table: RawTable) -> Iterator[Message]:
    read = {row.number for row in table.rows}
    if rows := sorted(read & set(table.sheet.hidden_rows)):
        yield Message(_HIDDEN_ROWS, {"rows": ", ".join(map(str, rows))})
    for column in sorted(set(table.sheet.hidden_columns) & set(table.columns.columns)):
        yield Message(_HIDDEN_COLUMN, {"cell": table.sheet.place(table.head, column)})


def _unread(cell: SheetCell) -> Message:
    text = " ".join(cell.text.split())
    shown = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
    return Message(N_("{cell} was not read: '{text}'"), {"cell": cell.place, "text": shown})


_REPEATED = N_("Row {row} repeats the headings.")
_COLUMN = N_("{cell}: the column '{heading}' has no place in a dossier; filled cells not read: {count}")
_NO_HEADING = N_("{cell}: the column has no heading; filled cells not read: {count}")
_HIDDEN_ROWS = N_("Hidden rows were read too: {rows}")
_HIDDEN_COLUMN = N_("{cell}: the hidden column was read too")
