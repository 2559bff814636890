# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.evaluation.derivation import derivations
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.bid import Answer, Discount, PriceSheet
from tenderkit.model.criterion import ValueFunction, ValuePoint
from tenderkit.model.dossier import Judged
from tenderkit.model.method import Admission, PriceRules, Rounding
from tenderkit.model.numbers import amount
from tenderkit.model.score import Score
from tenderkit.model.tender import Lot, Position, Prices
from tenderkit.outcome.derivation import Step

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


def steps_of(dossier, bid="bid-01"):
    (derivation,) = derivations(dossier, bid)
    return list(derivation.steps)


def named(steps, *formulas):
    return [step for step in steps if step.formula in formulas]


@pytest.fixture
def priced(make):
    """The steps of the price of one bid: 3 h at 10.005, an option of 50, a discount."""

    def steps(discount=None, *, basis="gross", options="ignored"):
        hours = Position("P1", "Work", "fixed", make.number(3), "hour")
        option = Position("P2", "More", "option", make.number(1), "piece")
        sheet = PriceSheet({"P1": make.number("10.005"), "P2": make.number(50)}, discount)
        rules = replace(make.rules("lowest-price"), price=PriceRules(basis, options))
        plain = make.dossier((replace(make.bid("bid-01"), price=sheet),), rules=rules)
        tender = replace(plain.tender, prices=Prices("EUR", make.number(19), (hours, option)))
        found = steps_of(replace(plain, tender=tender))
        return [step for step in found if step.formula.startswith(("price", "discount", "vat"))]

    return steps


def test_each_position_shows_quantity_and_unit_price_and_whether_it_counts(priced):
    first, second, total, *_ = priced(basis="net")

    work = {"position": "P1", "title": "Work", "quantity": 3, "unit": "hour"}
    assert first == Step(
        "price_line",
        {**work, "unit_price": Fraction("10.005")},
        Fraction("30.015"),
        Fraction("30.02"),
    )
    assert (second.formula, second.values["position"], second.result) == ("price_line_listed", "P2", 50)
    assert total == Step("price_lines", {}, Fraction("30.02"))


def test_a_discount_in_percent_shows_the_share_and_what_is_left(make, priced):
    found = named(priced(Discount(percent=make.number(5)), basis="net"), "discount_share", "discount")

    assert found == [
        Step(
            "discount_share",
            {"lines": Fraction("30.02"), "percent": 5},
            Fraction("1.501"),
            Fraction("1.50"),
        ),
        Step("discount", {"lines": Fraction("30.02"), "discount": Fraction("1.5")}, Fraction("28.52")),
    ]


def test_a_discount_of_an_amount_shows_no_share(make, priced):
    found = [step.formula for step in priced(Discount(amount=make.number(5)), basis="net")]

    assert found == ["price_line", "price_line_listed", "price_lines", "discount", "price"]


def test_the_tax_shows_its_share_and_the_price_with_it(priced):
    assert priced(options="counted")[2:] == [
        Step("price_lines", {}, Fraction("80.02")),
        Step("vat_share", {"net": Fraction("80.02"), "percent": 19}, Fraction("15.2038"), Fraction("15.2")),
        Step("vat", {"net": Fraction("80.02"), "vat": Fraction("15.2")}, Fraction("95.22")),
        Step("price", {}, Fraction("95.22")),
    ]


def test_the_points_of_a_criterion_show_weight_and_points(make):
    criteria = (make.criterion("B1", 40), make.criterion("B2", 60))
    sheets = (make.sheet("r1", "bid-01", B1=7, B2="5.5"),)

    found = named(
        steps_of(make.dossier((make.bid("bid-01"),), sheets, criteria=criteria)),
        "criterion_percent",
        "points",
    )

    one = {"criterion": "B1", "title": "About B1", "weight": 40, "points": 7, "top": 10}
    two = {"criterion": "B2", "title": "About B2", "weight": 60, "points": Fraction("5.5"), "top": 10}
    assert found == [
        Step("criterion_percent", one, Fraction(280)),
        Step("criterion_percent", two, Fraction(330)),
        Step("points", {"maximum": 1000}, Fraction(610)),
    ]


def test_weight_points_are_shown_as_a_part_of_the_top_and_rounded_as_prescribed(make):
    rules = make.rules("simple-ratio", rounding=(Rounding("criterion_points", 0),))
    dossier = make.dossier(
        (make.bid("bid-01"),),
        (make.sheet("r1", "bid-01", B1=7),),
        rules=rules,
        criteria=(make.criterion("B1", 33),),
        unit="points",
    )

    (step,) = named(steps_of(dossier), "criterion_points")

    assert (step.values["weight"], step.result, step.rounded) == (33, Fraction("23.1"), 23)


