# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A drawn market goes in; how the published rules behaved in it comes out as numbers without judgement."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np

from tenderkit.evaluation.laboratory.arena import Arena, Floats, arena, number
from tenderkit.evaluation.laboratory.chance import wilson
from tenderkit.evaluation.laboratory.contest import NOBODY, Winners, effective_price_weight, flipped, winners
from tenderkit.evaluation.laboratory.formulas import FORMULAS
from tenderkit.evaluation.laboratory.market import Market, market
from tenderkit.evaluation.laboratory.subject import Subject
from tenderkit.model.method import Method, Rounding
from tenderkit.outcome.simulation import Assumptions, CriterionWeight, Flip
from tenderkit.records import dataclass

PRICE_ALONE = ("lowest-price", "least-cost")
"""Methods in which no point decides anything."""
_ALIKE = 1e-10


@dataclass(frozen=True, slots=True)
class Measures:
    """Parts of 1, measured in the simulated tenders."""

    nominal: Fraction | None
    """Published weight of the price."""
    effective: float | None
    effective_without_minimum: float | None
    cheapest_wins: float | None
    best_wins: float | None
    flip: Flip
    refers: bool
    """Whether bids are measured by other bids."""
    clamped: float
    """Bids whose price points end at 0."""
    over_budget: float
    """Bids."""
    lifted: float
    """Bids that would have missed a minimum."""
    band_decides: float
    """Tenders in which the best ratio does not win."""
    rounding_decides: float
    """Tenders in which the prescribed rounding changes the winner."""
    criteria: tuple[CriterionWeight, ...]


def measures(subject: Subject, assumptions: Assumptions) -> Measures:
    """Draw a market under *assumptions* and measure the rules of *subject* in it."""
    drawn, rules = market(subject, assumptions), subject.rules
    roundings = tuple(r for r in rules.rounding if r.step in {"quality", "price_points", "key_figure"})
    field = _arena(subject, drawn, drawn.points, roundings)
    won = winners(field, rules.tie_break)
    unrounded = winners(replace(field, roundings=()), rules.tie_break) if roundings else won
    nominal = nominal_price_weight(rules.method)
    flips = int(np.count_nonzero(flipped(field, rules.tie_break)))
    free = _arena(subject, drawn, drawn.free, ())
    return Measures(
        nominal,
        effective_price_weight(field),
        effective_price_weight(free) if subject.has_floor else effective_price_weight(field),
        _share_of_best(field, -field.prices, won),
        _share_of_best(field, field.points, won),
        Flip(flips / assumptions.draws, *wilson(flips, assumptions.draws)),
        FORMULAS[rules.method.name].refers,
        _clamped(field),
        float(np.mean(~field.admissible)),
        float(np.mean(drawn.points > drawn.free + _ALIKE * field.max_points)),
        _band_decides(field, won, rules.tie_break),
        float(np.mean(unrounded != won)),
        tuple(_criteria(subject, drawn, nominal)),
    )


def nominal_price_weight(method: Method) -> Fraction | None:
    """Return the published weight of the price as part of 1; None where the method has none."""
    price = method.price_weight or method.financial_weight
    quality = method.quality_weight or method.technical_weight
    if price is None or quality is None:
        return None
    return price.exact / (price.exact + quality.exact)


def _arena(subject: Subject, drawn: Market, points: Floats, roundings: Sequence[Rounding]) -> Arena:
    most = float(subject.max_points)
    return arena(subject.rules.method, points, drawn.prices, most, drawn.criterion, roundings)


def _share_of_best(field: Arena, heights: Floats, won: Winners) -> float | None:
    """Return how often the winner is highest by *heights*, of the tenders that have a winner."""
    decided = won != NOBODY
    if not decided.any():
        return None
    own = np.take_along_axis(heights, np.maximum(won, 0)[:, None], axis=1)
    best = field.highest(heights)
    return float(np.mean((own >= best - _ALIKE * np.abs(best))[decided]))


def _clamped(field: Arena) -> float:
    method = field.method
    if method.name != "linear-min" or not method.clamp:
        return 0.0
    return float(np.mean(field.prices >= number(method.zero_at) * field.lowest()))


def _band_decides(field: Arena, won: Winners, tie_break: Sequence[str]) -> float:
    if field.method.name != "extended-ratio":
        return 0.0
    simple = replace(field, method=replace(field.method, name="simple-ratio"))
    return float(np.mean(winners(simple, tie_break) != won))


def _criteria(subject: Subject, drawn: Market, nominal: Fraction | None) -> "list[CriterionWeight]":
    if subject.rules.method.name in PRICE_ALONE:
        return []
    quality = 1.0 if nominal is None else float(1 - nominal)
    return [
        CriterionWeight(c.id, c.title, share, float(spread), float(share) * float(spread) * quality)
        for c, share, spread in zip(subject.criteria, subject.shares, drawn.spreads, strict=False)
    ]
