# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io

import docx
import pytest
from docx.oxml.ns import qn

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.docx import render_docx
from tenderkit.rendering.docx_paragraphs import put
from tenderkit.rendering.docx_xml import w


@pytest.fixture
def body(page, look):
    def write(blocks):
        document = docx.Document(io.BytesIO(render_docx(block_tree(page(blocks)), look(), {}, None, None)))
        return document.element.body

    return write


def test_properties_stand_in_the_order_of_the_schema_however_they_are_given():
    paragraph = w("p", w("pPr", w("pStyle", val="Normal")))

    for name in ("jc", "keepNext", "spacing", "numPr"):
        put(paragraph, w(name))

    assert [item.tag for item in paragraph[0]] == [
        qn(f"w:{name}") for name in ("pStyle", "keepNext", "numPr", "spacing", "jc")
    ]


def test_a_property_given_twice_is_one_with_both_attributes():
    paragraph = w("p", w("pPr", w("spacing", after=10)))

    put(paragraph, w("spacing", before=5))

    assert dict(paragraph[0][0].attrib) == {qn("w:after"): "10", qn("w:before"): "5"}


def test_room_for_several_lines_is_a_tinted_paragraph_of_its_own(body):
    found = body('<p>Weitere:<br><textarea name="a" title="A" rows="3"></textarea></p>')
    text, room = list(found.iter(qn("w:p")))[1:3]

    assert ["".join(t.text for t in text.iter(qn("w:t"))), len(list(text.iter(qn("w:br"))))] == [
        "Weitere:",
        0,
    ]
    assert text.find(f".//{qn('w:keepNext')}") is not None
    assert room.pPr.find(qn("w:shd")) is not None
    assert len(list(room.iter(qn("w:br")))) == 2


def test_list_items_hang_at_their_level_and_only_their_first_paragraph_is_marked(body):
    found = body("<ul><li><p>a</p><p>b</p></li><li>c<ul><li>d</li></ul></li></ul>")
    items = list(found.iter(qn("w:p")))[1:5]
    levels = [p.pPr.numPr.ilvl.val if p.pPr.numPr is not None else None for p in items]

    assert levels == [0, None, 0, 1]
    assert items[3].pPr.ind.left > items[0].pPr.ind.left == items[1].pPr.ind.left


def test_a_heading_below_a_table_has_its_own_air_alone(body):
    table = "<table><tbody><tr><td>a</td></tr></tbody></table>"
    before_text, before_heading = (
        list(body(f"{table}{after}").iterchildren(qn("w:p")))[1].pPr.spacing.line
        for after in ("<p>x</p>", "<h2>x</h2>")
    )

    assert before_heading < before_text


def test_every_picture_has_a_number_of_its_own(body):
    picture = '<figure><img src="tk:chart" alt="Bild"></figure>'
    numbers = [item.get("id") for item in body(picture * 3).iter(qn("wp:docPr"))]

    assert len(numbers) == len(set(numbers)) == 3
