# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Votes go in; Krippendorff's alpha comes out: agreement beyond chance, blanks allowed.

Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, combinations

from tenderkit.outcome.agreement import Measure
from tenderkit.words import N_, Message

_PAIR = 2
Distance = Callable[[Mapping[int, int]], Callable[[int, int], Fraction]]
"""How often each value occurs → the squared difference of two values, the lower one first."""


def nominal(_counts: Mapping[int, int]) -> Callable[[int, int], Fraction]:
    """Return the difference of names: 1 for any two values."""
    return lambda _low, _high: Fraction(1)


def interval(_counts: Mapping[int, int]) -> Callable[[int, int], Fraction]:
    """Return the difference of numbers: its square."""
    return lambda low, high: Fraction(high - low) ** 2


def ordinal(counts: Mapping[int, int]) -> Callable[[int, int], Fraction]:
    """Return the difference of ranks: how many values lie between, both ends by half, squared.

    A step of the scale that nobody gave has no values, so it adds nothing: the whole
    scale and the steps that occur give the same.
    """
    values = sorted(counts)
    up_to = dict(zip(values, accumulate(counts[value] for value in values), strict=True))

    def squared(low: int, high: int) -> Fraction:
        return Fraction(2 * (up_to[high] - up_to[low]) + counts[low] - counts[high], 2) ** 2

    return squared


def krippendorff_alpha(units: Sequence[Sequence[int]], distance: Distance = ordinal) -> Measure:
    """Return ``alpha = 1 − D_o / D_e``, observed over expected disagreement.

    At most 1 (full agreement); 0 is what chance gives, less than 0 is worse than chance.

    Args:
        units: the votes on each thing that is judged, in whole numbers of any unit, without
            those who did not vote.
        distance: ordinal for points, whose steps need not be equal.

    Example:
        >>> krippendorff_alpha([[1, 1], [2, 3]]).value
        Fraction(5, 6)
    """
    pairable = [Counter(unit) for unit in units if len(unit) >= _PAIR]
    counts: Counter[int] = Counter()
    for unit in pairable:
        counts.update(unit)
    if not counts:
        return Measure(undefined=Message(N_("nothing was scored by two reviewers")))
    if len(counts) == 1:
        return Measure(undefined=Message(N_("all votes are the same")))
    squared = distance(counts)
    expected = sum(
        (counts[low] * counts[high] * squared(low, high) for low, high in combinations(sorted(counts), 2)),
        start=Fraction(),
    )
    return Measure(1 - (counts.total() - 1) * _observed(pairable, squared) / expected)


def _observed(pairable: Sequence[Counter[int]], squared: Callable[[int, int], Fraction]) -> Fraction:
    """Return the disagreement within the units, each divided by its votes less one."""
    pairs: dict[tuple[int, int, int], int] = defaultdict(int)
    for unit in pairable:
        if len(unit) > 1:
            size = unit.total()
            for low, high in combinations(sorted(unit), 2):
                pairs[low, high, size] += unit[low] * unit[high]
    return sum(
        (squared(low, high) * number / (size - 1) for (low, high, size), number in pairs.items()),
        start=Fraction(),
    )
