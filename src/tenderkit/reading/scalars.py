# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A scalar without quotes goes in; what it is in YAML 1.2 comes out: ``12:30`` and ``NO`` stay text."""

import re
from decimal import Decimal
from typing import Any

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,200})", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,200})\.[0-9]{1,200}", re.ASCII)
_NUMERIC = frozenset("-0123456789")
_LITERALS = {"": None, "~": None, "null": None, "Null": None, "NULL": None} | {
    text: value for value in (True, False) for text in (str(value), str(value).lower(), str(value).upper())
}


class WrittenDecimal(Decimal):
    """A decimal that prints as it was written: ``0.0000001``, never ``1E-7``."""

    __slots__ = ()

    def __str__(self) -> str:
        """Return the digits as they stood in the file."""
        return f"{self:f}"


def scalar_value(text: str) -> Any:
    """Return what *text* stands for; a decimal keeps its written form and is never a float."""
    if text in _LITERALS:
        return _LITERALS[text]
    if text[0] not in _NUMERIC:
        return text
    if _WHOLE.fullmatch(text):
        return int(text)
    return WrittenDecimal(text) if _DECIMAL.fullmatch(text) else text
