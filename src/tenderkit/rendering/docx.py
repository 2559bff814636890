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
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.rendering.blocks import BlockTree
    from tenderkit.rendering.look import Look
    from tenderkit.rendering.pdf import PdfPages

_MARKER = "\ue000"
"""A private character, which no dossier may hold."""
_NO_PLACE = N_("the letterhead has no paragraph that is {tag} alone")
_NOT_FILLED = N_("the letterhead cannot be filled: {fault}")


class LetterheadError(ValueError):
    """A town's letterhead cannot be filled."""

    def __init__(self, message: Message) -> None:
        """Keep why, so that it can be said in any language."""
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return sentence(self.message, str)


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
    document = _filled(letterhead or house_letterhead(look, look.language), look, facts)
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
    _set_properties(document, look)
    file = BytesIO()
    document.save(file)
    return undated(file.getvalue())


def _words(paragraph: Any) -> str:
    return "".join(item.text or "" for item in paragraph.iter(f"{{{W}}}t")).strip()


def _filled(letterhead: bytes, look: "Look", facts: Mapping[str, object]) -> Any:
    from docx import Document
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    names = {
        "title": look.title,
        "subject": look.subject,
        "authority": look.author,
        "number": look.number,
        "running_head": look.running_head,
        "date": look.date,
    }
    template = DocxTemplate(BytesIO(letterhead))
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    try:
        template.render({**facts, "document": names, "body": _MARKER}, jinja_env=environment)
    except TemplateError as error:
        raise LetterheadError(Message(_NOT_FILLED, {"fault": error.message})) from error
    filled = BytesIO()
    template.save(filled)
    return Document(filled)  # read anew: docxtpl leaves heads and feet behind that python-docx does not see


def _set_properties(document: Any, look: "Look") -> None:
    """Name, author and date of the file; set last, for docxtpl leaves ``&amp;`` in them."""
    properties = document.core_properties
    properties.title = f"{look.title} – {look.number}" if look.number else look.title
    properties.subject, properties.author = look.subject, look.author
    properties.language = LANGUAGES[look.language]
    properties.last_modified_by, properties.comments, properties.revision = "tenderkit", "", 1
    properties.created = properties.modified = stamp(look.date).replace(tzinfo=None)
