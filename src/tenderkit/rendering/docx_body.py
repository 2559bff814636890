# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A block tree → the paragraphs and tables of a Word document, in order."""

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.columns import TEXT_WIDTH_MM
from tenderkit.rendering.cover import holds_contents
from tenderkit.rendering.docx_contents import contents
from tenderkit.rendering.docx_heads import BRIEF_AIR, COVER_AIR, letter_head, logo
from tenderkit.rendering.docx_paragraphs import (
    HEADINGS,
    Paragraphs,
    hairline,
    keep_together,
    keep_with_next,
    put,
    style_of,
)
from tenderkit.rendering.docx_sections import drop_first_page, turned
from tenderkit.rendering.docx_tables import Tables, side_by_side
from tenderkit.rendering.docx_xml import Element, W, w

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tenderkit.rendering.blocks import BlockTree
    from tenderkit.rendering.look import Look

_SIGNATURE_GAP_MM = 6
_ONE_SIGNATURE_MM = 80
_PICTURE_HEIGHT_MM = 180


class Body:
    """Writes one document."""

    def __init__(self, document: Any, tree: "BlockTree", look: "Look", anchors: Mapping[str, int]) -> None:
        self._last_section = document.element.body.find(f"{{{W}}}sectPr")
        self._tree, self._look, self._anchors = tree, look, anchors
        self._paragraphs = Paragraphs(document, look)
        self._tables = Tables(look, self._paragraphs)
        self._out: list[Element] = []
        self._small = False
        """Whether this is the small print at the end."""
        self._gap: Element | None = None
        """The air below the last table."""
        self._new_page = False
        """Whether the next block begins a page."""
        self._top = False
        """Whether the next block is at the top of a page anyway."""
        self._width_mm: float = TEXT_WIDTH_MM["portrait"]
        self._brief = holds_contents(tree.root)
        """Whether the cover holds the list of contents."""

    def written(self) -> list[Element]:
        """Everything, in order."""
        for part in self._tree.root.find("body"):
            if part.tag == "header":
                self._header(part)
            elif part.tag == "nav":
                self._new_page = not self._brief and (self._new_page or bool(self._out))
                self._add(*contents(self._tree, self._anchors, self._paragraphs, on_cover=self._brief))
                self._new_page = True
            elif part.tag == "main":
                self._blocks(part)
            else:
                self._colophon(part)
        return self._out

    def _add(self, *items: Element) -> None:
        """Append; a page break that is due goes onto the next paragraph."""
        for item in items:
            if self._new_page and item.tag != f"{{{W}}}p":
                self._out.append(w("p", w("pPr", w("pageBreakBefore"), hairline())))
            elif self._new_page:
                put(item, w("pageBreakBefore"))
            if style_of(item) in self._paragraphs.heading_ids:
                self._spare_air(item)
            self._new_page = self._top = False
            self._out.append(item)

    def _spare_air(self, heading: Element) -> None:
        """At the top of a page a heading needs no air, and below a table only its own."""
        if self._new_page or self._top:
            put(heading, w("spacing", before=0))
        elif self._out and self._out[-1] is self._gap:
            put(self._gap, hairline())

    def _blocks(self, parent: "_Element") -> None:
        if parent.tag != "main" and parent.get("id"):
            self._add(self._paragraphs.anchor(parent.get("id")))
        for element in parent:
            self._block(element)

    def _block(self, element: "_Element") -> None:
        paragraphs = self._paragraphs
        if element.tag == "h1":
            self._add(paragraphs.named(element, "Title"))
        elif element.tag in HEADINGS:
            self._add(paragraphs.heading(element))
        elif element.tag == "p":
            self._add(*paragraphs.text(element, "Colophon" if self._small else "Normal"))
        elif element.tag in {"ul", "ol"}:
            self._add(*paragraphs.items(element))
        elif element.tag == "table":
            self._table(element)
        elif element.tag == "figure":
            self._figure(element)
        else:
            self._division(element)

    def _division(self, element: "_Element") -> None:
        kind = element.get("class")
        if kind == "page-break":
            self._new_page = True
        elif kind == "signature":
            self._signatures(element)
        elif kind == "note":
            self._note(element)
        elif kind == "landscape":
            self._landscape(element)
        else:
            if kind == "close":
                keep_with_next(self._out)
            start = len(self._out)
            self._blocks(element)
            if kind in {"keep", "close"}:
                keep_together(self._out[start:])

    def _table(self, element: "_Element") -> None:
        name, caption = element.get("id"), element.find("caption")
        if name:
            self._add(self._paragraphs.anchor(name))
        if caption is not None:
            self._add(self._paragraphs.named(caption, "caption"))
        drawn = self._tables.table(element, small=self._small)
        self._gap = self._paragraphs.gap(3 if element.get("class") == "facts" else 5)
        self._add(drawn, self._gap)

    def _signatures(self, element: "_Element") -> None:
        """Lines to sign on, kept with what stands before them."""
        gaps = _SIGNATURE_GAP_MM * (len(element) - 1)
        width = (self._width_mm - gaps) / len(element) if gaps else _ONE_SIGNATURE_MM
        cells, widths = [[self._paragraphs.named(element[0], "Signature Line")]], [width]
        for line in element[1:]:
            cells += [
                [self._paragraphs.plain("Signature Line", [])],
                [self._paragraphs.named(line, "Signature Line")],
            ]
            widths += [_SIGNATURE_GAP_MM, width]
        keep_with_next(self._out)
        air = w("spacing", before=900, after=0, line=240, lineRule="auto")
        self._add(self._paragraphs.plain("Normal", [], w("keepNext"), air))
        self._add(side_by_side(cells, widths, ruled=True), self._paragraphs.gap(3))

    def _note(self, element: "_Element") -> None:
        """A box, its blocks written as a document of their own."""
        outer, waiting = self._out, self._new_page
        self._out, self._new_page = [], False
        self._blocks(element)
        inner, self._out, self._new_page = self._out, outer, waiting
        if inner and inner[-1].tag == f"{{{W}}}p":
            put(inner[-1], w("spacing", after=0))
        else:
            inner.append(self._paragraphs.gap(1))
        self._add(self._tables.box(inner, self._width_mm), self._paragraphs.gap(4))

    def _figure(self, element: "_Element") -> None:
        image = element.find("img")
        picture = self._look.pictures[image.get("src").removeprefix("tk:")]
        drawn = self._paragraphs.picture(picture, image.get("alt"), self._width_mm, _PICTURE_HEIGHT_MM)
        self._add(self._paragraphs.plain("Normal", [drawn], w("keepNext")))
        if (caption := element.find("figcaption")) is not None:
            self._add(self._paragraphs.named(caption, "caption"))

    def _header(self, element: "_Element") -> None:
        kind = element.get("class")
        self._add(*logo(self._look, self._paragraphs, letter=kind == "letter"))
        if kind == "letter":
            self._add(*letter_head(element, self._paragraphs, has_logo=self._look.logo is not None))
            return
        air = BRIEF_AIR if self._brief else COVER_AIR
        for child in element:
            self._block(child)
            if kind == "cover" and child.get("class") in air:
                put(self._out[-1], w("spacing", after=air[child.get("class")]))
        self._new_page = kind == "cover"

    def _landscape(self, element: "_Element") -> None:
        """Pages of their own, turned; a section of Word ends with the paragraph that describes it."""
        if self._out:
            self._end_section(deepcopy(self._last_section))
        self._new_page = False
        self._width_mm = TEXT_WIDTH_MM["landscape"]
        self._blocks(element)
        self._width_mm = TEXT_WIDTH_MM["portrait"]
        self._end_section(turned(self._last_section))
        drop_first_page(self._last_section)

    def _end_section(self, section: Element) -> None:
        paragraph = self._paragraphs.plain("Normal", [], hairline())
        put(paragraph, section)
        self._out.append(paragraph)
        self._top = True

    def _colophon(self, element: "_Element") -> None:
        """The small print, which never stands on a page alone."""
        keep_with_next(self._out)
        self._small, start = True, len(self._out)
        for child in element:
            self._block(child)
        first = next((item for item in self._out[start:] if item.tag == f"{{{W}}}p"), None)
        if first is not None:
            put(first, w("pBdr", w("top", val="single", sz=4, space=6, color="b9c3cd")))
            put(first, w("spacing", before=450))
        keep_together(self._out[start:])
