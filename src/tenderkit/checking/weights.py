# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK3, criteria and weights: a dossier goes in; sums other than 100 and impossible minimums come out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.checking.spots import criterion_place, rules_path
from tenderkit.model.criterion import Criterion, CriterionGroup
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import Minimum
from tenderkit.model.numbers import decimal_text, exact_number
from tenderkit.model.share import is_share, share_points
from tenderkit.problems import Problem
from tenderkit.words import N_, Message

_WHOLE = 100


def weight_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield what is wrong with the weights, minimums and anchors of the award criteria."""
    for judged in dossier.judged:
        rules = dossier.rules(judged)
        if rules is None:
            continue
        if rules.method.name != "trade-off":
            yield from _missing_weights(dossier, judged)
            yield from _levels(dossier, judged)
        if rules.scale is not None:
            yield from _scale(dossier, judged, rules.scale.top)
            yield from _minimum(dossier, judged, rules.minimum, rules.scale.top)


def _missing_weights(dossier: Dossier, judged: Judged) -> Iterator[Problem]:
    for criterion in judged.catalogue.award():
        if criterion.weight is None:
            what = Message(N_("the award criterion {id} has no weight"), {"id": criterion.id})
            remedy = Message(N_("Give it a weight, such as `weight: 30`."))
            yield Problem("TK302", criterion_place(dossier, judged, criterion.id), what, remedy)
    yield from _negative_weights(dossier, judged)


def _negative_weights(dossier: Dossier, judged: Judged) -> Iterator[Problem]:
    weights = {c.id: c.weight for c in judged.catalogue.award()}
    weights |= {group.id: group.weight for group in judged.catalogue.groups}
    for id_, weight in weights.items():
        if weight is not None and weight.exact < 0:
            what = Message(
                N_("the weight of {id} is {weight}, less than 0"), {"id": id_, "weight": weight.written}
            )
            remedy = Message(N_("Give a weight of 0 or more, such as `weight: 30`."))
            yield Problem("TK302", criterion_place(dossier, judged, id_, "weight"), what, remedy)


def _levels(dossier: Dossier, judged: Judged) -> Iterator[Problem]:
    """Hold each level against 100, in percent only: weight points have no sum to reach."""
    if judged.catalogue.unit != "percent":
        return
    groups = {None, *(group.id for group in judged.catalogue.groups)}
    if any(criterion.group not in groups for criterion in judged.catalogue.award()):
        return  # an unknown group is reported by itself
    levels: dict[str | None, list[Criterion | CriterionGroup]] = {}
    for criterion in judged.catalogue.award():
        levels.setdefault(criterion.group, []).append(criterion)
    for group in judged.catalogue.groups:
        if group.id in _used(judged):
            levels.setdefault(group.parent, []).append(group)
    for level, members in levels.items():
        total = sum((m.weight.exact for m in members if m.weight is not None), start=Fraction())
        if total != _WHOLE and all(m.weight is not None for m in members):
            yield _wrong_sum(dossier, judged, level, members, total)


def _used(judged: Judged) -> set[str | None]:
    """Return the groups that hold award criteria, directly or further down."""
    parents = {group.id: group.parent for group in judged.catalogue.groups}
    used: set[str | None] = set()
    for criterion in judged.catalogue.award():
        above = criterion.group
        while above is not None and above not in used:
            used.add(above)
            above = parents.get(above)
    return used


def _wrong_sum(
    dossier: Dossier,
    judged: Judged,
    level: str | None,
    members: list[Criterion | CriterionGroup],
    total: Fraction,
) -> Problem:
    spots = [criterion_place(dossier, judged, member.id, "weight") for member in members]
    place = max(spots, key=lambda spot: spot.excerpt.count("weight"))
    values = {"level": level or "", "total": decimal_text(total), "members": ", ".join(m.id for m in members)}
    what = (
        N_("the weights in the group {level} add up to {total}, not to 100")
        if level
        else N_("the weights of the top level add up to {total}, not to 100")
    )
    remedy = N_("Together they must make exactly 100: {members}. Nothing is scaled silently.")
    return Problem("TK301", place, Message(what, values), Message(remedy, values))


def _minimum(dossier: Dossier, judged: Judged, minimum: Minimum | None, top: int) -> Iterator[Problem]:
    """Yield a minimum in points that no bid can reach; a share of the maximum is looked at elsewhere."""
    if minimum is None or minimum.total is None or is_share(minimum.total):
        return
    weights = [c.weight.exact for c in judged.catalogue.award() if c.weight is not None]
    percent = judged.catalogue.unit == "percent"
    most = Fraction(_WHOLE * top) if percent else sum(weights, start=Fraction())
    least = share_points(minimum.total, most)
    if least is not None and least > most:
        values = {"least": minimum.total, "most": decimal_text(most)}
        what = Message(
            N_("at least {least} points are required, and no bid can have more than {most}"), values
        )
        remedy = Message(N_('Give fewer points, or a percentage of the maximum such as `"50 %"`.'))
        place = dossier.places[(*rules_path(judged), "minimum", "total")]
        yield Problem("TK303", place, what, remedy)


def _scale(dossier: Dossier, judged: Judged, top: int) -> Iterator[Problem]:
    for criterion in judged.catalogue.award():
        values = {"id": criterion.id, "top": top}
        if criterion.min_points is not None and not 0 <= criterion.min_points.exact <= top:
            what = Message(N_("the minimum of {id} lies beyond the scale, which ends at {top}"), values)
            place = criterion_place(dossier, judged, criterion.id, "min_points")
            yield Problem("TK303", place, what, Message(N_("Give a minimum from 0 to {top}."), values))
        for points in criterion.anchors:
            exact = exact_number(points)
            if exact is None or exact > top:
                what = Message(N_("{id} has an anchor for {points} points"), {**values, "points": points})
                place = criterion_place(dossier, judged, criterion.id, "anchors", points)
                remedy = Message(N_("The scale ends at {top}; use its points only."), values)
                yield Problem("TK304", place, what, remedy)
