# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Written numbers and dates go in; exact ones that remember how they were written come out."""

import re
from datetime import date, time
from fractions import Fraction
from functools import lru_cache

from tenderkit.records import dataclass

_EXACT = re.compile(r"(-?[0-9]+)(?:\.([0-9]+))?|(-?[0-9]+)/([0-9]+)", re.ASCII)
LONGEST = 200
"""So many characters a written number may have."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as somebody wrote it, and what it is exactly."""

    written: str
    exact: Fraction


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the local time where one is given."""

    day: date
    clock: time | None = None


@lru_cache(maxsize=4096)
def exact_number(text: str) -> Fraction | None:
    """Return the exact value of *text*, or None where it is not written as it should be.

    Accepted are whole numbers, decimals with a point and fractions, in ASCII digits.
    Exponents, thousands marks, NaN, infinity and a division by zero are not numbers.

    Example:
        >>> exact_number("74000.50"), exact_number("1/3"), exact_number("1e5")
        (Fraction(148001, 2), Fraction(1, 3), None)
    """
    match = _EXACT.fullmatch(text)
    if match is None or len(text) > LONGEST:
        return None
    if match[3] is not None:
        return Fraction(int(match[3]), int(match[4])) if int(match[4]) else None
    return Fraction(text)


def amount(written: object) -> Amount | None:
    """Return *written* (text, whole number, or a decimal that kept its text) as an amount."""
    exact = exact_number(str(written))
    return None if exact is None else Amount(str(written), exact)


def decimal_text(number: Fraction) -> str:
    """Return *number* as a person would type it: a decimal where it ends, else a fraction.

    Example:
        >>> decimal_text(Fraction("99.50")), decimal_text(Fraction(-1, 100)), decimal_text(Fraction(1, 3))
        ('99.5', '-0.01', '1/3')
    """
    digits = 0
    while (number * 10**digits).denominator != 1:
        digits += 1
        if digits > LONGEST:
            return str(number)
    text = str(abs(number.numerator) * 10**digits // number.denominator).rjust(digits + 1, "0")
    whole, part = (text[:-digits], f".{text[-digits:]}") if digits else (text, "")
    return f"{'-' if number < 0 else ''}{whole}{part}"
