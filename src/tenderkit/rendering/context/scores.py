# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What bids got goes in; the matrix and the score sheet of each bid as templates print them come out.

A letter is given the bid that it is about, and gets nothing of any other.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from tenderkit.model.dossier import Dossier, Judged
from tenderkit.outcome.scoring import BidScores, CriterionScore, Scoring
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.numbers import distinct

_ABREAST = 6
"""So many bids stand side by side in one table of the matrix."""


def scores_context(
    scoring: Scoring | None, dossier: Dossier, judged: Judged, names: Names, only: str | None = None
) -> dict[str, Any] | None:
    """Return the points of all bids, or of *only* one; None where there are none."""
    if scoring is None:
        return None
    listed = [each for each in scoring.bids if only in (None, each.bid) and each.scores]
    if not listed:
        return None
    rules = dossier.rules(judged)
    return {
        "top": str(rules.scale.top) if rules and rules.scale else None,
        "most": _optional(scoring.most, names),
        "bids": [_bid(each, scoring, judged, names, _digits(listed)) for each in listed],
        "tables": [
            _table(listed[at : at + _ABREAST], scoring, judged, names)
            for at in range(0, len(listed), _ABREAST)
        ],
    }


def _digits(listed: Iterable[BidScores]) -> int:
    return distinct([each.total for each in listed if each.total is not None])


def _bid(each: BidScores, scoring: Scoring, judged: Judged, names: Names, digits: int) -> dict[str, Any]:
    scores = {score.criterion: score for score in each.scores}
    groups = [
        {**head, "criteria": [_score(scores[c.id], c.title, names) for c in inside if c.id in scores]}
        for head, inside in _parts(judged)
    ]
    for group in groups:
        group["reached"] = _optional(each.groups.get(group["id"]), names)
        group["most"] = _optional(scoring.maxima.get(group["id"]), names)
        group["full"] = all(score["full"] for score in group["criteria"])
    entry = next((entry for entry in judged.consensus if entry.bid == each.bid), None)
    return {
        "id": each.bid,
        "present": list(entry.present) if entry else [],
        "on": plain(entry.on, names) if entry else None,
        "total": None if each.total is None else names.shown(each.total, digits),
        "groups": [group for group in groups if group["criteria"]],
    }


def _score(score: CriterionScore, title: str, names: Names) -> dict[str, Any]:
    return {
        "id": score.criterion,
        "title": title,
        "points": _points(score.points, names),
        "reached": _optional(score.reached, names),
        "most": _optional(score.maximum, names),
        "full": score.reached is not None and score.reached == score.maximum,
        "reasons": list(score.reasons),
        "places": list(score.places),
        "agreed": score.agreed,
    }


def _parts(judged: Judged) -> list[tuple[dict[str, Any], list[Any]]]:
    """Return groups with the award criteria that stand directly in them; the loose ones come last."""
    award = judged.catalogue.award()
    groups = judged.catalogue.groups
    parts: list[tuple[dict[str, Any], list[Any]]] = [
        ({"id": group.id, "title": group.title}, [c for c in award if c.group == group.id])
        for group in groups
    ]
    parts.append(({"id": None, "title": None}, [c for c in award if c.group is None]))
    return [(head, inside) for head, inside in parts if inside]


def _table(listed: list[BidScores], scoring: Scoring, judged: Judged, names: Names) -> dict[str, Any]:
    """Return rows of the matrix for some bids side by side."""
    scores = [{score.criterion: score for score in each.scores} for each in listed]
    rows: list[dict[str, Any]] = []
    for head, inside in _parts(judged):
        if head["id"] is not None:
            cells = [_optional(each.groups.get(head["id"]), names) or "" for each in listed]
            rows.append({**head, "group": True, "most": _optional(scoring.maxima.get(head["id"]), names)})
            rows[-1]["cells"] = cells
        for criterion in inside:
            cells = [_points(of[criterion.id].points, names) if criterion.id in of else "" for of in scores]
            rows.append({"id": criterion.id, "title": criterion.title, "group": False, "cells": cells})
    digits = distinct([each.total for each in scoring.bids if each.total is not None])
    return {
        "bids": [each.bid for each in listed],
        "rows": rows,
        "totals": ["" if each.total is None else names.shown(each.total, digits) for each in listed],
    }


def _points(points: Fraction | str, names: Names) -> str:
    return points if isinstance(points, str) else names.number(points)


def _optional(number: Fraction | None, names: Names) -> str | None:
    return None if number is None else names.number(number)
