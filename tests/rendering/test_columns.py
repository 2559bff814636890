# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.columns import column_widths, room_mm

ROW = "<tbody><tr><td>a</td><td>b</td></tr></tbody>"


def test_columns_without_widths_share_the_text_width(page):
    tree = block_tree(page(f'<table>{ROW}</table><section class="landscape"><table>{ROW}</table></section>'))
    upright, turned = tree.root.iter("table")

    assert column_widths(upright) == [82.5, 82.5]
    assert (column_widths(turned), room_mm(turned)) == ([126, 126], 252)


def test_given_widths_are_taken(page):
    columns = '<colgroup><col style="width:20mm"><col style="width: 30.5mm"></colgroup>'
    tree = block_tree(page(f"<table>{columns}{ROW}</table>"))

    assert column_widths(tree.root.find(".//table")) == [20, 30.5]
