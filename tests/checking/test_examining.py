# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tenderkit.checking.examining import examined_bids
from tenderkit.model.bid import Examination, ExaminationItem
from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import Result
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

TOP = Path(__file__).parents[2]
SMALL = read_dossier(TOP / "tests" / "dossiers" / "small")
LOTS = read_dossier(TOP / "tests" / "dossiers" / "two-lots")
SAMPLE = read_dossier(TOP / "examples" / "kulturportal")
LAW = read_law(duties=True)
DAY = date(2027, 4, 7)


def decided(*, result="met", part="formal", id_="Form-1", lot=None, **more):
    item = ExaminationItem(id_, result, "Ann", DAY, lot=lot)
    parts: dict[str, Any] = {part: (item,)}
    bid = replace(SMALL.bids[0], examination=Examination(**parts), **more)
    return examined_bids(replace(SMALL, bids=(bid, *SMALL.bids[1:])), LAW)[0]


def test_every_bid_of_the_sample_is_examined_to_the_end():
    examined = examined_bids(SAMPLE, LAW)

    assert {bid.bid: [item.id for item in bid.waits] for bid in examined} == {
        f"bid-0{number}": [] for number in range(1, 6)
    }
    assert [bid.bid for bid in examined if bid.out] == ["bid-03"]
    assert not any(bid.asks for bid in examined)


def test_a_decision_counts_and_a_fact_does_not():
    bid = decided(result="not_met")
    period = next(item for item in bid.items if item.id == "Form-1")

    assert (period.state, period.seen) == (Result.NOT_MET, Result.MET)
    assert bid.out


def test_a_bid_that_fell_out_waits_for_nothing_of_the_later_parts():
    waiting = {item.part for item in decided(result="not_met").waits}

    assert waiting == {Stage.FORMAL}
    assert Stage.PRICE in {item.part for item in decided(result="met").waits}


def test_a_bid_that_was_withdrawn_waits_for_nothing():
    assert decided(status="withdrawn").waits == ()
    assert decided(status="withdrawn").out


def test_what_people_examined_beside_the_usual_items_is_kept():
    assert "Own-1" in [item.id for item in decided(id_="Own-1").of(Stage.FORMAL)]


def test_a_criterion_of_all_lots_is_examined_once_and_one_of_a_lot_there():
    bid = examined_bids(LOTS, LAW)[0]

    assert [(item.id, item.lot) for item in bid.of(Stage.EXCLUSION) if item.id.startswith("A")] == [
        ("A-01", None),
        ("A-02", "L1"),
    ]
    assert {item.lot for item in bid.of(Stage.PRICE)} == {"L1", "L2"}


def test_what_somebody_decided_lot_by_lot_stays_apart():
    item = ExaminationItem("A-01", "met", "Ann", DAY, lot="L1")
    bid = replace(LOTS.bids[0], examination=Examination(exclusion=(item,)))
    found = examined_bids(replace(LOTS, bids=(bid,)), LAW)[0].of(Stage.EXCLUSION)

    assert {(each.lot, each.state) for each in found if each.id == "A-01"} == {
        ("L1", Result.MET),
        ("L2", Result.OPEN),
    }
