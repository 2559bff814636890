# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.lint.offered_prices import abnormally_low, priced_at_nothing, same_prices
from tenderkit.checking.lint.rule import Subject
from tenderkit.model.bid import Examination, PriceSheet, Request
from tenderkit.model.numbers import amount
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.reading.lists import read_lists

BASE = Path(__file__).parents[2] / "rules" / "base"
ASKED = Examination(requests=(Request("clarification", date(2027, 5, 6)),))


def sheet(rate, yearly="4000.00"):
    prices = {"P-01": amount(rate), "P-02": amount(yearly), "P-03": amount("4200.00")}
    return PriceSheet({id_: price for id_, price in prices.items() if price is not None})


@pytest.fixture
def said():
    """The bids that a rule names when the second bid has this price sheet and examination."""
    dossier = read_dossier(BASE)

    def said(rule, price, examination=None, regime="uvgo"):
        one, other = dossier.bids
        bids = (one, replace(other, price=price, examination=examination))
        changed = replace(dossier, bids=bids, tender=replace(dossier.tender, regime=regime))
        return [flaw.about for flaw in rule(Subject(changed, read_law(), read_lists()))]

    return said


def test_a_price_far_below_the_next_one_is_asked_about_and_a_near_one_is_not(said):
    assert said(abnormally_low, sheet("450.00")) == ["bid-02"]
    assert said(abnormally_low, sheet("600.00")) == []


def test_where_the_law_of_the_state_names_a_distance_that_one_counts(said):
    assert said(abnormally_low, sheet("600.00"), regime="vola_sn") == ["bid-02"]


@pytest.mark.parametrize("rule", [abnormally_low, priced_at_nothing])
def test_a_recorded_clarification_answers_the_question(said, rule):
    assert said(rule, sheet("450.00", "0.00")) == ["bid-02"]
    assert said(rule, sheet("450.00", "0.00"), ASKED) == []


def test_equal_prices_in_every_position_are_told_and_in_one_are_not(said):
    assert said(same_prices, sheet("700.00")) == ["bid-02"]
    assert said(same_prices, sheet("699.99")) == []
