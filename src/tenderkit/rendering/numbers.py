# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Exact numbers go in; text for people comes out, rounded half-up here and nowhere else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from tenderkit.model.root import Number, Root
from tenderkit.words import Message

CENT = 2
"""Digits of an amount of money, and the fewest that are shown of points."""
_MORE_DIGITS = 12
_FAR_DIGITS = 40
_AT_ONCE = 4000
"""Digits that Python writes at once."""
_TOO_MUCH = 10**_AT_ONCE


@dataclass(frozen=True, slots=True)
class _Marks:
    thousands: str
    point: str


_MARKS = {"de": _Marks(".", ","), "en": _Marks(",", ".")}


def shown(number: Number, digits: int, language: str) -> str:
    """Return *number* with *digits* after the point, halves away from zero (kaufmännisch, DIN 1333).

    Example:
        >>> shown(Fraction("1234567.885"), 2, "de"), shown(Fraction("-0.125"), 2, "en")
        ('1.234.567,89', '-0.13')
    """
    units = _half_up(number, digits)
    before, after = divmod(abs(units), 10**digits)
    marks = _MARKS[language]
    sign = "-" if units < 0 else ""
    text = sign + _grouped(_digits(before), marks.thousands)
    return f"{text}{marks.point}{_digits(after).rjust(digits, '0')}" if digits else text


def _grouped(digits: str, mark: str) -> str:
    first = len(digits) % 3 or 3
    return mark.join((digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))))


def _digits(number: int) -> str:
    """Return *number*, 0 or above, in digits; Python itself writes no number of thousands of digits."""
    if number < _TOO_MUCH:
        return str(number)
    above, below = divmod(number, _TOO_MUCH)
    return f"{_digits(above)}{below:0{_AT_ONCE}}"


def _half_up(number: Number, digits: int) -> int:
    """Return *number* in units of the last of *digits* after the point."""
    if isinstance(number, Root):  # never exactly at a half
        return (number.times(2 * 10**digits) + 1) // 2
    above, below = abs(number.numerator) * 10**digits, number.denominator
    units: int = (2 * above + below) // (2 * below)
    return units if number >= 0 else -units


def distinct(numbers: Iterable[Number], digits: int = CENT) -> int:
    """Return how many digits are needed, at least *digits*, so that no two different numbers print alike.

    Example:
        >>> distinct([Fraction("999.9967"), Fraction(1000)])
        3
    """
    different = cut_off(set(numbers), digits)
    while len({_half_up(number, digits) for number in different}) < len(different):
        digits += 1
    return digits


def cut_off(numbers: Iterable[Number], digits: int = CENT) -> list[Fraction]:
    """Return *numbers* as fractions; roots are cut off where all that differ have long been told apart.

    Rounding half-up to fewer digits gives the same before and after, and fractions are faster.
    """
    given = list(numbers)
    late, different = digits + _MORE_DIGITS, len(set(given))
    while True:
        unit = 10 ** (late + 1)
        cut = [Fraction(n.times(unit), unit) if isinstance(n, Root) else n for n in given]
        if cut == given or len({_half_up(number, late) for number in cut}) == different:
            return cut
        late *= 2


def telling(numbers: Iterable[Number], digits: int = CENT, least: int = 100) -> int:
    """Return how many digits, at least *digits*, make *least* units of the smallest number but 0.

    Example:
        >>> telling([Fraction("0.00101351"), Fraction(-5)]), telling([Fraction()])
        (5, 2)
    """
    sizes = [abs(number) for number in cut_off(numbers, _FAR_DIGITS) if number]
    while sizes and min(sizes) * 10**digits < least:
        digits += 1
    return digits


def exact_text(number: Fraction) -> str:
    """Return *number* as a whole number or as ``p/q`` in lowest terms.

    Example:
        >>> exact_text(Fraction(54)), exact_text(Fraction(2, 6))
        ('54', '1/3')
    """
    above = ("-" if number < 0 else "") + _digits(abs(number.numerator))
    return above if number.denominator == 1 else f"{above}/{_digits(number.denominator)}"


def price_text(price: Fraction) -> str:
    """Return *price* as a plain decimal with at least two digits, or ``p/q`` where it has no end.

    Example:
        >>> price_text(Fraction(110000)), price_text(Fraction("0.125")), price_text(Fraction(1, 3))
        ('110000.00', '0.125', '1/3')
    """
    digits = ending(price)
    return exact_text(price) if digits is None else shown(price, max(digits, CENT), "en").replace(",", "")


def plain(number: Number, language: str) -> str:
    """Return *number* with as many digits as it has, or two where it never ends.

    Example:
        >>> plain(Fraction(40), "de"), plain(Fraction("2.25"), "de"), plain(Fraction(1, 3), "de")
        ('40', '2,25', '0,33')
    """
    digits = ending(number)
    return shown(number, CENT if digits is None else digits, language)


def ending(number: Number) -> int | None:
    """Return how many digits after the point *number* has; None if they never end."""
    if isinstance(number, Root):
        return None
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
