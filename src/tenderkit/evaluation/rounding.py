# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The prescribed roundings go in; one function that rounds a number at its step comes out."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor
from typing import Protocol, overload

from tenderkit.model.method import Rounding
from tenderkit.model.root import Number, Root


class Rounder(Protocol):
    """Step and number → the number as it goes on; unchanged where the tender prescribes nothing."""

    @overload
    def __call__(self, step: str, number: Fraction, /) -> Fraction: ...
    @overload
    def __call__(self, step: str, number: Number, /) -> Number: ...


def rounder(roundings: Iterable[Rounding]) -> Rounder:
    """Return the function that applies *roundings*, each at its own step only."""
    by_step = {rounding.step: rounding for rounding in roundings}

    @overload
    def at_step(step: str, number: Fraction, /) -> Fraction: ...
    @overload
    def at_step(step: str, number: Number, /) -> Number: ...
    def at_step(step: str, number: Number, /) -> Number:
        rounding = by_step.get(step)
        return number if rounding is None else rounded(number, rounding.digits, rounding.mode)

    return at_step


def rounded(number: Number, digits: int, mode: str = "half-up") -> Fraction:
    """Round *number* to *digits* after the point.

    ``half-up`` takes halves away from zero (kaufmännisch, DIN 1333), ``half-even`` to
    the even neighbour, ``down`` cuts off. A root is never exactly at a half.

    Example:
        >>> [str(rounded(Fraction("8.7645"), 3, mode)) for mode in ("half-up", "half-even", "down")]
        ['1753/200', '2191/250', '2191/250']
    """
    if isinstance(number, Root):
        halves = number.times(2 * 10**digits)
        return Fraction(halves // 2 if mode == "down" else (halves + 1) // 2, 10**digits)
    scaled = abs(number) * 10**digits
    whole = floor(scaled)
    rest = scaled - whole
    half = Fraction(1, 2)
    if mode != "down" and (rest > half or (rest == half and (mode == "half-up" or whole % 2))):
        whole += 1
    return Fraction(whole if number >= 0 else -whole, 10**digits)
