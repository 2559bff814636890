# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names and values → elements of WordprocessingML."""

from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TWIPS_PER_MM = 56.6929
Element: TypeAlias = _Element


def w(tag: str, *children: Element | None, **attributes: object) -> Element:
    """Make one element of the main namespace; None among the children is left out."""
    element = etree.Element(f"{{{W}}}{tag}", nsmap={"w": W})
    for name, value in attributes.items():
        element.set(f"{{{W}}}{name.rstrip('_')}", str(value))
    element.extend(child for child in children if child is not None)
    return element


def twips(millimetres: float) -> int:
    """Word measures in twentieths of a point."""
    return round(millimetres * TWIPS_PER_MM)


def text(words: str) -> Element:
    """Words of a run, spaces kept."""
    element = w("t")
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    element.text = words
    return element


def run(words: str, *properties: Element) -> Element:
    """A run of words."""
    return w("r", run_properties(*properties), text(words))


_ORDER = ("rStyle", "rFonts", "b", "i", "color", "sz", "highlight", "u", "shd", "vertAlign")


def run_properties(*properties: Element) -> Element | None:
    """Properties of a run, each kind once, in the order that the schema wants."""
    if not properties:
        return None
    kinds = {etree.QName(item).localname: item for item in properties}
    copies = (etree.fromstring(etree.tostring(kinds[kind])) for kind in _ORDER if kind in kinds)
    return w("rPr", *copies)


def field(code: str, shown: str) -> list[Element]:
    """A field with its cached result."""
    instruction = w("instrText")
    instruction.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    instruction.text = f" {code} "
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", instruction),
        w("r", w("fldChar", fldCharType="separate")),
        w("r", text(shown)),
        w("r", w("fldChar", fldCharType="end")),
    ]
