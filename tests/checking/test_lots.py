# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.lots import lot_problems
from tenderkit.model.tender import LotRules
from tenderkit.reading.dossier import read_dossier

TWO = read_dossier(Path(__file__).parents[1] / "dossiers" / "two-lots")


def problems(rules, lots=None, **more):
    """Give the bids the *lots* in their order, and the second bid what *more* says."""
    bids = [replace(bid, lots=chosen) for bid, chosen in zip(TWO.bids, lots or (), strict=False)] or list(
        TWO.bids
    )
    bids[1] = replace(bids[1], **more)
    dossier = replace(TWO, bids=tuple(bids), tender=replace(TWO.tender, lot_rules=rules))
    return [(p.rule, p.message.values.get("bid")) for p in lot_problems(dossier)]


@pytest.mark.parametrize("rules", [None, LotRules(), LotRules(max_bids=2), LotRules(max_awards=1)])
def test_bids_within_the_limit_are_fine(rules):
    assert problems(rules) == []


def test_each_bid_for_too_many_lots_is_named():
    assert problems(LotRules(max_bids=1)) == [("TK447", "bid-01")]


def test_a_bid_that_names_no_lot_is_for_all_of_them():
    assert problems(LotRules(max_bids=1), [("L1",), (), ("L2",)]) == [("TK447", "bid-02")]


def test_two_bids_of_one_bidder_count_together():
    lots = [("L1",), ("L2",), ("L2",)]
    other_case = replace(TWO.bids[0].bidder, name=TWO.bids[0].bidder.name.upper())

    assert problems(LotRules(max_bids=1), lots) == []
    assert problems(LotRules(max_bids=1), lots, bidder=other_case) == [("TK447", "bid-02")]
    assert problems(LotRules(max_bids=1), lots, bidder=other_case, status="withdrawn") == []


def test_two_bids_for_the_same_lot_are_one_lot():
    lots = [("L1",), ("L1",), ("L2",)]

    assert problems(LotRules(max_bids=1), lots, bidder=TWO.bids[0].bidder, variant_of="bid-01") == []


def test_a_way_to_apply_a_limit_needs_a_limit():
    assert problems(LotRules(limit_by="lot_order")) == [("TK448", None)]
    assert problems(LotRules(max_awards=1, limit_by="lot_order")) == []
