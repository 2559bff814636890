# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text goes in; the characters that must not stand in a tender file come out, each with its index."""

import re
from collections.abc import Iterator

from tenderkit.words import N_

FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters but tab, line feed, carriage return
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"  # invisible, or change the direction
    "\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"  # line breaks nobody sees, byte order, no characters
    "]"
)
CONTROL = N_("the character {code} must not stand in a tender file")
REMOVE_IT = N_("Remove it; it cannot be seen, or it changes how the text around it is read.")
MOST_SHOWN = 20
"""A file full of them is named by its first ones."""


def forbidden_characters(text: str) -> Iterator[tuple[int, str]]:
    r"""Yield index and name (``U+202E``) of the forbidden characters of *text*, the first ones only.

    Example:
        >>> list(forbidden_characters("Nord\u202eWind"))
        [(4, 'U+202E')]
    """
    for number, match in enumerate(FORBIDDEN.finditer(text)):
        if number == MOST_SHOWN:
            return
        yield match.start(), f"U+{ord(match[0]):04X}"
