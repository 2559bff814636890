# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a table go in; entries of the dossier come out as plain data, each with its cell.

A row whose id begins the ids of other rows, and a line that stands alone, name a group.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from tenderkit.problems import Place, Problem
from tenderkit.reading.imported_fields import LISTS, Fields, completed
from tenderkit.reading.imported_groups import Entry, Groups
from tenderkit.reading.imported_table import RawRow, RawTable
from tenderkit.reading.imported_values import ID, id_of, is_number_for_id, text_of, word
from tenderkit.reading.spreadsheet import SheetCell
from tenderkit.words import N_, Message

TWICE = "TK067"
"""The rule of an id that stands in the table twice."""
_PREFIX = {"requirements": "R-", "prices": "P-"}
_KIND_PREFIX = {"selection": "E-", "exclusion": "A-", "award": "B", "execution": "X-"}
_KIND_OF = {"E": "selection", "A": "exclusion", "B": "award"}
_OF_GROUP = {"requirements": {"id", "title"}, "criteria": {"id", "title", "weight"}, "prices": set[str]()}


@dataclass(slots=True)
class Read:
    """All that a table says."""

    entries: list[Entry] = field(default_factory=list)
    groups: list[Entry] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    numbered: bool = False
    """Whether the table has no ids, so that they are only its order."""


def entries_of(table: RawTable, into: str, numbers: str | None) -> Read:
    """Return the entries of a table of *into*: ``requirements``, ``criteria`` or ``prices``."""
    reader = _Reader(table, into, numbers)
    for row in table.rows:
        reader.take(row)
    return reader.finished()


