# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a web page → what it says, without its list of contents and the numbers of headings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenderkit.rendering.readback.finished import Finished

if TYPE_CHECKING:
    from lxml.etree import _Element

_SILENT = frozenset("head nav style script textarea select".split())
_BLOCKS = frozenset("h1 h2 h3 h4 p li td th caption figcaption div section main header footer label".split())
_NUMERAL = "numeral"


def read_html(data: bytes) -> Finished:
    """Return what a web page says."""
    from lxml import html

    root = html.document_fromstring(data.decode("utf-8"))
    blocks = tuple(text for block in _blocks(root) if (text := " ".join(block.split())))
    rows = tuple(tuple(_said(cell) for cell in row.iterchildren("td", "th")) for row in root.iter("tr"))
    return Finished(blocks, rows)


def _said(element: "_Element") -> str:
    return " ".join(" ".join(_blocks(element)).split())


def _blocks(element: "_Element") -> Iterator[str]:
    """Yield the words of each block in reading order; what stands in no block of its own is one too."""
    text = element.text or ""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _SILENT or child.get("class") == _NUMERAL:
            text += child.tail or ""
        elif child.tag == "br":
            text += f" {child.tail or ''}"
        elif child.tag in _BLOCKS or any(inner.tag in _BLOCKS for inner in child.iterdescendants()):
            yield text
            yield from _blocks(child)
            text = child.tail or ""
        else:
            text += "".join(_blocks(child)) + (child.tail or "")
    yield text
