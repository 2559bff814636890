# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The assumptions and what is simulated go in; drawn points and prices come out."""

from math import sqrt

import numpy as np

from tenderkit.evaluation.laboratory.arena import Floats
from tenderkit.evaluation.laboratory.chance import generator
from tenderkit.evaluation.laboratory.subject import Subject
from tenderkit.outcome.simulation import Assumptions
from tenderkit.records import dataclass

_NUMBERS_AT_A_TIME = 2_000_000


@dataclass(frozen=True, slots=True)
class Market:
    """Simulated tenders: rows; their bids: columns. Points are performance points *L*."""

    free: Floats
    """Points as if there were no minimum."""
    points: Floats
    """Points where a bid that would miss a minimum just meets it."""
    prices: Floats
    criterion: Floats | None
    """Points of the criterion that decides within a band."""
    spreads: Floats
    """Of each criterion, the mean distance of the best from the worst bid, as part of the scale."""


def market(subject: Subject, assumptions: Assumptions) -> Market:
    """Draw *assumptions.draws* tenders.

    The quality of a whole bid is normal, and so is each criterion around it, in such a way that
    the weighed sum stays the quality of the whole. Then each criterion goes to the nearest points that
    reviewers may give. Prices are lognormal.
    """
    chance = generator(assumptions.seed)
    size = (assumptions.draws, assumptions.bids)
    first, second = chance.standard_normal(size), chance.standard_normal(size)
    linked = float(assumptions.correlation)
    logarithms = float(assumptions.price_spread) * (linked * first + sqrt(1 - linked**2) * second)
    prices = np.exp(logarithms) * float(subject.base_price or 1)
    at_a_time = max(1, _NUMBERS_AT_A_TIME // (assumptions.bids * len(subject.shares)))
    parts = [
        _scored(subject, assumptions, first[begun : begun + at_a_time], chance)
        for begun in range(0, assumptions.draws, at_a_time)
    ]
    free, points, criterion = (np.concatenate([part[n] for part in parts]) for n in range(3))
    spreads = sum((part[3] for part in parts), start=np.zeros(len(subject.shares))) / assumptions.draws
    return Market(free, points, prices, criterion if _decider(subject) is not None else None, spreads)


def _scored(
    subject: Subject, assumptions: Assumptions, whole: Floats, chance: np.random.Generator
) -> tuple[Floats, Floats, Floats, Floats]:
    """Return points without and with minimums, those of the deciding criterion, and the sums of spreads."""
    scale = subject.top / 10
    spread = float(assumptions.quality_spread) * scale
    shares = np.array([float(share) for share in subject.shares])
    own = chance.standard_normal((*whole.shape, len(shares)))
    own -= (own @ shares)[..., None]
    drawn = float(assumptions.quality_mean) * scale + spread * (whole[..., None] + own)
    given = _nearest(np.clip(drawn, 0, subject.top), np.array([float(step) for step in subject.steps]))
    lifted = np.maximum(given, _least_that_pass(subject))
    spreads = (lifted.max(axis=1) - lifted.min(axis=1)).sum(axis=0) / subject.top
    most = float(subject.max_points) / subject.top
    points = _raised(subject, lifted * shares / subject.top) * float(subject.max_points)
    return given @ shares * most, points, lifted[..., _decider(subject) or 0], spreads


def _nearest(points: Floats, steps: Floats) -> Floats:
    """Return each number as the nearest of *steps*; as it is where there are none."""
    if not len(steps):
        return points
    nearest: Floats = steps[np.searchsorted((steps[1:] + steps[:-1]) / 2, points)]
    return nearest


def _least_that_pass(subject: Subject) -> Floats:
    """Return for each criterion the lowest points that may be given and pass."""
    return np.array(
        [
            float(min((step for step in subject.steps if step >= floor), default=floor))
            for floor in subject.floors
        ]
    )


def _raised(subject: Subject, parts: Floats) -> Floats:
    """Return the sum of *parts*, raised to the minimums of groups and of the whole."""
    total: Floats = parts.sum(axis=2)
    for members, least in subject.group_floors:
        total = total + np.maximum(float(least) - parts[..., list(members)].sum(axis=2), 0)
    return np.maximum(total, float(subject.total_floor))


def _decider(subject: Subject) -> int | None:
    """Return the position of the criterion that decides within a band; None where it is no criterion."""
    return next((n for n, c in enumerate(subject.criteria) if c.id == subject.rules.method.decide_by), None)
