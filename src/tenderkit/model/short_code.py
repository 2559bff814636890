# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first bits of a hash go in; a code comes out that people can print, read out and type (Code)."""

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, which are taken for other signs."""
BITS = 5
"""So many bits each sign stands for."""
_GROUP = 4
_MISREAD = str.maketrans("OIL", "011", "- \t\n\r")


def short_code(hash_: str, length: int) -> str:
    """Return the first bits of the hexadecimal *hash_* as *length* signs, in groups of four.

    Example:
        >>> short_code("0123456789abcdef0123" + "0" * 44, 16)
        '04HM-ASW9-NF6Y-Y093'
    """
    number = int(hash_[: length * BITS // 4], 16)
    return grouped("".join(SIGNS[number >> BITS * place & 31] for place in reversed(range(length))))


def typed_signs(text: str) -> str:
    """Return the signs of a code as somebody typed it or took it down: O is 0, I and L are 1.

    Example:
        >>> typed_signs("o4hm asw9")
        '04HMASW9'
    """
    return text.upper().translate(_MISREAD)


def grouped(signs: str) -> str:
    """Return *signs* in groups of four."""
    return "-".join(signs[start : start + _GROUP] for start in range(0, len(signs), _GROUP))
