# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK191, closed bids: the journal goes in; which bids were taken in and not opened comes out."""

from collections.abc import Iterable, Iterator, Sequence

from tenderkit.model.record import JournalEntry, Kind
from tenderkit.outcome.examined import ExaminedBid
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message


def closed_bids(entries: Iterable[JournalEntry]) -> frozenset[str]:
    """Return the bids that *entries* take in and do not open; one that no entry knows is not closed."""
    added: set[str] = set()
    opened: set[str] = set()
    for entry in entries:
        if entry.kind is Kind.BID_ADDED:
            (opened if entry.data.get("opened") is True else added).add(str(entry.data.get("bid")))
        elif entry.kind is Kind.BIDS_OPENED:
            bids = entry.data.get("bids")
            opened.update(map(str, bids) if isinstance(bids, dict | list) else ())
    return frozenset(added - opened)


def closed_problems(bids: Sequence[ExaminedBid]) -> Iterator[Problem]:
    """Yield each of *bids* on which somebody wants to decide although it was not opened."""
    for bid in bids:
        if bid.closed and bid.status == "received":
            what = Message(N_("{bid} is not opened yet"), {"bid": bid.bid})
            remedy = Message(N_("Open the bids first, with `tenderkit bids open`."))
            yield Problem("TK191", Place(f"bids/{bid.bid}/bid.yaml"), what, remedy)
