# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text and the width it has go in; the height that it needs comes out, measured with the bundled font."""

from collections.abc import Iterable, Mapping
from functools import cache

from tenderkit.shipped import DATA

POINTS_PER_DIGIT = 7 * 0.75
"""A column is measured in digits of 7 pixels."""
_PADDING = 3.0
_LINE = 1.275
"""Of a line, for each point of the size of the letters."""
_GAP = 4.0
_TALLEST = 409.0
"""More no row of a spreadsheet can be."""
_UNKNOWN = 0.6


@cache
def _advances(bold: bool) -> Mapping[int, float]:  # noqa: FBT001 - a face of the font, no switch
    from fontTools.ttLib import TTFont

    face = DATA / "fonts" / f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf"
    with TTFont(face, lazy=True) as font:
        widths, per_em = font["hmtx"], font["head"].unitsPerEm
        return {code: widths[glyph][0] / per_em for code, glyph in font.getBestCmap().items()}


def row_height(texts: Iterable[tuple[str, float, float, bool]]) -> float:
    """Return the height in points for a row that holds *texts*: text, width in digits, size, bold."""
    heights = [line_count(text, width, size, bold=bold) * size * _LINE for text, width, size, bold in texts]
    return min(max(heights, default=0.0) + _GAP, _TALLEST)


def line_count(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines *text* takes in a column of *width* digits.

    Example:
        >>> line_count("one", 10, 10), line_count("one two three four five six", 10, 10)
        (1, 3)
    """
    room = max((width * POINTS_PER_DIGIT - _PADDING) / size, 1.0)
    return sum(_lines_of(paragraph, room, _advances(bold)) for paragraph in text.split("\n"))


def _lines_of(paragraph: str, room: float, advances: Mapping[int, float]) -> int:
    lines, filled = 1, 0.0
    space = advances.get(ord(" "), _UNKNOWN)
    for word in paragraph.split(" "):
        length = sum(advances.get(ord(character), _UNKNOWN) for character in word)
        if filled and filled + space + length > room:
            lines, filled = lines + 1, 0.0
        filled += length + (space if filled else 0.0)
        while filled > room:  # a word that is longer than the line is cut
            lines, filled = lines + 1, filled - room
    return lines
