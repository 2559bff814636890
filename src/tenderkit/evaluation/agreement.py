# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; how far its reviewers agree comes out, lot by lot. Nothing is decided by it."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import lcm

from tenderkit.evaluation.examination import grounds_against
from tenderkit.evaluation.panel.alpha import krippendorff_alpha
from tenderkit.evaluation.panel.concordance import kendall_w
from tenderkit.evaluation.panel.intraclass import Table, icc_mean, icc_single
from tenderkit.evaluation.panel.spread import severities, spread_of
from tenderkit.evaluation.panel.votes import BidVotes, votes_on
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.outcome.agreement import Measure, PanelAgreement, Spread
from tenderkit.outcome.award import Outcome
from tenderkit.words import N_, Message

_PAIR = 2


def agreement_of(dossier: Dossier, outcomes: Sequence[Outcome] = ()) -> tuple[PanelAgreement, ...]:
    """Return the agreement of the reviewers of each lot; one for the whole where there are no lots.

    Counted are the votes in points of those who must score, criterion by criterion and bid
    by bid. Works at any time, also while sheets are missing. Votes on bids that are out do
    not count: on those that fell out in the examination and, with *outcomes*, on all excluded.
    """
    gone = {(outcome.lot, exclusion.bid) for outcome in outcomes for exclusion in outcome.excluded}
    return tuple(_agreement(dossier, judged, gone) for judged in dossier.judged)


def _agreement(dossier: Dossier, judged: Judged, gone: set[tuple[str | None, str]]) -> PanelAgreement:
    lot = None if judged.lot is None else judged.lot.id
    bids = [
        bid.id
        for bid in dossier.bids_for(judged)
        if (lot, bid.id) not in gone and not grounds_against(dossier, judged, bid)
    ]
    rules, votes = dossier.rules(judged), votes_on(dossier, judged, bids)
    top = rules.scale.top if rules and rules.scale else None
    spreads = _spreads(votes.cast, top)
    reviewers = tuple(votes.due)
    return PanelAgreement(
        rules.reviewers if rules else "agreed",
        reviewers,
        len(spreads),
        _alpha(spreads, reviewers),
        _of_full_table(icc_single, spreads, reviewers),
        _of_full_table(icc_mean, spreads, reviewers),
        _of_full_table(kendall_w, spreads, reviewers),
        spreads,
        severities(spreads),
        lot,
    )


def _spreads(cast: Mapping[str, BidVotes], top: int | None) -> tuple[Spread, ...]:
    """Return the votes of each criterion and bid that has some; without a scale nothing is far."""
    found = []
    for bid, criteria in cast.items():
        for criterion, given in criteria.items():
            points = {reviewer: vote for reviewer, vote in given.items() if isinstance(vote, Fraction)}
            if points:
                plain = Spread(bid, criterion, points)
                found.append(plain if top is None else spread_of(bid, criterion, points, top))
    return tuple(found)


def _alpha(spreads: Sequence[Spread], reviewers: Sequence[str]) -> Measure:
    missing = _too_little(spreads, reviewers)
    return missing or krippendorff_alpha([list(votes.values()) for votes in _whole(spreads)])


def _of_full_table(
    measure: Callable[[Table], Measure], spreads: Sequence[Spread], reviewers: Sequence[str]
) -> Measure:
    """Return *measure* of the table of all votes, if all reviewers scored everything."""
    if missing := _too_little(spreads, reviewers):
        return missing
    if len(spreads) < _PAIR:
        return Measure(undefined=Message(N_("only one criterion of one bid was scored")))
    if any(len(spread.votes) < len(reviewers) for spread in spreads):
        return Measure(undefined=Message(N_("not every reviewer scored everything")))
    table = [[votes[reviewer] for reviewer in reviewers] for votes in _whole(spreads)]
    if len({vote for row in table for vote in row}) == 1:
        return Measure(undefined=Message(N_("all votes are the same")))
    return measure(table)


def _whole(spreads: Sequence[Spread]) -> list[dict[str, int]]:
    """Return the votes in whole numbers of their smallest common part; no measure depends on the unit."""
    common = lcm(*{vote.denominator for spread in spreads for vote in spread.votes.values()})
    return [
        {who: vote.numerator * (common // vote.denominator) for who, vote in spread.votes.items()}
        for spread in spreads
    ]


def _too_little(spreads: Sequence[Spread], reviewers: Sequence[str]) -> Measure | None:
    if not spreads:
        return Measure(undefined=Message(N_("nobody has given points")))
    if len(reviewers) < _PAIR:
        return Measure(undefined=Message(N_("there is only one reviewer")))
    return None
