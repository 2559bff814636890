# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of a document, as cover, letter or title → paragraphs and tables of Word."""

from typing import TYPE_CHECKING

from tenderkit.rendering.docx_paragraphs import put
from tenderkit.rendering.docx_styles import GREY
from tenderkit.rendering.docx_tables import side_by_side
from tenderkit.rendering.docx_xml import Element, twips, w

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tenderkit.rendering.docx_paragraphs import Paragraphs
    from tenderkit.rendering.look import Look

COVER_AIR = {"authority": 3400, "lead": 2800}
"""Twips below these paragraphs of a cover."""
BRIEF_AIR = {"authority": 1700, "lead": 850}
"""The same where the list of contents follows on the cover."""
_LETTER_MM = (97, 3, 65)
"""Address, gap, reference."""
_WINDOW_MM = 17
"""From the upper margin down to the window of an envelope."""
_WINDOW_HEIGHT_MM = 41
_LETTER_LOGO_MM = 12


def logo(look: "Look", paragraphs: "Paragraphs", *, letter: bool) -> list[Element]:
    """The logo at the right, smaller in a letter, where it stands above the window."""
    if look.logo is None:
        return []
    picture = paragraphs.picture(look.logo, look.author, 70, _LETTER_LOGO_MM if letter else 20)
    air = w("spacing", before=0, after=0 if letter else 340, line=240, lineRule="auto")
    return [paragraphs.plain("Normal", [picture], w("jc", val="right"), air)]


def letter_head(element: "_Element", paragraphs: "Paragraphs", *, has_logo: bool) -> list[Element]:
    """Sender and address at the left, in the window; references at the right; then the subject."""
    address = [item for line in element.findall("p") for item in paragraphs.text(line)] or [
        paragraphs.plain("Normal", [])
    ]
    references = [_reference(row, paragraphs) for row in element.iterfind("table//tr")]
    air = _WINDOW_MM - (_LETTER_LOGO_MM + 2 if has_logo else 0)
    put(address[0], w("spacing", before=twips(air)))
    if references:
        put(references[0], w("spacing", before=twips(air + 5)))
    cells = [address, [paragraphs.plain("Normal", [])], references or [paragraphs.plain("Normal", [])]]
    drawn = side_by_side(cells, _LETTER_MM, ruled=False, height_mm=air + _WINDOW_HEIGHT_MM)
    return [drawn, *(paragraphs.named(title, "Letter Subject") for title in element.findall("h1"))]


def _reference(row: "_Element", paragraphs: "Paragraphs") -> Element:
    key = paragraphs.inline.runs(row[0], w("color", val=GREY))
    return paragraphs.plain("Letter Fact", [*key, w("r", w("tab")), *paragraphs.inline.runs(row[-1])])
