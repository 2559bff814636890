# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document of two stages goes in; the names that it has beside all others come out.

What leaves the house gets at most the one applicant to whom it goes.
"""

from datetime import date
from typing import Any

from tenderkit.model.applicants import last_asked
from tenderkit.model.bid import Application
from tenderkit.model.dossier import Dossier
from tenderkit.model.draw import Draw, drawn_lots
from tenderkit.model.event import Event
from tenderkit.outcome.selection import Standing, Way
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.examined import examined_context
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.context.refusal import refusal_context
from tenderkit.rendering.document_kind import Each
from tenderkit.rendering.results import Results
from tenderkit.rendering.selection_text import WAYS
from tenderkit.rendering.stages_documents import STAGES
from tenderkit.rendering.wanted import Wanted
from tenderkit.words import N_

_BY_RULE = N_("Suitable; by the published rule others come before.")
_LATE = N_("The application does not count: it came in late or was not examined.")


def stages_context(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> dict[str, Any]:
    """Return what *wanted* may use of applications; nothing where it is of another phase."""
    if wanted.kind.phase != STAGES:
        return {}
    if wanted.kind.confidential:
        standing = results.standing or Standing(Way.WAITING, ())
        return {
            "applicants": [_applicant(each, standing, results, names) for each in dossier.applications],
            "selection": _selection(dossier, standing, results, names),
        }
    return {} if wanted.application is None else _letter(dossier, wanted, wanted.application, results, names)


def _letter(
    dossier: Dossier, wanted: Wanted, own: Application, results: Results, names: Names
) -> dict[str, Any]:
    """Return what a letter to one applicant may say."""
    sent = _sent(dossier, wanted, own)
    told: dict[str, Any] = {
        "applicant": {
            "id": own.id,
            "bidder": _bidder(own, names),
            "received": plain(own.received, names),
        },
        "letter": {"sent": day_text(sent, names.language) if sent else None},
    }
    if wanted.kind.each is Each.NOT_INVITED:
        told["refusal"] = refusal_context(dossier, own, results, names)
    if wanted.kind.each is Each.APPLICANT_ASKED:
        told["applicant"]["asks"] = {
            kind: [plain(each, names) for each in last_asked(own) if each.kind == kind]
            for kind in ("completion", "clarification")
        }
    return told


def _bidder(application: Application, names: Names) -> dict[str, Any]:
    """Return who applies; the address line by line, also where it was written in one."""
    written = application.bidder.address
    address = (written.splitlines() if "\n" in written else written.split(", ")) if written else None
    return {**plain(application.bidder, names), "address": address}


def _sent(dossier: Dossier, wanted: Wanted, own: Application) -> date | None:
    """Return the day on which the letter went out."""
    if wanted.kind.each is Each.APPLICANT_ASKED:
        return max((each.sent for each in last_asked(own)), default=None)
    made = dossier.selection
    letters = made.rejections if wanted.kind.each is Each.NOT_INVITED else made.invitations
    days = [each.on for each in letters if own.id in each.applications]
    return days[-1] if days else None


def _applicant(each: Application, standing: Standing, results: Results, names: Names) -> dict[str, Any]:
    seen = next((a for a in standing.applicants if a.id == each.id), None)
    examined = next((e for e in results.applicants if e.bid == each.id), None)
    requests = each.examination.requests if each.examination else ()
    points = [
        {"criterion": id_, **plain(given, names), "points": given.points.written}
        for id_, given in each.points.items()
    ]
    return {
        "id": each.id,
        "bidder": _bidder(each, names),
        "received": plain(each.received, names),
        "status": each.status,
        "suitable": seen.suitable if seen else None,
        "points": points,
        "requests": [
            {**plain(request, names), "open": request.answer is None and request.result is None}
            for request in requests
        ],
        **(examined_context(examined, None, names) if examined else _UNSEEN),
    }


_UNSEEN: dict[str, Any] = {"checks": {"formal": [], "selection": [], "exclusion": []}, "status_text": ""}


def _selection(dossier: Dossier, standing: Standing, results: Results, names: Names) -> dict[str, Any]:
    firms = {each.id: each.bidder.name for each in dossier.applications}
    made = dossier.selection
    return {
        "way": standing.way.value,
        "way_text": names.translate(WAYS[standing.way]),
        "ranks": [
            {"rank": str(each.rank), "id": each.id, "name": firms[each.id]}
            for each in standing.applicants
            if each.rank is not None
        ],
        "missing": [f"{application}, {criterion}" for application, criterion in standing.missing],
        "draws": [_draw(draw, names) for draw in made.draws],
        "decisions": [
            {
                **plain(decision, names),
                "invited": [{"id": id_, "name": firms.get(id_, id_)} for id_ in decision.invited],
            }
            for decision in made.decisions
        ],
        "invitations": [plain(each, names) for each in made.invitations],
        "rejections": [plain(each, names) for each in made.rejections],
        "withdrawals": [_withdrawal(event, names) for event in dossier.events if event.application],
        "refused": _refused(dossier, standing, results, names),
    }


def _draw(draw: Draw, names: Names) -> dict[str, Any]:
    """Return a draw with the order of its lots, the first place first; empty while numbers are missing."""
    held = draw.head is not None and draw.numbers
    order = [id_ for _, id_ in drawn_lots(draw.head or "", draw.numbers, draw.bids)] if held else []
    return {**plain(draw, names), "order": order}


def _withdrawal(event: Event, names: Names) -> dict[str, Any]:
    return {
        "id": event.application,
        "received": plain(event.received, names),
        "reason": event.reason,
        "by": event.by,
        "on": plain(event.on, names),
    }


def _refused(dossier: Dossier, standing: Standing, results: Results, names: Names) -> list[dict[str, Any]]:
    """Return who is not invited once that is decided, and why."""
    decision = dossier.selection.decision
    if decision is None:
        return []
    good = set(standing.suitable)
    told = []
    for each in dossier.applications:
        if each.id in decision.invited or each.status in {"withdrawn", "replaced"}:
            continue
        items = next((e.items for e in results.applicants if e.bid == each.id), ())
        failed = [i for i in items if i.decided is not None and i.decided.result == "not_met"]
        reasons = [f"{i.id}: {i.decided.reason or ''}".rstrip(": ") for i in failed if i.decided]
        if not reasons:
            reasons = [names.translate(_BY_RULE if each.id in good else _LATE)]
        told.append({"id": each.id, "name": each.bidder.name, "reasons": reasons})
    return told
