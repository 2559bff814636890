# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bench and weight models go in; how often each bid is first under other weights comes out.

The only module here with floats: it needs the laboratory, and whoever lacks it does without.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from tenderkit.evaluation.award.contest import Decided, decided
from tenderkit.evaluation.award.parts import parameter, parts_of_one
from tenderkit.evaluation.case import scores_of
from tenderkit.evaluation.laboratory.acceptability import acceptability
from tenderkit.evaluation.laboratory.contenders import PointsMatrix
from tenderkit.evaluation.laboratory.weights import WeightModel
from tenderkit.evaluation.robustness.again import Bench
from tenderkit.evaluation.robustness.heights import heights
from tenderkit.evaluation.robustness.paths import criterion_paths
from tenderkit.model.criterion import absolute_weights
from tenderkit.outcome.simulation import Acceptability
from tenderkit.problems import InputError
from tenderkit.words import N_, Message

AROUND = Fraction(1, 5)
"""Published weights, up to so much more or less."""
_WEIGHTLESS = frozenset({"lowest-price", "least-cost"})
_CURVED = frozenset({"rated-criteria", "weighted-ratio-median", "extended-ratio", "value-index"})
"""Methods whose key figure is no sum over the criteria, whatever it is multiplied by."""
_ADDED = ("linear-min", "inverse", "qcbs")
"""Methods that add points for the price: it is one criterion more."""


def accepted(bench: Bench, draws: int, seed: int) -> tuple[Acceptability, ...] | Message:
    """Return the rank acceptability under all weights, and under those around the published ones."""
    method = bench.case.rules.method.name
    if method in _WEIGHTLESS:
        return Message(N_("no weight decides in {method}"), {"method": method})
    if method in _CURVED:
        what = N_("{method} is no weighted sum, so the share of weights is not computed")
        return Message(what, {"method": method})
    try:
        matrix = points_matrix(bench)
    except InputError:
        matrix = None
    if matrix is None:
        return Message(N_("there are no weighted points to try other weights with"))
    models = (WeightModel(draws=draws, seed=seed), WeightModel(AROUND, draws, seed))
    return tuple(acceptability(matrix, model) for model in models)


def points_matrix(bench: Bench) -> PointsMatrix | None:
    """Return what other weights would weigh: for each bid its figure if one criterion alone counted.

    A key figure that grows on a straight line with *L* is the weighted mean of these figures.
    """
    case, base = bench.case, bench.contest
    if not any(path.kind == "criterion" for path in criterion_paths(case, base)):
        return None
    assert case.rules.scale is not None
    ids = [c.id for c in case.catalogue.award()]
    weights = absolute_weights(case.catalogue)
    bids = [ranked.bid for ranked in bench.exact.outcome.ranking]
    scores = {bid: scores_of(case, bid, ()) for bid in bids}
    part = {bid: [_part(scores[bid][id_], case.rules.scale.top) for id_ in ids] for bid in bids}
    published = [weights[id_] for id_ in ids]
    if case.rules.method.name in _ADDED:
        return _with_price(bench.exact, part, published)
    columns = [heights(_alone(bench, {bid: part[bid][n] for bid in bids})) for n in range(len(ids))]
    if any(column.keys() != set(bids) for column in columns):
        return None
    return PointsMatrix({bid: [column[bid] for column in columns] for bid in bids}, published)


def _part(points: Fraction | str, top: int) -> Fraction:
    assert isinstance(points, Fraction)
    return points / top


def _with_price(
    decision: Decided, part: Mapping[str, Sequence[Fraction]], published: Sequence[Fraction]
) -> PointsMatrix:
    """Return the points of the criteria, and of the price where it has a weight, as parts of the most."""
    method, whole = decision.field.method, sum(published, start=Fraction())
    if method.name == "qcbs":
        technical, _ = parts_of_one(method, method.technical_weight, method.financial_weight)
        quality = technical * decision.field.max_points
    else:
        quality = parameter(method.quality_weight)
    weights = [quality * weight / whole for weight in published]
    points = {f.bid: f.price_points or Fraction() for f in decision.figures}
    full = max(points.values())  # the cheapest bid gets all there are
    if not full:
        return PointsMatrix(part, weights)
    return PointsMatrix({bid: [*row, points[bid] / full] for bid, row in part.items()}, [*weights, full])


def _alone(bench: Bench, parts: Mapping[str, Fraction]) -> Decided:
    """Return the decision if one criterion counted alone, for which each bid has a part of all points."""
    full = bench.contest.max_points
    entries = tuple(
        replace(entry, points=parts[entry.bid] * full)
        for entry in bench.contest.entries
        if entry.bid in parts
    )
    rules = replace(bench.contest.rules, minimum=None)
    made = replace(bench.contest, rules=rules, entries=entries, shortfalls={})
    return decided(lambda _roundings: made, ())
