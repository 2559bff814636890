# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pydyf
import pytest

from tenderkit.rendering.faces import ForeignFontError, check_faces


def with_fonts(*names):
    pdf = pydyf.PDF()
    for name in names:
        pdf.add_object(pydyf.Dictionary({"Type": "/FontDescriptor", "FontName": name}))
    return pdf


def test_every_bundled_face_is_ours():
    check_faces(with_fonts("/ABCDEF+Document-Sans", "/ABCDEF+Document-Sans-Bold-Italic"))


def test_a_font_of_the_machine_stops_the_document():
    with pytest.raises(ForeignFontError, match="DejaVu-Sans"):
        check_faces(with_fonts("/ABCDEF+Document-Sans", "/GHIJKL+DejaVu-Sans"))
