# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.points import max_points, performance_points, sums, totals, weighed_points
from tenderkit.evaluation.rounding import rounder
from tenderkit.model.criterion import Catalogue, CriterionGroup
from tenderkit.model.method import Rounding

NUMBERS = st.fractions(min_value=0, max_value=100, max_denominator=60)
TOP = Fraction(10)


@given(
    st.integers(0, 6).flatmap(
        lambda n: st.tuples(
            st.lists(NUMBERS, min_size=n, max_size=n),
            st.lists(st.lists(NUMBERS, min_size=n, max_size=n), max_size=4),
        )
    )
)
def test_totals_are_the_sums_of_the_products(given_numbers):
    weights, rows = given_numbers

    expected = tuple(sum((w * p for w, p in zip(weights, row, strict=True)), Fraction()) for row in rows)

    assert totals(weights, rows) == expected


@pytest.mark.parametrize("points", [("1/2", "1/2"), ("1/3", "2/3"), ("1/2", "1/3"), ("1/2", 3, "1/2")])
def test_parts_of_a_point_are_added_whatever_they_are_parts_of(points):
    row = [Fraction(each) for each in points]

    assert totals([Fraction(7)] * len(row), [row]) == (7 * sum(row),)


def test_a_row_that_is_too_short_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="shorter"):
        totals([Fraction(1), Fraction(2)], [[Fraction(1)]])


@pytest.fixture(scope="module")
def catalogue(make):
    groups = (
        CriterionGroup("G", "G", weight=make.number(40)),
        CriterionGroup("H", "H", weight=make.number(60)),
        CriterionGroup("H1", "H1", "H", make.number("100/3")),
    )
    return Catalogue(
        (
            make.criterion("a", 100, group="G"),
            make.criterion("b", 100, group="H1"),
            make.criterion("c", "200/3", group="H"),
        ),
        groups,
    )


@pytest.mark.parametrize("roundings", [(), (Rounding("criterion_points", 0),), (Rounding("quality", 0),)])
def test_the_sum_is_that_of_the_criteria_one_by_one(catalogue, roundings):
    agreed = {"a": Fraction(7), "b": Fraction(22, 3), "c": Fraction(1, 7)}

    one_by_one = performance_points(weighed_points(catalogue, TOP, agreed, rounder(roundings)))

    assert sums(catalogue, TOP, {"bid-01": agreed}, roundings) == {"bid-01": one_by_one}


def test_a_group_counts_what_lies_within_it_at_any_depth(catalogue):
    agreed = {"a": Fraction(10), "b": Fraction(10), "c": Fraction(1)}

    assert sums(catalogue, TOP, {"bid-01": agreed}, group="H") == {"bid-01": 200 + 40}
    assert max_points(catalogue, TOP, "H") == 600
    assert max_points(catalogue, TOP) == 1000


def test_what_a_criterion_brings_stands_beside_the_most_it_can_bring(catalogue):
    agreed = {"a": Fraction(7), "b": Fraction(2), "c": Fraction(0)}

    found = weighed_points(catalogue, TOP, agreed, rounder(()))

    assert {id_: [p.points, p.weight, p.reached, p.maximum] for id_, p in found.items()} == {
        "a": [7, 40, 280, 400],
        "b": [2, 20, 40, 200],
        "c": [0, 40, 0, 400],
    }


@pytest.mark.parametrize(
    "incomplete",
    [
        {"a": Fraction(1), "b": Fraction(1)},
        {"a": "good"},
        {"a": Fraction(1), "b": Fraction(1), "c": "good"},
        {},
    ],
)
def test_a_bid_without_a_number_for_each_criterion_has_no_sum(catalogue, incomplete):
    whole = {"a": Fraction(1), "b": Fraction(1), "c": Fraction(1)}

    assert sums(catalogue, TOP, {"bid-01": incomplete, "bid-02": whole}) == {"bid-02": 100}


def test_nobody_has_a_sum_where_a_criterion_has_no_weight(make):
    unweighted = Catalogue((make.criterion("a", 100), make.criterion("b", None)))

    assert sums(unweighted, TOP, {"bid-01": {"a": Fraction(1), "b": Fraction(1)}}) == {}
