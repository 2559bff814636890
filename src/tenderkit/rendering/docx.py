# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A block tree, a look, a letterhead and the pages of the PDF → the bytes of a Word document.

docxtpl fills the letterhead; only then the document is set in place of ``{{ body }}``, so nothing that a
dossier says is ever read as a template.
"""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.archive import undated
from tenderkit.rendering.dates import stamp
from tenderkit.rendering.docx_body import Body
from tenderkit.rendering.docx_sections import widen_heads
from tenderkit.rendering.docx_styles import LANGUAGES, add_missing_styles
from tenderkit.rendering.docx_watermark import add_watermark
from tenderkit.rendering.docx_xml import W
from tenderkit.rendering.letterhead import letterhead as house_letterhead
from tenderkit.rendering.letterhead_filling import LetterheadError, filled_letterhead
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.rendering.blocks import BlockTree
    from tenderkit.rendering.look import Look
    from tenderkit.rendering.pdf import PdfPages

_MARKER = "\ue000"
"""A private character, which the font of the documents does not have."""
_NO_PLACE = N_("the letterhead has no paragraph that is {tag} alone")


def render_docx(
    tree: "BlockTree",
    look: "Look",
    facts: Mapping[str, object],
    pages: "PdfPages | None",
    letterhead: bytes | None,
) -> bytes:
    """Write a document into a letterhead.

    Args:
        tree: the document.
        look: its names and its look.
        facts: what a town's own letterhead may name beside ``document``; plain dicts, lists and strings.
        pages: the PDF of the same tree, for the page numbers in the list of contents; None leaves them out.
        letterhead: a town's own; None takes that of the house.

    Raises:
        LetterheadError: no ``{{ body }}``, a broken tag, or a name that is not there.
    """
    document = filled_letterhead(letterhead or house_letterhead(look, look.language), look, facts, _MARKER)
    add_missing_styles(document, look)
    paragraphs = document.element.body.iterchildren(f"{{{W}}}p")
    marker = next((item for item in paragraphs if _words(item) == _MARKER), None)
    if marker is None:
        raise LetterheadError(Message(_NO_PLACE, {"tag": "{{ body }}"}))
    for item in Body(document, tree, look, pages.anchors if pages else {}).written():
        marker.addprevious(item)
    marker.getparent().remove(marker)
    widen_heads(document)
    if look.watermark:
        add_watermark(document, look.watermark)
    set_properties(document, look)
    file = BytesIO()
    document.save(file)
    return undated(file.getvalue())


def _words(paragraph: Any) -> str:
    return "".join(item.text or "" for item in paragraph.iter(f"{{{W}}}t")).strip()


def set_properties(document: Any, look: "Look") -> None:
    """Name, author and date of the file; set last, for docxtpl leaves ``&amp;`` in them."""
    properties = document.core_properties
    properties.title = f"{look.title} – {look.number}" if look.number else look.title
    properties.subject, properties.author = look.subject, look.author
    properties.language = LANGUAGES[look.language]
    properties.last_modified_by, properties.comments, properties.revision = "tenderkit", "", 1
    properties.created = properties.modified = stamp(look.date).replace(tzinfo=None)
