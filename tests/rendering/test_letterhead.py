# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io

import docx
import pytest
from docx.oxml.ns import qn

from tenderkit.rendering.docx_styles import STYLES
from tenderkit.rendering.letterhead import letterhead


@pytest.mark.parametrize(
    ("language", "page", "tongue"), [("de", "Seite ", "de-DE"), ("en", "Page ", "en-GB")]
)
def test_it_speaks_the_language_of_the_document(look, language, page, tongue):
    document = docx.Document(io.BytesIO(letterhead(look(language=language), language)))

    assert page in document.sections[0].footer.paragraphs[0].text
    assert document.styles["Normal"].element.find(f".//{qn('w:lang')}").get(qn("w:val")) == tongue


def test_it_has_every_style_of_the_house(look):
    document = docx.Document(io.BytesIO(letterhead(look(), "de")))
    names = {style.element.find(qn("w:name")).get(qn("w:val")) for style in document.styles}

    assert {style.name for style in STYLES} <= names


def test_it_is_the_same_file_every_time(look):
    assert letterhead(look(), "de") == letterhead(look(), "de")
