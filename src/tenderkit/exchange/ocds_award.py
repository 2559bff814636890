# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Awards whose letters went out go in; ``awards``, who got them and how many had bid come out.

Nothing of bids that lost: neither their names nor prices, ranks or points.
"""

from collections.abc import Iterator
from typing import Any

from tenderkit.exchange.ocds_parties import supplier_party
from tenderkit.exchange.ocds_source import Source, Stage, lot_id
from tenderkit.model.bid import Bidder
from tenderkit.model.dossier import Judged

_COUNTED = "received"


def awards(source: Source) -> Iterator[dict[str, Any]]:
    """Yield each award that everybody may know of, without its price."""
    for judged, bidder in _won(source):
        id_ = _supplier_id(source, bidder)
        yield {
            "id": f"award-{lot_id(judged)}",
            "status": "active",
            "date": source.moment(source.sent(judged)),
            "suppliers": [{"id": id_, "name": bidder.name}],
            "relatedLots": [lot_id(judged)],
        }


def suppliers(source: Source) -> list[dict[str, Any]]:
    """Return those who got a contract, each once."""
    found = {_supplier_id(source, bidder): bidder for _, bidder in _won(source)}
    return [supplier_party(id_, bidder) for id_, bidder in found.items()]


def bid_statistics(source: Source) -> list[dict[str, Any]]:
    """Return how many bids there were for each lot, once one is awarded; before that it is secret."""
    if source.stage is not Stage.AWARD:
        return []
    return [
        {
            "id": f"bids-{lot_id(judged)}",
            "measure": "bids",
            "value": sum(bid.status == _COUNTED for bid in source.dossier.bids_for(judged)),
            "relatedLot": lot_id(judged),
        }
        for judged in source.dossier.judged
        if source.ended(judged)
    ]


def _won(source: Source) -> Iterator[tuple[Judged, Bidder]]:
    bids = {bid.id: bid for bid in source.dossier.bids}
    for judged in source.dossier.judged:
        end = source.ended(judged)
        if end is not None and end.kind == "award" and end.bid in bids:
            yield judged, bids[end.bid].bidder


def _supplier_id(source: Source, bidder: Bidder) -> str:
    """Return an id that says nothing of the order in which bids came in."""
    names = [each.name for _, each in _won(source)]
    return f"supplier-{names.index(bidder.name) + 1}"
