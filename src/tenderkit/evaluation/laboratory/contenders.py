# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Points of bids go in; rows that are weighed fast come out, and exactly where floats are too coarse.

Identical bids become one contender. Where two are closer than single precision can tell apart, double
precision decides, and where that is too coarse too, fractions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from fractions import Fraction
from math import lcm

import numpy as np

from tenderkit.evaluation.laboratory.weights import Matrix
from tenderkit.records import dataclass

_SAFE = 4
"""Times the most that rounding can do: two scores, each wrong, and as much again."""


@dataclass(frozen=True, slots=True)
class PointsMatrix:
    """What the weights weigh: ``value of a bid = Σ weight × points / divisor``, highest is first."""

    points: Mapping[str, Sequence[Fraction]]
    """Bid → its points for each criterion, as parts of the most there are on the published scale, never
    of what the bids reached. Where price points are added to quality points they are one criterion more."""
    weights: Sequence[Fraction]
    """As published, one for each criterion; none below 0, and their sum above."""
    divisors: Mapping[str, Fraction] = field(default_factory=dict)
    """Bid → price, where the method divides points by price; 1 where nothing is said."""


class Contenders:
    """The different rows of a matrix."""

    def __init__(self, matrix: PointsMatrix, *, without_weightless: bool) -> None:
        """Take the rows of *matrix*; with *without_weightless* only the criteria whose weight is above 0."""
        kept = [n for n, weight in enumerate(matrix.weights) if weight or not without_weightless]
        whole = sum(matrix.weights, start=Fraction())
        self.weights = tuple(matrix.weights[n] / whole for n in kept)
        self._matrix, self._kept = matrix, kept
        double = {bid: self._float_row(bid) for bid in matrix.points}
        self._named: list[str] = []
        self.alike: list[int] = []
        """How many identical bids each contender stands for."""
        self.number: dict[str, int] = {}
        """Bid → its contender."""
        self._gather({bid: row.tobytes() for bid, row in double.items()})
        rows = np.array([double[bid] for bid in self._named])
        size = float(np.abs(rows).max(initial=0)) or 1.0
        self._double = rows / size
        self._single: Matrix = self._double.T.astype(np.float32).copy()
        self._room: Matrix = np.empty((0, len(self.alike)), dtype=np.float32)
        self.margin = np.float32(_SAFE * (len(kept) + 4) * np.finfo(np.float32).eps)
        """Scores that are closer may be in either order."""
        self._fine_margin = _SAFE * (len(kept) + 4) * np.finfo(np.float64).eps

    def values(self, weights: Matrix) -> Matrix:
        """Return the value of each contender under each draw, until the next call: the memory is kept."""
        if self._room.shape[0] < len(weights):
            self._room = np.empty((len(weights), len(self.alike)), dtype=np.float32)
        return np.matmul(weights, self._single, out=self._room[: len(weights)])

    def winners(self, weights: Matrix, values: Matrix) -> tuple[list[int], bool]:
        """Return who is first in one draw, and whether it took fractions to see."""
        near = np.flatnonzero(values >= values.max() - self.margin)
        again = self._double[near] @ weights.astype(np.float64)
        near = near[again >= again.max() - self._fine_margin]
        if len(near) == 1:
            return [int(near[0])], False
        drawn = [Fraction(float(weight)) for weight in weights]
        exact = {int(number): _dot(drawn, self._exact_row(self._named[number])) for number in near}
        best = max(exact.values())
        return [number for number, value in exact.items() if value == best], True

    def _gather(self, images: Mapping[str, bytes]) -> None:
        """Find the identical bids: only those with the same floats need a closer look."""
        seen: dict[bytes, list[int]] = {}
        for bid, image in images.items():
            same = seen.setdefault(image, [])
            exact = self._exact_row(bid) if same else ()
            number = next((n for n in same if self._exact_row(self._named[n]) == exact), None)
            if number is None:
                number = len(self._named)
                same.append(number)
                self._named.append(bid)
                self.alike.append(0)
            self.alike[number] += 1
            self.number[bid] = number

    def _float_row(self, bid: str) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        points = self._matrix.points[bid]
        row = np.array([points[n].numerator / points[n].denominator for n in self._kept], dtype=np.float64)
        return row / float(self._matrix.divisors.get(bid, 1))

    def _exact_row(self, bid: str) -> tuple[Fraction, ...]:
        divisor = self._matrix.divisors.get(bid, Fraction(1))
        return tuple(self._matrix.points[bid][n] / divisor for n in self._kept)


def _dot(weights: Sequence[Fraction], points: Sequence[Fraction]) -> Fraction:
    """Return the exact sum of products, over whole numbers because that is faster."""
    below = lcm(*(number.denominator for number in points))
    scale = lcm(*(number.denominator for number in weights))
    whole = sum(
        (weight.numerator * (scale // weight.denominator)) * (point.numerator * (below // point.denominator))
        for weight, point in zip(weights, points, strict=True)
    )
    return Fraction(whole, below * scale)
