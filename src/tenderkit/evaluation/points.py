# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreed points and weights go in; performance points *L* come out (Leistungspunkte)."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import lcm
from operator import itemgetter

from tenderkit.evaluation.rounding import Rounder, rounder
from tenderkit.model.criterion import Catalogue, Criterion, absolute_weights
from tenderkit.model.method import Rounding
from tenderkit.records import dataclass


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
    """Return what each award criterion brings, one by one, as a derivation shows it."""
    weights, worth = absolute_weights(catalogue), point_values(catalogue, top)
    return {
        c.id: CriterionPoints(
            agreed[c.id],
            weights[c.id],
            rounded("criterion_points", worth[c.id] * agreed[c.id]),
            worth[c.id] * top,
        )
        for c in catalogue.award()
    }


def point_values(catalogue: Catalogue, top: Fraction) -> dict[str, Fraction]:
    """Return what one point of each weighted award criterion brings to *L*.

    ``unit: percent``: the absolute percent, so that L_max = 100 × top. ``unit: points``:
    weight / top, so that L_max is the sum of the weights.
    """
    weights = absolute_weights(catalogue)
    unit = Fraction(1) if catalogue.unit == "percent" else 1 / top
    return {c.id: weights[c.id] * unit for c in catalogue.award() if c.id in weights}


def totals(weights: Sequence[Fraction], rows: Iterable[Sequence[Fraction]]) -> tuple[Fraction, ...]:
    """Return ``Σ weight × points`` of each row, exact.

    Only whole numbers are multiplied: the weights over their common denominator, found
    once, and the points of a row over theirs.

    Example:
        >>> thirds = Fraction(22, 3)  # the mean of 7, 7 and 8
        >>> totals((Fraction(60), Fraction(40)), [(Fraction(7), Fraction(10)), (Fraction(5), thirds)])
        (Fraction(820, 1), Fraction(1780, 3))
    """
    scale = lcm(*(weight.denominator for weight in weights))
    whole = [(weight * scale).numerator for weight in weights]
    return tuple(_total(whole, scale, row) for row in rows)


def _total(weights: Sequence[int], scale: int, row: Sequence[Fraction]) -> Fraction:
    whole, parts, under = 0, 0, 1  # the sum is whole + parts / under
    for weight, points in zip(weights, row, strict=True):
        # The public properties are functions and would take a fifth of a whole ranking.
        numerator, denominator = points._numerator, points._denominator  # type: ignore[attr-defined] # noqa: SLF001
        if denominator == 1:
            whole += weight * numerator
        elif denominator == under:
            parts += weight * numerator
        else:
            common = lcm(under, denominator)
            parts = parts * (common // under) + weight * numerator * (common // denominator)
            under = common
    return Fraction(whole * under + parts, scale * under)


def sums(
    catalogue: Catalogue,
    top: Fraction,
    scores: Mapping[str, Mapping[str, Fraction | str]],
    roundings: Sequence[Rounding] = (),
    group: str | None = None,
) -> dict[str, Fraction]:
    """Return what each bid reaches in the award criteria, or in those within *group*.

    Without a group this is *L*. A bid is left out that lacks points for one of them, or has a
    word instead; all are, where a criterion has no weight.
    """
    criteria = inside(catalogue, group)
    worth = point_values(catalogue, top)
    if not criteria or any(c.id not in worth for c in criteria):
        return {}
    ids = [c.id for c in criteria]
    rows = {bid: row for bid, agreed in scores.items() if (row := _row(ids, agreed)) is not None}
    if any(rounding.step == "criterion_points" for rounding in roundings):
        rounded = rounder(roundings)
        return {
            bid: sum(
                (rounded("criterion_points", worth[i] * p) for i, p in zip(ids, row, strict=True)), Fraction()
            )
            for bid, row in rows.items()
        }
    return dict(zip(rows, totals([worth[id_] for id_ in ids], rows.values()), strict=True))


def _row(ids: Sequence[str], agreed: Mapping[str, Fraction | str]) -> tuple[Fraction, ...] | None:
    try:
        row = itemgetter(*ids, ids[0])(agreed)[:-1]  # one id more, so that one alone gives a row too
    except KeyError:
        return None
    return row if set(map(type, row)) == {Fraction} else None


def performance_points(weighed: Mapping[str, CriterionPoints]) -> Fraction:
    """Return *L*, the sum over all award criteria, exact.

    Example:
        >>> one = CriterionPoints(Fraction(7), Fraction(60), Fraction(420), Fraction(600))
        >>> two = CriterionPoints(Fraction(10), Fraction(40), Fraction(400), Fraction(400))
        >>> performance_points({"B1": one, "B2": two})
        Fraction(820, 1)
    """
    return sum((part.reached for part in weighed.values()), start=Fraction())


def max_points(catalogue: Catalogue, top: Fraction, group: str | None = None) -> Fraction:
    """Return *L_max*, or the most that can be reached in *group*; criteria without a weight bring nothing.

    Over all award criteria that is 100 × top with ``unit: percent``, else the sum of the weights.
    """
    worth = point_values(catalogue, top)
    return sum((worth.get(c.id, Fraction()) * top for c in inside(catalogue, group)), start=Fraction())


def inside(catalogue: Catalogue, group: str | None) -> tuple[Criterion, ...]:
    """Return the award criteria within *group*, groups within it included; all where there is none."""
    return tuple(c for c in catalogue.award() if group is None or group in ancestors(catalogue, c.group))


def ancestors(catalogue: Catalogue, group: str | None) -> tuple[str, ...]:
    """Return *group* and the groups that it lies in, innermost first."""
    parents = {g.id: g.parent for g in catalogue.groups}
    found: list[str] = []
    while group is not None and group not in found:
        found.append(group)
        group = parents.get(group)
    return tuple(found)
