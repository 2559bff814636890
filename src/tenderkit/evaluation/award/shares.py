# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An entry goes in; its share of the quality weight and the sum with its price points come out."""

from fractions import Fraction

from tenderkit.evaluation.award.field import Entry, Field, Figures, points_of
from tenderkit.evaluation.award.parts import figure_step, parameter
from tenderkit.outcome.derivation import Step


def quality_share(field: Field, entry: Entry) -> Fraction:
    """Return ``quality_weight × L / L_max``, exact."""
    return parameter(field.method.quality_weight) * points_of(entry) / field.max_points


def share_step(field: Field, entry: Entry) -> Step:
    """Return the step that gives the quality of *entry*."""
    values = {
        "weight": parameter(field.method.quality_weight),
        "points": entry.points,
        "maximum": field.max_points,
    }
    return figure_step(field, "quality", "quality_share", values, quality_share(field, entry))


def summed(field: Field, entry: Entry, quality: Fraction, price_points: Fraction) -> Figures:
    """Return the figures of *entry*: both parts and their sum, each rounded as prescribed."""
    quality = field.rounded("quality", quality)
    price_points = field.rounded("price_points", price_points)
    return Figures(entry.bid, quality, price_points, field.rounded("key_figure", quality + price_points))


def sum_step(field: Field, found: Figures) -> Step:
    """Return the step that adds quality and price points."""
    quality, price_points = found.quality or Fraction(), found.price_points or Fraction()
    values = {"quality": quality, "price_points": price_points}
    return figure_step(field, "key_figure", "sum", values, quality + price_points)
