# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and what is judged as one go in; everything that decides comes out, gathered and complete."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from tenderkit.evaluation.case import Case
from tenderkit.evaluation.counting import CountedScores, counted_scores
from tenderkit.evaluation.examination import gaps, grounds_against
from tenderkit.evaluation.not_yet import not_computed
from tenderkit.evaluation.places import place_of
from tenderkit.evaluation.pricing import priced
from tenderkit.evaluation.stages import admitted, has_later_stage, of_stage
from tenderkit.evaluation.values import Measured, measured_points
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import EvaluationRules
from tenderkit.outcome.award import Exclusion
from tenderkit.problems import Problem, raise_if_any
from tenderkit.words import N_, Message

Score = TypeVar("Score")


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
    scores, measured, faults = _scores(dossier, _stage(judged, later=False), rules, admissible)
    raise_if_any([*problems, *prices.problems, *faults])
    lot = None if judged.lot is None else judged.lot.id
    case = Case(
        rules,
        judged.catalogue,
        excluded,
        prices.prices,
        scores.agreed,
        scores.votes,
        drawn=dossier.award.drawn(lot),
        lot=lot,
        measured=measured,
        places={bid.id: place_of(dossier, f"bids/{bid.id}/bid.yaml") for bid in admissible},
    )
    return _after_the_bid(dossier, judged, case, admissible) if has_later_stage(judged.catalogue) else case


def _after_the_bid(dossier: Dossier, judged: Judged, case: Case, bids: Sequence[Bid]) -> Case:
    """Return *case* with the scores of later stages for the bids that are admitted to them."""
    stage = admitted(case)
    out = {exclusion.bid for exclusion in stage.excluded}
    reached = [bid for bid in bids if bid.id not in out]
    scores, measured, faults = _scores(dossier, _stage(judged, later=True), case.rules, reached)
    raise_if_any(faults)
    return replace(
        case,
        excluded=stage.excluded,
        agreed=_joined(case.agreed, scores.agreed),
        votes=_joined(case.votes, scores.votes),
        measured=_joined(case.measured, measured),
        first=stage.first,
        cautions=() if stage.caution is None else (stage.caution,),
        exactly=stage.exactly,
    )


def _scores(
    dossier: Dossier, judged: Judged, rules: EvaluationRules, bids: Sequence[Bid]
) -> tuple[CountedScores, Mapping[str, Mapping[str, Measured]], tuple[Problem, ...]]:
    """Return what reviewers gave, what is measured, and what is missing of both."""
    scores = counted_scores(dossier, judged, rules, [bid.id for bid in bids])
    measured, faults = measured_points(dossier, judged, bids)
    return scores, measured, (*scores.problems, *faults)


def _stage(judged: Judged, *, later: bool) -> Judged:
    return replace(judged, catalogue=of_stage(judged.catalogue, later=later))


def _joined(
    first: Mapping[str, Mapping[str, Score]], later: Mapping[str, Mapping[str, Score]]
) -> dict[str, Mapping[str, Score]]:
    return {bid: {**first.get(bid, {}), **later.get(bid, {})} for bid in {**first, **later}}


def _no_rules(dossier: Dossier) -> Problem:
    return Problem(
        "TK400",
        place_of(dossier, "tender.yaml"),
        Message(N_("the tender does not say how bids are judged")),
        Message(N_("Add `evaluation` with a method to tender.yaml.")),
    )
