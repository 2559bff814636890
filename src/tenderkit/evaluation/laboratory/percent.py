# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A measured share goes in; a percentage to print comes out."""

from fractions import Fraction


def percent(share: float, digits: int = 1) -> Fraction:
    """Return *share* in percent with *digits*, as an exact number that prints so.

    Example:
        >>> percent(0.50557)
        Fraction(253, 5)
    """
    return Fraction(round(share * 100 * 10**digits), 10**digits)
