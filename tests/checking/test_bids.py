# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.checking.bids import bid_problems
from tenderkit.model.bid import Discount, Examination, ExaminationItem, PriceSheet, Request
from tenderkit.model.numbers import Amount, amount
from tenderkit.reading.dossier import read_dossier

DOSSIERS = Path(__file__).parents[1] / "dossiers"
SMALL = read_dossier(DOSSIERS / "small")
LOTS = read_dossier(DOSSIERS / "two-lots")
SENT = date(2027, 4, 8)


def rules(dossier, **changes):
    bid = dossier.bids[0]
    assert bid.price is not None
    changed = replace(bid, price=replace(bid.price, **changes))
    return [p.rule for p in bid_problems(replace(dossier, bids=(changed, *dossier.bids[1:])))]


def test_every_position_needs_a_price_and_every_price_a_position():
    assert rules(SMALL, positions={"P-01": amount("1"), "P-99": amount("1")}) == ["TK132", "TK133"]


def test_a_price_of_zero_is_a_price():
    assert rules(SMALL, positions={"P-01": amount("0.00"), "P-02": amount("1")}) == []


def test_a_bid_for_one_lot_needs_the_prices_of_this_lot_only():
    assert [bid.lots for bid in LOTS.bids] == [("L1", "L2"), ("L1",), ("L2",)]
    assert list(bid_problems(LOTS)) == []


@pytest.mark.parametrize("status", ["late", "withdrawn", "replaced"])
def test_a_bid_that_does_not_count_needs_no_price(status):
    bids = (replace(SMALL.bids[0], price=None, status=status), *SMALL.bids[1:])

    assert list(bid_problems(replace(SMALL, bids=bids))) == []


@pytest.mark.parametrize(
    ("percent", "sum_", "fine"),
    [("3", None, True), (None, "100", True), ("3", "100", False), (None, None, False)],
)
def test_a_discount_is_one_percentage_or_one_amount(percent, sum_, fine):
    discount = Discount(amount(percent), amount(sum_))

    assert rules(SMALL, discount=discount) == ([] if fine else ["TK134"])


def test_with_lots_an_amount_says_from_which_one_it_is_taken():
    assert rules(LOTS, discount=Discount(amount=amount("100"))) == ["TK134"]
    assert rules(LOTS, discount=Discount(amount=amount("100"), lot="L1")) == []


@pytest.mark.parametrize("total", ["17000.00", "20230.00", "20230", "20230.0"])
def test_a_stated_total_may_be_net_or_gross(total):
    assert rules(SMALL, stated_total=amount(total)) == []


def test_a_total_that_is_one_cent_off_is_noticed():
    assert rules(SMALL, stated_total=amount("20230.01")) == ["TK135"]


@pytest.mark.parametrize(
    "discount", [Discount(percent=amount("100.01")), Discount(amount=amount("99999999"))]
)
def test_a_total_below_zero_is_refused_before_anybody_ranks(discount):
    assert rules(SMALL, discount=discount) == ["TK412"]
    assert rules(LOTS, discount=replace(discount, lot="L2")) == ["TK412"]


def test_a_discount_of_everything_leaves_a_price_of_zero():
    assert rules(SMALL, discount=Discount(percent=amount("100"))) == []


@pytest.mark.parametrize("discount", [Discount(percent=amount("-3")), Discount(amount=amount("-0.01"))])
def test_a_discount_never_makes_a_bid_dearer(discount):
    assert rules(SMALL, discount=discount) == ["TK134"]


@pytest.mark.parametrize(
    ("examination", "severity"),
    [
        (None, "error"),
        (Examination(requests=(Request("completion", SENT, answer="Yes."),)), "error"),
        (Examination(requests=(Request("clarification", SENT),)), "error"),
        (Examination(requests=(Request("clarification", SENT, answer="Yes.", about="other"),)), "error"),
        (Examination(requests=(Request("clarification", SENT, answer="It is a credit."),)), "warning"),
        (
            Examination(exclusion=(ExaminationItem("A-01", "not_met", "Ann", SENT),)),
            "warning",
        ),
    ],
)
def test_a_price_below_zero_is_an_error_until_the_bid_is_out_or_the_bidder_has_explained_it(
    examination, severity
):
    bid = SMALL.bids[0]
    assert bid.price is not None
    sheet = PriceSheet({"P-01": Amount("900.00", Fraction(900)), "P-02": Amount("-0.01", Fraction(-1, 100))})
    bids = (replace(bid, price=sheet, examination=examination), *SMALL.bids[1:])

    (problem,) = bid_problems(replace(SMALL, bids=bids))

    assert (problem.rule, problem.severity) == ("TK137", severity)
    assert problem.message.values["id"] == "P-02"
