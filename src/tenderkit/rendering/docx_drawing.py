# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture of pixels in a Word document → the same, with the drawing beside it that newer Words prefer."""

from typing import Any

from tenderkit.rendering.docx_xml import Element, R

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""The name under which Word looks for a drawing."""


def add_drawing(part: Any, drawn: Element, svg: bytes) -> None:
    """Put the SVG into the package once, and point to it from the picture."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from lxml import etree

    name = PackURI("/word/media/logo.svg")
    known = next((item for item in part.package.iter_parts() if item.partname == name), None)
    target = known or Part(name, "image/svg+xml", svg, part.package)
    relation = part.relate_to(target, RELATIONSHIP_TYPE.IMAGE)
    blip = next(drawn.iter(f"{{{_A}}}blip"))
    extensions = etree.SubElement(blip, f"{{{_A}}}extLst")
    extension = etree.SubElement(extensions, f"{{{_A}}}ext", {"uri": _EXTENSION})
    pointer = etree.SubElement(extension, f"{{{_ASVG}}}svgBlip", nsmap={"asvg": _ASVG})
    pointer.set(f"{{{R}}}embed", relation)
