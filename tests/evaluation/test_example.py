# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worked example invents three bids and follows the published rules and nothing else."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.evaluation.example import worked_example
from tenderkit.model.criterion import Catalogue
from tenderkit.model.method import METHODS, Minimum, Rounding

SIXTY = {"quality_weight": 60, "price_weight": 40}


@pytest.fixture
def example(make):
    """The example of a method over one criterion of full weight and a scale up to 10."""

    def of(name="linear-min", *, criteria=None, **rules):
        catalogue = Catalogue((make.criterion("B1"),) if criteria is None else criteria)
        return worked_example(catalogue, make.rules(name, **rules))

    return of


def figures(found):
    return {b.ranked.bid: (b.ranked.rank, b.points, b.ranked.price, b.ranked.key_figure) for b in found.bids}


def test_three_invented_bids_are_ranked_by_the_published_rules(example):
    found = example()

    assert figures(found) == {
        "A": (2, 700, 100_000, 82),
        "B": (1, 850, 110_000, 87),
        "C": (3, 950, 140_000, 81),
    }
    assert [bid.ranked.bid for bid in found.bids] == ["B", "A", "C"]
    assert found.max_points == 1000


def test_the_figures_of_the_first_are_shown_step_by_step(example):
    assert [(step.formula, step.result) for step in example().steps] == [
        ("quality_share", 51),
        ("lowest_reference", 100_000),
        ("linear_price_points", 36),
        ("sum", 87),
    ]


def test_prices_lie_within_the_budget_where_there_is_one(example):
    found = example("fixed-budget", budget=50_000)

    assert {bid: price for bid, (_, _, price, _) in figures(found).items()} == {
        "A": 40_000,
        "B": 45_000,
        "C": 50_000,
    }


def test_prices_lie_near_a_fixed_reference(example):
    found = example("weighted-ratio-reference", **SIXTY, reference_quality=500, reference_price=2000)

    assert {bid: price for bid, (_, _, price, _) in figures(found).items()} == {
        "A": 2000,
        "B": 2200,
        "C": 2800,
    }


def test_a_single_criterion_decides_in_the_band_by_its_share_of_the_top(example):
    found = example("extended-ratio", band_percent=50, decide_by="B1")

    assert [bid.ranked.bid for bid in found.bids] == ["C", "B", "A"]
    assert found.steps[-1].values["points"] == Fraction("9.5")


def test_prescribed_roundings_hold(example):
    found = example("price-per-point", rounding=(Rounding("key_figure", 0),))

    assert [bid.ranked.key_figure for bid in found.bids] == [129, 143, 147]


def test_a_minimum_puts_no_invented_bid_out(example):
    assert len(example(minimum=Minimum("99 %")).bids) == 3


def test_a_method_without_points_needs_no_criteria(example):
    found = example("lowest-price", criteria=())

    assert figures(found) == {
        "A": (1, None, 100_000, 100_000),
        "B": (2, None, 110_000, 110_000),
        "C": (3, None, 140_000, 140_000),
    }
    assert found.max_points == 0


def test_a_method_without_points_needs_no_scale(make):
    rules = replace(make.rules("lowest-price"), scale=None)

    found = worked_example(Catalogue((make.criterion("B1"),)), rules)

    assert found is not None
    assert found.max_points == 0
    assert found.bids[0].points is None


@pytest.mark.parametrize("name", ["trade-off", "linear-span"])
def test_there_is_none_where_people_decide_or_nothing_is_computed(example, name):
    assert name in METHODS
    assert example(name) is None


def test_there_is_none_where_points_are_needed_and_nothing_brings_any(example):
    assert example(criteria=()) is None


def test_there_is_none_where_the_formula_cannot_take_such_points(example):
    assert example("reduced-price", maximum_value="0.2") is None
