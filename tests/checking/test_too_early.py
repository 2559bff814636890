# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tenderkit.checking.too_early import too_early
from tenderkit.model.record import JournalEntry, Kind, Statement
from tenderkit.reading.dossier import read_dossier
from tenderkit.words import sentence

ZONE = ZoneInfo("Europe/Berlin")
TODAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)


@pytest.fixture(scope="module")
def small():
    """The period ended on 2027-04-06T12:00."""
    return read_dossier(Path(__file__).parents[1] / "dossiers" / "small")


def opening(n, at, *bids):
    when = datetime.fromisoformat(at).replace(tzinfo=ZONE)
    return JournalEntry(n, "", when, TODAY, None, Kind.BIDS_OPENED, {"bids": {bid: [] for bid in bids}}, {})


def said(dossier, entries, bids, at=None):
    stated = TODAY if at is None else datetime.fromisoformat(at).replace(tzinfo=ZONE)
    found = too_early(dossier, entries, bids, Statement("Ann", stated, TODAY))
    return [sentence(problem.message, str) for problem in found]


def test_nobody_knows_a_bid_before_its_opening_is_on_record_and_all_who_were_opened_then_are_named_once(
    small,
):
    first = opening(3, "2027-04-06T13:00", "bid-01", "bid-02")

    assert said(small, [first], ["bid-01", "bid-02"], "2027-04-06T12:30") == [
        "at 2027-04-06T12:30 nobody knew bid-01, bid-02 yet: the opening was at 2027-04-06T13:00 (entry 3)"
    ]
    assert said(small, [first], ["bid-01", "bid-02"], "2027-04-06T13:00") == []


def test_a_bid_of_a_later_round_closes_no_bid_that_was_opened_before(small):
    rounds = [opening(3, "2027-04-06T13:00", "bid-01"), opening(9, "2027-05-06T13:00", "bid-02")]

    assert said(small, rounds, ["bid-01"], "2027-04-20T10:00") == []
    assert len(said(small, rounds, ["bid-01", "bid-02"], "2027-04-20T10:00")) == 1


def test_a_day_before_that_of_the_last_entry_may_be_stated(small):
    entries = [opening(3, "2027-04-06T13:00", "bid-01"), opening(9, "2027-05-06T13:00", "bid-09")]

    assert said(small, entries, ["bid-01"], "2027-04-07T10:00") == []


def test_without_an_opening_on_record_the_end_of_the_period_counts_for_stated_times_alone(small):
    assert said(small, [], ["bid-01"], "2027-04-06T11:00") == [
        "at 2027-04-06T11:00 nobody could know bid-01 yet: until 2027-04-06T12:00 it had to stay closed"
    ]
    assert said(small, [], ["bid-01"], "2027-04-06T12:00") == []
    assert said(small, [], ["bid-01"]) == []
