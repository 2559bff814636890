# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid, its examination and its scores go in; what of them decides one lot comes out as plain data."""

from collections.abc import Mapping

from tenderkit.exchange.written_rules import as_text
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.score import Score

_PARTS = ("formal", "selection", "exclusion", "price")


def bid_data(dossier: Dossier, judged: Judged, bid: Bid, names: Mapping[str, str]) -> dict[str, object]:
    """Return *bid* for *judged* without the bidder's name; *names* are the pseudonyms of reviewers."""
    lot = None if judged.lot is None else judged.lot.id
    measured = {each.id for each in judged.catalogue.award() if each.value_function is not None}
    return {
        "id": bid.id,
        "status": bid.status,
        "vat_exempt": bid.bidder.vat_exempt,
        "unit_prices": {}
        if bid.price is None
        else {id_: p.written for id_, p in bid.price.positions.items()},
        "discount": _discount(bid, lot),
        "examination": _examination(bid, lot),
        "declarations": _declarations(dossier, bid, lot),
        "values": {id_: str(answer.value) for id_, answer in bid.answers.items() if id_ in measured},
        "votes": {names[each.reviewer]: _points(each.scores) for each in judged.sheets if each.bid == bid.id},
        "consensus": {
            id_: points
            for each in judged.consensus
            if each.bid == bid.id
            for id_, points in _points(each.scores).items()
        },
    }


def _discount(bid: Bid, lot: str | None) -> dict[str, str | None] | None:
    discount = None if bid.price is None else bid.price.discount
    if discount is None or discount.lot not in (None, lot):
        return None
    return {"percent": as_text(discount.percent), "amount": as_text(discount.amount)}


def _examination(bid: Bid, lot: str | None) -> list[dict[str, str]]:
    """Return the items that concern *lot*: their results, not the reasons."""
    found = bid.examination
    if found is None:
        return []
    parts = zip(_PARTS, (found.formal, found.selection, found.exclusion, found.price), strict=True)
    return [
        {"stage": stage, "id": item.id, "result": item.result}
        for stage, items in parts
        for item in items
        if lot is None or item.lot in (None, lot)
    ]


def _declarations(dossier: Dossier, bid: Bid, lot: str | None) -> dict[str, bool]:
    """Return what the bidder declares on each must of *lot* that is to be declared."""
    return {
        each.id: bid.declarations[each.id]
        for each in dossier.specification.active()
        if each.declare and each.priority == "must" and each.id in bid.declarations
        if lot is None or each.lot in (None, lot)
    }


def _points(scores: Mapping[str, Score]) -> dict[str, str | None]:
    """Return points as written, or the rating in words."""
    return {id_: each.rating if each.points is None else each.points.written for id_, each in scores.items()}
