# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.subset import MarkupError


@pytest.mark.parametrize(
    ("blocks", "what"),
    [
        ("<blink>Achtung</blink>", "<blink> is not in the document subset; near 'Achtung'"),
        ("<p><script>x</script></p>", "<script> is not in the document subset"),
        ('<p class="bunt">x</p>', "<p> has no class 'bunt'"),
        ('<p style="color:red">x</p>', "<p> has no attribute 'style'"),
        ('<p onclick="x">x</p>', "<p> has no attribute 'onclick'"),
        ('<div class="bunt"><p>x</p></div>', '<div class="bunt"> is not in the document subset'),
        ('<div class="signature"><table/></div>', "<table> may not stand in <div>"),
        ("<p><p>x</p></p>", "<p> may not stand in <p>"),
        ("<ul>x</ul>", "<ul> may not hold text, but has 'x'"),
        ('<p><a href="file:///etc/passwd">x</a></p>', "is not a value for <a>"),
        ('<p><a href="javascript:x">x</a></p>', "is not a value for <a>"),
        ('<figure><img src="https://example.org/x.png" alt="x"></figure>', "is not a value for <img>"),
        ('<figure><img src="tk:chart"></figure>', "<img> needs the attribute 'alt'"),
        ("<table><tbody><tr><th>x</th></tr></tbody></table>", "<th> needs the attribute 'scope'"),
        ('<p><input type="text" name="a"></p>', "<input> needs the attribute 'title'"),
    ],
)
def test_whatever_the_subset_has_not_is_refused_by_name(page, blocks, what):
    with pytest.raises(MarkupError) as refused:
        block_tree(page(blocks))

    assert what in str(refused.value)
