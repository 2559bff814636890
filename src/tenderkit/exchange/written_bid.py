# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid, its examination and its scores go in; what of them decides one lot comes out as plain data."""

from collections.abc import Iterator, Mapping

from tenderkit.exchange.pseudonyms import Pseudonyms
from tenderkit.exchange.written_rules import as_text
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.score import Score

_STAGES = ("formal", "selection", "exclusion", "price")


def bid_data(dossier: Dossier, judged: Judged, bid: Bid, names: Pseudonyms) -> dict[str, object]:
    """Return *bid* for *judged* without the name of its bidder."""
    lot = None if judged.lot is None else judged.lot.id
    measured = {each.id for each in judged.catalogue.award() if each.value_function is not None}
    return {
        "id": bid.id,
        "bidder": names.bidders[bid.id],
        "status": bid.status,
        "vat_exempt": bid.bidder.vat_exempt,
        "unit_prices": {}
        if bid.price is None
        else {id_: p.written for id_, p in bid.price.positions.items()},
        "discount": _discount(bid, lot),
        "examination": [*_examination(dossier, bid, lot)],
        "values": {id_: str(answer.value) for id_, answer in bid.answers.items() if id_ in measured},
        "votes": {
            names.reviewers[each.reviewer]: _points(each.scores)
            for each in judged.sheets
            if each.bid == bid.id
        },
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


def _examination(dossier: Dossier, bid: Bid, lot: str | None) -> Iterator[dict[str, str]]:
    """Yield results, not reasons, of what concerns *lot*, stage by stage.

    The declarations on musts stand after the exclusion criteria.
    """
    for stage in _STAGES:
        items = () if bid.examination is None else getattr(bid.examination, stage)
        for item in items:
            if lot is None or item.lot in (None, lot):
                yield {"stage": stage, "id": item.id, "result": item.result}
        if stage == "exclusion":
            for must in _declared_musts(dossier, lot):
                if must in bid.declarations:
                    result = "declared_yes" if bid.declarations[must] else "declared_no"
                    yield {"stage": stage, "id": must, "result": result}


def _declared_musts(dossier: Dossier, lot: str | None) -> Iterator[str]:
    for each in dossier.specification.active():
        if each.declare and each.priority == "must" and (lot is None or each.lot in (None, lot)):
            yield each.id


def _points(scores: Mapping[str, Score]) -> dict[str, str | None]:
    """Return points as written, or the rating in words."""
    return {id_: each.rating if each.points is None else each.points.written for id_, each in scores.items()}
