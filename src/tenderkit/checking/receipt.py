# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK14, receipt: bids go in; those that still count although they came late or were replaced come out."""

from collections.abc import Iterator
from datetime import time

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.numbers import Moment
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_COUNTS = "received"


def receipt_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield bids whose ``status`` does not fit what else is written of them."""
    until = dossier.tender.dates.bids_until
    counting = {bid.id: bid for bid in dossier.bids if bid.status == _COUNTS}
    for bid in counting.values():
        if until is not None and _after(bid.received, until):
            yield _late(dossier, bid)
        if bid.replaces in counting:
            yield _replaced(dossier, bid)


def _after(received: Moment, until: Moment) -> bool:
    """Tell whether *received* is surely after *until*; a day without a time lasts to its end."""
    if received.day != until.day:
        return received.day > until.day
    return received.clock is not None and received.clock > (until.clock or time.max)


def _late(dossier: Dossier, bid: Bid) -> Problem:
    place = dossier.places[f"bids/{bid.id}/bid.yaml", "received"]
    what = Message(
        N_("{bid} came in after the end of the period for bids, and still counts"), {"bid": bid.id}
    )
    remedy = Message(
        N_("Write `status: late`, or record in the formal examination why the bid counts all the same.")
    )
    return Problem("TK141", place, what, remedy, Severity.WARNING)


def _replaced(dossier: Dossier, bid: Bid) -> Problem:
    place = dossier.places[f"bids/{bid.id}/bid.yaml", "replaces"]
    what = Message(N_("{bid} replaces {old}, and both still count"), {"bid": bid.id, "old": bid.replaces})
    remedy = Message(N_("Write `status: replaced` in bids/{old}/bid.yaml."), {"old": bid.replaces})
    return Problem("TK142", place, what, remedy)
