# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The score sheets of one reviewer go in; bid by bid and criterion by criterion they come out for paper."""

from typing import Any

from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Reviewer
from tenderkit.model.score import ScoreSheet
from tenderkit.rendering.context.plain import Names, plain


def sheet_context(dossier: Dossier, judged: Judged, reviewer: Reviewer, names: Names) -> dict[str, Any]:
    """Return what *reviewer* gave; the bids by their neutral ids, without names and prices."""
    own = sorted((s for s in judged.sheets if s.reviewer == reviewer.id), key=lambda sheet: sheet.bid)
    rules = dossier.rules(judged)
    return {
        "top": str(rules.scale.top) if rules and rules.scale else None,
        "conflicts": [
            {**plain(sheet.conflict, names), "bid": sheet.bid} for sheet in own if sheet.conflict is not None
        ],
        "bids": [_bid(sheet, judged, names) for sheet in own],
    }


def _bid(sheet: ScoreSheet, judged: Judged, names: Names) -> dict[str, Any]:
    return {
        "id": sheet.bid,
        "complete": sheet.complete,
        "seal": sheet.seal,
        "scores": [
            {
                "id": criterion.id,
                "title": criterion.title,
                "points": names.number(score.points.written) if score.points else score.rating,
                "reason": score.reason,
                "place": score.place,
            }
            for criterion in judged.catalogue.award()
            if (score := sheet.scores.get(criterion.id)) is not None
        ],
    }
