# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Exact numbers go in; text for people comes out, rounded half-up here and nowhere else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from tenderkit.words import Message

CENT = 2
"""Digits of an amount of money, and the fewest that are shown of points."""


@dataclass(frozen=True, slots=True)
class _Marks:
    thousands: str
    point: str


_MARKS = {"de": _Marks(".", ","), "en": _Marks(",", ".")}


def shown(number: Fraction, digits: int, language: str) -> str:
    """Return *number* with *digits* after the point, halves away from zero (kaufmännisch, DIN 1333).

    Example:
        >>> shown(Fraction("1234567.885"), 2, "de"), shown(Fraction("-0.125"), 2, "en")
        ('1.234.567,89', '-0.13')
    """
    scaled = abs(number) * 10**digits
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    before, after = divmod(whole, 10**digits)
    marks = _MARKS[language]
    sign = "-" if number < 0 and whole else ""
    text = sign + f"{before:,}".replace(",", marks.thousands)
    return f"{text}{marks.point}{after:0{digits}}" if digits else text


def distinct(numbers: Iterable[Fraction], digits: int = CENT) -> int:
    """Return how many digits are needed, at least *digits*, so that no two different numbers print alike.

    Example:
        >>> distinct([Fraction("999.9967"), Fraction(1000)])
        3
    """
    different = sorted(set(numbers))
    while len({shown(number, digits, "en") for number in different}) < len(different):
        digits += 1
    return digits


def exact_text(number: Fraction) -> str:
    """Return *number* as a whole number or as ``p/q`` in lowest terms.

    Example:
        >>> exact_text(Fraction(54)), exact_text(Fraction(2, 6))
        ('54', '1/3')
    """
    return str(number)


def price_text(price: Fraction) -> str:
    """Return *price* as a plain decimal with at least two digits, or ``p/q`` where it has no end.

    Example:
        >>> price_text(Fraction(110000)), price_text(Fraction("0.125")), price_text(Fraction(1, 3))
        ('110000.00', '0.125', '1/3')
    """
    digits = ending(price)
    return exact_text(price) if digits is None else shown(price, max(digits, CENT), "en").replace(",", "")


def plain(number: Fraction, language: str) -> str:
    """Return *number* with as many digits as it has, or two where it never ends.

    Example:
        >>> plain(Fraction(40), "de"), plain(Fraction("2.25"), "de"), plain(Fraction(1, 3), "de")
        ('40', '2,25', '0,33')
    """
    digits = ending(number)
    return shown(number, CENT if digits is None else digits, language)


def ending(number: Fraction) -> int | None:
    """Return how many digits after the point *number* has; None if they never end."""
    rest, digits = number.denominator, 0
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    digits = max(twos, fives)
    return digits if rest == 1 else None


def with_numbers(message: Message, language: str) -> Message:
    """Return *message* with its exact numbers as text, with enough digits to tell them apart."""
    numbers = [value for value in message.values.values() if isinstance(value, Fraction)]
    digits = distinct(numbers, min(max((ending(n) or 0 for n in numbers), default=0), CENT))
    if any(ending(number) is None for number in numbers):
        digits = max(digits, CENT)
    return replace(message, values=_texts(message.values, digits, language))


def _texts(values: Mapping[str, object], digits: int, language: str) -> dict[str, object]:
    return {
        name: shown(value, digits, language)
        if isinstance(value, Fraction)
        else with_numbers(value, language)
        if isinstance(value, Message)
        else value
        for name, value in values.items()
    }
