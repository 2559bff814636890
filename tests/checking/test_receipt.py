# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from tenderkit.checking.receipt import receipt_problems
from tenderkit.model.numbers import Moment
from tenderkit.reading.dossier import read_dossier

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")
NOON = Moment(date(2027, 4, 6), time(12))
DAY = Moment(date(2027, 4, 6))


def rules(until=NOON, **changes):
    tender = replace(SMALL.tender, dates=replace(SMALL.tender.dates, bids_until=until))
    early = Moment(date(2027, 4, 1))
    bids = (
        replace(SMALL.bids[0], received=early),
        replace(SMALL.bids[1], **{"received": early, **changes}),
    )
    return [p.rule for p in receipt_problems(replace(SMALL, tender=tender, bids=bids))]


@pytest.mark.parametrize(
    ("received", "until", "late"),
    [
        (NOON, NOON, False),
        (Moment(date(2027, 4, 6), time(12, 1)), NOON, True),
        (Moment(date(2027, 4, 7)), NOON, True),
        (DAY, NOON, False),
        (Moment(date(2027, 4, 6), time(23, 59)), DAY, False),
        (Moment(date(2027, 4, 7), time(0)), DAY, True),
        (Moment(date(2030, 1, 1)), None, False),
    ],
)
def test_a_bid_after_the_deadline_does_not_count_in_silence(received, until, late):
    assert rules(until, received=received) == (["TK141"] if late else [])
    assert rules(until, received=received, status="late") == []


def test_of_a_bid_and_the_one_that_replaces_it_one_counts():
    assert rules(replaces="bid-01") == ["TK142"]
    assert rules(replaces="bid-01", status="withdrawn") == []
    assert rules(replaces="bid-02") == ["TK142"]
