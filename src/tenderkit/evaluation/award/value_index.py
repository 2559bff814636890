# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``value-index``: points to a power for the money (value for money index; exponential method, Kaden)."""

from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures, quality_of
from tenderkit.evaluation.award.parts import figure_step, figures_by, parameter, rounded_points_steps
from tenderkit.model.method import Method
from tenderkit.model.root import Number, Root, whole_root
from tenderkit.outcome.derivation import Step


def figures(field: Field) -> tuple[Figures, ...]:
    """Return ``Z = L^(quality_weight / price_weight) / P`` of each entry: 0 and above, highest wins.

    With ``quality_weight / price_weight = m / n`` in lowest terms *Z* is the n-th root of
    ``L^m / P^n``: a fraction where *L* is an n-th power, else a `Root`, and either way the
    order of two bids follows from whole numbers alone. It never depends on a third bid.
    Undefined for P = 0.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.numbers import amount
        >>> method = Method("value-index", quality_weight=amount("60"), price_weight=amount("40"))
        >>> bids = (Entry("a", Fraction(81), Fraction(100)), Entry("b", Fraction(80), Fraction(100)))
        >>> found = figures(Field(method, bids, Fraction(100), rounder(())))
        >>> found[0].key_figure, found[1].key_figure
        (Fraction(729, 100), Root(numerator=512000, denominator=10000, degree=2))
    """
    return tuple(figures_by(field, entry, _index(field, entry)) for entry in field.entries)


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return the index with its numbers."""
    power = str(_power(field.method))
    values = {"points": quality_of(field, entry), "power": power, "price": entry.price}
    last = figure_step(field, "key_figure", "value_index", values, _index(field, entry))
    return (*rounded_points_steps(field, entry), last)


def _power(method: Method) -> Fraction:
    return parameter(method.quality_weight) / parameter(method.price_weight)


def _index(field: Field, entry: Entry) -> Number:
    points, price = quality_of(field, entry), entry.price
    power, degree = _power(field.method).as_integer_ratio()
    root = _exact_root(points, degree)
    if root is not None:
        return Fraction(root**power) / price
    return Root(
        points.numerator**power * price.denominator**degree,
        points.denominator**power * price.numerator**degree,
        degree,
    )


def _exact_root(number: Fraction, degree: int) -> Fraction | None:
    """Return the root of *number* where it is a fraction; a fraction in lowest terms has one or none."""
    above, below = whole_root(number.numerator, degree), whole_root(number.denominator, degree)
    exact = above**degree == number.numerator and below**degree == number.denominator
    return Fraction(above, below) if exact else None


VALUE_INDEX = AwardMethod(figures, steps)
