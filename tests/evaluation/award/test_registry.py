# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a derivation shows of each method: every formula with all its numbers, worked out by hand."""

from fractions import Fraction
from typing import Any

import pytest

from tenderkit.evaluation.award.field import Entry, Field
from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.rounding import rounder
from tenderkit.model.method import Rounding
from tenderkit.model.root import Root
from tenderkit.outcome.derivation import Step

GOOD = Entry("good", Fraction(80), Fraction(125))
CHEAP = Entry("cheap", Fraction(40), Fraction(100))
FACTORS: Any = {"good": {"B1": Fraction(7)}, "cheap": {"B1": Fraction(9)}}
SIXTY = {"quality_weight": 60, "price_weight": 40}
BAND = {"band_percent": 10}
RISK = {**SIXTY, "accept_risk": "prescribed"}
LOWEST = Step("lowest_reference", {"bid": "cheap"}, Fraction(100))
SHARE = Step("quality_share", {"weight": 60, "points": 80, "maximum": 100}, Fraction(48))


@pytest.fixture
def steps(make):
    """Return the steps of one of two bids under a method."""

    def of(name, bid="good", rounding=(), entries=(GOOD, CHEAP), **parameters):
        field = Field(
            make.rules(name, **parameters).method, entries, Fraction(100), rounder(rounding), FACTORS
        )
        method = AWARD_METHODS[name]
        entry = next(e for e in entries if e.bid == bid)
        figures = next(f for f in method.figures(field) if f.bid == bid)
        return method.steps(field, entry, figures)

    return of


