# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a draft → an SVG of their outlines, aslant and pale, to be laid behind a page."""

from tenderkit.rendering.look import tint
from tenderkit.shipped import DATA

_PALE_PERCENT = 14
_LENGTH = 760
"""Of the line of words, in units of a page that is 595 wide."""


def watermark_svg(words: str, colour: str) -> bytes:
    """Draw the words as outlines, so that no reader takes them for text of the page."""
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    font = TTFont(DATA / "fonts" / "LiberationSans-Bold.ttf")
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    pen, at = SVGPathPen(glyphs, ntos=lambda number: f"{number:.0f}"), 0
    for letter in words:
        glyph = glyphs[names[ord(letter)]]
        glyph.draw(TransformPen(pen, (1, 0, 0, -1, at, 0)))
        at += glyph.width
    scale = min(_LENGTH / at, 0.05)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842" viewBox="0 0 595 842">'
        f'<path transform="translate(297 421) rotate(-52) scale({scale:.5f}) translate({-at / 2:.0f} 500)"'
        f' fill="{tint(colour, _PALE_PERCENT)}" d="{pen.getCommands()}"/></svg>'
    ).encode()
