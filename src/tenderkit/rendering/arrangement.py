# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document of known elements → nothing, or the fault in how they are arranged."""

from typing import TYPE_CHECKING

from tenderkit.rendering.columns import LANDSCAPE, column_widths, room_mm, span
from tenderkit.rendering.subset import fault
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTS = ("header", "nav", "main", "footer")
_BLOCKS = frozenset({"p", "ul", "ol"})
_SLACK_MM = 0.5
_ORDER = N_("a document has the parts {parts}, in this order; found: {found}")
_CELLS = N_("a row has {cells} cells where the table has {columns} columns")
_WIDE = N_("a table of {width} mm does not fit into {room} mm")


def check_arrangement(root: "_Element") -> None:
    """Look at what no element shows alone: order, ids, columns, text beside blocks.

    Raises:
        MarkupError: the first fault.
    """
    _check_order(root)
    _check_ids(root)
    for table in root.iter("table"):
        _check_table(table)
    for cell in root.iter("td", "th", "li"):
        _check_flow(cell)


def _check_order(root: "_Element") -> None:
    """Every part at most once and in its order, one h1, levels without a gap, landscape only at the top."""
    parts = [part.tag for body in root for part in body]
    if "main" not in parts or parts != [tag for tag in _PARTS if tag in parts]:
        raise fault(root, Message(_ORDER, {"parts": ", ".join(_PARTS), "found": ", ".join(parts)}))
    if len(titles := list(root.iter("h1"))) != 1:
        raise fault(
            root, Message(N_("a document has one <h1>, this one has {count}"), {"count": len(titles)})
        )
    before = "h1"
    for heading in root.iter("h1", "h2", "h3"):
        if heading.tag == "h3" and before == "h1":
            raise fault(heading, Message(N_("<h3> without an <h2> before it")))
        before = heading.tag
    for section in root.iterfind(f".//{LANDSCAPE}"):
        if section.getparent().tag != "main":
            raise fault(section, Message(N_("a landscape section stands directly in <main>")))


def _check_ids(root: "_Element") -> None:
    seen: set[str] = set()
    for element in root.iter():
        for name in (element.get("id"), element.get("name") and f"name:{element.get('name')}"):
            if name and name in seen:
                raise fault(element, Message(N_("'{name}' is given twice as an id or name"), {"name": name}))
            seen.add(name or "")
    for link in root.iter("a"):
        if (target := link.get("href", "")).startswith("#") and target[1:] not in seen:
            raise fault(link, Message(N_("nothing has the id '{name}'"), {"name": target[1:]}))


def _check_table(table: "_Element") -> None:
    rows, widths = list(table.iter("tr")), column_widths(table)
    for row in rows:
        if (cells := sum(span(cell) for cell in row)) != len(widths):
            raise fault(row, Message(_CELLS, {"cells": cells, "columns": len(widths)}))
    if not rows:
        raise fault(table, Message(N_("a table has rows")))
    if sum(widths) > room_mm(table) + _SLACK_MM:
        raise fault(table, Message(_WIDE, {"width": f"{sum(widths):g}", "room": room_mm(table)}))


def _check_flow(cell: "_Element") -> None:
    """A cell holds text or blocks; in a list item, text may stand before lists."""
    blocks = [child for child in cell if child.tag in _BLOCKS]
    if not blocks:
        return
    tails = [child.tail for child in blocks]
    if cell.tag == "li":
        mixed = list(cell)[-len(blocks) :] != blocks or (
            bool((cell.text or "").strip()) and blocks[0].tag == "p"
        )
    else:
        mixed = len(blocks) < len(cell)
        tails.append(cell.text)
    if mixed or any(text and text.strip() for text in tails):
        raise fault(cell, Message(N_("<{tag}> mixes text with blocks"), {"tag": cell.tag}))
