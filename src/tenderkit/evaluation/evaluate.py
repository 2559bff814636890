# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the outcome of each lot, or of the whole, comes out.

In the order of time: examination, points, later stages, minimum points, method, tie-break, ranks, lots.
"""

from dataclasses import replace
from functools import partial

from tenderkit.evaluation.award.contest import Decided, decided
from tenderkit.evaluation.case import Case, admitting_contest
from tenderkit.evaluation.gathering import case_of
from tenderkit.evaluation.lots import limited
from tenderkit.evaluation.places import place_of
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.award import Outcome
from tenderkit.problems import InputError, Problem, raise_if_any
from tenderkit.words import N_, Message


def evaluate(dossier: Dossier) -> tuple[Outcome, ...]:
    """Return one outcome for each lot of *dossier*; one for the whole where there are no lots.

    What ``check`` reports is taken for granted: ids that exist, points on the scale,
    weights that add up.

    Raises:
        InputError: what is missing or open in any lot, all at once.
    """
    return tuple(decision.outcome for _case, decision in decisions(dossier))


def decisions(dossier: Dossier) -> tuple[tuple[Case, Decided], ...]:
    """Return each case with its decision.

    Raises:
        InputError: as `evaluate`.
    """
    problems: list[Problem] = []
    found: list[tuple[Case, Decided]] = []
    for judged in dossier.judged:
        try:
            case = case_of(dossier, judged)
            found.append((case, _decided(case)))
        except InputError as error:
            problems += [problem for problem in error.problems if problem not in problems]
    made = limited(dossier, found)
    for case, decision in made:
        problems += _wrong_draw(dossier, case, decision.outcome)
    raise_if_any(problems)
    return made


def _decided(case: Case) -> Decided:
    decision = decided(partial(admitting_contest, case), case.rules.rounding)
    outcome = decision.outcome
    return replace(decision, outcome=replace(outcome, cautions=(*case.cautions, *outcome.cautions)))


def _wrong_draw(dossier: Dossier, case: Case, outcome: Outcome) -> list[Problem]:
    """Return a problem if the lot fell for a bid that was not among equals at the top."""
    if case.drawn is None or outcome.decided_by == "draw":
        return []
    what = N_("the draw chose {bid}, but the rules leave no draw among bids that include it")
    remedy = N_("Look at the decision in award.yaml and at `tie_break` in tender.yaml.")
    place = place_of(dossier, "award.yaml", "decisions")
    return [Problem("TK440", place, Message(what, {"bid": case.drawn}), Message(remedy))]
