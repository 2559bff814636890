# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A spreadsheet goes in; the requirements, criteria or price positions of its table come out."""

from collections.abc import Sequence

from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.imported_entries import Read, entries_of
from tenderkit.reading.imported_head import Head, found_head
from tenderkit.reading.imported_headings import INTO
from tenderkit.reading.imported_table import HEADING, raw_table
from tenderkit.reading.spreadsheet import Sheet, column_letters, read_spreadsheet
from tenderkit.words import N_, Message

CHOICE = "TK062"
"""The rule of a file in which no table, or more than one, could be meant."""
_NEEDED = {"requirements": (), "criteria": (), "prices": ("kind", "quantity", "unit")}
_HEADS = {
    "requirements": N_("ID, Title, Description, Priority, Acceptance criterion"),
    "criteria": N_("ID, Title, Kind, Weight, Question"),
    "prices": N_("ID, Title, Kind, Quantity, Unit"),
}
_Found = tuple[Sheet, str, Head]


def read_import(
    data: bytes, name: str, into: str | None = None, sheet: str | None = None, numbers: str | None = None
) -> tuple[str, Read]:
    """Return what the table in *data* fills, and its entries.

    Args:
        data: a workbook or CSV.
        name: as messages call it.
        into: ``requirements``, ``criteria`` or ``prices``; the headings tell where nobody says.
        sheet: the name of the sheet; needed where several hold such a table.
        numbers: ``de`` or ``en``, how texts write numbers; None where nobody has stated it.

    Raises:
        InputError: with every cell that is not as it must be.
    """
    sheets = read_spreadsheet(data, name)
    chosen, target, head = _chosen(sheets, name, into, sheet)
    raise_if_any(chosen.faults)
    table = raw_table(chosen, head)
    missing = [key for key in _NEEDED[target] if key not in head.columns.values()]
    if missing:
        table.problems += [_no_column(head, key) for key in missing]
        raise InputError(table.problems)
    read = entries_of(table, target, numbers)
    read.remarks[:0] = chosen.remarks
    read.remarks += [_other(other, name) for other in sheets if other is not chosen and other.cells]
    if not read.entries and not read.problems:
        what = Message(N_("the table has headings and no rows"))
        remedy = Message(N_("Name the sheet that holds the rows with `--sheet`."))
        read.problems.append(Problem(CHOICE, chosen.place(head.bottom, 1), what, remedy))
    raise_if_any(read.problems)
    return target, read


def _chosen(sheets: Sequence[Sheet], name: str, into: str | None, wanted: str | None) -> _Found:
    named = [s for s in sheets if wanted is None or s.name.casefold() == wanted.casefold()]
    if not named:
        values = {"sheet": wanted, "known": ", ".join(s.name for s in sheets) or "–"}
        what = Message(N_("there is no sheet '{sheet}'"), values)
        raise InputError(
            [Problem(CHOICE, Place(name), what, Message(N_("Known here are: {known}."), values))]
        )
    found = [best for s in named if (best := _best(s, into, name)) is not None]
    if wanted is None and any(not f[0].hidden for f in found):
        found = [f for f in found if not f[0].hidden]
    if not found:
        raise_if_any([fault for s in named for fault in s.faults])
        raise InputError([_no_head(name, wanted, into)])
    if len(found) > 1:
        values = {"sheets": ", ".join(f[0].name for f in found)}
        what = Message(N_("several sheets could be meant: {sheets}"), values)
        raise InputError(
            [Problem(CHOICE, Place(name), what, Message(N_("Name one of them with `--sheet`.")))]
        )
    return found[0]


def _best(sheet: Sheet, into: str | None, name: str) -> _Found | None:
    """Return the table in *sheet* and what it fills: that of which most columns are known."""
    found = [
        (sheet, target, head)
        for target in (INTO if into is None else (into,))
        if (head := found_head(sheet, target)) is not None
    ]
    counts = [len(set(each[2].columns.values())) for each in found]
    if not found:
        return None
    if counts.count(max(counts)) > 1:
        place = Place(f"{name}:{sheet.name}" if sheet.name else name)
        what = Message(N_("the headings do not tell requirements, criteria and prices apart"))
        remedy = Message(N_("Say what the table holds: `--into requirements`, `criteria` or `prices`."))
        raise InputError([Problem(CHOICE, place, what, remedy)])
    return found[counts.index(max(counts))]


def _no_head(name: str, sheet: str | None, into: str | None) -> Problem:
    values = {"words": Message(_HEADS[into or "requirements"])}
    what = Message(N_("no row of headings was found"))
    remedy = Message(N_("Write a row of headings above the table, such as {words}."), values)
    return Problem(CHOICE, Place(f"{name}:{sheet}" if sheet else name), what, remedy)


def _no_column(head: Head, key: str) -> Problem:
    last = max(head.captions)
    values = {"key": key, "cell": f"{column_letters(last + 1)}{head.bottom}"}
    what = Message(N_("the table has no column for `{key}`"), values)
    remedy = Message(N_("Add it, with this heading, in {cell} for example."), values)
    return Problem(HEADING, head.captions[last].place, what, remedy)


def _other(sheet: Sheet, name: str) -> Message:
    place = f"{name}:{sheet.name}"
    return Message(
        N_("The sheet {place} was not read; filled cells: {count}"),
        {"place": place, "count": len(sheet.cells)},
    )
