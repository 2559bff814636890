# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue goes in; criteria as a tree with weights as templates print them come out."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tenderkit.model.criterion import (
    Catalogue,
    Criterion,
    CriterionGroup,
    Kind,
    ValueFunction,
    absolute_weights,
)
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names, plain


@dataclass(frozen=True, slots=True)
class _Printing:
    """All that printing one criterion needs."""

    catalogue: Catalogue
    absolute: Mapping[str, Fraction]
    top: Fraction | None
    titles: Mapping[str, str]
    legal: Law
    names: Names


def criteria_context(dossier: Dossier, judged: Judged, legal: Law, names: Names) -> dict[str, Any]:
    """Return the criteria by kind, the award criteria as a tree of groups too."""
    catalogue, rules = judged.catalogue, dossier.rules(judged)
    top = Fraction(rules.scale.top) if rules and rules.scale else None
    weighted = top is not None and all(c.weight is not None for c in catalogue.award())
    absolute = absolute_weights(catalogue) if weighted else {}
    titles = {r.id: r.title for r in dossier.specification.requirements}
    printing = _Printing(catalogue, absolute, top if weighted else None, titles, legal, names)
    kinds = {str(kind): [_criterion(c, printing) for c in catalogue.of_kind(kind)] for kind in Kind}
    return {
        "selection": kinds["selection"],
        "exclusion": kinds["exclusion"],
        "execution": kinds["execution"],
        "scored": kinds["award"],
        "groups": _groups(None, printing),
        "unit": catalogue.unit,
        "total": _total(printing) if kinds["award"] else None,
        "evidence": _evidence(catalogue),
    }


def _groups(parent: str | None, printing: _Printing) -> list[dict[str, Any]]:
    """Return the groups in *parent* that hold award criteria, those without a group last."""
    found = [_group(group, printing) for group in printing.catalogue.groups if group.parent == parent]
    loose = [_criterion(c, printing) for c in printing.catalogue.award() if c.group is None]
    if parent is None and loose:
        found.append(
            {
                "id": None,
                "title": None,
                "text": None,
                "weight": None,
                "absolute": None,
                "max_points": None,
                "criteria": loose,
                "groups": [],
            }
        )
    return [group for group in found if group["criteria"] or group["groups"]]


def _group(group: CriterionGroup, printing: _Printing) -> dict[str, Any]:
    weight = printing.absolute.get(group.id)
    names = printing.names
    inside = [c for c in printing.catalogue.award() if c.group == group.id]
    return {
        **plain(group, names),
        "weight": names.number(group.weight.written) if group.weight else None,
        "absolute": None if weight is None else _weight_text(weight, printing),
        "max_points": None if weight is None else _most(weight, printing),
        "criteria": [_criterion(c, printing) for c in inside],
        "groups": _groups(group.id, printing),
    }


def _criterion(criterion: Criterion, printing: _Printing) -> dict[str, Any]:
    names, weight = printing.names, printing.absolute.get(criterion.id)
    anchors = sorted(criterion.anchors.items(), key=lambda item: -Fraction(item[0]))
    return {
        **plain(criterion, names),
        "weight": names.number(criterion.weight.written) if criterion.weight else None,
        "min_points": names.number(criterion.min_points.written) if criterion.min_points else None,
        "page_limit": names.number(criterion.page_limit.written) if criterion.page_limit else None,
        "absolute": None if weight is None else _weight_text(weight, printing),
        "max_points": None if weight is None else _most(weight, printing),
        "anchors": [{"points": names.number(points), "text": text} for points, text in anchors],
        "value_function": _measured(criterion.value_function, names) if criterion.value_function else None,
        "covers": [{"id": id_, "title": printing.titles.get(id_, "")} for id_ in criterion.covers],
        "law": printing.legal.citations(criterion.law),
    }


def _measured(function: ValueFunction, names: Names) -> dict[str, Any]:
    """Return the function with its anchors from the lowest value up."""
    anchors = sorted(function.points, key=lambda point: point.value.exact)
    rows = [
        {"value": names.number(a.value.written), "points": names.number(a.points.written)} for a in anchors
    ]
    return {"kind": function.kind, "unit": function.unit, "rows": rows}


def _weight_text(weight: Fraction, printing: _Printing) -> str:
    """Return an absolute weight: percent with two digits, or as many as it has; points as they are."""
    if printing.catalogue.unit == "points":
        return printing.names.number(weight)
    digits = next((d for d in range(2, 7) if (weight * 10**d).denominator == 1), 4)
    return printing.names.shown(weight, digits)


def _most(weight: Fraction, printing: _Printing) -> str:
    """Return the performance points that a weight can bring."""
    factor = printing.top if printing.catalogue.unit == "percent" else Fraction(1)
    assert factor is not None
    most = weight * factor
    return printing.names.number(most) if _ends(most) else printing.names.shown(most, 4)


def _ends(number: Fraction) -> bool:
    """Return whether *number* has at most six decimals."""
    return (number * 10**6).denominator == 1


def _total(printing: _Printing) -> str | None:
    if printing.top is None:
        return None
    if printing.catalogue.unit == "percent":
        return printing.names.number(100 * printing.top)
    return printing.names.number(sum(printing.absolute[c.id] for c in printing.catalogue.award()))


def _evidence(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return every evidence once, with the criteria that ask for it."""
    asked: dict[str, list[Criterion]] = {}
    for criterion in catalogue.criteria:
        if criterion.evidence is not None:
            asked.setdefault(criterion.evidence, []).append(criterion)
    return [
        {
            "text": text,
            "criteria": [c.id for c in criteria],
            "stage": criteria[0].stage,
            "kind": str(criteria[0].kind),
        }
        for text, criteria in asked.items()
    ]