@pytest.mark.parametrize(
    ("name", "parameters", "expected"),
    [
        ("lowest-price", {}, [Step("key_figure_price", {"price": 125}, Fraction(125))]),
        (
            "fixed-budget",
            {"budget": 200},
            [
                Step("within_budget", {"price": 125, "budget": 200}),
                Step("key_figure_points", {}, Fraction(80)),
            ],
        ),
        ("simple-ratio", {}, [Step("ratio", {"points": 80, "price": 125}, Fraction("0.64"))]),
        (
            "simple-ratio",
            {"scale": "1000"},
            [Step("scaled_ratio", {"points": 80, "price": 125, "factor": 1000}, Fraction(640))],
        ),
        (
            "linear-min",
            {},
            [
                SHARE,
                LOWEST,
                Step(
                    "linear_price_points",
                    {"weight": 40, "zero_at": 2, "lowest": 100, "price": 125},
                    Fraction(30),
                ),
                Step("sum", {"quality": 48, "price_points": 30}, Fraction(78)),
            ],
        ),
        (
            "inverse",
            SIXTY,
            [
                SHARE,
                LOWEST,
                Step("inverse_price_points", {"weight": 40, "lowest": 100, "price": 125}, Fraction(32)),
                Step("sum", {"quality": 48, "price_points": 32}, Fraction(80)),
            ],
        ),
        (
            "inverse",
            {**SIXTY, "power": 2},
            [
                SHARE,
                LOWEST,
                Step(
                    "inverse_price_points_power",
                    {"weight": 40, "lowest": 100, "price": 125, "power": 2},
                    Fraction("25.6"),
                ),
                Step("sum", {"quality": 48, "price_points": Fraction("25.6")}, Fraction("73.6")),
            ],
        ),
        ("price-per-point", {}, [Step("price_per_point", {"price": 125, "points": 80}, Fraction("1.5625"))]),
        (
            "qcbs",
            {"technical_weight": 80, "financial_weight": 20},
            [
                LOWEST,
                Step(
                    "qcbs_price_points",
                    {"weight": Fraction(1, 5), "lowest": 100, "price": 125},
                    Fraction(16),
                ),
                Step("qcbs_sum", {"weight": Fraction(4, 5), "points": 80, "price_points": 16}, Fraction(80)),
            ],
        ),
        (
            "quality-value",
            {"value_per_point": 2},
            [Step("quality_value", {"price": 125, "value_per_point": 2, "points": 80}, Fraction(-35))],
        ),
        (
            "surcharge",
            SIXTY,
            [
                Step(
                    "surcharge",
                    {"price": 125, "maximum": 100, "points": 80, "quality_weight": 60, "price_weight": 40},
                    Fraction("162.5"),
                )
            ],
        ),
        (
            "rated-criteria",
            SIXTY,
            [
                LOWEST,
                Step("highest_reference", {"bid": "good"}, Fraction(80)),
                Step("inverse_price_points", {"weight": 40, "lowest": 100, "price": 125}, Fraction(32)),
                Step(
                    "rated_sum",
                    {"price_points": 32, "weight": 60, "points": 80, "highest": 80},
                    Fraction(92),
                ),
            ],
        ),
        (
            "value-index",
            SIXTY,
            [Step("value_index", {"points": 80, "power": "3/2", "price": 125}, Root(80**3, 125**2, 2))],
        ),
        (
            "weighted-ratio-reference",
            {**SIXTY, "reference_quality": 50, "reference_price": 250},
            [
                Step(
                    "weighted_ratio",
                    {
                        "quality_weight": Fraction(3, 5),
                        "points": 80,
                        "reference_points": 50,
                        "price_weight": Fraction(2, 5),
                        "price": 125,
                        "reference_price": 250,
                    },
                    Fraction("0.76"),
                )
            ],
        ),
        (
            "weighted-ratio-mean",
            RISK,
            [
                Step("mean_of_points", {"of_points": (("good", 80), ("cheap", 40))}, Fraction(60)),
                Step("mean_of_prices", {"of_prices": (("good", 125), ("cheap", 100))}, Fraction("112.5")),
                Step(
                    "weighted_ratio",
                    {
                        "quality_weight": Fraction(3, 5),
                        "points": 80,
                        "reference_points": 60,
                        "price_weight": Fraction(2, 5),
                        "price": 125,
                        "reference_price": Fraction("112.5"),
                    },
                    Fraction(4, 5) - Fraction(4, 9),
                ),
            ],
        ),
        ("trade-off", {}, [Step("people_decide", {})]),
    ],
)
def test_each_step_shows_every_number_of_its_formula(steps, name, parameters, expected):
    assert list(steps(name, **parameters)) == expected


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("fixed-budget", {"budget": 200}),
        ("simple-ratio", {}),
        ("extended-ratio", {**BAND, "decide_by": "lowest_price"}),
        ("quality-value", {"value_per_point": 2}),
        ("weighted-ratio-reference", {**SIXTY, "reference_quality": 50, "reference_price": 250}),
        ("qcbs", {"technical_weight": 80, "financial_weight": 20}),
        ("price-per-point", {}),
        ("value-index", SIXTY),
        ("surcharge", SIXTY),
        ("rated-criteria", SIXTY),
    ],
)
def test_rounded_points_are_a_step_of_their_own_and_go_on_as_rounded(steps, name, parameters):
    entries = (Entry("good", Fraction("80.4"), Fraction(125)), CHEAP)

    found = steps(name, rounding=(Rounding("quality", 0),), entries=entries, **parameters)

    rounded = [step for step in found if step.formula == "quality_points"]
    assert rounded == [Step("quality_points", {}, Fraction("80.4"), Fraction(80))]
    assert {step.values["points"] for step in found if "points" in step.values} <= {80}
    assert Fraction("80.4") not in {step.result for step in found if step not in rounded}


@pytest.mark.parametrize(
    ("name", "parameters", "exact"),
    [
        ("lowest-price", {}, "80.6"),
        ("quality-value", {"value_per_point": "0.5"}, "40.6"),
        ("surcharge", SIXTY, "104.78"),
        ("price-per-point", {}, "1.0075"),
        ("simple-ratio", {"scale": "10"}, "8000/806"),
        ("qcbs", {"technical_weight": "80.3", "financial_weight": "19.7"}, "83.94"),
        ("linear-min", {"quality_weight": "60.3"}, "88.24"),
        ("rated-criteria", {"quality_weight": "60.3", "price_weight": 40}, "100.3"),
        ("weighted-ratio-reference", {**SIXTY, "reference_quality": 50, "reference_price": 403}, "0.88"),
        ("fixed-budget", {"budget": 200}, "80.4"),
    ],
)
def test_a_rounded_key_figure_shows_the_exact_one_before_it(steps, name, parameters, exact):
    points = Fraction("80.4") if name == "fixed-budget" else Fraction(80)
    alone = (Entry("good", points, Fraction("80.6")),)

    last = steps(name, rounding=(Rounding("key_figure", 0),), entries=alone, **parameters)[-1]

    assert (last.result, last.rounded) == (Fraction(exact), round(Fraction(exact)))


def test_a_rounded_root_shows_the_root_before_it(steps):
    (last,) = steps("value-index", rounding=(Rounding("key_figure", 0),), **SIXTY)

    assert (last.result, last.rounded) == (Root(80**3, 125**2, 2), 6)  # 5.72…


