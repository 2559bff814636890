# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.evaluation.derivation import derivations
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.bid import Discount
from tenderkit.model.method import PriceRules, Rounding
from tenderkit.model.numbers import amount

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


SIXTY = {"quality_weight": 60, "price_weight": 40}
RISK = {**SIXTY, "accept_risk": "prescribed"}
BAND = {"band_percent": 20, "decide_by": "lowest_price"}


@pytest.mark.parametrize(
    ("name", "parameters", "formulas"),
    [
        ("fixed-budget", {"budget": 200}, ["within_budget", "key_figure_points"]),
        ("least-cost", {}, ["key_figure_price"]),
        ("inverse", SIXTY, ["quality_share", "lowest_reference", "inverse_price_points", "sum"]),
        (
            "inverse",
            {**SIXTY, "power": 2},
            ["quality_share", "lowest_reference", "inverse_price_points_power", "sum"],
        ),
        ("extended-ratio", BAND, ["ratio", "band_edge", "decided_by_price"]),
        (
            "extended-ratio",
            {**BAND, "decide_by": "highest_quality"},
            ["ratio", "band_edge", "decided_by_quality"],
        ),
        ("extended-ratio", {**BAND, "decide_by": "B1"}, ["ratio", "band_edge", "decided_by_criterion"]),
        ("extended-ratio", {**BAND, "band_percent": 1}, ["ratio", "band_edge", "below_band"]),
        ("quality-value", {"value_per_point": 1}, ["quality_value"]),
        (
            "weighted-ratio-reference",
            {**SIXTY, "reference_quality": 500, "reference_price": 100},
            ["weighted_ratio"],
        ),
        ("weighted-ratio-median", RISK, ["median_of_points", "median_of_prices", "weighted_ratio"]),
        ("weighted-ratio-mean", RISK, ["mean_of_points", "mean_of_prices", "weighted_ratio"]),
        (
            "qcbs",
            {"technical_weight": 80, "financial_weight": 20},
            ["lowest_reference", "qcbs_price_points", "qcbs_sum"],
        ),
        ("price-per-point", {}, ["price_per_point"]),
        ("value-index", SIXTY, ["value_index"]),
        ("surcharge", SIXTY, ["surcharge"]),
        (
            "rated-criteria",
            SIXTY,
            ["lowest_reference", "highest_reference", "inverse_price_points", "rated_sum"],
        ),
    ],
)
def test_each_method_is_derived_step_by_step_down_to_its_key_figure(make, name, parameters, formulas):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 120))
    sheets = (make.sheet("r1", "bid-01", B1=5), make.sheet("r1", "bid-02", B1="5.5"))
    dossier = make.dossier(bids, sheets, rules=make.rules(name, **parameters))

    (derivation,) = derivations(dossier, "bid-02")

    steps = {step.formula: step for step in derivation.steps}
    assert list(steps)[-len(formulas) - 1 : -1] == formulas
    (outcome,) = evaluate(dossier)
    ranked = next(r for r in outcome.ranking if r.bid == "bid-02")
    assert ranked.key_figure in {step.result for step in steps.values()}
    assert ranked.price_points in {step.result for step in steps.values()} | {None}


def test_a_reference_names_the_bid_that_it_comes_from(make):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 90), make.bid("bid-03", 90))
    sheets = tuple(make.sheet("r1", bid.id, B1=points) for bid, points in zip(bids, (9, 5, 4), strict=True))
    dossier = make.dossier(bids, sheets, rules=make.rules("rated-criteria", **SIXTY))

    (derivation,) = derivations(dossier, "bid-03")

    references = {
        s.formula: (s.values["bid"], s.result) for s in derivation.steps if s.formula.endswith("_reference")
    }
    assert references == {
        "lowest_reference": ("bid-02", Fraction(90)),
        "highest_reference": ("bid-01", Fraction(900)),
    }


@pytest.mark.parametrize(
    ("tie_break", "formula"), [((), "rank_shared"), (("lowest_price",), "rank_after_band")]
)
def test_equals_in_the_band_are_no_equals_by_key_figure(make, tie_break, formula):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 101))
    sheets = tuple(make.sheet("r1", bid.id, B1=5) for bid in bids)
    rules = make.rules("extended-ratio", band_percent=5, decide_by="highest_quality", tie_break=tie_break)

    (derivation,) = derivations(make.dossier(bids, sheets, rules=rules), "bid-01")

    assert derivation.steps[-1].formula == formula
    assert derivation.steps[-1].values["equal"] == "bid-02"


@pytest.fixture
def taxed(make):
    """A dossier with one bid, whose price is evaluated with 19 % VAT."""

    def made(bid):
        rules = replace(make.rules("lowest-price"), price=PriceRules(basis="gross"))
        dossier = make.dossier((bid,), rules=rules)
        prices = replace(dossier.tender.prices, vat=amount("19"))
        return replace(dossier, tender=replace(dossier.tender, prices=prices))

    return made


def test_a_discount_and_the_vat_show_their_percentages(make, taxed):
    bid = make.bid("bid-01", "113.54")
    sheet = replace(bid.price, discount=Discount(percent=amount("2.5")))

    (derivation,) = derivations(taxed(replace(bid, price=sheet)), "bid-01")

    assert [
        (s.formula, s.values["percent"], s.result, s.rounded)
        for s in derivation.steps
        if s.formula.endswith("_share")
    ] == [
        ("discount_share", Fraction("2.5"), Fraction("2.8385"), Fraction("2.84")),
        ("vat_share", 19, Fraction("21.033"), Fraction("21.03")),
    ]


def test_it_is_said_why_no_vat_is_added(make, taxed):
    bid = make.bid("bid-01")
    exempt = replace(bid, bidder=replace(bid.bidder, vat_exempt=True))

    (derivation,) = derivations(taxed(exempt), "bid-01")

    formulas = {s.formula for s in derivation.steps}
    assert ("vat_exempt" in formulas, "vat_share" in formulas) == (True, False)


def test_a_derivation_carries_what_is_to_be_minded_and_the_key_figures_of_all(make):
    bids = (make.bid("bid-01", "100.40"), make.bid("bid-02", "100.20"))
    rules = make.rules("lowest-price", rounding=(Rounding("key_figure", 0),))

    (derivation,) = derivations(make.dossier(bids, rules=rules), "bid-01")

    assert [caution.rule for caution in derivation.cautions] == ["TK490"]
    assert derivation.key_figures == (Fraction(100), Fraction(100))


def test_a_bid_below_a_minimum_shows_its_points_and_no_figures(make):
    criteria = (make.criterion("B1", min_points=make.number(5)),)
    bids = (make.bid("bid-01"), make.bid("bid-02"))
    sheets = (make.sheet("r1", "bid-01", B1=4), make.sheet("r1", "bid-02", B1=5))

    (derivation,) = derivations(make.dossier(bids, sheets, criteria=criteria), "bid-01")

    assert [step.formula for step in derivation.steps][-2:] == ["criterion_percent", "points"]
    assert derivation.exclusion is not None


def test_without_award_criteria_there_are_no_points_to_derive(make):
    dossier = make.dossier((make.bid("bid-01"),), rules=make.rules("lowest-price"))
    judged = replace(dossier.judged[0], catalogue=replace(dossier.judged[0].catalogue, criteria=()))

    (derivation,) = derivations(replace(dossier, judged=(judged,)), "bid-01")

    assert [step.formula for step in derivation.steps] == [
        "price_line",
        "price_lines",
        "price",
        "key_figure_price",
        "rank",
    ]
