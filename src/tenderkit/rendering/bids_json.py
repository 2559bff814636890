# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register of bids goes in; what machines read of it comes out."""

from typing import Any

from tenderkit.model.bid import Bid
from tenderkit.outcome.register import Register


def register_json(found: Register) -> dict[str, Any]:
    """Return ``{bids[], opened, files[]}``; ``opened`` is null while nothing was opened.

    In the register of a first stage ``applications`` and ``application`` stand in the place of bids.
    """
    last = found.openings[-1] if found.openings else None
    return {
        f"{found.name}s": [_bid(bid, found) for bid in found.bids],
        "opened": None if last is None else {"at": last.at.isoformat(), "entry": last.n},
        "files": [
            {found.name: f.bid, "path": f.path, "sha256": f.sha256, "size": f.size, "state": f.state}
            for f in found.files
        ],
    }


def _bid(bid: Bid, found: Register) -> dict[str, Any]:
    clock = "" if bid.received.clock is None else bid.received.clock.strftime("T%H:%M")
    of_bids = {"round": bid.round, "variant_of": bid.variant_of} if found.name == "bid" else {}
    return {
        found.name: bid.id,
        "bidder": bid.bidder.name,
        "received": f"{bid.received.day.isoformat()}{clock}",
        "status": bid.status,
        "opened": bid.id in found.opened,
        "lots": list(bid.lots),
        "replaces": bid.replaces,
        **of_bids,
    }
