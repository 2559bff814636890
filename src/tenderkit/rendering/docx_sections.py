# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word document with turned pages → the same with running heads as wide as those pages."""

from copy import deepcopy
from typing import Any

from tenderkit.rendering.columns import TEXT_WIDTH_MM
from tenderkit.rendering.docx_xml import Element, R, W, twips, w


def turned(section: Element) -> Element:
    """The properties of a section, its pages turned; its first page is like the others."""
    section = deepcopy(section)
    size = section.find(f"{{{W}}}pgSz")
    width, height = size.get(f"{{{W}}}w"), size.get(f"{{{W}}}h")
    size.set(f"{{{W}}}w", height)
    size.set(f"{{{W}}}h", width)
    size.set(f"{{{W}}}orient", "landscape")
    drop_first_page(section)
    return section


def drop_first_page(section: Element) -> None:
    """Only the first section of a document has a first page of its own kind."""
    for first_page in section.findall(f"{{{W}}}titlePg"):
        section.remove(first_page)


def widen_heads(document: Any) -> None:
    """Give turned sections heads and feet of their own, with the tab at their right margin.

    Heads that hold pictures or links stay as they are: they lean on relations of their own part.
    """
    from docx.enum.section import WD_ORIENT

    for section in document.sections:
        if section.orientation != WD_ORIENT.LANDSCAPE:
            continue
        for part in (section.header, section.footer):
            source = deepcopy(part.part.element)
            if any(name.startswith(f"{{{R}}}") for item in source.iter() for name in item.attrib):
                continue
            part.is_linked_to_previous = True
            part.is_linked_to_previous = False
            target = part.part.element
            for child in list(target):
                target.remove(child)
            target.extend(list(source))
            for paragraph in target.iter(f"{{{W}}}p"):
                _move_tab(paragraph)


def _move_tab(paragraph: Any) -> None:
    properties = paragraph.get_or_add_pPr()
    for old in properties.findall(f"{{{W}}}tabs"):
        properties.remove(old)
    portrait, landscape = (twips(TEXT_WIDTH_MM[kind]) for kind in ("portrait", "landscape"))
    tabs = w("tabs", w("tab", val="clear", pos=portrait), w("tab", val="right", pos=landscape))
    properties.insert_element_before(tabs, "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr", "w:pPrChange")
