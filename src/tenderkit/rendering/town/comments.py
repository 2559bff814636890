# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word file and what was found in it go in; a copy with a comment of Word at each place comes out."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from tenderkit.rendering.archive import undated
from tenderkit.rendering.docx_xml import W, w
from tenderkit.rendering.town.findings import DOCUMENT, Finding
from tenderkit.rendering.town.spots import P

_AUTHOR = "tenderkit"


def commented(data: bytes, remarks: Sequence[tuple[Finding, str]]) -> bytes:
    """Write each remark at its paragraph; those of heads and feet at the beginning of the text."""
    from docx import Document

    document = Document(BytesIO(data))
    paragraphs = list(document.element.iter(P))
    for finding, text in remarks:
        own = finding.spot.number if finding.spot.part == DOCUMENT else None
        comment = document.comments.add_comment(text, author=_AUTHOR, initials="tk")
        for name in [name for name in comment._comment_elm.attrib if name.endswith("}date")]:  # noqa: SLF001
            del comment._comment_elm.attrib[name]  # noqa: SLF001 - the same bytes every time
        _mark(paragraphs[own or 0], comment.comment_id)
    file = BytesIO()
    document.save(file)
    return undated(file.getvalue())


def _mark(paragraph: Any, id_: int) -> None:
    start = w("commentRangeStart", id=id_)
    properties = paragraph.find(f"{{{W}}}pPr")
    if properties is None:
        paragraph.insert(0, start)
    else:
        properties.addnext(start)
    paragraph.extend([w("commentRangeEnd", id=id_), w("r", w("commentReference", id=id_))])
