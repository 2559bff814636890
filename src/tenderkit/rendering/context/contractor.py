# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The decisions of a dossier go in; who works under the contract comes out, and never anybody else."""

from typing import Any

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.rendering.wanted import settled


def contractors(dossier: Dossier) -> tuple[tuple[str | None, Bid], ...]:
    """Return the awarded bid of each lot, or that of the whole; none before the award."""
    bids = {bid.id: bid for bid in dossier.bids}
    ends = ((judged.lot.id if judged.lot else None, settled(dossier, judged)) for judged in dossier.judged)
    return tuple((lot, bids[end.bid]) for lot, end in ends if end and end.kind == "award" and end.bid in bids)


def contractors_context(dossier: Dossier) -> list[dict[str, Any]]:
    """Return name and address of each contractor, and for which lots."""
    found = contractors(dossier)
    return [
        {
            "name": bid.bidder.name,
            "address": (bid.bidder.address or "").splitlines(),
            "representative": bid.bidder.representative,
            "members": list(bid.bidder.members),
            "subcontractors": list(bid.bidder.subcontractors),
            "lots": [lot for lot, other in found if lot and other.id == bid.id],
        }
        for bid in {bid.id: bid for _, bid in found}.values()
    ]
