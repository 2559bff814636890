# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io

import docx

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.docx import render_docx


def test_a_draft_says_so_in_every_running_head(everything, look):
    words = 'Entwurf "A & B"'
    written = render_docx(block_tree(everything), look(watermark=words), {}, None, None)
    document = docx.Document(io.BytesIO(written))
    heads = [document.sections[0].first_page_header, *(section.header for section in document.sections)]

    assert [head.paragraphs[0].text for head in heads] == [words] * len(heads)
    assert all(b"string=" in head.part.blob for head in heads)


def test_a_finished_document_has_none(everything, look):
    document = docx.Document(io.BytesIO(render_docx(block_tree(everything), look(), {}, None, None)))

    assert b"textpath" not in document.sections[0].header.part.blob
