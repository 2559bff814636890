# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What LibreOffice makes of a Word file."""

import io
import subprocess

import pikepdf

from tenderkit.rendering.town.office import office_pdf
from tests.rendering.town.test_finish import TOC, heading


def test_libreoffice_gives_the_same_pdf_every_time_with_the_pages_of_the_contents(
    word, context, speech, needs_libreoffice, needs_poppler
):
    from tenderkit.rendering.town.fill import filled
    from tenderkit.rendering.town.finish import finished
    from tests.rendering.town.test_finish import LOOK

    first, last = TOC.split("</w:p><w:p>")
    turn = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    data = word(f"{first}</w:p>", f"<w:p>{last}", turn, turn, heading("Ziel"))
    made = finished(filled("letter.docx", data, context, speech).data, LOOK)

    one, two = (office_pdf(needs_libreoffice, made, "2027-03-08") for _ in range(2))

    assert one is not None
    assert one == two
    with pikepdf.open(io.BytesIO(one)) as pdf:
        assert pdf.check_pdf_syntax() == []
        with pdf.open_metadata() as properties:
            assert properties["pdfuaid:part"] == "1"
        assert b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in pdf.Root.Metadata.read_bytes()
    words = subprocess.run(
        [needs_poppler, "-", "-"], input=one, capture_output=True, check=True
    ).stdout.decode()
    assert words.split()[:2] == ["Ziel", "3"]
