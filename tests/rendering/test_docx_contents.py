# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io

import docx
from docx.oxml.ns import qn

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.docx import render_docx


def test_contents_are_a_field_that_already_knows_the_pages(everything, look, printed):
    tree = block_tree(everything)
    document = docx.Document(io.BytesIO(render_docx(tree, look(), {}, printed, None)))
    styled = [(p, p.style.name) for p in document.paragraphs if p.style is not None]
    entries = [p for p, name in styled if name in {"toc 1", "toc 2"}]
    codes = [code.text for code in document.element.iter(qn("w:instrText"))]
    shown = ["".join(t.text for t in entry._p.iter(qn("w:t"))) for entry in entries]

    assert codes[0].split()[0] == "TOC"
    assert shown == [f"{h.number}{h.text}{printed.anchors[h.id]}" for h in tree.headings]
