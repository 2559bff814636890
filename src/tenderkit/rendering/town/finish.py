# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A filled Word file and its look go in; the file comes out as it is handed over, always the same bytes."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.archive import undated
from tenderkit.rendering.docx import set_properties
from tenderkit.rendering.docx_watermark import add_watermark
from tenderkit.rendering.docx_xml import w
from tenderkit.rendering.town.contents import refresh_contents
from tenderkit.rendering.town.splitting import split_paragraphs
from tenderkit.rendering.town.spots import TBL, TC, TR, P

if TYPE_CHECKING:
    from tenderkit.rendering.look import Look


def finished(filled: bytes, look: "Look") -> bytes:
    """Make paragraphs of plain texts, mend what loops left empty, list the contents, set the properties."""
    from docx import Document

    document = Document(BytesIO(filled))
    for root in _roots(document):
        split_paragraphs(root, document)
        _mend(root)
    refresh_contents(document)
    if look.watermark:
        add_watermark(document, look.watermark)
    set_properties(document, look)
    file = BytesIO()
    document.save(file)
    return undated(file.getvalue())


def _roots(document: Any) -> Iterator[Any]:
    """Yield the body and, each once, heads and feet."""
    yield document.element
    for relation in document.part.rels.values():
        if relation.reltype.rpartition("/")[2] in {"header", "footer"}:
            yield relation.target_part.element


def _mend(root: Any) -> None:
    """Word wants a paragraph at the end of every cell, and a row in every table."""
    for cell in root.iter(TC):
        if len(cell) == 0 or cell[-1].tag != P:
            cell.append(w("p"))
    for table in list(root.iter(TBL)):
        if table.find(TR) is None:
            table.getparent().remove(table)
