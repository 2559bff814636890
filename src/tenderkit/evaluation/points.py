# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreed points and weights go in; performance points *L* come out (Leistungspunkte)."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.evaluation.rounding import Rounder
from tenderkit.model.criterion import Catalogue, absolute_weights


@dataclass(frozen=True, slots=True)
class CriterionPoints:
    """What one criterion brings to *L*."""

    points: Fraction
    """As agreed, from 0 to the top of the scale."""
    weight: Fraction
    """Absolute: percent of the whole, or weight points."""
    reached: Fraction
    maximum: Fraction


def weighed_points(
    catalogue: Catalogue, top: Fraction, agreed: Mapping[str, Fraction], rounded: Rounder
) -> dict[str, CriterionPoints]:
    """Return what each award criterion brings.

    ``unit: percent``: absolute percent × points, so that L_max = 100 × top. ``unit: points``:
    weight × points / top, so that L_max is the sum of the weights.
    """
    weights = absolute_weights(catalogue)
    unit = Fraction(1) if catalogue.unit == "percent" else 1 / top
    return {
        c.id: CriterionPoints(
            agreed[c.id],
            weights[c.id],
            rounded("criterion_points", weights[c.id] * agreed[c.id] * unit),
            weights[c.id] * top * unit,
        )
        for c in catalogue.award()
    }


def performance_points(weighed: Mapping[str, CriterionPoints]) -> Fraction:
    """Return *L*, the sum over all award criteria, exact.

    Example:
        >>> one = CriterionPoints(Fraction(7), Fraction(60), Fraction(420), Fraction(600))
        >>> two = CriterionPoints(Fraction(10), Fraction(40), Fraction(400), Fraction(400))
        >>> performance_points({"B1": one, "B2": two})
        Fraction(820, 1)
    """
    return sum((part.reached for part in weighed.values()), start=Fraction())


def max_points(catalogue: Catalogue, top: Fraction) -> Fraction:
    """Return *L_max*: 100 × top with ``unit: percent``, else the sum of the weights."""
    if catalogue.unit == "percent":
        return 100 * top
    weights = absolute_weights(catalogue)
    return sum((weights[c.id] for c in catalogue.award()), start=Fraction())


def group_points(
    catalogue: Catalogue, group: str, weighed: Mapping[str, CriterionPoints]
) -> tuple[Fraction, Fraction]:
    """Return the sum that *group* reached, groups within it included, and its maximum."""
    parts = [weighed[c.id] for c in catalogue.award() if group in ancestors(catalogue, c.group)]
    return (
        sum((part.reached for part in parts), start=Fraction()),
        sum((part.maximum for part in parts), start=Fraction()),
    )


def ancestors(catalogue: Catalogue, group: str | None) -> tuple[str, ...]:
    """Return *group* and the groups that it lies in, innermost first."""
    parents = {g.id: g.parent for g in catalogue.groups}
    found: list[str] = []
    while group is not None and group not in found:
        found.append(group)
        group = parents.get(group)
    return tuple(found)


def group_titles(catalogue: Catalogue) -> dict[str, str]:
    """Return the title of each group."""
    return {group.id: group.title for group in catalogue.groups}
