# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``linear-min``: price points fall evenly to 0 at a multiple of the lowest price (lineare Interpolation)."""

from collections.abc import Callable
from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures
from tenderkit.evaluation.award.parts import cheapest, cheapest_step, figure_step, parameter
from tenderkit.evaluation.award.shares import quality_share, share_step, sum_step, summed
from tenderkit.outcome.derivation import Step


def figures(field: Field) -> tuple[Figures, ...]:
    """Return quality plus price points of each entry, in points, highest wins.

    ``price points = price_weight × (zero_at × lowest − P) / ((zero_at − 1) × lowest)``, never
    below 0 with ``clamp``; ``quality = quality_weight × L / L_max``. From 0 (with ``clamp``)
    to the sum of the weights. The lowest price of the admissible bids is the reference.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.method import Method
        >>> from tenderkit.model.numbers import amount
        >>> weights = {"price_weight": amount("40"), "quality_weight": amount("60")}
        >>> method = Method("linear-min", **weights, zero_at=amount("2"))
        >>> bids = (Entry("a", Fraction(90), Fraction(110000)), Entry("b", Fraction(50), Fraction(100000)))
        >>> found = figures(Field(method, bids, Fraction(100), rounder(())))
        >>> [(f.quality, f.price_points, f.key_figure) for f in found] == [(54, 36, 90), (30, 40, 70)]
        True
    """
    price_points = _price_points(field)
    return tuple(
        summed(field, entry, quality_share(field, entry), price_points(entry.price))
        for entry in field.entries
    )


def steps(field: Field, entry: Entry, found: Figures) -> tuple[Step, ...]:
    """Return quality, price points and their sum with their numbers."""
    method = field.method
    zero_at = parameter(method.zero_at)
    lowest = cheapest(field).price
    price_values = {
        "weight": parameter(method.price_weight),
        "zero_at": zero_at,
        "lowest": lowest,
        "price": entry.price,
    }
    clamped = method.clamp and entry.price > zero_at * lowest
    price_formula = "linear_clamped" if clamped else "linear_price_points"
    price_points = _price_points(field)(entry.price)
    return (
        share_step(field, entry),
        cheapest_step(field),
        figure_step(field, "price_points", price_formula, price_values, price_points),
        sum_step(field, found),
    )


def _price_points(field: Field) -> Callable[[Fraction], Fraction]:
    """Return the line from price to points; what holds for all bids is computed once."""
    zero_at, lowest, clamp = parameter(field.method.zero_at), cheapest(field).price, field.method.clamp
    zero_price = zero_at * lowest
    per_unit = parameter(field.method.price_weight) / (zero_price - lowest)

    def points(price: Fraction) -> Fraction:
        return Fraction() if clamp and price > zero_price else (zero_price - price) * per_unit

    return points


LINEAR_MIN = AwardMethod(figures, steps)
