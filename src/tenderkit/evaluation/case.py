# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""All that was gathered of one tender or lot goes in; the contest under given roundings comes out."""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from fractions import Fraction

from tenderkit.evaluation.award.contest import Contest
from tenderkit.evaluation.award.field import Entry
from tenderkit.evaluation.consensus import Agreed
from tenderkit.evaluation.counting import scores_under
from tenderkit.evaluation.minimum import criterion_shortfalls, group_shortfalls
from tenderkit.evaluation.panel.votes import BidVotes
from tenderkit.evaluation.points import CriterionPoints, max_points, sums, weighed_points
from tenderkit.evaluation.rounding import rounder
from tenderkit.evaluation.values import Measured
from tenderkit.model.criterion import Catalogue
from tenderkit.model.method import EvaluationRules, Rounding
from tenderkit.model.prices import EvaluatedPrice
from tenderkit.outcome.award import Caution, Exclusion, Ground
from tenderkit.problems import Place
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """The tender, or one lot of it, ready to be decided."""

    rules: EvaluationRules
    catalogue: Catalogue
    excluded: tuple[Exclusion, ...]
    """Bids that did not pass the examination, or were not admitted to a later stage."""
    prices: Mapping[str, EvaluatedPrice]
    """Of the bids that passed the examination."""
    agreed: Mapping[str, Agreed]
    """What is agreed, or the exact mean or median; empty where no points are needed and nobody gave any."""
    votes: Mapping[str, BidVotes] = field(default_factory=dict)
    drawn: str | None = None
    lot: str | None = None
    measured: Mapping[str, Mapping[str, Measured]] = field(default_factory=dict)
    """Bid → criterion → its value, and the points that a value function gives it."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Bid → where its file begins, should no figure be computable for it."""
    first: "Case | None" = None
    """Where a later stage has criteria: the case over those of the bid, by which bids were admitted."""
    cautions: tuple[Caution, ...] = ()
    """What is to be said whatever the contest brings."""
    exactly: tuple[Exclusion, ...] | None = None
    """Bids that are out where nothing is rounded, if others are and all that are left have their scores."""


def contest(case: Case, roundings: Sequence[Rounding]) -> Contest:
    """Return what decides *case* under *roundings*."""
    out = {exclusion.bid for exclusion in case.excluded}
    scores = {bid: scores_of(case, bid, roundings) for bid in case.prices if bid not in out}
    top, points = _top(case), {}
    if case.rules.scale is not None:
        points = sums(case.catalogue, top, scores, roundings)
    return Contest(
        case.rules,
        tuple(Entry(bid, points.get(bid), case.prices[bid].total) for bid in scores),
        max_points(case.catalogue, top),
        case.excluded,
        _shortfalls(case, scores, roundings),
        scores,
        case.catalogue,
        case.drawn,
        case.lot,
        case.places,
    )


def admitting_contest(case: Case, roundings: Sequence[Rounding]) -> Contest:
    """Return the contest under *roundings*; without any, among those then admitted to a later stage."""
    if roundings or case.exactly is None:
        return contest(case, roundings)
    return contest(replace(case, excluded=case.exactly), roundings)


def scores_of(case: Case, bid: str, roundings: Sequence[Rounding]) -> Agreed:
    """Return what *bid* has for each criterion: of reviewers, prescribed rounding applied, and measured."""
    agreed = scores_under(case.rules, case.agreed.get(bid, {}), roundings)
    measured = case.measured.get(bid)
    return {**agreed, **{id_: each.points for id_, each in measured.items()}} if measured else agreed


def weighed_of(case: Case, bid: str, roundings: Sequence[Rounding]) -> dict[str, CriterionPoints] | None:
    """Return what each criterion brings to *L* of *bid*; None where there are ratings, or no points."""
    agreed = _numbers(scores_of(case, bid, roundings))
    award = case.catalogue.award()
    if case.rules.scale is None or not award or any(c.id not in agreed or c.weight is None for c in award):
        return None
    return weighed_points(case.catalogue, _top(case), agreed, rounder(roundings))


def _shortfalls(
    case: Case, scores: Mapping[str, Agreed], roundings: Sequence[Rounding]
) -> dict[str, tuple[Ground, ...]]:
    """Return the minimum points of criteria and groups that each bid misses."""
    marked = tuple(c for c in case.catalogue.award() if c.min_points is not None)
    missed = {
        bid: list(criterion_shortfalls(Catalogue(marked), _numbers(agreed)) if marked else ())
        for bid, agreed in scores.items()
    }
    groups = {group.id: group for group in case.catalogue.groups}
    for id_, written in case.rules.minimum.groups.items() if case.rules.minimum else ():
        top = _top(case)
        reached = sums(case.catalogue, top, scores, roundings, id_)
        maximum = max_points(case.catalogue, top, id_)
        for bid, grounds in missed.items():
            grounds.extend(group_shortfalls(written, groups[id_], reached.get(bid), maximum))
    return {bid: tuple(grounds) for bid, grounds in missed.items()}


def _numbers(agreed: Agreed) -> dict[str, Fraction]:
    return {id_: value for id_, value in agreed.items() if isinstance(value, Fraction)}


def _top(case: Case) -> Fraction:
    return Fraction(1) if case.rules.scale is None else Fraction(case.rules.scale.top)
