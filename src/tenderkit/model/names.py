# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names go in; what a reader sees of them comes out, so that confusable ones can be refused."""

from unicodedata import category, normalize

_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks that print nothing although Unicode files them under letters, marks or symbols."""
_VARIANTS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
_ALIKE = str.maketrans(
    "аеорсухіјѕһԁԛԝӏтмнквαβενικορτυχγ",
    "aeopcyxijshdqwltmhkbabevikoptuxy",
)


def unseen_character(name: str) -> str | None:
    r"""Return the code (``U+200B``) of the first character that cannot be seen or turns the direction.

    Example:
        >>> unseen_character("Nord\u200bWind"), unseen_character("Müller & Söhne")
        ('U+200B', None)
    """
    for sign in name:
        if category(sign) in _UNSEEN or sign in _BLANK or any(ord(sign) in part for part in _VARIANTS):
            return f"U+{ord(sign):04X}"
    return None


def seen_name(name: str) -> str:
    """Return what two names have in common if a reader cannot tell them apart.

    Letter case, white space, compatibility forms and the look-alikes of the Latin
    letters in Greek and Cyrillic do not count.

    Example:
        >>> seen_name("Nord  Wind GmbH ") == seen_name("nord wind GMBH")
        True
    """
    return " ".join(normalize("NFKC", normalize("NFKC", name).casefold().translate(_ALIKE)).split())
