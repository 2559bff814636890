# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The headings of a document and the pages of its PDF → a list of contents that Word can bring up to date."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tenderkit.rendering.completion import CONTENTS
from tenderkit.rendering.docx_inline import bookmark_name
from tenderkit.rendering.docx_paragraphs import hairline, put
from tenderkit.rendering.docx_xml import Element, field, run, twips, w

if TYPE_CHECKING:
    from tenderkit.rendering.blocks import BlockTree
    from tenderkit.rendering.docx_paragraphs import Paragraphs

_INDENT_MM = 9
_COVER_AIR = 680
"""Twips above the list where it stands on the cover."""


def contents(
    tree: "BlockTree", anchors: Mapping[str, int], paragraphs: "Paragraphs", *, on_cover: bool = False
) -> list[Element]:
    """Write a real field, whose cached entries already carry the page numbers: no viewer has to ask."""
    written = [paragraphs.plain("TOC Heading", [run(CONTENTS[tree.language])])]
    if on_cover:
        put(written[0], w("spacing", before=_COVER_AIR))
    opening = field('TOC \\o "1-2" \\h \\z \\u', "")[:3]
    for heading in tree.headings:
        name = bookmark_name(heading.id)
        number = [run(heading.number), w("r", w("tab"))] if heading.number else []
        page = field(f"PAGEREF {name} \\h", str(anchors.get(heading.id, "")))
        link = w("hyperlink", *number, run(heading.text), w("r", w("tab")), *page, anchor=name, history=1)
        entry = paragraphs.plain(f"toc {heading.level}", [*opening, link])
        if not heading.number:
            put(entry, w("ind", left=twips(_INDENT_MM * (heading.level - 1)), hanging=0))
        written.append(entry)
        opening = []
    end = w("r", w("fldChar", fldCharType="end"))
    return [*written, paragraphs.plain("Normal", [*opening, end], hairline())]
