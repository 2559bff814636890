# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction
from typing import Any

import pytest

from tenderkit.evaluation.calculation import calculate
from tenderkit.evaluation.laboratory.exchange import Terms, rate
from tenderkit.model.method import EvaluationRules, Method, Minimum
from tenderkit.model.numbers import Amount
from tenderkit.model.table import TableBid
from tenderkit.problems import Place

START, MOST, LOWEST = Fraction(13, 20), Fraction(100), Fraction(100_000)
WORDS = ("scale", "decide_by", "clamp", "accept_risk")


def method(name, **parameters):
    given: dict[str, Any] = {k: v if k in WORDS else Amount(v, Fraction(v)) for k, v in parameters.items()}
    return Method(name, **given)


def part(published, dearer, most=MOST):
    found = rate(Terms(published, most, START, LOWEST), Fraction(dearer))
    assert found is not None
    return found.part


@pytest.mark.parametrize(
    ("price_weight", "points"),
    [("40", ["2/3", "4/3", "10/3", "20/33"]), ("60", ["3/2", "3", "15/2", "15/11"])],
)
def test_ten_percent_cost_as_many_points_as_published(price_weight, points):
    weights = {"price_weight": price_weight, "quality_weight": str(100 - int(price_weight))}
    methods = [method("linear-min", **weights, zero_at=k) for k in ("2", "1.5", "1.2")]

    found = [10 * part(each, "1/10") for each in (*methods, method("inverse", **weights))]

    assert found == [Fraction(each) for each in points]


WEIGHTS = {"price_weight": "40", "quality_weight": "60"}
EXACT: dict[str, dict[str, Any]] = {
    "linear-min": {**WEIGHTS, "zero_at": "1.5"},
    "linear-min without clamp": {**WEIGHTS, "zero_at": "1.5", "clamp": False},
    "inverse": WEIGHTS,
    "inverse quadratic": {**WEIGHTS, "power": "2"},
    "simple-ratio": {},
    "price-per-point": {},
    "quality-value": {"value_per_point": "1000"},
    "weighted-ratio-reference": {**WEIGHTS, "reference_quality": "70", "reference_price": "110000"},
    "qcbs": {"technical_weight": "60", "financial_weight": "40"},
    "rated-criteria": WEIGHTS,
    "value-index": {"price_weight": "60", "quality_weight": "30"},
    "reduced-price": {"maximum_value": "0.5", "max_points": "0.5"},
    "surcharge": {"price_weight": "30", "quality_weight": "70"},
}


@pytest.mark.parametrize("name", EXACT)
@pytest.mark.parametrize("dearer", ["1/100", "1/10", "1/5"])
def test_the_dearer_bid_that_is_so_much_better_draws_level_exactly(name, dearer):
    published = method(name.split()[0], **EXACT[name])
    most = published.max_points.exact if published.max_points else MOST
    better = START * most + part(published, dearer, most) * most
    prices = {"cheap": LOWEST, "good": LOWEST * (1 + Fraction(dearer))}
    points = {"cheap": START * most, "good": better}
    rows = [
        TableBid(bid, Amount("", points[bid]), Amount("", prices[bid]), None, n, Place("made"))
        for n, bid in enumerate(prices)
    ]

    found = calculate(rows, EvaluationRules(published, minimum=Minimum("0")))

    assert found.winners == ("cheap", "good")


def test_with_a_power_that_is_no_whole_number_the_rate_is_called_an_approximation():
    published = method("value-index", price_weight="50", quality_weight="30")

    found = rate(Terms(published, MOST, START, None), Fraction(1, 10))

    assert found is not None
    assert found.part is not None
    assert not found.exact
    assert float(found.part) == pytest.approx(0.65 * (1.1 ** (5 / 3) - 1))


def test_inside_the_band_a_dearer_bid_needs_no_more_than_any_better_point():
    published = method("extended-ratio", band_percent="10", decide_by="highest_quality")

    assert part(published, "1/10") == 0
    assert part(published, "1/5") == START * (Fraction(9, 10) * Fraction(6, 5) - 1)


def test_where_the_lowest_price_in_the_band_wins_the_cheaper_bid_must_be_pushed_out_of_it():
    published = method("extended-ratio", band_percent="10", decide_by="lowest_price")

    assert part(published, "1/10") == START * (Fraction(11, 9) - 1)


def test_beyond_the_end_of_price_points_a_price_costs_nothing_more():
    published = method("linear-min", **WEIGHTS, zero_at="1.2")

    assert part(published, "1/5") == part(published, "1/2") == Fraction(2, 3)


def test_a_price_that_no_quality_makes_up_for_has_no_rate():
    published = method("rated-criteria", price_weight="90", quality_weight="10")

    assert part(published, "1/2") is None


@pytest.mark.parametrize("name", ["lowest-price", "least-cost", "fixed-budget", "trade-off"])
def test_methods_that_never_set_price_off_against_quality_have_no_rate(name):
    assert rate(Terms(Method(name), MOST, START, LOWEST), Fraction(1, 10)) is None


def test_points_cost_a_sum_of_money_only_where_the_price_is_known():
    published = method("quality-value", value_per_point="1000")

    assert rate(Terms(published, MOST, START, None), Fraction(1, 10)) is None
    assert part(published, "1/10") * MOST == 10
