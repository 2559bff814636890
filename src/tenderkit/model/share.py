# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A minimum as it is written and the maximum go in; the points that are needed come out."""

from fractions import Fraction

from tenderkit.model.numbers import exact_number


def share_points(written: str, maximum: Fraction) -> Fraction | None:
    """Return the points that *written* means: points, or with ``%`` a share of *maximum*; None if neither.

    Example:
        >>> [share_points(written, Fraction(1000)) for written in ("50 %", "420", "half")]
        [Fraction(500, 1), Fraction(420, 1), None]
    """
    text = written.strip()
    number = exact_number(text.removesuffix("%").rstrip())
    if number is None:
        return None
    return maximum * number / 100 if text.endswith("%") else number


def is_share(written: str) -> bool:
    """Tell whether *written* is a share of the maximum, and no number of points."""
    return written.rstrip().endswith("%")
