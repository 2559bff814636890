# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``linear-min``: price points fall evenly to 0 at a multiple of the lowest price (lineare Interpolation)."""

from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures, figure_step, points_of
from tenderkit.model.method import Method
from tenderkit.model.numbers import Amount
from tenderkit.outcome.derivation import Step


def figures(field: Field) -> tuple[Figures, ...]:
    """Return quality plus price points of each entry, in points, highest wins.

    ``price points = price_weight × (zero_at × lowest − P) / ((zero_at − 1) × lowest)``, never
    below 0 with ``clamp``; ``quality = quality_weight × L / L_max``. From 0 (with ``clamp``)
    to the sum of the weights. The lowest price of the admissible bids is the reference.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> weights = {name: Amount(text, Fraction(text)) for name, text in
        ...            {"price_weight": "40", "quality_weight": "60", "zero_at": "2"}.items()}
        >>> bids = (Entry("a", Fraction(90), Fraction(110000)), Entry("b", Fraction(50), Fraction(100000)))
        >>> found = figures(Field(Method("linear-min", **weights), bids, Fraction(100), rounder(())))
        >>> [(f.quality, f.price_points, f.key_figure) for f in found] == [(54, 36, 90), (30, 40, 70)]
        True
    """
    lowest = min(entry.price for entry in field.entries)
    return tuple(_figures(field, entry, lowest) for entry in field.entries)


def steps(field: Field, entry: Entry, found: Figures) -> tuple[Step, ...]:
    """Return quality, price points and their sum with their numbers."""
    method = field.method
    zero_at = _exact(method.zero_at)
    lowest = min(other.price for other in field.entries)
    price_values = {
        "weight": _exact(method.price_weight),
        "zero_at": zero_at,
        "lowest": lowest,
        "price": entry.price,
    }
    clamped = method.clamp and entry.price > zero_at * lowest
    price_formula = "linear_clamped" if clamped else "linear_price_points"
    quality_values = {
        "weight": _exact(method.quality_weight),
        "points": entry.points,
        "maximum": field.max_points,
    }
    quality, price_points = found.quality or Fraction(), found.price_points or Fraction()
    sum_values = {"quality": quality, "price_points": price_points}
    price = _price_points(method, entry.price, lowest)
    return (
        figure_step(field, "quality", "quality_share", quality_values, _quality(field, entry)),
        figure_step(field, "price_points", price_formula, price_values, price),
        figure_step(field, "key_figure", "sum", sum_values, quality + price_points),
    )


def _figures(field: Field, entry: Entry, lowest: Fraction) -> Figures:
    quality = field.rounded("quality", _quality(field, entry))
    price_points = field.rounded("price_points", _price_points(field.method, entry.price, lowest))
    return Figures(entry.bid, quality, price_points, field.rounded("key_figure", quality + price_points))


def _quality(field: Field, entry: Entry) -> Fraction:
    return _exact(field.method.quality_weight) * points_of(entry) / field.max_points


def _price_points(method: Method, price: Fraction, lowest: Fraction) -> Fraction:
    zero_at = _exact(method.zero_at)
    points = _exact(method.price_weight) * (zero_at * lowest - price) / ((zero_at - 1) * lowest)
    return max(points, Fraction()) if method.clamp else points


def _exact(number: Amount | None) -> Fraction:
    assert number is not None
    return number.exact


LINEAR_MIN = AwardMethod(figures, steps)
