# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bench goes in; the award without the votes of each reviewer comes out."""

from collections.abc import Mapping
from fractions import Fraction

from tenderkit.evaluation.panel.means import COMBINED, TRIMMED, mean
from tenderkit.evaluation.panel.votes import Vote
from tenderkit.evaluation.robustness.again import Bench
from tenderkit.outcome.robustness import Award, ReviewerOut
from tenderkit.words import N_, Message

_LEAST_TO_TRIM = 3


def reviewers_out(bench: Bench) -> tuple[ReviewerOut, ...]:
    """Return the award without each reviewer.

    Where votes are combined, those of the others are combined anew. Where people agree, nothing
    changes by the rules: equal votes stay equal, and what was agreed stands. What the mean of the
    remaining votes would give is shown beside it.
    """
    reviewers = dict.fromkeys(
        who for criteria in bench.case.votes.values() for cast in criteria.values() for who in cast
    )
    return tuple(_without(bench, reviewer) for reviewer in sorted(reviewers))


def mean_of_all(bench: Bench) -> Award | None:
    """Return what the mean of all votes would give where people agree; None where votes are combined."""
    if bench.case.rules.reviewers in COMBINED or not bench.case.votes:
        return None
    made = _combined(bench, None, "mean")
    return None if made is None else bench.with_agreed(made)


def _without(bench: Bench, reviewer: str) -> ReviewerOut:
    mode = bench.case.rules.reviewers
    made = _combined(bench, reviewer, mode if mode in COMBINED else "mean")
    if made is None:
        return ReviewerOut(reviewer, why=Message(N_("the points that the others have given are too few")))
    if mode in COMBINED:
        return ReviewerOut(reviewer, bench.with_agreed(made))
    return ReviewerOut(reviewer, bench.award, mean_of_rest=bench.with_agreed(made))


def _combined(bench: Bench, without: str | None, mode: str) -> dict[str, dict[str, Fraction | str]] | None:
    """Return the points of all bids from the votes but those of one reviewer; None where one lacks votes."""
    found: dict[str, dict[str, Fraction | str]] = {}
    for bid, agreed in bench.case.agreed.items():
        found[bid] = {}
        for criterion in agreed:
            cast = bench.case.votes.get(bid, {}).get(criterion, {})
            points = _points(cast, without)
            if len(points) < (_LEAST_TO_TRIM if mode == TRIMMED else 1):
                return None
            found[bid][criterion] = mean(points) if mode not in COMBINED else COMBINED[mode](points)
    return found


def _points(cast: Mapping[str, Vote], without: str | None) -> list[Fraction]:
    """Return the votes in points; none at all if one is a word."""
    votes = [vote for who, vote in cast.items() if who != without]
    points = [vote for vote in votes if isinstance(vote, Fraction)]
    return points if len(points) == len(votes) else []
