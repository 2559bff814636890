# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case goes in; every change of one score that the scale allows comes out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.evaluation.case import Case
from tenderkit.evaluation.panel.means import COMBINED
from tenderkit.evaluation.panel.votes import scored_criteria
from tenderkit.evaluation.points import point_values
from tenderkit.evaluation.rounding import rounder
from tenderkit.model.method import Scale
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Trial:
    """One score, changed."""

    criterion: str
    bid: str
    before: Fraction
    after: Fraction
    points: Fraction
    """What the bid would have for the criterion."""
    gain: Fraction
    """What this adds to *L*, prescribed roundings applied."""
    reviewer: str | None = None
    """Whose vote it is; None for points that the panel agreed on."""

    @property
    def step(self) -> Fraction:
        """How large the change is."""
        return abs(self.after - self.before)


def trials(case: Case) -> Iterator[Trial]:
    """Yield the changes of agreed points or, where votes are combined, of single votes."""
    scale = case.rules.scale
    if scale is None:
        return
    worth = point_values(case.catalogue, Fraction(scale.top))
    for criterion in scored_criteria(case.catalogue):
        for bid, agreed in case.agreed.items():
            points = agreed.get(criterion.id)
            if isinstance(points, Fraction):
                each = worth.get(criterion.id, Fraction())
                yield from _of_cell(case, scale, (bid, criterion.id), (points, each))


def _of_cell(
    case: Case, scale: Scale, at: tuple[str, str], given: tuple[Fraction, Fraction]
) -> Iterator[Trial]:
    """Yield the changes for one criterion of one bid, whose points and their worth are *given*."""
    (bid, criterion), (points, worth) = at, given
    rounded = rounder(case.rules.rounding)
    mode = case.rules.reviewers
    steps = [step.exact for step in scale.allowed] or [Fraction(step) for step in range(scale.top + 1)]

    def reached(number: Fraction) -> Fraction:
        kept = rounded("reviewer_mean", number) if mode in COMBINED else number
        return rounded("criterion_points", worth * kept)

    if mode not in COMBINED:
        for after in steps:
            if after != points:
                yield Trial(criterion, bid, points, after, after, reached(after) - reached(points))
        return
    votes = case.votes.get(bid, {}).get(criterion, {})
    cast = {who: vote for who, vote in votes.items() if isinstance(vote, Fraction)}
    for reviewer, vote in cast.items():
        for after in steps:
            if after != vote:
                made = COMBINED[mode]([*({**cast, reviewer: after}).values()])
                gain = reached(made) - reached(points)
                yield Trial(criterion, bid, vote, after, made, gain, reviewer)
