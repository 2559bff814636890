# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.subset import MarkupError

TWO_COLUMNS = '<colgroup><col style="width:90mm"><col style="width:90mm"></colgroup>'


@pytest.mark.parametrize(
    ("blocks", "what"),
    [
        ("<h1>noch einer</h1>", "one <h1>, this one has 2"),
        ("<h3>x</h3>", "<h3> without an <h2>"),
        ('<p id="a">x</p><p id="a">y</p>', "'a' is given twice"),
        ('<p><a href="#weg">x</a></p>', "nothing has the id 'weg'"),
        ("<table><tbody><tr><td>a</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>", "1 cells"),
        (f"<table>{TWO_COLUMNS}<tbody><tr><td>a</td><td>b</td></tr></tbody></table>", "180 mm does not fit"),
        ("<table><tbody></tbody></table>", "a table has rows"),
        ("<table><tbody><tr><td>a<p>b</p></td></tr></tbody></table>", "<td> mixes text with blocks"),
        ("<ul><li>a<ul><li>b</li></ul>c</li></ul>", "<li> mixes text with blocks"),
        ('<div class="keep"><section class="landscape"><p>x</p></section></div>', "directly in <main>"),
    ],
)
def test_parts_that_do_not_fit_together_are_refused(page, blocks, what):
    with pytest.raises(MarkupError) as refused:
        block_tree(page(blocks))

    assert what in str(refused.value)


def test_the_parts_of_a_document_have_an_order():
    with pytest.raises(MarkupError, match="in this order"):
        block_tree('<html lang="de"><body><main><h1>x</h1></main><nav class="toc"></nav></body></html>')


def test_a_wide_table_fits_on_a_turned_page(page):
    table = f"<table>{TWO_COLUMNS}<tbody><tr><td>a</td><td>b</td></tr></tbody></table>"

    assert block_tree(page(f'<section class="landscape">{table}</section>'))
