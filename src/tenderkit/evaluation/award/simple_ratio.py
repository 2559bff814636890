# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``simple-ratio``: points for the money, ``Z = scale × L / P`` (einfache Richtwertmethode, UfAB 2018)."""

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures
from tenderkit.evaluation.award.ratio import ratio_figures, ratio_steps
from tenderkit.outcome.derivation import Step


def figures(field: Field) -> tuple[Figures, ...]:
    """Return *Z* of each entry: 0 and above, points per unit of money times the scale, highest wins.

    The order of two bids never depends on a third one. Undefined for P ≤ 0.

    Example:
        >>> from fractions import Fraction
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.method import Method
        >>> one = Entry("b", Fraction(75), Fraction(74000))
        >>> method = Method("simple-ratio", scale="100000")
        >>> figures(Field(method, (one,), Fraction(100), rounder(())))[0].key_figure
        Fraction(3750, 37)
    """
    return ratio_figures(field)


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return the ratio with its numbers."""
    return ratio_steps(field, entry)


SIMPLE_RATIO = AwardMethod(figures, steps)