def test_a_rounded_reduced_price_shows_the_exact_one_before_it(steps):
    entries = (Entry("good", Fraction("0.1"), Fraction("90.5")),)

    (last,) = steps(
        "reduced-price", rounding=(Rounding("key_figure", 0),), entries=entries, maximum_value="0.2"
    )

    assert (last.result, last.rounded) == (Fraction("90.5") / Fraction("1.125"), 80)


@pytest.mark.parametrize(
    ("name", "parameters", "formula"),
    [
        ("linear-min", {}, "linear_price_points"),
        ("inverse", SIXTY, "inverse_price_points"),
        ("qcbs", {"technical_weight": 60, "financial_weight": 40}, "qcbs_price_points"),
        ("rated-criteria", SIXTY, "inverse_price_points"),
    ],
)
def test_rounded_price_points_show_the_exact_ones_and_go_into_the_sum(steps, name, parameters, formula):
    entries = (Entry("good", Fraction(80), Fraction(102)), CHEAP)

    *_, points, total = steps(name, rounding=(Rounding("price_points", 0),), entries=entries, **parameters)

    exact = Fraction("39.2") if name == "linear-min" else Fraction(4000, 102)
    assert (points.formula, points.result, points.rounded) == (formula, exact, 39)
    assert total.values["price_points"] == 39


def test_a_rounded_share_of_quality_shows_the_exact_one_and_goes_into_the_sum(steps):
    entries = (Entry("good", Fraction("80.5"), Fraction(125)), CHEAP)

    share, *_, total = steps("linear-min", rounding=(Rounding("quality", 0),), entries=entries)

    assert (share.result, share.rounded, total.values["quality"]) == (Fraction("48.3"), 48, 48)


def test_price_points_of_0_are_added_as_0(steps):
    entries = (Entry("good", Fraction(80), Fraction(300)), CHEAP)

    *_, points, total = steps("linear-min", entries=entries)

    assert points == Step(
        "linear_clamped", {"weight": 40, "zero_at": 2, "lowest": 100, "price": 300}, Fraction()
    )
    assert total == Step("sum", {"quality": 48, "price_points": 0}, Fraction(48))


@pytest.mark.parametrize(
    ("decide_by", "formula", "points"),
    [
        ("highest_quality", "decided_by_quality", 80),
        ("lowest_price", "decided_by_price", 80),
        ("B1", "decided_by_criterion", 7),
    ],
)
def test_in_the_band_the_deciding_number_is_shown(steps, decide_by, formula, points):
    assert list(steps("extended-ratio", **BAND, decide_by=decide_by)) == [
        Step("ratio", {"points": 80, "price": 125}, Fraction("0.64")),
        Step("band_edge", {"bid": "good", "best": Fraction("0.64"), "band": 10}, Fraction("0.576")),
        Step(formula, {"criterion": decide_by, "points": points, "price": 125}),
    ]


def test_below_the_band_nothing_is_decided(steps):
    assert list(steps("extended-ratio", "cheap", **BAND, decide_by="lowest_price")) == [
        Step("ratio", {"points": 40, "price": 100}, Fraction("0.4")),
        Step("band_edge", {"bid": "good", "best": Fraction("0.64"), "band": 10}, Fraction("0.576")),
        Step("below_band", {}),
    ]


def test_a_bid_on_the_edge_of_the_band_is_in_it(steps):
    entries = (Entry("best", Fraction(10), Fraction(10)), Entry("good", Fraction(9), Fraction(10)))

    assert steps("extended-ratio", entries=entries, **BAND, decide_by="lowest_price")[-1].formula == (
        "decided_by_price"
    )


def test_the_reduced_price_is_shown_with_the_most_that_can_be_reached(steps):
    entries = (Entry("good", Fraction("0.1"), Fraction(90)),)

    assert list(steps("reduced-price", entries=entries, maximum_value="0.2")) == [
        Step(
            "reduced_price",
            {"price": 90, "points": Fraction("0.1"), "maximum": Fraction("0.2")},
            Fraction(80),
        )
    ]


def test_where_nobody_has_points_no_factor_is_shown(steps):
    nothing = (Entry("good", Fraction(0), Fraction(125)),)

    assert list(steps("simple-ratio", entries=nothing, scale="three-digits")) == [
        Step("ratio", {"points": 0, "price": 125}, Fraction(0))
    ]
