# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a finished PDF says, whatever its lines and pages end with."""

import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.pdf import render_pdf
from tenderkit.rendering.readback.finished import squeezed
from tenderkit.rendering.readback.pdf_text import read_pdf


@pytest.mark.usefixtures("needs_pango")
def test_a_word_that_is_hyphenated_at_the_end_of_a_page_is_one_word(page, look):
    text = "Rahmenvereinbarungsverhandlungen " * 220
    blocks = "".join(f"<p>{'wo ' * shift}{text}</p>" for shift in range(4))

    finished = read_pdf(render_pdf(block_tree(page(blocks)), look(), form=False).data)

    said = squeezed("".join(finished.blocks)).removeprefix("Titel")
    assert said == squeezed("".join("wo " * shift + text for shift in range(4)))
