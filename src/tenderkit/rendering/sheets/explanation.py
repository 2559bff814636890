# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The HTML of an explanation goes in; a sheet with its words comes out, one block to a row."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.sheets.book import Cell, Row, Sheet, Style

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDTH = 125.0


def explanation_sheet(name: str, html: str) -> Sheet:
    """Return the headings, paragraphs, formulas and lists of *html*; it holds nothing else.

    Raises:
        ValueError: the template holds something that a sheet of words cannot.
    """
    root = block_tree(html).root
    rows = [Row({0: Cell(_words(root.find(".//h1")), Style.TITLE)})]
    main = root.find(".//main")
    assert main is not None
    rows += [Row({0: Cell(text, style)}) for style, text in _lines(main)]
    return Sheet(name, (_WIDTH,), tuple(rows))


def _lines(element: "_Element") -> Iterator[tuple[Style, str]]:
    for block in element:
        match block.tag:
            case "h2":
                yield Style.HEADING, _words(block)
            case "p":
                yield (Style.FORMULA if block.get("class") == "formula" else Style.PARAGRAPH), _words(block)
            case "ul" | "ol":
                for number, item in enumerate(block, start=1):
                    yield Style.ITEM, f"{f'{number}.' if block.tag == 'ol' else '–'} {_words(item)}"
            case "div" | "section":
                yield from _lines(block)
            case tag:
                raise ValueError(f"a sheet of words cannot hold <{tag}>")


def _words(element: "_Element | None") -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split(" ")).strip()
