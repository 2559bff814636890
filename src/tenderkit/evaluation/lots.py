# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The decisions on all lots go in; the same come out with the limit of lots for one bidder (Loslimitierung).

Each lot is ranked by itself. Where the tender publishes that lots are awarded in their
order, a bidder that has won as many as allowed is passed over; its bid stays in the
ranking and in every reference. Where nothing is published, people apply the limit.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from tenderkit.evaluation.award.cautions import rounding_caution
from tenderkit.evaluation.award.contest import Decided, decided, method_levels
from tenderkit.evaluation.award.levels import Level
from tenderkit.evaluation.award.standing import standing
from tenderkit.evaluation.case import Case, admitting_contest
from tenderkit.model.dossier import Dossier
from tenderkit.model.names import seen_name
from tenderkit.outcome.award import NO_WINNER, Caution, Outcome, Status
from tenderkit.words import N_, Message

LIMIT = "TK492"
Decision = tuple[Case, Decided]


def limited(dossier: Dossier, found: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return *found* under the limit of lots that one bidder may win, if the tender has one."""
    rules = dossier.tender.lot_rules
    if rules is None or rules.max_awards is None or not dossier.tender.lots:
        return tuple(found)
    bidders = {bid.id: seen_name(bid.bidder.name) for bid in dossier.bids}
    if rules.limit_by == "lot_order":
        made = _in_order(found, bidders, rules.max_awards)
        if not any(case.rules.rounding for case, _ in found):
            return made
        exact = tuple((case, decided(partial(admitting_contest, case), ())) for case, _ in found)
        return _rounding_said(found, exact, made, _in_order(exact, bidders, rules.max_awards))
    return _left_to_people(found, bidders, rules.max_awards)


def _in_order(found: Sequence[Decision], bidders: dict[str, str], most: int) -> tuple[Decision, ...]:
    """Pass over who has won *most* lots before; from a lot on that is not decided, nobody can."""
    won: dict[str, list[str]] = defaultdict(list)
    undecided: list[str] = []
    limited_ones: list[Decision] = []
    for case, decision in found:
        lot, made = case.lot or "", decision
        full = {bid: won[bidders[bid]] for bid in _ranked(decision.outcome) if len(won[bidders[bid]]) >= most}
        if undecided and decision.outcome.winners:
            made = _said(decision, _not_decided(undecided, most))
        elif set(full) & set(decision.outcome.winners):
            made = _without(case, decision, full)
        outcome = made.outcome
        if outcome.status in NO_WINNER:
            pass
        elif undecided or outcome.status is not Status.RANKED:
            undecided.append(lot)
        else:
            won[bidders[outcome.winners[0]]].append(lot)
        limited_ones.append((case, made))
    return tuple(limited_ones)


def _rounding_said(
    found: Sequence[Decision],
    exact: Sequence[Decision],
    made: Sequence[Decision],
    exactly_made: Sequence[Decision],
) -> tuple[Decision, ...]:
    """Return *made*; where the prescribed rounding changes who wins, it says so of the limited awards."""
    said: list[Decision] = []
    for (case, decision), (_, before), (_, exactly), (_, alone) in zip(
        made, found, exact, exactly_made, strict=True
    ):
        outcome = decision.outcome
        unlimited = rounding_caution(before.outcome.winners, exactly.outcome.winners)
        cautions = [caution for caution in outcome.cautions if caution != unlimited]
        if outcome.winners != alone.outcome.winners:
            cautions.append(rounding_caution(outcome.winners, alone.outcome.winners))
        said.append((case, replace(decision, outcome=replace(outcome, cautions=tuple(cautions)))))
    return tuple(said)


def _without(case: Case, decision: Decided, full: dict[str, list[str]]) -> Decided:
    """Return *decision* with the first of those that are not *full*; ranks and figures stay."""
    outcome = decision.outcome
    figures = [f for f in decision.figures if f.bid not in full]
    if not figures:
        made = replace(outcome, status=Status.NO_ADMISSIBLE_BID, winners=(), decided_by="none")
        return _said(replace(decision, outcome=made), *(_passed_over(bid, full[bid]) for bid in full))
    levels = [
        Level(level.name, {f.bid: level.positions[f.bid] for f in figures})
        for level in method_levels(decision.field, decision.figures)
    ]
    prices = {entry.bid: entry.price for entry in decision.field.entries}
    best = standing(levels, figures, prices, case.rules.tie_break, case.drawn)
    status = Status.RANKED if len(best.winners) == 1 else Status.TIE
    made = replace(outcome, status=status, winners=best.winners, decided_by=best.decided_by)
    ranks = {ranked.bid: ranked.rank or 0 for ranked in outcome.ranking}
    last = max(ranks[bid] for bid in best.winners)
    ahead = [bid for bid in ranks if bid in full and ranks[bid] <= last]
    return _said(replace(decision, outcome=made), *(_passed_over(bid, full[bid]) for bid in ahead))


def _left_to_people(found: Sequence[Decision], bidders: dict[str, str], most: int) -> tuple[Decision, ...]:
    """Say at each lot which of its first bids would win more lots than allowed."""
    first: dict[str, list[str]] = defaultdict(list)
    for case, decision in found:
        for bidder in {bidders[bid] for bid in decision.outcome.winners}:
            first[bidder].append(case.lot or "")
    made: list[Decision] = []
    for case, decision in found:
        over = [bid for bid in decision.outcome.winners if len(first[bidders[bid]]) > most]
        what = N_("{bid} is first in {lots}; lots that one bidder may win: {number}; people apply the limit")
        cautions = (
            Message(what, {"bid": bid, "lots": ", ".join(first[bidders[bid]]), "number": most})
            for bid in over
        )
        made.append((case, _said(decision, *cautions)))
    return tuple(made)


def _ranked(outcome: Outcome) -> tuple[str, ...]:
    return tuple(ranked.bid for ranked in outcome.ranking)


def _passed_over(bid: str, lots: Sequence[str]) -> Message:
    what = N_("{bid} is passed over: with {lots} its bidder has won as many lots as allowed")
    return Message(what, {"bid": bid, "lots": ", ".join(lots)})


def _not_decided(lots: Sequence[str], most: int) -> Message:
    what = N_(
        "{lots} must be decided first; then the limit applies here: lots that one bidder may win: {number}"
    )
    return Message(what, {"lots": ", ".join(lots), "number": most})


def _said(decision: Decided, *messages: Message) -> Decided:
    outcome = decision.outcome
    cautions = (*outcome.cautions, *(Caution(LIMIT, message) for message in messages))
    return replace(decision, outcome=replace(outcome, cautions=cautions))
