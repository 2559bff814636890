# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A look and a language → the letterhead of the house as a Word file, which a town may take and restyle.

Its tags, which docxtpl fills: ``{{ body }}`` (alone in its paragraph: the document),
``{{ document.title }}``, ``{{ document.subject }}``, ``{{ document.authority }}``,
``{{ document.number }}``, ``{{ document.running_head }}``, ``{{ document.date }}``; a town's own letterhead
may use every name of the document's context besides.
"""

from functools import cache
from io import BytesIO
from typing import Any, Literal

from tenderkit.rendering.archive import undated
from tenderkit.rendering.docx_styles import LANGUAGES, STYLES, style_element, style_ids
from tenderkit.rendering.docx_xml import Element, W, field, run, twips, w
from tenderkit.rendering.look import Look

_PAGE_OF = {"de": ("Seite ", " von "), "en": ("Page ", " of ")}


def letterhead(look: Look, language: Literal["de", "en"]) -> bytes:
    """Build the letterhead, once for all documents of one look."""
    return _built(look.language, look.accent, look.font, language)


@cache
def _built(spoken: Literal["de", "en"], accent: str, font: str, language: Literal["de", "en"]) -> bytes:
    from docx import Document

    look = Look(spoken, "", "", "", "", "", "", accent, font)
    document = Document()
    _restyle(document, look)
    _set_page(document.sections[0])
    _set_heads(document.sections[0], language)
    _set_settings(document.settings.element, language)
    document.add_paragraph("{{ body }}")
    file = BytesIO()
    document.save(file)
    return undated(file.getvalue())


def _restyle(document: Any, look: Look) -> None:
    """Replace the styles that python-docx brings by ours, and the defaults by none."""
    sheet = document.styles.element
    ids = style_ids(document)
    for style in list(sheet.iterchildren(f"{{{W}}}style")):
        if style.get(f"{{{W}}}type") == "paragraph" or style.get(f"{{{W}}}default") != "1":
            sheet.remove(style)
    keep = {style.name.lower(): ids[style.name.lower()] for style in STYLES if style.name.lower() in ids}
    for style in STYLES:
        sheet.append(style_element(style, look, {**keep, **style_ids(document)}))
    defaults = sheet.find(f"{{{W}}}docDefaults/{{{W}}}rPrDefault/{{{W}}}rPr")
    for child in list(defaults):
        defaults.remove(child)
    defaults.append(w("rFonts", ascii=look.font, hAnsi=look.font, eastAsia=look.font, cs=look.font))
    defaults.append(w("lang", val=LANGUAGES[look.language], eastAsia=LANGUAGES[look.language], bidi="ar-SA"))


def _set_page(section: Any) -> None:
    from docx.shared import Mm

    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin, section.bottom_margin = Mm(28), Mm(24)
    section.header_distance, section.footer_distance = Mm(18), Mm(13)
    section.different_first_page_header_footer = True


def _set_heads(section: Any, language: str) -> None:
    """Running head from the second page on; the foot on every page."""
    _fill(
        section.header, [run("{{ document.running_head }}"), w("r", w("tab")), run("{{ document.number }}")]
    )
    _fill(section.first_page_header, [])
    page, of = _PAGE_OF[language]
    for foot in (section.footer, section.first_page_footer):
        count = [run(page), *field("PAGE", "1"), run(of), *field("NUMPAGES", "1")]
        _fill(foot, [run("{{ document.authority }}"), w("r", w("tab")), *count])


def _fill(part: Any, runs: list[Element]) -> None:
    part.is_linked_to_previous = False
    part.part.element.find(f"{{{W}}}p").extend(runs)


def _set_settings(settings: Any, language: str) -> None:
    """Hyphenate, and be taken for a file of a present Word."""
    stop = settings.find(f"{{{W}}}defaultTabStop")
    for tag in ("doNotHyphenateCaps", "hyphenationZone", "autoHyphenation"):
        stop.addnext(w(tag, val=twips(6)) if tag == "hyphenationZone" else w(tag))
    compatibility = settings.find(f"{{{W}}}compat")
    for child in list(compatibility):
        compatibility.remove(child)
    uri = "http://schemas.microsoft.com/office/word"
    compatibility.append(w("compatSetting", name="compatibilityMode", uri=uri, val=15))
    theme = settings.find(f"{{{W}}}themeFontLang")
    if theme is not None:
        theme.set(f"{{{W}}}val", LANGUAGES[language])
