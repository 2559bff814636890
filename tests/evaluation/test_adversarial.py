# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cases that floats, other roundings and short numbers get wrong."""

from fractions import Fraction
from typing import Any

import pytest

from tenderkit.model.method import METHODS, Rounding
from tenderkit.outcome.award import Status
from tenderkit.problems import InputError
from tenderkit.rendering.ranking import ranking_json

LOW, HIGH = "100000000000000000000000000000.001", "100000000000000000000000000000.002"
SIXTY = {"quality_weight": 60, "price_weight": 40}
PARAMETERS: dict[str, dict[str, Any]] = {
    "lowest-price": {},
    "simple-ratio": {},
    "extended-ratio": {"band_percent": 0, "decide_by": "lowest_price"},
    "linear-min": {},
    "inverse": SIXTY,
    "quality-value": {"value_per_point": 1},
    "qcbs": {"technical_weight": "0.5", "financial_weight": "0.5"},
    "price-per-point": {},
    "value-index": SIXTY,
    "surcharge": SIXTY,
    "rated-criteria": SIXTY,
}


def listed(outcome) -> Any:
    return ranking_json([outcome], "de", str)["ranking"]


@pytest.mark.parametrize("name", PARAMETERS)
def test_prices_of_33_digits_are_told_apart_and_shown_apart(calculated, name):
    assert float(LOW) == float(HIGH)

    outcome = calculated([("high", 50, HIGH), ("low", 50, LOW)], name, **PARAMETERS[name])

    assert outcome.winners == ("low",)
    shown = [r["key_figure"]["shown"] for r in listed(outcome)]
    assert len(set(shown)) == 2


def test_a_half_of_a_thousandth_is_rounded_up_as_written_and_not_as_a_float(calculated):
    # h14: 8.7645 becomes 8.765 by DIN 1333, and 8.764 to the even digit
    rows = [("a", "8.7645", 1)]

    def quality(mode):
        rounding = (Rounding("quality", 3, mode),)
        return calculated(rows, "simple-ratio", rounding=rounding).ranking[0].quality

    assert (quality("half-up"), quality("half-even")) == (Fraction("8.765"), Fraction("8.764"))


@pytest.mark.parametrize(("mode", "winner"), [("half-up", "A"), ("half-even", "B")])
def test_the_mode_of_rounding_decides_an_exact_tie(calculated, mode, winner):
    # a03: A has 52.5 + 0.5 and B 52.6 + 0.4 points
    rows = [("A", "87.5", "198.75"), ("B", "263/3", 199), ("cheap", 0, 100)]
    rounding = (Rounding("quality", 0, mode), Rounding("price_points", 0, mode))

    exact = calculated(rows)
    outcome = calculated(rows, rounding=rounding)

    assert exact.winners == ("A", "B")
    assert outcome.winners == (winner,)
    assert outcome.cautions[0].message.values == {"rounded": winner, "exact": "A, B"}


def test_a_three_digit_key_figure_can_take_the_worse_bid(calculated):
    # h15: 105.27 and 104.72 both become 105, and the lowest price then decides
    rows = [("better", "105.27", 100), ("worse", "100.5312", 96)]
    rules = {"scale": "three-digits", "tie_break": ("lowest_price",)}

    outcome = calculated(rows, "simple-ratio", **rules, rounding=(Rounding("key_figure", 0),))

    assert (calculated(rows, "simple-ratio", **rules).winners, outcome.winners) == (("better",), ("worse",))
    assert outcome.cautions[0].rule == "TK490"


@pytest.mark.parametrize("name", ["simple-ratio", "value-index", "price-per-point", "rated-criteria"])
def test_thirds_and_what_floats_make_of_them_are_one_number(calculated, name):
    assert 0.1 * 3 != 0.3

    outcome = calculated([("a", "1/3", "0.3"), ("b", "2/6", "3/10")], name, **PARAMETERS[name])

    assert outcome.status is Status.TIE


def test_a_tie_of_sums_that_floats_break_stays_a_tie(calculated):
    assert 0.7 * 6 != 4.2

    rows = [("a", "4.2", 100), ("b", Fraction(7, 10) * 6, 100), ("c", Fraction(14, 10) * 3, 100)]

    assert calculated(rows).winners == ("a", "b", "c")


@pytest.mark.parametrize("name", sorted(METHODS))
def test_a_price_of_0_is_refused_by_exactly_those_that_divide_by_it(name):
    divide = {
        *("simple-ratio", "extended-ratio", "linear-min", "inverse"),
        *("qcbs", "value-index", "rated-criteria"),
    }

    assert METHODS[name].divides_by_price is (name in divide)


@pytest.mark.parametrize("name", PARAMETERS)
def test_a_price_of_0_or_below_never_crashes(calculated, name):
    def rules(price):
        try:
            calculated([("a", 50, price), ("b", 50, 10)], name, **PARAMETERS[name])
        except InputError as error:
            return [problem.rule for problem in error.problems]
        return []

    assert rules(0) == (["TK413"] if METHODS[name].divides_by_price else [])
    assert rules(-1) == ["TK412"]


@pytest.mark.parametrize("name", PARAMETERS)
def test_quality_and_price_points_are_never_shown_alike_if_they_differ(calculated, name):
    rows = [("a", "50.00001", "100000.00"), ("b", "50.00002", "100000.01"), ("c", "50.00001", "100000.02")]

    ranking = listed(calculated(rows, name, **PARAMETERS[name]))

    for column in ("quality", "price_points", "key_figure"):
        numbers = [ranked[column] for ranked in ranking if ranked[column] is not None]
        exact = {number["exact"] or number["shown"] for number in numbers}
        assert len({number["shown"] for number in numbers}) == len(exact)


def test_a_price_as_a_fraction_without_an_end_is_compared_exactly(calculated):
    outcome = calculated([("a", 50, "200/3"), ("b", 50, "66.666666666666666666666666666666")], "lowest-price")

    assert outcome.winners == ("b",)
