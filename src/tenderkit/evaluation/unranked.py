# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the awards come out that nobody can recompute, for its ranking has gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.evaluation.places import place_of
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Decision
from tenderkit.problems import InputError, Problem, Severity
from tenderkit.words import N_, Message


def unranked_awards(dossier: Dossier) -> Iterator[Problem]:
    """Yield the awards that count whose own lot cannot be ranked; other lots may still be scored."""
    for judged in dossier.judged:
        decision = dossier.award.settled(None if judged.lot is None else judged.lot.id)
        if decision is None or decision.kind != "award":
            continue
        if gaps := _gaps(dossier, judged):
            yield _unranked(dossier, decision, gaps)


def _gaps(dossier: Dossier, judged: Judged) -> Sequence[Problem]:
    try:
        evaluate(replace(dossier, judged=(judged,)))
    except InputError as error:
        return error.problems
    return ()


def _unranked(dossier: Dossier, decision: Decision, gaps: Sequence[Problem]) -> Problem:
    number = dossier.award.decisions.index(decision)
    place = place_of(dossier, "award.yaml", "decisions", number, "bid")
    values = {"bid": decision.bid, "count": len(gaps), "gap": gaps[0].message}
    what = N_("nobody can recompute the award to {bid}: {gap}; gaps in all: {count}")
    remedy = N_(
        "`tenderkit rank` names each gap and how to close it. What was scored or agreed belongs here."
    )
    return Problem(
        "TK924", place, Message(what, values), Message(remedy), Severity.WARNING, str(decision.bid)
    )
