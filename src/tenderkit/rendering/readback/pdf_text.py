# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a tagged PDF → what it says, read along its structure tree as a screen reader does.

Running heads, feet and repeated table heads are artifacts and not in the tree.
"""

import ctypes
import re
from collections.abc import Iterator
from typing import Any

from tenderkit.rendering.readback.finished import Finished

_INLINE = frozenset("Span NonStruct Link Em Strong Quote Code Sub Reference Annot".split())
_HEADINGS = frozenset("H1 H2 H3 H4 H5 H6".split())
_SKIPPED = frozenset("TOC Lbl Figure Form".split())
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)*\s+")
_LINE_END = "\x02"
"""How PDFium gives a hyphen of the text at the end of a line."""
_HYPHEN = "\u2010"
"""What is printed where a word is broken; no dossier is written with it."""
_LONGEST_NAME = 64


def read_pdf(data: bytes) -> Finished:
    """Return what a PDF says."""
    import pypdfium2

    blocks: list[str] = []
    rows: list[tuple[str, ...]] = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            reader = _Page(page)
            reader.read()
            blocks += reader.blocks
            rows += reader.rows
            page.close()
    return Finished(tuple(blocks), tuple(rows))


class _Page:
    """Reads one page."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium, self._page = pdfium, page.raw
        self.blocks: list[str] = []
        self.rows: list[tuple[str, ...]] = []
        self._words = self._marked_words()
        self._line: list[str] = []

    def read(self) -> None:
        """Walk the tree of the page."""
        tree = self._pdfium.FPDF_StructTree_GetForPage(self._page)
        try:
            for number in range(self._pdfium.FPDF_StructTree_CountChildren(tree)):
                self._walk(self._pdfium.FPDF_StructTree_GetChildAtIndex(tree, number))
            self._flush()
        finally:
            self._pdfium.FPDF_StructTree_Close(tree)

    def _walk(self, element: Any) -> None:
        kind = self._kind(element)
        if kind in _SKIPPED:
            return
        if kind not in _INLINE:
            self._flush()
        cells: list[str] = []
        for child in self._children(element):
            if isinstance(child, str):
                self._line.append(child)
            else:
                start = len(self.blocks)
                self._walk(child)
                if kind == "TR":
                    cells.append(" ".join(self.blocks[start:]))
        if kind in _HEADINGS and self._line and _NUMBER.fullmatch(self._line[0]):
            del self._line[0]
        if kind not in _INLINE:
            self._flush()
        if kind == "TR":
            self.rows.append(tuple(cells))

    def _flush(self) -> None:
        """End a block."""
        text = ""
        for line in self._line:
            broken = text.endswith(_HYPHEN)
            text = text[:-1] + line if broken else f"{text} {line}"
        if text.strip():
            self.blocks.append(text.strip().removesuffix(_HYPHEN))
        self._line.clear()

    def _children(self, element: Any) -> Iterator[Any]:
        """Yield the elements and the texts in an element."""
        pdfium = self._pdfium
        for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
            if child:
                yield child
            else:
                mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, number)
                if mark >= 0 and mark in self._words:  # a field has none
                    yield self._words[mark]

    def _kind(self, element: Any) -> str:
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        length = self._pdfium.FPDF_StructElement_GetType(element, name, _LONGEST_NAME)
        return name.raw[: length - 2].decode("utf-16-le")

    def _marked_words(self) -> dict[int, str]:
        """Return the text of each marked piece of the page by its number."""
        pdfium, words = self._pdfium, dict[int, str]()
        texts = pdfium.FPDFText_LoadPage(self._page)
        try:
            for number in range(pdfium.FPDFPage_CountObjects(self._page)):
                item = pdfium.FPDFPage_GetObject(self._page, number)
                if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_TEXT:
                    mark = pdfium.FPDFPageObj_GetMarkedContentID(item)
                    words[mark] = words.get(mark, "") + self._text(item, texts)
        finally:
            pdfium.FPDFText_ClosePage(texts)
        return words

    def _text(self, item: Any, texts: Any) -> str:
        length = self._pdfium.FPDFTextObj_GetText(item, texts, None, 0)
        buffer = (ctypes.c_ushort * (length // 2 + 1))()
        self._pdfium.FPDFTextObj_GetText(item, texts, buffer, length)
        return bytes(buffer)[: length - 2].decode("utf-16-le").replace(_LINE_END, "-")
