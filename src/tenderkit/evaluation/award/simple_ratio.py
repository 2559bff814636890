# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``simple-ratio``: points for the money, ``Z = scale × L / P`` (einfache Richtwertmethode, UfAB 2018)."""

from fractions import Fraction

from tenderkit.evaluation.award.field import (
    AwardMethod,
    Entry,
    Field,
    Figures,
    figure_step,
    points_of,
    rounded_points_steps,
)
from tenderkit.model.numbers import exact_number
from tenderkit.outcome.derivation import Step

THREE_DIGITS = "three-digits"
_HUNDRED, _THOUSAND = 100, 1000


def figures(field: Field) -> tuple[Figures, ...]:
    """Return *Z* of each entry: 0 and above, points per unit of money times the scale, highest wins.

    The order of two bids never depends on a third one. Undefined for P ≤ 0.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.method import Method
        >>> one = Entry("b", Fraction(75), Fraction(74000))
        >>> method = Method("simple-ratio", scale="100000")
        >>> figures(Field(method, (one,), Fraction(100), rounder(())))[0].key_figure
        Fraction(3750, 37)
    """
    factor = scale_factor(field)
    return tuple(
        Figures(entry.bid, quality, key_figure=field.rounded("key_figure", factor * quality / entry.price))
        for entry in field.entries
        for quality in (_quality(field, entry),)
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
    best = max(_quality(field, entry) / entry.price for entry in field.entries)
    if best <= 0:
        return Fraction(1)
    factor = Fraction(1)
    while best * factor < _HUNDRED:
        factor *= 10
    while best * factor >= _THOUSAND:
        factor /= 10
    return factor


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return the ratio with its numbers."""
    factor = scale_factor(field)
    quality = _quality(field, entry)
    values = {"points": quality, "price": entry.price}
    ratio = factor * quality / entry.price
    last = (
        figure_step(field, "key_figure", "ratio", values, ratio)
        if factor == 1
        else figure_step(field, "key_figure", "scaled_ratio", {**values, "factor": factor}, ratio)
    )
    return (*rounded_points_steps(field, entry), last)


def _quality(field: Field, entry: Entry) -> Fraction:
    return field.rounded("quality", points_of(entry))


SIMPLE_RATIO = AwardMethod(figures, steps)
