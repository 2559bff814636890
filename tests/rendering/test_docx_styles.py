# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A letterhead as a German Word writes it: translated ids, styles of its own, none of ours."""

import io
from collections import Counter

import docx
import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.docx import render_docx
from tenderkit.rendering.docx_xml import W

GERMAN = {
    "normal": "Standard",
    "heading 1": "berschrift1",
    "heading 2": "berschrift2",
    "title": "Titel",
    "list bullet": "Aufzhlungszeichen",
    "caption": "Beschriftung",
    "header": "Kopfzeile",
}
"""Names of styles in small letters, and the ids that a German Word gives them."""


def name_of(style):
    return style.find(f"{{{W}}}name").get(f"{{{W}}}val")


def paragraph_styles(document):
    styles = document.styles.element.iterchildren(f"{{{W}}}style")
    return [style for style in styles if style.get(f"{{{W}}}type") == "paragraph"]


@pytest.fixture(scope="module")
def german_letterhead():
    document = docx.Document()
    new_ids = {}
    for style in paragraph_styles(document):
        if (new := GERMAN.get(name_of(style).lower())) is None:
            document.styles.element.remove(style)
        else:
            new_ids[style.get(f"{{{W}}}styleId")] = new
    for element in document.styles.element.iter():
        for attribute in (f"{{{W}}}styleId", f"{{{W}}}val"):
            if element.tag != f"{{{W}}}name" and element.get(attribute) in new_ids:
                element.set(attribute, new_ids[element.get(attribute)])
    document.styles.add_style("Amtstext", 1).element.set(f"{{{W}}}styleId", "Formula")
    document.add_paragraph("Stadt Beispiel")
    document.add_paragraph("{{ body }}")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.fixture(scope="module")
def written(everything, look, german_letterhead):
    return docx.Document(io.BytesIO(render_docx(block_tree(everything), look(), {}, None, german_letterhead)))


def test_its_own_styles_are_used_by_their_names(written):
    used = {style.get(f"{{{W}}}val") for style in written.element.body.iter(f"{{{W}}}pStyle")}

    assert {"berschrift1", "berschrift2", "Titel", "Beschriftung", "Aufzhlungszeichen"} <= used
    assert used <= {style.get(f"{{{W}}}styleId") for style in paragraph_styles(written)}
    assert written.paragraphs[0].text == "Stadt Beispiel"


def test_what_it_lacks_is_adopted_from_ours_under_an_id_that_is_free(written):
    names = {name_of(style): style.get(f"{{{W}}}styleId") for style in paragraph_styles(written)}
    ids = Counter(style.get(f"{{{W}}}styleId") for style in paragraph_styles(written))

    assert {"Table Text", "Signature Line", "toc 1", "Formula"} <= names.keys()
    assert (names["Amtstext"], names["Formula"]) == ("Formula", "FormulaHouse")
    assert max(ids.values()) == 1


def test_there_is_one_ordinary_style(written):
    ordinary = [
        style.get(f"{{{W}}}styleId")
        for style in paragraph_styles(written)
        if style.get(f"{{{W}}}default") == "1"
    ]

    assert ordinary == ["Standard"]


def test_styles_that_are_adopted_lean_on_those_of_the_town(written):
    ids = {style.get(f"{{{W}}}styleId") for style in paragraph_styles(written)}
    bases = {
        base.get(f"{{{W}}}val")
        for style in paragraph_styles(written)
        for base in style.iterchildren(f"{{{W}}}basedOn", f"{{{W}}}next", f"{{{W}}}link")
        if base.tag != f"{{{W}}}link"
    }

    assert bases <= ids
