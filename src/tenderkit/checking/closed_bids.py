# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK191, closed bids: the journal goes in; which bids were taken in and not opened comes out."""

from collections.abc import Iterable, Iterator, Sequence

from tenderkit.model.intake import BIDS, Intake
from tenderkit.model.record import JournalEntry
from tenderkit.outcome.examined import ExaminedBid
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message


def closed_bids(entries: Iterable[JournalEntry], intake: Intake = BIDS) -> frozenset[str]:
    """Return the bids that *entries* take in and do not open; one that no entry knows is not closed."""
    added: set[str] = set()
    opened: set[str] = set()
    for entry in entries:
        if entry.kind is intake.added:
            (opened if entry.data.get("opened") is True else added).add(str(entry.data.get(intake.name)))
        elif entry.kind is intake.opened:
            bids = entry.data.get(intake.folder)
            opened.update(map(str, bids) if isinstance(bids, dict | list) else ())
    return frozenset(added - opened)


def closed_problems(bids: Sequence[ExaminedBid], intake: Intake = BIDS) -> Iterator[Problem]:
    """Yield each of *bids* on which somebody wants to decide although it was not opened."""
    for bid in bids:
        if bid.closed and bid.status == "received":
            what = Message(N_("{bid} is not opened yet"), {"bid": bid.bid})
            remedy = Message(
                N_("Open it first, with `tenderkit {command} open`."), {"command": intake.command}
            )
            yield Problem("TK191", Place(intake.file(bid.bid)), what, remedy)
