# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from lxml import etree

from tenderkit.rendering.watermark import watermark_svg


def test_the_words_are_outlines_and_not_text():
    drawn = etree.fromstring(watermark_svg("Entwurf", "#4a5561"))

    assert [child.tag.rpartition("}")[2] for child in drawn] == ["path"]
    assert len(drawn[0].get("d")) > 500
    assert b"Entwurf" not in watermark_svg("Entwurf", "#4a5561")
