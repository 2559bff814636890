# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Elements of the block tree → paragraphs of Word."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.docx_drawing import add_drawing
from tenderkit.rendering.docx_inline import Inline
from tenderkit.rendering.docx_numbering import Numbering
from tenderkit.rendering.docx_styles import FIELD, GREY, style_ids
from tenderkit.rendering.docx_xml import Element, W, twips, w
from tenderkit.rendering.pictures import rasterised

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tenderkit.rendering.look import Look, Picture

HEADINGS = {"h2": "heading 1", "h3": "heading 2"}
_STYLES = {
    "lead": "Lead",
    "authority": "Authority",
    "small": "Small Text",
    "formula": "Formula",
    "tick": "Tick",
    "sender": "Sender",
    "address": "Address",
}
_COUNTS = ("numbers", "letters", "roman")
"""Of ordered lists, by level."""
_LIST_END = 170
"""Twips below the last item."""
_FIRST_PICTURE = 1000
"""Pictures of the letterhead have lower numbers."""
_PIXEL_MM = 25.4 / 96


class Paragraphs:
    """Writes the paragraphs of one document."""

    def __init__(self, document: Any, look: "Look") -> None:
        self._part = document.part
        self._ids = style_ids(document)
        self._pictures = 0
        self.inline = Inline(document.part, look.accent[1:])
        self.heading_ids = (self._ids["heading 1"], self._ids["heading 2"])
        self._numbering = Numbering(document, self.heading_ids)

    def plain(self, style: str, runs: list[Element], *properties: Element) -> Element:
        """A paragraph of a style that is known by its name."""
        paragraph = w("p", w("pPr", w("pStyle", val=self._ids[style.lower()])), *runs)
        for item in properties:
            put(paragraph, item)
        return paragraph

    def named(self, element: "_Element", style: str, *properties: Element) -> Element:
        """The text of an element, with the bookmark that its id wants."""
        return self.plain(style, self._with_bookmark(element, self.inline.runs(element)), *properties)

    def anchor(self, name: str) -> Element:
        """A place to link to, which nobody sees."""
        return self.plain("Normal", self.inline.bookmark(name, []), w("keepNext"), hairline())

    def gap(self, millimetres: float) -> Element:
        """Air below a table, which Word wants to be a paragraph."""
        return self.plain(
            "Normal", [], w("spacing", before=0, after=0, line=twips(millimetres), lineRule="exact")
        )

    def heading(self, element: "_Element") -> Element:
        """A heading, which Word numbers by its style; without a number, it is taken out of the numbering."""
        heading = self.named(element, HEADINGS[element.tag])
        if not element.get("data-number"):
            put(heading, w("numPr", w("ilvl", val=0), w("numId", val=0)))
            put(heading, w("ind", left=0, firstLine=0))
        return heading

    def text(self, element: "_Element", otherwise: str = "Normal") -> list[Element]:
        """A p, by its classes; room to write several lines in is a tinted paragraph of its own."""
        kinds = (element.get("class") or "").split()
        style = next((_STYLES[kind] for kind in kinds if kind in _STYLES), otherwise)
        marks = [w("color", val=GREY)] if "muted" in kinds else []
        written: list[Element] = []
        for piece in _pieces(self._with_bookmark(element, self.inline.runs(element, *marks))):
            written.append(self.plain(style, piece))
            if _is_room(piece):
                put(written[-1], w("ind", firstLine=0))
                put(written[-1], w("shd", val="clear", color="auto", fill=FIELD))
        for paragraph in written if "keep" in kinds else written[:-1]:
            put(paragraph, w("keepNext"))
        return written

    def items(self, element: "_Element", style: str | None = None, level: int = 0) -> list[Element]:
        """A list at its level; further paragraphs of an item hang below it without a mark."""
        ordered = element.tag == "ol"
        number = self._numbering.bullets
        if ordered:
            number = self._numbering.ordered("letters" if element.get("class") else _COUNTS[min(level, 2)])
        step, hang = (6, 6 if ordered else 4) if style is None else (4, 4)
        left = twips(step * (level + 1))
        written = []
        for item in element:
            for index, source in enumerate(item.findall("p") or [item]):
                runs = self.inline.runs(source)
                marks = [w("ind", left=left, hanging=0)]
                if index == 0:
                    runs = self._with_bookmark(item, runs)
                    mark = w("numPr", w("ilvl", val=0 if ordered else min(level, 2)), w("numId", val=number))
                    marks = [mark, w("ind", left=left, hanging=twips(hang))]
                written.append(
                    self.plain(style or ("List Number" if ordered else "List Bullet"), runs, *marks)
                )
            for inner in item.iterchildren("ul", "ol"):
                written += self.items(inner, style, level + 1)
        if level == 0 and style is None:
            put(written[-1], w("spacing", after=_LIST_END))
        return written

    def picture(self, picture: "Picture", words: str, width_mm: float, height_mm: float) -> Element:
        """A run with a picture in its natural size, 96 points to the inch, but no larger than its room.

        A drawing fills its room. Word takes it as pixels, and as a drawing where it knows how.
        """
        from docx.image.image import Image
        from docx.shared import Mm

        drawing = picture.kind == "svg"
        data = rasterised(picture.data) if drawing else picture.data
        image = Image.from_blob(data)
        width, height = image.px_width * _PIXEL_MM, image.px_height * _PIXEL_MM
        scale = min(width_mm / width, height_mm / height, *([] if drawing else [1]))
        drawn = self._part.new_pic_inline(BytesIO(data), Mm(width * scale), Mm(height * scale))
        if drawing:
            add_drawing(self._part, drawn, picture.data)
        self._pictures += 1
        drawn.docPr.set("id", str(_FIRST_PICTURE + self._pictures))
        drawn.docPr.set("descr", words)
        for side in ("distT", "distB", "distL", "distR"):
            drawn.set(side, "0")
        return w("r", w("drawing", drawn))

    def _with_bookmark(self, element: "_Element", runs: list[Element]) -> list[Element]:
        name = element.get("id")
        return self.inline.bookmark(name, runs) if name else runs


