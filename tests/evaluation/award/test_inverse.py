# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.model.method import Rounding

SHARE = {"price_weight": 40, "quality_weight": 60}


def test_price_points_are_in_proportion_to_the_lowest_price(calculated):
    outcome = calculated([("a", 100, 100), ("b", 50, 300)], "inverse", **SHARE)

    assert {r.bid: (r.quality, r.price_points, r.key_figure) for r in outcome.ranking} == {
        "a": (60, 40, 100),
        "b": (30, Fraction(40, 3), Fraction(130, 3)),
    }


def test_the_reference_is_the_lowest_price_and_no_other_bid(calculated):
    # TenderWolf prints bid A as the reference, which gives a cheaper bid 111 of 100 points
    outcome = calculated([("A", 0, 100), ("cheaper", 0, 90)], "inverse", price_weight=100, quality_weight=0)

    assert {r.bid: r.price_points for r in outcome.ranking} == {"cheaper": 100, "A": 90}


def test_the_quadratic_form_squares_the_proportion(calculated):
    outcome = calculated([("a", 100, 100), ("b", 50, 200)], "inverse", **SHARE, power=2)

    assert {r.bid: r.price_points for r in outcome.ranking} == {"a": 40, "b": 10}


@pytest.mark.parametrize(
    ("price_weight", "method", "more", "published"),
    [
        (40, "inverse", {}, "0.606"),
        (60, "inverse", {}, "1.364"),
        (40, "linear-min", {"zero_at": 2}, "0.667"),
        (40, "linear-min", {"zero_at": "1.5"}, "1.333"),
        (40, "linear-min", {"zero_at": "1.2"}, "3.333"),
        (60, "linear-min", {"zero_at": 2}, "1.5"),
        (60, "linear-min", {"zero_at": "1.5"}, "3.0"),
        (60, "linear-min", {"zero_at": "1.2"}, "7.5"),
    ],
)
def test_ten_percent_of_the_price_are_worth_as_many_points_as_published(
    calculated, price_weight, method, more, published
):
    zero_at = Fraction(more["zero_at"]) if more else None
    weights = {"price_weight": price_weight, "quality_weight": 100 - price_weight}
    lost = Fraction(price_weight, 10) / (Fraction(11, 10) if zero_at is None else zero_at - 1)
    exchange = 10 * lost / (100 - price_weight)

    outcome = calculated(
        [("a", 1, 100), ("b", str(1 + exchange), 110)], method, **weights, **more, max_points=10
    )

    assert outcome.winners == ("a", "b")
    assert abs(exchange - Fraction(published)) < Fraction(1, 1000)


def test_each_step_is_rounded_at_its_place_only(calculated):
    rounding = (Rounding("quality", 1), Rounding("price_points", 0, "down"), Rounding("key_figure", 0))

    outcome = calculated([("a", "33.3", 100), ("b", "66.66", 130)], "inverse", **SHARE, rounding=rounding)

    assert {r.bid: (r.quality, r.price_points, r.key_figure) for r in outcome.ranking} == {
        "a": (20, 40, 60),
        "b": (40, 30, 70),
    }


def test_an_excluded_cheapest_bid_is_no_reference(calculated):
    outcome = calculated([("a", 100, 100), ("x", 100, 1, "late")], "inverse", **SHARE)

    assert outcome.ranking[0].price_points == 40
