# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document of the evaluation or the award goes in; the names that it has of points, law and files come out.

A letter gets its own bid and what the law lets it know of the winner, everybody what is public.
"""

from typing import Any

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.scoring import Scoring
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.endings import applications_context, conflicts_context, endings_context
from tenderkit.rendering.context.file_index import file_index_context
from tenderkit.rendering.context.legal import cited
from tenderkit.rendering.context.letter import letter_context, sent_on
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.context.robustness import robustness_context
from tenderkit.rendering.context.scores import scores_context
from tenderkit.rendering.context.sheet import sheet_context
from tenderkit.rendering.context.statistics import statistics_context
from tenderkit.rendering.results import Results
from tenderkit.rendering.wanted import Wanted

PHASES = frozenset({"evaluate", "award"})
_AWARDED = "zuschlagsschreiben"


def closing_context(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> dict[str, Any]:
    """Return what *wanted* may use of the end of the procedure; nothing in the phases before."""
    if wanted.kind.phase not in PHASES:
        return {}
    if wanted.kind.confidential:
        return _whole(dossier, wanted, results, names)
    if wanted.bid is not None:
        return _own(dossier, wanted, wanted.bid, results, names)
    sent = sent_on(dossier, _AWARDED)
    return {"awarded_on": day_text(sent, names.language) if sent else None}


def _whole(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> dict[str, Any]:
    """Return everything, for the file of the buyer."""
    concluded, reviewer = results.conclusion, wanted.reviewer
    first, lot = concluded.contract_from, wanted.judged.lot.id if wanted.judged.lot else None
    return {
        "scores": scores_context(_scoring(wanted, results), dossier, wanted.judged, names),
        "sheet": sheet_context(dossier, wanted.judged, reviewer, names) if reviewer else None,
        "endings": endings_context(dossier, results, names),
        "conflicts": conflicts_context(dossier, names),
        "applications": applications_context(dossier),
        "robustness": robustness_context(concluded.robustness, [bid.id for bid in dossier.bids], lot, names),
        "statistics": statistics_context(results.statistics, names),
        "files": file_index_context(concluded.files, names),
        "standstill": [cited(period, names.language) for period in concluded.standstill],
        "contract_from": day_text(first, names.language) if first else None,
        "contracts_from": [
            {"lot": lot_id, "on": day_text(day, names.language) if day else None}
            for lot_id, day in concluded.contracts_from.items()
        ],
    }


def _own(dossier: Dossier, wanted: Wanted, bid: Bid, results: Results, names: Names) -> dict[str, Any]:
    """Return what a letter about *bid* may say."""
    return {
        "scores": scores_context(_scoring(wanted, results), dossier, wanted.judged, names, only=bid.id),
        "letter": letter_context(dossier, wanted, bid, results, names),
    }


def _scoring(wanted: Wanted, results: Results) -> Scoring | None:
    lot = wanted.judged.lot.id if wanted.judged.lot else None
    return next((each for each in results.conclusion.scorings if each.lot == lot), None)
