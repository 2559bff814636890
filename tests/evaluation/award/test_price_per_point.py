# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.model.method import Rounding
from tenderkit.problems import InputError

rows = st.lists(st.tuples(st.integers(1, 100), st.integers(1, 10**6)), min_size=1, max_size=6).map(
    lambda found: [(f"bid-{i}", points, price) for i, (points, price) in enumerate(found)]
)


def test_the_cheapest_point_wins(calculated):
    outcome = calculated([("a", 80, 100000), ("b", 60, 72000)], "price-per-point")

    assert [(r.bid, r.key_figure) for r in outcome.ranking] == [("b", 1200), ("a", 1250)]


@given(rows)
def test_the_order_is_that_of_the_simple_ratio(calculated, rows):
    by_point, by_ratio = calculated(rows, "price-per-point"), calculated(rows, "simple-ratio")

    assert [(r.rank, r.bid) for r in by_point.ranking] == [(r.rank, r.bid) for r in by_ratio.ranking]


@pytest.mark.parametrize(("points", "rounding"), [(0, ()), ("0.4", (Rounding("quality", 0),))])
def test_a_bid_without_points_is_a_problem_that_names_it(calculated, points, rounding):
    with pytest.raises(InputError) as raised:
        calculated([("a", 80, 100), ("b", points, 100)], "price-per-point", rounding=rounding)

    (problem,) = raised.value.problems
    assert (problem.rule, problem.message.values["bid"]) == ("TK414", "b")


def test_an_excluded_bid_without_points_is_none(calculated):
    assert calculated([("a", 80, 100), ("b", 0, 100, "late")], "price-per-point").winners == ("a",)


def test_a_bid_for_nothing_costs_nothing_for_each_point(calculated):
    assert calculated([("a", 80, 0)], "price-per-point").ranking[0].key_figure == 0
