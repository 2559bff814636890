# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and its outcomes go in; one canonical JSON comes out, from which anyone recomputes the award.

Numbers are text as somebody wrote it. No bidder, no person and no reason is named: bids have
their neutral ids, bidders become B1, B2, …, reviewers R1, R2, ….
"""

from collections.abc import Sequence

from tenderkit.canonical import canonical_json
from tenderkit.exchange.claim import claim
from tenderkit.exchange.pseudonyms import Pseudonyms, pseudonyms
from tenderkit.exchange.written_bid import bid_data
from tenderkit.exchange.written_rules import as_text, criterion_data, rules_data
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.prices import positions_of
from tenderkit.model.tender import LotRules, Position
from tenderkit.outcome.award import Outcome

FORMAT = "tenderkit-evaluation-input/1"


def evaluation_input(dossier: Dossier, outcomes: Sequence[Outcome]) -> bytes:
    """Return all that decides the award of *dossier*, and beside it what was found.

    Args:
        dossier: sound, as `check` understands it.
        outcomes: of this dossier, one for each lot.
    """
    names = pseudonyms(dossier)
    data = {
        "format": FORMAT,
        "tender": dossier.tender.id,
        "version": str(dossier.tender.version),
        "lots_for_one_bidder": _lot_limit(dossier.tender.lot_rules),
        "judged": [
            {**_judged(dossier, judged, names), "claimed": claim(outcome)}
            for judged, outcome in zip(dossier.judged, outcomes, strict=True)
        ],
    }
    return canonical_json(data) + b"\n"


def _lot_limit(rules: LotRules | None) -> str | None:
    """Return how many lots one bidder may win where the tender says that they are awarded in their order."""
    by_order = rules is not None and rules.max_awards is not None and rules.limit_by == "lot_order"
    return str(rules.max_awards) if rules is not None and by_order else None


def _judged(dossier: Dossier, judged: Judged, names: Pseudonyms) -> dict[str, object]:
    """Return everything on one lot, so that it can be recomputed by itself."""
    rules, prices = dossier.rules(judged), dossier.tender.prices
    assert rules is not None
    lot = None if judged.lot is None else judged.lot.id
    bids = sorted(dossier.bids_for(judged), key=lambda bid: bid.id)
    return {
        "lot": lot,
        "rules": rules_data(rules),
        "currency": None if prices is None else prices.currency,
        "vat": None if prices is None else prices.vat.written,
        "positions": [] if prices is None else [_position(each) for each in positions_of(prices, lot)],
        "unit": judged.catalogue.unit,
        "groups": {group.id: as_text(group.weight) for group in judged.catalogue.groups},
        "criteria": [criterion_data(each, judged.catalogue.groups) for each in judged.catalogue.award()],
        "reviewers": _reviewers(dossier, judged, names),
        "bids": [bid_data(dossier, judged, bid, names) for bid in bids],
        "draw": dossier.award.drawn(lot),
    }


def _position(position: Position) -> dict[str, object]:
    return {
        "id": position.id,
        "kind": position.kind,
        "quantity": position.quantity.written,
        "counted": position.counted,
    }


def _reviewers(dossier: Dossier, judged: Judged, names: Pseudonyms) -> dict[str, list[str]]:
    """Return who scores which criteria or groups; nothing named means all of them.

    Without a list, those who have a sheet score everything.
    """
    listed = dossier.internal.reviewers
    if listed:
        return {names.reviewers[each.id]: list(each.criteria) for each in listed}
    return {names.reviewers[sheet.reviewer]: [] for sheet in judged.sheets}