def _pieces(runs: list[Element]) -> list[list[Element]]:
    """Part the runs of a paragraph where several lines are to be written in."""
    pieces: list[list[Element]] = [[]]
    for item in runs:
        if _is_area(item):
            if pieces[-1] and len(pieces[-1][-1]) and pieces[-1][-1][-1].tag == f"{{{W}}}br":
                pieces[-1].pop()
            pieces += [[item], []]
        else:
            pieces[-1].append(item)
    return [piece for piece in pieces if piece] or [[]]


def _is_area(item: Element) -> bool:
    kind = item.find(f"{{{W}}}sdtPr/{{{W}}}text")
    return kind is not None and kind.get(f"{{{W}}}multiLine") is not None


def _is_room(piece: list[Element]) -> bool:
    """Whether a paragraph is nothing but room to write in."""
    return len(piece) == 1 and piece[0].find(f"{{{W}}}sdtPr/{{{W}}}text") is not None


def hairline() -> Element:
    """The spacing of a paragraph that must be there and must not be seen."""
    return w("spacing", before=0, after=0, line=20, lineRule="exact")


_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "spacing", "ind"),
    *("contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr"),
)


def put(paragraph: Element, item: Element) -> None:
    """Give a paragraph one property, where the schema wants it; to a given one, the attributes are added."""
    properties = paragraph.find(f"{{{W}}}pPr")
    if (old := properties.find(item.tag)) is not None:
        for key, value in item.attrib.items():
            old.set(key, value)
        return
    place = _ORDER.index(item.tag.rpartition("}")[2])
    later = (other for other in properties if _ORDER.index(other.tag.rpartition("}")[2]) > place)
    if (successor := next(later, None)) is not None:
        successor.addprevious(item)
    else:
        properties.append(item)


def style_of(item: Element) -> str | None:
    """The style id of a paragraph; None for a table."""
    found = item.find(f"{{{W}}}pPr/{{{W}}}pStyle")
    return None if found is None else found.get(f"{{{W}}}val")


def keep_together(items: list[Element]) -> None:
    """Chain everything but the last item to what follows it; no paragraph is parted, nor room to write in."""
    for item in items:
        for paragraph in item.iter(f"{{{W}}}p"):
            if item is not items[-1]:
                put(paragraph, w("keepNext"))
            put(paragraph, w("keepLines"))


def keep_with_next(items: list[Element]) -> None:
    """Chain the last item to what follows; of a table, its last row and the air below it."""
    for item in items[-2:]:
        last = item if item.tag == f"{{{W}}}p" else item.find(f"{{{W}}}tr[last()]")
        if item is items[-1] or item.tag != f"{{{W}}}p":
            for paragraph in [last] if last is item else last.iter(f"{{{W}}}p"):
                put(paragraph, w("keepNext"))
