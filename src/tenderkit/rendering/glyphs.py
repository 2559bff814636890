# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text → nothing, or the first character that the bundled font cannot print."""

from functools import cache

from tenderkit.shipped import DATA

FACES = ("Regular", "Bold", "Italic", "BoldItalic")
_INVISIBLE = frozenset("\n\t\u00ad")


class MissingGlyph(ValueError):  # noqa: N818  it is a fault of the text, told to whoever wrote it
    """A text holds a character that cannot be printed."""

    def __init__(self, character: str, text: str) -> None:
        """Keep both, so that a message can be made of them in any language."""
        super().__init__(character, text)
        self.character = character
        self.text = text

    def __str__(self) -> str:
        return f"U+{ord(self.character):04X} {self.character!r} in {self.text!r}"


@cache
def printable() -> frozenset[str]:
    """What every face of the font has."""
    from fontTools.ttLib import TTFont

    faces = [TTFont(DATA / "fonts" / f"LiberationSans-{face}.ttf").getBestCmap() for face in FACES]
    return frozenset(chr(code) for code in set.intersection(*map(set, faces))) | _INVISIBLE


def check_glyphs(text: str) -> None:
    """Raise MissingGlyph for the first character of a text that would print as an empty box."""
    for position, character in enumerate(text):
        if character not in printable():
            raise MissingGlyph(character, text[max(position - 20, 0) : position + 20].strip())
