# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid of the second stage goes in; the change comes out by which its application names it."""

from collections.abc import Mapping
from pathlib import Path

from tenderkit.cli.bids_known import KnownBids
from tenderkit.cli.data_file import changed_file
from tenderkit.cli.recorded import Change
from tenderkit.model.bid import Bid
from tenderkit.model.intake import APPLICATIONS, BIDS
from tenderkit.model.names import seen_name


def linked(folder: Path, bid: Bid, known: KnownBids) -> Mapping[str, Change]:
    """Return the change of the application of the same company that names no bid yet, if there is one."""
    if known.intake is not BIDS:
        return {}
    same = [
        application.id
        for application in known.dossier.applications
        if application.bid is None and seen_name(application.bidder.name) == seen_name(bid.bidder.name)
    ]
    if len(same) != 1:
        return {}
    name = APPLICATIONS.file(same[0])
    return {name: changed_file(folder, name, lambda data: {**data, "bid": bid.id})}
