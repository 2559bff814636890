# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Points and the published minimum go in; grounds for exclusion come out. The edge passes."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tenderkit.model.criterion import Catalogue, CriterionGroup
from tenderkit.model.method import Minimum
from tenderkit.model.share import is_share, share_points
from tenderkit.outcome.award import Ground, Stage
from tenderkit.words import N_, Message


def criterion_shortfalls(catalogue: Catalogue, agreed: Mapping[str, Fraction]) -> Iterator[Ground]:
    """Yield a ground for each award criterion whose agreed points are below its ``min_points``."""
    for criterion in catalogue.award():
        points = agreed.get(criterion.id)
        if criterion.min_points is None or points is None or points >= criterion.min_points.exact:
            continue
        what = N_("{title}: {points} points, at least {least} are required")
        values = {"title": criterion.title, "points": points, "least": criterion.min_points.exact}
        yield Ground(Stage.MINIMUM, Message(what, values), criterion.id)


def group_shortfalls(
    written: str, group: CriterionGroup, reached: Fraction | None, maximum: Fraction
) -> Iterator[Ground]:
    """Yield a ground if what a bid *reached* in *group* is below the share or number of points *written*."""
    if reached is None or reached >= (least := _points(written, maximum)):
        return
    what = N_("{title}: {points} of {maximum} points, at least {least} are required")
    values = {"title": group.title, "points": reached, "maximum": maximum, "least": least}
    yield Ground(Stage.MINIMUM, Message(what, values), group.id)


def total_shortfall(minimum: Minimum | None, points: Fraction | None, maximum: Fraction) -> Iterator[Ground]:
    """Yield a ground if all points together are below the minimum."""
    if minimum is None or minimum.total is None or points is None:
        return
    least = _points(minimum.total, maximum)
    if points < least:
        values = {"points": points, "maximum": maximum, "least": least}
        what = N_("{points} of {maximum} points in all, at least {least} are required")
        if not is_share(minimum.total):  # a table need not say the maximum, and then nobody knows it
            what = N_("{points} points in all, at least {least} are required")
        yield Ground(Stage.MINIMUM, Message(what, values))


def _points(written: str, maximum: Fraction) -> Fraction:
    points = share_points(written, maximum)
    assert points is not None
    return points
