# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An arena goes in; the key figures of the methods that divide or multiply prices come out, highest first."""

import numpy as np

from tenderkit.evaluation.laboratory.arena import Arena, Floats, number

_LEAST = 1e-9
"""What stands for no points where a logarithm is taken."""
_THREE_DIGITS = "three-digits"


def _ratio(field: Arena) -> Floats:
    """Return ``scale × L / P``, rounded as prescribed."""
    ratio = field.rounded("quality", field.points) / field.prices
    scale = field.method.scale
    if scale == _THREE_DIGITS:
        best = np.maximum(field.highest(ratio), np.finfo(float).tiny)
        ratio = ratio * 10.0 ** (2 - np.floor(np.log10(best)))
    elif scale is not None:
        numerator, _, denominator = scale.partition("/")
        ratio = ratio * float(numerator) / float(denominator or 1)
    return field.rounded("key_figure", ratio)


def simple_ratio(field: Arena) -> Floats:
    """Return ``L / P``."""
    return _ratio(field)


def extended_ratio(field: Arena) -> Floats:
    """Return what decides among the bids inside the band, the edge included."""
    ratio = _ratio(field)
    edge = field.highest(ratio) * (1 - number(field.method.band_percent) / 100)
    inside = field.admissible & (ratio >= edge * (1 - 1e-12))
    return np.where(inside, _deciding(field), -np.inf)


def _deciding(field: Arena) -> Floats:
    if field.method.decide_by == "lowest_price":
        return -field.prices
    if field.method.decide_by == "highest_quality":
        return field.rounded("quality", field.points)
    assert field.deciding is not None
    return field.deciding


def logarithms(field: Arena) -> tuple[Floats, Floats]:
    """Return the logarithms of price and quality, whose difference orders as ``L / P`` does."""
    return -np.log(field.prices), np.log(np.maximum(field.points, _LEAST))


def price_per_point(field: Arena) -> Floats:
    """Return ``−P / L``."""
    points = field.rounded("quality", field.points)
    key_figure = field.prices / np.where(points > 0, points, np.nan)
    return -np.nan_to_num(field.rounded("key_figure", key_figure), nan=np.inf, posinf=np.inf)


def value_index(field: Arena) -> Floats:
    """Return ``L ** (quality_weight / price_weight) / P``."""
    points = field.rounded("quality", field.points)
    return field.rounded("key_figure", points ** _exponent(field) / field.prices)


def value_logarithms(field: Arena) -> tuple[Floats, Floats]:
    """Return the logarithms of the two factors of the value index."""
    price, quality = logarithms(field)
    return price, _exponent(field) * quality


def _exponent(field: Arena) -> float:
    return number(field.method.quality_weight) / number(field.method.price_weight)


def reduced_price(field: Arena) -> Floats:
    """Return ``−P / (1 + L / (1 − maximum_value))``."""
    return -field.rounded("key_figure", field.prices / _divisor(field))


def reduction(field: Arena) -> tuple[Floats, Floats]:
    """Return the logarithms of the price and of what divides it."""
    return -np.log(field.prices), np.log(_divisor(field))


def _divisor(field: Arena) -> Floats:
    points = field.rounded("quality", field.points)
    return 1 + points / (1 - number(field.method.maximum_value))


def surcharge(field: Arena) -> Floats:
    """Return ``−P × (1 + (max − L) / max × quality_weight / price_weight)``."""
    return -field.rounded("key_figure", field.prices * _factor(field))


def surplus(field: Arena) -> tuple[Floats, Floats]:
    """Return the logarithms of the price and of its surcharge."""
    return -np.log(field.prices), -np.log(_factor(field))


def _factor(field: Arena) -> Floats:
    missing = (field.max_points - field.rounded("quality", field.points)) / field.max_points
    return 1 + missing * _exponent(field)
