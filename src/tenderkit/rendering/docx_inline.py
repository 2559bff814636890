# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text of the block tree, with its marks, links and fields → runs of a Word paragraph."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lxml import etree

from tenderkit.rendering.columns import cell_width_mm
from tenderkit.rendering.docx_styles import GREY
from tenderkit.rendering.docx_xml import W14, Element, R, W, run, run_properties, text, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset({"p", "ul", "ol"})
_LONGEST_BOOKMARK = 40
_LONGEST_ALIAS = 64
_EM_MM = 3.7
"""An empty field is a tinted stretch of em spaces that one can see and click."""
_FIELD_MM, _SHORT_FIELD_MM, _CELL_PADDING_MM = 100, 40, 5


class Inline:
    """Writes the text of one document; counts its bookmarks and fields."""

    def __init__(self, part: Any, accent: str) -> None:
        self._part = part
        self._accent = accent
        self._count = 0

    def runs(self, element: "_Element", *properties: Element) -> list[Element]:
        """Everything in an element up to its first block, in one paragraph's worth of runs."""
        found = list(self._inside(element, properties))
        _collapse(found)
        return found

    def bookmark(self, name: str, runs: list[Element]) -> list[Element]:
        """Set a bookmark around runs."""
        self._count += 1
        start = w("bookmarkStart", id=self._count, name=bookmark_name(name))
        return [start, *runs, w("bookmarkEnd", id=self._count)]

    def _inside(self, element: "_Element", properties: tuple[Element, ...]) -> Iterator[Element]:
        if element.text:
            yield run(element.text, *properties)
        for child in element:
            if child.tag in _BLOCKS:
                return
            yield from self._marked(child, properties)
            if child.tail:
                yield run(child.tail, *properties)

    def _marked(self, element: "_Element", properties: tuple[Element, ...]) -> Iterator[Element]:
        if element.tag == "br":
            yield w("r", w("br"))
        elif element.tag == "a":
            yield self._link(element, properties)
        elif element.tag in {"input", "textarea"}:
            yield from self._field(element)
        else:
            runs = list(self._inside(element, (*properties, *self._marks(element))))
            yield from self.bookmark(element.get("id"), runs) if element.get("id") else runs

    def _marks(self, element: "_Element") -> Iterator[Element]:
        if element.tag == "em":
            yield w("i")
        if element.tag == "strong" or element.get("class") in {"strong", "open"}:
            yield w("b")
        if element.get("class") == "muted":
            yield w("color", val=GREY)
        if element.get("class") == "open":
            yield w("shd", val="clear", color="auto", fill="fff1c2")
        if element.tag in {"sub", "sup"}:
            yield w("vertAlign", val=f"{element.tag}erscript" if element.tag == "sup" else "subscript")

    def _link(self, element: "_Element", properties: tuple[Element, ...]) -> Element:
        plain = element.get("class") == "section"
        look = () if plain else (w("color", val=self._accent), w("u", val="single"))
        link = w("hyperlink", *self._inside(element, (*properties, *look)), history=1)
        target = element.get("href")
        if target.startswith("#"):
            link.set(f"{{{W}}}anchor", bookmark_name(target[1:]))
        else:
            link.set(f"{{{R}}}id", self._part.relate_to(target, f"{R}/hyperlink", is_external=True))
        return link

    def _field(self, element: "_Element") -> Iterator[Element]:
        """A content control: bidders fill in the Word file just as the PDF."""
        self._count += 1
        named = (
            w("alias", val=element.get("title")[:_LONGEST_ALIAS]),
            w("tag", val=element.get("name")[:_LONGEST_ALIAS]),
        )
        if element.get("type") == "checkbox":
            yield _checkbox(named, checked=element.get("checked") is not None)
            if element.getparent().get("class") == "tick":
                yield w("r", w("tab"))
            return
        value = element.get("value") or (element.text or "").strip()
        lines = int(element.get("rows", "4")) if element.tag == "textarea" else 1
        kind = w("text", multiLine=1) if element.tag == "textarea" else w("text")
        yield w(
            "sdt",
            w("sdtPr", *named, None if value else w("showingPlcHdr"), kind),
            w("sdtContent", _shown(value, "\u2003" * _ems(element), lines)),
        )


def bookmark_name(name: str) -> str:
    """What Word takes for a bookmark: letters, digits and underscores, at most forty, no digit first."""
    plain = re.sub(r"\W", "_", name)
    return (plain if plain[0].isalpha() or plain[0] == "_" else f"_{plain}")[:_LONGEST_BOOKMARK]


def _ems(element: "_Element") -> int:
    """Em spaces of an empty field; never more than its cell holds in one line."""
    wanted = _SHORT_FIELD_MM if element.get("class") == "short" else _FIELD_MM
    cell = next(element.iterancestors("td", "th"), None)
    room = wanted if cell is None else min(wanted, cell_width_mm(cell) - _CELL_PADDING_MM)
    return max(int(room / _EM_MM), 2)


def _shown(value: str, blank: str, lines: int) -> Element:
    ground = w("shd", val="clear", color="auto", fill="eef1f4")
    shown = w("r", run_properties(ground), text(value or blank))
    for _ in range(lines - 1 if not value else 0):
        shown.extend((w("br"), text(blank)))
    return shown


def _checkbox(named: tuple[Element, ...], *, checked: bool) -> Element:
    box = etree.Element(f"{{{W14}}}checkbox", nsmap={"w14": W14})
    for tag, value, font in (
        ("checked", f"{checked:d}", ""),
        ("checkedState", "2612", "MS Gothic"),
        ("uncheckedState", "2610", "MS Gothic"),
    ):
        part = etree.SubElement(box, f"{{{W14}}}{tag}")
        part.set(f"{{{W14}}}val", value)
        if font:
            part.set(f"{{{W14}}}font", font)
    fonts = w("rFonts", ascii="MS Gothic", eastAsia="MS Gothic", hAnsi="MS Gothic")
    return w("sdt", w("sdtPr", *named, box), w("sdtContent", run("☒" if checked else "☐", fonts)))


def _collapse(runs: list[Element]) -> None:
    """White space as on a page: one space at most, none at the edges of a line; fields keep theirs."""
    before: Element | None = None
    ended = True
    for item in (
        part for top in runs for part in top.iter(f"{{{W}}}t", f"{{{W}}}br", f"{{{W}}}tab", f"{{{W}}}sdt")
    ):
        if item.tag != f"{{{W}}}t":
            if item.tag == f"{{{W}}}br":
                _strip_end(before)
            ended = item.tag != f"{{{W}}}sdt"
            before = None
        elif not any(parent.tag == f"{{{W}}}sdt" for parent in item.iterancestors()):
            item.text = re.sub(r"[ \t\r\n]+", " ", item.text or "")
            item.text = item.text.lstrip(" ") if ended else item.text
            ended = item.text.endswith(" ") if item.text else ended
            before = item if item.text else before
    _strip_end(before)


def _strip_end(words: Element | None) -> None:
    if words is not None:
        words.text = (words.text or "").rstrip(" ")