def test_a_rating_is_shown_with_its_criterion(make):
    sheet = replace(make.sheet("r1", "bid-01"), scores={"F1": Score("because", rating="good")})
    dossier = make.dossier(
        (make.bid("bid-01"),),
        (sheet,),
        rules=make.rules("trade-off"),
        criteria=(make.criterion("F1", None, ratings=("good", "poor")),),
    )

    assert named(steps_of(dossier), "rating", "people_decide", "rank") == [
        Step("rating", {"criterion": "F1", "title": "About F1", "rating": "good"}),
        Step("people_decide", {}),
    ]


def test_prescribed_roundings_are_listed_before_the_rank(make):
    rules = make.rules(rounding=(Rounding("quality", 2), Rounding("key_figure", 1, "half-even")))

    found = steps_of(make.dossier((make.bid("bid-01"),), (make.sheet("r1", "bid-01", B1=7),), rules=rules))

    assert found[-3:] == [
        Step("rounding", {"step": "quality", "digits": 2, "mode": "half-up"}),
        Step("rounding", {"step": "key_figure", "digits": 1, "mode": "half-even"}),
        Step("rank", {"rank": 1, "bids": 1, "equal": ""}),
    ]


def equal_bids(make, number, **rules):
    bids = tuple(make.bid(f"bid-0{i}", 100) for i in range(1, number + 1))
    sheets = tuple(make.sheet("r1", bid.id, B1=5) for bid in bids)
    return make.dossier(bids, sheets, rules=make.rules(**rules))


def test_a_shared_rank_names_all_who_share_it(make):
    assert steps_of(equal_bids(make, 3), "bid-02")[-1] == Step(
        "rank_shared", {"rank": 1, "bids": 3, "equal": "bid-01, bid-03"}
    )


def test_a_tie_that_was_broken_names_all_who_were_equal_best_first_and_the_order(make):
    bids = tuple(make.bid(f"bid-0{i}", 100 * i) for i in (1, 2, 3))
    sheets = tuple(make.sheet("r1", bid.id, B1=points) for bid, points in zip(bids, (3, 6, 9), strict=True))
    rules = make.rules("simple-ratio", tie_break=("highest_quality",))

    assert steps_of(make.dossier(bids, sheets, rules=rules), "bid-03")[-1] == Step(
        "rank_after_tie",
        {"rank": 1, "bids": 3, "equal": "bid-02, bid-01", "order": ("highest_quality",)},
    )


def test_equals_below_the_band_are_told_apart_as_after_any_tie(make):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 100), make.bid("bid-03", 50))
    sheets = (
        make.sheet("r1", "bid-01", B1=2),
        make.sheet("r1", "bid-02", B1=2),
        make.sheet("r1", "bid-03", B1=9),
    )
    rules = make.rules("extended-ratio", band_percent=5, decide_by="highest_quality", tie_break=("draw",))

    assert steps_of(make.dossier(bids, sheets, rules=rules), "bid-02")[-1].formula == "rank_shared"


def test_a_derivation_knows_its_lot(make):
    plain = equal_bids(make, 1)
    lot = Lot("L1", "One")
    judged = Judged(plain.judged[0].catalogue, plain.judged[0].sheets, folder="lots/L1/", lot=lot)

    (derivation,) = derivations(
        replace(plain, tender=replace(plain.tender, lots=(lot,)), judged=(judged,)), "bid-01"
    )

    assert (derivation.lot, derivation.bid, derivation.method) == ("L1", "bid-01", "linear-min")


def test_a_bid_that_nobody_knows_has_no_derivation(make):
    assert derivations(equal_bids(make, 1), "bid-09") == ()


def measured(make, kind, answer, unit=None):
    anchors = tuple(ValuePoint(make.number(x), make.number(p)) for x, p in ((0, 10), (6, 1)))
    criteria = (
        make.criterion("B1", 50, value_function=ValueFunction(kind, anchors, unit)),
        make.criterion("B2", 50),
    )
    bid = make.bid("bid-01", answers={"B1": Answer(answer)})
    return steps_of(make.dossier((bid,), (make.sheet("r1", "bid-01", B2=5),), criteria=criteria))


