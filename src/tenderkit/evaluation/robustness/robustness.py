# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; how robust the award of each lot, or of the whole, is comes out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from tenderkit.evaluation.agreement import agreement_of
from tenderkit.evaluation.award.contest import decided
from tenderkit.evaluation.case import Case, contest
from tenderkit.evaluation.evaluate import decisions
from tenderkit.evaluation.robustness.again import Bench
from tenderkit.evaluation.robustness.formulas import other_formulas
from tenderkit.evaluation.robustness.prices import price_changes
from tenderkit.evaluation.robustness.reviewers import mean_of_all, reviewers_out
from tenderkit.evaluation.robustness.rivals import dominated, removals
from tenderkit.evaluation.robustness.scores import score_changes
from tenderkit.evaluation.robustness.weights import weight_intervals
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.award import NO_WINNER, Outcome, Status
from tenderkit.outcome.robustness import Robustness
from tenderkit.outcome.simulation import Acceptability
from tenderkit.words import N_, Message

Accept = Callable[[Bench], tuple[Acceptability, ...] | Message]
"""The rank acceptability of a bench, or why there is none."""


def robustness_of(dossier: Dossier, accept: Accept) -> tuple[Robustness, ...]:
    """Return the robustness of each lot of *dossier*; of the whole where there are no lots.

    Each lot is examined by itself, before the limit of lots that one bidder may win.

    Raises:
        InputError: as `evaluate`.
    """
    made = decisions(dossier)
    agreements = agreement_of(dossier, tuple(decision.outcome for _case, decision in made))
    return tuple(
        replace(_robustness(case, decision.outcome, accept), agreement=agreement)
        for (case, decision), agreement in zip(made, agreements, strict=True)
    )


def _robustness(case: Case, limited: Outcome, accept: Accept) -> Robustness:
    outcome = decided(partial(contest, case), case.rules.rounding).outcome
    bench = Bench(case)
    found = Robustness(
        outcome.method, outcome.status, bench.award, case.lot, dominance=dominated(bench, outcome)
    )
    if outcome.status in NO_WINNER:
        what = N_("there is no ranking, so there is nothing to examine")
        return replace(found, nothing=Message(what))
    if outcome.status is Status.HUMAN_DECISION:
        what = N_("people decide by comparing; no formula does, so there is nothing to examine but the data")
        return replace(found, nothing=Message(what))
    scores, unmoved = score_changes(bench)
    accepted = accept(bench)
    return replace(
        found,
        notes=tuple(_notes(bench, found, limited)),
        weights=weight_intervals(bench),
        caveats=tuple(_caveats(bench)),
        scores=scores,
        unmoved=unmoved,
        prices=price_changes(bench),
        reviewers=reviewers_out(bench),
        mean_of_all=mean_of_all(bench),
        removals=removals(bench, outcome),
        methods=other_formulas(bench),
        acceptability=() if isinstance(accepted, Message) else accepted,
        unaccepted=accepted if isinstance(accepted, Message) else None,
    )


def _notes(bench: Bench, found: Robustness, limited: Outcome) -> Iterator[Message]:
    """Yield what somebody must know first."""
    exact = bench.exact.outcome.winners
    if frozenset(exact) != bench.winners:
        what = N_("the prescribed rounding decides: with it {rounded} is first, without it {exact}")
        yield Message(what, {"rounded": ", ".join(bench.award.winners), "exact": ", ".join(exact)})
    for pair in found.dominance:
        if pair.bid in bench.winners:
            what = N_(
                "{bid} is first although {others} is nowhere worse and somewhere better: "
                "most likely there is an error in the data"
            )
            yield Message(what, {"bid": pair.bid, "others": ", ".join(pair.by)})
    if len(bench.winners) > 1:
        what = N_("{bids} share the first rank, so the smallest change of any of their numbers may decide")
        yield Message(what, {"bids": ", ".join(bench.award.winners)})
    if len(bench.contest.entries) == 1:
        yield Message(N_("there is only one admissible bid"))
    if frozenset(limited.winners) != bench.winners:
        what = N_("the limit of lots gives this lot to {limited}; what follows is about the ranking alone")
        yield Message(what, {"limited": ", ".join(limited.winners) or "–"})


def _caveats(bench: Bench) -> Iterator[Message]:
    """Yield what holds for the intervals of the weights."""
    if bench.roundings:
        yield Message(N_("computed without the prescribed rounding"))
    if bench.staged:
        yield Message(N_("computed among the bids that reached the last stage"))
