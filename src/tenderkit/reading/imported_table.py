# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One sheet goes in, with titles above and sums below its table; the rows of the table come out.

Whatever stands in the sheet and has no place in a dossier becomes a remark that names its cell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tenderkit.problems import Problem
from tenderkit.reading.imported_head import Head
from tenderkit.reading.imported_headings import plain_heading
from tenderkit.reading.spreadsheet import Sheet, SheetCell, Spot
from tenderkit.words import N_, Message

HEADING = "TK063"
"""The rule of headings that do not say what a column holds."""
_SUMS = frozenset("summe gesamt gesamtsumme zwischensumme total subtotal sum gesamtpreis".split())
_NAMING = frozenset({"id", "title", "text", "group", "want", "question"})
"""Columns in which a cell alone in its row names a section."""
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
    head: Head
    rows: list[RawRow] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def raw_table(sheet: Sheet, head: Head) -> RawTable:
    """Return the rows below *head*, merged cells spread over the rows that they cover."""
    table = RawTable(sheet, head)
    table.problems += _doubled(table)
    table.remarks += [_unread(cell) for (row, _), cell in sorted(sheet.cells.items()) if row < head.top]
    table.remarks += [
        _unread(cell)
        for (row, column), cell in sorted(sheet.cells.items())
        if head.top <= row <= head.bottom and head.captions[column] is not cell
    ]
    by_row: dict[int, dict[int, SheetCell]] = {}
    for (row, column), cell in sheet.cells.items():
        by_row.setdefault(row, {})[column] = cell
    _fill(table, by_row, _spread(sheet))
    table.remarks += _unknown_columns(table)
    table.remarks += _hidden(table)
    return table


def _fill(table: RawTable, by_row: Mapping[int, dict[int, SheetCell]], spread: Mapping[Spot, Spot]) -> None:
    """Tell rows from sections, sums and repeated headings, from top to bottom."""
    captions = {column: cell.text for column, cell in by_row[table.head.top].items()}
    section: SheetCell | None = None
    for number in sorted(row for row in by_row if row > table.head.bottom):
        cells = by_row[number]
        known = {key: cells[column] for column, key in table.head.columns.items() if column in cells}
        merged = {
            key: table.sheet.cells[above]
            for column, key in table.head.columns.items()
            if (above := spread.get((number, column), (0, 0))) in table.sheet.cells and key not in known
        }
        if {column: cell.text for column, cell in cells.items()} == captions:
            table.remarks.append(Message(_REPEATED, {"row": number}))
        elif not merged and (alone := _alone(cells, table, number)):
            table.remarks += [] if section is None else [_unread(section)]
            section = alone
        elif _is_sum(cells, table.head.columns):
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


def _alone(cells: Mapping[int, SheetCell], table: RawTable, row: int) -> SheetCell | None:
    """Return the cell of a row that holds nothing else, as the name of a section does."""
    if len(cells) != 1:
        return None
    ((column, cell),) = cells.items()
    wide = any((a.top, a.left) == (row, column) and a.right > a.left for a in table.sheet.merged)
    return cell if wide or table.head.columns.get(column) in _NAMING else None


def _is_sum(cells: Mapping[int, SheetCell], columns: Mapping[int, str]) -> bool:
    named = any(columns.get(column) == "id" for column in cells)
    return not named and any(plain_heading(cell.text) in _SUMS for cell in cells.values())


def _doubled(table: RawTable) -> Iterator[Problem]:
    captions = table.head.captions
    for first, second in table.head.twice:
        values = {
            "column": captions[second].text,
            "other": captions[first].text,
            "cell": captions[first].place,
        }
        what = Message(N_("the columns '{column}' and '{other}' ({cell}) mean the same"), values)
        remedy = Message(N_("Give one of them another heading, or remove it."))
        yield Problem(HEADING, captions[second].place, what, remedy)


def _unknown_columns(table: RawTable) -> Iterator[Message]:
    sheet = table.sheet
    filled: dict[int, int] = {}
    for row, column in sheet.cells:
        if row > table.head.bottom and column not in table.head.columns:
            filled[column] = filled.get(column, 0) + 1
    captions = table.head.captions
    for column in sorted({*filled, *(captions.keys() - table.head.columns.keys())}):
        head = captions.get(column)
        values = {
            "cell": head.place if head else sheet.place(table.head.bottom, column),
            "heading": head.text if head else "",
            "count": filled.get(column, 0),
        }
        words = _COLUMN if head else _NO_HEADING
        yield Message(words, values)


def _hidden(table: RawTable) -> Iterator[Message]:
    read = {row.number for row in table.rows}
    if rows := sorted(read & set(table.sheet.hidden_rows)):
        yield Message(_HIDDEN_ROWS, {"rows": ", ".join(map(str, rows))})
    for column in sorted(set(table.sheet.hidden_columns) & set(table.head.columns)):
        yield Message(_HIDDEN_COLUMN, {"cell": table.head.captions[column].place})


def _unread(cell: SheetCell) -> Message:
    text = " ".join(cell.text.split())
    shown = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
    return Message(N_("{cell} was not read: '{text}'"), {"cell": cell.place, "text": shown})


_REPEATED = N_("Row {row} repeats the headings.")
_COLUMN = N_("{cell}: the column '{heading}' has no place in a dossier; filled cells not read: {count}")
_NO_HEADING = N_("{cell}: the column has no heading; filled cells not read: {count}")
_HIDDEN_ROWS = N_("Hidden rows were read too: {rows}")
_HIDDEN_COLUMN = N_("{cell}: the hidden column was read too")
