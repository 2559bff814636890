# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``rated-criteria``: price against the lowest, points against the highest (World Bank, rated criteria)."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Fault, Field, Figures, quality_of
from tenderkit.evaluation.award.parts import (
    cheapest,
    cheapest_step,
    figure_step,
    figures_by,
    parameter,
    rounded_points_steps,
)
from tenderkit.model.method import Method
from tenderkit.outcome.derivation import Step
from tenderkit.words import N_, Message


def figures(field: Field) -> tuple[Figures, ...]:
    """Return ``100 × (X × lowest / P + (1 − X) × L / highest L)`` of each entry, highest wins.

    ``X = price_weight / 100``, so the price brings ``price_weight × lowest / P`` and the points
    ``quality_weight × L / highest L``. Above 0 and up to the sum of the weights. Lowest price and
    highest points of the admissible bids are the references. Undefined for P = 0 and where no
    bid has points.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.numbers import amount
        >>> method = Method("rated-criteria", price_weight=amount("60"), quality_weight=amount("40"))
        >>> bids = (Entry("a", Fraction(50), Fraction(120)), Entry("b", Fraction(40), Fraction(100)))
        >>> found = figures(Field(method, bids, Fraction(100), rounder(())))
        >>> [(f.price_points, f.key_figure) for f in found] == [(50, 90), (60, 92)]
        True
    """
    lowest, highest = cheapest(field).price, _quality(field, _best(field))
    weight = parameter(field.method.quality_weight)
    return tuple(
        figures_by(field, entry, price_points + weight * _quality(field, entry) / highest, price_points)
        for entry in field.entries
        for price_points in (field.rounded("price_points", _price_points(field.method, entry, lowest)),)
    )


def steps(field: Field, entry: Entry, found: Figures) -> tuple[Step, ...]:
    """Return the references, the price points and the sum with their numbers."""
    lowest, best = cheapest(field).price, _best(field)
    highest, weight = _quality(field, best), parameter(field.method.quality_weight)
    price_points = found.price_points or Fraction()
    price = {"weight": parameter(field.method.price_weight), "lowest": lowest, "price": entry.price}
    points = _quality(field, entry)
    together = {"price_points": price_points, "weight": weight, "points": points, "highest": highest}
    exact = _price_points(field.method, entry, lowest)
    total = price_points + weight * points / highest
    return (
        *rounded_points_steps(field, entry),
        cheapest_step(field),
        Step("highest_reference", {"bid": best.bid}, highest),
        figure_step(field, "price_points", "inverse_price_points", price, exact),
        figure_step(field, "key_figure", "rated_sum", together, total),
    )


def faults(field: Field) -> Iterator[Fault]:
    """Yield that no bid has points, so that nothing can be measured against the highest."""
    if _quality(field, _best(field)) == 0:
        what = Message(N_("no bid has any points, and {method} divides by the highest"), _name(field))
        remedy = Message(N_("Look at the scores; nobody can be ranked by this formula."))
        yield Fault(field.entries[0].bid, what, remedy)


def _name(field: Field) -> dict[str, object]:
    return {"method": field.method.name}


def _best(field: Field) -> Entry:
    """Return the entry with the most points; of several the first by its id."""
    return min(field.entries, key=lambda entry: (-_quality(field, entry), entry.bid))


def _quality(field: Field, entry: Entry) -> Fraction:
    return quality_of(field, entry)


def _price_points(method: Method, entry: Entry, lowest: Fraction) -> Fraction:
    return parameter(method.price_weight) * lowest / entry.price


RATED_CRITERIA = AwardMethod(figures, steps, faults=faults)
