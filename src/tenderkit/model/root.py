# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whole numbers go in; a root that no fraction equals comes out, compared and cut off without any error."""

from bisect import bisect_right
from dataclasses import dataclass, field
from fractions import Fraction
from functools import total_ordering

_LEADING_BITS = 160
_BELOW_ALL = -(10**18)


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Root:
    """The positive root of a fraction (Wurzel), for key figures that are irrational.

    Roots of the same degree compare with each other and with fractions, always exactly:
    first by the leading bits of what stands under the root, and by all of it where these
    are equal.

    Example:
        >>> Root(2, 1, 2) > Fraction("1.41421356"), Root(8, 4, 2) == Root(2, 1, 2)
        (True, True)
    """

    numerator: int
    denominator: int
    """With the numerator what stands under the root, both above 0; not always in lowest terms."""
    degree: int
    """2 for a square root."""
    leading: tuple[int, int] = field(init=False, repr=False)
    """Exponent and first bits of what stands under the root; they order roots that differ there."""

    def __post_init__(self) -> None:
        """Find the leading bits."""
        object.__setattr__(self, "leading", _leading(self.numerator, self.denominator))

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same number."""
        rival = self._rival(other)
        if rival is None:
            return NotImplemented
        return self.leading == rival.leading and self._crossed(rival) == 0

    def __lt__(self, other: object) -> bool:
        """Tell whether this is the smaller number."""
        rival = self._rival(other)
        if rival is None:
            return NotImplemented
        if self.leading != rival.leading:
            return self.leading < rival.leading
        return self._crossed(rival) < 0

    def __hash__(self) -> int:
        """Return the same for equal roots."""
        return hash((self.leading, self.degree))

    def times(self, factor: int) -> int:
        """Return the whole part of *factor* times this root; *factor* is above 0."""
        return whole_root(self.numerator * factor**self.degree // self.denominator, self.degree)

    def _crossed(self, rival: "Root") -> int:
        """Return what tells both apart where their leading bits do not: 0 if nothing does."""
        if (self.numerator, self.denominator) == (rival.numerator, rival.denominator):
            return 0
        return self.numerator * rival.denominator - rival.numerator * self.denominator

    def _rival(self, other: object) -> "Root | None":
        if isinstance(other, Root):
            return other if other.degree == self.degree else None
        if isinstance(other, Fraction | int) and other > 0:
            exact = Fraction(other)
            return Root(exact.numerator**self.degree, exact.denominator**self.degree, self.degree)
        return Root(0, 1, self.degree) if isinstance(other, Fraction | int) else None


Number = Fraction | Root
"""A key figure: a fraction in all methods but those with fractional powers."""


def whole_root(number: int, degree: int) -> int:
    """Return the largest whole number whose power *degree* does not exceed *number*.

    Half of the leading bits give the first guess; Newton's method from above doubles those that
    are right with each step. Where there are few bits, halving finds them sooner.

    Example:
        >>> whole_root(99, 2), whole_root(100, 2), whole_root(2**300 - 1, 3) == 2**100 - 1
        (9, 10, True)
    """
    if degree == 1:
        return number
    bits = number.bit_length() // degree
    shift = (bits - degree.bit_length()) // 2
    if shift <= 0:
        return bisect_right(range(2 << bits), number, key=lambda root: root**degree) - 1
    guess = (whole_root(number >> shift * degree, degree) + 1) << shift
    while True:
        better = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better


def _leading(numerator: int, denominator: int) -> tuple[int, int]:
    """Return exponent and first bits of a fraction: of two fractions the larger has the larger pair."""
    if numerator == 0:
        return _BELOW_ALL, 0
    exponent = numerator.bit_length() - denominator.bit_length()
    shift = _LEADING_BITS - exponent
    bits = (numerator << shift) // denominator if shift >= 0 else numerator // (denominator << -shift)
    if bits.bit_length() > _LEADING_BITS:
        return exponent + 1, bits >> 1
    return exponent, bits
