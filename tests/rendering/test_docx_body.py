# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.docx import render_docx

ROWS = "".join(f"<tr><td>{n}</td><td>Zeile</td></tr>" for n in range(5))
TABLE = (
    '<table><caption>Name</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
    f"<tbody>{ROWS}</tbody></table>"
)


@pytest.fixture
def written(page, look):
    """Write blocks and give the document."""

    def write(blocks, **fields):
        return docx.Document(
            io.BytesIO(render_docx(block_tree(page(blocks)), look(**fields), {}, None, None))
        )

    return write


def kept(paragraph):
    return paragraph.find(qn("w:pPr") + "/" + qn("w:keepNext")) is not None


def test_a_table_has_a_repeated_head_a_name_and_rows_in_one_piece(written):
    table = written(TABLE).tables[0]._tbl
    head, *rows = table.iter(qn("w:tr"))

    assert table.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Name"
    assert head.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in [head, *rows])


def test_a_short_table_stays_on_one_page(written):
    rows = list(written(TABLE).tables[0]._tbl.iter(qn("w:tr")))

    assert [all(kept(p) for p in row.iter(qn("w:p"))) for row in rows] == [True] * 5 + [False]


def test_signature_lines_stay_with_the_text_before_them(written):
    document = written('<p>Ende</p><div class="signature"><p>Ort, Datum</p><p>Name</p></div>')
    end, air = (p for p in document.paragraphs[1:3])

    assert end.text == "Ende"
    assert kept(end._p)
    assert kept(air._p)
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["Ort, Datum", "", "Name"]


def test_kept_blocks_are_chained_but_for_the_last(written):
    document = written('<div class="keep"><p>a</p><p>b</p><p>c</p></div>')

    assert [kept(p._p) for p in document.paragraphs[1:]] == [True, True, False]


def test_a_turned_section_turns_its_pages_only(written):
    document = written('<p>a</p><section class="landscape"><h2>b</h2></section><h2>c</h2>')

    assert [section.orientation for section in document.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    assert [s.different_first_page_header_footer for s in document.sections] == [True, False, False]
    assert len({s.header.part.partname for s in document.sections}) == 2


def test_a_page_break_goes_onto_the_next_paragraph(written):
    document = written('<p>a</p><div class="page-break"></div><p>b</p>')

    assert [p.paragraph_format.page_break_before for p in document.paragraphs[1:]] == [None, True]


def test_a_picture_has_its_words(written):
    document = written('<figure><img src="tk:chart" alt="Drei Balken"><figcaption>Bild</figcaption></figure>')

    assert [item.get("descr") for item in document.element.iter(qn("wp:docPr"))] == ["Drei Balken"]


def test_the_small_print_takes_the_end_of_the_text_along(look):
    html = (
        '<html lang="de"><body><main><h1>T</h1><p>Ende</p></main>'
        '<footer class="colophon"><p>a</p><p>b</p></footer></body></html>'
    )
    document = docx.Document(io.BytesIO(render_docx(block_tree(html), look(), {}, None, None)))

    assert [kept(p._p) for p in document.paragraphs[1:]] == [True, True, False]


def test_a_close_keeps_the_paragraph_before_it(written):
    document = written('<p>a</p><p>b</p><section class="close"><p>c</p><p>d</p></section>')

    chained = {paragraph.text: kept(paragraph._p) for paragraph in document.paragraphs}
    assert [chained[text] for text in "abcd"] == [False, True, True, False]
