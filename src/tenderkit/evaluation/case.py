# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and what is judged as one go in; everything that decides comes out, gathered and complete."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from tenderkit.evaluation.award.contest import Contest
from tenderkit.evaluation.award.field import Entry
from tenderkit.evaluation.consensus import Agreed
from tenderkit.evaluation.counting import counted_scores, scores_under
from tenderkit.evaluation.examination import gaps, grounds_against
from tenderkit.evaluation.minimum import criterion_shortfalls, group_shortfalls
from tenderkit.evaluation.not_yet import not_computed
from tenderkit.evaluation.panel.votes import BidVotes
from tenderkit.evaluation.places import place_of
from tenderkit.evaluation.points import CriterionPoints, max_points, performance_points, weighed_points
from tenderkit.evaluation.pricing import priced
from tenderkit.evaluation.rounding import rounder
from tenderkit.model.criterion import Catalogue
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import EvaluationRules, Rounding
from tenderkit.model.prices import EvaluatedPrice
from tenderkit.outcome.award import Exclusion
from tenderkit.problems import Problem, raise_if_any
from tenderkit.words import N_, Message


@dataclass(frozen=True, slots=True)
class Case:
    """The tender, or one lot of it, ready to be decided."""

    rules: EvaluationRules
    catalogue: Catalogue
    excluded: tuple[Exclusion, ...]
    """Bids that did not pass the examination."""
    prices: Mapping[str, EvaluatedPrice]
    """Of the bids that did."""
    agreed: Mapping[str, Agreed]
    """What is agreed, or the exact mean or median; empty where no points are needed and nobody gave any."""
    votes: Mapping[str, BidVotes] = field(default_factory=dict)
    drawn: str | None = None
    lot: str | None = None


def case_of(dossier: Dossier, judged: Judged) -> Case:
    """Gather the case of *judged*.

    Raises:
        InputError: something is missing, open or not computed by this version.
    """
    rules = dossier.rules(judged)
    raise_if_any([_no_rules(dossier)] if rules is None else list(not_computed(dossier, judged, rules)))
    assert rules is not None
    bids = dossier.bids_for(judged)
    problems = [problem for bid in bids for problem in gaps(dossier, judged, bid)]
    excluded = tuple(
        Exclusion(bid.id, grounds) for bid in bids if (grounds := grounds_against(dossier, judged, bid))
    )
    out = {exclusion.bid for exclusion in excluded}
    admissible = [bid for bid in bids if bid.id not in out]
    prices = priced(dossier, judged, rules, admissible)
    scores = counted_scores(dossier, judged, rules, [bid.id for bid in admissible])
    raise_if_any([*problems, *prices.problems, *scores.problems])
    lot = None if judged.lot is None else judged.lot.id
    draws = (d.bid for d in dossier.award.decisions if d.kind == "draw" and d.lot in (None, lot))
    return Case(
        rules,
        judged.catalogue,
        excluded,
        prices.prices,
        scores.agreed,
        scores.votes,
        next(draws, None),
        lot,
    )


def contest(case: Case, roundings: Sequence[Rounding]) -> Contest:
    """Return what decides *case* under *roundings*."""
    weighed = {bid: weighed_of(case, bid, roundings) for bid in case.prices}
    agreed = {bid: scores_under(case.rules, scores, roundings) for bid, scores in case.agreed.items()}
    return Contest(
        case.rules,
        tuple(
            Entry(bid, None if parts is None else performance_points(parts), case.prices[bid].total)
            for bid, parts in weighed.items()
        ),
        _max_points(case),
        case.excluded,
        {
            bid: (
                *criterion_shortfalls(case.catalogue, _numbers(agreed.get(bid, {}))),
                *group_shortfalls(case.rules.minimum, case.catalogue, parts or {}),
            )
            for bid, parts in weighed.items()
        },
        agreed,
        case.catalogue,
        case.drawn,
        case.lot,
    )


def weighed_of(case: Case, bid: str, roundings: Sequence[Rounding]) -> dict[str, CriterionPoints] | None:
    """Return what each criterion brings to *L* of *bid*; None where there are ratings, or no points."""
    agreed = _numbers(scores_under(case.rules, case.agreed.get(bid, {}), roundings))
    scale = case.rules.scale
    award = case.catalogue.award()
    if scale is None or not award or any(c.id not in agreed or c.weight is None for c in award):
        return None
    return weighed_points(case.catalogue, Fraction(scale.top), agreed, rounder(roundings))


def _numbers(agreed: Agreed) -> dict[str, Fraction]:
    return {id_: value for id_, value in agreed.items() if isinstance(value, Fraction)}


def _max_points(case: Case) -> Fraction:
    top = Fraction(1) if case.rules.scale is None else Fraction(case.rules.scale.top)
    return max_points(case.catalogue, top)


def _no_rules(dossier: Dossier) -> Problem:
    return Problem(
        "TK400",
        place_of(dossier, "tender.yaml"),
        Message(N_("the tender does not say how bids are judged")),
        Message(N_("Add `evaluation` with a method to tender.yaml.")),
    )
