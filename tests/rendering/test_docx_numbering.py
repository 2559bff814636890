# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io

import docx
from docx.oxml.ns import qn

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.docx import render_docx


def document(page, look, blocks, letterhead=None):
    return docx.Document(io.BytesIO(render_docx(block_tree(page(blocks)), look(), {}, None, letterhead)))


def numbers(found):
    return [p._p.pPr.numPr.numId.val for p in found.paragraphs if p._p.pPr.numPr is not None]


def test_every_ordered_list_begins_anew(page, look):
    found = document(page, look, "<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>")
    first, second, third = numbers(found)

    assert first == second != third


def test_headings_are_numbered_by_their_style(page, look):
    found = document(page, look, '<h2>A</h2><h2 class="unnumbered">B</h2>')
    style = found.styles["Heading 1"].element

    assert style.pPr.numPr.numId.val > 0
    assert numbers(found) == [0]


def test_a_town_that_numbers_its_headings_keeps_its_numbers(page, look):
    own = docx.Document()
    own.add_paragraph("{{ body }}")
    own.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    file = io.BytesIO()
    own.save(file)

    found = document(page, look, "<h2>A</h2>", file.getvalue())

    assert found.styles["Heading 1"].element.find(f".//{qn('w:numId')}").get(qn("w:val")) == "1"


def test_lists_count_by_level_or_as_they_say(page, look):
    found = document(page, look, '<ol><li>a<ol><li>b</li></ol></li></ol><ol class="letters"><li>c</li></ol>')
    part = found.part.numbering_part.element
    shown = []
    for number in numbers(found):
        abstract = part.find(f"{qn('w:num')}[@{qn('w:numId')}='{number}']/{qn('w:abstractNumId')}").get(
            qn("w:val")
        )
        pattern = part.find(f"{qn('w:abstractNum')}[@{qn('w:abstractNumId')}='{abstract}']")
        shown.append(pattern.find(f".//{qn('w:lvlText')}").get(qn("w:val")))

    assert shown == ["%1.", "%1)", "%1)"]
