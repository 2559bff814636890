# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``surcharge``: the price with a surcharge for every point that is missing (Abakus, Norway)."""

from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures, quality_of
from tenderkit.evaluation.award.parts import figure_step, figures_by, parameter, rounded_points_steps
from tenderkit.outcome.derivation import Step


def figures(field: Field) -> tuple[Figures, ...]:
    """Return ``P × (1 + (L_max − L) / L_max × quality_weight / price_weight)``; currency, lowest wins.

    From *P* with all points to ``P × (1 + quality_weight / price_weight)`` without any. The
    order of two bids never depends on a third one. Defined for every price.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.method import Method
        >>> from tenderkit.model.numbers import amount
        >>> method = Method("surcharge", quality_weight=amount("60"), price_weight=amount("40"))
        >>> one = Entry("a", Fraction(80), Fraction(100000))
        >>> figures(Field(method, (one,), Fraction(100), rounder(())))[0].key_figure
        Fraction(130000, 1)
    """
    return tuple(figures_by(field, entry, _surcharged(field, entry)) for entry in field.entries)


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return the price with its surcharge."""
    values = {
        "price": entry.price,
        "maximum": field.max_points,
        "points": quality_of(field, entry),
        "quality_weight": parameter(field.method.quality_weight),
        "price_weight": parameter(field.method.price_weight),
    }
    last = figure_step(field, "key_figure", "surcharge", values, _surcharged(field, entry))
    return (*rounded_points_steps(field, entry), last)


def _surcharged(field: Field, entry: Entry) -> Fraction:
    share = parameter(field.method.quality_weight) / parameter(field.method.price_weight)
    missing = (field.max_points - quality_of(field, entry)) / field.max_points
    return entry.price * (1 + missing * share)


SURCHARGE = AwardMethod(figures, steps, lowest_wins=True)
