# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sprint reviews go in; they come out as minutes print them, with the money that was used until then."""

from collections.abc import Mapping
from typing import Any

from tenderkit.model.delivery_budget import budget
from tenderkit.model.delivery_entries import SprintReview
from tenderkit.model.dossier import Dossier
from tenderkit.rendering.context.contract_value import changed_value
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.results import Results


def titles(dossier: Dossier) -> Mapping[str, str]:
    """Return the title of every requirement: of the specification, and of those that came in later."""
    added = {
        each.requirement: each.title
        for change in dossier.delivery.changes
        for each in change.adds
        if each.title
    }
    return {**added, **{each.id: each.title for each in dossier.specification.requirements}}


def reviews_context(dossier: Dossier, names: Names) -> list[dict[str, Any]]:
    """Return all reviews in the order of the file."""
    named = titles(dossier)
    return [_review(review, named, names) for review in dossier.delivery.reviews]


def _review(review: SprintReview, named: Mapping[str, str], names: Names) -> dict[str, Any]:
    rejected = {each.requirement: each.reason for each in review.rejected}
    seen = dict.fromkeys((*review.shown, *review.accepted, *rejected))
    return {
        **plain(review, names),
        "spent": names.money(review.spent.written) if review.spent else None,
        "points": names.number(review.points.written) if review.points else None,
        "results": [
            {
                "id": id_,
                "title": named.get(id_),
                "accepted": id_ in review.accepted,
                "reason": rejected.get(id_),
            }
            for id_ in seen
        ],
    }


def budget_context(
    dossier: Dossier, results: Results, review: SprintReview | None, names: Names
) -> dict[str, Any]:
    """Return what was used until *review* of what may be; without a review, what was used in all."""
    state = budget(dossier, review.on if review else None)
    ceiling, agreed = state.ceiling, changed_value(results.delivered.sums)
    return {
        "spent": names.money(state.spent) if state.spent else None,
        "fixed": names.money(state.fixed) if state.fixed else None,
        "used": names.money(state.used) if state.used else None,
        "ceiling": names.money(ceiling) if ceiling is not None else None,
        "changed": names.money(state.changed) if state.changed else None,
        "share": names.shown(100 * state.used / ceiling) if ceiling else None,
        "left": names.money(ceiling - state.used) if ceiling is not None else None,
        "agreed": names.money(agreed) if agreed is not None else None,
    }
