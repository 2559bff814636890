# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the outcome of each lot, or of the whole, comes out.

In the order of time: examination, agreed points, minimum points, method, tie-break, ranks.
"""

from dataclasses import replace
from functools import partial

from tenderkit.evaluation.award.contest import Decided, decided
from tenderkit.evaluation.case import Case, contest
from tenderkit.evaluation.gathering import case_of
from tenderkit.evaluation.places import place_of
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.award import Caution, Outcome
from tenderkit.problems import InputError, Problem, raise_if_any
from tenderkit.words import N_, Message


def evaluate(dossier: Dossier) -> tuple[Outcome, ...]:
    """Return one outcome for each lot of *dossier*; one for the whole where there are no lots.

    What ``check`` reports is taken for granted: ids that exist, points on the scale,
    weights that add up.

    Raises:
        InputError: what is missing or open in any lot, all at once.
    """
    return tuple(_with_lot_limits(dossier, each.outcome) for _case, each in decisions(dossier))


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
        except InputError as error:
            problems += [problem for problem in error.problems if problem not in problems]
            continue
        decision = decided(partial(contest, case), case.rules.rounding)
        problems += _wrong_draw(dossier, case, decision.outcome)
        found.append((case, decision))
    raise_if_any(problems)
    return tuple(found)


def _wrong_draw(dossier: Dossier, case: Case, outcome: Outcome) -> list[Problem]:
    """Return a problem if the lot fell for a bid that was not among equals at the top."""
    if case.drawn is None or outcome.decided_by == "draw":
        return []
    what = N_("the draw chose {bid}, but the rules leave no draw among bids that include it")
    remedy = N_("Look at the decision in award.yaml and at `tie_break` in tender.yaml.")
    place = place_of(dossier, "award.yaml", "decisions")
    return [Problem("TK440", place, Message(what, {"bid": case.drawn}), Message(remedy))]


def _with_lot_limits(dossier: Dossier, outcome: Outcome) -> Outcome:
    """Say that a limit of lots for one bidder is not applied here."""
    limits = dossier.tender.lot_rules
    if outcome.lot is None or limits is None or limits.max_awards is None:
        return outcome
    what = N_("lots that one bidder may win: {number}; each is ranked by itself, people apply the limit")
    caution = Caution("TK492", Message(what, {"number": limits.max_awards}))
    return replace(outcome, cautions=(*outcome.cautions, caution))
