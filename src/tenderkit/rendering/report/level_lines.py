# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A method and a bid with its figures go in; which quality would be worth as much at another price comes out.

For a picture alone: floats, nothing is compared to decide anything. The figures are those of the ranking,
so the line of a bid goes through its dot.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.model.method import Method
from tenderkit.model.numbers import Amount, exact_number
from tenderkit.outcome.award import RankedBid

Quality = Callable[[float], float]
"""Price → quality; NaN where the line ends."""
_EDGE = 1 + 1e-9
"""What floats may miss at the end of a line."""


@dataclass(frozen=True, slots=True)
class Bids:
    """What a line may depend on beside the bid that it goes through."""

    method: Method
    lowest: float
    """The lowest price of the ranked bids."""
    best: float
    """The highest quality."""
    most: float | None
    """The most that can be reached; None where nothing is counted."""


def bids_of(method: Method, ranking: Sequence[RankedBid], most: Fraction | None) -> Bids | None:
    """Return what lines of *ranking* depend on; None where there are no points to draw."""
    qualities = [float(each.quality) for each in ranking if each.quality is not None]
    if not qualities or len(qualities) < len(ranking):
        return None
    lowest = float(min(each.price for each in ranking))
    return Bids(method, lowest, max(qualities), None if most is None else float(most))


def level_line(bids: Bids, ranked: RankedBid) -> Quality | None:
    """Return the line of all that is worth as much as *ranked*; None where the method has none.

    Where the lowest price is the reference, it holds from that price upward: a lower one would be the
    reference itself. Where the highest quality is one, the line ends there.
    """
    made = _LINES.get(bids.method.name)
    if made is None or ranked.quality is None or ranked.price <= 0:
        return None
    return made(bids, float(ranked.quality), float(ranked.price))


def _linear_min(bids: Bids, quality: float, price: float) -> Quality:
    method, lowest = bids.method, bids.lowest
    zero, weight = _of(method.zero_at) * lowest, _of(method.price_weight)

    def points(at: float) -> float:
        falls = weight * (zero - at) / (zero - lowest)
        return max(falls, 0.0) if method.clamp else falls

    return lambda at: quality + points(price) - points(at)


def _inverse(bids: Bids, quality: float, price: float) -> Quality:
    weight, power = _of(bids.method.price_weight), _of(bids.method.power, 1.0)
    return lambda at: quality + weight * ((bids.lowest / price) ** power - (bids.lowest / at) ** power)


def _qcbs(bids: Bids, quality: float, price: float) -> Quality:
    ratio = 100 * _of(bids.method.financial_weight) / _of(bids.method.technical_weight)
    return lambda at: quality + ratio * bids.lowest * (1 / price - 1 / at)


def _rated(bids: Bids, quality: float, price: float) -> Quality:
    ratio = bids.best * _of(bids.method.price_weight) / _of(bids.method.quality_weight)

    def line(at: float) -> float:
        found = quality + ratio * bids.lowest * (1 / price - 1 / at)
        return found if found <= bids.best * _EDGE else math.nan

    return line


def _ratio(_bids: Bids, quality: float, price: float) -> Quality:
    return lambda at: quality * at / price


def _index(bids: Bids, quality: float, price: float) -> Quality:
    power = _of(bids.method.price_weight) / _of(bids.method.quality_weight)
    return lambda at: quality * (at / price) ** power


def _value(bids: Bids, quality: float, price: float) -> Quality:
    return lambda at: quality + (at - price) / _of(bids.method.value_per_point)


def _references(bids: Bids, quality: float, price: float) -> Quality:
    method = bids.method
    per_quality = _of(method.quality_weight) / _of(method.reference_quality)
    per_price = _of(method.price_weight) / _of(method.reference_price)
    return lambda at: quality + (at - price) * per_price / per_quality


def _reduced(bids: Bids, quality: float, price: float) -> Quality:
    rest = 1 - _of(bids.method.maximum_value)
    return lambda at: rest * ((1 + quality / rest) * at / price - 1)


def _surcharge(bids: Bids, quality: float, price: float) -> Quality | None:
    if bids.most is None:
        return None
    most, ratio = bids.most, _of(bids.method.quality_weight) / _of(bids.method.price_weight)
    figure = price * (1 + (most - quality) / most * ratio)
    return lambda at: most * (1 - (figure / at - 1) / ratio)


def _quality_alone(_bids: Bids, quality: float, _price: float) -> Quality:
    return lambda _at: quality


def _of(written: Amount | str | None, otherwise: float | None = None) -> float:
    if written is None and otherwise is not None:
        return otherwise
    exact = written.exact if isinstance(written, Amount) else exact_number(str(written))
    assert exact is not None
    return float(exact)


_LINES: dict[str, Callable[[Bids, float, float], Quality | None]] = {
    "fixed-budget": _quality_alone,
    "simple-ratio": _ratio,
    "extended-ratio": _ratio,
    "price-per-point": _ratio,
    "linear-min": _linear_min,
    "inverse": _inverse,
    "quality-value": _value,
    "weighted-ratio-reference": _references,
    "qcbs": _qcbs,
    "value-index": _index,
    "reduced-price": _reduced,
    "surcharge": _surcharge,
    "rated-criteria": _rated,
}
VERTICAL = frozenset({"lowest-price", "least-cost"})
"""Methods in which the price alone decides: their lines are upright."""
