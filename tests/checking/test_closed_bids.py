# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime

from tenderkit.checking.closed_bids import closed_bids, closed_problems
from tenderkit.model.record import JournalEntry, Kind
from tenderkit.outcome.examined import ExaminedBid

NOW = datetime(2027, 4, 6, tzinfo=UTC)


def entry(kind, **data):
    return JournalEntry(1, "", NOW, NOW, None, kind, data, {})


def test_a_bid_is_closed_from_its_receipt_to_the_opening():
    added = [entry(Kind.BID_ADDED, bid="bid-01"), entry(Kind.BID_ADDED, bid="bid-02")]
    opened = entry(Kind.BIDS_OPENED, bids={"bid-01": {}})

    assert closed_bids(added) == {"bid-01", "bid-02"}
    assert closed_bids([*added, opened]) == {"bid-02"}


def test_a_bid_that_was_read_when_it_came_is_not_closed():
    assert closed_bids([entry(Kind.BID_ADDED, bid="bid-03", opened=True)]) == frozenset()


def test_a_dossier_without_a_journal_has_no_closed_bids():
    assert closed_bids([]) == frozenset()


def test_nobody_decides_on_a_closed_bid_but_a_late_one_stays_closed_for_good():
    bids = [ExaminedBid(f"bid-0{n}", status, (), closed=True) for n, status in ((1, "received"), (2, "late"))]

    assert [problem.place.file for problem in closed_problems(bids)] == ["bids/bid-01/bid.yaml"]
