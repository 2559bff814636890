# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.completion import Heading


def test_headings_are_numbered_by_level(page):
    tree = block_tree(page('<h2 id="a">A</h2><h3>B</h3><h3 class="unnumbered">C</h3><h3>D</h3><h2>E</h2>'))

    assert [(heading.number, heading.text) for heading in tree.headings] == [
        ("1", "A"),
        ("1.1", "B"),
        ("", "C"),
        ("1.2", "D"),
        ("2", "E"),
    ]
    assert tree.headings[0] == Heading("a", 1, "1", "A")


def test_a_plain_document_numbers_nothing(letter):
    assert [heading.number for heading in block_tree(letter).headings] == [""]


def test_a_section_link_says_the_number_of_its_heading(page):
    tree = block_tree(page('<h2>A</h2><p>siehe <a class="section" href="#b"></a></p><h2 id="b">B</h2>'))

    assert tree.root.find(".//a").text == "2"


def test_the_list_of_contents_names_every_heading(everything):
    tree = block_tree(everything)
    links = tree.root.findall("body/nav//a")

    assert [(link.get("data-number", ""), link.text) for link in links] == [
        (heading.number, heading.text) for heading in tree.headings
    ]


def test_spaces_are_kept_together_in_text_and_never_in_attributes(page):
    tree = block_tree(page('<p><input type="text" name="a" title="Nr. 2">Nr. 2</p>'))

    assert tree.root.find(".//input").get("title") == "Nr. 2"
    assert tree.root.find(".//input").tail == "Nr.\u00a02"
