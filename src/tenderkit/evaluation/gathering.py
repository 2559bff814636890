# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and what is judged as one go in; everything that decides comes out, gathered and complete."""

from tenderkit.evaluation.case import Case
from tenderkit.evaluation.counting import counted_scores
from tenderkit.evaluation.examination import gaps, grounds_against
from tenderkit.evaluation.not_yet import not_computed
from tenderkit.evaluation.places import place_of
from tenderkit.evaluation.pricing import priced
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.outcome.award import Exclusion
from tenderkit.problems import Problem, raise_if_any
from tenderkit.words import N_, Message


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
        drawn=next(draws, None),
        lot=lot,
    )


def _no_rules(dossier: Dossier) -> Problem:
    return Problem(
        "TK400",
        place_of(dossier, "tender.yaml"),
        Message(N_("the tender does not say how bids are judged")),
        Message(N_("Add `evaluation` with a method to tender.yaml.")),
    )
