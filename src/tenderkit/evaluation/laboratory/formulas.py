# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An arena goes in; the key figures of one method, for many tenders at once, come out.

These are the formulas of ``evaluation.award`` in floats; a test holds each against the exact one.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from tenderkit.evaluation.laboratory.arena import Arena, Floats, number
from tenderkit.evaluation.laboratory.ratios import (
    extended_ratio,
    logarithms,
    price_per_point,
    reduced_price,
    reduction,
    simple_ratio,
    surcharge,
    surplus,
    value_index,
    value_logarithms,
)
from tenderkit.records import dataclass

Parts = Callable[[Arena], tuple[Floats, Floats]]
"""What price and what quality contribute, in one unit."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One method."""

    heights: Callable[[Arena], Floats]
    """Highest is first; minus infinity cannot be first."""
    parts: Parts
    refers: bool = False
    """Whether bids are measured by other bids."""


def _nothing(field: Arena) -> Floats:
    return np.zeros_like(field.prices)


def _weights(field: Arena) -> tuple[float, float]:
    """Return the weights of price and quality, as parts of 1 where the method may write them either way."""
    method = field.method
    if method.name == "qcbs":
        price, quality = number(method.financial_weight), number(method.technical_weight)
    else:
        price, quality = number(method.price_weight), number(method.quality_weight)
    if method.name in {"linear-min", "inverse"}:
        return price, quality
    return price / (price + quality), quality / (price + quality)


def _sum(parts: Parts) -> Callable[[Arena], Floats]:
    def heights(field: Arena) -> Floats:
        price, quality = parts(field)
        return field.rounded("key_figure", price + quality)

    return heights


def linear_min(field: Arena) -> tuple[Floats, Floats]:
    """Return ``price_weight × (zero_at × lowest − P) / ((zero_at − 1) × lowest)`` and the quality part."""
    price_weight, quality_weight = _weights(field)
    zero_at, lowest = number(field.method.zero_at), field.lowest()
    price = price_weight * (zero_at * lowest - field.prices) / ((zero_at - 1) * lowest)
    if field.method.clamp:
        price = np.maximum(price, 0)
    quality = quality_weight * field.points / field.max_points
    return field.rounded("price_points", price), field.rounded("quality", quality)


def inverse(field: Arena) -> tuple[Floats, Floats]:
    """Return ``price_weight × (lowest / P) ** power`` and the share of quality."""
    price_weight, quality_weight = _weights(field)
    power = 1.0 if field.method.power is None else number(field.method.power)
    price = price_weight * (field.lowest() / field.prices) ** power
    quality = quality_weight * field.points / field.max_points
    return field.rounded("price_points", price), field.rounded("quality", quality)


def qcbs(field: Arena) -> tuple[Floats, Floats]:
    """Return ``financial_weight × 100 × lowest / P`` and ``technical_weight × L``."""
    price_weight, quality_weight = _weights(field)
    price = price_weight * 100 * field.lowest() / field.prices
    return field.rounded("price_points", price), quality_weight * field.rounded("quality", field.points)


def rated_criteria(field: Arena) -> tuple[Floats, Floats]:
    """Return ``100 × X × lowest / P`` and ``100 × (1 − X) × L / highest L``."""
    price_weight, quality_weight = _weights(field)
    points = field.rounded("quality", field.points)
    price = 100 * price_weight * field.lowest() / field.prices
    return field.rounded("price_points", price), 100 * quality_weight * points / field.highest(points)


def quality_value(field: Arena) -> tuple[Floats, Floats]:
    """Return ``−P`` and ``value × L``."""
    return -field.prices, number(field.method.value_per_point) * field.rounded("quality", field.points)


def weighted_ratio(field: Arena) -> tuple[Floats, Floats]:
    """Return ``−G_P × P / P₀`` and ``G_L × L / L₀``."""
    price_weight, quality_weight = _weights(field)
    points = field.rounded("quality", field.points)
    quality, price = _references(field, points)
    return -price_weight * field.prices / price, quality_weight * points / quality


def _references(field: Arena, points: Floats) -> tuple[Floats | float, Floats | float]:
    method = field.method
    if method.name == "weighted-ratio-reference":
        return number(method.reference_quality), number(method.reference_price)
    middle = _median if method.name == "weighted-ratio-median" else _mean
    return middle(field, points), middle(field, field.prices)


def _mean(field: Arena, numbers: Floats) -> Floats:
    total: Floats = np.where(field.admissible, numbers, 0).sum(axis=1, keepdims=True)
    mean: Floats = total / field.admissible.sum(axis=1, keepdims=True)
    return mean


def _median(field: Arena, numbers: Floats) -> Floats:
    """Return the middle one, or the mean of the two in the middle."""
    in_order = np.sort(np.where(field.admissible, numbers, np.inf), axis=1)
    count = field.admissible.sum(axis=1, keepdims=True)
    pair = (np.take_along_axis(in_order, at, axis=1) for at in ((count - 1) // 2, count // 2))
    middle: Floats = sum(pair, start=np.zeros(count.shape)) / 2
    return middle


def _price_alone(field: Arena) -> tuple[Floats, Floats]:
    return -field.prices, _nothing(field)


def _quality_alone(field: Arena) -> tuple[Floats, Floats]:
    return _nothing(field), field.rounded("quality", field.points)


FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        "lowest-price": Formula(_sum(_price_alone), _price_alone),
        "least-cost": Formula(_sum(_price_alone), _price_alone),
        "fixed-budget": Formula(_sum(_quality_alone), _quality_alone),
        "simple-ratio": Formula(simple_ratio, logarithms),
        "price-per-point": Formula(price_per_point, logarithms),
        "extended-ratio": Formula(extended_ratio, logarithms, refers=True),
        "value-index": Formula(value_index, value_logarithms),
        "reduced-price": Formula(reduced_price, reduction),
        "surcharge": Formula(surcharge, surplus),
        "linear-min": Formula(_sum(linear_min), linear_min, refers=True),
        "inverse": Formula(_sum(inverse), inverse, refers=True),
        "qcbs": Formula(_sum(qcbs), qcbs, refers=True),
        "rated-criteria": Formula(_sum(rated_criteria), rated_criteria, refers=True),
        "quality-value": Formula(_sum(quality_value), quality_value),
        "weighted-ratio-reference": Formula(_sum(weighted_ratio), weighted_ratio),
        "weighted-ratio-median": Formula(_sum(weighted_ratio), weighted_ratio, refers=True),
        "weighted-ratio-mean": Formula(_sum(weighted_ratio), weighted_ratio, refers=True),
    }
)
"""Every method but those where people decide and those that are refused."""
