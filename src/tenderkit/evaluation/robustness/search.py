# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question that is true at the start goes in; where it first becomes false comes out."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from tenderkit.records import dataclass

GRID = 10_000
"""Parts of the whole to which an edge is searched where no closed form gives it."""

_NEAR = 10**9


@dataclass(frozen=True, slots=True)
class Edge:
    """Where something changes, and a spot just beyond it."""

    at: Fraction
    beyond: Fraction


def edge(
    start: Fraction, kinks: Sequence[Fraction], same: Callable[[Fraction], bool], *, exact: bool
) -> Edge | None:
    """Return the first edge on the way from *start* over *kinks*, the last of which is the end.

    Nothing changes between two kinks if it is *exact*: then an edge lies at a kink. Else it is
    searched on a grid, and is the last point of it where nothing has changed.
    """
    last = start
    for number, kink in enumerate(kinks):
        middle = (last + kink) / 2
        if not same(middle):
            return _just_beyond(last, middle) if exact else _on_grid(last, middle, same)
        if not same(kink):
            further = kinks[number + 1] if number + 1 < len(kinks) else kink
            return _just_beyond(kink, further) if exact else _on_grid(middle, kink, same)
        last = kink
    return None


def _just_beyond(at: Fraction, further: Fraction) -> Edge:
    """Return the edge with a spot so near that nothing else lies between, if there is any beyond."""
    return Edge(at, at + (further - at) / _NEAR)


def _on_grid(inside: Fraction, outside: Fraction, same: Callable[[Fraction], bool]) -> Edge:
    """Return the edge between two spots; what is the same there is so up to one spot, and not beyond."""
    up = outside > inside
    near, far = (int(spot * GRID) + (spot * GRID != int(spot * GRID) and up) for spot in (inside, outside))
    if near == far:
        return Edge(inside, outside)
    steps = range(near, far, 1 if up else -1)
    number = first_false(len(steps), lambda step: same(Fraction(steps[step], GRID)))
    at = inside if number == 0 else Fraction(steps[number - 1], GRID)
    return Edge(at, outside if number == len(steps) else Fraction(steps[number], GRID))


def first_false(count: int, true: Callable[[int], bool]) -> int:
    """Return the first of the numbers from 0 to *count* − 1 of which *true* does not hold, else *count*.

    It holds of all before that one and of none after it.

    Example:
        >>> first_false(100, lambda number: number * number < 50)
        8
    """
    low, high = 0, count
    while low < high:
        middle = (low + high) // 2
        if true(middle):
            low = middle + 1
        else:
            high = middle
    return low
