# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The field goes in; the ratio of points and price comes out with its scale, for two methods."""

from fractions import Fraction

from tenderkit.evaluation.award.field import Entry, Field, Figures, quality_of
from tenderkit.evaluation.award.parts import figure_step, figures_by, rounded_points_steps
from tenderkit.model.numbers import exact_number
from tenderkit.outcome.derivation import Step

THREE_DIGITS = "three-digits"
_HUNDRED, _THOUSAND = 100, 1000


def ratio_figures(field: Field) -> tuple[Figures, ...]:
    """Return ``Z = scale × L / P`` of each entry."""
    factor = scale_factor(field)
    return tuple(
        figures_by(field, entry, factor * quality_of(field, entry) / entry.price) for entry in field.entries
    )


def scale_factor(field: Field) -> Fraction:
    """Return what *Z* is multiplied by.

    ``three-digits`` is the power of ten that gives the best *Z* three digits before the
    point; 1 where no bid has points.
    """
    if field.method.scale is None:
        return Fraction(1)
    if field.method.scale != THREE_DIGITS:
        factor = exact_number(field.method.scale)
        assert factor is not None
        return factor
    best = max(quality_of(field, entry) / entry.price for entry in field.entries)
    if best <= 0:
        return Fraction(1)
    factor = Fraction(1)
    while best * factor < _HUNDRED:
        factor *= 10
    while best * factor >= _THOUSAND:
        factor /= 10
    return factor


def ratio_steps(field: Field, entry: Entry) -> tuple[Step, ...]:
    """Return the ratio with its numbers."""
    factor = scale_factor(field)
    quality = quality_of(field, entry)
    values = {"points": quality, "price": entry.price}
    ratio = factor * quality / entry.price
    last = (
        figure_step(field, "key_figure", "ratio", values, ratio)
        if factor == 1
        else figure_step(field, "key_figure", "scaled_ratio", {**values, "factor": factor}, ratio)
    )
    return (*rounded_points_steps(field, entry), last)
