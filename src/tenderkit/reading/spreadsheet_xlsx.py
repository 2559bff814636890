# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of an XLSX workbook go in; its sheets come out, numbers as the exact decimals that are stored."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.spreadsheet import (
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    UNREADABLE,
    Area,
    Sheet,
    SheetCell,
    Spot,
    Stored,
    cell_name,
    formula,
    too_many,
)
from tenderkit.reading.spreadsheet_numbers import Formats, shown_number
from tenderkit.reading.spreadsheet_package import Package
from tenderkit.words import N_, Message

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})", re.ASCII)
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RELATION = re.compile(r"\{.*\}id")


def xlsx_sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Return the sheets of the workbook *data* that hold cells, in its order.

    Raises:
        InputError: it is no workbook, or holds something active.
    """
    package = Package(data, name)
    try:
        return tuple(_sheets(package))
    except ValueError as error:  # a row, a column or a width that is no number
        raise InputError([package.broken()]) from error


def _sheets(package: Package) -> list[Sheet]:
    main = next((p for kind, p in package.relations("").values() if kind.endswith("/officeDocument")), "")
    book = package.part(main)
    if book is None or not book.tag.endswith("}workbook"):
        raise InputError([package.broken()])
    related = package.relations(main)
    reader = _Reader(package, main, related)
    sheets = []
    for entry in book.iterfind("{*}sheets/{*}sheet"):
        key = next((value for attribute, value in entry.items() if _RELATION.fullmatch(attribute)), "")
        kind, path = related.get(key, ("", ""))
        if kind.endswith("/worksheet"):
            sheets.append(
                reader.sheet(entry.get("name", ""), path, entry.get("state", "visible") != "visible")
            )
    if not sheets:
        raise InputError([package.broken()])
    return sheets


class _Reader:
    """Reads sheet after sheet with what they share: texts and number formats."""

    def __init__(self, package: Package, main: str, related: dict[str, tuple[str, str]]) -> None:
        self.package = package
        by_kind = {kind.rpartition("/")[2]: path for kind, path in related.values()}
        strings = package.part(by_kind.get("sharedStrings", ""))
        self.texts = [] if strings is None else [_text_of(item).strip() for item in strings.iterfind("{*}si")]
        self.formats = Formats(package.part(by_kind.get("styles", "")))
        self.main = main

    def sheet(self, name: str, path: str, hidden: bool) -> Sheet:  # noqa: FBT001 - as the workbook says
        root = self.package.part(path)
        if root is None:
            raise InputError([self.package.broken()])
        problems: list[Problem] = []
        cells = dict(self._cells(root, name, problems))
        kinds = {kind.rpartition("/")[2] for kind, _ in self.package.relations(path).values()}
        notes = (Message(_NOTES, {"sheet": name}),) if kinds & {"comments", "threadedComment"} else ()
        return Sheet(
            name,
            self.package.name,
            cells,
            tuple(self._merged(root, name)),
            hidden,
            tuple(int(r.get("r", 0)) for r in root.iterfind("{*}sheetData/{*}row") if r.get("hidden") == "1"),
            tuple(_hidden_columns(root)),
            notes,
            tuple(problems),
        )

    def _cells(self, root: Any, name: str, problems: list[Problem]) -> Iterator[tuple[Spot, SheetCell]]:
        count, characters, row_number = 0, 0, 0
        for row in root.iterfind("{*}sheetData/{*}row"):
            row_number = int(row.get("r", row_number + 1))
            if row_number < 1:
                raise InputError([self.package.broken()])
            column = 0
            for cell in row.iterfind("{*}c"):
                column = self._column(cell.get("r"), column + 1)
                place = Place(cell_name(self.package.name, name, row_number, column))
                if cell.find("{*}f") is not None:
                    problems.append(formula(place))
                elif read := self._cell(cell, place, problems):
                    count, characters = count + 1, characters + len(read.text)
                    beyond = row_number > MOST_ROWS or column > MOST_COLUMNS
                    if beyond or count > MOST_CELLS or characters > MOST_CHARACTERS:
                        raise InputError([too_many(self.package.name, name)])
                    yield (row_number, column), read

    def _column(self, reference: str | None, following: int) -> int:
        if reference is None:
            return following
        return self._spot(reference)[1]

    def _spot(self, reference: str) -> Spot:
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise InputError([self.package.broken()])
        column = 0
        for letter in match[1]:
            column = column * 26 + ord(letter) - ord("A") + 1
        return int(match[2]), column

    def _cell(self, cell: Any, place: Place, problems: list[Problem]) -> SheetCell | None:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find("{*}is")
            return _text_cell("" if inline is None else _text_of(inline), place)
        value = cell.findtext("{*}v")
        if not value:
            return None
        if kind == "s":
            return _text_cell(self._shared(value), place)
        if kind == "b":
            return _text_cell("true" if value == "1" else "false", place)
        if kind == "e":
            what = Message(N_("the cell shows an error: {value}"), {"value": value})
            problems.append(Problem(UNREADABLE, place, what, Message(N_("Write the value into the cell."))))
            return None
        if kind == "d":
            return SheetCell(value, Stored.DATE, place)
        if kind != "n":
            return _text_cell(_unescaped(value), place)
        format_ = self.formats.of(cell.get("s"))
        shown = shown_number(value, format_)
        if shown is None:
            raise InputError([self.package.broken()])
        return SheetCell(shown, Stored.DATE if format_.is_date else Stored.NUMBER, place)

    def _shared(self, index: str) -> str:
        if not index.isascii() or not index.isdigit() or int(index) >= len(self.texts):
            raise InputError([self.package.broken()])
        return self.texts[int(index)]

    def _merged(self, root: Any, name: str) -> Iterator[Area]:
        covered = 0
        for merged in root.iterfind("{*}mergeCells/{*}mergeCell"):
            first, _, last = merged.get("ref", "").partition(":")
            (top, left), (bottom, right) = self._spot(first), self._spot(last or first)
            area = Area(top, left, min(bottom, MOST_ROWS), min(right, MOST_COLUMNS))
            covered += max(area.bottom - area.top, 0) + 1
            if covered > MOST_CELLS:
                raise InputError([too_many(self.package.name, name)])
            yield area


def _hidden_columns(root: Any) -> Iterator[int]:
    for columns in islice(root.iterfind("{*}cols/{*}col"), MOST_COLUMNS):
        if columns.get("hidden") == "1":
            first, last = int(columns.get("min", 1)), int(columns.get("max", 1))
            yield from range(max(first, 1), min(last, MOST_COLUMNS) + 1)


def _text_cell(text: str, place: Place) -> SheetCell | None:
    return SheetCell(text.strip(), Stored.TEXT, place) if text.strip() else None


def _text_of(item: Any) -> str:
    """Return a text with all its pieces of other fonts; how it is pronounced is left out."""
    pieces = [*item.iterfind("{*}t"), *item.iterfind("{*}r/{*}t")]
    return _unescaped("".join(piece.text or "" for piece in pieces))


def _unescaped(text: str) -> str:
    r"""Return *text* with the characters that XLSX writes as ``_x000D_``.

    Example:
        >>> _unescaped("one_x000A_two")
        'one\ntwo'
    """
    plain = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return plain.replace("\r\n", "\n").replace("\r", "\n")


_NOTES = N_("The notes on cells of the sheet {sheet} were not read.")
