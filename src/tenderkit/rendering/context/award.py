# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``award.yaml`` goes in; decisions come out as templates print them: whole, for one bid, for the public."""

from typing import Any

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Decision
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.wanted import settled


def award_context(dossier: Dossier, judged: Judged, names: Names) -> dict[str, Any]:
    """Return all decisions and letters; ``decision`` is the one that counts for *judged*, None before it."""
    decision = settled(dossier, judged)
    lot = judged.lot.id if judged.lot else None
    return {
        "decisions": [
            _decision(each, dossier, names)
            for each in dossier.award.decisions
            if lot is None or each.lot in (None, lot)
        ],
        "decision": _decision(decision, dossier, names) if decision else None,
        "letters": [
            {**plain(letter, names), "name": _name(dossier, letter.bid)} for letter in dossier.award.letters
        ],
    }


def own_award_context(dossier: Dossier, judged: Judged, bid: Bid, names: Names) -> dict[str, Any]:
    """Return what a letter about *bid* may say: how it ended, and the name of the winner.

    The reason stands in it, because it is written once for record and letters; so it must not hold
    what only another bidder may know. Who else decided stays in the file. Reading the finished letter
    back finds prices and texts of others.
    """
    decision = settled(dossier, judged)
    told = _decision(decision, dossier, names) if decision else None
    return {
        "decision": told and {key: value for key, value in told.items() if key != "with"},
        "won": bool(decision and decision.kind == "award" and decision.bid == bid.id),
    }


def public_award_context(dossier: Dossier, names: Names) -> dict[str, Any]:
    """Return what everybody may know: for each lot how it ended, when, and the name of the winner."""
    found = [(judged, settled(dossier, judged)) for judged in dossier.judged]
    return {
        "results": [
            {
                "lot": plain(judged.lot, names) if judged.lot else None,
                "kind": decision.kind,
                "on": plain(decision.on, names),
                "winner": _winner(dossier, decision, names),
            }
            for judged, decision in found
            if decision
        ]
    }


def _decision(decision: Decision, dossier: Dossier, names: Names) -> dict[str, Any]:
    return {**plain(decision, names), "name": _name(dossier, decision.bid)}


def _winner(dossier: Dossier, decision: Decision, names: Names) -> dict[str, Any] | None:
    bid = next((bid for bid in dossier.bids if bid.id == decision.bid), None)
    if bid is None or decision.kind != "award":
        return None
    keys = ("name", "address", "country", "sme", "members")
    return {key: plain(getattr(bid.bidder, key), names) for key in keys}


def _name(dossier: Dossier, bid: str | None) -> str | None:
    return next((each.bidder.name for each in dossier.bids if each.id == bid), None)
