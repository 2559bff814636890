# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.checking.price_examination import examined_prices
from tenderkit.checking.price_items import price_items
from tenderkit.model.bid import Discount
from tenderkit.model.numbers import amount
from tenderkit.outcome.examined import PriceDistance, Result
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")
UVGO = replace(SMALL, tender=replace(SMALL.tender, regime="uvgo"))
LAW = ExaminingLaw(UVGO, read_law(duties=True))


def examined(**of_sheet):
    bid = UVGO.bids[0]
    assert bid.price is not None
    changed = replace(UVGO, bids=(replace(bid, price=replace(bid.price, **of_sheet)),))
    return examined_prices(changed, changed.judged[0], LAW)["bid-01"]


def items(price, language="en"):
    return list(price_items(price, LAW, language))


def test_a_price_that_adds_up_is_met_beyond_doubt_and_its_adequacy_is_not():
    arithmetic, adequacy = items(examined())

    assert (arithmetic.seen, arithmetic.sure) == (Result.MET, True)
    assert (adequacy.seen, adequacy.sure) == (Result.MET, False)


def test_a_wrong_total_is_open_and_never_not_met():
    arithmetic, _ = items(examined(stated_total=amount("1.00")))

    assert (arithmetic.seen, arithmetic.sure) == (Result.OPEN, False)


def test_a_missing_price_names_the_law_and_is_for_a_person_to_decide():
    arithmetic, adequacy = items(examined(positions={"P-01": amount("1")}))

    assert [entry.id for entry in arithmetic.facts[0].law] == ["uvgo.completion-prices"]
    assert (arithmetic.seen, adequacy.seen) == (Result.OPEN, Result.OPEN)


def test_an_abnormally_low_price_is_open_and_never_not_met():
    threshold = LAW.next_bid()
    assert threshold is not None
    distance = PriceDistance(Fraction(90), Fraction(20), threshold.rule, "bid-02")
    low = replace(examined(), distances=(distance,))

    assert items(low)[1].seen is Result.OPEN


def test_the_items_are_called_in_the_language_of_the_dossier():
    assert [item.id for item in items(examined(), "de")] == ["Preis-1", "Preis-2"]
    assert [item.id for item in items(examined(), "en")] == ["Price-1", "Price-2"]


def test_a_discount_below_nothing_and_a_total_below_zero_are_never_beyond_doubt():
    surcharge = items(examined(discount=Discount(amount=amount("-5"))))[0]
    below = items(examined(discount=Discount(amount=amount("9999999"))))[0]

    assert (surcharge.sure, surcharge.seen) == (False, Result.OPEN)
    assert (below.sure, below.seen) == (False, Result.OPEN)


def test_a_price_below_zero_for_one_position_is_named_and_never_beyond_doubt():
    arithmetic, _ = items(examined(positions={"P-01": amount("900.00"), "P-02": amount("-3000.00")}))

    assert (arithmetic.seen, arithmetic.sure) == (Result.OPEN, False)
    assert [fact.text.values.get("ids") for fact in arithmetic.facts] == [None, "P-02", None]
