# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``quality-value``: the price less what the points are worth (gunnen op waarde, prissetting av kvalitet)."""

from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures, quality_of
from tenderkit.evaluation.award.parts import figure_step, figures_by, parameter, rounded_points_steps
from tenderkit.outcome.derivation import Step


def figures(field: Field) -> tuple[Figures, ...]:
    """Return ``P − value_per_point × L`` of each entry; currency, may be below 0, lowest wins.

    The order of two bids never depends on a third one. Defined for every price.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.method import Method
        >>> from tenderkit.model.numbers import amount
        >>> method = Method("quality-value", value_per_point=amount("500"))
        >>> one = Entry("a", Fraction(80), Fraction(100000))
        >>> figures(Field(method, (one,), Fraction(100), rounder(())))[0].key_figure
        Fraction(60000, 1)
    """
    return tuple(figures_by(field, entry, _reduced(field, entry)) for entry in field.entries)


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return the price less the value of the points."""
    values = {
        "price": entry.price,
        "value_per_point": parameter(field.method.value_per_point),
        "points": quality_of(field, entry),
    }
    last = figure_step(field, "key_figure", "quality_value", values, _reduced(field, entry))
    return (*rounded_points_steps(field, entry), last)


def _reduced(field: Field, entry: Entry) -> Fraction:
    return entry.price - parameter(field.method.value_per_point) * quality_of(field, entry)


QUALITY_VALUE = AwardMethod(figures, steps, lowest_wins=True)
