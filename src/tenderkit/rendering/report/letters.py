# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text goes in; its width, and its outlines as one path of an SVG, come out: drawn text needs no font."""

from functools import cache
from typing import Any

from tenderkit.shipped import DATA

_UNKNOWN = 0.55
"""How wide a character is that the font does not have, as part of its size; printing names it."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide *text* is when it is set in the font of the documents."""
    widths, units = _face(bold)[1:3]
    return sum(widths.get(ord(c), _UNKNOWN * units) for c in text) * size / units


def fitted(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return *text*, shortened with an ellipsis where it is wider than *room*."""
    if text_width(text, size, bold=bold) <= room:
        return text
    kept = text
    while kept and text_width(f"{kept.rstrip()}…", size, bold=bold) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def outlines(text: str, x: float, y: float, size: float, *, bold: bool = False) -> str:
    """Return the path that draws *text* from *x* on, standing on the line *y*."""
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    glyphs, widths, units, names = _face(bold)
    scale = size / units
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip("."))
    for character in text:
        name = names.get(ord(character))
        if name is not None:
            glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, x, y)))
        x += widths.get(ord(character), _UNKNOWN * units) * scale
    path: str = pen.getCommands()
    return path


@cache
def _face(bold: bool) -> tuple[Any, dict[int, int], int, dict[int, str]]:  # noqa: FBT001 - one of two faces
    """Return glyphs, widths by character, units of the em square, and names by character."""
    from fontTools.ttLib import TTFont

    font = TTFont(DATA / "fonts" / f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf")
    names: dict[int, str] = font.getBestCmap()
    widths = {code: font["hmtx"][name][0] for code, name in names.items()}
    return font.getGlyphSet(), widths, font["head"].unitsPerEm, names
