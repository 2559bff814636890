# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pickle

import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.glyphs import MissingGlyph, check_glyphs
from tenderkit.rendering.pdf import render_pdf


def test_the_letters_of_european_languages_are_there():
    check_glyphs("ÄÖÜäöüß ẞ „“ – — … § € % ≥ ≤ × · Łódź Győr Škoda İstanbul Ελλάδα Київ\n")


def test_a_character_without_glyph_is_named_with_its_text():
    with pytest.raises(MissingGlyph) as missing:
        check_glyphs("Das Angebot ist gut 🙂 und günstig")

    assert missing.value.character == "🙂"
    assert str(pickle.loads(pickle.dumps(missing.value))) == str(missing.value)  # noqa: S301  our own bytes
    assert "gut 🙂 und" in missing.value.text


def test_no_document_is_printed_with_an_empty_box_in_it(page, look):
    with pytest.raises(MissingGlyph):
        render_pdf(block_tree(page("<p>漢</p>")), look(), form=False)
    with pytest.raises(MissingGlyph):
        render_pdf(block_tree(page("<p>x</p>")), look(author="漢"), form=False)
