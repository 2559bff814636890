# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bench goes in; what other bids do to the award comes out: by their removal, or by being better."""

from tenderkit.evaluation.award.trade_off import compared
from tenderkit.evaluation.robustness.again import Bench
from tenderkit.outcome.award import Outcome
from tenderkit.outcome.robustness import Dominance, Removal


def removals(bench: Bench, outcome: Outcome) -> tuple[Removal, ...]:
    """Return the award without each losing bid of *outcome*, in the order of the ranking."""
    found = []
    for ranked in outcome.ranking:
        if bench.winners and ranked.bid not in bench.winners:
            award = bench.without(ranked.bid)
            found.append(Removal(ranked.bid, award, not bench.same(award)))
    return tuple(found)


def dominated(bench: Bench, outcome: Outcome) -> tuple[Dominance, ...]:
    """Return the admissible bids that another one beats in points and price, in the order of their ids."""
    contest = bench.contest
    ranked = {each.bid for each in outcome.ranking}
    entries = tuple(entry for entry in contest.entries if entry.bid in ranked)
    found = compared(entries, contest.factors, contest.catalogue)
    return tuple(Dominance(each.bid, each.dominated_by) for each in found if each.dominated_by)
