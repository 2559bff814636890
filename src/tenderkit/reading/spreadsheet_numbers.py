# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A number as a workbook stores it and its format go in; the decimal that a person sees comes out."""

import re
from decimal import Context, InvalidOperation
from typing import Any

from tenderkit.model.numbers import exact_number
from tenderkit.records import dataclass

_STORED = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,2})?", re.ASCII)
_DIGITS = Context(prec=15)
"""A spreadsheet keeps and shows no more; what follows is noise of its binary numbers."""
_BUILT_IN = {9: "0%", 10: "0.00%", **dict.fromkeys([*range(14, 23), *range(27, 37), *range(45, 48)], "d")}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_PADDED = re.compile(r"(0+)(?:\.(0+))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Format:
    """How a spreadsheet shows a number."""

    code: str = ""

    @property
    def is_date(self) -> bool:
        """Whether it shows a day or a time."""
        first = _QUOTED.sub("", self.code.split(";")[0])
        return bool(re.search(r"[dmyhs]", first, re.IGNORECASE)) and "general" not in first.lower()

    @property
    def is_percent(self) -> bool:
        """Whether it shows a hundred times what is stored."""
        return "%" in _QUOTED.sub("", self.code.split(";")[0])


class Formats:
    """The number formats of a workbook, by the style of a cell."""

    def __init__(self, styles: Any) -> None:
        """Read them from the root of ``styles.xml``; without it no number has a format."""
        self._codes: list[Format] = []
        if styles is None:
            return
        own = {
            each.get("numFmtId"): each.get("formatCode", "")
            for each in styles.iterfind("{*}numFmts/{*}numFmt")
        }
        for style in styles.iterfind("{*}cellXfs/{*}xf"):
            number = style.get("numFmtId", "0")
            known = _BUILT_IN.get(int(number), "") if number.isascii() and number.isdigit() else ""
            self._codes.append(Format(own.get(number, known)))

    def of(self, style: str | None) -> Format:
        """Return the format of the cells with *style*."""
        index = int(style) if style and style.isascii() and style.isdigit() else 0
        return self._codes[index] if index < len(self._codes) else Format()


def shown_number(stored: str, format_: Format) -> str | None:
    """Return *stored* as a plain decimal; None where it is no number.

    Example:
        >>> shown_number("0.30000000000000004", Format()), shown_number("0.4", Format("0%"))
        ('0.3', '40')
        >>> shown_number("1.1", Format("0.00")), shown_number("7", Format("000"))
        ('1.10', '007')
    """
    if not _STORED.fullmatch(stored):
        return None
    try:
        number = _DIGITS.create_decimal(stored)
    except InvalidOperation:
        return None
    if format_.is_percent:
        number = number.scaleb(2)
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    return _padded(text, format_.code) if exact_number(text) is not None else None


def _padded(text: str, code: str) -> str:
    """Return *text* with the zeros that *code* shows, for a number such as 1.10 may be a name."""
    match = _PADDED.fullmatch(code)
    if match is None or text.startswith("-"):
        return text
    whole, _, part = text.partition(".")
    return whole.zfill(len(match[1])) + (
        f".{part.ljust(len(match[2]), '0')}" if match[2] else f".{part}" * bool(part)
    )
