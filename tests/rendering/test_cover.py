# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A short list of contents stands on the cover, a long one on a page of its own."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.cover import holds_contents
from tenderkit.rendering.docx import render_docx
from tenderkit.rendering.pdf import render_pdf

COVER = '<header class="cover"><h1>Titel</h1></header>'
CONTENTS = '<nav class="toc"></nav>'


def document(chapters: int, before: str = COVER + CONTENTS) -> str:
    main = "".join(f'<h2 id="k{n}">Kapitel</h2><p>Text</p>' for n in range(1, chapters + 1))
    return f'<html lang="de"><body>{before}<main>{main}</main></body></html>'


@pytest.mark.parametrize(("chapters", "on_cover"), [(12, True), (13, False)])
def test_a_cover_has_room_for_twelve_entries(chapters, on_cover):
    assert holds_contents(block_tree(document(chapters)).root) == on_cover


@pytest.mark.parametrize("before", [COVER, '<header class="letter"><h1>Titel</h1></header>'])
def test_without_cover_or_contents_there_is_nothing_to_hold(before):
    assert not holds_contents(block_tree(document(2, before)).root)


@pytest.mark.usefixtures("needs_pango")
@pytest.mark.parametrize(("chapters", "page"), [(12, 2), (13, 3)])
def test_the_first_chapter_follows_the_contents_on_the_next_page(look, chapters, page):
    assert render_pdf(block_tree(document(chapters)), look(), form=False).anchors["k1"] == page


@pytest.mark.parametrize(("chapters", "breaks"), [(12, 1), (13, 2)])
def test_word_begins_as_many_pages_as_the_pdf(look, chapters, breaks):
    made = docx.Document(io.BytesIO(render_docx(block_tree(document(chapters)), look(), {}, None, None)))

    assert len(list(made.element.body.iter(qn("w:pageBreakBefore")))) == breaks
