# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An applicant who is not invited goes in; what the letter says of the reasons comes out.

It knows this one application alone: neither what others are called nor what they have.
"""

from typing import Any

from tenderkit.model.bid import Application
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.examined import ExaminedBid, Item, Result
from tenderkit.outcome.selection import Applicant, Way
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.examination_words import Speech
from tenderkit.rendering.results import Results

_WAYS = {Way.RANKED: "ranked", Way.DRAWN: "drawn"}


def refusal_context(
    dossier: Dossier, application: Application, results: Results, names: Names
) -> dict[str, Any]:
    """Return why *application* is not invited.

    ``way`` is ``late``, ``unsuitable``, ``ranked``, ``drawn``, or ``people`` where no rule decided.
    """
    examined = next((each for each in results.applicants if each.bid == application.id), None)
    seen = _seen(results, application.id)
    failed = _failed(examined)
    speech = Speech(names.language, names.translate, names.currency)
    decision = dossier.selection.decision
    return {
        "way": _way(application, results, failed=bool(failed)),
        "items": [
            {
                "id": item.id,
                "title": speech.of(item.title),
                "reason": item.decided.reason if item.decided else None,
            }
            for item in failed
        ],
        "points": [
            {"id": id_, "title": _title(dossier, id_), "points": names.number(given.points.exact)}
            for id_, given in application.points.items()
        ],
        "rank": str(seen.rank) if seen and seen.rank is not None else None,
        "invited": str(len(decision.invited)) if decision else "0",
    }


def _way(application: Application, results: Results, *, failed: bool) -> str:
    if application.status == "late":
        return "late"
    if failed:
        return "unsuitable"
    return _WAYS.get(results.standing.way, "people") if results.standing else "people"


def _failed(examined: ExaminedBid | None) -> list[Item]:
    items = examined.items if examined else ()
    return [item for item in items if item.state is Result.NOT_MET]


def _seen(results: Results, id_: str) -> Applicant | None:
    applicants = results.standing.applicants if results.standing else ()
    return next((each for each in applicants if each.id == id_), None)


def _title(dossier: Dossier, id_: str) -> str:
    found = (c.title for judged in dossier.judged for c in judged.catalogue.criteria if c.id == id_)
    return next(found, "")
