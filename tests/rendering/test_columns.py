# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.columns import cell_width_mm, column_widths, companions, room_mm, stays_whole

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


def test_only_a_table_of_few_rows_and_little_text_stays_whole(page):
    def table(rows, text):
        return f"<table><tbody>{f'<tr><td>{text}</td></tr>' * rows}</tbody></table>"

    tree = block_tree(page(table(6, "kurz") + table(7, "kurz") + table(6, "lang " * 40)))

    assert [stays_whole(found) for found in tree.root.iter("table")] == [True, False, False]


def test_a_cell_is_as_wide_as_the_columns_it_takes(page):
    columns = '<colgroup><col style="width:20mm"><col style="width:30mm"><col style="width:50mm"></colgroup>'
    row = '<tr><td>a</td><td colspan="2">b</td></tr>'
    tree = block_tree(page(f"<table>{columns}<tbody>{row}</tbody></table>"))

    assert [cell_width_mm(cell) for cell in tree.root.iter("td")] == [20, 80]


def test_a_low_row_does_not_stand_alone_at_the_foot_or_head_of_a_page(page):
    def table(*texts):
        return f"<table><tbody>{''.join(f'<tr><td>{text}</td></tr>' for text in texts)}</tbody></table>"

    mid, high = "lang " * 40, "lang " * 120
    tables = table("a", mid, "c", "d") + table("a", high, "c", "d") + table(mid, mid, mid) + table("a")

    kept = [
        [row[0].text for row in companions(found)] for found in block_tree(page(tables)).root.iter("table")
    ]
    assert kept == [["a", "c"], ["c"], [], []]
