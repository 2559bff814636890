# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; how each lot ended, who applied and who declared a conflict come out."""

from collections.abc import Iterator
from typing import Any

from tenderkit.model.bid import Application, Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Decision
from tenderkit.model.register_queries import asked_before_contract
from tenderkit.outcome.award import Status
from tenderkit.rendering.context.contents import prescribed
from tenderkit.rendering.context.legal import cited
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.results import Results
from tenderkit.rendering.wanted import settled

_ENDED = frozenset({"no_award", "cancellation"})


def endings_context(dossier: Dossier, results: Results, names: Names) -> list[dict[str, Any]]:
    """Return one entry for each lot, or one for the whole; its decision is None before there is one."""
    return [_ending(dossier, judged, results, names) for judged in dossier.judged]


def _ending(dossier: Dossier, judged: Judged, results: Results, names: Names) -> dict[str, Any]:
    decision = settled(dossier, judged)
    lot = judged.lot.id if judged.lot else None
    winner = _winner(dossier, decision.bid if decision and decision.kind == "award" else None)
    draws = [d for d in dossier.award.decisions if d.kind == "draw" and d.lot in (None, lot)]
    outcome = next((each for each in results.outcomes if each.lot == lot), None)
    ranking = outcome.ranking if outcome else ()
    return {
        "lot": plain(judged.lot, names) if judged.lot else None,
        "decision": _told(decision, names) if decision else None,
        "compared": outcome is not None and outcome.status is Status.HUMAN_DECISION,
        "cancelled": decision is not None and decision.kind in _ENDED,
        "ground": _ground(dossier, decision, results, names, left=not outcome or bool(outcome.ranking)),
        "winner": _bidder(winner, names) if winner else None,
        "replaced": [
            _told(each, names) for each in dossier.award.ends(lot) if decision and each is not decision
        ],
        "register_asked": bool(winner and decision and asked_before_contract(dossier, decision)),
        "draws": [{**plain(draw, names), "name": _name(dossier, draw.bid)} for draw in draws],
        "draws_waiting": [
            plain(draw, names) for draw in dossier.award.draws if draw.lot == lot and not draw.numbers
        ],
        "admissible": [{"id": ranked.bid, "name": _name(dossier, ranked.bid)} for ranked in ranking],
    }


def _told(decision: Decision, names: Names) -> dict[str, Any]:
    """Return *decision* with each person once, also who is named twice."""
    return {**plain(decision, names), "with": list(decision.people[1:])}


def _ground(
    dossier: Dossier, decision: Decision | None, results: Results, names: Names, *, left: bool
) -> dict[str, Any] | None:
    """Return the ground of a cancellation: as stated, else the one that follows where no bid is *left*."""
    if decision is None or decision.kind not in _ENDED:
        return None
    found = [c for c in prescribed(results.contents, dossier.tender) if c.of == "cancellation"]
    stated = [c for c in found if c.id == decision.ground]
    meant = stated or ([] if left else [c for c in found if c.item == "no_suitable_bid"])
    return cited(meant[0], names.language) if meant else None


def conflicts_context(dossier: Dossier, names: Names) -> list[dict[str, Any]]:
    """Return what each reviewer declared, once; a conflict before the declarations that there is none."""
    people = {reviewer.id: reviewer.name for reviewer in dossier.internal.reviewers}
    found: dict[str, dict[str, Any]] = {}
    for sheet in (sheet for judged in dossier.judged for sheet in judged.sheets):
        if sheet.conflict is None:
            continue
        told = {"name": people.get(sheet.reviewer, sheet.reviewer), **plain(sheet.conflict, names)}
        if sheet.reviewer not in found or sheet.conflict.declared == "present":
            found[sheet.reviewer] = told
    return [found[id_] for id_ in sorted(found, key=lambda id_: found[id_]["declared"] != "present")]


def applications_context(dossier: Dossier) -> list[dict[str, Any]]:
    """Return who applied in a two-stage procedure, and what spoke against inviting them."""
    return [
        {
            "id": each.id,
            "name": each.bidder.name,
            "status": each.status,
            "invited": each.invited,
            "reasons": list(_against(each)),
        }
        for each in dossier.applications
    ]


def _against(application: Application) -> Iterator[str]:
    examined = application.examination
    for item in (*examined.formal, *examined.selection, *examined.exclusion) if examined else ():
        if item.result == "not_met":
            yield f"{item.id}: {item.reason}" if item.reason else item.id


def _winner(dossier: Dossier, bid: str | None) -> Bid | None:
    return next((each for each in dossier.bids if each.id == bid), None)


def _bidder(bid: Bid, names: Names) -> dict[str, Any]:
    return {**plain(bid.bidder, names), "bid": bid.id}


def _name(dossier: Dossier, bid: str | None) -> str | None:
    return next((each.bidder.name for each in dossier.bids if each.id == bid), None)
