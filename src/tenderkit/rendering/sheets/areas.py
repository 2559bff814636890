# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows and columns counted from 0 go in; how formulas call cells, areas and exact numbers comes out."""

from fractions import Fraction

from tenderkit.model.numbers import decimal_text

_LETTERS = 26


def column_name(column: int) -> str:
    """Return the letters of a column.

    Example:
        >>> column_name(0), column_name(25), column_name(26)
        ('A', 'Z', 'AA')
    """
    before, last = divmod(column, _LETTERS)
    return (column_name(before - 1) if before else "") + chr(ord("A") + last)


def cell_name(row: int, column: int) -> str:
    """Return a cell that moves along with its formula.

    Example:
        >>> cell_name(6, 5)
        'F7'
    """
    return f"{column_name(column)}{row + 1}"


def fixed_name(row: int, column: int) -> str:
    """Return a cell that stays, wherever its formula is copied.

    Example:
        >>> fixed_name(6, 5)
        '$F$7'
    """
    return f"${column_name(column)}${row + 1}"


def area_name(first: tuple[int, int], last: tuple[int, int]) -> str:
    """Return an area that moves along.

    Example:
        >>> area_name((6, 5), (9, 5))
        'F7:F10'
    """
    return f"{cell_name(*first)}:{cell_name(*last)}"


def fixed_area(first: tuple[int, int], last: tuple[int, int]) -> str:
    """Return an area that stays.

    Example:
        >>> fixed_area((6, 5), (6, 12))
        '$F$7:$M$7'
    """
    return f"{fixed_name(*first)}:{fixed_name(*last)}"


def on_sheet(name: str, area: str) -> str:
    """Return an area of another sheet.

    Example:
        >>> on_sheet("Bieter's", "A1")
        "'Bieter''s'!A1"
    """
    return "'" + name.replace("'", "''") + f"'!{area}"


def literal(number: Fraction) -> str:
    """Return an exact number as a formula writes it.

    Example:
        >>> literal(Fraction("2.50")), literal(Fraction(1, 3))
        ('2.5', '(1/3)')
    """
    text = decimal_text(number)
    return f"({text})" if "/" in text or number < 0 else text


def quoted(text: str) -> str:
    """Return a text as a formula writes it.

    Example:
        >>> quoted('not "met" yet')
        '"not ""met"" yet"'
    """
    return '"' + text.replace('"', '""') + '"'


def decimals(digits: int, unit: str = "") -> str:
    """Return the code of a number with *digits* after the point and its unit behind.

    Example:
        >>> decimals(2), decimals(0, " %")
        ('#,##0.00', '#,##0" %"')
    """
    code = "#,##0" + ("." + "0" * digits if digits else "")
    return f'{code}"{unit}"' if unit else code
