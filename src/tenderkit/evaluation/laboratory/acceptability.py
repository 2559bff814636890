# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Points and weights go in; how often each bid is first under other weights comes out (SMAA)."""

import numpy as np
import numpy.typing as npt

from tenderkit.evaluation.laboratory.chance import library, wilson
from tenderkit.evaluation.laboratory.contenders import Contenders, PointsMatrix
from tenderkit.evaluation.laboratory.weights import Matrix, WeightModel, drawn_weights
from tenderkit.outcome.simulation import Acceptability, AcceptedBid

_MOST_RANKS = 100
"""With more bids only the first rank is counted."""


def acceptability(matrix: PointsMatrix, model: WeightModel | None = None) -> Acceptability:
    """Return how often each bid of *matrix* stands first; identical bids share what they get.

    There is at least one bid, and at least one criterion that weighs.

    Stochastic multicriteria acceptability analysis after Lahdelma, Hokkanen and Salminen, 1998.

    For two bids and uniform weights there is a closed form:
    ``P(first) = Σ_{d_i > 0} d_i^(n−1) / Π_{j≠i} (d_i − d_j)``, where d are the differences of their points.
    """
    model = model or WeightModel()
    contenders = Contenders(matrix, without_weightless=model.around is not None)
    counted = _Counted(contenders)
    for weights in drawn_weights(contenders.weights, model):
        counted.add(weights)
    around = None if model.around is None else model.around * 100
    name = "uniform" if around is None else "around"
    bids = _bids(contenders, counted, model.draws)
    return Acceptability(bids, name, around, model.draws, model.seed, library(), counted.exactly)


def _bids(contenders: Contenders, counted: "_Counted", draws: int) -> tuple[AcceptedBid, ...]:
    found = []
    for bid, number in contenders.number.items():
        shared = contenders.alike[number] * draws
        first = float(counted.first[number]) / shared
        ranks = () if counted.ranks is None else tuple(float(c) / shared for c in counted.ranks[number])
        found.append(AcceptedBid(bid, first, *wilson(first * draws, draws), ranks))
    return tuple(found)


class _Counted:
    """Counts, draw by draw, how often each contender was first, and how often on each rank."""

    def __init__(self, contenders: Contenders) -> None:
        many, bids = len(contenders.alike), sum(contenders.alike)
        self._contenders = contenders
        self.first = np.zeros(many)
        self.ranks = np.zeros((many, bids)) if bids <= _MOST_RANKS else None
        self.exactly = 0

    def add(self, weights: Matrix) -> None:
        """Count the draws of one part."""
        values = self._contenders.values(weights)
        leaders = values.argmax(axis=1)
        best = np.take_along_axis(values, leaders[:, None], axis=1)
        leading = values >= best - self._contenders.margin
        near = _rows_with_several(leading)
        leaders[near] = len(self.first)
        self.first += np.bincount(leaders, minlength=len(self.first) + 1)[:-1]
        for draw in near:
            winners, exactly = self._contenders.winners(weights[draw], values[draw])
            self.first[winners] += 1 / len(winners)
            self.exactly += exactly
            values[draw, winners] = best[draw] + self._contenders.margin
        if self.ranks is not None:
            self._add_ranks(self.ranks, values)

    def _add_ranks(self, ranks: npt.NDArray[np.float64], values: Matrix) -> None:
        """Let contenders of several identical bids take as many ranks as they are."""
        order = np.argsort(-values, axis=1, kind="stable")
        alike = np.array(self._contenders.alike)
        taken = alike[order]
        begins = np.empty_like(order)
        np.put_along_axis(begins, order, np.cumsum(taken, axis=1) - taken, axis=1)
        for number, several in enumerate(self._contenders.alike):
            for further in range(several):
                ranks[number] += np.bincount(begins[:, number] + further, minlength=ranks.shape[1])


def _rows_with_several(leading: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Return the rows in which more than one is true; each has one at least."""
    if np.count_nonzero(leading) == len(leading):  # mostly; counting by row takes ten times as long
        return np.empty(0, dtype=np.intp)
    return np.flatnonzero(np.count_nonzero(leading, axis=1) > 1)
