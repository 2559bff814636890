# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An arena goes in; who wins each tender, and how often a third bid decides, comes out."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from tenderkit.evaluation.laboratory.arena import Arena, Floats, Truths
from tenderkit.evaluation.laboratory.formulas import FORMULAS

Winners = npt.NDArray[np.intp]
NOBODY = -1
_ALIKE = 1e-10
"""Relative difference below which two figures of the model are a tie."""


def winners(field: Arena, tie_break: Sequence[str]) -> Winners:
    """Return the column of the winner of each tender, ``NOBODY`` where no bid is admissible.

    What is still a tie after *tie_break* goes to the first column; columns are alike, so that is a draw.
    """
    leaders = field.admissible.copy()
    for level in _levels(field, tie_break):
        leaders &= _highest(level, leaders)
    found: Winners = np.where(leaders.any(axis=1), leaders.argmax(axis=1), NOBODY)
    return found


def flipped(field: Arena, tie_break: Sequence[str]) -> Truths:
    """Return in which tenders the removal of some losing bid changes the winner."""
    first = winners(field, tie_break)
    changed = np.zeros(len(first), dtype=bool)
    for bid in range(field.points.shape[1]):
        lost = (first != bid) & field.admissible[:, bid] & (first != NOBODY)
        changed |= lost & (winners(field.without(bid), tie_break) != first)
    return changed


def effective_price_weight(field: Arena) -> float | None:
    """Return the part of the price in the mean standard deviation within a tender; None if all is alike."""
    price, quality = (part.std(axis=1).mean() for part in FORMULAS[field.method.name].parts(field))
    return float(price / (price + quality)) if price + quality > 0 else None


def _levels(field: Arena, tie_break: Sequence[str]) -> Iterator[Floats]:
    """Yield what separates bids, in order."""
    yield FORMULAS[field.method.name].heights(field)
    for name in tie_break:
        if name == "draw":
            return
        yield -field.prices if name == "lowest_price" else field.rounded("quality", field.points)


def _highest(level: Floats, leaders: Truths) -> Truths:
    """Return which of *leaders* are highest, within what a float can tell."""
    among = np.where(leaders, level, -np.inf)
    best = among.max(axis=1, keepdims=True)
    alike: Truths = among >= best - _ALIKE * np.abs(np.where(np.isfinite(best), best, 0))
    return alike