@pytest.mark.parametrize(
    ("kind", "answer", "expected"),
    [
        (
            "linear",
            "2",
            Step("value_linear", {"low": 0, "low_points": 10, "high": 6, "high_points": 1}, Fraction(7)),
        ),
        ("linear", "8", Step("value_at_end", {"end": 6}, Fraction(1))),
        ("steps", "6", Step("value_steps", {"start": 6}, Fraction(1))),
        ("steps", "0", Step("value_steps", {"start": 0}, Fraction(10))),
        ("steps", "-1", Step("value_lowest_step", {"start": 0}, Fraction(10))),
    ],
)
def test_a_measured_value_is_shown_with_its_anchors_and_only_where_it_is_measured(
    make, kind, answer, expected
):
    found = [s for s in measured(make, kind, answer, "hours") if s.formula.startswith("value_")]

    plain = {"criterion": "B1", "title": "About B1", "value": int(answer), "unit": " hours"}
    assert found == [replace(expected, values={**plain, **expected.values})]


def test_a_value_without_a_unit_has_none(make):
    (step,) = named(measured(make, "linear", "2"), "value_linear")

    assert step.values["unit"] == ""


def test_the_votes_of_both_stages_are_shown(make):
    criteria = (make.criterion("B1", 60), make.criterion("B2", 40, stage="presentation"))
    sheets = tuple(make.sheet(f"r{i}", "bid-01", B1=4 + i, B2=6 + i) for i in (1, 2))
    rules = replace(make.rules("simple-ratio"), admission=Admission(top=1), reviewers="mean")

    found = steps_of(make.dossier((make.bid("bid-01"),), sheets, rules=rules, criteria=criteria))

    assert [step.values["votes"] for step in named(found, "votes_mean")] == [(5, 6), (5, 6), (7, 8)]


def test_a_value_on_an_inner_anchor_lies_at_no_end(make):
    anchors = tuple(ValuePoint(make.number(x), make.number(p)) for x, p in ((0, 0), (10, 4), (20, 10)))
    criteria = (make.criterion("B1", value_function=ValueFunction("piecewise", anchors)),)
    bid = make.bid("bid-01", answers={"B1": Answer("10")})

    (step,) = [s for s in steps_of(make.dossier((bid,), criteria=criteria)) if s.formula.startswith("value_")]

    assert (step.formula, step.values["low"], step.values["high"], step.result) == ("value_linear", 10, 20, 4)


def test_each_of_several_measured_values_is_shown_with_its_own_criterion(make):
    falls = ValueFunction("linear", tuple(ValuePoint(make.number(x), make.number(10 - x)) for x in (0, 10)))
    criteria = tuple(make.criterion(id_, 50, value_function=falls) for id_ in ("B1", "B2"))
    bid = make.bid("bid-01", answers={"B1": Answer("1"), "B2": Answer("2")})

    found = named(steps_of(make.dossier((bid,), criteria=criteria)), "value_linear", "criterion_percent")

    assert [(step.formula, step.values["criterion"]) for step in found] == [
        ("value_linear", "B1"),
        ("criterion_percent", "B1"),
        ("value_linear", "B2"),
        ("criterion_percent", "B2"),
    ]
    assert [step.result for step in named(found, "value_linear")] == [9, 8]


def test_equals_behind_the_first_of_the_band_are_still_in_the_band(make):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 100), make.bid("bid-03", 99))
    points = {"bid-01": "5.1", "bid-02": 5, "bid-03": 5}
    sheets = tuple(make.sheet("r1", bid, B1=given) for bid, given in points.items())
    rules = make.rules(
        "extended-ratio", band_percent=20, decide_by="highest_quality", tie_break=("lowest_price",)
    )

    assert steps_of(make.dossier(bids, sheets, rules=rules), "bid-03")[-1] == Step(
        "rank_after_band", {"rank": 2, "bids": 3, "equal": "bid-02", "order": ("lowest_price",)}
    )


def test_the_first_ranking_is_shown_with_a_prescribed_rounding_too(make):
    criteria = (make.criterion("B1", 60), make.criterion("B2", 40, stage="presentation"))
    rules = make.rules("simple-ratio", rounding=(Rounding("key_figure", 0),))
    dossier = make.dossier(
        (make.bid("bid-01"),),
        (make.sheet("r1", "bid-01", B1=4, B2=6),),
        rules=replace(rules, admission=Admission(top=1)),
        criteria=criteria,
    )

    assert len(named(steps_of(dossier), "first_stage", "all_stages")) == 2
