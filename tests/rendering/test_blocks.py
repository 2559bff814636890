# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.subset import MarkupError


def test_a_document_with_every_construct_is_taken(everything, form, letter):
    trees = [block_tree(html) for html in (everything, form, letter)]

    assert [tree.is_form for tree in trees] == [False, True, False]
    assert trees[1].fields == ("firm", "until", "remarks", "d1", "d2", "total")


@pytest.mark.parametrize(
    "broken",
    [
        "<p>offen",
        "<p><strong>über Kreuz</p></strong>",
        "<p class=nackt>ohne Anführungszeichen</p>",
        "<p>R & D</p>",
        "<p>&auml;</p>",
        "<!-- Kommentar -->",
        "<?php echo 1 ?>",
    ],
)
def test_what_is_not_well_formed_is_refused_and_never_repaired(page, broken):
    with pytest.raises(MarkupError):
        block_tree(page(broken))


def test_an_entity_of_its_own_is_refused():
    with pytest.raises(MarkupError, match="declarations"):
        block_tree('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html lang="de"/>')


def test_void_elements_need_no_slash_and_no_break_spaces_may_be_named(page):
    tree = block_tree(page("<p>a<br>b&nbsp;c</p>"))

    assert "b\u00a0c" in "".join(tree.root.itertext())


def test_escaped_markup_stays_text(page):
    tree = block_tree(page("<p>&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}} &lt;/w:t&gt; R &amp; D</p>"))

    assert tree.root.find(".//p").text == "<script>alert(1)</script> {{7*7}} </w:t> R & D"
