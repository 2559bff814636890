# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of an SVG → its size in pixels, or why it is not drawn.

Only drawing is allowed: shapes, gradients, clips. Nothing that runs, opens something, or looks otherwise on
another machine; so no text either, which needs a font that may not be there.
"""

import re
from typing import TYPE_CHECKING

from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from lxml.etree import _Element

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_DRAWING = frozenset(
    "svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon clipPath mask"
    " linearGradient radialGradient stop style".split()
)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|mm|cm|in)?\s*")
_PIXELS = {None: 1.0, "px": 1.0, "pt": 96 / 72, "mm": 96 / 25.4, "cm": 960 / 25.4, "in": 96.0}
_OPENS = re.compile(r"url\s*\(\s*['\"]?\s*(?!#)|@import|expression\s*\(|\\", re.IGNORECASE)
_MOST_ELEMENTS = 5_000


class PictureError(ValueError):
    """A picture that is not printed."""

    def __init__(self, message: Message) -> None:
        """Keep why, so that it can be said in any language."""
        super().__init__(message)
        self.message = message


def svg_size(data: bytes) -> tuple[float, float]:
    """Return width and height in pixels, 96 to the inch.

    Raises:
        PictureError: it is no SVG, holds more than a drawing, or does not say its size.
    """
    root = _parsed(data)
    elements = list(root.iter())
    if len(elements) > _MOST_ELEMENTS:
        raise PictureError(Message(N_("the SVG has more than {most} elements"), {"most": _MOST_ELEMENTS}))
    for element in elements:
        _check(element)
    return _size(root)


def _parsed(data: bytes) -> "_Element":
    from lxml import etree

    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise PictureError(Message(N_("the SVG declares a document type or entities")))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise PictureError(
            Message(N_("the SVG is not well-formed: {fault}"), {"fault": error.msg})
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding that hides it
        raise PictureError(Message(N_("the SVG declares a document type or entities")))
    if root.tag != f"{{{_SVG}}}svg":
        raise PictureError(Message(N_("the file is XML, but no SVG")))
    return root


def _check(element: "_Element") -> None:
    """Refuse what is not drawing; comments, and what editors keep for themselves, are not drawn at all."""
    from lxml import etree

    if not isinstance(element.tag, str):
        if element.tag is etree.ProcessingInstruction or element.tag is etree.Entity:
            raise PictureError(Message(N_("the SVG holds an instruction or an entity")))
        return
    name = etree.QName(element)
    if name.namespace == _SVG and name.localname not in _DRAWING:
        raise _not_drawn(name.localname)
    for key, value in element.attrib.items():
        local = etree.QName(key).localname
        if local.lower().startswith("on"):
            raise PictureError(Message(N_("the SVG holds a script: {name}"), {"name": local}))
        if (key == _XLINK or local in {"href", "src"}) and not value.startswith("#"):
            raise PictureError(Message(N_("the SVG opens another file: {name}"), {"name": value[:60]}))
        if _OPENS.search(value):
            raise PictureError(Message(N_("the SVG opens another file: {name}"), {"name": value[:60]}))
    if name.localname == "style" and _OPENS.search(element.text or ""):
        raise PictureError(Message(N_("the style of the SVG opens another file")))


def _not_drawn(name: str) -> PictureError:
    if name in {"text", "tspan", "textPath"}:
        return PictureError(Message(N_("the SVG holds text, whose font may be missing")))
    return PictureError(Message(N_("the SVG holds <{name}>, which is no drawing"), {"name": name}))


def _size(root: "_Element") -> tuple[float, float]:
    """Return what width and height say, else the size of the view box."""
    stated = [_LENGTH.fullmatch(root.get(key, "")) for key in ("width", "height")]
    if all(stated):
        width, height = (float(match[1]) * _PIXELS[match[2]] for match in stated if match)
    else:
        box = [_LENGTH.fullmatch(part) for part in root.get("viewBox", "").replace(",", " ").split()[-2:]]
        if len(box) != 2 or not all(box):  # noqa: PLR2004  width and height
            raise PictureError(Message(N_("the SVG says neither its size nor its view box")))
        width, height = (float(match[1]) for match in box if match)
    if not (width > 0 and height > 0):
        raise PictureError(Message(N_("the SVG has no extent")))
    return width, height
