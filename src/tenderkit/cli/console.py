# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A stream goes in; it comes out able to print every text, in the nearest characters that its encoding has.

A console of Windows and a redirected file often have a small encoding, such as cp1252. There a minus that is
printed as a question mark would make another formula of a formula.
"""

import codecs
from io import TextIOWrapper

_NEAREST = {
    "−": "-",
    "–": "-",
    "—": "-",
    "\u2011": "-",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "≈": "~",
    "→": "->",
    "←": "<-",
    "×": "x",
    "·": "*",
    "Σ": "sum ",
    "²": "^2",
    "…": "...",
    "•": "-",
    "€": "EUR",
    "§": "Par.",
    "\u00a0": " ",
    "\u202f": " ",
    "\u00ad": "",
    **dict.fromkeys("„“”»«", '"'),
    **dict.fromkeys("\u201a\u2018\u2019", "'"),
    **dict(zip("äöüÄÖÜß", "ae oe ue Ae Oe Ue ss".split(), strict=True)),
}
_HANDLER = "tenderkit.nearest"


def nearest(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for the characters that cannot be encoded, and where to go on.

    Example:
        >>> codecs.register_error("example.nearest", nearest)
        >>> "2 − 1 ≤ 中".encode("cp1252", "example.nearest")
        b'2 - 1 <= ?'
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_NEAREST.get(character, "?") for character in lost), error.end


def say_what_you_can(stream: object) -> None:
    """Let *stream* print the nearest characters for those that its encoding lacks."""
    if isinstance(stream, TextIOWrapper):
        codecs.register_error(_HANDLER, nearest)
        stream.reconfigure(errors=_HANDLER)
