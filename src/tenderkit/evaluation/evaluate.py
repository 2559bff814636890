# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the outcome of each lot, or of the whole, comes out.

In the order of time: examination, points, later stages, minimum points, method, tie-break, ranks, lots.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from tenderkit.evaluation.award.contest import Decided, decided
from tenderkit.evaluation.case import Case, admitting_contest
from tenderkit.evaluation.event_cautions import event_cautions
from tenderkit.evaluation.gathering import case_of
from tenderkit.evaluation.lots import Decision, limited
from tenderkit.evaluation.places import place_of
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.outcome.award import NO_WINNER, Outcome, Status
from tenderkit.problems import InputError, Problem, raise_if_any
from tenderkit.words import N_, Message

_ENDS = frozenset({"award", "no_award", "cancellation"})


def evaluate(dossier: Dossier) -> tuple[Outcome, ...]:
    """Return one outcome for each lot of *dossier*; one for the whole where there are no lots.

    What ``check`` reports is taken for granted: ids that exist, points on the scale,
    weights that add up.

    Raises:
        InputError: what is missing or open in any lot, all at once.
    """
    ranked = {decision.outcome.lot: decision.outcome for _case, decision in decisions(dossier)}
    return tuple(_outcome(dossier, judged, ranked) for judged in dossier.judged)


def decisions(dossier: Dossier) -> tuple[tuple[Case, Decided], ...]:
    """Return each case with its decision; what was cancelled is left out where it cannot be ranked.

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
            if not is_cancelled(dossier, judged):
                problems += [problem for problem in error.problems if problem not in problems]
    made = [_told(dossier, *each) for each in _limited(dossier, found)]
    for case, decision in made:
        problems += _wrong_draw(dossier, case, decision.outcome)
    raise_if_any(problems)
    return tuple(made)


def _limited(dossier: Dossier, found: list[Decision]) -> list[Decision]:
    """Return *found* under the limit of lots for one bidder; nobody wins a lot that was cancelled."""
    cancelled = {_lot(judged) for judged in dossier.judged if is_cancelled(dossier, judged)}
    going_on = limited(dossier, [each for each in found if each[0].lot not in cancelled])
    made = {each[0].lot: each for each in going_on}
    return [made.get(each[0].lot, each) for each in found]


def _told(dossier: Dossier, case: Case, decision: Decided) -> Decision:
    """Return *decision* with what events leave to be known."""
    judged = next(judged for judged in dossier.judged if _lot(judged) == case.lot)
    outcome = decision.outcome
    cautions = (*event_cautions(dossier, judged), *outcome.cautions)
    return case, replace(decision, outcome=replace(outcome, cautions=cautions))


def _outcome(dossier: Dossier, judged: Judged, ranked: Mapping[str | None, Outcome]) -> Outcome:
    outcome = ranked.get(_lot(judged))
    if outcome is not None and (outcome.status not in NO_WINNER or not is_cancelled(dossier, judged)):
        return outcome
    rules = dossier.rules(judged)
    excluded = outcome.excluded if outcome else ()
    method = rules.method.name if rules else ""
    return Outcome(method, Status.CANCELLED, excluded=excluded, lot=_lot(judged))


def is_cancelled(dossier: Dossier, judged: Judged) -> bool:
    """Tell whether people decided last to cancel *judged*."""
    about = [d for d in dossier.award.decisions if d.kind in _ENDS and d.lot in (None, _lot(judged))]
    return bool(about) and about[-1].kind == "cancellation"


def _lot(judged: Judged) -> str | None:
    return None if judged.lot is None else judged.lot.id


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
