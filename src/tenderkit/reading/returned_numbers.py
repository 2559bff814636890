# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a field goes in; the exact number that it means comes out, or why it means none."""

import re

from tenderkit.model.numbers import exact_number
from tenderkit.words import N_, Message

_GERMAN = re.compile(r"-?(?:[0-9]{1,15}|[0-9]{1,3}(?:\.[0-9]{3}){1,5})(?:,[0-9]{1,10})?", re.ASCII)
_ENGLISH = re.compile(r"-?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\.[0-9]{1,10})?", re.ASCII)
_UNIT = re.compile(r"(?:€|EUR(?:O)?)", re.IGNORECASE)
_DASH = re.compile(r",[-\u2013\u2014]{1,2}$")


def returned_number(text: str) -> str | Message:
    """Return the number in *text* as an exact decimal with its digits as written, or what is wrong.

    Example:
        >>> returned_number("9.800,00 €"), returned_number("824,-"), returned_number("1234.50")
        ('9800.00', '824', '1234.50')
        >>> returned_number("1.234").id
        '{value} is {german} in German and {english} in English'
    """
    bare = _DASH.sub("", "".join(_UNIT.sub("", text).split()))
    german, english = _read(bare, _GERMAN, ".", ","), _read(bare, _ENGLISH, ",", ".")
    if german is not None and english is not None and exact_number(german) != exact_number(english):
        values = {"value": text, "german": german, "english": english}
        return Message(N_("{value} is {german} in German and {english} in English"), values)
    found = english if german is None else german
    if found is None or found.startswith("-"):
        return Message(N_("{value} is not a number of 0 or more"), {"value": text[:_SHOWN]})
    return found


def returned_percent(text: str) -> str | Message:
    """Return the number in *text*, which may be followed by a sign of percent."""
    return returned_number(text.strip().removesuffix("%"))


def _read(text: str, pattern: re.Pattern[str], thousands: str, point: str) -> str | None:
    return text.replace(thousands, "").replace(point, ".") if pattern.fullmatch(text) else None


_SHOWN = 60
