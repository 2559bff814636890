# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io
import re

import pikepdf
import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.pdf import render_pdf

pytestmark = pytest.mark.usefixtures("needs_pango")


@pytest.fixture
def filled(look):
    """Print a form and give what its fields say."""

    def acroform(html):
        file = io.BytesIO(render_pdf(block_tree(html), look(), form=True).data)
        with pikepdf.open(file) as pdf:
            found = pdf.Root.AcroForm
            values = {str(field.T): str(field.get("/V", "")) for field in found.Fields}
            fonts = {str(font.BaseFont) for font in found.DR.Font.values()}
            return "/NeedAppearances" in found, values, fonts

    return acroform


def test_viewers_draw_ticks_from_the_file_where_nothing_is_filled_in(form, filled):
    drawn_anew, values, _ = filled(re.sub(r'\svalue="[^"]*"', "", form))

    assert not drawn_anew
    assert values["d2"] == "/on"


def test_where_something_is_filled_in_viewers_know_the_font_of_the_tick(form, filled):
    drawn_anew, values, fonts = filled(form)

    assert drawn_anew
    assert values["until"] == "31. März 2027"
    assert "/ZapfDingbats" in fonts
