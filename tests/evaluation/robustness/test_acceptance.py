# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

pytest.importorskip("numpy")

from tenderkit.evaluation.robustness.acceptance import accepted, points_matrix
from tenderkit.words import Message


def judged(make, rows, prices, **rules):
    bids = tuple(make.bid(f"bid-{n}", price) for n, price in enumerate(prices))
    sheets = tuple(make.sheet("r1", f"bid-{n}", A=a, B=b) for n, (a, b) in enumerate(rows))
    criteria = (make.criterion("A", 60), make.criterion("B", 40))
    return make.dossier(bids, sheets, rules=make.rules(**rules), criteria=criteria)


def weighed(matrix):
    """Return what the published weights make of the matrix."""
    whole = sum(matrix.weights)
    return {
        bid: sum(w * p for w, p in zip(matrix.weights, row, strict=True)) / whole
        for bid, row in matrix.points.items()
    }


def test_the_price_is_one_criterion_more_where_its_points_are_added(make, bench):
    made = bench(judged(make, [(9, 4), (5, 9)], ["110000", "100000"]))

    matrix = points_matrix(made)

    assert matrix is not None
    assert list(matrix.weights) == [36, 24, 40]
    assert matrix.points["bid-0"] == [Fraction(9, 10), Fraction(4, 10), Fraction(9, 10)]
    assert weighed(matrix) == {"bid-0": Fraction("78") / 100, "bid-1": Fraction("79.6") / 100}


@pytest.mark.parametrize(
    "rules",
    [
        {"name": "simple-ratio"},
        {"name": "price-per-point"},
        {"name": "fixed-budget", "budget": "200000"},
        {"name": "quality-value", "value_per_point": "100"},
        {"name": "surcharge", "price_weight": "40", "quality_weight": "60"},
        {"name": "inverse", "price_weight": "40", "quality_weight": "60"},
        {"name": "qcbs", "technical_weight": "0.7", "financial_weight": "0.3"},
        {"name": "weighted-ratio-mean", "price_weight": "0.4", "quality_weight": "0.6", "accept_risk": "x"},
    ],
)
def test_under_the_published_weights_the_matrix_has_the_order_of_the_award(make, bench, rules):
    made = bench(judged(make, [(9, 4), (5, 9), (7, 7)], ["110000", "100000", "123456"], **rules))

    matrix = points_matrix(made)

    assert matrix is not None
    values = weighed(matrix)
    ranking = [ranked.bid for ranked in made.exact.outcome.ranking]
    assert sorted(values, key=lambda bid: -values[bid]) == ranking


def test_identical_bids_share_what_they_get(make, bench):
    made = bench(judged(make, [(9, 4), (9, 4)], ["100000", "100000"]))

    found = accepted(made, 1000, 1)

    assert not isinstance(found, Message)
    everywhere, around = found
    assert {bid.first for bid in (*everywhere.bids, *around.bids)} == {0.5}
    assert (everywhere.model, around.model) == ("uniform", "around")
    assert around.around_percent == Fraction(20)


@pytest.mark.parametrize(
    "rules",
    [
        {"name": "lowest-price"},
        {"name": "rated-criteria", "price_weight": "40", "quality_weight": "60"},
        {"name": "value-index", "price_weight": "40", "quality_weight": "60"},
    ],
)
def test_a_method_that_is_no_weighted_sum_says_so(make, bench, rules):
    made = bench(judged(make, [(9, 4), (5, 9)], ["110000", "100000"], **rules))

    assert isinstance(accepted(made, 1000, 1), Message)
