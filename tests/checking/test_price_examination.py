# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.checking.lint.offered_prices import abnormally_low
from tenderkit.checking.lint.rule import Subject
from tenderkit.checking.price_examination import examined_prices
from tenderkit.model.bid import Bidder, Discount, PriceSheet, Request
from tenderkit.model.internal import Estimate, EstimateItem, LawOverride
from tenderkit.model.numbers import amount
from tenderkit.outcome.examined import ExaminedBid
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

DOSSIERS = Path(__file__).parents[1] / "dossiers"
SMALL = read_dossier(DOSSIERS / "small")
LAW = read_law(duties=True)


def euros(written):
    found = amount(written)
    assert found is not None
    return found


def sheet(first, second="0.00", **more):
    return PriceSheet({"P-01": euros(first), "P-02": euros(second)}, **more)


def dossier(*sheets, regime="none", overrides=(), estimate=None):
    bids = tuple(
        replace(SMALL.bids[0], id=f"bid-0{number}", bidder=Bidder(f"Firm {number}"), price=each)
        for number, each in enumerate(sheets, 1)
    )
    internal = replace(SMALL.internal, law_overrides=overrides, estimate=estimate)
    return replace(SMALL, bids=bids, tender=replace(SMALL.tender, regime=regime), internal=internal)


def prices(*sheets, out=(), **more):
    whole = dossier(*sheets, **more)
    found = examined_prices(whole, whole.judged[0], ExaminingLaw(whole, LAW), out)
    return [found[bid.id] for bid in whole.bids]


def to_next(examined):
    return next((distance for distance in examined.distances if distance.bid), None)


def test_the_distance_is_that_to_the_next_higher_price():
    low, middle, high = prices(sheet("80"), sheet("100"), sheet("200"))

    assert (to_next(low).percent, to_next(low).bid) == (Fraction(20), "bid-02")
    assert to_next(middle).percent == Fraction(50)
    assert to_next(high) is None


@pytest.mark.parametrize(("price", "asks"), [("79.99", True), ("80", True), ("80.01", False)])
def test_a_question_is_raised_from_the_threshold_on_and_not_below(price, asks):
    assert prices(sheet(price), sheet("100"))[0].asks is asks


def test_a_bid_that_is_out_is_no_measure_but_is_worked_out_itself():
    low, _high = prices(sheet("50"), sheet("100"), out=("bid-02",))

    assert to_next(low) is None
    assert prices(sheet("50"), sheet("100"), out=("bid-02",))[1].price is not None


def test_a_variant_of_the_same_firm_is_no_measure():
    whole = dossier(sheet("50"), sheet("100"))
    first, second = whole.bids
    whole = replace(whole, bids=(first, replace(second, bidder=first.bidder, variant_of="bid-01")))
    found = examined_prices(whole, whole.judged[0], ExaminingLaw(whole, LAW))

    assert to_next(found["bid-01"]) is None


def test_the_law_of_a_state_asks_earlier_than_practice():
    assert prices(sheet("85"), sheet("100"), regime="vola_sn")[0].asks
    assert not prices(sheet("85"), sheet("100"), regime="uvgo")[0].asks


def test_a_house_may_ask_earlier():
    own = LawOverride("practice.price-next", "decided so", "Ann", date(2027, 1, 1), value=15)

    assert prices(sheet("85"), sheet("100"), regime="uvgo", overrides=(own,))[0].asks


def test_the_estimate_is_compared_net_and_with_all_that_is_offered():
    estimate = Estimate(date(2027, 1, 1), (EstimateItem("S-1", "all", euros("3000")),))
    (examined,) = prices(sheet("100", "200"), estimate=estimate)  # 20 days and a year: 2.200 net

    assert [d.percent for d in examined.distances] == [Fraction(800, 30)]
    assert examined.asks


def test_one_wrong_cent_in_the_stated_total_is_seen_and_the_computed_one_stays():
    right, wrong = prices(
        sheet("100", stated_total=euros("2380.00")), sheet("100", stated_total=euros("2380.01"))
    )

    assert (right.agrees, wrong.agrees) == (True, False)
    assert wrong.price.total == Fraction(2380)


def test_a_total_without_vat_agrees_too():
    assert prices(sheet("100", stated_total=euros("2000")))[0].agrees


def test_a_price_that_is_missing_is_not_zero():
    (examined,) = prices(PriceSheet({"P-01": euros("100")}))

    assert examined.price is None
    assert examined.missing == ("P-02",)
    assert not examined.agrees


def test_a_bid_without_a_price_sheet_misses_every_position():
    assert prices(None)[0].missing == ("P-01", "P-02")


def test_what_one_offers_for_nothing_and_others_for_money_raises_a_question():
    free, other = prices(sheet("0", "5000"), sheet("100", "5000"))

    assert (free.for_nothing, other.for_nothing) == (("P-01",), ())
    assert prices(sheet("0", "5000"), sheet("0", "5000"))[0].for_nothing == ()


def test_a_discount_counts_in_the_distance():
    low, _ = prices(sheet("100", discount=Discount(percent=euros("20"))), sheet("100"))

    assert to_next(low).percent == Fraction(20)


def test_each_lot_has_its_own_price_and_its_own_next_bid():
    lots = read_dossier(DOSSIERS / "two-lots")
    law = ExaminingLaw(lots, LAW)
    found = {judged.folder[5:7]: examined_prices(lots, judged, law) for judged in lots.judged}

    assert {lot: sorted(of_lot) for lot, of_lot in found.items()} == {
        "L1": ["bid-01", "bid-02"],
        "L2": ["bid-01", "bid-03"],
    }
    assert found["L1"]["bid-02"].lot == "L1"


@pytest.mark.parametrize("regime", ["uvgo", "vgv", "vola_sn", "gonrw75a", "direct", "none"])
@pytest.mark.parametrize("own", [None, 7])
def test_the_linter_asks_at_the_distance_at_which_the_examination_asks(regime, own):
    ids = (f"{regime}.price", "practice.price-next")
    overrides = tuple(LawOverride(id_, "decided", "Ann", date(2027, 1, 1), value=own) for id_ in ids if own)
    for below in (7, 8, 10, 11, 20, 21):
        whole = dossier(sheet(str(100 - below)), sheet("100"), regime=regime, overrides=overrides)
        found = examined_prices(whole, whole.judged[0], ExaminingLaw(whole, LAW))

        flaws = [flaw.about for flaw in abnormally_low(Subject(whole, LAW))]

        assert flaws == [id_ for id_, price in found.items() if price.asks], (regime, below)


@pytest.mark.parametrize(("about", "waits"), [("price", False), (None, False), ("other", True)])
def test_a_question_about_something_else_does_not_answer_the_one_about_the_price(about, waits):
    asked = Request("clarification", date(2027, 6, 1), about=about)

    low = ExaminedBid("bid-01", "received", (), (prices(sheet("50"), sheet("100"))[0],), (asked,))

    assert low.asks is waits


def test_law_that_was_sealed_without_a_number_asks_about_no_price():
    whole = dossier(sheet("10"), sheet("100"))
    older = replace(LAW, entries=tuple(entry for entry in LAW.entries if entry.value is None))

    found = examined_prices(whole, whole.judged[0], ExaminingLaw(whole, older), ())

    assert found["bid-01"].distances == ()
    assert list(abnormally_low(Subject(whole, older))) == []
