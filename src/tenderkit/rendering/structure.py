# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A WeasyPrint document → the same document, writing a structure tree that says what a reader should hear.

With `shortcuts` the only module that touches the private interface of WeasyPrint. It repairs what formally
valid output still gets wrong: a table that runs over pages is one Table, not one for each page; running
heads, feet and repeated table heads are artifacts; every TH has a Scope; contents are TOC and TOCI. With a
version of WeasyPrint that it was not tried with, it does nothing, and the output is what WeasyPrint makes.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

TESTED = ("70.",)
"""Versions of WeasyPrint whose structure trees were looked at."""
_MERGED = frozenset(
    "/Table /TBody /TR /TD /TH /L /LI /LBody /P /Sect /Part /Div /NonStruct /TOC /TOCI".split()
)
_CONTENTS = {"/L": "/TOC", "/LI": "/TOCI", "/LBody": "/NonStruct"}
_PDFUA = (
    b'<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>'
    b'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    b'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>'
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    b'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of PDF/UA that the file follows</pdfaProperty:description>"
    b"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)

Box = Any
"""A box of WeasyPrint's layout, which has no types."""


def repairable() -> bool:
    """Whether the installed WeasyPrint is one that this module knows."""
    import weasyprint

    return bool(weasyprint.__version__.startswith(TESTED))


@contextmanager
def repaired(document: Any, *, archive: bool) -> Iterator[None]:
    """While it lasts, the document is written with a repaired structure.

    With archive, the PDF/A file also says that it follows PDF/UA-1.
    """
    if not repairable():
        yield
        return
    from weasyprint.pdf import stream, tags

    if archive:
        _declare_accessible(document.metadata)
    tree = _Tree(document, tags._build_box_tree)
    marked, build = stream.Stream.marked, tags._build_box_tree
    stream.Stream.marked, tags._build_box_tree = tree.marking(marked), tree.build
    try:
        yield
    finally:
        stream.Stream.marked, tags._build_box_tree = marked, build


def _declare_accessible(metadata: Any) -> None:
    """PDF/A wants the PDF/UA mark inside the one RDF block, with its schema explained."""
    plain = metadata.generate_rdf_metadata
    metadata.generate_rdf_metadata = lambda *args: plain(*args).replace(b"</rdf:RDF>", _PDFUA + b"</rdf:RDF>")


class _Tree:
    """Builds the structure of one document, page after page, remembering what began on an earlier page."""

    def __init__(self, document: Any, plain_build: Callable[..., Any]) -> None:
        self._plain_build = plain_build
        self._artifacts = set(_artifacts(document))
        self._contents = set(_contents(document))
        self._begun: dict[tuple[int, str, str], tuple[Any, int]] = {}
        """Element of the HTML, its box and its kind → structure element, and the page it was last seen on."""
        self._repeated_cells: list[Any] = []

    def marking(self, plain: Callable[..., Any]) -> Callable[..., Any]:
        """Draw what is an artifact as one."""

        @contextmanager
        def marked(stream: Any, box: Box, tag: str) -> Iterator[None]:
            with stream.artifact() if id(box) in self._artifacts else plain(stream, box, tag):
                yield

        return marked

    def build(  # noqa: PLR0913, PLR0917  the arguments are WeasyPrint's
        self, box: Box, parent: Any, pdf: Any, page: int, nums: Any, annotations: Any, tags: Any
    ) -> Iterator[Any]:
        """Stand in for WeasyPrint's function of the same arguments; yield the elements that are new."""
        if id(box) in self._artifacts:
            self._forget_cells(box)
            return
        for element in self._plain_build(box, parent, pdf, page, nums, annotations, tags):
            if element["S"] in {"/TD", "/TH"} and parent["S"] != "/TR":
                element["S"] = "/NonStruct"  # a box without a name inside a cell
                del element["A"]
            source = None if _is_frame(box) else getattr(box, "element", None)
            if source is None or not self._continues(source, box, element, pdf, page):
                yield element

    def _forget_cells(self, box: Box) -> None:
        """WeasyPrint wants a mark on every cell, so cells of a repeated head get one that leads nowhere."""
        import pydyf
        from weasyprint.formatting_structure import boxes

        for cell in box.descendants():
            if isinstance(cell, boxes.TableCellBox):
                cell.mark = pydyf.Dictionary({"A": pydyf.Dictionary()})
                self._repeated_cells.append(cell.mark)

    def _continues(self, source: Any, box: Box, element: Any, pdf: Any, page: int) -> bool:
        """Finish one element; if it began on an earlier page, hand its children to the beginning."""
        if id(source) in self._contents:
            element["S"] = _CONTENTS.get(element["S"], element["S"])
        if box.link_annotation and element["S"] in {"/Span", "/NonStruct"}:
            element["S"] = "/Link"
        if element["S"] == "/LI":
            _wrap_body(element, pdf)
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Row" if source.get("scope") == "row" else "/Column"
        key = (id(source), box.element_tag, element["S"])
        first, seen = self._begun.get(key, (element, page))
        if seen >= page or element["S"] not in _MERGED:
            self._begun[key] = (element, page)
            return False
        if element["S"] == "/Table":
            self._point_to_first_head(first, element, pdf)
        for kid in element["K"]:
            first["K"].append(kid)
            if (child := _structure_element(kid, pdf)) is not None:
                child["P"] = first.reference
        self._begun[key] = (first, page)
        element["K"] = type(element["K"])()
        return True

    def _point_to_first_head(self, first: Any, element: Any, pdf: Any) -> None:
        """Cells of a later page name the head cells of that page; make it those of the first."""
        import pydyf

        heads = {
            name: f"{first.number}-{name.split('-', 1)[1]}"
            for mark in self._repeated_cells
            if "ID" in mark
            for name in [mark["ID"].string]
        }
        self._repeated_cells.clear()
        for later in pdf.objects[int(element.number) :]:
            if isinstance(later, dict) and later.get("S") == "/TD" and "Headers" in later["A"]:
                names = [heads.get(head.string, head.string) for head in later["A"]["Headers"]]
                later["A"]["Headers"] = pydyf.Array([pydyf.String(name) for name in names])


def _wrap_body(item: Any, pdf: Any) -> None:
    """A list item may hold a label and a body only; paragraphs that stand in it directly become its body."""
    import pydyf

    kinds = [(kid, (_structure_element(kid, pdf) or {}).get("S")) for kid in item["K"]]
    loose = [kid for kid, kind in kinds if kind not in {"/Lbl", "/LBody"}]
    if not loose:
        return
    body = pydyf.Dictionary(
        {"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(loose), "Pg": item["Pg"], "P": item.reference}
    )
    pdf.add_object(body)
    for kid in loose:
        if (child := _structure_element(kid, pdf)) is not None:
            child["P"] = body.reference
    item["K"] = pydyf.Array([kid for kid, kind in kinds if kind in {"/Lbl", "/LBody"}] + [body.reference])


def _structure_element(kid: Any, pdf: Any) -> Any:
    """The element that a reference names; None for the number of a piece of text."""
    if not isinstance(kid, bytes | str):
        return None
    element = pdf.objects[int(kid.split()[0])]
    return element if isinstance(element, dict) and "P" in element else None


def _is_frame(box: Box) -> bool:
    from weasyprint.formatting_structure import boxes

    return isinstance(box, boxes.PageBox) or getattr(box, "element_tag", None) in {"html", "body"}


def _artifacts(document: Any) -> Iterator[int]:
    """Margin boxes, and heads of a table that stood on an earlier page."""
    from weasyprint.formatting_structure import boxes

    seen: set[int] = set()
    for page in document.pages:
        heads: set[int] = set()
        for box in page._page_box.descendants():
            is_head = isinstance(box, boxes.TableRowGroupBox) and box.is_header
            if isinstance(box, boxes.MarginBox) or (is_head and id(box.element) in seen):
                yield id(box)
                yield from (id(inner) for inner in box.descendants())
            if is_head:
                heads.add(id(box.element))
        seen |= heads


def _contents(document: Any) -> Iterator[int]:
    """Elements of the HTML inside the list of contents."""
    for page in document.pages:
        for box in page._page_box.descendants():
            if box.element is not None and getattr(box, "element_tag", None) == "nav":
                yield from (id(inner) for inner in box.element.iter())
