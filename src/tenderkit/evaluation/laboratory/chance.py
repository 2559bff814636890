# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A seed goes in; random numbers come out, and the version that they depend on. Counts become intervals."""

from math import sqrt

import numpy as np

_NINETY_FIVE = 1.959963984540054
"""Of a normal distribution: 95 % lie within so many standard deviations."""


def generator(seed: int) -> np.random.Generator:
    """Return a fast generator (SFC64): the same numbers for the same seed and numpy version."""
    return np.random.Generator(np.random.SFC64(seed))


def library() -> str:
    """Return what drew the numbers; numpy promises the same ones only for the same version."""
    return f"numpy {np.__version__}"


def wilson(count: float, draws: int) -> tuple[float, float]:
    """Return the 95 % confidence interval of a share (Wilson 1927).

    Example:
        >>> [round(bound, 4) for bound in wilson(50, 100)]
        [0.4038, 0.5962]
    """
    share, square = count / draws, _NINETY_FIVE**2
    middle = share + square / (2 * draws)
    width = _NINETY_FIVE * sqrt(max(share * (1 - share), 0) / draws + square / (4 * draws**2))
    whole = 1 + square / draws
    return max((middle - width) / whole, 0.0), min((middle + width) / whole, 1.0)