class _Reader:
    def __init__(self, table: RawTable, into: str, numbers: str | None) -> None:
        self.table, self.into = table, into
        self.keys = set(table.head.columns.values())
        self.read = Read(remarks=list(table.remarks), problems=list(table.problems))
        self.read.numbered = "id" not in self.keys
        self.groups = Groups()
        self.fields = Fields(numbers, self._group_in, self.read.problems)
        self.ids = {_written(row) for row in table.rows if "id" in row.cells}
        self.renamed: tuple[str, str] | None = None
        self.assumed = False

    def take(self, row: RawRow) -> None:
        """Read one row: an entry, a group, or what continues the entry above."""
        if row.section is not None:
            self._section(row.section)
        if self._continues(row):
            self._continue(row)
        elif self._is_group(row):
            self._group(row)
        else:
            self._entry(row)

    def finished(self) -> Read:
        """Return what was read, and what was done for all entries."""
        remarks = self.read.remarks
        if self.renamed:
            remarks.append(Message(_RENAMED, {"number": self.renamed[0], "id": self.renamed[1]}))
        if self.assumed:
            remarks.append(Message(_FUNCTIONS if self.into == "requirements" else _BY_ID))
        if self.read.numbered:
            remarks.append(Message(_NUMBERED))
        self.read.groups = self.groups.entries
        self._complain_of_twins()
        return self.read

    def _continues(self, row: RawRow) -> bool:
        """Tell a row that only adds to a list of the entry above."""
        merged = "id" in row.cells and "id" not in row.own
        return bool(self.read.entries) and (merged or row.own <= LISTS)

    def _continue(self, row: RawRow) -> None:
        entry = self.read.entries[-1].data
        for key in sorted(row.own):
            if key in LISTS:
                self.fields.extend(entry, key, row.cells[key])
            else:
                what = Message(_BELONGS, {"id": entry["id"]})
                remedy = Message(N_("Give it a row of its own with an id, or merge this cell too."))
                self.read.problems.append(Problem(ID, row.cells[key].place, what, remedy))

    def _is_group(self, row: RawRow) -> bool:
        own = {"id", "title"} <= row.own <= _OF_GROUP[self.into]
        return own and any(id_.startswith(f"{_written(row)}.") for id_ in self.ids)

    def _group(self, row: RawRow) -> None:
        id_ = self._id(row, "G-" if self.into == "requirements" else "B")
        title = text_of(row.cells["title"], self.read.problems)
        if id_ is None or title is None:
            return
        data: dict[str, Any] = {"id": id_, "title": title}
        if self.into == "criteria":
            if parent := self.groups.above(_written(row)):
                data = {"id": id_, "parent": parent, "title": title}
            if "weight" in row.own and (weight := self.fields.number(row.cells["weight"])) is not None:
                data["weight"] = weight
        self.groups.add(_written(row), data, row.cells["id"].place)

    def _section(self, cell: SheetCell) -> None:
        if self.into == "prices":
            values = {"cell": cell.place, "text": " ".join(cell.text.split())}
            self.read.remarks.append(Message(_SECTION, values))
        else:
            self.groups.current = self._group_in(cell)

    def _group_in(self, cell: SheetCell) -> str:
        return self.groups.named(" ".join(cell.text.split()), cell.place)

    def _entry(self, row: RawRow) -> None:
        faults = len(self.read.problems)
        kind = self._said_kind(row)
        prefix = _PREFIX.get(self.into) or _KIND_PREFIX.get(kind or "", "B")
        id_ = self._next_id(prefix) if self.read.numbered else self._id(row, prefix)
        data: dict[str, Any] = {"id": id_, "kind": kind}
        if kind is None and "kind" not in row.cells:
            data["kind"] = self._assumed_kind(row, id_)
        for key, cell in row.cells.items():
            if key not in {"id", "kind"}:
                self.fields.fill(data, key, cell)
        if "group" not in data and self.groups.current:
            data["group"] = (
                self.groups.above(_written(row)) if "id" in row.cells else None
            ) or self.groups.current
        data, missing = completed(data, self.into)
        for key in missing:
            what = Message(N_("row {row} has no `{key}`"), {"row": row.number, "key": key})
            remedy = Message(N_("Fill the cell; where the table has no such column, add it."))
            self.read.problems.append(Problem(ID, _place(row), what, remedy))
        if len(self.read.problems) == faults:
            self.read.entries.append(Entry(data, _place(row)))

    def _id(self, row: RawRow, prefix: str) -> str | None:
        cell = row.cells.get("id")
        if cell is None:
            what = Message(N_("row {row} has no id"), {"row": row.number})
            self.read.problems.append(
                Problem(ID, _place(row), what, Message(N_("Write its id, or remove the row.")))
            )
            return None
        id_ = id_of(cell, prefix, self.read.problems)
        if id_ is not None and is_number_for_id(cell) and self.renamed is None:
            self.renamed = cell.text.strip(), id_
        return id_

    def _next_id(self, prefix: str) -> str:
        count = sum(str(entry.data["id"]).startswith(prefix) for entry in self.read.entries) + 1
        return f"{prefix}{'' if prefix.endswith('-') else '-'}{count:02}"

    def _said_kind(self, row: RawRow) -> str | None:
        cell = row.cells.get("kind")
        return None if cell is None else word(cell, f"{self.into} kind", self.read.problems)

    def _assumed_kind(self, row: RawRow, id_: str | None) -> str | None:
        """Return the kind that follows from the rest of the row, where no cell says it."""
        if "kind" not in self.keys and self.into == "requirements":
            self.assumed = True
            return "function"
        if self.into == "criteria" and (match := re.match(r"([EAB])[0-9.-]", id_ or "")):
            self.assumed = True
            return _KIND_OF[match[1]]
        what = Message(N_("row {row} does not say of which kind it is"), {"row": row.number})
        remedy = Message(N_("Fill a column *Kind* (in German: *Art*)."))
        self.read.problems.append(Problem(ID, _place(row), what, remedy))
        return None

    def _complain_of_twins(self) -> None:
        for entries in (self.groups.entries, self.read.entries):
            first: dict[str, Entry] = {}
            for entry in entries:
                earlier = first.setdefault(str(entry.data["id"]).casefold(), entry)
                if earlier is not entry:
                    what = Message(_TWICE, {"id": entry.data["id"], "first": earlier.place})
                    self.read.problems.append(Problem(TWICE, entry.place, what, Message(_UNIQUE)))


def _written(row: RawRow) -> str:
    return "".join(row.cells["id"].text.split()).rstrip(".")


def _place(row: RawRow) -> Place:
    return (row.cells.get("id") or next(iter(row.cells.values()))).place


_BELONGS = N_("the row belongs to {id} above, and says something of its own here")
_TWICE = N_("the id {id} stands in {first} already")
_UNIQUE = N_("Give each entry its own id; capital and small letters do not tell ids apart.")
_RENAMED = N_("Numbers became ids: {number} is {id}, and so on.")
_FUNCTIONS = N_("No column says the kind: all became `function`. Change those of another kind.")
_BY_ID = N_("The kind of criteria without one follows from their id: E selection, A exclusion, B award.")
_NUMBERED = N_("The table has no ids; they were given in the order of its rows.")
_SECTION = N_("{cell} was not read, for a price sheet has no groups: '{text}'")
