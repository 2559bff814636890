# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The published rules go in; plain data come out, each number as the text in which it was written."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from tenderkit.model.criterion import Criterion, CriterionGroup
from tenderkit.model.method import EvaluationRules, Method, Minimum
from tenderkit.model.numbers import Amount


def as_text(number: Amount | int | None) -> str | None:
    """Return *number* as written; None where there is none."""
    if number is None:
        return None
    return number.written if isinstance(number, Amount) else str(number)


def rules_data(rules: EvaluationRules) -> dict[str, object]:
    """Return how bids are judged, without the words in which it was published."""
    scale, admission = rules.scale, rules.admission
    return {
        "method": _method(rules.method),
        "scale": None
        if scale is None
        else {"top": str(scale.top), "allowed": [each.written for each in scale.allowed]},
        "reviewers": rules.reviewers,
        "price": {"basis": rules.price.basis, "options": rules.price.options},
        "minimum": _minimums(rules.minimum),
        "rounding": {each.step: {"digits": str(each.digits), "mode": each.mode} for each in rules.rounding},
        "tie_break": list(rules.tie_break),
        "admission": None
        if admission is None
        else {"top": as_text(admission.top), "threshold": admission.threshold},
    }


def _method(method: Method) -> dict[str, object]:
    """Return name and parameters; what may be left out has its default."""
    given = {each.name: getattr(method, each.name) for each in fields(method)}
    numbers = {name: value.written for name, value in given.items() if isinstance(value, Amount)}
    return {
        "name": method.name,
        "numbers": {"power": "1", **numbers} if method.name == "inverse" else numbers,
        "unit": method.unit,
        "clamp": method.clamp,
        "scale": method.scale or "1",
        "decide_by": method.decide_by,
    }


def _minimums(minimum: Minimum | None) -> list[list[str | None]]:
    """Return pairs of group and least points; the group is None for all points together."""
    if minimum is None:
        return []
    groups: list[list[str | None]] = [[group, least] for group, least in minimum.groups.items()]
    return groups if minimum.total is None else [*groups, [None, minimum.total]]


def criterion_data(criterion: Criterion, groups: Sequence[CriterionGroup]) -> dict[str, object]:
    """Return what of an award criterion decides: groups, weight, minimum, stage, value function."""
    function = criterion.value_function
    return {
        "id": criterion.id,
        "groups": _around(criterion.group, {group.id: group.parent for group in groups}),
        "stage": criterion.stage,
        "weight": as_text(criterion.weight),
        "min_points": as_text(criterion.min_points),
        "value_function": None
        if function is None
        else {
            "kind": function.kind,
            "anchors": [[each.value.written, each.points.written] for each in function.points],
        },
    }


def _around(group: str | None, parents: Mapping[str, str | None]) -> list[str]:
    """Return *group* and the groups that it lies in, innermost first."""
    around: list[str] = []
    while group is not None and group not in around:
        around.append(group)
        group = parents.get(group)
    return around
