# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction
from math import prod
from operator import mul

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("numpy")

from tenderkit.evaluation.laboratory.acceptability import acceptability
from tenderkit.evaluation.laboratory.contenders import PointsMatrix
from tenderkit.evaluation.laboratory.weights import WeightModel, drawn_weights


def matrix(divisors=None, weights=None, **points):
    exact = {bid: [Fraction(written) for written in row.split()] for bid, row in points.items()}
    columns = len(next(iter(exact.values())))
    given = [Fraction(written) for written in weights.split()] if weights else [Fraction(1)] * columns
    return PointsMatrix(exact, given, {bid: Fraction(price) for bid, price in (divisors or {}).items()})


def firsts(found):
    return {each.bid: each.first for each in found.bids}


def share_of_the_first_of_two(differences):
    """The closed form for uniform weights: Σ over d_i > 0 of d_i^(n−1) / Π (d_i − d_j)."""
    return sum(
        d ** (len(differences) - 1) / prod(d - other for other in differences if other != d)
        for d in differences
        if d > 0
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("0.7 0.2 0.5", "0.4 0.6 0.45"), ("1 0 0.3 0.6", "0.2 0.9 0.25 0.5"), ("0.5 0.5", "0.6 0.3")],
)
def test_two_bids_win_as_often_as_the_closed_form_says(one, other):
    pairs = zip(one.split(), other.split(), strict=True)
    expected = share_of_the_first_of_two([Fraction(a) - Fraction(b) for a, b in pairs])

    found = acceptability(matrix(a=one, b=other), WeightModel(draws=100_000)).bids[0]

    assert found.low <= found.first <= found.high
    assert found.first == pytest.approx(float(expected), abs=0.005)


@given(
    st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=5),
    st.sampled_from([None, Fraction(1, 5)]),
)
@settings(max_examples=30)
def test_every_draw_is_decided_as_fractions_decide_it(rows, around):
    points = {f"bid-{n}": [Fraction(point, 3) for point in row] for n, row in enumerate(rows)}
    model, published = WeightModel(around, draws=60), [Fraction(1, 3)] * 3
    counts = dict.fromkeys(points, Fraction())
    for weights in (row for part in drawn_weights(published, model) for row in part.tolist()):
        drawn = [Fraction(weight) for weight in weights]
        values = {bid: sum(map(mul, drawn, row), start=Fraction()) for bid, row in points.items()}
        first = [bid for bid, value in values.items() if value == max(values.values())]
        counts.update({bid: counts[bid] + Fraction(1, len(first)) for bid in first})

    found = acceptability(PointsMatrix(points, published), model)

    assert firsts(found) == pytest.approx({bid: float(count / 60) for bid, count in counts.items()})


def test_identical_bids_share_every_rank_to_equal_parts():
    found = acceptability(matrix(a="0.7 0.2", b="0.7 0.2"))

    assert [(each.first, each.ranks) for each in found.bids] == [(0.5, (0.5, 0.5))] * 2


def test_the_third_rank_is_left_to_the_third_of_three_bids_of_which_two_are_identical():
    found = acceptability(matrix(a="0.7 0.2", b="0.1 0.1", c="0.7 0.2"))

    assert [each.ranks for each in found.bids] == [(0.5, 0.5, 0), (0, 0, 1), (0.5, 0.5, 0)]


def test_bids_that_differ_only_where_nothing_weighs_share_the_first_rank():
    points = {"a": "0.7 0.2", "b": "0.7 0.9"}

    found = acceptability(matrix(weights="1 0", **points), WeightModel(around=Fraction(1, 5)))

    assert firsts(found) == {"a": 0.5, "b": 0.5}


def test_fractions_decide_what_floats_cannot_tell_apart():
    points = {"a": "1/3 1/3", "b": f"{Fraction(1, 3) + Fraction(1, 10**30)} 1/3"}

    found = acceptability(matrix(**points), WeightModel(draws=500))

    assert firsts(found) == {"a": 0, "b": 1}
    assert found.decided_exactly == 500


def test_where_points_are_divided_by_the_price_half_the_price_makes_up_for_half_the_points():
    found = acceptability(matrix(divisors={"a": "100", "b": "50"}, a="1 0.5", b="0.5 0.25"))

    assert firsts(found) == {"a": 0.5, "b": 0.5}


def test_around_the_published_weights_a_clear_winner_stays_first():
    points = {"a": "0.9 0.5", "b": "0.5 0.9"}

    around = acceptability(matrix(weights="3 2", **points), WeightModel(around=Fraction(1, 10)))
    uniform = acceptability(matrix(weights="3 2", **points))

    assert firsts(around) == {"a": 1, "b": 0}
    assert 0.4 < firsts(uniform)["a"] < 0.6


def test_the_first_ranks_of_all_bids_add_up_to_one():
    found = acceptability(matrix(a="0.1 0.9 0.3", b="0.9 0.1 0.3", c="0.4 0.4 0.6", d="0.4 0.4 0.6"))

    assert sum(firsts(found).values()) == pytest.approx(1)
    assert all(each.ranks[0] == pytest.approx(each.first) for each in found.bids)


def test_the_order_of_the_bids_changes_nothing():
    points = {"a": "0.1 0.9 0.3", "b": "0.9 0.1 0.3", "c": "0.4 0.4 0.6"}

    forward = acceptability(matrix(**points))
    backward = acceptability(matrix(**dict(reversed(points.items()))))

    assert firsts(forward) == firsts(backward)


def test_seed_and_library_are_part_of_the_result_and_the_same_seed_draws_the_same():
    points = {"a": "0.1 0.9", "b": "0.8 0.1"}

    first, again, other = (acceptability(matrix(**points), WeightModel(seed=seed)) for seed in (7, 7, 8))

    assert first == again != other
    assert first.seed == 7
    assert first.library.startswith("numpy ")


def test_the_result_does_not_depend_on_how_large_the_numbers_are():
    small = acceptability(matrix(a="0.1 0.9 0.3", b="0.9 0.1 0.3"))
    large = acceptability(
        matrix(a=f"1{'0' * 60} 9{'0' * 60} 3{'0' * 60}", b=f"9{'0' * 60} 1{'0' * 60} 3{'0' * 60}")
    )

    assert firsts(small) == firsts(large)
