# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An opening goes in; what a person reads of it comes out."""

from collections.abc import Sequence

from tenderkit.model.bid import Bid
from tenderkit.model.intake import BIDS, Intake
from tenderkit.rendering.examination_words import Speech
from tenderkit.rendering.grounds import wrapped
from tenderkit.words import N_

_OPENED = {
    "bid": N_("Opened: {count} bids; forms that were read: {forms}."),
    "application": N_("Opened: {count} applications; forms that were read: {forms}."),
}
_NOTHING_NEW = {
    "bid": N_("All bids that came in in time are open already."),
    "application": N_("All applications that came in in time are open already."),
}


def opening_text(
    bids: Sequence[Bid],
    late: Sequence[Bid],
    forms: int,
    speech: Speech,
    intake: Intake = BIDS,
) -> str:
    """Return which bids were opened, with how many forms read, and which stay closed."""
    if bids:
        values: dict[str, object] = {"count": len(bids), "forms": forms}
        lines = [speech.say(_OPENED[intake.name], **values)]
    else:
        lines = [speech.translate(_NOTHING_NEW[intake.name])]
    lines += [f"  {bid.id}  {bid.bidder.name}" for bid in bids]
    for bid in late:
        words = N_("{bid} came in late, on {received}.")
        lines += wrapped(speech.say(words, bid=bid.id, received=bid.received), "  ")
    return "\n".join(lines)
