# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A measured share goes in; a percentage to print comes out."""

from fractions import Fraction
from math import floor


def percent(share: float, digits: int = 1) -> Fraction:
    """Return *share* in percent with *digits*, halves up, as an exact number that prints so.

    A share such as 0.00675 is meant as it is written, not as the nearest binary number.

    Example:
        >>> percent(0.50557)
        Fraction(253, 5)
        >>> str(percent(0.00665, 2)), str(percent(0.00675, 2))
        ('67/100', '17/25')
    """
    return Fraction(floor(Fraction(str(share)) * 100 * 10**digits + Fraction(1, 2)), 10**digits)
