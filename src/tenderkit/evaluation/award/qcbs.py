# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``qcbs``: technical points and 100 × lowest / P, weighted (quality and cost based selection)."""

from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures, quality_of
from tenderkit.evaluation.award.parts import (
    cheapest,
    cheapest_step,
    figure_step,
    figures_by,
    parts_of_one,
    rounded_points_steps,
)
from tenderkit.model.method import Method
from tenderkit.outcome.derivation import Step

_FULL = 100


def figures(field: Field) -> tuple[Figures, ...]:
    """Return ``technical_weight × L + financial_weight × 100 × lowest / P``, highest wins.

    Weights that make 100 are percent. From 0 to 100 where *L_max* is 100; with another *L_max*
    points and price stand on different scales. The lowest price of the admissible bids is the
    reference. Undefined for P = 0. Source: World Bank, rules for consultants.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.numbers import amount
        >>> method = Method("qcbs", technical_weight=amount("0.8"), financial_weight=amount("0.2"))
        >>> bids = (Entry("a", Fraction(90), Fraction(125)), Entry("b", Fraction(80), Fraction(100)))
        >>> found = figures(Field(method, bids, Fraction(100), rounder(())))
        >>> [(f.price_points, f.key_figure) for f in found] == [(16, 88), (20, 84)]
        True
    """
    lowest = cheapest(field).price
    technical, _ = _weights(field.method)
    return tuple(
        figures_by(field, entry, technical * quality_of(field, entry) + price_points, price_points)
        for entry in field.entries
        for price_points in (field.rounded("price_points", _price_points(field.method, entry, lowest)),)
    )


def steps(field: Field, entry: Entry, found: Figures) -> tuple[Step, ...]:
    """Return the financial part and the sum with their numbers."""
    technical, financial = _weights(field.method)
    lowest, quality = cheapest(field).price, quality_of(field, entry)
    price = {"weight": financial, "lowest": lowest, "price": entry.price}
    price_points = found.price_points or Fraction()
    together = {"weight": technical, "points": quality, "price_points": price_points}
    exact = _price_points(field.method, entry, lowest)
    return (
        *rounded_points_steps(field, entry),
        cheapest_step(field),
        figure_step(field, "price_points", "qcbs_price_points", price, exact),
        figure_step(field, "key_figure", "qcbs_sum", together, technical * quality + price_points),
    )


def _price_points(method: Method, entry: Entry, lowest: Fraction) -> Fraction:
    _, financial = _weights(method)
    return financial * _FULL * lowest / entry.price


def _weights(method: Method) -> tuple[Fraction, ...]:
    return parts_of_one(method, method.technical_weight, method.financial_weight)


QCBS = AwardMethod(figures, steps)
