# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK447 and TK448, lots: bids for more lots than allowed go in with the rules; they come out by name."""

from collections.abc import Iterator

from tenderkit.model.dossier import Dossier
from tenderkit.model.names import seen_name
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_COUNTS = "received"


def lot_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield bidders that bid for more lots than they may, and a limit that nothing limits."""
    rules = dossier.tender.lot_rules
    if rules is None:
        return
    if rules.limit_by is not None and rules.max_awards is None:
        what = Message(N_("`limit_by` says how a limit is applied, and there is none"))
        remedy = Message(N_("Add `max_awards`, the lots that one bidder may win, or remove `limit_by`."))
        yield Problem(
            "TK448", dossier.places["tender.yaml", "lot_rules", "limit_by"], what, remedy, Severity.WARNING
        )
    if rules.max_bids is not None:
        yield from _too_many(dossier, rules.max_bids)


def _too_many(dossier: Dossier, most: int) -> Iterator[Problem]:
    """Hold the lots of all bids of one bidder against *most*; a bid that names no lot is for all."""
    every = [lot.id for lot in dossier.tender.lots]
    wanted: dict[str, list[str]] = {}
    for bid in dossier.bids:
        if bid.status != _COUNTS:
            continue
        lots = wanted.setdefault(seen_name(bid.bidder.name), [])
        lots += [lot for lot in bid.lots or every if lot not in lots]
        if len(lots) > most:
            values = {"bid": bid.id, "lots": ", ".join(lots), "most": most}
            what = Message(N_("with {bid} one bidder bids for {lots}; lots that are allowed: {most}"), values)
            remedy = Message(
                N_("Clarify with the bidder which lots count, and list only these under `lots`.")
            )
            yield Problem("TK447", dossier.places[f"bids/{bid.id}/bid.yaml", "lots"], what, remedy)
