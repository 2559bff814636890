# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A method and a price difference go in; how many points make up for it comes out, exact where it can be.

Compared are two bids: the cheapest, and one that is dearer by *x* of the lowest price. Where the answer
depends on how good the cheapest is, it has the mean quality of the model.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

from tenderkit.model.method import Method
from tenderkit.model.numbers import Amount
from tenderkit.records import dataclass

DEARER = (Fraction(1, 100), Fraction(1, 20), Fraction(1, 10), Fraction(1, 5), Fraction(1, 2))


@dataclass(frozen=True, slots=True)
class Terms:
    """What the exchange rate depends on."""

    method: Method
    max_points: Fraction
    """*L_max*."""
    start: Fraction
    """Quality of the cheapest bid as part of *L_max*."""
    lowest: Fraction | None
    """Lowest price, where an amount of money stands in the formula."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How much better the dearer bid must be."""

    part: Fraction | None
    """Of *L_max*; None where nothing can make up for the difference."""
    exact: bool = True
    from_start: bool = False
    """Whether it holds for a cheapest bid of mean quality; then there is less of the scale left above."""


def possible(terms: Terms, found: Rate) -> Fraction | None:
    """Return how much better the dearer bid must be; None where the scale has no room for that."""
    room = 1 - terms.start if found.from_start else Fraction(1)
    return None if found.part is None or found.part > room else found.part


def rate(terms: Terms, dearer: Fraction) -> Rate | None:
    """Return the rate; None where price and quality are never set off against each other."""
    formula = _RATES.get(terms.method.name)
    return None if formula is None else formula(terms, dearer)


def _linear_min(terms: Terms, dearer: Fraction) -> Rate:
    """N = price_weight × x / ((zero_at − 1) × quality_weight); beyond zero_at nothing is left to lose."""
    method, span = terms.method, _exact(terms.method.zero_at) - 1
    counted = min(dearer, span) if method.clamp else dearer
    return _by_weight(terms, counted / span)


def _inverse(terms: Terms, dearer: Fraction) -> Rate:
    power = 1 if terms.method.power is None else int(terms.method.power.exact)
    return _by_weight(terms, 1 - 1 / (1 + dearer) ** power)


def _by_weight(terms: Terms, lost: Fraction) -> Rate:
    quality = _exact(terms.method.quality_weight)
    return Rate(_exact(terms.method.price_weight) * lost / quality if quality else None)


def _ratio(terms: Terms, dearer: Fraction) -> Rate:
    return Rate(terms.start * dearer, from_start=True)


def _extended_ratio(terms: Terms, dearer: Fraction) -> Rate | None:
    """Return what brings the dearer bid into the band, or the cheapest out of it."""
    band = 1 - _exact(terms.method.band_percent) / 100
    if terms.method.decide_by == "highest_quality":
        return Rate(max(terms.start * (band * (1 + dearer) - 1), Fraction()), from_start=True)
    if terms.method.decide_by == "lowest_price" and band:
        return Rate(terms.start * ((1 + dearer) / band - 1), from_start=True)
    return None


def _quality_value(terms: Terms, dearer: Fraction) -> Rate | None:
    if terms.lowest is None:
        return None
    return Rate(dearer * terms.lowest / (_exact(terms.method.value_per_point) * terms.max_points))


def _weighted_reference(terms: Terms, dearer: Fraction) -> Rate:
    """ΔL = G_P / G_L × L₀ / P₀ × ΔP."""
    method = terms.method
    price = _exact(method.reference_price)
    part = _exact(method.reference_quality) / terms.max_points * dearer * (terms.lowest or price) / price
    quality = _exact(method.quality_weight)
    return Rate(_exact(method.price_weight) / quality * part if quality else None)


def _weighted_bids(terms: Terms, dearer: Fraction) -> Rate:
    """Return what holds where both references are those of the cheapest bid."""
    quality = _exact(terms.method.quality_weight)
    part = _exact(terms.method.price_weight) * terms.start * dearer / quality if quality else None
    return Rate(part, exact=False, from_start=True)


def _qcbs(terms: Terms, dearer: Fraction) -> Rate:
    price, quality = _exact(terms.method.financial_weight), _exact(terms.method.technical_weight)
    return Rate(price * 100 * (1 - 1 / (1 + dearer)) / (quality * terms.max_points) if quality else None)


def _rated(terms: Terms, dearer: Fraction) -> Rate:
    price, quality = _exact(terms.method.price_weight), _exact(terms.method.quality_weight)
    kept = 1 - price / quality * (1 - 1 / (1 + dearer)) if quality else Fraction()
    return Rate(terms.start * (1 / kept - 1) if kept > 0 else None, from_start=True)


def _value_index(terms: Terms, dearer: Fraction) -> Rate:
    """L ratio = (1 + x) ** (price_weight / quality_weight): rational where that is a whole number."""
    quality = _exact(terms.method.quality_weight)
    if not quality:
        return Rate(None)
    power = _exact(terms.method.price_weight) / quality
    if power.denominator == 1:
        return Rate(terms.start * ((1 + dearer) ** power.numerator - 1), from_start=True)
    factor = Fraction(float(1 + dearer) ** float(power)).limit_denominator(10**9)
    return Rate(terms.start * (factor - 1), exact=False, from_start=True)


def _reduced_price(terms: Terms, dearer: Fraction) -> Rate:
    rest = 1 - _exact(terms.method.maximum_value)
    return Rate(dearer * (rest / terms.max_points + terms.start), from_start=True)


def _surcharge(terms: Terms, dearer: Fraction) -> Rate:
    size = _exact(terms.method.quality_weight) / _exact(terms.method.price_weight)
    missing = ((1 + (1 - terms.start) * size) / (1 + dearer) - 1) / size if size else Fraction(-1)
    return Rate(1 - missing - terms.start if missing >= 0 else None, from_start=True)


def _exact(amount: Amount | None) -> Fraction:
    assert amount is not None
    return amount.exact


_RATES: Mapping[str, Callable[[Terms, Fraction], Rate | None]] = MappingProxyType(
    {
        "linear-min": _linear_min,
        "inverse": _inverse,
        "simple-ratio": _ratio,
        "price-per-point": _ratio,
        "extended-ratio": _extended_ratio,
        "quality-value": _quality_value,
        "weighted-ratio-reference": _weighted_reference,
        "weighted-ratio-median": _weighted_bids,
        "weighted-ratio-mean": _weighted_bids,
        "qcbs": _qcbs,
        "rated-criteria": _rated,
        "value-index": _value_index,
        "reduced-price": _reduced_price,
        "surcharge": _surcharge,
    }
)
"""Not here: methods that look at price or at quality alone."""
