# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a Word document → what its main part says. Heads and feet are left out, as in a PDF."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from tenderkit.rendering.readback.finished import Finished

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOXES = str.maketrans("", "", "\u2610\u2611\u2612")
"""Boxes to tick, which a PDF draws as fields."""


def read_docx(data: bytes) -> Finished:
    """Return what a Word document says."""
    from lxml import etree

    with ZipFile(BytesIO(data)) as package:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        body = etree.fromstring(package.read("word/document.xml"), parser)
    contents = set(_contents(body))
    blocks = tuple(
        text for item in body.iter(f"{_W}p") if item not in contents and (text := _text(item).strip())
    )
    rows = tuple(tuple(map(_cell, row.iterfind(f"{_W}tc"))) for row in body.iter(f"{_W}tr"))
    return Finished(blocks, rows)


def _cell(cell: "_Element") -> str:
    return " ".join(text for item in cell.iter(f"{_W}p") if (text := _text(item).strip()))


def _text(paragraph: "_Element") -> str:
    return "".join(_pieces(paragraph)).translate(_BOXES)


def _pieces(element: "_Element") -> Iterator[str]:
    """Yield the words of a paragraph; those of paragraphs inside it, and of empty fields, are not."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr"}:
            yield " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag == f"{_W}sdt" and child.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None:
            continue
        elif child.tag not in {f"{_W}p", f"{_W}pPr", f"{_W}rPr", f"{_W}drawing", f"{_W}pict"}:
            yield from _pieces(child)


def _contents(body: "_Element") -> Iterator["_Element"]:
    """Yield the paragraphs of the list of contents: those of the field TOC."""
    depth, listed = 0, False
    for paragraph in body.iter(f"{_W}p"):
        for item in paragraph.iter(f"{_W}instrText", f"{_W}fldChar"):
            if item.tag == f"{_W}instrText" and (item.text or "").strip().startswith("TOC"):
                listed, depth = True, 1
            elif listed and item.tag == f"{_W}fldChar":
                depth += {"begin": 1, "end": -1}.get(item.get(f"{_W}fldCharType") or "", 0)
        if listed:
            yield paragraph
        listed = listed and depth > 0
