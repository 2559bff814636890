# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Drawn points and prices with the published rules: what every formula of the laboratory gets."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from tenderkit.model.method import Method, Rounding
from tenderkit.model.numbers import Amount
from tenderkit.records import dataclass

Floats = npt.NDArray[np.float64]
"""One row for each simulated tender, one column for each bid."""
Truths = npt.NDArray[np.bool_]
_NUDGE = 1e-12
"""A half that a float has just missed is still a half."""


@dataclass(frozen=True, slots=True)
class Arena:
    """Many tenders at once."""

    method: Method
    points: Floats
    """Performance points *L*."""
    prices: Floats
    admissible: Truths
    """No other bid touches a reference."""
    max_points: float
    deciding: Floats | None = None
    """Points of the criterion that decides within a band."""
    roundings: tuple[Rounding, ...] = ()

    def rounded(self, step: str, numbers: Floats) -> Floats:
        """Return *numbers* as the rounding at *step* leaves them."""
        for rounding in self.roundings:
            if rounding.step == step:
                return _rounded(numbers, rounding)
        return numbers

    def lowest(self) -> Floats:
        """Return the lowest price of each tender, as a column."""
        lowest: Floats = np.where(self.admissible, self.prices, np.inf).min(axis=1, keepdims=True)
        return lowest

    def highest(self, numbers: Floats) -> Floats:
        """Return the highest of *numbers* of each tender, as a column."""
        highest: Floats = np.where(self.admissible, numbers, -np.inf).max(axis=1, keepdims=True)
        return highest

    def without(self, bid: int) -> "Arena":
        """Return the same tenders without one column."""
        admissible = self.admissible.copy()
        admissible[:, bid] = False
        return replace(self, admissible=admissible)


def arena(  # noqa: PLR0913, PLR0917 - what a tender is made of
    method: Method,
    points: Floats,
    prices: Floats,
    max_points: float,
    deciding: Floats | None = None,
    roundings: Sequence[Rounding] = (),
) -> Arena:
    """Return the arena in which the bids within the budget, where there is one, are admissible."""
    admissible = np.ones(points.shape, dtype=bool)
    if method.name == "fixed-budget":
        admissible = prices <= number(method.budget)
    return Arena(method, points, prices, admissible, max_points, deciding, tuple(roundings))


def number(amount: Amount | None) -> float:
    """Return a parameter that the schema has promised as a float."""
    assert amount is not None
    return float(amount.exact)


def _rounded(numbers: Floats, rounding: Rounding) -> Floats:
    scaled = np.abs(numbers) * 10.0**rounding.digits * (1 + _NUDGE)
    if rounding.mode == "half-even":
        whole = np.rint(scaled)
    else:
        whole = np.floor(scaled + (0.5 if rounding.mode == "half-up" else 0))
    result: Floats = np.sign(numbers) * whole / 10.0**rounding.digits
    return result
