# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bench goes in; between which weights the same bids stay first comes out.

Computed without prescribed roundings and among the bids that reached the last stage.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations, pairwise, permutations

from tenderkit.evaluation.award.contest import Decided, decided
from tenderkit.evaluation.award.parts import parameter
from tenderkit.evaluation.robustness.again import Bench, award_of
from tenderkit.evaluation.robustness.heights import heights
from tenderkit.evaluation.robustness.paths import Line, Path, criterion_paths, price_path
from tenderkit.evaluation.robustness.search import Edge, edge
from tenderkit.outcome.robustness import Award, WeightInterval
from tenderkit.problems import InputError

_EQUAL = Line(Fraction(), Fraction())
_SEARCHED = "value-index"
"""Its lines are curves, so that no closed form gives where they cross."""
_BENT = frozenset({"rated-criteria", "weighted-ratio-median"})
"""Methods that measure against the points of one or two bids, which others may overtake."""


def weight_intervals(bench: Bench) -> tuple[WeightInterval, ...]:
    """Return the interval of each criterion, of each group, and of the price where it has a weight."""
    paths = [*criterion_paths(bench.case, bench.contest)]
    price = price_path(bench.case, bench.contest)
    paths += [] if price is None else [price]
    return tuple(_interval(bench, path) for path in paths if path.start != 1 or path.kind == "price")


def _interval(bench: Bench, path: Path) -> WeightInterval:
    winners = frozenset(bench.exact.outcome.winners)

    @cache
    def award(share: Fraction) -> Award:
        made = path.contest(share)
        return award_of(lambda _roundings: made, ())

    def same(share: Fraction) -> bool:
        return award(share).computable and frozenset(award(share).winners) == winners

    exact = bench.case.rules.method.name != _SEARCHED
    low_end, high_end = path.ends
    down = edge(path.start, _way(path, winners, low_end), same, exact=exact)
    up = edge(path.start, _way(path, winners, high_end), same, exact=exact)
    return WeightInterval(
        path.kind,
        path.id,
        path.title,
        path.start * path.whole,
        path.whole * (low_end if down is None else down.at),
        path.whole * (high_end if up is None else up.at),
        path.whole,
        _beyond(down, award),
        _beyond(up, award),
        exact or (down is None and up is None),
    )


def _beyond(found: Edge | None, award: Callable[[Fraction], Award]) -> Award | None:
    return None if found is None else award(found.beyond)


def _way(path: Path, winners: frozenset[str], end: Fraction) -> list[Fraction]:
    """Return all spots between start and *end* at which the award can change, and the end."""
    low, high = sorted((path.start, end))
    if low == high:
        return []
    kinks = {kink for kink in _kinks(path, winners) if low < kink < high}
    spots = {*kinks, low, high}
    for left, right in pairwise(sorted(spots)):
        spots |= {spot for spot in _crossings(path, winners, left, right) if left < spot < right}
    return sorted(spots - {path.start}, reverse=end < path.start)


def _crossings(path: Path, winners: frozenset[str], left: Fraction, right: Fraction) -> Iterator[Fraction]:
    """Yield where a winner and another bid are equal, between two spots between which heights are lines."""
    third = (right - left) / 3
    first, second = (_heights(path, spot) for spot in (left + third, right - third))
    known = first.keys() & second.keys()
    for bid in known & winners:
        for rival in known - {bid}:
            line = Line(first[bid] - first[rival], second[bid] - second[rival])
            if line.zero is not None:
                yield left + third + line.zero * third
            elif line == _EQUAL:  # all the way: the highest quality may break the tie
                quality = path.points[bid].minus(path.points[rival]).zero if bid in path.points else None
                yield from () if quality is None else (quality,)


def _heights(path: Path, share: Fraction) -> dict[str, Fraction]:
    try:
        return heights(_decision(path, share))
    except InputError:
        return {}


def _decision(path: Path, share: Fraction) -> Decided:
    made = path.contest(share)
    return decided(lambda _roundings: made, ())


def _kinks(path: Path, winners: frozenset[str]) -> Iterator[Fraction]:
    """Yield where heights bend: at a minimum, and where bids change places as a reference."""
    method = path.contest(path.start).rules.method.name
    yield from (zero for line in path.limits if (zero := line.zero) is not None)
    if method in _BENT:
        yield from _overtaking(path, highest=method != "weighted-ratio-median")
    if method == "extended-ratio":
        yield from _band(path, winners)


def _overtaking(path: Path, *, highest: bool) -> Iterator[Fraction]:
    """Yield where two bids have equal points; with *highest* only where nobody has more."""
    for one, other in combinations(path.points.values(), 2):
        zero = one.minus(other).zero
        if zero is None:
            continue
        if not highest or one.at(zero) == max(line.at(zero) for line in path.points.values()):
            yield zero


def _band(path: Path, winners: frozenset[str]) -> Iterator[Fraction]:
    """Yield where a bid stands at the edge of the band, and where one overtakes a winner inside it."""
    base = path.contest(path.start)
    part = 1 - parameter(base.rules.method.band_percent) / 100
    ratios = {e.bid: path.points[e.bid].times(1 / e.price) for e in base.entries}
    for one, best in permutations(ratios.values(), 2):
        zero = one.minus(best.times(part)).zero
        if zero is not None and best.at(zero) == max(line.at(zero) for line in ratios.values()):
            yield zero
    for bid in winners:
        for rival in path.points.values():
            zero = path.points[bid].minus(rival).zero
            if zero is not None:
                yield zero
