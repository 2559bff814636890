# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A block tree → the paragraphs and tables of a Word document, in order."""

from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.blocks import CONTENTS, TEXT_WIDTH_MM
from tenderkit.rendering.docx_inline import Inline, bookmark_name
from tenderkit.rendering.docx_numbering import Numbering
from tenderkit.rendering.docx_sections import drop_first_page, turned
from tenderkit.rendering.docx_styles import GREY, style_ids
from tenderkit.rendering.docx_tables import Tables, side_by_side
from tenderkit.rendering.docx_xml import Element, W, field, run, twips, w

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tenderkit.rendering.blocks import BlockTree
    from tenderkit.rendering.look import Look, Picture

_HEADINGS = {"h2": "heading 1", "h3": "heading 2"}
_PARAGRAPHS = {
    "lead": "Lead",
    "authority": "Authority",
    "small": "Small Text",
    "formula": "Formula",
    "tick": "Tick",
    "sender": "Sender",
    "address": "Address",
}
_GAP_MM = 6
_ONE_SIGNATURE_MM = 80
_PIXEL_MM = 25.4 / 96
_COVER_AIR = {"authority": 3400, "lead": 2800}
_LETTER_AIR_MM = 17
"""From the upper margin down to the address window."""


class Body:
    """Writes one document."""

    def __init__(self, document: Any, tree: "BlockTree", look: "Look", anchors: Mapping[str, int]) -> None:
        self._fresh_page = False
        """Whether the next block is the first of its page, where a heading needs no air above it."""
        self._document, self._tree, self._look, self._anchors = document, tree, look, anchors
        self._ids = style_ids(document)
        self._heading_ids = {self._ids[name] for name in _HEADINGS.values()}
        self._inline = Inline(document.part, look.accent[1:])
        self._numbering = Numbering(document, (self._ids["heading 1"], self._ids["heading 2"]))
        self._tables = Tables(look, self._cell)
        self._out: list[Element] = []
        self._new_page = False
        self._width_mm: float = TEXT_WIDTH_MM["portrait"]

    def written(self) -> list[Element]:
        """Everything, in order."""
        body = self._tree.root.find("body")
        for part in body:
            if part.tag == "header":
                self._header(part)
            elif part.tag == "nav":
                self._contents()
            elif part.tag == "main":
                self._blocks(part)
            else:
                self._colophon(part)
        return self._out

    # What goes on paper one after the other

    def _add(self, *items: Element) -> None:
        """Append; a page break that is due goes onto the next paragraph."""
        for item in items:
            if (self._new_page or self._fresh_page) and _style_of(item) in self._heading_ids:
                _set(item, w("spacing", before=0))
            self._fresh_page = False
            if self._new_page:
                if item.tag != f"{{{W}}}p":
                    self._out.append(w("p", w("pPr", w("pageBreakBefore"), w("spacing", before=0, after=0, line=20, lineRule="exact"))))
                else:
                    _set(item, w("pageBreakBefore"))
                self._new_page = False
            self._out.append(item)

    def _paragraph(self, style: str, runs: list[Element], *properties: Element) -> Element:
        paragraph = w("p", w("pPr", w("pStyle", val=self._ids[style.lower()])), *runs)
        for item in properties:
            _set(paragraph, item)
        return paragraph

    def _named(self, element: "_Element", style: str, *properties: Element) -> Element:
        """The paragraph of an element, with the bookmark that its id wants."""
        runs = self._inline.runs(element)
        name = element.get("id")
        return self._paragraph(style, self._inline.bookmark(name, runs) if name else runs, *properties)

    def _blocks(self, parent: "_Element") -> None:
        if parent.tag != "main" and parent.get("id"):
            self._add(self._paragraph("Normal", self._inline.bookmark(parent.get("id"), []), *_hairline()))
        for element in parent:
            self._block(element)

    def _block(self, element: "_Element") -> None:
        kind = element.get("class")
        if element.tag == "h1":
            self._add(self._named(element, "Title"))
        elif element.tag in _HEADINGS:
            self._add(self._heading(element))
        elif element.tag == "p":
            self._add(self._plain(element))
        elif element.tag in {"ul", "ol"}:
            items = self._list(element, "List Bullet" if element.tag == "ul" else "List Number")
            _set(items[-1], w("spacing", after=170))
            self._add(*items)
        elif element.tag == "table":
            self._table(element)
        elif element.tag == "figure":
            self._figure(element)
        elif kind == "page-break":
            self._new_page = True
        elif kind == "signature":
            self._signatures(element)
        elif kind == "note":
            self._note(element)
        elif kind == "landscape":
            self._landscape(element)
        else:
            start = len(self._out)
            self._blocks(element)
            if kind == "keep":
                _keep_together(self._out[start:])

    def _heading(self, element: "_Element") -> Element:
        heading = self._named(element, _HEADINGS[element.tag])
        if not element.get("data-number"):
            _set(heading, w("numPr", w("ilvl", val=0), w("numId", val=0)))
            _set(heading, w("ind", left=0, firstLine=0))
        return heading

    def _plain(self, element: "_Element") -> Element:
        kinds = (element.get("class") or "").split()
        style = next((_PARAGRAPHS[kind] for kind in kinds if kind in _PARAGRAPHS), "Normal")
        marks = (w("color", val=GREY),) if "muted" in kinds else ()
        runs = self._inline.runs(element, *marks)
        if element.get("id"):
            runs = self._inline.bookmark(element.get("id"), runs)
        return self._paragraph(style, runs, *([w("keepNext")] if "keep" in kinds else []))

    def _list(self, element: "_Element", style: str, level: int = 0) -> list[Element]:
        """Items at their level; further paragraphs of an item hang below it without a mark."""
        number = self._numbering.bullets
        if element.tag == "ol":
            number = self._numbering.ordered(letters=element.get("class") == "letters" or level > 0)
        in_cell = style == "Table Text"
        left, hang = (4 * (level + 1), 4) if in_cell else (6 * (level + 1), 6 if element.tag == "ol" else 4)
        written = []
        for item in element:
            paragraphs = item.findall("p")
            texts = paragraphs or [item]
            for index, source in enumerate(texts):
                runs = self._inline.runs(source)
                if index == 0 and item.get("id"):
                    runs = self._inline.bookmark(item.get("id"), runs)
                mark = w("numPr", w("ilvl", val=0 if element.tag == "ol" else min(level, 2)), w("numId", val=number))
                indent = w("ind", left=twips(left), hanging=twips(hang)) if index == 0 else w("ind", left=twips(left))
                written.append(self._paragraph(style, runs, *([mark] if index == 0 else []), indent))
            for inner in item.iterchildren("ul", "ol"):
                written += self._list(inner, style, level + 1)
        return written

    def _table(self, element: "_Element") -> None:
        caption = element.find("caption")
        if element.get("id") and caption is None:
            self._add(self._paragraph("Normal", self._inline.bookmark(element.get("id"), []), w("keepNext"), *_hairline()))
        if caption is not None:
            runs = self._inline.runs(caption)
            self._add(self._paragraph("caption", self._inline.bookmark(element.get("id"), runs) if element.get("id") else runs))
        self._add(self._tables.table(element), self._gap(5 if element.get("class") != "facts" else 3))

    def _gap(self, millimetres: float) -> Element:
        """Air below a table, which Word wants to be a paragraph."""
        return self._paragraph("Normal", [], w("spacing", before=0, after=0, line=twips(millimetres), lineRule="exact"))

    def _cell(self, cell: "_Element", style: str, keep: bool) -> list[Element]:  # noqa: FBT001  a callback
        """Paragraphs of a table cell; at least one, as Word wants."""
        kinds = (cell.get("class") or "").split()
        group = cell.getparent().get("class")
        marks = []
        if group in {"group", "total"} or "strong" in kinds:
            marks.append(w("b"))
        if "muted" in kinds or (style == "Fact" and cell.tag == "th"):
            marks.append(w("color", val=GREY))
        if group == "group":
            marks.append(w("color", val=self._look.accent[1:]))
        side = next((w("jc", val=word) for kind, word in (("number", "right"), ("center", "center")) if kind in kinds), None)
        blocks = [child for child in cell if child.tag in {"p", "ul", "ol"}]
        written: list[Element] = []
        for block in blocks or [cell]:
            if block.tag in {"ul", "ol"}:
                written += self._list(block, "Table Text")
            else:
                written.append(self._paragraph(style, self._inline.runs(block, *marks)))
        if cell.get("id") or (row_id := cell.getparent().get("id")) and cell.getparent()[0] is cell:
            name = cell.get("id") or row_id
            runs = [child for child in written[0] if child.tag != f"{{{W}}}pPr"]
            written[0].extend(self._inline.bookmark(name, runs))
        for paragraph in written:
            if side is not None:
                _set(paragraph, deepcopy(side))
            if keep:
                _set(paragraph, w("keepNext"))
            if len(written) > 1 and paragraph is not written[-1]:
                _set(paragraph, w("spacing", after=57))
        return written

    def _signatures(self, element: "_Element") -> None:
        """Lines to sign on, kept with what stands before them."""
        count = len(element)
        width = (self._width_mm - _GAP_MM * (count - 1)) / count if count > 1 else _ONE_SIGNATURE_MM
        cells: list[list[Element]] = []
        widths: list[float] = []
        for index, line in enumerate(element):
            if index:
                cells.append([self._paragraph("Signature Line", [])])
                widths.append(_GAP_MM)
            cells.append([self._named(line, "Signature Line")])
            widths.append(width)
        if self._out and self._out[-1].tag == f"{{{W}}}p":
            _set(self._out[-1], w("keepNext"))
        self._add(self._paragraph("Normal", [], w("keepNext"), w("spacing", before=900, after=0, line=240, lineRule="auto")))
        self._add(side_by_side(cells, widths, ruled=True), self._gap(3))

    def _note(self, element: "_Element") -> None:
        outer, self._out = self._out, []
        waiting, self._new_page = self._new_page, False
        self._width_mm, before = self._width_mm - 8, self._width_mm
        self._blocks(element)
        self._width_mm = before
        inner, self._out, self._new_page = self._out, outer, waiting
        if inner and inner[-1].tag == f"{{{W}}}p":
            _set(inner[-1], w("spacing", after=0))
        else:
            inner.append(self._gap(1))
        self._add(self._tables.box(inner, self._width_mm), self._gap(4))

    def _figure(self, element: "_Element") -> None:
        image = element.find("img")
        picture = self._look.pictures[image.get("src").removeprefix("tk:")]
        self._add(self._paragraph("Normal", [self._picture(picture, image.get("alt"), self._width_mm, 180)], w("keepNext")))
        if (caption := element.find("figcaption")) is not None:
            self._add(self._named(caption, "caption"))

    def _picture(self, picture: "Picture", words: str, width_mm: float, height_mm: float) -> Element:
        """A picture in its natural size, 96 points to the inch, but no larger than its room."""
        from docx.image.image import Image
        from docx.shared import Mm

        image = Image.from_blob(picture.data)
        width, height = image.px_width * _PIXEL_MM, image.px_height * _PIXEL_MM
        scale = min(1, width_mm / width, height_mm / height)
        drawn = self._document.part.new_pic_inline(BytesIO(picture.data), Mm(width * scale), Mm(height * scale))
        drawn.docPr.set("descr", words)
        for side in ("distT", "distB", "distL", "distR"):
            drawn.set(side, "0")
        return w("r", w("drawing", drawn))

    # Parts of the document

    def _header(self, element: "_Element") -> None:
        kind = element.get("class")
        if self._look.logo is not None:
            logo = self._picture(self._look.logo, self._look.author, 70, 12 if kind == "letter" else 20)
            air = w("spacing", before=0, after=0 if kind == "letter" else 340, line=240, lineRule="auto")
            self._add(self._paragraph("Normal", [logo], w("jc", val="right"), air))
        if kind == "letter":
            self._letter_head(element)
            return
        for child in element:
            before = len(self._out)
            self._block(child)
            if kind == "cover" and child.get("class") in _COVER_AIR:
                _set(self._out[before], w("spacing", after=_COVER_AIR[child.get("class")]))
        self._new_page = kind == "cover"

    def _letter_head(self, element: "_Element") -> None:
        left = [self._named(line, _PARAGRAPHS[line.get("class")]) for line in element.findall("p")]
        right = []
        for row in element.iterfind("table//tr"):
            key, value = row[0], row[-1]
            tab = w("r", w("tab"))
            right.append(self._paragraph("Letter Fact", [*self._inline.runs(key, w("color", val=GREY)), tab, *self._inline.runs(value)]))
        air = _LETTER_AIR_MM - (14 if self._look.logo is not None else 0)
        _set(left[0], w("spacing", before=twips(air)))
        if right:
            _set(right[0], w("spacing", before=twips(air + 5)))
        cells = [left, [self._paragraph("Normal", [])], right or [self._paragraph("Normal", [])]]
        self._add(side_by_side(cells, [85, 15, 65], ruled=False, height_mm=air + 41))
        for title in element.findall("h1"):
            self._add(self._named(title, "Letter Subject"))

    def _contents(self) -> None:
        """A real field, whose cached entries already carry the page numbers of the PDF."""
        self._new_page = self._new_page or bool(self._out)
        self._add(self._paragraph("TOC Heading", [run(CONTENTS[self._tree.language])]))
        opening = field('TOC \\o "1-2" \\h \\z \\u', "")[:3]
        for heading in self._tree.headings:
            number = [run(heading.number), w("r", w("tab"))] if heading.number else []
            page = field(f"PAGEREF {bookmark_name(heading.id)} \\h", str(self._anchors.get(heading.id, "")))
            link = w("hyperlink", *number, run(heading.text), w("r", w("tab")), *page, anchor=bookmark_name(heading.id), history=1)
            entry = self._paragraph(f"toc {heading.level}", [*opening, link])
            if not heading.number:
                _set(entry, w("ind", left=twips(9 * (heading.level - 1)), firstLine=0))
            self._add(entry)
            opening = []
        self._add(self._paragraph("Normal", [*opening, w("r", w("fldChar", fldCharType="end"))], *_hairline()))
        self._new_page = True

    def _landscape(self, element: "_Element") -> None:
        """Pages of their own, turned; sections of Word end with the paragraph that describes them."""
        if self._out:
            self._end_section(deepcopy(self._last_section()))
        self._new_page = False
        self._width_mm = TEXT_WIDTH_MM["landscape"]
        self._blocks(element)
        self._width_mm = TEXT_WIDTH_MM["portrait"]
        self._end_section(turned(self._last_section()))
        drop_first_page(self._last_section())

    def _last_section(self) -> Element:
        return self._document.sections[-1]._sectPr

    def _end_section(self, section: Element) -> None:
        paragraph = self._paragraph("Normal", [], *_hairline())
        paragraph[0].append(section)
        self._out.append(paragraph)
        self._fresh_page = True

    def _colophon(self, element: "_Element") -> None:
        self._ids, ids = {**self._ids, "normal": self._ids["colophon"], "fact": self._ids["colophon"]}, self._ids
        start = len(self._out)
        for child in element:
            self._block(child)
        self._ids = ids
        for index, paragraph in enumerate(item for item in self._out[start:] if item.tag == f"{{{W}}}p"):
            if index == 0:
                _set(paragraph, w("pBdr", w("top", val="single", sz=4, space=6, color="b9c3cd")))
                _set(paragraph, w("spacing", before=600))
        _keep_together(self._out[start:])


