# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a Word file go in; its content controls come out as the fields of a form."""

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, LargeZipFile, ZipFile

from tenderkit.problems import Problem
from tenderkit.reading.returned_form import (
    MOST_FIELDS,
    UNREADABLE,
    ReturnedForm,
    Value,
    active,
    by_hand,
    kept,
)
from tenderkit.reading.returned_titles import name_of_title
from tenderkit.words import N_, Message

_MAIN, _CORE = "word/document.xml", "docProps/core.xml"
_MOST_UNPACKED = 40 * 2**20
_DAMAGED = (BadZipFile, LargeZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, KeyError)
_TICKED = {"1", "true", "on"}
_COLOPHON = 2_000
"""So many characters from the end hold our last lines."""


def docx_form(
    data: bytes, name: str, problems: list[Problem], titled: Callable[[str], str | None] = name_of_title
) -> ReturnedForm | None:
    """Return the content controls in *data*; None where it has none, or where it cannot be read."""
    from lxml import etree

    try:
        with ZipFile(BytesIO(data)) as package:
            if any("vbaproject" in entry.lower() for entry in package.namelist()):
                what = Message(N_("the Word file holds macros; nothing of them was run"))
                problems.append(active(name, what))
            body = _part(package, _MAIN)
            title = _part(package, _CORE) if _CORE in package.namelist() else None
    except (*_DAMAGED, etree.XMLSyntaxError):
        what = Message(N_("the Word file is damaged, protected or far too large, and cannot be read"))
        problems.append(by_hand(UNREADABLE, name, what))
        return None
    found: dict[str, Value] = {}
    for control in body.iter("{*}sdt"):
        if (own := _name(control, titled)) and len(found) < MOST_FIELDS:
            found[own] = found.get(own) or _value(control)
    if not found:
        return None
    said = "" if title is None else title.findtext("{*}title") or ""
    bare = ReturnedForm(name, said, {}, frozenset(found), _text(body)[-_COLOPHON:])
    return kept(bare, found, problems)


def _part(package: ZipFile, name: str) -> Any:
    """Return an XML part; a document type, and what unpacks to too much, is a damage."""
    from lxml import etree

    if package.getinfo(name).file_size > _MOST_UNPACKED:
        raise ValueError(name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(package.read(name), parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError(name)
    return root


def _name(control: Any, titled: Callable[[str], str | None]) -> str | None:
    """Return the name of a field; by its title where a program has lost the name."""
    tag, title = (control.find(f"{{*}}sdtPr/{{*}}{part}") for part in ("tag", "alias"))
    if tag is not None:
        return next(iter(tag.attrib.values()), None)
    if title is not None:
        return titled(next(iter(title.attrib.values()), ""))
    return _name_by_cell(control, titled)


def _name_by_cell(control: Any, titled: Callable[[str], str | None]) -> str | None:
    """Return the name of a box in a table of questions, by the id in its row and the head of its column."""
    cell, row = (next(control.iterancestors(f"{{*}}{part}"), None) for part in ("tc", "tr"))
    if cell is None or row is None:
        return None
    heads = list(row.getparent().find("{*}tr").iterfind("{*}tc"))
    cells = list(row.iterfind("{*}tc"))
    place = cells.index(cell) if cell in cells else len(heads)
    if place >= len(heads):
        return None
    return titled(f"{_text(cells[0]).strip()} {_text(heads[place]).strip()}")


def _value(control: Any) -> Value:
    ticked = control.find("{*}sdtPr/{*}checkbox/{*}checked")
    if ticked is not None:
        return next(iter(ticked.attrib.values()), "") in _TICKED
    content = control.find("{*}sdtContent")
    if content is None or control.find("{*}sdtPr/{*}showingPlcHdr") is not None:
        return ""
    return _text(content)


def _text(root: Any) -> str:
    """Return the words below *root*, a line for each paragraph."""
    pieces: list[str] = []
    for part in root.iter("{*}t", "{*}br", "{*}tab", "{*}p"):
        kind = part.tag.rpartition("}")[2]
        pieces.append({"t": part.text or "", "tab": " "}.get(kind, "\n"))
    return "".join(pieces)
