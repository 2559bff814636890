# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

"""h27: a power index that is irrational is compared with integers only."""

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tenderkit.model.method import Rounding
from tenderkit.model.root import Root
from tenderkit.outcome.award import Status
from tenderkit.rendering.ranking import ranking_json

SIXTY = {"quality_weight": 60, "price_weight": 40}


def listed(outcome) -> Any:
    return ranking_json([outcome], "en", str)["ranking"]


def test_a_rational_index_is_a_fraction(calculated):
    outcome = calculated([("a", 81, 100), ("b", 64, 100)], "value-index", **SIXTY)

    assert [r.key_figure for r in outcome.ranking] == [Fraction(729, 100), Fraction(512, 100)]


def test_an_irrational_index_has_no_exact_text_and_is_shown_right(calculated):
    outcome = calculated([("a", 80, 1), ("b", 81, 1)], "value-index", **SIXTY)

    shown = [r["key_figure"] for r in listed(outcome)]
    assert shown == [{"exact": "729", "shown": "729.00"}, {"exact": None, "shown": "715.54"}]


def test_indices_that_look_alike_get_more_digits(calculated):
    rows = [("a", 80, "100000"), ("b", 80, "100000.01"), ("c", 80, "100000.00")]

    data = listed(calculated(rows, "value-index", **SIXTY))

    assert [(r["rank"], r["key_figure"]["shown"]) for r in data] == [
        (1, "0.007155418"),
        (1, "0.007155418"),
        (3, "0.007155417"),
    ]


def test_equal_roots_of_different_bids_are_a_tie(calculated):
    # 2^(3/2) / 1 and 8^(3/2) / 8: neither is rational, both are the same number
    outcome = calculated([("a", 2, 1), ("b", 8, 8)], "value-index", **SIXTY)

    assert outcome.status is Status.TIE
    assert isinstance(outcome.ranking[0].key_figure, Root)


def test_bids_that_floats_cannot_tell_apart_are_told_apart(calculated):
    low, high = "100000000000000000000000000000.001", "100000000000000000000000000000.002"
    assert float(Fraction(low)) == float(Fraction(high))

    outcome = calculated([("b", 50, high), ("a", 50, low)], "value-index", **SIXTY)

    assert outcome.winners == ("a",)


def test_a_prescribed_rounding_of_an_irrational_number_is_exact(calculated):
    # the root of 2 is 1.41421356237…
    rows = [("a", 2, 1)]
    weights = {"quality_weight": "100/3", "price_weight": "200/3"}

    def rounded(digits, mode):
        rounding = (Rounding("key_figure", digits, mode),)
        return str(calculated(rows, "value-index", **weights, rounding=rounding).ranking[0].key_figure)

    assert [rounded(3, mode) for mode in ("half-up", "half-even", "down")] == ["707/500"] * 3
    assert rounded(7, "half-up") == str(Fraction("1.4142136"))
    assert rounded(7, "down") == str(Fraction("1.4142135"))


def test_a_rounding_that_decides_names_both_awards(calculated):
    rows = [("a", 80, 100), ("b", "80.0001", 100)]

    outcome = calculated(rows, "value-index", **SIXTY, rounding=(Rounding("key_figure", 2),))

    assert outcome.status is Status.TIE
    assert [(c.rule, c.message.values["exact"]) for c in outcome.cautions] == [("TK490", "b")]


def test_no_points_at_all_is_a_tie_at_zero_with_a_caution(calculated):
    outcome = calculated([("a", 0, 100), ("b", 0, 1)], "value-index", **SIXTY)

    assert (outcome.status, [c.rule for c in outcome.cautions]) == (Status.TIE, ["TK491"])


def test_without_a_weight_of_quality_the_price_alone_counts(calculated):
    outcome = calculated([("a", 0, 100), ("b", 50, 200)], "value-index", quality_weight=0, price_weight=100)

    assert (outcome.winners, [c.rule for c in outcome.cautions]) == (("a",), ["TK405"])


points = st.fractions(0, 100, max_denominator=100)
prices = st.fractions(1, 10**6, max_denominator=100)


@given(
    st.lists(st.tuples(points, prices), min_size=2, max_size=5),
    st.sampled_from(["60", "66.7", "50", "30", "99.9", "100/3"]),
)
def test_the_order_is_that_of_60_digits(calculated, found, weight):
    rows = [(f"bid-{i}", str(points), str(price)) for i, (points, price) in enumerate(found)]
    weights = {"quality_weight": weight, "price_weight": str(100 - Fraction(weight))}
    power = Fraction(weight) / (100 - Fraction(weight))

    def index(points, price):
        with localcontext() as context:
            context.prec = 60
            m, n = (Decimal(number) for number in power.as_integer_ratio())
            quality = Decimal(points.numerator) / Decimal(points.denominator)
            return quality ** (m / n) / (Decimal(price.numerator) / Decimal(price.denominator))

    ranking = calculated(rows, "value-index", **weights).ranking

    indices = {f"bid-{i}": index(*numbers) for i, numbers in enumerate(found)}
    for better, worse in pairwise(ranking):
        apart = indices[better.bid] - indices[worse.bid]
        close = abs(indices[better.bid]) * Decimal("1e-50")
        assert abs(apart) <= close if better.rank == worse.rank else apart > -close
