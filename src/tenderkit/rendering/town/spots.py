# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A part of a Word file goes in; its paragraphs come out in order, each with its text and its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from tenderkit.rendering.docx_xml import W
from tenderkit.rendering.town.findings import Spot
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from lxml.etree import _Element

P, R, T, TBL, TR, TC = (f"{{{W}}}{tag}" for tag in ("p", "r", "t", "tbl", "tr", "tc"))
_SPACES = {f"{{{W}}}{tag}": " " for tag in ("tab", "br", "cr", "ptab")} | {f"{{{W}}}noBreakHyphen": "\u2011"}
_TEXT = (T, *_SPACES)
_BEGINNING = 40


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, without what stands in a text box inside it."""

    element: "_Element"
    spot: Spot
    pieces: "tuple[tuple[_Element, str], ...]"
    """Elements that show text, with what they show."""

    @property
    def text(self) -> str:
        """Everything that it shows."""
        return "".join(shown for _, shown in self.pieces)

    def elements(self, start: int, end: int) -> "list[_Element]":
        """Return the elements that show the text from *start* to *end*."""
        ends = list(accumulate(len(shown) for _, shown in self.pieces))
        return [
            element
            for (element, shown), stop in zip(self.pieces, ends, strict=True)
            if stop > start and stop - len(shown) < end
        ]


def paragraphs(part: str, root: "_Element") -> Iterator[Paragraph]:
    """Yield all paragraphs of a part, those in tables and text boxes too."""
    tables = {table: number for number, table in enumerate(root.iter(TBL), start=1)}
    loose = 0
    for number, element in enumerate(root.iter(P)):
        pieces = tuple(_pieces(element))
        cell = next(element.iterancestors(TC), None)
        if cell is None:
            loose += 1
            where = Message(N_("paragraph {number}{text}"), {"number": loose, "text": _beginning(pieces)})
        else:
            where = _cell(cell, tables, _beginning(pieces))
        yield Paragraph(element, Spot(part, where, number), pieces)


def _pieces(paragraph: "_Element") -> "Iterator[tuple[_Element, str]]":
    for item in paragraph.iter(*_TEXT):
        if item.getparent().tag == R and next(item.iterancestors(P)) is paragraph:
            yield item, (item.text or "") if item.tag == T else _SPACES[item.tag]


def _beginning(pieces: "tuple[tuple[_Element, str], ...]") -> str:
    """Quote the first words, for Word does not number paragraphs."""
    words = " ".join("".join(shown for _, shown in pieces).split())
    return f" ({words[:_BEGINNING]}{'…' if len(words) > _BEGINNING else ''})" if words else ""


def _cell(cell: "_Element", tables: "dict[_Element, int]", text: str) -> Message:
    row = next(cell.iterancestors(TR))
    table = next(row.iterancestors(TBL))
    values = {
        "table": tables[table],
        "row": list(table.iter(TR)).index(row) + 1,
        "cell": list(row.iter(TC)).index(cell) + 1,
        "text": text,
    }
    return Message(N_("table {table}, row {row}, cell {cell}{text}"), values)
