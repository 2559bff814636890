# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The votes for one criterion of one bid go in; the steps that lead to its points come out."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tenderkit.evaluation.panel.means import COMBINED, TRIMMED
from tenderkit.evaluation.panel.spread import spread_of
from tenderkit.evaluation.panel.votes import Vote
from tenderkit.evaluation.rounding import rounder
from tenderkit.model.method import EvaluationRules
from tenderkit.outcome.derivation import Step

_STEPS = {"mean": "votes_mean", "median": "votes_median", TRIMMED: "votes_trimmed"}


def vote_steps(rules: EvaluationRules, bid: str, criterion: str, votes: Mapping[str, Vote]) -> Iterator[Step]:
    """Yield how *votes* become one number, and whether they lie far apart; nothing where people agree.

    The votes stand in the order of their points, not of the reviewers.
    """
    points = {reviewer: vote for reviewer, vote in votes.items() if isinstance(vote, Fraction)}
    if rules.reviewers not in COMBINED or not points:
        return
    exact = COMBINED[rules.reviewers](list(points.values()))
    rounded = rounder(rules.rounding)("reviewer_mean", exact)
    values = {"criterion": criterion, "votes": tuple(sorted(points.values()))}
    yield Step(_STEPS[rules.reviewers], values, exact, None if rounded == exact else rounded)
    if rules.scale is not None:
        spread = spread_of(bid, criterion, points, rules.scale.top)
        if spread.flagged:
            ends = {"criterion": criterion, "low": spread.lowest, "high": spread.highest}
            yield Step("votes_apart", ends)
