# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io
import re
from collections import Counter

import pikepdf
import pytest
import weasyprint

from tenderkit.rendering import structure
from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.pdf import render_pdf

pytestmark = pytest.mark.usefixtures("needs_pango")


def elements(item):
    """Walk the structure tree in reading order."""
    if isinstance(item, pikepdf.Dictionary) and "/S" in item:
        yield item
        kids = item.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else pikepdf.Array([kids]):
            yield from elements(kid)


@pytest.fixture
def tree(printed):
    with pikepdf.open(io.BytesIO(printed.data)) as pdf:
        yield list(elements(pdf.Root.StructTreeRoot.K[0]))


def test_the_installed_weasyprint_is_one_that_was_tried():
    assert structure.repairable(), f"WeasyPrint {weasyprint.__version__}: look at its structure trees first"


def test_with_another_weasyprint_the_output_is_left_alone(everything, look, monkeypatch):
    monkeypatch.setattr(weasyprint, "__version__", "99.0")

    with pikepdf.open(io.BytesIO(render_pdf(block_tree(everything), look(), form=False).data)) as pdf:
        kinds = Counter(str(item.S) for item in elements(pdf.Root.StructTreeRoot.K[0]))

    assert kinds["/Table"] > 4


def test_a_table_over_several_pages_is_one_table_with_one_head(tree, everything):
    kinds = Counter(str(item.S) for item in tree)

    assert kinds["/Table"] == everything.count("<table")
    assert kinds["/TH"] == len(re.findall(r"<th\s", everything))
    assert kinds["/TR"] == everything.count("<tr")


def test_every_head_cell_says_whose_head_it_is(tree):
    scopes = Counter(str(item.A.Scope) for item in tree if item.S == "/TH")

    assert scopes == {"/Column": 8, "/Row": 6}


def test_cells_name_head_cells_that_are_there(tree):
    there = {str(item.A.ID if "/ID" in item.A else item.ID) for item in tree if item.S == "/TH"}
    named = {str(head) for item in tree if item.S == "/TD" for head in item.A.get("/Headers", [])}

    assert named
    assert named <= there


def test_contents_are_contents_and_running_heads_are_nothing(tree, everything):
    kinds = Counter(str(item.S) for item in tree)

    assert kinds["/TOC"] >= 1
    assert kinds["/TOCI"] == everything.count("<h2") + everything.count("<h3")
    assert kinds["/H1"] == 1


def test_list_items_hold_a_label_and_a_body_only(tree):
    kids = {str(kid.S) for item in tree if item.S == "/LI" for kid in item.K}

    assert kids <= {"/Lbl", "/LBody"}


def test_a_link_with_marks_inside_is_a_link_all_through(page, look):
    html = page('<p><a href="https://example.org/">a <strong>b</strong></a></p>')

    with pikepdf.open(io.BytesIO(render_pdf(block_tree(html), look(), form=False).data)) as pdf:
        holders = [
            str(item.S)
            for item in elements(pdf.Root.StructTreeRoot.K[0])
            for kid in (item.K if isinstance(item.K, pikepdf.Array) else [item.K])
            if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid
        ]

    assert holders == ["/Link", "/Link"]


def test_a_cell_over_two_pages_with_text_and_fields_is_one_cell(page, look):
    text = "Die Vergabestelle prüft. " * 60
    fields = "".join(f'{text}<textarea name="f{n}" title="T"></textarea>' for n in range(4))
    html = page(f"<table><tbody><tr><td>{fields}</td></tr></tbody></table>")

    with pikepdf.open(io.BytesIO(render_pdf(block_tree(html), look(), form=True).data)) as pdf:
        kinds = Counter(str(item.S) for item in elements(pdf.Root.StructTreeRoot.K[0]))

        assert len(pdf.pages) > 1
    assert (kinds["/TD"], kinds["/TR"], kinds["/Table"]) == (1, 1, 1)


def test_paragraphs_of_an_item_over_two_pages_are_read_in_their_order(page, look):
    items = "".join(f"<p>{number}. {'Wort ' * 120}</p>" for number in range(20))
    html = page(f"<ul><li>{items}</li></ul>")

    with pikepdf.open(io.BytesIO(render_pdf(block_tree(html), look(), form=False).data)) as pdf:
        kinds = Counter(str(item.S) for item in elements(pdf.Root.StructTreeRoot.K[0]))

        assert len(pdf.pages) > 1
    assert (kinds["/L"], kinds["/LI"], kinds["/P"]) == (1, 1, 20)
