# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a plain table go in (CSV, JSON or YAML); its cells come out, each with its place."""

import csv
import difflib
import re
from collections.abc import Iterator, Sequence
from io import StringIO

from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.characters import forbidden_characters
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

COLUMNS = ("bid", "points", "price", "excluded")
NEEDED = ("bid", "price")
_SEPARATORS = ",;\t"
_PAIR = re.compile(
    rb"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE | re.ASCII
)
_ADD_COLUMN = N_("A table has the columns bid, points, price, and excluded where bids are out.")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: text as it stands there, a whole number, a decimal, or None where there is nothing."""

    value: object
    place: Place


@dataclass(frozen=True, slots=True)
class Row:
    """One row, counted from 1 below the header."""

    number: int
    cells: dict[str, Cell]
    place: Place

    def cell(self, column: str) -> Cell:
        """Return the cell in *column*; an empty one where the table has no such column."""
        return self.cells.get(column, Cell(None, self.place))


def table_rows(data: bytes, name: str) -> list[Row]:
    """Return the rows of the table *name*: CSV, or a JSON or YAML list by its ending or its first sign.

    Raises:
        InputError: it is no table, or has other columns than a table has.
    """
    ending = name.lower().rpartition(".")[2]
    begin = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if ending in {"json", "yaml", "yml"} or (ending not in {"csv", "tsv", "txt"} and begin in {b"[", b"-"}):
        return _listed_rows(data, name)
    return _csv_rows(_text(data, name), name)


def _text(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(name, data.count(b"\n", 0, error.start) + 1)
        remedy = Message(N_("Save it as UTF-8; spreadsheets offer that as *CSV UTF-8*."))
        raise InputError(
            [Problem("TK002", place, Message(N_("the file is not UTF-8 text")), remedy)]
        ) from error
    lines = text.splitlines()
    raise_if_any([_forbidden(text, lines, name, *found) for found in forbidden_characters(text)])
    return text


def _forbidden(text: str, lines: Sequence[str], name: str, index: int, code: str) -> Problem:
    line = text.count("\n", 0, index)
    column = index - text.rfind("\n", 0, index)
    excerpt = lines[line] if line < len(lines) else ""
    return Problem(
        "TK002",
        Place(name, line + 1, column, excerpt),
        Message(N_("the character {code} must not stand in a table"), {"code": code}),
        Message(N_("Remove it; it cannot be seen, or it changes how the text around it is read.")),
    )


def _csv_rows(text: str, name: str) -> list[Row]:
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    separator = max(_SEPARATORS, key=lambda sign: _fit(first, sign))
    records = _without_blank_columns(list(_records(text, separator, name)))
    if not records:
        raise InputError([_no_header(name)])
    (header_line, header), *rest = records
    columns = [column.strip() for column in header]
    raise_if_any(list(_column_problems(columns, Place(name, header_line, 1, first))))
    problems: list[Problem] = []
    rows: list[Row] = []
    for number, (line, cells) in enumerate(rest, 1):
        excerpt = lines[line - 1] if line <= len(lines) else ""
        if len(cells) != len(columns):
            problems.append(_wrong_length(Place(name, line, 1, excerpt), number, len(cells), len(columns)))
            continue
        spots = [Place(name, line, at, excerpt) for at in _starts(cells, excerpt)]
        by_column = {c: Cell(v, spot) for c, v, spot in zip(columns, cells, spots, strict=True)}
        rows.append(Row(number, by_column, Place(name, line, 1, excerpt)))
    raise_if_any(problems)
    return rows


def _fit(line: str, separator: str) -> tuple[int, int]:
    """Return how many columns of a table the header has with *separator*, and how often that stands there."""
    heads = {head.strip().strip('"').casefold() for head in line.split(separator)}
    return len(heads & set(COLUMNS)), line.count(separator)


def _records(text: str, separator: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line in which each record begins, and its cells; empty lines are passed over."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                yield line, record
            line = reader.line_num + 1
    except csv.Error as error:
        what = Message(N_("the row is not written as CSV"))
        remedy = Message(N_("Close every quotation mark, and double those inside a cell."))
        raise InputError([Problem("TK450", Place(name, line), what, remedy)]) from error


def _without_blank_columns(records: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Return *records* without the empty columns that spreadsheets leave at the end, headless too."""
    if not records:
        return records
    heads = [index for index, head in enumerate(records[0][1], 1) if head.strip()]
    width = max(heads, default=0)
    if any(cell.strip() for _, cells in records for cell in cells[width:]):
        return records
    return [(line, cells[:width]) for line, cells in records]


def _starts(cells: Sequence[str], line: str) -> list[int | None]:
    """Return the column of each cell in *line*; None where quotation marks hide it."""
    if '"' in line:
        return [None] * len(cells)
    starts, at = [], 1
    for cell in cells:
        starts.append(at + len(cell) - len(cell.lstrip()))
        at += len(cell) + 1
    return [*starts]


def _listed_rows(data: bytes, name: str) -> list[Row]:
    from tenderkit.reading.yamlfile import load_yaml

    file = load_yaml(_PAIR.sub(_joined, data), name)
    entries = [] if file.data is None else file.data
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        what = Message(N_("the table is not a list of bids"))
        remedy = Message(N_("Write a list of objects with bid, points and price."))
        raise InputError([Problem("TK450", file.spot(1, 1), what, remedy)])
    raise_if_any(
        [p for i, entry in enumerate(entries) for p in _column_problems(list(entry), file.place([i]))]
    )
    return [
        Row(i + 1, {key: Cell(value, file.place([i, key])) for key, value in entry.items()}, file.place([i]))
        for i, entry in enumerate(entries)
    ]


def _joined(pair: re.Match[bytes]) -> bytes:
    """Return the character that JSON may write as two escapes, which YAML cannot read."""
    return pair[1] + bytes.fromhex((pair[2] + pair[3]).decode()).decode("utf-16-be").encode()


def _column_problems(columns: Sequence[str], place: Place) -> Iterator[Problem]:
    for column in columns:
        if column not in COLUMNS:
            near = difflib.get_close_matches(column.lower(), COLUMNS, 1)
            what = N_("'{column}' is no column of a table; did you mean `{near}`?")
            values = {"column": column, "near": near[0] if near else ""}
            message = Message(what if near else N_("'{column}' is no column of a table"), values)
            yield Problem("TK450", place, message, Message(_ADD_COLUMN))
    for column in sorted({column for column in columns if columns.count(column) > 1}):
        what = N_("the column {column} stands there twice")
        yield Problem("TK450", place, Message(what, {"column": column}), Message(N_("Keep one of the two.")))
    for column in NEEDED:
        if column not in columns:
            what = N_("the column {column} is missing")
            yield Problem("TK450", place, Message(what, {"column": column}), Message(_ADD_COLUMN))


def _no_header(name: str) -> Problem:
    return Problem("TK450", Place(name), Message(N_("the table is empty")), Message(_ADD_COLUMN))


def _wrong_length(place: Place, row: int, cells: int, columns: int) -> Problem:
    what = N_("row {row} has {cells} cells, the header has {columns}")
    remedy = N_("Put a cell that contains the separator into quotation marks.")
    values = {"row": row, "cells": cells, "columns": columns}
    return Problem("TK450", place, Message(what, values), Message(remedy))
