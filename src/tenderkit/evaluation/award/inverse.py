# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``inverse``: price points in proportion to the lowest price (Dreisatz, UfAB II; with power 2: CROMP)."""

from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures
from tenderkit.evaluation.award.parts import cheapest, cheapest_step, figure_step, parameter
from tenderkit.evaluation.award.shares import quality_share, share_step, sum_step, summed
from tenderkit.model.method import Method
from tenderkit.outcome.derivation import Step


def figures(field: Field) -> tuple[Figures, ...]:
    """Return quality plus price points of each entry, in points, highest wins.

    ``price points = price_weight × (lowest / P)^power``, above 0 and up to the weight;
    ``quality = quality_weight × L / L_max``. The lowest price of the admissible bids is the
    reference. Undefined for P = 0.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.numbers import amount
        >>> method = Method("inverse", price_weight=amount("40"), quality_weight=amount("60"))
        >>> bids = (Entry("a", Fraction(90), Fraction(125)), Entry("b", Fraction(50), Fraction(100)))
        >>> found = figures(Field(method, bids, Fraction(100), rounder(())))
        >>> [(f.quality, f.price_points, f.key_figure) for f in found] == [(54, 32, 86), (30, 40, 70)]
        True
    """
    lowest = cheapest(field).price
    return tuple(
        summed(field, entry, quality_share(field, entry), _price_points(field.method, entry.price, lowest))
        for entry in field.entries
    )


def steps(field: Field, entry: Entry, found: Figures) -> tuple[Step, ...]:
    """Return quality, price points and their sum with their numbers."""
    lowest, power = cheapest(field).price, _power(field.method)
    values: dict[str, object] = {
        "weight": parameter(field.method.price_weight),
        "lowest": lowest,
        "price": entry.price,
    }
    formula = "inverse_price_points"
    if power != 1:
        values, formula = {**values, "power": power}, "inverse_price_points_power"
    price_points = _price_points(field.method, entry.price, lowest)
    return (
        share_step(field, entry),
        cheapest_step(field),
        figure_step(field, "price_points", formula, values, price_points),
        sum_step(field, found),
    )


def _price_points(method: Method, price: Fraction, lowest: Fraction) -> Fraction:
    share: Fraction = (lowest / price) ** _power(method)
    return parameter(method.price_weight) * share


def _power(method: Method) -> int:
    return 1 if method.power is None else int(method.power.exact)


INVERSE = AwardMethod(figures, steps)
