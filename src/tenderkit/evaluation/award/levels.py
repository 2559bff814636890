# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers of bids go in; positions come out that tell who stands before whom in one respect."""

from collections.abc import Mapping
from fractions import Fraction

from tenderkit.model.root import Number, Root
from tenderkit.records import dataclass

_CLOSE_BITS = 64


@dataclass(frozen=True, slots=True)
class Level:
    """One respect in which bids are told apart."""

    name: str
    """``key_figure``, or a tie-break."""
    positions: Mapping[str, int]
    """Bid → position, 0 is the best; equal numbers share it."""


def highest_first(name: str, numbers: Mapping[str, Number]) -> Level:
    """Return the level in which the highest number is the best."""
    lowest = _positions(numbers)
    last = max(lowest.values(), default=0)
    return Level(name, {bid: last - position for bid, position in lowest.items()})


def lowest_first(name: str, numbers: Mapping[str, Number]) -> Level:
    """Return the level in which the lowest number is the best.

    Example:
        >>> lowest_first("lowest_price", {"a": Fraction(2), "b": Fraction(1), "c": Fraction(2)}).positions
        {'b': 0, 'a': 1, 'c': 1}
    """
    return Level(name, _positions(numbers))


def _positions(numbers: Mapping[str, Number]) -> dict[str, int]:
    positions: dict[str, int] = {}
    position, before = 0, None
    for bid, number in _ascending(numbers):
        if before is not None and number != before:
            position += 1
        positions[bid], before = position, number
    return positions


def _ascending(numbers: Mapping[str, Number]) -> list[tuple[str, Number]]:
    """Return bids with their numbers; whole numbers tell nearly all fractions apart, and faster."""
    if any(isinstance(number, Root) for number in numbers.values()):
        return sorted(numbers.items(), key=lambda item: item[1])

    def height(item: tuple[str, Number]) -> tuple[int, Fraction]:
        exact = item[1]
        assert isinstance(exact, Fraction)
        return (exact.numerator << _CLOSE_BITS) // exact.denominator, exact

    return sorted(numbers.items(), key=height)
