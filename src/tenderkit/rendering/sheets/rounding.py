# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The roundings that a tender prescribes go in; formulas that round at their steps alone come out.

A spreadsheet computes with about 15 digits. Rounding to ten digits first takes away what its arithmetic
adds at the last ones, so that an exact half is a half again.
"""

from collections.abc import Sequence

from tenderkit.model.method import Rounding

_CLEAN = 10
"""Digits to which a spreadsheet is trusted."""


def prescribed(roundings: Sequence[Rounding], step: str) -> Rounding | None:
    """Return the rounding of *step*, None where the tender prescribes nothing."""
    return next((rounding for rounding in roundings if rounding.step == step), None)


def rounded(formula: str, rounding: Rounding | None) -> str:
    """Return *formula*, rounded as prescribed.

    Example:
        >>> rounded("A1*B1", Rounding("price_points", 3)), rounded("A1*B1", None)
        ('ROUND(ROUND(A1*B1,10),3)', 'A1*B1')
    """
    if rounding is None:
        return formula
    digits = rounding.digits
    clean = f"ROUND({formula},{max(_CLEAN, digits + 1)})"
    match rounding.mode:
        case "half-up":
            return f"ROUND({clean},{digits})"
        case "down":
            return f"TRUNC({clean},{digits})"
        case "half-even":
            return _half_even(clean, digits)
    raise ValueError(f"no spreadsheet formula rounds {rounding.mode}")


def digits_of(roundings: Sequence[Rounding], step: str, otherwise: int) -> int:
    """Return how many digits are shown of what *step* gives."""
    rounding = prescribed(roundings, step)
    return otherwise if rounding is None else rounding.digits


def _half_even(clean: str, digits: int) -> str:
    """Halves go to the even neighbour: half of the number, rounded, and doubled again."""
    scaled = f"({clean}*10^{digits})"
    half = f"ABS(ABS({scaled})-INT(ABS({scaled}))-0.5)<0.000001"
    return f"IF({half},2*ROUND({scaled}/2,0),ROUND({scaled},0))/10^{digits}"
