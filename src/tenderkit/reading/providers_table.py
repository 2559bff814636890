# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list of firms as a spreadsheet goes in; providers come out, and remarks on cells that were not read."""

import re
from collections.abc import Mapping
from dataclasses import field

from tenderkit.model.providers import Provider
from tenderkit.model.tender import Contact
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.imported_head import Head, found_head
from tenderkit.reading.providers_works import maintained, past_work
from tenderkit.reading.spreadsheet import Sheet, SheetCell, read_spreadsheet
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

UNREADABLE = "TK988"
_TARGET = "providers"
_KEYS = frozenset(
    "id title source address contact email phone website sme competences references maintains note".split()
)
_SEVERAL = re.compile(r"\s*[;\n]\s*")
_WORDS = re.compile(r"\s*[;,\n]\s*")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9.-]{0,39}", re.ASCII)
_URL = re.compile(r"https?://[^\s<>\"]+")
_SME = {**dict.fromkeys(("ja", "yes", "x", "true"), True), **dict.fromkeys(("nein", "no", "false"), False)}


@dataclass(frozen=True, slots=True)
class ListedProviders:
    """The firms in a table; an empty id is still to be given."""

    providers: tuple[Provider, ...]
    places: tuple[Place, ...]
    """The cell of each name."""
    remarks: tuple[Message, ...] = field(default=())


def read_provider_table(data: bytes, name: str, source: str, wanted: str | None = None) -> ListedProviders:
    """Return the firms in the spreadsheet *data*, called *name* in messages.

    Args:
        data: a workbook or CSV.
        name: of the file.
        source: where the firms were found, where the table does not say it.
        wanted: the sheet.

    Raises:
        InputError: no table of firms, or cells that are not as they must be, each with its name.
    """
    sheets = [
        s for s in read_spreadsheet(data, name) if wanted is None or s.name.casefold() == wanted.casefold()
    ]
    found = [(sheet, head) for sheet in sheets if (head := found_head(sheet, _TARGET)) is not None]
    if len(found) != 1:
        what = N_("several sheets could be meant") if found else N_("no table of firms was found")
        remedy = Message(
            N_("Head the columns, such as Name, Source, Contact, Competences; name the sheet with --sheet.")
        )
        raise InputError([Problem(UNREADABLE, Place(name), Message(what), remedy)])
    sheet, head = found[0]
    raise_if_any(sheet.faults)
    return _read(sheet, head, source)


def _read(sheet: Sheet, head: Head, source: str) -> ListedProviders:
    problems: list[Problem] = []
    rows: list[Provider] = []
    places: list[Place] = []
    columns = {column: key for column, key in head.columns.items() if key in _KEYS}
    remarks = [
        Message(N_("{place} was not read: {text}"), {"place": cell.place.file, "text": cell.text[:50]})
        for (row, column), cell in sorted(sheet.cells.items())
        if (row < head.top) or (row > head.bottom and column not in columns)
    ]
    for row in sorted({row for row, _ in sheet.cells if row > head.bottom}):
        cells = {key: cell for column, key in columns.items() if (cell := sheet.cells.get((row, column)))}
        if not cells:
            continue
        if "title" not in cells:
            column = next(column for column, key in columns.items() if key == "title")
            what = Message(N_("the row has no name"))
            remedy = Message(N_("Write the name of the firm, or clear the row."))
            problems.append(Problem(UNREADABLE, sheet.place(row, column), what, remedy))
            continue
        rows.append(_provider(cells, source, problems))
        places.append(cells["title"].place)
    raise_if_any(problems)
    return ListedProviders(tuple(rows), tuple(places), tuple(remarks))


def _provider(cells: Mapping[str, SheetCell], source: str, problems: list[Problem]) -> Provider:
    said = {key: cell.text.strip() for key, cell in cells.items() if cell.text.strip()}
    sme = _SME.get(said.get("sme", "").casefold())
    wrong = {
        "id": "id" in said and not _ID.fullmatch(said["id"]),
        "website": "website" in said and not _URL.fullmatch(said["website"]),
        "sme": "sme" in said and sme is None,
    }
    for key in (key for key, is_wrong in wrong.items() if is_wrong):
        what = Message(N_("{text} cannot stand here"), {"text": said[key][:50]})
        problems.append(Problem(UNREADABLE, cells[key].place, what, Message(_REMEDIES[key])))
    person = Contact(said.get("contact"), said.get("email"), said.get("phone"))

    def at(key: str) -> tuple[Place, list[Problem]]:
        return cells[key].place, problems

    return Provider(
        said.get("id", ""),
        " ".join(said["title"].split()),
        said.get("source", source),
        said.get("address"),
        None if person == Contact() else person,
        said.get("website"),
        sme,
        tuple(filter(None, _WORDS.split(said.get("competences", "")))),
        tuple(past_work(text, *at("references")) for text in _several(said.get("references", ""))),
        tuple(maintained(text, *at("maintains")) for text in _several(said.get("maintains", ""), _WORDS)),
        said.get("note"),
    )


def _several(text: str, separator: re.Pattern[str] = _SEVERAL) -> list[str]:
    """Return the entries of a cell; a comma parts them only where none says more than a name."""
    return [entry for entry in (_SEVERAL if "|" in text else separator).split(text) if entry]


_REMEDIES = {
    "id": N_("Give a short id that starts with a letter and uses letters, digits, dots and hyphens."),
    "website": N_("Give a whole web address, such as `https://www.example.org/`."),
    "sme": N_("Write yes or no, or leave it empty."),
}
