# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published weights go in; random weights that might have been published instead come out, part by part."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from tenderkit.evaluation.laboratory.chance import generator
from tenderkit.records import dataclass

Matrix = npt.NDArray[np.float32]

CHUNK = 2048
"""Draws at a time: their scores stay in the cache of the processor."""


@dataclass(frozen=True, slots=True)
class WeightModel:
    """Which weights might have been."""

    around: Fraction | None = None
    """Each weight up to this part above or below its published one (1/5: ±20 %); None: all weights alike."""
    draws: int = 10_000
    seed: int = 1


def drawn_weights(published: Sequence[Fraction], model: WeightModel) -> Iterator[Matrix]:
    """Yield *model.draws* rows of weights that add up to 1, in parts of at most `CHUNK` rows.

    Uniform over the simplex: exponential numbers, divided by their sum. Around the published
    weights: each between its two bounds with the same chance, then divided by their sum.
    Each part lies where the one before lay: new memory for each would cost more than its numbers.
    """
    chance = generator(model.seed)
    middle = np.array([float(weight) for weight in published], dtype=np.float32)
    room: Matrix = np.empty((min(CHUNK, model.draws), len(middle)), dtype=np.float32)
    for begun in range(0, model.draws, CHUNK):
        weights = room[: model.draws - begun]
        if model.around is None:
            chance.standard_exponential(dtype=np.float32, out=weights)
        else:
            chance.random(dtype=np.float32, out=weights)
            weights *= np.float32(2 * model.around)
            weights += np.float32(1 - model.around)
            weights *= middle
        weights /= weights.sum(axis=1, keepdims=True)
        yield weights