def _style_of(item: Element) -> str | None:
    found = item.find(f"{{{W}}}pPr/{{{W}}}pStyle")
    return None if found is None else found.get(f"{{{W}}}val")


def _hairline() -> tuple[Element, ...]:
    """Properties of a paragraph that must be there and must not be seen."""
    return (w("spacing", before=0, after=0, line=20, lineRule="exact"),)


_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
    "spacing ind contextualSpacing jc outlineLvl rPr sectPr"
).split()


def _set(paragraph: Element, item: Element) -> None:
    """Give a paragraph one property, at the place that the schema wants; attributes of a given one are kept."""
    properties = paragraph.find(f"{{{W}}}pPr")
    name = item.tag.rpartition("}")[2]
    if (old := properties.find(item.tag)) is not None:
        for key, value in item.attrib.items():
            old.set(key, value)
        return
    place = _ORDER.index(name)
    for position, other in enumerate(properties):
        if _ORDER.index(other.tag.rpartition("}")[2]) > place:
            properties.insert(position, item)
            return
    properties.append(item)


def _keep_together(items: list[Element]) -> None:
    """Chain everything but the last item to what follows it."""
    for item in items[:-1]:
        for paragraph in item.iter(f"{{{W}}}p"):
            _set(paragraph, w("keepNext"))
