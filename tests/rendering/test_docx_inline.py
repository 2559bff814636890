# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io

import docx
import pytest
from docx.oxml.ns import qn

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.docx import render_docx
from tenderkit.rendering.docx_inline import bookmark_name

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@pytest.fixture
def body(page, look):
    def write(blocks):
        document = docx.Document(io.BytesIO(render_docx(block_tree(page(blocks)), look(), {}, None, None)))
        return document.element.body

    return write


def words(body):
    return ["".join(t.text for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))]


def test_white_space_of_a_template_does_not_reach_the_page(body):
    text = body("<p>\n  eins <strong> zwei</strong>\n  drei<br>\n  vier </p>")

    assert words(text)[1] == "eins zwei dreivier"


def test_marks_nest(body):
    runs = body("<p><strong>a<em>b</em></strong><sup>c</sup></p>").iter(qn("w:r"))
    marks = {
        "".join(t.text for t in run.iter(qn("w:t"))): {item.tag for item in run.rPr}
        if run.rPr is not None
        else set()
        for run in runs
    }

    assert marks["a"] == {qn("w:b")}
    assert marks["b"] == {qn("w:b"), qn("w:i")}
    assert marks["c"] == {qn("w:vertAlign")}


def test_fields_are_content_controls_with_their_names(body, form):
    found = body(form[form.index("<h2") : form.index("</main>")]).iter(qn("w:sdt"))
    names = [
        (
            control.find(f".//{qn('w:tag')}").get(qn("w:val")),
            control.find(f".//{qn('w:alias')}").get(qn("w:val")),
            control.find(f".//{W14}checkbox") is not None,
        )
        for control in found
    ]

    assert names[0] == ("firm", "Firma und Rechtsform", False)
    assert [name for name, _, box in names if box] == ["d1", "d2"]


def test_a_value_stands_in_its_field_and_an_empty_field_shows_room(body):
    found = body(
        '<p><input type="text" name="a" title="A" value="voll"><input type="text" name="b" title="B"></p>'
    )
    full, empty = ("".join(t.text for t in control.iter(qn("w:t"))) for control in found.iter(qn("w:sdt")))

    assert full == "voll"
    assert empty.strip() == ""
    assert len(empty) > 10


def test_every_link_leads_to_a_bookmark_that_is_there(body, everything):
    inner = everything[everything.index("<main>") + 6 : everything.index("</main>")]
    found = body(inner)
    targets = {link.get(qn("w:anchor")) for link in found.iter(qn("w:hyperlink"))} - {None}
    marks = [mark.get(qn("w:name")) for mark in found.iter(qn("w:bookmarkStart"))]

    assert targets
    assert targets <= set(marks)
    assert len(marks) == len(set(marks))


@pytest.mark.parametrize(
    ("name", "mark"), [("R-1", "R_1"), ("a" * 50, "a" * 40), ("1a", "_1a"), ("_Toc1", "_Toc1")]
)
def test_bookmarks_are_named_as_word_wants(name, mark):
    assert bookmark_name(name) == mark
