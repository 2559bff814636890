# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bench goes in; the smallest change of each price that changes the award comes out, to the cent.

The cheapest bid is the reference of many formulas, so its price moves the points of all: where one
bid overtakes another as reference, or falls to no points, the way of a price is cut into pieces.
Within a piece two bids change places at most once, so that halving finds the cent.
"""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.evaluation.award.parts import parameter
from tenderkit.evaluation.robustness.again import Bench
from tenderkit.evaluation.robustness.search import first_false
from tenderkit.model.method import METHODS
from tenderkit.outcome.robustness import Award, PriceChange

_AGAINST_PRICES = frozenset(
    {
        "linear-min",
        "inverse",
        "qcbs",
        "rated-criteria",
        "extended-ratio",
        "weighted-ratio-median",
        "weighted-ratio-mean",
    }
)
"""Methods in which the price of one bid changes the figures of others."""
_PARTS = 50
"""Into so many a way is cut, to nothing or to twice the highest price, where more may happen on it."""
_FAR = 10**9
"""Times the highest price: no formula sees a difference beyond."""


def price_changes(bench: Bench) -> tuple[PriceChange, ...]:
    """Return the smallest change of each price: of a winner upwards, of the others downwards.

    Where prices are measured against each other, the other direction stands there too if it
    changes the award.
    """
    if not bench.winners:
        return ()
    return tuple(change for bid in bench.case.prices for change in _of_bid(bench, bid))


def _of_bid(bench: Bench, bid: str) -> Iterator[PriceChange]:
    own = "up" if bid in bench.winners else "down"
    yield _change(bench, bid, own)
    if bench.case.rules.method.name in _AGAINST_PRICES or len(bench.winners) > 1 or bench.staged:
        other = _change(bench, bid, "down" if own == "up" else "up")
        if other.after is not None:
            yield other


def _change(bench: Bench, bid: str, direction: str) -> PriceChange:
    price = bench.case.prices[bid].total
    sign = 1 if direction == "up" else -1
    last = int(price * 100)
    for stop in _stops(bench, bid, last, sign):
        if not bench.same(_at(bench, bid, stop)):
            after = Fraction(_first(bench, bid, range(last + sign, stop + sign, sign)), 100)
            award = bench.with_price(bid, after)
            reference = _by_reference(bench, bid, award)
            return PriceChange(bid, direction, price, after, award, reference, searched=_is_searched(bench))
        last = stop
    return PriceChange(bid, direction, price, searched=_is_searched(bench))


def _first(bench: Bench, bid: str, way: range) -> int:
    """Return the first of the cents of *way* with another award; there is one."""
    count = (way.stop - way.start) * way.step  # of any size; a range can count only so far
    return way.start + way.step * first_false(
        count, lambda number: bench.same(_at(bench, bid, way.start + way.step * number))
    )


def _at(bench: Bench, bid: str, cents: int) -> Award:
    return bench.with_price(bid, Fraction(cents, 100))


def _is_searched(bench: Bench) -> bool:
    """Tell whether two bids may change places to and fro within a piece, so that halving may miss a cent."""
    return bench.staged or (bench.case.rules.method.name in _AGAINST_PRICES and bool(bench.roundings))


def _by_reference(bench: Bench, bid: str, award: Award) -> bool:
    """Tell whether others change places: the bid itself is first neither before nor after."""
    return award.computable and bid not in {*bench.winners, *award.winners, *award.awaited}


def _stops(bench: Bench, bid: str, start: int, sign: int) -> list[int]:
    """Return the cents at which a piece of the way ends, the end of the way last."""
    lowest = 1 if METHODS[bench.case.rules.method.name].divides_by_price else 0
    prices = {each: price.total for each, price in bench.case.prices.items()}
    end = int(max(prices.values()) * 100 + 1) * _FAR if sign > 0 else lowest
    kinks = {end}
    if _is_searched(bench):
        far = end if sign < 0 else 2 * max(start, *(int(price * 100) for price in prices.values()))
        kinks |= {start + (far - start) * part // _PARTS for part in range(1, _PARTS)}
    for kink in _kinks(bench, bid, prices):
        below = int(kink * 100)
        kinks |= {below, below + 1}
    return sorted((k for k in kinks if (k - start) * sign > 0 and (end - k) * sign >= 0), reverse=sign < 0)


def _kinks(bench: Bench, bid: str, prices: dict[str, Fraction]) -> Iterator[Fraction]:
    method = bench.case.rules.method
    others = [price for each, price in prices.items() if each != bid]
    yield from others
    if method.budget is not None:
        yield method.budget.exact
    if method.name == "linear-min" and method.clamp and others:
        zero_at = parameter(method.zero_at)
        for price in others:
            yield price * zero_at
            yield price / zero_at
