# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.evaluation.derivation import derivations
from tenderkit.model.method import Rounding

PRICE_STEPS = {"price_line", "price_lines", "price"}


def test_every_number_of_a_bid_has_its_step(make):
    bids = (make.bid("bid-01", 100000), make.bid("bid-02", 110000))
    sheets = (make.sheet("r1", "bid-01", B1=5), make.sheet("r1", "bid-02", B1=9))

    (derivation,) = derivations(make.dossier(bids, sheets), "bid-02")

    assert [(step.formula, step.result) for step in derivation.steps] == [
        ("price_line", 110000),
        ("price_lines", 110000),
        ("price", 110000),
        ("criterion_percent", 900),
        ("points", 900),
        ("quality_share", 54),
        ("lowest_reference", 100000),
        ("linear_price_points", 36),
        ("sum", 90),
        ("rank", None),
    ]


def test_an_excluded_bid_has_its_grounds_instead_of_numbers(make):
    bid = make.bid("bid-01", examination=make.examination(formal={"F1": "not_met"}))

    (derivation,) = derivations(make.dossier((bid,)), "bid-01")

    assert derivation.steps == ()
    assert derivation.exclusion is not None
    assert derivation.exclusion.grounds[0].criterion == "F1"


def test_a_tie_names_the_equals_and_the_tie_break(make):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 200))
    sheets = (make.sheet("r1", "bid-01", B1=5), make.sheet("r1", "bid-02", B1=10))
    rules = make.rules("simple-ratio", tie_break=("highest_quality",))

    (derivation,) = derivations(make.dossier(bids, sheets, rules=rules), "bid-02")

    assert derivation.steps[-1].formula == "rank_after_tie"
    assert derivation.steps[-1].values == {
        "rank": 1,
        "bids": 2,
        "equal": "bid-01",
        "order": ("highest_quality",),
    }


@pytest.mark.parametrize(("price", "formula"), [(200, "linear_price_points"), (201, "linear_clamped")])
def test_price_points_are_cut_off_only_beyond_the_multiple(make, price, formula):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", price))
    sheets = tuple(make.sheet("r1", bid.id, B1=5) for bid in bids)

    (derivation,) = derivations(make.dossier(bids, sheets), "bid-02")

    assert [s.result for s in derivation.steps if s.formula == formula] == [0]


def rounded_steps(make, rules, price):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", price))
    sheets = tuple(make.sheet("r1", bid.id, B1=9) for bid in bids)
    (derivation,) = derivations(make.dossier(bids, sheets, rules=rules), "bid-02")
    return {s.formula: (s.result, s.rounded) for s in derivation.steps if s.rounded is not None}


def test_a_prescribed_rounding_stands_behind_the_exact_number(make):
    rules = make.rules(rounding=(Rounding("price_points", 0), Rounding("key_figure", 0)))

    assert rounded_steps(make, rules, "110.50") == {"linear_price_points": (Fraction("35.8"), 36)}


def test_a_rounded_ratio_shows_both_numbers(make):
    rules = make.rules("simple-ratio", rounding=(Rounding("key_figure", 0),))

    assert rounded_steps(make, rules, 101) == {"ratio": (Fraction(900, 101), 9)}


def test_a_line_of_the_price_sheet_shows_its_rounding_to_the_cent(make):
    assert rounded_steps(make, make.rules(), "100.005") == {
        "price_line": (Fraction("100.005"), Fraction("100.01"))
    }


@pytest.mark.parametrize("method", ["linear-min", "trade-off"])
def test_a_mean_stands_before_what_it_is_worth(make, method):
    sheets = tuple(make.sheet(f"r{n}", "bid-01", B1=points) for n, points in enumerate((7, 8, 8)))
    rules = replace(make.rules(method), reviewers="mean", rounding=(Rounding("reviewer_mean", 1),))

    (derivation,) = derivations(make.dossier((make.bid("bid-01"),), sheets, rules=rules), "bid-01")

    steps = [(s.formula, s.result, s.rounded) for s in derivation.steps if s.formula not in PRICE_STEPS]
    assert steps[:2] == [
        ("votes_mean", Fraction(23, 3), Fraction("7.7")),
        ("criterion_percent", 770, None),
    ]


def test_a_factor_without_weight_shows_the_mean_as_it_goes_on(make):
    sheets = tuple(make.sheet(f"r{n}", "bid-01", B1=points) for n, points in enumerate((7, 8, 8)))
    rules = replace(make.rules("trade-off"), reviewers="mean", rounding=(Rounding("reviewer_mean", 0),))
    criteria = (make.criterion("B1", None),)
    dossier = make.dossier((make.bid("bid-01"),), sheets, rules=rules, criteria=criteria)

    (derivation,) = derivations(dossier, "bid-01")

    assert [s.formula for s in derivation.steps if s.formula not in PRICE_STEPS][:2] == [
        "votes_mean",
        "rating",
    ]
    assert next(s.values["rating"] for s in derivation.steps if s.formula == "rating") == 8
